"""Words that soften or bound a number: "sekitar", "lebih dari", "minimal", "… lebih"."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from news_extract.layers import Words
from news_extract.records import Comparator
from news_extract.tables import toml_table

_LONGEST = 4  # words of a hedge
_MOST = 3  # hedges in a row: "baru sekitar"


class Hedge(NamedTuple):
    """What the words around a number say about it."""

    approximate: bool
    comparator: Comparator
    span: tuple[int, int] | None


@cache
def _before() -> tuple[dict[str, str], frozenset[str]]:
    """Hedges by phrase, and the last words that can end one."""
    table = dict(toml_table("hedges")["before"])
    return table, frozenset(phrase.split()[-1] for phrase in table)


@cache
def _between() -> frozenset[str]:
    return frozenset(toml_table("hedges")["between"]["words"])


def read_hedges(words: Words, first: int, after: tuple[int, int]) -> Hedge:
    """The hedges around a number.

    Args:
        first: the word that it begins with.
        after: the words after the number itself and after its unit ("50 lebih desa", "50 desa lebih").
    """
    meanings: list[str] = []
    start = end = None
    at = first
    for _ in range(_MOST):
        found = _one_before(words, at)
        if found is None:
            break
        meaning, at, last = found
        meanings.append(meaning)
        start, end = words.starts[at], end or words.ends[last]
    follows = _one_after(words, after[0]) or _one_after(words, after[1])
    if follows and _comparator(meanings) == "=":
        meaning, opening, last = follows
        meanings.append(meaning)
        start, end = words.starts[opening] if start is None else start, end or words.ends[last]
    span = (start, end) if start is not None and end is not None else None
    return Hedge(any("~" in meaning for meaning in meanings), _comparator(meanings), span)


def _comparator(meanings: list[str]) -> Comparator:
    """The bound of the hedge nearest to the number that sets one: "maksimum lebih dari 350" is more."""
    bounds: tuple[Comparator, ...] = (">=", "<=", ">", "<")
    return next((bound for meaning in meanings for bound in bounds if bound in meaning), "=")


def _one_before(words: Words, at: int) -> tuple[str, int, int] | None:
    """Meaning, first and last word of the hedge that ends before word `at`."""
    table, endings = _before()
    lowers = words.lowers
    last = at - 1
    while last >= 0 and at - last <= 2 and lowers[last] in _between() and lowers[last] not in endings:
        last -= 1
    if last < 0 or lowers[last] not in endings:
        return None
    for length in range(min(_LONGEST, last + 1), 0, -1):
        meaning = table.get(" ".join(lowers[last - length + 1 : last + 1]))
        if meaning is not None:
            return meaning, last - length + 1, last
    return None


@cache
def _after() -> tuple[dict[str, str], frozenset[str], frozenset[str]]:
    """Hedges by phrase, the words that can begin one, and those that make a comparison of it."""
    table = toml_table("hedges")
    phrases = dict(table["after"])
    openings = frozenset(phrase.split()[0] for phrase in phrases)
    return phrases, openings, frozenset(table["comparison"]["words"])


def is_comparison(words: Words, at: int) -> bool:
    """Whether "lebih" at word `at` compares: "20 persen lebih tinggi"."""
    return at + 1 < len(words) and words.lowers[at + 1] in _after()[2]


def _one_after(words: Words, at: int) -> tuple[str, int, int] | None:
    """Meaning, first and last word of the hedge that begins at word `at`."""
    table, openings, comparison = _after()
    if at >= len(words) or words.lowers[at] not in openings:
        return None
    for length in (2, 1)[at + 2 > len(words) :]:
        meaning = table.get(" ".join(words.lowers[at : at + length]))
        following = words.lowers[at + length] if at + length < len(words) else ""
        if following[:1].isdigit() or following.startswith("rp"):
            continue  # "atau lebih Rp250 juta": of the next number
        if meaning is not None and following not in comparison:
            return meaning, at, at + length - 1
    return None

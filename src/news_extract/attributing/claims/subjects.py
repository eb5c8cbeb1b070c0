"""What a claim is about: the thing counted or measured, and the programme it belongs to."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache

import regex

from news_extract.attributing.claims.figures import Figure, marks_in
from news_extract.finding.numbers.units import is_function_word, is_verb
from news_extract.layers import Words
from news_extract.tables import toml_table

_LONGEST = 6
"""Words in the name of a measure or programme."""
_VERBAL = ("ter", "di", "me", "ber")
_NOMINAL = ("pe", "ke")
_SHORTEST_VERB = 6
_ACTIVE = regex.compile(r"(?:mem[bpf]|men[cdjtaeiou]|meng[aeiouhgk]|meny|me[lrwy])\p{L}{4}|mem[aeiu]\p{L}{2}")
_NAMING = ("realised", "share", "rate", "tax", "target", "moving", "budget")
"""Marks that open the name of what is measured: "realisasi pajak daerah", "prevalensi stunting"."""

_CLAUSE_ENDS = frozenset(",.;:")

Stretch = tuple[int, int]


def subject_of(figures: list[Figure]) -> Stretch | None:
    """The noun phrase counted, as the whole names it; else what is measured or what the share is of."""
    for figure in sorted(figures, key=lambda figure: figure.role != "whole"):
        quantity = figure.quantity
        counted = quantity.unit_kind == "count"
        named = counted and quantity.unit not in _opening("points")
        if named and quantity.unit_start is not None and quantity.unit_end is not None:
            return quantity.unit_start, quantity.unit_end
    first = figures[0]
    words = first.words
    if first.role == "share" and (shared := _shared(words, first.last)):
        return shared
    clause = _clause(first)
    marked = (mark.first for mark in first.marks if mark.label in _NAMING and mark.first in clause)
    opened = (at for at in clause if words.lowers[at] in _opening("heads"))
    for at in sorted({*marked, *opened}):
        if not words.lowers[at].startswith(_VERBAL):
            found = _phrase(words, at, first.first)
            if found[1] > words.ends[at] or words.lowers[at] not in _opening("vague"):
                return found
    return None


def _clause(figure: Figure) -> range:
    """The words before a figure in its own clause."""
    start = figure.lead.stop
    while start > figure.lead.start and figure.words.texts[start - 1] not in _CLAUSE_ENDS:
        start -= 1
    return range(start, figure.lead.stop)


def _shared(words: Words, at: int) -> Stretch | None:
    """ "(46 persen) warga", "(46 persen) dari seluruh warga": what a share at word `at` - 1 is of."""
    if words.lowers[at : at + 1] == ["dari"]:
        at += 1
        while words.lowers[at : at + 1] and words.lowers[at] in _opening("all"):
            at += 1
    done = next(marks_in(words, range(at, min(at + 1, len(words)))), None)
    if done is not None and done.label == "realised" and not words.lowers[at].startswith(_NOMINAL):
        return None  # "100 persen selesai"
    if at < len(words) and _names(words, at) and not is_function_word(words.lowers[at]):
        start, end = _phrase(words, at, at + _LONGEST)
        return (start, end) if end > words.ends[at] or words.lowers[at] not in _opening("vague") else None
    return None


def _names(words: Words, number: int) -> bool:
    """Whether a word can stand in the name of what is measured."""
    lower = words.lowers[number]
    titled = words.texts[number][0].isupper()  # "Izin Mendirikan Bangunan"
    return lower.isalpha() and lower not in _ends() and (titled or not _is_verb(lower))


def _is_verb(lower: str) -> bool:
    """Whether a word has the shape of a transitive verb: "menjangkau", "memilih", "didistribusikan"."""
    if lower.endswith("kan") and len(lower) > _SHORTEST_VERB and not lower.startswith(_NOMINAL):
        return True
    passive = lower.startswith("di") and is_verb(lower)
    return passive or (_ACTIVE.match(lower) is not None and lower not in _nouns())


def _phrase(words: Words, first: int, limit: int) -> Stretch:
    """From word `first` on to the last one that can be part of a name."""
    last = first + 1
    while last < min(limit, first + _LONGEST, len(words)):
        if tuple(words.lowers[last - 1 : last + 2]) in _pairs():
            last += 2  # "pajak bumi dan bangunan"
        elif _names(words, last):
            last += 1
        else:
            break
    return words.starts[first], words.ends[last - 1]


def programme_of(
    words: Words, programmes: list[Stretch], claim: Stretch, after: int | None
) -> Stretch | None:
    """The programme of a claim: one in it, else the last before it, else the first behind it.

    Args:
        programmes: those of the sentence, in text order.
        claim: from its first figure to its last.
        after: where the next claim of the sentence begins; what a comma parts from this one is of that.
    """
    at = bisect_left(programmes, (claim[0], claim[0]))
    following = programmes[at] if at < len(programmes) else None
    if at and not (following and following[0] < claim[1]):
        return programmes[at - 1]
    if following is None or after is None or following[0] < claim[1]:
        return following
    parted = any(words.texts[number] == "," for number in words.range(claim[1], following[0]))
    return None if parted or following[0] >= after else following


def programmes_in(words: Words, numbers: range) -> list[Stretch]:
    """Every programme or measure among these words."""
    found = []
    known, heads = _known(), _heads()
    number = numbers.start
    while number < numbers.stop:
        last = None
        word = words.lowers[number]
        for parts in known.get(word, ()):
            if _matches(words, number, parts, numbers.stop):
                last = number + len(parts)
                break
        device = number > numbers.start and words.lowers[number - 1] in _devices()
        if last is None and word in heads and not device and number + 1 < numbers.stop:
            end = _phrase(words, number, numbers.stop)[1]
            last = words.at(end - 1) + 1 if end > words.ends[number] else None
        if last is not None:
            found.append((words.starts[number], words.ends[last - 1]))
            number = last
        else:
            number += 1
    return found


def _matches(words: Words, number: int, parts: tuple[str, ...], stop: int) -> bool:
    """Whether the words from `number` on are `parts`; parts in capitals must be written so."""
    last = number + len(parts)
    if last > stop:
        return False
    texts = words.texts if parts[0].isupper() else words.lowers
    return tuple(texts[number:last]) == parts


@cache
def _known() -> dict[str, tuple[tuple[str, ...], ...]]:
    """First word in lower case to the names that it opens, the longest first."""
    table = toml_table("programmes")
    names = [_parts(name) for name in table["programmes"]]
    names += [_parts(name) for name in table["measures"]["names"]]
    opened: dict[str, list[tuple[str, ...]]] = {}
    for parts in names:
        opened.setdefault(parts[0].lower(), []).append(parts)
    return {word: tuple(sorted(found, key=len, reverse=True)) for word, found in opened.items()}


def _parts(name: str) -> tuple[str, ...]:
    """The words of a name as the tokenizer gives them: "JKN-KIS" is three."""
    return tuple(name.replace("-", " - ").replace("/", " / ").split())


@cache
def _heads() -> frozenset[str]:
    return frozenset(toml_table("programmes")["open"]["heads"])


@cache
def _devices() -> frozenset[str]:
    return frozenset(toml_table("programmes")["open"]["devices"])


@cache
def _nouns() -> frozenset[str]:
    return frozenset(toml_table("programmes")["open"]["nouns"])


@cache
def _opening(name: str) -> frozenset[str]:
    return frozenset(toml_table("programmes")["subjects"][name])


@cache
def _pairs() -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(pair.split()) for pair in toml_table("programmes")["open"]["pairs"])


@cache
def _ends() -> frozenset[str]:
    return frozenset(toml_table("programmes")["open"]["ends"])

"""Bare numbers that divide or break down a whole counted before: which whole it is.

"dari 45 anggota, 30 hadir, 5 izin"; "974 pelanggan, rinciannya 358 di Jetis, 616 di Pleret".
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from news_extract.finding.numbers.figures import Figure
from news_extract.finding.numbers.units import is_function_word, is_verb
from news_extract.layers import Quantity, Words
from news_extract.tables import toml_table

NEIGHBOURS = 20
"""Most quantities of a sentence looked at on either side."""
_OPENING = frozenset({",", "(", ";"})
_CLAUSES = frozenset({"dan", "serta", "sedangkan", "sementara", "ada"})
_SENTENCE_ENDS = frozenset(".!?;")
_TOTALS = frozenset({"total", "jumlah", "keseluruhan", "seluruh", "sebanyak", "sekitar", "lebih"})

Entry = tuple[Figure, Quantity | None]
"""A figure, and the quantity made of it where its unit is known."""


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(toml_table("units")["back"][name])


def divided(words: Words, entries: Sequence[Entry], at: int) -> Quantity | None:
    """ "dari 45 anggota, 30 hadir, 5 izin": what "dari" divides, where the number opens a clause."""
    figure = entries[at][0]
    first, after = words.at(figure.start), words.at(figure.end)
    opens = words.texts[first - 1] in _OPENING or words.lowers[first - 1] in _CLAUSES
    follows = words.lowers[after : after + 1]
    if not first or not opens or not follows or not _tells(follows[0]):
        return None
    for before, quantity in reversed(entries[max(at - NEIGHBOURS, 0) : at]):
        gap = words.range(before.end, figure.start)
        if any(words.texts[number] in _SENTENCE_ENDS for number in gap):
            return None
        if quantity is not None and _is_divided(words.lowers, words.at(before.start) - 1):
            return quantity if quantity.unit_kind == "count" and before.low >= figure.low else None
    return None


def broken_down(text: str, words: Words, entries: Sequence[Entry], at: int) -> Quantity | None:
    """ "974 pelanggan, rinciannya 358 di Jetis, 616 di Pleret": the whole that a list of parts is of."""
    figure = entries[at][0]
    after = words.at(figure.end)
    follows = words.lowers[after : after + 1]
    if (
        text[figure.end : figure.end + 1] in (")", ".")
        and not words.texts[words.at(figure.start) - 1].isalpha()
    ):
        return None  # "1) Fakultas Hukum", "1. Fakultas Hukum"
    if figure.first.form != "digits" or not (ends_there(words, after) or _tells(follows[0])):
        return None
    opening = figure.start
    for before, quantity in reversed(entries[max(at - NEIGHBOURS, 0) : at]):
        if quantity is None or not _is_in_list(text, words, before.end, opening):
            return None
        gap = words.lowers[words.at(before.end) : words.at(opening)]
        if quantity.unit_kind == "count" and not _words("listing").isdisjoint(gap):
            return quantity if quantity.unit and before.low >= figure.low else None
        if quantity.unit_kind == "count" and not _is_lent(quantity):
            return None
        opening = before.start
    return None


def ends_there(words: Words, after: int) -> bool:
    """Whether nothing that is counted stands behind a number: "ada empat awalnya,", "ada 28 yang"."""
    follows = words.lowers[after : after + 1]
    return not follows or not follows[0][0].isalnum() or is_function_word(follows[0])


def _tells(lower: str) -> bool:
    """Whether a word behind a bare number begins what is told of it: "sudah", "hadir", "meninggal"."""
    return is_function_word(lower) or is_verb(lower) or lower in _words("told")


def _is_divided(lowers: list[str], at: int) -> bool:
    """Whether "dari" leads to a number over "total" and its like; `at` is the word before the number."""
    while at > 0 and lowers[at] in _TOTALS:
        at -= 1
    return at >= 0 and lowers[at] == "dari"


def _is_in_list(text: str, words: Words, start: int, end: int) -> bool:
    """Whether no sentence or line ends between two numbers."""
    return "\n" not in text[start:end] and _SENTENCE_ENDS.isdisjoint(
        words.texts[words.at(start) : words.at(end)]
    )


def _is_lent(quantity: Quantity) -> bool:
    """Whether a number has its unit from an earlier one."""
    return quantity.unit_start is not None and quantity.unit_start < quantity.start

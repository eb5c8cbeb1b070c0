"""Sentences of the body, which survive "Dr. H.", "Rp 1.200.000,50" and quotations of several sentences."""

from __future__ import annotations

from functools import cache

import regex
from spacy.tokens import Doc

from news_extract.layers import Layers, Sentence
from news_extract.reading.quotation_marks import quotation_at
from news_extract.steps import step
from news_extract.tables import toml_table

# A full stop, its brackets and marks, then a capital, a digit or a mark: or the end of the paragraph.
# "wilayahnya.Selain" has lost its space: a stop between two lower-case letters and a capitalised word.
_STOP = regex.compile(
    r"(?<![.!?…])[.!?…]++[\"”’'»)\]]{0,3}"
    r"(?=\s++[\"“”‘'«(\[]?[\p{Lu}\d]|\s*+\Z|(?<=\p{Ll}{2}[.!?][\"”]?)\p{Lu}\p{Ll}"
    r"|(?<=\p{Lu}{2}[.!?])(?:Meski|Namun|Tapi|Ia|Dia|Menurut|Sementara|Selain|Hal|Pada|Dalam|Untuk|Karena|Sebelum|Saat)\b)"
)
_LIST_MARKER = regex.compile(r"\s*(?:\d{1,2}|\p{L})\.")  # "2." that begins an item
_NAMED_BY_LETTER = regex.compile(
    r"(?:inisial|huruf|grup|blok|kelas|tipe|hepatitis|vitamin)\s\Z"
)  # "inisial F. Pelaku …"
_LONGEST_NAMED = 16  # characters of such a word with its letter
_INITIALS = regex.compile(r"\p{Lu}\p{Ll}?(?:\.\p{Lu}\p{Ll}{0,3})+")
_WORD_BEFORE = regex.compile(r"[\p{L}\d./-]+\Z")


@cache
def _abbreviations() -> frozenset[str]:
    return frozenset(word for words in toml_table("abbreviations").values() for word in words)


@step("news_sentences", needs=("news_zones", "news_quotation_marks"))
def split_sentences(doc: Doc, layers: Layers) -> None:
    """Splits each paragraph of the body; a quotation with its attribution stays one sentence."""
    text = layers.text
    for number, paragraph in enumerate(layers.paragraphs):
        for start, end in _split(text, paragraph.start, paragraph.end, layers):
            layers.sentences.append(Sentence(start, end, number))


def _split(text: str, start: int, end: int, layers: Layers) -> list[tuple[int, int]]:
    found = []
    begin = start
    for stop in _STOP.finditer(text, pos=start, endpos=end):
        at = stop.end()
        if at < end and (
            _is_abbreviation(text, start, stop.start())
            or _inside_quotation(layers, stop.start(), at)
            or _LIST_MARKER.fullmatch(text, begin, at)
        ):
            continue
        found.append((begin, at))
        begin = at
    if begin < end:
        found.append((begin, end))
    trimmed = []
    for first, last in found:
        while first < last and text[first].isspace():
            first += 1
        while last > first and text[last - 1].isspace():
            last -= 1
        if first < last:
            trimmed.append((first, last))
    return trimmed


def _inside_quotation(layers: Layers, stop: int, end: int) -> bool:
    quotation = quotation_at(layers, stop)
    return quotation is not None and quotation.closed and quotation.outer_end > end


def _is_abbreviation(text: str, start: int, stop: int) -> bool:
    """Whether the full stop at `stop` belongs to a shortened word ("Dr.", "No.", "S.E.", "M.")."""
    before = _WORD_BEFORE.search(text, max(start, stop - 20), stop)
    if before is None or text[stop] != ".":
        return False
    word = before.group()
    return (
        word.lower() in _abbreviations()
        or (
            len(word) == 1
            and word.isupper()
            and text[before.start() - 1 : before.start()] != "°"
            and not _NAMED_BY_LETTER.search(text, max(start, stop - _LONGEST_NAMED), stop - 1)
        )
        or _INITIALS.fullmatch(word) is not None
    )

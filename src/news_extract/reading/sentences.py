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
_STOP = regex.compile(r"(?:[.!?…]+[\"”’'»)\]]{0,3})(?=\s+[\"“‘«(\[]?[\p{Lu}\d]|\s*\Z|(?<=\p{Ll}{2}[.!?][\"”]?)\p{Lu}\p{Ll})")
_LINE = regex.compile(r"[^\n\r\u2028\u2029]+")
_WORD_BEFORE = regex.compile(r"[\p{L}\d./-]+\Z")


@cache
def _abbreviations() -> frozenset[str]:
    return frozenset(word.lower() for words in toml_table("abbreviations").values() if isinstance(words, list) for word in words)


@step("news_sentences", needs=("news_zones", "news_quotation_marks"))
def split_sentences(doc: Doc, layers: Layers) -> None:
    """Splits each paragraph of the body; a quotation with its attribution stays one sentence."""
    text = doc.text
    paragraph = -1
    line_ends = -1
    for zone in layers.zones:
        if zone.kind != "body":
            continue
        for line in _LINE.finditer(text, pos=zone.start, endpos=zone.end):
            if "\n" in text[max(line_ends, 0) : line.start()] or paragraph < 0:
                paragraph += 1
            line_ends = line.end()
            for start, end in _split(text, line.start(), line.end(), layers):
                layers.sentences.append(Sentence(start, end, paragraph))


def _split(text: str, start: int, end: int, layers: Layers) -> list[tuple[int, int]]:
    found = []
    begin = start
    for stop in _STOP.finditer(text, pos=start, endpos=end):
        at = stop.end()
        if at < end and (_is_abbreviation(text, start, stop.start()) or _inside_quotation(layers, stop.start(), at)):
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
    return word.lower() in _abbreviations() or (len(word) == 1 and word.isupper()) or bool(
        regex.fullmatch(r"\p{Lu}\p{Ll}?(?:\.\p{Lu}\p{Ll}{0,3})+", word)
    )

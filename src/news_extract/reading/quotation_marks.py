"""Pairs of quotation marks, of any kind and however badly kept."""

from __future__ import annotations

import regex
from spacy.tokens import Doc

from news_extract.layers import Layers, Quotation, covering
from news_extract.steps import step

_MARKS = regex.compile("[\"“”„‟″«»＂]|''|``|[‘’‚'](?!\\p{L})|(?<!\\p{L})[‘’‚']")
_OPENERS = "“„«``"
_SINGLE = "‘’‚'"


@step("news_quotation_marks", needs=("news_zones",))
def pair_quotation_marks(doc: Doc, layers: Layers) -> None:
    """Pairs the marks of each paragraph; a mark left open ends with its paragraph."""
    text = layers.text
    for paragraph in layers.paragraphs:
        layers.quotations += _paragraph(text, paragraph.start, paragraph.end)


def _paragraph(text: str, start: int, end: int) -> list[Quotation]:
    """The quotations of one paragraph, in order of their openings."""
    done: list[Quotation] = []
    opened: tuple[int, int] | None = None  # start and end of the opening mark
    for found in _MARKS.finditer(text, pos=start, endpos=end):
        mark = found.group()
        if mark in _SINGLE:
            continue
        if opened is None:
            if _opens(text, found.start(), found.end(), end):
                opened = found.span()
        else:
            done.append(Quotation(opened[1], found.start(), opened[0], found.end()))
            opened = None
    if opened is not None:
        stop = end
        while stop > opened[1] and text[stop - 1].isspace():
            stop -= 1
        done.append(Quotation(opened[1], stop, opened[0], stop, closed=False))
    return [q for q in done if q.end > q.start]


def _opens(text: str, start: int, end: int, stop: int) -> bool:
    """Whether a mark can open: something follows it."""
    return end < stop and bool(text[end:stop].strip())


def quotation_at(layers: Layers, offset: int) -> Quotation | None:
    """The outermost quotation that holds `offset`."""
    return covering(layers.quotations, offset)

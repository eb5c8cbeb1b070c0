"""The paragraphs of the body: its lines, joined where an outlet broke a line inside a sentence."""

from __future__ import annotations

import regex

from news_extract.layers import Paragraph, Zone
from news_extract.reading.teasers import particles

LINE = regex.compile(r"[^\n\r\u2028\u2029]+")
"""A line of text, without its break."""

_ENDS_SENTENCE = frozenset('.!?:;"”’*')
_BULLETS = frozenset("•*·▪◦")


def paragraphs_of(text: str, zone: Zone) -> list[Paragraph]:
    """The paragraphs of a stretch of body: its lines, joined where a line was broken inside a sentence."""
    found = ((line.group(), *line.span()) for line in LINE.finditer(text, zone.start, zone.end))
    lines = [line for line in found if not line[0].isspace()]
    paragraphs: list[Paragraph] = []
    for number, (line, start, end) in enumerate(lines):
        following = lines[number + 1][0] if number + 1 < len(lines) else ""
        if number and _continues(lines[number - 1][0], line, following):
            paragraphs[-1] = Paragraph(paragraphs[-1].start, end)
        else:
            paragraphs.append(Paragraph(start, end))
    return paragraphs


def _continues(before: str, line: str, following: str) -> bool:
    """Whether a line goes on with the sentence before it: some outlets break the line at each link."""
    last = before.rsplit(None, 1)[-1]
    if last[-1] in _ENDS_SENTENCE or line.lstrip()[0] in _BULLETS:
        return False
    if _starts_inside(line) or last[-1] == "," or last in particles():
        return True
    # "Toko bernama" / "Mawar Jaya" / "yang dibuka ...": a link between two halves of a sentence.
    return last.islower() and _starts_inside(following)


def _starts_inside(line: str) -> bool:
    """Whether a line begins as no sentence does."""
    line = line.lstrip()
    return bool(line) and (line[0].islower() or line[0] in ",.;)-–—")

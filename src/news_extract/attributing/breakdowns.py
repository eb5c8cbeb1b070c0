"""A total and the parts that it is broken down into: "120 tersangka: 93 pria, 27 wanita"."""

from __future__ import annotations

from news_extract.attributing.changes import own_change
from news_extract.attributing.coverage import alike, fits
from news_extract.attributing.figures import Figure

_COLON_WITHIN = 3
"""Words after a total within which a colon opens its breakdown; later ones open items of their own."""


def parts_of(whole: Figure, following: list[Figure]) -> list[Figure]:
    """The figures right after `whole` that break it down, at least two, or none.

    Either a word announces them ("rinciannya", "terdiri dari", "yakni") and none exceeds the whole, or they
    add up to it exactly.
    """
    if whole.percent:
        return []
    parts: list[Figure] = []
    for figure in following:
        if figure.kind is not None or figure.stop or not alike(whole, figure) or own_change(figure):
            break
        parts.append(figure)
    if len(parts) < 2:
        return []
    if _announced(parts[0]) and all(fits(part, whole) for part in parts):
        return parts
    return parts if _adds_up(whole, parts) else []


def _announced(first: Figure) -> bool:
    """Whether a word or a colon right behind the total announces its parts."""
    texts = first.words.texts
    opening = range(first.lead.start, min(first.lead.start + _COLON_WITHIN, first.lead.stop))
    return first.has("list") or any(texts[number] == ":" for number in opening)


def _adds_up(whole: Figure, parts: list[Figure]) -> bool:
    values = [part.quantity.value for part in parts]
    return None not in values and sum(value for value in values if value is not None) == whole.quantity.value

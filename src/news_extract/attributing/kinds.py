"""What a figure that stands alone states: a share, a rate, a sum, a count or a measure."""

from __future__ import annotations

from news_extract.attributing.changes import own_role
from news_extract.attributing.figures import Figure
from news_extract.layers import Words
from news_extract.records import ClaimKind, Role

_BY_UNIT: dict[str, ClaimKind] = {"count": "count", "currency": "money", "measure": "measure", "rate": "rate"}


def lone(words: Words, figure: Figure) -> tuple[ClaimKind, Role]:
    """Kind and role of a figure that no other figure joins."""
    role = own_role(words, figure)
    if role is not None and (role != "to" or figure.quantity.unit_kind != "count" or figure.has("moved", "merge")):
        return "change", role
    if figure.percent:
        return _percent(figure)
    if figure.quantity.per is not None or figure.has("every"):
        return "rate", "value"
    return _BY_UNIT[figure.quantity.unit_kind], "value"


def _percent(figure: Figure) -> tuple[ClaimKind, Role]:
    """A per cent is a rate where the nearest measure before it is one ("bunga 5 persen"), else a share."""
    for mark in reversed(figure.marks):
        if mark.label in ("rate", "cut"):
            return "rate", "value"
        if mark.label in ("share", "realised", "target"):
            break
    return "coverage", "share"

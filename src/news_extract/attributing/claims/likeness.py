"""Whether two figures count the same sort of thing, so that one can be compared with the other."""

from __future__ import annotations

from decimal import Decimal

from news_extract.attributing.claims.figures import Figure
from news_extract.attributing.claims.lexicon import word_set
from news_extract.attributing.intervals import interval_of

_FEW = Decimal(20)
"""A per cent "of" fewer things than this is spread over them, not a share of their number."""


def alike(before: Figure, after: Figure) -> bool:
    """Whether both count the same sort of thing, so that one can be a part of the other."""
    one, other = before.quantity, after.quantity
    if not one.unit or not other.unit:
        return "percent" not in (before.family, after.family)  # "20 juta dari target Rp50 juta"
    if before.family != after.family:
        return False
    left, right = one.unit.lower().split(), other.unit.lower().split()
    if before.family != "count":
        return left == right
    people = word_set("people")
    return bool(set(left) & set(right)) or (left[0] in people and right[0] in people)


def same_noun(before: Figure, after: Figure) -> bool:
    """Whether both count a thing of the same head noun: "39 lokasi wisata" and "empat lokasi"."""
    one, other = before.quantity.unit, after.quantity.unit
    return one is not None and other is not None and one.lower().split()[0] == other.lower().split()[0]


def fits(part: Figure, whole: Figure) -> bool:
    """Whether a part is not greater than its whole."""
    return interval_of(part.quantity)[0] <= interval_of(whole.quantity)[1]


def many(figure: Figure) -> bool:
    """Whether a per cent of it makes sense: sums and measures, or counts that are not small."""
    return figure.quantity.unit_kind != "count" or interval_of(figure.quantity)[1] >= _FEW

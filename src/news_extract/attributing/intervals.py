"""Closed intervals of decimals: what a printed figure may stand for, and sums with them."""

from __future__ import annotations

from decimal import Context, Decimal

from news_extract.layers import Quantity
from news_extract.records import Verdict

Interval = tuple[Decimal, Decimal]

HUNDRED = Decimal(100)
_HALF = Decimal("0.5")
_ABOUT = Decimal("0.1")
"""Share of its value by which "sekitar" widens a figure on either side."""
_OPEN = Decimal(2)
"""Times its value up to which "lebih dari" opens a figure."""
_THOUSAND = Decimal(1000)
_DIGITS = Context(prec=12)
_EXACT = Context(prec=40)


def interval_of(quantity: Quantity, *, loose: bool = False) -> Interval:
    """The values that a figure may stand for as printed: "46 persen" is 45.5 to 46.5.

    Sums and counts printed to the last unit and the ends of a range stand for themselves. "sekitar" widens
    a figure by a tenth, "lebih dari" and "kurang dari" open one side. `loose` also allows for what is common
    but not printed: cutting digits off instead of rounding ("1,5 juta" for 1.58 million) and round numbers
    ("700.000" for 688,214).

    Example:
        >>> interval_of(Quantity(0, 9, Decimal(46), None, None, "persen", "percent"))
        (Decimal('45.5'), Decimal('46.5'))
        >>> interval_of(Quantity(0, 9, Decimal(700), None, None, "orang", "count"), loose=True)
        (Decimal('600'), Decimal('800'))
    """
    low = quantity.low if quantity.value is None else quantity.value
    high = quantity.high if quantity.value is None else quantity.value
    if low is None or high is None:
        return Decimal(0), Decimal(0)
    below = above = Decimal(0) if _exact(quantity) else quantity.step * _HALF
    if loose:
        below, above = _last_digit(low, quantity.step), _last_digit(high, quantity.step)
    if quantity.approximate:
        below, above = below + abs(low) * _ABOUT, above + abs(high) * _ABOUT
    bottom, top = low - below, high + above
    if quantity.comparator in (">", ">="):
        bottom, top = bottom if loose else low, max(top, high * _OPEN)
    elif quantity.comparator in ("<", "<="):
        top = top if loose else high
        bottom = bottom if quantity.approximate else min(bottom, Decimal(0))
    return bottom, top


def _exact(quantity: Quantity) -> bool:
    """Whether a figure is printed to the last unit, or bounds itself as a range does."""
    whole_units = quantity.unit_kind in ("count", "currency") and quantity.step <= 1
    return whole_units or quantity.value is None


def _last_digit(value: Decimal, step: Decimal) -> Decimal:
    """Value of one unit of the last digit that is not nought, at least `step`: 100000 in 700000."""
    if not value:
        return step
    exponent = value.normalize(_EXACT).as_tuple().exponent
    return max(step, Decimal(1).scaleb(exponent)) if isinstance(exponent, int) else step


def add(one: Interval, other: Interval) -> Interval:
    """All sums of a value of each."""
    return one[0] + other[0], one[1] + other[1]


def distance(one: Interval, other: Interval) -> Interval:
    """How far apart a value of each can be, whichever is greater."""
    low, high = other[0] - one[1], other[1] - one[0]
    if low >= 0:
        return low, high
    return (-high, -low) if high <= 0 else (Decimal(0), max(-low, high))


def portion(share: Interval, whole: Interval) -> Interval:
    """A share in per cent of a whole."""
    products = [_EXACT.divide(s * w, HUNDRED) for s in share for w in whole]
    return min(products), max(products)


def per_cent(part: Interval, whole: Interval) -> Interval | None:
    """A part in per cent of a whole, None where the whole may be nought."""
    if whole[0] <= 0 <= whole[1]:
        return None
    quotients = [_EXACT.divide(p * HUNDRED, w) for p in part for w in whole]
    return min(quotients), max(quotients)


def meet(one: Interval, other: Interval) -> bool:
    """Whether they have a value in common."""
    return one[0] <= other[1] and other[0] <= one[1]


def agreement(printed: tuple[Interval, Interval], loose: tuple[Interval, Interval]) -> Verdict:
    """Judges expected against stated: consistent as printed, inconsistent only if not even loosely so.

    Figures a thousand times apart are a slip of a separator or a scale word ("128,478 ton" for 128.478),
    which says nothing about the figures that were meant.
    """
    if meet(*printed):
        return "consistent"
    expected, stated = loose
    slips = (_THOUSAND * expected[0], _THOUSAND * expected[1]), (_THOUSAND * stated[0], _THOUSAND * stated[1])
    if meet(expected, stated) or meet(slips[0], stated) or meet(expected, slips[1]):
        return "not_checkable"
    return "inconsistent"


def shown(interval: Interval) -> Interval:
    """An interval without digits that mean nothing."""
    low, high = (_DIGITS.plus(end).normalize(_EXACT) for end in interval)
    return low, high

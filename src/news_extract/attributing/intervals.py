"""Closed intervals of decimals: what a printed figure may stand for."""

from __future__ import annotations

from decimal import Decimal

from news_extract.layers import Quantity

Interval = tuple[Decimal, Decimal]

_HALF = Decimal("0.5")
_LOOSE = Decimal("0.1")
"""Share of its value that "sekitar" adds on either side of a figure."""


def interval_of(quantity: Quantity) -> Interval:
    """The values that a figure may stand for as printed: "46 persen" is 45.5 to 46.5.

    "sekitar" widens it by a tenth of its value.

    Example:
        >>> from decimal import Decimal
        >>> interval_of(Quantity(0, 9, Decimal(46), None, None, "persen", "percent"))
        (Decimal('45.5'), Decimal('46.5'))
    """
    low = quantity.low if quantity.value is None else quantity.value
    high = quantity.high if quantity.value is None else quantity.value
    if low is None or high is None:
        return Decimal(0), Decimal(0)
    margin = quantity.step * _HALF
    if quantity.approximate:
        return low - margin - abs(low) * _LOOSE, high + margin + abs(high) * _LOOSE
    return low - margin, high + margin

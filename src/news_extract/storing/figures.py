"""From a quantity of a record back to the figure that the rules of rounding work on."""

from __future__ import annotations

from decimal import Decimal

import regex

from news_extract import layers, records
from news_extract.attributing.intervals import Interval, interval_of
from news_extract.finding.numbers.numerals import printed_step, read_digits

_DIGITS = regex.compile(r"\d{1,40}+(?:[.,]\d{1,40}+){0,8}+")


def printed(quantity: records.Quantity) -> layers.Quantity:
    """The figure as it was found, with the step of its last printed digit read from its words.

    Example:
        >>> span = records.Span(start=0, end=8, text="1,5 juta")
        >>> found = records.Quantity(
        ...     role="value", span=span, value=Decimal(1500000), unit="warga", unit_kind="count"
        ... )
        >>> printed(found).step
        Decimal('100000')
    """
    return layers.Quantity(
        start=quantity.span.start,
        end=quantity.span.end,
        value=quantity.value,
        low=quantity.low,
        high=quantity.high,
        unit=quantity.unit,
        unit_kind=quantity.unit_kind,
        approximate=quantity.approximate,
        comparator=quantity.comparator,
        step=_step(quantity),
    )


def intervals(quantity: records.Quantity) -> tuple[Interval, Interval]:
    """What a figure may stand for as printed, and at the widest."""
    figure = printed(quantity)
    return interval_of(figure), interval_of(figure, loose=True)


def _step(quantity: records.Quantity) -> Decimal:
    stated = quantity.high if quantity.value is None else quantity.value
    if stated is None:
        return Decimal(1)
    value = abs(stated)
    text = quantity.span.text
    *_, last = [None, *_DIGITS.finditer(text)]
    if last is None:  # in words
        return printed_step(int(value))
    scale_word = any(letter.isalpha() for letter in text[last.end() :])
    read, step = read_digits(last.group(), scaled=scale_word)
    return step * (value / read) if read and value else step

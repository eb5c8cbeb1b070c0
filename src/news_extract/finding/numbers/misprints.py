"""Amounts whose print is an obvious slip, read as their neighbours require."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from decimal import Decimal

import regex

from news_extract.layers import Layers, Quantity, covering

_DECIMAL = regex.compile(r",(\d{1,3}) \p{L}+\Z")
_GROUPED = regex.compile(r"\D*(\d{1,3})\.(\d{3}) \p{L}+")
_SCALES = tuple(Decimal(10) ** power for power in (12, 9, 6))
_SMALL = 1000  # rupiah: below it a sum of public money lacks its scale word


def mend_amounts(text: str, layers: Layers) -> None:
    """Mends rupiah amounts by those of their sentence: no scale word, or a full stop for a comma.

    "baru Rp120" beside "dari Rp164,3 juta" is 120 million; "Rp145.207 juta" among amounts printed with
    three decimals of a million is 145.207 million.
    """
    by_sentence: dict[int, list[Quantity]] = defaultdict(list)
    for quantity in layers.quantities:
        if quantity.unit == "IDR" and quantity.value is not None:
            sentence = covering(layers.sentences, quantity.start)
            if sentence is not None:
                by_sentence[sentence.start].append(quantity)
    for amounts in by_sentence.values():
        if len(amounts) > 1:
            _mend(text, amounts)


def _mend(text: str, amounts: list[Quantity]) -> None:
    printed = [text[amount.start : amount.end] for amount in amounts]
    decimals = sum(_DECIMAL.search(words) is not None for words in printed)
    scales = [_scale_of(amount, words) for amount, words in zip(amounts, printed, strict=True)]
    scaled = [at for at, scale in enumerate(scales) if scale]
    for at, (amount, words) in enumerate(zip(amounts, printed, strict=True)):
        assert amount.value is not None
        if decimals > 1 and decimals >= len(amounts) - 1 and _GROUPED.fullmatch(words):
            _multiply(amount, Decimal("0.001"))
        elif scaled and amount.per is None and amount.value < _SMALL and words[-1].isdigit():
            _multiply(amount, scales[_nearest(scaled, at)])


def _nearest(places: list[int], at: int) -> int:
    """The place nearest to `at`, the one before it where two are as near."""
    after = bisect_left(places, at)
    return min(places[max(after - 1, 0) : after + 1], key=lambda place: abs(place - at))


def _scale_of(amount: Quantity, words: str) -> Decimal:
    """A million, a billion … where the amount is printed with such a word, 0 where it is not."""
    if not words[-1].isalpha() or amount.value is None:
        return Decimal(0)
    return next((scale for scale in _SCALES if amount.value >= scale), Decimal(0))


def _multiply(amount: Quantity, factor: Decimal) -> None:
    assert amount.value is not None
    amount.value, amount.step = amount.value * factor, amount.step * factor

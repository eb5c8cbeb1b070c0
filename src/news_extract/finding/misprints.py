"""Amounts whose print is an obvious slip, read as their neighbours require."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal

import regex

from news_extract.layers import Layers, Quantity, covering

_DECIMAL = regex.compile(r",(\d{1,3}) \p{L}+\Z")
_GROUPED = regex.compile(r"\D*(\d{1,3})\.(\d{3}) \p{L}+")
_SCALES = tuple(Decimal(10) ** power for power in (12, 9, 6))
_SMALL = 1000  # rupiah: below it a sum of public money lacks its scale word


def mend_amounts(text: str, layers: Layers) -> None:
    """Mends rupiah amounts by those of their sentence: no scale word, or a full stop for a comma.

    "baru Rp130" beside "dari Rp171,8 juta" is 130 million; "Rp177.184 juta" among amounts printed with
    three decimals of a million is 177.184 million.
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
    with_decimals = sum(_DECIMAL.search(words) is not None for words in printed)
    for at, (amount, words) in enumerate(zip(amounts, printed, strict=True)):
        assert amount.value is not None
        if with_decimals > 1 and with_decimals >= len(amounts) - 1 and _GROUPED.fullmatch(words):
            _multiply(amount, Decimal("0.001"))
        elif amount.per is None and amount.value < _SMALL and words[-1].isdigit():
            for near in _nearest_first(at, len(amounts)):
                if scale := _scale_of(amounts[near], printed[near]):
                    _multiply(amount, scale)
                    break


def _nearest_first(at: int, count: int) -> Iterable[int]:
    others = (other for other in range(count) if other != at)
    return sorted(others, key=lambda other: (abs(other - at), other))


def _scale_of(amount: Quantity, words: str) -> Decimal | None:
    if not words[-1].isalpha() or amount.value is None:
        return None
    return next((scale for scale in _SCALES if amount.value >= scale), None)


def _multiply(amount: Quantity, factor: Decimal) -> None:
    assert amount.value is not None
    amount.value, amount.step = amount.value * factor, amount.step * factor

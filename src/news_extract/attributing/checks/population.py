"""Whether a count of people can be right for a place: it is held against the registered population."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from news_extract.attributing.claims.lexicon import word_set
from news_extract.attributing.intervals import interval_of, shown
from news_extract.layers import Check, Claim, Layers, Quantity
from news_extract.tables import csv_table

_AROUND = 30
"""Words of the sentence on either side of a count that can tell who is counted."""
_MARGIN = Decimal("1.1")
"""Registers lag behind: a count may pass the registered population by a tenth."""


def check_population(layers: Layers, claim: Claim) -> Iterator[Check]:
    """`whole <= population` for counts of residents in a place that the sentence itself names."""
    place = claim.place
    if place is None or place.code is None or place.code not in _populations():
        return
    if not claim.sentence.start <= place.start < claim.sentence.end:
        return
    population = _populations()[place.code]
    for role, quantity in claim.quantities:
        if role == "whole" and _residents(layers, claim, quantity):
            stated = interval_of(quantity)
            possible = stated[0] <= population * _MARGIN
            bounds = Decimal(0), population
            yield Check(
                "whole <= population", bounds, shown(stated), "consistent" if possible else "implausible"
            )


def _residents(layers: Layers, claim: Claim, quantity: Quantity) -> bool:
    """Whether people who live in the place are counted, not visits, passengers or votes."""
    unit = (quantity.unit or "").lower().split()
    if quantity.unit_kind != "count" or not unit or unit[0] not in word_set("residents"):
        return False
    words = layers.words
    sentence = words.range(claim.sentence.start, claim.sentence.end)
    at = words.at(quantity.start)
    around = words.lowers[max(sentence.start, at - _AROUND) : min(sentence.stop, at + _AROUND)]
    return word_set("visitors").isdisjoint(around)


@cache
def _populations() -> dict[str, Decimal]:
    return {row["code"]: Decimal(row["population"]) for row in csv_table("populations")}

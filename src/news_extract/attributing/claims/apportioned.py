"""Figures dealt out in order to places named before: "Desa A dan Desa B masing-masing 120 ton dan 80 ton"."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from news_extract.layers import Claim, PlaceMention, Words

_LISTING = frozenset({",", "dan", "serta", "hingga", "/"})
_EACH = "masing-masing"
_APART = 6
"""Words between the last place and "masing-masing", or between that and the first figure."""


def is_listed(words: Words, one: PlaceMention, other: PlaceMention) -> bool:
    """Whether two places stand next to each other in one list."""
    between = words.range(one.end, other.start)
    return bool(between) and all(words.lowers[number] in _LISTING for number in between)


def deal_out(
    words: Words, places: Sequence[PlaceMention], claims: Sequence[Claim]
) -> dict[int, PlaceMention | None]:
    """The place of each claim, by its number, where "masing-masing" deals them out to as many places.

    One figure for several ("Desa A dan Desa B masing-masing 7 kasus") is that of no single one: None.
    `places` and `claims` are those of one sentence, in text order.
    """
    starts = [claim.quantities[0][1].start for claim in claims]
    for at, start in enumerate(starts):
        each = _each_before(words, words.at(start))
        if each is None:
            continue
        last = bisect_right(places, words.starts[each], key=lambda place: place.start) - 1
        if last < 0 or each - words.at(places[last].end - 1) > _APART:
            continue
        first = last
        while first > 0 and is_listed(words, places[first - 1], places[first]):
            first -= 1
        dealt = places[first : last + 1]
        if len(dealt) < 2:
            continue
        return dict(enumerate(dealt, at)) if len(dealt) <= len(claims) - at else {at: None}
    return {}


def _each_before(words: Words, number: int) -> int | None:
    """Number of the "masing-masing" that leads to a figure at word `number`."""
    near = range(number - 1, max(number - 1 - _APART, -1), -1)
    return next((at for at in near if words.lowers[at] == _EACH), None)

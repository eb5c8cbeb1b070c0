"""The words around a claim in its sentence or quote, and the place and time that they name."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from news_extract.attributing.claims.free_places import body_around
from news_extract.attributing.claims.lexicon import word_set
from news_extract.attributing.claims.main_area import WIDE
from news_extract.layers import Layers, PlaceMention, S, TimeExpression, covering, within


@dataclass(frozen=True, slots=True)
class Stretch:
    """A claim in its sentence or quote: offsets of the whole, the claim before, itself, the claim after."""

    layers: Layers
    start: int
    before: int
    first: int
    last: int
    after: int

    def place(self, places: list[PlaceMention]) -> PlaceMention | None:
        """The place that governs the claim: before it in its own clause, else in it, else right after it."""
        lead = [place for place in within(places, self.before, self.first) if not self._belongs_before(place)]
        free = [place for place in lead if not self._in_name(place)]
        if free:
            return free[-1]
        inside = list(within(places, self.first, self.last))
        if len(inside) == 1:
            return inside[0]
        if inside:  # a breakdown with a place for each part: that of the whole stands right behind it
            return inside[0] if self._ties(self.first, inside[0]) else None
        attached = (place for place in within(places, self.last, self.after) if self._attached(place))
        behind = next(attached, None)
        earlier = last_within(places, self.start, self.before)
        wide = earlier if earlier and earlier.level in WIDE else None
        return behind or (None if lead else wide)

    def named_in_body(self, places: list[PlaceMention]) -> PlaceMention | None:
        """The place in the name of the body or office last named before the claim."""
        lead = [place for place in within(places, self.before, self.first) if not self._belongs_before(place)]
        return lead[-1] if lead else None

    def is_national(self) -> bool:
        """Whether the words of the claim speak of the whole country: "dana APBN Rp3 triliun"."""
        words = self.layers.words
        near = words.range(self.before, self.after)
        return any(words.lowers[number] in word_set("national") for number in near)

    def is_of_company(self) -> bool:
        """Whether the words of the claim are those of companies and markets: "laba perseroan 58 persen"."""
        words = self.layers.words
        near = words.range(self.before, self.after)
        return any(words.lowers[number] in word_set("placeless") for number in near)

    def country(self) -> PlaceMention | None:
        """The country, where it is named as the place or opens the sentence: "300 pasar di Indonesia"."""
        words = self.layers.words
        near = words.range(self.before, self.after)
        for number in near:
            if words.texts[number] != "Indonesia":
                continue
            opens = number == near.start and words.starts[number] == self.start
            if opens or words.lowers[number - 1] in (*word_set("attaching"), "seluruh"):
                return PlaceMention(words.starts[number], words.ends[number], "Indonesia", "negara", None)
        return None

    def period(self, times: list[TimeExpression]) -> TimeExpression | None:
        """The time before the claim in its clause, else in it or after it, else earlier in the sentence."""
        lead = list(within(times, self.before, self.first))
        if lead:
            return lead[-1]
        follows = next(within(times, self.first, self.after), None)
        return follows or last_within(times, self.start, self.before)

    def _belongs_before(self, place: PlaceMention) -> bool:
        """Whether a place behind another claim is that claim's: "5 ton di Sukamaju dan 3 ton …"."""
        return self.before > self.start and self._ties(self.before, place)

    def _attached(self, place: PlaceMention) -> bool:
        return self._ties(self.last, place)

    def _ties(self, offset: int, place: PlaceMention) -> bool:
        words = self.layers.words
        at = words.at(place.start)
        between = words.range(offset, place.start)
        return (
            bool(between)
            and words.lowers[at - 1] in word_set("attaching")
            and not any(words.texts[number] in ",;" for number in between)
        )

    def _in_name(self, place: PlaceMention) -> bool:
        """Whether the place is part of the name of a body or of an office."""
        if body_around(self.layers, place) is not None:
            return True
        return covering(self.layers.offices, place.start) is not None


def last_within(spans: Sequence[S], start: int, end: int) -> S | None:
    """The last of these spans, in text order, that lies between `start` and `end`."""
    at = bisect_left(spans, end, key=lambda span: span.start) - 1
    return spans[at] if at >= 0 and spans[at].start >= start and spans[at].end <= end else None

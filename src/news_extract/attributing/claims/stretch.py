"""The words around a claim in its sentence or quote, and the place and time that they name."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from news_extract.attributing.claims.figures import marks_in
from news_extract.attributing.claims.free_places import body_around
from news_extract.attributing.claims.islands import ISLAND
from news_extract.attributing.claims.lexicon import word_set
from news_extract.attributing.claims.main_area import WIDE
from news_extract.layers import Layers, PlaceMention, Quantity, S, TimeExpression, covering, within

_COORDINATING = frozenset({"dan", "serta", "sedangkan", "sementara"})
_PARTING = frozenset(",;.!?")
_WITH_PARTS = 3
"""Figures of a breakdown: a whole and two parts at least."""
_MEASURED_WITHIN = 2
"""Words before "Indonesia" among which stands what is measured: "pengguna internet Indonesia"."""


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
        free = [place for place in lead if not (self._in_name(place) or self._only_compares(place))]
        if free and not self._is_origin(free[-1]):
            return free[-1]
        inside = list(within(places, self.first, self.last))
        if len(inside) == 1 and not self._opens_part(inside[0]):
            return inside[0]
        if inside:  # a breakdown with a place for each part: that of the whole stands right behind it
            own = self._ties(self.first, inside[0]) and not self._opens_part(inside[0])
            return inside[0] if own else None
        attached = (place for place in within(places, self.last, self.after) if self._attached(place))
        behind = next(attached, None)
        earlier = last_within(places, self.start, self.before)
        wide = earlier if earlier and earlier.level in (*WIDE, ISLAND) else None
        if free and (behind is None or behind.level == "negara"):
            return free[-1]
        return behind or (None if lead else wide)

    def _is_origin(self, place: PlaceMention) -> bool:
        """Whether something only comes from a place: "beras dari Thailand", "pekerja asal Sragen"."""
        at = self.layers.words.at(place.start)
        return at > 0 and self.layers.words.lowers[at - 1] in ("dari", "asal")

    def _only_compares(self, place: PlaceMention) -> bool:
        """Whether a comma parts an island from the claim: "terluas di Sumatera, dari total 900 hektare"."""
        between = self.layers.words.range(place.end, self.first)
        at = self.layers.words.at(place.start)
        if place.level != ISLAND or self.layers.words.texts[at - 1] != "di":
            return False
        return any(self.layers.words.texts[number] == "," for number in between)

    def _opens_part(self, place: PlaceMention) -> bool:
        """Whether the figure of a part stands right behind a place: "di Jetis enam regu, Imogiri tiga"."""
        words = self.layers.words
        at = words.at(place.end)
        figures = list(within(self.layers.quantities, self.first, self.last))
        return len(figures) >= _WITH_PARTS and any(words.starts[at] == figure.start for figure in figures)

    def named_in_body(self, places: list[PlaceMention]) -> PlaceMention | None:
        """The place in the name of the body or office last named before the claim."""
        lead = within(places, self.before, self.first)
        named = [p for p in lead if not (self._belongs_before(p) or self._only_compares(p))]
        return named[-1] if named else None

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
            if words.texts[number] != "Indonesia" or self._names_body(words.starts[number]):
                continue
            opens = number == near.start and words.starts[number] == self.start
            tied = words.lowers[number - 1] in word_set("attaching") or words.lowers[number - 1] == "seluruh"
            if opens or tied or self._is_counted_of(number):
                return PlaceMention(words.starts[number], words.ends[number], "Indonesia", "negara", None)
        return None

    def _names_body(self, offset: int) -> bool:
        """Whether the name of a body goes through an offset: "produksi Pupuk Indonesia"."""
        return covering(self.layers.body_mentions, offset) is not None

    def _is_counted_of(self, number: int) -> bool:
        """Whether the country at word `number` is what a figure is measured of: "populasi Indonesia"."""
        lowers = self.layers.words.lowers
        before = lowers[max(number - _MEASURED_WITHIN, 0) : number]
        return not word_set("of_country").isdisjoint(before)

    def period(self, times: list[TimeExpression], start: Quantity | None) -> TimeExpression | None:
        """The time before the claim in its clause, else in it or after it, else earlier in the sentence.

        `start` is the figure that a change began at: a time behind that is none of the new state's.
        """
        lead = list(within(times, self.before, self.first))
        if lead:
            return lead[-1]
        if self._is_of_now():
            return None  # "pada 2017 200 ton, namun saat ini 40 ton"
        follows = (time for time in within(times, self.first, self.after) if not self._dates(start, time))
        return next(follows, None) or last_within(times, self.start, self.before)

    def _is_of_now(self) -> bool:
        """Whether a word of now stands before the claim, behind another."""
        words = self.layers.words
        near = words.range(self.before, self.first) if self.before > self.start else range(0)
        marks = marks_in(words, near)
        return any(mark.label == "now" for mark in marks)

    def _dates(self, start: Quantity | None, time: TimeExpression) -> bool:
        """Whether a time tells when a change began: "dari 40 persen (Maret 2024) menjadi 42 persen"."""
        if start is None or time.start < start.end:
            return False
        nearer = next(within(self.layers.quantities, start.end, time.start), None)
        return nearer is None

    def _belongs_before(self, place: PlaceMention) -> bool:
        """Whether a place behind another claim is that claim's: "5 ton di Sukamaju dan 3 ton …"."""
        words = self.layers.words
        anew = any(words.lowers[n] in _COORDINATING for n in words.range(self.before, place.start))
        return self.before > self.start and not anew and self._ties(self.before, place)

    def _attached(self, place: PlaceMention) -> bool:
        return self._ties(self.last, place)

    def _ties(self, offset: int, place: PlaceMention) -> bool:
        words = self.layers.words
        at = words.at(place.start)
        between = words.range(offset, place.start)
        return (
            bool(between)
            and words.lowers[at - 1] in word_set("attaching")
            and not any(words.texts[number] in _PARTING for number in between)
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

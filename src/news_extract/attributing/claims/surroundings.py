"""Where and when: the place and the period that a claim is about, and its hedge."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from news_extract.attributing.claims.apportioned import deal_out, is_listed
from news_extract.attributing.claims.lexicon import word_set
from news_extract.layers import (
    BodyMention,
    Claim,
    Layers,
    Person,
    PlaceMention,
    S,
    Sentence,
    TimeExpression,
    Words,
    covering,
    within,
)

_WIDE = frozenset({"provinsi", "kabupaten", "kota", "negara"})
_LOCAL = frozenset({"kecamatan", "desa"})
_CAPITAL = ("DKI Jakarta", "Kota Jakarta")
"""Areas where national news happens, which it need not be about."""
_GOVERNING = frozenset({"local_government", "local_agency", "legislature", "security", "agency"})
_OPENING = 2
"""Sentences at the head of an article that say what area it is about."""
_TITLE_LONGEST = 40
"""Words of a title that are looked at."""
_SCENE_REACH = 3
"""Words between a place and the day after it where both tell only where somebody spoke."""


@dataclass(slots=True)
class Surroundings:
    """The places and times of an article as its claims see them."""

    layers: Layers
    places: list[PlaceMention] = field(init=False)
    times: list[TimeExpression] = field(init=False)
    main: PlaceMention | None = field(init=False)

    def __post_init__(self) -> None:
        times = [time for time in self.layers.times if time.kind in ("date", "period")]
        self.places = [
            place
            for place in self.layers.places
            if not _is_scene(self.layers.words, times, place) and _of_area(self.layers, place)
        ]
        self.times = times
        self.main = _main_area(self.layers, self.places)

    def describe(self, sentence: Sentence, claims: Sequence[Claim]) -> None:
        """Sets place, period and hedge of the claims of one sentence, given in text order."""
        offices = within(self.layers.offices, sentence.start, sentence.end)
        governed = next((office.area for office in offices if office.area), None)
        bounds = [(claim.quantities[0][1].start, claim.quantities[-1][1].end) for claim in claims]
        here = list(within(self.places, sentence.start, sentence.end))
        dealt = deal_out(self.layers.words, here, claims)
        for at, claim in enumerate(claims):
            start, end = _segment(claim)
            before = max(bounds[at - 1][1], start) if at else start
            after = bounds[at + 1][0] if at + 1 < len(claims) else end
            stretch = _Stretch(self.layers, start, before, *bounds[at], min(max(after, bounds[at][1]), end))
            place = dealt[at] if at in dealt else self._place_of(claim, stretch, governed)
            claim.place = place and _as_written(self.layers.text, place)
            claim.period = stretch.period(self.times)
            claim.hedge = next((q.hedge for _, q in claim.quantities if q.hedge), None)

    def _place_of(
        self, claim: Claim, stretch: _Stretch, governed: PlaceMention | None
    ) -> PlaceMention | None:
        """The place that the words of a claim name, else the one that it can be understood of."""
        place = stretch.place(self.places)
        if place is not None:
            return place
        if stretch.is_national():
            return stretch.country()
        if stretch.is_of_company():
            return None
        return self._inmost(stretch.named_in_body(self.places) or governed or self._background(claim))

    def _inmost(self, place: PlaceMention | None) -> PlaceMention | None:
        """The area of the article where it lies in this one: a governor speaks of the regency it is about."""
        main = self.main
        if place is None or main is None or place.level not in _WIDE:
            return place
        if main.level in _LOCAL and not main.code:
            return main  # a village, whose code the tables do not hold
        return main if place.code and main.code and main.code.startswith(place.code) else place

    def _background(self, claim: Claim) -> PlaceMention | None:
        """The area of the speaker's office, else the area of the article."""
        speaker = claim.speaker.entity
        if isinstance(speaker, Person):
            for position in speaker.positions:
                if position.area is not None:
                    return position.area
        return self.main


@dataclass(frozen=True, slots=True)
class _Stretch:
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
        wide = earlier if earlier and earlier.level in _WIDE else None
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
        if _body_around(self.layers, place) is not None:
            return True
        return covering(self.layers.offices, place.start) is not None


def last_within(spans: Sequence[S], start: int, end: int) -> S | None:
    """The last of these spans, in text order, that lies between `start` and `end`."""
    at = bisect_left(spans, end, key=lambda span: span.start) - 1
    return spans[at] if at >= 0 and spans[at].start >= start and spans[at].end <= end else None


def _segment(claim: Claim) -> tuple[int, int]:
    """The words that a claim stands in: its quote, else its sentence."""
    if claim.quote is not None:
        return claim.quote.start, claim.quote.end
    return claim.sentence.start, claim.sentence.end


def _is_scene(words: Words, times: list[TimeExpression], place: PlaceMention) -> bool:
    """Whether a place tells where somebody spoke: "di Cikarang, Selasa (26/8)"."""
    at = bisect_left(times, place.end, key=lambda time: time.start)
    if at == len(times):
        return False
    between = words.range(place.end, times[at].start)
    return len(between) <= _SCENE_REACH and any(words.texts[number] == "," for number in between)


def _of_area(layers: Layers, place: PlaceMention) -> bool:
    """Whether a place stands free or in the name of a body that governs it, not of a bank or a currency."""
    at = layers.words.at(place.start)
    if place.level == "negara" and at and layers.words.lowers[at - 1] in word_set("not_places"):
        return False
    body = _body_around(layers, place)
    return body.type in _GOVERNING if body else not _names_more(layers, place)


def _names_more(layers: Layers, place: PlaceMention) -> bool:
    """Whether the word behind makes a name of the place: "Lampung Electronic", "Jalan Raya Padang Galak"."""
    words, at = layers.words, layers.words.at(place.end)
    if at >= len(words) or not words.texts[at][0].isupper() or words.texts[at].isupper():
        return False
    apart = layers.text[place.end : words.starts[at]] != " "
    told = covering(layers.times, words.starts[at]) or covering(layers.offices, place.start)
    another = (layers.places, layers.names, layers.quantities)
    return not (apart or told or any(_starts_at(found, words.starts[at]) for found in another))


def _starts_at(spans: Sequence[S], offset: int) -> bool:
    at = bisect_left(spans, offset, key=lambda span: span.start)
    return at < len(spans) and spans[at].start == offset


def _body_around(layers: Layers, place: PlaceMention) -> BodyMention | None:
    bodies = layers.body_mentions
    at = bisect_left(bodies, place.start + 1, key=lambda body: body.start) - 1
    return bodies[at] if at >= 0 and bodies[at].end >= place.end else None


def _main_area(layers: Layers, places: list[PlaceMention]) -> PlaceMention | None:
    """The area that the article is about: the one that its opening names, else the one named most.

    Never a country: articles name countries for their teams, markets and ministers.
    """
    wide = [place for place in places if place.level in _WIDE and place.level != "negara"]
    if local := _in_title(layers, places, wide):
        return local
    if not wide:
        return None
    counted = Counter(place.name for place in wide)
    opening = layers.sentences[min(_OPENING, len(layers.sentences)) - 1].end
    early = [
        place
        for place in wide
        if place.end <= opening
        and not _is_detail(layers.words, place)
        and (counted[place.name] > 1 or not place.name.startswith(_CAPITAL))
    ]
    best = max(early or wide, key=lambda place: counted[place.name])
    if _is_one_of_many(layers, best, wide, counted):
        return None
    often = counted[best.name] > 1 and 2 * counted[best.name] >= len(wide)
    return best if early or often else None


def _is_one_of_many(
    layers: Layers, best: PlaceMention, wide: list[PlaceMention], counted: Counter[str]
) -> bool:
    """Whether an area stands in a list of areas, none of which the article names more often than the others.

    "di Tegal, Brebes, dan Pemalang": what follows is about none of them alone.
    """
    at = wide.index(best)
    for one, other in pairwise(wide[max(at - 1, 0) : at + 2]):
        listed = is_listed(layers.words, one, other)
        if listed and one.name != other.name and counted[one.name] == counted[other.name]:
            return one.level == other.level
    return False


def _in_title(layers: Layers, places: list[PlaceMention], wide: list[PlaceMention]) -> PlaceMention | None:
    """The district or village that the title names, where it names no wider area."""
    title = (layers.title or "").casefold().split()[:_TITLE_LONGEST]
    named = {"".join(title[at : at + size]).strip(",.:;") for at in range(len(title)) for size in (1, 2, 3)}
    if not title or any(_glued(place) in named for place in wide):
        return None
    return next((place for place in places if place.level in _LOCAL and _glued(place) in named), None)


def _glued(place: PlaceMention) -> str:
    """Its name without level and spaces, casefolded: "balikbukit" of "Kecamatan Balik Bukit"."""
    return place.name.partition(" ")[2].casefold().replace(" ", "") or place.name.casefold()


def _is_detail(words: Words, place: PlaceMention) -> bool:
    """Whether a comma before a place makes it the address of something: "di Kantor Pos, Jakarta"."""
    at = words.at(place.start)
    return at > 0 and words.texts[at - 1] == ","


def _as_written(text: str, place: PlaceMention) -> PlaceMention:
    """The place in the article's own spelling, where that differs from the official one in spaces only."""
    written = text[place.start : place.end]
    level, _, base = place.name.partition(" ")
    if written.lower().startswith(level.lower() + " "):
        written = written[len(level) + 1 :]
    if base.replace(" ", "").lower() != written.replace(" ", "").lower() or base == written:
        return place
    return replace(place, name=f"{level} {written}")

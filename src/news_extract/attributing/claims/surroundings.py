"""Where and when: the place and the period that a claim is about, and its hedge."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from news_extract.attributing.claims.apportioned import deal_out
from news_extract.attributing.claims.free_places import is_scene, of_area
from news_extract.attributing.claims.islands import with_islands
from news_extract.attributing.claims.lexicon import word_set
from news_extract.attributing.claims.main_area import LOCAL, WIDE, main_area
from news_extract.attributing.claims.stretch import Stretch
from news_extract.layers import Claim, Layers, Person, PlaceMention, Sentence, TimeExpression, Words, within

_LEVELS = ("desa", "kecamatan", "kabupaten", "kota", "provinsi", "negara")
_JOINING = frozenset({",", "dan", "serta"})


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
            for place in with_islands(self.layers, self.layers.places)
            if not is_scene(self.layers.words, times, place) and of_area(self.layers, place)
        ]
        self.times = times
        self.main = main_area(self.layers, self.places)
        self.places = _inner(self.layers.words, self.places)

    def describe(self, sentence: Sentence, claims: Sequence[Claim]) -> None:
        """Sets place, period and hedge of the claims of one sentence, given in text order."""
        offices = within(self.layers.offices, sentence.start, sentence.end)
        governed = next((office.area for office in offices if office.area), None)
        bounds = [(claim.quantities[0][1].start, _end(claim)) for claim in claims]
        here = list(within(self.places, sentence.start, sentence.end))
        dealt = deal_out(self.layers.words, here, claims)
        shared: PlaceMention | None = None  # the place behind the claims that follow
        for at, claim in reversed(list(enumerate(claims))):
            start, end = _segment(claim)
            before = max(bounds[at - 1][1], start) if at else start
            after = bounds[at + 1][0] if at + 1 < len(claims) else end
            stretch = Stretch(self.layers, start, before, *bounds[at], min(max(after, bounds[at][1]), end))
            began = next((quantity for role, quantity in claim.quantities if role == "from"), None)
            if at in dealt:
                place, own = dealt[at], None
            else:
                own = stretch.place(self.places) or (shared if self._goes_on(claims, at) else None)
                place = own or self._place_of(claim, stretch, governed)
            shared = own if own and own.start > bounds[at][1] else None
            claim.place = place and _as_written(self.layers.text, place)
            claim.period = stretch.period(self.times, began)
            claim.hedge = next((q.hedge for _, q in claim.quantities if q.hedge), None)

    def _goes_on(self, claims: Sequence[Claim], at: int) -> bool:
        """Whether only "dan" or a comma leads to the next claim: "12 desa dan 40 dusun di Bantul"."""
        if at + 1 == len(claims) or claims[at].quote is not claims[at + 1].quote:
            return False
        words, following = self.layers.words, claims[at + 1].quantities[0][1]
        return all(words.lowers[n] in _JOINING for n in words.range(_end(claims[at]), following.start))

    def _place_of(self, claim: Claim, stretch: Stretch, governed: PlaceMention | None) -> PlaceMention | None:
        """The place that a claim whose own words name none can be understood of."""
        if stretch.is_national():
            return stretch.country()
        if stretch.is_of_company() or _is_of_machine(claim):
            return None
        return self._inmost(stretch.named_in_body(self.places) or governed or self._background(claim))

    def _inmost(self, place: PlaceMention | None) -> PlaceMention | None:
        """The area of the article where it lies in this one: a governor speaks of the regency it is about."""
        main = self.main
        if place is None or main is None or place.level not in WIDE:
            return place
        if main.level in LOCAL and not main.code:
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


def _inner(words: Words, places: list[PlaceMention]) -> list[PlaceMention]:
    """The places but those that tell where the one before lies: "Kecamatan Jetis, Kabupaten Bantul"."""
    kept: list[PlaceMention] = []
    for place in places:
        before = kept[-1] if kept else None
        if before is not None and _lies_in(before, place):
            between = words.range(before.end, place.start)
            if all(words.texts[number] in (",", "(") for number in between):
                continue
        kept.append(place)
    return kept


def _lies_in(inner: PlaceMention, outer: PlaceMention) -> bool:
    """Whether one place lies in another, by their codes, or by their levels where one has none."""
    if inner.code and outer.code:
        return inner.code != outer.code and inner.code.startswith(outer.code)
    ranks = {level: rank for rank, level in enumerate(_LEVELS)}
    one, other = ranks.get(inner.level or ""), ranks.get(outer.level or "")
    return one is not None and other is not None and one < other


def _is_of_machine(claim: Claim) -> bool:
    """Whether a claim gives a figure of a machine: "mesin 150 cc"."""
    return all((quantity.unit or "").lower() in word_set("of_machines") for _, quantity in claim.quantities)


def _end(claim: Claim) -> int:
    """Where the last figure ends, its unit included: "30 persen warga Kenya"."""
    last = claim.quantities[-1][1]
    return max(last.end, last.unit_end or 0)


def _segment(claim: Claim) -> tuple[int, int]:
    """The words that a claim stands in: its quote, else its sentence."""
    if claim.quote is not None:
        return claim.quote.start, claim.quote.end
    return claim.sentence.start, claim.sentence.end


def _shortens(written: str, base: str) -> bool:
    """Whether one word is written for a name of several: "Sulut", "Kabupaten Lambar"."""
    one = written.split()[_is_level(written) :]
    return len(one) == 1 and " " in base and one[0].casefold() != base.casefold().replace(" ", "")


def _is_level(written: str) -> bool:
    return written.partition(" ")[0].lower() in _LEVELS


def _as_written(text: str, place: PlaceMention) -> PlaceMention:
    """The place in the article's own words, where they hold the official name nowhere or with other spaces.

    "Sulut" in an article that never says "Sulawesi Utara"; "Kecamatan Lumbokseminung" for "Lumbok Seminung".
    """
    written = text[place.start : place.end]
    level, _, base = place.name.partition(" ")
    if place.code and written.isascii() and base not in text and _shortens(written, base):
        return replace(place, name=written)
    if written.lower().startswith(level.lower() + " "):
        written = written[len(level) + 1 :]
    if base.replace(" ", "").lower() != written.replace(" ", "").lower() or base == written:
        return place
    return replace(place, name=f"{level} {written}")

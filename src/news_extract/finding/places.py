"""Named areas with their Kemendagri codes.

A name that several areas share ("Bekasi": regency or city) is settled by the word before it, else by
the level that the article gives it elsewhere, else by the place in the dateline, else it stays open.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc

from news_extract.finding.gazetteer import (
    Area,
    area_words,
    areas_named,
    districts_named,
)
from news_extract.finding.words import pieces_of
from news_extract.layers import Layers, PlaceMention, Words
from news_extract.steps import step
from news_extract.tables import toml_table

_VILLAGE_LONGEST = 3  # words in the name of a village
_LEADS = frozenset({"di", "dari", "ke", "asal", "se", "wilayah", "kawasan", "daerah", "warga", "masyarakat"})


@dataclass(slots=True)
class _Found:
    """A name as it stands in the text: words `first` to `last`, its areas, the level that was announced."""

    first: int  # number of the first word, the level word included where it is part of the name
    name: int  # number of the first word of the name itself
    last: int
    areas: tuple[Area, ...]
    level: str | None


@step("news_places", needs=("news_sentences",))
def find_places(doc: Doc, layers: Layers) -> None:
    """Finds every named area in the body."""
    words = pieces_of(layers)
    found: list[_Found] = []
    for sentence in layers.sentences:
        numbers = words.range(sentence.start, sentence.end)
        found += _scan(words, numbers.start, numbers.stop)
    settle = _Settler(found, layers)
    layers.places = [settle.mention(layers.text, words, place) for place in found]


@cache
def _levels() -> tuple[dict[str, str], dict[str, str], frozenset[str]]:
    table = toml_table("areas")
    return table["levels"], table["implied"], frozenset(table["ambiguous"]["names"])


@cache
def _beginnings() -> frozenset[str]:
    return frozenset(_levels()[0]) | frozenset(area_words())


def _scan(words: Words, start: int, stop: int) -> Iterator[_Found]:
    levels, lowers, beginnings = _levels()[0], words.lowers, _beginnings()
    after = start
    for at in [at for at in range(start, stop) if lowers[at] in beginnings]:
        if at < after:
            continue
        place = _leveled(words, at, stop) if lowers[at] in levels else None
        if place is None:
            place = _bare(words, at, start, stop)
        if place:
            yield place
            after = place.last + 1


def _leveled(words: Words, at: int, stop: int) -> _Found | None:
    """"Kabupaten Bekasi", "Kec. Ciawi", "Desa Sukamaju": a level word and the name behind it."""
    level = _levels()[0][words.lowers[at]]
    name = at + 1
    if name < stop and words.texts[name] == "." and len(words.texts[at]) <= 4:
        name += 1
    if name >= stop:
        return None
    if level == "desa":
        last = _run_of_capitals(words, name, stop)
        return _Found(at, name, last, (), level) if last is not None else None
    if level == "kecamatan":
        if not words.texts[name][:1].isupper():
            return None
        return _district(words, at, name, stop)
    last = _longest(words, name, stop, area_words())
    if last is None:
        return None
    areas = tuple(area for area in areas_named(_base(words, name, last)) if area.level == level)
    return _Found(at, name, last, areas, level) if areas else None


def _district(words: Words, at: int, name: int, stop: int) -> _Found | None:
    """"Kecamatan Balikbukit": as many of the words behind "Kecamatan" as make a district, else all."""
    run = _run_of_capitals(words, name, stop)
    if run is None:
        return None
    for last in range(run, name - 1, -1):
        if areas := districts_named("".join(words.lowers[name : last + 1])):
            return _Found(at, name, last, areas, "kecamatan")
    return _Found(at, name, run, (), "kecamatan")


def _bare(words: Words, at: int, start: int, stop: int) -> _Found | None:
    """"Bekasi", "Jateng": a name with no level word as part of it."""
    text = words.texts[at]
    if not text[:1].isupper():
        return None
    last = _longest(words, at, stop, area_words())
    if last is None:
        return None
    base = _base(words, at, last)
    areas = areas_named(base)
    if len(text) <= 3 and last == at and not text.isupper():
        return None  # "As", "Tuba": only "AS" is a country
    level = _implied(words, at, start)
    doubtful = base in _levels()[2] and level is None
    if doubtful and not _is_led(words, at, start) and not _has_parent(words, last, stop, areas):
        return None
    if level:
        areas = tuple(area for area in areas if area.level == level) or areas
    return _Found(at, at, last, areas, level)


def _longest(words: Words, at: int, stop: int, names: dict[str, tuple[tuple[str, ...], ...]]) -> int | None:
    """Number of the last word of the longest name that begins at word `at`."""
    for rest in names.get(words.lowers[at], ()):
        last = _follow(words, at, stop, rest)
        if last is not None:
            return last
    return None


def _follow(words: Words, at: int, stop: int, rest: tuple[str, ...]) -> int | None:
    for word in rest:
        at += 1
        if at < stop and words.texts[at] == "-":
            at += 1
        if at >= stop or words.lowers[at] != word or not words.texts[at][0].isupper():
            return None
    return at


def _base(words: Words, first: int, last: int) -> str:
    return " ".join(word for word in words.lowers[first : last + 1] if word != "-")


def _run_of_capitals(words: Words, at: int, stop: int) -> int | None:
    """Number of the last of up to three capitalised words from `at` on."""
    last = None
    for here in range(at, min(stop, at + _VILLAGE_LONGEST)):
        text, low = words.texts[here], words.lowers[here]
        apart = here > at and words.starts[here] - words.ends[here - 1] > 1
        if apart or not text[0].isupper() or not text.isalpha() or low in _levels()[0]:
            break
        if last is not None and low in area_words():
            break
        last = here
    return last


def _implied(words: Words, at: int, start: int) -> str | None:
    """The level that an office or a government before the name tells: "Bupati Bekasi"."""
    implied = _levels()[1]
    if at - 1 < start:
        return None
    level = implied.get(words.lowers[at - 1])
    if level is None and at - 2 >= start:
        level = implied.get(f"{words.lowers[at - 2]} {words.lowers[at - 1]}")
    return level


def _is_led(words: Words, at: int, start: int) -> bool:
    return at - 1 >= start and words.lowers[at - 1] in _LEADS


def _has_parent(words: Words, last: int, stop: int, areas: tuple[Area, ...]) -> bool:
    """"Batu, Jawa Timur": the province of one of the areas stands behind the name."""
    at = last + 1
    if at < stop and words.texts[at] in (",", "("):
        at += 1
    end = _longest(words, at, stop, area_words()) if at < stop else None
    if end is None:
        return False
    parents = {area.code for area in areas_named(_base(words, at, end))}
    return any(area.code and area.code[:2] in parents for area in areas)


class _Settler:
    """Chooses between the areas that share a name, from all that the article says."""

    def __init__(self, found: list[_Found], layers: Layers) -> None:
        self.chosen: dict[str, set[Area]] = {}
        self.provinces: set[str] = set()
        self.regencies: set[str] = set()
        for place in found:
            if len(place.areas) != 1:
                continue
            area = place.areas[0]
            if area.code and area.level in ("provinsi", "kabupaten", "kota"):
                (self.provinces if area.level == "provinsi" else self.regencies).add(area.code)
            if place.level:
                self.chosen.setdefault(area.base, set()).add(area)
        line = layers.dateline
        if line and line.place:
            level, _, base = line.place.lower().partition(" ")
            if level in _levels()[0]:
                areas = [area for area in areas_named(base) if area.level == _levels()[0][level]]
                if len(areas) == 1 and base not in self.chosen:
                    self.chosen[base] = set(areas)

    def area(self, place: _Found) -> Area | None:
        """The area that is meant, None where that is open."""
        if len(place.areas) <= 1:
            return place.areas[0] if place.areas else None
        if place.level == "kecamatan":
            return self._inside(place.areas)
        said = [area for area in self.chosen.get(place.areas[0].base, ()) if area in place.areas]
        if len(said) == 1:
            return said[0]
        cities = [area for area in place.areas if area.level == "kota"]
        provinces = [area for area in place.areas if area.level == "provinsi"]
        # "Bengkulu", "Jambi" alone is the province; "Gorontalo" too.
        if provinces and not said:
            return provinces[0]
        if len(cities) == len(place.areas) == 1:
            return cities[0]
        return None

    def _inside(self, areas: tuple[Area, ...]) -> Area | None:
        for codes, size in ((self.regencies, 5), (self.provinces, 2)):
            inside = [area for area in areas if area.code and area.code[:size] in codes]
            if len(inside) == 1:
                return inside[0]
        return None

    def mention(self, text: str, words: Words, place: _Found) -> PlaceMention:
        start, end = words.starts[place.first], words.ends[place.last]
        area = self.area(place)
        if area:
            return PlaceMention(start, end, area.name, area.level, area.code)
        name = text[words.starts[place.name] : end]
        if place.level:
            name = f"{place.level.capitalize()} {name}"
        return PlaceMention(start, end, name, place.level, None)

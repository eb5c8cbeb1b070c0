"""Which of the areas that share a name an article means."""

from __future__ import annotations

from dataclasses import dataclass

from news_extract.finding.areas.gazetteer import Area, area_table, areas_named
from news_extract.layers import Dateline, PlaceMention, Words


@dataclass(slots=True)
class Found:
    """A name as it stands in the text: its words, the areas that bear it, and the level that was announced.

    `first` is the number of the first word, a level word included; `name` that of the name itself.
    """

    first: int
    name: int
    last: int
    areas: tuple[Area, ...]
    level: str | None


class Settler:
    """Chooses between the areas that share a name, from all that the article says."""

    def __init__(self, found: list[Found], dateline: Dateline | None) -> None:
        self._announced: dict[str, set[Area]] = {}
        self._provinces: set[str] = set()
        self._regencies: set[str] = set()
        for place in found:
            if len(place.areas) == 1:
                self._learn(place.areas[0], announced=place.level is not None)
        if dateline and dateline.place:
            self._read_dateline(dateline.place)

    def _learn(self, area: Area, *, announced: bool) -> None:
        if area.code and area.level == "provinsi":
            self._provinces.add(area.code)
        elif area.code and area.level in ("kabupaten", "kota"):
            self._regencies.add(area.code)
        if announced:
            self._announced.setdefault(area.base, set()).add(area)

    def _read_dateline(self, place: str) -> None:
        """ "Kabupaten Bekasi (ANTARA) -" counts where the body announces no area of this name."""
        word, _, base = place.lower().partition(" ")
        level = area_table("levels").get(word)
        areas = {area for area in areas_named(base) if area.level == level}
        if len(areas) == 1:
            self._announced.setdefault(base, areas)

    def area(self, place: Found) -> Area | None:
        """The area that is meant, None where that is open."""
        if len(place.areas) <= 1:
            return place.areas[0] if place.areas else None
        if place.level == "kecamatan":
            return self._inside(place.areas)
        announced = [area for area in self._announced.get(place.areas[0].base, ()) if area in place.areas]
        if announced:
            return announced[0] if len(announced) == 1 else None
        # "Bengkulu", "Jambi" alone are the provinces
        return next((area for area in place.areas if area.level == "provinsi"), None)

    def _inside(self, areas: tuple[Area, ...]) -> Area | None:
        """The one district within a regency, else within a province, that the article names."""
        for codes, size in ((self._regencies, 5), (self._provinces, 2)):
            inside = [area for area in areas if area.code and area.code[:size] in codes]
            if len(inside) == 1:
                return inside[0]
        return None

    def mention(self, text: str, words: Words, place: Found) -> PlaceMention:
        """The mention of a place, named in full where its area is known."""
        start, end = words.starts[place.first], words.ends[place.last]
        area = self.area(place)
        if area:
            return PlaceMention(start, end, area.name, area.level, area.code)
        name = text[words.starts[place.name] : end]
        if place.level and place.first < place.name:
            word = words.lowers[place.first]
            name = f"{area_table('written_out').get(word, word.capitalize())} {name}"
        elif place.level:
            name = f"{place.level.capitalize()} {name}"
        return PlaceMention(start, end, name, place.level, None)

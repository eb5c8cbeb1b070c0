"""Offices to positions: one for each office that a person holds, with its institution and its area.

Example: "Wabup" and "Wakil Bupati Sukamaju" of one person are one position, the fuller phrase its text.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import regex

from news_extract.finding.areas.gazetteer import areas_named
from news_extract.finding.people.office_words import expanded, office_words
from news_extract.layers import Body, Layers, OfficeMention, PlaceMention, Position
from news_extract.tables import toml_table


class Positions:
    """Makes the positions of the people of one text."""

    def __init__(self, text: str, layers: Layers) -> None:
        self.text = text
        self._bodies: dict[int, Body] = {}
        self._named: list[tuple[str, Body]] = []
        for body in layers.bodies:
            for mention in body.mentions:
                self._bodies.setdefault(mention.start, body)
            self._named += [
                (form.lower(), body) for form in (body.name, body.acronym or "", *body.aliases) if form
            ]

    def of(self, offices: list[OfficeMention]) -> list[Position]:
        """One position for each distinct office, in order of first mention."""
        positions: list[Position] = []
        offices = [office for office in offices if not self._is_address(office)] or offices
        for office in offices:
            known = next((position for position in positions if self._same(position, office)), None)
            if known is None:
                positions.append(self._position(office))
            else:
                self._merge(known, office)
        return positions

    def _is_address(self, office: OfficeMention) -> bool:
        """ "kata hakim Rahmat": a bare office written small is an address where a fuller one is named."""
        return self._phrase(office) in office_words("joints", "addressed")

    def _position(self, office: OfficeMention) -> Position:
        return Position(office.title, office.status, office, self._body(office), _area(office))

    def _merge(self, known: Position, office: OfficeMention) -> None:
        fuller = len(self._phrase(office).split()) > len(self._phrase(known.office).split())
        if fuller:
            known.office, known.title = office, office.title
        if known.status == "definitif":
            known.status = office.status
        known.body = known.body or self._body(office)
        area = _area(office)
        known.area = area if known.area is None or (fuller and area is not None) else known.area

    def _phrase(self, office: OfficeMention) -> str:
        return self.text[office.start : office.end]

    def _same(self, position: Position, office: OfficeMention) -> bool:
        statuses = {position.status, office.status}
        if len(statuses) > 1 and ("definitif" not in statuses or "calon" in statuses):
            return False
        words, other_words = self._content(position.office), self._content(office)
        one, other = set(words), set(other_words)
        if ("wakil" in one) != ("wakil" in other):
            return False
        if one <= other or other <= one:
            return True
        if words[0] != other_words[0]:
            return False
        if position.body is not None and position.body is self._body(office):
            return True
        return _level(office) is not None and _agree(position.area, _area(office))

    def _content(self, office: OfficeMention) -> list[str]:
        return _words(self._phrase(office), office.key)

    def _body(self, office: OfficeMention) -> Body | None:
        """The institution in the phrase, else the one that the office implies where just one is named."""
        if office.body is not None:
            return self._bodies.get(office.body.start)
        begins = self._implied_names(office)
        fitting = {id(body): body for name, body in self._named if begins and name.startswith(begins)}
        return next(iter(fitting.values())) if len(fitting) == 1 else None

    def _implied_names(self, office: OfficeMention) -> tuple[str, ...]:
        """How the name of the implied institution may begin, small letters."""
        head = expanded(office.key)
        if "menteri" in head.split() and "koordinator" not in head:
            words = [word for word in self._content(office) if word not in ("wakil", "menteri")]
            portfolio = " ".join(words)
            return (f"kementerian {portfolio}", f"kemen{portfolio}") if portfolio else ()
        table = toml_table("offices")["implied_bodies"]
        return tuple(table.get(office.key) or table.get(head) or ())


_COUNTRY = frozenset({"republik", "indonesia", "ri"})


def _words(phrase: str, key: str) -> list[str]:
    """The words of an office for comparing: small letters, the head resolved, no capacity, no country."""
    plain = " ".join(regex.findall(r"[\p{L}\p{N}]+", phrase.lower()))
    head = " ".join(regex.findall(r"[\p{L}\p{N}]+", key))
    before, found, after = plain.partition(head)
    words = f"{expanded(key)} {after if found else before}".split()
    return [word for word in words if word not in _COUNTRY]


@cache
def _levels() -> dict[str, str]:
    return {head: level for level, heads in toml_table("offices")["levels"].items() for head in heads}


def _level(office: OfficeMention) -> str | None:
    """The level of the area that the office heads."""
    return _levels().get(expanded(office.key))


def _area(office: OfficeMention) -> PlaceMention | None:
    """The area of an office, at the level that the office tells: "Bupati Bekasi" is of Kabupaten Bekasi."""
    place, level = office.area, _level(office)
    if place is None or level is None or (place.level == level and place.code is not None):
        return place
    base = place.name.lower().removeprefix("kabupaten ").removeprefix("kota ").removeprefix("provinsi ")
    fitting = [area for area in areas_named(base) if area.level == level]
    if len(fitting) != 1:
        return place
    return replace(place, name=fitting[0].name, level=level, code=fitting[0].code)


def _agree(one: PlaceMention | None, other: PlaceMention | None) -> bool:
    return one is None or other is None or (one.code, one.name) == (other.code, other.name)

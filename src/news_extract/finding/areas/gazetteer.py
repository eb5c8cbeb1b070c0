"""The areas that are known by name: provinces, regencies, cities, districts, and foreign countries.

Example:
    >>> [area.name for area in areas_named("bekasi")]
    ['Kabupaten Bekasi', 'Kota Bekasi']
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from news_extract.tables import csv_table, toml_table

_PREFIXES = (
    ("kabupaten", "Kabupaten Administrasi "),
    ("kabupaten", "Kabupaten "),
    ("kota", "Kota Administrasi "),
    ("kota", "Kota "),
)
_SHORT = {"31": "DKI Jakarta", "34": "Daerah Istimewa Yogyakarta"}
_ISLANDS = "kep. "
_LEVELS = {1: "provinsi", 2: "kabupaten", 3: "kecamatan"}


@dataclass(frozen=True, slots=True)
class Area:
    """One area of the official list, or a foreign country or city.

    `code` is None for a foreign one; `base` is the name without its level, in lower case.
    """

    name: str
    base: str
    level: str
    code: str | None


def area_table(section: str) -> dict[str, Any]:
    """A section of the table of what newspapers write."""
    table: dict[str, Any] = toml_table("areas")[section]
    return table


def is_town(name: str) -> bool:
    """Whether a name in small letters is that of a town that no area has: "liwa"."""
    return name in _towns()


@cache
def _towns() -> frozenset[str]:
    return frozenset(area_table("towns")["names"])


@cache
def areas_by_code() -> dict[str, Area]:
    """Provinces, regencies, cities and districts by their Kemendagri code."""
    return {row["code"]: _area(row["code"], row["name"]) for row in csv_table("regions")}


def _area(code: str, name: str) -> Area:
    level = _LEVELS[code.count(".") + 1]
    base = name
    if level == "kabupaten":
        level, base = next(
            (kind, name[len(prefix) :]) for kind, prefix in _PREFIXES if name.startswith(prefix)
        )
    shown = _SHORT.get(code) or f"{level.capitalize()} {base}"
    return Area(shown, _plain(base), level, code)


@cache
def _named() -> dict[str, tuple[Area, ...]]:
    named: dict[str, list[Area]] = {}
    by_code = areas_by_code()
    for area in by_code.values():
        if area.level != "kecamatan":
            named.setdefault(area.base, []).append(area)
            if area.base.startswith(_ISLANDS):
                named.setdefault(f"kepulauan {area.base.removeprefix(_ISLANDS)}", []).append(area)
    for form, code in area_table("forms").items():
        areas = named.setdefault(_plain(form), [])
        if by_code[code] not in areas:
            areas.append(by_code[code])
    for country in area_table("countries")["names"]:
        base = _plain(country)
        named.setdefault(base, []).append(Area(country, base, "negara", None))
    for city in area_table("countries")["cities"]:
        base = _plain(city)
        named.setdefault(base, []).append(Area(city, base, "kota", None))
    return {base: tuple(areas) for base, areas in named.items()}


def _plain(name: str) -> str:
    """Lower case, hyphens as spaces: the form in which names are looked up."""
    return name.lower().replace("-", " ")


def areas_named(base: str) -> tuple[Area, ...]:
    """Every area above the district with this name, given in lower case without its level."""
    return _named().get(base, ())


@cache
def _districts() -> dict[str, tuple[Area, ...]]:
    named: dict[str, list[Area]] = {}
    for area in areas_by_code().values():
        if area.level == "kecamatan":
            named.setdefault(area.base.replace(" ", ""), []).append(area)
    return {base: tuple(areas) for base, areas in named.items()}


def districts_named(glued: str) -> tuple[Area, ...]:
    """Every district with this name, given in lower case without spaces ("Balik Bukit", "Balikbukit")."""
    return _districts().get(glued, ())


def _by_first_word(names: Iterable[str]) -> dict[str, tuple[tuple[str, ...], ...]]:
    """First word -> the words that follow it in each name that begins so, longest first."""
    table: dict[str, set[tuple[str, ...]]] = {}
    for name in names:
        first, *rest = name.split()
        table.setdefault(first, set()).add(tuple(rest))
    return {first: tuple(sorted(rests, key=len, reverse=True)) for first, rests in table.items()}


@cache
def area_words() -> dict[str, tuple[tuple[str, ...], ...]]:
    """The names of areas above the district, by their first word."""
    return _by_first_word(_named())


@cache
def district_beginnings() -> frozenset[str]:
    """First words of the names of districts, in lower case: "cikarang" of Cikarang Utara."""
    return frozenset(area.base.split()[0] for areas in _districts().values() for area in areas)

"""Names of areas and their Kemendagri codes, as questions, figures and names of bodies give them."""

from __future__ import annotations

import regex

from news_extract.finding.areas.gazetteer import Area, area_table, areas_by_code, areas_named
from news_extract.storing.folding import fold

_CODE = regex.compile(r"\d\d(?:\.\d\d(?:\.\d\d(?:\.\d{4})?)?)?")
_SHORT_LEVELS = {"kab": "kabupaten", "prov": "provinsi"}
_LEVELS = {level: level for level in ("kabupaten", "kota", "provinsi")} | _SHORT_LEVELS
_LONGEST = 6  # words of an area's name


def codes_of(place: str) -> list[str]:
    """The codes that a place may have: a code itself, or those of all areas with its name.

    Example:
        >>> codes_of("Kabupaten Bekasi"), codes_of("Bekasi"), codes_of("32.16")
        (['32.16'], ['32.16', '32.75'], ['32.16'])
    """
    if _CODE.fullmatch(place.strip()):
        return [place.strip()]
    words = fold(place).split()
    if len(words) > 1 and words[0] in _LEVELS and (areas := _of_level(words[1:], _LEVELS[words[0]])):
        return _codes(areas)
    if len(words) > 1 and words[0] in ("kecamatan", "kec"):
        wanted = " ".join(words[1:])
        districts = (area for area in areas_by_code().values() if area.level == "kecamatan")
        return _codes([area for area in districts if fold(area.base) == wanted])
    return _codes(list(areas_named(" ".join(words))))


def area_at_end(folded: str) -> tuple[str, str] | None:
    """What stands before the name of the one area that a folded name ends in, and that area's code.

    Example:
        >>> area_at_end("dinas pertanian kabupaten temanggung"), area_at_end("dinas pertanian bekasi")
        (('dinas pertanian', '33.23'), None)
    """
    words = folded.split()
    for length in range(min(_LONGEST, len(words) - 1), 0, -1):
        head, name = words[:-length], words[-length:]
        areas = list(areas_named(" ".join(name)))
        if not areas:
            continue
        level = _LEVELS.get(head[-1]) if len(head) > 1 else None
        if level:
            head, areas = head[:-1], _of_level(name, level)
        elif implied := area_table("implied").get(head[0]):
            areas = _of_level(name, implied)
        if len(areas) == 1 and areas[0].code:
            return " ".join(head), areas[0].code
        return None
    return None


def _of_level(name: list[str], level: str) -> list[Area]:
    return [area for area in areas_named(" ".join(name)) if area.level == level]


def _codes(areas: list[Area]) -> list[str]:
    return sorted({area.code for area in areas if area.code})

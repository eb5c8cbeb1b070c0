"""How far the name reaches behind "Polsek", "Kopdes" and "Kedubes": a station, a village, a town."""

from __future__ import annotations

import regex

from news_extract.finding.areas.gazetteer import districts_named
from news_extract.finding.bodies.known import stop_words
from news_extract.finding.bodies.view import BodyView
from news_extract.finding.people.words import Kind, kind_of

_ROMAN = regex.compile(r"[IVX]{1,6}")
_LONGEST_STATION = 3  # words behind "Polsek" that are no area
_LONGEST_TOWN = 2  # words
_VILLAGES = frozenset({"desa", "kecamatan"})


def station_end(view: BodyView, at: int) -> int | None:
    """ "Bogor Kota", "0506/Tangerang", "Tanjung Duren": a number, and a name that no table of areas has."""
    texts, last = view.words.texts, None
    if at + 1 < view.stop and _ROMAN.fullmatch(texts[at]) and texts[at + 1] == "/":
        last, at = at, at + 1
    while at < view.stop and (texts[at][0].isdigit() or (last is not None and texts[at] in ("-", "/"))):
        last = at
        at += 1
    district = view.district_end(at) if at < view.stop else None
    if district is not None and (at not in view.places or district > view.places[at][1]):
        return district  # "Padang Batung", not the "Padang" in it
    if at in view.places:
        end = view.places[at][1]
        if end + 1 < view.stop and texts[end + 1] == "Kota":
            return end + 1
        return last if last is None or texts[last][0].isdigit() else end
    for here in range(at, min(view.stop, at + _LONGEST_STATION)):
        glued = view.words.starts[here] == view.words.ends[here - 1] and texts[here - 1].isalpha()
        holder = here > at and kind_of(texts[here]) is Kind.NAME
        if glued or holder or here in view.places or not goes_on(view, here):
            break
        last = here
    return last


def village_end(view: BodyView, at: int) -> int | None:
    """ "Mekarsari", "Desa Sukamaju", "Way Urang": no regency, which has many cooperatives."""
    if (district := view.district_end(at)) is not None:
        return district
    if at in view.places:
        place, last = view.places[at]
        return last if place.level in _VILLAGES else None
    for here in range(at, min(view.stop, at + _LONGEST_STATION)):
        if not goes_on(view, here) or here in view.places:
            return here - 1 if here > at else None
        kind = kind_of(view.words.texts[here])
        if here == at and kind is Kind.COMMON and not districts_named(view.low(here)):
            return None
        if here > at and kind is Kind.NAME and view.in_office(at):
            return here - 1  # "Ketua KDMP Mekarsari Rahmat"
    return min(view.stop, at + _LONGEST_STATION) - 1


def mission_end(view: BodyView, at: int) -> int | None:
    """ "di Sydney", "Phnom Penh": the town of an embassy, which no table of areas need know."""
    at += view.low(at) == "di"
    for here in range(at, min(view.stop, at + _LONGEST_TOWN)):
        if not goes_on(view, here):
            return here - 1 if here > at else None
    return min(view.stop, at + _LONGEST_TOWN) - 1


def goes_on(view: BodyView, at: int) -> bool:
    """Whether word `at` may belong to a name that no other body's name ends."""
    return view.is_capital(at) and view.touches(at) and not ends_name(view, at) and not view.begins_body(at)


def ends_name(view: BodyView, at: int) -> bool:
    """Whether no body's name goes on at word `at`: an office, a month, somebody who speaks."""
    return view.words.texts[at] in stop_words() or view.low(at) in view.speakers

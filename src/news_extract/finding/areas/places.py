"""Named areas with their Kemendagri codes.

A name that several areas share ("Bekasi": regency or city) is settled by the word before it, else by
the level that the article gives it elsewhere, else by the place in the dateline, else it stays open.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from spacy.tokens import Doc

from news_extract.finding.areas.choice import Found, Settler
from news_extract.finding.areas.gazetteer import (
    Area,
    area_table,
    area_words,
    areas_named,
    districts_named,
)
from news_extract.finding.areas.local_names import with_local_names
from news_extract.finding.people.words import pieces_of
from news_extract.layers import Layers, Words
from news_extract.steps import step
from news_extract.tables import toml_table

_VILLAGE_LONGEST = 3  # words in the name of a village or district
_SHORT_FORM = 3  # letters; shorter names of areas are acronyms
_OFFICE_LONGEST = 9  # words in the name of an office before its area
_OFFICES = frozenset({"dinas", "badan"})
_LEADS = frozenset({"di", "dari", "ke", "asal", "se", "wilayah", "kawasan", "daerah", "warga", "masyarakat"})


@step("news_places", needs=("news_sentences",))
def find_places(doc: Doc, layers: Layers) -> None:
    """Finds every named area in the body."""
    words = pieces_of(layers)
    ranges = [words.range(sentence.start, sentence.end) for sentence in layers.sentences]
    found = [place for numbers in ranges for place in _scan(words, numbers.start, numbers.stop)]
    found = _with_short_names(words, ranges, found)
    found = with_local_names(words, ranges, found)
    settler = Settler(found, layers.dateline)
    layers.places = [settler.mention(layers.text, words, place) for place in found]


@cache
def _beginnings() -> frozenset[str]:
    return frozenset(area_table("levels")) | frozenset(area_words())


def _scan(words: Words, start: int, stop: int) -> Iterator[Found]:
    levels, lowers, beginnings = area_table("levels"), words.lowers, _beginnings()
    after = start
    for at in [at for at in range(start, stop) if lowers[at] in beginnings]:
        if at < after:
            continue
        place = _announced(words, at, stop) if lowers[at] in levels else None
        if place is None:
            place = _bare(words, at, start, stop)
        if place:
            yield place
            after = place.last + 1


def _announced(words: Words, at: int, stop: int) -> Found | None:
    """ "Kabupaten Bekasi", "Kec. Ciawi", "Desa Sukamaju": a level word and the name behind it."""
    level = area_table("levels")[words.lowers[at]]
    name = at + 1
    if name < stop and words.texts[name] == "." and words.lowers[at] in area_table("written_out"):
        name += 1
    if name < stop and words.lowers[name] == "administrasi":
        name += 1  # "Kota Administrasi Jakarta Utara"
    if name >= stop:
        return None
    if level == "desa" and words.lowers[at - 2 : at] == ["masyarakat", "dan"]:
        return None  # "Dinas Pemberdayaan Masyarakat dan Desa Sragen"
    if level == "desa":
        last = _run_of_capitals(words, name, stop)
        is_village = last is not None and words.lowers[name] not in area_table("no_villages")["words"]
        return Found(at, name, last, (), level) if last is not None and is_village else None
    if level == "kecamatan":
        return _district(words, at, name, stop)
    last = _longest(words, name, stop)
    if last is None:
        return None
    areas = tuple(area for area in areas_named(_base(words, name, last)) if area.level == level)
    return Found(at, name, last, areas, level) if areas else None


def _district(words: Words, at: int, name: int, stop: int) -> Found | None:
    """ "Kecamatan Balikbukit": as many of the words behind "Kecamatan" as make a district, else all."""
    run = _run_of_capitals(words, name, stop)
    if run is None:
        return None
    for last in range(run, name - 1, -1):
        if areas := districts_named("".join(words.lowers[name : last + 1])):
            return Found(at, name, last, areas, "kecamatan")
    return Found(at, name, run, (), "kecamatan")


def _bare(words: Words, at: int, start: int, stop: int) -> Found | None:
    """ "Bekasi", "Jateng": a name with no level word as part of it."""
    text = words.texts[at]
    announced = at > start and words.lowers[at - 1] in area_table("small_after")["words"]
    last = _longest(words, at, stop) if text[0].isupper() or announced else None
    if last is None or _names_street(words, at, start):
        return None
    base = _base(words, at, last)
    if len(text) <= _SHORT_FORM and last == at and not text.isupper():
        return None  # "As": only "AS" is a country
    areas = areas_named(base)
    level = _implied(words, at, start)
    if level is None and _is_doubtful(words, at, start, last, stop, areas):
        return None
    if _has_direction(words, last + 1, stop):
        # "Semarang Selatan" is a district of Semarang
        areas = districts_named("".join(words.lowers[at : last + 2]))
        return Found(at, at, last + 1, areas, "kecamatan" if areas else None)
    if level:
        areas = tuple(area for area in areas if area.level == level) or areas
    return Found(at, at, last, areas, level)


def _names_street(words: Words, at: int, start: int) -> bool:
    """ "Jalan Raya Padang Galak", "nasi Padang": a street or a dish that is called after the area."""
    named = area_table("named_after")
    first = at - 1
    if first >= start and words.texts[first] == ".":
        first -= 1
    if first > start and words.lowers[first] in named["kinds_of_street"]:
        first -= 1
    if first < start:
        return False
    return words.texts[first] in named["streets"] or words.lowers[first] in named["dishes"]


def _has_direction(words: Words, at: int, stop: int) -> bool:
    if at >= stop or words.lowers[at] not in area_table("directions")["words"]:
        return False
    return words.texts[at][0].isupper() and words.starts[at] - words.ends[at - 1] == 1


def _is_doubtful(words: Words, at: int, start: int, last: int, stop: int, areas: tuple[Area, ...]) -> bool:
    """Whether a name is another word as well, and nothing around it speaks for the area."""
    base = _base(words, at, last)
    announced = base in area_table("announced_only")["names"]
    if not announced and base not in area_table("ambiguous")["names"]:
        return False
    if _ends_office(words, at, start, last, stop):
        return False
    led = at > start and words.lowers[at - 1] in _LEADS
    return announced or (not led and not _has_parent(words, last, stop, areas))


@cache
def _goes_on() -> frozenset[str]:
    """Words behind which a name is no area by itself: "Polres Metro Bekasi", "Batu Bara"."""
    return frozenset(area_words()) | frozenset(area_table("directions")["words"])


@cache
def _regional() -> frozenset[str]:
    """Acronyms and short names of bodies that every region has ("disdik", "polres")."""
    offices = toml_table("local_offices")
    names = {*offices["governments"], *offices["offices"], *area_table("regional_bodies")["words"]}
    return frozenset(name.lower() for name in names)


def _ends_office(words: Words, at: int, start: int, last: int, stop: int) -> bool:
    """Whether the name of a regional body stands right before: "Disdik Kudus", "Dinas Perikanan Solok".

    Behind a head of the office it may be the holder's: "Kepala Dinas Sosial Bima".
    """
    before = at - 1
    goes_on = last + 1 < stop and words.lowers[last + 1] in _goes_on()
    if before < start or goes_on or words.starts[at] - words.ends[before] != 1:
        return False
    if words.texts[before] == ")":
        before -= 1  # "Badan Pendapatan Daerah (Bapenda) Muna"
    if words.lowers[before] in _regional():
        return words.texts[before][0].isupper()
    while before > start and before > at - _OFFICE_LONGEST and words.lowers[before] not in _OFFICES:
        if not (words.texts[before][0].isupper() or words.texts[before] in (",", "dan", "&")):
            return False
        before -= 1
    if words.lowers[before] not in _OFFICES or before == at - 1:
        return False
    apart = last + 2 < stop and words.texts[last + 1] == "," and words.texts[last + 2][0].isupper()
    return apart or before == start or not words.texts[before - 1][0].isupper()


def _longest(words: Words, at: int, stop: int) -> int | None:
    """Number of the last word of the longest name above the district that begins at word `at`."""
    for rest in area_words().get(words.lowers[at], ()):
        last = _follow(words, at, stop, rest)
        if last is not None:
            return last
    return None


def _follow(words: Words, at: int, stop: int, rest: tuple[str, ...]) -> int | None:
    small = words.texts[at][0].islower()  # "kabupaten lampung barat"
    for word in rest:
        at += 1
        if at < stop and words.texts[at] == "-":
            at += 1
        if at >= stop or words.lowers[at] != word:
            return None
        if words.texts[at][0].islower() > small and word != "dan":  # "Pangkajene dan Kepulauan"
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
        if apart or not text[0].isupper() or not text.isalpha() or low in area_table("levels"):
            break
        if last is not None and low in area_words():
            break
        last = here
    return last


def _implied(words: Words, at: int, start: int) -> str | None:
    """The level that an office or a government before the name tells: "Bupati Bekasi"."""
    implied = area_table("implied")
    if at - 1 < start:
        return None
    level: str | None = implied.get(words.lowers[at - 1])
    if level is None and at - 2 >= start:
        level = implied.get(f"{words.lowers[at - 2]} {words.lowers[at - 1]}")
    return level


def _has_parent(words: Words, last: int, stop: int, areas: tuple[Area, ...]) -> bool:
    """ "Batu, Jawa Timur": the province of one of the areas stands behind the name."""
    at = last + 1
    if at < stop and words.texts[at] in (",", "("):
        at += 1
    end = _longest(words, at, stop) if at < stop else None
    if end is None:
        return False
    parents = {area.code for area in areas_named(_base(words, at, end))}
    return any(area.code and area.code[:2] in parents for area in areas)


def _with_short_names(words: Words, ranges: list[range], found: list[Found]) -> list[Found]:
    """Adds places by the short names that the article gives them: "Kolaka Utara (Kolut)", then "Kolut"."""
    short = {
        words.texts[place.last + 2]: place for place in found if place.areas and _is_abbreviated(words, place)
    }
    if not short:
        return found
    taken = {at for place in found for at in range(place.first, place.last + 1)}
    for numbers in ranges:
        for at in numbers:
            if words.texts[at] in short and at not in taken:
                place = short[words.texts[at]]
                found.append(Found(at, at, at, place.areas, place.level))
    return sorted(found, key=lambda place: place.first)


def _is_abbreviated(words: Words, place: Found) -> bool:
    """Whether a short form in brackets stands behind a place, its letters in the order of the name's."""
    at = place.last + 1
    if at + 2 >= len(words) or words.texts[at] != "(" or words.texts[at + 2] != ")":
        return False
    short, name = words.lowers[at + 1], "".join(words.lowers[place.name : place.last + 1])
    if not words.texts[at + 1].isalpha() or short in area_words() or short[0] != name[0]:
        return False
    letters = iter(name)
    return all(letter in letters for letter in short)

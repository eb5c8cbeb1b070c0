"""Districts and villages named without their level, where the article says enough to know them."""

from __future__ import annotations

from collections.abc import Iterator

from news_extract.finding.areas.choice import Found
from news_extract.finding.areas.gazetteer import districts_named
from news_extract.layers import Words

_LOCAL = ("kecamatan", "desa")
_LOCATING = frozenset({"di", "dari", "ke", "se"})
_LONGEST = 3
"""Words in the name of a district."""
_PARTS = 5
"""Letters of a district's code that are its regency's: "32.16"."""


def with_local_names(words: Words, ranges: list[range], found: list[Found]) -> list[Found]:
    """Adds what is meant by a bare name to the places found, all in text order."""
    announced = [place for place in found if place.level in _LOCAL and place.first < place.name]
    if not announced:
        return found
    taken = {at for place in found for at in range(place.first, place.last + 1)}
    more = [*_between(words, announced, taken), *_again(words, ranges, announced)]
    more += _listed(words, ranges, found)
    for place in more:
        numbers = range(place.first, place.last + 1)
        if taken.isdisjoint(numbers):
            taken.update(numbers)
            found.append(place)
    return sorted(found, key=lambda place: place.first)


def _between(words: Words, announced: list[Found], taken: set[int]) -> Iterator[Found]:
    """ "Kelurahan Lembah, Wulan, Jakarta Barat": the name between village and regency is a district."""
    for village in announced:
        at = village.last + 1
        if village.level != "desa" or words.texts[at : at + 1] != [","]:
            continue
        last = _run(words, at + 1)
        areas = districts_named("".join(words.lowers[at + 1 : last + 1]))
        if areas and words.texts[last + 1 : last + 2] == [","] and last + 2 in taken:
            yield Found(at + 1, at + 1, last, areas, "kecamatan")


def _again(words: Words, ranges: list[range], announced: list[Found]) -> Iterator[Found]:
    """ "Kecamatan Wulan", then "di Wulan"; a name of several words also at the head of a sentence."""
    named: dict[str, dict[tuple[str, ...], Found]] = {}
    for place in announced:
        name = tuple(words.texts[place.name : place.last + 1])
        named.setdefault(name[0], {}).setdefault(name, place)
    for numbers in ranges:
        for at in numbers:
            if words.texts[at] not in named:
                continue
            located = at > numbers.start and words.lowers[at - 1] in _LOCATING
            opens = at == numbers.start or not words.texts[at - 1][0].isalnum()
            for size in range(_LONGEST, 0, -1) if located else range(_LONGEST, 1, -1) if opens else ():
                name = tuple(words.texts[at : at + size])  # shorter at the end of the text
                again = named[words.texts[at]].get(name)
                if again is not None:
                    yield Found(at, at, at + len(name) - 1, again.areas, again.level)
                    break


def _listed(words: Words, ranges: list[range], found: list[Found]) -> Iterator[Found]:
    """ "Kecamatan Wulan Rp54 juta, Sukaraja Rp22 juta": districts of one regency, each before its figure."""
    regencies = {
        place.areas[0].code
        for place in found
        if len(place.areas) == 1 and place.areas[0].level in ("kabupaten", "kota")
    }
    for numbers in ranges:
        for at in numbers:
            if not (words.texts[at][0].isdigit() or words.texts[at].startswith("Rp")):
                continue
            first = _run_before(words, at, numbers.start)
            if first == at or words.texts[first - 1] in (".", "/"):
                continue
            areas = districts_named("".join(words.lowers[first:at]))
            inside = tuple(area for area in areas if area.code and area.code[:_PARTS] in regencies)
            if inside:
                yield Found(first, first, at - 1, inside, "kecamatan")


def _run(words: Words, at: int) -> int:
    """Number of the last of up to three capitalised words from `at` on; `at - 1` where there is none."""
    last = at - 1
    while last + 1 < min(at + _LONGEST, len(words)) and _is_capitalised(words.texts[last + 1]):
        last += 1
    return last


def _run_before(words: Words, at: int, start: int) -> int:
    """Number of the first of up to three capitalised words before `at`; `at` where there is none."""
    first = at
    while first - 1 >= max(start, at - _LONGEST) and _is_capitalised(words.texts[first - 1]):
        first -= 1
    return first


def _is_capitalised(text: str) -> bool:
    return text.isalpha() and text[0].isupper()

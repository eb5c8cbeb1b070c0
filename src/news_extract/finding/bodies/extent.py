"""How far the name of an organisation reaches that a head noun begins."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from news_extract.finding.bodies.fields import read_fields
from news_extract.finding.bodies.known import (
    Head,
    field_words,
    generic_words,
    unit_words,
    village_ends,
)
from news_extract.finding.bodies.stations import ends_name, goes_on, mission_end, station_end, village_end
from news_extract.finding.bodies.tail import acronym_end, read_area, with_tail
from news_extract.finding.bodies.view import BodyView, Extent
from news_extract.finding.people.words import Kind, kind_of
from news_extract.tables import toml_table

_LONGEST_NAME = 14  # words
_LONGEST_FIRM = 6  # words of the name of a listed firm
_LIST_JOINS = frozenset({"dan", "&", "serta"})
_NAME_JOINS = frozenset({"&", "of", "and", "for", "the"})
_NAMED_FIELDS = frozenset({("taman", "nasional"), ("wilayah", "sungai")})  # a name of its own follows
_OWN_NAMES = frozenset({"name", "joined", "task"})
_VILLAGES = frozenset({"desa", "kecamatan"})
_VILLAGE_WORDS = frozenset(
    {"desa", "kelurahan", "pekon", "kampung", "nagari", "gampong", "kecamatan", "tiyuh", "dusun"}
)
_OWNED = frozenset({"persero", "perseroda"})
_EPONYM_TITLES = frozenset({"dr", "prof", "h"})
_LONG_JOINS = _LIST_JOINS | _NAME_JOINS | {"untuk", "bagi"}


def named(view: BodyView, head: Head, first: int, last: int) -> Extent | None:
    """The whole name that the words `first` to `last`, its head, begin; None where they begin none."""
    read = _READERS[head.goes_on]
    end = read(view, last + 1)
    if end is None and head.goes_on == "village":
        return None
    if end is None and head.goes_on in _PROPER:
        # "Rumah Sakit Umum Daerah (RSUD) Sukamaju"
        close = acronym_end(view, first, last)
        end = read(view, close + 1) if close is not None else None
        if close is not None and end is not None:
            extent = with_tail(view, first, end)
            if head.goes_on in _OWN_NAMES:
                _leave_village(view, extent, range(close + 1, end + 1))
            extent.acronym = (view.words.starts[last + 2], view.words.ends[close - 1])
            return extent
    extent = with_tail(view, first, last if end is None else end)
    if end is not None and head.goes_on in _OWN_NAMES:
        _leave_village(view, extent, range(last + 1, end + 1))
    if head.goes_on == "name" and extent.acronym and extent.area is None:
        _read_number(view, extent)
    if head.goes_on in ("abroad", "forces"):
        return extent if extent.area and extent.area.level == "negara" else None
    if end is None:
        kinds = toml_table("body_signs")["kinds"]["after"]
        alone = head.alone and view.low(extent.last + 1) not in kinds  # "Polsek setempat" is any of them
        return extent if alone or extent.area else None
    if head.goes_on == "task" and all(word in _tasks() for word in view.words.lowers[last + 1 : end + 1]):
        return extent if extent.area else None
    if extent.area or not _is_generic(view, last + 1, end):
        return extent
    # "Kementerian Koordinator (Kemenko) Pangan"
    rest = _fields(view, extent.last + 1) if extent.acronym and head.goes_on == "fields" else None
    if rest is None:
        return None
    extent.last = rest
    return extent


@cache
def _tasks() -> frozenset[str]:
    return frozenset(toml_table("body_heads")["generic"]["tasks"])


def _leave_village(view: BodyView, extent: Extent, own: range) -> None:
    """ "Poktan Tunas Mekar Pekon Sukamaju": where a body sits that has a name of its own."""
    if extent.area is None or extent.area.level not in _VILLAGES or extent.acronym:
        return
    begins = view.words.at(extent.area.start)
    if (
        begins == own.stop
        and view.low(begins) in _VILLAGE_WORDS
        and not _is_generic(view, own.start, begins - 1)
    ):
        extent.area, extent.last = None, begins - 1


def _is_generic(view: BodyView, first: int, last: int) -> bool:
    """ "Sekolah Dasar Negeri": nothing behind the head names one school."""
    return all(word in generic_words() or word.isdigit() for word in view.words.lowers[first : last + 1])


def _read_number(view: BodyView, extent: Extent) -> None:
    """ "Sekolah Harapan Bangsa (SHB) 24 Samarinda": the number of a school behind its acronym."""
    number = view.low(extent.last + 1)
    if number.isdigit() and len(number) <= 3:
        extent.last += 1
        read_area(view, extent)


def _nothing(view: BodyView, at: int) -> int | None:
    return None


def _fields(view: BodyView, at: int) -> int | None:
    """The words of the trade, and the name of its own behind some of them ("Taman Nasional Bromo")."""
    last = read_fields(view, at)
    if last is None:
        return None
    named_after = (view.low(last - 1), view.low(last)) in _NAMED_FIELDS or view.low(last) == "tpi"
    return (_capitals(view, last + 1, joins=_NAME_JOINS, whole=True) if named_after else None) or last


def _firm(view: BodyView, at: int) -> int | None:
    """ "Maju Jaya", "Bekasi Makmur": areas stand anywhere in the name of a company."""
    if view.low(at) == ".":
        at += 1
    return share_end(view, at) or _capitals(view, at, joins=frozenset({"&"}), whole=True)


def share_end(view: BodyView, at: int) -> int | None:
    """Number of the last word of a name from `at` on that its legal form closes: "Damai Sari Tani Tbk"."""
    for last in range(at, min(view.stop, at + _LONGEST_FIRM)):
        if view.low(last) == "tbk" or (view.low(last) == "(" and view.low(last + 1) in _OWNED):
            return last - 1 if last > at else None
        if not view.is_capital(last) or not view.touches(last) or view.low(last) == "pt":
            return None
    return None


def _joined(view: BodyView, at: int) -> int | None:
    """ "Pengelola Pusat Belanja Indonesia": associations bear the names of other bodies in theirs."""
    return _capitals(view, at, joins=_LONG_JOINS, nested=True)


def _task(view: BodyView, at: int) -> int | None:
    """ "Pengelolaan Hutan dan Kebun Mekar", "Balai Proteksi Tanaman": what a technical unit does."""
    return _capitals(view, at, joins=_LONG_JOINS)


def _plain(view: BodyView, at: int) -> int | None:
    """ "Harapan Bangsa", "Negeri 1 Sukamaju", "Dr. Misal Husada" in "RSUD Dr. Misal Husada"."""
    return _eponym(view, at) or _capitals(view, at, joins=_NAME_JOINS)


def _eponym(view: BodyView, at: int) -> int | None:
    """Number of the last word of a doctor's name that a hospital bears.

    Behind an office it may be the holder's: "Direktur RSUD dr. Rahmat Hidayat", no area and no comma behind.
    """
    first = at
    while view.low(at).rstrip(".") in _EPONYM_TITLES and view.touches(at):
        at += 2 if view.low(at + 1) == "." else 1
    last = _capitals(view, at, joins=_NAME_JOINS) if at > first else None
    if last is None or not view.in_office(first):
        return last
    named = last + 1 in view.places or (view.low(last + 1) == "," and view.is_capital(last + 2))
    return last if named else None


def _capitals(
    view: BodyView, at: int, *, joins: frozenset[str], whole: bool = False, nested: bool = False
) -> int | None:
    """Number of the last of the capitalised words and numbers from `at` on.

    An area behind the first word ends the name, but for firms (`whole`), where it may stand anywhere;
    so does another body's name, but where names are `nested`.
    """
    texts, first, last = view.words.texts, at, None
    in_office = view.in_office(at)
    while at < min(view.stop, first + _LONGEST_NAME) and (last is None or view.touches(at)):
        text = texts[at]
        if (district := view.district_end(at)) is not None and not whole and not nested:
            last = at = district
        elif text[0].isupper() or (text.isdigit() and len(text) <= 3 and not whole):
            if ends_name(view, at) or text in unit_words():
                break
            # "PT Krida Bank Nusantara" is one firm, "PT Krida PT Nusa" are two
            if last is not None and not nested and (text.isupper() or not whole) and view.begins_body(at):
                break
            if in_office and at > first and _begins_person(view, at, first):
                break
            if in_office and at > first and (view.low(at - 1) in village_ends() or _is_holder(view, at)):
                break
            if in_office and at > first and _has_degree(view, at):
                break
            if at in view.places and at > first and not whole:
                break
            last = at
        elif last != at - 1 or not (_is_hyphen(view, at) or (text in joins and goes_on(view, at + 1))):
            break
        at += 1
    return last


def _is_holder(view: BodyView, at: int) -> bool:
    """Whether word `at` ends the capitals behind an office and speaks for itself elsewhere: who holds it."""
    ends = not view.is_capital(at + 1) or not view.touches(at + 1)
    return ends and view.low(at) in view.holders


def _has_degree(view: BodyView, at: int) -> bool:
    """ "Kepala UPTD Taman Mekar Suwarno, S.I.P": an academic degree behind the word makes it a person's."""
    degree = view.low(at + 2).replace(".", "")
    degrees: list[str] = toml_table("name_words")["degrees"]["after_name"]
    before_names = toml_table("name_words")["honorifics"]["small"]  # "Yayasan Mekar Bangsa, Dr. Siti"
    if view.low(at + 1) != "," or not view.is_capital(at + 2):
        return False
    return degree in degrees and degree not in before_names


def _is_hyphen(view: BodyView, at: int) -> bool:
    """The hyphen of "Covid-19", no blank on either side."""
    words = view.words
    if words.texts[at] != "-" or at + 1 >= view.stop:
        return False
    return words.starts[at] == words.ends[at - 1] and words.ends[at] == words.starts[at + 1]


def _begins_person(view: BodyView, at: int, first: int) -> bool:
    """Whether a part of a personal name stands at `at` behind words that are none."""
    texts = view.words.texts
    if kind_of(texts[at]) is not Kind.NAME or view.low(at) in field_words():
        return False  # "Mineral dan Batubara"
    if at > first and view.low(at - 1) in toml_table("body_heads")["particles"]["words"]:
        return False  # "Yayasan Al Rahmat"
    return any(kind_of(text) is not Kind.NAME for text in texts[first:at])


_READERS: dict[str, Callable[[BodyView, int], int | None]] = {
    "fields": _fields,
    "abroad": _fields,
    "place": station_end,
    "area": _nothing,
    "firm": _firm,
    "joined": _joined,
    "name": _plain,
    "mission": mission_end,
    "forces": _nothing,
    "village": village_end,
    "task": _task,
}
_PROPER = frozenset(
    {"place", "firm", "joined", "name", "mission", "task"}
)  # a name of its own stands behind the head

"""How far the name of an organisation reaches that a head noun begins."""

from __future__ import annotations

from collections.abc import Callable

from news_extract.finding.bodies.known import (
    Head,
    field_words,
    generic_words,
    key_of,
    stop_words,
    unit_words,
    village_ends,
)
from news_extract.finding.bodies.tail import acronym_end, read_area, with_tail
from news_extract.finding.bodies.view import BodyView, Extent
from news_extract.finding.people.words import Kind, is_roman, kind_of
from news_extract.tables import toml_table

_LONGEST_NAME = 14  # words
_LONGEST_FIRM = 6  # words of the name of a listed firm
_LONGEST_STATION = 3  # words behind "Polsek" that are no area
_LIST_JOINS = frozenset({"dan", "&", "serta"})
_NAME_JOINS = frozenset({"&", "of", "and", "for", "the"})
_NAMED_FIELDS = frozenset({("taman", "nasional"), ("wilayah", "sungai")})  # a name of its own follows
_LONG_JOINS = _LIST_JOINS | _NAME_JOINS | {"untuk", "bagi"}


def named(view: BodyView, head: Head, first: int, last: int) -> Extent | None:
    """The whole name that the words `first` to `last`, its head, begin; None where they begin none."""
    read = _READERS[head.goes_on]
    end = read(view, last + 1)
    if end is None and head.goes_on in _PROPER:
        # "Rumah Sakit Umum Daerah (RSUD) Sukamaju"
        close = acronym_end(view, first, last)
        end = read(view, close + 1) if close is not None else None
        if close is not None and end is not None:
            extent = with_tail(view, first, end)
            extent.acronym = (view.words.starts[last + 2], view.words.ends[close - 1])
            return extent
    extent = with_tail(view, first, last if end is None else end)
    if head.goes_on == "name" and extent.acronym and extent.area is None:
        _read_number(view, extent)
    if head.goes_on == "abroad":
        return extent if extent.area and extent.area.level == "negara" else None
    if end is None:
        kinds = toml_table("body_signs")["kinds"]["after"]
        alone = head.alone and view.low(extent.last + 1) not in kinds  # "Polsek setempat" is any of them
        return extent if alone or extent.area else None
    if extent.area or not _is_generic(view, last + 1, end):
        return extent
    # "Kementerian Koordinator (Kemenko) Pangan"
    rest = _fields(view, extent.last + 1) if extent.acronym and head.goes_on == "fields" else None
    if rest is None:
        return None
    extent.last = rest
    return extent


def _is_generic(view: BodyView, first: int, last: int) -> bool:
    """ "Sekolah Dasar Negeri": nothing behind the head names one school."""
    return all(word in generic_words() for word in view.words.lowers[first : last + 1])


def _read_number(view: BodyView, extent: Extent) -> None:
    """ "Sekolah Harapan Bangsa (SHB) 24 Samarinda": the number of a school behind its acronym."""
    number = view.low(extent.last + 1)
    if number.isdigit() and len(number) <= 3:
        extent.last += 1
        read_area(view, extent)


def _nothing(view: BodyView, at: int) -> int | None:
    return None


def _fields(view: BodyView, at: int) -> int | None:
    """ "Pemuda, Olahraga dan Pariwisata": words of the trade, commas only where "dan" follows."""
    first, last = at, None
    while at < min(view.stop, first + _LONGEST_NAME):
        low = view.low(at)
        if _is_field(view, at, first):
            last = at
        elif last is None:
            return None
        elif low == "," and _list_closes(view, at):
            at += view.low(at + 1) in _LIST_JOINS
        elif not ((low in _LIST_JOINS or low == "/") and _is_next_field(view, at + 1)):
            break
        at += 1
    if (last is not None and (view.low(last - 1), view.low(last)) in _NAMED_FIELDS) or view.low(
        last or 0
    ) == "tpi":
        return _capitals(view, (last or 0) + 1, joins=_NAME_JOINS, whole=True) or last
    return last


def _is_field(view: BodyView, at: int, first: int) -> bool:
    if at >= view.stop or not view.touches(at) or at in view.places:
        return False
    text = view.words.texts[at]
    if view.low(at - 1) in ("kelas", "tipe", "wilayah") and (text.isdigit() or is_roman(text.rstrip("AB"))):
        return True  # "Lembaga Pemasyarakatan Kelas IIA"
    road = text == "Jalan" and view.low(at + 1) in field_words()  # "Balai Pelaksanaan Jalan Nasional"
    if not text[0].isupper() or text == "RI" or (text in stop_words() and not road):
        return False
    if at > first and text == "Kementerian":
        return False  # "Badan Geologi Kementerian ESDM"
    if view.low(at) in field_words() or (at > first and kind_of(text) is Kind.COMMON):
        return view.low(at) not in view.speakers
    if view.low(at - 1) in _LIST_JOINS and kind_of(text) is Kind.UNKNOWN:
        # "Dinas Pangan dan Hultikultura (DPH)": a misprint, told by what stands behind it
        return at + 1 in view.places or (view.low(at + 1) == "(" and not view.low(at + 2).isdigit())
    listed = at == first or view.low(at - 1) in _LIST_JOINS or view.low(at - 1) == ","
    return listed and text.isupper() and 2 <= len(text) <= 9 and text.isalnum() and not _is_known(view, at)


def _is_known(view: BodyView, at: int) -> bool:
    """Whether word `at` is the acronym of a national body: "Kantor Pusat BRI" has no centre called BRI."""
    return view.low(at - 1) == "pusat" and key_of(view.low(at)) is not None


def _is_next_field(view: BodyView, at: int) -> bool:
    if not _is_field(view, at, at):
        return False
    if view.low(at) == "koperasi":
        # a trade like others, but for "Dinas Sosial dan Koperasi Tani Makmur"
        return not view.is_capital(at + 1) or at + 1 in view.places or view.low(at + 1) in field_words()
    return not view.begins_body(at)


def _list_closes(view: BodyView, comma: int) -> bool:
    """Whether the list that a comma opens is closed by "dan" and a word of the trade."""
    for at in range(comma + 1, min(view.stop, comma + _LONGEST_NAME)):
        if view.low(at) in _LIST_JOINS:
            return _is_next_field(view, at + 1)
        if view.low(at) != "," and not _is_next_field(view, at):
            return False
    return False


def _station(view: BodyView, at: int) -> int | None:
    """ "Bogor Kota", "0506/Tangerang", "Tanjung Duren": a number, and a name that no table of areas has."""
    texts, last = view.words.texts, None
    while at < view.stop and (texts[at][0].isdigit() or (last is not None and texts[at] in ("-", "/"))):
        last = at
        at += 1
    if at in view.places:
        end = view.places[at][1]
        if end + 1 < view.stop and texts[end + 1] == "Kota":
            return end + 1
        return last if last is None or texts[last][0].isdigit() else end
    for here in range(at, min(view.stop, at + _LONGEST_STATION)):
        glued = view.words.starts[here] == view.words.ends[here - 1] and texts[here - 1].isalpha()
        holder = here > at and kind_of(texts[here]) is Kind.NAME
        if glued or holder or here in view.places or not _goes_on(view, here):
            break
        last = here
    return last


def _goes_on(view: BodyView, at: int) -> bool:
    """Whether word `at` may belong to a name that no other body's name ends."""
    return view.is_capital(at) and view.touches(at) and not _ends_name(view, at) and not view.begins_body(at)


def _ends_name(view: BodyView, at: int) -> bool:
    return view.words.texts[at] in stop_words() or view.low(at) in view.speakers


def _firm(view: BodyView, at: int) -> int | None:
    """ "Maju Jaya", "Bekasi Makmur": areas stand anywhere in the name of a company."""
    if view.low(at) == ".":
        at += 1
    return share_end(view, at) or _capitals(view, at, joins=frozenset({"&"}), whole=True)


def share_end(view: BodyView, at: int) -> int | None:
    """Number of the last word of a name from word `at` on that "Tbk" closes: "Damai Sari Tani Tbk"."""
    for last in range(at, min(view.stop, at + _LONGEST_FIRM)):
        if view.low(last) == "tbk":
            return last - 1 if last > at else None
        if not view.is_capital(last) or not view.touches(last) or view.low(last) == "pt":
            return None
    return None


def _joined(view: BodyView, at: int) -> int | None:
    """ "Pengelola Pusat Belanja Indonesia": associations bear the names of other bodies in theirs."""
    return _capitals(view, at, joins=_LONG_JOINS, nested=True)


def _plain(view: BodyView, at: int) -> int | None:
    """ "Harapan Bangsa", "Negeri 1 Sukamaju"."""
    return _capitals(view, at, joins=_NAME_JOINS)


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
            if _ends_name(view, at) or text in unit_words():
                break
            # "PT Krida Bank Nusantara" is one firm, "PT Krida PT Nusa" are two
            if last is not None and not nested and (text.isupper() or not whole) and view.begins_body(at):
                break
            if in_office and at > first and _begins_person(view, at, first):
                break
            if in_office and at > first and (view.low(at - 1) in village_ends() or _is_holder(view, at)):
                break
            if at in view.places and at > first and not whole:
                break
            last = at
        elif last != at - 1 or not (_is_hyphen(view, at) or (text in joins and _goes_on(view, at + 1))):
            break
        at += 1
    return last


def _is_holder(view: BodyView, at: int) -> bool:
    """Whether word `at` ends the capitals behind an office and speaks for itself elsewhere: who holds it."""
    ends = not view.is_capital(at + 1) or not view.touches(at + 1)
    return ends and view.low(at) in view.holders


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
    return any(kind_of(text) is not Kind.NAME for text in texts[first:at])


_READERS: dict[str, Callable[[BodyView, int], int | None]] = {
    "fields": _fields,
    "abroad": _fields,
    "place": _station,
    "area": _nothing,
    "firm": _firm,
    "joined": _joined,
    "name": _plain,
}
_PROPER = frozenset({"place", "firm", "joined", "name"})  # a name of its own stands behind the head

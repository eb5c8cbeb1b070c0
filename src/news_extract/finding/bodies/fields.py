"""Names of public bodies made of the words of their trade: "Pemuda, Olahraga dan Pariwisata"."""

from __future__ import annotations

from news_extract.finding.bodies.known import field_words, stop_words
from news_extract.finding.bodies.names import key_of
from news_extract.finding.bodies.view import BodyView
from news_extract.finding.people.words import Kind, is_roman, kind_of

_LONGEST_NAME = 14  # words
_LIST_JOINS = frozenset({"dan", "&", "serta"})


def read_fields(view: BodyView, at: int) -> int | None:
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

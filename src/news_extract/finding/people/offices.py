"""Offices with capacity, organisation and area."""

from __future__ import annotations

from spacy.tokens import Doc

from news_extract.finding.people.capacity import capacity_before
from news_extract.finding.people.office_begun import Usage
from news_extract.finding.people.office_phrase import Phrase
from news_extract.finding.people.office_regency import place_ending_at
from news_extract.finding.people.office_title import title_of
from news_extract.finding.people.office_words import (
    head_at,
    heads,
    is_honorific,
    name_words,
    office_words,
    short_head,
    statuses_after,
)
from news_extract.finding.people.swallowed import Swallowed, trim_body
from news_extract.finding.people.view import Forms, View, forms_of
from news_extract.finding.people.words import Kind, firm_words, is_organisation_word
from news_extract.layers import BodyMention, Layers, OfficeMention, PlaceMention, covering, within
from news_extract.steps import step

_LONGEST_ENGLISH = 8  # words before an English head
_LONGEST_LOCALITY = 3  # words
_ENGLISH_JOINTS = frozenset({"&", "and", "of"})


@step("news_offices", needs=("news_institutions", "news_cues", "news_sentences"))
def find_offices(doc: Doc, layers: Layers) -> None:
    """Finds every office in the body, with or without its holder."""
    view = View.of(layers)
    lowers = view.pieces.lowers
    first_words = {low for low in set(lowers) if low in heads() or short_head(low)}
    usage = Usage(_spoken(view), _located(view) | _short_names(view), _localities(view))
    swallowed = Swallowed(view)
    areas = _areas(layers.places)
    taken = 0
    for at in [at for at in view.body_pieces() if lowers[at] in first_words]:
        if at >= taken:
            office, taken = _office_at(view, at, usage, areas)
            if office is not None:
                trim_body(view, office, swallowed, usage.localities, usage.located)
                _append(view, office)
                _trim_place(view, office)


def _append(view: View, office: OfficeMention) -> None:
    """Adds an office; one that says it in short becomes part of it: "Kepala Pusat Data atau Kapusdatin"."""
    offices = view.layers.offices
    if offices and view.text[offices[-1].end : office.start] == " atau ":
        offices[-1].end = office.end
        offices[-1].body = offices[-1].body or office.body
        offices[-1].area = office.area or offices[-1].area
    else:
        offices.append(office)


def _trim_place(view: View, office: OfficeMention) -> None:
    """A place that no table knows ends where the office ends: "Desa Sukramaju Rahmat" before the holder."""
    place = covering(view.layers.places, office.end - 1)
    if place is None or place.code is not None or place.end <= office.end:
        return
    place.end = office.end
    place.name = view.text[place.start : place.end]
    if place.name.lower() in office_words("joints", "localities"):
        view.layers.places.remove(place)  # "Polsek Sanga Desa"


def _spoken(view: View) -> frozenset[str]:
    """First words where a speaker is named ("kata Rahmat", "Rahmat menambahkan"), in small letters."""
    words = set()
    for cue in view.layers.cues:
        after, before = view.after(cue.end), view.pieces.at(cue.start) - 1
        if view.joined(after) and _may_be_speaker(view, after):
            words.add(view.low(after))
        alone = view.kind(before - 1) in (Kind.SMALL, Kind.MARK) or not view.joined(before)
        if alone and view.may_be_name(before) and _may_be_speaker(view, before):
            words.add(view.low(before))
    return frozenset(words)


def _may_be_speaker(view: View, at: int) -> bool:
    if view.body(at) is not None or view.place(at) is not None:
        return False
    if view.may_be_name(at):
        return True
    # "kata Damar": a word of the language, capital for once, alone
    alone = view.kind(at) is Kind.COMMON and view.kind(at + 1) in (Kind.SMALL, Kind.MARK, Kind.NUMBER)
    return alone and head_at(view, at) is None and not is_organisation_word(view.low(at))


def _located(view: View) -> frozenset[str]:
    """Words that follow "di" and that no table knows ("di Sukamaju, Selasa"), small letters."""
    lowers = view.pieces.lowers
    return frozenset(
        lowers[at + 1]
        for at, low in enumerate(lowers)
        if low == "di" and view.kind(at + 1) is Kind.UNKNOWN and not view.may_be_name(at + 2)
    )


def _short_names(view: View) -> frozenset[str]:
    """Short names that the text gives to bodies: "PT Sumber Prima (Sumberama)", small letters."""
    found = set()
    for body in view.layers.body_mentions:
        if body.acronym is not None:
            found.add(view.text[slice(*body.acronym)].lower())
        at = view.after(body.end)
        if view.low(at) == "(" and view.low(at + 2) == ")" and view.kind(at + 1) is Kind.UNKNOWN:
            found.add(view.low(at + 1))
    return frozenset(found)


def _localities(view: View) -> Forms:
    """The names of up to three words that follow "Desa", "Kecamatan" and the like."""
    found: set[str] = set()
    levels = office_words("joints", "localities") | {"kabupaten", "kota", "kab"}
    for at, low in enumerate(view.pieces.lowers):
        if low not in levels or view.kind(at) is Kind.ACRONYM or low[:1].isdigit():
            continue
        if view.low(at - 1) in office_words("joints", "of_localities"):
            continue  # "Kepala Desa Rahmat Hidayat", "Wali Kota Rahmat", "Peratin Pekon Sukamaju Rahmat"
        stop = at + 1
        while stop <= at + _LONGEST_LOCALITY + 1 and view.joined(stop) and _may_be_locality(view, stop):
            stop += 1
        if at + 1 < stop <= at + _LONGEST_LOCALITY + 1:
            found.add(" ".join(view.pieces.lowers[at + 1 : stop]))
    return forms_of([("locality", sorted(found))])


def _may_be_locality(view: View, at: int) -> bool:
    capital = view.kind(at) in (Kind.NAME, Kind.UNKNOWN, Kind.COMMON)
    return capital and view.low(at) not in office_words("joints", "localities")


def _office_at(
    view: View, at: int, usage: Usage, areas: dict[str, PlaceMention]
) -> tuple[OfficeMention | None, int]:
    """The office whose head begins at piece `at`, and the piece from which to look on."""
    found = head_at(view, at)
    body = view.body(at)
    if found is None or (body is not None and body.start < view.pieces.starts[at]):
        return None, at
    head_end, group = found
    place = view.place(at)
    if group == "not_offices" or (place is not None and place.end > view.pieces.ends[head_end - 1]):
        return None, head_end  # "Raja Ampat"
    tail = view.low(at) in office_words("heads", "tail") or view.low(at) in firm_words()
    english = _english_start(view, at) if tail else None
    if group == "tail" and view.joined(head_end) and view.body(head_end) is not None:
        group, english = "unit", at if english is None else english  # "Chairman Suka Group"
    head = at if english is None else english
    if (group == "tail" and english is None) or (
        view.joined(at) and view.low(at - 1) in office_words("joints", "not_after")
    ):
        return None, head_end
    first, status = capacity_before(view, head)
    elect = view.joined(head_end) and view.low(head_end) in statuses_after()  # "Bupati terpilih Sukamaju"
    if elect:
        status = statuses_after()[view.low(head_end)]
    end = Phrase(view, _after_short(view, head_end + elect), group, usage).end()
    if not _is_office(view, first, at, head_end, end, group):
        return None, at
    if view.joined(end) and view.low(end) in statuses_after():
        status = statuses_after()[view.low(end)]
        end += 1
    key = " ".join(view.pieces.lowers[head:head_end])
    if key in office_words("candidacy", "calon"):
        status = "calon"
    start, stop = view.pieces.starts[first], view.pieces.ends[end - 1]
    title = title_of(view, head, head_end, end, group, key)
    return OfficeMention(
        start, stop, title, status, _body(view, start, stop), _area(view, start, stop, areas, key), key
    ), end


def _after_short(view: View, at: int) -> int:
    """The piece after the short form of a head that follows it: "Kepala Desa (Kades)"."""
    short = head_at(view, at + 1) if view.low(at) == "(" else None
    return short[0] + 1 if short and view.low(short[0]) == ")" else at


def _is_office(view: View, first: int, head: int, head_end: int, end: int, group: str) -> bool:
    """Whether what was read is an office and not a word that only looks like one."""
    named = view.joined(head) and view.may_be_name(head - 1)
    if named and (view.kind(head) is Kind.NAME or (group == "portfolio_short" and head_end == head + 1)):
        return False  # "Rahmat Hakim Wijaya", "Nunu Mendes"
    if end == head_end and (
        group == "calling"
        or (head_end == head + 1 and view.low(head) in office_words("joints", "needs_more"))
        or view.low(end) in office_words("joints", "not_before")
    ):
        return False  # "seorang ekonom", "Bupati Cup"
    if view.kind(head) is not Kind.SMALL or group == "region":
        return True
    # "kepala daerah", "guru": small letters make an office only with its holder
    held = view.low(first - 1) in office_words("joints", "holds") and end > head_end
    addressed = view.low(head) in office_words("joints", "addressed")  # "kata hakim Rahmat"
    if end == head_end and group == "unit" and not addressed:
        return False  # "asisten Rahmat" is Rahmat's assistant
    return (held and view.kind(end - 1) is not Kind.SMALL) or _holder_stands_at(view, end)


def _holder_stands_at(view: View, at: int) -> bool:
    if view.low(at) == ",":
        at += 1
    if view.low(at) in name_words("description", "sure_initials") and view.kind(at + 1) is Kind.ACRONYM:
        return view.joined(at + 1)  # "anggota DPRD Sukamaju berinisial RH"
    named = view.may_be_name(at) or view.kind(at) is Kind.INITIAL or is_honorific(view, at)
    return named and view.joined(at)


def _english_start(view: View, head: int) -> int | None:
    """First word of an office whose head stands last: "Sales & Marketing Director"; None where it is none."""
    if view.kind(head) is Kind.SMALL:
        return None
    at = head
    while head - at < _LONGEST_ENGLISH and view.joined(at) and _is_english(view, at - 1):
        at -= 1
    while at < head and view.low(at) in _ENGLISH_JOINTS:
        at += 1
    return at if at < head else None


def _is_english(view: View, at: int) -> bool:
    if view.low(at) in _ENGLISH_JOINTS:
        return True
    known = view.kind(at) is Kind.ACRONYM or (
        view.kind(at) is Kind.COMMON and is_organisation_word(view.low(at))
    )
    return known and view.body(at) is None


def _body(view: View, start: int, stop: int) -> BodyMention | None:
    """The institution in an office, the last one where there are several."""
    inside = list(within(view.layers.body_mentions, start, stop))
    for body in inside:
        body.inside_office = True
    return inside[-1] if inside else None


def _area(view: View, start: int, stop: int, areas: dict[str, PlaceMention], key: str) -> PlaceMention | None:
    """The place that ends an office."""
    place = covering(view.layers.places, stop - 1)
    if place is not None and place.start >= start:
        return place
    last = view.after(stop) - 1  # "Kapolres Kendal" where the text tells of "Kabupaten Kendal"
    words = [view.low(at) for at in range(last - _LONGEST_LOCALITY + 1, last + 1)]
    names = (" ".join(words[first:]) for first in range(len(words)))
    named = next((areas[name] for name in names if name in areas), None)
    return named or place_ending_at(view, view.pieces.at(start) + 1, last + 1, key)


def _areas(places: list[PlaceMention]) -> dict[str, PlaceMention]:
    """The areas that the text names, by their name without its level, small letters."""
    named: dict[str, PlaceMention] = {}
    for area in places:
        level, _, base = area.name.lower().partition(" ")
        named.setdefault(base if base and level == area.level else area.name.lower(), area)
    return named

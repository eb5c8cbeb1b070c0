"""Offices with capacity, organisation and area."""

from __future__ import annotations

from functools import cache

from spacy.tokens import Doc

from news_extract.finding.office_phrase import Usage, View, capacity_before, heads, is_honorific, phrase_end
from news_extract.finding.words import Kind, is_organisation_word, kind_of
from news_extract.layers import BodyMention, Layers, OfficeMention, PlaceMention, covering, within
from news_extract.records import Status
from news_extract.steps import step
from news_extract.tables import toml_table


@step("news_offices", needs=("news_institutions", "news_cues", "news_sentences"))
def find_offices(doc: Doc, layers: Layers) -> None:
    """Finds every office in the body, with or without its holder."""
    view = View.of(doc, layers)
    first_words = heads().keys()
    usage = Usage(_spoken(view), _located(view))
    taken = 0
    for zone in layers.zones:
        if zone.kind != "body":
            continue
        for at in view.pieces.range(zone.start, zone.end):
            low = view.pieces.lowers[at]
            if at >= taken and (low in first_words or low.startswith("wamen")):
                office, taken = _office_at(view, at, usage)
                if office is not None:
                    _append(view, office)


def _append(view: View, office: OfficeMention) -> None:
    """Adds an office; one that says the same in short becomes part of it: "Kepala Pusat Data atau Kapusdatin"."""
    offices = view.layers.offices
    if offices and view.text[offices[-1].end : office.start] == " atau ":
        offices[-1].end = office.end
        offices[-1].body = offices[-1].body or office.body
        offices[-1].area = office.area or offices[-1].area
    else:
        offices.append(office)


def _spoken(view: View) -> frozenset[str]:
    """First words of what stands where a speaker is named ("kata Rahmat", "Rahmat menambahkan"), small letters."""
    words = set()
    for cue in view.layers.cues:
        after = view.pieces.at(cue.end - 1) + 1
        before = view.pieces.at(cue.start) - 1
        if view.joined(after) and _may_be_speaker(view, after):
            words.add(view.low(after))
        alone = view.kind(before - 1) in (Kind.SMALL, Kind.MARK) or not view.joined(before)
        if alone and view.kind(before) in (Kind.NAME, Kind.UNKNOWN) and _may_be_speaker(view, before):
            words.add(view.low(before))
    return frozenset(words)


def _located(view: View) -> frozenset[str]:
    """Words that follow "di" and that no table knows ("di Sukamaju, Selasa"), small letters."""
    lowers = view.pieces.lowers
    return frozenset(
        lowers[at + 1]
        for at in range(len(lowers) - 1)
        if lowers[at] == "di" and view.kind(at + 1) is Kind.UNKNOWN and view.kind(at + 2) not in (Kind.UNKNOWN, Kind.NAME)
    )


def _may_be_speaker(view: View, at: int) -> bool:
    if view.kind(at) in (Kind.NAME, Kind.UNKNOWN):
        return view.place(at) is None and view.body(at) is None
    # "kata Damar": a word of the language, capital for once, alone
    alone = view.kind(at) is Kind.COMMON and view.kind(at + 1) in (Kind.SMALL, Kind.MARK, Kind.NUMBER)
    return alone and view.body(at) is None and not view.match(heads(), at) and not is_organisation_word(view.low(at))


def _office_at(view: View, at: int, usage: Usage) -> tuple[OfficeMention | None, int]:
    """The office whose head begins at piece `at`, and the piece after it."""
    found = view.match(heads(), at)
    body = view.body(at)
    if found is None or (body is not None and body.start < view.pieces.starts[at]):
        return None, at
    head_end, group = found
    joints = toml_table("offices")["joints"]
    if view.joined(at) and view.low(at - 1) in joints["not_after"]:
        return None, at
    if group == "tail":
        at = _english_start(view, at)
        if at is None:
            return None, head_end
    first, status = capacity_before(view, at)
    end = phrase_end(view, head_end, group, usage)
    if group == "calling" and end == head_end:
        return None, at
    held = view.low(first - 1) in joints["holds"] and end > head_end and view.kind(end - 1) is not Kind.SMALL
    if view.kind(at) is Kind.SMALL and group != "region" and not held and not _holder_stands_at(view, end):
        return None, at  # "kepala daerah", "guru": small letters make an office only with its holder
    if view.low(end) in _after().keys() and view.joined(end):
        status = _after()[view.low(end)]
        end += 1
    if view.joined(end) and view.low(end) in joints["not_before"] and end == head_end:
        return None, end
    start, stop = view.pieces.starts[first], view.pieces.ends[end - 1]
    key = " ".join(view.pieces.lowers[at:head_end])
    if key in toml_table("offices")["candidacy"]["calon"]:
        status = "calon"
    office = OfficeMention(
        start=start,
        end=stop,
        title=_title(view, at, head_end, end),
        status=status,
        body=_body(view, start, stop),
        area=_area(view, start, stop),
        key=key,
    )
    return office, end


def _holder_stands_at(view: View, at: int) -> bool:
    if view.low(at) == ",":
        at += 1
    return view.joined(at) and (is_honorific(view, at) or view.kind(at) in (Kind.NAME, Kind.UNKNOWN, Kind.INITIAL))


def _english_start(view: View, head: int) -> int | None:
    """First word of an English office, whose head stands last: "Sales & Marketing Director"; None where it is no office."""
    if view.kind(head) is Kind.SMALL:
        return None
    at = head
    while at > 0 and head - at < 8 and view.joined(at):
        before = view.low(at - 1)
        if view.kind(at - 1) not in (Kind.COMMON, Kind.ACRONYM) and before not in ("&", "and", "of"):
            break
        if view.body(at - 1) is not None or (view.kind(at - 1) is Kind.COMMON and not is_organisation_word(before)):
            break
        at -= 1
    while at < head and view.low(at) in ("&", "and", "of"):
        at += 1
    return at if at < head else None


@cache
def _after() -> dict[str, Status]:
    table = toml_table("offices")["capacity_after"]
    return {word: status for status, words in table.items() for word in words}


def _body(view: View, start: int, stop: int) -> BodyMention | None:
    inside = [body for body in within(view.layers.body_mentions, start, stop)]
    for body in inside:
        body.inside_office = True
    return inside[-1] if inside else None


def _area(view: View, start: int, stop: int) -> PlaceMention | None:
    place = covering(view.layers.places, stop - 1)
    return place if place is not None and place.start >= start else None


def _title(view: View, head: int, head_end: int, end: int) -> str:
    """The office without organisation and area: "Kepala Dinas", "Ketua Komisi IX", "Menteri Kesehatan"."""
    table = toml_table("offices")["title"]
    stop = head_end
    if stop < end and view.low(stop) in table["unit_word"] and view.low(stop) not in table["inner"]:
        stop += 1
    else:
        while stop < end and view.body(stop) is None and view.place(stop) is None and (
            view.kind(stop) in (Kind.COMMON, Kind.SMALL) or _is_unit_number(view, stop)
        ):
            stop += 1
        while stop > head_end and view.kind(stop - 1) is Kind.SMALL:
            stop -= 1
    return view.text[view.pieces.starts[head] : view.pieces.ends[stop - 1]]


def _is_unit_number(view: View, at: int) -> bool:
    word = view.pieces.texts[at]
    return view.low(at - 1) in toml_table("offices")["title"]["inner"] and (word.isupper() and len(word) < 5) and kind_of(word) is not Kind.MARK

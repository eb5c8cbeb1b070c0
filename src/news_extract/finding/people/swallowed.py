"""Takes the holder of an office out of an institution that swallowed the name."""

from __future__ import annotations

from news_extract.finding.areas.gazetteer import district_beginnings
from news_extract.finding.bodies.names import key_of
from news_extract.finding.people.name_run import begins_with_common
from news_extract.finding.people.neighbours import Neighbours
from news_extract.finding.people.office_begun import holder_stands_at
from news_extract.finding.people.office_places import after_town
from news_extract.finding.people.office_regency import after_regency
from news_extract.finding.people.office_words import eponyms, office_words
from news_extract.finding.people.view import Forms, View
from news_extract.finding.people.words import Kind, is_organisation_word
from news_extract.layers import BodyMention, OfficeMention

_IN_NAME = (Kind.NAME, Kind.UNKNOWN, Kind.COMMON)
_FIRM_WORDS = 2  # "PT SKW"
_LONGEST_HOLDER = 3  # words


class Swallowed:
    """What tells that an institution swallowed a name: bodies as written, and words that stand together."""

    def __init__(self, view: View) -> None:
        self.bodies = frozenset(view.text[body.start : body.end] for body in view.layers.body_mentions)
        self.neighbours = Neighbours(view.pieces.texts)


def trim_body(
    view: View, office: OfficeMention, swallowed: Swallowed, localities: Forms, located: frozenset[str]
) -> None:
    """Takes the holder out of an institution that swallowed the name: "Ketua PMI Bogor Siti Aminah".

    Only where the text tells (the shorter name is that of a body elsewhere, or the person is named again),
    or where the name of a hero stands before the holder's.
    """
    body = office.body
    if body is None or body.end != office.end:
        return
    beyond = view.after(body.end)
    first, last = view.after(body.start - 1), view.after(body.end) - 1
    if view.low(last) == "i" and view.low(beyond) in office_words("joints", "balinese") and last > first:
        body.end = office.end = view.pieces.ends[last - 1]  # "Ketua DPRD Badung I Wayan Rahmat"
        return
    if holder_stands_at(view, beyond + (view.low(beyond) == ",")):
        # "Direktur RSUD Agam Wirdona" that leaves one word of the name
        of_place = view.low(last) in located or view.low(last) in district_beginnings()
        if view.may_be_name(beyond) and not view.may_be_name(beyond + 1) and not of_place:
            body.end = office.end = _before_holder(view, body, first, last) or body.end
        return
    stop = 0
    for cut in range(last, max(first, last - _LONGEST_HOLDER), -1):
        organisation = is_organisation_word(view.low(cut))
        if view.kind(cut) not in _IN_NAME or organisation or view.place(cut) is not None:
            break
        if not view.may_be_name(cut) or view.match(localities, cut) is not None:
            continue  # "Ketua Karang Taruna Sukamekar"
        shorter = view.text[body.start : view.pieces.ends[cut - 1]]
        before, name, following = view.word(cut - 1), view.word(cut), view.word(cut + 1)
        elsewhere = cut < last and swallowed.neighbours.apart(before, name, following)
        if shorter in swallowed.bodies or elsewhere or _ends_eponym(view, cut):
            stop = view.pieces.ends[cut - 1]
    if not stop:
        stop = _before_holder(view, body, first, last)
    if stop:
        body.end = office.end = stop


def _before_holder(view: View, body: BodyMention, first: int, last: int) -> int:
    """Where a body ends that swallowed a holder behind its area or its known name; 0 where it did not.

    "Direktur RSUD Lampung Timur Vinsen Yoka", "Ketua Mahkamah Konstitusi Sukiran".
    """
    end = last + 1
    for cut in range(last, max(first, last - _LONGEST_HOLDER), -1):
        common = cut < last and begins_with_common(view, cut)  # "Kepala Rutan Agam Lintang Rahmat"
        if not (view.may_be_name(cut) or common) or view.place(cut) is not None or not view.joined(cut):
            break
        heroes = (view.match(eponyms(), at) for at in range(max(first, cut - _LONGEST_HOLDER), end))
        if any(hero is not None and hero[0] > cut for hero in heroes):
            break  # "Polda Metro Jaya"
        area = any(after_regency(view, at) == cut for at in range(first + 1, cut))
        if not area and view.low(first) in office_words("joints", "of_small_place"):
            area = any(after_town(view, at) == cut for at in range(max(first + 1, cut - 3), cut))
        known = cut > first + 1 and key_of(" ".join(view.pieces.lowers[first:cut])) is not None
        initials = cut == first + _FIRM_WORDS and view.kind(cut - 1) is Kind.ACRONYM  # "PT SKW Wirda Rahmat"
        firm = initials and cut == last and view.low(first) in ("pt", "cv") and view.kind(end) is Kind.NAME
        if area or known or firm:
            return view.pieces.ends[cut - 1]
    return 0


def _ends_eponym(view: View, at: int) -> bool:
    """Whether a hero's name of two words and more ends before piece `at`: "Imigrasi Ngurah Rai Rahmat"."""
    found = (view.match(eponyms(), first) for first in range(at - _LONGEST_HOLDER, at - 1))
    return any(match is not None and match[0] == at for match in found)

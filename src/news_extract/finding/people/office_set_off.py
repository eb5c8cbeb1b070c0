"""An organisation that no table holds, between the head of an office and a comma, the holder behind it.

"CEO Sukandawa Agri Indonesia, Rahmat Hidayat, hadir": the words up to the comma are the firm's.
"""

from __future__ import annotations

from news_extract.finding.people.name_run import read_name
from news_extract.finding.people.office_words import head_at, is_honorific, name_words, office_words
from news_extract.finding.people.view import View
from news_extract.finding.people.words import Kind, firm_words, is_organisation_word

_LONGEST = 10  # words of an organisation
_FULL = 2  # words of a name
_CAPITALS = (Kind.COMMON, Kind.UNKNOWN, Kind.NAME, Kind.ACRONYM, Kind.INITIAL)
_WITHIN = frozenset({"of", "and", "the", "&", "dan", "for", "/", "-", "bidang", "di", "pada", "."})
_MORE = frozenset({"dan", "serta", "hingga", "sampai", "atau", "&"})
_SURE_ENDS = 3  # letters of an acronym


def set_off_end(view: View, start: int, group: str) -> int | None:
    """The comma before the holder of the office whose head ends before piece `start`; None where none is due.

    The words before it are the organisation's: none of them is a common name unless a word of firms or an
    acronym follows, or it is that of a hero whose name an airport or a hospital bears.
    """
    if view.low(start - 1) in office_words("joints", "shared"):
        return None  # "anggota DPR Sukardin, Rahmat Hidayat": two holders
    start += view.low(start) in office_words("joints", "new")  # "CEO baru Sukatel, Rahmat"
    stop = start
    named = 0  # the last common name
    settled = 0  # the last word that no person bears
    while stop < start + _LONGEST and view.joined(stop) and _goes_on(view, stop, start):
        low, kind = view.low(stop), view.kind(stop)
        if kind is Kind.NAME or (kind is Kind.INITIAL and view.low(stop + 1) == "."):
            named = stop
        elif low in firm_words() or low == "indonesia" or (kind is Kind.ACRONYM and len(low) >= _SURE_ENDS):
            settled = stop
        stop += 1
    if stop == start or view.low(stop) != "," or not view.joined(stop + 1):
        return None
    if named > settled and not _bears_hero(view, start, named):
        return None
    if group == "region" and not (settled or _bears_hero(view, start, named)):
        return None
    return stop if _holder_at(view, stop + 1) else None


def _goes_on(view: View, at: int, start: int) -> bool:
    if view.kind(at) in _CAPITALS or view.kind(at) is Kind.NUMBER:
        hero = is_honorific(view, at) and _is_place_kind(view, at - 1)
        address = is_honorific(view, at) and view.kind(at) is not Kind.NAME
        return (hero or not address) and (head_at(view, at) is None or view.low(at) in firm_words())
    if view.low(at) == ".":
        return view.attached(at) and view.joined(at + 1) and at > start
    bracket = (view.low(at) == "(" and view.low(at + 2) == ")") or (
        view.low(at) == ")" and view.low(at - 2) == "("
    )
    return (bracket or view.low(at) in _WITHIN) and at > start


def _is_place_kind(view: View, at: int) -> bool:
    return view.low(at) in name_words("description", "places") or view.low(at) in office_words(
        "joints", "named_after"
    )


def _bears_hero(view: View, start: int, named: int) -> bool:
    """ "Kepala Bandara H. Suka Hidayat Ende, Rahmat": a form of address right behind the kind of place."""
    return any(_is_place_kind(view, at - 1) and is_honorific(view, at) for at in range(start + 1, named + 1))


def _holder_at(view: View, at: int) -> bool:
    """Whether a full name stands at piece `at`, and no further one of a list."""
    run = read_name(view, at)
    if run is None or view.place(run.first) is not None or view.body(run.first) is not None:
        return False
    stop = view.after(run.end)
    full = run.last - run.first >= _FULL or run.first > run.outer_first
    comma = view.low(stop) == ","
    beyond = stop + comma
    if not full and not (view.kind(run.first) is Kind.NAME and view.kind(beyond) is Kind.SMALL):
        return False
    if is_organisation_word(view.low(run.first)):
        return False
    return view.low(beyond) not in _MORE and (not comma or view.kind(beyond) not in _CAPITALS)

"""What stands behind the name of an organisation: "RI", its acronym in brackets, a branch, its area."""

from __future__ import annotations

from news_extract.finding.areas.gazetteer import district_beginnings, is_town
from news_extract.finding.bodies.known import branch_words, heads, stop_words, weak_branch_words
from news_extract.finding.bodies.names import key_of
from news_extract.finding.bodies.view import BodyView, Extent
from news_extract.finding.people.words import Kind, kind_of

_LONGEST_ACRONYM = 24  # characters
_LONGEST_BRACKET = 4  # words in brackets
_TICKER = 4  # letters of a share's code
_LISTED = ("Tbk", "TBK", "Tbk.")
_EMBASSIES = frozenset({"kedutaan", "kedubes", "konsulat"})
_SHORTEST_CORE = 3  # letters of an acronym with a branch in a town


def with_tail(view: BodyView, first: int, core: int) -> Extent:
    """The name of words `first` to `core` with all that belongs to it behind."""
    extent = Extent(first, _listed(view, core))
    _read_republic(view, extent)
    _read_acronym(view, extent)
    if extent.acronym is None:
        _read_branch(view, extent)
    read_area(view, extent)
    if extent.area and extent.acronym is None:
        _read_acronym(view, extent)
    return extent


def read_area(view: BodyView, extent: Extent) -> None:
    """Takes the area that follows into the extent."""
    found = view.places.get(extent.last + 1)
    if found is None:
        _read_town(view, extent)
    if found and view.touches(extent.last + 1):
        extent.area, extent.last = found
        abroad = view.places.get(extent.last + 2) if view.low(extent.first) in _EMBASSIES else None
        if abroad and view.low(extent.last + 1) == "di":
            extent.last = abroad[1]  # "Kedutaan Besar AS di Qatar"
        beside = view.places.get(extent.last + 2)
        if beside and view.low(extent.last + 1) == "-" and view.touches(extent.last + 2):
            extent.last = beside[1]  # "Kanwil DJP Bengkulu-Lampung"


def _read_town(view: BodyView, extent: Extent) -> None:
    """ "PLN Krui", "BRI Liwa": the branch of a body with an acronym in a town."""
    at, core = extent.last + 1, view.words.texts[extent.last]
    town = view.is_capital(at) and view.touches(at) and is_town(view.low(at))
    if town and core.isupper() and len(core) >= _SHORTEST_CORE and _is_branch(view, at):
        extent.last, extent.branch = at, True


def acronym_end(view: BodyView, first: int, last: int) -> int | None:
    """Number of the bracket that closes "(Disparekraf)" behind the name of words `first` to `last`.

    The letters of the acronym must stand in the name in their order, unless a table knows both.
    """
    at, texts = last + 1, view.words.texts
    if at + 2 >= view.stop or texts[at] != "(" or not texts[at + 1][0].isupper() or at + 1 in view.places:
        return None
    ends = range(at + 2, min(at + 2 + _LONGEST_BRACKET, view.stop))
    close = next((end for end in ends if texts[end] == ")"), None)
    if close is None:
        return None
    acronym = "".join(view.words.lowers[at + 1 : close])
    name = view.words.lowers[first : last + 1]
    return close if _is_short_for(acronym, texts[at + 1], name) else None


def _is_short_for(acronym: str, written: str, name: list[str]) -> bool:
    if not name or not acronym:
        return False
    if name[-1] == "tbk" and len(written) == _TICKER and written.isupper():
        return True  # "PT Maju Jaya Tbk (MJYA)"
    key = key_of(acronym)
    if key is not None and key == key_of(" ".join(name)):
        return True
    if name[0] in ("dinas", "badan") and acronym[0] == name[0][0] and set(acronym) <= set("".join(name)):
        return True  # "Dinas Perdagangan, Koperasi, dan UKM (Diskoperindag)": in another order
    begins = acronym[0] in {word[0] for word in name[:2]} or name[0] == "pt" or acronym in heads()
    if name[0] == "pt" and name[1:] and acronym[0] == name[1][0] and kind_of(written) is Kind.UNKNOWN:
        return True  # "PT Tirta Rezeki Alam Tbk (Tirtex)"
    return begins and len(acronym) <= _LONGEST_ACRONYM and is_spread_over(acronym, "".join(name))


def is_spread_over(acronym: str, name: str) -> bool:
    """Whether the letters of `acronym` stand in `name` in their order."""
    at = 0
    for letter in acronym:
        if letter.isalpha():
            at = name.find(letter, at) + 1
            if not at:
                return False
    return len(acronym) > 1


def _listed(view: BodyView, last: int) -> int:
    """Number of the last word of "(Persero) Tbk" behind word `last`, or `last`."""
    texts, at = view.words.texts, last + 1
    if at + 2 < view.stop and texts[at] == "(" and view.words.lowers[at + 1] in ("persero", "perseroda"):
        last = at + 2
    return last + 1 if last + 1 < view.stop and texts[last + 1] in _LISTED else last


def _read_republic(view: BodyView, extent: Extent) -> None:
    at = extent.last + 1
    if view.low(at) == "-":
        at += 1
    if at < view.stop and view.words.texts[at] == "RI":
        extent.last = at
    elif view.low(at) == "republik" and view.low(at + 1) == "indonesia":
        extent.last = at + 1


def _read_acronym(view: BodyView, extent: Extent) -> None:
    close = acronym_end(view, extent.first, extent.last)
    if close is not None:
        extent.acronym = (view.words.starts[extent.last + 2], view.words.ends[close - 1])
        extent.last = close


def _read_branch(view: BodyView, extent: Extent) -> None:
    """ "Cabang Garut Kota", "Unit Mekarsari", "Daop 1 Jakarta": a branch and the place it is named after."""
    at = extent.last + 1
    if not view.is_capital(at) or not view.touches(at):
        return
    for announced in branch_words().get(view.low(at), ()):
        last = view.follow(at, announced)
        if last is None or (announced[-1] in weak_branch_words() and last + 1 not in view.places):
            continue
        named = _branch_name(view, last + 1)
        if named is not None:
            extent.last, extent.branch = named, True
            return


def _is_branch(view: BodyView, at: int) -> bool:
    """Whether a branch may be named by word `at`: "Mekarsari", and "Kartini" where it is no office holder."""
    kind = kind_of(view.words.texts[at])
    return kind is Kind.UNKNOWN or (kind is Kind.NAME and not view.in_office(at))


def _branch_name(view: BodyView, at: int) -> int | None:
    texts, last = view.words.texts, None
    while at < view.stop and view.touches(at) and (texts[at][0].isupper() or texts[at].isdigit()):
        if at in view.places:
            last = at = view.places[at][1]
        elif (district := view.district_end(at)) is not None:
            last = at = district
        elif texts[at] in stop_words() or view.low(at) in view.speakers:
            break
        elif texts[at].isdigit() or kind_of(texts[at]) is Kind.ACRONYM:
            if last is not None:
                break
            last = at
        elif view.low(at) in district_beginnings() or (last is None and _is_branch(view, at)):
            last = at
        else:
            break
        at += 1
    return last

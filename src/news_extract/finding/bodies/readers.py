"""The ways in which an organisation's name begins: a known form, a head noun, "Pemerintah".

Each reader takes the number of a word and gives the extent of the name there, as a mention with the number of
its last word, or None.
"""

from __future__ import annotations

from functools import cache

import regex

from news_extract.finding.bodies.extent import named, share_end
from news_extract.finding.bodies.known import (
    Head,
    english_ends,
    field_words,
    heads,
    known_bodies,
    not_bodies,
    sentence_openers,
    stop_words,
)
from news_extract.finding.bodies.mentions import Read, mention_of
from news_extract.finding.bodies.names import full_names
from news_extract.finding.bodies.parts import read_part, read_unit
from news_extract.finding.bodies.senses import SMALL_WORDS, is_written_so, means_something_else
from news_extract.finding.bodies.stations import village_end
from news_extract.finding.bodies.tail import is_spread_over, with_tail
from news_extract.finding.bodies.view import BodyView, Extent
from news_extract.finding.people.words import Kind, kind_of
from news_extract.records import BodyType
from news_extract.tables import toml_table

_CASE_MARKS = frozenset({"PN", "PTUN", "PT", "MK", "MA"})
_FIRMS = frozenset({"company", "state_enterprise"})
_LONGEST_FIRM = 5  # words
_CODE = 4  # letters of the code of a share
_OPEN_ENDED = frozenset({"name", "joined", "firm"})  # heads behind which a person's name may be swallowed
_PLACED = frozenset({"area", "place", "forces"})
_VILLAGES = frozenset({"kampung", "tiyuh", "kelurahan", "kecamatan"})
_PANEL = regex.compile(r"[IVX]{1,5}|[A-F]|\d{1,2}")


def read_body(view: BodyView, at: int, depth: int = 0) -> Read | None:
    """The body whose name begins at word `at`."""
    if view.low(at - 1) == "/" and view.words.texts[at] in _CASE_MARKS:
        return None  # "12/Pid.B/2025/PN Jkt.Pst"
    known = _known(view, at)
    head, headed = _headed(view, at, depth)
    if known and headed and head:
        if view.low(at) == "kementerian" and known[0].key and _is_other_name(view, known[1] + 1):
            return known  # ministries are a closed list: "Kementerian Agama dan TKI"
        # "Kejaksaan" is known, "Kejaksaan Negeri Sukamaju" is more of it
        open_ended = head.goes_on in _OPEN_ENDED and len(head.words) == 1
        if known[1] == at and known[0].key and _is_coined(view, at, headed[1]):
            return headed  # "KSP Mekar Jaya" is no office of the president
        return known if headed[1] <= known[1] or open_ended else headed
    return known or headed or _government(view, at)


def _is_coined(view: BodyView, at: int, last: int) -> bool:
    """Whether two words or more of no person's name stand behind a short name, and no office before it."""
    words = view.words.texts[at + 1 : last + 1]
    return len(words) > 1 and not view.in_office(at) and all(kind_of(word) is not Kind.NAME for word in words)


def _is_other_name(view: BodyView, at: int) -> bool:
    """Whether word `at` behind a ministry is no part of its name: a capital, or "dan" and an acronym."""
    joined = view.low(at) == "dan" and view.is_capital(at + 1)
    acronym = joined and view.words.texts[at + 1].isupper() and view.low(at + 1) not in field_words()
    return acronym or view.is_capital(at)


def _known(view: BodyView, at: int) -> Read | None:
    for known in known_bodies().get(view.low(at), ()):
        last = view.follow(at, known.words)
        if (
            last is None
            or not is_written_so(view, at, last, known)
            or means_something_else(view, at, last, known)
        ):
            continue
        if known.type in ("company", "state_enterprise") and share_end(view, last + 1):
            continue  # "Tirta Nusa" in "PT Tirta Nusa Mineral Tbk"
        if known.type in _FIRMS and at == last and _is_longer_firm(view, at):
            continue  # "Tirta" in "Tirta Multi Artha (TRMA)"
        if known.type == "company" and view.low(last + 1) == "indonesia" and view.touches(last + 1):
            return mention_of(view, Extent(at, last + 1), known.type)
        if known.type == "company" and view.low(last + 1) in english_ends() and view.is_capital(last + 1):
            continue  # "Tirta" in "Tirta Studios"
        if known.type == "media" and _is_edition(view, last + 1):
            return mention_of(view, Extent(at, last + 1), known.type)
        if known.written == "Pemdes" and (village := village_end(view, last + 1)) is not None:
            return mention_of(view, Extent(at, village), known.type)
        first = _spelled_out(view, at) if at == last else None
        extent = with_tail(view, at, last) if first is None else with_tail(view, first, at - 2)
        if (
            known.written in toml_table("body_signs")["regional"]["acronyms"]
            and extent.area
            and extent.area.code
        ):
            return mention_of(view, extent, "local_agency")
        return mention_of(view, extent, _abroad(known.type, extent), known.key)
    return None


def _is_longer_firm(view: BodyView, first: int) -> bool:
    """Whether the code of a share in brackets spells more words than the one at `first`."""
    at, texts = first + 1, view.words.texts
    while at < min(view.stop, first + _LONGEST_FIRM) and view.is_capital(at) and view.touches(at):
        at += 1
    if at == first + 1 or view.low(at) != "(" or view.low(at + 2) != ")":
        return False
    code, name = view.low(at + 1), view.words.lowers[first:at]
    coded = len(code) == _CODE and texts[at + 1].isupper()
    return (
        coded
        and code[0] == name[0][0]
        and code[-1] in "".join(name[1:])
        and is_spread_over(code, "".join(name))
    )


def _is_edition(view: BodyView, at: int) -> bool:
    """ "CNBC International": an edition is a medium of its own."""
    return at < view.stop and view.words.texts[at] in toml_table("body_signs")["editions"]["words"]


def _spelled_out(view: BodyView, at: int) -> int | None:
    """ "badan pendapatan daerah (Bapenda)": first word of a full name in small letters before its acronym."""
    if view.low(at - 1) != "(" or view.low(at + 1) != ")":
        return None
    for name in full_names(view.low(at)):
        first = at - 1 - len(name)
        if first >= view.start and tuple(view.words.lowers[first : at - 1]) == name:
            return first
    return None


def _headed(view: BodyView, at: int, depth: int) -> tuple[Head | None, Read | None]:
    """The body that a head noun begins, with the head."""
    texts = view.words.texts
    if _is_group_page(view, at) or _ends_bank(view, at):
        return None, None
    no_body = _no_body(view, at)
    for head in heads().get(view.low(at), ()):
        if len(head.words) <= no_body:
            return None, None  # "Kantor Kementerian" is none, "Kantor Kementerian Agama Garut" is one
        last = view.follow(at, head.words)
        if head.words == ("university", "of") and _is_english(view, at - 1):
            continue  # "Lakeside University of Technology" is read from its end
        small = texts[at].islower() and last is not None and last + 1 in view.places  # "polda sumut"
        if last is not None and head.goes_on == "forces" and view.low(at - 1) in _no_forces():
            continue
        if last is None or (head.capitals and not texts[at].isupper() and not small):
            continue
        if head.goes_on in ("unit", "leadership"):
            read = read_unit(view, head, (at, last), depth, read_body)
        elif head.goes_on == "part":
            read = (
                read_part(view, head, (at, last), depth, read_body)
                if _is_capital(texts[at : last + 1])
                else None
            )
        elif (small and head.goes_on in _PLACED) or _is_capital(texts[at : last + 1]):
            extent = named(view, head, at, last)
            read = mention_of(view, extent, _type(view, head, extent)) if extent else None
        else:
            continue
        if read:
            return head, read
        if head.goes_on == "village":
            return None, None  # a programme: "Koperasi Desa Merah Putih"
    return None, None


@cache
def _no_forces() -> frozenset[str]:
    return frozenset(toml_table("body_signs")["forces"]["not_after"])


def _is_english(view: BodyView, at: int) -> bool:
    """Whether word `at` is a capital that may belong to an English name: a name, or "National"."""
    if not (view.start <= at and view.is_capital(at) and view.touches(at + 1)):
        return False
    text = view.words.texts[at]
    if text in stop_words() or text in sentence_openers():
        return False
    return kind_of(text) is not Kind.COMMON or text in toml_table("body_signs")["english_names"]["words"]


def _is_group_page(view: BodyView, at: int) -> bool:
    """'grup "Komunitas Pencinta Kopi"': a page of a social medium."""
    quoted = view.low(at - 1) in ('"', "“")
    return quoted and view.low(at - 2) in toml_table("body_signs")["pages"]["words"]


def _ends_bank(view: BodyView, at: int) -> bool:
    """ "Tirta Bank": the word ends the name of a bank and begins none."""
    if view.low(at) != "bank" or at <= view.start or not view.touches(at):
        return False
    before = view.words.texts[at - 1]
    return (
        kind_of(before) in (Kind.UNKNOWN, Kind.ACRONYM)
        and before not in stop_words()
        and view.low(at - 1) != "pt"
    )


def _is_capital(texts: list[str]) -> bool:
    return all(text[0].isupper() or text in SMALL_WORDS for text in texts)


def _no_body(view: BodyView, at: int) -> int:
    """The number of words at `at` that look like a body and are none."""
    longest = 0
    for phrase in not_bodies().get(view.low(at), ()):
        if phrase[-1] == "{roman}":
            if at + 1 < view.stop and _PANEL.fullmatch(view.words.texts[at + 1]):
                longest = max(longest, len(phrase))
        elif view.follow(at, phrase) is not None:
            longest = max(longest, len(phrase))
    return longest


def _government(view: BodyView, at: int) -> Read | None:
    """ "Pemerintah Kabupaten Bekasi", "Pemerintah Provinsi (Pemprov) Lampung", "pemerintah Norwegia"."""
    if view.low(at) != "pemerintah":
        return None
    if at + 1 in view.places:
        extent = with_tail(view, at, at)
        return mention_of(view, extent, _abroad("local_government", extent))
    for republic in (("indonesia",), ("ri",), ("republik", "indonesia")):
        last = view.follow(at + 1, republic)
        if last is not None:
            return mention_of(view, Extent(at, last), "other", "republik")
    level = view.low(at + 1)
    if level in _VILLAGES and (village := village_end(view, at + 2)) is not None:
        return mention_of(view, Extent(at, village), "local_government")
    if level not in ("provinsi", "kabupaten", "kota", "daerah", "desa"):
        return None
    extent = with_tail(view, at, at + 1)
    introduced = extent.acronym is not None and level != "daerah" and view.is_capital(at + 1)
    return mention_of(view, extent, "local_government") if extent.area or introduced else None


def _abroad(type_: BodyType, extent: Extent) -> BodyType:
    return "international" if extent.area and extent.area.level == "negara" else type_


def _type(view: BodyView, head: Head, extent: Extent) -> BodyType:
    type_ = _abroad(head.type, extent)
    if type_ == "company" and view.low(extent.first - 1) in ("bumn", "bumd"):
        return "state_enterprise"
    if type_ == "agency" and head.words[0] == "badan":
        name = view.words.lowers[extent.first : extent.last + 1]
        if "daerah" in name or (extent.area and extent.area.code):
            return "local_agency"
    return type_

"""Firms and associations told by their officers, by codes of shares, or by "Indonesia" behind the name."""

from __future__ import annotations

from functools import cache

from news_extract.finding.bodies.body_frames import capitals_run, no_bodies
from news_extract.finding.bodies.known import sentence_openers, stop_words
from news_extract.finding.bodies.makers import acts
from news_extract.finding.bodies.mentions import Read, mention_of
from news_extract.finding.bodies.names import key_of
from news_extract.finding.bodies.senses import SMALL_WORDS
from news_extract.finding.bodies.tail import is_spread_over
from news_extract.finding.bodies.view import BodyView, Extent
from news_extract.finding.people.words import Kind, kind_of
from news_extract.records import BodyType
from news_extract.tables import toml_table

_SHARE_CODE = 4  # letters
_SHARE_SIGNS = 2  # words on shares that make an article one on them
_ENGLISH_OFFICES = frozenset({"head", "vp", "ceo", "chief"})
_NATIONAL_TEAM = frozenset({"Timnas", "Tim"})


@cache
def firm_offices() -> frozenset[str]:
    """Offices of firms and associations, in small letters ("direktur")."""
    table = toml_table("body_signs")["firm_offices"]
    return frozenset({*table["words"], *table["associations"]})


def read_body_of_office(view: BodyView, at: int) -> Read | None:
    """ "Direktur Tirta Nusa Indonesia, Rahmat", "Ketua Garda Indonesia, Rahmat", "CEO TirtaPay Rahmat".

    The holder may stand before: "Siti Rahmat, Head of Sales Tirta Nusa, hadir".
    """
    texts, first = view.words.texts, at + 1
    if view.low(at) in _ENGLISH_OFFICES and view.low(first) == "of":
        first += 1
    while view.is_capital(first) and kind_of(texts[first]) is Kind.COMMON and view.low(first) != "indonesia":
        if first in view.places or texts[first] in _NATIONAL_TEAM or view.begins_body(first):
            return None  # "Direktur Koperasi Tirta Sumber" is read from "Koperasi" on
        first += 1
    if view.low(first) == "indonesia" and first > at + 1 and texts[first - 1] not in _office_ends():
        first -= 1  # "Ketua Umum Garda Indonesia"
    association = view.low(at) in toml_table("body_signs")["firm_offices"]["associations"]
    type_: BodyType = "association" if association else "company"
    last = capitals_run(view, first)
    if last is None or first in view.places:
        return None
    if view.low(at) in toml_table("body_signs")["firm_offices"]["strong"]:
        firm = _firm_word(view, first, last)
        if firm is not None:
            return mention_of(view, Extent(first, firm), type_)
    if last == first or view.low(last + 1) != ",":
        return None
    before = not association and view.low(at - 1) == "," and _is_person(view, at - 2)
    before = before and not view.is_capital(last + 2)  # "Siti Rahmat, Head of Asia Pacific, Tirta"
    behind = any(_is_person(view, at) for at in (last + 2, last + 3))  # one of two: "Raden Mas Rahmat"
    if not (before or (behind and view.is_capital(last + 2))):
        return None
    if any(kind_of(text) is Kind.NAME for text in texts[first : last + 1]):
        return None
    if not before and last not in view.places and kind_of(texts[last]) is not Kind.COMMON:
        return None  # "Direktur Zulkarnain Iskandar, Rahmat"
    return mention_of(view, Extent(first, last), type_)


def _is_person(view: BodyView, at: int) -> bool:
    """Whether a person's name may begin at word `at`."""
    return (
        view.is_capital(at)
        and kind_of(view.words.texts[at]) in (Kind.NAME, Kind.UNKNOWN)
        and at not in view.places
    )


def _firm_word(view: BodyView, first: int, last: int) -> int | None:
    """Number of the last piece of a firm of one word: in mixed capitals, or alone before a comma."""
    texts, end = view.words.texts, first
    if texts[first] in no_bodies() or kind_of(texts[first]) not in (Kind.UNKNOWN, Kind.ACRONYM):
        return None
    while end < last and view.words.starts[end + 1] == view.words.ends[end]:
        end += 1  # "TirtaPay" is taken apart
    if end == last:
        holder = _is_person(view, last + 2) and view.is_capital(last + 3)
        return last if view.low(last + 1) == "," and holder else None
    mixed = end > first or (kind_of(texts[first]) is Kind.ACRONYM and not texts[first].isupper())
    return end if mixed and "." not in texts[first] else None


@cache
def _office_ends() -> frozenset[str]:
    return frozenset(toml_table("body_signs")["firm_offices"]["ends"])


def read_listed(view: BodyView, bracket: int, after: int) -> Read | None:
    """ "Tirta Nusa Makmur (TRNS)" in an article on shares: a listed firm by its code."""
    texts = view.words.texts
    code = texts[bracket + 1] if bracket + 1 < view.stop else ""
    if view.low(bracket + 2) != ")" or not (len(code) == _SHARE_CODE and code.isupper() and code.isalpha()):
        return None
    if code in no_bodies() or key_of(code.lower()) or not _is_about_shares(view):
        return None
    first = bracket
    while first > max(after, view.start) and view.touches(first) and _is_name_word(view, first - 1):
        first -= 1
    while first < bracket and (texts[first] in sentence_openers() or texts[first] in stop_words()):
        first += 1
    name = view.words.lowers[first:bracket]
    if not name or name[0][0] != code[0].lower() or not is_spread_over(code.lower(), "".join(name)):
        return None
    if "".join(word[0] for word in name if word not in SMALL_WORDS) == code.lower():
        return None  # "Rapat Umum Pemegang Saham (RUPS)": an acronym like others
    span = (view.words.starts[bracket + 1], view.words.ends[bracket + 1])
    return mention_of(view, Extent(first, bracket + 2, acronym=span), "company")


def _is_name_word(view: BodyView, at: int) -> bool:
    return view.words.texts[at][0].isupper() or view.words.texts[at] == "&"


def _is_about_shares(view: BodyView) -> bool:
    if view.on_shares is None:
        signs = toml_table("body_signs")["shares"]["words"]
        view.on_shares = sum(view.words.lowers.count(word) for word in signs) >= _SHARE_SIGNS
    return view.on_shares


def read_national(view: BodyView, at: int, after: int) -> Read | None:
    """ "pihak Tirta Indonesia", "Tirta Indonesia meluncurkan": the branch of a firm in the country."""
    name = at - 1
    if (
        name < max(after, view.start)
        or not view.touches(at)
        or view.is_capital(at + 1)
        or view.is_capital(name - 1)
    ):
        return None
    word = view.words.texts[name]
    if word in toml_table("body_signs")["no_firms"]["words"] or word in no_bodies() or name in view.places:
        return None
    mixed = kind_of(word) is Kind.ACRONYM and word.isalpha()
    if view.low(name) in view.speakers or view.low(name) in view.holders:
        return None
    if not (mixed or kind_of(word) is Kind.UNKNOWN) or not acts(view, name, at):
        return None
    return mention_of(view, Extent(name, at), "company")

"""Names of organisations that an English word ends: "Rural Growth Society", "Tirta Hospital"."""

from __future__ import annotations

from news_extract.finding.bodies.known import english_ends, sentence_openers, stop_words
from news_extract.finding.bodies.mentions import Read, mention_of
from news_extract.finding.bodies.tail import with_tail
from news_extract.finding.bodies.view import BodyView
from news_extract.finding.people.words import Kind, kind_of
from news_extract.tables import toml_table

_ENGLISH_JOINS = frozenset({"of", "and", "for", "the", "&"})
_LONGEST_ENGLISH = 8  # words before the one that ends an English name


def read_english(view: BodyView, end: int, after: int) -> Read | None:
    """ "Rural Growth Society": read backwards from the word that ends it, not beyond word `after`."""
    texts, first = view.words.texts, end
    if not view.is_capital(end) or _english_goes_on(view, end):
        return None
    if view.words.starts[end] == view.words.ends[end - 1] and view.low(end) != "tbk":
        return None  # "detikFinance" is taken apart
    if view.low(end) == "bank" and kind_of(texts[end - 1]) not in (Kind.UNKNOWN, Kind.ACRONYM):
        return None
    if texts[end - 1] in toml_table("body_signs")["english_not_after"].get(view.low(end), ()):
        return None  # "Convention Center"
    while first > after and end - first < _LONGEST_ENGLISH and view.touches(first):
        before = texts[first - 1]
        joins = before in _ENGLISH_JOINS and view.low(end) != "sekuritas"  # no English word
        if not joins and (not before[0].isupper() or before in stop_words()):
            break
        first -= 1
    while first < end and (texts[first] in _ENGLISH_JOINS or texts[first] in sentence_openers()):
        first += 1
    if first == end:
        return None
    last = _english_rest(view, end)
    return mention_of(view, with_tail(view, first, last), english_ends()[view.low(end)])


def _english_rest(view: BodyView, end: int) -> int:
    """ "of Steel Construction" behind "Society": number of the last word."""
    at = end + 1
    while at <= end + _LONGEST_ENGLISH:
        if view.low(at) in _ENGLISH_JOINS and view.is_capital(at + 1) and not view.begins_body(at + 1):
            at += 2
        elif at > end + 1 and view.is_capital(at) and view.touches(at):
            at += 1
        else:
            break
    return at - 1


def _english_goes_on(view: BodyView, end: int) -> bool:
    """ "Focus Group Discussion": the name does not end here; after an office its holder may follow."""
    if (
        not view.is_capital(end + 1)
        or not view.touches(end + 1)
        or view.words.texts[end + 1].startswith("Rp")
        or end + 1 in view.places
    ):
        return False
    return view.low(end + 1) in english_ends() or not view.in_office(end)

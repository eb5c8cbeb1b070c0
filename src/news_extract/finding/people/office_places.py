"""Places that only their office or body makes known: the number and name of an army command, a town."""

from __future__ import annotations

from functools import cache

import regex

from news_extract.finding.areas.gazetteer import districts_named, is_town
from news_extract.finding.people.office_regency import after_regency
from news_extract.finding.people.office_words import eponyms, office_words
from news_extract.finding.people.view import View
from news_extract.finding.people.words import Kind

_LONGEST_TOWN = 3  # words


@cache
def _unit_number() -> regex.Pattern[str]:
    """ "0422/", "422-03/", "421/09", "XXI/", "II/3-2", "II-08", "143/"."""
    return regex.compile(r"(?>\d{1,4}|[IVX]{1,6})(?>[-/]\d{1,2}){0,2}+(?![\p{L}\d])(/(?=\p{L}))?")


def after_command(view: View, at: int, head: str) -> int | None:
    """The piece after the number and the name of an army command at piece `at`, behind the head of one.

    "Danramil 422-03/Pesisir Tengah", "Danrem 043/Garuda Hitam", "Danlanud Halim Perdanakusuma".
    """
    if head not in office_words("joints", "commands"):
        return None
    number = _unit_number().match(view.text, view.pieces.starts[at])
    if number is None:
        return _after_eponym(view, at)
    end = view.after(number.end() - 1) if number[1] else view.after(number.end())
    if not number[1]:
        if view.word(at) == "I" and view.low(end) in office_words("joints", "balinese"):
            return None  # "Danlanal I Wayan Rahmat"
        town = after_town(view, end) if view.joined(end) else None
        return town or end
    first = end + (view.low(end) == "/")
    return _after_eponym(view, first) or after_regency(view, first) or after_town(view, first) or first + 1


def _after_eponym(view: View, at: int) -> int | None:
    found = view.match(eponyms(), at)
    return found[0] if found else None


def after_town(view: View, at: int) -> int | None:
    """The piece after the longest name of a district or a town that begins at piece `at`."""
    if view.kind(at) in (Kind.SMALL, Kind.MARK, Kind.NUMBER):
        return None
    for stop in range(at + _LONGEST_TOWN, at, -1):
        words = [view.low(number) for number in range(at, stop)]
        if not all(view.joined(number) for number in range(at + 1, stop)):
            continue
        district = districts_named("".join(words)) and (stop > at + 1 or view.kind(at) is Kind.UNKNOWN)
        if district or is_town(" ".join(words)):
            return stop
    return None

"""An office of which the head is read: what the readers of its further words have in common."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from news_extract.finding.people.name_run import begins_with_common
from news_extract.finding.people.office_words import eponyms, head_at, is_honorific, name_words
from news_extract.finding.people.view import Forms, View
from news_extract.finding.people.words import Kind

LONGEST_RUN = 8
"""Words of a name inside an office."""

LONGEST_LIST = 9
"""Words of a list inside an office, commas included."""

IN_RUN = (Kind.UNKNOWN, Kind.NAME, Kind.COMMON, Kind.ACRONYM, Kind.INITIAL)
"""Kinds of words that may stand in a row of capitals."""

_LONGEST_BRACKET = 10
_SURELY_SHORT = 7  # letters, in this order in the words before: "penangGULangan KebAkaRan dan PenyelaMATan"


@dataclass(frozen=True, slots=True)
class Usage:
    """How words are used elsewhere in the text, in small letters: it tells where an office ends.

    `spoken` begin a speaker's name ("kata Rahmat"); `located` follow "di" or are the short name of a body and
    are no people; `localities` are the names after "Desa" and the like, first word -> all words.
    """

    spoken: frozenset[str]
    located: frozenset[str]
    localities: Forms


@dataclass(frozen=True, slots=True)
class Begun:
    """An office from its head on.

    Attributes:
        view: the text.
        start: the piece after the head.
        group: group of the head in the table of offices.
        usage: what the rest of the text tells.
    """

    view: View
    start: int
    group: str
    usage: Usage

    @property
    def head(self) -> str:
        """The last word of the head, small letters; not what shortens it: "Kepala Desa (Kades)"."""
        last = self.view.low(self.start - 1)
        return self.view.low(self.start - 2) if last == ")" else last

    def is_complete(self, at: int) -> bool:
        """Whether the organisation or its area stands right before piece `at`."""
        before = self.view.body(at - 1) is not None or self.view.place(at - 1) is not None
        return at > self.start and before


def after_bracket(view: View, at: int) -> int | None:
    """ "(Dinkes)", "(PHRI)", "(Persero)"; not "(Budi Sanjaya)", not "(45)"."""
    stop = at + 1
    if view.low(at + 2) == ")" and is_name_in_brackets(view, at):
        return None
    if begins_with_common(view, at + 1) and view.low(at + 3) == ")" and head_at(view, at + 1) is None:
        return None  # "(Lintang Rahmat)"
    short = head_at(view, at + 1) is not None  # "Kepala Seksi Intelijen (Kasi Intel)"
    while stop < at + _LONGEST_BRACKET and view.word(stop) and view.low(stop) != ")":
        two_unknown = view.kind(stop) is Kind.UNKNOWN and view.kind(stop + 1) is Kind.UNKNOWN
        if not short and (view.kind(stop) in (Kind.NAME, Kind.NUMBER) or two_unknown):
            return None
        stop += 1
    closed = view.low(stop) == ")" and stop > at + 1
    return stop + 1 if closed and view.kind(at + 1) is not Kind.SMALL else None


def is_name_in_brackets(view: View, at: int) -> bool:
    """Whether the one word in the bracket that opens at `at` names the holder: "Bupati Sukamaju (Suwarti)".

    Not where it shortens the words before it: "Lingkar Madani (Lima)".
    """
    kind, word = view.kind(at + 1), view.low(at + 1)
    if kind is Kind.NAME:
        return True
    if view.match(eponyms(), at + 1):
        return False  # "Kantor Otoritas Bandar Udara Wilayah II Medan (Kualanamu)"
    named = view.body(at + 1) or view.place(at + 1) or head_at(view, at + 1) or word in _companies()
    if kind is not Kind.UNKNOWN or named or word in name_words("never", "words") or view.body(at):
        return False
    for first in range(at - 1, max(at - LONGEST_RUN, 0), -1):
        if not view.joined(first + 1) and first + 1 < at:
            break
        letters = iter("".join(view.low(number) for number in range(first, at)))
        begun = view.low(first)[:1] == word[0] or len(word) >= _SURELY_SHORT  # "(Gulkarmat)"
        if begun and all(letter in letters for letter in word):
            return False
    return True


@cache
def _companies() -> frozenset[str]:
    return frozenset({"persero", "perseroda", "perumda", "persada", "tbk"})


def is_acronym_in_brackets(view: View, at: int) -> bool:
    """ "(DTPH)"."""
    return view.low(at) == "(" and view.kind(at + 1) is Kind.ACRONYM and view.low(at + 2) == ")"


def after_ordinal(view: View, at: int) -> int | None:
    """ "Presiden ke-9 RI": the piece after "ke-9"."""
    if view.low(at) != "ke":
        return None
    hyphen = at + 1
    if not view.low(hyphen).startswith("-") or not view.attached(hyphen):
        return None
    number = hyphen if len(view.low(hyphen)) > 1 else hyphen + 1
    return number + 1 if view.word(number).lstrip("-").isdigit() else None


def holder_stands_at(view: View, at: int) -> bool:
    """Whether a name begins at piece `at`."""
    if not view.joined(at):
        return False
    if is_honorific(view, at):
        return True
    if view.place(at) or view.body(at) or head_at(view, at):
        return False
    return view.may_be_name(at) or begins_with_common(view, at)

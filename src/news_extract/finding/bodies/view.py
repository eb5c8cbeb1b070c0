"""A sentence as the readers of organisations' names see it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import regex

from news_extract.finding.areas.gazetteer import district_beginnings, districts_named
from news_extract.finding.bodies.known import Head, heads, known_bodies, office_words
from news_extract.layers import PlaceMention, Words

_SHORT_NAME = 3  # words of a name that holds no comma
_OFFICE_REACH = 6  # words back to the office whose body this may be


_NO_HOLDERS = frozenset({"program", "pejabat", "petinggi", "tenaga", "area", "group", "public", "product"})
"""Words that begin offices with a capital and in small letters tell of no single holder."""
_CLAUSES = frozenset({"itu", "ini", "yang", "adalah", "ialah", "bahwa", "karena", "saat", "ketika"})
_VERB = regex.compile(r"(?:di|me)\p{Ll}{4,20}")


@dataclass(slots=True)
class Extent:
    """A name as read: words `first` to `last`, its acronym in brackets and its area.

    `branch` tells that it names a branch of the body.
    """

    first: int
    last: int
    acronym: tuple[int, int] | None = None
    area: PlaceMention | None = None
    branch: bool = False


@dataclass(slots=True)
class BodyView:
    """The words of a document, of which `start:stop` are read.

    `places` are the areas by the number of their first word, with the number of their last one.
    `speakers` are words, in small letters, that name a speaker somewhere: no body's name holds them.
    `holders` name who speaks at the beginning of a sentence, a person or a firm: behind an office they end a
    body's name. `on_shares` tells that the article is on shares, once somebody has asked.
    """

    words: Words
    places: dict[int, tuple[PlaceMention, int]]
    speakers: frozenset[str]
    holders: frozenset[str] = frozenset()
    on_shares: bool | None = None
    start: int = 0
    stop: int = 0

    def follow(self, at: int, rest: Sequence[str]) -> int | None:
        """Number of the last of the words `rest` from `at` on; hyphens are passed, commas in a long name."""
        lowers, first = self.words.lowers, at
        passed = (",", "-", ".") if len(rest) > _SHORT_NAME else ("-", ".")
        for word in rest:
            while first < at < self.stop and lowers[at] in passed:
                at += 1
            if at >= self.stop or lowers[at] != word or (at > first and not self.touches(at)):
                return None
            at += 1
        return at - 1

    def low(self, at: int) -> str:
        """Word `at` in small letters, empty outside of the sentence."""
        return self.words.lowers[at] if self.start <= at < self.stop else ""

    def is_capital(self, at: int) -> bool:
        """Whether word `at` is there and begins with a capital."""
        return at < self.stop and self.words.texts[at][0].isupper()

    def touches(self, at: int) -> bool:
        """Whether at most one character stands between word `at` and the word before it."""
        return self.words.starts[at] - self.words.ends[at - 1] <= 1

    def district_end(self, at: int) -> int | None:
        """Number of the last word of a district's name of two or three words at `at` ("Pasar Rebo")."""
        if self.low(at) not in district_beginnings():
            return None
        for last in (at + 2, at + 1):
            whole = last < self.stop and self.is_capital(last) and self.touches(last)
            if whole and districts_named("".join(self.words.lowers[at : last + 1])):
                return last
        return None

    def begins_body(self, at: int) -> bool:
        """Whether another body's name begins at word `at`."""
        if at >= len(self.words):
            return False
        low, text = self.words.lowers[at], self.words.texts[at]
        if any(self._begins(at, head) for head in heads().get(low, ())):
            return True
        return any(
            text == known.written or (len(known.words) > 1 and self.follow(at, known.words) is not None)
            for known in known_bodies().get(low, ())
        )

    def _begins(self, at: int, head: Head) -> bool:
        last = self.follow(at, head.words)
        if last is None or head.goes_on == "part" or (head.capitals and not self.words.texts[at].isupper()):
            return False
        bare = head.goes_on in ("area", "forces") and not head.alone
        return not bare or last + 1 in self.places

    def in_office(self, at: int) -> bool:
        """Whether an office stands shortly before word `at`: its holder's name may follow the body's."""
        lowers, texts = self.words.lowers, self.words.texts
        for before in range(at - 1, max(self.start, at - _OFFICE_REACH) - 1, -1):
            low = lowers[before]
            if low in office_words():
                return low not in _NO_HOLDERS or texts[before] != low
            if texts[before] == low and (low in _CLAUSES or _VERB.fullmatch(low)):
                return False  # "Program itu digagas PT Tirta Surya": what stands before is another phrase
        return False

"""Spans of a text and how to find one by its offset; the words of a document."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Protocol, TypeVar


class Spanned(Protocol):
    """Anything with a place in the text."""

    @property
    def start(self) -> int:
        """First code point."""

    @property
    def end(self) -> int:
        """Code point after the last one."""


S = TypeVar("S", bound=Spanned)
_START = attrgetter("start")


def covering(spans: Sequence[S], offset: int) -> S | None:
    """The span that holds `offset`, from spans in text order that do not overlap."""
    at = bisect_right(spans, offset, key=_START) - 1
    return spans[at] if at >= 0 and offset < spans[at].end else None


def within(spans: Sequence[S], start: int, end: int) -> Iterator[S]:
    """The spans that lie whole between `start` and `end`, from spans in order of start."""
    for at in range(bisect_left(spans, start, key=_START), len(spans)):
        if spans[at].start >= end:
            return
        if spans[at].end <= end:
            yield spans[at]


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a document as parallel lists: tokens without white space.

    A view for steps that walk over words: reading a Python list is ten times cheaper than a spaCy token.
    """

    texts: list[str]
    lowers: list[str]
    starts: list[int]
    ends: list[int]

    def __len__(self) -> int:
        return len(self.texts)

    def at(self, offset: int) -> int:
        """Number of the first word that ends after `offset` (`len(self)` where there is none)."""
        return bisect_right(self.ends, offset)

    def range(self, start: int, end: int) -> range:
        """Numbers of the words that start within `start:end`."""
        return range(bisect_left(self.starts, start), bisect_left(self.starts, end))

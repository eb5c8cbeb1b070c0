"""Figures of a sentence with the words around them, as the rules of a claim see them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from news_extract.layers import Layers, Quantity, Sentence, Words, within
from news_extract.records import ClaimKind, Role
from news_extract.tables import toml_table

_SENTENCE_ENDS = frozenset(".!?;")


@dataclass(frozen=True, slots=True)
class Mark:
    """A word of the table next to a figure: "dari" is an `of`, "terealisasi" a `realised`."""

    label: str
    first: int  # number of its first word
    last: int  # number of the word after it


@dataclass(slots=True, eq=False)
class Figure:
    """A quantity with the words since the figure before it.

    `lead` is the range of word numbers before it, `marks` are those of the lead in text order.
    `role` and `kind` are None until a rule sets them.
    """

    quantity: Quantity
    first: int
    last: int  # number of the word after number and unit
    lead: range
    marks: list[Mark] = field(default_factory=list)
    stop: bool = False  # a sentence inside a quotation ended in the lead
    role: Role | None = None
    kind: ClaimKind | None = None

    @property
    def percent(self) -> bool:
        """Whether it is a share of a hundred."""
        return self.quantity.unit_kind == "percent"

    def has(self, *labels: str) -> bool:
        """Whether one of these marks stands in the lead."""
        return any(mark.label in labels for mark in self.marks)

    def near(self, words: Words, *labels: str) -> Mark | None:
        """The last mark of these labels, if nothing but fillers and other marks stands between it and the figure."""
        for mark in reversed(self.marks):
            if mark.label in labels:
                return mark if self.tied(words, mark.last) else None
        return None

    def tied(self, words: Words, start: int, slack: int = 0) -> bool:
        """Whether at most `slack` words other than fillers and marks stand between `start` and the figure."""
        fillers = _fillers()
        marked = {number for mark in self.marks for number in range(mark.first, mark.last)}
        for number in range(start, self.first):
            if words.lowers[number] not in fillers and number not in marked:
                slack -= 1
                if slack < 0:
                    return False
        return True


@cache
def _fillers() -> frozenset[str]:
    return frozenset(toml_table("claims")["fillers"]["words"])


@cache
def _phrases() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """First word of each phrase to the phrases that it opens, the longest first."""
    opened: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for label, phrases in toml_table("claims")["marks"].items():
        for phrase in phrases:
            parts = tuple(phrase.split())
            opened.setdefault(parts[0], []).append((parts, label))
    return {word: tuple(sorted(found, key=lambda f: -len(f[0]))) for word, found in opened.items()}


def marks_in(words: Words, numbers: range) -> Iterator[Mark]:
    """The marks among these words, longest first, not overlapping."""
    phrases = _phrases()
    lowers = words.lowers
    number = numbers.start
    while number < numbers.stop:
        word = lowers[number]
        opened = phrases.get(word) or (phrases.get(word[:-3]) if word.endswith("nya") else None)
        step = 1
        for parts, label in opened or ():
            size = len(parts)
            if size == 1 or tuple(lowers[number + 1 : number + size]) == parts[1:]:
                yield Mark(label, number, number + size)
                step = size
                break
        number += step


def figures_of(layers: Layers, sentence: Sentence) -> list[Figure]:
    """The quantities of a sentence as figures, in text order."""
    words = layers.words
    figures = []
    begin = words.at(sentence.start)
    for quantity in within(layers.quantities, sentence.start, sentence.end):
        first = words.at(quantity.start)
        end = max(quantity.end, quantity.unit_end or 0, quantity.per[1] if quantity.per else 0)
        last = max(words.at(end - 1) + 1, first + 1)
        lead = range(min(begin, first), first)
        figures.append(
            Figure(
                quantity,
                first,
                last,
                lead,
                list(marks_in(words, lead)),
                stop=any(words.texts[number] in _SENTENCE_ENDS for number in lead),
            )
        )
        begin = last
    return figures

"""Figures of a sentence with the words around them, as the rules of a claim see them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass, field
from functools import cache

from news_extract.attributing.claims.lexicon import word_set
from news_extract.finding.numbers.units import is_counted_noun, is_verb
from news_extract.layers import Layers, PlaceMention, Quantity, Sentence, TimeExpression, Words, within
from news_extract.records import ClaimKind, Role
from news_extract.tables import toml_table

_SENTENCE_ENDS = frozenset(".!?;")
_PASSED = frozenset(
    {
        "or",
        "only",
        "total",
        "before",
        "now",
        "every",
        "hedge",
        "occurring",
        "contributing",
        "price",
        "counting",
    }
)
"""Marks that may stand between an announcing word and its figure."""
_AWAY = 10
"""What a number that is no quantity counts in a tie: "turun ke 7.097 dengan 182 saham" is about the index."""
_LEAD = 60
"""Words before a figure that can tell its role."""
_MATTER = 2
"""Words that name what is measured: "lahan sawah"."""
_TAIL = 10
"""Words after a figure that can still tell its role ("3 desa yang hingga kini belum")."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A word of the table next to a figure: "dari" is an `of`, "terealisasi" a `realised`."""

    label: str
    first: int  # number of its first word
    last: int  # number of the word after it


@dataclass(slots=True, eq=False)
class Figure:
    """A quantity with the words since the figure before it.

    `lead` is the range of word numbers before it, `marks` are those of the lead in text order, `tail` those
    of the words after it. `role` and `kind` are None until a rule sets them.
    """

    quantity: Quantity
    words: Words
    first: int
    last: int  # number of the word after number and unit
    lead: range
    marks: list[Mark] = field(default_factory=list)
    tail: list[Mark] = field(default_factory=list)
    timed: frozenset[int] = frozenset()  # numbers of the words of the sentence that tell a time
    placed: frozenset[int] = frozenset()  # and of those that name a place
    stop: bool = False  # a sentence inside a quotation ended in the lead
    role: Role | None = None
    kind: ClaimKind | None = None

    @property
    def percent(self) -> bool:
        """Whether it is a share of a hundred."""
        return self.family == "percent"

    @property
    def family(self) -> str:
        """Class of the unit with the time or thing it is per left out: "Rp5.000 per gram" is currency."""
        quantity = self.quantity
        if quantity.unit_kind != "rate":
            return quantity.unit_kind
        if quantity.unit in _currencies():
            return "currency"
        return "percent" if quantity.unit == "persen" else "rate"

    @property
    def points(self) -> bool:
        """Whether it counts points of a per cent, which only a change does: "25 basis poin"."""
        near = self.words.lowers[self.first : self.last + 1]
        return not word_set("points").isdisjoint(near) or (self.percent and "poin" in near)

    @property
    def surpasses(self) -> bool:
        """By how much one thing passes another: "5 persen lebih murah", "… di atas harga"."""
        behind = self.words.lowers[self.last : self.last + 2]
        if len(behind) < 2:
            return False
        if behind[0] == "di":
            return behind[1] in ("bawah", "atas")
        return behind[0] == "lebih" and behind[1].isalpha() and behind[1] not in word_set("no_quality")

    @property
    def word_before(self) -> str:
        """The word right before it, in lower case, or nothing."""
        return self.words.lowers[self.first - 1] if self.first > self.lead.start else ""

    @property
    def in_phrase(self) -> bool:
        """Whether a preposition governs it: "di 12 kecamatan"."""
        hedged = bool(self.marks) and self.marks[-1].label == "hedge" and self.marks[-1].last == self.first
        return self.word_before in word_set("prepositions") and not hedged

    def has(self, *labels: str) -> bool:
        """Whether one of these marks stands in the lead."""
        return any(mark.label in labels for mark in self.marks)

    def marks_after(self, mark: Mark) -> list[Mark]:
        """The marks between this one and the figure."""
        return [other for other in self.marks if other.first >= mark.last]

    def near(self, *labels: str, slack: int = 0) -> Mark | None:
        """The last mark of these labels, where it is tied to the figure."""
        for mark in reversed(self.marks):
            if mark.label in labels:
                return mark if self.tied(mark.last, slack) else None
        return None

    def tied(self, start: int, slack: int = 0) -> bool:
        """Whether at most `slack` words other than fillers stand between word `start` and the figure."""
        return self._strangers(start, self.first) <= slack

    def opens_with(self, mark: Mark) -> bool:
        """Whether nothing but fillers, a comma or a time stands between the figure before and this mark."""
        return self._strangers(self.lead.start, mark.first, {",", ")"}) == 0

    def places_between(self, mark: Mark | None) -> bool:
        """Whether a place, and no time, stands between this mark and the figure."""
        between = range(mark.last, self.first) if mark is not None else range(0)
        return not self.placed.isdisjoint(between) and self.timed.isdisjoint(between)

    def is_bare(self, between: range) -> bool:
        """Whether nothing but fillers and times stands among these words."""
        return self._strangers(between.start, between.stop) == 0

    def _strangers(self, start: int, stop: int, besides: Set[str] = frozenset()) -> int:
        """Number of words between two that could break a tie: all but fillers, times and marks that pass."""
        fillers = word_set("fillers")
        passed = {
            number for mark in self.marks if mark.label in _PASSED for number in range(mark.first, mark.last)
        }
        lowers = self.words.lowers
        return sum(
            _AWAY if lowers[number][0].isdigit() and not _is_year(lowers[number]) else 1
            for number in range(start, stop)
            if number not in passed
            and number not in self.timed
            and lowers[number] not in fillers
            and lowers[number] not in besides
        )


def _is_year(word: str) -> bool:
    return len(word) == 4 and word.isdecimal() and word[:2] in ("19", "20")


@cache
def _currencies() -> frozenset[str]:
    return frozenset(toml_table("units")["currency_signs"].values())


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
            if size == 1 or _same(lowers[number + 1 : number + size], parts[1:]):
                yield Mark(label, number, number + size)
                step = size
                break
        number += step


def _same(words: list[str], parts: tuple[str, ...]) -> bool:
    """Whether these words are the parts, the last one with or without "-nya"."""
    last = words[-1] if words else ""
    return (*words[:-1], last.removesuffix("nya")) == parts or tuple(words) == parts


def figures_of(layers: Layers, sentence: Sentence) -> list[Figure]:
    """The quantities of a sentence as figures, in text order."""
    words = layers.words
    quantities = list(within(layers.quantities, sentence.start, sentence.end))
    timed = _told_by(words, within(layers.times, sentence.start, sentence.end))
    placed = _told_by(words, within(layers.places, sentence.start, sentence.end))
    figures: list[Figure] = []
    begin = words.at(sentence.start)
    for at, quantity in enumerate(quantities):
        first = words.at(quantity.start)
        limit = quantities[at + 1].start if at + 1 < len(quantities) else sentence.end
        last = max(words.at(_end_with_unit(quantity, limit) - 1) + 1, first + 1)
        if quantity.unit_kind == "measure":
            last = _behind_matter(words, last, words.at(limit))
        lead = range(min(max(begin, first - _LEAD), first), first)
        figure = Figure(quantity, words, first, last, lead, list(marks_in(words, lead)))
        figure.timed, figure.placed = timed, placed
        figure.stop = any(_ends_sentence(words, number) for number in lead)
        if figures:
            figures[-1].tail = [mark for mark in figure.marks if mark.first < begin + _TAIL]
        figures.append(figure)
        begin = last + 1 if _trails(words, last, limit) else last
    if figures:
        stop = min(words.at(sentence.end), begin + _TAIL)
        figures[-1].tail = list(marks_in(words, range(begin, stop)))
    return figures


def _behind_matter(words: Words, last: int, limit: int) -> int:
    """Number of the word behind what is measured: "12 hektare lahan sawah", "4 ton beras"."""
    for number in range(last, min(last + _MATTER, limit)):
        word, lower = words.texts[number], words.lowers[number]
        named = word.isalpha() and word == lower and is_counted_noun(word, lower) and not is_verb(lower)
        if not named or next(marks_in(words, range(number, number + 1)), None) is not None:
            return number
    return min(last + _MATTER, limit) if last < limit else last


def _trails(words: Words, number: int, limit: int) -> bool:
    """Whether "lebih" at word `number` belongs to the figure before it: "Rp4 miliar lebih dari target".

    `limit` is the offset of the next figure, to which it belongs in "Rp4 miliar, lebih dari Rp3 miliar".
    """
    if words.lowers[number : number + 1] != ["lebih"]:
        return False
    return words.lowers[number + 1 : number + 2] != ["dari"] or words.at(limit) > number + 2


def _told_by(words: Words, spans: Iterable[TimeExpression | PlaceMention]) -> frozenset[int]:
    """Numbers of the words in these spans."""
    return frozenset(number for span in spans for number in words.range(span.start, span.end))


def _end_with_unit(quantity: Quantity, limit: int) -> int:
    """End of the number with its unit and rate, where these stand before the next figure at `limit`."""
    ends = [quantity.end]
    if quantity.unit_start is not None and quantity.unit_end is not None and quantity.unit_end <= limit:
        ends.append(quantity.unit_end)
    if quantity.per is not None and quantity.per[1] <= limit:
        ends.append(quantity.per[1])
    return max(ends)


def _ends_sentence(words: Words, number: int) -> bool:
    """Whether a sentence ends at this word: a stop, but not that of "PT." or "No."."""
    text = words.texts[number]
    if text == ".":
        return number == 0 or words.lowers[number - 1] not in _abbreviations()
    return text in _SENTENCE_ENDS


@cache
def _abbreviations() -> frozenset[str]:
    return frozenset(word for listed in toml_table("abbreviations").values() for word in listed)


def is_aside(figure: Figure) -> bool:
    """Whether a figure only tells where or for what: a lone count behind a preposition."""
    return figure.in_phrase and figure.kind is None and figure.family == "count"


def look_past(before: Figure, after: Figure) -> None:
    """Gives a figure the marks before a neighbour that is an aside.

    "target dari 5 bank sebesar Rp100 miliar": the target is the sum, not the number of banks.
    """
    if is_aside(before) and len(before.lead) <= _LEAD:
        after.marks = [mark for mark in before.marks if mark.last < before.first] + after.marks
        after.lead = range(before.lead.start, after.lead.stop)

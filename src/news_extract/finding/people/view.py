"""A text as the readers of offices and names see it: numbered pieces, with what earlier steps found.

A piece number out of range is no error but a mark with no text, so that a rule may look around freely.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from itertools import chain
from typing import TypeVar

from news_extract.finding.people.words import Kind, kind_of, pieces_of
from news_extract.layers import BodyMention, Layers, OfficeMention, PlaceMention, Words, covering
from news_extract.tables import toml_table

Forms = dict[str, list[tuple[tuple[str, ...], str]]]
"""First word -> (all words, group), longest first."""

S = TypeVar("S", BodyMention, PlaceMention, OfficeMention)

_WIDEST_GAP = 3  # characters between two words of one phrase
_IN_NAMES = (Kind.NAME, Kind.UNKNOWN)


def forms_of(groups: Iterable[tuple[str, Iterable[str]]]) -> Forms:
    """An index of expressions of one or more words by their first word.

    Example:
        >>> forms_of([("region", ["wakil bupati", "wakil"])])
        {'wakil': [(('wakil', 'bupati'), 'region'), (('wakil',), 'region')]}
    """
    index: Forms = {}
    for group, expressions in groups:
        for expression in expressions:
            # "co-founder" is one piece or three, as the tokenizer likes
            for written in dict.fromkeys((expression.replace("-", " - "), expression)):
                words = tuple(written.replace(",", " ,").split())
                index.setdefault(words[0], []).append((words, group))
    for entries in index.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return index


@cache
def _openers() -> frozenset[str]:
    return frozenset(toml_table("speakers")["sentence_openers"])


@dataclass(frozen=True, slots=True)
class View:
    """The pieces of a text and the layers that are filled.

    Attributes:
        kinds: the kind of each piece.
        lows: each piece in small letters without a final full stop.
    """

    text: str
    pieces: Words
    layers: Layers
    sentence_starts: frozenset[int]
    kinds: list[Kind]
    lows: list[str]

    @classmethod
    def of(cls, layers: Layers) -> View:
        """The view of a document."""
        starts = frozenset(sentence.start for sentence in layers.sentences)
        pieces = pieces_of(layers)
        # Most words are small: to look them up would take longer.
        kinds = [Kind.SMALL if text[0].islower() else kind_of(text) for text in pieces.texts]
        lows = [low.rstrip(".") if low[-1] == "." != low else low for low in pieces.lowers]
        return cls(layers.text, pieces, layers, starts, kinds, lows)

    def body_pieces(self) -> Iterable[int]:
        """Numbers of the pieces that stand in the body of the article."""
        zones = (zone for zone in self.layers.zones if zone.kind == "body")
        return chain.from_iterable(self.pieces.range(zone.start, zone.end) for zone in zones)

    def joined(self, at: int) -> bool:
        """Whether piece `at` stands in the sentence of the piece before it, close by."""
        if not 0 < at < len(self.pieces.texts):
            return False
        start, end = self.pieces.starts[at], self.pieces.ends[at - 1]
        if start - end > _WIDEST_GAP or start in self.sentence_starts:
            return False
        if self.pieces.starts[at - 1] in self.sentence_starts and self.low(at - 1) in _openers():
            return False  # "Namun Rahmat": the capital is the sentence's
        return "\n" not in self.text[end:start]

    def attached(self, at: int) -> bool:
        """Whether no blank stands before piece `at`."""
        return 0 < at < len(self.pieces.texts) and self.pieces.starts[at] == self.pieces.ends[at - 1]

    def kind(self, at: int) -> Kind:
        """Kind of piece `at`."""
        return self.kinds[at] if 0 <= at < len(self.kinds) else Kind.MARK

    def may_be_name(self, at: int) -> bool:
        """Whether piece `at` by itself may be a word of a name."""
        return 0 <= at < len(self.kinds) and self.kinds[at] in _IN_NAMES

    def word(self, at: int) -> str:
        """Piece `at` as written."""
        return self.pieces.texts[at] if 0 <= at < len(self.pieces.texts) else ""

    def low(self, at: int) -> str:
        """Piece `at` in small letters without a final full stop."""
        return self.lows[at] if 0 <= at < len(self.lows) else ""

    def after(self, offset: int) -> int:
        """The first piece that begins at `offset` or later, where a mention ends at `offset`."""
        return self.pieces.at(offset - 1) + 1

    def match(self, forms: Forms, at: int) -> tuple[int, str] | None:
        """The longest form that begins at piece `at`: the piece after it, and its group."""
        for words, group in forms.get(self.low(at), ()):
            end = self._match_words(words, at)
            if end is not None:
                return end, group
        return None

    def _match_words(self, words: tuple[str, ...], at: int) -> int | None:
        for number, word in enumerate(words):
            if number:
                if not self.joined(at):
                    return None
                # "Kec. Suka": a full stop may stand as a piece of its own
                if self.low(at) == "." and self.attached(at):
                    at += 1
                if self.low(at) != word:
                    return None
            at += 1
        return at

    def body(self, at: int) -> BodyMention | None:
        """The institution that covers piece `at`."""
        return self._covering(self.layers.body_mentions, at)

    def place(self, at: int) -> PlaceMention | None:
        """The place that covers piece `at`."""
        return self._covering(self.layers.places, at)

    def office(self, at: int) -> OfficeMention | None:
        """The office that covers piece `at`."""
        return self._covering(self.layers.offices, at)

    def _covering(self, spans: list[S], at: int) -> S | None:
        return covering(spans, self.pieces.starts[at]) if 0 <= at < len(self.pieces.texts) else None

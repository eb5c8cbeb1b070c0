"""Whether two figures of different articles speak of the same thing.

Outlets word one event in their own ways, and one newsroom words many events in one way. So it takes three
things together: articles of one story, by the rare words that they share; sentences and clauses that say the
same; and nothing that tells the two apart, such as a name that the other article does not have.
"""

from __future__ import annotations

import datetime
import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, cached_property

import regex
from spacy.lang.id.stop_words import STOP_WORDS

from news_extract.attributing.intervals import Interval
from news_extract.storing.folding import fold
from news_extract.tables import toml_table

SAME_STORY, SAME_STORY_BY_NAMES = 0.4, 0.25
"""Likeness of two articles from which they tell one story; the latter where the sentences share names."""
NAMES = 2
"""So many names."""
SAME_TITLE = 0.4
"""Share of the weight of a title's words that the other article must have: who and what it is about."""
SAME_SENTENCE = 0.4
"""Share of the weight of the shorter sentence's words that the other must have too."""
SAME_CLAUSE = 0.5
"""Of the words of the shorter clause, the least share that the other must have too."""
SAME_BARE = 0.8
"""Share of the sentence's words that is wanted where a clause has no words of its own."""

_SHORTEST_WORD = 3
_NAME = regex.compile(r"(?<!^)(?<![.!?][\s”\"]{1,2})\b\p{Lu}[\p{L}\p{M}]{2,30}")
_BREAK = regex.compile(
    r"[,;:()]\s|[.?!]\s+(?=\p{Lu})|\b(?:dan|serta|sedangkan|sementara|atau|namun|tetapi)\b"
)


@dataclass(frozen=True)
class Figure:
    """A figure with the claim and article that it stands in, a row of the store."""

    article: str
    claim: str
    subject: str | None
    programme: str | None
    folded_subject: str
    folded_programme: str
    kind: str
    place: str | None
    place_key: str | None
    period: str | None
    first: datetime.date | None
    last: datetime.date | None
    published: datetime.date | None
    sentence: str
    folded: str
    sentence_start: int
    source: str | None
    speaker: str | None
    link: str
    title: str
    role: str
    text: str
    start: int
    unit: str | None
    folded_unit: str
    unit_kind: str
    printed_low: float
    printed_high: float
    loose_low: float
    loose_high: float

    @property
    def printed(self) -> Interval:
        """What it may stand for as printed."""
        return Decimal(str(self.printed_low)), Decimal(str(self.printed_high))

    @property
    def loose(self) -> Interval:
        """And at the widest."""
        return Decimal(str(self.loose_low)), Decimal(str(self.loose_high))

    @cached_property
    def subject_words(self) -> frozenset[str]:
        """Words of what is counted."""
        return frozenset(self.folded_subject.split())

    @cached_property
    def words(self) -> frozenset[str]:
        """Words of the sentence that carry meaning."""
        return _content(self.folded)

    @cached_property
    def clause(self) -> str:
        """The part of the sentence that the figure stands in."""
        start = self.start - self.sentence_start
        end, first = start + len(self.text), 0
        for found in _BREAK.finditer(self.sentence):
            if found.start() >= end:
                return self.sentence[first : found.start()]
            if found.end() <= start:
                first = found.end()
        return self.sentence[first:]

    @cached_property
    def said(self) -> frozenset[str]:
        """Words of the clause besides what is counted."""
        taken = fold(" ".join(part or "" for part in (self.subject, self.unit, self.place))).split()
        return _content(fold(self.clause)) - frozenset(taken)

    @cached_property
    def states(self) -> frozenset[int]:
        """States that the clause tells, by their place in the table."""
        words = set(fold(self.clause).split())
        return frozenset(at for at, state in enumerate(_states()) if words & state)

    @cached_property
    def names(self) -> frozenset[str]:
        """Folded words of names in the sentence, without those of its speaker, of days, months and sums."""
        known = _no_names() | set(fold(self.source).split()) | set(fold(f"{self.text} {self.unit}").split())
        return frozenset(fold(name) for name in _NAME.findall(self.sentence)) - known


def _content(folded: str) -> frozenset[str]:
    return frozenset(w for w in folded.split() if len(w) >= _SHORTEST_WORD and w.isalpha()) - STOP_WORDS


@cache
def _states() -> tuple[frozenset[str], ...]:
    return tuple(map(frozenset, toml_table("comparing")["states"]))


@cache
def _no_names() -> frozenset[str]:
    calendar = toml_table("calendar")
    return frozenset(map(fold, (*calendar["months"], *calendar["weekdays"])))


def comparable(figure: Figure) -> bool:
    """Whether a figure has a subject, stays long enough what it is, and is stated rather than denied."""
    table = toml_table("comparing")
    counted = {*figure.subject_words, *figure.folded_unit.split()}
    return (
        bool(figure.subject_words)
        and figure.role not in ("delta", "from", "gap")
        and counted.isdisjoint(table["moving"])
        and set(fold(figure.clause).split()).isdisjoint(table["denying"])
    )


def same_sentence(one: Figure, other: Figure, weights: Mapping[str, float]) -> tuple[float, float] | None:
    """How much of clause and sentence two figures share, None where they count different things.

    Example of different things: "harga kulkas" and "harga mesin cuci", "12 orang luka" and "3 orang tewas".
    """
    subjects = one.subject_words, other.subject_words
    if not (subjects[0] <= subjects[1] or subjects[1] <= subjects[0]):
        return None
    if one.place_key and other.place_key and one.place_key != other.place_key:
        return None
    if one.states != other.states and one.states and other.states:
        return None
    sentence = _shared(one.words, other.words, weights)
    if one.said and other.said:
        clause = _shared(one.said, other.said, {})
    else:  # "Peserta terdiri atas 24 petani dan 7 pedagang": the clause is the figure alone
        known = one.names | other.names | one.subject_words | other.subject_words
        clause = float(_shared(one.words - known, other.words - known, weights) >= SAME_BARE)
    return (clause, sentence) if sentence >= SAME_SENTENCE and clause >= SAME_CLAUSE else None


def _shared(one: frozenset[str], other: frozenset[str], weights: Mapping[str, float]) -> float:
    """Share of the weight of the lighter set that both have."""
    lighter = min(_weight(one, weights), _weight(other, weights))
    return _weight(one & other, weights) / lighter if lighter else 0.0


def _weight(words: Iterable[str], weights: Mapping[str, float]) -> float:
    return sum(weights.get(word, 1.0) for word in words)


def same_story(
    pair: tuple[Figure, Figure],
    texts: tuple[frozenset[str], frozenset[str]],
    weights: Mapping[str, float],
) -> bool:
    """Whether the articles of two figures, with the words of each, tell one story.

    Templates of a newsroom are alike in all but the names: "Lontar bagi dividen", "Pandan bagi dividen". So
    what each title says must stand in the other article too, so must all names of the sentences, and whose
    profit it is must stand beside it.
    """
    (one, other), (words, others) = pair, texts
    shared = one.names & other.names
    if one.names - others or other.names - words:
        return False
    if not shared and not (one.place_key and one.place_key == other.place_key) and _somebodys(one):
        return False
    titles = (fold(one.title).split(), others), (fold(other.title).split(), words)
    if any(
        _weight(set(title) & text, weights) < SAME_TITLE * _weight(set(title), weights)
        for title, text in titles
    ):
        return False
    least = SAME_STORY_BY_NAMES if len(shared) >= NAMES else SAME_STORY
    return likeness(words, others, weights) >= least


def _somebodys(figure: Figure) -> bool:
    return not figure.subject_words.isdisjoint(toml_table("comparing")["of_somebody"])


def likeness(one: frozenset[str], other: frozenset[str], weights: Mapping[str, float]) -> float:
    """Likeness of the words of two articles, 0 to 1: the cosine, rare words counting more."""
    square = {word: weights.get(word, 1.0) ** 2 for word in one | other}
    norm = math.sqrt(sum(square[w] for w in one) * sum(square[w] for w in other))
    return sum(square[w] for w in one & other) / norm if norm else 0.0


def weights_of(counts: Mapping[str, int], total: int) -> dict[str, float]:
    """How much a word tells, by the number of texts that have it: next to nothing for a word of all."""
    return {word: math.log((total + 1) / count) for word, count in counts.items()}


def sentence_weights(figures: Iterable[Figure]) -> dict[str, float]:
    """Weights by the sentences of all claims."""
    sentences = {(figure.article, figure.claim): figure.words for figure in figures}
    counts = Counter(word for words in sentences.values() for word in words)
    return weights_of(counts, len(sentences))

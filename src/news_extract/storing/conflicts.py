"""Figures that cannot both be true, and figures that one speaker has changed.

Compared are figures of different articles with the same subject and programme, kind, role, unit and place, in
sentences that share most of their words: "rumah rusak" and "rumah terendam" are both "rumah". Rounding is
allowed for as in the checks of one claim. Which of two figures is right is for a person to say.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING

from spacy.lang.id.stop_words import STOP_WORDS

from news_extract.attributing.intervals import Interval, agreement
from news_extract.storing.folding import fold, same_things
from news_extract.tabulating import Answer

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

CONFLICT_COLUMNS = (
    "what",
    "subject",
    "place",
    "period",
    "figure",
    "source",
    "link",
    "other",
    "by",
    "other_link",
)

_SHARED_WORDS = 0.5
"""Of the words of the shorter sentence, the least share that the other must have too."""
_SHORTEST_WORD = 4
_NEIGHBOURS = 20
"""Figures next in order that each is compared with, so that a common subject costs no more than its share."""
_FIGURES = """
    SELECT c.article, c.subject, c.programme, c.folded_subject, c.folded_programme, c.kind, c.place,
        coalesce(c.place_code, c.folded_place), c.period, c.period_first, c.period_last, a.published,
        c.folded, coalesce(n.name, c.document), j.entity, c.sentence, a.link,
        q.role, q.text, coalesce(q.folded_unit, ''), q.unit, q.unit_kind,
        q.printed_low, q.printed_high, q.loose_low, q.loose_high
    FROM quantities q
    JOIN claims c ON c.article = q.article AND c.id = q.claim
    JOIN articles a ON a.article = c.article
    LEFT JOIN joined j ON j.article = c.article AND j.id = c.speaker
    LEFT JOIN (SELECT article, id, name FROM people UNION ALL SELECT article, id, name FROM institutions) n
        ON n.article = c.article AND n.id = c.speaker
    WHERE (c.folded_subject <> '' OR c.folded_programme <> '') AND q.role <> 'delta'
    ORDER BY a.published NULLS LAST, c.article, c."start", q.number
"""


@dataclass(frozen=True)
class _Figure:
    """A row of `_FIGURES`."""

    article: str
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
    folded: str
    source: str | None
    speaker: str | None
    sentence: str
    link: str
    role: str
    text: str
    folded_unit: str
    unit: str | None
    unit_kind: str
    printed_low: float
    printed_high: float
    loose_low: float
    loose_high: float

    @property
    def about(self) -> tuple[object, ...]:
        """What two figures must share to be compared at all."""
        programme = min(same_things(self.folded_programme))
        unit = self.folded_unit if self.unit_kind != "percent" else "persen"
        return self.folded_subject, programme, self.kind, self.role, unit, self.place_key

    @property
    def time(self) -> tuple[str, object] | None:
        """The stated period; without one, where the place is known, the day on which the figure was news."""
        if self.first and self.last:
            return "period", (self.first, self.last)
        if self.published and self.place_key and not self.period:
            return "published", self.published
        return None

    @cached_property
    def words(self) -> frozenset[str]:
        """Words that tell what is said of the subject."""
        known = self.subject, self.unit, self.programme, self.place, self.period
        taken = set(fold(" ".join(part or "" for part in known)).split())
        words = {w for w in self.folded.split() if len(w) >= _SHORTEST_WORD and w.isalpha()}
        return frozenset(words - taken - STOP_WORDS)

    def contradicts(self, other: _Figure) -> bool:
        """Whether both cannot be true, however they were rounded, and both say the same of the subject."""
        if self.article == other.article:
            return False
        shorter = min(len(self.words), len(other.words))
        if len(self.words & other.words) < max(1.0, _SHARED_WORDS * shorter):
            return False
        printed = (
            _interval(self.printed_low, self.printed_high),
            _interval(other.printed_low, other.printed_high),
        )
        loose = _interval(self.loose_low, self.loose_high), _interval(other.loose_low, other.loose_high)
        return agreement(printed, loose) == "inconsistent"


def _interval(low: float, high: float) -> Interval:
    return Decimal(str(low)), Decimal(str(high))


def conflicts(store: DuckDBPyConnection) -> list[Answer]:
    """Pairs of figures for one time that exclude each other, then the changing figures of each speaker."""
    figures = [_Figure(*row) for row in store.execute(_FIGURES).fetchall()]
    found = [_answer("conflict", *pair) for pair in _pairs(figures, _same_time)]
    found += [
        _answer("changed", *pair) for pair in _pairs(figures, _same_speaker) if pair[0].time != pair[1].time
    ]
    return found


def _same_time(figure: _Figure) -> object:
    return figure.time


def _same_speaker(figure: _Figure) -> object:
    return figure.speaker


def _pairs(figures: list[_Figure], same: Callable[[_Figure], object]) -> Iterator[tuple[_Figure, _Figure]]:
    """Contradicting figures of one group, the older one first.

    An article that has several figures there speaks of several things ("45 kasus, 39 kasus"): left out.
    """
    groups: dict[tuple[object, ...], list[_Figure]] = {}
    for figure in figures:
        if same(figure) is not None:
            groups.setdefault((figure.about, same(figure)), []).append(figure)
    for group in groups.values():
        alone = _one_an_article(group)
        for at, figure in enumerate(alone):
            yield from (
                (figure, other) for other in alone[at + 1 : at + 1 + _NEIGHBOURS] if figure.contradicts(other)
            )


def _one_an_article(group: list[_Figure]) -> list[_Figure]:
    articles: dict[str, list[_Figure]] = {}
    for figure in group:
        articles.setdefault(figure.article, []).append(figure)
    return [same[0] for same in articles.values() if len({figure.printed_low for figure in same}) == 1]


def _answer(what: str, one: _Figure, other: _Figure) -> Answer:
    day = f"published {one.published}" if one.time and one.time[0] == "published" else one.period
    return {
        "what": what,
        "subject": one.subject or one.programme,
        "programme": one.programme,
        "kind": one.kind,
        "role": one.role,
        "unit": one.unit,
        "place": one.place,
        "period": day,
        "figure": one.text,
        "source": one.source,
        "published": one.published,
        "sentence": one.sentence,
        "link": one.link,
        "other": other.text,
        "by": other.source,
        "other_period": other.period,
        "other_published": other.published,
        "other_sentence": other.sentence,
        "other_link": other.link,
    }

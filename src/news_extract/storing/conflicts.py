"""Figures that cannot both be true, and figures that one speaker has changed.

Compared are figures of different articles with the same subject, role and unit that `likeness` takes for the
same thing, at one time: the stated period or, without one, the day of the article. Rounding is
allowed for as in the checks of one claim. Which of two figures is right is for a person to say.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Literal

from news_extract.attributing.intervals import agreement, meet
from news_extract.storing.likeness import (
    Figure,
    comparable,
    same_sentence,
    same_story,
    sentence_weights,
    weights_of,
)
from news_extract.tabulating import Answer

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

CONFLICT_COLUMNS = (
    "what",
    "subject",
    "place",
    "when",
    "figure",
    "source",
    "link",
    "other",
    "by",
    "other_link",
)

What = Literal["conflict", "day apart", "changed"]
Pair = tuple[Figure, Figure]

_NEIGHBOURS = 200
"""Figures next in order that each is compared with, so that a common subject costs no more than its share."""
_DAY = datetime.timedelta(days=1)
_FIGURES = """
    SELECT c.article, c.id, c.subject, c.programme, c.folded_subject, c.folded_programme, c.kind, c.place,
        coalesce(c.place_code, c.folded_place), c.period, c.period_first, c.period_last, a.published,
        c.sentence, c.folded, c."start", coalesce(n.name, c.document), j.entity, a.link, a.title,
        q.role, q.text, q."start", q.unit, coalesce(q.folded_unit, ''), q.unit_kind,
        q.printed_low, q.printed_high, q.loose_low, q.loose_high
    FROM quantities q
    JOIN claims c ON c.article = q.article AND c.id = q.claim
    JOIN articles a ON a.article = c.article
    LEFT JOIN joined j ON j.article = c.article AND j.id = c.speaker
    LEFT JOIN (SELECT article, id, name FROM people UNION ALL SELECT article, id, name FROM institutions) n
        ON n.article = c.article AND n.id = c.speaker
    ORDER BY a.published NULLS LAST, c.article, c."start", q.number
"""


def conflicts(store: DuckDBPyConnection) -> list[Answer]:
    """Pairs of figures that exclude each other, the most alike first of each kind.

    `what` is "conflict" for figures of one time, "day apart" for figures of successive days without a stated
    period, which may be an update, and "changed" for figures of one speaker at different times.
    """
    figures = [Figure(*row) for row in store.execute(_FIGURES).fetchall()]
    stories = _Stories(store, figures)
    weights = sentence_weights(figures)
    best: dict[Pair, tuple[float, float]] = {}
    for pair in _candidates([figure for figure in figures if comparable(figure)]):
        alike = same_sentence(*pair, weights)
        if alike and _excluding(*pair):
            best[pair] = alike
    clear = [
        (what, pair)
        for pair in _mutual(best)
        if (what := _what(*pair)) and (what == "changed" or stories.told_of_one_time(*pair))
    ]
    stories.read({figure.article for _, pair in clear for figure in pair})
    found = [(what, pair) for what, pair in clear if stories.same(*pair)]
    order = ("conflict", "day apart", "changed")
    found.sort(key=lambda one: order.index(one[0]))
    answers = (_answer(what, *pair) for what, pair in found)
    return list(
        {(row["link"], row["other_link"], row["figure"], row["other"]): row for row in answers}.values()
    )


def _candidates(figures: list[Figure]) -> Iterator[Pair]:
    """Pairs that may be of one thing and one time, or of one speaker, the older figure first."""
    groups: dict[tuple[object, ...], list[Figure]] = {}
    for figure in figures:
        for time in _times(figure):
            groups.setdefault((_about(figure), time), []).append(figure)
    seen: set[tuple[int, int]] = set()
    for group in groups.values():
        for at, figure in enumerate(group):
            for other in group[at + 1 : at + 1 + _NEIGHBOURS]:
                ids = id(figure), id(other)
                if figure.article != other.article and ids not in seen:
                    seen.add(ids)
                    yield figure, other


def _about(figure: Figure) -> tuple[str, str, str]:
    """What two figures must share to be compared at all: the head of the subject, role and unit."""
    unit = figure.folded_unit if figure.unit_kind != "percent" else "persen"
    role = "value" if figure.role in ("to", "part") else figure.role  # so many, whatever it is set against
    return figure.folded_subject.split()[0], role, unit


def _times(figure: Figure) -> Iterator[tuple[object, ...]]:
    """Times of which a figure is, and who says so."""
    if figure.first and figure.last:
        yield "period", figure.first, figure.last
    elif figure.published and not figure.period:
        yield "day", figure.published
        yield "day", figure.published + _DAY
    if figure.speaker:
        yield "speaker", figure.speaker


def _excluding(one: Figure, other: Figure) -> bool:
    return agreement((one.printed, other.printed), (one.loose, other.loose)) == "inconsistent"


def _what(one: Figure, other: Figure) -> What | None:
    if one.first and (one.first, one.last) == (other.first, other.last):
        return "conflict"
    if one.speaker and one.speaker == other.speaker:
        return "changed"
    if one.period or other.period or not one.published or not other.published:
        return None
    return "conflict" if one.published == other.published else "day apart"


def _mutual(pairs: dict[Pair, tuple[float, float]]) -> list[Pair]:
    """Of the figures of two articles each with the one most like it; none where two are equally like."""
    found: dict[tuple[int, str], list[tuple[tuple[float, float], Pair]]] = {}
    for pair, alike in pairs.items():
        for one, other in (pair, pair[::-1]):
            found.setdefault((id(one), other.article), []).append((alike, pair))
    clear = []
    for pair, alike in pairs.items():
        rivals = (found[id(one), other.article] for one, other in (pair, pair[::-1]))
        if all(alike > best or _repeats(pair, rival) for ranked in rivals for best, rival in ranked):
            clear.append((alike, pair))
    return [pair for _, pair in sorted(clear, key=lambda one: one[0], reverse=True)]


def _past(day: datetime.date, figure: Figure) -> bool:
    return figure.published is None or abs(figure.published - day) > 2 * _DAY


def _repeats(pair: Pair, rival: Pair) -> bool:
    """Whether a rival states the same two figures, in the same or in other sentences of the articles."""
    return all(one.printed == other.printed for one, other in zip(pair, rival, strict=True))


class _Stories:
    """The articles that figures stand in: their words, and what else they count."""

    def __init__(self, store: DuckDBPyConnection, figures: list[Figure]) -> None:
        self._store = store
        self._figures: dict[str, list[Figure]] = {}
        for figure in figures:
            self._figures.setdefault(figure.article, []).append(figure)
        counted = store.execute(
            "SELECT word, count(*) FROM (SELECT unnest(words) AS word FROM articles) GROUP BY word"
        )
        (total,) = store.execute("SELECT count(*) FROM articles").fetchone() or (0,)
        self._weights = weights_of(dict(counted.fetchall()), total)
        self._words: dict[str, frozenset[str]] = {}

    def read(self, articles: Iterable[str]) -> None:
        """Fetches the words of articles, all at once."""
        query = "SELECT article, words FROM articles WHERE article IN (SELECT unnest(?::VARCHAR[]))"
        rows = self._store.execute(query, [list(articles)]).fetchall()
        self._words = {article: frozenset(words) for article, words in rows}

    def same(self, one: Figure, other: Figure) -> bool:
        """Whether both articles tell one story, and neither has the other's figure."""
        texts = self._words[one.article], self._words[other.article]
        return (
            not self._has(one.article, other)
            and not self._has(other.article, one)
            and same_story((one, other), texts, self._weights)
        )

    def told_of_one_time(self, one: Figure, other: Figure) -> bool:
        """Whether no other period was stated before one of them: "Sampai Agustus … Lebih rinci, …"."""
        times = self._period_before(one), self._period_before(other)
        return None in times or times[0] == times[1]

    def _period_before(self, figure: Figure) -> tuple[datetime.date, datetime.date] | None:
        """The last period stated before a figure that states none, other than the days of the news itself."""
        periods = [
            (known.first, known.last)
            for known in self._figures[figure.article]
            if known.start < figure.start and known.first and known.last and _past(known.last, figure)
        ]
        return periods[-1] if periods and not figure.period else None

    def _has(self, article: str, figure: Figure) -> bool:
        """Whether an article states a figure too: then it knows of both, and of the difference."""
        same_kind = (known for known in self._figures[article] if known.unit_kind == figure.unit_kind)
        return any(meet(known.printed, figure.printed) for known in same_kind)


def _answer(what: What, one: Figure, other: Figure) -> Answer:
    return {
        "what": what,
        "subject": one.subject or one.programme,
        "programme": one.programme,
        "kind": one.kind,
        "role": one.role,
        "unit": one.unit,
        "place": one.place or other.place,
        "when": one.period or one.published,
        "period": one.period,
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

"""Questions to the store: one function each, which gives rows of named columns, oldest first."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from news_extract.storing.folding import fold, phrase_pattern, same_things
from news_extract.storing.places import codes_of
from news_extract.tabulating import Answer

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

CLAIM_COLUMNS = ("date", "role", "figure", "unit", "subject", "place", "period", "source", "link")
SAID_COLUMNS = ("date", "speaker", "office", "quote", "link")
OFFICE_COLUMNS = ("holder", "capacity", "office", "first", "last", "articles", "link")

# The names of people and institutions in one place, with what they were joined to.
_NAMED = """
    named AS (
        SELECT article, id, name, forms, entity
        FROM (SELECT article, id, name, forms FROM people
              UNION ALL SELECT article, id, name, forms FROM institutions)
        JOIN joined USING (article, id)
    ),
    offices AS (
        SELECT article, person AS id, string_agg(phrase, '; ') AS office FROM positions GROUP BY ALL
    )"""
_CLAIMS = f"""
    WITH {_NAMED}
    SELECT least(c.period_last, a.published) AS date, a.published, c.period,
        q.role, q.text AS figure, q.value, q.low, q.high, q.unit, c.kind, c.subject, c.programme,
        c.place, c.place_code, coalesce(n.name, c.document) AS source, n.entity AS source_entity,
        o.office AS source_office, c.document,
        CASE WHEN {{subject}} THEN 'subject' WHEN {{programme}} THEN 'programme'
             WHEN {{sentence}} THEN 'sentence' WHEN {{speaker}} THEN 'source'
             WHEN {{title}} THEN 'title' END AS matched_by,
        c.sentence, a.publisher, a.title, a.link, c.article, c.id AS claim, c."start", c."end"
    FROM claims c
    JOIN articles a USING (article)
    JOIN quantities q ON q.article = c.article AND q.claim = c.id
    LEFT JOIN named n ON n.article = c.article AND n.id = c.speaker
    LEFT JOIN offices o ON o.article = c.article AND o.id = c.speaker
    WHERE matched_by IS NOT NULL {{more}}
    ORDER BY date NULLS LAST, a.published NULLS LAST, c.article, c."start", q.number
"""
_SAID = f"""
    WITH {_NAMED}
    SELECT coalesce(q.said_on, a.published) AS date, a.published, n.name AS speaker, n.entity,
        o.office, q.kind, q.text AS quote, q.place, q.confidence, a.publisher, a.title, a.link,
        q.article, q.id AS quote_id, q."start", q."end"
    FROM quotes q
    JOIN articles a USING (article)
    LEFT JOIN speakers s ON s.article = q.article AND s.quote = q.id
    LEFT JOIN named n ON n.article = q.article AND n.id = s.speaker
    LEFT JOIN offices o ON o.article = q.article AND o.id = s.speaker
    WHERE {{by}} AND {{about}} {{more}}
    ORDER BY date NULLS LAST, a.published NULLS LAST, q.article, q."start", n.entity
"""
_OFFICE = """
    SELECT arg_min(pe.name, a.published) AS holder, j.entity, p.status AS capacity, p.title,
        arg_max(p.phrase, len(p.phrase)) AS office, any_value(p.area_code) AS area_code,
        min(a.published) AS first, max(a.published) AS last, count(DISTINCT p.article) AS articles,
        arg_min(a.link, (a.published, a.article)) AS link,
        arg_max(a.link, (a.published, a.article)) AS last_link,
        any_value(j.reason) AS joined_by
    FROM positions p
    JOIN articles a USING (article)
    JOIN people pe ON pe.article = p.article AND pe.id = p.person
    JOIN joined j ON j.article = p.article AND j.id = p.person
    WHERE starts_with(? || ' ', p.folded_title || ' ') AND {words} {more}
    GROUP BY j.entity, p.status, p.title
    ORDER BY first NULLS LAST, holder, capacity
"""


def claims(
    store: DuckDBPyConnection,
    about: str,
    *,
    place: str | None = None,
    since: datetime.date | None = None,
    until: datetime.date | None = None,
) -> list[Answer]:
    """Figures about something, a row each, with the words that state it.

    What a claim is about is looked for in its subject, programme and sentence, in the names of its source
    and the bodies behind, and in the article's title; `matched_by` says where it was found first. Other forms
    of a national body or a programme count too.

    Args:
        store: from `open_store`.
        about: words, all of which must stand in one of these places.
        place: name or Kemendagri code; areas within it count.
        since: first day; a figure is dated by the end of its period, or by its article where that is earlier.
        until: last day.
    """
    columns = {
        "subject": "c.folded_subject",
        "programme": "c.folded_programme",
        "sentence": "c.folded",
        "speaker": "c.folded_speaker",
        "title": "a.folded_title",
    }
    values: list[Any] = []
    tests = {name: _holds(column, about, values) for name, column in columns.items()}
    more = _place(place, values) + _dates("date", since, until, values)
    return _rows(store, _CLAIMS.format(**tests, more=more), values)


def said(
    store: DuckDBPyConnection,
    *,
    by: str | None = None,
    about: str | None = None,
    since: datetime.date | None = None,
    until: datetime.date | None = None,
) -> list[Answer]:
    """Quotes of a speaker, or with some words, or both; a row for each speaker of a quote.

    Args:
        store: from `open_store`.
        by: a name; quotes under other forms of it count where the speaker was joined or the article tells.
        about: words, all of which must stand in the quote.
        since: first day, of the saying where it is known, else of the article.
        until: last day.
    """
    values: list[Any] = []
    speaker = "true"
    if by is not None:
        forms = " OR ".join(_holds("form", name, values, forms=False) for name in same_things(by))
        named = "SELECT entity, unnest(forms) AS form FROM named"
        speaker = f"n.entity IN (SELECT entity FROM ({named}) WHERE {forms})"
    words = _holds("q.folded", about, values) if about is not None else "true"
    more = _dates("date", since, until, values)
    return _rows(store, _SAID.format(by=speaker, about=words, more=more), values)


def office(
    store: DuckDBPyConnection,
    of: str,
    *,
    since: datetime.date | None = None,
    until: datetime.date | None = None,
) -> list[Answer]:
    """Who held an office in which capacity, from the first article to the last that say so.

    The office must begin with its title and name its area or body as far as wanted: "Bupati Temanggung" finds
    no "Wakil Bupati Temanggung".
    """
    values: list[Any] = [fold(of)]
    words = _holds("p.folded", of, values, forms=False)
    more = _dates("a.published", since, until, values)
    return _rows(store, _OFFICE.format(words=words, more=more), values)


def _holds(column: str, wanted: str, values: list[Any], *, forms: bool = True) -> str:
    """A test of a column of folded text: all words of `wanted`, or another form of it as a phrase."""
    folded, *others = same_things(wanted) if forms else [fold(wanted)]
    words = folded.split() or ["\\A\\B"]
    values += [*map(phrase_pattern, (*words, *others))]
    all_words = " AND ".join(f"regexp_matches({column}, ?)" for _ in words)
    return f"({' OR '.join([f'({all_words})', *(f'regexp_matches({column}, ?)' for _ in others)])})"


def _place(place: str | None, values: list[Any]) -> str:
    if place is None:
        return ""
    tests = ["c.folded_place = ?"]
    values.append(fold(place))
    for code in codes_of(place):
        tests.append("c.place_code = ? OR starts_with(c.place_code, ?)")
        values += [code, f"{code}."]
    return f"AND ({' OR '.join(tests)})"


def _dates(column: str, since: datetime.date | None, until: datetime.date | None, values: list[Any]) -> str:
    tests = ""
    for day, sign in ((since, ">="), (until, "<=")):
        if day:
            values.append(day)
            tests += f" AND {column} {sign} ?"
    return tests


def _rows(store: DuckDBPyConnection, query: str, values: list[Any]) -> list[Answer]:
    found = store.execute(query, values)
    names = [column[0] for column in found.description or ()]
    return [dict(zip(names, row, strict=True)) for row in found.fetchall()]

"""Flat tables of what records hold, to be joined by their keys.

Every table has `article`, the number of the input, which is unique in a run; with it `person` (p1),
`institution` (i1), `quote` (q1) and `claim` (c1) join the tables, as do `speaker` and `entity`, which name a
person or an institution. `start` and `end` count code points of the article's text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from news_extract.records import Claim, Institution, Person, Record, Span

Row = tuple[Any, ...]
Rows = dict[str, list[Row]]
"""Rows of one or more articles by table."""

_SPAN = {"start": "int64", "end": "int64", "text": "string"}

COLUMNS: dict[str, dict[str, str]] = {
    "articles": {
        "article": "int64", "id": "string", "url": "string", "title": "string", "publisher": "string",
        "published": "date32", "dateline_place": "string", "dateline_agency": "string", "reporters": "string",
        "text": "string", "text_sha256": "string",
    },
    "people": {
        "article": "int64", "person": "string", "name": "string", "official": "bool", "honorifics": "string",
        "aliases": "string",
    },
    "positions": {
        "article": "int64", "person": "string", "position": "int64", "title": "string", "status": "string",
        "institution": "string", "area": "string", "area_code": "string", **_SPAN,
    },
    "institutions": {
        "article": "int64", "institution": "string", "name": "string", "acronym": "string", "type": "string",
        "parent": "string", "aliases": "string",
    },
    "quotes": {
        "article": "int64", "quote": "string", "kind": "string", "speaker": "string",
        "speaker_text": "string", "resolution": "string", "co_speakers": "string", "cue": "string",
        "place": "string",
        "said_on": "date32", "confidence": "double", **_SPAN,
    },
    "claims": {
        "article": "int64", "claim": "string", "kind": "string", "subject": "string", "programme": "string",
        "place": "string", "place_code": "string", "period": "string", "first": "date32", "last": "date32",
        "hedge": "string", "speaker": "string", "quote": "string", "document": "string", "checks": "int64",
        "inconsistent": "int64", **_SPAN,
    },
    "quantities": {
        "article": "int64", "claim": "string", "quantity": "int64", "role": "string", "value": "double",
        "low": "double", "high": "double", "unit": "string", "unit_kind": "string", "approximate": "bool",
        "comparator": "string", **_SPAN,
    },
    "mentions": {"article": "int64", "entity": "string", "kind": "string", **_SPAN},
}  # fmt: skip
"""Columns of each table with their Arrow types; lists of names are one string, parted by "; "."""


def rows_of(record: Record, article: int) -> Rows:
    """The rows of one record, each as `COLUMNS` orders its values.

    Example:
        >>> from news_extract import extract
        >>> rows = rows_of(extract('"Panen naik," kata Bupati Temanggung Rahmat Hidayat.'), 7)
        >>> rows["people"], rows["positions"][0][:5]
        ([(7, 'p1', 'Rahmat Hidayat', True, '', '')], (7, 'p1', 1, 'Bupati', 'definitif'))
    """
    return {table: [(article, *row) for row in rows(record)] for table, rows in _TABLES.items()}


def _articles(record: Record) -> Iterator[Row]:
    a = record.article
    line = a.dateline
    yield (
        a.id, a.url, a.title, a.publisher, a.published, line and line.place, line and line.agency,
        _joined(a.reporters), a.text, a.text_sha256,
    )  # fmt: skip


def _everybody(record: Record) -> list[Person]:
    return sorted(record.officials + record.people, key=lambda person: int(person.id[1:]))


def _people(record: Record) -> Iterator[Row]:
    for p in _everybody(record):
        yield p.id, p.name, bool(p.positions), _joined(p.honorifics), _joined(p.aliases)


def _positions(record: Record) -> Iterator[Row]:
    for person in _everybody(record):
        for n, p in enumerate(person.positions, 1):
            area = p.area
            yield (
                person.id, n, p.title, p.status, p.institution, area and area.name, area and area.code,
                *_cells(p.span),
            )  # fmt: skip


def _institutions(record: Record) -> Iterator[Row]:
    for i in record.institutions:
        yield i.id, i.name, i.acronym, i.type, i.parent, _joined(i.aliases)


def _quotes(record: Record) -> Iterator[Row]:
    for q in record.quotes:
        who = q.speaker
        others = _joined(tuple(speaker.id for speaker in q.co_speakers if speaker.id))
        yield (
            q.id, q.kind, who.id, who.span and who.span.text, who.resolution, others, q.cue and q.cue.text,
            q.place, q.said_on, q.confidence, *_cells(q.span),
        )  # fmt: skip


def _claims(record: Record) -> Iterator[Row]:
    for c in record.claims:
        where, when, source = c.place, c.period, c.source
        yield (
            c.id, c.kind, c.subject, c.programme, where and where.name, where and where.code,
            when and when.text, when and when.first, when and when.last, c.hedge,
            source.speaker, source.quote, source.document, len(c.checks), _inconsistent(c), *_cells(c.span),
        )  # fmt: skip


def _quantities(record: Record) -> Iterator[Row]:
    for claim in record.claims:
        for n, q in enumerate(claim.quantities, 1):
            numbers = (None if number is None else float(number) for number in (q.value, q.low, q.high))
            yield (
                claim.id, n, q.role, *numbers, q.unit, q.unit_kind, q.approximate, q.comparator,
                *_cells(q.span),
            )  # fmt: skip


def _mentions(record: Record) -> Iterator[Row]:
    entities: list[Person | Institution] = [*_everybody(record), *record.institutions]
    for entity in entities:
        for m in entity.mentions:
            yield entity.id, m.kind, *_cells(m.span)


def _inconsistent(claim: Claim) -> int:
    return sum(check.verdict == "inconsistent" for check in claim.checks)


def _joined(names: tuple[str, ...]) -> str:
    return "; ".join(names)


def _cells(span: Span) -> tuple[int, int, str]:
    return span.start, span.end, span.text


_TABLES: dict[str, Callable[[Record], Iterator[Row]]] = {
    "articles": _articles,
    "people": _people,
    "positions": _positions,
    "institutions": _institutions,
    "quotes": _quotes,
    "claims": _claims,
    "quantities": _quantities,
    "mentions": _mentions,
}

"""Flat tables of what records hold, to be joined by their keys: for CSV files and for Parquet.

Within an article `person` (p1), `institution` (i1), `quote` (q1) and `claim` (c1) join the tables, as do
`speaker` and `entity`, which name a person or an institution. `start` and `end` count code points.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from news_extract.records import Claim, Comparator, Institution, Person, Record, Span

Row = tuple[Any, ...]
Names = Mapping[str | None, str]

_SPAN = {"text": "string", "start": "int64", "end": "int64"}

COLUMNS: dict[str, dict[str, str]] = {
    "articles": {
        "id": "string", "url": "string", "title": "string", "publisher": "string", "published": "date32",
        "dateline_place": "string", "dateline_agency": "string", "reporters": "string", "text": "string",
        "text_sha256": "string",
    },
    "people": {
        "person": "string", "name": "string", "official": "bool", "honorifics": "string", "aliases": "string",
        "positions": "string", "mentions": "int64",
    },
    "positions": {
        "person": "string", "person_name": "string", "position": "int64", "title": "string",
        "status": "string", "institution": "string", "institution_name": "string", "area": "string",
        "area_code": "string", **_SPAN,
    },
    "institutions": {
        "institution": "string", "name": "string", "acronym": "string", "aliases": "string", "type": "string",
        "parent": "string", "parent_name": "string", "mentions": "int64",
    },
    "quotes": {
        "quote": "string", "kind": "string", "speaker": "string", "speaker_name": "string",
        "speaker_text": "string", "resolution": "string", "co_speakers": "string",
        "co_speaker_names": "string", "cue": "string", "place": "string", "said_on": "date32",
        "confidence": "double", **_SPAN,
    },
    "claims": {
        "claim": "string", "kind": "string", "subject": "string", "programme": "string", "place": "string",
        "place_code": "string", "period": "string", "first": "date32", "last": "date32",
        "quantities": "string", "hedge": "string", "speaker": "string", "speaker_name": "string",
        "speaker_text": "string", "quote": "string", "document": "string", "checks": "string",
        "inconsistent": "int64", **_SPAN,
    },
    "quantities": {
        "claim": "string", "quantity": "int64", "role": "string", "value": "double", "low": "double",
        "high": "double", "unit": "string", "unit_kind": "string", "approximate": "bool",
        "comparator": "string", **_SPAN,
    },
    "mentions": {"entity": "string", "name": "string", "of": "string", "kind": "string", **_SPAN},
}  # fmt: skip
"""Columns of each table with their Arrow types; several values are one string, parted by " | "."""

# In letters: a spreadsheet would take the signs for formulas.
_COMPARATORS: dict[Comparator, str] = {"=": "eq", "<": "lt", "<=": "le", ">": "gt", ">=": "ge"}


def flat_rows(table: str, record: Record, names: Names) -> Iterator[Row]:
    """The rows that a record gives a table, each as `COLUMNS` orders its values.

    Args:
        table: a key of `COLUMNS`.
        record: the record.
        names: those of its people and institutions, from `names_of`.

    Example:
        >>> from news_extract import extract
        >>> record = extract('"Panen naik," kata Bupati Temanggung Rahmat Hidayat.')
        >>> list(flat_rows("positions", record, names_of(record)))[0][:5]
        ('p1', 'Rahmat Hidayat', 1, 'Bupati', 'definitif')
    """
    return _ROWS[table](record, names)


def names_of(record: Record) -> dict[str | None, str]:
    """The names of people and institutions by their ids."""
    return {entity.id: entity.name for entity in _entities(record)}


def _articles(record: Record, _: Names) -> Iterator[Row]:
    a = record.article
    line = a.dateline
    yield (
        a.id, a.url, a.title, a.publisher, a.published, line and line.place, line and line.agency,
        _joined(a.reporters), a.text, a.text_sha256,
    )  # fmt: skip


def _everybody(record: Record) -> tuple[Person, ...]:
    return (*record.officials, *record.people)


def _entities(record: Record) -> tuple[Person | Institution, ...]:
    return (*_everybody(record), *record.institutions)


def _people(record: Record, _: Names) -> Iterator[Row]:
    for p in _everybody(record):
        yield (
            p.id, p.name, bool(p.positions), _joined(p.honorifics), _joined(p.aliases),
            _joined(position.span.text for position in p.positions), len(p.mentions),
        )  # fmt: skip


def _positions(record: Record, names: Names) -> Iterator[Row]:
    for person in _everybody(record):
        for n, p in enumerate(person.positions, 1):
            area = p.area
            yield (
                person.id, person.name, n, p.title, p.status, p.institution, names.get(p.institution),
                area and area.name, area and area.code, *_cells(p.span),
            )  # fmt: skip


def _institutions(record: Record, names: Names) -> Iterator[Row]:
    for i in record.institutions:
        aliases = _joined(i.aliases)
        yield i.id, i.name, i.acronym, aliases, i.type, i.parent, names.get(i.parent), len(i.mentions)


def _quotes(record: Record, names: Names) -> Iterator[Row]:
    for q in record.quotes:
        who = q.speaker
        others = [speaker.id for speaker in q.co_speakers if speaker.id]
        yield (
            q.id, q.kind, who.id, names.get(who.id), who.span and who.span.text, who.resolution,
            _joined(others), _joined(names.get(other, "") for other in others), q.cue and q.cue.text, q.place,
            q.said_on, q.confidence, *_cells(q.span),
        )  # fmt: skip


def _claims(record: Record, names: Names) -> Iterator[Row]:
    for c in record.claims:
        where, when, source = c.place, c.period, c.source
        yield (
            c.id, c.kind, c.subject, c.programme, where and where.name, where and where.code,
            when and when.text, when and when.first, when and when.last,
            _joined(f"{q.role}: {q.span.text}" for q in c.quantities), c.hedge, source.speaker,
            names.get(source.speaker), source.span and source.span.text, source.quote, source.document,
            _joined(f"{check.rule}: {check.verdict}" for check in c.checks), _inconsistent(c),
            *_cells(c.span),
        )  # fmt: skip


def _quantities(record: Record, _: Names) -> Iterator[Row]:
    for claim in record.claims:
        for n, q in enumerate(claim.quantities, 1):
            yield (
                claim.id, n, q.role, q.value, q.low, q.high, q.unit, q.unit_kind, q.approximate,
                _COMPARATORS[q.comparator], *_cells(q.span),
            )  # fmt: skip


def _mentions(record: Record, _: Names) -> Iterator[Row]:
    for entity in _entities(record):
        of = "person" if isinstance(entity, Person) else "institution"
        for m in entity.mentions:
            yield entity.id, entity.name, of, m.kind, *_cells(m.span)


def _inconsistent(claim: Claim) -> int:
    return sum(check.verdict == "inconsistent" for check in claim.checks)


def _joined(parts: Iterable[str]) -> str:
    return " | ".join(parts)


def _cells(span: Span) -> tuple[str, int, int]:
    return span.text, span.start, span.end


_ROWS: dict[str, Callable[[Record, Names], Iterator[Row]]] = {
    "articles": _articles,
    "people": _people,
    "positions": _positions,
    "institutions": _institutions,
    "quotes": _quotes,
    "claims": _claims,
    "quantities": _quantities,
    "mentions": _mentions,
}

"""Records as CSV: a flat table for each kind of item, one row an item.

Spreadsheets run a cell that begins with "=" as a formula, and the article is a stranger's text. Such a
cell gets an apostrophe before it, which `unescape` takes off again.
"""

from __future__ import annotations

import codecs
import csv
import datetime
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, BinaryIO

import regex

from news_extract.exporting.linked import names_of
from news_extract.records import (
    Area,
    Check,
    Claim,
    Comparator,
    Institution,
    Mention,
    Person,
    Position,
    Quantity,
    Record,
    Span,
)

BYTE_ORDER_MARK = codecs.BOM_UTF8
"""What tells a spreadsheet that a file is UTF-8."""

# The full-width forms too: spreadsheets of some countries take them for the same signs.
_FORMULA = regex.compile(r"'*+[=+\-@\t\r\n＝＋－＠]")
_BETWEEN = " | "
# In letters: the signs would look like formulas.
_COMPARATORS: dict[Comparator, str] = {"=": "eq", "<": "lt", "<=": "le", ">": "gt", ">=": "ge"}

Cell = str | int | float | bool | Decimal | datetime.date | None
Names = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class _Table:
    """A kind of row.

    Attributes:
        items: what a record gives a row for.
        columns: by its name, how a column is read from an item, with the names of entities by id.
    """

    items: Callable[[Record], Iterable[Any]]
    columns: dict[str, Callable[[Any, Names], Cell]]


def write_header(out: BinaryIO, table: str) -> None:
    """Writes the names of a table's columns."""
    _write(out, [(*_ARTICLE, *_TABLES[table].columns)])


def write_rows(out: BinaryIO, table: str, record: Record) -> None:
    """Writes the rows that one record gives a table.

    Example:
        >>> from io import BytesIO
        >>> from news_extract import extract
        >>> out = BytesIO()
        >>> write_rows(out, "people", extract('"Panen naik," kata Rahmat Hidayat.', id="a"))
        >>> out.getvalue()
        b'a,,,,p1,Rahmat Hidayat,false,,,,1\\r\\n'
    """
    names = names_of(record)
    head = [read(record) for read in _ARTICLE.values()]
    columns = _TABLES[table].columns.values()
    rows = ([*head, *(read(item, names) for read in columns)] for item in _TABLES[table].items(record))
    _write(out, ([_text_of(cell) for cell in row] for row in rows))


def unescape(cell: str) -> str:
    """A cell as it was before it was made safe for spreadsheets.

    Example:
        >>> unescape("'=1+1"), unescape("'kutipan'")
        ('=1+1', "'kutipan'")
    """
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


def _write(out: BinaryIO, rows: Iterable[Iterable[str]]) -> None:
    # The line ending of RFC 4180; with another one a lone carriage return in a cell would go unquoted.
    csv.writer(codecs.getwriter("utf-8")(out), lineterminator="\r\n").writerows(rows)


def _text_of(cell: Cell) -> str:
    match cell:
        case None:
            return ""
        case bool():
            return "true" if cell else "false"
        case Decimal():
            return _plain(cell)
        case str():
            return f"'{cell}" if _FORMULA.match(cell) else cell
    return str(cell)


def _plain(number: Decimal) -> str:
    """A number in digits, without an exponent or needless noughts.

    Example:
        >>> _plain(Decimal("1.5E+6")), _plain(Decimal("46.50"))
        ('1500000', '46.5')
    """
    digits = f"{number:f}"
    return digits.rstrip("0").rstrip(".") if "." in digits else digits


# ---------------------------------------------------------------- the columns


def _joined(parts: Iterable[str]) -> str:
    return _BETWEEN.join(parts)


def _named(entity: str | None, names: Names) -> str | None:
    return names.get(entity) if entity else None


def _of_span(get: Callable[[Any], Span]) -> dict[str, Callable[[Any, Names], Cell]]:
    """The three columns of a span."""
    return {
        "text": lambda item, _: get(item).text,
        "start": lambda item, _: get(item).start,
        "end": lambda item, _: get(item).end,
    }


def _of_area(get: Callable[[Any], Area | None]) -> dict[str, Callable[[Any, Names], Cell]]:
    """The two columns of an area."""

    def name(item: Any, _: Names) -> Cell:
        area = get(item)
        return area.name if area else None

    def code(item: Any, _: Names) -> Cell:
        area = get(item)
        return area.code if area else None

    return {"area": name, "area_code": code}


def _people(record: Record) -> tuple[Person, ...]:
    return (*record.officials, *record.people)


def _positions(record: Record) -> Iterator[tuple[Person, Position]]:
    return ((person, position) for person in _people(record) for position in person.positions)


def _quantities(record: Record) -> Iterator[tuple[Claim, Quantity]]:
    return ((claim, quantity) for claim in record.claims for quantity in claim.quantities)


def _mentions(record: Record) -> Iterator[tuple[Person | Institution, Mention]]:
    entities: tuple[Person | Institution, ...] = (*_people(record), *record.institutions)
    return ((entity, mention) for entity in entities for mention in entity.mentions)


def _check(check: Check) -> str:
    return f"{check.rule}: {check.verdict}"


_ARTICLE: dict[str, Callable[[Record], Cell]] = {
    "article": lambda record: record.article.id,
    "url": lambda record: record.article.url,
    "published": lambda record: record.article.published,
    "publisher": lambda record: record.article.publisher,
}

_TABLES: dict[str, _Table] = {
    "people": _Table(
        _people,
        {
            "id": lambda p, _: p.id,
            "name": lambda p, _: p.name,
            "official": lambda p, _: bool(p.positions),
            "honorifics": lambda p, _: _joined(p.honorifics),
            "aliases": lambda p, _: _joined(p.aliases),
            "positions": lambda p, _: _joined(position.span.text for position in p.positions),
            "mentions": lambda p, _: len(p.mentions),
        },
    ),
    "positions": _Table(
        _positions,
        {
            "person_id": lambda pair, _: pair[0].id,
            "person": lambda pair, _: pair[0].name,
            "title": lambda pair, _: pair[1].title,
            "status": lambda pair, _: pair[1].status,
            "institution_id": lambda pair, _: pair[1].institution,
            "institution": lambda pair, names: _named(pair[1].institution, names),
            **_of_area(lambda pair: pair[1].area),
            **_of_span(lambda pair: pair[1].span),
        },
    ),
    "institutions": _Table(
        lambda record: record.institutions,
        {
            "id": lambda i, _: i.id,
            "name": lambda i, _: i.name,
            "acronym": lambda i, _: i.acronym,
            "aliases": lambda i, _: _joined(i.aliases),
            "type": lambda i, _: i.type,
            "parent_id": lambda i, _: i.parent,
            "parent": lambda i, names: _named(i.parent, names),
            "mentions": lambda i, _: len(i.mentions),
        },
    ),
    "quotes": _Table(
        lambda record: record.quotes,
        {
            "id": lambda q, _: q.id,
            "kind": lambda q, _: q.kind,
            "speaker_id": lambda q, _: q.speaker.id,
            "speaker": lambda q, names: _named(q.speaker.id, names),
            "speaker_words": lambda q, _: q.speaker.span and q.speaker.span.text,
            "resolution": lambda q, _: q.speaker.resolution,
            "co_speakers": lambda q, names: _joined(_named(s.id, names) or "" for s in q.co_speakers),
            "cue": lambda q, _: q.cue and q.cue.text,
            "place": lambda q, _: q.place,
            "said_on": lambda q, _: q.said_on,
            "confidence": lambda q, _: q.confidence,
            **_of_span(lambda q: q.span),
        },
    ),
    "claims": _Table(
        lambda record: record.claims,
        {
            "id": lambda c, _: c.id,
            "kind": lambda c, _: c.kind,
            "subject": lambda c, _: c.subject,
            "programme": lambda c, _: c.programme,
            **_of_area(lambda c: c.place),
            "period": lambda c, _: c.period and c.period.text,
            "first_day": lambda c, _: c.period and c.period.first,
            "last_day": lambda c, _: c.period and c.period.last,
            "quantities": lambda c, _: _joined(f"{q.role}: {q.span.text}" for q in c.quantities),
            "hedge": lambda c, _: c.hedge,
            "source_id": lambda c, _: c.source.speaker,
            "source": lambda c, names: _named(c.source.speaker, names),
            "source_words": lambda c, _: c.source.span and c.source.span.text,
            "quote": lambda c, _: c.source.quote,
            "document": lambda c, _: c.source.document,
            "checks": lambda c, _: _joined(map(_check, c.checks)),
            **_of_span(lambda c: c.span),
        },
    ),
    "quantities": _Table(
        _quantities,
        {
            "claim": lambda pair, _: pair[0].id,
            "role": lambda pair, _: pair[1].role,
            "value": lambda pair, _: pair[1].value,
            "low": lambda pair, _: pair[1].low,
            "high": lambda pair, _: pair[1].high,
            "unit": lambda pair, _: pair[1].unit,
            "unit_kind": lambda pair, _: pair[1].unit_kind,
            "approximate": lambda pair, _: pair[1].approximate,
            "comparator": lambda pair, _: _COMPARATORS[pair[1].comparator],
            **_of_span(lambda pair: pair[1].span),
        },
    ),
    "mentions": _Table(
        _mentions,
        {
            "id": lambda pair, _: pair[0].id,
            "name": lambda pair, _: pair[0].name,
            "of": lambda pair, _: "person" if isinstance(pair[0], Person) else "institution",
            "kind": lambda pair, _: pair[1].kind,
            **_of_span(lambda pair: pair[1].span),
        },
    ),
}

TABLES = tuple(_TABLES)
"""Names of the tables."""

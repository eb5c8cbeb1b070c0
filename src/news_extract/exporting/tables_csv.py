"""Records as CSV: a flat table for each kind of item, one row an item, each with the article it is of."""

from __future__ import annotations

import codecs
from collections.abc import Callable
from typing import BinaryIO

from news_extract.csv_cells import write_csv
from news_extract.flattening import COLUMNS, flat_rows, names_of
from news_extract.records import Record

BYTE_ORDER_MARK = codecs.BOM_UTF8
"""What tells a spreadsheet that a file is UTF-8."""

TABLES = tuple(table for table in COLUMNS if table != "articles")
"""Names of the tables."""

_ARTICLE: dict[str, Callable[[Record], object]] = {
    "article": lambda record: record.article.id,
    "url": lambda record: record.article.url,
    "published": lambda record: record.article.published,
    "publisher": lambda record: record.article.publisher,
}


def write_header(out: BinaryIO, table: str) -> None:
    """Writes the names of a table's columns."""
    write_csv(codecs.getwriter("utf-8")(out), [(*_ARTICLE, *COLUMNS[table])])


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
    head = [read(record) for read in _ARTICLE.values()]
    rows = ([*head, *row] for row in flat_rows(table, record, names_of(record)))
    write_csv(codecs.getwriter("utf-8")(out), rows)

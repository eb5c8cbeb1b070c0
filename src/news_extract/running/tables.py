"""The flat tables of a run: every row begins with `article`, the number of the input, unique in the run."""

from __future__ import annotations

from decimal import Decimal

from news_extract import flattening
from news_extract.flattening import Row, flat_rows, names_of
from news_extract.records import Record

Rows = dict[str, list[Row]]
"""Rows of one or more articles by table."""

COLUMNS: dict[str, dict[str, str]] = {
    table: {"article": "int64"} | columns for table, columns in flattening.COLUMNS.items()
}
"""Columns of each table with their Arrow types."""


def rows_of(record: Record, article: int) -> Rows:
    """The rows of one record, each as `COLUMNS` orders its values.

    Example:
        >>> from news_extract import extract
        >>> rows = rows_of(extract('"Panen naik," kata Bupati Temanggung Rahmat Hidayat.'), 7)
        >>> rows["people"]
        [(7, 'p1', 'Rahmat Hidayat', True, '', '', 'Bupati Temanggung', 1)]
    """
    names = names_of(record)
    return {
        table: [(article, *map(_plain, row)) for row in flat_rows(table, record, names)] for table in COLUMNS
    }


def _plain(cell: object) -> object:
    return float(cell) if isinstance(cell, Decimal) else cell  # as Arrow has it for "double"

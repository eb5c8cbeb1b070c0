"""Records into the store: one transaction a run, the record of an article replaces the one before."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from news_extract.records import Record
from news_extract.storing.database import Row, insert, open_store
from news_extract.storing.joining import join_all
from news_extract.storing.rows import rows_of

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_BATCH = 500
"""Records whose rows are held in memory at a time."""


class Indexed(NamedTuple):
    """What a run did: articles added, articles replaced, articles in the store now."""

    added: int
    replaced: int
    total: int


def index(records: Iterable[Record], path: Path) -> Indexed:
    """Puts records into the store at `path`, making it where it is missing.

    All of them, or, when anything goes wrong on the way, none.

    Raises:
        StoreError: when the file cannot be used.
    """
    remaining = iter(records)
    with open_store(path, write=True) as store:
        before = _count(store)
        seen: set[str] = set()
        known = {article for (article,) in store.execute("SELECT article FROM articles").fetchall()}
        while batch := {record.article.id: record for record in islice(remaining, _BATCH)}:
            seen |= batch.keys()
            _replace(store, batch)
        join_all(store)
        total = _count(store)
    return Indexed(total - before, len(seen & known), total)


def _count(store: DuckDBPyConnection) -> int:
    (count,) = store.execute("SELECT count(*) FROM articles").fetchone() or (0,)
    return int(count)


def _replace(store: DuckDBPyConnection, batch: dict[str, Record]) -> None:
    """Puts records in the place of those of the same articles."""
    rows: dict[str, list[Row]] = {}
    for record in batch.values():
        for table, row in rows_of(record):
            rows.setdefault(table, []).append(row)
    for (table,) in store.execute(
        "SELECT table_name FROM duckdb_columns() WHERE column_name = 'article'"
    ).fetchall():
        store.execute(f"DELETE FROM {table} WHERE article IN (SELECT unnest(?::VARCHAR[]))", [list(batch)])
    for table, new in rows.items():
        insert(store, table, new)

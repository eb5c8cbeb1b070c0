"""The file of the store: opened, made where it is missing, its faults told in words."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from news_extract.errors import StoreError, missing_extra

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

Row = tuple[object, ...]

VERSION = 2
"""Of the tables: a store of another version is built anew."""


@contextmanager
def open_store(path: Path, *, write: bool = False) -> Iterator[DuckDBPyConnection]:
    """The store in a file; for writing it is one transaction, kept only where all goes well.

    Raises:
        StoreError: when the file is missing, is no store, is in use, or duckdb is not installed.
    """
    try:
        import duckdb
    except ImportError:
        raise StoreError(missing_extra("the store", "store")) from None
    if not write and not path.exists():
        raise StoreError(f"{path}: no such file: build it with news-extract index RECORDS --db {path}")
    try:
        connection = duckdb.connect(path, read_only=not write)
    except duckdb.Error as error:
        raise StoreError(f"{path}: {_reason(str(error))}") from None
    with connection:
        try:
            if write:
                connection.begin()
                _prepare(connection)
            _check(connection, path)
            yield connection
            if write:
                connection.commit()
        except (duckdb.IOException, duckdb.OutOfMemoryException) as error:
            raise StoreError(f"{path}: {_reason(str(error))}") from None


def _prepare(connection: DuckDBPyConnection) -> None:
    if connection.execute("SELECT count(*) FROM duckdb_tables()").fetchone() == (0,):
        connection.execute(files(__package__).joinpath("schema.sql").read_text(encoding="utf-8"))
        connection.execute("INSERT INTO store VALUES (?)", [VERSION])


def _check(connection: DuckDBPyConnection, path: Path) -> None:
    tables = {name for (name,) in connection.execute("SELECT table_name FROM duckdb_tables()").fetchall()}
    if "store" not in tables:
        raise StoreError(f"{path}: a DuckDB file without a store: name another file")
    if connection.execute("SELECT version FROM store").fetchone() != (VERSION,):
        raise StoreError(f"{path}: a store of another version of news_extract: build it anew")


def _reason(message: str) -> str:
    if "lock" in message:
        return "another program has it open: close that first"
    if "not a valid DuckDB" in message:
        return "is no DuckDB file: name another one"
    return message.splitlines()[0][:300]


def insert(store: DuckDBPyConnection, table: str, rows: list[Row]) -> None:
    """Adds rows to a table, a column at a time: many times faster than one by one."""
    types = store.execute(
        "SELECT data_type FROM duckdb_columns() WHERE table_name = ? ORDER BY column_index", [table]
    ).fetchall()
    if not rows:
        return
    columns = ", ".join(f"unnest(?::{kind}[])" for (kind,) in types)
    values = [list(column) for column in zip(*rows, strict=True)]
    store.execute(f"INSERT INTO {table} SELECT {columns}", values)

"""Records and rows as Parquet: the columns of the records come from their models."""

from __future__ import annotations

import datetime
import json
import types
from decimal import Decimal
from typing import Any, BinaryIO, Literal, Union, get_args, get_origin

from pydantic import BaseModel

from news_extract.errors import RunError, missing_extra
from news_extract.flattening import Row
from news_extract.records import Record

_GROUP = 200
"""Records that are held before they are written as one group of rows."""


def pyarrow() -> Any:
    """The library.

    Raises:
        RunError: when it is not installed.
    """
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError:
        raise RunError(missing_extra("Parquet and .zst", "archive")) from None
    return pyarrow


class RecordFile:
    """A Parquet file of records, one a row, nested as in JSON."""

    def __init__(self, stream: BinaryIO, compression: str) -> None:
        self._arrow = pyarrow()
        self._schema = self._arrow.schema(list(_arrow_type(self._arrow, Record)))
        self._writer = self._arrow.parquet.ParquetWriter(stream, self._schema, compression=compression)
        self._held: list[dict[str, Any]] = []

    def write(self, record: bytes) -> None:
        """Adds one record."""
        self._held.append(_with_dates(json.loads(record)))
        if len(self._held) == _GROUP:
            self._flush()

    def _flush(self) -> None:
        self._writer.write_table(self._arrow.Table.from_pylist(self._held, schema=self._schema))
        self._held.clear()

    def close(self) -> None:
        """Writes what is held, and the end of the file; the stream stays open."""
        if self._held:
            self._flush()
        self._writer.close()


def write_rows(stream: BinaryIO, columns: dict[str, str], rows: list[Row], compression: str) -> None:
    """Writes one flat table."""
    arrow = pyarrow()
    schema = arrow.schema([(name, arrow.type_for_alias(kind)) for name, kind in columns.items()])
    values = zip(*rows, strict=True) if rows else ([] for _ in columns)
    arrays = [arrow.array(list(cells), type=field.type) for cells, field in zip(values, schema, strict=True)]
    table = arrow.Table.from_arrays(arrays, schema=schema)
    arrow.parquet.write_table(table, stream, compression=compression)


_DATES = {"published", "said_on", "first", "last"}


def _with_dates(node: Any) -> Any:
    """JSON with its dates as dates."""
    if isinstance(node, list):
        return [_with_dates(item) for item in node]
    if not isinstance(node, dict):
        return node
    return {
        key: datetime.date.fromisoformat(value) if key in _DATES and value else _with_dates(value)
        for key, value in node.items()
    }


def _arrow_type(arrow: Any, kind: Any) -> Any:
    """The Arrow type of a field of a record."""
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        fields = kind.model_fields.items()
        return arrow.struct([(name, _arrow_type(arrow, field.annotation)) for name, field in fields])
    origin, arguments = get_origin(kind), get_args(kind)
    if origin in (Union, types.UnionType):  # "X | None": every column may be null
        return _arrow_type(arrow, next(a for a in arguments if a is not type(None)))
    if origin is tuple:
        return arrow.list_(_arrow_type(arrow, arguments[0]))
    if origin is Literal:
        return arrow.string()
    if hasattr(kind, "__metadata__"):
        return _arrow_type(arrow, arguments[0])
    plain = {str: "string", int: "int64", bool: "bool", float: "double", Decimal: "double"}
    return arrow.date32() if kind is datetime.date else arrow.type_for_alias(plain[kind])

"""Rows of CSV and Parquet files, by pyarrow."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from io import BufferedReader
from typing import Any, BinaryIO, cast

from news_extract.errors import SourceError, missing_extra
from news_extract.inputs.pieces import Cut, Piece, Place, too_long
from news_extract.options import MAX_BYTES

_ROWS = 32
"""Rows of a Parquet file that are held at a time."""


def cut_csv(file: BinaryIO, place: Place) -> Cut:
    """A piece for each row under the header; commas, semicolons or tabs between its values.

    A row with too many or too few values costs itself alone.
    """
    arrow = _pyarrow(place, "CSV")
    from pyarrow import csv

    faults: list[SourceError] = []

    def refuse(row: Any) -> str:
        here = Place(place.source, row.number - 1, "row")
        values = f"{row.actual_columns} values under {row.expected_columns} names"
        faults.append(here.error(f"has {values}: mend it, or put quotation marks around a value with commas"))
        return "skip"

    head = _first_line(file)
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise place.error("is UTF-16: convert it to UTF-8 (iconv -f UTF-16 -t UTF-8)")
    try:
        batches = csv.open_csv(
            file,
            # A row is read whole or not at all: a block is as long as a row may be.
            read_options=csv.ReadOptions(use_threads=False, block_size=MAX_BYTES),
            parse_options=csv.ParseOptions(
                delimiter=max(",;\t", key=head.decode("latin-1").count),
                newlines_in_values=True,
                invalid_row_handler=refuse,
            ),
            # Bytes, so that a bad one costs its own row.
            convert_options=csv.ConvertOptions(default_column_type=arrow.binary(), strings_can_be_null=False),
        )
        yield from _csv_pieces(batches, place, faults)
    except arrow.ArrowInvalid as error:
        if "straddl" in str(error):
            raise too_long(Place(place.source, 1, "row")) from None
        raise place.error(f"is no CSV file that can be read ({error}): mend it") from None


def _csv_pieces(batches: Any, place: Place, faults: list[SourceError]) -> Cut:
    number = 0
    for batch in batches:
        for row in _rows(batch):
            number += 1
            while faults and faults[0].line == number:
                yield faults.pop(0)
                number += 1
            yield Piece("row", row, Place(place.source, number, "row"))
    yield from faults


def _rows(batch: Any) -> Iterator[dict[str, Any]]:
    """The rows of a batch, made a few at a time."""
    for start in range(0, batch.num_rows, _ROWS):
        yield from batch.slice(start, _ROWS).to_pylist()


def _first_line(file: BinaryIO) -> bytes:
    """The start of the first line, which is still to be read."""
    return cast(BufferedReader, file).peek(4096).split(b"\n", 1)[0]


def cut_parquet(file: BinaryIO, place: Place) -> Cut:
    """A piece for each row, of the columns that hold plain values."""
    arrow = _pyarrow(place, "Parquet")
    from pyarrow import parquet

    with tempfile.TemporaryFile() as copy:
        if not file.seekable():
            shutil.copyfileobj(file, copy)
            file = copy
        number = 0
        try:
            table = parquet.ParquetFile(file)
            columns = [column.name for column in table.schema_arrow if not arrow.types.is_nested(column.type)]
            for batch in table.iter_batches(batch_size=_ROWS, columns=columns, use_threads=False):
                for row in batch.to_pylist():
                    number += 1
                    yield Piece("row", row, Place(place.source, number, "row"))
        except (arrow.ArrowException, OSError) as error:
            reason = f"is no Parquet file that can be read ({error}): fetch it again"
            raise Place(place.source, number or None, "row").error(reason) from None


def _pyarrow(place: Place, what: str) -> Any:
    try:
        import pyarrow
    except ImportError:
        raise place.error(missing_extra(f"reading {what}", "archive")) from None
    return pyarrow

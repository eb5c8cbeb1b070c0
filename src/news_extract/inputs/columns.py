"""Rows of CSV and Parquet files, by pyarrow."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from io import BufferedReader
from typing import Any, BinaryIO, cast

from news_extract.errors import SourceError, missing_extra
from news_extract.inputs.marks import UTF_8
from news_extract.inputs.pieces import Cut, Piece, Place, refuse_wide, too_long
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
    refuse_wide(head, place)
    if head.startswith(UTF_8):
        file.read(len(UTF_8))
    try:
        batches = csv.open_csv(
            file,
            # A row is read whole or not at all: a block is as long as a row may be. pyarrow decodes names and
            # rows that it refuses; as Latin-1, in which every byte is a character, it always can.
            read_options=csv.ReadOptions(use_threads=False, block_size=MAX_BYTES, encoding="latin-1"),
            parse_options=csv.ParseOptions(
                delimiter=max(",;\t", key=head.decode("latin-1").count),
                newlines_in_values=True,
                invalid_row_handler=refuse,
            ),
            convert_options=csv.ConvertOptions(default_column_type=arrow.string(), strings_can_be_null=False),
        )
        yield from _csv_pieces(batches, place, faults)
    except arrow.ArrowInvalid as error:
        if "straddl" in str(error):
            raise too_long(Place(place.source, 1, "row")) from None
        raise place.error(f"is no CSV file that can be read ({error}): mend it") from None


def _csv_pieces(batches: Any, place: Place, faults: list[SourceError]) -> Cut:
    number = 0
    for batch in batches:
        for done, row in enumerate(_rows(batch), 1):
            number += 1
            while faults and faults[0].line == number:
                yield faults.pop(0)
                number += 1
            here = Place(place.source, number, "row")
            yield Piece("row", row, here, left=1 - done / batch.num_rows)
    yield from faults


def _rows(batch: Any) -> Iterator[dict[str, Any]]:
    """The rows of a batch, made a few at a time; values as the bytes that they were, so that a bad one costs
    its own row."""
    for start in range(0, batch.num_rows, _ROWS):
        for row in batch.slice(start, _ROWS).to_pylist():
            yield {_name(name): value.encode("latin-1") for name, value in row.items()}


def _name(column: str) -> str:
    """The name of a column; one that is not UTF-8 is none of the usual ones, whatever it is."""
    return column.encode("latin-1").decode("utf-8", "replace")


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
            rows = table.metadata.num_rows
            for batch in table.iter_batches(batch_size=_ROWS, columns=columns, use_threads=False):
                file.seek(0, os.SEEK_END)  # columns are read here and there: only the rows say how far it is
                for row in batch.to_pylist():
                    number += 1
                    yield Piece("row", row, Place(place.source, number, "row"), left=1 - number / rows)
        except (arrow.ArrowException, OSError) as error:
            reason = f"is no Parquet file that can be read ({error}): fetch it again"
            raise Place(place.source, number or None, "row").error(reason) from None


def _pyarrow(place: Place, what: str) -> Any:
    try:
        import pyarrow
    except ImportError:
        raise place.error(missing_extra(f"reading {what}", "archive")) from None
    return pyarrow

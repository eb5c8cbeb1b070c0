"""Shards: the records of so many inputs each, in files that are the same bytes however they were made."""

from __future__ import annotations

import gzip
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Literal, Protocol, cast

from news_extract.running import arrow
from news_extract.running.tables import COLUMNS, Rows
from news_extract.writing import DurableFile, replacing

Format = Literal["jsonl", "parquet"]
Compression = Literal["none", "gz", "zst"]

_PARQUET_CODECS = {"none": "zstd", "gz": "gzip", "zst": "zstd"}


@dataclass(frozen=True, slots=True)
class Layout:
    """What the output files are.

    Example:
        >>> Layout(Path("out"), "jsonl", "zst").record_path(7).name
        'records-00007.jsonl.zst'
    """

    output: Path
    format: Format = "jsonl"
    compress: Compression = "none"
    tables: Path | None = None

    def check(self) -> None:
        """Makes sure, before any work is done, that what writes the output is installed.

        Raises:
            RunError: when it is not.
        """
        if self.tables or self.format == "parquet" or self.compress == "zst":
            arrow.pyarrow()

    def record_path(self, shard: int) -> Path:
        """Where the records of a shard go."""
        packing = "" if self.format == "parquet" or self.compress == "none" else f".{self.compress}"
        return self.output / f"records-{shard:05}.{self.format}{packing}"

    def table_path(self, table: str, shard: int) -> Path:
        """Where the rows of a shard go."""
        assert self.tables
        return self.tables / table / f"{table}-{shard:05}.parquet"


class _Records(Protocol):
    def write(self, record: bytes) -> None: ...
    def close(self) -> None: ...


class _Lines:
    def __init__(self, stream: BinaryIO, close: Callable[[], None] = lambda: None) -> None:
        self._stream = stream
        self.close = close

    def write(self, record: bytes) -> None:
        self._stream.write(record + b"\n")


class Shard:
    """One shard while it is written; nothing of it stands in its place before `commit`."""

    def __init__(self, layout: Layout, number: int) -> None:
        self._layout = layout
        self._number = number
        self._file = DurableFile(layout.record_path(number))
        self._codec = _PARQUET_CODECS[layout.compress]
        self._rows: Rows = {table: [] for table in COLUMNS}
        try:
            self._records = self._open()
        except BaseException:
            self._file.drop()
            raise

    def _open(self) -> _Records:
        stream, compress = self._file.stream, self._layout.compress
        if self._layout.format == "parquet":
            return arrow.RecordFile(stream, self._codec)
        if compress == "gz":  # without name and time, which would differ from run to run
            packed = gzip.GzipFile(filename="", fileobj=stream, mode="wb", compresslevel=6, mtime=0)
            return _Lines(cast(BinaryIO, packed), packed.close)
        if compress == "zst":
            library = arrow.pyarrow()
            own = os.fdopen(os.dup(stream.fileno()), "wb")  # closed with the packer; `stream` is still needed
            packer = library.CompressedOutputStream(library.PythonFile(own, "w"), "zstd")
            return _Lines(packer, packer.close)
        return _Lines(stream)

    def add(self, record: bytes, rows: Rows | None) -> None:
        """Adds one record, and its rows where there are tables."""
        self._records.write(record)
        for table, of_record in (rows or {}).items():
            self._rows[table] += of_record

    def commit(self) -> None:
        """Puts all files of the shard in their places, whole."""
        self._records.close()
        self._file.commit()
        if self._layout.tables:
            for table, columns in COLUMNS.items():
                with replacing(self._layout.table_path(table, self._number)) as stream:
                    arrow.write_rows(stream, columns, self._rows[table], self._codec)

    def drop(self) -> None:
        """Gives the shard up."""
        self._file.drop()

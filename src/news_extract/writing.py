"""Where a command's output goes: standard output, or a file that is there whole or not at all."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO


@contextmanager
def open_output(path: Path | None) -> Iterator[BinaryIO]:
    """A binary stream to `path`, or to standard output where it is None.

    A file is written beside its place under a temporary name and moved there at the end. When the work
    is broken off, what stood there before still stands, and nothing else is left behind.

    Raises:
        OSError: when the file cannot be written.

    Example:
        >>> from tempfile import TemporaryDirectory
        >>> with TemporaryDirectory() as folder:
        ...     path = Path(folder, "records.jsonl")
        ...     with open_output(path) as out:
        ...         _ = out.write(b"{}")
        ...         before = path.exists()
        ...     (before, path.read_bytes())
        (False, b'{}')
    """
    if path is None:
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    path = path.resolve()
    if path.exists() and not path.is_file():  # a pipe or /dev/null: nothing to replace
        with path.open("wb") as stream:
            yield stream
        return
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        with temporary.open("xb") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)

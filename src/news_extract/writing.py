"""Files that are there whole or not at all, also after the machine has lost its power; standard output."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

TEMPORARY = ".tmp"
"""What the names of files end in that are not whole yet."""


class DurableFile:
    """A file written beside its place under a temporary name until `commit`.

    Example:
        >>> from tempfile import TemporaryDirectory
        >>> with TemporaryDirectory() as folder:
        ...     file = DurableFile(Path(folder, "a.jsonl"))
        ...     _ = file.stream.write(b"{}")
        ...     before = file.path.exists()
        ...     file.commit()
        ...     (before, file.path.read_bytes())
        (False, b'{}')
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._temporary = path.with_name(f".{path.name}.{os.getpid()}{TEMPORARY}")
        self._temporary.unlink(missing_ok=True)  # of a process that was killed and had this number
        self.stream: BinaryIO = self._temporary.open("xb")

    def commit(self) -> None:
        """Puts the file in its place, once all its bytes are on the disk."""
        self.stream.flush()
        os.fsync(self.stream.fileno())
        self.stream.close()
        self._temporary.replace(self.path)
        _sync_folder(self.path.parent)

    def drop(self) -> None:
        """Leaves nothing behind, also on a full disk."""
        try:
            self.stream.close()
        except OSError:  # what is still in its buffer does not fit
            pass
        finally:
            self._temporary.unlink(missing_ok=True)


@contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """A stream to what replaces a whole file at the end; broken off, what stood there before still stands.

    Raises:
        OSError: when it cannot be written.
    """
    file = DurableFile(path)
    try:
        yield file.stream
        file.commit()
    except BaseException:
        file.drop()
        raise


def write_file(path: Path, data: bytes) -> None:
    """Replaces a whole file.

    Raises:
        OSError: when it cannot be written; what stood there before still stands.
    """
    with replacing(path) as stream:
        stream.write(data)


@contextmanager
def open_output(path: Path | None) -> Iterator[BinaryIO]:
    """Where a command's output goes: a stream to a file, replaced at the end, or to standard output for None.

    Raises:
        OSError: when the file cannot be written.
    """
    if path is None:
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    path = path.resolve()
    special = path.exists() and not path.is_file()  # a pipe or /dev/null: nothing to replace
    with path.open("wb") if special else replacing(path) as stream:
        yield stream


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)

"""Files that are there whole or not at all, also after the machine has lost its power."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

TEMPORARY = ".tmp"


class DurableFile:
    """A file written under a temporary name until `commit`.

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
        self._temporary = path.with_name(path.name + TEMPORARY)
        self.stream: BinaryIO = self._temporary.open("wb")

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


def write_file(path: Path, data: bytes) -> None:
    """Replaces a whole file.

    Raises:
        OSError: when it cannot be written; what stood there before still stands.
    """
    with_file(path, lambda stream: stream.write(data))


def with_file(path: Path, write: Callable[[BinaryIO], object]) -> None:
    """Replaces a whole file by what `write` writes.

    Raises:
        OSError: when it cannot be written; what stood there before still stands.
    """
    file = DurableFile(path)
    try:
        write(file.stream)
        file.commit()
    except BaseException:
        file.drop()
        raise


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)

"""All inputs of a run, in order: which files, how far they have been read, and their pieces, numbered."""

from __future__ import annotations

import glob
import hashlib
import io
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from news_extract.inputs.pieces import Piece
from news_extract.running.work import Task
from news_extract.sources import STANDARD_INPUT, cut_source, known_ending, may_be_listed

LINK = "links to folders"


@dataclass(frozen=True, slots=True)
class InputFile:
    """One file as it stood when the run began; size and time are None where there is no such file."""

    name: str
    size: int | None
    modified: int | None


class Archive:
    """The inputs that a list of sources stands for.

    A source is a file, a folder (all files below it whose ending is known, in order of their paths), a
    pattern such as "2025/*.jsonl.gz", or "-" for standard input.

    Attributes:
        files: in the order in which they are read.
        passed_over: files of folders and patterns that are not read, counted by their endings, and links to
            folders, which are not followed, under `LINK`.

    Example:
        >>> [file.name for file in Archive(["no-such-file.txt", "-"]).files]
        ['no-such-file.txt', '-']
    """

    def __init__(self, sources: Iterable[str], *, without: Iterable[Path] = ()) -> None:
        self.passed_over: Counter[str] = Counter()
        self._without = [folder.resolve() for folder in without]
        self.files = [_input_file(name) for source in sources for name in self._names(source)]
        self._bytes = sum(file.size or 0 for file in self.files)
        self._bytes_before = 0
        self._file: BinaryIO | None = None
        self._start = self._end = 0  # of what was read last from the file, of which `_left` is still to come
        self._left = 0.0

    def _names(self, source: str) -> list[str]:
        path = Path(source)
        if source == STANDARD_INPUT or path.is_file():
            return [source]
        if path.is_dir() and may_be_listed(path):
            return self._known(_below(path))
        if glob.has_magic(source):
            return self._known(Path(name) for name in _matches(source)) or [source]
        return [source]

    def _known(self, paths: Iterable[Path]) -> list[str]:
        """Those files among `paths` that can be read; the run's own are no input."""
        names = []
        for path in sorted(paths):
            if self._is_own(path):
                continue
            if path.is_dir():
                if path.is_symlink():
                    self.passed_over[LINK] += 1
                elif not may_be_listed(path):
                    names.append(str(path))  # that it cannot be read is a failure of the run
            elif known_ending(path.name):
                names.append(str(path))
            else:
                self.passed_over[path.suffix or path.name] += 1
        return names

    def _is_own(self, path: Path) -> bool:
        place = path.parent.resolve() / path.name  # a symlink may be a loop
        return any(place.is_relative_to(folder) for folder in self._without)

    def tasks(self) -> Iterator[Task]:
        """The pieces of all files, each with its number, each fault in the place of what it cost."""
        number = 0
        for file in self.files:
            self._file, self._start, self._end = None, 0, 0
            for item in cut_source(file.name, self._opened):
                self._left = item.left if isinstance(item, Piece) else 0.0
                yield Task(number, item)
                number += 1
            self._file, self._end = None, 0
            self._bytes_before += file.size or 0

    def _opened(self, file: BinaryIO) -> None:
        self._file = file

    def fraction(self) -> float | None:
        """How much of the bytes of all files has been read, 0 to 1; None where that is not known."""
        if not self._bytes:
            return None
        with suppress(ValueError, io.UnsupportedOperation):  # closed meanwhile, or a pipe
            if self._file and (end := self._file.tell()) > self._end:
                self._start, self._end = self._end, end
        within = self._end - self._left * (self._end - self._start)
        return min(1.0, (self._bytes_before + within) / self._bytes)

    def digest(self) -> str:
        """Changes when a file is added, taken away, moved or written to."""
        listing = [[file.name, file.size, file.modified] for file in self.files]
        return hashlib.sha256(json.dumps(listing).encode()).hexdigest()

    def described(self) -> dict[str, object]:
        """What the manifest says about the inputs."""
        return {"files": len(self.files), "bytes": self._bytes, "sha256": self.digest()}


def _below(folder: Path) -> Iterator[Path]:
    return (path for path in folder.rglob("*") if not _is_hidden(path.relative_to(folder)))


def _is_hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)


def _matches(pattern: str) -> list[str]:
    return glob.glob(pattern, recursive=True)  # noqa: PTH207  Path.glob takes no absolute patterns


def _input_file(name: str) -> InputFile:
    try:
        stat = Path(name).stat()
    except (OSError, ValueError):
        return InputFile(name, None, None)
    return InputFile(name, stat.st_size, stat.st_mtime_ns)

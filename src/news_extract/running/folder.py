"""The output folder of a run: its lock, what is done in it, and its manifest `run.json`.

While a run goes on, `.progress` holds a note for each shard that is done; a shard without a note is written
again. At the end `_SUCCESS` is written last of all.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from news_extract.errors import RunError
from news_extract.running.tables import COLUMNS
from news_extract.writing import TEMPORARY, write_file

MANIFEST, SUCCESS, FAILURES, DUPLICATES = "run.json", "_SUCCESS", "failures.jsonl", "duplicates.jsonl"
_PROGRESS, _LOCK = ".progress", ".lock"

Line = dict[str, Any]
"""One line of `failures.jsonl` or `duplicates.jsonl`."""


@dataclass
class Counts:
    """What became of the inputs: read = written + failed + skipped."""

    read: int = 0
    written: int = 0
    failed: int = 0
    skipped: int = 0

    def add(self, other: Counts) -> None:
        """Adds the counts of another part of the run."""
        self.read += other.read
        self.written += other.written
        self.failed += other.failed
        self.skipped += other.skipped


@dataclass
class Note:
    """What is known of one shard that is done.

    Attributes:
        inputs: digest of what the shard was made of.
        ids: digests of the articles' ids, `texts` those of their texts, to find duplicates of them.
        seconds: time that the shard took.
    """

    inputs: str = ""
    counts: Counts = field(default_factory=Counts)
    failures: list[Line] = field(default_factory=list)
    duplicates: list[Line] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    seconds: float = 0


class RunFolder:
    """The output folder of one run, and that of its tables."""

    def __init__(self, path: Path, tables: Path | None) -> None:
        self.path = path
        self.tables = tables
        self._progress = path / _PROGRESS

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Makes the folders and keeps other runs out; the lock ends with the process, however that ends.

        Raises:
            RunError: when another run holds one of them.
        """
        folders = [folder for folder in (self.path, self.tables) if folder]
        descriptors = []
        try:
            for folder in dict.fromkeys(folder.resolve() for folder in folders):
                folder.mkdir(parents=True, exist_ok=True)
                descriptors.append(os.open(folder / _LOCK, os.O_RDWR | os.O_CREAT, 0o644))
                _lock(descriptors[-1], folder)
            yield
        finally:
            for descriptor in descriptors:
                os.close(descriptor)

    def manifest(self) -> dict[str, Any] | None:
        """`run.json`, None before the first run.

        Raises:
            RunError: when the folder holds something else than a run.
        """
        try:
            found = json.loads((self.path / MANIFEST).read_text(encoding="utf-8"))
        except FileNotFoundError:
            self._refuse_strangers()
            return None
        except ValueError:
            found = None
        if not isinstance(found, dict) or "settings" not in found:
            raise RunError(f"{self.path / MANIFEST} is no manifest of a run: name another folder")
        return found

    def _refuse_strangers(self) -> None:
        for folder in (self.path, self.tables):
            names = sorted(path.name for path in folder.iterdir()) if folder else []
            own = {_LOCK, self.tables.name if self.tables and self.tables.parent == self.path else _LOCK}
            if strange := [n for n in names if n not in own and not n.endswith(TEMPORARY)]:
                raise RunError(f"{folder} is not empty ({strange[0]}) and holds no run: name another folder")

    def is_complete(self) -> bool:
        """Whether a run has ended here."""
        return (self.path / SUCCESS).exists()

    def clear(self, tables: str | None) -> None:
        """Takes away what a run has written here and to its `tables`, and nothing else; the manifest last."""
        (self.path / SUCCESS).unlink(missing_ok=True)
        self._clear_progress()
        for pattern in ("records-[0-9]*.*", FAILURES, DUPLICATES, f"*{TEMPORARY}"):
            _remove(self.path, pattern)
        if tables:
            for table in COLUMNS:
                _remove(Path(tables, table), f"{table}-[0-9]*.parquet")
                with suppress(OSError):  # something else is in it, or it is not there
                    Path(tables, table).rmdir()
        (self.path / MANIFEST).unlink(missing_ok=True)

    def notes(self) -> list[Note]:
        """The notes of the shards that are done, in order; files that were broken off are taken away."""
        for folder in (self.path, self._progress, *self._table_folders()):
            folder.mkdir(parents=True, exist_ok=True)
            for path in folder.glob(f"*{TEMPORARY}"):
                path.unlink()
        notes: list[Note] = []
        while (path := self._note_path(len(notes))).exists():
            data = json.loads(path.read_text(encoding="utf-8"))
            notes.append(Note(**{**data, "counts": Counts(**data["counts"])}))
        return notes

    def _table_folders(self) -> list[Path]:
        return [self.tables / table for table in COLUMNS] if self.tables else []

    def _note_path(self, shard: int) -> Path:
        return self._progress / f"{shard:05}.json"

    def add_note(self, shard: int, note: Note) -> None:
        """Marks a shard as done, once its files are in their places."""
        self.append(note)
        write_file(self._note_path(shard), _json(asdict(note)))

    def rewrite_lists(self, notes: list[Note]) -> None:
        """Makes the lists of failures and duplicates anew, without what a broken off run left there."""
        for name, lines in _lists(notes):
            write_file(self.path / name, lines)

    def append(self, note: Note) -> None:
        """Adds the failures and duplicates of a shard to their lists."""
        for name, lines in _lists([note]):
            with (self.path / name).open("ab") as file:
                file.write(lines)
                file.flush()
                os.fsync(file.fileno())

    def write_manifest(self, manifest: dict[str, Any]) -> None:
        """Replaces `run.json`."""
        write_file(self.path / MANIFEST, _json(manifest, indent=2))

    def finish(self, manifest: dict[str, Any]) -> None:
        """Marks the run as complete; the notes of its shards are needed no more."""
        self.write_manifest(manifest)
        write_file(self.path / SUCCESS, b"")
        self._clear_progress()

    def _clear_progress(self) -> None:
        if self._progress.exists():
            for path in sorted(self._progress.iterdir(), reverse=True):  # the first note last
                path.unlink()
            self._progress.rmdir()


def _remove(folder: Path, pattern: str) -> None:
    for path in folder.glob(pattern):
        path.unlink()


def _lists(notes: list[Note]) -> Iterator[tuple[str, bytes]]:
    yield FAILURES, b"".join(_json(line) for note in notes for line in note.failures)
    yield DUPLICATES, b"".join(_json(line) for note in notes for line in note.duplicates)


def _json(data: Any, indent: int | None = None) -> bytes:
    return json.dumps(data, ensure_ascii=False, indent=indent).encode("utf-8", "backslashreplace") + b"\n"


def _lock(descriptor: int, folder: Path) -> None:
    try:
        import fcntl
    except ImportError:  # Windows
        return
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise RunError(
            f"another run is writing to {folder}: wait until it has ended, or name another folder"
        ) from None

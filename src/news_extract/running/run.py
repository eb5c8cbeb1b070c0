"""A run: from sources to an output folder, taken up again where it was broken off."""

from __future__ import annotations

import dataclasses
import hashlib
import time
from collections import deque
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Literal

from news_extract import __version__
from news_extract.errors import RunError
from news_extract.running.engine import Engine
from news_extract.running.folder import Counts, Line, Note, RunFolder
from news_extract.running.inputs import Archive
from news_extract.running.knowledge import knowledge_digest
from news_extract.running.memory import peak_memory
from news_extract.running.progress import Progress
from news_extract.running.shards import Layout, Shard
from news_extract.running.work import Outcome, Task, WorkSettings

Duplicates = Literal["keep", "drop", "drop-ids", "drop-texts"]
_DROPPED: dict[Duplicates, set[str]] = {
    "keep": set(),
    "drop": {"id", "text"},
    "drop-ids": {"id"},
    "drop-texts": {"text"},
}
"""Which likeness to an earlier article costs one its record."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What decides the bytes that a run writes; how many workers write them does not.

    Attributes:
        layout: where the output goes, and in which format.
        work: how articles are read.
        shard_size: inputs whose records go into one shard.
        duplicates: what becomes of articles with the id or the text of an earlier one.
    """

    layout: Layout
    work: WorkSettings
    shard_size: int = 1000
    duplicates: Duplicates = "keep"

    def described(self) -> dict[str, Any]:
        """The settings as the manifest states them."""
        reading = self.work.reading
        return {
            "format": self.layout.format,
            "compress": self.layout.compress,
            "tables": str(self.layout.tables.resolve()) if self.layout.tables else None,
            "shard_size": self.shard_size,
            "duplicates": self.duplicates,
            "map": dict(reading.fields.chosen),
            "encoding": reading.encoding,
            **dataclasses.asdict(self.work.options),
        }


@dataclass(frozen=True, slots=True)
class Result:
    """How a run ended.

    Attributes:
        counts: of the whole run, with what was done before it was taken up again.
        duplicates: articles with the id or the text of an earlier one, dropped or not.
        already_complete: nothing was left to be done.
    """

    counts: Counts
    seconds: float
    duplicates: int = 0
    already_complete: bool = False


def run(plan: Plan, archive: Archive, engine: Engine, progress: Progress, *, fresh: bool = False) -> Result:
    """Reads all inputs and writes their records, beginning after the shards that are done already.

    Args:
        plan: what to write.
        archive: the inputs.
        engine: what reads them.
        progress: told after every article.
        fresh: throw away what a run has written to the folder before.

    Raises:
        RunError: when the folder cannot be used, or its run had other inputs or settings.
        OSError: when the output cannot be written; the run can be taken up again.
    """
    plan.layout.check()
    folder = RunFolder(plan.layout.output, plan.layout.tables)
    with folder.locked():
        manifest = folder.manifest()
        if manifest and fresh:
            folder.clear(manifest["settings"].get("tables"))
            manifest = None
        expected = _manifest(plan, archive)
        if manifest:
            _check_same(manifest, expected)
            if folder.is_complete():
                counts = Counts(**manifest["counts"])
                return Result(counts, manifest["seconds"], manifest["duplicates"], already_complete=True)
            expected["started"] = manifest["started"]
        return _Run(plan, archive, folder, expected, progress).go(engine)


def _manifest(plan: Plan, archive: Archive) -> dict[str, Any]:
    """`run.json` as it is at the beginning."""
    return {
        "news_extract": __version__,
        "status": "running",
        "started": _now(),
        "finished": None,
        "inputs": archive.described(),
        "settings": plan.described(),
        "knowledge_sha256": knowledge_digest(),
    }


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


_REMEDY = (
    "repeat the first command to go on with it, name another --output, or throw its records away with --fresh"
)
_COMPARED = {
    "news_extract": "version of news_extract",
    "inputs": "inputs",
    "settings": "settings",
    "knowledge_sha256": "tables of news_extract",
}


def _check_same(found: dict[str, Any], expected: dict[str, Any]) -> None:
    for key, name in _COMPARED.items():
        if found.get(key) != expected[key]:
            raise RunError(
                f"the {name} are not those that the run in this folder began with"
                f"{_difference(found.get(key), expected[key])}: {_REMEDY}"
            )


def _difference(found: Any, expected: Any) -> str:
    """In brackets what differs, where that can be said in a few words."""
    if not isinstance(found, dict) or not isinstance(expected, dict):
        return ""
    differing = [key for key in expected if found.get(key) != expected[key] and key != "sha256"]
    words = [f"{key} {found.get(key)} then, {expected[key]} now" for key in differing]
    return f" ({'; '.join(words)})" if words else " (a file was moved or written to)"


class _Run:
    """A run while it goes on."""

    def __init__(
        self, plan: Plan, archive: Archive, folder: RunFolder, manifest: dict[str, Any], progress: Progress
    ) -> None:
        self._plan, self._archive, self._folder, self._progress = plan, archive, folder, progress
        self._manifest = manifest
        self._counts = Counts()
        self._duplicates = 0
        self._seconds = 0.0
        self._worker_mb = 0
        self._ids: set[str] = set()
        self._texts: set[str] = set()
        self._under_way: deque[tuple[bytes, float | None]] = deque()

    def go(self, engine: Engine) -> Result:
        notes = self._folder.notes()
        self._folder.rewrite_lists(notes)
        for note in notes:
            self._take_in(note)
        tasks = self._archive.tasks()
        _skip(tasks, notes)
        self._folder.write_manifest(self._state("running"))
        self._progress.begin(self._counts)
        try:
            with closing(engine.outcomes(self._noted(tasks))) as outcomes:
                self._write_shards(outcomes, len(notes))
            self._progress.update(self._counts, 1.0)
        finally:
            self._progress.end()
        self._folder.finish(self._state("complete") | {"finished": _now()})
        return Result(self._counts, self._seconds, self._duplicates)

    def _take_in(self, note: Note) -> None:
        """Counts a shard that is done."""
        self._counts.add(note.counts)
        self._duplicates += len(note.duplicates)
        self._seconds += note.seconds
        self._ids.update(note.ids)
        self._texts.update(note.texts)

    def _state(self, status: str) -> dict[str, Any]:
        return self._manifest | {
            "status": status,
            "counts": dataclasses.asdict(self._counts),
            "duplicates": self._duplicates,
            "seconds": round(self._seconds, 1),
            "peak_memory_mb": {"main": peak_memory(), "worker": self._worker_mb},
        }

    def _noted(self, tasks: Iterator[Task]) -> Iterator[Task]:
        """The tasks; the digest of each, and how far the inputs were read with it, wait for its outcome."""
        for task in tasks:
            self._under_way.append((task.digest(), self._archive.fraction()))
            yield task

    def _write_shards(self, outcomes: Iterator[Outcome], number: int) -> None:
        """Writes what is left, beginning with shard `number`."""
        more = True
        while more:
            started = time.monotonic()
            note, inputs = Note(), hashlib.sha256()
            shard = Shard(self._plan.layout, number)
            try:
                more = self._fill(shard, note, outcomes, inputs)
                if note.counts.read or not number:
                    shard.commit()
            finally:
                shard.drop()
            if note.counts.read:
                note.inputs = inputs.hexdigest()
                note.seconds = time.monotonic() - started
                self._folder.add_note(number, note)
                self._take_in(note)
                self._folder.write_manifest(self._state("running"))
            number += 1

    def _fill(self, shard: Shard, note: Note, outcomes: Iterator[Outcome], inputs: Any) -> bool:
        """Adds outcomes to a shard until it is full; False where they came to their end."""
        total = dataclasses.replace(self._counts)
        while note.counts.read < self._plan.shard_size:
            outcome = next(outcomes, None)
            if outcome is None:
                return False
            digest, fraction = self._under_way.popleft()
            inputs.update(digest)
            self._worker_mb = max(self._worker_mb, outcome.worker_mb)
            counts = self._add(shard, note, outcome)
            note.counts.add(counts)
            total.add(counts)
            self._progress.update(total, fraction)
        return True

    def _add(self, shard: Shard, note: Note, outcome: Outcome) -> Counts:
        """Writes one outcome to a shard; what it counts as."""
        if outcome.failure or outcome.record is None:
            assert outcome.failure
            note.failures.append(_line(outcome) | dataclasses.asdict(outcome.failure))
            return Counts(read=1, failed=1)
        if alike := self._alike(note, outcome):
            dropped = not _DROPPED[self._plan.duplicates].isdisjoint(alike)
            line = {"same": alike, "text_sha256": outcome.text_sha256, "dropped": dropped}
            note.duplicates.append(_line(outcome) | line)
            if dropped:
                return Counts(read=1, skipped=1)
        shard.add(outcome.record, outcome.rows)
        return Counts(read=1, written=1)

    def _alike(self, note: Note, outcome: Outcome) -> list[str]:
        """What an article has in common with an earlier one: its id, its text, both or nothing."""
        id_digest = hashlib.sha256(f"{outcome.id}".encode()).hexdigest()[:16]
        text_digest = f"{outcome.text_sha256}"[:16]
        alike = []
        if id_digest in self._ids:
            alike.append("id")
        else:
            self._ids.add(id_digest)
            note.ids.append(id_digest)
        if text_digest in self._texts:
            alike.append("text")
        else:
            self._texts.add(text_digest)
            note.texts.append(text_digest)
        return alike


def _skip(tasks: Iterator[Task], notes: list[Note]) -> None:
    """Passes over the inputs of shards that are done.

    Raises:
        RunError: when they are not what they were.
    """
    for note in notes:
        inputs = hashlib.sha256()
        for _ in range(note.counts.read):
            task = next(tasks, None)
            inputs.update(task.digest() if task else b"")
        if inputs.hexdigest() != note.inputs:
            raise RunError(f"the inputs are not those that the run in this folder began with: {_REMEDY}")


def _line(outcome: Outcome) -> Line:
    return {"id": outcome.id, "input": outcome.place.source, "line": outcome.place.line}

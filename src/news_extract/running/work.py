"""What is done with one piece of the input, wherever it is done: `Task` in, `Outcome` out."""

from __future__ import annotations

import hashlib
from contextlib import ExitStack
from dataclasses import dataclass, field
from typing import Literal, Protocol

from news_extract.errors import NewsExtractError, SourceError
from news_extract.inputs.pieces import Piece, Place, Sourced
from news_extract.options import Options
from news_extract.running.tables import Rows, rows_of
from news_extract.sources import Reading, read_piece

Stage = Literal["input", "extract"]
"""Where an article failed: while it was read from its file, or while its record was made."""

_ZONE = 200
"""Articles after which spaCy forgets the words that it met in them."""

_KNOWN_WORDS = 50_000
"""Words that spaCy keeps for good. It caches nothing in a memory zone: what is not known before is taken
apart anew wherever it stands, which takes three times as long."""


@dataclass(frozen=True, slots=True)
class Task:
    """One article to be read, or the fault that stands in its place; `number` counts them from 0."""

    number: int
    item: Piece | SourceError

    @property
    def size(self) -> int:
        """About how many bytes it holds."""
        if isinstance(self.item, SourceError):
            return 0
        data = self.item.data
        return len(data) if isinstance(data, bytes) else sum(len(str(value)) for value in data.values())

    def digest(self) -> bytes:
        """Eight bytes that tell whether an input is still what it was."""
        if isinstance(self.item, SourceError):
            content = str(self.item).encode()
        else:
            data = self.item.data
            content = data if isinstance(data, bytes) else repr(data).encode()
            content = f"{self.item.place}\n".encode() + content
        return hashlib.sha256(content).digest()[:8]


@dataclass(frozen=True, slots=True)
class Failure:
    """Why an article has no record: the stage, the kind of error, and a sentence with the remedy."""

    stage: Stage
    error: str
    message: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one task: a record as JSON, with its rows where tables are asked for, or a failure.

    Attributes:
        worker_mb: the most memory in MB that the worker has held, given now and then, otherwise 0.
    """

    number: int
    place: Place
    id: str | None
    record: bytes | None = None
    text_sha256: str | None = None
    rows: Rows | None = None
    failure: Failure | None = None
    worker_mb: int = 0


@dataclass(frozen=True, slots=True)
class WorkSettings:
    """What decides the bytes of a record."""

    options: Options = field(default_factory=Options)
    reading: Reading = field(default_factory=Reading)
    tables: bool = False


class Reader(Protocol):
    """Reads one task after the other; made once in each process."""

    def read(self, task: Task) -> Outcome:
        """The outcome of one task. Only `MemoryError` is raised."""


class ArticleReader:
    """The pipeline, loaded once, and what it makes of each task."""

    def __init__(self, settings: WorkSettings) -> None:
        from news_extract.extractor import Extractor  # spaCy is for the workers alone

        self._settings = settings
        self._extractor = Extractor(settings.options)
        self._zone = ExitStack()
        self._count = 0

    def read(self, task: Task) -> Outcome:
        """The outcome of one task. Only `MemoryError` is raised."""
        if self._count % _ZONE == 0:
            self._zone.close()
            nlp = self._extractor.nlp
            if len(nlp.vocab) >= _KNOWN_WORDS:
                self._zone.enter_context(nlp.memory_zone())
        self._count += 1
        try:
            sourced = read_task(task, self._settings.reading)
        except MemoryError:
            raise
        except Exception as error:
            return failed(task, None, "input", error)
        try:
            return self._extract(task, sourced)
        except MemoryError:
            raise
        except Exception as error:
            return failed(task, sourced.article.id, "extract", error)

    def _extract(self, task: Task, sourced: Sourced) -> Outcome:
        record = self._extractor.read(sourced.article)
        return Outcome(
            task.number,
            sourced.place,
            record.article.id,
            record=record.to_json().encode(),
            text_sha256=record.article.text_sha256,
            rows=rows_of(record, task.number) if self._settings.tables else None,
        )


def read_task(task: Task, reading: Reading) -> Sourced:
    """The article of a task.

    Raises:
        SourceError: when there is none.
    """
    if isinstance(task.item, SourceError):
        raise task.item
    return read_piece(task.item, reading)


def failed(task: Task, known_id: str | None, stage: Stage, error: Exception) -> Outcome:
    """The outcome of a task that an exception ended."""
    if isinstance(error, SourceError):
        message = error.reason
    else:
        ours = isinstance(error, NewsExtractError)
        message = str(error) if ours else f"a defect, please report it: {error}"
    failure = Failure(stage, type(error).__name__, message)
    return Outcome(task.number, place_of(task), known_id, failure=failure)


def lost(task: Task, reading: Reading, error: str, message: str) -> Outcome:
    """The outcome of a task whose worker was lost on it."""
    known = None
    if isinstance(task.item, Piece) and task.item.kind != "html":  # a page may be what killed the worker
        try:
            known = read_piece(task.item, reading).article.identity()
        except NewsExtractError:
            known = None
    return Outcome(task.number, place_of(task), known, failure=Failure("extract", error, message))


def place_of(task: Task) -> Place:
    """Where a task came from."""
    if isinstance(task.item, SourceError):
        return Place(task.item.source, task.item.line)
    return task.item.place

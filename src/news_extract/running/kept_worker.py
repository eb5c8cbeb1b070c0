"""One worker process, kept busy by whoever holds it, and replaced when it is lost."""

from __future__ import annotations

import itertools
import multiprocessing
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess

from news_extract.errors import RunError
from news_extract.running.engine import Limits
from news_extract.running.work import Outcome, Task, WorkSettings, lost
from news_extract.running.worker import OUT_OF_MEMORY, READY, Load, serve

_START_SECONDS = 120
_STARTING = threading.Lock()
"""Processes are started one at a time."""

_DIED = "WorkerDied"


class _LostError(Exception):
    """A worker was lost; `error` is the short name of the reason."""

    def __init__(self, error: str, message: str) -> None:
        super().__init__(message)
        self.error = error


class KeptWorker:
    """A worker process with the pipeline loaded once, started when it is first needed.

    A worker that dies, hangs or needs too much memory costs the article that it was at; an article on which
    a worker dies is tried once more, for it may have been killed from outside.
    """

    def __init__(self, settings: WorkSettings, limits: Limits, load: Load) -> None:
        self._settings, self._limits, self._load = settings, limits, load
        self._leaving = threading.Event()
        self._process: BaseProcess | None = None
        self._pipe: Connection | None = None
        self._count = 0

    def read(self, tasks: Iterable[Task]) -> Iterator[Outcome]:
        """The outcome of each task, in order; fewer after `leave`.

        Raises:
            RunError: when no worker process can be started.
        """
        waiting = deque(tasks)
        second_try = False
        while waiting and not self._leaving.is_set():
            try:
                pipe = self._ready()
                self._send(pipe, list(waiting))
                while waiting:
                    outcome = self._reply(pipe)
                    waiting.popleft()
                    second_try = False
                    self._count += 1
                    if outcome.failure and outcome.failure.error == OUT_OF_MEMORY:
                        self._count = self._limits.renew
                    yield outcome
            except _LostError as loss:
                self.end()
                if loss.error == _DIED and not second_try:
                    second_try = True
                    continue
                second_try = False
                yield lost(waiting.popleft(), self._settings.reading, loss.error, str(loss))

    def leave(self) -> None:
        """Ends the process for good, whatever it is doing; may be called from another thread."""
        self._leaving.set()
        if process := self._process:
            process.kill()

    def end(self) -> None:
        """Ends the process; the next task starts another."""
        if self._process:
            self._process.kill()
            self._process.join()
        if self._pipe:
            self._pipe.close()
        self._process = self._pipe = None
        self._count = 0

    def _send(self, pipe: Connection, tasks: list[Task]) -> None:
        try:
            pipe.send(tasks)
        except OSError:
            raise self._died() from None

    def _reply(self, pipe: Connection) -> Outcome:
        try:
            if not pipe.poll(self._limits.timeout):
                took = f"took longer than {self._limits.timeout:g} s: split it, or raise --timeout"
                raise _LostError("Timeout", took)
            outcome: Outcome = pipe.recv()
            return outcome
        except (EOFError, OSError):
            raise self._died() from None

    def _died(self) -> _LostError:
        assert self._process
        self._process.join(10)
        code = self._process.exitcode
        how = f"signal {-code}" if code is not None and code < 0 else f"exit code {code}"
        return _LostError(_DIED, f"its worker process ended twice on it ({how}): report the article")

    def _ready(self) -> Connection:
        """The pipe to a worker that is ready, a new one where there is none or its time is over."""
        if self._count >= self._limits.renew:
            self.end()
        if self._pipe is None:
            for attempt in itertools.count(1):
                said = self._start()
                if said == READY or self._leaving.is_set():
                    break
                self.end()
                if attempt == 2:
                    raise RunError(f"no worker process can be started ({said})")
        assert self._pipe
        return self._pipe

    def _start(self) -> str:
        """Starts a worker and waits until it has loaded; what it says about it."""
        context = multiprocessing.get_context("spawn")  # nothing of this process and its threads goes along
        self._pipe, theirs = context.Pipe()
        with _STARTING:
            process = context.Process(
                target=serve, args=(theirs, self._load, self._settings, self._limits.memory), daemon=True
            )
            process.start()
        self._process = process
        theirs.close()
        if self._leaving.is_set():
            process.kill()
        try:
            return str(self._pipe.recv()) if self._pipe.poll(_START_SECONDS) else "it does not get ready"
        except (EOFError, OSError):
            process.join(10)
            return f"exit code {process.exitcode}"

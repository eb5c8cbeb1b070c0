"""An engine reads tasks anywhere and gives back their outcomes in order; this one has worker processes."""

from __future__ import annotations

import itertools
import multiprocessing
import queue
import signal
import threading
from collections import deque
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from multiprocessing import resource_tracker
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Protocol

from news_extract.errors import RunError, SourceError
from news_extract.running.work import ArticleReader, Outcome, Task, WorkSettings, failed, lost
from news_extract.running.worker import OUT_OF_MEMORY, READY, Load, serve

_BATCH = 8
"""Tasks sent to a worker at a time, so that it does not wait for each."""

_BATCH_BYTES = 200_000
_WINDOW = 64
"""Tasks for each worker that may be under way or wait for an earlier one to be done."""

_WINDOW_BYTES = 64_000_000
_START_SECONDS = 120
_STARTING = threading.Lock()
"""Processes are started one at a time."""


class Engine(Protocol):
    """What reads tasks. Writing, counting and resuming are none of its business."""

    def outcomes(self, tasks: Iterator[Task]) -> Generator[Outcome, None, None]:
        """One outcome for each task, in the same order, taking only so many tasks ahead.

        Raises:
            RunError: when nothing can be read at all; a fault in one task is an outcome.
        """


@dataclass(frozen=True, slots=True)
class Limits:
    """What a worker may use.

    Attributes:
        timeout: seconds for one article.
        memory: bytes of data that a worker may hold.
        renew: articles after which a worker is replaced by a new one.
    """

    timeout: float = 60
    memory: int = 2_000_000_000
    renew: int = 20_000


class WorkerPool:
    """Worker processes, each with the pipeline loaded once.

    A worker that dies, hangs or needs too much memory costs the article that it was at; an article on which
    a worker dies is tried once more, for it may have been killed from outside.
    """

    def __init__(
        self, workers: int, settings: WorkSettings, limits: Limits, *, load: Load = ArticleReader
    ) -> None:
        self._tasks: queue.SimpleQueue[list[Task] | None] = queue.SimpleQueue()
        self._done: queue.SimpleQueue[Outcome | BaseException] = queue.SimpleQueue()
        self._window = workers * _WINDOW
        self._seats = [_Seat(self._tasks, self._done, settings, limits, load) for _ in range(workers)]

    def outcomes(self, tasks: Iterator[Task]) -> Generator[Outcome, None, None]:
        """One outcome for each task, in the same order; the workers end with the iteration."""
        under_way: deque[Task] = deque()
        ready: dict[int, Outcome] = {}
        for seat in self._seats:
            seat.start()
        try:
            while True:
                self._feed(tasks, under_way, ready)
                if not under_way:
                    return
                while under_way[0].number not in ready:
                    done = self._done.get()
                    if isinstance(done, BaseException):
                        raise done
                    ready[done.number] = done
                while under_way and under_way[0].number in ready:
                    yield ready.pop(under_way.popleft().number)
        finally:
            for seat in self._seats:
                seat.leave()
            for _ in self._seats:
                self._tasks.put(None)
            for seat in self._seats:
                seat.join()

    def _feed(self, tasks: Iterator[Task], under_way: deque[Task], ready: dict[int, Outcome]) -> None:
        """Sends tasks to the workers until enough are under way."""
        held = sum(task.size for task in under_way)
        batch: list[Task] = []
        size = 0
        while len(under_way) < self._window and held < _WINDOW_BYTES:
            task = next(tasks, None)
            if task is None:
                break
            under_way.append(task)
            if isinstance(task.item, SourceError):
                ready[task.number] = failed(task, None, "input", task.item)
                continue
            batch.append(task)
            size += task.size
            held += task.size
            if len(batch) == _BATCH or size > _BATCH_BYTES:
                self._tasks.put(batch)
                batch, size = [], 0
        if batch:
            self._tasks.put(batch)


class _LostError(Exception):
    """A worker was lost; `error` is the short name of the reason."""

    def __init__(self, error: str, message: str) -> None:
        super().__init__(message)
        self.error = error


_DIED = "WorkerDied"


class _Seat(threading.Thread):
    """A thread of the main process that keeps one worker process busy, and replaces it when it is lost."""

    def __init__(
        self,
        tasks: queue.SimpleQueue[list[Task] | None],
        done: queue.SimpleQueue[Outcome | BaseException],
        settings: WorkSettings,
        limits: Limits,
        load: Load,
    ) -> None:
        super().__init__(daemon=True)
        self._tasks, self._done = tasks, done
        self._settings, self._limits, self._load = settings, limits, load
        self._leaving = threading.Event()
        self._process: BaseProcess | None = None
        self._pipe: Connection | None = None
        self._count = 0

    def leave(self) -> None:
        """Ends the worker, whatever it is doing; the thread follows."""
        self._leaving.set()
        if process := self._process:
            process.kill()

    def run(self) -> None:
        # Workers inherit this: Ctrl-C is for the main process, which then ends them.
        if hasattr(signal, "pthread_sigmask"):
            resource_tracker.ensure_running()  # started with the first worker, it would undo the block
            signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        try:
            while (batch := self._tasks.get()) and not self._leaving.is_set():
                self._work_off(deque(batch))
        except BaseException as error:
            self._done.put(error)
        finally:
            self._end_worker()

    def _work_off(self, tasks: deque[Task]) -> None:
        second_try = False
        while tasks and not self._leaving.is_set():
            try:
                pipe = self._worker()
                self._send(pipe, list(tasks))
                while tasks:
                    outcome = self._reply(pipe)
                    self._done.put(outcome)
                    tasks.popleft()
                    second_try = False
                    self._count += 1
                    if outcome.failure and outcome.failure.error == OUT_OF_MEMORY:
                        self._count = self._limits.renew
            except _LostError as loss:
                self._end_worker()
                if loss.error == _DIED and not second_try:
                    second_try = True
                    continue
                second_try = False
                self._done.put(lost(tasks.popleft(), self._settings.reading, loss.error, str(loss)))

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

    def _worker(self) -> Connection:
        """The pipe to a worker that is ready, a new one where there is none or its time is over."""
        if self._count >= self._limits.renew:
            self._end_worker()
        if self._pipe is None:
            for attempt in itertools.count(1):
                said = self._start()
                if said == READY or self._leaving.is_set():
                    break
                self._end_worker()
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

    def _end_worker(self) -> None:
        if self._process:
            self._process.kill()
            self._process.join()
        if self._pipe:
            self._pipe.close()
        self._process = self._pipe = None
        self._count = 0

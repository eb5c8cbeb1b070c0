"""The engine of one machine: worker processes, each kept busy by a thread of the main process."""

from __future__ import annotations

import queue
import signal
import threading
from collections import deque
from collections.abc import Generator, Iterator
from multiprocessing import resource_tracker

from news_extract.errors import SourceError
from news_extract.running.engine import Limits
from news_extract.running.kept_worker import KeptWorker
from news_extract.running.work import ArticleReader, Outcome, Task, WorkSettings, failed
from news_extract.running.worker import Load

_BATCH = 8
"""Tasks sent to a worker at a time, so that it does not wait for each."""

_BATCH_BYTES = 200_000
_WINDOW = 64
"""Tasks for each worker that may be under way or wait for an earlier one to be done."""

_WINDOW_BYTES = 64_000_000


class WorkerPool:
    """Worker processes, each with the pipeline loaded once; what a lost one costs, `KeptWorker` says."""

    def __init__(
        self, workers: int, settings: WorkSettings, limits: Limits, *, load: Load = ArticleReader
    ) -> None:
        self._tasks: queue.SimpleQueue[list[Task] | None] = queue.SimpleQueue()
        self._done: queue.SimpleQueue[Outcome | BaseException] = queue.SimpleQueue()
        self._window = workers * _WINDOW
        kept = [KeptWorker(settings, limits, load) for _ in range(workers)]
        self._seats = [_Seat(self._tasks, self._done, worker) for worker in kept]

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
                seat.worker.leave()
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


class _Seat(threading.Thread):
    """A thread of the main process that hands tasks to one worker."""

    def __init__(
        self,
        tasks: queue.SimpleQueue[list[Task] | None],
        done: queue.SimpleQueue[Outcome | BaseException],
        worker: KeptWorker,
    ) -> None:
        super().__init__(daemon=True)
        self.worker = worker
        self._tasks, self._done = tasks, done

    def run(self) -> None:
        # Workers inherit this: Ctrl-C is for the main process, which then ends them.
        if hasattr(signal, "pthread_sigmask"):
            resource_tracker.ensure_running()  # started with the first worker, it would undo the block
            signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        try:
            while batch := self._tasks.get():
                for outcome in self.worker.read(batch):
                    self._done.put(outcome)
        except BaseException as error:
            self._done.put(error)
        finally:
            self.worker.end()

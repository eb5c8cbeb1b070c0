"""The engine of many machines: batches of tasks through actors of Ray Data.

The sources are read and the records written by the process that runs the command. Each actor keeps one
worker process as the engine of one machine does, so that a bad article costs itself alone; where an actor
itself is lost, Ray starts another and gives it the batch again.
"""

from __future__ import annotations

import logging
import os
import pickle
import platform
import signal
import threading
from collections.abc import Generator, Iterator
from contextlib import closing, contextmanager, redirect_stdout
from pathlib import Path
from typing import Any

from news_extract import __version__
from news_extract.errors import RunError, SourceError, missing_extra
from news_extract.running.engine import Limits, cores
from news_extract.running.kept_worker import KeptWorker
from news_extract.running.knowledge import knowledge_digest
from news_extract.running.work import ArticleReader, Outcome, Task, WorkSettings, failed
from news_extract.running.worker import Load

_BATCH = 32
"""Tasks in a batch: at most so many are read again where an actor is lost."""

_BATCH_BYTES = 1_000_000
_WINDOW_BYTES = 500_000_000
"""Bytes of tasks that are handed to Ray at a time."""

_LOST_AT_START = 10
"""Actors in a row that may be lost before they have read anything."""

_QUIET = {
    "RAY_USAGE_STATS_ENABLED": "0",  # reports over the network
    "RAY_BACKEND_LOG_LEVEL": "fatal",
    "RAY_ENABLE_AUTO_CONNECT": "0",  # what is left of an interrupted run would start another Ray
}
_ALONE = {"RAY_ENABLE_WINDOWS_OR_OSX_CLUSTER": "0"}
"""Has Ray on Linux, too, use the loopback address where it is alone on a machine."""

Row = dict[str, Any]
"""A batch on its way: "tasks" or "outcomes" as bytes, and a sentence in "fault" where there are none."""


class RayEngine:
    """Actors on a Ray cluster, or on one that is started on this machine for the run."""

    def __init__(
        self,
        workers: int | None,
        settings: WorkSettings,
        limits: Limits,
        *,
        address: str | None = None,
        load: Load = ArticleReader,
    ) -> None:
        """Loads Ray.

        Args:
            workers: actors, each with a core; None for as many as there are cores.
            settings: how articles are read.
            limits: for each worker; after `renew` articles for each of them all actors are new.
            address: of a cluster, as `ray start` prints it; None for this machine alone.
            load: makes what reads the tasks.

        Raises:
            RunError: when Ray is not installed.
        """
        alone = address is None or address.startswith(("127.", "localhost"))
        os.environ.update(_QUIET | (_ALONE if alone else {}))  # Ray reads them when it is imported
        try:
            import ray.data
        except ImportError:
            raise RunError(missing_extra("--engine ray", "ray")) from None
        self._ray = ray
        self._workers, self._limits, self._address = workers or 0, limits, address
        self._arguments = (settings, limits, load, _package())

    def outcomes(self, tasks: Iterator[Task]) -> Generator[Outcome, None, None]:
        """One outcome for each task, in the same order.

        Raises:
            RunError: when the cluster cannot be used.
        """
        with self._cluster():
            while window := self._window(tasks):
                good = [task for task in window if not isinstance(task.item, SourceError)]
                with closing(self._read(good)) as read:
                    for task in window:
                        if isinstance(task.item, SourceError):
                            yield failed(task, None, "input", task.item)
                        else:
                            yield next(read)

    @contextmanager
    def _cluster(self) -> Iterator[None]:
        address: dict[str, Any] = {"address": self._address}
        if not self._address:
            self._workers = self._workers or cores()
            address = {"address": "local", "num_cpus": self._workers, "include_dashboard": False}
        told_to_end = signal.getsignal(signal.SIGTERM)
        try:
            with _no_standard_error():  # where Ray says that it is told to be quiet
                self._ray.init(**address, log_to_driver=False, logging_level=logging.ERROR)
        except Exception as error:
            remedy = (
                "check --ray-address, and set RAY_AUTH_MODE=token if it asks for a token"
                if self._address
                else "see whether Ray starts on its own (ray start --head)"
            )
            raise RunError(f"{_reason(error)}: {remedy}") from None
        if threading.current_thread() is threading.main_thread():
            signal.signal(signal.SIGTERM, told_to_end)  # Ray's own prints a stack and aborts
        # Ray prints what it mends there, such as an actor that was lost.
        with Path(os.devnull).open("w") as nowhere, redirect_stdout(nowhere):
            try:
                self._workers = self._workers or max(1, int(self._ray.cluster_resources().get("CPU", 1)))
                yield
            finally:
                self._ray.shutdown()

    def _window(self, tasks: Iterator[Task]) -> list[Task]:
        """The next tasks, as many as the actors read before their time is over."""
        window: list[Task] = []
        size = 0
        while len(window) < self._workers * self._limits.renew and size < _WINDOW_BYTES:
            task = next(tasks, None)
            if task is None:
                break
            window.append(task)
            size += task.size
        return window

    def _read(self, tasks: list[Task]) -> Generator[Outcome, None, None]:
        rows = [{"tasks": pickle.dumps(batch)} for batch in _batches(tasks)]
        if not rows:
            return
        data = self._ray.data
        context = data.DataContext.get_current()
        context.enable_progress_bars = False
        context.execution_options.preserve_order = True
        context.max_consecutive_actor_init_deaths = _LOST_AT_START
        logging.getLogger("ray.data").setLevel(logging.CRITICAL)
        actors = data.ActorPoolStrategy(size=min(self._workers, len(rows)))
        batches = data.from_items(rows, override_num_blocks=len(rows)).map(
            _Actor, fn_constructor_args=self._arguments, compute=actors, num_cpus=1
        )
        try:
            for row in batches.iter_rows():
                if row["fault"]:
                    raise RunError(row["fault"])
                yield from pickle.loads(row["outcomes"])
        except RunError:
            raise
        except Exception as error:
            raise RunError(f"Ray cannot go on: {_reason(error)}") from None


class _Actor:
    """Reads batches with a worker process that is kept from one to the next."""

    def __init__(self, settings: WorkSettings, limits: Limits, load: Load, package: tuple[str, str]) -> None:
        self._same = package == _package()
        self._worker = KeptWorker(settings, limits, load)

    def __call__(self, row: Row) -> Row:
        """The outcomes of a batch."""
        if not self._same:
            fault = f"{platform.node()} has another news_extract: install the same everywhere"
            return {"outcomes": b"", "fault": fault}
        try:
            outcomes = list(self._worker.read(pickle.loads(row["tasks"])))
        except RunError as error:
            return {"outcomes": b"", "fault": str(error)}
        return {"outcomes": pickle.dumps(outcomes), "fault": ""}


def _package() -> tuple[str, str]:
    """What must be the same everywhere for the same bytes."""
    return __version__, knowledge_digest()


def _batches(tasks: list[Task]) -> Iterator[list[Task]]:
    batch: list[Task] = []
    for task in tasks:
        batch.append(task)
        if len(batch) == _BATCH or sum(task.size for task in batch) > _BATCH_BYTES:
            yield batch
            batch = []
    if batch:
        yield batch


@contextmanager
def _no_standard_error() -> Iterator[None]:
    """Drops what this process and the C++ within it print there."""
    kept = os.dup(2)
    try:
        with Path(os.devnull).open("wb") as nowhere:
            os.dup2(nowhere.fileno(), 2)
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)


def _reason(error: Exception) -> str:
    """The last line: what happened on another machine comes with its traceback."""
    return next(reversed(str(error).strip().splitlines()), type(error).__name__)

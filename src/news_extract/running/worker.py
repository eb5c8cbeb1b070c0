"""A worker process: takes tasks from its pipe, reads them one by one, and sends back each outcome."""

from __future__ import annotations

import multiprocessing
import os
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from multiprocessing.connection import Connection

from news_extract.running.memory import limit_memory, peak_memory
from news_extract.running.work import Outcome, Reader, Task, WorkSettings, lost

Load = Callable[[WorkSettings], Reader]

READY = "ready"
OUT_OF_MEMORY = "OutOfMemory"


def serve(pipe: Connection, load: Load, settings: WorkSettings, memory: int) -> None:
    """Runs until the pipe is closed.

    Args:
        pipe: sends `READY`, or a sentence about why not; then takes lists of tasks, sends outcomes.
        load: makes what reads the tasks.
        settings: for `load`.
        memory: bytes of data that this process may hold.
    """
    threading.Thread(target=_end_with_parent, daemon=True).start()
    try:
        reader = load(settings)
    except Exception as error:
        pipe.send(f"{type(error).__name__}: {error}")
        return
    limit_memory(memory)
    with suppress(EOFError, OSError):  # the other end of the pipe is gone: nobody waits for this worker
        pipe.send(READY)
        while True:
            tasks: list[Task] = pipe.recv()
            for task in tasks[:-1]:
                pipe.send(_outcome(reader, task, settings, memory))
            last = _outcome(reader, tasks[-1], settings, memory)
            pipe.send(replace(last, worker_mb=peak_memory()))


def _outcome(reader: Reader, task: Task, settings: WorkSettings, memory: int) -> Outcome:
    try:
        return reader.read(task)
    except MemoryError:
        reason = f"needs more than {memory // 1_000_000:,} MB: split it, or raise --memory"
        return lost(task, settings.reading, OUT_OF_MEMORY, reason)


def _end_with_parent() -> None:
    """A run that is killed leaves no workers behind, not even one that is stuck in an article."""
    if parent := multiprocessing.parent_process():
        parent.join()
        os._exit(1)

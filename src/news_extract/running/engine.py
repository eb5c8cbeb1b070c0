"""An engine reads tasks anywhere and gives back their outcomes in order; `pool` and `ray_engine` are two."""

from __future__ import annotations

import os
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from typing import Protocol

from news_extract.running.work import Outcome, Task


class Engine(Protocol):
    """What reads tasks. Writing, counting and resuming are none of its business."""

    def outcomes(self, tasks: Iterator[Task]) -> Generator[Outcome, None, None]:
        """One outcome for each task, in the same order, taking only so many tasks ahead.

        Raises:
            RunError: when nothing can be read at all; a fault in one task is an outcome.
        """


def cores() -> int:
    """Cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


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

"""How a run is getting on, on standard error: a bar on a terminal, a line now and then otherwise."""

from __future__ import annotations

import sys
import time
from typing import Protocol

from news_extract.running.folder import Counts

_EVERY_SECONDS = 10
_WORDS = 62
"""Columns that the words take at most, in all likelihood, and a space."""

_SHORTEST = 5
"""Columns below which a bar says nothing."""


class Progress(Protocol):
    """Told after every article, from the first to the last."""

    def begin(self, counts: Counts) -> None:
        """Told once, when the work begins; `counts` of what an earlier run has done."""

    def update(self, counts: Counts, fraction: float | None) -> None:
        """`counts` of the whole run; `fraction` of the inputs that has been read, None where not known."""

    def end(self) -> None:
        """Told once, however the run ends."""


class Rate:
    """Articles a second and seconds left, measured since the first update."""

    def __init__(self) -> None:
        self._first: tuple[float, int, float] | None = None
        self.per_second = 0.0
        self.left: float | None = None

    def update(self, now: float, read: int, fraction: float | None) -> None:
        """Takes in how far the run is at a time, in seconds on any clock."""
        if self._first is None:
            self._first = now, read, fraction or 0.0
        then, read_then, fraction_then = self._first
        if (seconds := now - then) <= 0:
            return
        self.per_second = (read - read_then) / seconds
        gained = (fraction or 0.0) - fraction_then
        self.left = seconds * (1 - (fraction or 0.0)) / gained if gained > 0 else None


class Lines:
    """A line every ten seconds."""

    def begin(self, counts: Counts) -> None:
        """Says where an earlier run is gone on with."""
        if counts.read:
            print(f"news-extract: {gone_on_with(counts)}", file=sys.stderr, flush=True)

    def __init__(self) -> None:
        self._rate = Rate()
        self._said = time.monotonic()

    def update(self, counts: Counts, fraction: float | None) -> None:
        """Prints a line when it is time for one."""
        now = time.monotonic()
        self._rate.update(now, counts.read, fraction)
        if now - self._said >= _EVERY_SECONDS:
            self._said = now
            print(f"news-extract: {said(counts, fraction, self._rate)}", file=sys.stderr, flush=True)

    def end(self) -> None:
        """Prints nothing."""


class Bar:
    """A bar that moves, as wide as the words beside it leave room; on a narrow terminal the words alone."""

    def __init__(self) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, TextColumn
        from rich.progress import Progress as RichProgress
        from rich.table import Column

        console = Console(stderr=True)
        self._rate = Rate()
        words = TextColumn("{task.description}", table_column=Column(overflow="fold"))
        bar = [BarColumn(min(40, room))] if (room := console.width - _WORDS) >= _SHORTEST else []
        self._bar = RichProgress(*bar, words, console=console, refresh_per_second=4)
        self._task = self._bar.add_task("starting", total=None)

    def begin(self, counts: Counts) -> None:
        """Shows the bar."""
        if counts.read:
            self._bar.update(self._task, description=gone_on_with(counts))
        self._bar.start()

    def update(self, counts: Counts, fraction: float | None) -> None:
        """Moves the bar."""
        self._rate.update(time.monotonic(), counts.read, fraction)
        text = said(counts, fraction, self._rate)
        total = None if fraction is None else 1.0
        self._bar.update(self._task, description=text, total=total, completed=fraction or 0.0)

    def end(self) -> None:
        """Leaves the bar as it last was."""
        self._bar.stop()


def said(counts: Counts, fraction: float | None, rate: Rate) -> str:
    """One line about a run.

    Example:
        >>> rate = Rate()
        >>> rate.update(0, 0, 0.0); rate.update(60, 3000, 0.25)
        >>> said(Counts(read=3000, written=2998, failed=2), 0.25, rate)
        '3,000 articles, 25%, 50.0 a second, 2 failed, 3 min left'
    """
    parts = [f"{counts.read:,} article{'s' * (counts.read != 1)}"]
    if fraction is not None:
        parts.append(f"{int(100 * fraction)}%")
    if rate.per_second:
        parts.append(f"{rate.per_second:.1f} a second")
    parts.append(f"{counts.failed:,} failed")
    if rate.left is not None:
        parts.append(f"{duration(rate.left)} left")
    return ", ".join(parts)


def gone_on_with(counts: Counts) -> str:
    """What is said where there is something already.

    Example:
        >>> gone_on_with(Counts(read=3000))
        'going on after 3,000 articles that are done'
    """
    return f"going on after {counts.read:,} articles that are done"


def duration(seconds: float) -> str:
    """A time as people say it.

    Example:
        >>> duration(12.3), duration(200), duration(9000)
        ('12 s', '3 min', '2 h 30 min')
    """
    if seconds < 120:
        return f"{seconds:.0f} s"
    minutes = round(seconds / 60)
    return f"{minutes} min" if minutes < 120 else f"{minutes // 60} h {minutes % 60} min"


def progress_for_terminal() -> Progress:
    """A bar where standard error is a terminal, lines otherwise."""
    return Bar() if sys.stderr.isatty() else Lines()

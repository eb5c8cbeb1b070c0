"""What commands say on standard error, one line a fault, and how they end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TypeVar

import typer

from news_extract.errors import SourceError

T = TypeVar("T")

SOME_FAILED, WRONG_USAGE = 1, 2


def complain(message: str) -> None:
    """Says what is wrong, on one line whatever the message holds."""
    line = " ".join(message.split())
    typer.echo(f"news-extract: {line}", err=True)


def defect(error: Exception) -> str:
    """What is said of an error that nobody foresaw."""
    return f"a defect of news-extract, please report it ({type(error).__name__}: {error})"


def check_output(output: Path | None) -> None:
    """Ends the command where `--output` cannot be written, before any work is done."""
    if output and (output.is_dir() or not output.absolute().parent.is_dir()):
        complain(f"--output {output}: name a file in a folder that exists")
        raise typer.Exit(WRONG_USAGE)


class Faults:
    """Counts faults while a command goes on with its other inputs."""

    def __init__(self) -> None:
        self.count = 0

    def sift(self, items: Iterable[T | SourceError]) -> Iterator[T]:
        """The items that are no faults; each fault is told and counted."""
        for item in items:
            if isinstance(item, SourceError):
                self.count += 1
                complain(str(item))
            else:
                yield item

    def exit(self) -> None:
        """Ends the command, telling whether all inputs were read."""
        raise typer.Exit(SOME_FAILED if self.count else 0)

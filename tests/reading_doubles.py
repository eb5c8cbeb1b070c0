"""Readers for tests of the engine: quick, and fatal on demand."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterator
from pathlib import Path

from news_extract.inputs.pieces import Piece, Place
from news_extract.running.work import Outcome, Task, WorkSettings, place_of


class DoubleReader:
    """Gives back the text of each piece; obeys those that begin with a command."""

    def __init__(self, settings: WorkSettings) -> None:
        self.kept: list[bytes] = []

    def read(self, task: Task) -> Outcome:
        assert isinstance(task.item, Piece) and isinstance(task.item.data, bytes)
        text = json.loads(task.item.data)["text"]
        if text == "exit":
            os._exit(7)
        if text == "abort":
            os.abort()
        if text == "hang":
            time.sleep(600)
        if text == "memory":
            self.kept.append(b"x" * 3_000_000_000)
        if text.startswith("exit once "):
            flag = Path(text.removeprefix("exit once "))
            if not flag.exists():
                flag.touch()
                os._exit(7)
        if text == "process":
            text = str(os.getpid())
        time.sleep(len(text) % 3 / 1000)  # so that workers overtake each other
        return Outcome(task.number, place_of(task), text, record=json.dumps(text).encode(), text_sha256=text)


def load(settings: WorkSettings) -> DoubleReader:
    return DoubleReader(settings)


def load_broken(settings: WorkSettings) -> DoubleReader:
    raise OSError("no model here")


def tasks(texts: list[str]) -> Iterator[Task]:
    """A task for each text, its id beginning with n."""
    for number, text in enumerate(texts):
        data = json.dumps({"text": text, "id": f"n{number}"}).encode()
        yield Task(number, Piece("json", data, Place("a.jsonl", number + 1)))


def said(outcome: Outcome) -> str:
    """What became of a task in one word."""
    return outcome.failure.error if outcome.failure else str(outcome.id)

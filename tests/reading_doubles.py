"""Readers for tests of the engine: quick, and fatal on demand."""

from __future__ import annotations

import json
import os
import time
from pathlib import Path

from news_extract.inputs.pieces import Piece
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

"""One worker process beside two, as `news-extract run` has them, on the same articles in turn."""

from __future__ import annotations

import dataclasses
import json
import time

from news_extract.articles import ArticleInput
from news_extract.inputs.pieces import Piece, Place
from news_extract.running.engine import Limits
from news_extract.running.pool import WorkerPool
from news_extract.running.work import Task, WorkSettings

_START = 100
"""Articles before the clock starts: both workers are ready then, and know the first words."""


def measure(workers: int, articles: list[ArticleInput]) -> tuple[float, int]:
    """Articles a second once the workers are ready, and the most memory in MB that one has held."""
    tasks = [
        Task(n, Piece("row", _row(article), Place("articles", n + 1, "row")))
        for n, article in enumerate(articles)
    ]
    started, memory = 0.0, 0
    for done, outcome in enumerate(WorkerPool(workers, WorkSettings(), Limits()).outcomes(iter(tasks)), 1):
        memory = max(memory, outcome.worker_mb)
        if done == _START:
            started = time.perf_counter()
    return (len(articles) - _START) / (time.perf_counter() - started), memory


def _row(article: ArticleInput) -> dict[str, object]:
    known = json.loads(json.dumps(dataclasses.asdict(article), default=str))
    return {key: value for key, value in known.items() if value}


def print_workers(articles: list[ArticleInput], rounds: int) -> None:
    """The best of several rounds of each, and the median of the ratios of the rounds."""
    if len(articles) < 2 * _START:
        print(f"workers are not measured: they take {2 * _START} articles or more")
        return
    pairs = [(measure(1, articles), measure(2, articles)) for _ in range(rounds)]
    ratios = sorted(two[0] / one[0] for one, two in pairs)
    print("worker processes   articles/s   peak MB each")
    for count, runs in enumerate(zip(*pairs, strict=True), 1):
        print(f"{count:<19}{max(rate for rate, _ in runs):10,.0f}{max(memory for _, memory in runs):15,}")
    print(f"two are {ratios[len(ratios) // 2]:.2f} times one ({ratios[0]:.2f} to {ratios[-1]:.2f})")

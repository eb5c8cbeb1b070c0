"""Does the memory of a worker stay flat? One reads an archive over and over, new words in each article.

    python benchmarks/memory.py ARTICLES.jsonl.gz [--articles 100000] [--renew 20000]

Prints what the worker holds in MB after every thousand articles. `--renew 0` never replaces the worker.
"""

from __future__ import annotations

import argparse
import dataclasses
import itertools
import random
import time
from collections.abc import Iterator
from pathlib import Path

from news_extract.articles import ArticleInput
from news_extract.inputs.pieces import Piece, Place
from news_extract.running.engine import Limits
from news_extract.running.pool import WorkerPool
from news_extract.running.work import Task, WorkSettings
from speed import read_articles

_CHANCE = random.Random(1)


def word() -> str:
    """A name that no article has had before, in all likelihood."""
    return "".join(_CHANCE.choice("bdgklmnprstw") + _CHANCE.choice("aeiou") for _ in range(4)).capitalize()


def tasks(articles: list[ArticleInput], count: int) -> Iterator[Task]:
    for number, article in enumerate(itertools.islice(itertools.cycle(articles), count)):
        text = f"{article.text}\n\nWarga {word()} {word()} dan {word()} bertemu {word()} di {word()}."
        known = dataclasses.asdict(article) | {"text": text, "id": f"n{number}"}
        row = {key: str(value) for key, value in known.items() if value}
        yield Task(number, Piece("row", row, Place("articles", number + 1, "row")))


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("source", type=Path)
    parser.add_argument("--articles", type=int, default=100_000, help="how many to read (100000)")
    parser.add_argument("--renew", type=int, default=20_000, help="articles for one worker (20000)")
    arguments = parser.parse_args()
    articles = read_articles(arguments.source, arguments.articles)
    pool = WorkerPool(1, WorkSettings(), Limits(renew=arguments.renew or arguments.articles + 1))
    start, peak = time.perf_counter(), 0
    print(f"{'articles':>10}{'seconds':>10}{'peak MB':>10}")
    for done, outcome in enumerate(pool.outcomes(tasks(articles, arguments.articles)), 1):
        peak = outcome.worker_mb or peak
        if done % 1000 == 0:
            print(f"{done:10,}{time.perf_counter() - start:10.0f}{peak:10}", flush=True)


if __name__ == "__main__":
    main()

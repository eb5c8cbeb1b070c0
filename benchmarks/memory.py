"""Does the memory of a worker stay flat? One reads an archive over and over, new words in each article.

    python benchmarks/memory.py ARTICLES.jsonl.gz [--articles 100000] [--renew 20000 0]

For each value of `--renew`, the articles after which the worker is replaced (0: never), it prints after every
thousand articles the most memory in MB that the worker has held, and at the end how that went over the run.
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
from news_extract.running.progress import duration
from news_extract.running.work import Task, WorkSettings
from speed import read_articles

_FLAT = 1.1
"""How many times what a worker held early it may hold later and be called flat."""


def words(chance: random.Random) -> Iterator[str]:
    """Names that no article has had before, in all likelihood."""
    while True:
        syllables = (chance.choice("bdgklmnprstw") + chance.choice("aeiou") for _ in range(4))
        yield "".join(syllables).capitalize()


def tasks(articles: list[ArticleInput], count: int) -> Iterator[Task]:
    new = words(random.Random(1))
    for number, article in enumerate(itertools.islice(itertools.cycle(articles), count)):
        a, b, c, d, e = itertools.islice(new, 5)
        text = f"{article.text}\n\nWarga {a} {b} dan {c} bertemu {d} di {e}."
        known = dataclasses.asdict(article) | {"text": text, "id": f"n{number}"}
        row = {key: str(value) for key, value in known.items() if value}
        yield Task(number, Piece("row", row, Place("articles", number + 1, "row")))


def measure(articles: list[ArticleInput], count: int, renew: int) -> list[int]:
    """The most memory that the worker of the time has held, after every thousand articles."""
    pool = WorkerPool(1, WorkSettings(), Limits(renew=renew or count + 1))
    start, held, all_held = time.perf_counter(), 0, []
    print(f"{'articles':>10}{'peak MB':>10}{'a second':>10}   left")
    for done, outcome in enumerate(pool.outcomes(tasks(articles, count)), 1):
        held = outcome.worker_mb or held
        if done % 1000 == 0 or done == count:
            all_held.append(held)
            rate = done / (time.perf_counter() - start)
            print(f"{done:10,}{held:10}{rate:10.1f}   {duration((count - done) / rate)}", flush=True)
    return all_held


def summary(held: list[int], count: int, renew: int) -> str:
    """How the memory went over the run, in a sentence."""
    thousand = max(1, (renew or count // 10) // 1000)  # at the first worker's end, or a tenth of the way
    early, late = held[min(thousand, len(held)) - 1], max(held)
    how = f"renewed after {renew:,} articles" if renew else "never renewed"
    verdict = "flat" if late <= early * _FLAT else "not flat"
    return f"{how}: {early} MB at {1000 * thousand:,}, {late} MB at most ({late / early - 1:+.0%}): {verdict}"


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("source", type=Path)
    parser.add_argument("--articles", type=int, default=100_000, help="how many to read (100000)")
    parser.add_argument(
        "--renew", type=int, nargs="+", default=[20_000, 0], help="articles for one worker (20000, then 0)"
    )
    arguments = parser.parse_args()
    articles = read_articles(arguments.source, arguments.articles)
    for renew in arguments.renew:
        print(summary(measure(articles, arguments.articles, renew), arguments.articles, renew) + "\n")


if __name__ == "__main__":
    main()

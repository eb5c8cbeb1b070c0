"""How fast is the extractor beside the bare tokenisation of `spacy.blank("id")`, on the same articles?

    python benchmarks/speed.py [ARTICLES.jsonl | ARTICLES.jsonl.gz | FOLDER] [--limit 500]

Without an argument it reads the fixtures. Prints articles and words a second, the ratio to that tokenisation,
the share of each step, the peak of memory, one worker process beside two, and the cost over the length of a
text. The extractor has no statistical component, so it has one line. What one process does is counted in
seconds of its core; two workers are held against one by the clock, which needs a quiet machine.
"""

from __future__ import annotations

import argparse
import gzip
import json
import resource
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterable
from itertools import islice
from pathlib import Path

import spacy

from lengths import print_lengths
from news_extract import Extractor
from news_extract.articles import ArticleInput
from news_extract.reading.language import NewsIndonesian
from news_extract.recording import record_of
from news_extract.sources import article_of
from workers import print_workers

FIXTURES = Path(__file__).parents[1] / "fixtures"


def read_articles(source: Path, limit: int) -> list[ArticleInput]:
    if source.is_dir():
        lines: Iterable[str] = (path.read_text(encoding="utf-8") for path in sorted(source.glob("*.json")))
        return [article_of(json.loads(line)) for line in islice(lines, limit)]
    opener = gzip.open if source.suffix == ".gz" else open
    with opener(source, "rt", encoding="utf-8") as file:
        return [article_of(json.loads(line)) for line in islice(file, limit)]


def best_times(works: dict[str, Callable[[], object]], rounds: int) -> dict[str, float]:
    """Seconds of the fastest round of each; all of them take turns, for a machine's speed drifts."""
    times: dict[str, list[float]] = {name: [] for name in works}
    for _ in range(rounds):
        for name, work in works.items():
            start = time.process_time()
            work()
            times[name].append(time.process_time() - start)
    return {name: min(seconds) for name, seconds in times.items()}


def time_steps(extractor: Extractor, articles: list[ArticleInput]) -> dict[str, float]:
    """Seconds by step, with tokenising before them and the record after them."""
    seconds: dict[str, float] = defaultdict(float)
    for article in articles:
        start = time.process_time()
        doc = extractor.nlp.make_doc(article.text)
        marks = [("tokenising", time.process_time())]
        for name, component in extractor.nlp.pipeline:
            doc = component(doc)
            marks.append((name, time.process_time()))
        record_of(article, doc).to_json()
        marks.append(("writing the record", time.process_time()))
        for name, end in marks:
            seconds[name] += end - start
            start = end
    return seconds


def peak_memory() -> float:
    """Peak resident memory of this process in MB."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1e6 if sys.platform == "darwin" else 1e3)


def print_speeds(works: dict[str, Callable[[], object]], articles: int, words: int, rounds: int) -> None:
    """One line for each piece of work; the first is the floor that the others are compared with."""
    print(f"{'':26}articles/s   words/s        ratio")
    times = best_times(works, rounds)
    floor = next(iter(times.values()))
    for name, seconds in times.items():
        print(f"{name:26}{articles / seconds:10,.0f}{words / seconds:10,.0f}{floor / seconds:13.2f}")


def print_steps(steps: dict[str, float], articles: int) -> None:
    """One line for each step, the dearest first."""
    print(f"{'step':26}{'share':>10}{'ms an article':>16}")
    for name, seconds in sorted(steps.items(), key=lambda item: -item[1]):
        print(f"{name:26}{seconds / sum(steps.values()):10.1%}{1000 * seconds / articles:16.2f}")


def main() -> None:
    raw = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=raw)
    parser.add_argument("articles", type=Path, nargs="?", default=FIXTURES)
    parser.add_argument("--limit", type=int, default=500, help="articles to read (500)")
    parser.add_argument("--rounds", type=int, default=3, help="rounds, of which the best counts (3)")
    arguments = parser.parse_args()
    articles = read_articles(arguments.articles, arguments.limit)

    start = time.perf_counter()
    extractor = Extractor()
    extractor.extract("Halo.")
    ready = time.perf_counter() - start
    stock, light = spacy.blank("id"), NewsIndonesian()
    words = sum(not token.is_space for a in articles for token in light.make_doc(a.text))
    for article in articles[:20]:  # caches and tables
        extractor.read(article)

    print(f"{len(articles)} articles, {words:,} words; ready in {ready:.2f} s\n")
    works: dict[str, Callable[[], object]] = {
        'spacy.blank("id")': lambda: [stock.make_doc(a.text) for a in articles],
        'spacy.blank("id_news")': lambda: [light.make_doc(a.text) for a in articles],
        "extractor": lambda: [extractor.read(a) for a in articles],
    }
    print_speeds(works, len(articles), words, arguments.rounds)
    print()
    print_steps(time_steps(extractor, articles), len(articles))
    print(f"\npeak memory {peak_memory():.0f} MB\n")
    print_workers(articles, arguments.rounds)
    print()
    print_lengths(extractor, articles, arguments.rounds)


if __name__ == "__main__":
    main()

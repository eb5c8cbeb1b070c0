"""What a text costs by its length: a flat last column means that the cost is linear."""

from __future__ import annotations

import time

from news_extract import Extractor
from news_extract.articles import ArticleInput

LENGTHS = (10, 100, 1_000, 10_000, 100_000, 1_000_000)
_CHARACTERS = 200_000
"""Read at each length, as several texts where they are short, so that the clock has something to measure."""


def print_lengths(extractor: Extractor, articles: list[ArticleInput], rounds: int) -> None:
    """The best of several rounds at each length, on texts that are cut from all articles joined."""
    joined = "\n\n".join(article.text for article in articles)
    joined *= 1 + LENGTHS[-1] // len(joined)
    print(f"{'characters':>10}{'ms':>12}{'us a character':>18}")
    for length in LENGTHS:
        count = max(1, min(200, _CHARACTERS // length))
        texts = [joined[n * length : (n + 1) * length] for n in range(count)]
        texts = [text if text.strip() else "Halo." for text in texts]
        best = min(_seconds(extractor, texts) for _ in range(rounds if length <= 100_000 else 1)) / count
        print(f"{length:10,}{1000 * best:12,.2f}{1e6 * best / length:18.1f}")


def _seconds(extractor: Extractor, texts: list[str]) -> float:
    start = time.process_time()
    for text in texts:
        extractor.extract(text)
    return time.process_time() - start

"""Scores as a table for people and as JSON for programs."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from news_extract.evaluating.tallies import HEADLINE, Scores


def text_report(scores: Scores, misses: Iterable[str] = ()) -> str:
    """A table of the figures by area.

    Args:
        scores: what to show.
        misses: areas of which to list what was missed (-) and what was wrongly found (+).
    """
    return "\n".join([*_table(scores), *(line for area in misses for line in _notes(scores, area))])


def _table(scores: Scores) -> Iterator[str]:
    count = f"{scores.articles} article" + ("" if scores.articles == 1 else "s")
    yield f"  {count:28} precision  recall     F1   gold"
    for area, tally in scores:
        star = "*" if area in HEADLINE else " "
        yield f"{star} {area:28} {tally.precision:9.3f} {tally.recall:7.3f} {tally.f1:6.3f} {tally.gold:6}"
    yield f"  {'mean F1 of the areas marked *':46} {scores.mean:6.3f}"


def _notes(scores: Scores, area: str) -> Iterator[str]:
    yield f"\n{area}"
    yield from (f"- {note}" for note in scores.tallies[area].missed)
    yield from (f"+ {note}" for note in scores.tallies[area].extra)


def json_report(scores: Scores) -> str:
    """The figures as a JSON object: `articles`, `mean`, and `areas` by name."""
    areas = {
        area: {"precision": tally.precision, "recall": tally.recall, "f1": tally.f1, "gold": tally.gold}
        for area, tally in scores
    }
    return json.dumps({"articles": scores.articles, "mean": scores.mean, "areas": areas}, indent=2)

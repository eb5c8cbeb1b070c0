"""Dates, clock times, periods, durations and ages."""

from __future__ import annotations

from spacy.tokens import Doc

from news_extract.layers import Layers
from news_extract.steps import step


@step("news_dates", needs=("news_sentences",))
def find_dates(doc: Doc, layers: Layers) -> None:
    """Dates, clock times, periods, durations and ages."""

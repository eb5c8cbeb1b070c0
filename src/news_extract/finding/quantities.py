"""Numbers with what they measure."""

from __future__ import annotations

from spacy.tokens import Doc

from news_extract.layers import Layers
from news_extract.steps import step


@step("news_quantities", needs=("news_dates", "news_places"))
def find_quantities(doc: Doc, layers: Layers) -> None:
    """Numbers with what they measure."""

"""Direct, reported and mixed speech, each with its speaker."""

from __future__ import annotations

from spacy.tokens import Doc

from news_extract.layers import Layers
from news_extract.steps import step


@step("news_quotes", needs=("news_references",))
def attribute_quotes(doc: Doc, layers: Layers) -> None:
    """Direct, reported and mixed speech, each with its speaker."""

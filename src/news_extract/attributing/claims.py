"""Quantities that belong to one statement, and whose it is."""

from __future__ import annotations

from spacy.tokens import Doc

from news_extract.layers import Layers
from news_extract.steps import step


@step("news_claims", needs=("news_quantities", "news_quotes"))
def attribute_claims(doc: Doc, layers: Layers) -> None:
    """Quantities that belong to one statement, and whose it is."""

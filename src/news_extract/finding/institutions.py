"""Names of organisations."""

from __future__ import annotations

from spacy.tokens import Doc

from news_extract.layers import Layers
from news_extract.steps import step


@step("news_institutions", needs=("news_places",))
def find_institutions(doc: Doc, layers: Layers) -> None:
    """Names of organisations."""

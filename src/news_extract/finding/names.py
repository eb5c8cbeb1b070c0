"""Names of people."""

from __future__ import annotations

from spacy.tokens import Doc

from news_extract.layers import Layers
from news_extract.steps import step


@step("news_names", needs=("news_offices", "news_cues"))
def find_names(doc: Doc, layers: Layers) -> None:
    """Names of people."""

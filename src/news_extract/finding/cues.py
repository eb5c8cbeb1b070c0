"""Words that announce speech."""

from __future__ import annotations

from spacy.tokens import Doc

from news_extract.layers import Layers
from news_extract.steps import step


@step("news_cues", needs=("news_sentences",))
def find_cues(doc: Doc, layers: Layers) -> None:
    """Words that announce speech."""

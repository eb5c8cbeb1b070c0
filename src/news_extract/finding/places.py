"""Named areas with their Kemendagri codes."""

from __future__ import annotations

from spacy.tokens import Doc

from news_extract.layers import Layers
from news_extract.steps import step


@step("news_places", needs=("news_sentences",))
def find_places(doc: Doc, layers: Layers) -> None:
    """Named areas with their Kemendagri codes."""

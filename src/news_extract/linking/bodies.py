"""Which names are the same organisation."""

from __future__ import annotations

from spacy.tokens import Doc

from news_extract.layers import Layers
from news_extract.steps import step


@step("news_bodies", needs=("news_institutions",))
def link_bodies(doc: Doc, layers: Layers) -> None:
    """Which names are the same organisation."""

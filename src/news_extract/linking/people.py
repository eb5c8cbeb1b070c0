"""Which names are the same person, and which offices they hold."""

from __future__ import annotations

from spacy.tokens import Doc

from news_extract.layers import Layers
from news_extract.steps import step


@step("news_people", needs=("news_names", "news_bodies"))
def link_people(doc: Doc, layers: Layers) -> None:
    """Which names are the same person, and which offices they hold."""

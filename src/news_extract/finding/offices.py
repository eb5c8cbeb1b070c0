"""Offices with capacity, organisation and area."""

from __future__ import annotations

from spacy.tokens import Doc

from news_extract.layers import Layers
from news_extract.steps import step


@step("news_offices", needs=("news_institutions",))
def find_offices(doc: Doc, layers: Layers) -> None:
    """Offices with capacity, organisation and area."""

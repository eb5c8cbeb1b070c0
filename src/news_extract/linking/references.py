"""Pronouns, titles and descriptions to the people and bodies they mean."""

from __future__ import annotations

from spacy.tokens import Doc

from news_extract.layers import Layers
from news_extract.steps import step


@step("news_references", needs=("news_people", "news_quotation_marks", "news_cues"))
def resolve_references(doc: Doc, layers: Layers) -> None:
    """Pronouns, titles and descriptions to the people and bodies they mean."""

"""Whether the figures of a claim agree with each other."""

from __future__ import annotations

from spacy.tokens import Doc

from news_extract.layers import Layers
from news_extract.steps import step


@step("news_checks", needs=("news_claims",))
def check_claims(doc: Doc, layers: Layers) -> None:
    """Whether the figures of a claim agree with each other."""

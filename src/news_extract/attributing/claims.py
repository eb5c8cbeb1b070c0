"""Quantities that belong to one statement, and whose it is."""

from __future__ import annotations

from spacy.tokens import Doc

from news_extract.attributing.figures import figures_of
from news_extract.attributing.sources import give_source
from news_extract.attributing.statements import statements_of
from news_extract.layers import Claim, Layers
from news_extract.steps import step


@step("news_claims", needs=("news_quantities", "news_quotes"))
def attribute_claims(doc: Doc, layers: Layers) -> None:
    """Quantities that belong to one statement, and whose it is."""
    for sentence in layers.sentences:
        figures = figures_of(layers, sentence)
        if not figures:
            continue
        for statement in statements_of(figures):
            roles = [(figure.role or "value", figure.quantity) for figure in statement.figures]
            claim = Claim(statement.kind, sentence, roles)
            give_source(layers, claim)
            layers.claims.append(claim)

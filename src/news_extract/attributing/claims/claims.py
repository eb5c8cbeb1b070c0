"""Quantities that belong to one statement, and whose it is."""

from __future__ import annotations

from spacy.tokens import Doc

from news_extract.attributing.claims.figures import figures_of
from news_extract.attributing.claims.sources import document_of, give_source
from news_extract.attributing.claims.statements import Statement, carry_target, statements_of
from news_extract.attributing.claims.subjects import nearest, programmes_in, subject_of
from news_extract.attributing.claims.surroundings import Surroundings
from news_extract.layers import Claim, Layers, Sentence
from news_extract.steps import step


@step("news_claims", needs=("news_quantities", "news_quotes"))
def attribute_claims(doc: Doc, layers: Layers) -> None:
    """Groups the quantities of each sentence into claims and tells what, where, when and whose each is."""
    if not layers.quantities:
        return
    surroundings = Surroundings(layers)
    quotes = sorted(layers.quotes, key=lambda quote: quote.start)
    before: Statement | None = None
    for sentence in layers.sentences:
        figures = figures_of(layers, sentence)
        if not figures:
            continue
        statements = statements_of(figures)
        carry_target(statements, before)
        before = statements[-1]
        claims = [_claim(sentence, statement) for statement in statements]
        document = document_of(layers, sentence)
        programmes = programmes_in(layers.words, layers.words.range(sentence.start, sentence.end))
        for claim in claims:
            claim.programme = nearest(programmes, claim.quantities[0][1].start)
            give_source(quotes, claim, document)
        surroundings.describe(sentence, claims)
        layers.claims += claims


def _claim(sentence: Sentence, statement: Statement) -> Claim:
    figures = statement.figures
    return Claim(
        statement.kind,
        sentence,
        [(figure.role or "value", figure.quantity) for figure in figures],
        subject=subject_of(figures),
    )

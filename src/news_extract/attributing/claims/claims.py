"""Quantities that belong to one statement, and whose it is."""

from __future__ import annotations

from spacy.tokens import Doc

from news_extract.attributing.claims.figures import figures_of
from news_extract.attributing.claims.sources import document_of, give_source
from news_extract.attributing.claims.statements import Statement, carry_target, statements_of
from news_extract.attributing.claims.subjects import Stretch, programme_of, programmes_in, subject_of
from news_extract.attributing.claims.surroundings import Surroundings
from news_extract.layers import Claim, Layers, Sentence, within
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
        named = programmes_in(layers.words, layers.words.range(sentence.start, sentence.end))
        programmes = [found for found in named if not _is_party(layers, sentence, found)]
        ahead = [claim.quantities[0][1].start for claim in claims[1:]]
        for claim, after in zip(claims, [*ahead, None], strict=True):
            stretch = claim.quantities[0][1].start, claim.quantities[-1][1].end
            claim.programme = programme_of(layers.words, programmes, stretch, after)
            give_source(quotes, claim, document)
        surroundings.describe(sentence, claims)
        layers.claims += claims


def _is_party(layers: Layers, sentence: Sentence, found: Stretch) -> bool:
    """Whether letters that can name a tax name a party, beside another: "PDIP Rp9 juta, PKB Rp7 juta"."""
    bodies = within(layers.body_mentions, sentence.start, sentence.end)
    parties = {(body.start, body.end) for body in bodies if body.type == "party"}
    return found in parties and len(parties) > 1


def _claim(sentence: Sentence, statement: Statement) -> Claim:
    figures = statement.figures
    return Claim(
        statement.kind,
        sentence,
        [(figure.role or "value", figure.quantity) for figure in figures],
        subject=subject_of(figures),
    )

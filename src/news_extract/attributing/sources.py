"""Whose number it is: the quote that holds it, and the document it rests on."""

from __future__ import annotations

from news_extract.layers import Claim, Layers, Quote


def give_source(layers: Layers, claim: Claim) -> None:
    """Ties a claim to the quote that holds its first figure and to that quote's speaker."""
    at = claim.quantities[0][1].start
    quote = _quote_at(layers.quotes, at, claim)
    if quote is not None:
        claim.quote = quote
        claim.speaker = quote.speaker


def _quote_at(quotes: list[Quote], offset: int, claim: Claim) -> Quote | None:
    """The innermost quote that holds `offset`; quotes lie in text order but may nest."""
    best = None
    for quote in quotes:
        if quote.start > offset:
            break
        if offset < quote.end and (best is None or quote.end - quote.start < best.end - best.start):
            best = quote
    return best

"""Direct, reported and mixed speech, each with its speaker."""

from __future__ import annotations

from spacy.tokens import Doc

from news_extract.attributing.speech.carried import carry_speakers
from news_extract.attributing.speech.circumstances import circumstances_of
from news_extract.attributing.speech.confidence import confidence_of
from news_extract.attributing.speech.direct import direct_quotes
from news_extract.attributing.speech.reported import reported_quotes
from news_extract.layers import Layers
from news_extract.steps import step


@step("news_quotes", needs=("news_references", "news_quotation_marks"))
def attribute_quotes(doc: Doc, layers: Layers) -> None:
    """Finds what people say, in their own words or reported, and who says it."""
    spoken = direct_quotes(layers)
    reported = reported_quotes(layers, spoken)
    spoken_or_reported = sorted([*spoken.quotes, *reported], key=lambda quote: (quote.start, quote.end))
    layers.quotes = carry_speakers(layers, spoken_or_reported)
    for quote in layers.quotes:
        if quote.cue is not None:
            quote.place, quote.said_on = circumstances_of(layers, quote, quote.cue)
        quote.confidence = confidence_of(quote)

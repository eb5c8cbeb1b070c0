"""Direct, reported and mixed speech, each with its speaker."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc

from news_extract.attributing.speech.carried import carry_speakers
from news_extract.attributing.speech.circumstances import circumstances_of
from news_extract.attributing.speech.confidence import confidence_of
from news_extract.attributing.speech.direct import direct_quotes
from news_extract.attributing.speech.reported import reported_quotes
from news_extract.layers import Layers, Person, Speaker
from news_extract.steps import step

_SHORTEST_NAME = 4  # letters of a name that is no common syllable


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
        if _names_speaker(layers.text[quote.start : quote.end], quote.speaker):
            quote.speaker = replace(quote.speaker, doubtful=True)
        quote.confidence = confidence_of(quote)


def _names_speaker(said: str, speaker: Speaker) -> bool:
    """Whether the words name whom a pronoun makes their speaker: "Bupati akan datang besok," katanya.

    Hardly anybody speaks of himself by name or office.
    """
    if speaker.resolution != "pronoun" or not isinstance(speaker.entity, Person):
        return False
    own = {word for word in speaker.entity.name.split() if len(word) >= _SHORTEST_NAME}
    own.update(position.title for position in speaker.entity.positions)
    return any(_holds(said, words) for words in own)


def _holds(said: str, words: str) -> bool:
    """Whether a text holds words whole."""
    at = said.find(words)
    end = at + len(words)
    return at >= 0 and not said[at - 1 : at].isalpha() and not said[end : end + 1].isalpha()

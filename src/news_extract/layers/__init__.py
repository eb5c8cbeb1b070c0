"""What the steps leave on a spaCy `Doc`, one layer each, in the order in which they fill them.

Offsets are code points into `doc.text`, `end` exclusive: not token numbers, because a token can hold
two words that a careless editor glued together. A step reads the layers before its own and fills its own.

Example:
    >>> import spacy
    >>> from news_extract.layers import layers_of
    >>> layers_of(spacy.blank("xx")("Halo dunia")).words.texts
    ['Halo', 'dunia']
"""

from __future__ import annotations

from news_extract.layers.claims import Check, Claim
from news_extract.layers.document import Layers, Rejected, layers_of
from news_extract.layers.finding import (
    BodyMention,
    NameMention,
    Numeral,
    OfficeMention,
    PlaceMention,
    Quantity,
    TimeExpression,
)
from news_extract.layers.linking import Body, Entity, Mention, Person, Position, Reference
from news_extract.layers.reading import Dateline, Paragraph, Quotation, Sentence, Zone
from news_extract.layers.spans import S, Spanned, Words, covering, within
from news_extract.layers.speech import Cue, Quote, Speaker

__all__ = [
    "Body",
    "BodyMention",
    "Check",
    "Claim",
    "Cue",
    "Dateline",
    "Entity",
    "Layers",
    "Mention",
    "NameMention",
    "Numeral",
    "OfficeMention",
    "Paragraph",
    "Person",
    "PlaceMention",
    "Position",
    "Quantity",
    "Quotation",
    "Quote",
    "Reference",
    "Rejected",
    "S",
    "Sentence",
    "Spanned",
    "Speaker",
    "TimeExpression",
    "Words",
    "Zone",
    "covering",
    "layers_of",
    "within",
]

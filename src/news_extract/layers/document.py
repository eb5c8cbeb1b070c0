"""All layers of one document, and how to reach them."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field

from spacy.tokens import Doc

from news_extract.layers.claims import Claim
from news_extract.layers.finding import (
    BodyMention,
    NameMention,
    Numeral,
    OfficeMention,
    PlaceMention,
    Quantity,
    TimeExpression,
)
from news_extract.layers.linking import Body, Person, Reference
from news_extract.layers.reading import Dateline, Paragraph, Quotation, Sentence, Zone
from news_extract.layers.spans import Words
from news_extract.layers.speech import Cue, Quote
from news_extract.records import RejectedKind


@dataclass(frozen=True, slots=True)
class Rejected:
    """Something looked at and not taken."""

    what: RejectedKind
    start: int
    end: int
    reason: str


@dataclass(slots=True)
class Layers:
    """Everything known about one document. Lists are in text order."""

    text: str  # of the document
    words: Words
    pieces: Words | None = None  # `words` with glued ones taken apart: `finding.words.pieces_of`
    done: set[str] = field(default_factory=set)  # names of the steps that have run
    published: datetime.date | None = None
    title: str | None = None
    # reading
    zones: list[Zone] = field(default_factory=list)
    paragraphs: list[Paragraph] = field(default_factory=list)
    dateline: Dateline | None = None
    publisher: str | None = None
    reporters: list[str] = field(default_factory=list)
    editors: list[str] = field(default_factory=list)
    quotations: list[Quotation] = field(default_factory=list)
    sentences: list[Sentence] = field(default_factory=list)
    # finding
    numerals: list[Numeral] = field(default_factory=list)  # found by the first step that asks
    times: list[TimeExpression] = field(default_factory=list)
    places: list[PlaceMention] = field(default_factory=list)
    body_mentions: list[BodyMention] = field(default_factory=list)
    offices: list[OfficeMention] = field(default_factory=list)
    names: list[NameMention] = field(default_factory=list)
    quantities: list[Quantity] = field(default_factory=list)
    cues: list[Cue] = field(default_factory=list)
    # linking
    bodies: list[Body] = field(default_factory=list)
    people: list[Person] = field(default_factory=list)
    references: list[Reference] = field(default_factory=list)
    # attributing
    quotes: list[Quote] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    # for whoever asks
    rejected: list[Rejected] = field(default_factory=list)


_KEY = "news_extract"


def layers_of(doc: Doc, text: str | None = None) -> Layers:
    """The layers of a document, made empty at the first call; also reachable as `doc._.news`.

    Args:
        doc: the document.
        text: its text where the caller has it: `doc.text` puts it together anew at every call.
    """
    layers = doc.user_data.get(_KEY)
    if layers is None:
        text = doc.text if text is None else text
        layers = doc.user_data[_KEY] = Layers(text, _words(doc, text))
    assert isinstance(layers, Layers)
    return layers


def _words(doc: Doc, text: str) -> Words:
    # As arrays: to make a Python object of every token takes twice as long.
    table = doc.to_array(["IDX", "LENGTH", "IS_SPACE"])
    table = table[table[:, 2] == 0]
    starts, ends = table[:, 0].tolist(), (table[:, 0] + table[:, 1]).tolist()
    texts = [text[start:end] for start, end in zip(starts, ends, strict=True)]
    return Words(texts, [word.lower() for word in texts], starts, ends)


if not Doc.has_extension("news"):
    Doc.set_extension("news", getter=layers_of)

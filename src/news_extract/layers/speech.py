"""Who says what: cues as they are found, speakers as they are linked, quotes as they are attributed."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field

from news_extract.layers.linking import Entity
from news_extract.records import QuoteKind, Resolution


@dataclass(slots=True)
class Cue:
    """A word that announces speech ("kata", "mengatakan", "menurut")."""

    start: int
    end: int
    lemma: str
    frames: frozenset[str]  # rows of the table of cues: where subject and content stand
    clitic: bool = False  # "-nya" on the cue is its subject
    subject: tuple[int, int] | None = None  # filled by `resolve_references`, with offices and appositions
    speakers: list[Speaker] = field(default_factory=list)  # likewise; empty where nobody speaks


@dataclass(slots=True)
class Speaker:
    """Who speaks; `entity` is None where the source is not named or cannot be told."""

    entity: Entity | None = None
    start: int | None = None
    end: int | None = None
    resolution: Resolution | None = None
    doubtful: bool = False  # somebody else could be meant
    described: bool = False  # `start:end` are the words of the source without a name that a pronoun means


@dataclass(slots=True, eq=False)
class Quote:
    """What somebody said."""

    kind: QuoteKind
    start: int
    end: int
    speaker: Speaker
    co_speakers: list[Speaker] = field(default_factory=list)
    cue: Cue | None = None
    place: str | None = None
    said_on: datetime.date | None = None
    confidence: float = 0.5
    id: str = ""

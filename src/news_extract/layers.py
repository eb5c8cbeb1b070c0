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

import datetime
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Protocol, TypeVar

from spacy.tokens import Doc

from news_extract.records import (
    BodyType,
    ClaimKind,
    Comparator,
    MentionKind,
    QuoteKind,
    RejectedKind,
    Resolution,
    Role,
    Status,
    UnitKind,
    Verdict,
    ZoneKind,
)


class Spanned(Protocol):
    """Anything with a place in the text."""

    @property
    def start(self) -> int:
        """First code point."""

    @property
    def end(self) -> int:
        """Code point after the last one."""


S = TypeVar("S", bound=Spanned)


def covering(spans: Sequence[S], offset: int) -> S | None:
    """The span that holds `offset`, from spans in text order that do not overlap."""
    at = bisect_right(spans, offset, key=lambda span: span.start) - 1
    return spans[at] if at >= 0 and offset < spans[at].end else None


def within(spans: Sequence[S], start: int, end: int) -> Iterator[S]:
    """The spans that lie whole between `start` and `end`, from spans in order of start."""
    for at in range(bisect_left(spans, start, key=lambda span: span.start), len(spans)):
        if spans[at].start >= end:
            return
        if spans[at].end <= end:
            yield spans[at]


# ---------------------------------------------------------------- reading


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a document as parallel lists: tokens without white space.

    A view for steps that walk over words: reading a Python list is ten times cheaper than a spaCy token.
    """

    texts: list[str]
    lowers: list[str]
    starts: list[int]
    ends: list[int]

    def __len__(self) -> int:
        return len(self.texts)

    def at(self, offset: int) -> int:
        """Number of the first word that ends after `offset` (`len(self)` where there is none)."""
        return bisect_right(self.ends, offset)

    def range(self, start: int, end: int) -> range:
        """Numbers of the words that start within `start:end`."""
        return range(bisect_left(self.starts, start), bisect_left(self.starts, end))


@dataclass(frozen=True, slots=True)
class Zone:
    """A stretch of one kind. The zones of a text cover it whole, in order."""

    kind: ZoneKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A stretch of body that is read on its own; a line that was broken inside a sentence is joined."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Dateline:
    """Head of an article: "Cikarang (ANTARA) -"."""

    start: int
    end: int
    place: str | None
    agency: str | None


@dataclass(slots=True)
class Quotation:
    """A pair of quotation marks and what is between them, before anybody asks whether it is speech.

    `start:end` is the inside, `outer_start:outer_end` takes in the marks. `depth` is 0 for the outermost.
    `closed` is False where the closing mark is missing. A quotation over several paragraphs, whose mark
    is opened again at each, is one `Quotation` a paragraph; `continues` is True for all but the first.
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    depth: int = 0
    closed: bool = True
    continues: bool = False
    inside: Quotation | None = None  # the one that it stands in


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the body. A quotation of several sentences with its attribution is one."""

    start: int
    end: int
    paragraph: int


# ---------------------------------------------------------------- finding


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number as printed, with its scale word, before anybody asks what it counts.

    `form` is digits, words, fraction ("separuh"), collective ("keempat") or vague ("ratusan").
    `step` is the value of one unit of the last digit printed: 100000 in "1,5 juta".
    """

    start: int
    end: int
    value: Decimal
    step: Decimal
    form: str
    scale: int = 0  # power of ten of the scale word
    about: bool = False  # "500-an", "700 ribuan"


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A date, a clock time, a period, a duration or an age.

    `first` and `last` are the days it covers, None where it is relative and the article's date unknown.
    """

    start: int
    end: int
    kind: str  # date | clock | period | duration | age
    first: datetime.date | None = None
    last: datetime.date | None = None


@dataclass(slots=True)
class PlaceMention:
    """A named area. `code` is its Kemendagri code, None where the article leaves it open."""

    start: int
    end: int
    name: str  # with its level where known: "Kabupaten Bekasi"
    level: str | None  # provinsi | kabupaten | kota | kecamatan | desa | pulau | negara | None
    code: str | None


@dataclass(slots=True)
class BodyMention:
    """The name of an organisation, as found; `key` joins mentions that a table says are one body."""

    start: int
    end: int
    type: BodyType
    key: str | None = None  # row of the table of national bodies
    area: PlaceMention | None = None
    acronym: tuple[int, int] | None = None  # of one in brackets inside the mention
    inside_office: bool = False
    within: BodyMention | None = (
        None  # the body whose unit this is: "Polres Garut" in "Satreskrim Polres Garut"
    )


@dataclass(slots=True)
class OfficeMention:
    """An office as written, with or without its holder.

    `start:end` is the whole phrase with capacity, organisation and area, without name, honorific or rank.
    """

    start: int
    end: int
    title: str
    status: Status
    body: BodyMention | None = None
    area: PlaceMention | None = None
    key: str = ""  # normalised head of the office ("bupati"), to match later mentions


@dataclass(slots=True)
class NameMention:
    """The name of a person, without honorifics, ranks and degrees."""

    start: int
    end: int
    honorifics: tuple[str, ...] = ()
    offices: list[OfficeMention] = field(default_factory=list)  # that the text ties to it here
    alias_of: NameMention | None = None  # "yang akrab disapa Mamat"
    evidence: str = "name"  # office | honorific | cue | alias | apposition | name
    confidence: float = 1.0


@dataclass(slots=True)
class Quantity:
    """A number with its unit. Exactly one of `value` and (`low`, `high`) is set."""

    start: int
    end: int
    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    unit: str | None
    unit_kind: UnitKind
    unit_start: int | None = None
    unit_end: int | None = None
    approximate: bool = False
    comparator: Comparator = "="
    hedge: tuple[int, int] | None = None
    per: tuple[int, int] | None = None  # "per bulan", "setiap hari": makes it a rate
    step: Decimal = Decimal(1)  # of the last digit printed: 100000 in "1,5 juta"


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


# ---------------------------------------------------------------- linking


@dataclass(frozen=True, slots=True)
class Mention:
    """A place in the text that refers to an entity."""

    start: int
    end: int
    kind: MentionKind


@dataclass(slots=True)
class Position:
    """An office held by a person; `office` is its fullest mention."""

    title: str
    status: Status
    office: OfficeMention
    body: Body | None = None
    area: PlaceMention | None = None


@dataclass(slots=True, eq=False)
class Body:
    """An organisation with all its mentions."""

    name: str
    type: BodyType
    acronym: str | None = None
    aliases: list[str] = field(default_factory=list)
    parent: Body | None = None
    mentions: list[Mention] = field(default_factory=list)
    key: str | None = None
    id: str = ""


@dataclass(slots=True, eq=False)
class Person:
    """A person with all their mentions."""

    name: str
    honorifics: list[str] = field(default_factory=list)
    aliases: list[str] = field(default_factory=list)
    positions: list[Position] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    id: str = ""


Entity = Person | Body


@dataclass(frozen=True, slots=True)
class Reference:
    """A mention tied to its entity: what `resolve_references` found, in text order."""

    start: int
    end: int
    kind: MentionKind
    entity: Entity


# ---------------------------------------------------------------- attributing


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


@dataclass(slots=True)
class Check:
    """An arithmetic rule tried on a claim."""

    rule: str
    expected: tuple[Decimal, Decimal] | None
    stated: tuple[Decimal, Decimal] | None
    verdict: Verdict


@dataclass(slots=True, eq=False)
class Claim:
    """One numeric statement."""

    kind: ClaimKind
    sentence: Sentence
    quantities: list[tuple[Role, Quantity]]
    subject: tuple[int, int] | None = None
    programme: tuple[int, int] | None = None
    place: PlaceMention | None = None
    period: TimeExpression | None = None
    hedge: tuple[int, int] | None = None
    speaker: Speaker = field(default_factory=Speaker)
    quote: Quote | None = None
    document: tuple[int, int] | None = None
    checks: list[Check] = field(default_factory=list)


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

    text: str  # of the document: doc.text puts it together anew at every call
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


def layers_of(doc: Doc) -> Layers:
    """The layers of a document, made empty at the first call; also reachable as `doc._.news`."""
    layers = doc.user_data.get(_KEY)
    if layers is None:
        layers = doc.user_data[_KEY] = Layers(doc.text, _words(doc))
    assert isinstance(layers, Layers)
    return layers


def _words(doc: Doc) -> Words:
    texts, starts, ends = [], [], []
    for token in doc:
        text = token.text
        if not text.isspace():
            start = token.idx
            texts.append(text)
            starts.append(start)
            ends.append(start + len(text))
    return Words(texts, [text.lower() for text in texts], starts, ends)


if not Doc.has_extension("news"):
    Doc.set_extension("news", getter=layers_of)

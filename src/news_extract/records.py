"""The record: everything that one article becomes, as frozen pydantic models.

These models are the only source of the JSON that the package writes and of the JSON Schema that it
prints. Every statement in a record carries a `Span`, so that a person can check it on the article.

Example:
    >>> from news_extract.records import Span
    >>> Span.cut("Bupati Temanggung Rahmat Hidayat", 0, 6)
    Span(start=0, end=6, text='Bupati')
"""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, PlainSerializer, WithJsonSchema, model_validator

SCHEMA_VERSION: Literal["1.0"] = "1.0"

Status = Literal["definitif", "plt", "plh", "pj", "pjs", "mantan", "calon", "terpilih"]
"""Capacity in which an office is held; `definitif` where the text says nothing else."""

MentionKind = Literal["name", "alias", "title", "pronoun", "description"]
"""How a mention names its person or body."""

Resolution = Literal["name", "alias", "title", "pronoun", "description", "carried"]
"""How a speaker was found; `carried` where a quotation without a cue continues its predecessor."""

BodyType = Literal[
    "ministry",
    "agency",
    "local_government",
    "local_agency",
    "legislature",
    "judiciary",
    "security",
    "state_enterprise",
    "company",
    "education",
    "health",
    "party",
    "association",
    "media",
    "international",
    "other",
]
"""What sort of organisation an institution is."""

QuoteKind = Literal["direct", "indirect", "mixed"]
"""Speech in quotation marks, a reported sentence, or a reported sentence that holds a quoted part."""

ClaimKind = Literal["coverage", "change", "count", "money", "rate", "measure"]
"""What a claim states: a part of a whole, a change, or a single figure of some class."""

Role = Literal["whole", "share", "part", "gap", "target", "from", "to", "delta", "value"]
"""What a quantity is within its claim."""

UnitKind = Literal["count", "percent", "currency", "measure", "rate"]
"""Class of a quantity's unit."""

Comparator = Literal["=", "<", "<=", ">", ">="]
"""Relation between the stated figure and the true one, as the text puts it."""

Verdict = Literal["consistent", "inconsistent", "not_checkable", "implausible"]
"""Outcome of an arithmetic check; it judges the figures against each other, never their truth."""

ZoneKind = Literal["body", "dateline", "teaser", "caption", "advert", "byline", "tags", "closing"]
"""What a stretch of the article's text is; only the body is read for records."""


def _plain_number(value: Decimal) -> int | float:
    """A decimal as a JSON number: whole ones without a fraction."""
    return int(value) if value == value.to_integral_value() else float(value)


Number = Annotated[
    Decimal,
    PlainSerializer(_plain_number, return_type=int | float, when_used="json"),
    WithJsonSchema({"type": "number"}),
]
"""An exact decimal in Python, a plain number in JSON."""


RejectedKind = Literal["quotation", "cue", "quantity", "name"]
"""What something that was not taken looked like."""


class _Model(BaseModel):
    """Frozen, strict, closed: what every part of a record has in common."""

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid")


class Span(_Model):
    """A stretch of `article.text`.

    `start` and `end` count Unicode code points from the beginning of the text, `end` exclusive, and
    `article.text[start:end] == text` always holds: `Record` refuses to exist otherwise.
    """

    start: int = Field(ge=0, description="First code point of the stretch in article.text.")
    end: int = Field(ge=0, description="Code point after the last one.")
    text: str = Field(description="article.text[start:end].")

    @classmethod
    def cut(cls, text: str, start: int, end: int) -> Span:
        """The span of `text` from `start` to `end`.

        Raises:
            ValueError: when the offsets do not lie in order within the text.
        """
        if not 0 <= start <= end <= len(text):
            raise ValueError(f"span {start}:{end} does not lie within a text of {len(text)} characters")
        return cls(start=start, end=end, text=text[start:end])


class Area(_Model):
    """A place, as precisely as the article allows."""

    name: str = Field(description='Name with its level where known: "Kabupaten Bekasi".')
    code: str | None = Field(description='Kemendagri code ("32.16"), null where the article leaves it open.')
    span: Span | None = Field(default=None, description="Where the article names it.")


class Mention(_Model):
    """One place in the text that refers to a person or an institution."""

    kind: MentionKind
    span: Span


class Position(_Model):
    """An office that a person holds, held or stands for."""

    title: str = Field(description='The office alone: "Bupati", "Kepala Dinas".')
    status: Status
    institution: str | None = Field(description="Id of the institution that the office belongs to.")
    area: Area | None = Field(description="The area that the office is for.")
    span: Span = Field(description='The whole phrase as written: "Pelaksana harian Bupati Bekasi".')


class Person(_Model):
    """A named person; an official when `positions` is not empty."""

    id: str = Field(description='"p1", "p2", … in order of first mention.')
    name: str = Field(description="Fullest form in the text, without honorifics, ranks and degrees.")
    honorifics: tuple[str, ...] = Field(default=(), description='"H.", "Dr.", "AKBP", "S.E." as written.')
    aliases: tuple[str, ...] = Field(default=(), description="Every other form of the name in the text.")
    positions: tuple[Position, ...] = ()
    mentions: tuple[Mention, ...]


class Institution(_Model):
    """A named organisation."""

    id: str = Field(description='"i1", "i2", … in order of first mention.')
    name: str = Field(description="The most complete common form.")
    acronym: str | None = None
    aliases: tuple[str, ...] = Field(default=(), description="Every other form of the name in the text.")
    type: BodyType
    parent: str | None = Field(default=None, description="Id of the body that this is a branch of.")
    mentions: tuple[Mention, ...]


class Speaker(_Model):
    """Who said it. All three fields are null where a careful reader cannot tell."""

    id: str | None = Field(description="Person or institution; null where the source is not named.")
    span: Span | None = Field(
        description='The words that name the speaker ("dia"); where a pronoun stands for a source without '
        'a name, the words of that source ("seorang warga"); null where implied.'
    )
    resolution: Resolution | None = Field(description="How the speaker was found.")


class Quote(_Model):
    """What somebody said, in their words or reported."""

    id: str = Field(description='"q1", "q2", … in text order.')
    kind: QuoteKind
    span: Span = Field(description="The words themselves, without quotation marks, cue and subject.")
    speaker: Speaker
    co_speakers: tuple[Speaker, ...] = Field(
        default=(), description='Further speakers of the same words ("kata Budi dan Ani").'
    )
    cue: Span | None = Field(description='The word that announces it ("katanya", "menurut").')
    place: str | None = Field(default=None, description="Where it was said, as written.")
    said_on: datetime.date | None = Field(default=None, description="ISO date; null where not known.")
    confidence: float = Field(ge=0, le=1, description="Calibrated probability that the speaker is right.")


class Quantity(_Model):
    """A number with what it measures."""

    role: Role
    span: Span = Field(description='Number with scale word, range and sign: "600.000 hingga 700.000".')
    value: Number | None = Field(description="Plain number; 46 for 46 per cent; null for a range.")
    low: Number | None = Field(default=None, description="Lower end of a range.")
    high: Number | None = Field(default=None, description="Upper end of a range.")
    unit: str | None = Field(description='Noun phrase counted, "persen", ISO currency code, or measure.')
    unit_span: Span | None = Field(default=None, description="Where the unit is written.")
    unit_kind: UnitKind
    approximate: bool = False
    comparator: Comparator = "="


class Source(_Model):
    """Whose number it is."""

    speaker: str | None = Field(description="Person or institution that states it.")
    quote: str | None = Field(description="Id of the quote that holds it.")
    document: str | None = Field(description='"data BPS": the document it rests on, as written.')
    document_span: Span | None = None
    span: Span | None = Field(default=None, description="The words that name a source without a name.")


class Check(_Model):
    """One arithmetic rule tried on a claim; intervals are [low, high]."""

    rule: str = Field(description='"part = share x whole".')
    expected: tuple[Number, Number] | None
    stated: tuple[Number, Number] | None
    verdict: Verdict


class Period(_Model):
    """The time that a figure is about, as precisely as written."""

    text: str
    first: datetime.date | None = Field(description="First day, null where not known.")
    last: datetime.date | None = Field(description="Last day, null where not known.")
    span: Span


class Claim(_Model):
    """One numeric statement: which quantities, of what, where, by whom, and whether they agree."""

    id: str = Field(description='"c1", "c2", … in text order.')
    kind: ClaimKind
    span: Span = Field(description="The sentence.")
    subject: str | None = Field(default=None, description="What is counted.")
    subject_span: Span | None = None
    programme: str | None = Field(default=None, description="The programme or measure it is about.")
    programme_span: Span | None = None
    place: Area | None = None
    period: Period | None = None
    quantities: tuple[Quantity, ...]
    hedge: str | None = Field(default=None, description='"baru", "sekitar", … as written.')
    source: Source
    checks: tuple[Check, ...] = ()


class Dateline(_Model):
    """ "Cikarang (ANTARA) -" at the head of an article."""

    place: str | None
    agency: str | None
    span: Span


class Zone(_Model):
    """A stretch that is not body: a teaser, a caption, a byline. It stays in the text, unread."""

    kind: ZoneKind
    span: Span


class Article(_Model):
    """The article as it was given."""

    id: str = Field(description="Given, else derived from url or text, the same on every run.")
    url: str | None = None
    title: str | None = None
    publisher: str | None = None
    reporters: tuple[str, ...] = ()
    editors: tuple[str, ...] = ()
    published: datetime.date | None = Field(default=None, description="ISO date, null where not known.")
    dateline: Dateline | None = None
    text: str = Field(description="Never rewritten.")
    text_sha256: str = Field(description="Of the UTF-8 bytes of text, hexadecimal.")
    zones: tuple[Zone, ...] = Field(default=(), description="What is not body, in text order.")


class Rejected(_Model):
    """Something that looked like a record and was not taken, with the reason."""

    what: RejectedKind
    span: Span
    reason: str


class Record(_Model):
    """Everything that one article becomes.

    Example:
        >>> from news_extract import extract
        >>> record = extract('"Panen naik," kata Bupati Temanggung Rahmat Hidayat.')
        >>> record.officials[0].name, record.quotes[0].span.text
        ('Rahmat Hidayat', 'Panen naik,')
    """

    schema_version: Literal["1.0"] = SCHEMA_VERSION
    article: Article
    officials: tuple[Person, ...] = ()
    people: tuple[Person, ...] = ()
    institutions: tuple[Institution, ...] = ()
    quotes: tuple[Quote, ...] = ()
    claims: tuple[Claim, ...] = ()
    rejected: tuple[Rejected, ...] = Field(
        default=(), description="Filled where asked for: Options(explain=True)."
    )

    @model_validator(mode="after")
    def _spans_give_back_their_text(self) -> Record:
        text = self.article.text
        for span in spans_of(self):
            if text[span.start : span.end] != span.text:
                raise ValueError(f"span {span.start}:{span.end} does not give back {span.text!r}")
        return self

    def to_json(self, *, indent: int | None = None) -> str:
        """The record as JSON on one line, or indented; the same bytes for the same article."""
        return self.model_dump_json(indent=indent)


def spans_of(node: object) -> list[Span]:
    """Every span in a record or a part of one, however deep."""
    if isinstance(node, Span):
        return [node]
    if isinstance(node, BaseModel):
        return [span for name in type(node).model_fields for span in spans_of(getattr(node, name))]
    if isinstance(node, tuple):
        return [span for item in node for span in spans_of(item)]
    return []


def json_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of a record.

    Example:
        >>> json_schema()["title"]
        'Record'
    """
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **Record.model_json_schema()}

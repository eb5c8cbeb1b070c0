"""What of a record stands where in its article."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from news_extract.records import Claim, Institution, Person, Quote, Record, Span

MarkKind = Literal[
    "zone",
    "claim",
    "quote",
    "position",
    "detail",
    "quantity",
    "speaker",
    "cue",
    "institution",
    "person",
]
"""What a marked stretch is; `detail` is a claim's unit, subject, place, period or source."""

_OUTER_TO_INNER: dict[MarkKind, int] = {
    "zone": 0,
    "claim": 1,
    "quote": 2,
    "position": 3,
    "detail": 4,
    "quantity": 5,
    "speaker": 6,
    "cue": 7,
    "institution": 8,
    "person": 9,
}


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of the article that belongs to an item of the record.

    Attributes:
        owner: the item's id; for a zone its kind.
    """

    kind: MarkKind
    owner: str
    start: int
    end: int


def marks_of(record: Record) -> list[Mark]:
    """The marks of a record in text order, those that hold others before these."""
    marks = {mark for mark in _all(record) if mark.start < mark.end}
    return sorted(marks, key=_outer_first)


def _outer_first(mark: Mark) -> tuple[int, int, int, int, str]:
    return mark.start, -mark.end, _OUTER_TO_INNER[mark.kind], len(mark.owner), mark.owner


def _all(record: Record) -> Iterator[Mark]:
    for zone in record.article.zones:
        if zone.kind != "body":
            yield _mark("zone", zone.kind, zone.span)
    for person in (*record.officials, *record.people):
        yield from _of_person(person)
    for body in record.institutions:
        yield from _of_institution(body)
    for quote in record.quotes:
        yield from _of_quote(quote)
    for claim in record.claims:
        yield from _of_claim(claim)


def _mark(kind: MarkKind, owner: str, span: Span) -> Mark:
    return Mark(kind, owner, span.start, span.end)


def _of_person(person: Person) -> Iterator[Mark]:
    for mention in person.mentions:
        yield _mark("person", person.id, mention.span)
    for position in person.positions:
        yield _mark("position", person.id, position.span)


def _of_institution(body: Institution) -> Iterator[Mark]:
    for mention in body.mentions:
        yield _mark("institution", body.id, mention.span)


def _of_quote(quote: Quote) -> Iterator[Mark]:
    yield _mark("quote", quote.id, quote.span)
    if quote.cue:
        yield _mark("cue", quote.id, quote.cue)
    for speaker in (quote.speaker, *quote.co_speakers):
        if speaker.span:
            yield _mark("speaker", quote.id, speaker.span)


def _of_claim(claim: Claim) -> Iterator[Mark]:
    yield _mark("claim", claim.id, claim.span)
    for quantity in claim.quantities:
        yield _mark("quantity", claim.id, quantity.span)
    details = (
        claim.subject_span,
        claim.programme_span,
        claim.place.span if claim.place else None,
        claim.period.span if claim.period else None,
        claim.source.document_span,
        claim.source.span,
        *(quantity.unit_span for quantity in claim.quantities),
    )
    for span in details:
        if span:
            yield _mark("detail", claim.id, span)

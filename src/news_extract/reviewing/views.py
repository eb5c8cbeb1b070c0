"""A record as the page shows it: the text in pieces, the items with all that a card says of them.

Everything is plain JSON. The page never counts characters: the text arrives cut.
"""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from typing import Any
from urllib.parse import urlsplit

from news_extract.records import (
    Area,
    Article,
    Check,
    Claim,
    Institution,
    Person,
    Quantity,
    Quote,
    Record,
    Speaker,
)
from news_extract.reviewing.layout import Piece, cut, paragraph_starts
from news_extract.reviewing.marks import marks_of

View = dict[str, Any]

UNCHECKED = "unchecked"
"""Verdict on a claim that no arithmetic could be tried on."""

LIMITS = frozenset(("low <= high", "share within 0 to 100", "part <= whole", "whole <= population"))
"""Rules that say little where they are kept: every "33 persen" lies within 0 to 100."""

_WORST_FIRST = ("inconsistent", "implausible", "not_checkable", "consistent")


def view_of(record: Record) -> View:
    """All that the page shows of a record."""
    text = record.article.text
    marks = marks_of(record)
    breaks = paragraph_starts(text)
    pieces = cut(len(text), [(mark.start, mark.end) for mark in marks], breaks)
    return {
        **_head(record.article),
        "marks": [[mark.kind, mark.owner] for mark in marks],
        "paragraphs": _paragraphs(text, pieces, set(breaks)),
        "people": [_person(person) for person in (*record.officials, *record.people)],
        "institutions": [_institution(body, record) for body in record.institutions],
        "quotes": [_quote(quote) for quote in record.quotes],
        "claims": [_claim(claim, record) for claim in record.claims],
    }


def summary_of(record: Record) -> View:
    """What the index says of a record."""
    return {
        **_head(record.article),
        "names": [person.name for person in (*record.officials, *record.people)],
        "institutions": [body.name for body in record.institutions],
        "quotes": len(record.quotes),
        "claims": len(record.claims),
        "verdicts": dict(sorted(Counter(_verdict(claim) for claim in record.claims).items())),
        "confidence": [quote.confidence for quote in record.quotes],
    }


def _head(article: Article) -> View:
    return {
        "title": article.title or "",
        "url": _safe_link(article.url),
        "publisher": article.publisher,
        "published": article.published.isoformat() if article.published else None,
        "place": article.dateline.place if article.dateline else None,
        "reporters": list(article.reporters),
        "id": article.id,
    }


def _safe_link(url: str | None) -> str | None:
    """The address where following it can do no harm.

    Example:
        >>> _safe_link("https://example.org/a"), _safe_link("javascript:alert(1)")
        ('https://example.org/a', None)
    """
    try:
        parts = urlsplit(url or "")
    except ValueError:
        return None
    return url if parts.scheme in ("http", "https") and parts.netloc else None


def _paragraphs(text: str, pieces: list[Piece], starts: set[int]) -> list[list[list[Any]]]:
    paragraphs: list[list[list[Any]]] = []
    for piece in pieces:
        if not paragraphs or piece.start in starts:
            paragraphs.append([])
        paragraphs[-1].append([text[piece.start : piece.end], list(piece.marks)])
    return paragraphs


def _person(person: Person) -> View:
    bodies = [position.institution for position in person.positions if position.institution]
    return {
        "id": person.id,
        "name": person.name,
        "honorifics": list(person.honorifics),
        "aliases": list(person.aliases),
        "positions": [
            {
                "text": position.span.text,
                "status": position.status,
                "institution": position.institution,
                "area": _area(position.area),
            }
            for position in person.positions
        ],
        "mentions": len(person.mentions),
        "involves": [person.id, *bodies],
    }


def _institution(body: Institution, record: Record) -> View:
    holders = [
        person.id
        for person in record.officials
        if any(position.institution == body.id for position in person.positions)
    ]
    return {
        "id": body.id,
        "name": body.name,
        "acronym": body.acronym if body.acronym != body.name else None,
        "aliases": [alias for alias in body.aliases if alias != body.acronym],
        "type": body.type,
        "parent": body.parent,
        "mentions": len(body.mentions),
        "involves": [body.id, *holders],
    }


def _quote(quote: Quote) -> View:
    speakers = (quote.speaker, *quote.co_speakers)
    return {
        "id": quote.id,
        "kind": quote.kind,
        "text": quote.span.text,
        "speakers": [_speaker(speaker) for speaker in speakers],
        "cue": quote.cue.text if quote.cue else None,
        "place": quote.place,
        "said_on": quote.said_on.isoformat() if quote.said_on else None,
        "confidence": quote.confidence,
        "involves": [speaker.id for speaker in speakers if speaker.id],
    }


def _speaker(speaker: Speaker) -> View:
    return {
        "id": speaker.id,
        "text": speaker.span.text if speaker.span else None,
        "resolution": speaker.resolution,
    }


def _claim(claim: Claim, record: Record) -> View:
    quoted = [quote for quote in record.quotes if quote.id == claim.source.quote]
    speakers = [speaker.id for quote in quoted for speaker in (quote.speaker, *quote.co_speakers)]
    source = claim.source
    return {
        "id": claim.id,
        "kind": claim.kind,
        "subject": claim.subject,
        "programme": claim.programme,
        "place": _area(claim.place),
        "period": claim.period.text if claim.period else None,
        "hedge": claim.hedge,
        "speaker": source.speaker,
        "quote": source.quote,
        "source": source.document or (source.span.text if source.span else None),
        "quantities": [_quantity(quantity) for quantity in claim.quantities],
        "checks": [_check(check) for check in claim.checks],
        "verdict": _verdict(claim),
        "involves": sorted({one for one in (source.speaker, *speakers) if one}),
    }


def _verdict(claim: Claim) -> str:
    """The gravest verdict of a claim's checks, those of limits that are kept left out."""
    found = {check.verdict for check in claim.checks if not _kept_limit(check)}
    return next((verdict for verdict in _WORST_FIRST if verdict in found), UNCHECKED)


def _quantity(quantity: Quantity) -> View:
    low, high = (quantity.low, quantity.high) if quantity.value is None else (quantity.value, quantity.value)
    return {
        "role": quantity.role,
        "text": quantity.span.text,
        "range": _interval((low, high)) if low is not None and high is not None else None,
        "unit": quantity.unit,
        "unit_kind": quantity.unit_kind,
        "unit_written": quantity.unit_span is not None,
        "approximate": quantity.approximate,
        "comparator": quantity.comparator,
    }


def _check(check: Check) -> View:
    return {
        "rule": check.rule,
        "expected": _interval(check.expected),
        "stated": _interval(check.stated),
        "verdict": check.verdict,
        "kept_limit": _kept_limit(check),
    }


def _kept_limit(check: Check) -> bool:
    return check.rule in LIMITS and check.verdict == "consistent"


def _area(area: Area | None) -> View | None:
    return {"name": area.name, "code": area.code} if area else None


def _interval(ends: tuple[Decimal, Decimal] | None) -> list[float] | None:
    """Both ends as floats: they are drawn and rounded, never reckoned with."""
    return [float(end) for end in ends] if ends else None

"""Records as W3C Web Annotations: every span of a record as an annotation of the article, and back.

The data model counts positions in Unicode code points, as a record does. They count in `article.text`;
on the web page, where menus and markup stand around the article, the quoted words find the place.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from news_extract.exporting.linked import Json, identifier, in_capacity, source_of
from news_extract.flattening import Names, names_of
from news_extract.records import Article, Claim, Institution, Person, Quote, Record, Span

CONTEXT = 32
"""Length of prefix and suffix, in code points; less at the ends of the text."""


@dataclass(frozen=True, slots=True)
class _Mark:
    """One span with what it is.

    Attributes:
        part: where it stands in the record, "q1/cue".
        what: its kind, "person".
        sort: its kind within that kind, "pronoun".
        says: what is known of it, for people to read.
        entity: id of the person or institution that it names or that speaks.
    """

    part: str
    span: Span
    what: str
    sort: str | None = None
    says: str | None = None
    entity: str | None = None


def annotation_collection(record: Record) -> Json:
    """An annotation collection with all spans of one record.

    Example:
        >>> from news_extract import extract
        >>> record = extract('"Panen naik," kata Bupati Temanggung Rahmat Hidayat.', id="a")
        >>> [span.text for span in spans_in(annotation_collection(record))][:2]
        ['Rahmat Hidayat', 'Bupati Temanggung']
    """
    article = record.article
    items = [_annotation(article, mark) for mark in _marks(record)]
    collection, page = (identifier(article, part) for part in ("annotations", "annotations/1"))
    return {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": collection,
        "type": "AnnotationCollection",
        "label": article.title or article.id,
        "total": len(items),
        "first": {
            "id": page,
            "type": "AnnotationPage",
            "partOf": collection,
            "startIndex": 0,
            "items": items,
        },
    }


def spans_in(collection: Json) -> list[Span]:
    """The spans of a collection that `annotation_collection` made, in its order."""
    return [_span(item["target"]["selector"]) for item in collection["first"]["items"]]


def _span(selectors: list[Json]) -> Span:
    position, quote = selectors
    return Span(start=position["start"], end=position["end"], text=quote["exact"])


def _annotation(article: Article, mark: _Mark) -> Json:
    return {
        "id": identifier(article, mark.part),
        "type": "Annotation",
        "motivation": "identifying" if mark.entity else "classifying",
        "body": list(_bodies(article, mark)),
        "target": {"source": source_of(article), "selector": _selectors(article.text, mark.span)},
    }


def _bodies(article: Article, mark: _Mark) -> Iterator[Json]:
    yield {"type": "TextualBody", "purpose": "tagging", "value": mark.what}
    if mark.sort:
        yield {"type": "TextualBody", "purpose": "classifying", "value": mark.sort}
    if mark.says:
        yield {"type": "TextualBody", "purpose": "describing", "value": mark.says}
    if mark.entity:
        source = identifier(article, mark.entity)
        yield {"type": "SpecificResource", "purpose": "identifying", "source": source}


def _selectors(text: str, span: Span) -> list[Json]:
    return [
        {"type": "TextPositionSelector", "start": span.start, "end": span.end},
        {
            "type": "TextQuoteSelector",
            "exact": span.text,
            "prefix": text[max(0, span.start - CONTEXT) : span.start],
            "suffix": text[span.end : span.end + CONTEXT],
        },
    ]


# ---------------------------------------------------------------- the spans of a record


def _marks(record: Record) -> Iterator[_Mark]:
    names = names_of(record)
    yield from chain.from_iterable(map(_of_person, (*record.officials, *record.people)))
    yield from chain.from_iterable(map(_of_body, record.institutions))
    yield from chain.from_iterable(_of_quote(quote, names) for quote in record.quotes)
    yield from chain.from_iterable(_of_claim(claim, names) for claim in record.claims)
    article = record.article
    if article.dateline:
        yield _Mark("dateline", article.dateline.span, "dateline", says=article.dateline.place)
    for number, zone in enumerate(article.zones, 1):
        yield _Mark(f"zones/{number}", zone.span, "zone", zone.kind)
    for number, refused in enumerate(record.rejected, 1):
        yield _Mark(f"rejected/{number}", refused.span, "rejected", refused.what, refused.reason)


def _of_person(person: Person) -> Iterator[_Mark]:
    for number, mention in enumerate(person.mentions, 1):
        part = f"{person.id}/mentions/{number}"
        yield _Mark(part, mention.span, "person", mention.kind, person.name, person.id)
    for number, position in enumerate(person.positions, 1):
        part, area = f"{person.id}/positions/{number}", position.area
        yield _Mark(part, position.span, "office", position.status, in_capacity(position), person.id)
        if area and area.span:
            yield _Mark(f"{part}/area", area.span, "place", area.code, area.name)


def _of_body(body: Institution) -> Iterator[_Mark]:
    for number, mention in enumerate(body.mentions, 1):
        part = f"{body.id}/mentions/{number}"
        yield _Mark(part, mention.span, "institution", mention.kind, body.name, body.id)


def _of_quote(quote: Quote, names: Names) -> Iterator[_Mark]:
    speaker = quote.speaker.id
    yield _Mark(quote.id, quote.span, "quote", quote.kind, speaker and names.get(speaker), speaker)
    for number, said in enumerate((quote.speaker, *quote.co_speakers), 1):
        if said.span:
            part, name = f"{quote.id}/speakers/{number}", said.id and names.get(said.id)
            yield _Mark(part, said.span, "speaker", said.resolution, name, said.id)
    if quote.cue:
        yield _Mark(f"{quote.id}/cue", quote.cue, "cue")


def _of_claim(claim: Claim, names: Names) -> Iterator[_Mark]:
    speaker = claim.source.speaker
    yield _Mark(claim.id, claim.span, "claim", claim.kind, speaker and names.get(speaker), speaker)
    for number, quantity in enumerate(claim.quantities, 1):
        part = f"{claim.id}/quantities/{number}"
        yield _Mark(part, quantity.span, "quantity", quantity.role, quantity.unit)
        if quantity.unit_span:
            yield _Mark(f"{part}/unit", quantity.unit_span, "unit", quantity.unit_kind)
    place, period = claim.place, claim.period
    around = (
        ("subject", claim.subject_span, claim.subject),
        ("programme", claim.programme_span, claim.programme),
        ("place", place.span if place else None, place.name if place else None),
        ("period", period.span if period else None, None),
        ("document", claim.source.document_span, None),
        ("source", claim.source.span, None),
    )
    for what, span, says in around:
        if span:
            yield _Mark(f"{claim.id}/{what}", span, what, says=says)

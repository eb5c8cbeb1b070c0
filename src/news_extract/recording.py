"""From the layers of a document to its record."""

from __future__ import annotations

import hashlib
from typing import cast

from spacy.tokens import Doc

from news_extract import layers as found
from news_extract import records
from news_extract.articles import ArticleInput
from news_extract.layers import Layers, layers_of
from news_extract.records import Span


class _Writer:
    """Turns what was found in one text into the models of the contract."""

    def __init__(self, text: str) -> None:
        self.text = text

    def span(self, start: int, end: int) -> Span:
        return Span.cut(self.text, start, end)

    def maybe(self, start: int | None, end: int | None) -> Span | None:
        return None if start is None or end is None else self.span(start, end)

    def pair(self, stretch: tuple[int, int] | None) -> Span | None:
        return self.span(*stretch) if stretch else None

    def words(self, stretch: tuple[int, int] | None) -> str | None:
        return self.text[stretch[0] : stretch[1]] if stretch else None

    def area(self, place: found.PlaceMention | None) -> records.Area | None:
        if place is None:
            return None
        return records.Area(name=place.name, code=place.code, span=self.span(place.start, place.end))

    def mentions(self, mentions: list[found.Mention]) -> tuple[records.Mention, ...]:
        ordered = sorted(mentions, key=lambda m: (m.start, m.end))
        return tuple(records.Mention(kind=m.kind, span=self.span(m.start, m.end)) for m in ordered)

    def person(self, person: found.Person) -> records.Person:
        positions = tuple(
            records.Position(
                title=p.title,
                status=p.status,
                institution=p.body.id if p.body else None,
                area=self.area(p.area),
                span=self.span(p.office.start, p.office.end),
            )
            for p in person.positions
        )
        return records.Person(
            id=person.id,
            name=person.name,
            honorifics=tuple(person.honorifics),
            aliases=tuple(person.aliases),
            positions=positions,
            mentions=self.mentions(person.mentions),
        )

    def body(self, body: found.Body) -> records.Institution:
        return records.Institution(
            id=body.id,
            name=body.name,
            acronym=body.acronym,
            aliases=tuple(body.aliases),
            type=body.type,
            parent=body.parent.id if body.parent else None,
            mentions=self.mentions(body.mentions),
        )

    def speaker(self, speaker: found.Speaker) -> records.Speaker:
        return records.Speaker(
            id=speaker.entity.id if speaker.entity else None,
            span=self.maybe(speaker.start, speaker.end),
            resolution=speaker.resolution,
        )

    def quote(self, quote: found.Quote) -> records.Quote:
        return records.Quote(
            id=quote.id,
            kind=quote.kind,
            span=self.span(quote.start, quote.end),
            speaker=self.speaker(quote.speaker),
            co_speakers=tuple(self.speaker(s) for s in quote.co_speakers),
            cue=self.span(quote.cue.start, quote.cue.end) if quote.cue else None,
            place=quote.place,
            said_on=quote.said_on,
            confidence=round(quote.confidence, 3),
        )

    def quantity(self, role: records.Role, quantity: found.Quantity) -> records.Quantity:
        return records.Quantity(
            role=role,
            span=self.span(quantity.start, quantity.end),
            value=quantity.value,
            low=quantity.low,
            high=quantity.high,
            unit=quantity.unit,
            unit_span=self.maybe(quantity.unit_start, quantity.unit_end),
            unit_kind=quantity.unit_kind,
            approximate=quantity.approximate,
            comparator=quantity.comparator,
        )

    def period(self, time: found.TimeExpression | None) -> records.Period | None:
        if time is None:
            return None
        span = self.span(time.start, time.end)
        return records.Period(text=span.text, first=time.first, last=time.last, span=span)

    def claim(self, number: int, claim: found.Claim) -> records.Claim:
        speaker = claim.speaker
        source = records.Source(
            speaker=speaker.entity.id if speaker.entity else None,
            quote=claim.quote.id if claim.quote else None,
            document=self.words(claim.document),
            document_span=self.pair(claim.document),
            span=None if speaker.entity else self.maybe(speaker.start, speaker.end),
        )
        return records.Claim(
            id=f"c{number}",
            kind=claim.kind,
            span=self.span(claim.sentence.start, claim.sentence.end),
            subject=self.words(claim.subject),
            subject_span=self.pair(claim.subject),
            programme=self.words(claim.programme),
            programme_span=self.pair(claim.programme),
            place=self.area(claim.place),
            period=self.period(claim.period),
            quantities=tuple(self.quantity(role, quantity) for role, quantity in claim.quantities),
            hedge=self.words(claim.hedge),
            source=source,
            checks=tuple(
                records.Check(rule=c.rule, expected=c.expected, stated=c.stated, verdict=c.verdict)
                for c in claim.checks
            ),
        )

    def rejected(self, rejected: found.Rejected) -> records.Rejected:
        return records.Rejected(
            what=rejected.what,
            span=self.span(rejected.start, rejected.end),
            reason=rejected.reason,
        )

    def article(self, article: ArticleInput, layers: Layers) -> records.Article:
        line = layers.dateline
        dateline = (
            records.Dateline(place=line.place, agency=line.agency, span=self.span(line.start, line.end))
            if line
            else None
        )
        return records.Article(
            id=article.identity(),
            url=article.url,
            title=article.title,
            publisher=article.publisher or layers.publisher,
            reporters=tuple(layers.reporters),
            editors=tuple(layers.editors),
            published=layers.published,
            dateline=dateline,
            text=self.text,
            text_sha256=hashlib.sha256(self.text.encode()).hexdigest(),
            zones=tuple(
                records.Zone(kind=z.kind, span=self.span(z.start, z.end))
                for z in layers.zones
                if z.kind != "body"
            ),
        )


def _number(layers: Layers) -> None:
    """Ids in order of first mention: p1, p2, …; i1, i2, …; q1, q2, …."""
    for letter, entities in (("p", layers.people), ("i", layers.bodies)):
        ordered = sorted(
            cast(list[found.Entity], entities),
            key=lambda entity: min((m.start, m.end) for m in entity.mentions),
        )
        for number, entity in enumerate(ordered, 1):
            entity.id = f"{letter}{number}"
    for number, quote in enumerate(layers.quotes, 1):
        quote.id = f"q{number}"


def record_of(article: ArticleInput, doc: Doc, *, explain: bool = False) -> records.Record:
    """The record of an article whose document has been through all steps."""
    layers = layers_of(doc)
    layers.people = [person for person in layers.people if person.mentions]
    layers.bodies = [body for body in layers.bodies if body.mentions]
    layers.quotes.sort(key=lambda quote: (quote.start, quote.end))
    _number(layers)
    # The article's own string, not doc.text: what was given is what the offsets count in.
    write = _Writer(article.text)
    people = sorted(layers.people, key=lambda person: int(person.id[1:]))
    bodies = sorted(layers.bodies, key=lambda body: int(body.id[1:]))
    # Not through the validator: its parts are valid, and each span was cut from this very text.
    return records.Record.model_construct(
        article=write.article(article, layers),
        officials=tuple(write.person(p) for p in people if p.positions),
        people=tuple(write.person(p) for p in people if not p.positions),
        institutions=tuple(write.body(b) for b in bodies),
        quotes=tuple(write.quote(q) for q in layers.quotes),
        claims=tuple(write.claim(number, c) for number, c in enumerate(layers.claims, 1)),
        rejected=tuple(write.rejected(r) for r in layers.rejected) if explain else (),
    )

"""What a record becomes in the tables of the store, in the order of their columns."""

from __future__ import annotations

from collections.abc import Iterator

from news_extract.records import Claim, Institution, Person, Quote, Record
from news_extract.storing.database import Row
from news_extract.storing.figures import intervals
from news_extract.storing.folding import fold

Rows = Iterator[tuple[str, Row]]


def rows_of(record: Record) -> Rows:
    """The rows of a record, each with the name of its table."""
    about = _Names(record)
    article = record.article
    yield (
        "articles",
        (
            article.id,
            article.url or article.id,
            article.title,
            fold(article.title),
            article.publisher,
            article.published,
            article.text_sha256,
            sorted({*fold(article.title).split(), *fold(article.text).split()}),
        ),
    )
    for person in (*record.officials, *record.people):
        yield from about.person(person)
    for body in record.institutions:
        forms = _forms(body.name, body.acronym, *body.aliases)
        yield "institutions", (article.id, body.id, body.name, body.type, body.parent, forms)
    for quote in record.quotes:
        yield from _quote(article.id, quote)
    for claim in record.claims:
        yield from about.claim(claim)


def _forms(*names: str | None) -> list[str]:
    return list(dict.fromkeys(folded for name in names if (folded := fold(name))))


class _Names:
    """The people and institutions of a record by their ids."""

    def __init__(self, record: Record) -> None:
        self.article = record.article.id
        self.people = {person.id: person for person in (*record.officials, *record.people)}
        self.bodies = {body.id: body for body in record.institutions}

    def person(self, person: Person) -> Rows:
        yield "people", (self.article, person.id, person.name, _forms(person.name, *person.aliases))
        for position in person.positions:
            body = self.bodies.get(position.institution or "")
            area = position.area
            yield (
                "positions",
                (
                    self.article,
                    person.id,
                    position.title,
                    fold(position.title),
                    position.status,
                    position.span.text,
                    fold(
                        " ".join((position.span.text, body.name if body else "", area.name if area else ""))
                    ),
                    position.institution,
                    area.name if area else None,
                    area.code if area else None,
                ),
            )

    def claim(self, claim: Claim) -> Rows:
        place, period = claim.place, claim.period
        yield (
            "claims",
            (
                self.article,
                claim.id,
                claim.kind,
                claim.span.text,
                fold(claim.span.text),
                claim.span.start,
                claim.span.end,
                claim.subject,
                fold(claim.subject),
                claim.programme,
                fold(claim.programme),
                place.name if place else None,
                fold(place.name) if place else None,
                place.code if place else None,
                period.text if period else None,
                period.first if period else None,
                period.last if period else None,
                claim.source.speaker,
                " ".join(self._speaker(claim.source.speaker)),
                claim.source.document,
                claim.hedge,
            ),
        )
        for number, quantity in enumerate(claim.quantities):
            printed, loose = intervals(quantity)
            yield (
                "quantities",
                (
                    self.article,
                    claim.id,
                    number,
                    quantity.role,
                    quantity.span.text,
                    quantity.span.start,
                    quantity.value,
                    quantity.low,
                    quantity.high,
                    quantity.unit,
                    fold(quantity.unit),
                    quantity.unit_kind,
                    *printed,
                    *loose,
                ),
            )

    def _speaker(self, speaker: str | None) -> Iterator[str]:
        """All names of a speaker and of the bodies behind: the words that tell whose figure it is."""
        if speaker in self.bodies:
            yield from _body_words(self.bodies[speaker])
        elif speaker in self.people:
            person = self.people[speaker]
            yield fold(person.name)
            for position in person.positions:
                yield fold(position.span.text)
                if position.institution in self.bodies:
                    yield from _body_words(self.bodies[position.institution])


def _body_words(body: Institution) -> list[str]:
    return _forms(body.name, body.acronym, *body.aliases)


def _quote(article: str, quote: Quote) -> Rows:
    span = quote.span
    yield (
        "quotes",
        (
            article,
            quote.id,
            quote.kind,
            span.text,
            fold(span.text),
            span.start,
            span.end,
            quote.cue.text if quote.cue else None,
            quote.place,
            quote.said_on,
            quote.confidence,
        ),
    )
    speakers = (quote.speaker.id, *(speaker.id for speaker in quote.co_speakers))
    for speaker in dict.fromkeys(speakers):
        yield "speakers", (article, quote.id, speaker)

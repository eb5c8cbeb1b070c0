"""Records as schema.org JSON-LD: quotations, and claims each with the draft of a review.

A draft has no `reviewRating`: whether a claim is true is for a person to say.
"""

from __future__ import annotations

from collections.abc import Mapping

from news_extract.exporting.linked import Json, identifier, known, source_of
from news_extract.records import (
    Area,
    BodyType,
    Claim,
    Comparator,
    Institution,
    Period,
    Person,
    Quantity,
    Quote,
    QuoteKind,
    Record,
)

_ORGANIZATIONS: Mapping[BodyType, str] = {
    "ministry": "GovernmentOrganization",
    "agency": "GovernmentOrganization",
    "local_government": "GovernmentOrganization",
    "local_agency": "GovernmentOrganization",
    "legislature": "GovernmentOrganization",
    "judiciary": "GovernmentOrganization",
    "security": "GovernmentOrganization",
    "company": "Corporation",
    "education": "EducationalOrganization",
    "health": "MedicalOrganization",
    "party": "PoliticalParty",
    "media": "NewsMediaOrganization",
}
_BOUNDS: Mapping[Comparator, str] = {
    "=": "value",
    ">": "minValue",
    ">=": "minValue",
    "<": "maxValue",
    "<=": "maxValue",
}
_WHOSE_WORDS: Mapping[QuoteKind, str | None] = {
    "direct": None,
    "indirect": "Reported speech, in the article's words.",
    "mixed": "Reported speech, partly quoted.",
}


def claim_reviews(record: Record) -> Json:
    """The JSON-LD graph of one record: article, people, organisations, quotations and drafts of reviews.

    Example:
        >>> from news_extract import extract
        >>> record = extract("Sebanyak 200 petani terlindungi asuransi.", id="a")
        >>> review = claim_reviews(record)["@graph"][-1]
        >>> review["@id"], review["itemReviewed"]["@type"], "reviewRating" in review
        ('urn:news-extract:a:c1:review', 'Claim', False)
    """
    return _Graph(record).document()


class _Graph:
    def __init__(self, record: Record) -> None:
        self._record = record
        self._source = {"@type": "NewsArticle", "@id": source_of(record.article)}
        people = [self._person(person) for person in (*record.officials, *record.people)]
        self._entities = [*people, *map(self._organization, record.institutions)]
        keep = ("@type", "@id", "name")
        self._references = {node["@id"]: {key: node[key] for key in keep} for node in self._entities}

    def document(self) -> Json:
        quotations = map(self._quotation, self._record.quotes)
        reviews = map(self._review, self._record.claims)
        graph = [self._article(), *self._entities, *quotations, *reviews]
        return {"@context": "https://schema.org", "@graph": graph}

    def _id(self, part: str) -> str:
        return identifier(self._record.article, part)

    def _reference(self, entity: str | None) -> Json | None:
        """A person or organisation named within another node, legible on its own."""
        return self._references.get(self._id(entity)) if entity else None

    def _article(self) -> Json:
        article = self._record.article
        publisher = article.publisher and {"@type": "NewsMediaOrganization", "name": article.publisher}
        place = article.dateline.place if article.dateline else None
        return known(
            {
                **self._source,
                "identifier": article.id,
                "headline": article.title,
                "author": [{"@type": "Person", "name": name} for name in article.reporters],
                "editor": [{"@type": "Person", "name": name} for name in article.editors],
                "publisher": publisher,
                "datePublished": article.published and article.published.isoformat(),
                "locationCreated": place and {"@type": "Place", "name": place},
            }
        )

    def _person(self, person: Person) -> Json:
        return known(
            {
                "@type": "Person",
                "@id": self._id(person.id),
                "name": person.name,
                "alternateName": list(person.aliases),
                "jobTitle": [position.span.text for position in person.positions],
            }
        )

    def _organization(self, body: Institution) -> Json:
        names = [body.acronym, *body.aliases]
        return known(
            {
                "@type": _ORGANIZATIONS.get(body.type, "Organization"),
                "@id": self._id(body.id),
                "name": body.name,
                "alternateName": [name for name in dict.fromkeys(names) if name and name != body.name],
                "parentOrganization": body.parent and {"@id": self._id(body.parent)},
            }
        )

    def _quotation(self, quote: Quote) -> Json:
        speakers = (quote.speaker, *quote.co_speakers)
        unnamed = [speaker.span.text for speaker in speakers if speaker.span and not speaker.id]
        creators = [creator for speaker in speakers if (creator := self._reference(speaker.id))]
        return known(
            {
                "@type": "Quotation",
                "@id": self._id(quote.id),
                "text": quote.span.text,
                "disambiguatingDescription": _WHOSE_WORDS[quote.kind],
                "creator": creators,
                "creditText": "; ".join(unnamed),
                "isPartOf": self._source,
                "dateCreated": quote.said_on and quote.said_on.isoformat(),
                "locationCreated": quote.place and {"@type": "Place", "name": quote.place},
            }
        )

    def _review(self, claim: Claim) -> Json:
        return {
            "@type": "ClaimReview",
            "@id": self._id(f"{claim.id}:review"),
            "creativeWorkStatus": "Draft",
            "claimReviewed": claim.span.text,
            "itemReviewed": self._claim(claim),
        }

    def _claim(self, claim: Claim) -> Json:
        article, source = self._record.article, claim.source
        topics = [name for name in (claim.subject, claim.programme) if name]
        return {
            **known(
                {
                    "@type": "Claim",
                    "@id": self._id(claim.id),
                    "text": claim.span.text,
                    "author": self._reference(source.speaker),
                    "creditText": source.span.text if source.span and not source.speaker else None,
                    "citation": source.document,
                    "datePublished": article.published and article.published.isoformat(),
                    "appearance": self._source,
                    "isPartOf": source.quote and {"@type": "Quotation", "@id": self._id(source.quote)},
                    "about": [{"@type": "Thing", "name": topic} for topic in topics],
                    "mentions": [_value(quantity) for quantity in claim.quantities],
                    "spatialCoverage": claim.place and _place(claim.place),
                    "temporalCoverage": claim.period and _interval(claim.period),
                }
            ),
            # For a person to fill in: whether it was said before, and how it is to be read.
            "firstAppearance": None,
            "claimInterpreter": None,
        }


def _place(area: Area) -> Json:
    code = area.code and {"@type": "PropertyValue", "propertyID": "Kemendagri", "value": area.code}
    return known({"@type": "AdministrativeArea", "name": area.name, "identifier": code})


def _interval(period: Period) -> str:
    """ISO 8601 where the days are known ("2025-07-01/2025-07-31"), else the article's words."""
    if not (period.first or period.last):
        return period.text
    first, last = (day.isoformat() if day else ".." for day in (period.first, period.last))
    return first if first == last else f"{first}/{last}"


def _value(quantity: Quantity) -> Json:
    """A quantity; what the article gives as a bound is a bound here ("lebih dari 50": minValue 50)."""
    figures = quantity.model_dump(mode="json", include={"value", "low", "high"})
    money = quantity.unit_kind == "currency"
    facts = {
        "@type": "MonetaryAmount" if money else "QuantitativeValue",
        "name": quantity.role,
        "description": quantity.span.text,
        "minValue": figures["low"],
        "maxValue": figures["high"],
        "currency" if money else "unitText": quantity.unit,
    }
    if quantity.value is not None:
        facts[_BOUNDS[quantity.comparator]] = figures["value"]
    return known(facts)

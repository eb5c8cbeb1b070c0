"""Annotated articles: what a careful reader takes out of a text, one JSON file an article.

Every string of an annotation is an exact substring of the text; a file in which one is not is refused,
because it would count against the extractor for the annotator's slip.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from pydantic import BaseModel, ValidationError, model_validator

from news_extract.articles import ArticleInput
from news_extract.errors import GoldError
from news_extract.records import BodyType, ClaimKind, QuoteKind, Role, Status


class GoldPosition(BaseModel):
    """An office, `text` being the whole phrase."""

    text: str
    title: str | None = None
    status: Status = "definitif"


class GoldPerson(BaseModel):
    """A person; an official when `positions` is not empty. `surface` lists the forms of the name."""

    name: str
    surface: list[str] = []
    positions: list[GoldPosition] = []


class GoldInstitution(BaseModel):
    """An organisation. `surface` lists the forms of the name."""

    name: str
    surface: list[str] = []
    type: BodyType | None = None


GoldEntity = GoldPerson | GoldInstitution


class GoldQuote(BaseModel):
    """Words and who said them: the name of a person or institution, else the words that describe them."""

    kind: QuoteKind
    text: str
    speaker: str | None = None
    cue: str | None = None


class GoldQuantity(BaseModel):
    """A number: one `value`, or `low` and `high`."""

    role: Role
    text: str
    value: float | None = None
    low: float | None = None
    high: float | None = None
    unit: str | None = None


class GoldClaim(BaseModel):
    """A numeric statement and the sentence that makes it."""

    kind: ClaimKind
    sentence: str
    quantities: list[GoldQuantity]
    speaker: str | None = None
    place: str | None = None


class GoldArticle(BaseModel):
    """One annotated article. Other keys are ignored."""

    id: str
    text: str
    url: str | None = None
    title: str | None = None
    date: str | None = None
    source: str | None = None
    officials: list[GoldPerson]
    people: list[GoldPerson]
    institutions: list[GoldInstitution]
    quotes: list[GoldQuote]
    claims: list[GoldClaim]

    @property
    def everybody(self) -> list[GoldPerson]:
        """Officials, then the other people."""
        return self.officials + self.people

    @property
    def entities(self) -> list[GoldEntity]:
        """People, then institutions."""
        return [*self.everybody, *self.institutions]

    def input(self) -> ArticleInput:
        """What the extractor is given: everything but the annotation."""
        return ArticleInput(self.text, self.id, self.url, self.title, self.date, self.source)

    @model_validator(mode="after")
    def _strings_stand_in_the_text(self) -> GoldArticle:
        for string in self._strings():
            if string not in self.text:
                raise ValueError(f"{string!r} is no substring of the text")
        return self

    def _strings(self) -> Iterator[str]:
        for entity in self.entities:
            yield from entity.surface
        for person in self.officials:
            yield from (position.text for position in person.positions)
        yield from (quote.text for quote in self.quotes)
        yield from (quote.cue for quote in self.quotes if quote.cue)
        for claim in self.claims:
            yield claim.sentence
            yield from (quantity.text for quantity in claim.quantities)


def read_gold(folder: Path) -> list[GoldArticle]:
    """The annotated articles of a folder (`*.json`), by name of file.

    Raises:
        GoldError: when there are none, or one does not have the format.
    """
    articles = [_read_article(path) for path in sorted(folder.glob("*.json"))]
    if not articles:
        raise GoldError(f"{folder}: no annotated article (*.json) in this folder")
    return articles


def _read_article(path: Path) -> GoldArticle:
    try:
        return GoldArticle.model_validate_json(path.read_bytes())
    except ValidationError as error:
        fault = error.errors(include_url=False)[0]
        place = ".".join(map(str, fault["loc"]))
        raise GoldError(f"{path}: {place + ': ' if place else ''}{fault['msg']}") from None

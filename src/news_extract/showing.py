"""A record as a page in the terminal: who, which office, what they said, which numbers."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from itertools import groupby
from typing import TypeVar

from rich.console import Console
from rich.text import Text

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
from news_extract.terminal import plain

T = TypeVar("T")

_VERDICT_STYLES = {"consistent": "green", "inconsistent": "bold red", "implausible": "bold red"}


def show(record: Record, console: Console) -> None:
    """Prints a record for people."""
    page = _Page(record, console)
    page.article(record.article)
    page.part("Officials", record.officials, page.person)
    page.part("People", record.people, page.person)
    page.part("Institutions", record.institutions, page.body)
    page.quotes(record.quotes)
    page.part("Claims", record.claims, page.claim)


class _Page:
    """A record printed part by part, long lines wrapped under their own beginning."""

    def __init__(self, record: Record, console: Console) -> None:
        self._console = console
        self._names = {person.id: person.name for person in (*record.officials, *record.people)}
        self._names |= {body.id: body.acronym or body.name for body in record.institutions}

    def line(self, indent: int, *parts: str | tuple[str, str]) -> None:
        """One line of parts, each a text or a text with its style."""
        text = Text.assemble(*parts)
        for line in text.wrap(self._console, max(20, self._console.width - indent)):
            line.rstrip()
            self._console.print(Text(" " * indent).append(line), soft_wrap=True)

    def heading(self, title: str, count: int) -> None:
        self.line(0)
        self.line(0, (title, "bold cyan"), (f"  {count}", "dim"))

    def part(self, title: str, items: Sequence[T], show_one: Callable[[T], None]) -> None:
        """A titled list, left out where it is empty."""
        if items:
            self.heading(title, len(items))
        for item in items:
            show_one(item)

    def article(self, article: Article) -> None:
        if article.title:
            self.line(0, (plain(article.title), "bold"))
        place = article.dateline.place if article.dateline else None
        date = article.published.isoformat() if article.published else None
        known = [plain(fact) for fact in (article.publisher, place, date, article.url) if fact]
        self.line(0, (", ".join(known) or f"article {plain(article.id)}", "dim"))

    def person(self, person: Person) -> None:
        aliases = f" ({', '.join(map(plain, person.aliases))})" if person.aliases else ""
        self.line(2, (plain(person.name), "bold"), (aliases, "dim"))
        for position in person.positions:
            notes: list[str] = [position.status] if position.status != "definitif" else []
            if position.area:
                notes.append(_area(position.area))
            self.line(4, plain(position.span.text), (f"  [{', '.join(notes)}]" if notes else "", "dim"))

    def body(self, body: Institution) -> None:
        acronym = f" ({plain(body.acronym)})" if body.acronym and body.acronym != body.name else ""
        branch = f", branch of {plain(self._names[body.parent])}" if body.parent else ""
        self.line(2, plain(body.name), (f"{acronym}  {body.type.replace('_', ' ')}{branch}", "dim"))

    def quotes(self, quotes: Sequence[Quote]) -> None:
        """Quotes in text order, those of one speaker in a row under one name."""
        if quotes:
            self.heading("Quotes", len(quotes))
        for speaker, run in groupby(quotes, key=self._speakers):
            self.line(2, (speaker, "bold"))
            for quote in run:
                words = plain(quote.span.text)
                shown = f"“{words}”" if quote.kind == "direct" else words
                self.line(4, (f"{quote.kind} {quote.confidence:.2f}  ", "dim"), shown)

    def _speakers(self, quote: Quote) -> str:
        return " and ".join(map(self._speaker, (quote.speaker, *quote.co_speakers)))

    def _speaker(self, speaker: Speaker) -> str:
        if speaker.id:
            return plain(self._names[speaker.id])
        return plain(speaker.span.text) if speaker.span else "speaker not known"

    def claim(self, claim: Claim) -> None:
        self.line(2, *(part for n, q in enumerate(claim.quantities) for part in _quantity(q, first=not n)))
        self.line(4, (", ".join(self._claim_facts(claim)), "dim"))
        for check in claim.checks:
            self.line(4, (_check(check), _VERDICT_STYLES.get(check.verdict, "dim")))

    def _claim_facts(self, claim: Claim) -> list[str]:
        facts: list[str] = [claim.kind]
        if claim.place:
            facts.append(_area(claim.place))
        source = claim.source
        if source.speaker:
            facts.append(f"by {plain(self._names[source.speaker])}")
        elif words := source.document or (source.span and source.span.text):
            facts.append(f"by {plain(words)}")
        if claim.programme:
            facts.append(plain(claim.programme))
        return facts


def _area(area: Area) -> str:
    return plain(area.name) + (f" {area.code}" if area.code else "")


def _quantity(quantity: Quantity, *, first: bool) -> Iterator[str | tuple[str, str]]:
    yield "" if first else "; "
    yield f"{quantity.role} ", "dim"
    yield plain(quantity.span.text), "bold"
    if quantity.unit and quantity.unit_span:
        yield f" {plain(quantity.unit)}"


def _check(check: Check) -> str:
    parts = [check.rule]
    if check.expected:
        parts.append(f"expected {_interval(check.expected)}")
    if check.stated:
        parts.append(f"stated {_interval(check.stated)}")
    return f"{', '.join(parts)}: {check.verdict.replace('_', ' ')}"


def _interval(interval: tuple[Decimal, Decimal]) -> str:
    low, high = (f"{end.normalize():,f}" for end in interval)
    return low if low == high else f"{low} to {high}"

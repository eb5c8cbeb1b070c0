"""A record as a page in the terminal: who, which office, what they said, which numbers."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from itertools import groupby

import regex
from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from news_extract.records import Area, Check, Claim, Institution, Person, Position, Quantity, Quote, Record

# Control characters and marks that turn the direction of writing could play tricks in a terminal.
_UNSAFE = regex.compile(r"[\p{Cc}\u202A-\u202E\u2066-\u2069]")
_VERDICT_STYLES = {"consistent": "green", "inconsistent": "bold red", "implausible": "bold red"}


def _plain(text: str) -> str:
    """Text of an article on one line, with nothing in it that a terminal obeys.

    Example:
        >>> _plain("dua\\n baris \\x1b[31m")
        'dua baris \ufffd[31m'
    """
    return _UNSAFE.sub("\ufffd", " ".join(text.split()))


def show(record: Record, console: Console) -> None:
    """Prints a record for people."""
    _show_article(record, console)
    names = {person.id: person.name for person in (*record.officials, *record.people)}
    names |= {body.id: body.acronym or body.name for body in record.institutions}
    _show_table("Officials", (_person_row(person) for person in record.officials), console)
    _show_table("People", (_person_row(person) for person in record.people), console)
    _show_table("Institutions", (_body_row(body, names) for body in record.institutions), console)
    _show_quotes(record, names, console)
    _show_claims(record, names, console)


def _show_article(record: Record, console: Console) -> None:
    article = record.article
    if article.title:
        console.print(Text(_plain(article.title), style="bold"))
    place = article.dateline.place if article.dateline else None
    date = article.published.isoformat() if article.published else None
    known = [_plain(fact) for fact in (article.publisher, place, date, article.url) if fact]
    console.print(Text(", ".join(known) or f"article {_plain(article.id)}", style="dim"))


def _heading(title: str, count: int, console: Console) -> None:
    console.print()
    console.print(Text.assemble((title, "bold cyan"), (f"  {count}", "dim")))


def _show_table(title: str, rows: Iterable[tuple[Text, Text]], console: Console) -> None:
    listed = list(rows)
    if not listed:
        return
    _heading(title, len(listed), console)
    table = Table.grid(padding=(0, 3), pad_edge=False)
    for left, right in listed:
        table.add_row(left, right)
    console.print(Padding(table, (0, 0, 0, 2)))


def _person_row(person: Person) -> tuple[Text, Text]:
    name = Text(_plain(person.name))
    if person.aliases:
        name.append(f" ({', '.join(map(_plain, person.aliases))})", style="dim")
    return name, Text("\n").join(map(_position, person.positions))


def _position(position: Position) -> Text:
    text = Text(_plain(position.span.text))
    notes: list[str] = [position.status] if position.status != "definitif" else []
    if position.area:
        notes.append(_area(position.area))
    return text.append(f"  [{', '.join(notes)}]", style="dim") if notes else text


def _area(area: Area) -> str:
    return _plain(area.name) + (f" {area.code}" if area.code else "")


def _body_row(body: Institution, names: dict[str, str]) -> tuple[Text, Text]:
    name = Text(_plain(body.name))
    if body.acronym and body.acronym != body.name:
        name.append(f" ({_plain(body.acronym)})", style="dim")
    kind = body.type.replace("_", " ")
    if body.parent:
        kind += f", branch of {_plain(names.get(body.parent, body.parent))}"
    return name, Text(kind, style="dim")


# ---------------------------------------------------------------- quotes


def _show_quotes(record: Record, names: dict[str, str], console: Console) -> None:
    if not record.quotes:
        return
    _heading("Quotes", len(record.quotes), console)
    for speaker, quotes in groupby(record.quotes, key=lambda quote: _speaker(quote, names)):
        console.print(Text(f"  {speaker}", style="bold"))
        for quote in quotes:
            words = _plain(quote.span.text)
            line = Text(f"“{words}”" if quote.kind == "direct" else words)
            line.append(f"  {quote.kind}, {quote.confidence:.2f}", style="dim")
            console.print(Padding(line, (0, 0, 0, 4)))


def _speaker(quote: Quote, names: dict[str, str]) -> str:
    if quote.speaker.id:
        return _plain(names[quote.speaker.id])
    return _plain(quote.speaker.span.text) if quote.speaker.span else "speaker not known"


# ---------------------------------------------------------------- claims


def _show_claims(record: Record, names: dict[str, str], console: Console) -> None:
    if not record.claims:
        return
    _heading("Claims", len(record.claims), console)
    for claim in record.claims:
        line = Text("; ").join(map(_quantity, claim.quantities))
        console.print(Padding(line, (0, 0, 0, 2)))
        console.print(Padding(Text(", ".join(_claim_facts(claim, names)), style="dim"), (0, 0, 0, 4)))
        for check in claim.checks:
            line = Text(_check(check), style=_VERDICT_STYLES.get(check.verdict, "dim"))
            console.print(Padding(line, (0, 0, 0, 4)))


def _quantity(quantity: Quantity) -> Text:
    text = Text.assemble((f"{quantity.role} ", "dim"), (_plain(quantity.span.text), "bold"))
    if quantity.unit and quantity.unit_span:
        text.append(f" {_plain(quantity.unit)}")
    return text


def _claim_facts(claim: Claim, names: dict[str, str]) -> list[str]:
    facts: list[str] = [claim.kind]
    if claim.place:
        facts.append(_area(claim.place))
    source = claim.source
    if source.speaker:
        facts.append(f"by {_plain(names[source.speaker])}")
    elif source.document or source.span:
        facts.append(f"by {_plain(source.document or (source.span.text if source.span else ''))}")
    if claim.programme:
        facts.append(_plain(claim.programme))
    return facts


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

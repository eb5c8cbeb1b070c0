"""Claims held against official figures: agrees, differs by how much, or no figure. Nothing is called false.

A figure matches a claim by subject or programme, place, period, unit and role; how each of them matched is
part of the answer, so that a person can disagree.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from decimal import Decimal

import regex

from news_extract.attributing.intervals import Interval
from news_extract.checking.official import Official
from news_extract.periods import Days
from news_extract.records import Claim, Quantity, Record
from news_extract.storing.figures import intervals
from news_extract.storing.folding import fold, phrase_pattern, same_things
from news_extract.tabulating import Answer

CHECK_COLUMNS = ("claimed", "verdict", "difference", "official", "matched", "source", "link")


def check(records: Iterable[Record], figures: list[Official]) -> Iterator[Answer]:
    """Every quantity of a claim on a subject or programme that the figures know, with its outcome.

    `differs` where no value that the printed figure may stand for comes within the tolerance; `no figure`
    where none of them is for the claim's place, period, unit and role, with the nearest reason.
    """
    for record in records:
        for claim in record.claims:
            about = [(figure, words) for figure in figures if (words := _subject(claim, figure))]
            for quantity in claim.quantities if about else ():
                yield from _compare(record, claim, quantity, about)


def _compare(
    record: Record, claim: Claim, quantity: Quantity, about: list[tuple[Official, str]]
) -> Iterator[Answer]:
    misses: list[str] = []
    for figure, words in about:
        rest = [_unit(quantity, figure), _place(claim, figure), _period(record, claim, figure)]
        missed = [reason for matched, reason in rest if not matched]
        if not missed:
            matched = ", ".join((words, *(reason for _, reason in rest)))
            yield _answer(record, claim, quantity, matched, figure)
            return
        misses.append(missed[0])
    yield _answer(record, claim, quantity, misses[0], None)


def _subject(claim: Claim, figure: Official) -> str | None:
    """How a figure's subject or programme is that of a claim, None where it is another one."""
    units = " ".join(quantity.unit or "" for quantity in claim.quantities)
    places = {
        "programme": claim.programme,
        "subject": claim.subject,
        "unit": units,
        "sentence": claim.span.text,
    }
    for wanted, allowed in (
        (figure.programme, ("programme", "sentence")),
        (figure.subject, ("subject", "unit")),
    ):
        for form in same_things(wanted) if wanted else ():
            for name in allowed:
                if regex.search(phrase_pattern(form), fold(places[name])):
                    return f"{name} {form}"
    return None


Match = tuple[bool, str]
"""Whether something matches, and how or why not."""


def _unit(quantity: Quantity, figure: Official) -> Match:
    if quantity.role not in figure.roles:
        return False, f"no figure for the {quantity.role}"
    if figure.share != (quantity.unit_kind == "percent"):
        return False, "no figure in this unit"
    if figure.share or not figure.unit:
        return True, f"unit {quantity.unit}"
    wanted, unit = fold(figure.unit), fold(quantity.unit)
    if wanted == unit or regex.search(phrase_pattern(wanted), unit):
        return True, f"unit {quantity.unit}"
    return False, "no figure in this unit"


def _place(claim: Claim, figure: Official) -> Match:
    code = claim.place.code if claim.place else None
    if code == figure.place_code:
        return True, f"place {code or 'not stated'}"
    return False, "no figure for this place"


def _period(record: Record, claim: Claim, figure: Official) -> Match:
    """A claim's period within that of the figure; without one, the day of its article."""
    if figure.days is None:
        return True, "any period"
    period, published = claim.period, record.article.published
    if period and period.first and period.last:
        inside = figure.days[0] <= period.first and period.last <= figure.days[1]
        return inside, f"period {period.text}" if inside else "no figure for this period"
    if published and not period and _within(published, figure.days):
        return True, f"published {published}"
    return False, "no figure for this period"


def _within(day: datetime.date, days: Days) -> bool:
    return days[0] <= day <= days[1]


def _answer(
    record: Record, claim: Claim, quantity: Quantity, matched: str, figure: Official | None
) -> Answer:
    article = record.article
    stated, _ = intervals(quantity)
    difference = _difference(stated, figure) if figure else None
    return {
        "article": article.id,
        "claim": claim.id,
        "role": quantity.role,
        "claimed": f"{quantity.span.text} {quantity.unit or ''}".strip()
        if quantity.unit_kind in ("count", "measure")
        else quantity.span.text,
        "subject": claim.programme or claim.subject or quantity.unit,
        "place": claim.place.name if claim.place else None,
        "published": article.published,
        "verdict": "no figure" if figure is None else "differs" if difference else "agrees",
        "difference": _shown(difference, figure) if figure and difference else None,
        "official": f"{figure.value.normalize():,f}{'%' if figure.share else ''}" if figure else None,
        "official_period": figure.period if figure else None,
        "matched": matched,
        "source": figure.source if figure else None,
        "figures_line": figure.line if figure else None,
        "sentence": claim.span.text,
        "link": article.url or article.id,
    }


def _difference(stated: Interval, figure: Official) -> Decimal:
    """How far the nearest value that a printed figure may stand for lies off the tolerated ones, 0 within."""
    low, high = figure.value - figure.tolerance, figure.value + figure.tolerance
    if stated[0] > high:
        return stated[0] - figure.value
    return stated[1] - figure.value if stated[1] < low else Decimal(0)


def _shown(difference: Decimal, figure: Official) -> str:
    amount = f"{difference.normalize():+,f}"
    if figure.share:
        return f"{amount} points"
    return f"{amount} ({difference / figure.value * 100:+.1f}%)" if figure.value else amount

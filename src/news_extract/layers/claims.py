"""What is claimed: quantities joined into one statement, and whether they agree."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from news_extract.layers.finding import PlaceMention, Quantity, TimeExpression
from news_extract.layers.reading import Sentence
from news_extract.layers.speech import Quote, Speaker
from news_extract.records import ClaimKind, Role, Verdict


@dataclass(slots=True)
class Check:
    """An arithmetic rule tried on a claim."""

    rule: str
    expected: tuple[Decimal, Decimal] | None
    stated: tuple[Decimal, Decimal] | None
    verdict: Verdict


@dataclass(slots=True, eq=False)
class Claim:
    """One numeric statement."""

    kind: ClaimKind
    sentence: Sentence
    quantities: list[tuple[Role, Quantity]]
    subject: tuple[int, int] | None = None
    programme: tuple[int, int] | None = None
    place: PlaceMention | None = None
    period: TimeExpression | None = None
    hedge: tuple[int, int] | None = None
    speaker: Speaker = field(default_factory=Speaker)
    quote: Quote | None = None
    document: tuple[int, int] | None = None
    checks: list[Check] = field(default_factory=list)

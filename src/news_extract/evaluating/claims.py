"""Quantities and claims: is every number found, with its unit, its role, its place and its source?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from news_extract.evaluating.entities import Identities
from news_extract.evaluating.gold import GoldArticle, GoldClaim, GoldQuantity
from news_extract.evaluating.matching import normal, overlap, pair, unpaired
from news_extract.evaluating.tallies import Scores
from news_extract.records import Claim, Quantity, Record

_SAME_NUMBER = 1e-9  # relative difference allowed for binary fractions
_SAME_UNIT = 0.5  # overlap of the words of a unit


@dataclass(frozen=True, slots=True)
class _Wanted:
    """An annotated quantity in its claim."""

    quantity: GoldQuantity
    claim: GoldClaim
    number: int

    @property
    def role(self) -> tuple[str, str]:
        return self.claim.kind, self.quantity.role

    def __str__(self) -> str:
        return f"{self.quantity.text} [{self.quantity.role}] {self.quantity.unit}"


@dataclass(frozen=True, slots=True)
class _Found:
    """A quantity of the record in its claim."""

    quantity: Quantity
    claim: Claim
    number: int

    @property
    def role(self) -> tuple[str, str]:
        return self.claim.kind, self.quantity.role

    def __str__(self) -> str:
        return f"{self.quantity.span.text} [{self.quantity.role}] {self.quantity.unit}"


def score_claims(gold: GoldArticle, record: Record, identities: Identities, scores: Scores) -> None:
    """Scores the quantities of an article and what the claims say about them."""
    wanted = [_Wanted(q, claim, n) for n, claim in enumerate(gold.claims) for q in claim.quantities]
    found = [_Found(q, claim, n) for n, claim in enumerate(record.claims) for q in claim.quantities]
    pairs = pair(wanted, found, _likeness, 0.01)
    missed, extra = unpaired(wanted, found, pairs)
    scores.add("quantities", gold.id, len(pairs), map(str, missed), map(str, extra))
    for i, j in pairs.items():
        right = _same_unit(wanted[i].quantity.unit, found[j].quantity.unit)
        scores.judge("quantities.unit", gold.id, right, wanted[i], found[j])
    _score_roles(gold.id, wanted, found, pairs, scores)
    _score_links(gold.id, wanted, found, pairs, scores)
    for i, j in pairs.items():
        _score_facts(gold.id, wanted[i], found[j], identities, scores)


def _likeness(wanted: _Wanted, found: _Found) -> float:
    if not _same_value(wanted.quantity, found.quantity):
        return 0.0
    a, b = normal(wanted.quantity.text), normal(found.quantity.span.text)
    if a not in b and b not in a:
        return 0.0
    # The same number can stand in several sentences: the one in the same sentence is preferred.
    return 0.5 + 0.5 * overlap(wanted.claim.sentence, found.claim.span.text)


def _same_value(wanted: GoldQuantity, found: Quantity) -> bool:
    if wanted.value is not None:
        return _close(wanted.value, found.value)
    return _close(wanted.low, found.low) and _close(wanted.high, found.high)


def _close(a: float | None, b: Any) -> bool:
    return a is not None and b is not None and abs(a - float(b)) <= _SAME_NUMBER * max(1.0, abs(a))


def _same_unit(a: str | None, b: str | None) -> bool:
    return normal(a) == normal(b) or overlap(a, b) >= _SAME_UNIT


def _score_roles(
    article: str, wanted: Sequence[_Wanted], found: Sequence[_Found], pairs: dict[int, int], scores: Scores
) -> None:
    """A quantity of a coverage claim is right when it stands in one with the same role."""
    right = {
        i: j
        for i, j in pairs.items()
        if wanted[i].claim.kind == "coverage" and wanted[i].role == found[j].role
    }
    answered = set(right.values())
    missed = [str(w) for i, w in enumerate(wanted) if w.claim.kind == "coverage" and i not in right]
    extra = [str(f) for j, f in enumerate(found) if f.claim.kind == "coverage" and j not in answered]
    scores.add("coverage.roles", article, len(right), missed, extra)


def _score_links(
    article: str, wanted: Sequence[_Wanted], found: Sequence[_Found], pairs: dict[int, int], scores: Scores
) -> None:
    """Do the quantities of one statement stand together in one claim?"""
    back = {j: i for i, j in pairs.items()}
    gold = _links(wanted)
    # An unpaired quantity gets a negative number, so that a link to it is wrong.
    got = {frozenset((back.get(a, -1 - a), back.get(b, -1 - b))) for a, b in map(tuple, _links(found))}
    missed = [_show_link(link, wanted) for link in gold - got]
    extra = [_show_link(link, wanted) for link in got - gold]
    scores.add("coverage.links", article, len(gold & got), sorted(missed), sorted(extra))


def _links(items: Sequence[_Wanted] | Sequence[_Found]) -> set[frozenset[int]]:
    return {
        frozenset((a, b))
        for a, b in combinations(range(len(items)), 2)
        if items[a].number == items[b].number and items[a].claim.kind == "coverage"
    }


def _show_link(link: frozenset[int], wanted: Sequence[_Wanted]) -> str:
    return " ~ ".join(wanted[i].quantity.text if i >= 0 else "?" for i in sorted(link))


def _score_facts(
    article: str, wanted: _Wanted, found: _Found, identities: Identities, scores: Scores
) -> None:
    """Whose number it is, where it holds, and of which kind the claim is."""
    text, source = wanted.quantity.text, found.claim.source
    words = source.document or (source.span.text if source.span else None)
    right = identities.is_speaker(wanted.claim.speaker, source.speaker, words)
    scores.judge(
        "claims.speaker", article, right, f"{text}: {wanted.claim.speaker}", f"{text}: {source.speaker}"
    )
    if wanted.claim.kind == "coverage" and wanted.claim.place:
        name = found.claim.place.name if found.claim.place else None
        right = _same_place(wanted.claim.place, name)
        scores.judge("coverage.place", article, right, f"{text}: {wanted.claim.place}", f"{text}: {name}")
    right = wanted.claim.kind == found.claim.kind
    scores.judge("claims.kind", article, right, f"{text}: {wanted.claim.kind}", f"{text}: {found.claim.kind}")


def _same_place(wanted: str, found: str | None) -> bool:
    """Whether two names agree up to the level in front: "Bekasi" and "Kabupaten Bekasi"."""
    a, b = normal(wanted), normal(found)
    return bool(b) and (a.endswith(b) or b.endswith(a))

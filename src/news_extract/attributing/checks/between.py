"""Arithmetic between neighbouring claims of an article about the same thing in the same place.

What is said twice need not be the same thing, so a disagreement is an `inconsistent` only where the later
claim says that it follows from the earlier one ("artinya", "dari jumlah itu"); else it is left out.
"""

from __future__ import annotations

from collections.abc import Iterator

from news_extract.attributing.checks.arithmetic import check_rest, check_share, check_within
from news_extract.attributing.claims.figures import marks_in
from news_extract.attributing.claims.lexicon import word_set
from news_extract.layers import Check, Claim, Layers, Quantity, Words
from news_extract.records import Role

_APART = 2
"""Sentences that a later claim may stand behind the one that it goes with."""
_OPENING = 4
"""Words at the head of a sentence that can say that it follows from the one before."""
_AROUND = 8
"""Words around a count that can say that it is what is left ("masih ada 118 desa yang belum")."""


def check_between(layers: Layers) -> None:
    """Adds to each claim the checks against claims of the sentences before it."""
    number_of = {sentence.start: number for number, sentence in enumerate(layers.sentences)}
    for at, claim in enumerate(layers.claims):
        number = number_of[claim.sentence.start]
        for earlier in reversed(layers.claims[max(0, at - 2 * _OPENING) : at]):
            apart = number - number_of[earlier.sentence.start]
            if apart > _APART:
                break
            if apart and _same_place(earlier, claim):
                follows = _follows(layers.words, claim)
                tries = _tries(layers.words, earlier, claim)
                found = [check for check in tries if follows or check.verdict == "consistent"]
                claim.checks += found
                if found:
                    break


def _tries(words: Words, earlier: Claim, claim: Claim) -> Iterator[Check]:
    whole, part = _only(earlier, "whole", "target"), _only(earlier, "part")
    checks: list[Check | None] = []
    if whole and part and claim.kind == "count":
        rest = claim.quantities[0][1]
        if rest.unit and rest.unit == whole.unit and _is_rest(words, rest):
            checks.append(check_rest(part, rest, whole))
    share = _only(claim, "share")
    if share and len(claim.quantities) == 1 and whole and part and not _only(earlier, "share"):
        checks.append(check_share("part = share x whole", share, part, whole))
    total = _total(earlier)
    own = _only(claim, "part")
    if total and own and not _only(claim, "whole", "target") and _is_subset(words, claim):
        if share:
            checks.append(check_share("part = share x whole", share, own, total))
        else:
            checks.append(check_within(own, total))
    yield from (check for check in checks if check)


def _only(claim: Claim, *roles: Role) -> Quantity | None:
    """The one quantity in these roles, None where there is none or more."""
    found = [quantity for role, quantity in claim.quantities if role in roles]
    return found[0] if len(found) == 1 else None


def _total(claim: Claim) -> Quantity | None:
    """The figure of a lone count, sum or measure, or the whole of a coverage claim."""
    return _only(claim, "value") if claim.kind in ("count", "money", "measure") else _only(claim, "whole")


def _same_place(earlier: Claim, claim: Claim) -> bool:
    one, other = earlier.place, claim.place
    return (one and one.name) == (other and other.name)


def _is_rest(words: Words, quantity: Quantity) -> bool:
    """Whether the words around a count say that it is what is left."""
    at = words.at(quantity.start)
    around = range(max(0, at - _AROUND), min(len(words), at + _AROUND))
    return any(mark.label in ("rest", "notyet") for mark in marks_in(words, around))


def _is_subset(words: Words, claim: Claim) -> bool:
    """Whether a sentence opens with "dari jumlah itu", which names the whole of its figures."""
    at = words.at(claim.sentence.start)
    opening = words.lowers[at : at + _OPENING]
    return bool(opening) and opening[0] == "dari" and not {"itu", "tersebut", "ini"}.isdisjoint(opening)


def _follows(words: Words, claim: Claim) -> bool:
    """Whether a sentence says that it follows from the one before."""
    at = words.at(claim.sentence.start)
    opening = words.lowers[at : at + _OPENING]
    return not word_set("deductions").isdisjoint(opening) or _is_subset(words, claim)

"""Whether the figures of a claim agree with each other.

A verdict judges the figures against each other, never their truth. Where the article may be right after all,
it is `not_checkable`.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc

from news_extract.attributing.checks.arithmetic import (
    check_bounds,
    check_breakdown,
    check_difference,
    check_growth,
    check_missing,
    check_order,
    check_rest,
    check_share,
    check_shares,
    check_within,
)
from news_extract.attributing.checks.between import check_between
from news_extract.attributing.checks.population import check_population
from news_extract.attributing.claims.lexicon import word_set
from news_extract.layers import Check, Claim, Layers, Quantity, Words
from news_extract.records import Role
from news_extract.steps import step

_AROUND = 8
"""Words on either side of a whole that tell what it is."""


@step("news_checks", needs=("news_claims",))
def check_claims(doc: Doc, layers: Layers) -> None:
    """Tries on each coverage and change claim the arithmetic that its roles allow."""
    for claim in layers.claims:
        if claim.kind == "coverage":
            claim.checks = [*_coverage(layers.words, claim), *check_population(layers, claim)]
        elif claim.kind == "change":
            claim.checks = list(_change(claim))
    check_between(layers)


def of_role(claim: Claim, *roles: Role) -> list[Quantity]:
    """The quantities of a claim in these roles, in text order."""
    return [quantity for role, quantity in claim.quantities if role in roles]


def _orders(claim: Claim) -> Iterator[Check]:
    checks = (check_order(quantity) for _, quantity in claim.quantities)
    return (check for check in checks if check)


def _coverage(words: Words, claim: Claim) -> Iterator[Check]:
    yield from _orders(claim)
    checks = list(_against_base(claim))
    # "530 (106 persen) dari 500": the article itself knows that the part passes the whole
    known = any(check.verdict == "consistent" for check in checks)
    wholes = of_role(claim, "whole")
    bound = bool(wholes) and not known and not any(_can_be_passed(words, whole) for whole in wholes)
    for share in of_role(claim, "share"):
        yield check_bounds(share, bound)
    yield from checks


def _can_be_passed(words: Words, whole: Quantity) -> bool:
    """Whether a whole is a plan or a room, which can be overfilled: "115% dari kapasitas"."""
    at = words.at(whole.start)
    return not word_set("passable").isdisjoint(words.lowers[max(0, at - _AROUND) : at + _AROUND])


def _against_base(claim: Claim) -> Iterator[Check]:
    """The checks that need a whole or a target."""
    parts, gaps, wholes = of_role(claim, "part"), of_role(claim, "gap"), of_role(claim, "whole")
    base = wholes or of_role(claim, "target")
    shares = [share for share in of_role(claim, "share") if share.unit == "persen"]
    checks: list[Check | None] = []
    if len(gaps) == len(shares) == 1 and gaps[0].unit == "persen":
        checks.append(check_shares(shares[0], gaps[0]))
        gaps = []
    if len(base) != 1:
        yield from (check for check in checks if check)
        return
    if len(parts) == 1:
        rule = f"part = share x {'whole' if wholes else 'target'}"
        checks += [check_share(rule, share, parts[0], base[0]) for share in shares]
        if len(gaps) == 1 and gaps[0].unit == "persen":
            checks.append(check_missing(parts[0], gaps[0], base[0]))
        elif len(gaps) == 1:
            checks.append(check_rest(parts[0], gaps[0], base[0]))
        elif wholes and not shares:
            checks.append(check_within(parts[0], base[0]))
    elif parts and wholes and not shares:
        checks.append(check_breakdown(parts, base[0]))
    yield from (check for check in checks if check)


def _change(claim: Claim) -> Iterator[Check]:
    starts, ends, deltas = of_role(claim, "from"), of_role(claim, "to"), of_role(claim, "delta")
    yield from _orders(claim)
    if len(starts) != 1:
        return
    for delta in deltas:
        if len(ends) == 1:
            check = check_difference(starts[0], ends[0], delta)
        else:
            check = check_growth(starts[0], delta, deltas)
        if check:
            yield check

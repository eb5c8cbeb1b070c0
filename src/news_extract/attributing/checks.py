"""Whether the figures of a claim agree with each other.

A verdict judges the figures against each other, never their truth. Where the article may be right after all,
it is `not_checkable`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal

from spacy.tokens import Doc

from news_extract.attributing.between import check_between
from news_extract.attributing.intervals import (
    HUNDRED,
    Interval,
    add,
    agreement,
    distance,
    interval_of,
    meet,
    per_cent,
    portion,
    shown,
)
from news_extract.attributing.population import check_population
from news_extract.layers import Check, Claim, Layers, Quantity
from news_extract.records import Role, Verdict
from news_extract.steps import step

_NOUGHT = Decimal(0)


@step("news_checks", needs=("news_claims",))
def check_claims(doc: Doc, layers: Layers) -> None:
    """Tries on each coverage and change claim the arithmetic that its roles allow."""
    for claim in layers.claims:
        if claim.kind == "coverage":
            claim.checks = [*_coverage(claim), *check_population(layers, claim)]
        elif claim.kind == "change":
            claim.checks = list(_change(claim))
    check_between(layers)


def compare(rule: str, stated: Quantity, expected: Callable[[bool], Interval | None]) -> Check | None:
    """A check of a figure against what others make expect; `expected` is asked for the printed and the loose case."""
    printed, loose = expected(False), expected(True)
    if printed is None or loose is None:
        return None
    said = interval_of(stated)
    verdict = agreement((printed, said), (loose, interval_of(stated, loose=True)))
    return Check(rule, shown(printed), shown(said), verdict)


def of_role(claim: Claim, *roles: Role) -> list[Quantity]:
    """The quantities of a claim in these roles, in text order."""
    return [quantity for role, quantity in claim.quantities if role in roles]


def _coverage(claim: Claim) -> Iterator[Check]:
    yield from _ranges(claim)
    checks = list(_against_base(claim))
    # "448.099 (104,2 persen) dari 429.913": the article itself knows that the part passes the whole
    bound = bool(of_role(claim, "whole")) and not any(check.verdict == "consistent" for check in checks)
    for share in of_role(claim, "share"):
        yield _share_range(share, bound)
    yield from checks


def _against_base(claim: Claim) -> Iterator[Check]:
    """The checks that need a whole or a target."""
    parts, gaps, wholes = of_role(claim, "part"), of_role(claim, "gap"), of_role(claim, "whole")
    base = wholes or of_role(claim, "target")
    if len(base) != 1:
        return
    shares = [share for share in of_role(claim, "share") if share.unit == "persen"]
    checks: list[Check | None] = []
    if len(parts) == 1:
        rule = f"part = share x {'whole' if wholes else 'target'}"
        checks += [check_share(rule, share, parts[0], base[0]) for share in shares]
        if len(gaps) == 1:
            checks.append(check_rest(parts[0], gaps[0], base[0]))
        elif wholes and not shares:
            checks.append(_within_whole(parts[0], base[0]))
    elif parts and wholes and not shares:
        checks.append(_breakdown(parts, base[0]))
    yield from (check for check in checks if check)


def _ranges(claim: Claim) -> Iterator[Check]:
    """ "600.000 hingga 700.000": the lower end comes first."""
    for _, quantity in claim.quantities:
        if quantity.low is not None and quantity.high is not None:
            ordered = quantity.low <= quantity.high
            ends = quantity.low, quantity.high
            yield Check("low <= high", None, ends, "consistent" if ordered else "inconsistent")


def _share_range(share: Quantity, bound: bool) -> Check:
    """A share of a whole is `bound` to 0 to 100; one of a target may pass it."""
    stated, limits = interval_of(share), (_NOUGHT, HUNDRED)
    outside: Verdict = "inconsistent" if bound else "not_checkable"
    return Check(
        "share within 0 to 100", limits, shown(stated), "consistent" if meet(stated, limits) else outside
    )


def check_share(rule: str, share: Quantity, part: Quantity, whole: Quantity) -> Check | None:
    """ "46 persen dari 1,5 juta atau 690.000": the part is that share of the whole."""
    if not _same_unit(part, whole):
        return None
    return compare(
        rule, part, lambda loose: portion(interval_of(share, loose=loose), interval_of(whole, loose=loose))
    )


def check_rest(part: Quantity, gap: Quantity, whole: Quantity) -> Check | None:
    """ "412 dari 530 desa, sisanya 118": part and gap make the whole."""
    if not (_same_unit(part, whole) and _same_unit(gap, whole)):
        return None
    return compare(
        "part + gap = whole",
        whole,
        lambda loose: add(interval_of(part, loose=loose), interval_of(gap, loose=loose)),
    )


def _within_whole(part: Quantity, whole: Quantity) -> Check | None:
    """ "412 dari 530 desa": a part is not greater than its whole."""
    if not _same_unit(part, whole):
        return None
    return compare("part <= whole", part, lambda loose: (_NOUGHT, interval_of(whole, loose=loose)[1]))


def _breakdown(parts: list[Quantity], whole: Quantity) -> Check | None:
    """ "120 orang: 93 pria, 27 wanita": the parts make the total, and never more than it."""
    if not all(_same_unit(part, whole) for part in parts):
        return None

    def total(loose: bool) -> Interval:
        low, high = _NOUGHT, _NOUGHT
        for part in parts:
            low, high = add((low, high), interval_of(part, loose=loose))
        return low, high

    check = compare("parts = total", whole, total)
    if check and check.verdict == "inconsistent" and total(True)[1] < interval_of(whole)[1]:
        check.verdict = "not_checkable"  # the list may go on in the next sentence
    return check


def _change(claim: Claim) -> Iterator[Check]:
    starts, ends, deltas = of_role(claim, "from"), of_role(claim, "to"), of_role(claim, "delta")
    yield from _ranges(claim)
    if len(starts) != 1:
        return
    checks = [
        _difference(starts[0], ends[0], delta) if len(ends) == 1 else _growth(starts[0], delta, deltas)
        for delta in deltas
    ]
    yield from (check for check in checks if check)


def _difference(start: Quantity, end: Quantity, delta: Quantity) -> Check | None:
    """ "dari 24,3 menjadi 21,6 persen, turun 2,7 poin"; "naik 5 persen dari Rp61 menjadi Rp64 miliar"."""
    if not _same_unit(start, end):
        return None

    def apart(loose: bool) -> Interval:
        return distance(interval_of(start, loose=loose), interval_of(end, loose=loose))

    def relative(loose: bool) -> Interval | None:
        return per_cent(apart(loose), interval_of(start, loose=loose))

    absolute = compare("to - from = delta", delta, apart) if _same_unit(start, delta) else None
    if delta.unit != "persen" or (absolute and absolute.verdict == "consistent"):
        return absolute
    growth = compare("delta as per cent of from", delta, relative)
    if absolute and growth and growth.verdict != "consistent":
        return absolute
    return growth


def _growth(start: Quantity, delta: Quantity, deltas: list[Quantity]) -> Check | None:
    """ "naik Rp2,6 triliun (14,5 persen) dibandingkan Rp17,9 triliun"."""
    amounts = [other for other in deltas if other is not delta and _same_unit(other, start)]
    if delta.unit != "persen" or start.unit == "persen" or len(amounts) != 1:
        return None
    amount = amounts[0]
    return compare(
        "delta as per cent of from",
        delta,
        lambda loose: per_cent(interval_of(amount, loose=loose), interval_of(start, loose=loose)),
    )


def _same_unit(one: Quantity, other: Quantity) -> bool:
    """Whether two figures can be added: same currency, same measure, or both counted or per cent."""
    if "percent" in (one.unit_kind, other.unit_kind):
        return one.unit_kind == other.unit_kind
    if {one.unit_kind, other.unit_kind} & {"currency", "measure", "rate"}:
        return one.unit == other.unit or None in (one.unit, other.unit)
    return True

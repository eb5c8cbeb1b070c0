"""The arithmetic that figures of known roles allow: one function for each rule.

Each gives a `Check`, or None where the figures cannot be compared. A figure is judged as printed first; only
what does not agree even loosely is `inconsistent`.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from itertools import accumulate

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
from news_extract.layers import Check, Quantity
from news_extract.records import Verdict

_NOUGHT = Decimal(0)
_ALL = (HUNDRED, HUNDRED)


def _compare(rule: str, stated: Quantity, expected: Callable[[bool], Interval | None]) -> Check | None:
    """A check of a figure against what others make expect, once as printed and once loosely (`True`)."""
    printed, loose = expected(False), expected(True)
    if printed is None or loose is None:
        return None
    said = interval_of(stated)
    verdict = agreement((printed, said), (loose, interval_of(stated, loose=True)))
    return Check(rule, shown(printed), shown(said), verdict)


def check_order(quantity: Quantity) -> Check | None:
    """ "600.000 hingga 700.000": the lower end comes first."""
    if quantity.low is None or quantity.high is None:
        return None
    verdict: Verdict = "consistent" if quantity.low <= quantity.high else "inconsistent"
    return Check("low <= high", None, (quantity.low, quantity.high), verdict)


def check_bounds(share: Quantity, bound: bool) -> Check:
    """A share of a whole is `bound` to 0 to 100; one of a target may pass it."""
    stated, limits = interval_of(share), (_NOUGHT, HUNDRED)
    outside: Verdict = "inconsistent" if bound else "not_checkable"
    return Check(
        "share within 0 to 100", limits, shown(stated), "consistent" if meet(stated, limits) else outside
    )


def check_share(rule: str, share: Quantity, part: Quantity, whole: Quantity) -> Check | None:
    """ "46 persen dari 1,5 juta atau 690.000": the part is that share of the whole."""
    if not same_unit(part, whole):
        return None
    return _compare(
        rule, part, lambda loose: portion(interval_of(share, loose=loose), interval_of(whole, loose=loose))
    )


def check_rest(part: Quantity, gap: Quantity, whole: Quantity) -> Check | None:
    """ "412 dari 530 desa, sisanya 118": part and gap make the whole."""
    if not (same_unit(part, whole) and same_unit(gap, whole)):
        return None
    return _compare(
        "part + gap = whole",
        whole,
        lambda loose: add(interval_of(part, loose=loose), interval_of(gap, loose=loose)),
    )


def check_shares(share: Quantity, gap: Quantity) -> Check | None:
    """ "78 persen sudah, sisanya 22 persen belum": together they make a hundred."""
    if not same_unit(share, gap):
        return None
    return _compare("share + gap = 100", gap, lambda loose: distance(interval_of(share, loose=loose), _ALL))


def check_missing(part: Quantity, gap: Quantity, whole: Quantity) -> Check | None:
    """ "412 dari 530 desa, tersisa 22 persen": the per cent is that of the difference."""
    if not same_unit(part, whole):
        return None

    def missing(loose: bool) -> Interval | None:
        covered = per_cent(interval_of(part, loose=loose), interval_of(whole, loose=loose))
        return covered and (HUNDRED - covered[1], HUNDRED - covered[0])

    return _compare("part + gap = whole", gap, missing)


def check_within(part: Quantity, whole: Quantity) -> Check | None:
    """ "412 dari 530 desa": a part is not greater than its whole."""
    if not same_unit(part, whole):
        return None
    return _compare("part <= whole", part, lambda loose: (_NOUGHT, interval_of(whole, loose=loose)[1]))


def check_breakdown(parts: list[Quantity], whole: Quantity) -> Check | None:
    """ "120 orang: 93 pria, 27 wanita": the parts make the total, and never more than it."""
    if not all(same_unit(part, whole) for part in parts):
        return None

    def total(loose: bool) -> Interval:
        low, high = _NOUGHT, _NOUGHT
        for part in parts:
            low, high = add((low, high), interval_of(part, loose=loose))
        return low, high

    check = _compare("parts = total", whole, total)
    if check and check.verdict == "inconsistent" and (_goes_on(parts, whole) or _overlaps(parts, whole)):
        check.verdict = "not_checkable"
    return check


def _goes_on(parts: list[Quantity], whole: Quantity) -> bool:
    """Whether the parts make less than the whole: the list may go on in the next sentence."""
    return sum((interval_of(part)[1] for part in parts), _NOUGHT) < interval_of(whole)[1]


def _overlaps(parts: list[Quantity], whole: Quantity) -> bool:
    """Whether the first parts alone make the whole: "120 orang: 93 pria, 27 wanita, di antaranya 15 anak"."""
    sums = accumulate((interval_of(part) for part in parts), add)
    return any(meet(some, interval_of(whole)) for some in sums)


def check_difference(start: Quantity, end: Quantity, delta: Quantity) -> Check | None:
    """ "dari 24,3 menjadi 21,6 persen, turun 2,7 poin"; "naik 5 persen dari Rp40 menjadi Rp42 miliar"."""
    if not same_unit(start, end):
        return None

    def apart(loose: bool) -> Interval:
        return distance(interval_of(start, loose=loose), interval_of(end, loose=loose))

    def relative(loose: bool) -> Interval | None:
        return per_cent(apart(loose), interval_of(start, loose=loose))

    absolute = _compare("to - from = delta", delta, apart) if same_unit(start, delta) else None
    if delta.unit != "persen" or (absolute and absolute.verdict == "consistent"):
        return absolute
    growth = _compare("delta as per cent of from", delta, relative)
    if absolute and growth and growth.verdict != "consistent":
        return absolute
    return growth


def check_growth(start: Quantity, delta: Quantity, deltas: list[Quantity]) -> Check | None:
    """ "naik Rp3 triliun (20 persen) dibandingkan Rp15 triliun"."""
    amounts = [other for other in deltas if other is not delta and same_unit(other, start)]
    if delta.unit != "persen" or start.unit == "persen" or len(amounts) != 1:
        return None
    amount = amounts[0]
    return _compare(
        "delta as per cent of from",
        delta,
        lambda loose: per_cent(interval_of(amount, loose=loose), interval_of(start, loose=loose)),
    )


def same_unit(one: Quantity, other: Quantity) -> bool:
    """Whether two figures can be added: same currency, same measure, or both counted or per cent."""
    if "percent" in (one.unit_kind, other.unit_kind):
        return one.unit_kind == other.unit_kind
    if {one.unit_kind, other.unit_kind} & {"currency", "measure", "rate"}:
        return one.unit == other.unit or None in (one.unit, other.unit)
    return True

"""What a figure that stands alone states: a share, a rate, a sum, a count or a measure."""

from __future__ import annotations

from news_extract.attributing.claims.change_roles import CHANGE, own_change
from news_extract.attributing.claims.figures import Figure
from news_extract.attributing.claims.lexicon import word_set
from news_extract.attributing.claims.remainders import is_left
from news_extract.attributing.intervals import interval_of
from news_extract.records import ClaimKind, Role

_LISTED_WITHIN = 10
"""Words between two prices of one list."""
_TIMES = 10
"""Of two prices of one list the larger is at most so many times the other."""
_EACH_WITHIN = 4
"""Words behind an amount among which the next of a list begins."""
_BY_UNIT: dict[str, ClaimKind] = {"count": "count", "currency": "money", "measure": "measure", "rate": "rate"}


def lone(figure: Figure, before: Figure | None) -> tuple[ClaimKind, Role]:
    """Kind and role of a figure that no other figure joins; `before` is its neighbour, already decided."""
    role = own_change(figure)
    # "dibangun menjadi 12 kelas" is a count unless a verb says that their number changed
    uncounted = figure.quantity.unit_kind != "count" or figure.has("moved", "merge")
    # "kamera 200 megapiksel ditambah 50 megapiksel" tells two measures
    joined = not figure.percent and figure.has("added") and not figure.has("moved", "moving", "move")
    if role is not None and (role != "to" or uncounted) and not joined:
        return "change", role
    if figure.points:
        return "change", "delta"  # "revisi sebesar 0,3 poin persentase": only changes are told in points
    if figure.percent:
        return _percent(figure, before)
    if (
        figure.quantity.per is not None
        or _is_every(figure)
        or _is_each(figure, before)
        or _same_rate(figure, before)
    ):
        return "rate", "value"
    return _BY_UNIT[figure.quantity.unit_kind], "value"


def _is_every(figure: Figure) -> bool:
    """Whether it is told for a stretch of time: "gaji bulanannya 4 juta", not "SPT tahunan 16 juta"."""
    every = figure.near("every", slack=3)
    if every is None or figure.in_phrase:
        return False
    before = figure.words.lowers[max(every.first - 2, 0) : every.first]
    return word_set("periodicals").isdisjoint(before)


def _is_each(figure: Figure, before: Figure | None) -> bool:
    """Whether as much goes to each of those counted before: "50 siswa, masing-masing sebesar Rp1 juta"."""
    if before is None or before.family != "count" or figure.family != "currency":
        return False
    listed = figure.words.lowers[figure.last : figure.last + 1] in (["dan"], [","]) and any(
        word.startswith("rp") for word in figure.words.lowers[figure.last : figure.last + _EACH_WITHIN]
    )
    return figure.near("each", slack=1) is not None and not listed


def _percent(figure: Figure, before: Figure | None) -> tuple[ClaimKind, Role]:
    """A per cent is a rate where the nearest measure before it is one ("bunga 5 persen"), else a share."""
    if is_left(figure):
        return "coverage", "gap"  # "tersisa 12 persen yang belum"
    realised = figure.has("realised")
    for mark in reversed(figure.marks):
        # of a tax either its rate is told or how much of it came in: "realisasi pajak hotel 31 persen"
        if mark.label in ("rate", "chance", "cut") or (mark.label == "tax" and not realised):
            return "rate", "value"
        if mark.label in ("share", "realised"):
            # "inflasi 0,7 persen dengan andil 0,2 persen": so much of the rate
            of_rate = before is not None and before.kind == "rate" and before.percent
            if of_rate and figure.words.lowers[mark.first] in ("andil", "sumbangan"):
                return "rate", "value"
            return "coverage", "share"
    behind = figure.words.lowers[figure.last : figure.last + 2]
    if behind == ["year", "on"] or not word_set("yearly").isdisjoint(behind):
        return "change", "delta"  # "masing-masing 2 persen dan 5 persen (yoy)"
    if before is not None and before.percent and not figure.stop:
        if before.kind == "rate":
            return "rate", "value"  # "denda 5 persen, lalu bulan berikutnya 10 persen"
        if before.role == "to" and before.near("each", slack=1) and figure.has("and"):
            return "change", "to"  # "masing-masing menjadi 4,5 persen dan 6 persen"
        if before.role == "delta" and _goes_on(figure):
            return "change", "delta"  # "sektor energi naik 1 persen dan sektor tambang 2 persen"
    return "coverage", "share"


def _goes_on(figure: Figure) -> bool:
    """Whether a figure continues a list: only a comma or "dan" leads to it, not "dan setara 5 persen"."""
    opening = figure.words.texts[figure.lead.start : figure.lead.start + 2]
    if figure.has("or") or figure.words.lowers[figure.last : figure.last + 1] == ["dari"]:
        return False
    named = figure.word_before == "," and not figure.marks  # "5 persen di Jetis, 4 persen di Pleret"
    return opening[:1] == [","] or opening == [")", ","] or figure.has("and") or named


def _same_rate(figure: Figure, before: Figure | None) -> bool:
    """Whether it is a price as the rate before it is.

    The same in another currency, "gaji bulanannya 1.000 dolar (Rp16 juta)", or the next of a list,
    "dewasa Rp3.000 per orang dan anak Rp2.000".
    """
    if before is None or before.kind != "rate" or not before.family == figure.family == "currency":
        return False
    bracketed = figure.words.texts[figure.first - 1] == "(" and figure.quantity.unit != before.quantity.unit
    if bracketed or figure.near("or") is not None:
        return True
    listed = figure.words.lowers[figure.lead.start] in word_set("listing")
    lead = figure.words.lowers[figure.lead.start : figure.first]
    summed = not word_set("sums").isdisjoint(lead) or figure.has(
        "total", "budget", *CHANGE, "target", "realised"
    )
    return (
        listed and not summed and not figure.stop and len(lead) <= _LISTED_WITHIN and _is_near(before, figure)
    )


def _is_near(one: Figure, other: Figure) -> bool:
    """Whether two amounts are of one size, so that both can be prices."""
    if one.quantity.unit != other.quantity.unit:
        return False
    small, large = sorted(interval_of(figure.quantity)[1] for figure in (one, other))
    return large <= _TIMES * small

"""What a figure that stands alone states: a share, a rate, a sum, a count or a measure."""

from __future__ import annotations

from news_extract.attributing.claims.change_roles import own_change
from news_extract.attributing.claims.figures import Figure
from news_extract.attributing.claims.lexicon import word_set
from news_extract.attributing.claims.remainders import is_left
from news_extract.records import ClaimKind, Role

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
    every = figure.near("every", slack=3) is not None and not figure.in_phrase
    if figure.quantity.per is not None or every or _same_rate(figure, before):
        return "rate", "value"
    return _BY_UNIT[figure.quantity.unit_kind], "value"


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
    if not word_set("yearly").isdisjoint(figure.words.lowers[figure.last : figure.last + 2]):
        return "change", "delta"  # "masing-masing 2 persen dan 5 persen (yoy)"
    if before is not None and before.percent and not figure.stop:
        if before.kind == "rate":
            return "rate", "value"  # "denda 5 persen, lalu bulan berikutnya 10 persen"
        if before.role == "delta" and _goes_on(figure):
            return "change", "delta"  # "sektor energi naik 1 persen dan sektor tambang 2 persen"
    return "coverage", "share"


def _goes_on(figure: Figure) -> bool:
    """Whether a figure continues a list: only a comma or "dan" leads to it, not "dan setara 5 persen"."""
    opening = figure.words.texts[figure.lead.start : figure.lead.start + 2]
    if figure.has("or") or figure.words.lowers[figure.last : figure.last + 1] == ["dari"]:
        return False
    return opening[:1] == [","] or opening == [")", ","] or figure.has("and")


def _same_rate(figure: Figure, before: Figure | None) -> bool:
    """Whether it is the rate before it in another currency: "biaya tahunan 1.000 dolar atau Rp16 juta"."""
    if before is None or before.kind != "rate" or not before.family == figure.family == "currency":
        return False
    return figure.near("or") is not None

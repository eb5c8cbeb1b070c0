"""What is left of a whole: "sisanya 144 balita belum", "tersisa 22 persen", "kurang Rp40 miliar lagi"."""

from __future__ import annotations

from news_extract.attributing.claims.figures import Figure
from news_extract.attributing.claims.lexicon import word_set
from news_extract.attributing.claims.likeness import alike, fits
from news_extract.attributing.intervals import HUNDRED, Interval, add, interval_of, meet
from news_extract.records import Role

_REACH = 8
"""Words that may lead to a figure that only "belum" behind it makes one of what is left."""
_CLAUSE_ENDS = frozenset(",.;:")
_LACKING = 1
"""Words between a figure and the "tidak" that speaks of it: of a later verb it would deny that verb."""


def rest_link(figures: list[Figure], after: Figure) -> bool:
    """Whether a figure is what is left of a coverage statement.

    "… sudah, sisanya 144 balita belum"; "dari 42 posko 30 posko sudah, sedangkan 15 posko belum"; "baru 78
    persen yang lunas, sisanya 22 persen menunggak".
    """
    whole = _of_role(figures, "whole", "target")
    share, part = _of_role(figures, "share"), _of_role(figures, "part")
    if after.percent and share is not None:
        hinted = is_left(after) or not_yet(after) or _is_drawn(after)
        return hinted and _make_up(share, after, (HUNDRED, HUNDRED))
    if after.percent:
        return whole is not None and part is not None and (is_left(after) or not_yet(after))
    if whole is None or not alike(whole, after) or after.has("target"):
        return False  # "parkir dari target Rp9 miliar baru Rp4 miliar, hotel ditarget Rp2 miliar belum ada"
    near = len(after.lead) <= _REACH and not after.in_phrase and fits(after, whole)
    unmet = near and whole.role == "whole" and not_yet(after)
    hinted = _is_drawn(after) or _is_other(after)
    return is_left(after) or unmet or (hinted and completes(figures, after))


def completes(figures: list[Figure], after: Figure) -> bool:
    """Whether a part and a further figure make up their whole: 412 and 118 of 530."""
    whole, part = _of_role(figures, "whole", "target"), _of_role(figures, "part")
    if whole is None or part is None or after.percent or not alike(whole, after):
        return False
    return _make_up(part, after, interval_of(whole.quantity))


def is_left(figure: Figure) -> bool:
    """Whether a word right before a figure says that it is left or lacking: "tersisa", "kurang"."""
    return figure.near("rest", slack=1) is not None or figure.near("short") is not None


def not_yet(figure: Figure, *, lacking: bool = True) -> bool:
    """Whether "belum" behind a figure speaks of it: "15 posko belum", "15 posko yang hingga kini belum".

    Args:
        lacking: whether "tidak" right behind it does, too.
    """
    return any(
        mark.label == "notyet"
        and (figure.words.lowers[mark.first] == "belum" or (lacking and mark.first <= figure.last + _LACKING))
        and not _CLAUSE_ENDS.intersection(figure.words.texts[figure.last : mark.first])
        for mark in figure.tail
    )


def _is_drawn(figure: Figure) -> bool:
    """Whether a figure is told as what follows from those before it: "jadi masih ada 300 ton"."""
    lead = figure.words.lowers[figure.lead.start : figure.first]
    return not word_set("drawn").isdisjoint(lead)


def _is_other(figure: Figure) -> bool:
    """Whether a figure counts others than those before it: "118 desa lainnya masih diproses"."""
    near = figure.words.lowers[figure.last - 1 : figure.last + 1]
    return "lainnya" in near or "lain" in near


def _of_role(figures: list[Figure], *roles: Role) -> Figure | None:
    """The figure in one of these roles; a per cent that has none yet is a share."""
    return next(
        (f for f in figures if f.role in roles or (f.role is None and f.percent and "share" in roles)), None
    )


def _make_up(one: Figure, other: Figure, whole: Interval) -> bool:
    """Whether two figures, as printed, add up to a whole."""
    return meet(add(interval_of(one.quantity), interval_of(other.quantity)), whole)

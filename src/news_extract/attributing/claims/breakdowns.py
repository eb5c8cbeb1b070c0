"""A total and the parts that it is broken down into: "120 tersangka: 93 pria, 27 wanita"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import islice

from news_extract.attributing.claims.change_roles import own_change
from news_extract.attributing.claims.figures import Figure, is_aside
from news_extract.attributing.claims.lexicon import word_set
from news_extract.attributing.claims.likeness import alike, fits
from news_extract.attributing.claims.remainders import is_left, not_yet
from news_extract.attributing.claims.restating import restated

_FEW = Decimal(20)
"""Counts below this add up by chance."""
_TELLING = 2
"""Digits of a sum that hardly comes out by chance."""
MOST = 60
"""Parts that a breakdown can have: more than there are provinces."""
_COLON_WITHIN = 3
"""Words after a total within which a colon opens its breakdown; later ones open items of their own."""


def parts_of(whole: Figure, following: Iterable[Figure], before: Figure | None) -> list[Figure]:
    """The figures right after `whole` that break it down, at least two, or none.

    Either a word announces them ("rinciannya", "terdiri dari", "yakni") and none exceeds the whole, or they
    add up to it exactly, where that can hardly be chance. `before` is the figure before the whole.
    """
    near = list(islice(following, MOST))
    return _of_one_sort(whole, near, before) or _of_any_sort(whole, near, before)


def _of_any_sort(whole: Figure, following: Sequence[Figure], before: Figure | None) -> list[Figure]:
    """ "567 sekolah, terdiri atas 250 negeri dan 317 swasta"; also where only the exact sum tells it."""
    parts = _adding_up(whole, following)
    if not parts or not (_announced(whole, parts[0]) or (_telling(whole, before) and _odd(whole))):
        return []
    return parts


def _odd(whole: Figure) -> bool:
    """Whether a number is not round, so that two of other things hardly add up to it."""
    return len((whole.quantity.value or Decimal(0)).normalize().as_tuple().digits) > _TELLING


def _of_one_sort(whole: Figure, following: Sequence[Figure], before: Figure | None) -> list[Figure]:
    if whole.quantity.value is None:
        return []
    announced = False
    total = Decimal(0)
    parts: list[Figure] = []
    for figure in following:
        if figure.kind is not None or figure.stop or not alike(whole, figure) or own_change(figure):
            break
        announced = announced or (not parts and _announced(whole, figure))
        total += figure.quantity.value or Decimal(0)
        if not announced and total > whole.quantity.value:
            break
        parts.append(figure)
    if len(parts) < 2:
        return []
    divided = _is_divided(whole, parts[0])
    told = announced or divided or _is_spread(parts) or _telling(whole, before)
    complete = total == whole.quantity.value and told
    if whole.percent:  # "71,5 persen puas, terdiri atas 60,2 persen puas dan 11,3 persen sangat puas"
        return parts if complete and announced else []
    within = all(fits(part, whole) for part in parts) and (
        not (parts[0].has("source") or whole.family == "measure") or total <= whole.quantity.value
    )
    return parts if complete or (announced and within) else []


def divided(whole: Figure, following: Sequence[Figure]) -> list[Figure]:
    """The counts (of a per cent, the per cents) that a whole behind "dari" divides into, or none.

    "dari 567 sekolah di 12 kecamatan, 250 negeri dan 317 swasta": they add up to it, and none is told as
    what is left or has a per cent of its own. What only tells where is passed over.
    """
    if whole.near("of", "total") is None or own_change(whole):
        return []
    while following and is_aside(following[0]):
        following = following[1:]
    parts = _adding_up(whole, following)
    return parts if parts and _is_divided(whole, parts[0]) else []


def _adding_up(whole: Figure, following: Iterable[Figure]) -> list[Figure]:
    """The counts, or the per cents, right after a whole up to the one that completes it, or none."""
    if whole.family not in ("count", "percent") or whole.quantity.value is None:
        return []
    total = Decimal(0)
    parts: list[Figure] = []
    complete = False
    for figure in following:
        if complete:
            return [] if restated(parts[-1], figure) else parts
        own = figure.kind is not None or figure.stop or own_change(figure) or figure.has("of", "target")
        if own or figure.family != whole.family or is_left(figure) or not_yet(figure):
            return []
        total += figure.quantity.value or Decimal(0)
        parts.append(figure)
        complete = total == whole.quantity.value and len(parts) > 1
    return parts if complete else []


def _telling(whole: Figure, before: Figure | None) -> bool:
    """Whether a sum comes out by no chance: not of a round or small number, nor within a list of such."""
    value = (whole.quantity.value or Decimal(0)).normalize()
    few = len(value.as_tuple().digits) < _TELLING or (whole.family == "count" and value < _FEW)
    listed = whole.has("list") or (before is not None and alike(before, whole))
    return not few and not listed


def _is_divided(whole: Figure, first: Figure) -> bool:
    """Whether "dari" opens what a total is divided into: "dari 900 paket itu, Desa Sukaraja 400 paket, …"."""
    return whole.near("of", "total") is not None and "," in first.words.texts[first.lead.start : first.first]


def _is_spread(parts: list[Figure]) -> bool:
    """Whether three parts or more are of things spread out: "14 regu tersebar di Desa A enam regu, …"."""
    first = parts[0]
    lead = first.words.lowers[first.lead.start : first.first]
    return len(parts) > 2 and not word_set("spread").isdisjoint(lead)


def _announced(whole: Figure, first: Figure) -> bool:
    """Whether a word or a colon right behind the total announces its parts."""
    texts = first.words.texts
    begin = max(first.lead.start, whole.last)  # the lead may reach over an aside
    opening = range(begin, min(begin + _COLON_WITHIN, first.lead.stop))
    if any(mark.label == "list" and mark.first >= begin for mark in first.marks):
        return True
    colon = whole.word_before != ":" and any(texts[number] == ":" for number in opening)
    return first.near("source", slack=3) is not None or colon

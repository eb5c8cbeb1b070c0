"""A figure that says the one before it in other words: "Rp2 miliar (20 persen)"."""

from __future__ import annotations

from news_extract.attributing.claims.change_roles import own_change
from news_extract.attributing.claims.coverage_roles import Pair, own_part
from news_extract.attributing.claims.figures import Figure
from news_extract.attributing.claims.lexicon import word_set

_NAMED_WITHIN = 8
"""Words that may name what a share is of."""


def restated(before: Figure, after: Figure) -> bool:
    """Whether `after` says `before` in other words: "Rp2 miliar (20 persen)", "46 persen atau 600 warga"."""
    return any(rule(before, after) is not None for rule in (in_brackets, either_way, worth))


def exchanged(before: Figure, after: Figure) -> bool:
    """Whether `after` is the sum before it in another currency: "US$ 2.822 (Rp46,9 juta)"."""
    if not before.family == after.family == "currency" or before.quantity.unit == after.quantity.unit:
        return False
    bracketed = [after.words.lowers[number] for number in after.lead][:1] == ["("] and after.tied(
        after.lead.start
    )
    return bracketed or after.near("or") is not None


def restates(after: Figure) -> bool:
    """Whether a new sentence only says the figure before it again: "Rp3 miliar. Atau 100,6 persen"."""
    opening = after.words.lowers[after.lead.start : after.lead.start + 2]
    return opening == [".", "atau"] and after.percent


def in_brackets(before: Figure, after: Figure) -> Pair | None:
    """A share and its part, one of them in brackets: "Rp3,4 miliar (75 persen)"."""
    between = [after.words.lowers[number] for number in after.lead]
    while between and between[-1] in word_set("restating"):
        between.pop()
    if between and between[0] == "lebih":
        between.pop(0)
    if before.family == "measure" and len(between) == 2 and between[0].isalpha():
        between.pop(0)  # "18 hektare sawah (45 persen)"
    if between != ["("]:
        return None
    pair = _share_and_part(before, after)
    if pair == ("part", "share") and before.role is None and before.near("target"):
        return "target", "share"  # "Sukamaju target Rp6 juta (99 persen)"
    return pair


def either_way(before: Figure, after: Figure) -> Pair | None:
    """A share and its part, joined by "atau": "46 persen yang terlindungi atau 600.000 warga"."""
    if after.has("moved", "moving", "move", "relative", "rate", "tax", "contrast"):
        return None
    pair = _share_and_part(before, after) if after.near("or", slack=after.has("realised")) else None
    base = own_part(before)
    if pair == ("part", "share") and before.role is None and base and before.has("exceeding"):
        return base, "share"  # "melebihi kapasitas sebanyak 800 kursi, atau setara 109 persen"
    return pair


def worth(before: Figure, after: Figure) -> Pair | None:
    """A share and what it is worth: "tersalurkan 30 persen dengan nilai Rp6 miliar"."""
    if not before.percent or after.percent:
        return None
    if [after.words.lowers[number] for number in after.lead] == ["sebesar"]:
        return "share", "part"
    told = after.near("worth")
    # not "naik 30 persen karena pembelian tanah senilai Rp6 miliar": the sum is that of the purchase
    if told is None:
        return None
    own = after.has("or") or after.words.lowers[told.first] == "dengan" or after.opens_with(told)
    return ("share", "part") if own else None


def namely(before: Figure, after: Figure) -> Pair | None:
    """A share and how many that is: "35 persen buruh, yakni 1.750 dari 5.000 buruh"."""
    rated = before.has("rate", "tax", "cut", "chance") or own_change(before) is not None
    if not before.percent or after.percent or after.family == "rate" or before.role not in (None, "share"):
        return None
    told = after.near("list")
    if told is None or (before.role is None and rated):
        return None
    words, start, comma = after.words, after.lead.start, told.first - 1
    if words.lowers[told.first] not in word_set("equating") or comma < start or words.texts[comma] != ",":
        return None
    between = words.lowers[start:comma]
    if len(between) > _NAMED_WITHIN or "," in between:
        return None
    of_whole = words.lowers[after.last : after.last + 1] == ["dari"]
    same = between[:1] == (after.quantity.unit or "").lower().split()[:1]
    return ("share", "part") if of_whole or not between or same else None


def _share_and_part(before: Figure, after: Figure) -> Pair | None:
    if before.percent == after.percent or "rate" in (before.family, after.family):
        return None
    if after.percent:
        return before.role or "part", "share"
    return "share", "part"

"""Figures that tell how something changed: from how much, to how much, by how much."""

from __future__ import annotations

from news_extract.attributing.figures import Figure
from news_extract.layers import Words
from news_extract.records import Role

Pair = tuple[Role, Role]

_LOCATIVES = frozenset({"di", "pada", "untuk", "oleh", "bagi", "dalam", "kepada", "dari"})


def own_role(words: Words, figure: Figure) -> Role | None:
    """The role that the words right before a figure give it, without looking at other figures.

    "turun 25 basis poin" is a `delta`, "menjadi 5%" a `to`, "naik dari 4 persen" a `from`.
    """
    for mark in reversed(figure.marks):
        match mark.label:
            case "become":
                return "to" if figure.tied(words, mark.last, 1) and not figure.has("divide") else None
            case "toward":
                if figure.tied(words, mark.last, 1) and figure.has("moved", "moving", "move"):
                    return "to"
            case "upto":
                if figure.tied(words, mark.last) and figure.has("moved", "moving", "move") and figure.has("share"):
                    return "to"
            case "of":
                if figure.tied(words, mark.last, 1) and figure.has("moved", "moving", "move"):
                    return "from"
            case "compared":
                return "from" if figure.has("moved", "moving", "relative") else None
            case "relative":
                return None
            case "moved" | "moving" | "move":
                return "delta" if _takes_amount(words, figure, mark.last, mark.label) else None
            case "rate" | "target" | "realised" | "contrast":
                return None
            case _:
                pass
    return None


def _takes_amount(words: Words, figure: Figure, last: int, label: str) -> bool:
    """Whether the change that ends before word `last` is of this figure."""
    if figure.first > last and words.lowers[figure.first - 1] in _LOCATIVES:
        return False
    if figure.quantity.unit_kind == "count":
        return label == "moved" and figure.tied(words, last)
    stated = words.lowers[figure.first - 1] in ("sebesar", "kisaran", "tercatat", "mencapai")
    slack = 8 if stated and figure.percent else 3 if stated or label == "moving" else 1
    return figure.tied(words, last, slack)


def change_link(words: Words, before: Figure, after: Figure) -> Pair | None:
    """The roles of two neighbouring figures of one change, None where they do not tell one."""
    if not _comparable(before, after) or after.has("contrast") and not _was_now(before, after):
        return None
    first = before.role or own_role(words, before)
    second = own_role(words, after)
    if first in ("from", "to", "delta") and before.kind in (None, "change"):
        if second in ("from", "to", "delta") and second != first and not after.has("and"):
            return first, second
        if after.has("compared", "before") and first != "from":
            return first, "from"
        return None
    if before.kind is not None:
        return None
    for rule in (_becomes, _was_now_pair, _then_moved, _compared_with, _topped_up):
        roles = rule(words, before, after, second)
        if roles:
            return roles
    return None


def _comparable(before: Figure, after: Figure) -> bool:
    """Whether one can be a change of the other: the same class of unit, or a per cent of it."""
    one, other = before.quantity.unit_kind, after.quantity.unit_kind
    return one == other or "percent" in (one, other) or "rate" in (one, other)


def _same_class(before: Figure, after: Figure) -> bool:
    return before.quantity.unit_kind == after.quantity.unit_kind


def _becomes(words: Words, before: Figure, after: Figure, second: Role | None) -> Pair | None:
    # "angka 21,3 persen itu ditargetkan turun menjadi 19,0 persen"
    return ("from", "to") if second == "to" and _same_class(before, after) else None


def _was_now(before: Figure, after: Figure) -> bool:
    return before.has("before") and after.has("now")


def _was_now_pair(words: Words, before: Figure, after: Figure, second: Role | None) -> Pair | None:
    # "semula Rp2 miliar, kini Rp1,4 miliar"
    return ("from", "to") if _was_now(before, after) and _same_class(before, after) else None


def _then_moved(words: Words, before: Figure, after: Figure, second: Role | None) -> Pair | None:
    # "Rp64 miliar atau naik 5 persen"
    if second != "delta" or not after.has("moved", "cut") and not (after.has("moving") and after.has("or")):
        return None
    return ("from" if before.has("before") else "to"), "delta"


def _compared_with(words: Words, before: Figure, after: Figure, second: Role | None) -> Pair | None:
    # "8,43 persen, lebih rendah dari 8,88 persen"
    if not _same_class(before, after):
        return None
    relative = after.has("relative", "compared") and after.has("of", "compared")
    return ("to", "from") if relative or (after.has("of") and after.has("before")) else None


def _topped_up(words: Words, before: Figure, after: Figure, second: Role | None) -> Pair | None:
    # "menerima Rp600 ribu akan mendapat tambahan Rp900 ribu"; "semula Rp2 miliar dipotong 50 persen"
    if after.near(words, "extra") and _same_class(before, after):
        return "from", "delta"
    return ("from", "delta") if after.has("cut") and before.has("before") else None

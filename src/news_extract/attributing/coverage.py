"""Figures that tell how much of a whole: share and part, whole and target, what is left."""

from __future__ import annotations

from functools import cache

from news_extract.attributing.figures import Figure
from news_extract.attributing.intervals import interval_of
from news_extract.layers import Words
from news_extract.records import Role
from news_extract.tables import toml_table

Pair = tuple[Role, Role]


def change_roles(role: Role | None) -> bool:
    """Whether a role belongs to a change."""
    return role in ("from", "to", "delta")


def own_role(words: Words, figure: Figure) -> Role | None:
    """The role that the words before a figure give it: the nearest announcing word decides.

    "dari total 530 desa" is a `whole`, "ditarget Rp5 miliar" a `target`, "terealisasi Rp2 miliar" a `part`.
    """
    for mark in reversed(figure.marks):
        match mark.label:
            case "contrast" | "list" | "and":
                return None
            case "target":
                return "target"
            case "of":
                return "whole" if figure.tied(words, mark.last, 1) else None
            case "budget" if figure.quantity.unit_kind != "percent":
                return "whole" if figure.tied(words, mark.last) else None
            case "realised":
                return "share" if figure.percent else "part"
            case "rest":
                return "gap" if figure.tied(words, mark.last, 2) else None
            case _:
                pass
    return None


def coverage_link(words: Words, before: Figure, after: Figure) -> Pair | None:
    """The roles of two neighbouring figures of one coverage statement, None where they make none."""
    for rule in (_in_brackets, _either_way, _worth, _part_of, _out_of, _target_met, _against_target):
        roles = rule(words, before, after)
        if roles:
            return roles
    return None


def _share_and_part(before: Figure, after: Figure) -> Pair | None:
    if before.percent == after.percent:
        return None
    if after.percent:
        return before.role or "part", "share"
    return "share", "part"


def _in_brackets(words: Words, before: Figure, after: Figure) -> Pair | None:
    # "Rp3,4 miliar (75 persen)"
    between = [words.texts[n] for n in after.lead]
    while between and between[-1].lower() in ("atau", "sekitar", "setara", "hanya"):
        between.pop()
    if between and between[0].lower() == "lebih":
        between.pop(0)
    return _share_and_part(before, after) if between == ["("] else None


def _either_way(words: Words, before: Figure, after: Figure) -> Pair | None:
    # "46 persen yang terlindungi atau 600.000 warga"
    if after.has("moved", "moving", "move", "relative", "rate", "contrast"):
        return None
    either = after.near(words, "or")
    return _share_and_part(before, after) if either else None


def _worth(words: Words, before: Figure, after: Figure) -> Pair | None:
    # "terealisasi 48 persen dengan nilai Rp7 miliar"
    if before.percent and after.near(words, "worth"):
        return "share", "part"
    return None


def _part_of(words: Words, before: Figure, after: Figure) -> Pair | None:
    # "412 dari 530 desa"; "75 persen dari target Rp4,5 miliar"
    role = _of_role(words, after)
    if role is None:
        return None
    if before.percent and not after.percent:
        return "share", role
    if not alike(before, after) or role == "whole" and not fits(before, after):
        return None
    return before.role or ("share" if before.percent else "part"), role


def _of_role(words: Words, figure: Figure) -> Role | None:
    """`whole` or `target` where "dari" ties the figure to the one before it."""
    of = next((mark for mark in reversed(figure.marks) if mark.label == "of"), None)
    if of is None or figure.has("contrast", "moved", "relative", "compared", "list"):
        return None
    if of.first - figure.lead.start > 8 or any(words.texts[n] == "," for n in range(figure.lead.start, of.first)):
        return None
    named = [mark.label for mark in figure.marks if mark.first >= of.last]
    if "realised" in named or "rest" in named:
        return None
    if "target" in named:
        return "target" if figure.tied(words, of.last, 3) else None
    return "whole" if figure.tied(words, of.last, 3 if "budget" in named or "total" in named else 1) else None


def _out_of(words: Words, before: Figure, after: Figure) -> Pair | None:
    # "dari total 530 desa, baru 412 desa"; "dari 11 dinas, masih ada 1 yang belum"
    role = before.role or own_role(words, before)
    if role not in ("whole", "target") or not before.has("of") and role == "whole":
        return None
    if after.has("contrast", "moved", "moving", "relative", "target"):
        return None
    met = after.has("only", "realised", "rest")
    if after.percent:
        return (role, "share") if met or len(after.lead) <= 6 else None
    if not alike(before, after) or not fits(after, before) and role == "whole":
        return None
    if after.near(words, "rest") or after.has("notyet"):
        return role, "gap"
    return (role, "part") if met else None


def _target_met(words: Words, before: Figure, after: Figure) -> Pair | None:
    # "target Rp5,7 miliar, sedangkan yang terealisasi Rp1,7 miliar"
    role = before.role or own_role(words, before)
    if role not in ("target", "whole") or own_role_after_contrast(words, after) not in ("part", "share"):
        return None
    if after.percent:
        return role, "share"
    return (role, "part") if alike(before, after) else None


def own_role_after_contrast(words: Words, figure: Figure) -> Role | None:
    """As `own_role`, for a figure whose lead opens with "namun" or "sedangkan"."""
    for mark in reversed(figure.marks):
        if mark.label == "realised":
            return "share" if figure.percent else "part"
        if mark.label in ("target", "of", "list", "moved", "moving"):
            return None
    return None


def _against_target(words: Words, before: Figure, after: Figure) -> Pair | None:
    # "mencapai 12,7 persen, melampaui target 12,3 persen"; "terealisasi Rp2 miliar, targetnya Rp5 miliar"
    if not after.near(words, "target") or not alike(before, after):
        return None
    first = before.role or own_role(words, before)
    if after.has("exceeding") or first in ("part", "share"):
        return first or ("share" if before.percent else "part"), "target"
    return None


@cache
def _people() -> frozenset[str]:
    return frozenset(toml_table("claims")["people"]["words"])


def alike(before: Figure, after: Figure) -> bool:
    """Whether both count the same sort of thing, so that one can be a part of the other."""
    one, other = before.quantity, after.quantity
    if one.unit_kind != other.unit_kind:
        return False
    if not one.unit or not other.unit or one.unit_kind == "percent":
        return True
    left, right = one.unit.lower().split(), other.unit.lower().split()
    if one.unit_kind in ("currency", "measure"):
        return left == right
    people = _people()
    return bool(set(left) & set(right)) or (left[0] in people and right[0] in people)


def fits(part: Figure, whole: Figure) -> bool:
    """Whether a part is not greater than its whole."""
    return interval_of(part.quantity)[0] <= interval_of(whole.quantity)[1]

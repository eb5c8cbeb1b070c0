"""Figures that tell how much of a whole: share and part, whole and target, what is left."""

from __future__ import annotations

from decimal import Decimal

from news_extract.attributing.figures import Figure
from news_extract.attributing.intervals import interval_of
from news_extract.attributing.lexicon import word_set
from news_extract.records import Role

Pair = tuple[Role, Role]

_REACH = 8
"""Words that may stand between a part and the "dari" of its whole ("412 desa yang sudah terang dari 530")."""
_FEW = Decimal(20)
"""A per cent "of" fewer things than this is spread over them, not a share of their number."""


def own_part(figure: Figure) -> Role | None:
    """The role that the words before a figure give it: the nearest announcing word decides.

    "dari total 530 desa" is a `whole`, "ditarget Rp5 miliar" a `target`, "terealisasi Rp2 miliar" a `part`.
    """
    for mark in reversed(figure.marks):
        match mark.label:
            case "contrast":
                return None
            case "list" if not figure.tied(mark.last):
                return None
            case "target":
                return "target"
            case "of" if figure.tied(mark.last, 1):
                return "whole"
            case "budget" if not figure.percent and figure.tied(mark.last):
                return "whole"
            case "realised":
                return "share" if figure.percent else "part"
            case "rest":
                return "gap" if figure.tied(mark.last, 2) else None
            case _:
                pass
    return None


def coverage_link(before: Figure, after: Figure) -> Pair | None:
    """The roles of two neighbouring figures of one coverage statement, None where they make none."""
    for rule in (_in_brackets, _either_way, _worth, _part_of, _out_of, _target_met, _against_target, _among):
        roles = rule(before, after)
        if roles:
            return roles
    return None


def restated(before: Figure, after: Figure) -> bool:
    """Whether `after` says `before` in other words: "Rp2 miliar (20 persen)", "46 persen atau 600 warga"."""
    return _in_brackets(before, after) is not None or _either_way(before, after) is not None


def _share_and_part(before: Figure, after: Figure) -> Pair | None:
    if before.percent == after.percent or "rate" in (before.quantity.unit_kind, after.quantity.unit_kind):
        return None
    if after.percent:
        return before.role or "part", "share"
    return "share", "part"


def _in_brackets(before: Figure, after: Figure) -> Pair | None:
    # "Rp3,4 miliar (75 persen)"
    between = [after.words.lowers[number] for number in after.lead]
    while between and between[-1] in word_set("restating"):
        between.pop()
    if between and between[0] == "lebih":
        between.pop(0)
    return _share_and_part(before, after) if between == ["("] else None


def _either_way(before: Figure, after: Figure) -> Pair | None:
    # "46 persen yang terlindungi atau 600.000 warga"
    if after.has("moved", "moving", "move", "relative", "rate", "tax", "contrast"):
        return None
    return _share_and_part(before, after) if after.near("or") else None


def _worth(before: Figure, after: Figure) -> Pair | None:
    # "tersalurkan 30 persen dengan nilai Rp6 miliar"
    return ("share", "part") if before.percent and after.near("worth") else None


def _part_of(before: Figure, after: Figure) -> Pair | None:
    # "412 dari 530 desa"; "75 persen dari target Rp4,5 miliar"
    role = _of_role(after)
    if role is None:
        return None
    if before.percent and not after.percent:
        return ("share", role) if _many(after) else None
    if not alike(before, after) or (role == "whole" and not fits(before, after)):
        return None
    if before.family == "currency" and before.has("price") and role == "whole":
        return None
    first = before.role or ("share" if before.percent else "part")
    left = before.role is None and before.near("rest", slack=1) is not None
    if first == "part" and (left or any(mark.label == "notyet" for mark in after.tail)):
        first = "gap"  # "tiga dari 20 desa belum terang"
    return first, role


def _of_role(figure: Figure) -> Role | None:
    """`whole` or `target` where "dari" ties the figure to the one before it."""
    of = next((mark for mark in reversed(figure.marks) if mark.label == "of"), None)
    if of is None or figure.has("contrast", "moved", "relative", "compared", "list"):
        return None
    between = figure.words.texts[figure.lead.start : of.first]
    if len(between) > _REACH or "," in between:
        return None
    if figure.in_phrase and figure.word_before != "dari":
        return None
    named = {mark.label for mark in figure.marks if mark.first >= of.last}
    if named & {"realised", "rest", "and"}:
        return None
    if "target" in named:
        return "target" if figure.tied(of.last, 3) else None
    return "whole" if figure.tied(of.last, 3 if named & {"budget", "total"} else 1) else None


def _out_of(before: Figure, after: Figure) -> Pair | None:
    # "dari total 530 desa, baru 412 desa"; "dari 20 desa, masih ada 3 yang belum"
    role = before.role or own_part(before)
    if role not in ("whole", "target") or not before.has("of"):
        return None
    if after.has("contrast", "moved", "moving", "relative", "target") or after.in_phrase:
        return None
    met = after.has("only", "counting", "realised", "rest", "occurring") or _right_behind(after)
    if after.percent:
        return (role, "share") if _many(before) and (met or len(after.lead) <= 6) else None
    if not alike(before, after) or (role == "whole" and not fits(after, before)):
        return None
    if (
        after.near("rest")
        or after.near("notyet", slack=1)
        or any(mark.label == "notyet" for mark in after.tail)
    ):
        return role, "gap"
    return (role, "part") if met else None


def _right_behind(figure: Figure) -> bool:
    """Whether nothing but a comma stands before a part, or "di antaranya" behind it.

    "dari 1.200 balita, 1.056 sudah diimunisasi"; "dari 27 kecamatan, 19 di antaranya bebas malaria".
    """
    return _is_among(figure) or figure.words.texts[figure.lead.start : figure.first] == [","]


def _is_among(figure: Figure) -> bool:
    """Whether "di antaranya" stands right behind a figure."""
    return any(mark.label == "among" and mark.first <= figure.last + 1 for mark in figure.tail)


def _among(before: Figure, after: Figure) -> Pair | None:
    # "1.250 usaha, 450 di antaranya sudah bersertifikat"
    if before.kind is not None or before.percent or not _is_among(after):
        return None
    if after.percent:
        return "whole", "share"
    return ("whole", "part") if alike(before, after) and fits(after, before) else None


def rest_link(figures: list[Figure], after: Figure) -> bool:
    """Whether a figure is what is left of a coverage statement: "… sudah, sisanya 144 balita belum"."""
    whole = next((figure for figure in figures if figure.role == "whole"), None)
    return whole is not None and after.near("rest", slack=1) is not None and alike(whole, after)


def _target_met(before: Figure, after: Figure) -> Pair | None:
    # "target Rp9 miliar, sedangkan yang terealisasi Rp4 miliar"
    role = before.role or own_part(before)
    if role not in ("target", "whole"):
        return None
    # "menargetkan 500 rumah, namun baru 120 rumah yang selesai"
    so_far = role == "target" and after.near("only") is not None and not after.percent
    if not (so_far or _realised(after)):
        return None
    if after.percent:
        return (role, "share") if _many(before) else None
    return (role, "part") if alike(before, after) else None


def _realised(figure: Figure) -> bool:
    """Whether a realisation is the nearest announcing word."""
    for mark in reversed(figure.marks):
        if mark.label == "realised":
            return True
        if mark.label in ("target", "of", "list", "moved", "moving"):
            return False
    return False


def _against_target(before: Figure, after: Figure) -> Pair | None:
    # "mencapai 82 persen, melampaui target 80 persen"; "terealisasi Rp2 miliar, targetnya Rp5 miliar"
    if not after.near("target", slack=1) or not alike(before, after):
        return None
    first = before.role or own_part(before)
    if after.has("exceeding", "relative") or first in ("part", "share"):
        return first or ("share" if before.percent else "part"), "target"
    return None


def alike(before: Figure, after: Figure) -> bool:
    """Whether both count the same sort of thing, so that one can be a part of the other."""
    one, other = before.quantity, after.quantity
    if not one.unit or not other.unit:
        return "percent" not in (before.family, after.family)  # "20 juta dari target Rp50 juta"
    if before.family != after.family:
        return False
    left, right = one.unit.lower().split(), other.unit.lower().split()
    if before.family != "count":
        return left == right
    people = word_set("people")
    return bool(set(left) & set(right)) or (left[0] in people and right[0] in people)


def fits(part: Figure, whole: Figure) -> bool:
    """Whether a part is not greater than its whole."""
    return interval_of(part.quantity)[0] <= interval_of(whole.quantity)[1]


def _many(figure: Figure) -> bool:
    """Whether a per cent of it makes sense: sums and measures, or counts that are not small."""
    return figure.quantity.unit_kind != "count" or interval_of(figure.quantity)[1] >= _FEW

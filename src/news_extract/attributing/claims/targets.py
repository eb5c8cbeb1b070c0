"""Figures held against a target or a budget: "target Rp9 miliar, terealisasi Rp4 miliar"."""

from __future__ import annotations

from news_extract.attributing.claims.coverage_roles import Pair, own_part, realised
from news_extract.attributing.claims.figures import Figure
from news_extract.attributing.claims.likeness import alike, fits, many
from news_extract.attributing.claims.remainders import is_left


def target_met(before: Figure, after: Figure) -> Pair | None:
    """A target and what is realised of it: "target Rp9 miliar, sedangkan yang terealisasi Rp4 miliar"."""
    role = before.role or own_part(before)
    if role not in ("target", "whole"):
        return None
    # "menargetkan 500 rumah, namun baru 120 rumah yang selesai"
    so_far = role == "target" and after.near("only", slack=1) is not None
    if not (so_far or realised(after)):
        return None
    if after.percent:
        return (role, "share") if many(before) else None
    return (role, "part") if alike(before, after) else None


def left_of_target(before: Figure, after: Figure) -> Pair | None:
    """A target and what is left: "target Rp9 miliar, sehingga masih tersisa Rp4 miliar"."""
    role = before.role or own_part(before)
    if role not in ("target", "whole") or before.percent or after.has("target", "of"):
        return None
    return (role, "gap") if is_left(after) and alike(before, after) and fits(after, before) else None


def realised_so_far(before: Figure, after: Figure) -> Pair | None:
    """A sum and the share of it that is realised: "dana sebesar Rp671 juta telah terealisasi 40 persen"."""
    if before.percent or not after.percent or before.kind is not None or before.family == "rate":
        return None
    done = after.near("realised", slack=1)
    opens = done is not None and after.opens_with(done)
    if not opens or before.in_phrase or not many(before):
        return None
    return own_part(before) or "whole", "share"


def against_target(before: Figure, after: Figure) -> Pair | None:
    """What is reached, and the target behind it: "mencapai 82 persen, melampaui target 80 persen"."""
    aimed = after.near("target", slack=1)
    if aimed is None or not alike(before, after):
        return None
    if any(mark.label == "realised" for mark in after.marks_after(aimed)):
        return None  # "100 persen, tapi dari target keseluruhan realisasinya baru 84 persen"
    first = before.role or own_part(before)
    short = before.has("only") and after.words.lowers[after.lead.start : after.lead.start + 2] == [
        ",",
        "padahal",
    ]
    if short:
        return first or "part", "target"  # "baru Rp2 miliar, padahal targetnya Rp5 miliar"
    if after.has("exceeding", "relative") or first in ("part", "share"):
        return first or ("share" if before.percent else "part"), "target"
    return None

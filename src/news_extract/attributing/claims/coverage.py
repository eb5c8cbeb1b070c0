"""Figures that tell how much of a whole: share and part, whole and target, what is left."""

from __future__ import annotations

from news_extract.attributing.claims.coverage_roles import Pair
from news_extract.attributing.claims.figures import Figure
from news_extract.attributing.claims.restating import either_way, in_brackets, namely, worth
from news_extract.attributing.claims.targets import (
    against_target,
    left_of_target,
    realised_so_far,
    target_met,
)
from news_extract.attributing.claims.wholes import (
    among,
    found_in,
    named_behind,
    only_some,
    out_of,
    part_of,
    summed,
    those_that,
    with_rest,
    worth_of,
)

_RULES = (
    in_brackets,
    either_way,
    worth,
    namely,
    worth_of,
    part_of,
    named_behind,
    out_of,
    target_met,
    left_of_target,
    realised_so_far,
    against_target,
    among,
    found_in,
    only_some,
    summed,
    those_that,
    with_rest,
)
"""The first that holds decides."""


def coverage_link(before: Figure, after: Figure) -> Pair | None:
    """The roles of two neighbouring figures of one coverage statement, None where they make none."""
    return next((roles for rule in _RULES if (roles := rule(before, after))), None)

"""In which capacity an office is held: the words before it."""

from __future__ import annotations

from typing import cast

from news_extract.finding.people.office_words import capacities
from news_extract.finding.people.view import View
from news_extract.records import Status

_LONGEST = 3  # words of a capacity
_MOST = 3  # capacities in a row: "eks calon", "Penjabat (Pj)"


def capacity_before(view: View, head: int) -> tuple[int, Status]:
    """The capacity before the office whose head is piece `head`.

    Returns:
        The first piece of "Penjabat (Pj) Bupati" and the status; `head` and "definitif" where there is none.
    """
    first: int = head
    status: Status = "definitif"
    for _ in range(_MOST):
        found = _ending_at(view, first)
        if found is None:
            break
        first, status = found
    return first, status


def _ending_at(view: View, end: int) -> tuple[int, Status] | None:
    """The capacity that ends before piece `end`, in brackets or not."""
    last = end
    if not view.joined(last):
        return None
    if view.low(last - 1) == "." and view.attached(last - 1):
        last -= 1
    bracketed = view.low(last - 1) == ")"
    if bracketed:
        last -= 1
        if view.low(last - 1) == ".":
            last -= 1
    for begin in range(max(last - _LONGEST, 0), last):
        found = view.match(capacities(), begin)
        if found and found[0] == last:
            if bracketed and view.low(begin - 1) != "(":
                return None
            return begin - bracketed, cast(Status, found[1])
    return None

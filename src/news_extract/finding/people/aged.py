"""Names that an age in brackets announces: "Rahmat (45)", "DK (18), RW (14), dan MIL (16)"."""

from __future__ import annotations

import regex

from news_extract.finding.people.gathered import Gathered
from news_extract.finding.people.name_run import Run
from news_extract.finding.people.view import View
from news_extract.finding.people.words import Kind, person_nouns
from news_extract.layers import covering

_AGE = regex.compile(r"(?<=[\p{L}.] ?)\((?:1\d|[2-9]\d)(?P<unit>[ \u00a0](?:tahun|thn|th))?\)")
_LONGEST_INITIALS = 3
_LONGEST_NAME = 5  # words
_FARTHEST = 4  # words between a noun for people and initials
_WIDEST_LIST_GAP = 8  # characters between two of a list: ", dan "


def find_aged(found: Gathered) -> None:
    """Takes what stands before an age: a name with a common part, initials where several stand in a row."""
    view = found.view
    last_name: int | None = None  # where the age of the last name ends
    last_initials: tuple[int, Run] | None = None  # where the age ends, and the initials before it
    for age in _AGE.finditer(view.text):
        zone = covering(view.layers.zones, age.start())
        at = view.pieces.at(age.start()) - 1
        if zone is None or zone.kind != "body" or at < 0 or not view.joined(at + 1):
            continue
        if not _is_initials(view, at):
            row = last_name is not None and _is_joint(view.text[last_name : view.pieces.starts[at]])
            if _take_name(found, at, told=age["unit"] is not None or row):
                last_name = age.end()
            continue
        run = Run(at, at + 1, (), at, view.pieces.ends[at])
        in_row = last_initials is not None and view.pieces.starts[at] - last_initials[0] <= _WIDEST_LIST_GAP
        if last_initials is not None and in_row:
            found.add(last_initials[1], "description")
        if in_row or age["unit"] is not None or _is_told_of(view, at):
            found.add(run, "description")
        last_initials = age.end(), run


def _is_told_of(view: View, at: int) -> bool:
    """Whether a noun for people stands before a comma and initials: "kata ibu dari C, RW (33)"."""
    if view.low(at - 1) != ",":
        return False
    return any(view.low(before) in person_nouns() for before in range(at - 2, at - 2 - _FARTHEST, -1))


def _is_initials(view: View, at: int) -> bool:
    word = view.word(at)
    return word.isalpha() and word.isupper() and len(word) <= _LONGEST_INITIALS


def _is_joint(between: str) -> bool:
    """Whether two of a list stand side by side: "Rahmat (25) dan Badi Usman (29)"."""
    joint, _, words = between.strip(" ,").partition(" ")
    return (joint in ("dan", "serta") or between.startswith(",")) and len(words.split()) < _LONGEST_NAME


def _take_name(found: Gathered, at: int, *, told: bool) -> bool:
    """Takes the name that ends at piece `at`; without "tahun" a bare number may be a score or a rank."""
    view = found.view
    if view.place(at) or view.body(at) or view.office(at):
        return False
    run = found.run_ending_at(at)
    if run is None or not found.opens_clause(run.outer_first) or found.in_place_name(run.outer_first):
        return False
    if not told and all(view.kind(number) is not Kind.NAME for number in range(run.first, run.last)):
        return False
    found.add(run, "description")
    return True

"""The names of people found so far in one text."""

from __future__ import annotations

from news_extract.finding.people.name_run import Run, begins_with_common, read_name
from news_extract.finding.people.neighbours import Neighbours
from news_extract.finding.people.office_words import name_words
from news_extract.finding.people.view import View
from news_extract.finding.people.words import Kind
from news_extract.layers import NameMention

_LONGEST_KIND = 3  # words between "Bandara" and its name
_LONGEST = 6  # words looked back over for the beginning of a name


class Gathered:
    """Takes runs of words for names, each place once; the rules of the other modules fill it.

    Attributes:
        view: the text.
        names: the names, by their start.
        unannounced: word -> runs of words that nothing announces, kept for a rule that may confirm them.
        has_options: whether answers to choose from stand in the text, "A. …" and "B. …".
        nicknames: names that the text introduces as somebody's other name, not yet tied to anybody.
        neighbours: how often words stand beside one another.
    """

    def __init__(self, view: View) -> None:
        self.view = view
        self.names: dict[int, NameMention] = {}
        self.has_options = {"A.", "B."} <= set(view.pieces.texts)
        self.unannounced: dict[str, list[Run]] = {}
        self.nicknames: list[NameMention] = []
        self.neighbours = Neighbours(view.pieces.texts)
        self._taken: dict[int, NameMention] = {}  # by the number of each of its pieces
        self._outer_end: dict[int, int] = {}
        self._ends: dict[int, NameMention] = {}  # by the end of the name, its degrees included

    def add(self, run: Run, evidence: str) -> NameMention:
        """Takes a run for a name; a name that stands there already is kept and returned."""
        pieces = self.view.pieces
        for at in range(run.first, run.last):
            if at in self._taken:
                return self._taken[at]
        name = NameMention(
            pieces.starts[run.first], pieces.ends[run.last - 1], run.honorifics, evidence=evidence
        )
        self._keep(name, run)
        return name

    def add_nickname(self, run: Run) -> NameMention:
        """Takes a run for a nickname, which keeps its form of address: "Gus Mamat"."""
        start = self.view.pieces.starts[run.outer_first]
        name = self.add(Run(run.outer_first, run.last, (), run.outer_first, run.end), "alias")
        if start < name.start and run.first < run.last <= self.view.after(name.end):
            del self.names[name.start]
            name.start, name.honorifics, name.evidence = start, (), "alias"
            self._keep(name, Run(run.outer_first, run.last, (), run.outer_first, run.end))
        return name

    def _keep(self, name: NameMention, run: Run) -> None:
        self.names[name.start] = name
        self._taken |= dict.fromkeys(range(run.first, run.last), name)
        self._ends[run.end] = name
        self._outer_end[name.start] = run.end

    def has(self, at: int) -> bool:
        """Whether piece `at` belongs to a name."""
        return at in self._taken

    def ending_at(self, end: int, before: int) -> tuple[NameMention, int] | None:
        """The name that ends at `end`, degrees apart, or up to two characters later, not after `before`."""
        for stop in range(end, min(before, end + 2) + 1):
            if stop in self._ends:
                return self._ends[stop], stop
        return None

    def run_ending_at(self, at: int) -> Run | None:
        """The name whose last word is piece `at`, where one can be read."""
        view, first = self.view, at
        while at - first < _LONGEST and view.joined(first) and self._may_stand_before(first - 1):
            first -= 1
        for begin in range(first, at + 1):
            run = read_name(view, begin)
            if run is not None and run.last == at + 1:
                return run
        return None

    def list_after(self, name: NameMention, joints: frozenset[str], longest: int) -> list[Run]:
        """The names after `name` in a list that ends with "dan" or the like; none where it is no list."""
        view = self.view
        items: list[Run] = []
        at = self.after(name)
        while len(items) < longest and view.low(at) in joints and view.joined(at):
            comma = view.low(at) == "," and view.low(at + 1) in joints
            last = view.low(at) != "," or comma
            run = read_name(view, at + 1 + comma, sure=begins_with_common(view, at + 1 + comma))
            if run is None or not view.joined(run.outer_first):
                break
            items.append(run)
            at = view.after(run.end)
            if last:
                return items
        return []

    def after(self, name: NameMention) -> int:
        """The piece after a name and its degrees."""
        return self.view.after(self._outer_end.get(name.start, name.end))

    def _may_stand_before(self, at: int) -> bool:
        view = self.view
        dot = view.low(at) == "." and view.kind(at - 1) is Kind.INITIAL
        return dot or view.kind(at) in (Kind.NAME, Kind.UNKNOWN, Kind.COMMON, Kind.INITIAL)

    def in_place_name(self, at: int) -> bool:
        """Whether piece `at` names a street or a hospital, or whose picture it is: "Jalan Jenderal Suka"."""
        view = self.view
        if view.low(at - 1) == "." and view.attached(at - 1):
            at -= 1
        if view.low(at - 1) in name_words("honorifics", "small") and view.joined(at):
            at -= 1  # "RSUD dr Rahmat Hidayat"
        if not view.joined(at):
            return False
        if view.kind(at - 1) is Kind.SMALL and view.low(at - 2) in name_words("description", "shops"):
            return view.joined(at - 1)
        if view.low(at - 1) in name_words("description", "places") or view.low(at - 1) == "/":
            return True
        return self._is_behind_place(at - 1)

    def _is_behind_place(self, at: int) -> bool:
        """ "Bandara Internasional Raja Suka", "GOR Senam Raden Suka": what a capital names, kinds between."""
        view = self.view
        for _ in range(_LONGEST_KIND):
            if view.kind(at) not in (Kind.COMMON, Kind.ACRONYM) or not view.joined(at):
                return False
            at -= 1
            if view.low(at) in name_words("description", "places"):
                return view.kind(at) is not Kind.SMALL
        return False

    def opens_clause(self, at: int) -> bool:
        """Whether no capital stands right before piece `at`, but for a word such as "Hadir"."""
        if not self.view.joined(at) or self.view.kind(at - 1) in (Kind.MARK, Kind.SMALL):
            return True
        return self.view.low(at - 1) in name_words("between", "clause_openers")

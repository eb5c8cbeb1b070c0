"""Which figures of a sentence make one statement, and in which role."""

from __future__ import annotations

from dataclasses import dataclass

from news_extract.attributing.claims.breakdowns import MOST, divided, parts_of
from news_extract.attributing.claims.change_roles import own_change
from news_extract.attributing.claims.changes import change_link
from news_extract.attributing.claims.coverage import coverage_link
from news_extract.attributing.claims.figures import Figure, is_aside, look_past
from news_extract.attributing.claims.kinds import lone
from news_extract.attributing.claims.likeness import alike
from news_extract.attributing.claims.remainders import completes, is_left, rest_link
from news_extract.attributing.claims.restating import exchanged, restated, restates
from news_extract.attributing.intervals import add, distance, interval_of, meet, portion
from news_extract.records import ClaimKind, Role


@dataclass(slots=True)
class Statement:
    """Figures that belong together, in text order."""

    figures: list[Figure]

    @property
    def kind(self) -> ClaimKind:
        """What it states; all its figures agree on it."""
        return self.figures[0].kind or "count"

    def join(self, kind: ClaimKind, roles: tuple[Role, Role], after: Figure) -> None:
        """Takes in a further figure; `roles` are those of the last one and of the new one."""
        before = self.figures[-1]
        before.kind = after.kind = kind
        before.role, after.role = roles
        self.figures.append(after)

    def lacks(self, role: Role) -> bool:
        """Whether no figure has this role yet."""
        return all(figure.role != role for figure in self.figures)


def statements_of(figures: list[Figure]) -> list[Statement]:
    """The statements of one sentence, in text order."""
    statements = _gather_breakdowns(_link_neighbours(figures))
    for statement in statements:
        _settle_level(statement)
    before = None
    for figure in figures:
        if figure.kind is None:
            figure.kind, figure.role = lone(figure, before)
        before = figure
    return statements


def _link_neighbours(figures: list[Figure]) -> list[Statement]:
    """Joins figures by the words between them; a role that is taken already opens a new statement."""
    statements: list[Statement] = []
    taken = 0  # figures before this number are in a breakdown, or between its whole and its parts
    for at, figure in enumerate(figures):
        if at < taken:
            if figure.kind is None:
                statements.append(Statement([figure]))
            continue
        rest = bool(statements) and is_left(figure) and completes(statements[-1].figures, figure)
        apart = figure.stop and not restates(figure) and not rest
        if apart or not any(_joins(statement, figure) for statement in _reachable(statements)):
            if statements and not apart:
                look_past(statements[-1].figures[-1], figure)
            parts = divided(figure, figures[at + 1 : at + 1 + MOST])
            if parts:
                _break_down(figure, parts)
                taken = figures.index(parts[-1]) + 1
            statements.append(Statement([figure, *parts]))
    return statements


def _break_down(whole: Figure, parts: list[Figure]) -> None:
    whole.kind, whole.role = "coverage", "whole"
    for figure in parts:
        figure.kind, figure.role = "coverage", "part"


def _reachable(statements: list[Statement]) -> list[Statement]:
    """The last statement, and the one before it where the last only tells where or for what.

    "dari 530 desa di 12 kecamatan, baru 412 desa": the villages may be joined over the districts.
    """
    last = statements[-1:]
    if last and len(statements) > 1 and is_aside(last[0].figures[-1]):
        return [*last, statements[-2]]
    return last


def _joins(statement: Statement, after: Figure) -> bool:
    before = statement.figures[-1]
    measured = any(mark.label == "target" for mark in after.tail)
    end = before.role or own_change(before)
    if end in ("delta", "from") and restated(before, after) and not measured and not after.near("of"):
        statement.join("change", (end, end), after)  # "naik Rp3 triliun (20 persen)"
        return True
    if end is not None and before.kind in (None, "change") and exchanged(before, after):
        statement.join("change", (end, end), after)  # "turun menjadi US$ 2.822 (Rp46,9 juta)"
        return True
    again = after.near("or") is not None and not statement.lacks("share") and statement.lacks("part")
    if again and before.role == "whole" and not after.percent and alike(before, after):
        statement.join(
            "coverage", ("whole", "part"), after
        )  # "22 persen dari 900 rumah atau 198 rumah belum …"
        return True
    shared = before.kind is None and before.percent and lone(before, None) == ("coverage", "share")
    divided = before.kind == "coverage" or shared
    if divided and statement.lacks("gap") and rest_link(statement.figures, after):
        statement.join("coverage", (before.role or ("share" if shared else "part"), "gap"), after)
        return True
    roles = change_link(before, after)
    kind: ClaimKind = "change"
    if roles is None and before.kind != "change":
        roles, kind = coverage_link(before, after), "coverage"
        if roles == ("share", "whole") and own_change(before) == "delta":
            roles = None  # "tumbuh 30 persen … dari Rp760 miliar": no share of anything
    if roles is not None and roles[1] == "to" and _is_difference(statement.figures, after):
        next(figure for figure in statement.figures if figure.role == "to").role = "delta"
    if roles is None or not (statement.lacks(roles[1]) or roles in (("delta", "delta"), ("to", "to"))):
        return False
    statement.join(kind, roles, after)
    return True


def _is_difference(figures: list[Figure], after: Figure) -> bool:
    """Whether what was read as the new level is the change: "Rp1.534 dari Rp53.667 menjadi Rp52.133"."""
    starts = [interval_of(figure.quantity) for figure in figures if figure.role == "from"]
    ends = [interval_of(figure.quantity) for figure in figures if figure.role == "to"]
    if not len(starts) == len(ends) == 1:
        return False
    return meet(distance(starts[0], interval_of(after.quantity)), ends[0])


def _gather_breakdowns(statements: list[Statement]) -> list[Statement]:
    """Joins a lone total with the lone figures after it that break it down."""
    gathered: list[Statement] = []
    at = 0
    while at < len(statements):
        whole = statements[at].figures[0]
        first = at + 1
        while first < len(statements) and is_aside(statements[first].figures[0]):
            first += 1  # "14 regu tersebar di tiga desa, yakni …"
        before = statements[at - 1].figures[-1] if at else None
        for start in sorted({at + 1, first}) if whole.kind is None else ():
            following = (statement.figures[0] for statement in statements[start:])
            parts = parts_of(whole, following, before)
            if parts:
                _break_down(whole, parts)
                gathered += [Statement([whole, *parts]), *statements[at + 1 : start]]
                at = start + len(parts)
                break
        else:
            gathered.append(statements[at])
            at += 1
    return gathered


def _settle_level(statement: Statement) -> None:
    """Reads an amount as the new level or as the change, whichever its per cent makes of it, where one fits.

    "kenaikan 18 persen atau sebanyak 192.954 tamu dibanding bulan lalu yang hanya 163.566 tamu" tells the
    level, "naik 206 kasus, naik sebesar 72 persen dari 285 kasus" the change.
    """
    starts = [figure for figure in statement.figures if figure.role == "from"]
    rates = [figure for figure in statement.figures if figure.role == "delta" and figure.percent]
    amounts = [
        figure for figure in statement.figures if figure.role in ("delta", "to") and not figure.percent
    ]
    if not len(starts) == len(rates) == len(amounts) == 1 or starts[0].percent or rates[0].points:
        return
    start, stated = interval_of(starts[0].quantity), interval_of(amounts[0].quantity)
    change = portion(interval_of(rates[0].quantity), start)
    level = any(meet(end, stated) for end in (add(start, change), add(start, (-change[1], -change[0]))))
    if level != meet(change, stated):
        amounts[0].role = "to" if level else "delta"


def carry_target(statements: list[Statement], before: Statement | None) -> None:
    """Reads a bare "dari" as the one before it in a list: the whole is a target where that was one.

    "Desa Makmur dari target Rp200 juta baru Rp90 juta, Desa Sentosa dari Rp128 juta baru Rp70 juta": both
    are held against targets. `before` is the last statement of the sentence before.
    """
    for statement in statements:
        if before is not None and before.kind == "coverage" and not before.lacks("target"):
            for figure in statement.figures:
                if (
                    figure.role == "whole"
                    and figure.family == "currency"
                    and figure.near("of")
                    and not figure.has("total", "budget")
                ):
                    figure.role = "target"
        before = statement

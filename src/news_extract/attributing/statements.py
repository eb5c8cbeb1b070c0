"""Which figures of a sentence make one statement, and in which role."""

from __future__ import annotations

from dataclasses import dataclass, field

from news_extract.attributing.changes import change_link
from news_extract.attributing.coverage import coverage_link
from news_extract.attributing.figures import Figure
from news_extract.attributing.kinds import lone
from news_extract.layers import Words
from news_extract.records import ClaimKind, Role


@dataclass(slots=True)
class Statement:
    """Figures that belong together, in text order."""

    kind: ClaimKind
    figures: list[Figure] = field(default_factory=list)

    def open_to(self, role: Role) -> bool:
        """Whether no figure has this role yet."""
        return all(figure.role != role for figure in self.figures)


def statements_of(words: Words, figures: list[Figure]) -> list[Statement]:
    """The statements of one sentence."""
    joined = _join(words, figures)
    statements = []
    for group in joined:
        for figure in group.figures:
            if figure.kind is None:
                figure.kind, figure.role = lone(words, figure)
                group.kind = figure.kind
        statements.append(group)
    return statements


def _join(words: Words, figures: list[Figure]) -> list[Statement]:
    """Neighbouring figures linked by the words between them; a role taken twice opens a new statement."""
    groups: list[Statement] = []
    for figure in figures:
        if not (groups and not figure.stop and _joins(words, groups[-1], figure)):
            groups.append(Statement("count", [figure]))
    return groups


def _joins(words: Words, group: Statement, after: Figure) -> bool:
    before = group.figures[-1]
    kind: ClaimKind = "change"
    roles = change_link(words, before, after) if before.kind in (None, "change") else None
    if roles is None:
        kind, roles = "coverage", coverage_link(words, before, after)
        if before.kind == "change" and roles is not None:
            # "naik Rp2,6 triliun (14 persen)": a share of a change is its amount in other words
            if not after.percent or before.role != "delta":
                return False
            kind, roles = "change", ("delta", "delta")
            after.kind, after.role = kind, "delta"
            group.figures.append(after)
            return True
    if roles is None or not group.open_to(roles[1]):
        return False
    group.kind = kind
    before.kind = after.kind = kind
    before.role, after.role = roles
    group.figures.append(after)
    return True

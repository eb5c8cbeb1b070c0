"""Counts of right, missed and wrong items by area, and the figures made of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

HEADLINE = (
    "people",
    "officials",
    "positions",
    "institutions",
    "quotes.direct.attributed",
    "quotes.indirect.attributed",
    "quantities",
    "coverage.roles",
    "coverage.links",
)
"""Areas whose mean F1 stands for the whole."""


@dataclass(slots=True)
class Tally:
    """What was right, what was missed and what was wrongly found in one area.

    Example:
        >>> tally = Tally(hits=3, missed=["a"], extra=[])
        >>> tally.precision, tally.recall, round(tally.f1, 3)
        (1.0, 0.75, 0.857)
    """

    hits: int = 0
    missed: list[str] = field(default_factory=list)
    extra: list[str] = field(default_factory=list)

    @property
    def gold(self) -> int:
        """Number of annotated items."""
        return self.hits + len(self.missed)

    @property
    def precision(self) -> float:
        """Share of what was found that is right; 1 where nothing was found."""
        found = self.hits + len(self.extra)
        return self.hits / found if found else 1.0

    @property
    def recall(self) -> float:
        """Share of what is annotated that was found; 1 where nothing is."""
        return self.hits / self.gold if self.gold else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(slots=True)
class Scores:
    """The tallies of any number of articles by area, in the order in which the areas were first met."""

    articles: int = 0
    tallies: dict[str, Tally] = field(default_factory=dict)

    def __iter__(self) -> Iterator[tuple[str, Tally]]:
        return iter(self.tallies.items())

    def add(
        self, area: str, article: str, hits: int, missed: Iterable[str] = (), extra: Iterable[str] = ()
    ) -> None:
        """Adds what one article gives in one area."""
        tally = self.tallies.setdefault(area, Tally())
        tally.hits += hits
        tally.missed += (f"{article}: {note}" for note in missed)
        tally.extra += (f"{article}: {note}" for note in extra)

    def judge(self, area: str, article: str, right: bool, want: object, got: object) -> None:
        """Adds one property of something found: right, or missed and wrong at once."""
        self.add(area, article, int(right), [] if right else [str(want)], [] if right else [str(got)])

    @property
    def mean(self) -> float:
        """Mean F1 of the areas in `HEADLINE`; one of which no article has an item counts as 0."""
        return sum(self.tallies[area].f1 for area in HEADLINE if area in self.tallies) / len(HEADLINE)

    def figures(self) -> dict[str, float]:
        """F1 by area, and the mean."""
        return {area: tally.f1 for area, tally in self} | {"mean": self.mean}

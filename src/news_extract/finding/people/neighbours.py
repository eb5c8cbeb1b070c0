"""How often words stand beside one another in a text, counted once and only where a rule asks."""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from itertools import pairwise


class Neighbours:
    """Words, pairs and triples of words with how often they stand in a text.

    Example:
        >>> of = Neighbours("Ketua Suka Rahmat hadir . Rahmat pulang".split())
        >>> of.apart("Suka", "Rahmat", "pulang"), of.alone("Suka", "Rahmat", "hadir")
        (True, True)
    """

    def __init__(self, texts: list[str]) -> None:
        self._texts = texts

    def apart(self, before: str, name: str, following: str) -> bool:
        """Whether `name` and `following` stand together somewhere without `before` in front of them."""
        return self._pairs[name, following] > self._triples[before, name, following]

    def alone(self, before: str | None, word: str, following: str) -> bool:
        """Whether a word stands somewhere neither behind `before` (None: any) nor before `following`."""
        beside = self._pairs[word, following]
        if before is not None:
            beside += self._pairs[before, word] - self._triples[before, word, following]
        return self._words[word] > beside

    def more_than(self, before: str, name: str, following: str) -> bool:
        """Whether `before` stands somewhere without `name` and `following` behind it."""
        return self._words[before] > self._triples[before, name, following]

    @cached_property
    def _words(self) -> Counter[str]:
        return Counter(self._texts)

    @cached_property
    def _pairs(self) -> Counter[tuple[str, str]]:
        return Counter(pairwise(self._texts))

    @cached_property
    def _triples(self) -> Counter[tuple[str, str, str]]:
        return Counter(zip(self._texts, self._texts[1:], self._texts[2:], strict=False))

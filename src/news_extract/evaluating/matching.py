"""Which found item answers to which annotated one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

G = TypeVar("G")
F = TypeVar("F")

_WORD = re.compile(r"\w+")


def normal(text: str | None) -> str:
    """The words of a string in lower case, punctuation dropped.

    Example:
        >>> normal("Plt. Bupati (Sukamaju)")
        'plt bupati sukamaju'
    """
    return " ".join(_WORD.findall((text or "").casefold()))


def normals(texts: Iterable[str | None]) -> frozenset[str]:
    """The distinct normal forms of strings, empty ones left out."""
    return frozenset(map(normal, texts)) - {""}


def overlap(a: str | None, b: str | None) -> float:
    """F1 of the words that two strings share, order ignored.

    Example:
        >>> overlap("Bupati Sukamaju", "Wakil Bupati Sukamaju")
        0.8
    """
    words_a, words_b = normal(a).split(), normal(b).split()
    if not words_a or not words_b:
        return float(words_a == words_b)
    shared = (Counter(words_a) & Counter(words_b)).total()
    return 2 * shared / (len(words_a) + len(words_b))


def pair(
    gold: Sequence[G], found: Sequence[F], similarity: Callable[[G, F], float], least: float
) -> dict[int, int]:
    """Pairs items one to one, the most similar first, down to a similarity of `least`.

    Returns:
        Index in `gold` to index in `found`; among equals the first comes first.

    Example:
        >>> pair(["a b", "a"], ["a", "a c"], overlap, 0.5)
        {1: 0, 0: 1}
    """
    candidates = [(similarity(g, f), i, j) for i, g in enumerate(gold) for j, f in enumerate(found)]
    candidates.sort(key=lambda candidate: (-candidate[0], candidate[1], candidate[2]))
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for score, i, j in candidates:
        if score >= least and i not in pairs and j not in taken:
            pairs[i] = j
            taken.add(j)
    return pairs


def unpaired(gold: Sequence[G], found: Sequence[F], pairs: dict[int, int]) -> tuple[list[G], list[F]]:
    """What `pair` left over on both sides."""
    taken = set(pairs.values())
    return (
        [item for i, item in enumerate(gold) if i not in pairs],
        [item for j, item in enumerate(found) if j not in taken],
    )

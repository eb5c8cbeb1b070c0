"""Overlapping stretches of a text, laid out as pieces that do not overlap.

A browser can nest elements, not cross them. So the text is cut wherever a stretch begins or ends, and each
piece knows the stretches that it lies in.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text that no mark begins or ends within.

    Attributes:
        start, end: code points into the text.
        marks: indexes of the marks that cover it, in the order in which the marks were given.
    """

    start: int
    end: int
    marks: tuple[int, ...]


def cut(length: int, spans: Sequence[tuple[int, int]], breaks: Sequence[int] = ()) -> list[Piece]:
    """The pieces of a text of `length`, which together are the whole of it, in order.

    Args:
        length: of the text in code points.
        spans: start and end of each mark; an empty one covers nothing.
        breaks: offsets at which to cut besides.

    Example:
        >>> [(piece.start, piece.end, piece.marks) for piece in cut(9, [(0, 6), (4, 8)])]
        [(0, 4, (0,)), (4, 6, (0, 1)), (6, 8, (1,)), (8, 9, ())]
    """
    opening: dict[int, list[int]] = {}
    closing: dict[int, list[int]] = {}
    for index, (start, end) in enumerate(spans):
        if start < end:
            opening.setdefault(start, []).append(index)
            closing.setdefault(end, []).append(index)
    bounds = sorted({0, length, *opening, *closing, *(at for at in breaks if 0 < at < length)})
    pieces = []
    covering: set[int] = set()
    for start, end in pairwise(bounds):
        covering.difference_update(closing.get(start, ()))
        covering.update(opening.get(start, ()))
        pieces.append(Piece(start, end, tuple(sorted(covering))))
    return pieces


def paragraph_starts(text: str) -> list[int]:
    """Where paragraphs begin: at every line that is not blank.

    Example:
        >>> paragraph_starts("satu\\n \\ndua\\ntiga\\n")
        [0, 7, 11]
    """
    lines = text.splitlines(keepends=True)
    offsets = accumulate(map(len, lines), initial=0)
    return [offset for offset, line in zip(offsets, lines, strict=False) if line.strip()]

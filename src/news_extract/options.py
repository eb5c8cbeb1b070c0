"""What a caller may set, with the limits in force otherwise."""

from __future__ import annotations

from dataclasses import dataclass

MAX_CHARACTERS = 2_000_000
"""Longest text accepted, in code points: some three hundred times a long article."""

MAX_BYTES = 8 * MAX_CHARACTERS
"""Longest file, or line of a `.jsonl` file, that holds one article."""


@dataclass(frozen=True, slots=True)
class Options:
    """Settings of an `Extractor`.

    Attributes:
        explain: fill `Record.rejected` with what was looked at and not taken, and why.
        max_characters: longest text accepted, in code points.

    Example:
        >>> Options(explain=True).max_characters
        2000000
    """

    explain: bool = False
    max_characters: int = MAX_CHARACTERS

"""Names that are the same but for a slip of the keyboard."""

from __future__ import annotations

_SHORTEST = 5
"""Fewest letters of a word in which one letter may be a slip."""


def one_letter_apart(one: str, other: str) -> bool:
    """Whether one letter more, less or changed, or two swapped, past the first make one of the other.

    Example:
        >>> [one_letter_apart("aminta", other) for other in ("amita", "imanta", "amin")]
        [True, False, False]
    """
    if min(len(one), len(other)) < _SHORTEST or abs(len(one) - len(other)) > 1 or one[0] != other[0]:
        return False
    at = 0
    while at < min(len(one), len(other)) and one[at] == other[at]:
        at += 1
    rest, other_rest = one[at:], other[at:]
    if len(rest) == len(other_rest):
        return rest[1:] == other_rest[1:] or (rest[:2] == other_rest[1::-1] and rest[2:] == other_rest[2:])
    return rest[1:] == other_rest or rest == other_rest[1:]


def spelt_otherwise(one: str, other: str) -> bool:
    """Whether two short names are one in two spellings: a vowel or "h" more, past the first letter.

    Example:
        >>> [spelt_otherwise("arif", other) for other in ("arief", "arisf", "harif")]
        [True, False, False]
    """
    short, long = sorted((one, other), key=len)
    if len(long) - len(short) != 1 or short[:1] != long[:1]:
        return False
    at = next((at for at, letter in enumerate(short) if letter != long[at]), len(short))
    return long[at] in "aeiouh" and short[at:] == long[at + 1 :]

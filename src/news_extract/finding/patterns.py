"""Pieces of which the regular expressions of numbers, units and dates are built."""

from __future__ import annotations

from collections.abc import Iterable

import regex

SPACES = " \u00a0\u202f"
"""The spaces that stand inside an expression: no line breaks."""

GAP = f"[{SPACES}]"
"""One of them."""


def choice(words: Iterable[str]) -> str:
    """A pattern for any of some words, whole: in small letters, Capitalised or IN CAPITALS.

    Not `(?i:…)`: that takes letters such as "İ" and "ſ" for others, which no table knows.

    Example:
        >>> regex.findall(choice(["mei", "juni"]), "Juni, mei, JUNI, junian")
        ['Juni', 'mei', 'JUNI']
    """
    cased = {form for word in words for form in (word, word.lower(), word.title(), word.upper())}
    longest_first = sorted(cased, key=lambda word: (-len(word), word))
    return "(?:" + "|".join(map(regex.escape, longest_first)) + r")(?!\p{L})"

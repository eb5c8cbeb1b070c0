"""Text of others on a terminal."""

from __future__ import annotations

import regex

# Control characters and marks that turn the direction of writing could play tricks in a terminal.
_UNSAFE = regex.compile(r"[\p{Cc}\u202A-\u202E\u2066-\u2069]")


def plain(text: str) -> str:
    """Text of an article on one line, with nothing in it that a terminal obeys.

    Example:
        >>> plain("dua\\n baris \\x1b[31m")
        'dua baris \ufffd[31m'
    """
    return _UNSAFE.sub("\ufffd", " ".join(text.split()))

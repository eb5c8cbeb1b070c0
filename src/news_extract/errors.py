"""Errors that a caller is told about, each with its remedy."""

from __future__ import annotations


class NewsExtractError(Exception):
    """Base of every error that this package raises on purpose."""


class InputError(NewsExtractError, ValueError):
    """The article cannot be read: empty, too long, or not valid Unicode."""


class SourceError(InputError):
    """An input cannot be read; the message names it, with its line where it has several.

    Attributes:
        source: the file as the caller named it, "standard input" for "-".
        line: line of the fault, counted from 1, None where the fault is not in one line.
        unit: what `line` counts: lines, rows of a table or records of an archive.
        reason: what is wrong and what to do about it.

    Example:
        >>> str(SourceError("berita.jsonl", "broken JSON: mend the line", line=7))
        'berita.jsonl, line 7: broken JSON: mend the line'
    """

    def __init__(self, source: str, reason: str, *, line: int | None = None, unit: str = "line") -> None:
        super().__init__(f"{source}, {unit} {line}: {reason}" if line else f"{source}: {reason}")
        self.source = source
        self.line = line
        self.unit = unit
        self.reason = reason


class GoldError(NewsExtractError, ValueError):
    """Annotated articles, or the floors pinned for them, cannot be used; the message names the file."""


class RunError(NewsExtractError):
    """A run over an archive cannot start or go on; the message says why and what to do."""


class StoreError(NewsExtractError):
    """A store cannot be opened or asked; the message names the file and the remedy."""


def missing_extra(what: str, extra: str) -> str:
    """What to say when a library that only some inputs need is not installed.

    Example:
        >>> missing_extra("reading HTML", "html")
        "reading HTML needs an extra: pip install 'news_extract[html]'"
    """
    return f"{what} needs an extra: pip install 'news_extract[{extra}]'"

"""An article as it is handed in: text and whatever is known about it."""

from __future__ import annotations

import datetime
import hashlib
from dataclasses import dataclass, fields

import regex

from news_extract.errors import InputError
from news_extract.options import MAX_CHARACTERS

_SURROGATE = regex.compile(r"[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class ArticleInput:
    """One article to read.

    Attributes:
        text: the body, any Unicode; it is never rewritten.
        id: the caller's name for it; derived from `url` or `text` where None.
        published: a date, or any string that holds one ("Senin, 9 Juni 2025 20:28 WIB").

    Example:
        >>> ArticleInput("Halo.", url="https://example.org/1").identity()
        '18c17418f5ad82f0'
    """

    text: str
    id: str | None = None
    url: str | None = None
    title: str | None = None
    published: str | datetime.date | None = None
    publisher: str | None = None

    def identity(self) -> str:
        """The given id, else 16 hexadecimal digits that depend on the url, or else on the text alone."""
        return self.id or hashlib.sha256((self.url or self.text).encode()).hexdigest()[:16]

    def check(self, max_characters: int = MAX_CHARACTERS) -> None:
        """Refuses an article that cannot be read.

        Raises:
            InputError: when the text is empty or longer than `max_characters`, or when it or anything
                known about it is no string or not valid Unicode.
        """
        for field in fields(self):
            _check_string(field.name, getattr(self, field.name))
        if not self.text.strip():
            raise InputError("the text is empty: there is nothing to read")
        if len(self.text) > max_characters:
            raise InputError(
                f"the text has {len(self.text):,} characters, more than the limit of {max_characters:,}: "
                "split it into articles, or raise the limit (max_characters)"
            )


def _check_string(name: str, value: object) -> None:
    if name != "text" and (value is None or (name == "published" and isinstance(value, datetime.date))):
        return
    if not isinstance(value, str):
        raise InputError(f"{name} must be a string, not {type(value).__name__}")
    if lone := _SURROGATE.search(value):
        raise InputError(
            f"the {name} has half a surrogate pair (U+{ord(lone.group()):04X}) at character {lone.start()}: "
            "it was decoded wrongly; read it again with the right encoding"
        )

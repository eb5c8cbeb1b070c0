"""Which key or column holds what: the usual names, or those that the caller gives."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from news_extract.articles import ArticleInput
from news_extract.errors import InputError

USUAL: dict[str, tuple[str, ...]] = {
    "text": ("text", "isi", "content", "body"),
    "id": ("id",),
    "url": ("url", "link"),
    "title": ("title", "judul"),
    "published": ("published", "date", "tanggal"),
    "publisher": ("publisher", "source"),
}
"""Names by which a part of an article is found, the first that holds something."""

_OTHER_NAMES = {"date": "published", "source": "publisher"}


@dataclass(frozen=True, slots=True)
class Fields:
    """Names of the keys or columns for each part of an article; upper and lower case are alike.

    Example:
        >>> Fields.given(["text=isi_berita", "date=Terbit"]).chosen
        {'text': 'isi_berita', 'published': 'terbit'}
    """

    chosen: dict[str, str] = field(default_factory=dict)

    @classmethod
    def given(cls, pairs: Iterable[str]) -> Fields:
        """From "part=name" pairs.

        Raises:
            ValueError: when a pair has no "=", or its part is none of an article's.
        """
        chosen = {}
        for pair in pairs:
            part, _, name = pair.partition("=")
            part = _OTHER_NAMES.get(part.strip(), part.strip())
            if part not in USUAL or not name.strip():
                raise ValueError(f"{pair!r} should be one of {', '.join(USUAL)}, then = and a name")
            chosen[part] = name.strip().lower()
        return cls(chosen)

    def names(self, part: str) -> tuple[str, ...]:
        """Names under which `part` is looked for, in order."""
        return (self.chosen[part],) if part in self.chosen else USUAL[part]


def article_of(data: Any, fields: Fields | None = None) -> ArticleInput:
    """The article in a JSON object or a row: its text, and the metadata; other keys are ignored.

    Raises:
        InputError: when it is no object, has no text, or a value is of the wrong type.

    Example:
        >>> article_of({"id": 7, "isi": "Halo.", "tanggal": "2025-06-09", "officials": []})
        ArticleInput(text='Halo.', id='7', url=None, title=None, published='2025-06-09', publisher=None)
    """
    if not isinstance(data, dict):
        raise InputError('holds no JSON object: write {"text": "…"}, in a .jsonl file one on each line')
    fields = fields or Fields()
    values = {str(key).strip().lower(): value for key, value in data.items()}
    name = next((name for name in fields.names("text") if name in values), None)
    if name is None:
        wanted, others = fields.names("text")[0], ", ".join(list(values)[:8])
        remedy = "put the body of the article under that name, or say which it is (run --map text=NAME)"
        raise InputError(f'has no "{wanted}", but {others or "nothing"}: {remedy}')
    if not isinstance(values[name], str):
        raise InputError(f'"{name}" must be a string, not {_json_type(values[name])}')
    return ArticleInput(
        text=values[name],
        id=_string(values, fields.names("id"), number=True),
        url=_string(values, fields.names("url")),
        title=_string(values, fields.names("title")),
        published=_string(values, fields.names("published")),
        publisher=_string(values, fields.names("publisher")),
    )


def _string(values: dict[str, Any], names: tuple[str, ...], *, number: bool = False) -> str | None:
    """The first of `names` that holds something; where `number`, a whole number counts as its digits."""
    for name in names:
        value = values.get(name)
        if number and isinstance(value, int) and not isinstance(value, bool):
            return str(value)
        if isinstance(value, datetime.date):
            return value.isoformat()
        if value is not None and not isinstance(value, str):
            raise InputError(f'"{name}" must be a string, not {_json_type(value)}: mend or remove it')
        if value and value.strip():
            return value
    return None


def _json_type(value: object) -> str:
    names = {"dict": "an object", "list": "an array", "bool": "true or false", "NoneType": "null"}
    return names.get(type(value).__name__, "a number")

"""From files to articles: `.txt`, `.json`, `.jsonl`, `.html`, and standard input.

A fault in one input must not cost the others, so faults are handed over in their place, not raised.

Example:
    >>> from pathlib import Path
    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     path = Path(folder, "berita.jsonl")
    ...     _ = path.write_text('{"text": "Halo.", "id": "a"}\\n{"id": "b"}\\n')
    ...     [type(item).__name__ for item in read_source(str(path))]
    ['Sourced', 'SourceError']
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from news_extract.articles import ArticleInput
from news_extract.errors import InputError, SourceError
from news_extract.options import MAX_BYTES

STANDARD_INPUT = "-"
_HTML_ENDINGS = (".html", ".htm")
ENDINGS = (".txt", ".json", ".jsonl", *_HTML_ENDINGS)


@dataclass(frozen=True, slots=True)
class Sourced:
    """An article with the place that it came from."""

    article: ArticleInput
    source: str
    line: int | None = None

    def error(self, reason: str) -> SourceError:
        """An error about this article."""
        return SourceError(self.source, reason, line=self.line)


def read_source(name: str) -> Iterator[Sourced | SourceError]:
    """The articles of one input in order, each fault in the place of the article that it cost.

    Args:
        name: path of a file, its format told by its ending; or "-" for standard input, which holds JSON
            where it starts with a brace and plain text otherwise.
    """
    try:
        if name == STANDARD_INPUT:
            yield from _read_standard_input(sys.stdin.buffer)
        else:
            yield from _read_file(name)
    except SourceError as error:
        yield error
    except OSError as error:
        yield SourceError(name, _why_not_opened(error))


def _why_not_opened(error: OSError) -> str:
    match error:
        case FileNotFoundError():
            return "no such file: check the path"
        case IsADirectoryError():
            return "is a folder: name the files in it (news-extract extract FOLDER/*.txt)"
        case PermissionError():
            return "no permission to read it: change its permissions"
        case _:
            return f"cannot be read ({error.strerror or error}): check the path"


def _read_file(name: str) -> Iterator[Sourced | SourceError]:
    path = Path(name)
    if path.is_dir():
        raise IsADirectoryError
    ending = path.suffix.lower()
    with path.open("rb") as file:
        if ending == ".jsonl":
            yield from _json_lines(file, name)
        elif ending == ".json":
            yield _from_json(_text(_whole(file, name), name), name)
        elif ending == ".txt":
            yield Sourced(ArticleInput(_text(_whole(file, name), name)), name)
        elif ending in _HTML_ENDINGS:
            yield _from_html(_whole(file, name), name)
        else:
            raise SourceError(name, f"unknown ending {ending!r}: use one of {', '.join(ENDINGS)}")


def _read_standard_input(file: BinaryIO) -> Iterator[Sourced | SourceError]:
    name = "standard input"
    first = file.readline(MAX_BYTES + 1)
    start = first.removeprefix(b"\xef\xbb\xbf").strip()
    if start.startswith(b"{") and start.endswith(b"}"):
        yield from _json_lines(file, name, first)
        return
    text = _text(_whole(file, name, first), name)
    yield _from_json(text, name) if start.startswith(b"{") else Sourced(ArticleInput(text), name)


# ---------------------------------------------------------------- bytes to text


def _whole(file: BinaryIO, name: str, head: bytes = b"") -> bytes:
    """All bytes of a file, refused above the limit without reading them all."""
    data = head + file.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise _too_long(name)
    return data


def _too_long(name: str, line: int | None = None) -> SourceError:
    what = "the line" if line else "the file"
    return SourceError(
        name, f"{what} is longer than {MAX_BYTES:,} bytes, the limit for one article: split it", line=line
    )


def _text(data: bytes, name: str, line: int | None = None) -> str:
    """Bytes as UTF-8, a byte order mark dropped."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise SourceError(name, "is UTF-16: convert it to UTF-8 (iconv -f UTF-16 -t UTF-8)", line=line)
    if b"\0" in data:
        raise SourceError(name, "is a binary file: give the text of the article", line=line)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        at = line or data.count(b"\n", 0, error.start) + 1
        byte = data[error.start]
        reason = f"is not UTF-8 (byte 0x{byte:02X}): convert it (iconv -f WINDOWS-1252 -t UTF-8)"
        raise SourceError(name, reason, line=at) from None


# ---------------------------------------------------------------- text to articles


def _json_lines(file: BinaryIO, name: str, first: bytes | None = None) -> Iterator[Sourced | SourceError]:
    number = 0
    while data := file.readline(MAX_BYTES + 1) if first is None else first:
        first = None
        number += 1
        try:
            if len(data) > MAX_BYTES:
                _skip_line(file, data)
                raise _too_long(name, number)
            if data.strip():
                yield _from_json(_text(data, name, number), name, number)
        except SourceError as error:
            yield error


def _skip_line(file: BinaryIO, data: bytes) -> None:
    while data and not data.endswith(b"\n"):
        data = file.readline(MAX_BYTES)


def _from_json(text: str, name: str, line: int | None = None) -> Sourced:
    try:
        data = json.loads(text)
    except json.JSONDecodeError as error:
        reason = f"broken JSON at column {error.colno} ({error.msg}): mend it"
        raise SourceError(name, reason, line=line or error.lineno) from None
    except (ValueError, RecursionError) as error:  # a number of 5,000 digits, brackets 100,000 deep
        raise SourceError(name, f"JSON that cannot be read ({error}): mend it", line=line) from None
    try:
        return Sourced(article_of(data), name, line)
    except InputError as error:
        raise SourceError(name, str(error), line=line) from None


def article_of(data: Any) -> ArticleInput:
    """The article in a JSON object: `text`, and the metadata under its usual names; other keys are ignored.

    Raises:
        InputError: when it is no object, has no text, or a value is of the wrong type.

    Example:
        >>> article_of({"id": 7, "text": "Halo.", "date": "2025-06-09", "officials": []})
        ArticleInput(text='Halo.', id='7', url=None, title=None, published='2025-06-09', publisher=None)
    """
    if not isinstance(data, dict):
        raise InputError('holds no JSON object: write {"text": "…"}, in a .jsonl file one on each line')
    if "text" not in data:
        raise InputError('has no "text": put the body of the article under that key')
    if not isinstance(data["text"], str):
        raise InputError(f'"text" must be a string, not {_json_type(data["text"])}')
    return ArticleInput(
        text=data["text"],
        id=_field(data, "id"),
        url=_field(data, "url"),
        title=_field(data, "title"),
        published=_field(data, "published", "date"),
        publisher=_field(data, "publisher", "source"),
    )


def _field(data: dict[str, Any], *keys: str) -> str | None:
    """The first of `keys` that holds something; a whole number is taken for an id."""
    for key in keys:
        value = data.get(key)
        if key == "id" and isinstance(value, int) and not isinstance(value, bool):
            return str(value)
        if value is not None and not isinstance(value, str):
            raise InputError(f'"{key}" must be a string, not {_json_type(value)}: mend or remove it')
        if value and value.strip():
            return value
    return None


def _json_type(value: object) -> str:
    names = {"dict": "an object", "list": "an array", "bool": "true or false", "NoneType": "null"}
    return names.get(type(value).__name__, "a number")


def _from_html(data: bytes, name: str) -> Sourced:
    try:
        from trafilatura import bare_extraction
        from trafilatura.settings import Document
    except ImportError:
        reason = "reading HTML needs an extra: pip install 'news_extract[html]'"
        raise SourceError(name, reason) from None
    page = bare_extraction(data, include_comments=False, include_tables=False, with_metadata=True)
    if not isinstance(page, Document) or not page.text:
        raise SourceError(name, "no article found in the page: save its text as .txt")
    return Sourced(
        ArticleInput(
            page.text, url=page.url, title=page.title, published=page.date, publisher=page.sitename
        ),
        name,
    )

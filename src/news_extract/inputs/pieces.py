"""A piece: the bytes of one article, cut out of an input and not yet read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, BinaryIO, Literal

from news_extract.articles import ArticleInput
from news_extract.errors import SourceError
from news_extract.inputs.marks import UTF_8, wide_encoding
from news_extract.options import MAX_BYTES


@dataclass(frozen=True, slots=True)
class Place:
    """Where an article came from: a file, or a line, row or record of one.

    Example:
        >>> str(Place("berita.csv", 7, "row").error("broken: mend it"))
        'berita.csv, row 7: broken: mend it'
    """

    source: str
    line: int | None = None
    unit: Literal["line", "row", "record"] = "line"

    def error(self, reason: str) -> SourceError:
        """An error about what stands here."""
        return SourceError(self.source, reason, line=self.line, unit=self.unit)


@dataclass(frozen=True, slots=True)
class Piece:
    """What one article will be read from.

    Attributes:
        kind: how `data` is to be read; `guess` is JSON where it starts with a brace, text otherwise.
        data: bytes, or for `row` the values by column, bytes where their encoding is still open.
        known: what the container says about the article, by the names of `ArticleInput`.
        charset: the encoding that the container declares.
        left: how much of what was read from the file with it is still to come, 0 to 1.
    """

    kind: Literal["text", "json", "row", "html", "guess"]
    data: bytes | dict[str, Any]
    place: Place
    known: dict[str, str] = field(default_factory=dict)
    charset: str | None = None
    left: float = 0.0


@dataclass(frozen=True, slots=True)
class Sourced:
    """An article with the place that it came from."""

    article: ArticleInput
    place: Place


Cut = Iterator[Piece | SourceError]


def cut_whole(file: BinaryIO, place: Place, kind: Literal["text", "json", "html"]) -> Cut:
    """One piece: the whole file."""
    yield Piece(kind, read_whole(file, place), place)


def cut_lines(file: BinaryIO, place: Place, first: bytes | None = None) -> Cut:
    """A piece of JSON for each line that is not blank; a line too long costs itself alone.

    Args:
        file: the lines, in binary.
        place: the file.
        first: its first line where that has been taken from it already.
    """
    number = 0
    while data := file.readline(MAX_BYTES + 1) if first is None else first:
        first = None
        if not number:
            refuse_wide(data, place)
        number += 1
        here = Place(place.source, number)
        if len(data) > MAX_BYTES:
            _skip_line(file, data)
            yield too_long(here)
        elif data.strip():
            yield Piece("json", data, here)


def refuse_wide(head: bytes, place: Place) -> None:
    """Refuses lines or rows in UTF-16, whose ends cannot be told by their bytes.

    Raises:
        SourceError: when they begin with the mark of it.
    """
    if found := wide_encoding(head):
        raise place.error(f"is {found}: convert it to UTF-8 (iconv -f {found} -t UTF-8)")


def cut_standard_input(file: BinaryIO) -> Cut:
    """JSON Lines where the first line is an object of its own, else one piece."""
    place = Place("standard input")
    first = file.readline(MAX_BYTES + 1)
    start = first.removeprefix(UTF_8).strip()
    if start.startswith(b"{") and start.endswith(b"}"):
        yield from cut_lines(file, place, first)
    else:
        yield Piece("guess", read_whole(file, place, first), place)


def read_whole(file: BinaryIO, place: Place, head: bytes = b"") -> bytes:
    """All bytes of a file, refused above the limit without reading them all.

    Raises:
        SourceError: when there are more than `MAX_BYTES`.
    """
    data = head + file.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise too_long(place)
    return data


def too_long(place: Place) -> SourceError:
    """The error about a file, line, row or record that is longer than `MAX_BYTES`."""
    what = f"the {place.unit}" if place.line else "the file"
    return place.error(f"{what} is longer than {MAX_BYTES:,} bytes, the limit for one article: split it")


def _skip_line(file: BinaryIO, data: bytes) -> None:
    while data and not data.endswith(b"\n"):
        data = file.readline(MAX_BYTES)

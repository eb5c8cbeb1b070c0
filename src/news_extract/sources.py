"""From the name of an input to its articles.

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
import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path, PurePosixPath
from typing import Any, BinaryIO, cast

from news_extract.articles import ArticleInput
from news_extract.errors import InputError, SourceError
from news_extract.inputs.columns import cut_csv, cut_parquet
from news_extract.inputs.decoding import decode
from news_extract.inputs.fields import Fields, article_of
from news_extract.inputs.pieces import Cut, Piece, Place, Sourced, cut_lines, cut_standard_input, cut_whole
from news_extract.inputs.unpacking import PACKINGS, unpack, zip_members
from news_extract.inputs.webpages import article_of_page, cut_warc

STANDARD_INPUT = "-"
_CUTTERS: dict[str, Callable[[BinaryIO, Place], Cut]] = {
    ".txt": partial(cut_whole, kind="text"),
    ".html": partial(cut_whole, kind="html"),
    ".htm": partial(cut_whole, kind="html"),
    ".json": partial(cut_whole, kind="json"),
    ".jsonl": cut_lines,
    ".csv": cut_csv,
    ".parquet": cut_parquet,
    ".warc": cut_warc,
}
_ZIP = ".zip"
ENDINGS = (*_CUTTERS, _ZIP)


@dataclass(frozen=True, slots=True)
class Reading:
    """How pieces are read.

    Attributes:
        fields: names of the keys or columns that hold an article's parts.
        encoding: of inputs that are not UTF-8 and declare no other; None refuses them.
    """

    fields: Fields = field(default_factory=Fields)
    encoding: str | None = None


def read_source(name: str, reading: Reading | None = None) -> Iterator[Sourced | SourceError]:
    """The articles of one input in order, each fault in the place of the article that it cost.

    Args:
        name: path of a file, its format told by its ending; or "-" for standard input, which holds JSON
            where it starts with a brace and plain text otherwise.
        reading: how to read them.
    """
    for piece in cut_source(name):
        if isinstance(piece, SourceError):
            yield piece
            continue
        try:
            yield read_piece(piece, reading or Reading())
        except SourceError as error:
            yield error


def known_ending(name: str) -> bool:
    """Whether a file's name says a format that can be read, packed or not.

    Example:
        >>> known_ending("berita.jsonl.gz"), known_ending("berita.pdf")
        (True, False)
    """
    ending, packing = _endings(name)
    return ending in _CUTTERS or (ending == _ZIP and not packing)


def cut_source(name: str, opened: Callable[[BinaryIO], None] = lambda _: None) -> Cut:
    """The pieces of one input in order, each fault in the place of the piece that it cost.

    Args:
        name: path of a file, or "-" for standard input.
        opened: told of the file, so that how far it has been read can be shown.
    """
    try:
        if name == STANDARD_INPUT:
            yield from cut_standard_input(sys.stdin.buffer)
            return
        if Path(name).is_dir():
            raise IsADirectoryError if may_be_listed(Path(name)) else PermissionError
        with Path(name).open("rb") as file:
            opened(file)
            yield from _cut_file(file, Place(name), os.fstat(file.fileno()).st_size)
    except SourceError as error:
        yield error
    except OSError as error:
        yield SourceError(name, _why_not_opened(error))
    except Exception as error:  # of a library, on a file that nobody foresaw
        reason = f"cannot be read on ({type(error).__name__}: {error}): a defect, please report it"
        yield SourceError(name, reason)


def _cut_file(file: BinaryIO, place: Place, size: int, *, in_zip: bool = False) -> Cut:
    ending, packing = _endings(place.source)
    if ending == _ZIP and not packing and not in_zip:
        yield from _cut_zip(file, place)
    elif ending in _CUTTERS:
        yield from _CUTTERS[ending](unpack(file, packing, size, place) if packing else file, place)
    else:
        known = ", ".join(ENDINGS)
        raise place.error(f"unknown ending {ending!r}: rename it to one of {known}, or use -")


def _cut_zip(file: BinaryIO, place: Place) -> Cut:
    empty = True
    for member, stream, size in zip_members(file, place):
        if known_ending(member.source):
            empty = False
            try:
                yield from _cut_file(stream, member, size, in_zip=True)
            except SourceError as error:
                yield error
    if empty:
        raise place.error(f"holds no file that ends in one of {', '.join(_CUTTERS)}")


def _endings(name: str) -> tuple[str, str]:
    """The ending that tells the format, and that of the packing around it, "" without one."""
    path = PurePosixPath(name.lower())
    if path.suffix in PACKINGS:
        return PurePosixPath(path.stem).suffix, path.suffix
    return path.suffix, ""


def may_be_listed(folder: Path) -> bool:
    """Whether the files in a folder may be seen and opened."""
    return os.access(folder, os.R_OK | os.X_OK)


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


def read_piece(piece: Piece, reading: Reading) -> Sourced:
    """The article in a piece.

    Raises:
        SourceError: when it holds none that can be read.
    """
    try:
        return Sourced(_read(piece, reading), piece.place)
    except SourceError:
        raise
    except InputError as error:
        raise piece.place.error(str(error)) from None


def _read(piece: Piece, reading: Reading) -> ArticleInput:
    if piece.kind == "html":
        return article_of_page(piece, reading.encoding)
    if piece.kind == "row":
        row = cast(dict[str, Any], piece.data)
        return article_of({key: _value(row[key], piece.place, reading) for key in row}, reading.fields)
    text = decode(cast(bytes, piece.data), piece.place, reading.encoding)
    if piece.kind == "json" or (piece.kind == "guess" and text.startswith("{")):
        return article_of(_json(text, piece.place), reading.fields)
    return ArticleInput(text)


def _value(value: Any, place: Place, reading: Reading) -> Any:
    return decode(value, place, reading.encoding) if isinstance(value, bytes) else value


def _json(text: str, place: Place) -> Any:
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        at = place if place.line else Place(place.source, error.lineno)
        raise at.error(f"broken JSON at column {error.colno} ({error.msg}): mend it") from None
    except (ValueError, RecursionError) as error:  # a number of 5,000 digits, brackets 100,000 deep
        raise place.error(f"JSON that cannot be read ({error}): mend it") from None

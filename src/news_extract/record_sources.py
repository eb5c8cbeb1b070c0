"""From the name of an input to the records in it, as `news-extract extract` wrote them.

Faults are handed over in the place of the record that they cost, not raised.

Example:
    >>> from news_extract import extract
    >>> from pathlib import Path
    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     path = Path(folder, "records.jsonl")
    ...     _ = path.write_text(extract("Halo.", id="a").to_json() + '\\n{"text": "Halo."}\\n')
    ...     [type(item).__name__ for item in read_records(str(path))]
    ['Record', 'SourceError']
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from news_extract.errors import SourceError
from news_extract.inputs.decoding import decode
from news_extract.inputs.pieces import Piece
from news_extract.records import Record
from news_extract.sources import cut_source

_REMEDY = "write records with news-extract extract"


def read_records(name: str) -> Iterator[Record | SourceError]:
    """The records of one input in order, each fault in the place of the record that it cost.

    Args:
        name: path of a file of records, `.json` or `.jsonl`, packed or not; or "-" for standard input.
    """
    for piece in cut_source(name):
        try:
            yield piece if isinstance(piece, SourceError) else _record(piece)
        except SourceError as error:
            yield error


def _record(piece: Piece) -> Record:
    if piece.kind not in ("json", "guess"):
        raise piece.place.error(f"holds no record: {_REMEDY}")
    text = decode(cast(bytes, piece.data), piece.place)
    try:
        return Record.model_validate_json(text)
    except ValidationError as error:
        raise piece.place.error(f"{_reason(error.errors(include_url=False)[0])}: {_REMEDY}") from None


def _reason(fault: ErrorDetails) -> str:
    """What keeps a JSON text from being a record, by the first fault in it."""
    if fault["type"] == "json_invalid":
        return f"broken JSON ({fault['msg'].removeprefix('Invalid JSON: ')})"
    where = ".".join(map(str, fault["loc"])) or "the whole"
    return f"is not a record of this version ({where}: {fault['msg'][:200]})"

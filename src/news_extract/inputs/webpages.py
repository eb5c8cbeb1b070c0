"""Web pages: the article in a page, by trafilatura, and the pages in a WARC file, by warcio."""

from __future__ import annotations

from io import BufferedIOBase
from typing import Any, BinaryIO, cast

import regex

from news_extract.articles import ArticleInput
from news_extract.errors import missing_extra
from news_extract.inputs.decoding import decode_page
from news_extract.inputs.pieces import Cut, Piece, Place, too_long
from news_extract.options import MAX_BYTES

_CHARSET = regex.compile(r"charset\s{0,5}=\s{0,5}[\"']?([\w-]{2,40})", regex.IGNORECASE)


def article_of_page(piece: Piece, encoding: str | None = None) -> ArticleInput:
    """The article in a page, without its menus, teasers and comments.

    Raises:
        SourceError: when the page cannot be decoded, or holds no article.
    """
    try:
        from trafilatura import bare_extraction
        from trafilatura.settings import Document
    except ImportError:
        raise piece.place.error(missing_extra("reading HTML", "html")) from None
    assert isinstance(piece.data, bytes)
    page = bare_extraction(
        decode_page(piece.data, piece.place, piece.charset, encoding),
        url=piece.known.get("url"),
        include_comments=False,
        include_tables=False,
        with_metadata=True,
        # A date of the page, not the first in its text that looks like one.
        date_extraction_params={"original_date": True, "extensive_search": False},
    )
    if not isinstance(page, Document) or not page.text:
        raise piece.place.error("no article found in the page: save its text as .txt")
    return ArticleInput(
        page.text,
        url=piece.known.get("url") or page.url,
        title=page.title,
        published=page.date,
        publisher=page.sitename,
    )


def cut_warc(file: BinaryIO, place: Place) -> Cut:
    """A piece for each page that was fetched; other records (requests, images, errors) are passed over."""
    try:
        from warcio.archiveiterator import ArchiveIterator
        from warcio.exceptions import ArchiveLoadFailed
    except ImportError:
        raise place.error(missing_extra("reading WARC", "archive")) from None
    number = 0
    try:
        for record in ArchiveIterator(_Eager(file)):
            number += 1
            if _is_page(record):
                here = Place(place.source, number, "record")
                data = _content(record)
                if len(data) > MAX_BYTES:
                    yield too_long(here)
                    continue
                if getattr(record.raw_stream, "limit", 0):  # bytes that it announces and that are not there
                    raise here.error("is cut short: fetch the file again; the records before it were read")
                yield _piece(record, data, here)
    except (ArchiveLoadFailed, EOFError) as error:
        reason = f"is no WARC file, or damaged after its record {number} ({error}): fetch it again"
        raise place.error(reason) from None
    file.read(1)  # warcio takes damage in the packing for the end of the file


class _Eager:
    """A file that hands over what is there, so that damage further on does not cost the record before it."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = cast(BufferedIOBase, file)

    def read(self, size: int) -> bytes:
        return self._file.read1(size)


def _content(record: Any) -> bytes:
    """What a record holds, or more than `MAX_BYTES` of it."""
    stream = record.content_stream()
    data = bytearray()
    while len(data) <= MAX_BYTES and (part := stream.read(MAX_BYTES + 1 - len(data))):
        data += part
    return bytes(data)


def _is_page(record: Any) -> bool:
    headers = record.http_headers
    return (
        record.rec_type == "response"
        and headers is not None
        and headers.get_statuscode() == "200"
        and "html" in (headers.get_header("Content-Type") or "html").lower()
    )


def _piece(record: Any, data: bytes, place: Place) -> Piece:
    url = record.rec_headers.get_header("WARC-Target-URI")
    charset = _CHARSET.search(record.http_headers.get_header("Content-Type") or "")
    return Piece("html", data, place, {"url": url} if url else {}, charset.group(1) if charset else None)

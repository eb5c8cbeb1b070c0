"""From bytes to text: UTF-8, or the encoding that is declared, or a refusal; never a guess."""

from __future__ import annotations

import codecs
from contextlib import suppress

import regex

from news_extract.errors import SourceError
from news_extract.inputs.marks import wide_encoding
from news_extract.inputs.pieces import Place

_DECLARED = regex.compile(rb"""(?i)<meta\s[^>]{0,200}?charset\s{0,5}=\s{0,5}["']?([\w-]{2,40})""")
_BINARY = "is binary, packed, or UTF-16 without a mark: give the text of the article in UTF-8"
_HEAD = 4096
"""Bytes of a page in which browsers look for its encoding."""


def decode(data: bytes, place: Place, encoding: str | None = None) -> str:
    """Text as UTF-8, or UTF-16 where it begins with the mark of that, the mark dropped; else in `encoding`.

    Raises:
        SourceError: when it is none of these, with the line of the first bad byte and the remedy.

    Example:
        >>> decode(b"caf\\xe9", Place("a.txt"), "windows-1252")
        'café'
    """
    if wide := wide_encoding(data):
        return _in_encoding(data, place, wide)
    if encoding is None and b"\0" in data:
        raise place.error(_BINARY)
    if b"\0" not in data:  # UTF-16 is full of NUL, and then may be valid UTF-8 too
        try:
            return data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            if encoding is None:
                raise _not_utf8(data, place, error) from None
    return _in_encoding(data, place, str(encoding))


def _in_encoding(data: bytes, place: Place, encoding: str) -> str:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise place.error(f"is neither UTF-8 nor {encoding} ({error.reason}): name another") from None
    if "\0" in text:
        raise place.error(_BINARY)
    return text


def _not_utf8(data: bytes, place: Place, error: UnicodeDecodeError) -> Exception:
    at = place if place.line else Place(place.source, data.count(b"\n", 0, error.start) + 1)
    return at.error(
        f"is not UTF-8 (byte 0x{data[error.start]:02X}): convert it (iconv -f WINDOWS-1252 -t UTF-8), "
        "or name its encoding (run --encoding windows-1252)"
    )


def decode_page(data: bytes, place: Place, charset: str | None, encoding: str | None = None) -> str:
    """A page as UTF-8, else in the encoding that its server or its `<meta>` declares, else in `encoding`.

    Raises:
        SourceError: when it is in none of these.

    Example:
        >>> decode_page(b'<meta charset="iso-8859-1">caf\\xe9', Place("a.html"), None)[-4:]
        'café'
    """
    if data.count(b"\0") < len(data) / 100:  # strays, which browsers drop; UTF-16 is half of them
        data = data.replace(b"\0", b" ")
    declared = _DECLARED.search(data[:_HEAD])
    for name in (charset, declared and declared.group(1).decode("ascii")):
        if name and known_encoding(name):
            with suppress(SourceError):  # declared and not true
                return decode(data, place, _as_browsers(name))
    return decode(data, place, encoding)


def known_encoding(name: str) -> bool:
    """Whether Python can decode an encoding of this name to text."""
    try:
        return isinstance(b"text".decode(name, "ignore"), str)
    except (LookupError, ValueError):
        return False


def _as_browsers(name: str) -> str:
    # Pages that declare Latin-1 are written in its superset: 0x93 is a quotation mark there, no control.
    return "windows-1252" if codecs.lookup(name).name in ("iso8859-1", "ascii") else name

"""Byte order marks: what a file says of its own encoding."""

from __future__ import annotations

import codecs

UTF_8 = codecs.BOM_UTF8
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_UTF_32 = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)


def wide_encoding(data: bytes) -> str | None:
    """UTF-16 or UTF-32 where bytes begin with its mark.

    Example:
        >>> wide_encoding("Halo.".encode("utf-16")), wide_encoding(b"Halo.")
        ('UTF-16', None)
    """
    if data.startswith(_UTF_32):  # which begins with the mark of UTF-16
        return "UTF-32"
    return "UTF-16" if data.startswith(_UTF_16) else None

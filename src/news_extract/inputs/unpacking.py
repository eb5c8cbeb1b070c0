"""Packed inputs, `.gz`, `.zst` and `.zip`, as streams that cannot blow up.

Memory is bounded by whoever reads from the stream; time and disk are bounded here, by how far a file may
expand.
"""

from __future__ import annotations

import gzip
import io
import zlib
from collections.abc import Iterator
from contextlib import closing
from typing import TYPE_CHECKING, BinaryIO, cast
from zipfile import BadZipFile, ZipFile, ZipInfo

from news_extract.errors import SourceError, missing_extra
from news_extract.inputs.pieces import Place

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

PACKINGS = (".gz", ".zst")

MAX_EXPANSION = 200
"""How many times its packed size an input may grow; text grows five to twenty times."""

EXPANSION_FLOOR = 64_000_000
"""Bytes below which expansion is not looked at: a page of blanks is no bomb."""

_FAULTS = (EOFError, OSError, zlib.error, BadZipFile, RuntimeError, NotImplementedError)
_CUT_SHORT = "is cut short or damaged ({}): fetch it again; what stood before that place was read"


class _Unpacked(io.RawIOBase):
    """A stream of unpacked bytes that raises `SourceError` at damage and at a bomb, also when read again."""

    def __init__(self, stream: io.BufferedIOBase, packed_size: int, place: Place) -> None:
        self._stream = stream
        self._limit = max(EXPANSION_FLOOR, packed_size * MAX_EXPANSION)
        self._place = place
        self._read = 0
        self._fault: SourceError | None = None

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        if self._fault is None:
            try:
                data = self._stream.read1(len(memoryview(buffer)))  # all that there is before the damage
            except _FAULTS as error:
                self._fault = self._place.error(_CUT_SHORT.format(error))
            else:
                self._read += len(data)
                if self._read <= self._limit:
                    memoryview(buffer)[: len(data)] = data
                    return len(data)
                self._fault = self._place.error(
                    f"unpacks to more than {self._limit:,} bytes, {MAX_EXPANSION} times its size or more, "
                    "as a zip bomb does: unpack it yourself if it is none"
                )
        raise self._fault


def unpack(file: BinaryIO, packing: str, packed_size: int, place: Place) -> BinaryIO:
    """The bytes in a file packed as one of `PACKINGS`.

    Reading from them raises `SourceError` where the file is damaged, cut short or a bomb.

    Raises:
        SourceError: when what unpacks it is not installed.
    """
    if packing == ".gz":
        return _bounded(gzip.GzipFile(fileobj=file), packed_size, place)
    try:
        import pyarrow
    except ImportError:
        raise place.error(missing_extra("unpacking .zst", "archive")) from None
    stream = pyarrow.CompressedInputStream(pyarrow.PythonFile(file, "r"), "zstd")
    return _bounded(cast(io.BufferedIOBase, stream), packed_size, place)


def _bounded(stream: io.BufferedIOBase, packed_size: int, place: Place) -> BinaryIO:
    return io.BufferedReader(_Unpacked(stream, packed_size, place), 1 << 16)


def zip_members(file: BinaryIO, place: Place) -> Iterator[tuple[Place, BinaryIO, int]]:
    """The files in a zip file, in its order: place, stream and packed size of each.

    Raises:
        SourceError: when it is no zip file.
    """
    try:
        archive = ZipFile(file)
    except (BadZipFile, OSError, NotImplementedError) as error:
        raise place.error(f"is no zip file, or cut short ({error}): fetch it again") from None
    with archive:
        for info in archive.infolist():
            if not info.is_dir() and not _is_hidden(info):
                member = Place(f"{place.source}/{info.filename}")
                with closing(_open_member(archive, info, member)) as stream:
                    yield member, stream, info.compress_size


def _is_hidden(info: ZipInfo) -> bool:
    """Leftovers of file managers: "__MACOSX/._a.txt", ".DS_Store"."""
    return any(part.startswith((".", "__MACOSX")) for part in info.filename.split("/"))


def _open_member(archive: ZipFile, info: ZipInfo, place: Place) -> BinaryIO:
    try:
        stream = archive.open(info)
    except _FAULTS as error:  # encrypted, or packed in a way that Python does not know
        return _bounded(_Broken(error), 0, place)
    return _bounded(cast(io.BufferedIOBase, stream), info.compress_size, place)


class _Broken(io.BytesIO):
    """A stream that fails with a given error when it is read, so that it costs its own member alone."""

    def __init__(self, error: Exception) -> None:
        super().__init__()
        self._error = error

    def read1(self, size: int | None = -1) -> bytes:
        raise self._error

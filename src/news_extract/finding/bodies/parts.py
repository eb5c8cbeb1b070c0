"""Parts of bodies, named with what they are part of: "Satreskrim Polres Bogor", "DPP Golkar"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from news_extract.finding.bodies.extent import named
from news_extract.finding.bodies.known import Head, stop_words
from news_extract.finding.bodies.mentions import Read, mention_of
from news_extract.finding.bodies.senses import SMALL_WORDS
from news_extract.finding.bodies.tail import acronym_end
from news_extract.finding.bodies.view import BodyView
from news_extract.finding.people.words import is_roman

Reader = Callable[[BodyView, int, int], Read | None]
"""Reads the body at a word, given how deep it stands in others."""

_DEEPEST = 3  # units of units: "Subdit Siber Ditreskrimsus Polda Lampung"
_LONGEST_PART = 6  # words
_NESTED = frozenset({"security", "education"})  # types of bodies of whose parts the whole is named too


def read_unit(view: BodyView, head: Head, span: tuple[int, int], depth: int, read: Reader) -> Read | None:
    """ "Satreskrim Polres Bogor" is a body of its own, "DPP Golkar" the party itself."""
    first, last = span
    close = acronym_end(view, first, last)
    at = (last if close is None else close) + 1
    if head.goes_on == "leadership" and at < view.stop and is_roman(view.words.texts[at]):
        at += 1  # "DPD II Golkar"
    if depth >= _DEEPEST or at >= view.stop:
        return None
    inner = read(view, at, depth + 1)
    if inner and head.goes_on == "unit" and view.words.texts[first].islower() and inner[0].area is None:
        return None  # "kantor cabang BRI": any of them
    if inner:
        if head.type == inner[0].type and head.type in _NESTED:
            inner[0].within = replace(inner[0])
        inner[0].start = view.words.starts[first]
        if close is not None and inner[0].acronym is None and head.goes_on == "unit":
            # "Pengamanan Objek Vital (Pam Obvit) Polres Garut"
            inner[0].acronym = (view.words.starts[last + 2], view.words.ends[close - 1])
        if head.goes_on == "unit":
            inner[0].key = None
            inner[0].type = head.type if inner[0].type == "local_government" else inner[0].type
    elif head.goes_on == "leadership" and len(head.words) > 1:
        # "Dewan Pimpinan Nasional (DPN) Tani Makmur"
        extent = named(view, Head(head.words, False, "association", "joined", False), at, at - 1)
        if extent:
            extent.first = first
            return mention_of(view, extent, "association")
    return inner


def read_part(view: BodyView, head: Head, span: tuple[int, int], depth: int, read: Reader) -> Read | None:
    """ "Unit Laka Lantas Satlantas Polres Bogor", "Fakultas Teknik Universitas Harapan"."""
    first, last = span
    if depth >= _DEEPEST or (head.type == "security" and view.low(first - 1) == "kepala"):
        return None
    at, texts = last + 1, view.words.texts
    while at <= min(last + _LONGEST_PART, view.stop - 1) and view.touches(at):
        joins = texts[at] in SMALL_WORDS and view.is_capital(at + 1)
        inner = None if joins else read(view, at, depth + 1)
        if inner:
            if at == last + 1 and head.type == "security" and not _is_numbered(head):
                return None  # "Tim Polres Bogor": any of its teams
            if inner[0].type != head.type:
                return None
            inner[0].within = replace(inner[0])
            inner[0].start, inner[0].key = view.words.starts[first], None
            return inner
        if not (joins or texts[at][0].isupper() or is_roman(texts[at])) or texts[at] in stop_words():
            close = acronym_end(view, first, at - 1)
            if close is None:
                return None
            at = close
        at += 1
    return None


def _is_numbered(head: Head) -> bool:
    return head.words[0] in ("opsnal", "panit")

"""Which parts of the text are body, and which are dateline, teaser, caption, advert or byline.

Nothing is cut out: zones are marked, and the steps that follow read the body alone.
"""

from __future__ import annotations

from functools import cache

import regex
from spacy.tokens import Doc

from news_extract.layers import Layers, Zone
from news_extract.reading.dateline import find_dateline
from news_extract.reading.paragraphs import LINE, paragraphs_of
from news_extract.reading.teasers import TITLE_LONGEST, inline_teasers, particles
from news_extract.records import ZoneKind
from news_extract.steps import step
from news_extract.tables import toml_table

# "*", "(*)", "(abc)", "(abc/def)": the desk's initials after the last full stop.
_CLOSING = regex.compile(
    r"(?<=[.!?\"”*)]|^)(?:\s{0,3}(?:\*{1,3}|\(\*{1,3}\)|\(\p{Ll}[\p{Ll}\d]{1,4}\)"
    r"|\([\p{L}\d]{2,8}(?:[/-][\p{L}\d]{2,8}){1,3}\)))+\s*\Z"
)
_INITIALS = regex.compile(r"\s*\([\p{L} .,]{2,24}\)\s*")  # "(ABC)" on a line of its own
_CREDIT = regex.compile(r"(?i)\bfoto\s*:.{0,80}\Z")  # "Gerbang tol baru. Foto: Nama/Kantor"
# "… ujarnya. Pewarta: Nama Satu Editor: Nama Dua Copyright © ANTARA 2025" at the end of a flattened article,
# "… ujarnya.Ikuti Whatsapp Channel Kabar Tani", "… Berita ini telah tayang di KabarTani.com dengan judul: …".
_SIGNED = regex.compile(
    r"(?<=[.!?\"”*)\s])(?:"
    r"(?:(?:Pewarta|Penulis|Reporter|Editor)\s?:|Ikuti (?i:whatsapp|channel|saluran)\b)[^.!?\n]{1,200}"
    r"|(?:Artikel|Berita|Tulisan) ini (?:\w{3,8} ){1,3}(?:tayang|terbit|naik|dimuat)\b[^\n]{1,200}"
    r")\s*\Z"
)
_SIGNED_WITHIN = 250  # characters from the end of the text
_CAPTION_LONGEST = 300  # characters

_NAMES = regex.compile(
    r"(?i)(pewarta|penulis|reporter|wartawan|editor)\s?:\s?"
    r"(.{2,60}?)(?=\s*(?:[|\n\r/]|pewarta\b|editor\b|copyright\b|uploader\b|\Z))"
)


@cache
def _pattern(*kinds: str) -> regex.Pattern[str]:
    """One or more of the table's lists as a pattern for the start of a line."""
    labels = "|".join(label for kind in kinds for label in toml_table("zones")[kind])
    return regex.compile(rf"(?i)\s*(?:[-–•*>]\s*)?(?:{labels})")


@step("news_zones")
def mark_zones(doc: Doc, layers: Layers) -> None:
    """Marks what is not body."""
    text = layers.text
    marked = _lines(text)
    layers.dateline = find_dateline(text)
    if line := layers.dateline:
        layers.publisher = line.agency
        marked.append(Zone("dateline", line.start, line.end))
    if signed := _SIGNED.search(text, max(0, len(text) - _SIGNED_WITHIN)):
        marked.append(Zone("byline", signed.start(), signed.end()))
    for byline in marked:
        if byline.kind == "byline":
            for role, name in _NAMES.findall(text[byline.start : byline.end]):
                names = layers.editors if role.lower() == "editor" else layers.reporters
                names.append(name.strip())
    layers.zones = _fill(marked, len(text))
    layers.paragraphs = [
        paragraph for zone in layers.zones if zone.kind == "body" for paragraph in paragraphs_of(text, zone)
    ]


def _lines(text: str) -> list[Zone]:
    """Zones line by line, teasers inside a line included."""
    zones: list[Zone] = []
    open_teaser = in_tags = False
    for line in LINE.finditer(text):
        words = line.group()
        if not words.strip():
            continue
        kind = "tags" if in_tags and _looks_like_tag(words) else _kind(words)
        if kind is None and open_teaser and _looks_like_title(words):
            kind = "teaser"
        else:
            open_teaser = kind == "teaser" and len(words.strip(" :\u00a0")) < 25
        if kind:
            in_tags = kind == "tags" or _announces_tags(kind, words)
            zones.append(Zone(kind, line.start(), line.end()))
        else:
            zones += inline_teasers(text, line.start(), line.end())
            may_close = words.rstrip()[-1] in "*)"
            closing = _CLOSING.search(words, max(0, len(words) - 40)) if may_close else None
            if closing and closing.start() > 0:
                zones.append(Zone("closing", line.start() + closing.start(), line.end()))
                in_tags = closing.group().strip().startswith("(") and "/" in closing.group()
    return zones


def _kind(line: str) -> ZoneKind | None:
    if line.lstrip()[0] in "(*" and (_CLOSING.fullmatch(line) or _INITIALS.fullmatch(line)):
        return "closing"
    short = len(line) <= _CAPTION_LONGEST
    if _pattern("teaser", "advert", "byline", "caption").match(line):  # few lines begin so
        if _pattern("teaser").match(line) and _ends_within_line(line):
            return "teaser"
        if short and _pattern("advert").match(line):
            return "advert"
        if short and _pattern("byline").match(line):
            return "byline"
        if short and _pattern("caption").match(line):
            return "caption"
    return "caption" if short and "foto" in line.lower() and _CREDIT.search(line) else None


def _ends_within_line(line: str) -> bool:
    """Whether a teaser's line holds nothing else: no body follows its title."""
    return len(line.split()) <= TITLE_LONGEST or ". " not in line


def _announces_tags(kind: ZoneKind, line: str) -> bool:
    """Whether the lines after this one are keywords: after "Tags:" or the desk's "(abc/def)"."""
    return (kind == "closing" and "/" in line) or line.strip(" :").lower() in ("tag", "tags")


def _looks_like_tag(line: str) -> bool:
    return len(line.split()) <= 8 and line.rstrip()[-1] not in '.!?"”,:'


def _looks_like_title(line: str) -> bool:
    """Whether a line under "Baca juga:" is a headline: short, no full stop, most of its words capitalised."""
    words = line.split()
    telling = [word for word in words if word.lower() not in particles()]
    capitalised = sum(not word[0].islower() for word in telling)
    return (
        len(words) <= TITLE_LONGEST
        and words[-1][-1] not in '.,:"”'
        and words[0][0] not in '"“'
        and capitalised >= 0.6 * len(telling)
    )


def _fill(marked: list[Zone], length: int) -> list[Zone]:
    """The marked zones in order without overlap, and body between them."""
    zones: list[Zone] = []
    at = 0
    for zone in sorted(marked, key=lambda z: (z.start, -z.end)):
        if zone.start < at:
            continue
        if zone.start > at:
            zones.append(Zone("body", at, zone.start))
        if zone.end > zone.start:
            zones.append(zone)
        at = zone.end
    if at < length:
        zones.append(Zone("body", at, length))
    return zones

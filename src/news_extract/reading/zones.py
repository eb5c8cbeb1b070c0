"""Which parts of the text are body, and which are dateline, teaser, caption, advert or byline.

Nothing is cut out: zones are marked, and the steps that follow read the body alone.
"""

from __future__ import annotations

from functools import cache

import regex
from spacy.tokens import Doc

from news_extract.layers import Dateline, Layers, Zone
from news_extract.records import ZoneKind
from news_extract.steps import step
from news_extract.tables import toml_table

_LINE = regex.compile(r"[^\n\r\u2028\u2029]+")
_CLOSING = regex.compile(
    r"(?:\s*(?:\*{1,3}|\(\*{1,3}\)|\(\p{L}{2,8}(?:[/-]\p{L}{2,8}){0,3}\)|\[\p{L}{2,4}\]))+\s*\Z"
)
_TITLE_LONGEST = 30  # words in a headline
_CAPTION_LONGEST = 300  # characters
_HEAD_LINES = 4  # lines among which the dateline stands
_PARTICLES = frozenset(
    "dan di ke dari untuk pada yang dengan atau dalam oleh saat usai hingga agar jadi bagi vs soal tak".split()
)

# "Bekasi (ANTARA) -", "JAKARTA, KOMPAS.com -", "Liputan6.com, Jakarta -", "JAKARTA -"
_DASH = r"\s{0,3}(?:[-–—]{1,2}|:)\s{0,3}"
_PLACE = r"(?<place>\p{Lu}[\p{L}'.]{1,24}(?:[ /]\p{Lu}[\p{L}'.]{1,24}){0,3})"
_AGENCY = r"(?<agency>[\p{L}\d]{2,24}(?:[.\s][\p{L}\d]{2,12}){0,3})"
_DOMAIN = r"(?<agency>[\p{L}\d-]{2,30}\.(?:com|co|id|net|co\.id))"
_DATELINES = tuple(
    regex.compile(pattern, flags)
    for pattern, flags in (
        (rf"{_PLACE}\s{{0,3}}\(\s{{0,3}}{_AGENCY}\s{{0,3}}\){_DASH}", 0),
        (rf"{_PLACE},\s{{0,2}}{_DOMAIN}{_DASH}", regex.IGNORECASE),
        (rf"{_DOMAIN},\s{{0,2}}{_PLACE}\s{{0,2}}[-–—]{{1,2}}\s{{0,3}}", regex.IGNORECASE),
        (rf"{_DOMAIN}{_DASH}", regex.IGNORECASE),
        (r"(?<place>\p{Lu}[\p{Lu}'.]{2,24}(?:[ /]\p{Lu}[\p{Lu}'.]{1,24}){0,3})\s{0,2}[-–—]{1,2}\s{0,3}", 0),
    )
)
_NAMES = regex.compile(r"(?i)(pewarta|penulis|reporter|wartawan|editor)\s*:\s*([^|\n\r/]{2,60})")


@cache
def _pattern(kind: str, *, at_start: bool = True) -> regex.Pattern[str]:
    """One of the table's lists as a pattern for the start of a line, or for anywhere."""
    choices = "|".join(toml_table("zones")[kind])
    lead = r"\s*(?:[-–•*>]\s*)?" if at_start else r"(?<![\p{L}\d])"
    return regex.compile(rf"(?i){lead}(?:{choices})")


@cache
def _openers() -> frozenset[str]:
    return frozenset(toml_table("zones")["openers"])


@step("news_zones")
def mark_zones(doc: Doc, layers: Layers) -> None:
    """Marks what is not body."""
    text = doc.text
    marked = _lines(text)
    layers.dateline = _dateline(text)
    if line := layers.dateline:
        layers.publisher = line.agency
        marked.append(Zone("dateline", line.start, line.end))
    for byline in marked:
        if byline.kind == "byline":
            for role, name in _NAMES.findall(text[byline.start : byline.end]):
                names = layers.editors if role.lower() == "editor" else layers.reporters
                names.append(name.strip())
    layers.zones = _fill(marked, len(text))


def _lines(text: str) -> list[Zone]:
    """Zones line by line, teasers inside a line included."""
    zones: list[Zone] = []
    open_teaser = in_tags = False
    for line in _LINE.finditer(text):
        words = line.group()
        if not words.strip():
            continue
        kind = "tags" if in_tags and len(words.split()) <= 8 else _kind(words)
        if kind is None and open_teaser and _looks_like_title(words):
            kind = "teaser"
        else:
            open_teaser = kind == "teaser" and len(words.strip(" :\u00a0")) < 25
        if kind:
            in_tags = kind == "tags" or words.strip().lower() in ("tags:", "tag:")
            zones.append(Zone(kind, line.start(), line.end()))
        else:
            zones += _inline_teasers(text, line.start(), line.end())
            closing = _CLOSING.search(words, max(0, len(words) - 40))
            if closing and closing.start() > 0:
                zones.append(Zone("closing", line.start() + closing.start(), line.end()))
                in_tags = closing.group().strip().startswith("(") and "/" in closing.group()
    return zones


def _kind(line: str) -> ZoneKind | None:
    if _CLOSING.fullmatch(line):
        return "closing"
    short = len(line) <= _CAPTION_LONGEST
    if _pattern("teaser").match(line) and _ends_within_line(line):
        return "teaser"
    if short and _pattern("advert").match(line):
        return "advert"
    if short and _pattern("byline").match(line):
        return "byline"
    if short and (_pattern("caption").match(line) or regex.search(r"(?i)\bfoto\s*:.{0,80}\Z", line)):
        return "caption"
    return None


def _ends_within_line(line: str) -> bool:
    """Whether a teaser's line holds nothing else: no body follows its title."""
    return len(line.split()) <= _TITLE_LONGEST


def _looks_like_title(line: str) -> bool:
    line = line.strip()
    return len(line.split()) <= _TITLE_LONGEST and not line.endswith((".", '"', "”", ",", ":")) and line[0] not in '"“'


def _inline_teasers(text: str, start: int, end: int) -> list[Zone]:
    """Teasers that lost their line: "… daerah itu. Baca juga: Judul berita Menurut dia, …"."""
    zones = []
    at = start
    pattern = _pattern("teaser", at_start=False)
    while (found := pattern.search(text, at, end)) is not None:
        before = text[start : found.start()].rstrip()
        label_ends = found.end()
        colon = regex.compile(r"\s{0,2}[:\-–]").match(text, label_ends, end)
        starts_sentence = not before or before[-1] in ".!?\"”*)"
        if not colon or not (starts_sentence or found.group()[0].isupper()):
            at = label_ends
            continue
        at = _title_end(text, colon.end(), end)
        zones.append(Zone("teaser", found.start(), at))
    return zones


def _title_end(text: str, start: int, end: int) -> int:
    """Where a headline inside a paragraph stops and the body goes on."""
    words = list(regex.finditer(r"\S+", text[start : min(end, start + 400)]))
    lowers = 0
    for number, word in enumerate(words):
        shown = word.group()
        if number and shown[0] in '"“':
            return start + word.start()
        if number > 3 and shown in _openers() and (number + 1 == len(words) or not words[number + 1].group()[0].isupper()):
            return start + word.start()
        lowers += shown[0].islower() and shown not in _PARTICLES
        if number > 3 and lowers == 1 and shown[0].islower() and words[number - 1].group()[0].isupper():
            return start + words[number - 1].start()  # Title Case gave way to a sentence
        if number > 2 and shown.endswith((".", "!", "?")) and len(shown) > 3:
            return start + word.end()
    return end if len(words) <= _TITLE_LONGEST else start + words[_TITLE_LONGEST].start()


def _dateline(text: str) -> Dateline | None:
    """The head of the article, on one of its first lines."""
    start = 0
    for _ in range(_HEAD_LINES):
        while start < len(text) and text[start].isspace():
            start += 1
        for pattern in _DATELINES:
            if found := pattern.match(text, start):
                parts = found.groupdict()
                place, agency = parts.get("place"), parts.get("agency")
                return Dateline(found.start(), found.end(), place, agency)
        start = text.find("\n", start)
        if start < 0:
            break
    return None


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

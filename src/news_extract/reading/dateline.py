"""The head of an article: "Bekasi (ANTARA) -"."""

from __future__ import annotations

import regex

from news_extract.layers import Dateline

_HEAD_LINES = 4  # lines among which the dateline stands

# "Bekasi (ANTARA) -", "JAKARTA, KOMPAS.com -", "Liputan6.com, Jakarta -", "JAKARTA -", "SOLO, KABAR TANI -"
_DASH = r"\s{0,3}(?:[-–—]{1,2}|:)\s{0,3}"
_PLACE = r"(?<place>\p{Lu}[\p{L}'.]{1,24}(?:[ /]\p{Lu}[\p{L}'.]{1,24}){0,3})"
_CAPITALISED = r"(?<place>\p{Lu}\p{Ll}{2,24}(?: \p{Lu}\p{Ll}{1,24}){0,2}|\p{Lu}{3,24}(?: \p{Lu}{3,24}){0,2})"
_CAPITALS = r"(?<place>\p{Lu}[\p{Lu}'.]{2,24}(?:[ /]\p{Lu}[\p{Lu}'.]{1,24}){0,3})"
_LOUD_AGENCY = r"(?<agency>\p{Lu}{2,24}(?: \p{Lu}{2,24}){0,3})"
_AGENCY = r"(?<agency>[\p{L}\d]{2,24}(?:[.\s][\p{L}\d]{2,12}){0,3})"
_DOMAIN = r"(?<agency>[\p{L}\d-]{2,30}\.(?:com|co|id|net|co\.id))"
_DATELINES = tuple(
    regex.compile(pattern, flags)
    for pattern, flags in (
        (rf"{_PLACE}\s{{0,3}}\(\s{{0,3}}{_AGENCY}\s{{0,3}}\){_DASH}", 0),
        (rf"{_PLACE},\s{{0,2}}{_DOMAIN}{_DASH}", regex.IGNORECASE),
        (rf"(?i:{_DOMAIN}),\s{{0,2}}{_CAPITALISED}(?:\s{{0,3}}[-–—]{{1,2}}\s{{0,3}}|(?=\p{{Lu}}))", 0),
        # "Kabartirta.com, Washington, DC -", "KABARTIRTA.co.id | SIDOARJO -"
        (
            rf"(?i:{_DOMAIN})(?:,|\s?\|)\s{{0,2}}{_CAPITALISED}(?:,\s\p{{Lu}}[\p{{L}}.]{{1,20}})?"
            r"\s{0,3}[-–—]{1,2}\s{0,3}",
            0,
        ),
        (rf"{_DOMAIN}{_DASH}", regex.IGNORECASE),
        (rf"{_CAPITALS}(?:,\s{{0,2}}{_LOUD_AGENCY})?\s{{0,2}}[-–—]{{1,2}}\s{{0,3}}", 0),
    )
)


# "Jakarta - " in ordinary letters: only as the first words of the text, with room around the dash.
_FIRST_WORDS = regex.compile(rf"\s*{_PLACE}\s{{1,3}}[-–—]{{1,2}}\s{{1,3}}")


def find_dateline(text: str) -> Dateline | None:
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
    if found := _FIRST_WORDS.match(text):
        return Dateline(found.start("place"), found.end(), found["place"], None)
    return None

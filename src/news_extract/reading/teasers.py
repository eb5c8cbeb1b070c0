"""Teasers that lost their own line: "… daerah itu. Baca juga: Judul berita Menurut dia, …"."""

from __future__ import annotations

from functools import cache

import regex

from news_extract.layers import Zone
from news_extract.tables import toml_table

TITLE_LONGEST = 30
"""Words in a headline."""

_NAME_LONGEST = 4  # words of a name after "Menurut"
_TITLE_SEARCHED = 400  # characters of a paragraph in which a headline must end
_WORD = regex.compile(r"\S+")
_COLON = regex.compile(r"\s{0,2}[:\-–]")
# "PelakuUntuk", "Beda"Pada": two words that lost their space.
_GLUED = regex.compile(r"(?<=\p{Ll})(?=[\"“]\p{Lu}|\p{Lu}\p{Ll}{2})")


@cache
def _label() -> regex.Pattern[str]:
    return regex.compile(rf"(?i)(?<![\p{{L}}\d])(?:{'|'.join(toml_table('zones')['teaser'])})")


@cache
def _first_words() -> frozenset[str]:
    """First words of the labels: most lines hold none of them."""
    return frozenset(regex.findall(r"\A\p{Ll}*", label)[0] for label in toml_table("zones")["teaser"])


@cache
def particles() -> frozenset[str]:
    """Words that stay in lower case in a headline, and that end no sentence."""
    return frozenset(toml_table("zones")["particles"])


@cache
def _openers() -> frozenset[str]:
    return frozenset(toml_table("zones")["openers"])


def inline_teasers(text: str, start: int, end: int) -> list[Zone]:
    """The teasers inside the line `text[start:end]`."""
    zones: list[Zone] = []
    low = text[start:end].lower()
    if not any(word in low for word in _first_words()):
        return zones
    at = start
    while (found := _label().search(text, at, end)) is not None:
        at = found.end()
        colon = _COLON.match(text, at, end)
        before = text[max(start, found.start() - 5) : found.start()].rstrip()
        starts_sentence = not before or before[-1] in '.!?"”*)'
        if colon and (starts_sentence or found.group()[0].isupper()):
            bracket = found.start() > start and text[found.start() - 1] == "("
            closed = text.find(")", at, min(end, at + _TITLE_SEARCHED)) + 1 if bracket else 0
            at = closed or _title_end(text, colon.end(), end)
            zones.append(Zone("teaser", found.start() - bool(closed), at))
    return zones


def _title_end(text: str, start: int, end: int) -> int:
    """Where a headline inside a paragraph stops and the body goes on."""
    words = list(_WORD.finditer(text, start, min(end, start + _TITLE_SEARCHED)))
    title_case = all(not w.group()[0].islower() or w.group() in particles() for w in words[:4])
    for number, word in enumerate(words[:TITLE_LONGEST]):
        shown = word.group()
        if number and shown[0] in '"“':
            return word.start()
        if number < 3:
            continue
        following = words[number + 1].group() if number + 1 < len(words) else "."
        if shown in _openers() and not following[0].isupper():
            return word.start()
        if title_case and shown[0].islower() and shown not in particles():
            return _back_to_capital(words, number)
        if glued := _GLUED.search(text, word.start(), word.end()):
            return glued.start()
        if shown[-1] in ".!?" and len(shown) > 3:
            return word.end()
    return end if len(words) <= TITLE_LONGEST else words[TITLE_LONGEST].start()


def _back_to_capital(words: list[regex.Match[str]], number: int) -> int:
    """Start of the sentence whose first lower-case word ended a headline in Title Case."""
    while number > 1 and words[number].group()[0].islower():
        number -= 1
    if words[number].group()[-1] == ",":  # "… Sepi Pembeli Menurut Budi Sanjaya, harga turun"
        for back in range(number - 1, max(number - _NAME_LONGEST, 0) - 1, -1):
            if words[back].group() in _openers():
                return words[back].start()
    return words[number].start()

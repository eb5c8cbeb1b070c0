"""Islands and groups of provinces as the areas of figures: "Maluku dan Papua", "Pulau Jawa"."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import cache

from news_extract.layers import Layers, PlaceMention, Words
from news_extract.tables import toml_table

ISLAND = "pulau"
"""The level of such an area."""


def with_islands(layers: Layers, places: list[PlaceMention]) -> list[PlaceMention]:
    """The places with the islands among them, in text order; a longer name replaces shorter ones."""
    found = list(_islands(layers))
    if not found:
        return places
    around = {island.start: island for island in found}
    kept: list[PlaceMention] = []
    for place in places:
        at = bisect_right(found, place.start, key=lambda island: island.end)
        island = found[at] if at < len(found) and found[at].start < place.end else None
        if island is None or place.end - place.start >= island.end - island.start:
            kept.append(place)
            if island is not None:
                around.pop(island.start, None)  # "Papua" alone may be the province
    return sorted([*kept, *around.values()], key=lambda place: place.start)


def _islands(layers: Layers) -> Iterator[PlaceMention]:
    words = layers.words
    after = 0
    for at in [at for at, word in enumerate(words.texts) if word in _names()]:
        if at < after or _is_part(words, at):
            continue
        for parts in _names()[words.texts[at]]:
            last = at + len(parts)
            if tuple(words.texts[at:last]) == parts:
                if not _goes_on(layers, last):
                    yield PlaceMention(
                        words.starts[at],
                        words.ends[last - 1],
                        layers.text[words.starts[at] : words.ends[last - 1]],
                        ISLAND,
                        None,
                    )
                after = last
                break


def _is_part(words: Words, at: int) -> bool:
    """Whether the word before makes the name one of people or part of another: "suku Jawa", "Bank Papua"."""
    if at == 0:
        return False
    before, lower = words.texts[at - 1], words.lowers[at - 1]
    if lower in _set("peoples"):
        return True
    apart = words.starts[at] - words.ends[at - 1] != 1 or not before[0].isupper()
    return not apart and lower not in _set("levels") and not _opens(words, at - 1)


def _opens(words: Words, at: int) -> bool:
    """Whether a word begins a sentence, so that its capital says nothing: "Di Jawa"."""
    return at == 0 or words.texts[at - 1][-1] in '.!?"“”'


def _goes_on(layers: Layers, at: int) -> bool:
    """Whether the name goes on behind: "Jawa Timur", "Papua Nugini", "Jawa Pos"."""
    words = layers.words
    if at >= len(words) or layers.text[words.ends[at - 1] : words.starts[at]] != " ":
        return False
    return words.texts[at][0].isupper() and not words.texts[at].isupper()


@cache
def _set(name: str) -> frozenset[str]:
    return frozenset(toml_table("areas")["islands"][name])


@cache
def _names() -> dict[str, list[tuple[str, ...]]]:
    """First word to the names that it opens, the longest first."""
    opened: dict[str, list[tuple[str, ...]]] = {}
    for name in toml_table("areas")["islands"]["names"]:
        parts = tuple(name.replace("-", " - ").split())
        opened.setdefault(parts[0], []).append(parts)
    return {word: sorted(names, key=len, reverse=True) for word, names in opened.items()}

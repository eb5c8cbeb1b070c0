"""Who holds an office that stands alone: "Bupati" in "…," kata Bupati."""

from __future__ import annotations

import regex

from news_extract.layers import Layers, OfficeMention, Person

_WORD = regex.compile(r"[\p{L}\p{N}]+")


def holders_of(layers: Layers, office: OfficeMention) -> list[Person]:
    """The persons whose office it can be, those that fit best; several where they fit alike.

    A later mention may say less than the first ("Bupati" for "Bupati Sukamaju"), but hardly more.
    """
    words = _words(layers.text, office)
    best: list[Person] = []
    most = 0 if len(words) > 1 else -len(words) - 1
    for person in layers.people:
        fits = [
            _fit(words, _words(layers.text, position.office))
            for position in person.positions
            if position.office.key == office.key and position.status == office.status
        ]
        if fits and max(fits) > most:
            best, most = [person], max(fits)
        elif fits and max(fits) == most and best:
            best.append(person)
    return best


def _fit(words: set[str], held: set[str]) -> int:
    """Words in common, less twice those that the first mention does not have."""
    return len(words & held) - 2 * len(words - held)


def _words(text: str, office: OfficeMention) -> set[str]:
    return set(_WORD.findall(text[office.start : office.end].lower()))

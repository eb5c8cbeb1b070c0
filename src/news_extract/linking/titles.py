"""Who holds an office that stands alone: "Bupati" in "…," kata Bupati."""

from __future__ import annotations

import regex

from news_extract.layers import Layers, OfficeMention, Person
from news_extract.records import Status

_WORD = regex.compile(r"[\p{L}\p{N}]+")


class Holders:
    """The persons of an article by the offices that they hold."""

    def __init__(self, layers: Layers) -> None:
        self._text = layers.text
        self._by_key: dict[tuple[str, Status], list[tuple[Person, set[str]]]] = {}
        for person in layers.people:
            for position in person.positions:
                office = position.office
                held = self._by_key.setdefault((office.key, position.status), [])
                held.append((person, _words(self._text, office)))

    def of(self, office: OfficeMention) -> list[Person]:
        """The persons whose office it can be, those that fit best; several where they fit alike.

        A later mention may say less than the first ("Bupati" for "Bupati Sukamaju"), but hardly more.
        """
        words = _words(self._text, office)
        same = self._by_key.get((office.key, office.status), ())
        fits = [(_fit(words, held), person) for person, held in same]
        most = max((fit for fit, _ in fits), default=0)
        if most <= 0 and len(words) > 1:
            return []
        return list({id(person): person for fit, person in fits if fit == most}.values())


def _fit(words: set[str], held: set[str]) -> int:
    """Words in common, less twice those that the first mention does not have."""
    return len(words & held) - 2 * len(words - held)


def _words(text: str, office: OfficeMention) -> set[str]:
    return set(_WORD.findall(text[office.start : office.end].lower()))

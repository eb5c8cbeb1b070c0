"""Who holds an office that stands alone: "Bupati" in "…," kata Bupati."""

from __future__ import annotations

import regex

from news_extract.finding.people.office_words import expanded
from news_extract.layers import Layers, OfficeMention, Person
from news_extract.records import Status

_WORD = regex.compile(r"[\p{L}\p{N}]+")


class Holders:
    """The persons of an article by the offices that they hold."""

    def __init__(self, layers: Layers) -> None:
        self._text = layers.text
        self._by_head: dict[tuple[str, Status], list[tuple[Person, set[str]]]] = {}
        for person in layers.people:
            for position in person.positions:
                words = self._words(position.office)
                for head in _heads(position.office):
                    self._by_head.setdefault((head, position.status), []).append((person, words))

    def of(self, office: OfficeMention) -> list[Person]:
        """The persons whose office it can be, those that fit best; several where they fit alike.

        A later mention may say less than the first ("Bupati" for "Bupati Sukamaju"), but hardly more.
        """
        words = self._words(office)
        same = {
            id(person): (person, held)
            for head in _heads(office)
            for person, held in self._by_head.get((head, office.status), ())
        }
        fits = [(len(words & held) - 2 * len(words - held), person) for person, held in same.values()]
        most = max((fit for fit, _ in fits), default=0)
        return [person for fit, person in fits if fit == most] if most > 0 else []

    def _words(self, office: OfficeMention) -> set[str]:
        """The words of an office, its short head written out."""
        written = self._text[office.start : office.end].lower()
        return set(_WORD.findall(f"{expanded(office.key)} {written.replace(office.key, ' ', 1)}"))


def _heads(office: OfficeMention) -> set[str]:
    """The names under which an office is looked for: "menkeu" is also "menteri keuangan" and "menteri"."""
    full = expanded(office.key)
    return {office.key, full, office.title.lower()}

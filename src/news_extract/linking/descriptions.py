"""Whom a description means by its noun: "menteri asal Sukamaju ini", "mantan rektor itu", a bare "jaksa"."""

from __future__ import annotations

from functools import cache

import regex

from news_extract.finding.people.office_words import expanded
from news_extract.finding.people.words import pieces_of
from news_extract.layers import Layers, Person
from news_extract.linking.phrases import Phrase, table
from news_extract.tables import toml_table

_FARTHEST = 6  # words between "jaksa" and the name in "jaksa Kejari Sukamaju Budi Santoso"
_ACRONYM = regex.compile(r"\((\p{Lu}{2,8})\)")
_OF_STATE = frozenset(
    ("local_government", "local_agency", "ministry", "agency", "security", "judiciary", "legislature")
)
_FORMER = frozenset(("mantan", "eks"))


@cache
def _trades() -> frozenset[str]:
    return table("humans") - table("relatives")


@cache
def _body_nouns() -> dict[str, frozenset[str]]:
    nouns: dict[str, list[str]] = toml_table("speakers")["body_nouns"]
    return {noun: frozenset(types) for noun, types in nouns.items()}


@cache
def _uniformed() -> tuple[str, ...]:
    return tuple(toml_table("speakers")["uniformed"])


@cache
def _kindred() -> dict[str, frozenset[str]]:
    nouns: dict[str, list[str]] = toml_table("speakers")["kindred"]
    return {noun: frozenset(types) for noun, types in nouns.items()}


def types_of(source: str) -> frozenset[str]:
    """The types of body that a bare noun can mean, in small letters; none for any other source.

    Example:
        >>> sorted(types_of("manajemen perseroan")), sorted(types_of("pemerintah"))
        (['company', 'state_enterprise'], [])
    """
    found: frozenset[str] = frozenset()
    for word in source.split():
        if word in ("pihak", "itu", "ini", "tersebut"):
            continue
        if word not in _body_nouns():
            return frozenset()
        found = _body_nouns()[word]
    return found


class Described:
    """The persons of an article by the nouns that the text gives them, offices and trades."""

    def __init__(self, layers: Layers, phrases: list[Phrase]) -> None:
        self._words = pieces_of(layers)
        self._by_noun: dict[tuple[str, bool], dict[int, Person]] = {}
        self._by_acronym: dict[str, dict[int, Person]] = {}
        for person in layers.people:
            for position in person.positions:
                written = layers.text[position.office.start : position.office.end]
                for acronym in _ACRONYM.findall(written):
                    self._by_acronym.setdefault(acronym.lower(), {})[id(person)] = person
                key = position.office.key
                former = position.status == "mantan"
                for title in (key, expanded(key), position.title.lower()):
                    self._add(title.partition(" ")[0], former, person)
                for noun in position.title.lower().split()[1:]:
                    if noun in _trades() and noun not in table("anybody", "groups"):
                        self._add(noun, former, person)  # "hakim" of "Ketua Majelis Hakim"
        for phrase in phrases:
            if isinstance(phrase.entity, Person):
                self._read_before(phrase, phrase.entity)

    def of(self, description: str) -> list[Person]:
        """The persons whom the noun of a description fits, in small letters; none where it fits anybody."""
        words = description.split()
        former = words[0] in _FORMER
        noun = words[1] if former and len(words) > 1 else words[0]
        return [] if noun in table("anybody") else list(self._by_noun.get((noun, former), {}).values())

    def suits(self, description: str, person: Person) -> bool:
        """Whether a description can mean a person of whom nothing else says so: "politikus itu" a regent.

        Whoever holds an office of state is no "sopir itu", and a police chief no "politikus itu".
        """
        words = description.split()
        noun = words[1] if words[0] in _FORMER and len(words) > 1 else words[0]
        if noun in table("anybody"):
            return True
        types = {position.body.type for position in person.positions if position.body is not None}
        if any(position.office.key.startswith(_uniformed()) for position in person.positions):
            types.add("security")
        of_state = bool(types & _OF_STATE) or any(position.area is not None for position in person.positions)
        if noun in _kindred():
            return not person.positions or not types or not types.isdisjoint(_kindred()[noun])
        if noun in table("bystanders"):
            return not person.positions
        return not of_state or words[0] in _FORMER or noun not in table("performers")

    def by_acronym(self, acronym: str) -> list[Person]:
        """The persons whose office has an acronym in brackets: "Jaksa Penuntut Umum (JPU)"."""
        return list(self._by_acronym.get(acronym, {}).values())

    def _read_before(self, phrase: Phrase, person: Person) -> None:
        """Takes the trade in "jaksa Budi" and "politikus Partai Makmur Budi"."""
        words = self._words
        number = words.at(phrase.start) - 1
        least = max(number - _FARTHEST, -1)
        trades = _trades()
        heads = trades - table("groups")  # "Partai Makmur" tells of which party, not what he is
        while number > least and words.texts[number][0].isupper() and words.lowers[number] not in heads:
            number -= 1
        before = words.lowers[number - 1] if number > 0 else ""
        if before == "hukum" or before in table("relatives"):
            return  # "kuasa hukum korban Budi" is no "korban"
        if number > least and words.lowers[number] in trades:
            former = number > 0 and words.lowers[number - 1] in _FORMER
            self._add(words.lowers[number], former, person)

    def _add(self, noun: str, former: bool, person: Person) -> None:
        self._by_noun.setdefault((noun, former), {})[id(person)] = person

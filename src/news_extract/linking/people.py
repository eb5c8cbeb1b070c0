"""Which names are the same person, and which offices they hold."""

from __future__ import annotations

from spacy.tokens import Doc

from news_extract.finding.words import kind_of, Kind
from news_extract.layers import Layers, Mention, NameMention, OfficeMention, Person, Position
from news_extract.steps import step


@step("news_people", needs=("news_names", "news_bodies"))
def link_people(doc: Doc, layers: Layers) -> None:
    """Joins the names of one person, takes the fullest for the name, and ties offices to holders."""
    text = doc.text
    groups = _group(text, layers.names)
    for group in groups:
        layers.people.append(_person(text, group))


def _words(text: str, name: NameMention) -> tuple[str, ...]:
    return tuple(word.strip(".").casefold() for word in text[name.start : name.end].replace("-", " ").split() if word.strip("."))


def _group(text: str, names: list[NameMention]) -> list[list[NameMention]]:
    """Names of one person together. Longer forms are placed first, short ones with the last holder before them."""
    groups: list[list[NameMention]] = []
    forms: list[set[tuple[str, ...]]] = []
    home: dict[int, int] = {}
    for name in sorted(names, key=lambda name: (-len(_words(text, name)), name.start)):
        words = _words(text, name)
        fitting = [number for number, known in enumerate(forms) if any(_is_part(words, form) for form in known)]
        if len(fitting) > 1:
            fitting = _latest(groups, fitting, name)
        if fitting:
            number = fitting[0]
        else:
            number = len(groups)
            groups.append([])
            forms.append(set())
        groups[number].append(name)
        forms[number].add(words)
        home[name.start] = number
    merged = list(range(len(groups)))
    for name in names:
        if name.alias_of is not None:
            a, b = merged[home[name.alias_of.start]] if name.alias_of.start in home else None, merged[home[name.start]]
            if a is not None and a != b:
                merged = [a if number == b else number for number in merged]
    joined: dict[int, list[NameMention]] = {}
    for number, group in enumerate(groups):
        joined.setdefault(merged[number], []).extend(group)
    return [sorted(group, key=lambda name: name.start) for group in joined.values()]


def _is_part(words: tuple[str, ...], form: tuple[str, ...]) -> bool:
    """Whether all words stand in the longer form in this order."""
    at = 0
    for word in form:
        if at < len(words) and words[at] == word:
            at += 1
    return at == len(words)


def _latest(groups: list[list[NameMention]], fitting: list[int], name: NameMention) -> list[int]:
    """The groups in order of how shortly before `name` they were mentioned."""

    def distance(number: int) -> int:
        before = [other.end for other in groups[number] if other.end <= name.start]
        return name.start - max(before) if before else 1_000_000

    return sorted(fitting, key=distance)


def _person(text: str, group: list[NameMention]) -> Person:
    own = [name for name in group if name.alias_of is None] or group
    fullest = max(own, key=lambda name: (len(_words(text, name)), -name.start))
    person = Person(text[fullest.start : fullest.end])
    for name in group:
        surface = text[name.start : name.end]
        person.mentions.append(Mention(name.start, name.end, "name" if surface == person.name else "alias"))
        if surface != person.name and surface not in person.aliases:
            person.aliases.append(surface)
        person.honorifics += [title for title in name.honorifics if title not in person.honorifics]
        for office in name.offices:
            _add_position(text, person, office)
    return person


def _add_position(text: str, person: Person, office: OfficeMention) -> None:
    for position in person.positions:
        if _same_office(text, position.office, office):
            if office.end - office.start > position.office.end - position.office.start:
                position.office, position.title = office, office.title
                position.area = office.area or position.area
                if office.status != "definitif":
                    position.status = office.status
            return
    person.positions.append(Position(office.title, office.status, office, area=office.area))


def _same_office(text: str, one: OfficeMention, other: OfficeMention) -> bool:
    return one.key == other.key

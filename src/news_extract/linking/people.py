"""Which names are the same person, and which offices they hold."""

from __future__ import annotations

from spacy.tokens import Doc

from news_extract.layers import Layers, Mention, Person
from news_extract.linking.positions import Positions
from news_extract.linking.same_person import Namesake, group_names, words_of
from news_extract.steps import step


@step("news_people", needs=("news_names", "news_bodies"))
def link_people(doc: Doc, layers: Layers) -> None:
    """Joins the names of one person, takes the fullest for the name, and ties offices to holders."""
    positions = Positions(layers.text, layers)
    for namesake in group_names(layers.text, layers.names, layers.sentences):
        layers.people.append(_person(layers.text, namesake, positions))


def _person(text: str, namesake: Namesake, positions: Positions) -> Person:
    own = [name for name in namesake.names if name.alias_of is None] or namesake.names
    fullest = max(own, key=lambda name: (len(words_of(text, name)), name.end - name.start, -name.start))
    person = Person(text[fullest.start : fullest.end])
    for name in namesake.names:
        surface = text[name.start : name.end]
        person.mentions.append(Mention(name.start, name.end, "name" if surface == person.name else "alias"))
        if surface != person.name and surface not in person.aliases:
            person.aliases.append(surface)
        person.honorifics += [title for title in name.honorifics if title not in person.honorifics]
    person.positions = positions.of([office for name in namesake.names for office in name.offices])
    return person

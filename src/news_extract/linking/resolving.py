"""Whom a phrase means: one resolver for each kind, pronouns, offices, descriptions and loose words."""

from __future__ import annotations

from news_extract.layers import Body, Entity, Layers, OfficeMention, Person, Speaker
from news_extract.linking.descriptions import Described, types_of
from news_extract.linking.focus import Focus
from news_extract.linking.loose import named_at_end, points_at_somebody
from news_extract.linking.phrases import Phrase, table
from news_extract.linking.scene import Scene, Subject
from news_extract.linking.titles import Holders

_SHORTEST_NAME = 4  # letters of a common word that is taken for a part of a name


class Resolver:
    """Ties phrases to persons and bodies, as the focus stands at their place; keeps them in `resolved`."""

    def __init__(self, layers: Layers, scene: Scene, focus: Focus) -> None:
        self.layers = layers
        self.scene = scene
        self.focus = focus
        self.holders = Holders(layers)
        self.described = Described(layers, scene.phrases)
        self.resolved: list[Phrase] = []

    def bare(self, subject: Subject) -> Speaker:
        """Who a subject is that no earlier step knows: a part of a name, a trade, "perseroan", a stranger."""
        written = self.layers.text[subject.start : subject.end]
        if written.istitle() and len(written) >= _SHORTEST_NAME:
            # "Lintang", a common word too, after "Lintang Pratiwi"
            named = [person for person in self.layers.people if f" {written} " in f" {person.name} "]
            if len(named) == 1:
                phrase = Phrase(subject.start, subject.end, "alias", subject.start, subject.end, named[0])
                self.resolved.append(phrase)
                return Speaker(named[0], subject.start, subject.end, "alias")
        known = self._of_kind(written.lower()) or self._pointed(subject)
        known = known or named_at_end(self.layers.people, written)
        return Speaker(known, subject.start, subject.end, "description")

    def _pointed(self, subject: Subject) -> Entity | None:
        """Who a description with a noun of no table is: "pemenang Piala Sukamaju itu" after Budi spoke."""
        points = points_at_somebody(self.layers.text[subject.start : subject.end])
        if not points or not isinstance(self.focus.last, Person):
            return None
        phrase = Phrase(subject.start, subject.end, "description", subject.start, subject.end)
        phrase.entity = self._described(phrase)
        if phrase.entity is not None:
            self.resolved.append(phrase)
        return phrase.entity

    def _of_kind(self, source: str) -> Entity | None:
        """Who a bare noun is: "jaksa" where one "jaksa Budi" is named, "perseroan" where one company is."""
        if types := types_of(source):
            return self.focus.body(types) or self._only_body(types)
        trade = source in table("humans") and source not in table("groups")
        fitting = self.described.of(source) if trade else self.described.by_acronym(source)
        return fitting[0] if len(fitting) == 1 else None

    def _only_body(self, types: frozenset[str]) -> Body | None:
        """The one body of a type in the whole article."""
        fitting = [body for body in self.layers.bodies if body.type in types]
        return fitting[0] if len(fitting) == 1 else None

    def clitic(self, phrase: Phrase) -> None:
        """Who "-nya" on a cue is: the person in focus, or a body that spoke last and is not led by him."""
        body = self.focus.last if isinstance(self.focus.last, Body) else None
        phrase.entity = self.focus.person if body is None or self.focus.is_led else body
        if phrase.entity is not None:
            self.resolved.append(phrase)

    def resolve(self, phrase: Phrase, before: list[Phrase]) -> None:
        """Ties a phrase to somebody; `before` are the phrases of its sentence before it."""
        text = self.layers.text[phrase.start : phrase.end].lower()
        if phrase.kind == "pronoun":
            if text in table("pronouns"):
                phrase.entity = self.focus.person or self._only_person(before)
            elif text in table("own_body"):
                phrase.entity = self.focus.person or (None if self.focus.stranger else self.focus.last)
        elif phrase.office is not None:
            phrase.entity = None if self._in_group(phrase) else self._holder(phrase.office)
        elif phrase.kind == "description":
            phrase.entity = self._apposed(phrase, before) or self._described(phrase)
        if phrase.entity is not None:
            self.resolved.append(phrase)

    def _only_person(self, before: list[Phrase]) -> Person | None:
        """The one person named earlier in a sentence: "Meski Budi sakit, ia mengatakan …"."""
        people = {
            id(p.entity): p.entity for p in before if isinstance(p.entity, Person) and p.kind != "pronoun"
        }
        governed = any(self.scene.governed(phrase, 0) for phrase in before if phrase.entity is not None)
        return next(iter(people.values())) if len(people) == 1 and not governed else None

    def _in_group(self, phrase: Phrase) -> bool:
        """Whether an office only tells what a group is of: "majelis hakim"."""
        number = self.scene.words.at(phrase.start) - 1
        return number >= 0 and self.scene.words.lowers[number] in table("groups")

    def _holder(self, office: OfficeMention) -> Person | None:
        """Who "Bupati" is: the one person with that office, among several the one in focus."""
        holders = self.holders.of(office)
        if not holders and office.end - office.start == len(office.title):
            holders = self.described.of(office.title.lower())  # "Jaksa" after "jaksa Budi"
        return self._one_of(holders)

    def _one_of(self, persons: list[Person]) -> Person | None:
        """The only one of several, else the one in focus if he is among them."""
        if len(persons) == 1:
            return persons[0]
        return self.focus.person if self.focus.person in persons else None

    def _apposed(self, phrase: Phrase, before: list[Phrase]) -> Person | None:
        """Whose description follows the name: "Budi, pedagang asal Sukamaju ini, mengaku …".

        Only where the name opens the sentence or follows "dengan", and no cue stands before it.
        """
        named = before[-1] if before else None
        if named is None or not isinstance(named.entity, Person) or named.kind == "pronoun":
            return None
        if self.layers.text[named.end : phrase.start].strip() != ",":
            return None
        number = self.scene.words.at(named.start) - 1
        opens = (
            number < 0
            or self.scene.words.lowers[number][0] in ".!?\n"
            or "\n" in self.layers.text[self.scene.words.ends[number] : named.start]
        )
        return named.entity if opens or self.scene.words.lowers[number] == "dengan" else None

    def _described(self, phrase: Phrase) -> Entity | None:
        """Who "politikus Golkar itu" is: whoever has that office or trade, else the person in focus.

        The person in focus is not meant where he has another office than "rektor itu" says, nor where
        the description names him ("adik Budi itu").
        """
        number = self.scene.words.at(phrase.start) - 1
        before = self.scene.words.lowers[number] if number >= 0 else ""
        if before in table("plural_leads"):
            return None  # "kedua desainer ini"
        noun = self.scene.words.lowers[number + 1]
        if types := types_of(noun):
            return self.focus.body(types) or self._only_body(types)
        if noun in table("groups"):  # "kelompok itu" is no person
            return None
        text = self.layers.text[phrase.start : phrase.end]
        if fitting := self.described.of(text.lower()):
            return self._one_of(fitting)
        person = self.focus.person
        if person is None or set(text.split()) & set(person.name.split()):
            return None
        if noun in table("posts") and person.positions:
            return None
        phrase.doubtful = noun not in table("anybody")
        return person if self.described.suits(text.lower(), person) else None

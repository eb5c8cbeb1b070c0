"""Who is meant by a pronoun, an office alone or a description: one pass in text order.

The person in focus is the last one who spoke or was the subject of a sentence. A name inside a quotation
is no candidate, and where two people are as likely the reference stays unresolved.
"""

from __future__ import annotations

from typing import cast

from spacy.tokens import Doc

from news_extract.finding.people.words import Kind, kind_of
from news_extract.layers import (
    Body,
    Cue,
    Entity,
    Layers,
    Mention,
    OfficeMention,
    Person,
    Reference,
    Sentence,
    Speaker,
)
from news_extract.linking.descriptions import Described
from news_extract.linking.phrases import Phrase, table
from news_extract.linking.scene import Scene, Subject
from news_extract.linking.subjects import CLITIC, subject_of
from news_extract.linking.titles import Holders
from news_extract.steps import step


@step("news_references", needs=("news_people", "news_cues"))
def resolve_references(doc: Doc, layers: Layers) -> None:
    """Ties pronouns, offices and descriptions to persons and bodies, and finds who speaks at each cue."""
    _Reading(layers).read()


def names_of(layers: Layers) -> list[Reference]:
    """Every mention of every person and body, in text order; of two at one place the longer first."""
    every = [
        Reference(mention.start, mention.end, mention.kind, entity)
        for entity in cast(list[Entity], [*layers.people, *layers.bodies])
        for mention in entity.mentions
    ]
    return sorted(every, key=lambda reference: (reference.start, -reference.end))


class _Reading:
    """The state of one pass over the sentences."""

    def __init__(self, layers: Layers) -> None:
        self.layers = layers
        self.scene = Scene(layers)
        self.holders = Holders(layers)
        self.described = Described(layers, self.scene.phrases)
        self.focus: Person | None = None  # who "dia" is: who spoke last, or whom the text is about since
        self.topic: Person | None = None  # whom the last sentence is about
        self.last: Entity | None = None  # who spoke last, a body too
        self.spoke: set[int] = set()  # persons who have spoken, by id()
        self.met: set[int] = set()  # persons met so far
        self.resolved: list[Phrase] = []

    def read(self) -> None:
        cues = self.layers.cues
        at = 0
        for sentence in self.layers.sentences:
            while at < len(cues) and cues[at].start < sentence.start:
                at += 1
            first = at
            while at < len(cues) and cues[at].start < sentence.end:
                at += 1
            self._sentence(sentence, cues[first:at])
        self._write()

    def _sentence(self, sentence: Sentence, cues: list[Cue]) -> None:
        held = self.scene.phrases_in(sentence.start, sentence.end)
        for phrase in held:
            if phrase.entity is None:
                self._resolve(phrase)
        spoken: list[Cue] = []
        for cue in cues:
            subject = subject_of(self.scene, cue, sentence)
            if subject is not None:
                self._speak(cue, subject, spoken[-1] if spoken else None)
            if cue.speakers:
                spoken.append(cue)
                self.last = cue.speakers[0].entity or self.last
        self._move_focus(sentence, held, spoken)

    def _speak(self, cue: Cue, subject: Subject, before: Cue | None) -> None:
        """Fills the speakers of a cue; `before` is the cue before it in the sentence."""
        cue.subject = (subject.start, subject.end)
        if subject.elided:  # kata Budi sambil menambahkan
            opens = [Speaker()] if subject.start < subject.end else []  # Kedua, meminta agar …
            cue.speakers = list(before.speakers) if before else opens
        elif not subject.phrases:
            person = self._of_trade(self.layers.text[subject.start : subject.end].lower())
            cue.speakers = [Speaker(person, subject.start, subject.end, "description")]
        for phrase in subject.phrases:
            clitic = phrase.kind == "pronoun" and phrase.end - phrase.start == CLITIC
            if clitic and phrase.entity is None:
                self._resolve_clitic(phrase)
            doubtful = phrase.kind == "pronoun" and self.topic is not self.focus
            speaker = Speaker(phrase.entity, phrase.name_start, phrase.name_end, phrase.kind, doubtful)
            cue.speakers.append(speaker)

    # ------------------------------------------------------------ one resolver for each kind

    def _of_trade(self, source: str) -> Person | None:
        """Who a bare trade is: "jaksa" in an article that names one "jaksa Budi"."""
        trade = source in table("humans") and source not in table("groups")
        fitting = self.described.of(source) if trade else self.described.by_acronym(source)
        return fitting[0] if len(fitting) == 1 else None

    def _resolve_clitic(self, phrase: Phrase) -> None:
        """Who "-nya" on a cue is: the person in focus, or a body that spoke last and is not led by him."""
        body = self.last if isinstance(self.last, Body) else None
        led = self.focus is not None and any(position.body is body for position in self.focus.positions)
        phrase.entity = self.focus if body is None or led else body
        if phrase.entity is not None:
            self.resolved.append(phrase)

    def _resolve(self, phrase: Phrase) -> None:
        text = self.layers.text[phrase.start : phrase.end].lower()
        if phrase.kind == "pronoun":
            if text in table("own_body") or text in table("pronouns"):
                phrase.entity = self.focus
        elif phrase.office is not None:
            phrase.entity = self._holder(phrase.office)
        elif phrase.kind == "description":
            phrase.entity = self._described(phrase)
        if phrase.entity is not None:
            self.resolved.append(phrase)

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
        return self.focus if self.focus in persons else None

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
        if noun in table("groups"):  # "perusahaan itu" is no person
            return self.last if noun in table("bodies") and isinstance(self.last, Body) else None
        text = self.layers.text[phrase.start : phrase.end]
        if fitting := self.described.of(text.lower()):
            return self._one_of(fitting)
        if self.focus is None or set(text.split()) & set(self.focus.name.split()):
            return None
        other = noun in table("posts") and self.focus.positions
        return None if other else self.focus

    # ------------------------------------------------------------ focus

    def _move_focus(self, sentence: Sentence, held: list[Phrase], spoken: list[Cue]) -> None:
        """The last speaker of a sentence comes into focus, else the person it is about; of two, neither."""
        speakers = [speaker.entity for cue in spoken[-1:] for speaker in cue.speakers]
        people = [entity for entity in speakers if isinstance(entity, Person)]
        if people:
            self.focus = self.topic = people[0] if len(people) == 1 else None
            self.spoke.update(id(person) for person in people)
        elif any(self._is_stranger(speaker) for cue in spoken[-1:] for speaker in cue.speakers):
            self.focus = self.topic = None  # "dia" after "seorang warga mengatakan" is the stranger
        else:
            self._move_to_topic(sentence, held)
        self.met.update(id(phrase.entity) for phrase in held if phrase.entity is not None)

    def _move_to_topic(self, sentence: Sentence, held: list[Phrase]) -> None:
        """Brings into focus whom a sentence without a speaker is about.

        Somebody met before who has said nothing so far does not take the word from a speaker: it is still
        Budi who speaks in "Menurut Budi, … Selain itu, Tono juga … "…," katanya".
        """
        topics = [
            phrase
            for phrase in held
            if isinstance(phrase.entity, Person) and self.scene.is_topic(phrase, sentence.start)
        ]
        if not topics and self._brings_in_stranger(sentence, held):
            self.focus = self.topic = None
            return
        if not topics:
            # "Kebun itu dibuka oleh Budi Sanjaya. Ia …": the one person whom the sentence introduces
            topics = [p for p in held if isinstance(p.entity, Person) and id(p.entity) not in self.met]
            if len({id(phrase.entity) for phrase in topics}) != 1:
                return
        first = topics[0].entity
        assert isinstance(first, Person)
        if self._is_joined(topics[0], held):
            self.focus = self.topic = None
            return
        self.topic = first
        speaks = id(first) in self.spoke or id(first) not in self.met
        if speaks or self.focus is None or id(self.focus) not in self.spoke:
            self.focus = self.last = first

    def _brings_in_stranger(self, sentence: Sentence, held: list[Phrase]) -> bool:
        """Whether a sentence opens with somebody unknown: "Camat Sukamaju …", "Senada dengan Zentra …"."""
        words = self.scene.words
        first = words.lowers[words.at(sentence.start)]
        if first in table("echoes"):
            return True
        opening = held[0] if held and held[0].start == sentence.start else None
        if opening is None or opening.entity is not None:
            return False
        return opening.kind == "title" or (opening.kind == "description" and first in table("posts"))

    def _is_stranger(self, speaker: Speaker) -> bool:
        """Whether a source without an entity is one person: "seorang warga", an office, an unknown name.

        So is an open pronoun: whoever "dia" was at the first cue is "dia" at the next one.
        """
        if speaker.entity is not None or speaker.start is None:
            return False
        words = self.layers.text[speaker.start : speaker.end].split()
        first, last = words[0].lower(), words[-1]
        if speaker.resolution == "title" or first in table("indefinite"):
            return True
        if speaker.resolution == "pronoun":
            return first not in table("plural") | table("own_body")
        if speaker.resolution != "description":
            return False
        many = first in table("groups") | table("anybody") | table("human_leads")
        named = len(words) > 1 and kind_of(last.strip(",.")) in (Kind.NAME, Kind.UNKNOWN)
        return named or (not many and (words[0][0].isupper() or first in table("humans")))

    def _is_joined(self, phrase: Phrase, held: list[Phrase]) -> bool:
        """Whether another person is named in the same breath: "Budi dan Ani datang"."""
        following = held[held.index(phrase) + 1 :]
        if not following or not isinstance(following[0].entity, Person):
            return False
        return self.layers.text[phrase.end : following[0].start].strip() in ("dan", "serta")

    # ------------------------------------------------------------ writing

    def _write(self) -> None:
        for phrase in self.resolved:
            assert phrase.entity is not None
            phrase.entity.mentions.append(Mention(phrase.name_start, phrase.name_end, phrase.kind))
        kept: list[Reference] = []
        for reference in names_of(self.layers):
            if not kept or reference.start >= kept[-1].end:
                kept.append(reference)
        self.layers.references = kept

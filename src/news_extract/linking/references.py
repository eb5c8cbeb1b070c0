"""Who is meant by a pronoun, an office alone or a description: one pass in text order.

The person in focus is the last one who spoke or was the subject of a sentence. A name inside a quotation
is no candidate, and where two people are as likely the reference stays unresolved.
"""

from __future__ import annotations

from typing import cast

from spacy.tokens import Doc

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
from news_extract.linking.descriptions import Described, types_of
from news_extract.linking.focus import Focus, is_stranger, words_of
from news_extract.linking.loose import handle_meant, is_told, named_at_end, points_at_somebody
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


_MOST_BEFORE = 8  # phrases of a sentence before a pronoun that it can mean
_SHORTEST_NAME = 4  # letters of a common word that is taken for a part of a name


class _Reading:
    """The state of one pass over the sentences."""

    def __init__(self, layers: Layers) -> None:
        self.layers = layers
        self.scene = Scene(layers)
        self.holders = Holders(layers)
        self.described = Described(layers, self.scene.phrases)
        self.focus = Focus()
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
        for number, phrase in enumerate(held):
            if phrase.entity is None:
                self._resolve(phrase, held[max(0, number - _MOST_BEFORE) : number])
        spoken: list[Cue] = []
        for cue in cues:
            subject = subject_of(self.scene, cue, sentence)
            if subject is not None:
                self._speak(cue, subject, spoken[-1] if spoken else None)
            if cue.speakers and not is_told(self.layers.text, cue, spoken):
                spoken.append(cue)
                self.focus.last = cue.speakers[0].entity or self.focus.last
        self._move_focus(sentence, held, spoken)

    def _speak(self, cue: Cue, subject: Subject, before: Cue | None) -> None:
        """Fills the speakers of a cue; `before` is the cue before it in the sentence."""
        cue.subject = (subject.start, subject.end)
        if subject.elided:  # kata Budi sambil menambahkan
            opens = [self._left_out(subject)] if subject.start < subject.end else []
            cue.speakers = list(before.speakers) if before else opens
        elif not subject.phrases:
            cue.speakers = [self._bare(subject)]
        for phrase in subject.phrases:
            cue.speakers += self._speakers(phrase)

    def _left_out(self, subject: Subject) -> Speaker:
        """Who speaks without a subject: "Seraya menambahkan, …" goes on, "Kedua, meminta …" may not."""
        first = self.layers.text[subject.start : subject.end].split()[0].lower()
        goes_on = first in ("seraya", "sambil", "sembari") and self.focus.person is not None
        return Speaker(self.focus.person, resolution="carried") if goes_on else Speaker()

    def _speakers(self, phrase: Phrase) -> list[Speaker]:
        """Who speaks where a phrase is the subject of a cue: several where "mereka" are known."""
        word = self.layers.text[phrase.start : phrase.end].lower()
        if phrase.kind == "pronoun":
            if phrase.end - phrase.start == CLITIC and phrase.entity is None:
                self._resolve_clitic(phrase)
            return self.focus.pronoun(word, phrase.name_start, phrase.name_end, phrase.entity)
        if handle := handle_meant(self.layers.text, phrase.start, word):
            return [Speaker(None, *handle, "description", described=True)]
        number = self.scene.words.at(phrase.start) - 1
        lead = self.scene.words.lowers[number] if number >= 0 else ""
        counted = phrase.kind == "description" and phrase.entity is None and lead in table("plural_leads")
        if counted and self.focus.several(lead):  # "kedua penyanyi ini"
            return self.focus.pronoun(lead, phrase.name_start, phrase.name_end, None)
        return [Speaker(phrase.entity, phrase.name_start, phrase.name_end, phrase.kind)]

    # ------------------------------------------------------------ one resolver for each kind

    def _bare(self, subject: Subject) -> Speaker:
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

    def _resolve_clitic(self, phrase: Phrase) -> None:
        """Who "-nya" on a cue is: the person in focus, or a body that spoke last and is not led by him."""
        body = self.focus.last if isinstance(self.focus.last, Body) else None
        phrase.entity = self.focus.person if body is None or self.focus.is_led else body
        if phrase.entity is not None:
            self.resolved.append(phrase)

    def _resolve(self, phrase: Phrase, before: list[Phrase]) -> None:
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
            phrase.entity = self._described(phrase)
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
        other = noun in table("posts") and person.positions
        return None if other else person

    # ------------------------------------------------------------ focus

    def _move_focus(self, sentence: Sentence, held: list[Phrase], spoken: list[Cue]) -> None:
        """The last speaker of a sentence comes into focus, else the person it is about; of two, neither."""
        heard = [cue for cue in spoken if not self._is_relative(cue, sentence)]
        speakers = heard[-1].speakers if heard else []
        people = [speaker.entity for speaker in speakers if isinstance(speaker.entity, Person)]
        self.focus.age()
        if speakers:
            self._gather(speakers)
        if people:
            self.focus.move(people[0] if len(people) == 1 else None)
            self.spoke.update(id(person) for person in people)
        elif strangers := [speaker for speaker in speakers if is_stranger(self.layers.text, speaker)]:
            self.focus.move(None, stranger=words_of(strangers[0]))
        else:
            self._move_to_topic(sentence, held, spoken)
        self.met.update(id(phrase.entity) for phrase in held if phrase.entity is not None)

    def _is_relative(self, cue: Cue, sentence: Sentence) -> bool:
        """Whether a cue only tells somebody apart: "Budi mengecam bupati yang meminta warga pergi"."""
        number = self.scene.words.at(cue.start) - 1
        after_that = number >= 0 and self.scene.words.lowers[number] == "yang"
        return after_that and cue.subject is not None and cue.subject[0] > sentence.start

    def _gather(self, speakers: list[Speaker]) -> None:
        """Keeps those who can be "mereka": two and more who spoke, many without a name, a body."""
        one = speakers[0]
        many = one.entity is None and one.start is not None and not is_stranger(self.layers.text, one)
        if len(speakers) > 1 or many or isinstance(one.entity, Body):
            named = [speaker for speaker in speakers if speaker.entity or speaker.resolution != "pronoun"]
            if named or speakers[0].described:
                self.focus.gather(named or speakers)

    def _move_to_topic(self, sentence: Sentence, held: list[Phrase], spoken: list[Cue]) -> None:
        """Brings into focus whom a sentence without a speaker is about.

        Somebody met before who has said nothing so far does not take the word from a speaker: it is still
        Budi who speaks in "Menurut Budi, … Selain itu, Tono juga … "…," katanya". Nor does somebody to whom
        something is done: "Budi mengatakan … Tono diangkat menjadi direktur. "…," katanya".
        """
        topics = [
            phrase
            for phrase in held
            if phrase.entity is not None and self.scene.is_topic(phrase, sentence.start)
        ]
        if topics and isinstance(topics[0].entity, Body) and self.scene.opens(topics[0], sentence.start):
            self.focus.gather([Speaker(topics[0].entity, topics[0].name_start, topics[0].name_end)])
        topics = [phrase for phrase in topics if isinstance(phrase.entity, Person)]
        if not topics and self._brings_in_stranger(sentence, held):
            self.focus.move(None)
            return
        speaking = self.focus.person is not None and id(self.focus.person) in self.spoke
        if not topics and not speaking:
            # "Kebun itu dibuka oleh Budi Sanjaya. Ia …": the one person whom the sentence introduces
            new = [p for p in held if isinstance(p.entity, Person) and id(p.entity) not in self.met]
            topics = new if len({id(phrase.entity) for phrase in new}) == 1 else []
        if not topics:
            if (many := self.scene.many_at(sentence.start)) and not spoken:
                self.focus.gather([Speaker(None, *many, "description")])
            return
        first = topics[0].entity
        assert isinstance(first, Person)
        if joined := self._joined(topics[0], held):
            self.focus.move(None)
            self.focus.gather([Speaker(p.entity, p.name_start, p.name_end) for p in joined])
            return
        self.focus.topic = first
        if not speaking or first is self.focus.person:
            self.focus.person = self.focus.last = first
            self.focus.stranger = None
            return
        speaks = id(first) in self.spoke or id(first) not in self.met or self.scene.speaks_up(topics[0])
        if speaks and self.scene.acts(topics[0], sentence.end):
            self.focus.person = self.focus.last = first
            self.focus.untried = id(first) not in self.spoke

    def _brings_in_stranger(self, sentence: Sentence, held: list[Phrase]) -> bool:
        """Whether a sentence opens with somebody unknown: "Camat Sukamaju …", "Senada dengan Zentra …"."""
        words = self.scene.words
        first = words.lowers[words.at(sentence.start)]
        if first in table("echoes"):
            return True
        opening = held[0] if held and held[0].start == sentence.start else None
        if opening is None or opening.entity is not None or not self.scene.acts(opening, sentence.end):
            return False
        return opening.kind == "title" or (opening.kind == "description" and first in table("posts"))

    def _joined(self, phrase: Phrase, held: list[Phrase]) -> list[Phrase]:
        """The people named in the same breath: "Budi dan Ani datang"; none where there is only one."""
        people = [phrase]
        for following in held[held.index(phrase) + 1 :]:
            between = self.layers.text[people[-1].end : following.start].strip()
            if not isinstance(following.entity, Person) or between not in ("dan", "serta", ",", ", dan"):
                break
            people.append(following)
        last = self.layers.text[people[-2].end : people[-1].start] if len(people) > 1 else ""
        return people if "dan" in last or "serta" in last else []

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

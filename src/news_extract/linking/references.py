"""Who is meant by a pronoun, an office alone or a description: one pass in text order.

The person in focus is the last one who spoke or was the subject of a sentence. A name inside a quotation
is no candidate, and where two people are as likely the reference stays unresolved.
"""

from __future__ import annotations

from typing import cast

from spacy.tokens import Doc

from news_extract.layers import Body, Cue, Entity, Layers, Mention, Person, Reference, Sentence, Speaker, within
from news_extract.linking.phrases import Phrase, table
from news_extract.linking.scene import Scene, Subject
from news_extract.linking.subjects import subject_of
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
    """The state of one pass: who is in focus, and who held which office so far."""

    def __init__(self, layers: Layers) -> None:
        self.layers = layers
        self.scene = Scene(layers)
        self.names = names_of(layers)
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
        spoke: Person | None = None
        before: Cue | None = None
        for cue in cues:
            subject = subject_of(self.scene, cue, sentence)
            if subject is None:
                continue
            if subject.elided:
                cue.subject = (cue.start, cue.start)
                cue.speakers = list(before.speakers) if before else self._carried()
            else:
                self._speak(cue, subject)
            if cue.speakers:
                before = cue
                entity = cue.speakers[0].entity
                if isinstance(entity, Person):
                    spoke = entity
                if entity is not None:
                    self.last = entity
        self._move_focus(sentence, held, spoke)

    def _carried(self) -> list[Speaker]:
        return [Speaker(self.last, resolution="carried")] if self.last else []

    def _speak(self, cue: Cue, subject: Subject) -> None:
        cue.subject = (subject.start, subject.end)
        if not subject.phrases:
            cue.speakers = [Speaker(None, subject.start, subject.end, "description")]
        for phrase in subject.phrases:
            if phrase.entity is None and phrase.kind == "pronoun" and phrase.name_end - phrase.name_start == len("nya"):
                phrase.entity = self.last if isinstance(self.last, Body) else self.focus
                if phrase.entity is not None:
                    self.resolved.append(phrase)
            speaker = Speaker(phrase.entity, phrase.name_start, phrase.name_end, phrase.kind)
            speaker.doubtful = phrase.kind == "pronoun" and self.topic is not self.focus
            cue.speakers.append(speaker)

    # ------------------------------------------------------------ one resolver for each kind

    def _resolve(self, phrase: Phrase) -> None:
        text = self.layers.text[phrase.start : phrase.end].lower()
        if phrase.kind == "pronoun":
            if text in table("own_body") or text in table("pronouns"):
                phrase.entity = self.focus
        elif phrase.office is not None:
            phrase.entity = self._holder(phrase)
        elif phrase.kind == "description":
            phrase.entity = self._described(phrase)
        if phrase.entity is not None:
            self.resolved.append(phrase)

    def _holder(self, phrase: Phrase) -> Person | None:
        """Who holds the office that stands alone: the one person in the article with that office."""
        assert phrase.office is not None
        key, words = phrase.office.key, self._content(phrase.start, phrase.end)
        best: list[Person] = []
        score = -1
        for person in self.layers.people:
            for position in person.positions:
                if position.office.key != key or position.status != phrase.office.status:
                    continue
                held = self._content(position.office.start, position.office.end)
                fit = len(words & held) - 2 * len(words - held)
                if len(words) == 1 or fit > 0:
                    if fit > score:
                        best, score = [person], fit
                    elif fit == score and person not in best:
                        best.append(person)
        if len(best) > 1 and self.focus in best:
            return self.focus
        return best[0] if len(best) == 1 else None

    def _content(self, start: int, end: int) -> set[str]:
        return set(self.layers.text[start:end].lower().replace("(", " ").replace(")", " ").split())

    def _described(self, phrase: Phrase) -> Person | None:
        """Who "politikus Golkar itu" is: the person in focus, unless the description names him as somebody else."""
        named = [other.entity for other in within(self.names, phrase.start, phrase.end)]
        return None if self.focus in named else self.focus

    # ------------------------------------------------------------ focus

    def _move_focus(self, sentence: Sentence, held: list[Phrase], spoke: Person | None) -> None:
        """The speaker of the sentence comes into focus, else the person it is about.

        Somebody met before who has said nothing so far does not take the word from a speaker: in "Menurut Budi,
        … Selain itu, Rismon juga … "…," katanya" it is still Budi who speaks.
        """
        if spoke is not None:
            self.focus = self.topic = spoke
            self.spoke.add(id(spoke))
        else:
            people = [
                phrase.entity
                for phrase in held
                if isinstance(phrase.entity, Person) and self.scene.is_topic(phrase, sentence.start)
            ]
            if people:
                self.topic = people[0]
                new = id(people[0]) not in self.met or id(people[0]) in self.spoke
                if new or self.focus is None or id(self.focus) not in self.spoke:
                    self.focus = self.last = people[0]
        self.met.update(id(phrase.entity) for phrase in held if phrase.entity is not None)

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


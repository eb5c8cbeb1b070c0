"""Who is meant by a pronoun, an office alone or a description: one pass in text order.

The person in focus is the last one who spoke or was the subject of a sentence. A name inside a quotation
is no candidate, and where two people are as likely the reference stays unresolved.
"""

from __future__ import annotations

from typing import cast

from spacy.tokens import Doc

from news_extract.layers import Cue, Entity, Layers, Mention, Reference, Sentence, Speaker
from news_extract.linking.focus import Focus
from news_extract.linking.loose import handle_meant, is_told
from news_extract.linking.phrases import Phrase, table
from news_extract.linking.resolving import Resolver
from news_extract.linking.scene import Scene, Subject
from news_extract.linking.subjects import CLITIC, subject_of
from news_extract.linking.topics import Topics
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


class _Reading:
    """The state of one pass over the sentences."""

    def __init__(self, layers: Layers) -> None:
        self.layers = layers
        self.scene = Scene(layers)
        self.focus = Focus()
        self.resolver = Resolver(layers, self.scene, self.focus)
        self.topics = Topics(self.scene, self.focus)

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
                self.resolver.resolve(phrase, held[max(0, number - _MOST_BEFORE) : number])
        spoken: list[Cue] = []
        for cue in cues:
            subject = subject_of(self.scene, cue, sentence)
            if subject is not None:
                self._speak(cue, subject, spoken[-1] if spoken else None)
            if cue.speakers and not is_told(self.layers.text, cue, spoken):
                spoken.append(cue)
                self.focus.last = cue.speakers[0].entity or self.focus.last
        self.topics.move(sentence, held, spoken)
        if cues and cues[-1].lemma == "demikian" and not cues[-1].speakers:
            self.topics.leave()

    def _speak(self, cue: Cue, subject: Subject, before: Cue | None) -> None:
        """Fills the speakers of a cue; `before` is the cue before it in the sentence."""
        cue.subject = (subject.start, subject.end)
        if subject.elided:  # kata Budi sambil menambahkan
            opens = [self._left_out(subject)] if subject.start < subject.end else []
            cue.speakers = list(before.speakers) if before else opens
        elif not subject.phrases:
            cue.speakers = [self.resolver.bare(subject)]
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
                self.resolver.clitic(phrase)
            return self.focus.pronoun(word, phrase.name_start, phrase.name_end, phrase.entity)
        if handle := handle_meant(self.layers.text, phrase.start, word):
            return [Speaker(None, *handle, "description", described=True)]
        number = self.scene.words.at(phrase.start) - 1
        lead = self.scene.words.lowers[number] if number >= 0 else ""
        counted = phrase.kind == "description" and phrase.entity is None and lead in table("plural_leads")
        if counted and self.focus.several(lead):  # "kedua penyanyi ini"
            return self.focus.pronoun(lead, phrase.name_start, phrase.name_end, None)
        return [Speaker(phrase.entity, phrase.name_start, phrase.name_end, phrase.kind, phrase.doubtful)]

    def _write(self) -> None:
        for phrase in self.resolver.resolved:
            assert phrase.entity is not None
            phrase.entity.mentions.append(Mention(phrase.name_start, phrase.name_end, phrase.kind))
        kept: list[Reference] = []
        for reference in names_of(self.layers):
            if not kept or reference.start >= kept[-1].end:
                kept.append(reference)
        self.layers.references = kept

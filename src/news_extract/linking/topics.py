"""Who has the word after a sentence: its last speaker, else the person it is about."""

from __future__ import annotations

from news_extract.layers import Body, Cue, Person, Sentence, Speaker
from news_extract.linking.focus import Focus, is_stranger, words_of
from news_extract.linking.handing import handed_on
from news_extract.linking.phrases import Phrase, table
from news_extract.linking.scene import Scene


class Topics:
    """Moves the focus from sentence to sentence."""

    def __init__(self, scene: Scene, focus: Focus) -> None:
        self.scene = scene
        self.focus = focus
        self.spoke: set[int] = set()  # persons who have spoken, by id()
        self.met: set[int] = set()  # persons met so far

    def move(self, sentence: Sentence, held: list[Phrase], spoken: list[Cue]) -> None:
        """The last speaker of a sentence comes into focus, else the person it is about; of two, neither."""
        heard = [cue for cue in spoken if not self._is_relative(cue, sentence) and not self._asks(cue)]
        speakers = heard[-1].speakers if heard else []
        people = [speaker.entity for speaker in speakers if isinstance(speaker.entity, Person)]
        self.focus.age()
        if speakers:
            self._gather(speakers)
        if people:
            self.focus.move(people[0] if len(people) == 1 else None)
            self.spoke.update(id(person) for person in people)
        elif strangers := [speaker for speaker in speakers if is_stranger(self.scene.text, speaker)]:
            self.focus.move(None, stranger=words_of(strangers[0]))
        elif not speakers and (handed := handed_on(self.scene, sentence, held)):
            self.focus.move(handed.person)
            self.focus.last = handed.person
            if handed.person is not None:
                self.spoke.add(id(handed.person))
        else:
            self._move_to_topic(sentence, held, spoken)
        self.met.update(id(phrase.entity) for phrase in held if phrase.entity is not None)

    def leave(self) -> None:
        """What a text says takes the word from whoever has not spoken, and makes others less sure."""
        if id(self.focus.person) not in self.spoke:
            self.focus.move(None)
        self.focus.untried = True

    def _is_relative(self, cue: Cue, sentence: Sentence) -> bool:
        """Whether a cue only tells somebody apart: "Budi mengecam bupati yang meminta warga pergi"."""
        number = self.scene.words.at(cue.start) - 1
        after_that = number >= 0 and self.scene.words.lowers[number] == "yang"
        return after_that and cue.subject is not None and cue.subject[0] > sentence.start

    def _asks(self, cue: Cue) -> bool:
        """Whether a cue is a reporter's question: "…?" tanya wartawan."""
        words = self.scene.words
        at = self.scene.after(cue.end)
        behind = words.lowers[at : at + 1]
        return "bare" in cue.frames and not table("askers").isdisjoint(behind)

    def _gather(self, speakers: list[Speaker]) -> None:
        """Keeps those who can be "mereka": two and more who spoke, many without a name, a body."""
        one = speakers[0]
        many = one.entity is None and one.start is not None and not is_stranger(self.scene.text, one)
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
        opens = self.scene.words.at(sentence.start)
        if "hadir" in self.scene.words.lowers[opens : opens + 2]:
            return  # "Hadir pula Tono dan Ani": a list of guests gives the word to nobody
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
            if not speaking or self.scene.acts(joined[-1], sentence.end):
                self.focus.move(None)
            self.focus.gather([Speaker(p.entity, p.name_start, p.name_end) for p in joined])
            return
        self.focus.topic = first
        if not speaking or first is self.focus.person:
            self.focus.person = self.focus.last = first
            self.focus.stranger = None
            self.focus.untried = not speaking and self._befalls(topics[0])
            return
        speaks = id(first) in self.spoke or id(first) not in self.met or self.scene.speaks_up(topics[0])
        if speaks and self.scene.acts(topics[0], sentence.end):
            self.focus.person = self.focus.last = first
            self.focus.untried = id(first) not in self.spoke

    def _befalls(self, phrase: Phrase) -> bool:
        """Whether something is done to a subject that brings nobody to speak: "Budi ditangkap"."""
        number = self.scene.after(phrase.end)
        while number + 1 < len(self.scene.words) and self.scene.words.lowers[number] in table("adverbs"):
            number += 1
        return number < len(self.scene.words) and self.scene.words.lowers[number] in table("befalls")

    def _brings_in_stranger(self, sentence: Sentence, held: list[Phrase]) -> bool:
        """Whether a sentence opens with somebody unknown: "Camat Sukamaju …", "Senada dengan Zentra …"."""
        words = self.scene.words
        first = words.lowers[words.at(sentence.start)]
        if first in table("echoes"):
            return True
        if self.scene.unknown_at(sentence.start, sentence.end):
            return True
        opening = held[0] if held and held[0].start == sentence.start else None
        if opening is None or opening.entity is not None or not self.scene.acts(opening, sentence.end):
            return False
        return opening.kind == "title" or (opening.kind == "description" and first in table("posts"))

    def _joined(self, phrase: Phrase, held: list[Phrase]) -> list[Phrase]:
        """The people named in the same breath: "Budi dan Ani datang"; none where there is only one."""
        people = [phrase]
        for following in held[held.index(phrase) + 1 :]:
            between = self.scene.text[people[-1].end : following.start].strip()
            if not isinstance(following.entity, Person) or between not in ("dan", "serta", ",", ", dan"):
                break
            people.append(following)
        last = self.scene.text[people[-2].end : people[-1].start] if len(people) > 1 else ""
        return people if "dan" in last or "serta" in last else []

"""Who a pronoun can mean at a place in the text: one person, a source without a name, or several."""

from __future__ import annotations

from dataclasses import dataclass, field

from news_extract.finding.people.words import Kind, kind_of
from news_extract.layers import Body, Entity, Person, Speaker
from news_extract.linking.phrases import table

_SENTENCES = 2  # after which "mereka" means nobody any more
_COUNTED = {"keduanya": 2, "kedua": 2, "ketiganya": 3, "ketiga": 3, "keempatnya": 4, "keempat": 4}


@dataclass(slots=True)
class Focus:
    """The state of one pass over the sentences.

    Attributes:
        person: who "dia" is: who spoke last, or whom the text is about since.
        topic: whom the last sentence is about.
        last: who spoke last, a body too.
        stranger: the words of a source without a name that "dia" stands for.
        untried: whether the person has come into focus after somebody else spoke, and said nothing since.
    """

    person: Person | None = None
    topic: Person | None = None
    last: Entity | None = None
    stranger: tuple[int, int] | None = None
    untried: bool = False
    _several: list[Speaker] = field(default_factory=list)
    _age: int = 0

    def move(self, person: Person | None, *, stranger: tuple[int, int] | None = None) -> None:
        """Brings one person into focus, or a source without a name, or nobody."""
        self.person = self.topic = person
        self.stranger = stranger
        self.untried = False

    def gather(self, several: list[Speaker]) -> None:
        """Keeps those whom "mereka" can mean from here on."""
        self._several, self._age = several, 0

    def age(self) -> None:
        """Counts a sentence."""
        self._age += 1

    def several(self, word: str) -> list[Speaker]:
        """Those whom "mereka" or "keduanya" means; none where the text does not tell."""
        if self._age > _SENTENCES or (word in _COUNTED and len(self._several) != _COUNTED[word]):
            return []
        return self._several

    def body(self, types: frozenset[str]) -> Body | None:
        """The body that spoke last, where it is of one of the types."""
        return self.last if isinstance(self.last, Body) and self.last.type in types else None

    @property
    def is_led(self) -> bool:
        """Whether the person in focus leads the body that spoke last."""
        return self.person is not None and any(p.body is self.last for p in self.person.positions)

    def pronoun(self, word: str, start: int, end: int, entity: Entity | None) -> list[Speaker]:
        """The speakers whom a pronoun at `start:end` means; one without an entity where none is known.

        A source without a name is given by its own words, "seorang warga", and not by the pronoun.
        """
        if word in table("plural") or word in _COUNTED:
            found = self.several(word)
            if found:
                return [_meant(one, start, end) for one in found]
        elif entity is None and self.stranger is not None:
            return [Speaker(None, *self.stranger, "pronoun", described=True)]
        doubtful = self.topic is not self.person or self.untried
        return [Speaker(entity, start, end, "pronoun", doubtful)]


def _meant(one: Speaker, start: int, end: int) -> Speaker:
    if one.entity is None:
        return Speaker(None, one.start, one.end, "pronoun", described=True)
    return Speaker(one.entity, start, end, "pronoun", doubtful=True)


def is_stranger(text: str, speaker: Speaker) -> bool:
    """Whether a source without an entity is one person: "seorang warga", an office, an unknown name.

    So is an open pronoun: whoever "dia" was at the first cue is "dia" at the next one.
    """
    if speaker.entity is not None or speaker.start is None:
        return False
    words = text[speaker.start : speaker.end].split()
    first, last = words[0].lower(), words[-1]
    if speaker.resolution == "title" or first in table("indefinite") - table("plural_leads"):
        return True
    if speaker.resolution == "pronoun" and not speaker.described:
        return first not in table("plural", "own_body")
    if speaker.resolution not in ("description", "pronoun"):
        return False
    if " ".join(words[:2]).lower() in ("salah satu", "salah seorang") or first in table("nameless"):
        return True
    if first.removesuffix("nya") in table("relatives"):
        return True
    many = first in table("groups", "anybody", "human_leads")
    named = len(words) > 1 and kind_of(last.strip(",.")) in (Kind.NAME, Kind.UNKNOWN)
    return named or (not many and (words[0][0].isupper() or first in table("humans")))


def words_of(speaker: Speaker) -> tuple[int, int] | None:
    """The words of a source without a name that is known by more than a pronoun."""
    if speaker.start is None or speaker.end is None:
        return None
    known = speaker.resolution != "pronoun" or speaker.described
    return (speaker.start, speaker.end) if known else None

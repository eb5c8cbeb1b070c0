"""What may be the subject of a cue: names with their offices, offices alone, pronouns, descriptions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import regex

from news_extract.finding.people.words import pieces_of
from news_extract.finding.speech.cue_forms import cue_forms
from news_extract.layers import Entity, Layers, OfficeMention, Person, Words, covering, within
from news_extract.reading.quotation_marks import quotation_at
from news_extract.records import MentionKind
from news_extract.tables import toml_table

_DESCRIPTION_LONGEST = 9  # words before "itu"
_RELATIVE_LONGEST = 6  # words from "yang" to a verb
_VERB = regex.compile(r"me[mnlrwy]\p{Ll}{3,16}")


@cache
def table(*keys: str) -> frozenset[str]:
    """The words of one or more lists of the table of speakers."""
    return frozenset(word for key in keys for word in toml_table("speakers")[key])


@cache
def _no_verbs() -> frozenset[str]:
    return frozenset(toml_table("speech")["no_verbs"])


@dataclass(slots=True)
class Phrase:
    """A noun phrase that stands for somebody.

    `start:end` takes in offices and honorifics before the name, `name_start:name_end` is the mention itself.
    """

    start: int
    end: int
    kind: MentionKind
    name_start: int
    name_end: int
    entity: Entity | None = None
    office: OfficeMention | None = None
    doubtful: bool = False  # it may mean somebody else

    @property
    def is_person(self) -> bool:
        """Whether it can only be a person."""
        return isinstance(self.entity, Person) or self.kind == "pronoun"


def phrases_of(layers: Layers) -> list[Phrase]:
    """Every phrase outside quotations, in text order, none overlapping; not yet resolved but for names."""
    found = [*_people(layers), *_bodies(layers), *_offices(layers)]
    named = _without_overlaps(found)
    return _without_overlaps([*named, *_pointing(layers, named)])


def _without_overlaps(phrases: list[Phrase]) -> list[Phrase]:
    """Phrases in text order; of two that overlap the one that names a person, else the longer."""
    kept: list[Phrase] = []
    for phrase in sorted(phrases, key=lambda p: (p.start, -p.end)):
        if kept and phrase.start < kept[-1].end:
            if _rank(phrase) > _rank(kept[-1]):
                kept[-1] = phrase
            continue
        kept.append(phrase)
    return kept


def _rank(phrase: Phrase) -> tuple[int, int]:
    # "pria yang akrab disapa Mamat itu" holds a name and is more than it
    order = 3 if phrase.kind == "description" else 2 if isinstance(phrase.entity, Person) else 1
    return order, phrase.end - phrase.start


def _outside(layers: Layers, offset: int) -> bool:
    return quotation_at(layers, offset) is None


def _people(layers: Layers) -> Iterator[Phrase]:
    """Names of people, each with the offices and honorifics that stand before it."""
    names = {name.start: name for name in layers.names}
    text, words = layers.text, pieces_of(layers)
    for person in layers.people:
        for mention in person.mentions:
            if mention.kind not in ("name", "alias") or not _outside(layers, mention.start):
                continue
            start = mention.start
            name = names.get(mention.start)
            office = None
            if name is not None:
                titles = {word.strip(".").lower() for held in name.honorifics for word in held.split()}
                start = _with_titles(words, start, titles)
                for title in name.offices:
                    if title.end <= start and not text[title.end : start].strip(" ,.\u00a0"):
                        start, office = title.start, title
            yield Phrase(start, mention.end, mention.kind, mention.start, mention.end, person, office)


def _with_titles(words: Words, start: int, titles: set[str]) -> int:
    """Where a name begins with the titles before it: "Ir." in "Ir. Budi Sanjaya"."""
    number = words.at(start) - 1
    while number >= 0:
        at = number - 1 if words.texts[number] == "." else number
        if at < 0 or words.lowers[at].strip(".") not in titles:
            break
        start = words.starts[at]
        number = at - 1
    return start


def _bodies(layers: Layers) -> Iterator[Phrase]:
    within = {(m.within.start, m.within.end) for m in layers.body_mentions if m.within}
    for body in layers.bodies:
        for mention in body.mentions:
            if (mention.start, mention.end) in within:
                continue  # what "Satreskrim Polres Garut" says, the unit says
            if mention.kind in ("name", "alias") and _outside(layers, mention.start):
                yield Phrase(mention.start, mention.end, mention.kind, mention.start, mention.end, body)


def _offices(layers: Layers) -> Iterator[Phrase]:
    """Offices that the text ties to no name here."""
    held = {office.start for name in layers.names for office in name.offices}
    for office in layers.offices:
        if office.start not in held and _outside(layers, office.start):
            yield Phrase(office.start, office.end, "title", office.start, office.end, None, office)


def _pointing(layers: Layers, named: list[Phrase]) -> Iterator[Phrase]:
    """Pronouns, and descriptions that end in "itu"."""
    words = pieces_of(layers)
    pronouns, plural, pointers = table("pronouns", "own_body"), table("plural"), table("pointers")
    adverbs = table("adverb_pairs")  # "pemerintah selama ini menilai"
    for number, word in enumerate(words.lowers):
        if word in pronouns or word in plural:
            start, end = words.starts[number], words.ends[number]
            if _outside(layers, start):
                yield Phrase(start, end, "pronoun", start, end)
        elif word in pointers and " ".join(words.lowers[max(0, number - 1) : number + 1]) not in adverbs:
            begin = _description_start(layers, words, number, named)
            if begin is not None and _outside(layers, begin):
                end = words.ends[number]
                yield Phrase(begin, end, "description", begin, end, _named(layers, named, begin, end))


def _named(layers: Layers, named: list[Phrase], begin: int, end: int) -> Person | None:
    """The person whom a description names: "pria yang akrab disapa Budi itu", not "adik Budi itu"."""
    held = [phrase for phrase in within(named, begin, end) if isinstance(phrase.entity, Person)]
    if len(held) != 1:
        return None
    person = held[0].entity
    assert isinstance(person, Person)
    before = layers.text[begin : held[0].start].lower().split()
    if any(word in table("naming") for word in before):
        return person
    plain = not any(word in table("relatives") or word in table("inside_descriptions") for word in before)
    return person if plain else None


def _description_start(layers: Layers, words: Words, pointer: int, named: list[Phrase]) -> int | None:
    """Where the description that ends at the word `pointer` begins: "politikus" in "politikus Golkar itu"."""
    humans = table("humans")
    first: int | None = None
    office = covering(named, words.starts[pointer] - 2)
    if office is not None and office.kind == "title" and words.starts[pointer] - office.end < 3:
        return office.start  # "Menteri Keuangan itu"
    for number in range(pointer - 1, max(pointer - 1 - _DESCRIPTION_LONGEST, -1), -1):
        word = words.lowers[number]
        if word == "anak" and words.lowers[number + 1] in table("no_children"):
            break
        if word in humans and not covering(layers.places, words.starts[number]):
            first = number
            if word not in table("second_nouns") and word not in table("groups"):
                break
            continue
        if word == "," and covering(layers.places, words.starts[number + 1]):
            continue  # "menteri asal Sukamaju, Jawa Tengah ini"
        if word in ',.;:!?"“”()' or word in table("pointers") or _breaks(words, number):
            break
    if first is None:
        return _start_around_body(words, office, pointer)
    if words.lowers[first] in table("nameless"):
        return None
    first = _before_relative(words, first)
    if first and words.lowers[first - 1] in table("groups"):
        first -= 1  # "tim juara Piala Sukamaju ini" is no person
    if first and words.lowers[first - 1] in table("indefinite"):
        return None  # "seorang anggota dewan yang ikut rapat itu" is somebody new
    if first and words.lowers[first - 1] in table("before_nouns"):
        first -= 1
    return words.starts[first]


def _before_relative(words: Words, first: int) -> int:
    """The noun that a relative clause belongs to: "pelatih" in "pelatih yang dulu pemain Sukamaju itu"."""
    for number in range(first - 1, max(first - _DESCRIPTION_LONGEST, 0), -1):
        word = words.lowers[number]
        if word == "yang":
            return number - 1 if words.lowers[number - 1] in table("humans") else first
        if not word.isalpha() or word in table("outside_descriptions"):
            break
    return first


def _start_around_body(words: Words, body: Phrase | None, pointer: int) -> int | None:
    """Where a description begins whose noun no table knows: "doktor Universitas Sukamaju ini".

    Not the body speaks but somebody who is told by it.
    """
    if body is None or body.kind not in ("name", "alias") or isinstance(body.entity, Person):
        return None
    number = words.at(body.start) - 1
    if words.starts[pointer] - body.end > 1 or number < 0 or not words.lowers[number].isalpha():
        return None
    first = number + 1
    while first > max(pointer - _DESCRIPTION_LONGEST, 0) and words.lowers[first - 1].isalpha():
        if words.lowers[first - 1] in table("governors", "outside_descriptions", "plural_leads"):
            return None
        if _breaks(words, first - 1):
            break
        first -= 1
    return words.starts[first] if first <= number else None


def _breaks(words: Words, number: int) -> bool:
    """Whether a word stands in no description: a cue, or a verb outside a relative clause."""
    word = words.lowers[number]
    if word in cue_forms() and "before" in cue_forms()[word].frames:
        return True
    if word in table("outside_descriptions"):
        return True
    relative = "yang" in words.lowers[max(0, number - _RELATIVE_LONGEST) : number]
    verb = _VERB.fullmatch(words.texts[number]) is not None and word not in _no_verbs()
    return (verb or word in table("outside_relatives")) and not relative

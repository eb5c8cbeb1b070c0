"""Sentences that hand the word to somebody and report nothing: "Hal senada disampaikan Ani Lestari."."""

from __future__ import annotations

from dataclasses import dataclass

from news_extract.layers import Person, Sentence
from news_extract.linking.phrases import Phrase, table
from news_extract.linking.scene import Scene

_BETWEEN = frozenset(("oleh", "dari", "juga", "pula", "langsung", "kembali", "sebelumnya"))
_LONGEST = 24  # words of such a sentence that are looked through for its verb


@dataclass(frozen=True, slots=True)
class Handed:
    """The word is handed on: to `person`, None where the text names nobody who is known."""

    person: Person | None


def handed_on(scene: Scene, sentence: Sentence, held: list[Phrase]) -> Handed | None:
    """Who has the word after a sentence, None where it hands nothing on.

    Args:
        scene: the document.
        sentence: "Hal senada juga Camat Sukamaju Budi sampaikan." or "Lain lagi dengan Ani Lestari."
        held: its phrases.
    """
    words = scene.words
    first = words.at(sentence.start)
    if " ".join(words.lowers[first : first + 2]) in table("handing"):
        to_whom = words.lowers[first + 2 : first + 3] == ["dengan"]
        found = _first(held, words.ends[first + 1], sentence.end)
        return found if to_whom or (found and found.person) else None
    if words.lowers[first] not in table("utterances"):
        return None
    for number in words.range(sentence.start, sentence.end)[:_LONGEST]:
        if words.lowers[number] in table("uttered"):
            return _agent(scene, held, number, sentence.end)
        if words.lowers[number] in table("uttered_after"):
            return _first([phrase for phrase in held if phrase.end <= words.starts[number]], 0, sentence.end)
    return None


def _agent(scene: Scene, held: list[Phrase], verb: int, end: int) -> Handed | None:
    """Who utters it, right after the verb: not Ani in "Hal itu disampaikan pada pertemuan dengan Ani"."""
    number = verb + 1
    while number < len(scene.words) and scene.words.lowers[number] in _BETWEEN:
        number += 1
    start = scene.words.starts[number] if number < len(scene.words) else end
    if start >= end or scene.words.lowers[number] in table("stops"):
        return None
    if scene.words.lowers[number] in table("relatives"):  # "disampaikan rekan Budi, Ani Lestari": Ani
        held = [phrase for phrase in held if scene.text[max(0, phrase.start - 2) : phrase.start] == ", "]
        return _first(held, start, end)
    somebody = scene.words.texts[number][0].isupper() or scene.is_source(start)
    return _first(held, start, end) if somebody else None


def _first(held: list[Phrase], start: int, end: int) -> Handed | None:
    """The first person from `start` on; nobody goes on in "pemeran film itu", whoever that is."""
    inside = [phrase for phrase in held if start <= phrase.start < end]
    if inside and inside[0].kind in ("description", "pronoun"):
        return None
    return Handed(next((p.entity for p in inside if isinstance(p.entity, Person)), None))

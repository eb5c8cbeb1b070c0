"""A text as the finders of subjects see it: its words, and the phrases that stand for somebody."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from functools import cache

import regex

from news_extract.finding.people.words import Kind, kind_of, pieces_of
from news_extract.layers import Layers
from news_extract.linking.phrases import Phrase, phrases_of, table
from news_extract.tables import toml_table

_LONGEST_OFFICE = 12  # words
_LONGEST_TRADE = 3  # words of "pengamat ekonomi digital"
_ACTIVE = regex.compile(r"me(?:ng|ny|[mnlry])\p{Ll}{4,16}")
_LONGEST_LIST = 12  # names
_OPENS_RELATIVE = frozenset(("yang", "sedang", "tengah", "sudah", "baru", "juga"))
_JOINING = frozenset(("dan", "serta", "bersama"))
_LISTING = _JOINING | {","}
_VERB = regex.compile(r"(?:me[mnlrwy]|ber|di|ter)\p{Ll}{3,16}")


@cache
def _of_speech(key: str) -> frozenset[str]:
    return frozenset(toml_table("speech")[key])


@dataclass(slots=True)
class Subject:
    """Who speaks at a cue; `start:end` is the whole stretch with offices and appositions.

    `phrases` is empty for a source without a name ("seorang warga") and where the subject is elided. An
    elided one is the opening of its sentence ("Kedua, meminta agar …"), or nothing between two verbs.
    """

    start: int
    end: int
    phrases: list[Phrase] = field(default_factory=list)
    elided: bool = False


class Scene:
    """The words and phrases of one document, with what can be asked about them."""

    def __init__(self, layers: Layers) -> None:
        self.layers = layers
        self.text = layers.text
        self.words = pieces_of(layers)
        self.phrases = phrases_of(layers)
        self._starts = [phrase.start for phrase in self.phrases]

    def phrase_at(self, offset: int) -> Phrase | None:
        """The phrase that begins at `offset`."""
        at = bisect_left(self._starts, offset)
        return self.phrases[at] if at < len(self.phrases) and self._starts[at] == offset else None

    def phrases_in(self, start: int, end: int) -> list[Phrase]:
        """The phrases that begin between `start` and `end`."""
        return self.phrases[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def phrase_before(self, offset: int) -> Phrase | None:
        """The last phrase that begins before `offset`."""
        at = bisect_left(self._starts, offset) - 1
        return self.phrases[at] if at >= 0 else None

    def after(self, offset: int) -> int:
        """Number of the first word that ends beyond a stretch ending at `offset`."""
        return self.words.at(offset - 1) + 1

    def before(self, phrase: Phrase, begin: int) -> int | None:
        """Number of the word before a phrase, None where the phrase is the first from `begin` on."""
        number = self.words.at(phrase.start) - 1
        return number if number >= 0 and self.words.starts[number] >= begin else None

    def governed(self, phrase: Phrase, begin: int) -> bool:
        """Whether a preposition stands before a phrase: "kepada Budi"."""
        number = self.before(phrase, begin)
        if number is not None and self.words.lowers[number] == "(":
            named = self.phrase_before(phrase.start)
            if named is not None and named.entity is phrase.entity and named.start >= begin:
                return self.governed(named, begin)  # "hasil survei Asosiasi Petani Sukamaju (APS)"
        return number is not None and self.words.lowers[number] in table("governors")

    def is_topic(self, phrase: Phrase, begin: int) -> bool:
        """Whether a sentence that begins at `begin` is about a phrase: it opens a clause, ungoverned.

        "Sementara itu, Budi pulang", but not "di depan rumah Budi".
        """
        if self.governed(phrase, begin):
            return self.words.lowers[self.words.at(begin)] in table("echoes")  # "Senada dengan Budi, …"
        number = self.words.at(phrase.start) - 1
        least = max(self.words.at(begin), number - _LONGEST_OFFICE)
        while number >= least and self.words.texts[number][0].isupper():
            number -= 1  # an office that no table knows: "Training Analyst Budi"
        if number < 0 or self.words.starts[number] < begin:
            return True
        word = self.words.lowers[number]
        opens = table("adverbials", "pointers", "humans", "human_leads")
        return word in opens or not word[-1].isalnum() or self._is_trade(begin, number)

    def _is_trade(self, begin: int, last: int) -> bool:
        """Whether all words of a sentence up to `last` name a trade: "Aktivis lingkungan" before "Budi"."""
        lowers = self.words.lowers[self.words.at(begin) : last + 1]
        plain = len(lowers) <= _LONGEST_TRADE and all(word.isalpha() for word in lowers)
        governs = table("governors") - table("inside_descriptions")  # "pengamat dari Zentra Budi"
        return plain and self.is_source(begin) and governs.isdisjoint(lowers)

    def is_source(self, offset: int) -> bool:
        """Whether the words at `offset` stand for people: "seorang warga", "polisi", "ayahnya"."""
        number = self.words.at(offset)
        for word in self.words.lowers[number : number + 3]:
            if word in table("humans") or word.removesuffix("nya") in table("relatives"):
                return True
            if word not in table("human_leads"):
                return False
        return False

    def unknown_at(self, start: int, end: int) -> bool:
        """Whether a sentence opens with somebody whose name nobody read: "Pedagang asal Zentra Budi …"."""
        numbers = self.words.range(start, end)
        if not numbers:
            return False  # the sentence begins inside of a word that lost a space
        many = self.words.lowers[numbers[0]] in table("groups") | table("plural_leads")
        if many or not self.is_source(start):
            return False
        for number in numbers[1:_LONGEST_OFFICE]:
            word, before = self.words.texts[number], self.words.texts[number - 1]
            if _VERB.fullmatch(word) or word == "angkat":
                last = self.phrase_before(self.words.starts[number])
                read = last is not None and last.is_person and last.end > self.words.starts[number - 1]
                kinds = {kind_of(written) for written in self.words.texts[number - 2 : number]}
                return before[0].isupper() and not read and Kind.NAME in kinds
        return False

    def many_at(self, offset: int) -> tuple[int, int] | None:
        """The many without a name with whom a sentence opens: "Sejumlah petani datang"."""
        number = self.words.at(offset)
        leads, first = table("plural_leads"), number
        while number < first + 2 and number + 1 < len(self.words) and self.words.lowers[number] in leads:
            number += 1
        word = self.words.lowers[number]
        many = word in table("humans") if number > first else word in table("groups")
        return (self.words.starts[first], self.words.ends[number]) if many else None

    def before_verb(self, start: int, stop: int) -> int:
        """Where a noun phrase ends before the first verb of its own clause, or at `stop`."""
        nouns = _of_speech("no_verbs")
        for number in self.words.range(start, stop):
            if self.words.lowers[number] in nouns:
                continue
            relative = number > 0 and self.words.lowers[number - 1] in table("before_relative_verbs")
            if (
                self.words.starts[number] > start
                and not relative
                and _ACTIVE.fullmatch(self.words.texts[number])
            ):
                while (
                    self.words.lowers[number - 1] in _OPENS_RELATIVE and self.words.starts[number - 1] > start
                ):
                    number -= 1  # "salah satu warga yang sedang mengisi …"
                return self.words.ends[number - 1]
        return stop

    def acts(self, phrase: Phrase, end: int) -> bool:
        """Whether a subject does something: not "Budi diangkat menjadi direktur", nor a mere list of names.

        "Budi ditemui di rumahnya" lets him speak all the same.
        """
        first = self.words.at(phrase.end)
        numbers = self.words.range(phrase.end, end)
        for number in numbers:
            word = self.words.lowers[number]
            if word in table("heard"):
                return True
            relative = number > first and self.words.lowers[number - 1] == "yang"
            if _VERB.fullmatch(word) and not relative and word != "merangkap":
                return not word.startswith("di")
        predicates = _of_speech("predicates")
        return any(self.words.lowers[number] in predicates for number in numbers)

    def speaks_up(self, phrase: Phrase) -> bool:
        """Whether the verb of a subject tells of an attitude: "Budi mengapresiasi", "Budi juga menyambut"."""
        number = self.after(phrase.end)
        adverbs = table("adverbs")
        while number + 1 < len(self.words) and (
            self.words.lowers[number] in adverbs or self.words.lowers[number] == ","
        ):
            number += 1
        return number < len(self.words) and self.words.lowers[number] in table("attitudes")

    def opens(self, phrase: Phrase, begin: int) -> bool:
        """Whether a sentence that begins at `begin` has nothing but an opening before a phrase."""
        openers = table("sentence_openers")
        before = (self.words.lowers[n] for n in self.words.range(begin, phrase.start))
        return all(word in openers or word in (",", "itu") for word in before)

    def lists(self, offset: int) -> bool:
        """Whether a list of people goes on after `offset`: ", Ani, dan Tono" after "Budi"."""
        number = self.after(offset)
        for _ in range(_LONGEST_LIST):
            if number + 2 >= len(self.words) or self.words.lowers[number] not in _LISTING:
                return False
            last = self.words.lowers[number] in _JOINING
            number += 1
            if not last and self.words.lowers[number] in _JOINING:
                number, last = number + 1, True
            other = self.phrase_at(self.words.starts[number])
            if other is None or not other.is_person:
                return False
            if last:
                return True
            number = self.after(other.end)
        return False

    def add_others(self, subject: Subject, limit: int) -> None:
        """Adds further speakers joined with "dan": "kata Budi dan Ani"."""
        joins = _LISTING if self.lists(subject.phrases[-1].end) else _JOINING
        number = self.after(subject.phrases[-1].end)
        while number + 1 < len(self.words) and self.words.starts[number] < limit:
            if self.words.lowers[number] not in joins:
                return
            while self.words.lowers[number] in joins and number + 1 < len(self.words):
                number += 1
            other = self.phrase_at(self.words.starts[number])
            if other is None or not (other.is_person and subject.phrases[-1].is_person):
                return
            subject.phrases.append(other)
            subject.end = other.end
            number = self.after(other.end)

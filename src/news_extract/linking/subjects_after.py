"""The noun phrase after a cue: "Kepala Dinas Sosial Sukamaju, Budi Sanjaya," in "kata …"."""

from __future__ import annotations

from news_extract.finding.people.words import Kind, kind_of
from news_extract.layers import covering
from news_extract.linking.phrases import Phrase, table
from news_extract.linking.scene import Scene, Subject

_LONGEST = 12  # words of a source without a name
_ENDS = frozenset('.;:!?"“”«»)]\n')
_BREAKS = frozenset((",", "(", "-", "–", "—"))
_NAMES = frozenset((Kind.NAME, Kind.UNKNOWN))
_JOINS = frozenset((",", "(", "yang"))  # between an office and its holder


def subject_after(scene: Scene, start: int, limit: int, *, anybody: bool) -> Subject | None:
    """The subject that begins at `start`.

    Args:
        scene: the document.
        start: end of the cue.
        limit: end of the sentence.
        anybody: whether the cue makes a speaker of whoever stands there: "kata" does, while
            "menurut" takes "data BPS" as well, which is no speaker.
    """
    return _Reader(scene, limit).read(start, anybody=anybody)


class _Reader:
    """Walks over the words after a cue until the noun phrase ends."""

    def __init__(self, scene: Scene, limit: int) -> None:
        self.scene = scene
        self.words = scene.words
        self.limit = limit
        self.begin: int | None = None
        self.end = 0
        self.head: Phrase | None = None

    def read(self, start: int, *, anybody: bool) -> Subject | None:
        number = self.words.at(start)
        while self._goes_on(number) and self.words.lowers[number] == "oleh":
            number += 1
        if self._goes_on(number) and self.words.lowers[number] in ("nya", "olehnya"):  # "Ditambahkan nya"
            begin, end = self.words.ends[number] - len("nya"), self.words.ends[number]
            return Subject(begin, end, [Phrase(begin, end, "pronoun", begin, end)])
        if not anybody and self._goes_on(number) and self.words.lowers[number] in table("inanimate"):
            return None  # "Menurut informasi dari Kementerian Sosial, Budi …"
        self._walk(number)
        if self.begin is None:
            return None
        if self.head is None or not self.head.is_person:
            self._look_for_name(anybody=anybody)
        elif not self.scene.lists(self.head.end) and (stranger := self._stranger()):
            return Subject(self.begin, stranger)
        if self.head is not None and self._speaks_for(self.head):
            self.head = None
        subject = Subject(self.begin, self.end, [self.head] if self.head else [])
        if self.head is not None and (self.begin == self.head.start or self.head.is_person):
            self.scene.add_others(subject, self.limit)
        elif not anybody and not self.scene.is_source(self.begin) and not self._is_named():
            return None
        return subject

    def _goes_on(self, number: int) -> bool:
        return number < len(self.words) and self.words.starts[number] < self.limit

    def _walk(self, number: int) -> None:
        """Takes in phrases and loose words until one ends the noun phrase."""
        for _ in range(_LONGEST):
            if not self._goes_on(number):
                return
            phrase = self.scene.phrase_at(self.words.starts[number])
            if phrase is not None:
                if self.head is not None and not self._leads_to(phrase):
                    return
                self._take(phrase)
                number = self.scene.after(phrase.end)
                if phrase.kind == "pronoun":
                    return
            elif self._joins(number):
                number += 1
            elif self._ends(number):
                return
            else:
                self.begin = self.words.starts[number] if self.begin is None else self.begin
                self.end = self.words.ends[number]
                number += 1

    def _take(self, phrase: Phrase) -> None:
        self.begin = phrase.start if self.begin is None else self.begin
        self.head = phrase
        self.end = phrase.end

    def _joins(self, number: int) -> bool:
        """Whether a comma or bracket leads on from an office to its holder: "Kepala Dinas Sosial, Budi"."""
        if self.head is None or self.words.lowers[number] not in _JOINS or not self._goes_on(number + 1):
            return False
        following = self.scene.phrase_at(self.words.starts[number + 1])
        return following is not None and self._leads_to(following)

    def _leads_to(self, phrase: Phrase) -> bool:
        """Whether a phrase says the name that the head described, and does not go on with a list."""
        assert self.head is not None
        listed = self.head.is_person and self.scene.lists(self.head.end)
        return not listed and _names(self.head, phrase)

    def _ends(self, number: int) -> bool:
        word = self.words.lowers[number]
        if word[0] in _ENDS or word in _BREAKS or word in table("stops"):
            return True
        return (word in _JOINS and self.begin is not None) or (self.head is not None and self.head.is_person)

    def _look_for_name(self, *, anybody: bool) -> None:
        """Reads on to the name that a description leads to: "dokter dari Klinik Sukamaju, Budi Sanjaya,"."""
        first = self.scene.after(self.end)
        for number in range(first, min(first + _LONGEST, len(self.words) - 1)):
            word = self.words.lowers[number]
            if not self._goes_on(number) or (word[0] in _ENDS and word != ")"):
                break
            if word in table("stops") and word not in table("inside_descriptions"):
                break
            held = self.scene.phrase_at(self.words.starts[number])
            if held is not None and held.is_person and held.start < held.name_start and number > first:
                self.head, self.end = held, held.end  # "Ketua Pansus yang juga Anggota DPRD Sleman, Budi"
                break
            if word == "," and self._is_place(number + 1):
                continue  # "ahli biologi dari Kampus Sukamaju, Bandung, Budi Sanjaya"
            if word == ",":
                phrase = self.scene.phrase_at(self.words.starts[number + 1])
                apart = self.head is None and not anybody and not self._described()
                if apart and not (phrase and self._parted(phrase)):
                    pass  # "Dilaporkan oleh Zentra, Budi siap": Budi is the subject of what is reported
                elif phrase is not None and phrase.is_person and phrase.kind != "pronoun":
                    self.head, self.end = phrase, phrase.end
                elif self.head is not None and (stranger := self._unknown_name(number + 1)):
                    self.head, self.end = None, stranger
                elif self.head is None and not anybody and self._leads_on(first):
                    self.end = self.words.ends[number - 1]
                break

    def _is_place(self, number: int) -> bool:
        """Whether one word between commas tells where a body is: "Universitas Sukamaju, Sukarasa, Budi"."""
        start = self.words.starts[number]
        if covering(self.scene.layers.places, start):
            return True
        parted = self.words.texts[number + 1 : number + 2] == [","] and number + 2 < len(self.words)
        if not parted or self.scene.phrase_at(start) or not self.words.texts[number][0].isupper():
            return False
        named = self.scene.phrase_at(self.words.starts[number + 2])
        return named is not None and named.is_person and named.kind != "pronoun"

    def _speaks_for(self, body: Phrase) -> bool:
        """Whether somebody unknown is told by his body: "Sales Director Zentra Budi", not "pihak Zentra"."""
        if body.is_person or body.office is not None or self.begin is None or body.kind == "description":
            return False
        lead = self.scene.text[self.begin : body.start].lower().split()
        if not lead or not table("groups", "for_bodies").isdisjoint(lead):
            return False
        return self.end > body.end or not table("humans").isdisjoint(lead)

    def _described(self) -> bool:
        """Whether the loose words are a description: "dokter dari Klinik Sukamaju"."""
        return self.begin is not None and self.scene.is_source(self.begin)

    def _parted(self, phrase: Phrase) -> bool:
        """Whether a mark follows a name, which makes it an apposition: "CEO Zentra, Joko Wahyudi, …"."""
        number = self.scene.after(phrase.end)
        return number < len(self.words) and self.words.lowers[number] in (",", "(", ".", "selaku")

    def _is_named(self) -> bool:
        """Whether the loose words are the name of somebody or something unknown: "Menurut Zentra Maju, …"."""
        if self.begin is None or covering(self.scene.layers.places, self.begin):
            return False
        first, last = self.words.at(self.begin), self.words.at(self.end - 1)
        words = self.words.texts[first : last + 1]
        if last == first or last + 1 >= len(self.words) or self.words.lowers[last + 1] != ",":
            return False
        return all(word[0].isupper() for word in words) and bool({kind_of(word) for word in words} & _NAMES)

    def _stranger(self) -> int | None:
        """End of an unknown name after the office that a false one was read from.

        "Veroni Herti" in "kata Kepala Kantor Sukma Jaya, Veroni Herti, di Sleman": whoever speaks, it is not
        Sukma Jaya.
        """
        assert self.head is not None
        comma = self.scene.after(self.head.end)
        if self.head.office is None or not self._goes_on(comma) or self.words.lowers[comma] != ",":
            return None
        return self._unknown_name(comma + 1)

    def _unknown_name(self, first: int) -> int | None:
        """End of a name of two words that nobody in the article is known by; None where there is none."""
        if not self._goes_on(first + 1) or self.scene.phrase_at(self.words.starts[first]):
            return None
        kinds = {kind_of(word) for word in self.words.texts[first : first + 2]}
        place = covering(self.scene.layers.places, self.words.starts[first])
        return self.words.ends[first + 1] if not place and kinds <= _NAMES else None

    def _leads_on(self, number: int) -> bool:
        """Whether the description itself goes on: "salah satu pekerja yang menerima bantuan"."""
        return self.words.lowers[number] in table("inside_descriptions")


def _names(first: Phrase, second: Phrase) -> bool:
    """Whether a second phrase says the name that the first described: an office, then its holder.

    A name that only an office brings in is part of it when another follows: "Sukma" in "kata Kepala Kantor
    Sukma Jaya, Ani Lestari".
    """
    if not second.is_person or second.kind == "pronoun":
        return False
    return not first.is_person or (
        first.office is not None and second.office is None and second.entity is not first.entity
    )

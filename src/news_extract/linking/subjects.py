"""The subject of a cue: who stands before "mengatakan", who after "kata", "dikatakan" and "menurut"."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field

import regex

from news_extract.finding.words import Kind, kind_of, pieces_of
from news_extract.layers import Cue, Layers, Sentence
from news_extract.linking.phrases import Phrase, table

_DESCRIPTION_LONGEST = 12  # words of a source without a name
# "S.E., M.Si.", "M.P", "S. Sos."
_DEGREES = regex.compile(r"(?:(?:\p{Lu}\p{Ll}{0,2}\.\s?){1,4}\p{L}{0,5}\.?,?\s?){1,4}")
_NAME = regex.compile(r"\p{Lu}[\p{L}'.-]{1,20}(?: \p{Lu}[\p{L}'.-]{0,20}){0,4}")
_NAME_KINDS = frozenset((Kind.NAME, Kind.UNKNOWN, Kind.INITIAL))
_ENDS = frozenset(".;:!?\"“”«»)]\n")


@dataclass(slots=True)
class Subject:
    """Who speaks at a cue. `start:end` is the whole stretch with offices and appositions.

    `phrases` is empty for a source without a name ("seorang warga") and for an elided one.
    """

    start: int
    end: int
    phrases: list[Phrase] = field(default_factory=list)
    elided: bool = False


class SubjectFinder:
    """Finds the subjects of the cues of one document."""

    def __init__(self, layers: Layers, phrases: list[Phrase]) -> None:
        self.layers = layers
        self.text = layers.text
        self.words = pieces_of(layers)
        self.phrases = phrases
        self.starts = [phrase.start for phrase in phrases]

    def find(self, cue: Cue, sentence: Sentence) -> Subject | None:
        """The subject of a cue, None where nothing that could speak stands there."""
        if cue.clitic:
            return Subject(cue.end - len("nya"), cue.end, [self._clitic(cue)])
        if "before" in cue.frames:
            return self._before(cue, sentence)
        return self._after(cue.end, sentence.end, anybody="after" in cue.frames)

    def _clitic(self, cue: Cue) -> Phrase:
        start = cue.end - len("nya")
        return Phrase(start, cue.end, "pronoun", start, cue.end)

    def _at(self, offset: int) -> Phrase | None:
        """The phrase that begins at `offset`."""
        at = bisect_left(self.starts, offset)
        return self.phrases[at] if at < len(self.phrases) and self.starts[at] == offset else None

    # ------------------------------------------------------------ after the cue

    def _after(self, start: int, limit: int, *, anybody: bool) -> Subject | None:
        """The noun phrase that begins at `start`: "Kepala Dinas Sosial, Budi Santoso," in "kata …"."""
        words = self.words
        number = words.at(start)
        begin = end = None
        head: list[Phrase] = []
        loose = 0
        while number < len(words) and words.starts[number] < limit:
            offset = words.starts[number]
            word = words.lowers[number]
            if word == "oleh" and begin is None:
                number += 1
                continue
            phrase = self._at(offset)
            if phrase is not None and (not head or self._names_the_same(head[-1], phrase)):
                begin = offset if begin is None else begin
                head = [phrase] if not head or phrase.is_person else head
                end = phrase.end
                number = words.at(phrase.end - 1) + 1
                if phrase.kind == "pronoun":
                    break
                continue
            if phrase is not None:
                break
            if word == "nya" and begin is None:
                return Subject(offset, words.ends[number], [Phrase(offset, words.ends[number], "pronoun", offset, words.ends[number])])
            if word in (",", "(", "yang") and begin is not None:
                follows = self._at(words.starts[number + 1]) if number + 1 < len(words) else None
                if follows is None or not head or not self._names_the_same(head[-1], follows):
                    break
                number += 1
                continue
            if word[0] in _ENDS or word in (",", "(", "-", "–", "—") or (word in table("stops") and begin is not None):
                break
            if word in table("stops") or (head and head[-1].is_person):
                break
            begin = offset if begin is None else begin
            end = words.ends[number]
            loose += 1
            if loose > _DESCRIPTION_LONGEST:
                break
            number += 1
        if begin is None or end is None:
            return None
        if not head or not head[-1].is_person:
            named = self._named_after(end, limit)
            head, end = ([named], named.end) if named else (head, end)
            if not head and not anybody:
                end = self._description_end(end, limit)
        subject = Subject(begin, end, head)
        if head and (begin == head[0].start or head[0].is_person):
            self._add_others(subject, limit)
        elif not anybody and not self._is_source(begin):
            return None  # "menurut data BPS"
        return subject

    def _description_end(self, start: int, limit: int) -> int:
        """Where a source without a name ends: at the comma, "salah satu pekerja yang menerima bantuan,"."""
        words = self.words
        number = words.at(start - 1) + 1
        if number < len(words) and words.lowers[number] not in table("inside_descriptions"):
            return start
        for at in range(number, min(number + _DESCRIPTION_LONGEST, len(words))):
            if words.starts[at] >= limit or words.lowers[at][0] in _ENDS:
                break
            if words.lowers[at] == ",":
                return words.ends[at - 1]
        return start

    def _named_after(self, start: int, limit: int) -> Phrase | None:
        """The person whom a description leads on to: "dokter dari Rumah Sakit Sukamaju, Budi Santoso,"."""
        words = self.words
        number = words.at(start - 1) + 1
        for at in range(number, min(number + _DESCRIPTION_LONGEST, len(words) - 1)):
            word = words.lowers[at]
            if words.starts[at] >= limit or word[0] in _ENDS - {")"} or (
                word in table("stops") and word not in table("inside_descriptions")
            ):
                return None
            if word == ",":
                phrase = self._at(words.starts[at + 1])
                return phrase if phrase and phrase.is_person and phrase.kind != "pronoun" else None
        return None

    def _names_the_same(self, first: Phrase, second: Phrase) -> bool:
        """Whether a second phrase says the name that the first described: an office, then its holder."""
        return not first.is_person and second.is_person and second.kind != "pronoun"

    def _add_others(self, subject: Subject, limit: int) -> None:
        """Further speakers joined with "dan": "kata Budi dan Ani"."""
        words = self.words
        number = words.at(subject.end - 1) + 1
        while number + 1 < len(words) and words.starts[number] < limit:
            if words.lowers[number] not in ("dan", "serta", "bersama"):
                return
            other = self._at(words.starts[number + 1])
            if other is None or not subject.phrases[-1].is_person or not other.is_person:
                return
            subject.phrases.append(other)
            subject.end = other.end
            number = words.at(other.end - 1) + 1

    def _is_source(self, offset: int) -> bool:
        """Whether the words at `offset` stand for people: "seorang warga", "polisi", "Sutarjo"."""
        words = self.words
        number = words.at(offset)
        leads, humans = table("human_leads"), table("humans")
        for at in range(number, min(number + 3, len(words))):
            if words.lowers[at] in humans:
                return True
            if words.lowers[at] not in leads:
                return False
        return False

    # ------------------------------------------------------------ before the cue

    def _before(self, cue: Cue, sentence: Sentence) -> Subject | None:
        """The subject of an active verb, looked for clause by clause from the verb to the left."""
        words = self.words
        last = words.at(cue.start) - 1
        while last >= 0 and words.starts[last] >= sentence.start and words.lowers[last] in table("adverbs") - table("elided"):
            last -= 1
        if last < 0 or words.starts[last] < sentence.start:
            return None
        begin = self._clause_start(cue, sentence)
        if words.ends[last] <= begin or self._only_opens(begin, cue.start):
            return Subject(cue.start, cue.start, elided=True)
        if words.lowers[last] in table("elided"):
            return self._in_clauses(begin, words.starts[last]) or Subject(cue.start, cue.start, elided=True)
        if words.lowers[last] == "yang":
            return self._antecedent(words.starts[last], begin)
        return self._in_clauses(begin, words.ends[last])

    def _only_opens(self, begin: int, end: int) -> bool:
        """Whether nothing but an opening stands before the verb: "Kedua, meminta agar …"."""
        held = [word.strip(",.") for word in self.text[begin : min(end, begin + 60)].lower().split()]
        return len(held) < 5 and all(word in table("openings") for word in held)

    def _clause_start(self, cue: Cue, sentence: Sentence) -> int:
        """Start of the sentence, or the end of the last quotation before the cue."""
        quotations = self.layers.quotations
        at = bisect_right(quotations, cue.start, key=lambda quotation: quotation.start) - 1
        begin = sentence.start
        if at >= 0:
            outermost = quotations[at]
            while outermost.inside is not None:
                outermost = outermost.inside
            begin = max(begin, outermost.outer_end) if outermost.outer_end <= cue.start else begin
        return begin

    def _antecedent(self, end: int, begin: int) -> Subject | None:
        """The phrase right before "yang": "Menteri Pertanian Ani Lestari yang menegaskan"."""
        at = bisect_left(self.starts, end) - 1
        if at < 0 or self.starts[at] < begin:
            return None
        phrase = self.phrases[at]
        if self.text[phrase.end : end].strip(" ,\u00a0"):
            return None
        return Subject(phrase.start, phrase.end, [phrase])

    def _in_clauses(self, begin: int, end: int) -> Subject | None:
        """Tries the stretches between commas from right to left."""
        stretches = self._stretches(begin, end)
        for number in range(len(stretches) - 1, -1, -1):
            start, stop = stretches[number]
            held = self._held(start, stop)
            first = self.words.at(start)
            lead = self.words.lowers[first] if first < len(self.words) else ""
            if _DEGREES.fullmatch(self.text, start, stop):
                continue
            if lead in table("inanimate"):
                return None
            if number and lead in table("asides"):
                continue
            free = [phrase for phrase in held if not self.governed(phrase, start)]
            if lead in table("adverbials"):
                free = [p for p in free if p.end >= stop - 1 or self._is_subject_of_lead(p, start, lead)]
            if free:
                head = free[0]
                if not head.is_person and number and number < len(stretches) - 1:
                    named = self._held(*stretches[number - 1])
                    if named and named[-1].is_person and named[-1].end >= stretches[number - 1][1] - 1:
                        continue  # "Ani Lestari, Kepala Dinas Sosial Sukamaju, mengatakan"
                return self._with_others(self._through(head, free), stop)
            if lead not in table("adverbials") and self._speaks(start, stop, number, stretches):
                return Subject(start, stop)
            if lead not in table("adverbials") and number == len(stretches) - 1 and not held and stop == end:
                return None  # "aturan itu menyebutkan"
        return None

    def _speaks(self, start: int, stop: int, number: int, stretches: list[tuple[int, int]]) -> bool:
        """Whether a stretch without a known name is a source: "seorang warga", "Sutarjo"; no apposition."""
        if number and number < len(stretches) - 1:
            named = self._held(*stretches[number - 1])
            if named and named[-1].is_person:
                return False
        if self._is_source(start):
            return True
        return _NAME.fullmatch(self.text, start, stop) is not None and all(
            kind_of(word) in _NAME_KINDS for word in self.text[start:stop].split()
        )

    def _is_subject_of_lead(self, phrase: Phrase, start: int, lead: str) -> bool:
        """Whether a clause that begins with a conjunction has its subject right after it: "Sementara Budi …"."""
        between = self.text[start : phrase.start].split()
        return len(between) <= 2 and lead in ("sementara", "sedangkan", "adapun", "namun", "tetapi", "tapi", "kemudian", "lalu", "maka", "sehingga", "jadi", "padahal", "bahkan", "juga")

    def _through(self, head: Phrase, free: list[Phrase]) -> Phrase:
        """Who really speaks in "Kepala Badan Budi melalui Kepala Bidang Ani menyampaikan": Ani."""
        if not head.is_person:
            return head
        for phrase in self._held(head.end, head.end + 200):
            before = self.words.at(phrase.start) - 1
            if phrase.is_person and self.words.lowers[before] in ("melalui", "lewat") and not self.text[head.end : self.words.starts[before]].strip(" ,"):
                return phrase
            break
        return head

    def _with_others(self, head: Phrase, limit: int) -> Subject:
        subject = Subject(head.start, head.end, [head])
        self._add_others(subject, limit)
        subject.end = max(subject.end, limit)
        return subject

    def _held(self, start: int, end: int) -> list[Phrase]:
        """The phrases that begin between `start` and `end`."""
        return self.phrases[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def governed(self, phrase: Phrase, begin: int) -> bool:
        """Whether a preposition stands before a phrase: "kepada Budi"."""
        before = self.words.at(phrase.start) - 1
        if before < 0 or self.words.starts[before] < begin:
            return False
        return self.words.lowers[before] in table("governors")

    def is_topic(self, phrase: Phrase, begin: int) -> bool:
        """Whether a sentence that begins at `begin` is about a phrase: it opens a clause, and nothing governs it.

        "Sementara itu, Budi pulang", but not "di depan rumah Budi".
        """
        if self.governed(phrase, begin):
            return False
        before = self.words.at(phrase.start) - 1
        while before >= 0 and self.words.starts[before] >= begin and self.words.texts[before][0].isupper():
            before -= 1  # an office that no table knows: "Training Analyst Budi"
        if before < 0 or self.words.starts[before] < begin:
            return True
        word = self.words.lowers[before]
        opens = table("adverbials") | table("pointers") | table("humans") | table("human_leads")
        return word in opens or not word[-1].isalnum()

    def _stretches(self, begin: int, end: int) -> list[tuple[int, int]]:
        """The stretches between commas that stand in no phrase."""
        found = []
        start = begin
        for number in self.words.range(begin, end):
            if self.words.lowers[number] not in (",", "–", "—"):
                if not (self.words.texts[number].endswith(",") and len(self.words.texts[number]) > 1):
                    continue
            offset = self.words.ends[number] - 1
            at = bisect_right(self.starts, offset) - 1
            if at >= 0 and self.phrases[at].start <= offset < self.phrases[at].end:
                continue
            found.append((start, offset))
            start = offset + 1
        found.append((start, end))
        stretches = []
        for start, stop in found:
            while start < stop and self.text[start].isspace():
                start += 1
            while stop > start and self.text[stop - 1].isspace():
                stop -= 1
            if stop > start:
                stretches.append((start, stop))
        return stretches

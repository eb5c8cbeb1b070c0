"""Direct speech: quotations that somebody speaks, told from titles, terms and scare marks."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from functools import cache

import regex

from news_extract.attributing.speech.contents import has_words
from news_extract.layers import (
    Cue,
    Layers,
    Person,
    Quotation,
    Quote,
    Rejected,
    Sentence,
    Speaker,
    covering,
)
from news_extract.tables import toml_table

_FEWEST_WORDS = 3  # of a quotation that no cue announces
_FEWEST_AFTER_THAT = 6  # of a quotation after "bahwa" that is no part of a reported sentence
_LEAD_LONGEST = 160  # characters between a cue and the quotation after it
_TAIL_LONGEST = 200  # characters after a quotation in which its sentence can go on

_GAP = regex.compile(r"[\s,.*–—:-]{0,6}((?:\p{L}{2,12}\s){0,2})\Z")  # between a quotation and its cue
_LEADS_IN = regex.compile(r"[\s,.:;–—-]{0,6}(?:bahwa\s)?\Z")  # between a cue with its subject and a quotation
_GOES_ON = regex.compile(r"\s{1,2}\p{Ll}{3}")
_WORD = regex.compile(r"\s{1,2}(\p{Ll}{2,20})")
_LETTER = regex.compile(r"\p{L}")


@dataclass(slots=True)
class Spoken:
    """The direct quotes of a document, and the offsets of the cues that they took."""

    quotes: list[Quote] = field(default_factory=list)
    used: set[int] = field(default_factory=set)


def direct_quotes(layers: Layers) -> Spoken:
    """Every outermost quotation that is speech, with its cue; the others go to `layers.rejected`."""
    return _Reader(layers).read()


@cache
def _lead_in() -> frozenset[str]:
    return frozenset(toml_table("cues")["lead_in"]["words"])


@cache
def _titled() -> regex.Pattern[str]:
    """A word that makes what follows a title or a term: "berjudul", "istilah"."""
    return regex.compile(rf"(?i)\b(?:{'|'.join(toml_table('speech')['before_titles'])})\s{{0,2}}\Z")


def _is_circumstance(lead: str) -> bool:
    """Whether the words between a cue and a quotation say where: "menulis di akunnya, "…""."""
    words = lead.split()
    return lead.rstrip().endswith(",") and bool(words) and words[0] in toml_table("speech")["addresses"]


class _Reader:
    def __init__(self, layers: Layers) -> None:
        self.layers = layers
        self.text = layers.text
        self.cue_starts = [cue.start for cue in layers.cues]
        self.outermost = [quotation for quotation in layers.quotations if quotation.inside is None]

    def read(self) -> Spoken:
        found = Spoken()
        cues = [self._cue_after(quotation) or self._cue_before(quotation) for quotation in self.outermost]
        self._share(cues)
        before = 0  # end of the quotation before
        for quotation, cue in zip(self.outermost, cues, strict=True):
            speaker = self._name_beside(quotation) if cue is None else None
            reason = None if speaker else self._no_speech(quotation, cue, before)
            before = quotation.outer_end
            if reason:
                self.layers.rejected.append(
                    Rejected("quotation", quotation.outer_start, quotation.outer_end, reason)
                )
                continue
            found.quotes.append(self._quote(quotation, cue, speaker))
            if cue is not None:
                found.used.add(cue.start)
        return found

    def _quote(self, quotation: Quotation, cue: Cue | None, speaker: Speaker | None) -> Quote:
        start, end = self._trimmed(quotation)
        if cue is None or not cue.speakers:
            return Quote("direct", start, end, speaker or Speaker(), cue=cue)
        return Quote("direct", start, end, cue.speakers[0], cue.speakers[1:], cue)

    def _trimmed(self, quotation: Quotation) -> tuple[int, int]:
        start, end = quotation.start, quotation.end
        while start < end and self.text[start].isspace():
            start += 1
        while end > start and self.text[end - 1].isspace():
            end -= 1
        return start, end

    def _name_after(self, quotation: Quotation) -> Speaker | None:
        """The person whose name alone ends the sentence after a quotation: "Airnya keruh," Budi."""
        start, end = self._trimmed(quotation)
        if start == end or self.text[end - 1] != ",":
            return None
        at = quotation.outer_end
        while at < len(self.text) and self.text[at] in " \u00a0":
            at += 1
        reference = covering(self.layers.references, at)
        if reference is None or reference.start != at or not isinstance(reference.entity, Person):
            return None
        if self.text[reference.end : reference.end + 1] not in (".", "\n", ""):
            return None
        return Speaker(reference.entity, reference.start, reference.end, reference.kind)

    def _name_beside(self, quotation: Quotation) -> Speaker | None:
        return self._name_after(quotation) or self._name_before(quotation)

    def _name_before(self, quotation: Quotation) -> Speaker | None:
        """The person whose name and a colon alone begin the sentence: Budi: "Airnya keruh."."""
        sentence = covering(self.layers.sentences, quotation.outer_start)
        if sentence is None or not has_words(self.text, quotation.start, quotation.end, _FEWEST_WORDS):
            return None
        reference = covering(self.layers.references, sentence.start)
        if reference is None or not isinstance(reference.entity, Person):
            return None
        if self.text[reference.end : quotation.outer_start].strip() != ":":
            return None
        return Speaker(reference.entity, reference.start, reference.end, reference.kind)

    # ------------------------------------------------------------ cues

    def _cue_after(self, quotation: Quotation) -> Cue | None:
        """The cue in "…," kata Budi; in "…," Budi menambahkan."""
        at = bisect_left(self.cue_starts, quotation.outer_end)
        if at == len(self.cue_starts):
            return None
        cue = self.layers.cues[at]
        if "before" in cue.frames:
            return cue if self._closes(quotation, cue) else None
        gap = _GAP.match(self.text, quotation.outer_end, cue.start)
        if gap is None or not set(gap.group(1).split()) <= _lead_in():
            return None
        ends = self.text[quotation.end - 1] in ".!?" and self.text[cue.start].isupper()
        return None if ends and not self._stands_alone(cue) else cue  # not in "…." Menurut Budi, …

    def _closes(self, quotation: Quotation, cue: Cue) -> bool:
        """Whether nothing but a subject and its active verb follows: "…," Budi menambahkan."""
        if cue.subject is None or cue.subject[0] < quotation.outer_end:
            return False
        if _LETTER.search(self.text, quotation.outer_end, cue.subject[0]):
            return False
        return self.text[cue.end : cue.end + 1] in (".", "")

    def _stands_alone(self, cue: Cue) -> bool:
        """Whether a bare cue says nothing but who spoke: "…." Ujar Budi."""
        end = max(cue.end, cue.subject[1] if cue.subject else 0)
        return "bare" in cue.frames and self.text[end : end + 1] in (".", "\n", "")

    def _cue_before(self, quotation: Quotation) -> Cue | None:
        """The cue in Budi mengatakan, "…"; in Menurut Budi: "…"; in "…," kata Budi, "…"."""
        at = bisect_left(self.cue_starts, quotation.outer_start) - 1
        sentence = covering(self.layers.sentences, quotation.outer_start)
        if at < 0 or sentence is None:
            return None
        cue = self.layers.cues[at]
        end = cue.end if "before" in cue.frames else max(cue.end, cue.subject[1] if cue.subject else 0)
        if cue.start < sentence.start or not cue.speakers or quotation.outer_start - end > _LEAD_LONGEST:
            return None
        lead = self.text[end : quotation.outer_start]
        leads_in = _LEADS_IN.fullmatch(lead) or lead.rstrip().endswith(":") or _is_circumstance(lead)
        return cue if leads_in and self._begins_speech(quotation, lead) else None

    def _begins_speech(self, quotation: Quotation, lead: str) -> bool:
        """Whether a quotation after a cue is a statement of its own and not part of a reported one."""
        start, end = self._trimmed(quotation)
        if start == end or self._sentence_goes_on(quotation):
            return False
        if "bahwa" in lead:
            return self.text[start].isupper() and has_words(self.text, start, end, _FEWEST_AFTER_THAT)
        if "," in lead or ":" in lead:
            return True
        return self.text[start].isupper() and has_words(self.text, start, end, _FEWEST_WORDS)

    def _sentence_goes_on(self, quotation: Quotation) -> bool:
        """Whether the sentence needs the words after a quotation: Budi berjanji "si hijau" akan datang."""
        if self.text[quotation.end - 1] in ".,!?…":
            return False
        return _GOES_ON.match(self.text, quotation.outer_end) is not None

    def _share(self, cues: list[Cue | None]) -> None:
        """Gives all parts of a quotation over several paragraphs the cue that one of them has."""
        numbers = range(1, len(self.outermost))
        for number in reversed(numbers):
            goes_on = self.outermost[number].continues or self._runs_on(number)
            if goes_on and cues[number - 1] is None:
                cues[number - 1] = cues[number]
        for number in numbers:
            if self.outermost[number].continues and cues[number] is None:
                cues[number] = cues[number - 1]

    def _runs_on(self, number: int) -> bool:
        """Whether the quotation before ends in a comma with nothing but this one after it."""
        before = self.outermost[number - 1]
        between = self.text[before.outer_end : self.outermost[number].outer_start]
        return self.text[before.end - 1] == "," and not between.strip()

    # ------------------------------------------------------------ what is no speech

    def _no_speech(self, quotation: Quotation, cue: Cue | None, before: int) -> str | None:
        """Why a quotation is no speech, None where it is; the one before it ends at `before`."""
        start, end = self._trimmed(quotation)
        if not has_words(self.text, start, end, 1):
            return "empty"
        short = not has_words(self.text, start, end, _FEWEST_WORDS)
        sentence = covering(self.layers.sentences, quotation.outer_start)
        lead = self._lead(quotation, sentence, before)
        if cue is not None and self._is_text(cue):
            return "nobody speaks"
        if cue is not None:
            follows = cue.start >= quotation.outer_end and not quotation.continues
            fragment = self.text[start].islower() or short
            return "part of a reported sentence" if follows and lead and fragment else None
        if _titled().search(lead):
            return "title or term"
        if short and self.text[end - 1] not in ".,!?":
            return "single term"
        return "part of a sentence" if lead or self._has_tail(quotation, sentence) else None

    def _is_text(self, cue: Cue) -> bool:
        """Whether a cue says that a text runs so: "…," demikian bunyi surat itu."""
        named = _WORD.match(self.text, cue.end)
        texts = toml_table("speakers")["texts"]
        return cue.lemma == "demikian" and not cue.speakers and named is not None and named.group(1) in texts

    def _lead(self, quotation: Quotation, sentence: Sentence | None, before: int) -> str:
        """The words of the sentence before a quotation, up to the quotation before it."""
        if quotation.outer_start == quotation.start:
            return ""  # no mark opens it: whatever stands before is no part of it
        begin = max(sentence.start, before) if sentence else quotation.outer_start
        lead = self.text[begin : quotation.outer_start]
        return lead if _LETTER.search(lead) else ""

    def _has_tail(self, quotation: Quotation, sentence: Sentence | None) -> bool:
        stop = min(sentence.end, quotation.outer_end + _TAIL_LONGEST) if sentence else 0
        return _LETTER.search(self.text, quotation.outer_end, max(stop, quotation.outer_end)) is not None

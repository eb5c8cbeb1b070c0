"""Direct speech: quotations that somebody speaks, told from titles, terms and scare marks."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from functools import cache

import regex

from news_extract.layers import Cue, Layers, Quotation, Quote, Rejected, Sentence, Speaker, covering
from news_extract.tables import toml_table

_GAP = regex.compile(r"[\s,.*–—:-]{0,6}((?:\p{L}{2,12}\s){0,2})\Z")  # between a quotation and its cue
_LEADS_IN = regex.compile(r"[\s,.:;–—-]{0,6}(?:bahwa\s)?\Z")  # between a cue, its subject and a quotation
_BLANK = regex.compile(r"[\s.,;:*\"“”'‘’()\u200b–—-]*+")
_LETTER = regex.compile(r"\p{L}")
_WORD = regex.compile(r"[\p{L}\p{N}][\p{L}\p{N}.,/%-]*+")
_TITLED = regex.compile(r"(?i)\b(?:judul|tajuk|bertema|tema|berjudul|bertajuk|bertuliskan|tulisan|slogan|tagline|istilah|program|lagu|film|buku|album|bernama|disebut|dijuluki|julukan|sebutan|frasa|kata|kode|acara|video)\s{0,2}\Z")
_GOES_ON = regex.compile(r"\s{1,2}\p{Ll}{3}")
_FEWEST_AFTER_THAT = 6  # of a quotation after "bahwa"
_FEWEST_WORDS = 3  # of a quotation that no cue announces


@dataclass(slots=True)
class Spoken:
    """The direct quotes of a document and the cues that they took."""

    quotes: list[Quote] = field(default_factory=list)
    used: set[int] = field(default_factory=set)  # starts of cues


def direct_quotes(layers: Layers) -> Spoken:
    """Every quotation that is speech, with its cue; what is none goes to `layers.rejected`."""
    return _Reader(layers).read()


class _Reader:
    def __init__(self, layers: Layers) -> None:
        self.layers = layers
        self.text = layers.text
        self.cue_starts = [cue.start for cue in layers.cues]
        self.outermost = [quotation for quotation in layers.quotations if quotation.inside is None]
        self.found = Spoken()

    def read(self) -> Spoken:
        cues = [self._cue(number) for number in range(len(self.outermost))]
        self._share(cues)
        last: Quote | None = None
        for quotation, cue in zip(self.outermost, cues, strict=True):
            reason = self._no_speech(quotation, cue, last)
            if reason:
                self.layers.rejected.append(Rejected("quotation", quotation.outer_start, quotation.outer_end, reason))
                continue
            last = self._quote(quotation, cue)
            self.found.quotes.append(last)
            if cue is not None:
                self.found.used.add(cue.start)
        return self.found

    def _quote(self, quotation: Quotation, cue: Cue | None) -> Quote:
        start, end = self._trimmed(quotation)
        quote = Quote("direct", start, end, Speaker(), cue=cue)
        if cue is not None and cue.speakers:
            quote.speaker, quote.co_speakers = cue.speakers[0], cue.speakers[1:]
        return quote

    def _trimmed(self, quotation: Quotation) -> tuple[int, int]:
        start, end = quotation.start, quotation.end
        while start < end and self.text[start].isspace():
            start += 1
        while end > start and self.text[end - 1].isspace():
            end -= 1
        return start, end

    # ------------------------------------------------------------ cues

    def _cue(self, number: int) -> Cue | None:
        quotation = self.outermost[number]
        return self._cue_after(quotation) or self._cue_before(quotation)

    def _cue_after(self, quotation: Quotation) -> Cue | None:
        """"…," kata Budi; "…," Budi menambahkan."""
        at = bisect_left(self.cue_starts, quotation.outer_end)
        if at == len(self.cue_starts):
            return None
        cue = self.layers.cues[at]
        if "before" in cue.frames:
            return cue if self._closes(quotation, cue) else None
        gap = _GAP.match(self.text, quotation.outer_end, cue.start)
        if gap is None or not set(gap.group(1).split()) <= _lead_in():
            return None
        if self.text[quotation.end - 1] in ".!?" and self.text[cue.start].isupper() and not self._stands_alone(cue):
            return None  # "…." Menurut Budi, …
        return cue

    def _stands_alone(self, cue: Cue) -> bool:
        """Whether a bare cue says nothing but who spoke: "…." Ujar Budi."""
        end = max(cue.end, cue.subject[1] if cue.subject else 0)
        return "bare" in cue.frames and self.text[end : end + 1] in (".", "\n", "")

    def _closes(self, quotation: Quotation, cue: Cue) -> bool:
        """Whether a subject and its active verb stand between a quotation and the end: "…," Budi menambahkan."""
        if cue.subject is None or not cue.subject[0] >= quotation.outer_end:
            return False
        between = self.text[quotation.outer_end : cue.subject[0]]
        return not _LETTER.search(between) and self.text[cue.end : cue.end + 1] in (".", "")

    def _cue_before(self, quotation: Quotation) -> Cue | None:
        """Budi mengatakan, "…"; Menurut Budi: "…"; "…," kata Budi, "…"."""
        at = bisect_left(self.cue_starts, quotation.outer_start) - 1
        sentence = covering(self.layers.sentences, quotation.outer_start)
        if at < 0 or sentence is None:
            return None
        cue = self.layers.cues[at]
        if cue.start < sentence.start or not cue.speakers:
            return None
        end = cue.end if "before" in cue.frames else max(cue.end, (cue.subject or (0, 0))[1])
        lead = self.text[end : quotation.outer_start]
        if len(lead) > 160:
            return None
        if _LEADS_IN.fullmatch(lead) or lead.rstrip().endswith(":"):
            return cue if self._begins_speech(quotation, lead) else None
        return None

    def _begins_speech(self, quotation: Quotation, lead: str) -> bool:
        """Whether a quotation after a cue is a statement of its own and not a part of a reported one."""
        start, end = self._trimmed(quotation)
        if not self.text[start:end]:
            return False
        if self._sentence_goes_on(quotation):
            return False
        words = len(_WORD.findall(self.text, start, end))
        if "bahwa" in lead:
            return self.text[start].isupper() and words >= _FEWEST_AFTER_THAT
        return "," in lead or ":" in lead or (self.text[start].isupper() and words >= _FEWEST_WORDS)

    def _sentence_goes_on(self, quotation: Quotation) -> bool:
        """Whether the sentence needs the words after a quotation: Budi berjanji "si hijau" akan datang."""
        if self.text[quotation.end - 1] in ".,!?…":
            return False
        return _GOES_ON.match(self.text, quotation.outer_end) is not None

    def _share(self, cues: list[Cue | None]) -> None:
        """Gives the parts of a quotation over several paragraphs the cue of the one that has it."""
        for number in range(len(self.outermost) - 1, 0, -1):
            if self.outermost[number].continues and cues[number - 1] is None:
                cues[number - 1] = cues[number]
        for number in range(1, len(self.outermost)):
            if self.outermost[number].continues and cues[number] is None:
                cues[number] = cues[number - 1]

    # ------------------------------------------------------------ what is no speech

    def _no_speech(self, quotation: Quotation, cue: Cue | None, last: Quote | None) -> str | None:
        """Why a quotation is no speech, None where it is."""
        start, end = self._trimmed(quotation)
        words = len(_WORD.findall(self.text, start, end))
        if not words:
            return "empty"
        sentence = covering(self.layers.sentences, quotation.outer_start)
        before = self._before(quotation, sentence)
        if cue is not None and cue.start >= quotation.outer_end and not quotation.continues:
            return "part of a reported sentence" if before and self._is_fragment(start, end, words) else None
        if cue is not None:
            return None
        if _TITLED.search(before):
            return "title or term"
        if words < _FEWEST_WORDS and self.text[end - 1] not in ".,!?":
            return "single term"
        if before or (sentence is not None and self._after(quotation, sentence)):
            return "part of a sentence"
        return None

    def _is_fragment(self, start: int, end: int, words: int) -> bool:
        return self.text[start].islower() or words < _FEWEST_WORDS

    def _before(self, quotation: Quotation, sentence: Sentence | None) -> str:
        """The words of the sentence before a quotation, up to the quotation before it."""
        if sentence is None:
            return ""
        at = bisect_right(self.outermost, quotation.start - 1, key=lambda q: q.start) - 1
        begin = sentence.start
        if at >= 0 and self.outermost[at] is not quotation:
            begin = max(begin, self.outermost[at].outer_end)
        stretch = self.text[begin : quotation.outer_start]
        return stretch if _LETTER.search(stretch) else ""

    def _after(self, quotation: Quotation, sentence: Sentence) -> bool:
        return _LETTER.search(self.text, quotation.outer_end, max(sentence.end, quotation.outer_end)) is not None


@cache
def _lead_in() -> frozenset[str]:
    return frozenset(toml_table("cues")["lead_in"]["words"])

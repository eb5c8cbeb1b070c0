"""Reported speech: the words of a sentence that a cue says are somebody's."""

from __future__ import annotations

from functools import cache

import regex

from news_extract.attributing.predicates import has_predicate
from news_extract.layers import Cue, Layers, Quote, Rejected, Sentence, covering, within
from news_extract.reading.quotation_marks import CLOSING
from news_extract.tables import toml_table

_FEWEST_WORDS = 2
_FEWEST_BEFORE = 3  # words before a cue that can be content
_FEWEST_LOOSE = 5  # words of a clause in which no predicate is known
_LEADS_CLAUSE = frozenset(("agar", "supaya", "untuk", "soal", "pentingnya", "perlunya", "adanya"))
_NEEDS_PURPOSE = frozenset(("dorong",))  # "mendorong pertumbuhan" is an act
_PURPOSE = regex.compile(r"\b(?:agar|supaya|untuk)\b")
_POINTERS = frozenset(("hal", "ini", "itu", "demikian", "begitu"))
_HANDED_OVER = frozenset(("sampai", "lapor", "ucap", "tulis", "ulas", "singgung", "lanjut"))  # verbs that take things as well
_TAKES_NOUN = frozenset(("tuntut", "desak", "usul", "saran", "seru", "rekomendasi", "anjur"))
_WORD = regex.compile(r"[\p{L}\p{N}][\p{L}\p{N}.,/%-]*+")
_TRIM = " \u00a0\t\n\r,;:–—-"
_END = _TRIM + ".!?*…"
_MARKED = regex.compile(r"\s{0,2}[,:]|[\s,]{0,3}bahwa\s")  # "menyebut, …", "menyebut bahwa …"
_THAT = regex.compile(r"[\s,]{0,3}bahwa[\s,]{1,3}")
_COMPARISON = regex.compile(r",?\s(?:sebagaimana|seperti|demikian)\s(?:yang\s|telah\s){0,2}\Z")
_ASIDE = regex.compile(
    r"\s?(?:\([^()\n]{1,30}\))?,?\s{0,2}(?:(?:seperti|sebagaimana)?\s?(?:yang\s)?(?:dikutip|dilansir|dilaporkan)[^,\n]{2,60},\s)?"
)
_COMMA = regex.compile(r",\s")
_THAT_LATER = regex.compile(r"\sbahwa\s")
_ADDRESS_LONGEST = 160  # characters between a cue and "bahwa"


def reported_quotes(layers: Layers, used: set[int]) -> list[Quote]:
    """Every sentence or clause that a cue not in `used` reports."""
    reader = _Reader(layers)
    quotes: list[Quote] = []
    last: Quote | None = None
    for cue in layers.cues:
        if cue.start in used or not cue.speakers:
            continue
        if last is not None and last.start <= cue.start < last.end:
            continue  # inside what somebody else is reported to have said
        sentence = covering(layers.sentences, cue.start)
        quote = reader.read(cue, sentence) if sentence else None
        if quote is None:
            continue
        if last is not None and quote.start < last.end:
            continue
        quotes.append(quote)
        last = quote
    return quotes


class _Reader:
    def __init__(self, layers: Layers) -> None:
        self.layers = layers
        self.text = layers.text

    def read(self, cue: Cue, sentence: Sentence) -> Quote | None:
        """The quote of one cue; None, with the reason kept, where the sentence reports nothing."""
        found = self._stretch(cue, sentence)
        if found is None:
            return self._reject(cue, "no content")
        start, end = self._trim(*found)
        if len(_WORD.findall(self.text, start, end)) < _FEWEST_WORDS:
            return self._reject(cue, "no content")
        if not self._fits(cue, start, end):
            return self._reject(cue, "no statement")
        mixed = any(True for _ in within(self.layers.quotations, start, end))
        return Quote("mixed" if mixed else "indirect", start, end, cue.speakers[0], cue.speakers[1:], cue)

    def _reject(self, cue: Cue, reason: str) -> None:
        self.layers.rejected.append(Rejected("cue", cue.start, cue.end, reason))

    def _trim(self, start: int, end: int) -> tuple[int, int]:
        while start < end and self.text[start] in _TRIM:
            start += 1
        while end > start and (self.text[end - 1] in _END or self._closes_nothing(start, end - 1)):
            end -= 1
        return start, end

    def _closes_nothing(self, start: int, mark: int) -> bool:
        """Whether a quotation mark at `mark` has no partner within the stretch."""
        if self.text[mark] not in CLOSING:
            return False
        return not any(quotation.outer_end == mark + 1 for quotation in within(self.layers.quotations, start, mark + 1))

    # ------------------------------------------------------------ where the content stands

    def _stretch(self, cue: Cue, sentence: Sentence) -> tuple[int, int] | None:
        if "before" in cue.frames:
            return self._content_start(cue.end, sentence.end), sentence.end
        subject_end = max(cue.end, cue.subject[1] if cue.subject else 0)
        lead = self._lead(cue, sentence)
        if "passive" in cue.frames and lead is None:
            return None
        if lead is not None and not lead.strip(_TRIM):
            return self._content_start(self._past_source(subject_end, sentence.end), sentence.end), sentence.end
        if "source" in cue.frames and not self._ends_at_source(sentence, subject_end):
            return self._content_start(subject_end, sentence.end), sentence.end
        tail = self._tail(subject_end, sentence.end)
        if tail is not None and (lead is not None or self._goes_on(cue, sentence, tail)):
            return tail, sentence.end
        if self._short(sentence.start, cue.start) and has_predicate(self.layers, subject_end, sentence.end):
            return subject_end, sentence.end  # Nantinya, kata dia pihak kampus akan menguji
        if "passive" in cue.frames and not self._compares(cue):
            return None
        return sentence.start, self._before_comparison(cue)

    def _ends_at_source(self, sentence: Sentence, subject_end: int) -> bool:
        """Whether nothing but place and time follows "…, menurut Budi"."""
        start, end = self._trim(subject_end, sentence.end)
        return start >= end or not self._is_clause(start, end)

    def _short(self, start: int, end: int) -> bool:
        """Whether only an adverbial stands before a cue: too short for a clause."""
        words = len(_WORD.findall(self.text, start, end))
        return words < _FEWEST_BEFORE and not has_predicate(self.layers, start, end)

    def _past_source(self, start: int, end: int) -> int:
        """Where an aside about where it was read ends: "Menurut Budi (1972), seperti dikutip Kabar Kita, …"."""
        aside = _ASIDE.match(self.text, start, end)
        return aside.end() if aside else start

    def _goes_on(self, cue: Cue, sentence: Sentence, tail: int) -> bool:
        """Whether the content stands after a cue in the middle: "Pada sektor keempat, tutur Budi, …"."""
        first = _WORD.search(self.text, sentence.start, cue.start)
        adverbial = first is not None and first.group().lower() in _table("addresses")
        if adverbial and not has_predicate(self.layers, sentence.start, cue.start):
            return True
        return self._is_clause(tail, sentence.end)

    def _compares(self, cue: Cue) -> bool:
        """Whether "sebagaimana" or "seperti" ties a passive cue to what stands before it."""
        return _COMPARISON.search(self.text, max(0, cue.start - 30), cue.start) is not None

    def _before_comparison(self, cue: Cue) -> int:
        found = _COMPARISON.search(self.text, max(0, cue.start - 30), cue.start)
        return found.start() if found else cue.start

    def _lead(self, cue: Cue, sentence: Sentence) -> str | None:
        """The words before a cue that begins its sentence: "Masih", "Lebih lanjut"; None for one further in."""
        words = self.text[sentence.start : cue.start]
        if len(words) > 60:
            return None
        listed = words.replace(",", " ").lower().split()
        return "" if all(word in _table("openers") for word in listed) else None

    def _content_start(self, start: int, end: int) -> int:
        """Where the content begins after a cue and its subject, without address and "bahwa"."""
        if that := _THAT.match(self.text, start, end):
            return that.end()
        first = _WORD.search(self.text, start, end)
        if first is not None and first.group().lower() in _table("addresses"):  # kepada pers bahwa …
            stop = min(end, start + _ADDRESS_LONGEST)
            that = _THAT_LATER.search(self.text, start, stop)
            if that is None and first.group() == "kepada":
                that = _COMMA.search(self.text, start, stop)
            return that.end() if that else start
        return start

    def _tail(self, start: int, end: int) -> int | None:
        """Where the content goes on after a cue in the middle: past place and time, after a comma."""
        if self.text[start:end].lstrip(" \u00a0")[:1] != ",":
            return None
        while start < end and self.text[start] in _TRIM:
            start += 1
        return start if start < end else None

    def _is_clause(self, start: int, end: int) -> bool:
        """Whether what follows a cue in the middle is content, not the place and time of the statement."""
        if any(time.start == start for time in within(self.layers.times, start, end)):
            return False
        word = _WORD.match(self.text, start, end)
        if word is None or word.group().lower() in _table("circumstances"):
            return False
        return has_predicate(self.layers, start, end)

    # ------------------------------------------------------------ what may be content

    def _fits(self, cue: Cue, start: int, end: int) -> bool:
        """Whether the content is of the sort that the cue takes.

        "menegaskan komitmennya" reports, "menyebut nama itu" and "meminta bantuan" do not.
        """
        if "before" not in cue.frames or _MARKED.match(self.text, cue.end, start + 1):
            return True
        first = _WORD.match(self.text, start, end)
        word = first.group().lower() if first else ""
        if word in _LEADS_CLAUSE:
            return True
        clause = has_predicate(self.layers, start, end)
        if cue.lemma in _NEEDS_PURPOSE:
            return _PURPOSE.search(self.text, start, min(end, start + _ADDRESS_LONGEST)) is not None
        if "ask" in cue.frames:
            return word not in _table("objects") and (clause or cue.lemma in _TAKES_NOUN)
        if word in _POINTERS:
            return clause
        if "free" in cue.frames:
            return cue.lemma not in _HANDED_OVER or (clause and word not in _table("objects"))
        return clause or len(_WORD.findall(self.text, start, end)) >= _FEWEST_LOOSE


@cache
def _table(key: str) -> frozenset[str]:
    return frozenset(toml_table("speech")[key])

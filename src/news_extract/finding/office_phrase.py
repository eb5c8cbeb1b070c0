"""How far an office reaches: from its capacity to the last word of its organisation and area.

"Penjabat (Pj) Bupati Sukamaju Rahmat" ends before the name, "Kepala Bidang Sarana dan Prasarana pada Dinas
Pertanian, Yuni" at the comma.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

import regex
from spacy.tokens import Doc

from news_extract.finding.words import Kind, is_organisation_word, is_roman, kind_of, pieces_of
from news_extract.layers import BodyMention, Layers, PlaceMention, Words, covering
from news_extract.records import Status
from news_extract.tables import toml_table

LONGEST = 30
"""Most words of an office after its head."""

Forms = dict[str, list[tuple[tuple[str, ...], str]]]
"""First word -> (all words, group), longest first."""


def forms_of(groups: Iterable[tuple[str, Iterable[str]]]) -> Forms:
    """An index of expressions of one or more words by their first word."""
    index: Forms = {}
    for group, expressions in groups:
        for expression in expressions:
            words = tuple(expression.replace("-", " - ").split())
            index.setdefault(words[0], []).append((words, group))
    for entries in index.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return index


@cache
def heads() -> Forms:
    """Heads of offices with their group."""
    table = toml_table("offices")["heads"]
    return forms_of((group, table[group]) for group in table)


@cache
def _capacities() -> Forms:
    return forms_of(toml_table("offices")["capacity"].items())


@cache
def _word_set(section: str, key: str) -> frozenset[str]:
    return frozenset(toml_table("offices")[section][key])


@cache
def _honorific_words() -> frozenset[str]:
    table = toml_table("name_words")["honorifics"]
    return frozenset(form.split()[0] for group in ("address", "rank") for form in table[group])


@dataclass(frozen=True, slots=True)
class View:
    """A text as the readers of phrases see it: its pieces, with what earlier steps found."""

    text: str
    pieces: Words
    layers: Layers
    sentence_starts: frozenset[int]

    @classmethod
    def of(cls, doc: Doc, layers: Layers) -> View:
        """The view of a document."""
        starts = frozenset(sentence.start for sentence in layers.sentences)
        return cls(layers.text, pieces_of(layers), layers, starts)

    def joined(self, at: int) -> bool:
        """Whether piece `at` stands in the sentence of the piece before it, close by."""
        if not 0 < at < len(self.pieces):
            return False
        start = self.pieces.starts[at]
        if start - self.pieces.ends[at - 1] > 3 or start in self.sentence_starts:
            return False
        return "\n" not in self.text[self.pieces.ends[at - 1] : start]

    def attached(self, at: int) -> bool:
        """Whether no blank stands before piece `at`."""
        return 0 < at < len(self.pieces) and self.pieces.starts[at] == self.pieces.ends[at - 1]

    def kind(self, at: int) -> Kind:
        """Kind of piece `at`; a mark where there is none."""
        return kind_of(self.pieces.texts[at]) if 0 <= at < len(self.pieces) else Kind.MARK

    def low(self, at: int) -> str:
        """Piece `at` in small letters without a final full stop."""
        if not 0 <= at < len(self.pieces):
            return ""
        low = self.pieces.lowers[at]
        return low.rstrip(".") if len(low) > 1 else low

    def match(self, forms: Forms, at: int) -> tuple[int, str] | None:
        """The longest form that begins at piece `at`: the piece after it, and its group."""
        if forms is heads() and self.low(at).startswith("wamen") and len(self.low(at)) > 6:
            return at + 1, "portfolio_short"
        for words, group in forms.get(self.low(at), ()):
            end = self._match_words(words, at)
            if end is not None:
                return end, group
        return None

    def _match_words(self, words: tuple[str, ...], at: int) -> int | None:
        for number, word in enumerate(words):
            if number:
                if not self.joined(at):
                    return None
                # "Drs. H.": a full stop may stand as a word of its own
                if self.low(at) == "." and self.attached(at):
                    at += 1
                if self.low(at) != word:
                    return None
            at += 1
        return at

    def body(self, at: int) -> BodyMention | None:
        """The institution that covers piece `at`."""
        return covering(self.layers.body_mentions, self.pieces.starts[at])

    def place(self, at: int) -> PlaceMention | None:
        """The place that covers piece `at`."""
        return covering(self.layers.places, self.pieces.starts[at])


def is_honorific(view: View, at: int) -> bool:
    """Whether an honorific or a rank begins at piece `at`."""
    return view.low(at) in _honorific_words() and view.kind(at) is not Kind.SMALL


def capacity_before(view: View, head: int) -> tuple[int, Status]:
    """First piece of the capacity before an office ("Penjabat (Pj)"), and the status it gives."""
    first: int = head
    status: Status = "definitif"
    for _ in range(3):
        step = _capacity_ending_at(view, first)
        if step is None:
            break
        first, status = step
    return first, status


def _capacity_ending_at(view: View, end: int) -> tuple[int, Status] | None:
    last = end
    if not view.joined(last) and not view.attached(last):
        return None
    if view.low(last - 1) == "." and view.attached(last - 1):
        last -= 1
    bracketed = view.low(last - 1) == ")"
    if bracketed:
        last -= 1
        if view.low(last - 1) == ".":
            last -= 1
    for length in (3, 2, 1):
        begin = last - length
        if begin < 0:
            continue
        found = view.match(_capacities(), begin)
        if found and found[0] == last:
            if bracketed:
                if view.low(begin - 1) != "(":
                    return None
                begin -= 1
            return begin, found[1]  # type: ignore[return-value]
    return None


@dataclass(frozen=True, slots=True)
class Usage:
    """How words are used elsewhere in the text, in small letters: it tells where an office ends.

    `spoken` begin a speaker's name ("kata Rahmat"); `located` follow "di" and are places that no table holds.
    """

    spoken: frozenset[str]
    located: frozenset[str]


def phrase_end(view: View, head_end: int, group: str, usage: Usage) -> int:
    """The piece after the last one of the office whose head ends before `head_end`.

    Args:
        view: the text.
        head_end: the piece after the head.
        group: group of the head in the table of offices.
        usage: what the rest of the text tells.
    """
    at = head_end
    limit = min(head_end + LONGEST, len(view.pieces))
    while at < limit and view.joined(at):
        after = _accept(view, at, head_end, group, usage)
        if after is None:
            break
        at = after
    while at > head_end and (view.low(at - 1) in _word_set("joints", "joint") and view.kind(at - 1) is Kind.SMALL):
        at -= 1
    return at


def _accept(view: View, at: int, head_end: int, group: str, usage: Usage) -> int | None:
    """The piece after what belongs to the phrase at `at`, None where the phrase is over."""
    low = view.low(at)
    kind = view.kind(at)
    body = view.body(at)
    if body is not None and body.start >= view.pieces.starts[head_end - 1]:
        return max(at + 1, view.pieces.at(body.end - 1) + 1)
    place = view.place(at)
    if place is not None:
        return max(at + 1, view.pieces.at(place.end - 1) + 1)
    if kind is Kind.MARK:
        return _accept_mark(view, at, head_end)
    if kind is Kind.SMALL:
        return _accept_joint(view, at, head_end)
    if kind is Kind.NUMBER:
        if low[0].isdigit() and view.low(at + 1) == "/" and view.attached(at + 1):
            return at + 3  # "Dandim 0410/Sukamaju"
        short = len(low) < 3 and view.kind(at + 1) is not Kind.SMALL
        return at + 1 if short and at > head_end and view.kind(at - 1) is not Kind.SMALL else None
    if is_honorific(view, at) and view.kind(at + 1) in (Kind.NAME, Kind.UNKNOWN, Kind.INITIAL, Kind.MARK, Kind.ACRONYM):
        return None
    if kind is Kind.INITIAL:
        unit = view.low(at - 1) in _word_set("title", "inner") or is_roman(view.pieces.texts[at])
        return at + 1 if unit else None
    ordinal = _accept_ordinal(view, at)
    if ordinal is not None:
        return ordinal
    if low in usage.spoken or low in _word_set("joints", "not_before"):
        return None
    if low in usage.located:
        return at + 1
    if kind is Kind.ACRONYM:
        # "Jaksa Agung ST Rahmat": initials of the holder
        initials = group in ("region", "portfolio") and len(low) == 2 and low not in _word_set("joints", "states") and not is_roman(view.pieces.texts[at])
        return None if initials and view.kind(at + 1) in (Kind.NAME, Kind.UNKNOWN) and view.joined(at + 1) else at + 1
    if kind is Kind.COMMON:
        street = low in ("jalan", "jl") and view.kind(at - 1) is not Kind.COMMON
        return None if street or (view.match(heads(), at) and view.low(at - 1) in ("dan", "serta")) else at + 1
    return _accept_unknown(view, at, head_end, group, usage)


def _accept_mark(view: View, at: int, head_end: int) -> int | None:
    low = view.low(at)
    if low == "(":
        return _accept_bracket(view, at)
    if low == ",":
        return _accept_list(view, at)
    if low == "&" or (low in "/-–" and view.attached(at) and view.attached(at + 1)):
        return at + 1 if view.kind(at + 1) not in (Kind.MARK, Kind.SMALL, Kind.NUMBER) else None
    if low == "." and view.attached(at) and len(view.low(at - 1)) < 5 and view.joined(at + 1):
        return at + 1 if view.kind(at - 1) is Kind.ACRONYM or view.low(at - 1) in ("pt", "cv", "kab", "kec", "prov") else None
    return None


def _accept_bracket(view: View, at: int) -> int | None:
    """ "(Dinkes)", "(PHRI)", "(Persero)"; not "(Budi Santoso)", not "(45)"."""
    stop = at + 1
    while stop < min(at + 10, len(view.pieces)) and view.low(stop) != ")":
        if view.kind(stop) in (Kind.NAME, Kind.NUMBER) or (view.kind(stop) is Kind.UNKNOWN and view.kind(stop + 1) is Kind.UNKNOWN):
            return None
        stop += 1
    closed = view.low(stop) == ")" and stop > at + 1
    return stop + 1 if closed and view.kind(at + 1) is not Kind.SMALL else None


def _accept_list(view: View, at: int) -> int | None:
    """A comma within a portfolio: "Menteri Pendidikan, Kebudayaan, dan Riset"."""
    probe = at + 1
    for _ in range(9):
        if view.low(probe) in ("dan", "serta"):
            return at + 1 if view.kind(probe + 1) is Kind.COMMON and not view.match(heads(), probe + 1) else None
        in_list = view.low(probe) == "," or view.kind(probe) is Kind.COMMON
        if not in_list or view.match(heads(), probe) or is_honorific(view, probe) or not view.joined(probe):
            return None
        probe += 1
    return None


def _accept_ordinal(view: View, at: int) -> int | None:
    """ "Presiden ke-9 RI": the piece after "ke-9"."""
    if view.low(at) != "ke":
        return None
    for hyphen in range(at + 1, at + 3):
        if view.low(hyphen).startswith("-") and view.attached(hyphen):
            number = hyphen if len(view.low(hyphen)) > 1 else hyphen + 1
            return number + 1 if view.pieces.texts[number].lstrip("-").isdigit() else None
    return None


_CLOSE_JOINTS = frozenset({"dan", "serta", "bidang", "urusan", "and", "of", "for", "bagian", "seksi", "unit", "cabang", "wilayah", "antar"})


def _accept_joint(view: View, at: int, head_end: int) -> int | None:
    low = view.low(at)
    ordinal = _accept_ordinal(view, at)
    if ordinal is not None:
        return ordinal
    if view.kind(head_end - 1) is Kind.SMALL and is_organisation_word(low) and at < head_end + 6:
        return at + 1  # "menteri luar negeri Rusia"
    if low not in _word_set("joints", "joint") or not view.joined(at + 1):
        return None
    if view.body(at + 1) is not None:
        return at + 1 if low not in ("dan", "serta", "untuk", "ke", "atas", "bagi") else None
    follows = view.kind(at + 1)
    if low in _CLOSE_JOINTS:
        good = follows in (Kind.COMMON, Kind.ACRONYM) and not view.match(heads(), at + 1)
        return at + 1 if good and not is_honorific(view, at + 1) else None
    opens = view.low(at + 1) in _word_set("joints", "openers")
    if low not in ("pada", "di", "untuk") or view.place(at + 1) is not None:
        return None
    run = at + 1
    while run < at + 8 and view.kind(run) in (Kind.UNKNOWN, Kind.COMMON, Kind.ACRONYM) and view.joined(run):
        run += 1
    # "Kepala Riset di Sumber Chartered, Rahmat"
    named = run > at + 1 and view.low(run) == "," and _holder_follows(view, run + 1)
    return at + 1 if opens or named else None


def _accept_unknown(view: View, at: int, head_end: int, group: str, usage: Usage) -> int | None:
    """A word that no table knows: part of an organisation's name, or the name of the holder."""
    if view.low(at + 1) in _word_set("joints", "directions") and view.joined(at + 1):
        return at + 2  # a place that no table holds, or misspelt: "Sukamju Barat"
    run = at
    while run < at + 8 and view.kind(run) in (Kind.UNKNOWN, Kind.NAME, Kind.COMMON, Kind.ACRONYM, Kind.INITIAL) and (
        run == at or view.joined(run)
    ):
        if run > at and is_honorific(view, run) and view.kind(run) is not Kind.NAME:
            return at + 1  # "Polda Sukamaju Jaya Kombes Pol Rahmat": the rank begins the holder
        run += 1
    if run == at + 1 and has_degree_after(view, run):
        return None  # "Sekretaris Daerah Kabupaten Rahmat, S.Sos."
    needs_area = group == "region" and at == head_end
    opened = view.low(at - 1) in _word_set("joints", "openers")
    if view.kind(at) is Kind.NAME and not opened:
        return None
    if view.low(run) == "," and _holder_follows(view, run + 1) and (opened or needs_area or at == head_end or view.kind(at) is Kind.UNKNOWN):
        return at + 1
    if view.low(run) == "(" and view.kind(run + 1) is Kind.ACRONYM and view.low(run + 2) == ")" and group == "unit":
        return at + 1
    return at + 1 if opened and (run - at != 1 or view.kind(run) is not Kind.SMALL) else None


_DEGREE_AHEAD = regex.compile(r"\s?,\s?(?:\p{Lu}\p{Ll}{0,3}\.){1,3}|\s?,\s?(?:SH|SE|MM|MH|ST|MSi|SSos)\b")


def has_degree_after(view: View, at: int) -> bool:
    """Whether a degree follows the piece before `at`: ", S.Sos."."""
    return _DEGREE_AHEAD.match(view.text, view.pieces.ends[at - 1]) is not None


def _holder_follows(view: View, at: int) -> bool:
    """Whether a name stands at `at`: after the comma of "Direktur Utama PT Sumber Rezeki, Rahmat"."""
    if not view.joined(at):
        return False
    if is_honorific(view, at):
        return True
    if view.kind(at) not in (Kind.NAME, Kind.UNKNOWN) or view.place(at) or view.body(at):
        return False
    return not view.match(heads(), at)

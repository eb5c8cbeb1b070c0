"""Units for numbers that have none of their own: those of a neighbour, or of the words around them.

"418 dari 536 desa", "dari 20 ke 30 persen", "dari 45 anggota, 30 hadir": the number takes the unit printed
with the other one.
"""

from __future__ import annotations

from collections.abc import Set
from functools import cache
from typing import NamedTuple

import regex

from news_extract.finding.numbers.figures import Figure
from news_extract.finding.numbers.lists import NEIGHBOURS, Entry, broken_down, divided, ends_there
from news_extract.finding.numbers.nouns_before import noun_before, noun_numbered, noun_there
from news_extract.finding.patterns import GAP
from news_extract.layers import Layers, Quantity, Sentence, covering
from news_extract.records import UnitKind
from news_extract.tables import toml_table

# What may stand between numbers of one list or comparison: "19 dan 20", "3, 5, dan 7", "20 menjadi 30".
_LISTED = regex.compile(rf"{GAP}{{0,2}},?{GAP}{{0,2}}(?:(?:dan|atau|serta|ke|menjadi){GAP}{{1,2}})?")
# "dari 131 di bulan Maret menjadi 660 kunjungan"
_LATER = regex.compile(rf"(?:{GAP}[\p{{L}}\d]{{1,12}}){{1,5}}{GAP}menjadi{GAP}")
_OF = regex.compile(rf"{GAP}{{1,2}}dari{GAP}{{1,2}}(?:(?:total|keseluruhan|jumlah){GAP}{{1,2}})?")
_OF_MONEY = regex.compile(
    rf"{GAP}{{1,2}}dari{GAP}{{1,2}}(?:total{GAP})?(?:target|pagu|alokasi|anggaran){GAP}{{1,2}}"
)
_THOUSANDS = regex.compile(r"\d{1,3}(?:\.\d{3})+")
_DECIMALS = regex.compile(r"\d{1,3}[.,]\d{1,2}")
_OF_TARGET = (["dari", "target"], ["dari", "total"], ["dari", "pagu"])
_NEAR_MONEY = 120  # characters back in which an amount without "Rp" may take its currency from the one before
_NEAR_COUNT = 300  # and a bare "11 ribu" its counted noun
_WHOLE = 100  # per cent


class Loan(NamedTuple):
    """A unit that a number takes from elsewhere; `start` and `end` are None where it is written nowhere."""

    kind: UnitKind
    name: str | None
    start: int | None = None
    end: int | None = None


def continues_list(text: str, start: int, end: int) -> bool:
    """Whether what stands between two numbers makes one list of them: "3, 5 dan 7"."""
    return _LISTED.fullmatch(text[start:end]) is not None


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(toml_table("units")["back"][name])


class Lender:
    """Finds the unit of a figure among those read before and after it in the same document."""

    def __init__(self, text: str, layers: Layers, entries: list[Entry]) -> None:
        self.text = text
        self.layers = layers
        self.words = layers.words
        self.entries = entries

    def unit_of(self, at: int) -> Loan | None:
        """The unit of entry `at`, which has none of its own; None where nothing lends one."""
        figure = self.entries[at][0]
        if lender := self._next_of_list(at, figure):
            return _borrowed(lender)
        sentence = covering(self.layers.sentences, figure.start)
        around = self._in_sentence(at, sentence)
        if _DECIMALS.fullmatch(self.text[figure.start : figure.end]):
            percents = sum(quantity.unit == "persen" for quantity in around)
            listed = percents > 1 and not self._is_index(figure, sentence)
            listed = listed or (percents > 0 and self._restates_share(figure))
            return Loan("percent", "persen") if listed else None
        if unit := noun_before(self.text, self.words, self.words.at(figure.start)):
            return Loan("count", *unit)
        at_word, after = self.words.at(figure.start), self.words.at(figure.end)
        if ends_there(self.words, after) and (unit := noun_there(self.text, self.words, at_word)):
            return Loan("count", *unit)
        if figure.scale:
            return self._scaled(at, figure, around)
        placed = self._is_placed(figure)
        if ends_there(self.words, after) and (
            unit := noun_numbered(self.text, self.words, at_word, placed=placed)
        ):
            return Loan("count", *unit)
        if placed:
            whole = broken_down(self.text, self.words, self.entries, at)
            return _borrowed(whole) if whole else None
        return self._counted_before(at, figure, around)

    def _counted_before(self, at: int, figure: Figure, around: list[Quantity]) -> Loan | None:
        """A count of things named before; "kuota 6.000" is one even where nothing says of what."""
        thousands = _THOUSANDS.fullmatch(self.text[figure.start : figure.end]) is not None
        kinds = ["count"]
        if self._points_back(figure) or self._is_told_again(figure):
            kinds.append("measure")  # "dari 593 hektare sawah, yang terdata 416 atau 70 persen"
        if self._points_back(figure):
            near = [*around, *self._just_before(at, figure)]
        elif thousands or self._is_amount(figure) or self._is_some(figure):
            near = [quantity for quantity in around if quantity.end <= figure.start]
            if near and near[0].unit == "persen" and self._word_before(figure) == "atau":
                near += self._just_before(at, figure)  # "dari jumlah itu, 75 persen atau 159 sudah sembuh"
        elif whole := self._divided(at):
            near = [whole]
        else:
            return None
        counts = [quantity for quantity in near if quantity.unit_kind in kinds and quantity.unit]
        if counts:
            return _borrowed(counts[0])
        announced = _words("amounts") if thousands else _words("counts")
        digits = figure.first.form == "digits"
        return Loan("count", None) if digits and self._word_before(figure) in announced else None

    def _divided(self, at: int) -> Quantity | None:
        """The whole that a bare number is a part of."""
        found = divided(self.words, self.entries, at)
        return found or broken_down(self.text, self.words, self.entries, at)

    def _is_placed(self, figure: Figure) -> bool:
        """Whether a place ends right before a number: "Desa Sukamaju 35"."""
        first = self.words.at(figure.start)
        return first > 0 and covering(self.layers.places, self.words.ends[first - 1] - 1) is not None

    def _next_of_list(self, at: int, figure: Figure) -> Quantity | None:
        """The quantity after "dari", "dan", "," or "menjadi" that has the unit of both."""
        if at + 1 == len(self.entries):
            return None
        following, lender = self.entries[at + 1]
        if lender is None or lender.unit is None:
            return None
        gap = self.text[figure.end : following.start]
        if following.kind == "currency":  # "terealisasi 34.969.617 dari target Rp50.000.000"
            printed = self.text[figure.start : figure.end]
            return lender if _OF_MONEY.fullmatch(gap) and _THOUSANDS.fullmatch(printed) else None
        if self._word_before(figure) == "dari" and _LATER.fullmatch(gap):
            return lender if lender.unit_kind == "count" else None
        if _OF.fullmatch(gap):
            return lender if lender.unit_kind in ("count", "measure") else None
        if lender.unit == "persen" and (gap.strip() == "atau" or figure.high > _WHOLE):
            return None  # "38.111 atau 64 persen": a number told again as a share
        return lender if gap.strip() and _LISTED.fullmatch(gap) else None

    def _in_sentence(self, at: int, sentence: Sentence | None) -> list[Quantity]:
        """The other quantities of the sentence, the nearest before first."""
        if sentence is None:
            return []
        before, after = [], []
        for _, quantity in reversed(self.entries[max(at - NEIGHBOURS, 0) : at]):
            if quantity is not None and quantity.start >= sentence.start:
                before.append(quantity)
        for _, quantity in self.entries[at + 1 : at + NEIGHBOURS]:
            if quantity is not None and quantity.start < sentence.end:
                after.append(quantity)
        return before + after

    def _restates_share(self, figure: Figure) -> bool:
        """ "Rp546 miliar atau 56,85 dari target Rp961 miliar": a per cent whose word was forgotten."""
        after = self.words.at(figure.end)
        return self._word_before(figure) == "atau" and self.words.lowers[after : after + 2] in _OF_TARGET

    def _is_index(self, figure: Figure, sentence: Sentence | None) -> bool:
        """ "indeks itu turun 0,5 persen ke 788,95": the level of an index is no per cent."""
        if sentence is None:
            return False
        before = self.words.range(sentence.start, figure.start)
        return not _words("indices").isdisjoint(self.words.lowers[before.start : before.stop])

    def _scaled(self, at: int, figure: Figure, around: list[Quantity]) -> Loan:
        """ "352 juta dari target Rp781 juta" is money; "11 ribu" counts what was counted before."""
        if figure.scale >= 6 and self._is_money(figure):
            return Loan("currency", "IDR")
        before = self._just_before(at, figure)
        if not around and before and before[0].unit_kind == "currency":
            before = before if figure.start - before[0].end < _NEAR_MONEY else []
        kinds = ("count", "currency") if figure.scale >= 6 else ("count",)
        nearest = next((q for q in (*around, *before) if q.unit_kind in kinds and q.unit), None)
        if nearest is None:
            money = figure.scale >= 9 and not self._is_populous(figure)
            return Loan("currency", "IDR") if money else Loan("count", None)
        return Loan("currency", nearest.unit) if nearest.unit_kind == "currency" else _borrowed(nearest)

    def _is_populous(self, figure: Figure) -> bool:
        """ "penduduk dunia 8 miliar": so many people, and no money."""
        first = self.words.at(figure.start)
        near = self.words.lowers[max(first - NEIGHBOURS, 0) : first + NEIGHBOURS]
        return not _words("populous").isdisjoint(near)

    def _is_money(self, figure: Figure) -> bool:
        """ "senilai 15 juta", "sebesar 160 miliar", "11 triliun": a price without its sign."""
        before, scale = self._word_before(figure, _words("about")), figure.scale
        return before in _words("prices") or scale >= (9 if self._word_before(figure) == "sebesar" else 12)

    def _just_before(self, at: int, figure: Figure) -> list[Quantity]:
        """The quantities shortly before, in any sentence, the nearest first."""
        entries = reversed(self.entries[max(at - 5, 0) : at])
        return [q for _, q in entries if q is not None and figure.start - q.end < _NEAR_COUNT]

    def _points_back(self, figure: Figure) -> bool:
        """ "3 di antaranya", "120 lainnya": of things named before, maybe in another sentence."""
        at = self.words.at(figure.end)
        follows = self.words.lowers[at : at + 2]
        return bool(follows) and (" ".join(follows) in _words("after") or follows[0] in _words("after"))

    def _is_amount(self, figure: Figure) -> bool:
        """ "2 balai dilebur menjadi 1": of things named before in the sentence."""
        announced = self._word_before(figure) in _words("before")
        return figure.first.form == "digits" and (announced or self._is_told_again(figure))

    def _is_told_again(self, figure: Figure) -> bool:
        """ "232 atau 56,72 persen"."""
        after = self.words.at(figure.end)
        return self.words.lowers[after : after + 1] == ["atau"]

    def _is_some(self, figure: Figure) -> bool:
        """ "sembilan mobil dikirim, tetapi hanya tiga yang sampai": some of the things named before."""
        at = self.words.at(figure.end)
        of_those = self.words.lowers[at : at + 1] == ["yang"] or self.words.lowers[at : at + 2] == [
            "saja",
            "yang",
        ]
        return of_those and self._word_before(figure) in _words("limiting")

    def _word_before(self, figure: Figure, passed: Set[str] = frozenset()) -> str:
        """The word before a number that is none of those `passed`."""
        at = self.words.at(figure.start) - 1
        while at > 0 and self.words.lowers[at] in passed:
            at -= 1
        return self.words.lowers[at] if at >= 0 else ""


def _borrowed(lender: Quantity) -> Loan:
    """The unit of another quantity; of a counted noun phrase only the words in small letters."""
    name = lender.unit
    if lender.unit_kind == "count" and name:
        small = name.split()
        while len(small) > 1 and small[-1][0].isupper() and not small[-1].isupper():
            small.pop()
        name = " ".join(small)
    kind: UnitKind = "count" if lender.unit_kind == "rate" else lender.unit_kind
    return Loan(kind, name, lender.unit_start, lender.unit_end)

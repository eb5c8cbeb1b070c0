"""Numbers with what they measure: amounts, percentages, measures and counts, with ranges, hedges and rates.

A first pass gives each number the unit printed with it; a second lends units to numbers that share one
with a neighbour ("418 dari 536 desa", "dari 20 ke 30 persen"). What has no unit even then is no quantity.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from functools import cache

import regex
from spacy.tokens import Doc

from news_extract.finding.numbers.figures import Figure, read_figure
from news_extract.finding.numbers.hedges import is_comparison, read_hedges
from news_extract.finding.numbers.labels import goes_on_counting, reason_against
from news_extract.finding.numbers.misprints import mend_amounts
from news_extract.finding.numbers.numerals import scaled
from news_extract.finding.numbers.rates import is_rate_measure, read_rate, share_rates
from news_extract.finding.numbers.units import Unit, measure_after, noun_before, noun_phrase
from news_extract.finding.patterns import GAP, SPACES
from news_extract.layers import Layers, Quantity, Rejected, Sentence, covering
from news_extract.records import UnitKind
from news_extract.steps import step
from news_extract.tables import toml_table

# What may stand between numbers of one list or comparison: "19 dan 20", "3, 5, dan 7", "20 menjadi 30".
_LISTED = regex.compile(rf"{GAP}{{0,2}},?{GAP}{{0,2}}(?:(?:dan|atau|serta|ke|menjadi){GAP}{{1,2}})?")
_OF = regex.compile(rf"{GAP}{{1,2}}dari{GAP}{{1,2}}(?:(?:total|keseluruhan|jumlah){GAP}{{1,2}})?")
_THOUSANDS = regex.compile(r"\d{1,3}(?:\.\d{3})+")
_AN = regex.compile(r"-?an(?!\p{L})")
_DECIMALS = regex.compile(r"\d{1,3}[.,]\d{1,2}")
_NEAR_MONEY = 120  # characters back in which an amount without "Rp" may take its currency from the one before
_NEAR_COUNT = 300  # and a bare "11 ribu" its counted noun
_NEIGHBOURS = 20  # most quantities of a sentence looked at on either side


@step("news_quantities", needs=("news_dates", "news_places"))
def find_quantities(doc: Doc, layers: Layers) -> None:
    """Finds the quantities of the body; what looks like one and is none goes to `layers.rejected`."""
    finder = _Finder(layers.text, layers)
    after = 0
    for at, numeral in enumerate(layers.numerals):
        if numeral.start >= after:
            after = finder.read(at)
    layers.quantities = finder.finish()
    mend_amounts(layers.text, layers)
    share_rates(layers.text, layers)


@cache
def _back() -> tuple[frozenset[str], frozenset[str]]:
    """Words after and before a number that point to a unit named elsewhere."""
    table = toml_table("units")["back"]
    return frozenset(table["after"]), frozenset(table["before"])


class _Finder:
    """Reads the numerals of one document in order, then lends units."""

    def __init__(self, text: str, layers: Layers) -> None:
        self.text = text
        self.layers = layers
        self.words = layers.words
        self.entries: list[tuple[Figure, Quantity | None]] = []
        self.label_ends = -1  # of the last label, which may go on: "Pasal 3, 5 dan 7"

    def read(self, at: int) -> int:
        """Reads the figure at numeral `at`; returns where the next may begin."""
        figure = read_figure(self.text, self.layers.numerals, at)
        time = covering(self.layers.times, figure.first.start)
        if time is not None and figure.kind is None:
            self._reject(time.start, time.end, time.kind)
            return time.end
        reason = self._reason_against(figure)
        if reason is not None:
            self._reject(figure.start, figure.end, reason)
            self.label_ends = figure.first.end
            return figure.first.end
        self.entries.append((figure, self._with_own_unit(figure)))
        return figure.after

    def _reject(self, start: int, end: int, reason: str) -> None:
        self.layers.rejected.append(Rejected("quantity", start, end, reason))

    def _reason_against(self, figure: Figure) -> str | None:
        if figure.first.form == "vague":
            return "vague"
        if figure.kind is not None:
            return None
        reason = reason_against(self.text, self.words, figure.first, figure.end)
        return "label" if reason is None and self._continues_label(figure) else reason

    def _continues_label(self, figure: Figure) -> bool:
        """ "Pasal 3, 5 dan 7"; not "roda 2 dan 40 unit"."""
        return (
            0 <= self.label_ends < figure.start
            and self.text[figure.start : figure.end].isdecimal()
            and _LISTED.fullmatch(self.text[self.label_ends : figure.start]) is not None
            and not goes_on_counting(self.text, self.words, figure.first)
        )

    # ------------------------------------------------------------ units printed with the number

    def _with_own_unit(self, figure: Figure) -> Quantity | None:
        if figure.kind is not None:
            return self._quantity(figure, figure.kind, figure.code)
        if figure.after > figure.end:
            measure = measure_after(self.text, figure.after)
        else:
            measure = Unit(*figure.measure[1:]) if figure.measure else None
        if measure:
            return self._quantity(figure, "measure", measure.name, measure)
        if figure.first.form == "fraction":
            return self._as_percentage(figure) if self._is_share(figure) else None
        if noun := self._noun_after(figure.after):
            return self._quantity(figure, "count", noun.name, noun)
        return None

    def _noun_after(self, end: int) -> Unit | None:
        at = self.words.at(end)
        if at >= len(self.words) or self.text[end : self.words.starts[at]].strip(SPACES):
            return None
        if self.words.lowers[at] in _back()[0] or "\n" in self.text[end : self.words.starts[at]]:
            return None
        if self.words.lowers[at] == "lebih" and not is_comparison(self.words, at):
            at += 1  # "50 lebih kelompok tani"
        return noun_phrase(self.text, self.words, at)

    def _is_share(self, figure: Figure) -> bool:
        """Not "setengah jongkok": "setengah" is a share where "dari" follows, the other fractions always."""
        at = self.words.at(figure.end)
        return self.words.lowers[at - 1] != "setengah" or self.words.lowers[at : at + 1] == ["dari"]

    def _as_percentage(self, figure: Figure) -> Quantity:
        """ "sepertiga warga" is a share: 33.3333 per cent, by words and so only about."""
        figure.low = figure.high = scaled(figure.low, 2)
        figure.step, figure.about = Decimal(1), True
        return self._quantity(figure, "percent", "persen")

    def _quantity(
        self, figure: Figure, kind: UnitKind, name: str | None, unit: Unit | None = None
    ) -> Quantity:
        words = self.words
        end = unit.end if unit and unit.start >= figure.end else figure.after
        rate = read_rate(self.text, words, figure.start, end, of_nouns=kind == "count")
        hedge = read_hedges(words, words.at(figure.start), (words.at(figure.after), words.at(end)))
        ranged = figure.low != figure.high
        return Quantity(
            figure.start,
            figure.end,
            value=None if ranged else figure.low,
            low=figure.low if ranged else None,
            high=figure.high if ranged else None,
            unit=name,
            unit_kind="rate" if rate or (name and is_rate_measure(name)) else kind,
            unit_start=unit.start if unit else None,
            unit_end=unit.end if unit else None,
            approximate=figure.about or hedge.approximate,
            comparator=hedge.comparator,
            hedge=hedge.span or self._ending_an(figure),
            per=rate,
            step=figure.step,
        )

    def _ending_an(self, figure: Figure) -> tuple[int, int] | None:
        """Where "-an" softens the number itself: "500-an juta", "700 ribuan"."""
        found = _AN.search(self.text, figure.start, figure.end) if figure.about else None
        return found.span() if found else None

    # ------------------------------------------------------------ units from elsewhere

    def finish(self) -> list[Quantity]:
        """The quantities with units lent to those that have none of their own; the rest are rejected."""
        for at in range(len(self.entries) - 1, -1, -1):
            figure, quantity = self.entries[at]
            if quantity is None:
                self.entries[at] = (figure, self._lent(at, figure))
        for figure, quantity in self.entries:
            if quantity is None:
                self._reject(figure.start, figure.end, "no unit")
        return [quantity for _, quantity in self.entries if quantity is not None]

    def _lent(self, at: int, figure: Figure) -> Quantity | None:
        """The quantity of a figure without a unit of its own, None where nothing lends one."""
        if lender := self._next_of_list(at, figure):
            return self._borrow(figure, lender)
        sentence = covering(self.layers.sentences, figure.start)
        around = self._in_sentence(at, sentence)
        if _DECIMALS.fullmatch(self.text[figure.start : figure.end]):
            percents = sum(q.unit == "persen" for q in around)
            return self._quantity(figure, "percent", "persen") if percents > 1 else None
        if unit := noun_before(self.text, self.words, self.words.at(figure.start)):
            return self._quantity(figure, "count", unit.name, unit)
        if figure.first.scale:
            return self._scaled(at, figure, around)
        return self._counted_before(at, figure, around)

    def _counted_before(self, at: int, figure: Figure, around: list[Quantity]) -> Quantity | None:
        """A count of things named before; "kuota 6.000" is one even where nothing says of what."""
        thousands = _THOUSANDS.fullmatch(self.text[figure.start : figure.end]) is not None
        if self._points_back(figure):
            near = [*around, *self._just_before(at, figure)]
        elif thousands or self._is_amount(figure) or self._is_some(figure):
            near = [q for q in around if q.end <= figure.start]
        else:
            return None
        counts = [q for q in near if q.unit_kind == "count" and q.unit]
        if counts:
            return self._borrow(figure, counts[0])
        return self._quantity(figure, "count", None) if thousands and self._is_bare_amount(figure) else None

    def _next_of_list(self, at: int, figure: Figure) -> Quantity | None:
        """The quantity after "dari", "dan", "," or "menjadi" that has the unit of both."""
        if at + 1 == len(self.entries):
            return None
        following, lender = self.entries[at + 1]
        if lender is None or following.kind == "currency":
            return None
        gap = self.text[figure.end : following.start]
        if _OF.fullmatch(gap):
            return lender if lender.unit_kind in ("count", "measure") else None
        return lender if gap.strip() and _LISTED.fullmatch(gap) else None

    def _in_sentence(self, at: int, sentence: Sentence | None) -> list[Quantity]:
        """The other quantities of the sentence, the nearest before first."""
        if sentence is None:
            return []
        before, after = [], []
        for _, quantity in reversed(self.entries[max(at - _NEIGHBOURS, 0) : at]):
            if quantity is not None and quantity.start >= sentence.start:
                before.append(quantity)
        for _, quantity in self.entries[at + 1 : at + _NEIGHBOURS]:
            if quantity is not None and quantity.start < sentence.end:
                after.append(quantity)
        return before + after

    def _scaled(self, at: int, figure: Figure, around: list[Quantity]) -> Quantity:
        """ "352 juta dari target Rp781 juta" is money; "11 ribu" counts what was counted before."""
        if figure.first.scale >= 6 and self._is_money(figure):
            return self._quantity(figure, "currency", "IDR")
        before = self._just_before(at, figure)
        if not around and before and before[0].unit_kind == "currency":
            before = before if figure.start - before[0].end < _NEAR_MONEY else []
        kinds = ("count", "currency") if figure.first.scale >= 6 else ("count",)
        nearest = next((q for q in (*around, *before) if q.unit_kind in kinds and q.unit), None)
        if nearest is None:
            return self._quantity(figure, "count", None)
        if nearest.unit_kind == "currency":
            return self._quantity(figure, "currency", nearest.unit)
        return self._borrow(figure, nearest)

    def _is_money(self, figure: Figure) -> bool:
        """ "senilai 15 juta", "sebesar 160 miliar", "11 triliun": a price without its sign."""
        before, scale = self._word_before(figure), figure.first.scale
        if before in toml_table("units")["back"]["prices"]:
            return True
        return scale >= (9 if before == "sebesar" else 12)

    def _just_before(self, at: int, figure: Figure) -> list[Quantity]:
        """The quantities shortly before, in any sentence, the nearest first."""
        entries = reversed(self.entries[max(at - 5, 0) : at])
        return [q for _, q in entries if q is not None and figure.start - q.end < _NEAR_COUNT]

    def _points_back(self, figure: Figure) -> bool:
        """ "3 di antaranya", "120 lainnya": of things named before, maybe in another sentence."""
        at = self.words.at(figure.end)
        follows = self.words.lowers[at : at + 2]
        return bool(follows) and (" ".join(follows) in _back()[0] or follows[0] in _back()[0])

    def _is_amount(self, figure: Figure) -> bool:
        """ "2 balai dilebur menjadi 1": of things named before in the sentence."""
        return figure.first.form == "digits" and self._word_before(figure) in _back()[1]

    def _is_some(self, figure: Figure) -> bool:
        """ "sembilan mobil dikirim, tetapi hanya tiga yang sampai": some of the things named before."""
        at = self.words.at(figure.end)
        limited = self._word_before(figure) in toml_table("units")["back"]["limiting"]
        return limited and self.words.lowers[at : at + 1] == ["yang"]

    def _is_bare_amount(self, figure: Figure) -> bool:
        return self._word_before(figure) in toml_table("units")["back"]["amounts"]

    def _word_before(self, figure: Figure) -> str:
        first = self.words.at(figure.start)
        return self.words.lowers[first - 1] if first else ""

    def _borrow(self, figure: Figure, lender: Quantity) -> Quantity:
        """A quantity with another one's unit; of a counted noun phrase only the words in small letters."""
        name = lender.unit
        if lender.unit_kind == "count" and name:
            small = name.split()
            while len(small) > 1 and small[-1][0].isupper():
                small.pop()
            name = " ".join(small)
        kind = "count" if lender.unit_kind == "rate" else lender.unit_kind
        quantity = self._quantity(figure, kind, name)
        return replace(quantity, unit_start=lender.unit_start, unit_end=lender.unit_end)

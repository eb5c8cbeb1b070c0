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
from news_extract.finding.numbers.labels import conviction, goes_on_counting, reason_against
from news_extract.finding.numbers.lending import Lender, Loan, continues_list
from news_extract.finding.numbers.lists import Entry
from news_extract.finding.numbers.misprints import mend_amounts
from news_extract.finding.numbers.numerals import printed_step, scaled
from news_extract.finding.numbers.rates import is_denominator, is_rate_measure, read_rate, share_rates
from news_extract.finding.numbers.units import Unit, measure_after, noun_phrase
from news_extract.finding.patterns import SPACES
from news_extract.layers import Layers, Quantity, Rejected, covering
from news_extract.records import UnitKind
from news_extract.steps import step
from news_extract.tables import toml_table

_COMMA_THOUSANDS = regex.compile(r"[1-9]\d{0,2},\d{3}")
_ALL = Decimal(100)
_AN = regex.compile(r"-?an(?!\p{L})")


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
def _pointers() -> frozenset[str]:
    """Words after a number that point to a unit named elsewhere."""
    return frozenset(toml_table("units")["back"]["after"])


@cache
def _told() -> frozenset[str]:
    """Words that tell of what a number counts and name nothing: "hadir", "izin"."""
    return frozenset(toml_table("units")["back"]["told"])


class _Finder:
    """Reads the numerals of one document in order, then lends units."""

    def __init__(self, text: str, layers: Layers) -> None:
        self.text = text
        self.layers = layers
        self.words = layers.words
        self.entries: list[Entry] = []
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
            return "idiom" if self._is_conviction(figure) else None
        if is_denominator(self.words, self.words.at(figure.first.start)):
            return "denominator"
        reason = reason_against(self.text, self.words, figure.first, figure.end)
        if reason == "name" and self._follows_place(figure):
            reason = None  # "Desa Sukamaju 35, Desa Karangsari 40": maybe counts that share a unit
        return "label" if reason is None and self._continues_label(figure) else reason

    def _follows_place(self, figure: Figure) -> bool:
        """Whether a number ends the words of a place, before a comma or its like."""
        first, after = self.words.at(figure.start), self.words.at(figure.after)
        follows = self.words.lowers[after : after + 1]
        placed = covering(self.layers.places, self.words.ends[first - 1] - 1) is not None
        counted = bool(follows) and self.words.texts[after].isupper()  # "Kota Tegal 12 SPPG"
        return placed and (
            not follows or counted or not follows[0][0].isalnum() or follows[0] in ("dan", "dari")
        )

    def _is_conviction(self, figure: Figure) -> bool:
        """ "100 persen yakin"; "bukan 100 persen, tapi 1.000 persen benar"."""
        if figure.kind != "percent" or figure.low < _ALL:
            return False
        first, after = self.words.at(figure.start), self.words.at(figure.end)
        follows = self.words.lowers[after : after + 2]
        if follows[:1] and follows[0] in conviction():
            return True
        denied = first > 0 and self.words.lowers[first - 1] == "bukan"
        return denied and follows in ([",", "tapi"], [",", "tetapi"], [",", "melainkan"])

    def _continues_label(self, figure: Figure) -> bool:
        """ "Pasal 3, 5 dan 7"; not "roda 2 dan 40 unit"."""
        return (
            0 <= self.label_ends < figure.start
            and self.text[figure.start : figure.end].isdecimal()
            and continues_list(self.text, self.label_ends, figure.start)
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
        if per := self._per_so_many(figure):
            return self._quantity(figure, "count", per)
        if noun := self._noun_after(figure.after):
            self._as_whole(figure)
            return self._quantity(figure, "count", noun.name, noun)
        return None

    def _per_so_many(self, figure: Figure) -> str | None:
        """ "8,3 per 1.000 penduduk": cases that nobody names, by so many people."""
        at = self.words.at(figure.after)
        if self.words.lowers[at : at + 1] != ["per"] or not self.words.texts[at + 1 : at + 2]:
            return None
        if not self.words.texts[at + 1][0].isdigit():
            return None
        rate = read_rate(self.text, self.words, figure.start, figure.after, of_nouns=True)
        return self.text[slice(*rate)] if rate else None

    def _as_whole(self, figure: Figure) -> None:
        """Reads "167,662 orang" as thousands: things counted come whole, with three decimals least of all."""
        printed = self.text[figure.start : figure.end]
        if _COMMA_THOUSANDS.fullmatch(printed) and figure.low == figure.high:
            figure.low = figure.high = Decimal(printed.replace(",", ""))
            figure.step = printed_step(int(figure.low))

    def _noun_after(self, end: int) -> Unit | None:
        at = self.words.at(end)
        if at >= len(self.words) or self.text[end : self.words.starts[at]].strip(SPACES):
            return None
        if self.words.lowers[at] in _pointers() or "\n" in self.text[end : self.words.starts[at]]:
            return None
        if self.words.lowers[at] == "lagi" or (
            self.words.lowers[at] == "lebih" and not is_comparison(self.words, at)
        ):
            at += 1  # "50 lebih kelompok tani", "satu lagi tersangka"
        if at >= len(self.words):
            return None
        told = self.words.lowers[at] in _told() and self.words.texts[at + 1 : at + 2] != []
        if told and not self.words.texts[at + 1][0].isalpha() and self.words.lowers[at - 2] in (",", "dan"):
            return None  # "30 hadir, 10 izin, dan 5 sakit"
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

    def _on_loan(self, figure: Figure, loan: Loan) -> Quantity:
        quantity = self._quantity(figure, loan.kind, loan.name)
        return replace(quantity, unit_start=loan.start, unit_end=loan.end)

    def finish(self) -> list[Quantity]:
        """The quantities with units lent to those that have none of their own; the rest are rejected."""
        lender = Lender(self.text, self.layers, self.entries)
        # from the end, as a list has its unit with its last number; then on, for "dari 45 anggota, 30 hadir"
        for order in (reversed(range(len(self.entries))), range(len(self.entries))):
            for at in order:
                figure, quantity = self.entries[at]
                if quantity is None and (loan := lender.unit_of(at)):
                    self.entries[at] = (figure, self._on_loan(figure, loan))
        for figure, quantity in self.entries:
            if quantity is None:
                self._reject(figure.start, figure.end, "no unit")
        return [quantity for _, quantity in self.entries if quantity is not None]

"""Numbers with what they measure: amounts, percentages, measures and counts, with ranges, hedges and rates."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

import regex
from spacy.tokens import Doc

from news_extract.finding.hedges import read_hedges
from news_extract.finding.units import Unit, currency_after, currency_before, is_counted_noun, measure_after, noun_phrase, percent_after
from news_extract.layers import Layers, Numeral, Quantity, Rejected, covering
from news_extract.records import UnitKind
from news_extract.steps import step

_GAP = "[ \u00a0\u202f]"
_TO = regex.compile(rf"{_GAP}{{0,2}}(?:[-–—~]|sampai(?: dengan)?|hingga|s/d|s\.d\.|atau){_GAP}{{0,2}}")
_PLUS_MINUS = regex.compile(rf"{_GAP}{{0,2}}(?:±|\+/-|plus minus|plus-minus){_GAP}{{0,2}}")
_PER = regex.compile(rf"{_GAP}{{0,2}}(?:/{_GAP}?\p{{L}}{{1,15}}(?!\p{{L}})|(?:per|setiap|tiap|tiap-tiap){_GAP}\p{{L}}{{2,15}}(?!\p{{L}}))")


@step("news_quantities", needs=("news_dates", "news_places"))
def find_quantities(doc: Doc, layers: Layers) -> None:
    """Finds the quantities of the body; what looks like one and is none goes to `layers.rejected`."""
    numerals = layers.numerals
    after = 0
    for at, numeral in enumerate(numerals):
        if numeral.start < after:
            continue
        figure = _read_figure(doc.text, layers, at)
        reason = _reason_against(doc.text, layers, figure)
        if reason:
            layers.rejected.append(Rejected("quantity", figure.start, figure.end, reason))
            continue
        quantity = _with_unit(doc.text, layers, figure)
        if isinstance(quantity, str):
            layers.rejected.append(Rejected("quantity", figure.start, figure.end, quantity))
            continue
        layers.quantities.append(quantity)
        after = figure.end


@dataclass(slots=True)
class Figure:
    """A number or a range with its currency or per cent sign, before its unit is known."""

    start: int
    end: int
    low: Decimal
    high: Decimal
    step: Decimal
    first: Numeral
    last: Numeral
    kind: str | None = None  # currency | percent
    code: str | None = None  # of the currency
    about: bool = False


def _signed(text: str, numeral: Numeral) -> tuple[int, int, str | None, str | None]:
    """Start and end with currency or per cent sign, the kind and the currency code."""
    if before := currency_before(text, numeral.start):
        code, start = before
        named = currency_after(text, numeral.end)
        return start, named[1] if named and named[0] == code else numeral.end, "currency", code
    if after := currency_after(text, numeral.end):
        return numeral.start, after[1], "currency", after[0]
    if end := percent_after(text, numeral.end):
        return numeral.start, end, "percent", None
    return numeral.start, numeral.end, None, None


def _read_figure(text: str, layers: Layers, at: int) -> Figure:
    numeral = layers.numerals[at]
    start, end, kind, code = _signed(text, numeral)
    figure = Figure(start, end, numeral.value, numeral.value, numeral.step, numeral, numeral, kind, code, numeral.about)
    if at + 1 < len(layers.numerals):
        _extend(text, figure, layers.numerals[at + 1])
    return figure


def _extend(text: str, figure: Figure, other: Numeral) -> None:
    """Makes a range of a figure where the next number is its other end."""
    start, end, kind, code = _signed(text, other)
    gap = text[figure.end : start]
    if len(gap) > 40 or not gap:
        return
    if _PLUS_MINUS.fullmatch(gap) and other.value <= figure.low:
        figure.low, figure.high = figure.low - other.value, figure.high + other.value
    elif _TO.fullmatch(gap) or _repeats_unit(text, figure, other, gap):
        low = figure.low
        if not figure.first.scale and other.scale and low * 10**other.scale <= other.value:
            low *= 10**other.scale
        if low >= other.value or (kind != figure.kind and figure.kind is not None and kind is not None):
            return
        if kind == "currency" and figure.kind is None and start < other.start:
            return  # "5 sampai Rp 10 juta" are two
        figure.low, figure.high = low, other.value
    else:
        return
    figure.end, figure.last, figure.step = end, other, max(figure.step, other.step)
    figure.kind, figure.code = figure.kind or kind, figure.code or code
    figure.about = figure.about or other.about


def _repeats_unit(text: str, figure: Figure, other: Numeral, gap: str) -> bool:
    """ "1 ton sampai 1,6 ton": the unit stands at both ends."""
    word, _, rest = gap.strip().partition(" ")
    tail = text[other.end : other.end + len(word) + 2].strip().lower()
    return bool(rest) and word.isalpha() and tail.startswith(word.lower()) and _TO.fullmatch(rest.strip() + " ") is not None


def _reason_against(text: str, layers: Layers, figure: Figure) -> str | None:
    numeral = figure.first
    if numeral.form == "vague":
        return "vague"
    time = covering(layers.times, numeral.start)
    if time is not None and figure.kind is None:
        return time.kind
    before = text[max(figure.start - 16, 0) : figure.start]
    if before[-1:].isalpha() or (before[-1:] == "-" and before[-2:-1].isalpha()):
        return "part of a word"
    if figure.kind is None and text[figure.end : figure.end + 1].isalpha() and measure_after(text, figure.end) is None:
        return "part of a word"
    word = before.lower().rstrip(" .-").rsplit(None, 1)[-1:] or [""]
    if figure.kind is None and word[0] in _LABELS:
        return "label"
    return None


_LABELS = frozenset("nomor no pasal ayat bab uu ke komisi tahap kelas tipe rt rw lantai blok salah desil gelombang".split())


def _with_unit(text: str, layers: Layers, figure: Figure) -> Quantity | str:
    words = layers.words
    unit: Unit | None = None
    kind: UnitKind
    name: str | None
    end = figure.end
    if figure.kind == "currency":
        kind, name = "currency", figure.code
    elif figure.kind == "percent":
        kind, name = "percent", "persen"
    elif measure := measure_after(text, figure.end):
        kind, name, unit, end = "measure", measure.name, measure, measure.end
    else:
        at = words.at(figure.end)
        gap = text[figure.end : words.starts[at]] if at < len(words) else "\n"
        lower = words.lowers[at] if at < len(words) else ""
        if lower in ("kali", "x"):
            return "frequency"
        unit = noun_phrase(text, words, at) if gap.strip(" \u00a0") == "" and "\n" not in gap else None
        if unit is None and not figure.first.scale:
            return "no unit"
        kind, name, end = "count", unit.name if unit else None, unit.end if unit else figure.end
    per = _PER.match(text, end)
    hedge = read_hedges(words, words.at(figure.start), words.at(figure.end))
    ranged = figure.low != figure.high
    return Quantity(
        figure.start,
        figure.end,
        None if ranged else figure.low,
        figure.low if ranged else None,
        figure.high if ranged else None,
        name,
        "rate" if per else kind,
        unit.start if unit else None,
        unit.end if unit else None,
        approximate=figure.about or hedge.approximate,
        comparator=hedge.comparator,
        hedge=hedge.span,
        per=(per.start() + (len(per.group()) - len(per.group().lstrip())), per.end()) if per else None,
        step=figure.step,
    )

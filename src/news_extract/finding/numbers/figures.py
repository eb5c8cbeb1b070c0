"""Numerals with their currency or per cent sign, and ranges of two of them."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

import regex

from news_extract.finding.numbers.units import Sign, currency_before, sign_after
from news_extract.finding.patterns import GAP
from news_extract.layers import Numeral

_LONGEST_SIGN = 6  # of a currency before the second end of a range, with its space
# What joins the ends of a range; "unit" is that of the first, repeated: "1 ton sampai 1,6 ton".
_JOINT = regex.compile(
    rf"{GAP}{{0,2}}(?:(?P<to>[-–—~]|sampai(?:{GAP}dengan)?|hingga|s/d|s\.d\.)|(?P<and>dan)|(?P<or>atau)"
    rf"|(?P<about>Â?±|\+/-|plus[- ]minus)"
    rf"|(?P<unit>\p{{L}}{{1,20}}){GAP}{{1,2}}(?:sampai|hingga|-|–|s/d)){GAP}{{0,2}}"
)
_BETWEEN = regex.compile(rf"[Aa]ntara{GAP}{{1,2}}\Z")
_IN_BRACKETS = regex.compile(rf"{GAP}?\({GAP}?")
_CLOSING = regex.compile(rf"(?:{GAP}\p{{L}}{{1,20}}){{0,2}}{GAP}?\)")


@dataclass(slots=True)
class Figure:
    """A number or a range with its currency or per cent sign, before its unit is known.

    `low` and `high` are equal for a single number. `kind` is currency, percent or None.
    """

    start: int
    end: int
    low: Decimal
    high: Decimal
    step: Decimal
    first: Numeral
    kind: Literal["currency", "percent"] | None = None
    code: str | None = None  # of the currency, "persen" of a percentage
    measure: Sign | None = None
    about: bool = False
    scale: int = 0  # power of ten of its scale word, that of the upper end for a range
    after: int = 0  # where its unit may begin: behind "(dua)" in "2 (dua) unit"


def read_figure(text: str, numerals: list[Numeral], at: int) -> Figure:
    """The figure that begins with numeral `at`: "Rp 5-10 juta", "8-11%", "1 ton sampai 1,6" of "1,6 ton"."""
    figure = _signed(text, numerals[at])
    following = numerals[at + 1 : at + 3]
    joint = _JOINT.match(text, figure.end) if following else None
    if joint and 0 <= following[0].start - joint.end() <= _LONGEST_SIGN:
        other = _signed(text, following[0])
        if other.start == joint.end():
            _extend(text, figure, other, joint)
    figure.after = _behind_repetition(text, figure, following)
    return figure


def _behind_repetition(text: str, figure: Figure, following: list[Numeral]) -> int:
    """End of a figure with the same number in brackets: "2 (dua)", "Rp5.000.000 (lima juta rupiah)"."""
    opening = _IN_BRACKETS.match(text, figure.end)
    for numeral in following if opening else ():
        if opening and numeral.start == opening.end() and numeral.value == figure.high:
            closing = _CLOSING.match(text, numeral.end)
            return closing.end() if closing else figure.end
    return figure.end


def _signed(text: str, numeral: Numeral) -> Figure:
    start, end, value = numeral.start, numeral.end, numeral.value
    figure = Figure(start, end, value, value, numeral.step, numeral, about=numeral.about, scale=numeral.scale)
    sign = sign_after(text, numeral.end)
    if before := currency_before(text, numeral.start):
        figure.kind = "currency"
        figure.code, figure.start = before
        if sign and sign.name == figure.code:  # "Rp 5 juta rupiah"
            figure.end = sign.end
    elif sign and sign.kind == "measure":
        figure.measure = sign
    elif sign:
        figure.kind = "currency" if sign.kind == "currency" else "percent"
        figure.code, figure.end = sign.name, sign.end
    return figure


def _extend(text: str, figure: Figure, other: Figure, joint: regex.Match[str]) -> None:
    """Makes a range of a figure where the next one is its other end."""
    if joint["about"]:  # 2,5 plus minus 1%
        figure.low, figure.high = figure.low - other.high, figure.low + other.high
    elif _is_range(text, figure, other, joint):
        low = _scaled_alike(figure, other)
        if low >= other.high:
            return  # "turun 10 persen hingga 5 persen", a score of 2-1
        figure.low, figure.high = low, other.high
    else:
        return
    figure.end, figure.step = other.end, max(figure.step, other.step)
    figure.kind, figure.code = figure.kind or other.kind, figure.code or other.code
    figure.measure, figure.about = other.measure, figure.about or other.about
    figure.scale = other.scale or figure.scale


def _scaled_alike(figure: Figure, other: Figure) -> Decimal:
    """The lower end, with the scale word of the upper one where it has none: "600 hingga 700 ribu".

    Of an amount also with the scale below it: "Rp 950 - Rp 1 juta" begins at 950 thousand.
    """
    scale = other.first.scale
    if figure.first.scale or not scale:
        return figure.low
    for power in (scale, scale - 3) if figure.kind == "currency" else (scale,):
        if figure.low * Decimal(10) ** power < other.high:
            return figure.low * Decimal(10) ** power
    return figure.low


def _is_range(text: str, figure: Figure, other: Figure, joint: regex.Match[str]) -> bool:
    if figure.kind and other.kind and figure.code != other.code:
        return False
    if figure.kind is None and other.start < other.first.start:
        return False  # "5 sampai Rp 10 juta": two figures
    if joint["to"]:
        return True
    if joint["and"]:  # antara 5 dan 10 persen
        return _BETWEEN.search(text[max(figure.start - 8, 0) : figure.start]) is not None
    if figure.kind or other.kind:
        return False
    if joint["or"]:  # dua atau tiga orang
        return other.high - figure.low == 1
    tail = text[other.end : other.end + len(joint["unit"]) + 2].strip()
    return tail.casefold().startswith(joint["unit"].casefold())

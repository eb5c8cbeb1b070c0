"""Amounts per time, per thing or per person: "per bulan", "/kg", "setiap keluarga"."""

from __future__ import annotations

from functools import cache

import regex

from news_extract.layers import Layers, Words
from news_extract.tables import toml_table

_GAP = "[ \u00a0\u202f]"
_SLASH = regex.compile(rf"{_GAP}?/{_GAP}?\p{{L}}{{1,15}}(?![\p{{L}}/])")
_FAR = 3  # words between an amount and its "setiap hari"
_FAR_BEFORE = 5  # words between "setiap tahun" and its amount
# "Rp 20 juta dan transportasi Rp 10 juta per bulan", "500 ringgit atau Rp 1,9 juta per tahun"
_SHARED = regex.compile(rf"{_GAP}(?P<joint>dan|atau)(?:{_GAP}[\p{{L}}-]{{2,20}}){{0,3}}{_GAP}")


@cache
def _each() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    table = toml_table("units")["rates"]
    return frozenset(table["each"]), frozenset(table["times"]), frozenset(toml_table("calendar")["months"])


def is_rate_measure(name: str) -> bool:
    """Whether a measure is a rate by itself: "rpm"."""
    return name in toml_table("units")["rates"]["measures"]


def read_rate(text: str, words: Words, start: int, end: int) -> tuple[int, int] | None:
    """Span of what an amount at `start:end` (its unit included) is counted by, None where it is not."""
    if (slash := _SLASH.match(text, end)) and not text[end - 1 : end].isalpha():
        return slash.start() + slash.group().index("/"), slash.end()
    each, times, months = _each()
    at = words.at(end)
    for far in range(_FAR + 1):
        if at + far + 1 >= len(words) or not words.lowers[at + far].isalpha():
            break
        if words.lowers[at + far] in each:
            counted = words.lowers[at + far + 1]
            if counted in times or (far == 0 and counted.isalpha() and counted not in months):
                return words.starts[at + far], words.ends[at + far + 1]
            break
    first = words.at(start)
    for back in range(first - 1, max(first - _FAR_BEFORE - 2, -1), -1):
        if not words.lowers[back].replace("-", "").isalpha():
            break
        if words.lowers[back] in each and words.lowers[back + 1] in times:
            return words.starts[back], words.ends[back + 1]
    return None


def share_rates(text: str, layers: Layers) -> None:
    """Gives an amount the rate of the one that it is joined to by "dan" or "atau"."""
    quantities = layers.quantities
    for at in range(len(quantities) - 2, -1, -1):
        one, other = quantities[at], quantities[at + 1]
        if (
            one.unit_kind == "currency"
            and other.per is not None
            and other.per[0] >= other.end
            and (joint := _SHARED.fullmatch(text[one.end : other.start]))
            and (other.unit == one.unit) == (joint["joint"] == "dan")
        ):
            one.per, one.unit_kind = other.per, "rate"

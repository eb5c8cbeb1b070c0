"""Amounts per time, per thing or per person: "per bulan", "/kg", "setiap keluarga"."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

import regex

from news_extract.finding.numbers.numerals import is_number_word
from news_extract.finding.patterns import GAP
from news_extract.layers import Layers, Quantity, Words
from news_extract.tables import toml_table

_SLASH = regex.compile(rf"{GAP}?/{GAP}?\p{{L}}{{1,15}}(?![\p{{L}}/])")
_DASH = regex.compile(r"[,.]-")  # of "Rp1.000,- per kilogram"
_LONGEST_WORD = 60  # characters
_CLOSE = 100  # of two amounts with one rate the larger is at most so many times the other
_FAR = 3  # words between an amount and its "setiap hari"
_FAR_PER = 2  # and its "per kilometer": "95 gram karbon per kilometer"
_CLOSE_BEFORE = 2  # words from "perbulan" to its amount: "perbulan sebesar"
_FAR_BEFORE = 5  # words between "setiap tahun" and its amount
# "Rp 6 juta dan uang makan Rp 2 juta per bulan", "500 ringgit atau Rp 1,9 juta per tahun"
_SHARED = regex.compile(
    rf"(?:{GAP}(?P<joint>dan|atau|menjadi)(?:{GAP}[\p{{L}}-]{{2,20}}){{0,3}}|,(?:{GAP}dan)?){GAP}"
)


@cache
def _each() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    table = toml_table("units")["rates"]
    return frozenset(table["each"]), frozenset(table["times"]), frozenset(toml_table("calendar")["months"])


@cache
def _set(name: str) -> frozenset[str]:
    return frozenset(toml_table("units")["rates"][name])


def is_rate_measure(name: str) -> bool:
    """Whether a measure is a rate by itself: "rpm"."""
    return name in toml_table("units")["rates"]["measures"]


@cache
def _glued() -> frozenset[str]:
    """Words such as "perbulan", with and without "-nya"."""
    table = toml_table("units")
    counted = [*table["rates"]["times"], *table["rates"]["glued"], *table["measures"]["words"]]
    return frozenset(f"per{word}{clitic}" for word in counted for clitic in ("", "nya"))


def _joined(word: str) -> str:
    """A word without its hyphens, "perhari" of "per-hari"; nothing of what is too long for a word."""
    return word.replace("-", "") if len(word) <= _LONGEST_WORD else ""


def read_rate(text: str, words: Words, start: int, end: int, *, of_nouns: bool) -> tuple[int, int] | None:
    """Span of what an amount at `start:end` (its unit included) is counted by, None where it is not.

    Args:
        of_nouns: whether its unit is a counted noun, after which a stroke means "or".
    """
    if dash := _DASH.match(text, end):
        end = dash.end()
    if not of_nouns and (slash := _SLASH.match(text, end)):
        return slash.start() + slash.group().index("/"), slash.end()
    at = words.at(end)
    if at < len(words) and _joined(words.lowers[at]) in _glued():
        return words.starts[at], words.ends[at]
    first = words.at(start)
    return (
        _each_after(words, at, of_nouns=of_nouns)
        or _slash_after(words, at)
        or (None if of_nouns else _for_each_after(words, at))
        or _each_before(words, first)
        or _each_receives(words, first)
        or _span_after(words, at)
        or _span_before(words, first)
    )


def _each_after(words: Words, at: int, *, of_nouns: bool) -> tuple[int, int] | None:
    """ "per bulan", "per 3 jam" at word `at`, "setiap hari" a few words on."""
    each, times, months = _each()
    if each.isdisjoint(words.lowers[at : at + _FAR + 1]):
        return None
    for far in range(_FAR + 1):
        if at + far + 1 >= len(words) or not words.texts[at + far].isalnum():
            break
        if words.lowers[at + far] in _set("pointers") or (of_nouns and words.lowers[at + far] == "yang"):
            break  # "12 pegawai yang setiap hari bekerja"
        if words.lowers[at + far] in each:
            by = at + far + 1
            while by + 1 < len(words) and (words.texts[by][0].isdigit() or is_number_word(words.lowers[by])):
                by += 1  # "per 3 jam", "per 100 ribu penduduk"
            counted = words.lowers[by]
            if _is_moment(words, by):
                break
            each_thing = far == 0 or (words.lowers[at + far] == "per" and far <= _FAR_PER)
            named = counted.isalpha() and counted not in months and counted not in _set("moments")
            if counted in times or (each_thing and named):
                return words.starts[at + far], words.ends[by]
            break
    return None


def _slash_after(words: Words, at: int) -> tuple[int, int] | None:
    """ "(500 ton) pakan/bulan": a time behind a stroke, up to two words on."""
    for far in range(at, min(at + _FAR_PER, len(words) - 2) + 1):
        if words.texts[far] == "/" and words.lowers[far + 1] in _each()[1]:
            return words.starts[far], words.ends[far + 1]
        if not words.texts[far].isalpha() or words.lowers[far] in _set("leading_on"):
            return None
    return None


def _for_each_after(words: Words, at: int) -> tuple[int, int] | None:
    """ "untuk setiap peserta", "untuk satu porsi" at word `at`; "segelas"."""
    if words.lowers[at : at + 1] and words.lowers[at] in _set("portions"):
        return words.starts[at], words.ends[at]
    if words.lowers[at : at + 1] != ["untuk"] or at + 2 >= len(words):
        return None
    if words.lowers[at + 1] in _set("singly") and words.texts[at + 2].isalpha():
        return words.starts[at], words.ends[at + 2]
    return None


def _is_moment(words: Words, at: int) -> bool:
    """Whether the time at word `at` is a certain one: "per hari ini"."""
    return words.lowers[at] in _each()[1] and words.lowers[at + 1 : at + 2] in (["ini"], ["itu"], ["lalu"])


def is_denominator(words: Words, first: int) -> bool:
    """Whether the number at word `first` only says what another is counted by: "per 100.000 penduduk"."""
    return first > 0 and words.lowers[first - 1] == "per"


def _each_before(words: Words, first: int) -> tuple[int, int] | None:
    """ "setiap bulannya dapat" before word `first`, "per-hari,", "produksi/bulan sekitar"."""
    each, times, _ = _each()
    near = words.lowers[max(first - _FAR_BEFORE - 1, 0) : first]
    if each.isdisjoint(near) and not any("/" in word or word.startswith("per") for word in near):
        return None
    for back in range(first - 1, max(first - _FAR_BEFORE - 2, -1), -1):
        told = words.lowers[back]
        close = first - back <= _CLOSE_BEFORE  # "bantuan perbulan Rp100.000"
        if _joined(told) in _glued() and ("-" in told or close):
            return words.starts[back], words.ends[back]
        if told in each or told == "/":
            time = back + 1 + (words.texts[back + 1] == "-")
            if words.lowers[time] in times and not _is_moment(words, time):
                return words.starts[back], words.ends[time]
        timed = back > 0 and words.lowers[back - 1].rpartition("-")[2] in times
        inside = told in ("/", "-") or (told == "," and timed)
        if not (inside or _joined(told).isalpha()) or told in _set("leading_on"):
            break
    return None


def _each_receives(words: Words, first: int) -> tuple[int, int] | None:
    """ "setiap keluarga menerima", "setiap keluarga mendapat beras sebanyak" before word `first`."""
    announced = first > 0 and words.lowers[first - 1] in _set("amounting")
    for back in range(first - 1, max(first - 1 - _FAR_BEFORE * announced, 2) - 1, -1):
        if words.lowers[back] in _set("receiving"):
            each, receiver = words.lowers[back - 2 : back]
            if each in _each()[0] and each != "per" and receiver.isalpha():
                return words.starts[back - 2], words.ends[back - 1]
            return None
        if not words.texts[back].isalpha():
            return None
    return None


def _span_after(words: Words, at: int) -> tuple[int, int] | None:
    """ "sebulan", "dalam sebulan" at word `at`."""
    here = at + (words.lowers[at : at + 1] == ["dalam"])
    if here >= len(words) or words.lowers[here] not in _set("spans"):
        return None
    past = here + 1 < len(words) and words.lowers[here + 1] in _set("past")
    return None if past else (words.starts[at], words.ends[here])


def _span_before(words: Words, first: int) -> tuple[int, int] | None:
    """ "sehari bisa terjual" before word `first`, at the head of a clause."""
    for back in range(first - 1, max(first - _FAR_BEFORE, -1), -1):
        if words.lowers[back] in _set("spans"):
            opens = back == 0 or not words.texts[back - 1].isalnum() or words.lowers[back - 1] == "dalam"
            return (words.starts[back], words.ends[back]) if opens and back < first - 1 else None
        if words.lowers[back] not in _set("producing"):
            return None
    return None


_LISTED = regex.compile(rf"(?:{GAP}[\p{{L}}-]{{2,20}}){{0,2}}{GAP}dan{GAP}")


def share_rates(text: str, layers: Layers) -> None:
    """Gives an amount the rate of the one that it is joined to: "Rp68 ribu menjadi Rp56 ribu per kilo"."""
    quantities = layers.quantities
    for at in range(len(quantities) - 2, -1, -1):
        one, other = quantities[at], quantities[at + 1]
        listed = one.unit_kind == "measure" and one.unit == other.unit and one.unit_end is not None
        if listed and other.per is not None and other.per[0] >= other.end:
            # "400 ton kedelai dan 500 ton jagung per tahun"
            if one.per is None and _LISTED.fullmatch(text[one.unit_end : other.start]):
                one.per, one.unit_kind = other.per, "rate"
        elif (
            one.unit_kind == "currency"
            and other.per is not None
            and other.per[0] >= other.end
            and (joint := _SHARED.fullmatch(text[one.end : other.start]))
            and (_are_close(one, other) if other.unit == one.unit else joint["joint"] == "atau")
        ):
            one.per, one.unit_kind = other.per, "rate"


def _are_close(one: Quantity, other: Quantity) -> bool:
    """Whether two amounts can be prices of one thing: not "Rp12,7 miliar atau Rp1 per lembar"."""
    small, large = sorted(q.value or q.high or Decimal(0) for q in (one, other))
    return large <= _CLOSE * small

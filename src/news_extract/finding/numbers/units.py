"""What stands around a number and says what it measures: currency, per cent, measure, counted noun."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

import regex

from news_extract.finding.patterns import GAP, SPACES
from news_extract.layers import Words
from news_extract.tables import toml_table

_LONGEST_SIGN = 8  # of a currency sign with its full stop and spaces
_LONGEST_PHRASE = 5  # words of a counted noun phrase

# meng-, mem-, men-, meny-, me-; di-; ter-: Indonesian verbs in a news sentence begin so, its nouns rarely do.
_VERB = regex.compile(r"me(?:ng|m[bpf]|n[cdjtsyz]|[lrwynm][aeiou])\p{Ll}{2,}|di\p{Ll}{3,}|ter\p{Ll}{4,}")
_HEADLESS = regex.compile(r"ber\p{Ll}{3,}")  # "bergizi" may follow a noun, never be the one counted
_CODE = regex.compile(r"/\d")  # "1204 K/30/2014" is the number of a decree
_WORD = regex.compile(r"\p{L}[\p{L}\p{M}\d'’&/.-]*")


class Unit(NamedTuple):
    """A unit as found: its name for the record and where it is written."""

    name: str
    start: int
    end: int


class Sign(NamedTuple):
    """A currency, per cent or measure right after a number.

    `name` is a currency code, "persen" or the measure as written.
    """

    kind: str  # currency | percent | measure
    name: str
    start: int
    end: int


# ---------------------------------------------------------------- money, per cent, measures

_NEXT_WORD = regex.compile(rf"{GAP}{{0,2}}(?P<word>[%％]|°\p{{L}}?|\p{{L}}++(?:[23²³]|/jam)?+)(?!\d)")


@cache
def _signs() -> tuple[regex.Pattern[str], frozenset[str]]:
    """Currency signs before an amount, and the characters that can end one."""
    signs = sorted(toml_table("units")["currency_signs"], key=len, reverse=True)
    any_sign = "|".join(map(regex.escape, signs))
    ends = frozenset(sign[-1] for sign in signs) | {"."}
    return regex.compile(rf"(?<![\p{{L}}\d])(?P<sign>{any_sign})\.?{GAP}{{0,2}}\Z"), ends


def currency_before(text: str, start: int) -> tuple[str, int] | None:
    """Currency code and start of the sign that ends at `start`: "Rp", "US$", "Rp. "."""
    begin = max(start - _LONGEST_SIGN, 0)
    before = text[begin:start]
    pattern, ends = _signs()
    if before.rstrip(SPACES)[-1:] not in ends:
        return None
    found = pattern.search(before)
    if found is None:
        return None
    return toml_table("units")["currency_signs"][found["sign"]], begin + found.start()


_Name = tuple[str, str, str | None]  # of a unit: itself, its kind, its code


@cache
def _names() -> dict[str, list[_Name]]:
    """First words of the names of units, each with the names that begin so, the longest first."""
    table = toml_table("units")
    names: list[_Name] = [(name, "currency", code) for name, code in table["currency_names"].items()]
    names += [(name, "percent", "persen") for name in table["percent"]["words"]]
    names += [(name, "measure", None) for name in table["measures"]["words"]]
    found: dict[str, list[_Name]] = {}
    for name, kind, code in sorted(names, key=lambda row: -len(row[0])):
        found.setdefault(name.split()[0].casefold(), []).append((name.casefold(), kind, code))
    return found


@cache
def _symbols() -> frozenset[str]:
    return frozenset(toml_table("units")["measures"]["symbols"])


def sign_after(text: str, end: int) -> Sign | None:
    """The unit after a number that is no noun: "ringgit", "%", "poin persen", "meter persegi", "L"."""
    found = _NEXT_WORD.match(text, end)
    if found is None:
        return None
    start, word = found.start("word"), found["word"]
    for name, kind, code in _names().get(word.casefold(), ()):
        stop = start + len(name)
        if text[start:stop].casefold() == name and not text[stop : stop + 1].isalnum():
            return Sign(kind, code or text[start:stop], start, stop)
    return Sign("measure", word, start, found.end()) if word in _symbols() else None


def measure_after(text: str, end: int) -> Unit | None:
    """The measure after a number, with or without a space: "ton", "meter persegi", "L"."""
    sign = sign_after(text, end)
    return Unit(sign.name, sign.start, sign.end) if sign and sign.kind == "measure" else None


# ---------------------------------------------------------------- counted nouns


@cache
def _stops() -> frozenset[str]:
    return frozenset(word for words in toml_table("units")["stops"].values() for word in words)


@cache
def _noun_exceptions() -> frozenset[str]:
    return frozenset(toml_table("units")["verb_like"]["nouns"])


def is_function_word(lower: str) -> bool:
    """Whether a word belongs to the grammar and names nothing."""
    return lower in _stops()


def is_verb(lower: str) -> bool:
    """Whether a word has the shape of a verb: "menerima", "disalurkan", "terbakar", "berdiri"."""
    shaped = _VERB.fullmatch(lower) is not None or _HEADLESS.fullmatch(lower) is not None
    return shaped and lower not in _noun_exceptions()


def is_counted_noun(word: str, lower: str) -> bool:
    """Whether a word can stand in a counted noun phrase: no function word, verb or mark."""
    return (
        lower not in _stops()
        and _WORD.fullmatch(word) is not None
        and (word[0].isupper() or _VERB.fullmatch(lower) is None or lower in _noun_exceptions())
    )


@cache
def _number_words() -> frozenset[str]:
    """Words that begin the next number, or multiply by it: "satu desa satu orang", "40 KK x Rp600.000"."""
    table = toml_table("numerals")
    spans = toml_table("units")["rates"]["spans"]  # "200 botol sehari"
    return frozenset((*table["ones"], *table["whole"], *table["one_scale"], *spans, "x", "×"))


def can_be_counted(words: Words, at: int) -> bool:
    """Whether word `at` can stand in a counted noun phrase, "wajib" of "wajib pajak" too."""
    return is_counted_noun(words.texts[at], words.lowers[at]) or _opens_compound(words, at)


def _opens_compound(words: Words, at: int) -> bool:
    """Whether a function word makes a noun with the word behind it: "wajib pajak", who pays a tax."""
    seconds = toml_table("units")["compounds"].get(words.lowers[at], ())
    return bool(seconds) and words.lowers[at + 1 : at + 2] != [] and words.lowers[at + 1] in seconds


def noun_phrase(text: str, words: Words, at: int) -> Unit | None:
    """The counted noun phrase from word `at`: "ekor benih bandeng", "organisasi perangkat daerah"."""
    if at < len(words) and _HEADLESS.match(words.lowers[at]) and words.lowers[at] not in _noun_exceptions():
        return None
    last = at
    while (
        last < len(words)
        and last - at < _LONGEST_PHRASE
        and can_be_counted(words, last)
        and words.texts[last] not in _number_words()
        and (last == at or text[words.ends[last - 1] : words.starts[last]].strip(SPACES) in ("", "/"))
    ):
        last += 1
        if words.lowers[last - 1].endswith("nya"):
            break  # "dua anggotanya Rahmat": the noun phrase is complete
        if _joins(words, last):  # "K/L"
            last += 1
    if last == at:
        return None
    start, end = words.starts[at], words.ends[last - 1]
    if _CODE.search(text, start, end):
        return None
    end -= text[end - 1] == "."  # glued to the next sentence: "siswa MI.Kegiatan"
    letters = text[start:end].rstrip("0123456789")
    if len(letters) > 1 and letters[-1].islower():
        end = start + len(letters)  # glued to the next item: "288 unit10. Sedan"
    return Unit(text[start:end], start, end)


def _joins(words: Words, at: int) -> bool:
    """Whether word `at` is a stroke between two halves of one word, not "per": "orang/hari"."""
    return (
        at + 1 < len(words)
        and words.texts[at] == "/"
        and words.starts[at] == words.ends[at - 1]
        and words.starts[at + 1] == words.ends[at]
        and words.lowers[at + 1] not in toml_table("units")["rates"]["times"]
    )

"""Numbers that count nothing: parts of names, labels, ordinals, idioms, scores."""

from __future__ import annotations

from functools import cache

import regex

from news_extract.finding.numbers.units import (
    can_be_counted,
    is_counted_noun,
    is_function_word,
    measure_after,
)
from news_extract.layers import Numeral, Words
from news_extract.tables import toml_table

_LONGEST_BARE = 8  # digits of a count printed without full stops; more are an account or a telephone
_VERSION = regex.compile(r"\d{1,2}(?:\.\d{1,2}){1,2}")
_PLATE = 2  # letters at the head of a number plate: "AB 1234 CD"
_LAW = regex.compile(r"[ \u00a0]{1,2}[Tt]ahun[ \u00a0](?:19|20)\d\d(?!\d)")
_AFTER_DIGIT = regex.compile(r"\d[-:]\Z")
_AFTER_STROKE = regex.compile(r"[\p{L}\d]/\Z")
_KE = regex.compile(r"[Kk]e-\Z")


@cache
def _labels_before() -> dict[str, str]:
    """Words before a number, with the reason that they are."""
    return {word: group for group, words in toml_table("labels")["before"].items() for word in words}


@cache
def _labels_after() -> dict[str, str]:
    return {word: group for group, words in toml_table("labels")["after"].items() for word in words}


@cache
def _numbered() -> frozenset[str]:
    return frozenset(toml_table("labels")["numbered"]["nouns"])


@cache
def _unity() -> tuple[frozenset[str], frozenset[str]]:
    table = toml_table("labels")["unity"]
    return frozenset(table["before"]), frozenset(table["after"])


@cache
def conviction() -> frozenset[str]:
    """Words behind a per cent that say how sure somebody is: "yakin"."""
    return frozenset(toml_table("labels")["conviction"]["words"])


def reason_against(text: str, words: Words, numeral: Numeral, end: int) -> str | None:
    """Why a numeral without currency or per cent counts nothing, None where it may count.

    `end` is that of the range that the numeral begins, or its own. The reasons are for people who ask what
    was rejected: "label", "ordinal", "name", "frequency", ….
    """
    at, after_at = words.at(numeral.start), words.at(end)
    after = words.lowers[after_at] if after_at < len(words) else ""
    if _glued(text, numeral):
        if _KE.search(text, max(numeral.start - 3, 0), numeral.start):
            return None if _are_all(words, at - 2, after_at) else "ordinal"
        return "part of a word"
    before = words.lowers[at - 1] if at else ""
    if after in _labels_after():
        return _labels_after()[after]
    if before == "ke" and _leads_to_things(text, words, end, at, after_at):
        return None
    if numeral.form == "digits":
        return _reason_against_digits(text, words, numeral, at)
    if numeral.form == "fraction":
        return "clock" if after[:1].isdigit() else None  # "setengah 2": half past one
    if before in _labels_before() and after not in _counted():
        return _labels_before()[before]
    if numeral.form == "collective":
        return _reason_against_collective(words, numeral, at)
    if words.texts[at][0].isupper() and _inside_capitals(text, words, at, after_at):
        return "name"  # PT Tiga Roda
    if words.lowers[at] == "satu" and numeral.value == 1 and (before in _unity()[0] or after in _unity()[1]):
        return "idiom"
    return None


@cache
def _counted() -> frozenset[str]:
    return frozenset(toml_table("labels")["counted"]["nouns"])


@cache
def _acronyms() -> frozenset[str]:
    return _counted() | frozenset(toml_table("labels")["counted"]["acronyms"])


def goes_on_counting(text: str, words: Words, numeral: Numeral) -> bool:
    """Whether a number after a label counts after all: "jalan 5 km", "Pol PP 42 orang"."""
    after = words.at(numeral.end)
    if after < len(words) and words.lowers[after] in _counted():
        return True
    before = words.at(numeral.start) - 1
    return measure_after(text, numeral.end) is not None and words.lowers[before] not in _numbered()


def _leads_to_things(text: str, words: Words, end: int, at: int, after: int) -> bool:
    """ "disalurkan ke 9 kelurahan", "ke lima desa": "ke" of direction, not "hari ke 5"."""
    if at > 1 and words.lowers[at - 2] in _numbered():
        return False
    if measure_after(text, end) is not None:
        return True
    return (
        after < len(words)
        and not text[end : words.starts[after]].strip()
        and (is_counted_noun(words.texts[after], words.lowers[after]) and words.texts[after][0].islower())
    )


def _glued(text: str, numeral: Numeral) -> bool:
    """ "G20", "Covid-19", "20i": letters on the number that are no measure."""
    start, end = numeral.start, numeral.end
    before = text[max(start - 2, 0) : start]
    if before[-1:].isalpha() or (before[-1:] == "-" and before[:1].isalpha()):
        return True
    return text[end : end + 1].isalpha() and measure_after(text, end) is None


def _reason_against_digits(text: str, words: Words, numeral: Numeral, at: int) -> str | None:
    printed = text[numeral.start : numeral.end]
    if _AFTER_DIGIT.search(text, max(numeral.start - 2, 0), numeral.start):
        return "score"
    if _AFTER_STROKE.search(text, max(numeral.start - 2, 0), numeral.start):
        return "code"  # 005/125/II.18
    if not printed.isdecimal():
        version = _VERSION.fullmatch(printed) is not None and at > 0 and _is_product(words.texts[at - 1])
        return "name" if version else None
    if len(printed) > _LONGEST_BARE or (printed[0] == "0" and len(printed) > 1):
        return "identifier"
    if _LAW.match(text, numeral.end):
        return "law"
    before = words.lowers[at - 1].rstrip(".") if at else ""
    if before == "." and at > 1:
        before = words.lowers[at - 2]  # "No. 5"
    if before == "-" and at > 1 and words.lowers[at - 2] in ("ke", "se"):
        return "ordinal"
    if before in _labels_before() and not goes_on_counting(text, words, numeral):
        return _labels_before()[before]  # "jalan 5" is an address, "jalan 5 km" a length
    if at > 1 and words.texts[at - 1].isupper() and words.lowers[at - 2].rstrip(".") in ("nomor", "no"):
        return "law"  # "Nomor KB 4021"
    return "name" if _inside_name(text, words, at, words.at(numeral.end)) else None


def _inside_name(text: str, words: Words, at: int, after: int) -> bool:
    """ "SDN Sukamaju 1", "(ST) 24 Tirtasari": between capitals, or after one with nothing to count."""
    if at == 0 or text[words.ends[at - 1] : words.starts[at]].strip(" \u00a0"):
        return False
    word = words.texts[at - 1]
    if word != ")" and not _is_name_part(text, words, at - 1):
        return False
    if after >= len(words):
        return True
    follows = words.texts[after]
    if measure_after(text, words.ends[after - 1]) is not None:
        return False
    if follows[0].isupper():
        # "Hulu 16 KK" counts, "Liga 1 RC Sari", "Euro 5 B10" and "Sambara 8 CSH" do not
        acronym = follows.isupper() and follows.lower() in _acronyms()
        named_on = after + 1 < len(words) and words.texts[after + 1][0].isupper()
        plate = len(word) <= _PLATE and word.isupper() and follows.lower() not in _counted()
        return word == ")" or plate or not acronym or named_on
    return not can_be_counted(words, after)


def _inside_capitals(text: str, words: Words, at: int, after: int) -> bool:
    """Whether another capital stands beside that of a number word: "PT Tiga", not "untuk Tiga masjid"."""
    if _begins_sentence(text, words, at):
        return False
    beside = [words.texts[at - 1], *words.texts[after : after + 1]]
    return any(word[0].isupper() for word in beside)


def _is_name_part(text: str, words: Words, at: int) -> bool:
    word = words.texts[at]
    if _is_product(word):
        return True
    return word[0].isupper() and not is_function_word(word.lower()) and not _begins_sentence(text, words, at)


def _is_product(word: str) -> bool:
    """Whether a capital inside a small word makes it the name of a product: "eKios 16"."""
    return word[0].islower() and not word.islower()


def _begins_sentence(text: str, words: Words, at: int) -> bool:
    """Whether a word stands first in its sentence, so that its capital says nothing."""
    if at == 0:
        return True
    gap = text[words.ends[at - 1] : words.starts[at]]
    return "\n" in gap or words.texts[at - 1][-1] in ".!?:;\"“”‘’'(-–—•*»«"


def _reason_against_collective(words: Words, numeral: Numeral, at: int) -> str | None:
    """ "tahap kedua" is an ordinal; "kedua negara" means both; "keempat perusahaan" counts."""
    if numeral.value == 2:
        return "ordinal"
    if words.texts[at][0].isupper():
        return "ordinal"
    return None if _are_all(words, at, at + 1) else "ordinal"


def _are_all(words: Words, at: int, after: int) -> bool:
    """Whether "keempat" or "ke-8" at word `at` means all of them: after no noun, before one."""
    before = words.lowers[at - 1] if at > 0 else ""
    if before == "yang" or (before and is_counted_noun(before, before)):
        return False
    if after >= len(words) or not (words.texts[after].islower() or words.texts[after].isupper()):
        return False
    return is_counted_noun(words.texts[after], words.lowers[after])

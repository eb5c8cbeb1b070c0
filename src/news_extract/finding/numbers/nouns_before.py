"""The noun of a number that stands before it: "jumlah desa ada 28", "lowongan kerja sebanyak 35"."""

from __future__ import annotations

from functools import cache

from news_extract.finding.numbers.units import Unit, can_be_counted, is_verb, noun_phrase
from news_extract.layers import Words
from news_extract.tables import toml_table

_LINKS = frozenset({"sebanyak", "sejumlah"})
_LONGEST_LINK = 3  # words from there to the number: "sebanyak kurang lebih"
_CLITIC_FROM = 5  # letters of a word with "-nya"; "hanya" has none
_LONGEST_NAMING = 12  # words from "jumlah" to the word that leads to the number


def noun_there(text: str, words: Words, at: int) -> Unit | None:
    """The noun of which there are so many, "ada" before the number at word `at`: "jumlah desa ada 28".

    Of "korbannya" it is "korban".
    """
    if at < 2 or words.lowers[at - 1] != "ada":
        return None
    last = at - 2
    while last > 0 and words.lowers[last] in _there("passed"):
        last -= 1
    named = last
    while named > 0 and words.texts[named][0].isupper():
        named -= 1
    if named < last and words.lowers[named] == "di":
        last = named - 1
    first = last + 1
    while first > 0 and last - first < 2 and _can_be_there(words, first - 1):
        first -= 1
    if words.lowers[first : last + 1] and words.lowers[first] in _there("heads"):
        first += 1
    before = words.lowers[first - 1] if first else ""
    if before in toml_table("units")["stops"]["pronouns"] and first < last:
        first, before = first + 1, words.lowers[first]  # "saya tahu korban sekarang ada sembilan"
    if before in ("di", "dari", "pada", "dalam") and first > 1 and first <= last:
        return None  # "pemenang dari lomba ini ada 2"
    clitic = words.lowers[last].endswith("nya") and len(words.texts[last]) > _CLITIC_FROM
    told = before == "yang" or (before in toml_table("units")["stops"]["pronouns"] and not clitic)
    if first > last or told:
        return None  # "yang kami undang ada 23"
    end = words.ends[last]
    name = text[words.starts[first] : end - 3 * clitic]
    return Unit(name, words.starts[first], end)


def _can_be_there(words: Words, at: int) -> bool:
    lower = words.lowers[at]
    if words.texts[at][0].isupper() and at and words.texts[at - 1][-1] not in '.!?"“':
        return False
    return can_be_counted(words, at) and not is_verb(lower)


@cache
def _there(name: str) -> frozenset[str]:
    return frozenset(toml_table("units")["there"][name])


def noun_before(text: str, words: Words, at: int) -> Unit | None:
    """The noun phrase before "sebanyak" and the number at word `at`: "lowongan kerja sebanyak 35"."""
    last = at - 1
    while last > 0 and at - last <= _LONGEST_LINK and words.lowers[last] not in _LINKS:
        last -= 1
    if last <= 0 or words.lowers[last] not in _LINKS:
        return None
    last -= 1
    if words.texts[last][0].isupper() and not words.texts[last].isupper():
        return None  # "Desa Sukamaju sebanyak 40"
    first = last + 1
    while first > 0 and last - first < 2 and can_be_counted(words, first - 1):
        lower = words.lowers[first - 1]
        if lower.startswith("ber") or is_verb(lower):
            break  # "berharap kuota sebanyak", "Dibuka loket sebanyak"
        first -= 1
    if first < last and words.lowers[first] in _numbering("heads"):
        first += 1  # of "jumlah petani sebanyak 35" it is "petani"
    if first > last:
        return None
    return Unit(text[words.starts[first] : words.ends[last]], words.starts[first], words.ends[last])


def noun_numbered(text: str, words: Words, at: int, *, placed: bool) -> Unit | None:
    """The noun whose number is told at word `at`: "jumlah petani di Kabupaten Sragen mencapai 35".

    Only a name, a place or a time may stand between, nothing that a comma parts from it.

    Args:
        placed: whether a place stands right before the number: "jumlah petani di Kabupaten Sragen 35".
    """
    told = at > 1 and is_verb(words.lowers[at - 1]) and words.lowers[at - 1] not in _numbering("links")
    placed = placed or told  # "jumlah sekolah yang terdampak 35"
    link = at if placed else at - 1
    while (
        not placed
        and link > 0
        and at - link <= _LONGEST_LINK
        and words.lowers[link] not in _numbering("links")
    ):
        link -= 1
    if link <= 0 or not (placed or words.lowers[link] in _numbering("links")):
        return None
    for head in range(link - 1, max(link - _LONGEST_NAMING, -1), -1):
        if words.lowers[head] in _numbering("heads"):
            return _untimed(text, words, noun_phrase(text, words, head + 1)) if head + 1 < link else None
        if not words.texts[head].isalnum():
            return None
    return None


def _untimed(text: str, words: Words, unit: Unit | None) -> Unit | None:
    """A noun phrase without the time at its end: "kunjungan tahun" of "kunjungan tahun lalu"."""
    if unit is None:
        return None
    numbers = words.range(unit.start, unit.end)
    if len(numbers) > 1 and words.lowers[numbers[-1]] in toml_table("units")["rates"]["times"]:
        end = words.ends[numbers[-2]]
        return Unit(text[unit.start : end], unit.start, end)
    return unit


@cache
def _numbering(name: str) -> frozenset[str]:
    return frozenset(toml_table("units")["numbering"][name])

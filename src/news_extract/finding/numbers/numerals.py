"""Numbers as Indonesian news writes them, in digits or in words, on exact decimals.

What a number counts is not asked here: `finding.dates` and `finding.quantities` share what is found.
"""

from __future__ import annotations

from decimal import Decimal
from functools import cache

import regex

from news_extract.finding.numbers.units import currency_before
from news_extract.finding.patterns import GAP, SPACES, choice
from news_extract.layers import Layers, Numeral, Words
from news_extract.tables import toml_table

# A space in it is a slip of the print: "Rp 806, 2 triliun".
_DIGITS = regex.compile(
    r"(?<=Rp[ .]{0,2})\d{1,3}+, \d{1,3}+(?= (?:ribu|juta|miliar|triliun)\b)"
    r"|(?<!\d)\d{1,18}+(?!\d)(?:[.,]\d{1,18}+(?!\d)){0,8}+"
)
_THOUSANDS = regex.compile(r"\d{1,3}(?:\.\d{3})+")
_ENGLISH_THOUSANDS = regex.compile(r"\d{1,3}(?:,\d{3})+")
_ENGLISH = regex.compile(r"(?<![\d.,])\d{1,3}(?:,\d{3}){1,6}(?:,\d{3}|\.\d{1,2})(?![\d.,]\d|\d)")
_SHORT_GROUP = regex.compile(r"(\d{1,3}(?:\.\d{3})+)\.0{1,2}")
_BEFORE_SCALE = frozenset(SPACES + "-")


def find_numerals(text: str, layers: Layers) -> list[Numeral]:
    """The numerals of the body, in text order; found once and kept in `layers.numerals`."""
    if not layers.numerals:
        found = []
        english: bool | None = None
        for zone in layers.zones:
            if zone.kind == "body":
                for digits in _DIGITS.finditer(text, zone.start, zone.end):
                    if english is None and "," in digits.group():
                        english = _ENGLISH.search(text) is not None
                    found.append(_in_digits(text, digits.start(), digits.end(), bool(english)))
        found += _in_words(text, layers)
        found.sort(key=lambda numeral: numeral.start)
        layers.numerals = _without_overlap(found)
    return layers.numerals


def _without_overlap(found: list[Numeral]) -> list[Numeral]:
    kept: list[Numeral] = []
    for numeral in found:
        if not kept or numeral.start >= kept[-1].end:
            kept.append(numeral)
    return kept


# ---------------------------------------------------------------- digits


@cache
def _scale_pattern() -> regex.Pattern[str]:
    """What may follow the digits: "-an", a scale word, and "-an" on that ("500-an juta", "700 ribuan")."""
    scales = choice(_scales()).removesuffix(r"(?!\p{L})")  # "ribuan" goes on
    return regex.compile(
        rf"(?P<about>{GAP}?-{GAP}?an(?!\p{{L}}))?+"
        # "Rp17 ribuperkg" too
        rf"(?:{GAP}{{0,2}}(?P<word>{scales})(?P<still>-?an)?(?!(?!per\p{{L}}{{2}})\p{{L}}))?+"
    )


@cache
def _scales() -> dict[str, int]:
    return dict(toml_table("numerals")["scales"])


def _in_digits(text: str, start: int, end: int, english: bool) -> Numeral:
    stop, scale, about = end, 0, False
    following = text[end : end + 1]
    if following.isalpha() or following in _BEFORE_SCALE:
        tail = _scale_pattern().match(text, end)
        if tail and tail.end() > end:
            stop, about = tail.end(), bool(tail["about"] or tail["still"])
            scale = _scales()[tail["word"].lower()] if tail["word"] else 0
        if not scale:
            stop, scale = _scale_letter(text, start, stop)
    value, step = read_digits(text[start:end].replace(" ", ""), scaled=scale > 0, english=english)
    return Numeral(start, stop, scaled(value, scale), scaled(step, scale), "digits", scale, about)


def scaled(value: Decimal, scale: int) -> Decimal:
    """A value times a power of ten, without a fraction of zeros."""
    if not scale:
        return value
    product = value * Decimal(10) ** scale
    whole = product.to_integral_value()
    return whole if whole == product else product.normalize()


def _scale_letter(text: str, start: int, end: int) -> tuple[int, int]:
    """End and scale of "Rp7,2 M": a capital is a scale after a currency sign only."""
    at = end + text[end : end + 1].isspace()
    letter, letters = text[at : at + 1], toml_table("numerals")["letters"]
    if letter not in letters or text[at + 1 : at + 2].isalnum() or currency_before(text, start) is None:
        return end, 0
    return at + 1, int(letters[letter])


def read_digits(printed: str, *, scaled: bool = False, english: bool = False) -> tuple[Decimal, Decimal]:
    """Value of a number in digits and the value of one unit of its last digit.

    A round number counts its last groups of three zeros as not printed: the step of "600.000" is 1000.

    Args:
        printed: digits with full stops and commas.
        scaled: whether a scale word follows, so that "742,518" has decimals.
        english: whether the article groups thousands by commas.

    Example:
        >>> read_digits("1.157")
        (Decimal('1157'), Decimal('1'))
        >>> read_digits("82,9")
        (Decimal('82.9'), Decimal('0.1'))
        >>> read_digits("1,500.75", english=True)
        (Decimal('1500.75'), Decimal('0.01'))
    """
    whole, decimals = _split(printed, scaled, english)
    if decimals:
        return Decimal(f"{whole}.{decimals}"), Decimal(1).scaleb(-len(decimals))
    return Decimal(whole), printed_step(int(whole))


def _split(printed: str, scaled: bool, english: bool) -> tuple[str, str]:
    """The digits before and after the decimal mark."""
    if printed.isdecimal():
        return printed, ""
    if _THOUSANDS.fullmatch(printed):  # 1.157
        return printed.replace(".", ""), ""
    if slip := _SHORT_GROUP.fullmatch(printed):  # 2.518.00: a zero too few
        return slip[1].replace(".", "") + "000", ""
    if _ENGLISH_THOUSANDS.fullmatch(printed) and (
        printed.count(",") > 1 or (not scaled and (english or printed.endswith(",000")))
    ):
        return printed.replace(",", ""), ""
    if printed.count(".") > 1 and "," not in printed and len(printed.rpartition(".")[2]) == 3:
        return printed.replace(".", ""), ""  # 13.72.418: a digit lost, its place unknown
    head, mark, decimals = max(printed.rpartition(","), printed.rpartition("."), key=lambda cut: len(cut[0]))
    if not mark:
        head, decimals = printed, ""
    return head.replace(".", "").replace(",", ""), decimals


def printed_step(number: int) -> Decimal:
    """Value of one unit of the last digit that was meant: groups of three zeros are taken as rounded.

    Example:
        >>> [int(printed_step(n)) for n in (0, 7, 120, 600_000, 2_000_000)]
        [1, 1, 1, 1000, 1000000]
    """
    step = 1
    while number and number % (step * 1000) == 0:
        step *= 1000
    return Decimal(step)


# ---------------------------------------------------------------- words


@cache
def _number_words() -> dict[str, str]:
    """Each number word with the section of the table that it stands in."""
    table = toml_table("numerals")
    kinds = {word: section for section in _SECTIONS for word in table[section]}
    kinds |= dict.fromkeys(table["vague"]["words"], "vague") | {"belas": "multipliers"}
    return kinds


_SECTIONS = (
    "ones",
    "whole",
    "multipliers",
    "scales",
    "one_scale",
    "fractions",
    "denominators",
    "collectives",
)
_OPENERS = frozenset({"ones", "whole", "one_scale", "fractions", "collectives", "vague"})


def is_number_word(lower: str) -> bool:
    """Whether a word in small letters is or ends a numeral: "tiga", "ribu"."""
    return lower in _number_words()


def _in_words(text: str, layers: Layers) -> list[Numeral]:
    words, kinds = layers.words, _number_words()
    found = []
    after = 0
    for at in [i for i, word in enumerate(words.lowers) if word in kinds]:
        if at >= after and kinds[words.lowers[at]] in _OPENERS:
            numeral, after = _read_words(words, at)
            found.append(numeral)
    if found:
        bodies = [(zone.start, zone.end) for zone in layers.zones if zone.kind == "body"]
        found = [n for n in found if any(start <= n.start < end for start, end in bodies)]
    return found


def _read_words(words: Words, first: int) -> tuple[Numeral, int]:
    """The numeral that begins at a number word, and the number of the word after it."""
    table, lowers = toml_table("numerals"), words.lowers
    kind = _number_words()[lowers[first]]
    start, end = words.starts[first], words.ends[first]
    if kind == "vague":
        return Numeral(start, end, Decimal(0), Decimal(1), "vague"), first + 1
    if kind == "collectives":
        value = Decimal(table["collectives"][lowers[first]])
        return Numeral(start, end, value, Decimal(1), "collective"), first + 1
    if kind == "fractions":
        return _fraction(words, first, *table["fractions"][lowers[first]])
    number, scale, after = _sum(lowers, first)
    if after < len(lowers) and lowers[after] in table["denominators"]:
        return _fraction(words, first, number, table["denominators"][lowers[after]], after)
    comma = lowers[after : after + 2]
    if len(comma) == 2 and comma[0] == "koma" and comma[1] in table["ones"]:
        return _with_decimals(words, first, after, number)
    return Numeral(start, words.ends[after - 1], Decimal(number), printed_step(number), "words", scale), after


def _sum(lowers: list[str], at: int) -> tuple[int, int, int]:
    """Value and scale of the number words from `at`, and the first word that is none of them."""
    table = toml_table("numerals")
    ones, whole, multipliers = table["ones"], table["whole"], table["multipliers"]
    total, group, digit, scale, ceiling = 0, 0, -1, 0, 99
    while at < len(lowers):
        word = lowers[at]
        if word in ones and digit < 0 and (group % 10 == 0):
            digit = ones[word]
        elif word in whole and digit < 0 and group % 100 == 0 and not (word == "seratus" and group):
            group += whole[word]
        elif word == "belas" and digit > 0:
            group, digit = group + 10 + digit, -1
        elif word in multipliers and digit > 0:
            group, digit = group + digit * multipliers[word], -1
        elif word in table["scales"] and (group or digit > 0) and table["scales"][word] < ceiling:
            ceiling = table["scales"][word]
            total, group, digit = total + (group + max(digit, 0)) * 10**ceiling, 0, -1
            scale = scale or ceiling
        elif word in table["one_scale"] and not group and digit < 0 and table["one_scale"][word] < ceiling:
            ceiling = table["one_scale"][word]
            total += 10**ceiling
        else:
            break
        at += 1
    return total + group + max(digit, 0), scale, at


def _fraction(
    words: Words, first: int, above: int, below: int, last: int | None = None
) -> tuple[Numeral, int]:
    """ "sepertiga", "dua pertiga"; before a scale word a half of that ("setengah juta")."""
    last = first if last is None else last
    start, value = words.starts[first], Decimal(above) / Decimal(below)
    scale = toml_table("numerals")["scales"].get(words.lowers[last + 1]) if last + 1 < len(words) else None
    if scale:
        step = Decimal(10) ** (scale - 1)
        return Numeral(start, words.ends[last + 1], scaled(value, scale), step, "words", scale), last + 2
    return Numeral(start, words.ends[last], round(value, 6), Decimal("0.01"), "fraction"), last + 1


def _with_decimals(words: Words, first: int, comma: int, number: int) -> tuple[Numeral, int]:
    """ "lima koma dua": digits after the comma are read one by one, then a scale."""
    table, at, decimals = toml_table("numerals"), comma + 1, ""
    while at < len(words) and words.lowers[at] in table["ones"] and len(decimals) < 6:
        decimals += str(table["ones"][words.lowers[at]])
        at += 1
    scale = table["scales"].get(words.lowers[at], 0) if at < len(words) else 0
    at += bool(scale)
    value = scaled(Decimal(f"{number}.{decimals}"), scale)
    step = scaled(Decimal(1).scaleb(-len(decimals)), scale)
    return Numeral(words.starts[first], words.ends[at - 1], value, step, "words", scale), at

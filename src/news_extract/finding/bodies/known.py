"""What is known of the names of organisations: the tables, indexed by the first word of a name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import TypeVar, cast

import regex

from news_extract.finding.areas.gazetteer import area_words
from news_extract.finding.people.words import Kind, kind_of
from news_extract.records import BodyType
from news_extract.tables import csv_table, toml_table

_REMEMBERED = 1 << 14  # names looked up
_SHORTEST_SPOKEN = 5  # letters of an acronym that is spoken as a word
_VOWELS = frozenset("AEIOU")
_ENGLISH_GENITIVE = r"['’]s(?!\p{L})"  # a token of its own: "Moody" and "'s"
_PIECE = regex.compile(
    rf"\p{{L}}++-\p{{Ll}}++|{_ENGLISH_GENITIVE}"
    rf"|(?:(?!{_ENGLISH_GENITIVE})[\p{{L}}\p{{N}}'’+])++(?:\.(?:com|co|id|net)(?!\p{{L}}))*+|/"
)


@dataclass(frozen=True, slots=True)
class Known:
    """A form of a body that is known all over the country, or the acronym of a regional office.

    `words` in small letters; `written` as the table writes it; `key` is the row of a national body.
    """

    words: tuple[str, ...]
    written: str
    type: BodyType
    key: str | None = None


@dataclass(frozen=True, slots=True)
class Head:
    """Words that begin the name of a body; `goes_on` says how the rest is read.

    `words` in small letters; `capitals` tells that it is an acronym and written in capitals ("SMA").
    """

    words: tuple[str, ...]
    capitals: bool
    type: BodyType
    goes_on: str
    alone: bool


T = TypeVar("T", Known, Head)


def pieces(name: str) -> tuple[str, ...]:
    """The words of a name in small letters as the tokenizer would cut them, punctuation dropped.

    Example:
        >>> pieces("Kementerian ATR/BPN"), pieces("PDI-P")
        (('kementerian', 'atr', '/', 'bpn'), ('pdi', 'p'))
    """
    return tuple(piece.lower() for piece in _PIECE.findall(name))


def _by_first(entries: Iterable[T]) -> dict[str, tuple[T, ...]]:
    table: dict[str, list[T]] = {}
    for entry in entries:
        table.setdefault(entry.words[0], []).append(entry)
    return {first: tuple(sorted(same, key=lambda entry: -len(entry.words))) for first, same in table.items()}


@cache
def known_bodies() -> dict[str, tuple[Known, ...]]:
    """First word -> the known forms that begin with it, longest first."""
    found = [
        Known(pieces(form), form, cast(BodyType, row["type"]), row["key"])
        for row in csv_table("institutions")
        for written in [row["name"], *filter(None, row["forms"].split("|"))]
        for form in _spellings(written)
    ]
    table = toml_table("local_offices")
    found += [Known(pieces(form), form, "local_government") for form in table["governments"]]
    found += [Known(pieces(form), form, "local_agency") for form in table["offices"]]
    found += [Known(pieces(form), form, "other") for form in table["teams"]]
    return _by_first(found)


def _spellings(form: str) -> list[str]:
    """ "GAPKI", that newspapers write "Gapki" too: an acronym that can be spoken, and is no other word so."""
    acronym = len(form) >= _SHORTEST_SPOKEN and form.isupper() and form.isalpha()
    title = form.capitalize()
    spoken = acronym and not _VOWELS.isdisjoint(form) and kind_of(title) in (Kind.UNKNOWN, Kind.ACRONYM)
    return [form, title] if spoken else [form]


@cache
def heads() -> dict[str, tuple[Head, ...]]:
    """First word -> the heads that begin with it, longest first."""
    found = [
        Head(pieces(words), words.isupper(), row["type"], row["goes_on"], row.get("alone", False))
        for row in toml_table("body_heads")["heads"]
        for words in row["words"]
    ]
    found += [
        Head(pieces(words), words.isupper(), "association", goes_on, False)
        for goes_on, forms in toml_table("body_signs")["prefixes"].items()
        for words in forms
    ]
    return _by_first(found)


@cache
def not_bodies() -> dict[str, tuple[tuple[str, ...], ...]]:
    """First word -> phrases that look like a body and are none."""
    table: dict[str, list[tuple[str, ...]]] = {}
    for phrase in toml_table("body_heads")["not_bodies"]["phrases"]:
        words = tuple(phrase.lower().split())
        table.setdefault(words[0], []).append(words)
    return {first: tuple(same) for first, same in table.items()}


@cache
def field_words() -> frozenset[str]:
    """Words of which the names of public bodies are made, in small letters."""
    return frozenset(toml_table("body_fields")["fields"])


@cache
def generic_words() -> frozenset[str]:
    """Words that make no name by themselves behind a head, in small letters."""
    return frozenset(toml_table("body_heads")["generic"]["words"])


@cache
def stop_words() -> frozenset[str]:
    """Words at which the name of a body ends, as they are written."""
    return frozenset(toml_table("body_heads")["stops"]["words"])


@cache
def village_ends() -> frozenset[str]:
    """Words that end the name of a village, in small letters ("Sumber Mekar Lor")."""
    return frozenset(toml_table("body_heads")["villages"]["ends"])


@cache
def unit_words() -> frozenset[str]:
    """Words of units inside a body, as they are written: a proper name ends before them."""
    return frozenset(toml_table("body_heads")["stops"]["units"])


@cache
def office_words() -> frozenset[str]:
    """First words of offices: behind one of them a name may stand right after the body's."""
    table = toml_table("offices")["heads"]
    return frozenset(form.split()[0] for forms in table.values() for form in forms)


@cache
def english_ends() -> dict[str, BodyType]:
    """English words that end the name of an organisation, in small letters, with its type."""
    table = toml_table("body_signs")["english_ends"]
    return {word.lower(): type_ for type_, words in table.items() for word in words}


def own_word(name: str) -> str | None:
    """The one word that is a name's own, by which an article calls the body later on.

    Example:
        >>> own_word("Harapwan Research Center"), own_word("Pusat Data Indonesia")
        ('Harapwan', None)
    """
    words = name.split()
    own = [word for word in words if word.lower() not in english_ends() and word != "Indonesia"]
    if len(own) != 1 or own[0].lower() in area_words():
        return None
    kind = kind_of(own[0])
    if len(words) == 1:
        return own[0] if kind is Kind.ACRONYM and own[0].isalpha() else None
    return own[0] if kind is Kind.UNKNOWN else None


@cache
def sentence_openers() -> frozenset[str]:
    """Words with a capital at the beginning of a sentence that belong to no name ("Menurut")."""
    return frozenset(toml_table("body_signs")["openers"]["words"])


@cache
def branch_words() -> dict[str, tuple[tuple[str, ...], ...]]:
    """First word -> the words that announce a branch, longest first, in small letters."""
    table = toml_table("body_signs")["branches"]
    found: dict[str, list[tuple[str, ...]]] = {}
    for form in [*table["longer"], *table["words"]]:
        words = tuple(form.lower().split())
        found.setdefault(words[0], []).append(words)
    return {first: tuple(same) for first, same in found.items()}


@cache
def weak_branch_words() -> frozenset[str]:
    """Words that announce a branch only where an area follows, in small letters."""
    return frozenset(toml_table("body_signs")["branches"]["weak"])

"""What is known of the names of organisations: the tables, indexed by the first word of a name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import TypeVar, cast

import regex

from news_extract.layers import PlaceMention
from news_extract.records import BodyType
from news_extract.tables import csv_table, toml_table

_PIECE = regex.compile(r"\p{L}+-\p{Ll}+|[\p{L}\p{N}'’+]+(?:\.(?:com|co|id|net))*|/")


@dataclass(frozen=True, slots=True)
class Known:
    """A form of a body that is known all over the country, or the acronym of a regional office.

    `words` in lower case; `written` as the table writes it; `bases` are the full names, in lower case,
    that it can stand for.
    """

    words: tuple[str, ...]
    written: str
    type: BodyType
    key: str | None = None
    bases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Head:
    """Words that begin the name of a body; `goes_on` says how the rest is read."""

    words: tuple[str, ...]
    type: BodyType
    goes_on: str
    alone: bool


T = TypeVar("T", Known, Head)


def pieces(name: str) -> list[str]:
    """The words of a name as the tokenizer would cut them, punctuation dropped.

    Example:
        >>> pieces("Kementerian ATR/BPN"), pieces("PDI-P")
        (['Kementerian', 'ATR', '/', 'BPN'], ['PDI', 'P'])
    """
    return cast(list[str], _PIECE.findall(name))


@cache
def known_bodies() -> dict[str, tuple[Known, ...]]:
    """First word in lower case -> the forms that begin with it, longest first."""
    found = [
        Known(_lower(form), form, cast(BodyType, row["type"]), row["key"])
        for row in csv_table("institutions")
        for form in [row["name"], *filter(None, row["forms"].split("|"))]
    ]
    table = toml_table("local_offices")
    found += [
        Known((form.lower(),), form, "local_government", bases=(base,))
        for form, base in table["governments"].items()
    ]
    found += [
        Known(_lower(form), form, "local_agency", bases=tuple(bases))
        for form, bases in table["offices"].items()
    ]
    return _by_first(found)


@cache
def heads() -> dict[str, tuple[Head, ...]]:
    """First word in lower case -> the heads that begin with it, longest first."""
    return _by_first(
        Head(_lower(words), row["type"], row["goes_on"], row.get("alone", False))
        for row in toml_table("body_heads")["heads"]
        for words in row["words"]
    )


def _lower(form: str) -> tuple[str, ...]:
    return tuple(piece.lower() for piece in pieces(form))


def _by_first(entries: Iterable[T]) -> dict[str, tuple[T, ...]]:
    table: dict[str, list[T]] = {}
    for entry in entries:
        table.setdefault(entry.words[0], []).append(entry)
    return {
        first: tuple(sorted(same, key=lambda entry: -len(entry.words))) for first, same in table.items()
    }


@cache
def field_words() -> frozenset[str]:
    """Words of which the names of public bodies are made, in lower case."""
    return frozenset(toml_table("body_fields")["fields"])


@cache
def stop_words() -> frozenset[str]:
    """Words at which the name of a body ends."""
    return frozenset(toml_table("body_heads")["stops"]["words"])


@cache
def _offices() -> dict[str, tuple[str, ...]]:
    return {form.lower(): tuple(names) for form, names in toml_table("local_offices")["offices"].items()}


def office_names(acronym: str) -> tuple[str, ...]:
    """The full names that the acronym of a regional office can stand for, in lower case.

    Example:
        >>> office_names("dinkes")
        ('dinas kesehatan',)
    """
    return _offices().get(acronym, ())


_LEVEL_OF_GOVERNMENT = {
    "pemkab": "kabupaten",
    "pemkot": "kota",
    "pemko": "kota",
    "pemprov": "provinsi",
    "pemdes": "desa",
}


def government_level(base: str, area: PlaceMention | None) -> str | None:
    """The level of a regional government by the name that it is given and its area.

    Example:
        >>> government_level("pemkab", None), government_level("pemda", None)
        ('kabupaten', None)
    """
    if area and area.level:
        return area.level
    first, _, rest = base.partition(" ")
    return _LEVEL_OF_GOVERNMENT.get(first) or (rest if first == "pemerintah" and rest != "daerah" else None)

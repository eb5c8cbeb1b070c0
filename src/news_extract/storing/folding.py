"""Text as it is searched: small letters, words parted by single blanks.

Example:
    >>> fold("Dinas Pertanian (Distan), Kab.Temanggung")
    'dinas pertanian distan kab temanggung'
"""

from __future__ import annotations

import unicodedata
from functools import cache

import regex

from news_extract.tables import csv_table, toml_table

_WORD = regex.compile(r"[\p{L}\p{N}\p{M}]++")
_SUFFIXES = "(?:nya|lah|kah|pun)?"
"""Endings of Indonesian that change no meaning that is searched for: "petaninya"."""


def fold(text: str | None) -> str:
    """The words of a text, "" where there is none."""
    return " ".join(_WORD.findall(unicodedata.normalize("NFKC", text or "").casefold()))


def phrase_pattern(folded: str) -> str:
    """A pattern (RE2, and so linear) for a folded phrase as whole words in folded text.

    Example:
        >>> regex.search(phrase_pattern("petani"), "para petaninya") is not None
        True
    """
    return f"(^| ){folded}{_SUFFIXES}( |$)"


@cache
def _groups() -> dict[str, frozenset[str]]:
    """Folded form -> all folded forms of the one body or programme that it stands for."""
    sets = [{fold(row["name"]), *map(fold, row["forms"].split("|"))} for row in csv_table("institutions")]
    sets += [{fold(short), fold(full)} for short, full in toml_table("programmes")["programmes"].items()]
    groups: dict[str, frozenset[str]] = {}
    shared: set[str] = set()
    for forms in (frozenset(forms - {""}) for forms in sets):
        shared |= forms & groups.keys()
        groups |= dict.fromkeys(forms, forms)
    return {form: group for form, group in groups.items() if form not in shared}


def same_things(text: str) -> list[str]:
    """A name folded, and every other form of the national body or programme of that name.

    Example:
        >>> same_things("JKN")
        ['jkn', 'jaminan kesehatan nasional']
    """
    folded = fold(text)
    return [folded, *sorted(_groups().get(folded, frozenset()) - {folded})]


@cache
def national_bodies() -> dict[str, str]:
    """Folded form -> key of the one national body that has it in the table."""
    keys: dict[str, set[str]] = {}
    for row in csv_table("institutions"):
        for form in (row["name"], *row["forms"].split("|")):
            keys.setdefault(fold(form), set()).add(row["key"])
    return {form: key for form, (key, *others) in keys.items() if form and not others}

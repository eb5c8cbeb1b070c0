"""The table of offices and of forms of address, ready to be looked up."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import cast

import regex

from news_extract.finding.people.view import Forms, View, forms_of
from news_extract.finding.people.words import Kind
from news_extract.records import Status
from news_extract.tables import toml_table

_SPECIALIST = regex.compile(
    r"(?:S[pP]|Sub[sS]p)(?:\.\s?|(?=\p{Lu})|-(?=\p{Lu}))\p{Lu}[\p{L}.]{0,6}|K-\p{Lu}\p{L}{1,4}"
)


@cache
def heads() -> Forms:
    """Heads of offices with their group: region, portfolio, portfolio_short, unit, calling, tail."""
    return forms_of((*toml_table("offices")["heads"].items(), *_unit_heads()))


def _unit_heads() -> Iterator[tuple[str, list[str]]]:
    """Heads written apart from their unit ("Karo Rena"), and the members of a cabinet."""
    for service, table in toml_table("office_units").items():
        group = "portfolio_short" if service == "cabinet" else "unit"
        yield group, [f"{head} {unit}" for head in table["heads"] for unit in table["units"]]


def head_at(view: View, at: int) -> tuple[int, str] | None:
    """The head of an office that begins at piece `at`: the piece after it, and its group."""
    if view.word(at) == "dan":
        return None  # not "Dan Unit Intel", the commander
    found = view.match(heads(), at)
    if found is None:
        group = short_head(view.low(at))
        return (at + 1, group) if group else None
    end = found[0]
    goes_on = view.low(end) in (",", "dan", "&") and view.kind(end + 1) is Kind.COMMON
    if found[1] == "portfolio_short" and goes_on and end > at + 1 and view.match(heads(), end + 1) is None:
        # a portfolio wider than the known one: "Menteri Perdagangan dan Industri Jepang"
        return at + (1 if view.low(at) != "wakil" else 2), "portfolio"
    return found


@cache
def _short_heads() -> tuple[tuple[str, regex.Pattern[str]], ...]:
    table = toml_table("offices")["short_heads"]
    return tuple((group, regex.compile("|".join(forms))) for group, forms in table.items())


@lru_cache(maxsize=1 << 14)
def short_head(low: str) -> str | None:
    """The group of a head that is one of the many acronyms of cabinets, regions, police and army.

    Example:
        >>> short_head("wamendukbangga"), short_head("kadisbunnak"), short_head("kadar")
        ('portfolio_short', 'unit', None)
    """
    return next((group for group, forms in _short_heads() if forms.fullmatch(low)), None)


@cache
def capacities() -> Forms:
    """Capacities before an office; the group is the status."""
    return forms_of(toml_table("offices")["capacity"].items())


@cache
def statuses_after() -> dict[str, Status]:
    """Words after an office that set its status ("terpilih")."""
    table = toml_table("offices")["capacity_after"]
    return {word: cast(Status, status) for status, words in table.items() for word in words}


@cache
def office_words(section: str, key: str) -> frozenset[str]:
    """A list of the table of offices."""
    return frozenset(toml_table("offices")[section][key])


@cache
def eponyms() -> Forms:
    """Heroes, kings and rivers whose name a unit or a street may bear."""
    return forms_of([("eponym", office_words("joints", "eponyms"))])


@cache
def honorifics() -> Forms:
    """Forms of address and ranks."""
    table = toml_table("name_words")["honorifics"]
    return forms_of((group, table[group]) for group in ("address", "rank"))


def is_honorific(view: View, at: int) -> bool:
    """Whether a form of address or a rank may begin at piece `at`."""
    return view.low(at) in honorifics() and view.kind(at) is not Kind.SMALL


@cache
def ranks() -> frozenset[str]:
    """First words of the ranks of police and army; no name goes on over one."""
    return frozenset(rank.split()[0] for rank in toml_table("name_words")["honorifics"]["rank"])


@cache
def name_words(section: str, key: str) -> frozenset[str]:
    """A list of the table of words around names."""
    return frozenset(toml_table("name_words")[section][key])


def is_degree(word: str) -> bool:
    """Whether a word is an academic degree, full stops and blanks left out: "S.E.", "M. Si", "SpKFR"."""
    if _SPECIALIST.fullmatch(word):
        return True
    return word.replace(".", "").replace(" ", "").lower() in name_words("degrees", "after_name")


def expanded(key: str) -> str:
    """A head of an office in small letters with its abbreviation resolved.

    Example:
        >>> expanded("wabup"), expanded("kabid humas"), expanded("camat")
        ('wakil bupati', 'kepala bidang humas', 'camat')
    """
    table = toml_table("offices")["expansions"]
    if key in table:
        return str(table[key])
    first, blank, rest = key.partition(" ")
    return f"{table.get(first, first)}{blank}{rest}"

"""What tables say of the names of one body: which are the same, and what their acronyms stand for."""

from __future__ import annotations

from functools import cache, lru_cache

from news_extract.finding.bodies.known import known_bodies, pieces
from news_extract.layers import PlaceMention
from news_extract.tables import csv_table, toml_table

_REMEMBERED = 1 << 14  # names looked up


@cache
def _offices() -> dict[str, tuple[str, ...]]:
    table = toml_table("local_offices")
    named = {**table["offices"], **table["teams"]}
    return {form.lower(): tuple(names) for form, names in named.items()}


def office_names(acronym: str) -> tuple[str, ...]:
    """The full names that the acronym of a regional office can stand for, in small letters.

    Example:
        >>> office_names("dinkes")
        ('dinas kesehatan',)
    """
    return _offices().get(acronym, ())


@cache
def _full_names() -> dict[str, tuple[tuple[str, ...], ...]]:
    full: dict[str, list[tuple[str, ...]]] = {}
    for row in csv_table("institutions"):
        for form in row["forms"].split("|"):
            full.setdefault(form.lower(), []).append(pieces(row["name"]))
    for form, names in _offices().items():
        full.setdefault(form, []).extend(pieces(name) for name in names)
    return {form: tuple(names) for form, names in full.items()}


def full_names(acronym: str) -> tuple[tuple[str, ...], ...]:
    """The words of the full names that an acronym can stand for, all in small letters.

    Example:
        >>> full_names("bpbd")
        (('badan', 'penanggulangan', 'bencana', 'daerah'),)
    """
    return _full_names().get(acronym, ())


@lru_cache(maxsize=_REMEMBERED)
def key_of(name: str) -> str | None:
    """The row of the national body that has this name, given in small letters without punctuation.

    Example:
        >>> key_of("kementerian keuangan"), key_of("kementerian keajaiban")
        ('kemenkeu', None)
    """
    first = name.partition(" ")[0]
    for known in known_bodies().get(first, ()):
        if " ".join(known.words) == name:
            return known.key
    return None


@lru_cache(maxsize=_REMEMBERED)
def family_name(base: str) -> str:
    """A name with the parts left out or shortened in which forms of one body differ, in small letters.

    Example:
        >>> family_name("kepolisian resor"), family_name("pt maju jaya tbk"), family_name("dpp pdip")
        ('polres', 'maju jaya', 'pdip')
    """
    words = base.split()
    if len(words) > 1 and words[-1] == "ri":
        words.pop()
    elif len(words) > 3 and words[-2:] == ["republik", "indonesia"]:
        del words[-2:]
    for leadership in leaderships():
        if base.startswith(leadership + " "):
            del words[: leadership.count(" ") + 1]
            break
    if len(words) > 1 and words[0] in _FIRMS:
        del words[0]
    while len(words) > 1 and words[-1] in _LISTED:
        words.pop()
    if len(words) > 1 and words[-1] == "university":
        words = ["universitas", *words[:-1]]  # "Harapan University"
    name = " ".join(words)
    beginnings: dict[str, str] = toml_table("local_offices")["beginnings"]
    for long, short in beginnings.items():
        if name == long or name.startswith(long + " "):
            return short + name[len(long) :]
    return name


_FIRMS = frozenset({"pt", "cv", "ud", "perum", "yayasan"})
_LISTED = frozenset({"tbk", "persero", "perseroda"})


@cache
def leaderships() -> frozenset[str]:
    """Words before the name of a body that mean its leadership ("DPP"), in small letters."""
    return frozenset(words.lower() for words in toml_table("body_signs")["prefixes"]["leadership"])


def government_level(base: str, area: PlaceMention | None) -> str | None:
    """The level of a regional government by the name that it is given and its area.

    Example:
        >>> government_level("pemkab", None), government_level("pemda", None)
        ('kabupaten', None)
    """
    if area and area.level:
        return area.level
    name = _governments().get(base, base)
    first, _, level = name.partition(" ")
    return level if first == "pemerintah" and level != "daerah" else None


@cache
def _governments() -> dict[str, str]:
    return {form.lower(): name for form, name in toml_table("local_offices")["governments"].items()}

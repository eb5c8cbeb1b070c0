"""Sources that no table and no earlier step knows, told by their words alone."""

from __future__ import annotations

from functools import cache

import regex

from news_extract.layers import Cue, Person
from news_extract.linking.phrases import table

_HANDLE = regex.compile(r"@[\p{L}\d][\p{L}\d._]{2,40}(?<![.])")
_POINTED_ACCOUNTS = frozenset(f"akun {pointer}" for pointer in ("itu", "tersebut", "ini"))
_FARTHEST = 4000  # characters between an account and "akun tersebut"


@cache
def _no_persons() -> frozenset[str]:
    """Nouns that are nobody spoken of before, whatever points at them: "laman itu", "sumber itu"."""
    keys = ("inanimate", "texts", "groups", "for_bodies", "no_persons", "nameless", "human_leads")
    return frozenset[str]().union(*(table(key) for key in keys))


def points_at_somebody(written: str) -> bool:
    """Whether a source with a noun of no table can be the person who spoke last.

    Example:
        >>> points_at_somebody("pemenang Piala Sukamaju itu"), points_at_somebody("laman itu")
        (True, False)
    """
    words = written.split()
    if len(words) < 2 or words[-1] not in table("pointers") or not words[0].islower():
        return False
    return words[0] not in _no_persons() and table("nameless").isdisjoint(words)


def named_at_end(people: list[Person], written: str) -> Person | None:
    """Who is known by a part of the name that ends a source: "dokter anak Ani Lestari" for "Ani"."""
    words = written.split()
    names = words[-2:]
    if not words[0][0].islower() or not all(word[0].isupper() for word in names):
        return None
    named = [person for person in people if person.name in (names[0], names[-1])]
    return named[0] if len(named) == 1 else None


def handle_meant(text: str, before: int, written: str) -> tuple[int, int] | None:
    """Where the account stands that "akun tersebut" means: the last one before, "@sukamaju.info"."""
    if written not in _POINTED_ACCOUNTS:
        return None
    handles = list(_HANDLE.finditer(text, max(0, before - _FARTHEST), before))
    return handles[-1].span() if handles else None


def is_told(text: str, cue: Cue, spoken: list[Cue]) -> bool:
    """Whether a cue stands in what the one before it reports: "Budi menambahkan, lurah meminta …".

    `spoken` are the cues of the sentence before it, each with a speaker.
    """
    if not spoken or "before" not in cue.frames or cue.subject is None:
        return False
    teller = spoken[-1]
    end = max(teller.end, teller.subject[1] if teller.subject else 0)
    if "bare" in teller.frames or cue.subject[0] < end or cue.subject[0] == cue.subject[1]:
        return False
    between = text[end : cue.subject[0]]
    return "," not in between or between.lstrip().startswith((",", "bahwa"))

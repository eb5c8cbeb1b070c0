"""Whether the name of a maker means the firm, as in "Tirta mengumumkan", or what it makes: "naik Tirta"."""

from __future__ import annotations

from functools import cache

import regex

from news_extract.finding.bodies.view import BodyView
from news_extract.tables import toml_table

_MOST_TRADES = 3  # words between "perusahaan" and the name
_MOST_BETWEEN = 3  # words between the name and its verb
_ACTIVE = regex.compile(r"me(?:ng|ny|m|n|l|r)\p{Ll}{3,16}+")


@cache
def _words(group: str) -> frozenset[str]:
    return frozenset(toml_table("body_signs")["makers"][group])


@cache
def _trades() -> frozenset[str]:
    return frozenset(toml_table("body_signs")["trades"]["words"])


def acts(view: BodyView, at: int, last: int | None = None) -> bool:
    """Whether the maker named by words `at` to `last` acts or states there, or is called a firm before."""
    last = at if last is None else last
    after = last + 1
    if (
        after < view.stop
        and view.words.texts[after][0].isalpha()
        and view.words.starts[after] == view.words.ends[last]
    ):
        return False  # "TirtaTime" is taken apart
    if view.is_capital(after) and view.touches(after) and view.low(at - 1) not in _words("offices"):
        return False  # "platform Tirta Prime"
    named = at > view.start and view.is_capital(at - 1) and view.touches(at)  # "Final Tirta mempertemukan"
    return _is_told(view, at - 1) or (not named and _has_verb(view, after))


def _is_told(view: BodyView, at: int) -> bool:
    """ "CEO Tirta", "perusahaan teknologi Tirta", "menurut Tirta"."""
    first = at - _MOST_TRADES
    while at > first and view.low(at) in _trades() and view.low(at) not in _words("before"):
        at -= 1
    return view.low(at) in _words("before")


def _has_verb(view: BodyView, at: int) -> bool:
    """ "Tirta juga akan mengumumkan", but not "Tirta memiliki mesin baru"."""
    last = at + _MOST_BETWEEN
    while at < last and view.low(at) in _words("between"):
        at += 1
    low = view.low(at)
    if low in _words("states") or (low and view.words.texts[at] != low):
        return False
    return low in _words("verbs") or _ACTIVE.fullmatch(low) is not None

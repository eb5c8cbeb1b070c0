"""One name at one place: honorifics before it, its words, degrees after it.

"Dr. H. Rahmat Hidayat, S.E., M.M." is the name "Rahmat Hidayat" with the honorifics "Dr.", "H.", "S.E." and "M.M.".
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import regex

from news_extract.finding.office_phrase import Forms, View, forms_of, heads
from news_extract.finding.words import Kind
from news_extract.tables import toml_table

LONGEST = 7
"""Most words of a name."""

_DEGREE = regex.compile(r"\s?,?\s?(\p{Lu}\p{Ll}{0,5}(?:\.?\s?\p{Lu}\p{Ll}{0,6}){0,3})(\.?)(?![\p{L}\d])")


@dataclass(frozen=True, slots=True)
class Run:
    """A name as written: pieces `first` to `last` (exclusive), and the titles around it."""

    first: int
    last: int
    honorifics: tuple[str, ...] = ()
    outer_first: int = 0  # first piece with the honorifics
    end: int = 0  # code point after the degrees


@cache
def honorifics() -> Forms:
    """Forms of address and ranks."""
    table = toml_table("name_words")["honorifics"]
    return forms_of((group, table[group]) for group in ("address", "rank"))


@cache
def _set(section: str, key: str) -> frozenset[str]:
    return frozenset(toml_table("name_words")[section][key])


@cache
def ranks() -> frozenset[str]:
    """First words of the ranks of police and army; no name goes on over one."""
    return frozenset(rank.split()[0] for rank in _set("honorifics", "rank"))


@cache
def _nicknames() -> frozenset[str]:
    return frozenset(toml_table("nicknames")["known_as"])


def skip_honorifics(view: View, at: int) -> tuple[int, list[str]]:
    """The piece after the honorifics that begin at `at`, and the honorifics as written."""
    found: list[str] = []
    while len(found) < 8 and (view.kind(at) is not Kind.SMALL or _is_small_title(view, at)):
        match = view.match(honorifics(), at)
        if match is None or (found and not (view.joined(at) or view.attached(at))):
            past = _after_rank(view, at) if found else at
            if past == at:
                break
            at = past
            continue
        begin, at = at, match[0]
        if view.low(at) == "." and view.attached(at):
            at += 1
        found.append(view.text[view.pieces.starts[begin] : view.pieces.ends[at - 1]])
    return at, found


def _is_small_title(view: View, at: int) -> bool:
    """ "dr. Rahmat", "drg Rahmat": a title written small, right before a name."""
    if view.low(at) not in _set("honorifics", "small"):
        return False
    after = at + 2 if view.low(at + 1) == "." and view.attached(at + 1) else at + 1
    return view.joined(after) and (view.kind(after) in (Kind.NAME, Kind.UNKNOWN, Kind.INITIAL) or view.match(honorifics(), after) is not None)


def _after_rank(view: View, at: int) -> int:
    """The piece after the arm or the bracket that follows a rank: "Letkol Inf", "Kolonel Laut (P)", "Mayjen TNI (Purn.)"."""
    if view.low(at) in _set("honorifics", "arm") and view.joined(at):
        return at + 1
    if view.low(at) == "(" and view.low(at + 1) in ("purn", "p", "e", "t", "k", "s", "pm"):
        for stop in (at + 2, at + 3):
            if view.low(stop) == ")":
                return stop + 1
    return at


def read_name(view: View, at: int, *, sure: bool = False) -> Run | None:
    """The name that begins at piece `at`, its honorifics included; None where there is none.

    Args:
        view: the text.
        at: the first piece.
        sure: a name must stand here (after an office or an honorific), so that a word of the language may be one.
    """
    first, titles = skip_honorifics(view, at)
    if titles and not (view.joined(first) or view.attached(first)):
        return None
    last = _name_end(view, first, sure=sure or bool(titles))
    if last is None:
        return None
    end, degrees = degrees_after(view, view.pieces.ends[last - 1])
    return Run(first, last, tuple(titles + degrees), at, end)


def _name_end(view: View, first: int, *, sure: bool) -> int | None:
    if not _may_begin(view, first, sure=sure):
        return None
    at = first + 1
    real = view.kind(first) in (Kind.NAME, Kind.UNKNOWN, Kind.COMMON)
    while at < first + LONGEST and at < len(view.pieces):
        kind = view.kind(at)
        if not view.joined(at) and not view.attached(at):
            break
        low = view.low(at)
        if kind is Kind.MARK:
            # "M. Rahmat", "Al-Habsyi", "A.A. Ngurah"
            initial = low == "." and view.attached(at) and view.kind(at - 1) is Kind.INITIAL and view.pieces.ends[at] < len(view.text)
            if low == "-" and at - first > 1 and view.kind(at + 2) in (Kind.NAME, Kind.UNKNOWN) and view.joined(at + 2):
                break  # a pair: "Rahmat Hidayat-Siti Nurlaela"
            hyphen = low in "-–'’" and view.attached(at) and view.attached(at + 1) and view.kind(at + 1) in (Kind.NAME, Kind.UNKNOWN, Kind.COMMON)
            if not (initial or hyphen):
                break
        elif kind is Kind.SMALL:
            if low not in _set("particles", "small") or low == "di" or view.kind(at + 1) not in (Kind.NAME, Kind.UNKNOWN):
                break
        elif not _may_go_on(view, at, first):
            break
        else:
            real = True
        at += 1
    while at > first and (view.kind(at - 1) in (Kind.SMALL,) or (view.kind(at - 1) is Kind.MARK and view.kind(at - 2) is not Kind.INITIAL)):
        at -= 1
    if at > first and view.kind(at - 1) is Kind.MARK and view.low(at - 1) == "." and at - first > 2:
        at -= 1  # "Rahmat H." at the end of a sentence: the full stop is the sentence's
    return at if real and at > first else None


def _may_begin(view: View, at: int, *, sure: bool) -> bool:
    if not 0 <= at < len(view.pieces):
        return False
    kind = view.kind(at)
    low = view.low(at)
    if low in _set("never", "words") or low in _set("never", "months"):
        return False
    if view.body(at) is not None or view.match(heads(), at):
        return False
    place = view.place(at)
    if place is not None and not (sure and kind is Kind.NAME):
        return False
    if kind in (Kind.NAME, Kind.UNKNOWN):
        return True
    if kind is Kind.INITIAL:
        return view.kind(at + 1) in (Kind.NAME, Kind.UNKNOWN) or (
            view.low(at + 1) == "." and view.kind(at + 2) in (Kind.NAME, Kind.UNKNOWN, Kind.INITIAL)
        )
    if low in _nicknames():
        return True
    if kind is Kind.ACRONYM:
        # "HM Rahmat", "AA Ngurah", "La Ode"; "MH" only where a name must stand
        follows = view.kind(at + 1) in (Kind.NAME, Kind.UNKNOWN) and view.joined(at + 1)
        return len(low) == 2 and follows and sure
    return kind is Kind.COMMON and sure and view.kind(at + 1) in (Kind.NAME, Kind.UNKNOWN, Kind.COMMON) and view.joined(at + 1)


def _may_go_on(view: View, at: int, first: int) -> bool:
    kind = view.kind(at)
    low = view.low(at)
    if low in _set("never", "words") or view.body(at) is not None:
        return False
    if low in _set("never", "months"):
        # "Raja Juli", but "Rahmat, Juli 2024"
        return view.kind(at - 1) is Kind.NAME and not (view.joined(at + 1) and view.kind(at + 1) is Kind.NUMBER)
    if view.match(heads(), at) and kind is not Kind.NAME:
        return False
    if low in ranks():
        return False
    if kind in (Kind.NAME, Kind.UNKNOWN):
        return True
    if kind is Kind.INITIAL:
        return True
    if kind is Kind.ACRONYM:
        # "Herman HN": two capitals that are no degree end a name
        alone = not (view.joined(at + 1) and view.kind(at + 1) in (Kind.NAME, Kind.UNKNOWN, Kind.COMMON, Kind.ACRONYM))
        return len(low) == 2 and low not in _set("degrees", "after_name") and alone and low != "ri"
    # "Rahmat Budi Utama", but no headline: "Rahmat Wajib Lapor"
    headline = view.kind(at + 1) is Kind.COMMON and view.joined(at + 1)
    return kind is Kind.COMMON and view.kind(at - 1) in (Kind.NAME, Kind.UNKNOWN) and not headline


def degrees_after(view: View, end: int) -> tuple[int, list[str]]:
    """The code point after the degrees that follow a name, and the degrees as written."""
    found: list[str] = []
    for _ in range(8):
        match = _DEGREE.match(view.text, end, end + 24)
        if match is None:
            break
        bare = match.group(1).replace(".", "").replace(" ", "").lower()
        if bare not in _set("degrees", "after_name"):
            break
        found.append(match.group(1) + match.group(2))
        end = match.end()
    return end, found

"""Names that a form of address, a rank or a description announces."""

from __future__ import annotations

from functools import cache

import regex

from news_extract.finding.people.gathered import Gathered
from news_extract.finding.people.name_run import Run, read_name
from news_extract.finding.people.office_words import honorifics, name_words, office_words
from news_extract.finding.people.view import Forms, View, forms_of
from news_extract.finding.people.words import Kind, firm_words, is_roman
from news_extract.tables import toml_table

_AGE = regex.compile(r"\s?\(\d{1,2}(?:\s?(?:tahun|thn|th))?\)")
_MOST_BETWEEN = 5  # words between a description and the name: "pengamat politik senior Rahmat"
_FULL = 2  # words of a name
_LONGEST_INITIALS = 3
_IN_TRADE = (Kind.COMMON, Kind.UNKNOWN, Kind.ACRONYM)
_JOINTS = frozenset({"dan", "serta", "hingga", "sampai", "atau"})


@cache
def _triggers() -> Forms:
    """Words that announce a name: honorifics, ranks, descriptions."""
    words = toml_table("name_words")
    groups = [("honorific", [form for group in ("address", "rank") for form in words["honorifics"][group]])]
    groups += [(group, words["description"][group]) for group in ("direct", "apart", "named")]
    return forms_of(groups)


@cache
def _descriptions_after() -> Forms:
    return forms_of([("after", toml_table("name_words")["description"]["after"])])


def find_announced(found: Gathered) -> None:
    """ "H. Rahmat", "AKBP Rahmat", "tersangka berinisial RH", "seorang warga, Rahmat (45)"."""
    view = found.view
    triggers = _triggers()
    for at in [at for at in view.body_pieces() if view.lows[at] in triggers]:
        match = view.match(triggers, at)
        if match is not None:
            _after_trigger(found, at, *match)


def _after_trigger(found: Gathered, at: int, end: int, group: str) -> None:
    if group == "honorific":
        _after_honorific(found, at)
    elif found.view.low(end - 1) in name_words("description", "initials") and _take_initials(found, end):
        return
    elif found.view.kind(at) is not Kind.SMALL and found.in_place_name(at):
        return  # "Bandara Internasional Raja Suka"
    elif group == "named":
        _take(found, read_name(found.view, end, sure=found.view.may_be_name(end + 1)))
    else:
        capital = found.view.kind(at) is Kind.COMMON and found.view.low(at) != "warga"
        titled = capital and found.opens_clause(at)
        _after_description(found, end, needs_comma=group == "apart", titled=titled)


def _after_honorific(found: Gathered, at: int) -> None:
    view = found.view
    if view.body(at) or view.office(at) or found.in_place_name(at) or view.match(honorifics(), at - 1):
        return
    run = read_name(view, at)
    if run is not None and run.first > at:
        found.add(run, "honorific")


def _after_description(found: Gathered, at: int, *, needs_comma: bool, titled: bool) -> None:
    """ "pengamat politik Rahmat", "warga Desa Sukamaju, Rahmat (45)".

    `titled` where capitals begin it: "Pedagang Sayur Rahmat", "Petugas Pos Pantau Gunung Suka, Wirdo, hadir".
    """
    view = found.view
    end = trade = _past_trade(view, at, apart=needs_comma) if titled else at
    for _ in range(_MOST_BETWEEN):
        after = _after_attribute(view, end)
        if after is None or (not needs_comma and view.low(end) == "yang"):
            break
        end = after
    comma = view.low(end) == ","
    if needs_comma and not comma and not (end == trade > at and view.kind(end) is Kind.NAME):
        return
    run = _past_team(found, read_name(view, end + comma))
    if run is None:
        return
    stop = view.after(run.end)
    apposed = titled and comma and view.low(stop) == "," and view.kind(stop + 1) is Kind.SMALL
    known = view.kind(run.first) is Kind.NAME or (apposed and view.place(run.first) is None)
    if run.last - run.first > 1 or known or _AGE.match(view.text, run.end):
        _take(found, run)


def _past_trade(view: View, at: int, *, apart: bool) -> int:
    """The piece after the capitals of a trade: those of the language, any others where a comma follows."""
    stop = common = at
    while stop < at + _MOST_BETWEEN and view.joined(stop) and view.kind(stop) in _IN_TRADE:
        placed = view.low(stop) in name_words("description", "places")
        placed = placed or view.low(stop) in office_words("joints", "village_begins")
        if view.kind(stop) is Kind.COMMON and common == stop and not placed:
            common = stop + 1
        stop += 1
    return stop if apart and view.low(stop) == "," else common


def _past_team(found: Gathered, run: Run | None) -> Run | None:
    """The name behind a team's: "striker Sukanchester United Rahmat", "pembalap Sukacati, Rahmat Badi,"."""
    if run is None:
        return None
    view = found.view
    firm = [at for at in range(run.first + 1, run.last) if view.low(at) in firm_words()]
    if firm:
        return read_name(view, firm[-1] + 1) if firm[-1] + 1 < run.last else _after_comma(view, run) or run
    if _is_again_without(found, run):
        return read_name(view, run.first + 1)
    if any(view.kind(at) is not Kind.UNKNOWN for at in range(run.first, run.last)):
        return run
    return _after_comma(view, run) or run


def _is_again_without(found: Gathered, run: Run) -> bool:
    """ "pembalap Sukacati Rahmat Badi" where the text tells of "Rahmat Badi" as well, by himself."""
    view = found.view
    if run.last - run.first <= _FULL or run.first > run.outer_first or view.kind(run.first) is Kind.NAME:
        return False
    words = view.word(run.first), view.word(run.first + 1), view.word(run.first + 2)
    return found.neighbours.apart(*words) and found.neighbours.more_than(*words)


def _after_comma(view: View, run: Run) -> Run | None:
    """The full name behind a comma that a comma or a verb follows, and no further name of a list."""
    at = view.after(run.end)
    named = read_name(view, at + 1) if view.low(at) == "," and view.joined(at + 1) else None
    if named is None or named.last - named.first == 1 or not view.joined(named.last):
        return None
    stop = view.after(named.end)
    beyond = stop + (view.low(stop) == ",")
    return named if view.kind(beyond) is Kind.SMALL and view.low(beyond) not in _JOINTS else None


def _after_attribute(view: View, at: int) -> int | None:
    """The piece after a small word, a place or a body between a description and the name."""
    if not view.joined(at):
        return None
    known = view.place(at) or view.body(at)
    if known is not None:
        return max(at + 1, view.after(known.end))
    if view.kind(at) is Kind.SMALL or view.low(at) in office_words("joints", "openers"):
        return at + 1
    # "Desa Kulur Dalam": what stands after such a word up to the comma
    named = view.low(at - 1) in office_words("joints", "openers")
    ends = [end for end in (at + 1, at + 2) if view.low(end) == ","]
    return ends[0] if named and ends else None


def _take(found: Gathered, run: Run | None) -> None:
    if run is not None and found.view.joined(run.outer_first):
        found.add(run, "description")


def _take_initials(found: Gathered, at: int) -> bool:
    """ "tersangka RH", "berinisial RH (34), LK (29), dan RS": no name but initials; not "korban PHK"."""
    view, taken = found.view, False
    sure = view.low(at - 1) in name_words("description", "sure_initials")
    while _is_initials(view, at, sure=sure):
        found.add(Run(at, at + 1, (), at, view.pieces.ends[at]), "description")
        taken = True
        age = _AGE.match(view.text, view.pieces.ends[at])
        at = view.after(age.end()) if age else at + 1
        if view.low(at) not in (",", "dan") or not view.joined(at):
            break
        at += 2 if view.low(at + 1) == "dan" else 1
    return taken


def _is_initials(view: View, at: int, *, sure: bool) -> bool:
    word = view.word(at)
    if not (view.joined(at) and word.isupper() and word.isalpha() and len(word) <= _LONGEST_INITIALS):
        return False
    if not sure and (word.lower() in name_words("description", "acronyms") or is_roman(word)):
        return False
    return not view.joined(at + 1) or view.kind(at + 1) in (Kind.SMALL, Kind.MARK, Kind.NUMBER)


def _is_person_noun(view: View, at: int) -> bool:
    """Whether piece `at` tells of a person: "petani", "warga"."""
    return any(view.low(at) in name_words("description", group) for group in ("direct", "apart", "after"))


def find_described(found: Gathered) -> None:
    """At the start of a sentence: "Rahmat, pemuda Suka, …", "Rahmat salah satu petani", "Rahmat (45)"."""
    view = found.view
    for sentence in view.layers.sentences:
        run = read_name(view, view.pieces.at(sentence.start))
        if run is None or not view.joined(run.last):
            continue
        at = view.after(run.end)
        comma = view.low(at) == ","
        if view.low(at + comma) == "salah" and not _is_person_noun(view, at + comma + 2):
            continue  # "Sumsuka, salah satu produsen telepon"
        described = view.match(_descriptions_after(), at + comma) and (comma or view.low(at) == "salah")
        if described or _AGE.match(view.text, run.end):
            found.add(run, "description")

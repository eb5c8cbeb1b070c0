"""One name at one place: honorifics before it, its words, degrees after it.

"Dr. H. Rahmat Hidayat, S.E., M.M." is the name "Rahmat Hidayat" with four honorifics.
"""

from __future__ import annotations

from dataclasses import dataclass

import regex

from news_extract.finding.people.office_words import head_at, honorifics, is_degree, name_words, ranks
from news_extract.finding.people.view import View
from news_extract.finding.people.words import Kind, headline_words, is_organisation_word

_LONGEST = 7  # words of a name
_TWO_INITIALS = 2
_MOST_TITLES = 8  # honorifics before, or degrees after a name
_DEGREE = regex.compile(
    r"\s?(,?)\s?(K-\p{Lu}\p{Ll}{1,4}|\p{Lu}\p{Ll}{0,5}(?:\.?\s?\p{Lu}\p{Ll}{0,6}){0,6})(?![\p{L}\d])"
)
_AFTER_DEGREE = regex.compile(r"\.?(?:-?\s?\(K\)|-\p{Lu}\p{L}{0,4})?(?![\p{L}\d])")  # "SpPD-KGEH", "Sp.A(K)"
_VERB = regex.compile(r"(?:me[mnlrwy]|di|ter)\p{Ll}{4,}")
_LONGEST_DEGREE = 24  # characters
_QUOTES = frozenset("'\"“”‘’")
_BEGINS_ALONE = (Kind.NAME, Kind.UNKNOWN, Kind.INITIAL)  # a name that nothing announces
_APOSTROPHES = frozenset("'’‘`")


@dataclass(frozen=True, slots=True)
class Run:
    """A name as written: pieces `first` to `last` (exclusive), and the titles around it."""

    first: int
    last: int
    honorifics: tuple[str, ...] = ()
    outer_first: int = 0  # first piece with the honorifics
    end: int = 0  # code point after the degrees


def read_name(view: View, at: int, *, sure: bool = False) -> Run | None:
    """The name that begins at piece `at`, its honorifics included; None where there is none.

    Args:
        view: the text.
        at: the first piece.
        sure: a name must stand here (after an office, say), so that a word of the language may be one.
    """
    first, titles = _skip_honorifics(view, at)
    if titles and not view.joined(first):
        return None
    last = _name_end(view, first, sure=sure or bool(titles))
    if last is None:
        return None
    end, degrees = _degrees_after(view, view.pieces.ends[last - 1])
    return Run(first, last, tuple(titles + degrees), at, end)


def begins_with_common(view: View, at: int) -> bool:
    """Whether a word of the language begins a name where one is due: "Subur Rahmat", not "Dinas Rahmat"."""
    named = view.joined(at + 1) and view.may_be_name(at + 1)
    ours = not is_organisation_word(view.low(at)) or view.low(at) == "lalu"  # a title of Lombok
    return named and view.kind(at) is Kind.COMMON and ours


def begins_with_place(view: View, at: int) -> bool:
    """Whether an area's name begins that of a person: "Menteri Luar Negeri Israel, Israel Rahmat"."""
    place = view.place(at)
    alone = place is not None and view.after(place.end) == at + 1 and view.pieces.at(place.start) == at
    named = view.joined(at + 1) and view.may_be_name(at + 1) and view.place(at + 1) is None
    return alone and named and (view.place(at - 1) is not None or view.place(at - 2) is not None)


def _skip_honorifics(view: View, at: int) -> tuple[int, list[str]]:
    """The piece after the honorifics that begin at `at`, and the honorifics as written."""
    found: list[str] = []
    begin = at
    while len(found) < _MOST_TITLES and (not found or view.joined(at)):
        match = view.match(honorifics(), at) if not _is_no_address(view, at) else None
        if match is not None and (view.kind(at) is not Kind.SMALL or _is_small_title(view, at)):
            begin, at = at, match[0]
            found.append("")
        elif found and _after_rank(view, at) > at:
            at = _after_rank(view, at)
        else:
            break
        if view.low(at) == "." and view.attached(at):
            at += 1
        found[-1] = view.text[view.pieces.starts[begin] : view.pieces.ends[at - 1]]
    return at, found


def _is_no_address(view: View, at: int) -> bool:
    """ "KA Sukataksa" is a train, "Uni Suka" a union; "Ka Rahmat" and "Uni Siti" are people."""
    return view.word(at) == "KA" or (
        view.low(at) == "uni" and view.low(at + 1) in name_words("things", "unions")
    )


def _is_small_title(view: View, at: int) -> bool:
    """ "dr. Rahmat", "drg Rahmat": a title written small, right before a name."""
    if view.low(at) not in name_words("honorifics", "small"):
        return False
    after = at + 2 if view.low(at + 1) == "." and view.attached(at + 1) else at + 1
    named = view.may_be_name(after) or view.kind(after) is Kind.INITIAL
    return view.joined(after) and (named or view.match(honorifics(), after) is not None)


def _after_rank(view: View, at: int) -> int:
    """The piece after what follows a rank: "Letkol Inf", "Kolonel Laut (P)", "Mayjen (Purn.)"."""
    if view.low(at) in name_words("honorifics", "arm"):
        return at + 1
    if view.low(at) == "(" and view.low(at + 1) in name_words("honorifics", "bracketed"):
        for stop in (at + 2, at + 3):
            if view.low(stop) == ")":
                return stop + 1
    # "Laksamana Pertama (Laksma)"
    short = view.low(at) == "(" and view.low(at + 1) in ranks() and view.low(at + 2) == ")"
    return at + 3 if short else at


def _name_end(view: View, first: int, *, sure: bool) -> int | None:
    """The piece after the last word of the name that begins at `first`."""
    if not _may_begin(view, first, sure=sure):
        return None
    at = first + 1
    while at < first + _LONGEST and view.joined(at):
        quoted = _after_quoted(view, at)
        if quoted:
            at = quoted  # "Wirdona 'Wiwi' Sukarbo"
            continue
        match view.kind(at):
            case Kind.MARK:
                goes_on = _mark_goes_on(view, at, first)
            case Kind.SMALL:
                goes_on = _small_goes_on(view, at)
            case _:
                goes_on = _word_goes_on(view, at)
        if not goes_on:
            break
        at += 1
    if view.low(at - 1) == "." and at - first > 2 and view.kind(at - 3) is not Kind.INITIAL:
        at -= 1  # "Rahmat H." at the end of a sentence: the full stop is the sentence's
    words = [number for number in range(first, at) if view.kind(number) not in (Kind.INITIAL, Kind.MARK)]
    small = name_words("never", "inside")
    if len(words) == 1 and (view.kind(words[0]) is Kind.COMMON or view.low(words[0]) in small):
        return None  # "Ketua Sekretariat Bersama", "Kuota Haji Yang"
    return at if words else None


def _after_quoted(view: View, at: int) -> int:
    """The piece after a nickname in quotation marks between two words of a name, 0 where there is none."""
    if view.low(at) not in _QUOTES or view.attached(at) or view.low(at + 2) not in _QUOTES:
        return 0
    goes_on = view.joined(at + 3) and not view.attached(at + 3) and view.may_be_name(at + 3)
    return at + 3 if goes_on and view.may_be_name(at + 1) and view.attached(at + 1) else 0


def _may_begin(view: View, at: int, *, sure: bool) -> bool:
    kind, low = view.kind(at), view.low(at)
    if not sure and kind not in _BEGINS_ALONE:
        return False
    month = low in name_words("never", "months")
    forename = view.kind(at + 1) is Kind.NAME and view.kind(at - 1) is not Kind.NUMBER
    named_so = (
        (sure or (forename and low in name_words("never", "forenames")))
        and view.joined(at + 1)
        and view.may_be_name(at + 1)
    )  # "Bupati Juli Rahmat"
    never = low in name_words("never", "words") and not (named_so and low in name_words("never", "given"))
    if never or (month and not named_so):
        return False
    if low == "anak" and view.low(at + 1) not in name_words("particles", "after_anak"):
        return False
    if view.body(at) is not None or head_at(view, at) is not None:
        return False
    if view.place(at) is not None and not (sure and (kind is Kind.NAME or begins_with_place(view, at))):
        return False
    if low in name_words("never", "given") and sure and view.joined(at + 1) and view.may_be_name(at + 1):
        return True
    if view.may_be_name(at):
        return True
    named = view.may_be_name(at + 1) and view.joined(at + 1)
    if kind is Kind.INITIAL:
        return named or (
            view.low(at + 1) == "." and (view.may_be_name(at + 2) or view.kind(at + 2) is Kind.INITIAL)
        )
    if kind is Kind.ACRONYM:
        return sure and named and len(low) == _TWO_INITIALS  # "HM Rahmat", "AA Ngurah"
    # "Bupati Indah Permata": a word of the language begins a name where one must stand
    goes_on = named or (view.kind(at + 1) is Kind.COMMON and view.joined(at + 1))
    verb = low in headline_words()  # "Bupati Hadiri Rapat"
    return kind is Kind.COMMON and sure and goes_on and not verb and not _is_field(view, at)


def _is_field(view: View, at: int) -> bool:
    """ "Profesor Riset Bidang Iklim": two words of organisations in a row are what somebody does."""
    return is_organisation_word(view.low(at)) and is_organisation_word(view.low(at + 1))


def _small_goes_on(view: View, at: int) -> bool:
    """ "Rahmat bin Misal", "Rahmat van Suka", "Mish’al": after "bin" any capital is the father's name."""
    if view.attached(at):
        return view.low(at - 1) in _APOSTROPHES
    if view.low(at) in name_words("particles", "filial"):
        return view.joined(at + 1) and view.kind(at + 1) not in (Kind.SMALL, Kind.MARK, Kind.NUMBER)
    particles = name_words("particles", "small")
    if view.low(at + 1) == "-" and view.attached(at + 1) and view.attached(at + 2):
        return view.low(at) in particles and view.kind(at + 2) is not Kind.SMALL  # "Abdul al-Rahmat"
    after = at + 1 + (view.low(at + 1) in particles)  # "Hans van der Suka"
    return view.low(at) in particles and view.may_be_name(after) and view.joined(after)


def _mark_goes_on(view: View, at: int, first: int) -> bool:
    """ "M. Rahmat", "Al-Habsyi", "A.A. Ngurah"; not the pair "Rahmat Hidayat-Siti Nurlaela"."""
    low = view.low(at)
    if not view.attached(at):
        return False
    if low == ".":
        return view.kind(at - 1) is Kind.INITIAL or view.low(at - 1) in name_words("particles", "shortened")
    if low not in "-–'’" or not view.attached(at + 1):
        return False
    if low in _APOSTROPHES and view.kind(at + 1) is Kind.SMALL:
        return view.may_be_name(at - 1)
    article = view.low(at - 1) in name_words("particles", "small")
    pair = low == "-" and not article and at - first > 1 and view.may_be_name(at + 2) and view.joined(at + 2)
    return not pair and (view.may_be_name(at + 1) or view.kind(at + 1) is Kind.COMMON)


def _word_goes_on(view: View, at: int) -> bool:
    """Whether the capital at `at` is a further word of the name before it."""
    kind, low = view.kind(at), view.low(at)
    if view.low(at - 1) in name_words("particles", "filial"):
        return True
    if low in name_words("never", "words") or low in ranks() or view.body(at) is not None:
        return False
    heads_of_state = name_words("between", "alone")
    if low in heads_of_state and view.low(at - 1) in heads_of_state:
        return False  # "relawan Jokowi Prabowo"
    follows = view.kind(at + 1) if view.joined(at + 1) else Kind.MARK
    if low in name_words("never", "months"):
        # "Rahmat Juli", not "Rahmat, Juli 2024"
        known = view.kind(at - 1) is Kind.NAME or (low == "ramadan" and view.may_be_name(at - 1))
        return known and follows is not Kind.NUMBER
    if kind is not Kind.NAME and head_at(view, at) is not None:
        return False
    if view.may_be_name(at) or kind is Kind.INITIAL:
        return True
    if kind is Kind.ACRONYM and "." in view.word(at) and view.joined(at + 1) and view.may_be_name(at + 1):
        return True  # "Maria S.W. Rahmat"
    if kind is Kind.ACRONYM:
        # "Rahmat HN", "Rahmat LP Hidayat": two capitals that are no degree
        alone = follows in (Kind.SMALL, Kind.MARK, Kind.NUMBER)
        inside = view.joined(at + 1) and view.may_be_name(at + 1) and view.body(at + 1) is None
        inside = inside and view.place(at + 1) is None and view.place(at) is None
        initials = len(low) == _TWO_INITIALS and low not in name_words("never", "not_initials")
        degree = is_degree(low) and low not in name_words("degrees", "after_comma")
        return initials and (alone or inside) and not degree
    # "Rahmat Budi Utama", but no headline: "Rahmat Wajib Lapor"
    if low in name_words("never", "inside") or low in headline_words() or _is_verb(low):
        return False  # "Rahmat Dalam Pemaparannya", "Rahmat Temui Siti", "Rahmat Dikaruniai Anak"
    return kind is Kind.COMMON and view.may_be_name(at - 1) and follows is not Kind.COMMON


def _is_verb(low: str) -> bool:
    return _VERB.fullmatch(low) is not None and low not in name_words("never", "no_verbs")


def _degrees_after(view: View, end: int) -> tuple[int, list[str]]:
    """The code point after the degrees that follow a name, and the degrees as written."""
    found: list[str] = []
    for _ in range(_MOST_TITLES):
        match = _DEGREE.match(view.text, end, end + _LONGEST_DEGREE)
        if match is None:
            break
        first, last = match.span(2)
        while not is_degree(view.text[first:last]) and " " in view.text[first:last]:
            last = view.text.rindex(" ", first, last)  # "SH MH"
        degree = view.text[first:last]
        if not is_degree(degree) or (not match[1] and degree.lower() in name_words("degrees", "after_comma")):
            break
        rest = _AFTER_DEGREE.match(view.text, last)
        end = rest.end() if rest else last
        found.append(view.text[first:end])
    return end, found

"""Which runs of capitals are things and places though they look like names: brands, accounts, bylines."""

from __future__ import annotations

import regex

from news_extract.finding.people.misspelling import one_letter_apart
from news_extract.finding.people.office_words import name_words, office_words
from news_extract.finding.people.view import View
from news_extract.finding.people.words import Kind, firm_words, person_nouns
from news_extract.layers import NameMention
from news_extract.tables import toml_table

_FEWEST_LETTERS = 3  # of an acronym in brackets
_FARTHEST_BEARER = 6  # words between "startup" and "bernama"
_SHORTEST_OPENER = 8  # letters
_BYLINE = regex.compile(r"(?:^|[.!?\"”\n])\s{0,3}\(\Z")
_LONGEST_BYLINE = 8  # characters before it


def find_things(view: View, names: list[NameMention]) -> set[int]:
    """The starts of the `names` that are none; what one place tells holds for all that are written alike."""
    things = {name.start for name in names if is_thing(view, name)}
    sure = {_written(view, name) for name in names if _is_free(name) and _after_sure(view, name)}
    return things | {name.start for name in names if _is_free(name) and _written(view, name) in sure}


def _written(view: View, name: NameMention) -> str:
    return view.text[name.start : name.end]


def _is_free(name: NameMention) -> bool:
    """Whether neither an office nor a form of address tells that a name is a person's."""
    return not name.offices and not name.honorifics and name.alias_of is None and name.evidence == "name"


def _after_sure(view: View, name: NameMention) -> bool:
    """ "di Suka Asri", "startup Sukanet Raya"."""
    first = view.pieces.at(name.start)
    return view.joined(first) and view.low(first - 1) in name_words("things", "sure")


def is_thing(view: View, name: NameMention) -> bool:
    """Whether what was taken for a name is none: "situs Sukanet Raya", "Sukium Raya (SR)", "di Suka Asri".

    Names that hold an office are left alone.
    """
    if name.offices or name.alias_of is not None:
        return False
    first, end = view.pieces.at(name.start), view.after(name.end)
    return (
        _is_abbreviated(view, first, end)
        or _is_named_thing(view, first)
        or _is_firm(view, first, end)
        or _is_title(view, first, end)
        or _is_possessive(view, end)
        or _is_of_thing(view, first, name)
        or _is_glued(view, first, end)
        or _is_opener(view, first, end)
        or (name.evidence == "name" and not name.honorifics and _stands_as_place(view, first, end))
        or (
            view.low(end) in ("itu", "tersebut", "ini")
            and view.low(first - 1) in name_words("things", "players")
        )
    )


def _is_abbreviated(view: View, first: int, end: int) -> bool:
    """ "Sukasodium Raya Glutamat (SRG)": the letters of the words in a bracket."""
    letters = view.word(end + 1)
    if view.low(end) != "(" or view.low(end + 2) != ")" or not letters.isupper():
        return False
    initials = "".join(view.word(at)[0] for at in range(first, end) if view.kind(at) is not Kind.MARK)
    return len(letters) >= _FEWEST_LETTERS and letters == initials.upper()


def _is_named_thing(view: View, first: int) -> bool:
    """ "Negeri Paman Sam"."""
    return " ".join(view.low(at) for at in range(first, first + 2)) in name_words("things", "names")


def _is_firm(view: View, first: int, end: int) -> bool:
    """ "Sukanchester United", "Rahmarilia Racing": a word of firms and clubs ends what began as a name."""
    last = end - 1
    return last > first and view.low(last) in firm_words() and view.kind(last) is not Kind.NAME


def _is_title(view: View, first: int, end: int) -> bool:
    """ "Sukaty Shades of Rahmat": small words of English right beside."""
    english = name_words("things", "english")
    after = view.joined(end) and view.kind(end) is Kind.SMALL and view.low(end) in english
    before = view.joined(first) and view.kind(first - 1) is Kind.SMALL and view.low(first - 1) in english
    return after or before


def _bears_name(view: View, at: int) -> bool:
    """ "pendiri startup pusat layanan bernama": a thing, and nobody nearer, bears the name."""
    for _ in range(_FARTHEST_BEARER):
        if not view.joined(at + 1):
            return False
        if view.low(at) in name_words("things", "borne") and view.kind(at) is Kind.SMALL:
            return True
        if view.low(at) in person_nouns():
            return False
        at -= 1
    return False


def _is_possessive(view: View, end: int) -> bool:
    """ "Sukaby's"."""
    short = view.low(end) in ("'s", "’s")
    return short or (view.low(end) in ("'", "’") and view.low(end + 1) == "s" and view.attached(end + 1))


def _is_of_thing(view: View, first: int, name: NameMention) -> bool:
    """ "situs Sukanet", "akun bernama Suka Mandiri", "sebelumnya dikenal sebagai Suka Eleven"."""
    before = view.low(first - 1)
    if not view.joined(first) or name.honorifics:
        return False
    if before in ("bernama", "nama") and view.joined(first - 1):
        return any(
            view.low(at) in name_words("things", "before") for at in (first - 2, first - 3)
        ) or _bears_name(view, first - 2)
    if before == "disebut":
        return view.low(first - 2) in ("yang", "biasa", "kerap", "sering", "juga")
    if before == "sebagai" and view.low(first - 2) == "dikenal":
        return view.low(first - 3) in ("sebelumnya", "dulu", "dulunya")
    return before in name_words("things", "before") and view.kind(first - 1) is not Kind.NAME


def _is_glued(view: View, first: int, end: int) -> bool:
    """ "SukaTime": two words in one, neither of which is common in names."""
    pair = end == first + 2 and view.attached(first + 1)
    return pair and view.kind(first) is Kind.UNKNOWN and view.kind(first + 1) is not Kind.NAME


def _is_opener(view: View, first: int, end: int) -> bool:
    """ "Sebelumya": a word that opens sentences, misspelt."""
    low = view.low(first)
    if end != first + 1 or view.kind(first) is not Kind.UNKNOWN or len(low) < _SHORTEST_OPENER:
        return False
    return any(one_letter_apart(low, opener) for opener in toml_table("speakers")["sentence_openers"])


def _stands_as_place(view: View, first: int, end: int) -> bool:
    """ "di Suka Asri", and the writer of an article in brackets at its end."""
    if view.low(first - 1) == "di" and view.joined(first):
        return True
    if view.low(first) in office_words("joints", "village_begins") and view.kind(first) is not Kind.NAME:
        return True  # "Tanjung Suka"
    start = view.pieces.starts[first]
    closed = view.low(end) == ")" and not view.joined(end + 1)
    return closed and _BYLINE.search(view.text, max(0, start - _LONGEST_BYLINE), start) is not None

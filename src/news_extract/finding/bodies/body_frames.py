"""Names of organisations that only what stands around them tells.

"maskapai Tirta Nusa", "dilansir dari Tirta Ekspres", "petugas Ambulans Gawat Darurat (AGD)",
"APJII mencatat": nothing in such a name says that it is one.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from news_extract.finding.bodies.known import english_ends, sentence_openers, stop_words
from news_extract.finding.bodies.mentions import Read, mention_of
from news_extract.finding.bodies.names import key_of
from news_extract.finding.bodies.senses import SMALL_WORDS
from news_extract.finding.bodies.tail import with_tail
from news_extract.finding.bodies.view import BodyView, Extent
from news_extract.finding.people.words import Kind, kind_of
from news_extract.layers import BodyMention, Layers
from news_extract.records import BodyType
from news_extract.tables import toml_table

_MOST_TRADES = 4  # words between "perusahaan" and the name
_LONGEST_NAME = 6  # words
_LONGEST_ACRONYM = 8  # letters
_MARKS = frozenset({'"', "“", "'", "‘"})
_OWN = frozenset({Kind.UNKNOWN, Kind.ACRONYM, Kind.NAME})  # kinds of words of which a name of its own is made


@cache
def announcers() -> dict[str, BodyType]:
    """Nouns in small letters behind which a name stands ("maskapai"), with the type of the body."""
    table = toml_table("body_signs")["announcers"]
    return {word: type_ for type_, words in table.items() for word in words}


@cache
def _trades() -> frozenset[str]:
    return frozenset(toml_table("body_signs")["trades"]["words"])


@cache
def no_bodies() -> frozenset[str]:
    """Acronyms that are no bodies ("IHSG")."""
    return frozenset(toml_table("body_signs")["no_bodies"]["acronyms"])


def read_announced(view: BodyView, at: int) -> Read | None:
    """ "perusahaan teknologi Tirta Nusa", 'geng bernama "Elang Hitam"', "toko emas Sinar Mekar".

    A capital noun begins its sentence. Also between commas: "Operator kapal, Tirta Nusa Lines, mengatakan".
    """
    before = view.low(at - 1)
    needed = toml_table("body_signs")["announced_with"].get(view.low(at), (before,))
    if not (view.words.texts[at].islower() or at == view.start) or before not in needed:
        return None
    first = at + 1
    while first <= at + _MOST_TRADES and view.low(first) in _trades() and not view.is_capital(first):
        first += 1
    apart = first > at + 1 and view.low(first) == ","
    quoted = first + apart < view.stop and view.words.texts[first + apart] in _MARKS
    first += quoted + apart
    last = capitals_run(view, first)
    if last is None or not (quoted or _is_own(view, first, last)):
        return None
    if view.is_capital(at) and kind_of(view.words.texts[first]) not in _OWN:
        return None  # "Perusahaan Daerah Air Minum"
    if apart and not (view.low(last + 1) == "," and view.low(last + 2).startswith("me")):
        return None
    if first == at + 1 and view.low(at) in toml_table("body_signs")["weak_announcers"]["words"]:
        return None
    begin = at if view.low(at) in toml_table("body_signs")["shops"]["words"] else first
    return mention_of(view, with_tail(view, begin, last), announcers()[view.low(at)])


@cache
def local_media() -> frozenset[str]:
    """First words of the names of local media, in small letters ("tribun")."""
    return frozenset(toml_table("body_signs")["local_media"]["words"])


def read_local_medium(view: BodyView, at: int) -> Read | None:
    """ "kepada Tribun Lampung": not "Berita lainnya di Tribun Lampung", which the outlet says of itself."""
    told = view.low(at - 1) in toml_table("body_signs")["media"]["readers"] or view.low(at - 1) in (
        "ditemui",
        "pos",
    )
    if not (told and view.is_capital(at) and at + 1 in view.places and view.touches(at + 1)):
        return None
    return mention_of(view, Extent(at, view.places[at + 1][1]), "media")


@cache
def citing() -> frozenset[str]:
    """Verbs of taking over a report, in small letters ("melansir")."""
    return frozenset(toml_table("body_signs")["citing"]["verbs"])


def read_cited(view: BodyView, at: int) -> Read | None:
    """ "dilansir dari Tirta Ekspres, Rabu": a medium that no table knows."""
    signs, first = toml_table("body_signs")["citing"], at + 1
    while first < view.stop and view.words.texts[first] in signs["between"]:
        first += 1
    maker = first < view.stop and makers_name(view, first)
    last = capitals_run(view, first + maker)
    if last is None or view.words.texts[first] in signs["not_media"] or not _is_own(view, first, last):
        return None
    texts = view.words.texts[first : last + 1]
    if any(kind_of(text) is Kind.NAME for text in texts) or all(text.isupper() for text in texts):
        return None
    ends = (",", "(") if view.low(at) == "mengutip" else (",", "(", ".", "pada")  # "ia mengutip Iskandar."
    if (last + 1 < view.stop and view.low(last + 1) not in ends) or any("@" in text for text in texts):
        return None
    return mention_of(view, Extent(first, last), english_ends().get(view.low(last), "media"))


def makers_name(view: BodyView, at: int) -> bool:
    """ "dikutip dari Apple Insider": the name of a maker that begins that of a medium."""
    makers = toml_table("body_signs")["makers"]["keys"]
    return key_of(view.low(at)) in makers and view.is_capital(at + 1) and view.touches(at + 1)


def read_introduced(view: BodyView, bracket: int, after: int) -> Read | None:
    """ "petugas Ambulans Gawat Darurat (AGD)": capitals that the acronym behind them spells."""
    texts = view.words.texts
    if view.low(bracket + 2) != ")" or not texts[bracket + 1].isupper() or bracket + 1 in view.places:
        return None
    acronym = view.low(bracket + 1)
    if texts[bracket + 1] in no_bodies() or key_of(acronym):
        return None
    if not 3 <= len(acronym) <= _LONGEST_ACRONYM:
        return None
    at = bracket - 1
    for letter in reversed(acronym):
        while at > after and texts[at] in SMALL_WORDS:
            at -= 1
        if at < max(after, view.start) or not view.is_capital(at) or view.low(at)[0] != letter:
            return None
        at -= 1
    signs = toml_table("body_signs")
    national = view.low(bracket - 1) == "indonesia" and view.low(at + 1) not in signs["no_national"]["words"]
    if view.low(at) not in signs["members"]["words"] and not national:
        return None
    span = (view.words.starts[bracket + 1], view.words.ends[bracket + 1])
    type_: BodyType = "other"
    if national:
        firm = any(view.low(word) in signs["firm_words"]["words"] for word in range(at + 1, bracket))
        type_ = "company" if firm else "association"
    return mention_of(view, Extent(at + 1, bracket + 2, acronym=span), type_)


def recording_acronyms(view: BodyView, layers: Layers) -> Iterator[BodyMention]:
    """ "APJII mencatat", "menurut data LSEG": an acronym that records or announces, not known to tables."""
    signs, words = toml_table("body_signs"), view.words
    for cue in layers.cues:
        if cue.lemma not in signs["recording"]["lemmas"]:
            continue
        at = words.at(cue.start) - 1
        if cue.lemma == "menurut":
            at = words.at(cue.end - 1) + 1
            at += at < len(words) and words.lowers[at] == "data"
        if not 0 <= at < len(words) or not _is_acronym(view, at):
            continue
        if cue.lemma == "menurut" or at == 0 or not words.texts[at - 1][0].isupper():
            yield BodyMention(words.starts[at], words.ends[at], "other")


def _is_acronym(view: BodyView, at: int) -> bool:
    text = view.words.texts[at]
    if not (text.isupper() and text.isalpha() and 3 <= len(text) <= _LONGEST_ACRONYM) or at in view.places:
        return False
    known = key_of(text.lower()) is not None
    return not known and text not in no_bodies()


def capitals_run(view: BodyView, first: int) -> int | None:
    """Number of the last of the capitalised words from `first` on; None where other names begin there."""
    texts, at = view.words.texts, first
    while at < min(view.stop, first + _LONGEST_NAME) and (at == first or view.touches(at)):
        text = texts[at]
        place = at == first and at in view.places
        if not text[0].isupper() or text in stop_words() or place or view.begins_body(at):
            break
        if at == first and text in sentence_openers():
            break
        at += 1
    return at - 1 if at > first else None


def _is_own(view: BodyView, first: int, last: int) -> bool:
    """Whether a word is no word of the language: "kelompok Tani" names no one."""
    return any(
        kind_of(text) in _OWN and at not in view.places and text not in no_bodies()
        for at, text in enumerate(view.words.texts[first : last + 1], first)
    )

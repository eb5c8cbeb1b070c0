"""What a written word may be: part of a name, a word of the language, an acronym.

Names and offices begin where such kinds change: in "Kepala Dinas Sosial Rahmat" the words of the language
end and a name begins.

Example:
    >>> [kind_of(word).name for word in ("Dinas", "Rahmat", "DPRD", "Wq", "dan")]
    ['COMMON', 'NAME', 'ACRONYM', 'UNKNOWN', 'SMALL']
"""

from __future__ import annotations

from enum import Enum
from functools import cache, lru_cache

import regex

from news_extract.layers import Layers, Words
from news_extract.tables import csv_table, toml_table


class Kind(Enum):
    """Kind of a written word, by itself."""

    SMALL = 0  # begins with a small letter
    NUMBER = 1
    MARK = 2
    COMMON = 3  # a word of the language with a capital
    NAME = 4  # a common part of names
    UNKNOWN = 5  # a capital, and no table knows it
    INITIAL = 6  # one capital
    ACRONYM = 7  # several capitals, or a short form of an institution


# Derived words that no list holds whole: "Penanggulangan", "Kebudayaan", "Mengenai", "Berkelanjutan".
_DERIVED = regex.compile(
    r"(?:(?:pemb|pemp|peng|peny|penc|pend|pent|penj)\p{Ll}{4,12}+|(?:pe[mnlr]?|ke\p{Ll})\p{Ll}{3,14}+(?<=an)"
    r"|(?:me[mn]|di|ber|ter)\p{Ll}{4,14}+(?<=kan|an|i)|\p{Ll}{4,12}kan)(?:nya)?"
)
_SCOTTISH = regex.compile(r"(?:Mc|Mac|O'|D'|De|La|Le|Van)\p{Lu}\p{Ll}{2,}+")  # "McKenzie", "DeVito"
# Endings with which names are coined anew: "Krisdiyanto", "Marwiyono", "Sulistyaningsih", "Defrizal".
_COINED = regex.compile(
    r"\p{Ll}{3,9}(?:anto|nyoto|yono|[nr]tono|[kr]sono|istiono|[nhdiy]arto|oatmo[dj]+o|ningsih|ningrum|yanti|ianti|[mnry]awati"
    r"|[nl]owati|yani|yati|iansyah|[bdkmnrt]syah|[fhmnprslj]udin|[a-z]uddin|[bdfhmrs]rizal|yadi|iyawan|iawan)"
    r"|\p{Ll}{2}(?:w|y|i|r|s)anto|\p{Ll}{2}[wty]iyono"
)
_LONGEST_WORD = 80
_SHORTEST_SMALL = 3
_SHORTEST_WITH_YANG = 9  # letters; "Pyongyang" is a word
_SHORTEST_GLUED = 5  # letters of a word that lost the blank before it
_ROMAN = frozenset(
    f"{tens}{ones}"
    for tens in ("", "X", "XX")
    for ones in ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
    if tens or ones
)


@cache
def _glued() -> regex.Pattern[str]:
    """The places within a word where a careless editor lost a blank."""
    table = toml_table("glued_words")
    before, verbs = "|".join(table["before_capital"]), "|".join(table["verbs"])
    small = "|".join(table["after_known"])
    return regex.compile(
        # "KetuaPerhimpunan", "Suka(PHRI", "RIRahmat", "TNIatau", "hadir.Rahmat", "–Ketua", "Rahmat,Siti"
        r"(?<=\p{Ll}{3})(?=\p{Lu}\p{Ll}{2})|(?<=\p{Ll}{3})(?=[(/])|(?<=[()/])(?=\p{L})"
        rf"|(?<=^[-–—]?\p{{Lu}}{{2,5}})(?=\p{{Lu}}\p{{Ll}}{{3}})(?!\p{{Lu}}(?:{small}|atau)$)"
        # "TNIatau", "kepadaTNIpada", "oleh" + "PT", "TNI.Namun"
        rf"|(?<=(?:^|\p{{Ll}}{{3}})\p{{Lu}}{{3,6}})(?=(?:{small}|atau)$)"
        rf"|(?<=\p{{Ll}}{{3}})(?=(?:PT|\p{{Lu}}{{3,6}}(?:{small})?)$)"
        r"|(?<=\p{Lu}{3})(?=\.\p{Lu}\p{Ll}{2})|(?<=\p{Lu}{3}\.)(?=\p{Lu}\p{Ll}{2})"
        r"|(?<=[\p{Ll}\d)])(?=[.!?]\p{Lu}\p{Ll})"
        # a word and a quotation mark: 'Rahmat"tidak'
        r"|(?<=\p{Ll}{3})(?=[\"“”]\p{L}{2})|(?<=\p{Ll}{3}[\"“”])(?=\p{L}{2})"
        r"|(?<=[\p{Ll}\d)][.!?])(?=\p{Lu}\p{Ll})|(?<=^\p{Lu}\.)(?=\p{Lu}\p{Ll}{3})(?!Farm|Psi)"
        r"|(?<=^(?:Prof|Drs?|DRS?|Ir|IR|H|Hj|Hi|KH)\.)(?=\p{L})|(?<=^[-–—])(?=\p{L})|(?<=\p{Ll})(?=,\p{L})|(?<=\p{Ll})(?=\.\()|(?<=\p{L},)(?=\p{L})"
        r"|(?<=\p{Ll}{4})(?=\d{1,2}\.)"  # "Utama2." of a list that lost its line breaks
        rf"|(?<=^(?:{before}))(?=\p{{Lu}})|(?<=\p{{L}}{{3}})(?=(?:{verbs})$)"
    )


_VERB = regex.compile(r"(?:me[mnlrwy]|ber|ter|di)\p{Ll}{4,14}")
_SURE_VERB = regex.compile(r"(?:men[gy]|mem|me[lrw]|di|ber|ter)\p{Ll}{3,12}kan")  # that can end no name


@cache
def _glued_after(key: str) -> frozenset[str]:
    return frozenset(toml_table("glued_words")[key])


@cache
def _common() -> frozenset[str]:
    organisation = toml_table("organisation_words")
    return frozenset(
        word
        for table in (toml_table("common_words"), organisation)
        for key in ("words", "english", "rarer", "younger", "headline")
        for word in table.get(key, "").split()
    )


@cache
def headline_words() -> frozenset[str]:
    """Verbs as headlines shorten them ("Hadiri"), small letters."""
    return frozenset(toml_table("common_words")["headline"].split())


def is_organisation_word(low: str) -> bool:
    """Whether a word in small letters belongs to names of organisations ("dinas", "kepolisian")."""
    return low in _organisation()


@cache
def _organisation() -> frozenset[str]:
    table = toml_table("organisation_words")
    return frozenset(table["words"].split() + table["english"].split())


@cache
def person_nouns() -> frozenset[str]:
    """Nouns that stand for people, small letters: "warga", "jaksa", "sopir"."""
    return frozenset(toml_table("speakers")["humans"])


@cache
def firm_words() -> frozenset[str]:
    """English words of firms and clubs that are no surnames, small letters: "united", "racing"."""
    table = toml_table("organisation_words")
    return frozenset(table["english"].split()).difference(table["surnames"])


@cache
def _names() -> frozenset[str]:
    return frozenset(word for part in toml_table("name_parts").values() for word in part.split())


@cache
def _abbreviations() -> frozenset[str]:
    return frozenset(word for words in toml_table("abbreviations").values() for word in words)


@cache
def _short_forms() -> regex.Pattern[str]:
    return regex.compile("(?:" + "|".join(toml_table("organisation_words")["short_forms"]) + ")")


@lru_cache(maxsize=1 << 15)
def kind_of(word: str) -> Kind:
    """The kind of a written word."""
    first = word[:1]
    if not first.isalpha():
        return Kind.NUMBER if first.isdigit() else Kind.MARK
    if not first.isupper():
        return Kind.SMALL
    bare = word.rstrip(".")
    if len(bare) == 1:
        return Kind.INITIAL
    low = bare.lower()
    if bare.isupper() or "." in bare:
        return Kind.ACRONYM
    if low in _names():
        return Kind.NAME
    if low in _common() or low.removesuffix("nya") in _common() or _DERIVED.fullmatch(low):
        return Kind.COMMON
    if _SCOTTISH.fullmatch(bare):
        return Kind.UNKNOWN
    if bare[1:].islower() and _COINED.fullmatch(low):
        return Kind.NAME
    if sum(letter.isupper() for letter in bare) > 1 and "-" not in bare and "'" not in bare:
        return Kind.ACRONYM
    return Kind.ACRONYM if _short_forms().fullmatch(low) else Kind.UNKNOWN


def is_roman(word: str) -> bool:
    """Whether a word is a Roman numeral as used for units ("Komisi IX").

    Example:
        >>> is_roman("IX"), is_roman("DPR")
        (True, False)
    """
    return word in _ROMAN


def pieces_of(layers: Layers) -> Words:
    """The words of the text, those that were glued together ("KetuaPerhimpunan") taken apart."""
    if layers.pieces is None:
        layers.pieces = _take_apart(layers.words)
    return layers.pieces


@cache
def _glued_small() -> frozenset[str]:
    """Small words that hardly end a name: "akan", not "di"."""
    return frozenset(w for w in toml_table("glued_words")["after_known"] if len(w) > _SHORTEST_SMALL)


@cache
def _in_bodies() -> frozenset[str]:
    """Words in the names of well-known bodies and of areas: "Mayapada" is no "Maya" and "pada"."""
    names = [f"{row['name']} {row['forms'].replace('|', ' ')}" for row in csv_table("institutions")]
    names += [row["name"] for row in csv_table("regions")]  # "Bengkayang"
    return frozenset(word for name in names for word in name.split())


def _is_name_and_verb(text: str, cut: int) -> bool:
    """ "Rahmatterbukti", "Rahmatdalam": a common part of names and a small word, together no word."""
    small = text[cut:]
    glued = (len(small) >= _SHORTEST_GLUED and small in _common()) or small in _glued_small()
    whole = kind_of(text) is Kind.NAME or text.lower() in _common() or text in _in_bodies()
    return glued and kind_of(text[:cut]) is Kind.NAME and not whole


@lru_cache(maxsize=1 << 15)
def _cuts(text: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Where a word is two, and where it may end before a small word glued to it, the last place first."""
    cuts = [cut.start() for cut in _glued().finditer(text)]
    if text[-1] == "." and text[:-1].isalpha() and text[:-1].lower() not in _abbreviations():
        cuts.append(len(text) - 1)  # the tokenizer keeps some words and their full stop together
    word = text.rstrip("0123456789")
    if not cuts and len(text) - len(word) in (1, 2) and len(word) > 3 and word.lower() in _common():
        cuts.append(len(word))  # "Utama2" of a list that lost its line breaks
    if cuts or not text.isalpha() or not text[1:].islower():
        return tuple(cuts), ()
    places = range(len(text) - 2, _SHORTEST_SMALL - 1, -1)
    if kind_of(text) is Kind.UNKNOWN and text not in _in_bodies():
        verbs = (at for at in places if at > _SHORTEST_SMALL and _SURE_VERB.fullmatch(text, at))
        ends = _glued_after("after_any")
        words = (at for at in reversed(places) if at > _SHORTEST_SMALL and text[at:] in ends)
        sure = next(words, None) or next(verbs, None)  # "Sukarbo" + "setelah", not "telah"
        if sure is None and text.endswith("yang") and len(text) > _SHORTEST_WITH_YANG:
            sure = len(text) - len("yang")
        if sure:
            return (sure,), ()
    known = _glued_after("after_known")
    return (), tuple(at for at in places if text[at:] in known or _VERB.fullmatch(text, at))


def _all_cuts(text: str, known: frozenset[str]) -> list[int]:
    """Where a word of a text is several; `known` are the words of the text."""
    cuts, small = _cuts(text)
    places = [*cuts, *_small_cut(text, small, known)]
    for begin, end in zip((0, *cuts), cuts, strict=False):  # "SukarbodanWirdona", "SukarbodenganWirdona"
        part = text[begin:end]
        if part[0].isupper() and part.isalpha() and end < len(text) and text[end].isupper():
            inner, small = _cuts(part)
            places += [begin + cut for cut in inner or _small_cut(part, small, known, "dan")]
    return sorted(places)


def _small_cut(text: str, places: tuple[int, ...], known: frozenset[str], joint: str = "") -> tuple[int, ...]:
    """The last of `places` where a small word is glued to a name; `joint` is glued to any common one."""
    for at in places:
        joined = text[at:] == joint and kind_of(text[:at]) is Kind.NAME and kind_of(text) is Kind.UNKNOWN
        if text[:at] in known or joined or _is_name_and_verb(text, at):
            return (at,)
    return ()


def _take_apart(words: Words) -> Words:
    known = frozenset(words.texts)
    texts: list[str] = []
    lowers: list[str] = []
    starts: list[int] = []
    done = 0  # words taken over
    for at, (text, low) in enumerate(zip(words.texts, words.lowers, strict=True)):
        if text == low or (len(text) < 4 and text[0] not in "-–—") or len(text) > _LONGEST_WORD:
            continue
        cuts = _all_cuts(text, known)
        if cuts:
            begins = (0, *cuts)
            apart = [text[begin:end] for begin, end in zip(begins, (*cuts, len(text)), strict=True)]
            texts += words.texts[done:at] + apart
            lowers += words.lowers[done:at] + [piece.lower() for piece in apart]
            starts += words.starts[done:at] + [words.starts[at] + begin for begin in begins]
            done = at + 1
    texts += words.texts[done:]
    lowers += words.lowers[done:]
    starts += words.starts[done:]
    ends = [start + len(text) for text, start in zip(texts, starts, strict=True)]
    return Words(texts, lowers, starts, ends)

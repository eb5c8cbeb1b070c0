"""The mentions of bodies taken apart, and what an article's forms tell of each other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

import regex

from news_extract.finding.bodies.known import own_word
from news_extract.finding.bodies.names import family_name, government_level, key_of
from news_extract.layers import BodyMention

_NOT_WORD = regex.compile(r"[^\p{L}\p{N}]+")
_GLUED = regex.compile(r"(?<=\p{Ll})(?=\p{Lu})|(?<=\bPT)(?=\p{Lu}\p{Ll})")  # "PTMaju JayaTbk"
_SHORTEST_MISSPELT = 2  # words of a name below which two spellings may be two bodies
GOVERNMENT = "government"  # first word of the families of regional governments; the second is the level
_OPEN_NAMES = frozenset({"pemda", "pemerintah", "pemerintah daerah"})
OPEN_GOVERNMENT = f"{GOVERNMENT} ?"  # "Pemda": of whatever level


def forms_of(text: str, mentions: list[BodyMention]) -> Iterator[Form]:
    """The mentions taken apart; "Satreskrim Polres Garut" names the unit and its "Polres Garut"."""
    for mention in mentions:
        yield take_apart(text, mention)
        if mention.within:
            yield from forms_of(text, [mention.within])


@dataclass(slots=True)
class Form:
    """A mention taken apart; `base` is its name without area and acronym, in small letters.

    `base_end` is where the name ends before its acronym in brackets; `family` what tables make of it.
    """

    mention: BodyMention
    base_end: int
    base: str
    acronym: str | None
    family: str


def take_apart(text: str, mention: BodyMention) -> Form:
    """A mention's name, acronym and family: "Dinas Sosial (Dinsos) Ciamis" is "dinas sosial", "dinsos"."""
    area, end, acronym, rest = mention.area, mention.end, None, ""
    if mention.acronym:
        end = mention.acronym[0]
        acronym = _plain(text[slice(*mention.acronym)])
        # "Rumah Sakit Umum Daerah (RSUD) Sukamaju": part of the name stands behind the brackets
        rest = text[mention.acronym[1] : area.start if area else mention.end]
    base_end = mention.start + len(text[mention.start : end].rstrip(" ("))
    name_end = area.start if area and mention.start < area.start < base_end else base_end
    base = _plain(f"{text[mention.start : name_end]} {rest}")
    return Form(mention, base_end, base, acronym, _family_of_name(base, mention))


def _plain(name: str) -> str:
    return " ".join(_NOT_WORD.sub(" ", _GLUED.sub(" ", name).lower()).split())


def _family_of_name(base: str, mention: BodyMention) -> str:
    if mention.key:
        return mention.key
    if mention.type == "local_government":
        level = government_level(base, mention.area)
        if level is None and base not in _OPEN_NAMES:
            return f"{GOVERNMENT} {base}"  # "Pemdes Mekarsari"
        return f"{GOVERNMENT} {level or '?'}"
    name = family_name(base)
    return key_of(name) or name


def by_own_word(text: str, forms: list[Form]) -> dict[str, str]:
    """The word that is a name's own -> the family of the name, where it is of one only."""
    found: dict[str, set[str]] = {}
    for form in forms:
        if not form.mention.key and form.mention.type in ("company", "other"):
            own = own_word(text[form.mention.start : form.base_end])
            if own is not None:
                found.setdefault(own.lower(), set()).add(form.family)
    longer = {own: families - {own} for own, families in found.items()}
    return {own: families.pop() for own, families in longer.items() if len(families) == 1}


def shortened_names(forms: list[Form]) -> dict[str, str]:
    """The family of a national body -> that of the longer name it is short for in this article.

    "Kementerian Seni" where "Kementerian Seni dan Kreasi" is named, and no other form of the first.
    """
    bases: dict[str, set[str]] = {}
    for form in forms:
        if form.mention.key and not form.mention.area:
            bases.setdefault(form.family, set()).update({form.base, form.acronym or form.base})
    alone = {next(iter(names)): family for family, names in bases.items() if len(names) == 1}
    longer = {form.base.partition(" dan ")[0]: form.family for form in forms if " dan " in form.base}
    return {family: longer[base] for base, family in alone.items() if longer.get(base, family) != family}


def by_maker(forms: list[Form]) -> dict[str, str]:
    """ "tirta" -> the family of "PT Tirta Motor Indonesia", where the article has one such firm only."""
    found: dict[str, set[str]] = {}
    for form in forms:
        first, *name = form.base.split()
        if first == "pt" and len(name) > 1:
            for word in name[:2]:
                found.setdefault(word, set()).add(form.family)
    return {word: families.pop() for word, families in found.items() if len(families) == 1}


def is_variant(family: str, other: str) -> bool:
    """Two spellings of one name: "dinas pangan dan hultikultura", "dinas pangan dan holtikultura"."""
    words, others = family.split(), other.split()
    if len(words) != len(others) or len(words) <= _SHORTEST_MISSPELT:
        return False
    differing = [pair for pair in zip(words, others, strict=True) if len(set(pair)) > 1]
    if len(differing) != 1:
        return False
    one, another = differing[0]
    same = sum(block.size for block in SequenceMatcher(None, one, another).get_matching_blocks())
    return one.isalpha() and same >= max(len(one), len(another)) - 1  # one letter is another, or missing


def by_beginning(families: set[str]) -> dict[str, list[str]]:
    """The part of a name before "dan" -> the names that go on so."""
    longer: dict[str, list[str]] = {}
    for family in sorted(families):
        beginning, joined, _ = family.partition(" dan ")
        if joined:
            longer.setdefault(beginning, []).append(family)
    return longer

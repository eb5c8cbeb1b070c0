"""Which names are the same organisation.

Two names are of one family when a table says so, when an acronym in brackets says so, or when they are
the same but for area and acronym. Within a family the area tells the bodies apart: "Dinkes Kota Bogor" and
"Dinkes Kota Bekasi" are two, and a later bare "Dinkes" is the one named last.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import SequenceMatcher

import regex
from spacy.tokens import Doc

from news_extract.finding.bodies.known import branch_words, heads, own_word
from news_extract.finding.bodies.names import family_name, government_level, key_of, leaderships, office_names
from news_extract.layers import Body, BodyMention, Layers, Mention, PlaceMention
from news_extract.steps import step

_NOT_WORD = regex.compile(r"[^\p{L}\p{N}]+")
_GLUED = regex.compile(r"(?<=\p{Ll})(?=\p{Lu})|(?<=\bPT)(?=\p{Lu}\p{Ll})")  # "PTMaju JayaTbk"
_LONGEST_PARENT = 6  # words in the name of a body that has branches
_ONE_OF_PROVINCE = frozenset({"pengadilan tipikor"})  # it sits in the capital and is called by either name
_FIRMS = frozenset({"company", "state_enterprise"})
_SHORTEST_MISSPELT = 2  # words of a name below which two spellings may be two bodies
_PROVINCE = 2  # digits of the code of a province
_GOVERNMENT = "government"  # first word of the families of regional governments; the second is the level
_OPEN_NAMES = frozenset({"pemda", "pemerintah", "pemerintah daerah"})
_OPEN_GOVERNMENT = f"{_GOVERNMENT} ?"  # "Pemda": of whatever level


@step("news_bodies", needs=("news_institutions",))
def link_bodies(doc: Doc, layers: Layers) -> None:
    """Joins the mentions of each organisation."""
    linker = _Linker(layers.text, list(_forms(layers.text, layers.body_mentions)))
    layers.bodies = linker.link()


def _forms(text: str, mentions: list[BodyMention]) -> Iterator[_Form]:
    """The mentions taken apart; "Satreskrim Polres Garut" names the unit and its "Polres Garut"."""
    for mention in mentions:
        yield _take_apart(text, mention)
        if mention.within:
            yield from _forms(text, [mention.within])


@dataclass(slots=True)
class _Form:
    """A mention taken apart; `base` is its name without area and acronym, in small letters.

    `base_end` is where the name ends before its acronym in brackets; `family` what tables make of it.
    """

    mention: BodyMention
    base_end: int
    base: str
    acronym: str | None
    family: str


def _take_apart(text: str, mention: BodyMention) -> _Form:
    area, end, acronym, rest = mention.area, mention.end, None, ""
    if mention.acronym:
        end = mention.acronym[0]
        acronym = _plain(text[slice(*mention.acronym)])
        # "Rumah Sakit Umum Daerah (RSUD) Sukamaju": part of the name stands behind the brackets
        rest = text[mention.acronym[1] : area.start if area else mention.end]
    base_end = mention.start + len(text[mention.start : end].rstrip(" ("))
    name_end = area.start if area and mention.start < area.start < base_end else base_end
    base = _plain(f"{text[mention.start : name_end]} {rest}")
    return _Form(mention, base_end, base, acronym, _family_of_name(base, mention))


def _plain(name: str) -> str:
    return " ".join(_NOT_WORD.sub(" ", _GLUED.sub(" ", name).lower()).split())


@dataclass(slots=True, eq=False)
class _Group:
    """One body while its mentions are gathered; `family` is what it shares with others of its kind."""

    body: Body
    family: str
    area: PlaceMention | None
    surfaces: dict[str, None] = field(default_factory=dict)  # in order of appearance


class _Linker:
    """Goes through the mentions in text order; every look-up is by a key, so that the cost stays linear."""

    def __init__(self, text: str, forms: list[_Form]) -> None:
        self.text = text
        self.forms = forms
        self.introduced = {form.acronym: form.family for form in reversed(forms) if form.acronym}
        self.names = {form.family for form in forms}
        self.own_words = _by_own_word(text, forms)
        self.longer = _by_beginning(self.names)
        self.shortened = _shortened(forms)
        self.makers = _by_maker(forms)
        self.groups: dict[tuple[str, str | None], _Group] = {}  # by family and area
        self.unit_of: dict[_Group, BodyMention] = {}  # the body whose unit one is
        self.latest: dict[str, _Group] = {}  # named last, by family
        self.latest_of_kind: dict[str, _Group] = {}  # named last, by the first word of the family

    def link(self) -> list[Body]:
        """The bodies, in order of first mention."""
        found: dict[_Group, None] = {}
        for form in self.forms:
            group = self._group(form)
            found[group] = None
            self._record(group, form)
            if form.mention.within:
                self.unit_of[group] = form.mention.within
        for group in found:
            self._finish(group)
        # "Pemda" alone, in an article that names no government, is any of them
        return [group.body for group in found if group.family != _OPEN_GOVERNMENT or group.area]

    def _family(self, form: _Form) -> str:
        family = form.family
        if form.base in self.introduced and not form.acronym:
            return self.introduced[form.base]  # also where a table knows another body of that acronym
        if form.mention.key:
            firm = self.makers.get(form.base) if form.mention.type in _FIRMS else None
            return firm or self.shortened.get(family, family)
        if family in self.introduced:
            return self.introduced[family]
        if form.acronym and _is_variant(family, self.introduced[form.acronym]):
            return self.introduced[form.acronym]
        american = key_of(f"{family} as")
        if american in self.names:
            return american  # "Komisi Sekuritas dan Bursa" where the article has that of the "AS"
        for name in office_names(family):
            if name in self.names:
                return name
        if family in self.own_words:
            return self.own_words[family]
        longer = self.longer.get(family, ())
        if form.mention.area is None and len(longer) == 1:
            return longer[0]  # "Dinas Pendidikan" for "Dinas Pendidikan dan Kebudayaan"
        return family

    def _group(self, form: _Form) -> _Group:
        """The body of a mention, a new one where none fits."""
        family, mention = self._family(form), form.mention
        mark = _mark(mention.area)
        if mark and mention.area and mention.area.code and family in _ONE_OF_PROVINCE:
            mark = mark[:_PROVINCE]
        found = self._with_area(family, mark, form) if mark else self._without_area(family, form)
        if found is None:
            body = Body(self.text[mention.start : mention.end], mention.type, key=mention.key)
            found = _Group(body, family, mention.area)
            self.groups[family, mark] = found
        elif found.area is None and mark:
            found.area = mention.area
            self.groups[family, mark] = found
        self.latest[family] = self.latest_of_kind[family.partition(" ")[0]] = found
        return found

    def _with_area(self, family: str, mark: str, form: _Form) -> _Group | None:
        same = self.groups.get((family, mark))
        if same or form.mention.key:
            return same
        bare = self.groups.get((family, None))
        if bare is None and family.startswith(f"{_GOVERNMENT} "):
            bare = self.groups.get((_OPEN_GOVERNMENT, None))
        return bare if bare and bare.area is None else None

    def _without_area(self, family: str, form: _Form) -> _Group | None:
        bare = self.groups.get((family, None))
        if form.mention.key:
            # a full name is the national body, an acronym whatever the article is about
            return bare or (self.latest.get(family) if len(form.base.split()) <= 2 else None)
        if family == _OPEN_GOVERNMENT:
            return self.latest_of_kind.get(_GOVERNMENT)
        found = self.latest.get(family)
        if found is None and _stands_alone(family):
            return self.latest_of_kind.get(family)
        return found

    def _record(self, group: _Group, form: _Form) -> None:
        mention, mentions = form.mention, group.body.mentions
        if not mention.acronym:
            group.surfaces[self.text[mention.start : mention.end]] = None
            mentions.append(Mention(mention.start, mention.end, "name"))
            return
        start, end = mention.acronym
        group.body.acronym = group.body.acronym or self.text[start:end]
        # "Dinas Kesehatan (Dinkes) Ciamis": the whole, its base and its acronym
        name_end = mention.end if self.text[end : mention.end].strip(" )") else form.base_end
        for first, last in ((mention.start, name_end), (mention.start, form.base_end), (start, end)):
            group.surfaces[self.text[first:last]] = None
        mentions += (Mention(mention.start, name_end, "name"), Mention(start, end, "alias"))

    def _finish(self, group: _Group) -> None:
        """The fullest form is the name, the others are aliases."""
        body, text = group.body, self.text
        body.name = max(group.surfaces, key=_fullness)
        body.aliases = [surface for surface in group.surfaces if surface != body.name]
        if body.aliases:
            one_word = [" " not in text[mention.start : mention.end] for mention in body.mentions]
            body.mentions = [
                Mention(mention.start, mention.end, "alias") if short else mention
                for mention, short in zip(body.mentions, one_word, strict=True)
            ]
        if body.acronym is None:
            body.acronym = next((form for form in body.aliases if form.isupper() and " " not in form), None)
        body.parent = self._parent(group)

    def _parent(self, group: _Group) -> Body | None:
        """The national body of a regional one, the company of a branch."""
        family = group.family
        if unit_of := self.unit_of.get(group):
            return self._group(_take_apart(self.text, unit_of)).body
        if group.area is None:
            words = family.split()
            sizes = range(min(len(words) - 1, _LONGEST_PARENT), 0, -1)
            shorter = (" ".join(words[:size]) for size in sizes if words[size] in branch_words())
            names = (key_of(name) or name for name in shorter)
            family = next((name for name in names if (name, None) in self.groups), "")
        elif group.area.code is None:
            return None
        parent = self.groups.get((family, None))
        return parent.body if parent and parent is not group and parent.area is None else None


def _family_of_name(base: str, mention: BodyMention) -> str:
    if mention.key:
        return mention.key
    if mention.type == "local_government":
        level = government_level(base, mention.area)
        if level is None and base not in _OPEN_NAMES:
            return f"{_GOVERNMENT} {base}"  # "Pemdes Mekarsari"
        return f"{_GOVERNMENT} {level or '?'}"
    name = family_name(base)
    return key_of(name) or name


def _by_own_word(text: str, forms: list[_Form]) -> dict[str, str]:
    """The word that is a name's own -> the family of the name, where it is of one only."""
    found: dict[str, set[str]] = {}
    for form in forms:
        if not form.mention.key and form.mention.type in ("company", "other"):
            own = own_word(text[form.mention.start : form.base_end])
            if own is not None:
                found.setdefault(own.lower(), set()).add(form.family)
    longer = {own: families - {own} for own, families in found.items()}
    return {own: families.pop() for own, families in longer.items() if len(families) == 1}


def _shortened(forms: list[_Form]) -> dict[str, str]:
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


def _by_maker(forms: list[_Form]) -> dict[str, str]:
    """ "tirta" -> the family of "PT Tirta Motor Indonesia", where the article has one such firm only."""
    found: dict[str, set[str]] = {}
    for form in forms:
        first, *name = form.base.split()
        if first == "pt" and len(name) > 1:
            for word in name[:2]:
                found.setdefault(word, set()).add(form.family)
    return {word: families.pop() for word, families in found.items() if len(families) == 1}


def _is_variant(family: str, other: str) -> bool:
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


def _by_beginning(families: set[str]) -> dict[str, list[str]]:
    """The part of a name before "dan" -> the names that go on so."""
    longer: dict[str, list[str]] = {}
    for family in sorted(families):
        beginning, joined, _ = family.partition(" dan ")
        if joined:
            longer.setdefault(beginning, []).append(family)
    return longer


def _mark(area: PlaceMention | None) -> str | None:
    """What tells an area from others: its code, else its name."""
    return (area.code or area.name.lower()) if area else None


def _fullness(surface: str) -> tuple[bool, int]:
    led = any(surface.lower().startswith(leadership + " ") for leadership in leaderships())
    return not led, len(surface)


def _stands_alone(family: str) -> bool:
    return any(head.alone and head.words == (family,) for head in heads().get(family, ()))

"""Which names are the same organisation.

Two names are of one family when a table says so, when an acronym in brackets says so, or when they are
the same but for area and acronym. Within a family the area tells the bodies apart: "Dinkes Kota Bogor" and
"Dinkes Kota Bekasi" are two, and a later bare "Dinkes" is the one named last.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from spacy.tokens import Doc

from news_extract.finding.bodies.known import branch_words, heads
from news_extract.finding.bodies.names import key_of, leaderships, office_names
from news_extract.layers import Body, BodyMention, Layers, Mention, PlaceMention
from news_extract.linking.body_forms import (
    GOVERNMENT,
    OPEN_GOVERNMENT,
    Form,
    by_beginning,
    by_maker,
    by_own_word,
    forms_of,
    is_variant,
    shortened_names,
    take_apart,
)
from news_extract.steps import step

_LONGEST_PARENT = 6  # words in the name of a body that has branches
_ONE_OF_PROVINCE = frozenset({"pengadilan tipikor"})  # it sits in the capital and is called by either name
_FIRMS = frozenset({"company", "state_enterprise"})
_PROVINCE = 2  # digits of the code of a province


@step("news_bodies", needs=("news_institutions",))
def link_bodies(doc: Doc, layers: Layers) -> None:
    """Joins the mentions of each organisation."""
    linker = _Linker(layers.text, list(forms_of(layers.text, layers.body_mentions)))
    layers.bodies = linker.link()


@dataclass(slots=True, eq=False)
class _Group:
    """One body while its mentions are gathered; `family` is what it shares with others of its kind."""

    body: Body
    family: str
    area: PlaceMention | None
    surfaces: dict[str, None] = field(default_factory=dict)  # in order of appearance


class _Linker:
    """Goes through the mentions in text order; every look-up is by a key, so that the cost stays linear."""

    def __init__(self, text: str, forms: list[Form]) -> None:
        self.text = text
        self.forms = forms
        self.introduced = {form.acronym: form.family for form in reversed(forms) if form.acronym}
        self.names = {form.family for form in forms}
        self.own_words = by_own_word(text, forms)
        self.longer = by_beginning(self.names)
        self.shortened = shortened_names(forms)
        self.makers = by_maker(forms)
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
        return [group.body for group in found if group.family != OPEN_GOVERNMENT or group.area]

    def _family(self, form: Form) -> str:
        family = form.family
        if form.base in self.introduced and not form.acronym:
            return self.introduced[form.base]  # also where a table knows another body of that acronym
        if form.mention.key:
            firm = self.makers.get(form.base) if form.mention.type in _FIRMS else None
            return firm or self.shortened.get(family, family)
        if family in self.introduced:
            return self.introduced[family]
        if form.acronym and is_variant(family, self.introduced[form.acronym]):
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

    def _group(self, form: Form) -> _Group:
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

    def _with_area(self, family: str, mark: str, form: Form) -> _Group | None:
        same = self.groups.get((family, mark))
        if same or form.mention.key:
            return same
        bare = self.groups.get((family, None))
        if bare is None and family.startswith(f"{GOVERNMENT} "):
            bare = self.groups.get((OPEN_GOVERNMENT, None))
        return bare if bare and bare.area is None else None

    def _without_area(self, family: str, form: Form) -> _Group | None:
        bare = self.groups.get((family, None))
        if form.mention.key:
            # a full name is the national body, an acronym whatever the article is about
            return bare or (self.latest.get(family) if len(form.base.split()) <= 2 else None)
        if family == OPEN_GOVERNMENT:
            return self.latest_of_kind.get(GOVERNMENT)
        found = self.latest.get(family)
        if found is None and _stands_alone(family):
            return self.latest_of_kind.get(family)
        return found

    def _record(self, group: _Group, form: Form) -> None:
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
            return self._group(take_apart(self.text, unit_of)).body
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


def _mark(area: PlaceMention | None) -> str | None:
    """What tells an area from others: its code, else its name."""
    return (area.code or area.name.lower()) if area else None


def _fullness(surface: str) -> tuple[bool, int]:
    led = any(surface.lower().startswith(leadership + " ") for leadership in leaderships())
    return not led, len(surface)


def _stands_alone(family: str) -> bool:
    return any(head.alone and head.words == (family,) for head in heads().get(family, ()))

"""Which names are the same organisation.

Two names are of one family when a table says so, when an acronym in brackets says so, or when they are
the same but for area and acronym. Within a family the area tells the bodies apart: "Dinkes Kota Bogor" and
"Dinkes Kota Bekasi" are two, and a later bare "Dinkes" is the one named last.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import regex
from spacy.tokens import Doc

from news_extract.finding.body_names import family_name, government_level, heads, key_of, leaderships, office_names
from news_extract.layers import Body, BodyMention, Layers, Mention, PlaceMention
from news_extract.steps import step

_NOT_WORD = regex.compile(r"[^\p{L}\p{N}]+")
_OPEN_GOVERNMENT = "government ?"  # "Pemda": of whatever level


@step("news_bodies", needs=("news_institutions",))
def link_bodies(doc: Doc, layers: Layers) -> None:
    """Joins the mentions of each organisation."""
    linker = _Linker(layers.text, [_take_apart(layers.text, mention) for mention in layers.body_mentions])
    layers.bodies = linker.link()


@dataclass(slots=True)
class _Form:
    """A mention taken apart: its name without area and acronym, as written and as a family, and its acronym."""

    mention: BodyMention
    base_end: int
    base: str
    acronym: str | None


def _take_apart(text: str, mention: BodyMention) -> _Form:
    end, acronym = mention.end, None
    if mention.acronym:
        end = mention.acronym[0]
        acronym = _plain(text[slice(*mention.acronym)])
    base_end = mention.start + len(text[mention.start : end].rstrip(" ("))
    name_end = base_end
    if mention.area and mention.start < mention.area.start < base_end:
        name_end = mention.area.start
    name = text[mention.start : name_end]
    if mention.acronym:
        # "Rumah Sakit Umum Daerah (RSUD) Sukamaju": part of the name stands behind the brackets
        rest_end = mention.area.start if mention.area else mention.end
        name += " " + text[mention.acronym[1] : rest_end]
    return _Form(mention, base_end, _plain(name), acronym)


def _plain(name: str) -> str:
    return " ".join(_NOT_WORD.sub(" ", name.lower()).split())


@dataclass(slots=True)
class _Group:
    """One body while its mentions are gathered; `family` is what it shares with others of its kind."""

    body: Body
    family: str
    area: PlaceMention | None
    surfaces: list[str] = field(default_factory=list)
    last: int = 0

    def add(self, surface: str) -> None:
        if surface not in self.surfaces:
            self.surfaces.append(surface)


class _Linker:
    def __init__(self, text: str, forms: list[_Form]) -> None:
        self.text = text
        self.forms = forms
        self.families = {form.base: self._family_of_name(form) for form in forms}
        self.introduced = {form.acronym: self.families[form.base] for form in forms if form.acronym}
        self.groups: dict[str, list[_Group]] = {}

    def link(self) -> list[Body]:
        """The bodies, in order of first mention."""
        bodies = []
        for form in self.forms:
            group, is_new = self._group(form)
            if is_new:
                bodies.append(group)
            self._record(group, form)
        for group in bodies:
            self._finish(group)
        return [group.body for group in bodies]

    # ------------------------------------------------------------ families

    def _family_of_name(self, form: _Form) -> str:
        mention = form.mention
        if mention.key:
            return mention.key
        if mention.type == "local_government":
            return f"government {government_level(form.base, mention.area) or '?'}"
        name = family_name(form.base)
        return key_of(name) or name

    def _family(self, form: _Form) -> str:
        family = self.families[form.base]
        if form.mention.key:
            return family
        if family in self.introduced:
            return self.introduced[family]
        names = set(self.families.values())
        for name in office_names(family):
            if name in names:
                return name
        if form.mention.area is None:
            longer = {name for name in names if name.startswith(f"{family} dan ")}
            if len(longer) == 1:
                return longer.pop()
        return family

    def _candidates(self, family: str, form: _Form) -> list[_Group]:
        """The bodies that a mention of this family may mean."""
        groups = self.groups.setdefault(family, [])
        if family.startswith("government "):
            if family == _OPEN_GOVERNMENT:
                return [g for name, same in self.groups.items() if name.startswith("government ") for g in same]
            return groups + self.groups.get(_OPEN_GOVERNMENT, [])
        if not groups and _stands_alone(family) and form.mention.area is None:
            return [g for name, same in self.groups.items() if name.startswith(f"{family} ") for g in same]
        return groups

    # ------------------------------------------------------------ bodies

    def _group(self, form: _Form) -> tuple[_Group, bool]:
        family, area = self._family(form), form.mention.area
        found = self._choose(self._candidates(family, form), form)
        if found is not None:
            found.area = found.area or area
            return found, False
        body = Body(self.text[form.mention.start : form.mention.end], form.mention.type, key=form.mention.key)
        group = _Group(body, family, area)
        self.groups[family].append(group)
        return group, True

    def _choose(self, groups: list[_Group], form: _Form) -> _Group | None:
        national = form.mention.key is not None
        area = form.mention.area
        if area is not None:
            same = [group for group in groups if group.area is not None and _is_same(group.area, area)]
            if not same and not national:
                same = [group for group in groups if group.area is None]
            return same[0] if same else None
        bare = [group for group in groups if group.area is None]
        if bare and national:
            return bare[0]
        # a full name of a national body is the national one, its acronym whatever the article is about
        if national and len(form.base.split()) > 2:
            return None
        return max(groups, key=lambda group: group.last) if groups else None

    def _record(self, group: _Group, form: _Form) -> None:
        mention = form.mention
        group.last = mention.start
        add, mentions = group.add, group.body.mentions
        if not mention.acronym:
            add(self.text[mention.start : mention.end])
            mentions.append(Mention(mention.start, mention.end, "name"))
            return
        start, end = mention.acronym
        group.body.acronym = group.body.acronym or self.text[start:end]
        whole = mention.end > end + 1  # "Dinas Kesehatan (Dinkes) Lombok Barat"
        name_end = mention.end if whole else form.base_end
        add(self.text[mention.start : name_end])
        add(self.text[mention.start : form.base_end])
        add(self.text[start:end])
        mentions += (Mention(mention.start, name_end, "name"), Mention(start, end, "alias"))

    def _finish(self, group: _Group) -> None:
        """The fullest form is the name, the others are aliases."""
        body = group.body
        body.name = max(group.surfaces, key=lambda form: (form.lower().split()[0] not in leaderships(), len(form)))
        body.aliases = [surface for surface in group.surfaces if surface != body.name]
        body.mentions = [
            mention if " " in self.text[mention.start : mention.end] or not body.aliases else
            Mention(mention.start, mention.end, "alias")
            for mention in body.mentions
        ]
        if body.acronym is None:
            body.acronym = next((form for form in body.aliases if form.isupper() and " " not in form), None)
        body.parent = self._parent(group)

    def _parent(self, group: _Group) -> Body | None:
        """The national body of a regional one, the company of a branch."""
        family = group.family
        if group.area is not None:
            if group.area.code is None:
                return None
        else:
            words = family.split()
            shorter = (" ".join(words[:size]) for size in range(len(words) - 1, 0, -1))
            family = next((name for name in (key_of(name) or name for name in shorter) if name in self.groups), "")
        national = [other for other in self.groups.get(family, ()) if other.area is None and other is not group]
        return national[0].body if national else None


def _stands_alone(family: str) -> bool:
    return any(head.alone and head.words == (family,) for head in heads().get(family, ()))


def _is_same(one: PlaceMention, other: PlaceMention) -> bool:
    if one.code and other.code:
        return one.code == other.code
    return one.name.lower().split()[-1] == other.name.lower().split()[-1]

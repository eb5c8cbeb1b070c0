"""Which names are the same organisation.

Two names are of one family when a table says so, when an acronym in brackets says so, or when they are
the same but for area and acronym. Within a family the area tells the bodies apart.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import regex
from spacy.tokens import Doc

from news_extract.finding.body_names import government_level, office_names
from news_extract.layers import Body, BodyMention, Layers, Mention
from news_extract.steps import step

_LOCAL = frozenset({"local_government", "local_agency", "legislature"})
_PUNCTUATION = regex.compile(r"[^\p{L}\p{N}]+")


@step("news_bodies", needs=("news_institutions",))
def link_bodies(doc: Doc, layers: Layers) -> None:
    """Joins the mentions of each organisation."""
    linker = _Linker(doc.text, [_Read.of(doc.text, mention) for mention in layers.body_mentions])
    layers.bodies = linker.link()


@dataclass(slots=True)
class _Read:
    """A mention taken apart: its base without area and acronym, in lower case, and its acronym."""

    mention: BodyMention
    base: str
    acronym: str | None
    base_end: int

    @classmethod
    def of(cls, text: str, mention: BodyMention) -> _Read:
        end, acronym = mention.end, None
        if mention.acronym:
            end = mention.acronym[0] - 1
            acronym = text[slice(*mention.acronym)]
        if mention.area and mention.start < mention.area.start < end:
            base = text[mention.start : mention.area.start]
        else:
            base = text[mention.start : end]
        base_end = mention.start + len(text[mention.start : end].rstrip(" ("))
        return cls(mention, _plain(base), acronym, base_end)


def _plain(name: str) -> str:
    words = _PUNCTUATION.sub(" ", name.lower()).split()
    if len(words) > 1 and words[-1] == "ri":
        words.pop()
    return " ".join(words)


@dataclass(slots=True)
class _Group:
    """One body while its mentions are gathered."""

    body: Body
    area: str | None
    surfaces: list[str] = field(default_factory=list)

    def add(self, text: str, start: int, end: int, kind: str) -> None:
        surface = text[start:end]
        if surface not in self.surfaces:
            self.surfaces.append(surface)
        if kind:
            self.body.mentions.append(Mention(start, end, "name" if kind == "name" else "alias"))


class _Linker:
    def __init__(self, text: str, reads: list[_Read]) -> None:
        self.text = text
        self.reads = reads
        self.bases = {read.base for read in reads}
        self.introduced = {
            _plain(read.acronym): self._own_family(read) for read in reads if read.acronym
        }
        self.families: dict[str, list[_Group]] = {}
        self.groups: list[_Group] = []

    def link(self) -> list[Body]:
        """The bodies, in order of first mention."""
        for read in self.reads:
            self._record(self._group(read), read)
        for group in self.groups:
            _name(group)
        for groups in self.families.values():
            national = next((g.body for g in groups if g.area is None), None)
            for group in groups:
                if group.area is not None and national is not None:
                    group.body.parent = national
        return [group.body for group in self.groups]

    def _own_family(self, read: _Read) -> str:
        if read.mention.key:
            return read.mention.key
        if read.mention.type == "local_government":
            return "government:" + (government_level(read.base, read.mention.area) or "?")
        for name in office_names(read.base):
            if name in self.bases:
                return name
        return read.base

    def _family(self, read: _Read) -> str:
        if read.base in self.introduced and not read.mention.key:
            return self.introduced[read.base]
        family = self._own_family(read)
        longer = [base for base in self.families if base.startswith(family + " dan ")]
        if len(longer) == 1 and family not in self.families:
            return longer[0]
        return family

    def _group(self, read: _Read) -> _Group:
        family = self._family(read)
        area = read.mention.area
        mark = (area.code or area.name) if area else None
        groups = self.families.setdefault(family, [])
        if family == "government:?" and mark is None:
            groups = [g for f, gs in self.families.items() if f.startswith("government:") for g in gs]
        found = _choose(groups, mark, read, shortened=read.base_end - read.mention.start < 16)
        if found is None:
            body = Body(self.text[read.mention.start : read.mention.end], read.mention.type, key=read.mention.key)
            found = _Group(body, mark)
            self.families[family].append(found)
            self.groups.append(found)
        elif found.area is None:
            found.area = mark
        return found

    def _record(self, group: _Group, read: _Read) -> None:
        mention = read.mention
        if not mention.acronym:
            group.add(self.text, mention.start, mention.end, "name" if not group.surfaces or " " in read.base else "alias")
            return
        start, end = mention.acronym
        if group.body.acronym is None:
            group.body.acronym = self.text[start:end]
        if mention.end > end + 1:  # "Dinas Kesehatan (Dinkes) Lombok Barat"
            group.add(self.text, mention.start, mention.end, "name")
            group.add(self.text, mention.start, read.base_end, "")
        else:
            group.add(self.text, mention.start, read.base_end, "name")
        group.add(self.text, start, end, "alias")


def _choose(groups: list[_Group], mark: str | None, read: _Read, *, shortened: bool) -> _Group | None:
    """The group that a mention belongs to, None for a new one."""
    local = read.mention.type in _LOCAL and read.mention.key is None
    if mark is not None:
        same = [group for group in groups if group.area == mark]
        if same or not local:
            return same[0] if same else None
        open_ = [group for group in groups if group.area is None]
        return open_[0] if open_ else None
    bare = [group for group in groups if group.area is None]
    if bare:
        return bare[0]
    if groups and (local or shortened):
        return max(groups, key=lambda group: group.body.mentions[-1].start)
    return None


def _name(group: _Group) -> None:
    """The fullest form is the name, the others are aliases."""
    body = group.body
    body.name = max(group.surfaces, key=len)
    body.aliases = [surface for surface in group.surfaces if surface != body.name]

"""What linking leaves: people and bodies with all their mentions."""

from __future__ import annotations

from dataclasses import dataclass, field

from news_extract.layers.finding import OfficeMention, PlaceMention
from news_extract.records import BodyType, MentionKind, Status


@dataclass(frozen=True, slots=True)
class Mention:
    """A place in the text that refers to an entity."""

    start: int
    end: int
    kind: MentionKind


@dataclass(slots=True)
class Position:
    """An office held by a person; `office` is its fullest mention."""

    title: str
    status: Status
    office: OfficeMention
    body: Body | None = None
    area: PlaceMention | None = None


@dataclass(slots=True, eq=False)
class Body:
    """An organisation with all its mentions."""

    name: str
    type: BodyType
    acronym: str | None = None
    aliases: list[str] = field(default_factory=list)
    parent: Body | None = None
    mentions: list[Mention] = field(default_factory=list)
    key: str | None = None
    id: str = ""


@dataclass(slots=True, eq=False)
class Person:
    """A person with all their mentions."""

    name: str
    honorifics: list[str] = field(default_factory=list)
    aliases: list[str] = field(default_factory=list)
    positions: list[Position] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    id: str = ""


Entity = Person | Body


@dataclass(frozen=True, slots=True)
class Reference:
    """A mention tied to its entity: what `resolve_references` found, in text order."""

    start: int
    end: int
    kind: MentionKind
    entity: Entity

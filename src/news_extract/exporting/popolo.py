"""Records as Popolo: who holds which post in which organisation, and for which area.

Popolo has no word for the capacity in which an office is held; `status` on a membership is ours, and
`role` carries it as well, so that a program that does not know it takes no candidate for the holder.
"""

from __future__ import annotations

from functools import cache

from news_extract.exporting.linked import Json, identifier, in_capacity, known, source_of
from news_extract.records import Area, Institution, Person, Position, Record, Span
from news_extract.tables import toml_table

# Kemendagri codes by their number of parts: 33, 33.23, 33.23.01, 33.23.01.2001.
_LEVELS = {1: "provinsi", 2: "kabupaten", 3: "kecamatan", 4: "desa"}
_FIRST_CITY = "71"  # 33.74 is a city: the second part of the codes of regencies ends before it


def popolo(record: Record) -> Json:
    """One record's people, organisations, memberships, posts and areas.

    Example:
        >>> from news_extract import extract
        >>> document = popolo(extract('"Panen naik," kata Plt. Bupati Temanggung Rahmat Hidayat.', id="a"))
        >>> membership, = document["memberships"]
        >>> membership["role"], membership["status"], document["posts"][0]["role"]
        ('Plt. Bupati', 'plt', 'Bupati')
    """
    return _Popolo(record).document()


class _Popolo:
    """Gathers posts and areas while memberships are written: each once, by what tells it from others."""

    def __init__(self, record: Record) -> None:
        self._record = record
        self._posts: dict[tuple[str, str | None, str | None], Json] = {}
        self._areas: dict[tuple[str, str | None], Json] = {}

    def document(self) -> Json:
        people = (*self._record.officials, *self._record.people)
        memberships = [
            self._membership(person, number, position)
            for person in people
            for number, position in enumerate(person.positions, 1)
        ]
        return {
            "persons": list(map(self._person, people)),
            "organizations": list(map(self._organization, self._record.institutions)),
            "memberships": memberships,
            "posts": list(self._posts.values()),
            "areas": list(self._areas.values()),
        }

    def _id(self, part: str) -> str:
        return identifier(self._record.article, part)

    def _sources(self, span: Span) -> list[Json]:
        note = f"characters {span.start} to {span.end}: {span.text}"
        return [{"url": source_of(self._record.article), "note": note}]

    def _person(self, person: Person) -> Json:
        before = [form for form in person.honorifics if not _is_degree(form)]
        after = [form for form in person.honorifics if _is_degree(form)]
        return known(
            {
                "id": self._id(person.id),
                "name": person.name,
                "other_names": [{"name": alias} for alias in person.aliases],
                "honorific_prefix": " ".join(before),
                "honorific_suffix": ", ".join(after),
                "sources": self._sources(person.mentions[0].span) if person.mentions else None,
            }
        )

    def _organization(self, body: Institution) -> Json:
        acronym = [{"name": body.acronym, "note": "acronym"}] if body.acronym else []
        return known(
            {
                "id": self._id(body.id),
                "name": body.name,
                "other_names": [*acronym, *({"name": alias} for alias in body.aliases)],
                "classification": body.type,
                "parent_id": body.parent and self._id(body.parent),
                "sources": self._sources(body.mentions[0].span) if body.mentions else None,
            }
        )

    def _membership(self, person: Person, number: int, position: Position) -> Json:
        area = self._area(position.area) if position.area else None
        return known(
            {
                "id": self._id(f"{person.id}/positions/{number}"),
                "label": position.span.text,
                "role": in_capacity(position),
                "status": position.status,
                "person_id": self._id(person.id),
                "organization_id": position.institution and self._id(position.institution),
                "post_id": self._post(position, area),
                "area_id": area,
                "sources": self._sources(position.span),
            }
        )

    def _post(self, position: Position, area: str | None) -> str:
        """The id of a position's post; those of one title, organisation and area are one post."""
        number = len(self._posts) + 1
        post = known(
            {
                "id": self._id(f"posts/{number}"),
                "label": position.title,
                "role": position.title,
                "organization_id": position.institution and self._id(position.institution),
                "area_id": area,
            }
        )
        known_post = self._posts.setdefault((position.title, position.institution, area), post)
        return str(known_post["id"])

    def _area(self, area: Area) -> str:
        """The id of an area; with a code it is the same in every record."""
        number = len(self._areas) + 1
        known_area = self._areas.setdefault(
            (area.code or area.name, area.code),
            known(
                {
                    "id": f"kemendagri:{area.code}" if area.code else self._id(f"areas/{number}"),
                    "name": area.name,
                    "identifier": area.code,
                    "identifiers": [{"scheme": "Kemendagri", "identifier": area.code}] if area.code else [],
                    "classification": area.code and _level(area.code),
                }
            ),
        )
        return str(known_area["id"])


def _level(code: str) -> str | None:
    """The level of an area by its Kemendagri code; None where it is no such code.

    Example:
        >>> _level("33.23"), _level("33.74"), _level("33")
        ('kabupaten', 'kota', 'provinsi')
    """
    parts = code.split(".")
    return "kota" if len(parts) == 2 and parts[1] >= _FIRST_CITY else _LEVELS.get(len(parts))


@cache
def _degrees() -> frozenset[str]:
    words = toml_table("name_words")
    return frozenset(words["degrees"]["after_name"]) - frozenset(words["honorifics"]["address"])


def _is_degree(form: str) -> bool:
    """Whether a form stands after the name ("S.E."); what may stand on either side stands before it."""
    return form.lower().replace(".", "").replace(" ", "") in _degrees()

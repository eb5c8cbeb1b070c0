"""People, their offices, institutions: were they found, with all their names, and nobody else?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from news_extract.evaluating.gold import GoldArticle, GoldEntity, GoldPosition
from news_extract.evaluating.matching import normal, normals, overlap, pair, unpaired
from news_extract.evaluating.tallies import Scores
from news_extract.records import Institution, Person, Position, Record

FoundEntity = Person | Institution

_ANY = 1e-9  # one shared form of a name is enough
_POSITION_AREAS = (("positions", 0.999), ("positions.lenient", 0.6))


class Identities:
    """Who is who: the ids of a record that answer to the names of an annotation."""

    def __init__(self, gold: GoldArticle) -> None:
        self._named = frozenset().union(*map(_gold_forms, gold.entities))
        self._ids: dict[str, set[str]] = defaultdict(set)

    def add(self, entity: GoldEntity, found: str) -> None:
        """Notes that an annotated entity was found under an id."""
        for form in _gold_forms(entity):
            self._ids[form].add(found)

    def is_speaker(self, wanted: str | None, found: str | None, words: str | None) -> bool:
        """Whether the speaker found is the one annotated.

        Args:
            wanted: name of an annotated entity, else the words that describe a source without a name;
                None where a reader cannot tell.
            found: id in the record.
            words: the words of the text that name the speaker.
        """
        if wanted is None:
            return found is None
        if normal(wanted) in self._named:
            return found in self._ids[normal(wanted)]
        return found is None and overlap(wanted, words) > 0


def score_entities(gold: GoldArticle, record: Record, scores: Scores) -> Identities:
    """Scores people, officials, institutions and offices; returns who is who for what comes after."""
    identities = Identities(gold)
    everybody = [*record.officials, *record.people]
    people = _score_found("people", gold, gold.everybody, everybody, scores)
    officials = _score_found("officials", gold, gold.officials, record.officials, scores)
    bodies = _score_found("institutions", gold, gold.institutions, record.institutions, scores)
    _score_forms("people.aliases", gold.id, [(gold.everybody[i], everybody[j]) for i, j in people], scores)
    paired = [(gold.institutions[i], record.institutions[j]) for i, j in bodies]
    _score_forms("institutions.aliases", gold.id, paired, scores)
    for body, found in paired:
        want = f"{body.name}: {body.type}"
        scores.judge("institutions.type", gold.id, body.type == found.type, want, found.type)
    _score_positions(gold, record, dict(officials), scores)
    for i, j in people:
        identities.add(gold.everybody[i], everybody[j].id)
    for body, found in paired:
        identities.add(body, found.id)
    return identities


def _gold_forms(entity: GoldEntity) -> frozenset[str]:
    return normals([entity.name, *entity.surface])


def _found_forms(entity: FoundEntity) -> frozenset[str]:
    acronym = entity.acronym if isinstance(entity, Institution) else None
    named = (mention.span.text for mention in entity.mentions if mention.kind in ("name", "alias"))
    return normals([entity.name, acronym, *entity.aliases, *named])


def _likeness(a: frozenset[str], b: frozenset[str]) -> float:
    return len(a & b) / len(a | b) if a | b else 0.0


def _score_found(
    area: str,
    gold: GoldArticle,
    wanted: Sequence[GoldEntity],
    found: Sequence[FoundEntity],
    scores: Scores,
) -> list[tuple[int, int]]:
    pairs = pair(list(map(_gold_forms, wanted)), list(map(_found_forms, found)), _likeness, _ANY)
    missed, extra = unpaired(wanted, found, pairs)
    scores.add(area, gold.id, len(pairs), [e.name for e in missed], [e.name for e in extra])
    return list(pairs.items())


def _score_forms(
    area: str,
    article: str,
    paired: Sequence[tuple[GoldEntity, FoundEntity]],
    scores: Scores,
) -> None:
    """Were all the names of one entity found and joined?"""
    for gold, found in paired:
        wanted, got = _gold_forms(gold), _found_forms(found)
        missed = [f"{gold.name}: {form}" for form in sorted(wanted - got)]
        extra = [f"{found.name}: {form}" for form in sorted(got - wanted)]
        scores.add(area, article, len(wanted & got), missed, extra)


def _score_positions(gold: GoldArticle, record: Record, officials: dict[int, int], scores: Scores) -> None:
    for i, official in enumerate(gold.officials):
        found = record.officials[officials[i]].positions if i in officials else ()
        for area, least in _POSITION_AREAS:
            pairs = pair(official.positions, found, _position_likeness, least)
            missed, extra = unpaired(official.positions, found, pairs)
            scores.add(
                area,
                gold.id,
                len(pairs),
                [f"{official.name}: {position.text}" for position in missed],
                [f"{official.name}: {position.span.text}" for position in extra],
            )
        for x, y in pairs.items():  # the lenient ones
            want, got = official.positions[x], found[y]
            right = want.status == got.status
            shown = f"{want.text}: {want.status}", f"{got.span.text}: {got.status}"
            scores.judge("positions.status", gold.id, right, *shown)
    matched = set(officials.values())
    for j, person in enumerate(record.officials):
        if j not in matched:
            extra_texts = [f"{person.name}: {position.span.text}" for position in person.positions]
            for area, _ in _POSITION_AREAS:
                scores.add(area, gold.id, 0, extra=extra_texts)


def _position_likeness(wanted: GoldPosition, found: Position) -> float:
    return overlap(wanted.text, found.span.text)

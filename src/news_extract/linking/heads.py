"""Who heads a stretch before a verb: the first phrase that nothing governs, or whom that leads to."""

from __future__ import annotations

import regex

from news_extract.finding.people.words import Kind, kind_of
from news_extract.layers import covering
from news_extract.linking.phrases import Phrase, table
from news_extract.linking.scene import Scene, Subject
from news_extract.linking.stretches import NAME_KINDS, Stretch

_ASIDE_LONGEST = 200  # characters between "Budi" and "melalui Ani"
_THROUGH = regex.compile(
    r"\b(?:melalui|lewat|diwakili)\s(?:oleh\s)?(?!keterangan|siaran|akun|pesan|video|unggahan)"
)
_FEW = 5  # words between a head and "melalui", or between that and a name


def head_of(scene: Scene, stretch: Stretch, lead: str | None) -> Phrase | None:
    """The first phrase of a stretch that nothing governs; of an adverbial one only a phrase that ends it.

    `lead` is the first word where that makes an adverbial of it: "Dalam sambutannya Budi", "Sementara Budi".
    """
    start, stop = stretch
    for phrase in scene.phrases_in(start, stop):
        if scene.governed(phrase, start):
            # "Sebagai Ketua Fraksi, Budi mengatakan": the comma parts the office from its holder
            apart = "," in scene.text[phrase.start : phrase.name_start]
            if not (apart and phrase.end >= stop - 1):
                continue
        if lead is None or phrase.end >= stop - 1:
            return _holder_at_end(scene, _named_after(scene, phrase, stop), stop)
        if lead in table("conjunctions") and len(scene.text[start : phrase.start].split()) <= 2:
            return _named_after(scene, phrase, stop)
    return None


def begins_clause(scene: Scene, phrase: Phrase, start: int) -> bool:
    """Whether a clause of its own begins before a phrase: "Itu terjadi setelah RSUD Sleman melaporkan …"."""
    number = scene.before(phrase, start)
    joined = number is not None and scene.words.lowers[number] in table("clause_joints")
    return joined and number is not None and scene.words.starts[number] > start


def _holder_at_end(scene: Scene, head: Phrase, stop: int) -> Phrase:
    """Who has the offices before him: "Budi" in "Anggota DPR sekaligus Ketua Umum Zentra Budi"."""
    if head.is_person or head.end >= stop - 1:
        return head
    last = scene.phrase_before(stop)
    if last is None or not last.is_person or last.kind == "pronoun" or last.end < stop - 1:
        return head
    first = next(p for p in scene.phrases_in(head.end, stop) if p.entity is last.entity)
    apart = scene.governed(first, head.end) or scene.before_verb(head.end, first.start) < first.start
    return head if apart or "," in scene.text[head.end : first.start] else first


def _named_after(scene: Scene, phrase: Phrase, stop: int) -> Phrase:
    """The name that a phrase leads to: "Budi" in "Politikus Partai Makmur Budi mengatakan"."""
    for following in scene.phrases_in(phrase.end, stop):
        if following.kind == "pronoun" or not following.is_person or following.office is not None:
            break
        if scene.text[phrase.end : following.start].strip(" \u00a0-"):
            break
        phrase = following
    return phrase


def stranger_in(scene: Scene, head: Phrase, stop: int) -> Subject | None:
    """An unknown name right before the verb: "Zentra" in "Budi diperiksa dan kini Zentra memastikan"."""
    words = scene.words
    last = words.at(stop - 1)
    first = last
    while first > 0 and words.starts[first - 1] >= head.end and words.texts[first - 1][0].isupper():
        first -= 1
    start = words.starts[first]
    if start <= head.end or not words.texts[first][0].isupper() or covering(scene.layers.places, start):
        return None
    before = words.texts[first - 1]
    covered = scene.phrase_before(start + 1)
    if covered is None or covered.end > start or words.ends[first - 1] <= head.end:
        return None
    if not before.islower() or before in table("governors") or before in table("inside_descriptions"):
        return None
    known = kind_of(words.texts[first])
    return Subject(start, stop) if known in NAME_KINDS or known is Kind.ACRONYM else None


def spokesman(scene: Scene, head: Phrase, stop: int) -> Phrase:
    """Who really speaks in "Kepala Badan Budi melalui Kepala Bidang Ani menyampaikan": Ani."""
    if head.kind == "pronoun":
        return head
    spokesman = _THROUGH.search(scene.text, head.end, min(stop + 1, head.end + _ASIDE_LONGEST))
    if spokesman is None or len(scene.text[head.end : spokesman.start()].split()) > _FEW:
        return head
    people = [p for p in scene.phrases_in(spokesman.end(), stop) if p.is_person and p.kind != "pronoun"]
    if not people or len(scene.text[spokesman.end() : people[0].start].split()) > _FEW:
        return head
    return people[0]


def unknown_spokesman(scene: Scene, head: Phrase, stop: int) -> Subject | None:
    """Somebody unknown who speaks for a head: "Bupati Budi melalui dokter asal Zentra menilai"."""
    named = head.is_person and head.kind != "pronoun"
    match = _THROUGH.search(scene.text, head.end, stop) if named else None
    if match is None or len(scene.text[head.end : match.start()].split()) > _FEW:
        return None
    people = any(phrase.is_person for phrase in scene.phrases_in(match.end(), stop))
    group = scene.words.lowers[scene.words.at(match.end())] in table("groups")
    return Subject(match.end(), stop) if not people and not group and scene.is_source(match.end()) else None


def with_others(scene: Scene, head: Phrase, limit: int) -> Subject:
    """The subject of a head and those joined with it: "Budi dan Ani menilai"."""
    subject = Subject(head.start, head.end, [head])
    scene.add_others(subject, limit)
    subject.end = max(subject.end, limit)
    return subject

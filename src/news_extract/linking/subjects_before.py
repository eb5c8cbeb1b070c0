"""The subject of an active verb, looked for clause by clause from the verb to the left."""

from __future__ import annotations

from bisect import bisect_right

import regex

from news_extract.layers import Cue, Sentence, covering
from news_extract.linking.heads import (
    begins_clause,
    head_of,
    spokesman,
    stranger_in,
    unknown_spokesman,
    with_others,
)
from news_extract.linking.phrases import table
from news_extract.linking.scene import Scene, Subject
from news_extract.linking.stretches import (
    PLAIN_NAME,
    Stretch,
    ends_with_name,
    is_name,
    is_speaker,
    name_in,
    stretches_of,
)

_FARTHEST = 600  # characters between a subject and its verb
_OPENING_LONGEST = 60  # characters before a verb whose subject is left out
_FROM = regex.compile(rf"(?P<name>{PLAIN_NAME}) dari \p{{Lu}}")  # "Susan dari Tim Verifikasi"
_AGED = regex.compile(rf"{PLAIN_NAME} \(\d{{1,3}}(?: tahun)?\)")  # "Tukiran (50) petani di Sukamaju"
_DEED = regex.compile(r"(?:pe[mnlrw]\p{Ll}{3,12}|pe[jst]\p{Ll}{3,12}|ke\p{Ll}{4,12})an(?:nya)?")
# "S.E., M.Si.", "M.P", "S. Sos."
_DEGREES = regex.compile(r"(?:(?:\p{Lu}\p{Ll}{0,2}\.\s?){1,4}\p{L}{0,5}\.?,?\s?){1,4}")


def subject_before(scene: Scene, cue: Cue, sentence: Sentence) -> Subject | None:
    """The subject of the active verb `cue`, None where it has none that could speak."""
    words = scene.words
    last = _past_adverbs(scene, words.at(cue.start) - 1, sentence.start)
    if last < 0 or words.starts[last] < sentence.start:
        return None
    begin = max(_clause_start(scene, cue, sentence), cue.start - _FARTHEST)
    elided = Subject(cue.start, cue.start, elided=True)
    if words.ends[last] <= begin:
        return elided
    if _only_opens(scene.text[begin : cue.start]):
        return Subject(begin, cue.start, elided=True)
    if words.lowers[last] in table("elided"):
        return _in_clauses(scene, begin, words.starts[last]) or elided
    if words.lowers[last] == "yang":
        return _antecedent(scene, words.starts[last], begin)
    return _in_clauses(scene, begin, words.ends[last])


def _past_adverbs(scene: Scene, last: int, begin: int) -> int:
    """The last word of the subject before the adverbs of its verb: "Budi selama ini juga menyebut"."""
    words = scene.words
    skipped = table("adverbs") - table("elided")
    while last >= 0 and words.starts[last] >= begin:
        pair = words.lowers[max(0, last - 1) : last + 1]
        if words.lowers[last] in skipped:
            last -= 1
        elif " ".join(pair) in table("adverb_pairs") and words.starts[last - 1] >= begin:
            last -= 2
        else:
            break
    return last


def _clause_start(scene: Scene, cue: Cue, sentence: Sentence) -> int:
    """Start of the sentence, or the end of the last quotation before the cue."""
    quotations = scene.layers.quotations
    at = bisect_right(quotations, cue.start, key=lambda quotation: quotation.start) - 1
    if at < 0:
        return sentence.start
    outermost = quotations[at]
    while outermost.inside is not None:
        outermost = outermost.inside
    return max(sentence.start, outermost.outer_end) if outermost.outer_end <= cue.start else sentence.start


def _only_opens(before: str) -> bool:
    """Whether nothing but an opening stands before the verb: "Kedua, meminta agar …"."""
    if len(before) > _OPENING_LONGEST:
        return False
    return all(word.strip(",.") in table("openings") for word in before.lower().split())


def _antecedent(scene: Scene, end: int, begin: int) -> Subject | None:
    """The phrase right before "yang": "Menteri Pertanian Ani Lestari yang menegaskan"."""
    phrase = scene.phrase_before(end)
    if phrase is None or phrase.start < begin or scene.text[phrase.end : end].strip(" ,\u00a0"):
        return None
    before = scene.before(phrase, begin)
    if phrase.kind == "title" and before is not None:
        word = scene.words.lowers[before]
        if scene.words.texts[before].islower() and word.isalpha() and word not in table("governors"):
            return None  # "proklamasi presiden yang menyatakan"
    return Subject(phrase.start, phrase.end, [phrase])


def _in_clauses(scene: Scene, begin: int, end: int) -> Subject | None:
    """Tries the stretches between commas from right to left."""
    stretches = stretches_of(scene, begin, end)
    for number in range(len(stretches) - 1, -1, -1):
        start, stop = stretches[number]
        lead = scene.words.lowers[scene.words.at(start)]
        if _DEGREES.fullmatch(scene.text, start, stop):
            continue
        if number and lead in table("asides") and not _leads_to_verb(scene, stretches, number, end):
            continue
        if _is_body_of_office(scene, stretches, number) or _is_companion(scene, stretches, number):
            continue
        last = scene.phrase_before(stop)
        if last is not None and stop == end and last.end >= stop - 1 and begins_clause(scene, last, start):
            return with_others(scene, last, stop)
        if lead in table("inanimate") or (stop == end and _is_deed(scene, start)):
            return None
        adverbial = lead in table("adverbials")
        head = head_of(scene, (start, stop), lead if adverbial else None)
        ends_in_comma = scene.text[stop : stop + 2].lstrip()[:1] == ","
        apposition = number > 0 and (
            (ends_in_comma and ends_with_name(scene, stretches[number - 1]))
            or is_name(scene, stretches[number - 1])
        )
        if head is not None and (stranger := stranger_in(scene, head, stop)):
            return stranger
        if head is not None and (head.is_person or not apposition):
            if unknown := unknown_spokesman(scene, head, end):
                return unknown
            return with_others(scene, spokesman(scene, head, end), stop)
        if head is not None:
            continue
        if lead in table("conjunctions") and (source := _past_conjunction(scene, start, stop)):
            return Subject(source, stop)
        if adverbial:
            continue
        if number and (named := _named_by(scene, stretches[number - 1], start)):
            return named
        if not apposition and is_speaker(scene, start, stop):
            return Subject(start, scene.before_verb(start, stop))
        if told := _FROM.match(scene.text, start, stop):
            return Subject(start, told.end("name"), scene.phrases_in(start, start + 1))
        if aged := _AGED.match(scene.text, start, stop):
            return Subject(start, aged.end(), scene.phrases_in(start, start + 1))
        if covering(scene.layers.places, start):
            continue  # "petani di Kampung Lama, Kecamatan Sukamaju mengatakan"
        if number == len(stretches) - 1 and stop == end and not scene.phrases_in(start, stop):
            return None  # "aturan itu menyebutkan"
    return None


def _is_deed(scene: Scene, start: int) -> bool:
    """Whether a stretch begins with a noun for a deed: "Penolakan Budi atas usul itu menegaskan …"."""
    word = scene.words.lowers[scene.words.at(start)]
    if _DEED.fullmatch(word) is None or scene.phrase_at(start) is not None:
        return False
    human = word in table("humans") | table("for_bodies") | table("governors")
    return not human and covering(scene.layers.places, start) is None


def _leads_to_verb(scene: Scene, stretches: list[Stretch], number: int, end: int) -> bool:
    """Whether a stretch holds the subject: "Sementara itu, dalam risetnya PT Zentra menyebut"."""
    if stretches[number][1] != end:
        return False
    return not any(p.is_person for stretch in stretches[:number] for p in scene.phrases_in(*stretch))


def _is_companion(scene: Scene, stretches: list[Stretch], number: int) -> bool:
    """Whether a stretch names who is accompanied: "Ani" in "Budi, mendampingi Kepala Dinas, Ani, …"."""
    if number <= 1:
        return False
    start, stop = stretches[number - 1]
    if scene.words.lowers[scene.words.at(start)] not in table("companions"):
        return False
    return not any(phrase.is_person for phrase in scene.phrases_in(start, stop))


def _is_body_of_office(scene: Scene, stretches: list[Stretch], number: int) -> bool:
    """Whether a stretch goes on with an office that follows its holder.

    "Kantor Pajak Sukamaju" in "Ani Lestari, Kepala Seksi Penagihan, Kantor Pajak Sukamaju menjelaskan".
    """
    if number <= 1 or not ends_with_name(scene, stretches[number - 2]):
        return False
    held = scene.phrases_in(*stretches[number])
    follows_office = covering(scene.layers.offices, stretches[number - 1][0]) is not None
    return follows_office and not any(phrase.is_person for phrase in held)


def _named_by(scene: Scene, before: Stretch, start: int) -> Subject | None:
    """Who is described after his name: "Budi" in "Budi, warga setempat menyampaikan", known or unknown."""
    if not scene.is_source(start):
        return None
    begin, stop = before
    phrase = name_in(scene, before)
    if phrase is not None:
        return Subject(phrase.start, phrase.end, [phrase])
    unknown = phrase is None and not scene.phrases_in(begin, stop) and is_speaker(scene, begin, stop)
    return Subject(begin, stop) if unknown and not scene.is_source(begin) else None


def _past_conjunction(scene: Scene, start: int, stop: int) -> int | None:
    """Where a source begins after a conjunction: "jaksa" in "Namun jaksa menyebut"."""
    number = scene.words.at(start) + 1
    begins = number < len(scene.words) and scene.words.starts[number] < stop
    return scene.words.starts[number] if begins and scene.is_source(scene.words.starts[number]) else None

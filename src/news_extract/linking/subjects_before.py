"""The subject of an active verb, looked for clause by clause from the verb to the left."""

from __future__ import annotations

from bisect import bisect_right

import regex

from news_extract.finding.people.words import Kind, kind_of
from news_extract.layers import Cue, Sentence, covering
from news_extract.linking.phrases import Phrase, table
from news_extract.linking.scene import Scene, Subject

_FARTHEST = 600  # characters between a subject and its verb
_OPENING_LONGEST = 60  # characters before a verb whose subject is left out
_ASIDE_LONGEST = 200  # characters between "Budi" and "melalui Ani"
_PLAIN = r"\p{Lu}[\p{L}'.-]{1,20}(?: \p{Lu}[\p{L}'.-]{0,20}){0,4}"
_NAME = regex.compile(rf"{_PLAIN}(?: \(\d{{1,3}}\))?")
_FROM = regex.compile(rf"(?P<name>{_PLAIN}) dari \p{{Lu}}")  # "Susan dari Tim Verifikasi"
_AGED = regex.compile(rf"{_PLAIN} \(\d{{1,3}}(?: tahun)?\)")  # "Tukiran (50) petani di Sukamaju"
_AGE = regex.compile(r"\s?\(\d{1,3}(?: tahun| thn| th)?\)\Z")
_THROUGH = regex.compile(
    r"\b(?:melalui|lewat|diwakili)\s(?:oleh\s)?(?!keterangan|siaran|akun|pesan|video|unggahan)"
)
_FEW = 5  # words between a head and "melalui", or between that and a name
_NAME_KINDS = frozenset((Kind.NAME, Kind.UNKNOWN, Kind.INITIAL))
# "S.E., M.Si.", "M.P", "S. Sos."
_DEGREES = regex.compile(r"(?:(?:\p{Lu}\p{Ll}{0,2}\.\s?){1,4}\p{L}{0,5}\.?,?\s?){1,4}")

Stretch = tuple[int, int]


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
    stretches = _stretches(scene, begin, end)
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
        if last is not None and stop == end and last.end >= stop - 1 and _begins_clause(scene, last, start):
            return _with_others(scene, last, stop)
        if lead in table("inanimate"):
            return None
        adverbial = lead in table("adverbials")
        head = _head(scene, (start, stop), lead if adverbial else None)
        ends_in_comma = scene.text[stop : stop + 2].lstrip()[:1] == ","
        apposition = number > 0 and (
            (ends_in_comma and _ends_with_name(scene, stretches[number - 1]))
            or _is_name(scene, stretches[number - 1])
        )
        if head is not None and (stranger := _stranger(scene, head, stop)):
            return stranger
        if head is not None and (head.is_person or not apposition):
            return _with_others(scene, _through(scene, head, end), stop)
        if head is not None:
            continue
        if lead in table("conjunctions") and (source := _past_conjunction(scene, start, stop)):
            return Subject(source, stop)
        if adverbial:
            continue
        if number and (named := _named_by(scene, stretches[number - 1], start)):
            return named
        if not apposition and _is_speaker(scene, start, stop):
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
    if number <= 1 or not _ends_with_name(scene, stretches[number - 2]):
        return False
    held = scene.phrases_in(*stretches[number])
    follows_office = covering(scene.layers.offices, stretches[number - 1][0]) is not None
    return follows_office and not any(phrase.is_person for phrase in held)


def _head(scene: Scene, stretch: Stretch, lead: str | None) -> Phrase | None:
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


def _begins_clause(scene: Scene, phrase: Phrase, start: int) -> bool:
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


def _stranger(scene: Scene, head: Phrase, stop: int) -> Subject | None:
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
    return Subject(start, stop) if known in _NAME_KINDS or known is Kind.ACRONYM else None


def _ends_with_name(scene: Scene, stretch: Stretch) -> bool:
    """Whether an apposition may follow a stretch: "Ani Lestari, Kepala Dinas Sosial Sukamaju, mengatakan"."""
    held = scene.phrases_in(*stretch)
    return bool(held) and held[-1].is_person and held[-1].end >= _before_age(scene, stretch) - 1


def _before_age(scene: Scene, stretch: Stretch) -> int:
    """Where a stretch ends without an age in brackets: "Aldi Pratama (25)"."""
    age = _AGE.search(scene.text, *stretch)
    return age.start() if age else stretch[1]


def _is_name(scene: Scene, stretch: Stretch) -> bool:
    """Whether a stretch is a name with its offices and nothing else, so that an apposition follows.

    "Ipda Budi Santoso, Kanit Reskrim Polsek Sukamaju membeberkan", without the second comma.
    """
    return _name_in(scene, stretch) is not None


def _name_in(scene: Scene, stretch: Stretch) -> Phrase | None:
    """The name that a stretch is, an opening before it and an age after it left aside: "Namun Aldi (25)"."""
    held = scene.phrases_in(*stretch)
    phrase = held[0] if held else None
    if phrase is None or not phrase.is_person or phrase.kind == "pronoun":
        return None
    filled = phrase.end >= _before_age(scene, stretch) - 1
    return phrase if filled and scene.opens(phrase, stretch[0]) else None


def _is_speaker(scene: Scene, start: int, stop: int) -> bool:
    """Whether a stretch without a known name is a source all the same: "seorang warga", "Sutarjo"."""
    if scene.is_source(start) or scene.text[start] == "@":
        return True  # "@sukamaju.info menilai"
    if covering(scene.layers.places, start) or _NAME.fullmatch(scene.text, start, stop) is None:
        return False
    return any(kind_of(word) in _NAME_KINDS for word in scene.text[start:stop].split() if word[0].isalpha())


def _named_by(scene: Scene, before: Stretch, start: int) -> Subject | None:
    """Who is described after his name: "Budi" in "Budi, warga setempat menyampaikan", known or unknown."""
    if not scene.is_source(start):
        return None
    begin, stop = before
    phrase = _name_in(scene, before)
    if phrase is not None:
        return Subject(phrase.start, phrase.end, [phrase])
    unknown = phrase is None and not scene.phrases_in(begin, stop) and _is_speaker(scene, begin, stop)
    return Subject(begin, stop) if unknown and not scene.is_source(begin) else None


def _past_conjunction(scene: Scene, start: int, stop: int) -> int | None:
    """Where a source begins after a conjunction: "jaksa" in "Namun jaksa menyebut"."""
    number = scene.words.at(start) + 1
    begins = number < len(scene.words) and scene.words.starts[number] < stop
    return scene.words.starts[number] if begins and scene.is_source(scene.words.starts[number]) else None


def _through(scene: Scene, head: Phrase, stop: int) -> Phrase:
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


def _with_others(scene: Scene, head: Phrase, limit: int) -> Subject:
    subject = Subject(head.start, head.end, [head])
    scene.add_others(subject, limit)
    subject.end = max(subject.end, limit)
    return subject


def _stretches(scene: Scene, begin: int, end: int) -> list[Stretch]:
    """The stretches between commas and dashes that stand in no phrase, without blanks at their ends."""
    words = scene.words
    cuts = [
        words.ends[number] - 1
        for number in words.range(begin, end)
        if words.texts[number][-1] in ",–—" and not _inside_phrase(scene, words.ends[number] - 1)
    ]
    stretches = []
    for start, stop in zip([begin, *(cut + 1 for cut in cuts)], [*cuts, end], strict=True):
        while start < stop and scene.text[start].isspace():
            start += 1
        while stop > start and scene.text[stop - 1].isspace():
            stop -= 1
        if stop > start:
            stretches.append((start, stop))
    return stretches


def _inside_phrase(scene: Scene, offset: int) -> bool:
    phrase = scene.phrase_before(offset + 1)
    return phrase is not None and offset < phrase.end

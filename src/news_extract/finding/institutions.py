"""Names of organisations: those that tables know, and those that a head noun begins."""

from __future__ import annotations

from collections.abc import Iterator

import regex
from spacy.tokens import Doc

from news_extract.finding.body_extent import Extent, Reader
from news_extract.finding.body_names import (
    Head,
    Known,
    english_ends,
    heads,
    known_bodies,
    not_bodies,
)
from news_extract.finding.words import pieces_of
from news_extract.layers import BodyMention, Layers
from news_extract.records import BodyType
from news_extract.steps import step
from news_extract.tables import toml_table

_SMALL_WORDS = frozenset({"dan", "di", "untuk", "of", "for", "and", "the", "terhadap", "pada"})
_MEDIUM = regex.compile(
    r"(?<![\p{L}\d./@])(?:\p{L}[\p{L}\d-]{1,30}+\.(?:com|co\.id|id|net)(?![\p{L}\d/])|detik\p{Lu}\p{L}{1,20}+)"
)
_LETTERS = regex.compile(r"[IVX]{1,5}|[A-F]")


@step("news_institutions", needs=("news_places",))
def find_institutions(doc: Doc, layers: Layers) -> None:
    """Finds every named organisation in the body."""
    words = pieces_of(layers)
    places = {words.at(place.start): (place, words.at(place.end - 1)) for place in layers.places}
    reader = Reader(words, places)
    found: list[BodyMention] = []
    for sentence in layers.sentences:
        numbers = words.range(sentence.start, sentence.end)
        reader.start, reader.stop = numbers.start, numbers.stop
        found += _scan(reader)
    found += _media(doc.text, layers)
    layers.body_mentions = _without_other_senses(words.lowers, doc.text, _without_overlap(found))


def _scan(reader: Reader) -> Iterator[BodyMention]:
    lowers = reader.words.lowers
    known, begun, english = known_bodies(), heads(), english_ends()
    after = reader.start
    for at in range(reader.start, reader.stop):
        low = lowers[at]
        if at < after:
            continue
        if low in known or low in begun or low == "pemerintah":
            read = _known(reader, at) or _headed(reader, at) or _government(reader, at)
        elif low in english:
            read = _english(reader, at, after)
        else:
            continue
        if read:
            mention, last = read
            yield mention
            after = last + 1
        elif at in reader.places:
            after = reader.places[at][1] + 1


def _known(reader: Reader, at: int) -> tuple[BodyMention, int] | None:
    for known in known_bodies().get(reader.words.lowers[at], ()):
        last = reader.follow(at, known.words)
        if last is not None and _is_written_so(reader, at, last, known) and not _is_other(reader, at, known):
            extent = reader.tail(last)
            return _mention(reader, at, extent, _abroad(known.type, extent), known.key), extent.last
    return None


def _is_written_so(reader: Reader, at: int, last: int, known: Known) -> bool:
    """Acronyms in their own capitals, full names with capitals throughout or nowhere."""
    texts = reader.words.texts
    if at < last:
        words = [text for text in texts[at : last + 1] if text[0].isalpha() and text not in _SMALL_WORDS]
        return all(text[0].isupper() for text in words) or known.words[0] == "kementerian"
    text = texts[at]
    if text == known.written or (text.isupper() and len(text) >= 4 and len(known.written) == len(text)):
        return True
    named = at + 1 in reader.places
    if known.type == "local_government":
        return named
    return named and text.istitle() and len(text) >= 3 and known.written.isupper()


def _is_other(reader: Reader, at: int, known: Known) -> bool:
    """ "Menteri ESDM", "peserta BPJS": the word before makes the acronym something else."""
    if at == reader.start or len(known.words) > 1:
        return False
    before, table = reader.words.lowers[at - 1], toml_table("body_signs")["not_after"]
    return before in table.get(known.key or "", ()) or before in table.get(known.type, ())


def _headed(reader: Reader, at: int) -> tuple[BodyMention, int] | None:
    words = reader.words
    if _is_no_body(reader, at):
        return None
    for head in heads().get(words.lowers[at], ()):
        last = reader.follow(at, head.words)
        if last is None:
            continue
        if head.goes_on == "unit":
            inner = _known(reader, last + 1) or _headed(reader, last + 1) if last + 1 < reader.stop else None
            if inner:
                inner[0].start, inner[0].key = words.starts[at], None
                return inner
            continue
        if not all(text[0].isupper() for text in words.texts[at : last + 1]):
            continue
        extent = reader.name(head, last + 1)
        if extent:
            return _mention(reader, at, extent, _type(reader, head, at, extent)), extent.last
    return None


def _is_no_body(reader: Reader, at: int) -> bool:
    lowers, texts = reader.words.lowers, reader.words.texts
    for phrase in not_bodies().get(lowers[at], ()):
        if phrase[-1] == "{roman}":
            if at + 1 < reader.stop and _LETTERS.fullmatch(texts[at + 1]):
                return True
        elif reader.follow(at, phrase) is not None:
            return True
    return False


def _government(reader: Reader, at: int) -> tuple[BodyMention, int] | None:
    """ "Pemerintah Kabupaten Bekasi", "Pemerintah Provinsi (Pemprov) DKI Jakarta", "pemerintah Norwegia"."""
    words = reader.words
    if words.lowers[at] != "pemerintah" or at + 1 >= reader.stop:
        return None
    follows = words.lowers[at + 1]
    if at + 1 in reader.places:
        extent = reader.tail(at)
        assert extent.area
        type_: BodyType = "international" if extent.area.level == "negara" else "local_government"
        return _mention(reader, at, extent, type_), extent.last
    if follows == "indonesia" or words.texts[at + 1] == "RI" or reader.follow(at + 1, ("republik", "indonesia")):
        last = at + 1 if follows != "republik" else at + 2
        return BodyMention(words.starts[at], words.ends[last], "other", key="republik"), last
    if follows in ("provinsi", "kabupaten", "kota", "daerah", "desa"):
        extent = reader.tail(at + 1)
        if extent.acronym and words.texts[at][0].isupper() or extent.area:
            return _mention(reader, at, extent, "local_government"), extent.last
    return None


def _english(reader: Reader, end: int, after: int) -> tuple[BodyMention, int] | None:
    """ "Youth Economic Society": read backwards from the word that ends it."""
    texts = reader.words.texts
    first = end
    while first > after and end - first < 8 and reader.touches(first):
        before = texts[first - 1]
        if before in ("of", "and", "for", "the", "&") or (before[0].isupper() and before.isalpha()):
            first -= 1
        else:
            break
    while first < end and texts[first] in ("of", "and", "for", "the", "&"):
        first += 1
    if end - first < 1 or not texts[end][0].isupper():
        return None
    extent = reader.tail(end)
    return _mention(reader, first, extent, english_ends()[reader.words.lowers[end]]), extent.last


def _abroad(type_: BodyType, extent: Extent) -> BodyType:
    return "international" if extent.area and extent.area.level == "negara" else type_


def _type(reader: Reader, head: Head, at: int, extent: Extent) -> BodyType:
    type_ = _abroad(head.type, extent)
    if type_ == "agency" and head.words[0] == "badan":
        name = reader.words.lowers[at : extent.last + 1]
        if "daerah" in name or (extent.area and extent.area.code):
            return "local_agency"
    return type_


def _mention(reader: Reader, at: int, extent: Extent, type_: BodyType, key: str | None = None) -> BodyMention:
    words = reader.words
    return BodyMention(
        words.starts[at],
        words.ends[extent.last],
        type_,
        None if extent.branch else key,
        area=extent.area,
        acronym=extent.acronym,
    )


def _media(text: str, layers: Layers) -> Iterator[BodyMention]:
    """ "Kompas.com", "detikJabar"."""
    for sentence in layers.sentences:
        for name in _MEDIUM.finditer(text, sentence.start, sentence.end):
            if any(letter.isupper() for letter in name.group()):
                yield BodyMention(name.start(), name.end(), "media")


def _without_overlap(found: list[BodyMention]) -> list[BodyMention]:
    """In text order; of two that overlap the longer one."""
    kept: list[BodyMention] = []
    for mention in sorted(found, key=lambda mention: (mention.start, -mention.end)):
        if kept and mention.start < kept[-1].end:
            if mention.end - mention.start > kept[-1].end - kept[-1].start:
                kept[-1] = mention
            continue
        kept.append(mention)
    return kept


def _without_other_senses(lowers: list[str], text: str, found: list[BodyMention]) -> list[BodyMention]:
    """Leaves out acronyms that mean something else in this article: "Pajak Bumi dan Bangunan (PBB)"."""
    senses = toml_table("body_signs")["other_sense"]
    used = {text[mention.start : mention.end] for mention in found} & senses.keys()
    if not used:
        return found
    words = set(lowers)
    other = {acronym for acronym in used if words.intersection(senses[acronym])}
    return [mention for mention in found if text[mention.start : mention.end] not in other]

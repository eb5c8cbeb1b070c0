"""Names of organisations: those that tables know, and those that a head noun begins."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc

from news_extract.finding.body_extent import Extent, Reader
from news_extract.finding.body_names import Head, Known, heads, known_bodies
from news_extract.layers import BodyMention, Layers
from news_extract.records import BodyType
from news_extract.steps import step


@step("news_institutions", needs=("news_places",))
def find_institutions(doc: Doc, layers: Layers) -> None:
    """Finds every named organisation in the body."""
    words = layers.words
    places = {}
    for place in layers.places:
        first = words.at(place.start)
        places[first] = (place, words.at(place.end - 1))
    reader = Reader(words, places)
    found: list[BodyMention] = []
    for sentence in layers.sentences:
        numbers = words.range(sentence.start, sentence.end)
        reader.stop = numbers.stop
        found += _scan(reader, numbers.start)
    layers.body_mentions = found


def _scan(reader: Reader, start: int) -> Iterator[BodyMention]:
    lowers = reader.words.lowers
    known, begun = known_bodies(), heads()
    after = start
    for at in range(start, reader.stop):
        low = lowers[at]
        if at < after or (low not in known and low not in begun and low != "pemerintah"):
            continue
        read = _known(reader, at) or _headed(reader, at) or _government(reader, at)
        if read:
            mention, last = read
            yield mention
            after = last + 1


def _known(reader: Reader, at: int) -> tuple[BodyMention, int] | None:
    for known in known_bodies().get(reader.words.lowers[at], ()):
        last = reader.follow(at, known.words)
        if last is not None and _is_written_so(reader, at, last, known):
            extent = reader.tail(last)
            return _mention(reader, at, extent, _abroad(known.type, extent), known.key), extent.last
    return None


def _is_written_so(reader: Reader, at: int, last: int, known: Known) -> bool:
    """Acronyms in their own capitals, full names with a capital at least at their beginning."""
    texts = reader.words.texts
    if at == last:
        text = texts[at]
        if text == known.written or (text.isupper() and len(text) >= 4):
            return True
        if known.type == "local_government":
            return (at + 1) in reader.places
        return text.istitle() and len(text) >= 3 and (at + 1) in reader.places and known.written.isupper()
    return all(texts[k][0].isupper() or not texts[k][0].isalpha() or texts[k] in ("dan", "di", "untuk", "of", "for", "terhadap") for k in range(at, last + 1)) or (
        texts[at] == "kementerian"
    )


def _headed(reader: Reader, at: int) -> tuple[BodyMention, int] | None:
    words = reader.words
    for head in heads().get(words.lowers[at], ()):
        last = reader.follow(at, head.words)
        if last is None or not all(words.texts[k][0].isupper() for k in range(at, last + 1)):
            continue
        if head.goes_on == "unit":
            inner = _known(reader, last + 1) or _headed(reader, last + 1)
            if inner:
                inner[0].start = words.starts[at]
                return inner
            continue
        extent = reader.name(head, last + 1)
        if extent:
            return _mention(reader, at, extent, _type(reader, head, at, extent)), extent.last
    return None


def _government(reader: Reader, at: int) -> tuple[BodyMention, int] | None:
    """"Pemerintah Kabupaten Bekasi", "Pemerintah Provinsi (Pemprov) DKI Jakarta", "pemerintah Norwegia"."""
    words = reader.words
    if words.lowers[at] != "pemerintah":
        return None
    found = reader.places.get(at + 1)
    if found:
        place, last = found
        type_: BodyType = "international" if place.level == "negara" else "local_government"
        return BodyMention(words.starts[at], words.ends[last], type_, area=place), last
    if at + 1 < reader.stop and words.lowers[at + 1] in ("indonesia", "ri"):
        return BodyMention(words.starts[at], words.ends[at + 1], "other", key="republik"), at + 1
    if at + 1 < reader.stop and words.lowers[at + 1] in ("provinsi", "kabupaten", "kota", "daerah", "desa"):
        extent = reader.tail(at + 1)
        if extent.acronym:
            return _mention(reader, at, extent, "local_government"), extent.last
    return None


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
        words.starts[at], words.ends[extent.last], type_, key, area=extent.area, acronym=extent.acronym
    )

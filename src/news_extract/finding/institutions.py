"""Names of organisations: those that tables know, and those that a head noun begins."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import regex
from spacy.tokens import Doc

from news_extract.finding.body_extent import Extent, Reader
from news_extract.finding.body_names import (
    Head,
    Known,
    english_ends,
    full_names,
    heads,
    known_bodies,
    leaderships,
    not_bodies,
    sentence_openers,
    stop_words,
)
from news_extract.finding.gazetteer import area_words
from news_extract.finding.words import Kind, kind_of, pieces_of
from news_extract.layers import BodyMention, Layers, Words, covering
from news_extract.records import BodyType
from news_extract.steps import step
from news_extract.tables import toml_table

_SMALL_WORDS = frozenset({"dan", "di", "untuk", "of", "for", "and", "the", "terhadap", "pada"})
_ENGLISH_JOINS = frozenset({"of", "and", "for", "the", "&"})
_LONGEST_ENGLISH = 8  # words before the one that ends an English name
_CASE_MARKS = frozenset({"PN", "PTUN", "PT", "MK", "MA"})  # "12/Pid.B/2025/PN Jkt.Pst"
_OPEN_ENDED = frozenset({"name", "joined", "firm"})  # heads behind which a person's name may be swallowed
_MEDIUM = regex.compile(r"\.(?:com|co\.id|id|net)(?![\p{L}\d/])|detik(?=\p{Lu}\p{L})")
_LETTERS = regex.compile(r"[IVX]{1,5}|[A-F]")

_Read = tuple[BodyMention, int]  # with the number of its last word


@step("news_institutions", needs=("news_places", "news_cues"))
def find_institutions(doc: Doc, layers: Layers) -> None:
    """Finds every named organisation in the body."""
    words = pieces_of(layers)
    places = {words.at(place.start): (place, words.at(place.end - 1)) for place in layers.places}
    reader = Reader(words, places, _speakers(words, layers))
    found: list[BodyMention] = []
    for sentence in layers.sentences:
        numbers = words.range(sentence.start, sentence.end)
        reader.start, reader.stop = numbers.start, numbers.stop
        found += _scan(reader)
    found += _media(layers)
    found += _found_again(reader, layers, found)
    layers.body_mentions = _in_their_sense(words, layers.text, _without_overlap(found))


def _speakers(words: Words, layers: Layers) -> frozenset[str]:
    """Words right behind a cue that begin no body: "kata Rahmat", in small letters."""
    after = (words.at(cue.end - 1) + 1 for cue in layers.cues)
    known, begun = known_bodies(), heads()
    return frozenset(
        words.lowers[at]
        for at in after
        if at < len(words)
        and kind_of(words.texts[at]) in (Kind.NAME, Kind.UNKNOWN)
        and words.lowers[at] not in known
        and words.lowers[at] not in begun
        and words.lowers[at] not in area_words()
    )


@cache
def _beginnings() -> frozenset[str]:
    """Words at which the name of a body may begin, and English ones at which it may end."""
    return frozenset(known_bodies()) | frozenset(heads()) | frozenset(english_ends()) | {"pemerintah"}


def _scan(reader: Reader) -> Iterator[BodyMention]:
    lowers, beginnings = reader.words.lowers, _beginnings()
    after = reader.start
    for at in [at for at in range(reader.start, reader.stop) if lowers[at] in beginnings]:
        if at < after:
            continue
        read = _read(reader, at)
        if read is None and lowers[at] in english_ends():
            read = _english(reader, at, after)
        if read:
            mention, last = read
            yield mention
            after = last + 1
        elif at in reader.places:
            after = reader.places[at][1] + 1


def _read(reader: Reader, at: int) -> _Read | None:
    """The body whose name begins at word `at`, and the number of its last word."""
    if at > reader.start and reader.words.texts[at - 1] == "/" and reader.words.texts[at] in _CASE_MARKS:
        return None
    known = _known(reader, at)
    headed = _headed(reader, at)
    if known and headed:
        # "Kejaksaan" is known, "Kejaksaan Negeri Sukamaju" is more of it
        mention, goes_on = headed
        return known if mention[1] <= known[1] or goes_on in _OPEN_ENDED else mention
    return known or (headed[0] if headed else None) or _government(reader, at)


def _known(reader: Reader, at: int) -> _Read | None:
    for known in known_bodies().get(reader.words.lowers[at], ()):
        last = reader.follow(at, known.words)
        if last is None or not _is_written_so(reader, at, last, known) or _is_other(reader, at, last, known):
            continue
        first = _spelled_out(reader, at) if at == last else None
        extent = reader.tail(at if first is None else first, at - 2 if first is not None else last)
        start = at if first is None else first
        return _mention(reader, start, extent, _abroad(known.type, extent), known.key), extent.last
    return None


def _spelled_out(reader: Reader, at: int) -> int | None:
    """ "badan pendapatan daerah (Bapenda)": the first word of a full name in small letters before its acronym."""
    lowers = reader.words.lowers
    if lowers[at - 1 : at] != ["("] or lowers[at + 1 : at + 2] != [")"]:
        return None
    for name in full_names(lowers[at]):
        first = at - 1 - len(name)
        if first >= reader.start and tuple(lowers[first : at - 1]) == name:
            return first
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


def _is_other(reader: Reader, at: int, last: int, known: Known) -> bool:
    """ "Menteri ESDM", "peserta BPJS", "BI Rate": a word beside the acronym makes it something else."""
    if len(known.words) > 1:
        return False
    table, lowers = toml_table("body_signs"), reader.words.lowers
    if at > reader.start:
        before, refused = lowers[at - 1], table["not_after"]
        if any(before in refused.get(group, ()) for group in ("any", known.type, known.key)):
            return True
        if known.key is None and at + 1 not in reader.places and (before.isdigit() or before in table["kinds"]["before"]):
            return True
    return last + 1 < reader.stop and lowers[last + 1] in table["not_before"].get(known.key, ())


def _headed(reader: Reader, at: int) -> tuple[_Read, str] | None:
    """The body that a head noun begins, with the way in which its name goes on."""
    words = reader.words
    if _is_no_body(reader, at):
        return None
    for head in heads().get(words.lowers[at], ()):
        last = reader.follow(at, head.words)
        if last is None or (head.capitals and not words.texts[at].isupper()):
            continue
        if head.goes_on in ("unit", "leadership"):
            inner = _read(reader, last + 1) if last + 1 < reader.stop else None
            if inner:
                inner[0].start = words.starts[at]
                if head.goes_on == "unit":
                    inner[0].key = None
                return inner, head.goes_on
            continue
        if not all(text[0].isupper() or text in _SMALL_WORDS for text in words.texts[at : last + 1]):
            continue
        extent = reader.name(head, at, last)
        if extent:
            return (_mention(reader, at, extent, _type(reader, head, at, extent)), extent.last), head.goes_on
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


def _government(reader: Reader, at: int) -> _Read | None:
    """ "Pemerintah Kabupaten Bekasi", "Pemerintah Provinsi (Pemprov) DKI Jakarta", "pemerintah Norwegia"."""
    words = reader.words
    if words.lowers[at] != "pemerintah" or at + 1 >= reader.stop:
        return None
    if at + 1 in reader.places:
        extent = reader.tail(at, at)
        level = extent.area.level if extent.area else None
        return _mention(reader, at, extent, "international" if level == "negara" else "local_government"), extent.last
    for republic in (("indonesia",), ("ri",), ("republik", "indonesia")):
        last = reader.follow(at + 1, republic)
        if last is not None:
            return BodyMention(words.starts[at], words.ends[last], "other", key="republik"), last
    if words.lowers[at + 1] in ("provinsi", "kabupaten", "kota", "daerah", "desa"):
        extent = reader.tail(at, at + 1)
        if extent.area or (extent.acronym and words.texts[at + 1][0].isupper() and words.lowers[at + 1] != "daerah"):
            return _mention(reader, at, extent, "local_government"), extent.last
    return None


def _english(reader: Reader, end: int, after: int) -> _Read | None:
    """ "Youth Economic Society": read backwards from the word that ends it."""
    texts = reader.words.texts
    if not texts[end][0].isupper():
        return None
    if reader.is_capital(end + 1) and reader.touches(end + 1):
        holder = reader.in_office(end) and reader.words.lowers[end + 1] not in english_ends()
        if not holder:
            return None
    if end + 2 < reader.stop and texts[end + 1] in _ENGLISH_JOINS and reader.is_capital(end + 2):
        return None
    first = end
    while first > after and end - first < _LONGEST_ENGLISH and reader.touches(first):
        before = texts[first - 1]
        if before in _ENGLISH_JOINS or (before[0].isupper() and before not in stop_words()):
            first -= 1
        else:
            break
    while first < end and (texts[first] in _ENGLISH_JOINS or texts[first] in sentence_openers()):
        first += 1
    if first == end:
        return None
    extent = reader.tail(first, end)
    return _mention(reader, first, extent, english_ends()[reader.words.lowers[end]]), extent.last


def _abroad(type_: BodyType, extent: Extent) -> BodyType:
    return "international" if extent.area and extent.area.level == "negara" else type_


def _type(reader: Reader, head: Head, at: int, extent: Extent) -> BodyType:
    type_ = _abroad(head.type, extent)
    if type_ == "company" and at > reader.start and reader.words.texts[at - 1] in ("BUMN", "BUMD"):
        return "state_enterprise"
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


def _media(layers: Layers) -> Iterator[BodyMention]:
    """ "Kompas.com", "detikJabar": with a capital, so that no address of a page is taken."""
    for sign in _MEDIUM.finditer(layers.text):
        if covering(layers.sentences, sign.start()) is None:
            continue
        if sign.group() == "detik":
            end = layers.words.ends[layers.words.at(sign.start())]
            yield BodyMention(sign.start(), end, "media")
        else:
            start = layers.words.starts[layers.words.at(sign.start())]
            name = layers.text[start : sign.end()]
            if name[0].isalpha() and name.lower() != name and "/" not in name and "@" not in name:
                yield BodyMention(start, sign.end(), "media")


def _found_again(reader: Reader, layers: Layers, found: list[BodyMention]) -> Iterator[BodyMention]:
    """Acronyms that the article introduces and no table knows, wherever they stand again."""
    text = layers.text
    introduced = {
        text[slice(*mention.acronym)]: mention
        for mention in found
        if mention.acronym and text[mention.acronym[0] : mention.acronym[1]].lower() not in known_bodies()
    }
    if not introduced:
        return
    words = reader.words
    for sentence in layers.sentences:
        numbers = words.range(sentence.start, sentence.end)
        reader.start, reader.stop = numbers.start, numbers.stop
        for at in numbers:
            if words.texts[at] in introduced:
                first = at - 1 if at > reader.start and words.lowers[at - 1] in leaderships() else at
                yield _mention(reader, first, reader.tail(at, at), introduced[words.texts[at]].type)


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


def _in_their_sense(words: Words, text: str, found: list[BodyMention]) -> list[BodyMention]:
    """Leaves out acronyms that mean something else in this article: "Pajak Bumi dan Bangunan (PBB)"."""
    senses = toml_table("body_signs")["other_sense"]
    used = {text[mention.start : mention.end] for mention in found} & senses.keys()
    present = set(words.lowers) if used else set()
    other = {acronym for acronym in used if present.intersection(senses[acronym])}
    for mention in found:
        if text[mention.start - 1 : mention.start] == "(" and text[mention.end : mention.end + 1] == ")":
            acronym = text[mention.start : mention.end]
            if _spells(words, words.at(mention.start) - 2, acronym.lower()):
                other.add(acronym)
    if not other:
        return found
    return [mention for mention in found if text[mention.start : mention.end] not in other]


def _spells(words: Words, last: int, acronym: str) -> bool:
    """Whether the words up to `last` begin with the letters of `acronym`: "anemia defisiensi besi (ADB)"."""
    at = last
    for letter in reversed(acronym):
        while at >= 0 and words.lowers[at] in _SMALL_WORDS:
            at -= 1
        if at < 0 or words.lowers[at][0] != letter:
            return False
        at -= 1
    return len(acronym) > 1

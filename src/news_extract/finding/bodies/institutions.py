"""Names of organisations: those that tables know, and those that a head noun begins."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import regex
from spacy.tokens import Doc

from news_extract.finding.areas.gazetteer import area_words
from news_extract.finding.bodies.body_frames import (
    announcers,
    citing,
    local_media,
    read_announced,
    read_cited,
    read_introduced,
    read_local_medium,
    recording_acronyms,
)
from news_extract.finding.bodies.english import read_english
from news_extract.finding.bodies.firms import firm_offices, read_body_of_office, read_listed, read_national
from news_extract.finding.bodies.known import english_ends, field_words, heads, known_bodies, own_word
from news_extract.finding.bodies.mentions import Read, mention_of
from news_extract.finding.bodies.names import leaderships
from news_extract.finding.bodies.readers import read_body
from news_extract.finding.bodies.senses import in_their_sense
from news_extract.finding.bodies.tail import with_tail
from news_extract.finding.bodies.view import BodyView
from news_extract.finding.people.words import Kind, kind_of, pieces_of
from news_extract.layers import BodyMention, Layers, Words, covering
from news_extract.records import BodyType
from news_extract.steps import step
from news_extract.tables import toml_table

_FIRMS = frozenset({"PT", "PT.", "CV", "CV."})
_OFFICES = frozenset({"local_agency", "local_government"})
_LISTED = regex.compile(r"\s*\(\p{L}{0,12}\)?|\s*\bTbk\.?")
_DOMAIN_END = regex.compile(r"\.(?:com|co\.id|co(?!\.\p{L})|id|net)(?![\p{L}\d/])")
_DETIK = regex.compile(r"detik\p{Lu}\p{L}{1,20}+")
_DOMAIN = regex.compile(r"\p{L}[\p{L}\d.-]{0,60}+")


@step("news_institutions", needs=("news_places", "news_cues"))
def find_institutions(doc: Doc, layers: Layers) -> None:
    """Finds every named organisation in the body."""
    words = pieces_of(layers)
    places = {words.at(place.start): (place, words.at(place.end - 1)) for place in layers.places}
    view = BodyView(words, places, _speakers(words, layers), _holders(words, layers))
    found = [mention for _ in _sentences(view, layers) for mention in _scan(view)]
    _lengthen(found, layers.text)
    found += _media(layers)
    found += recording_acronyms(view, layers)
    found += _found_again(view, layers, found)
    layers.body_mentions = in_their_sense(words, layers.text, _without_overlap(found))


def _sentences(view: BodyView, layers: Layers) -> Iterator[BodyView]:
    """The view, set to one sentence after the other."""
    for sentence in layers.sentences:
        numbers = view.words.range(sentence.start, sentence.end)
        view.start, view.stop = numbers.start, numbers.stop
        yield view


def _speakers(words: Words, layers: Layers) -> frozenset[str]:
    """Words right behind a cue that begin no body: "kata Rahmat", in small letters."""
    after = {words.at(cue.end - 1) + 1 for cue in layers.cues}
    names = {
        words.lowers[at]
        for at in after
        if at < len(words) and kind_of(words.texts[at]) in (Kind.NAME, Kind.UNKNOWN)
    }
    return frozenset(name for name in names if name not in _beginnings() and name not in area_words())


def _holders(words: Words, layers: Layers) -> frozenset[str]:
    """Words, in small letters, that alone begin a sentence and speak ("Endrayanto menjelaskan")."""
    begins = {words.at(sentence.start) for sentence in layers.sentences}
    before = {words.at(cue.start) - 1 for cue in layers.cues} & begins
    return frozenset(
        words.lowers[at] for at in before if kind_of(words.texts[at]) in (Kind.NAME, Kind.UNKNOWN)
    )


@cache
def _beginnings() -> frozenset[str]:
    """Words at which the name of a body may begin, and those that tell of one beside them."""
    frames = {*english_ends(), *announcers(), *firm_offices(), *citing(), *local_media(), "(", "indonesia"}
    return frozenset({*known_bodies(), *heads(), *frames, "pemerintah"})


def _scan(view: BodyView) -> Iterator[BodyMention]:
    lowers, beginnings = view.words.lowers, _beginnings()
    after = free = view.start  # no name begins before word `after`, and none reaches back beyond `free`
    for at in [at for at in range(view.start, view.stop) if lowers[at] in beginnings]:
        if at < after:
            continue
        if read := read_body(view, at) or _read_by_frame(view, at, free):
            mention, last = read
            yield mention
            after = free = last + 1
        elif at in view.places:
            after = view.places[at][1] + 1


def _read_by_frame(view: BodyView, at: int, after: int) -> Read | None:
    """The body whose name only its last word or a word beside it tells, none of it before word `after`."""
    low = view.low(at)
    if low in english_ends() and (read := read_english(view, at, after)):
        return read
    if low == "indonesia":
        return read_national(view, at, after)
    if low in citing():
        return read_cited(view, at)
    if low in local_media():
        return read_local_medium(view, at)
    if low in announcers():
        return read_announced(view, at)
    if low in firm_offices():
        return read_body_of_office(view, at)
    return (read_introduced(view, at, after) or read_listed(view, at, after)) if low == "(" else None


def _lengthen(found: list[BodyMention], text: str) -> None:
    """Names cut at a word that is a personal name too, where the article has them whole elsewhere.

    "Direktur PT Tirta Sari" was read as "PT Tirta" and a person; "PT Tirta Sari untung" tells better.
    """
    plain = [mention for mention in found if not mention.area and not mention.acronym]
    names = [text[mention.start : mention.end] for mention in plain]
    longest: dict[str, str] = {}
    for name in names:
        beginning = " ".join(name.split(maxsplit=2)[:2])
        longest[beginning] = max(name, longest.get(beginning, ""), key=len)
    for mention, name in zip(plain, names, strict=True):
        whole = longest[" ".join(name.split(maxsplit=2)[:2])]
        if whole.startswith(name + " ") and text.startswith(whole, mention.start):
            mention.end = mention.start + len(whole)


def _media(layers: Layers) -> Iterator[BodyMention]:
    """ "Kompas.com", "detikJabar"; in small letters only behind a word that no address of a page follows."""
    words, media = layers.words, toml_table("body_signs")["media"]
    for sign in (*_DOMAIN_END.finditer(layers.text), *_DETIK.finditer(layers.text)):
        if covering(layers.sentences, sign.start()) is None:
            continue
        if sign.group().startswith("detik"):
            edition = next((name for name in media["detik"] if sign.group().startswith(f"detik{name}")), None)
            end = sign.start() + len(f"detik{edition}") if edition else sign.end()  # "detikBalimenyusuri"
            yield BodyMention(sign.start(), end, "media")
            continue
        at = words.at(sign.start())
        name = layers.text[words.starts[at] : sign.end()]
        section = name.rpartition("-")[0]  # "Tekno-Liputan6.com", not "Tribun-Sukamaju.com"
        start = words.starts[at] + (
            len(section) + 1 if section and section.lower() not in local_media() else 0
        )
        before = words.lowers[at - 1] if at else ""
        if at > 1 and f"{words.lowers[at - 2]} {before}" in media["published"]:
            continue
        told = name.lower() != name or before in media["after"]
        if told and _DOMAIN.fullmatch(layers.text, start, sign.end()):
            type_ = "media" if before in media["readers"] else _type_of_domain(name.lower())
            yield BodyMention(start, sign.end(), type_)


def _type_of_domain(name: str) -> BodyType:
    """ "RadarSukamaju.com" is a medium, "Lapaknusa.id" a company."""
    told = any(word in name for word in toml_table("body_signs")["media"]["words"])
    return "company" if name.endswith(".id") and not name.endswith(".co.id") and not told else "media"


def _found_again(view: BodyView, layers: Layers, found: list[BodyMention]) -> Iterator[BodyMention]:
    """Short names that the article introduces and no table knows, wherever they stand again.

    Acronyms ("Forum Petani Muda (FPM)", then "FPM") and firms without "PT" and "Tbk".
    """
    yield from _in_small_letters(view, layers, found)
    introduced: dict[str, tuple[tuple[str, ...], BodyType]] = {}
    for mention in found:
        for form in _short_forms(layers.text, mention):
            introduced[form[0]] = (form, mention.type)
    if not introduced:
        return
    words = view.words
    for _ in _sentences(view, layers):
        for at in range(view.start, view.stop):
            if words.texts[at] not in introduced:
                continue
            form, type_ = introduced[words.texts[at]]
            last = at + len(form) - 1
            if tuple(words.texts[at : last + 1]) == form and last < view.stop:
                extent = with_tail(view, at, last)
                extent.first -= view.low(at - 1) in leaderships()
                yield mention_of(view, extent, type_)[0]


def _in_small_letters(view: BodyView, layers: Layers, found: list[BodyMention]) -> Iterator[BodyMention]:
    """ "Dinas kesehatan" where the article has the "Dinas Kesehatan" of a region or with its acronym."""
    names: dict[tuple[str, str], set[tuple[str, ...]]] = {}
    types: dict[tuple[str, ...], BodyType] = {}
    words = view.words
    for mention in found:
        if mention.type not in _OFFICES or not (mention.area or mention.acronym):
            continue
        end = min(
            mention.end,
            *[
                part
                for part in (mention.area and mention.area.start, mention.acronym and mention.acronym[0] - 1)
                if part
            ],
        )
        name = tuple(words.lowers[at] for at in words.range(mention.start, end))
        if len(name) > 1:
            names.setdefault((name[0], name[1]), set()).add(name)
            types[name] = mention.type
    for at in range(len(words) - 1) if names else ():
        for name in names.get((words.lowers[at], words.lowers[at + 1]), ()):
            last = at + len(name) - 1
            small = any(word.islower() for word in words.texts[at + 1 : last + 1])
            if not (small and words.texts[at][0].isupper() and tuple(words.lowers[at : last + 1]) == name):
                continue
            if covering(layers.sentences, words.starts[at]) is not None:
                yield mention_of(view, with_tail(view, at, last), types[name])[0]


def _short_forms(text: str, mention: BodyMention) -> Iterator[tuple[str, ...]]:
    """The words of the short names that a mention gives its body."""
    if mention.acronym:
        acronym = tuple(text[slice(*mention.acronym)].split())
        if acronym[0].lower() not in known_bodies() and acronym[0].lower() not in field_words():
            yield acronym
    if mention.key is None and mention.type in ("company", "other"):
        own = own_word(text[mention.start : mention.end])
        if own is not None:
            yield (own,)
    if mention.type in ("company", "state_enterprise") and mention.key is None:
        end = mention.acronym[0] if mention.acronym else mention.end
        first, *name = _LISTED.sub("", text[mention.start : end]).split()
        if first in _FIRMS and len(name) > 1:
            yield tuple(name)


def _without_overlap(found: list[BodyMention]) -> list[BodyMention]:
    """In text order; of two that overlap the longer one."""
    kept: list[BodyMention] = []
    for mention in sorted(found, key=lambda mention: (mention.start, -mention.end)):
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
        elif mention.end - mention.start > kept[-1].end - kept[-1].start:
            kept[-1] = mention
    return kept

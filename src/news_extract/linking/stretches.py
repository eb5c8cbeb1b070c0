"""The stretches between commas before a verb, and what each can be: a name, a source, an apposition."""

from __future__ import annotations

import regex

from news_extract.finding.people.words import Kind, kind_of
from news_extract.layers import covering
from news_extract.linking.phrases import Phrase
from news_extract.linking.scene import Scene

PLAIN_NAME = r"\p{Lu}[\p{L}'.-]{1,20}(?: \p{Lu}[\p{L}'.-]{0,20}){0,4}"
NAME_KINDS = frozenset((Kind.NAME, Kind.UNKNOWN, Kind.INITIAL))

_NAME = regex.compile(rf"{PLAIN_NAME}(?: \(\d{{1,3}}\))?")
_AGE = regex.compile(r"\s?\(\d{1,3}(?: tahun| thn| th)?\)\Z")

Stretch = tuple[int, int]


def stretches_of(scene: Scene, begin: int, end: int) -> list[Stretch]:
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


def ends_with_name(scene: Scene, stretch: Stretch) -> bool:
    """Whether an apposition may follow a stretch: "Ani Lestari, Kepala Dinas Sosial Sukamaju, mengatakan"."""
    held = scene.phrases_in(*stretch)
    return bool(held) and held[-1].is_person and held[-1].end >= _before_age(scene, stretch) - 1


def _before_age(scene: Scene, stretch: Stretch) -> int:
    """Where a stretch ends without an age in brackets: "Aldi Pratama (25)"."""
    age = _AGE.search(scene.text, *stretch)
    return age.start() if age else stretch[1]


def is_name(scene: Scene, stretch: Stretch) -> bool:
    """Whether a stretch is a name with its offices and nothing else, so that an apposition follows.

    "Ipda Budi Santoso, Kanit Reskrim Polsek Sukamaju membeberkan", without the second comma.
    """
    return name_in(scene, stretch) is not None


def name_in(scene: Scene, stretch: Stretch) -> Phrase | None:
    """The name that a stretch is, an opening before it and an age after it left aside: "Namun Aldi (25)"."""
    held = scene.phrases_in(*stretch)
    phrase = held[0] if held else None
    if phrase is None or not phrase.is_person or phrase.kind == "pronoun":
        return None
    filled = phrase.end >= _before_age(scene, stretch) - 1
    return phrase if filled and scene.opens(phrase, stretch[0]) else None


def is_speaker(scene: Scene, start: int, stop: int) -> bool:
    """Whether a stretch without a known name is a source all the same: "seorang warga", "Sutarjo"."""
    if scene.is_source(start) or scene.text[start] == "@":
        return True  # "@sukamaju.info menilai"
    if covering(scene.layers.places, start) or _NAME.fullmatch(scene.text, start, stop) is None:
        return False
    return any(kind_of(word) in NAME_KINDS for word in scene.text[start:stop].split() if word[0].isalpha())

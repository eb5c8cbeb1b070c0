"""Which of the places that an article names a figure can be about."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from news_extract.attributing.claims.lexicon import word_set
from news_extract.layers import BodyMention, Layers, PlaceMention, S, TimeExpression, Words, covering

_GOVERNING = frozenset({"local_government", "local_agency", "legislature", "security", "agency"})
_LEVELS = frozenset({"kabupaten", "kota", "provinsi", "kecamatan"})
_SCENE_REACH = 3
"""Words between a place and the day after it where both tell only where somebody spoke."""


def is_scene(words: Words, times: list[TimeExpression], place: PlaceMention) -> bool:
    """Whether a place tells where somebody spoke: "di Cikarang, Selasa (26/8)"."""
    at = bisect_left(times, place.end, key=lambda time: time.start)
    if at == len(times):
        return False
    between = words.range(place.end, times[at].start)
    return len(between) <= _SCENE_REACH and any(words.texts[number] == "," for number in between)


def of_area(layers: Layers, place: PlaceMention) -> bool:
    """Whether a place stands free or in the name of a body that governs it, not of a bank or a currency."""
    at = layers.words.at(place.start)
    if at and layers.words.lowers[at - 1] in word_set("priced_at"):
        return False
    if place.level == "negara" and at and layers.words.lowers[at - 1] in word_set("not_places"):
        return False
    body = body_around(layers, place)
    if body is None:
        return not _names_more(layers, place)
    # "gudang Bulog Kabupaten Kendal" is there, "Bank Jateng" not
    return body.type in _GOVERNING or layers.words.lowers[at] in _LEVELS


def body_around(layers: Layers, place: PlaceMention) -> BodyMention | None:
    """The mention of a body whose name holds the place."""
    bodies = layers.body_mentions
    at = bisect_left(bodies, place.start + 1, key=lambda body: body.start) - 1
    return bodies[at] if at >= 0 and bodies[at].end >= place.end else None


def _names_more(layers: Layers, place: PlaceMention) -> bool:
    """Whether the word behind makes a name of the place: "Lampung Electronic", "Jalan Raya Padang Galak".

    Not in "Sungai Padang Jembatan Galak", where it begins another place.
    """
    words, at = layers.words, layers.words.at(place.end)
    if at >= len(words) or not words.texts[at][0].isupper() or words.texts[at].isupper():
        return False
    if words.lowers[at] in word_set("sites"):
        return False
    apart = layers.text[place.end : words.starts[at]] != " "
    told = covering(layers.times, words.starts[at]) or covering(layers.offices, place.start)
    another = (layers.places, layers.names, layers.quantities)
    return not (apart or told or any(_starts_at(found, words.starts[at]) for found in another))


def _starts_at(spans: Sequence[S], offset: int) -> bool:
    at = bisect_left(spans, offset, key=lambda span: span.start)
    return at < len(spans) and spans[at].start == offset

"""The area that an article is about: the one that its figures are of where they name none."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from news_extract.attributing.claims.apportioned import is_listed
from news_extract.layers import Layers, PlaceMention, Words

_CAPITAL = ("DKI Jakarta", "Kota Jakarta")
"""Areas where national news happens, which it need not be about."""
WIDE = frozenset({"provinsi", "kabupaten", "kota", "negara"})
LOCAL = frozenset({"kecamatan", "desa"})
_OPENING = 2
"""Sentences at the head of an article that say what area it is about."""
_FOREIGN = 2
"""Times that a foreign country must be named as often as Indonesia for an article to be about it."""
_TITLE_LONGEST = 40
"""Words of a title that are looked at."""


def main_area(layers: Layers, places: list[PlaceMention]) -> PlaceMention | None:
    """The area that the article is about: the one that its opening names, else the one named most.

    A country only where the article names no area of Indonesia: articles name countries for their teams,
    markets and ministers.
    """
    wide = [place for place in places if place.level in WIDE and place.level != "negara"]
    if local := _in_title(layers, places, wide):
        return local
    if not any(place.code for place in wide):
        return _foreign(layers)
    counted = Counter(place.name for place in wide)
    opening = layers.sentences[min(_OPENING, len(layers.sentences)) - 1].end
    early = [
        place
        for place in wide
        if place.end <= opening
        and not _is_detail(layers.words, place)
        and (counted[place.name] > 1 or not place.name.startswith(_CAPITAL))
    ]
    best = max(early or wide, key=lambda place: counted[place.name])
    if _is_one_of_many(layers, best, wide, counted):
        return None
    often = counted[best.name] > 1 and 2 * counted[best.name] >= len(wide)
    return best if early or often else None


def _foreign(layers: Layers) -> PlaceMention | None:
    """The one country that an article from abroad is about: named at its head, and more than any other."""
    countries = [place for place in layers.places if place.level == "negara"]
    counted = Counter(place.name for place in countries)
    home = layers.words.texts.count("Indonesia") + layers.words.texts.count("RI")
    opening = layers.sentences[min(_OPENING, len(layers.sentences)) - 1].end
    for name, times in counted.most_common(1):
        early = (place for place in countries if place.name == name and place.end <= opening)
        scene = next((place for place in early if _is_located(layers.words, place)), None)
        if scene is not None and times > _FOREIGN * home and 2 * times > len(countries):
            return scene
    return None


def _is_located(words: Words, place: PlaceMention) -> bool:
    """Whether something happens in a place: "di Kenya", "di Porto, Portugal"."""
    at = words.at(place.start)
    if at and words.lowers[at - 1] in ("di", "wilayah"):
        return True
    return (
        at > 2
        and words.texts[at - 1] == ","
        and words.texts[at - 2][0].isupper()
        and words.lowers[at - 3] == "di"
    )


def _is_one_of_many(
    layers: Layers, best: PlaceMention, wide: list[PlaceMention], counted: Counter[str]
) -> bool:
    """Whether an area stands in a list of areas, none of which the article names more often than the others.

    "di Tegal, Brebes, dan Pemalang": what follows is about none of them alone.
    """
    at = wide.index(best)
    for one, other in pairwise(wide[max(at - 1, 0) : at + 2]):
        listed = is_listed(layers.words, one, other)
        if listed and one.name != other.name and counted[one.name] == counted[other.name]:
            return one.level == other.level
    return False


def _in_title(layers: Layers, places: list[PlaceMention], wide: list[PlaceMention]) -> PlaceMention | None:
    """The district or village that the title names, where it names no wider area."""
    title = (layers.title or "").casefold().split()[:_TITLE_LONGEST]
    named = {"".join(title[at : at + size]).strip(",.:;") for at in range(len(title)) for size in (1, 2, 3)}
    if not title or any(_glued(place) in named for place in wide):
        return None
    return next((place for place in places if place.level in LOCAL and _glued(place) in named), None)


def _glued(place: PlaceMention) -> str:
    """Its name without level and spaces, casefolded: "balikbukit" of "Kecamatan Balik Bukit"."""
    return place.name.partition(" ")[2].casefold().replace(" ", "") or place.name.casefold()


def _is_detail(words: Words, place: PlaceMention) -> bool:
    """Whether a comma before a place makes it the address of something: "di Kantor Pos, Jakarta"."""
    at = words.at(place.start)
    return at > 0 and words.texts[at - 1] == ","

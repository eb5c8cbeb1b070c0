"""Names of regencies and cities behind offices, where a bare name that may be another word is the area."""

from __future__ import annotations

from bisect import insort

from news_extract.finding.areas.gazetteer import Area, area_table, area_words, areas_named
from news_extract.finding.people.office_words import expanded, office_words, short_head
from news_extract.finding.people.view import View
from news_extract.finding.people.words import Kind
from news_extract.layers import PlaceMention
from news_extract.tables import toml_table

_LONGEST = 6  # pieces


def after_regency(view: View, at: int) -> int | None:
    """The piece after the longest name of a regency, city or province that begins at piece `at`.

    Example: "Toli-Toli", "Pangkajene dan Kepulauan", "Kep. Siau Tagulandang Biaro", "Agam".
    """
    if not view.word(at)[:1].isupper():
        return None
    for rest in area_words().get(view.low(at), ()) or area_words().get(f"{view.low(at)}.", ()):
        end = _follow(view, at + 1, rest)
        if end is not None and _areas(view, at, end):
            return end
    return None


def ends_regency(view: View, at: int) -> bool:
    """Whether the name of an area ends right before piece `at`: "Lima Puluh Kota"."""
    return any(after_regency(view, first) == at for first in range(max(0, at - _LONGEST), at))


def _follow(view: View, at: int, rest: tuple[str, ...]) -> int | None:
    for word in rest:
        if view.low(at) in ("-", ".") and view.attached(at):
            at += 1
        if view.low(at) != word or not (view.joined(at) or view.attached(at)):
            return None
        at += 1
    return at


def _areas(view: View, first: int, end: int) -> tuple[Area, ...]:
    words = [view.low(at) for at in range(first, end) if view.low(at) not in ("-", ".")]
    base = " ".join(words)
    found = areas_named(base) or areas_named(base.replace("kep ", "kep. ", 1))
    return tuple(area for area in found if area.code is not None)


def is_short(view: View, first: int, end: int) -> bool:
    """Whether a name is one word that may be that of a person or another thing: "Agam", "Landak"."""
    doubtful = view.low(first) in area_table("ambiguous")["names"] or view.kind(first) is Kind.NAME
    return end == first + 1 and doubtful


def place_ending_at(view: View, first: int, end: int, key: str) -> PlaceMention | None:
    """The place that ends an office, added to the places of the text where no reader knew it for one."""
    for at in range(max(first, end - _LONGEST), end):
        if after_regency(view, at) != end or view.place(at) is not None:
            continue
        areas = _areas(view, at, end)
        level = next(
            (of for of, heads in toml_table("offices")["levels"].items() if expanded(key) in heads), ""
        )
        areas = tuple(area for area in areas if area.level == level) or areas
        start, stop = view.pieces.starts[at], view.pieces.ends[end - 1]
        one = areas[0] if len(areas) == 1 else None
        name = one.name if one else view.text[start:stop]
        place = PlaceMention(start, stop, name, one.level if one else None, one.code if one else None)
        insort(view.layers.places, place, key=lambda known: known.start)
        return place
    return None


def _is_local(view: View, start: int) -> bool:
    """Whether the head before `start` is no acronym that holds its agency: not "Kadinkes", "Kasatpol PP"."""
    return all(short_head(view.low(at)) is None for at in (start - 1, start - 2))


def is_area_behind(view: View, at: int, end: int, group: str, start: int) -> bool:
    """Whether the area name from `at` to `end` behind an office that began before `start` is an area."""
    level = view.low(at - 1) in area_table("levels")
    if group not in ("region", "unit") or (view.place(at - 1) is not None and not level):
        return False
    if view.low(at) == "metro" and view.low(end) == "jaya":
        return False  # "Kapolda Metro Jaya"
    first = at == start and not level
    # "Kadinkes Agam", but "Direktur Agam Bakery"
    heads_body = group == "unit" and _is_local(view, start) and end == at + 1
    if first and (heads_body or view.low(start - 1) in office_words("joints", "of_states")):
        return False
    if view.kind(at) is Kind.NAME and end == at + 1 and not level:
        # "Kepala Dinas Sosial Bima Rahmat" is one Bima Rahmat
        if view.low(end) in (",", "("):
            return True
        return view.joined(end + 1) and view.may_be_name(end) and view.may_be_name(end + 1)
    return True

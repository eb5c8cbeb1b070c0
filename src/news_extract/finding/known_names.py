"""Names found once, found again: whole or by one of their parts."""

from __future__ import annotations

from collections.abc import Iterator

from news_extract.finding.office_phrase import View, is_honorific
from news_extract.finding.words import Kind
from news_extract.layers import NameMention, covering


def find_again(view: View, names: list[NameMention]) -> list[NameMention]:
    """All mentions of the names of `names` in the body, in text order, those given among them."""
    parts = _parts(view, names)
    taken = {name.start: name for name in names}
    found = dict(taken)
    until = -1
    for zone in view.layers.zones:
        if zone.kind != "body":
            continue
        for at in view.pieces.range(zone.start, zone.end):
            start = view.pieces.starts[at]
            if start in taken:
                until = max(until, taken[start].end)
            elif start >= until and view.pieces.texts[at] in parts:
                name = _again(view, at, parts[view.pieces.texts[at]])
                if name is not None:
                    found[name.start] = name
                    until = name.end
    return sorted(_without_overlap(found.values()), key=lambda name: name.start)


def _parts(view: View, names: list[NameMention]) -> dict[str, list[tuple[str, ...]]]:
    """Part of a name -> the names (as words) that hold it."""
    parts: dict[str, list[tuple[str, ...]]] = {}
    for name in names:
        numbers = view.pieces.range(name.start, name.end)
        words = tuple(view.pieces.texts[at] for at in numbers if view.kind(at) is not Kind.MARK)
        for word in words:
            if len(word) > 1 and word[0].isupper() and words not in parts.setdefault(word, []):
                parts[word].append(words)
    return parts


def _again(view: View, at: int, names: list[tuple[str, ...]]) -> NameMention | None:
    """The longest part of a known name at piece `at`, where no other name, place or institution stands."""
    if view.body(at) is not None or (view.place(at) is not None):
        return None
    longest = max(_common_length(view, at, words) for words in names)
    last = at + longest
    if _goes_on(view, last) or _goes_on_before(view, at):
        return None
    if longest == 1 and (view.kind(at) is Kind.COMMON or _in_phrase(view, at)):
        return None
    return NameMention(view.pieces.starts[at], view.pieces.ends[last - 1], evidence="name")


def _in_phrase(view: View, at: int) -> bool:
    """Whether one word stands among capitals that are no name: "Putri" in "Tunggal Putri Indonesia"."""
    if view.joined(at + 1) and view.kind(at + 1) in (Kind.COMMON, Kind.ACRONYM):
        return True
    if not view.joined(at) or view.kind(at - 1) not in (Kind.COMMON, Kind.ACRONYM):
        return False
    office = covering(view.layers.offices, view.pieces.starts[at - 1])
    return office is None and not is_honorific(view, at - 1)


def _common_length(view: View, at: int, words: tuple[str, ...]) -> int:
    best = 1
    for begin in range(len(words)):
        length = 0
        while begin + length < len(words) and at + length < len(view.pieces) and view.pieces.texts[at + length] == words[begin + length]:
            if length and not view.joined(at + length):
                break
            length += 1
        best = max(best, length)
    return best


def _goes_on(view: View, at: int) -> bool:
    """Whether a further word of a name follows: it is somebody else."""
    return view.joined(at) and view.kind(at) in (Kind.NAME, Kind.UNKNOWN) and view.body(at) is None and view.place(at) is None


def _goes_on_before(view: View, at: int) -> bool:
    return view.joined(at) and view.kind(at - 1) in (Kind.NAME, Kind.UNKNOWN) and view.body(at - 1) is None and view.place(at - 1) is None


def _without_overlap(names: Iterator[NameMention] | object) -> list[NameMention]:
    kept: list[NameMention] = []
    for name in sorted(names, key=lambda name: (name.start, -name.end)):  # type: ignore[call-overload]
        if not kept or name.start >= kept[-1].end:
            kept.append(name)
    return kept

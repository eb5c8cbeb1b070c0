"""Names found once, found again: whole or by some of their words."""

from __future__ import annotations

from collections.abc import Iterable

from news_extract.finding.people.office_words import is_honorific
from news_extract.finding.people.view import View
from news_extract.finding.people.words import Kind
from news_extract.layers import NameMention

_Words = tuple[str, ...]


def find_again(view: View, names: list[NameMention]) -> list[NameMention]:
    """All mentions of `names` in the body, in text order; those given are among them."""
    parts = _parts(view, names)
    given = {name.start: name for name in names}
    found = list(names)
    past = -1
    texts, starts = view.pieces.texts, view.pieces.starts
    for at in [at for at in view.body_pieces() if texts[at] in parts or starts[at] in given]:
        start = starts[at]
        if start in given:
            past = max(past, given[start].end)
        elif start >= past:
            name = _again(view, at, parts[texts[at]])
            if name is not None:
                found.append(name)
                past = name.end
    return _without_overlap(found)


def _parts(view: View, names: list[NameMention]) -> dict[str, list[_Words]]:
    """Word of a name -> the names, as words, that hold it."""
    parts: dict[str, list[_Words]] = {}
    for name in names:
        numbers = view.pieces.range(name.start, name.end)
        words = tuple(view.word(at) for at in numbers if view.kind(at) is not Kind.MARK)
        for word in words:
            if len(word) > 1 and word[0].isupper() and words not in parts.setdefault(word, []):
                parts[word].append(words)
    return parts


def _again(view: View, at: int, names: list[_Words]) -> NameMention | None:
    """The longest part of a known name at piece `at`, unless somebody or something else stands there."""
    if view.body(at) is not None or view.place(at) is not None:
        return None
    last = at + max(_common_length(view, at, words) for words in names)
    if _belongs_to_name(view, last, last) or _belongs_to_name(view, at - 1, at):
        return None
    if last == at + 1 and (view.kind(at) is Kind.COMMON or _is_in_phrase(view, at)):
        return None
    return NameMention(view.pieces.starts[at], view.pieces.ends[last - 1], evidence="name")


def _common_length(view: View, at: int, words: _Words) -> int:
    """How many words from piece `at` on stand one after the other in `words`."""
    best = 1
    for begin in range(len(words)):
        length = 0
        while begin + length < len(words) and view.word(at + length) == words[begin + length]:
            if length and not view.joined(at + length):
                break
            length += 1
        best = max(best, length)
    return best


def _belongs_to_name(view: View, at: int, seam: int) -> bool:
    """Whether the neighbour `at` makes the name somebody else's; `seam` is the later of the two pieces."""
    return view.joined(seam) and view.may_be_name(at) and view.body(at) is None and view.place(at) is None


def _is_in_phrase(view: View, at: int) -> bool:
    """Whether one word stands among capitals that are no name: "Putri" in "Tunggal Putri Indonesia"."""
    if view.joined(at + 1) and view.kind(at + 1) in (Kind.COMMON, Kind.ACRONYM):
        return True
    if not view.joined(at) or view.kind(at - 1) not in (Kind.COMMON, Kind.ACRONYM):
        return False
    return view.office(at - 1) is None and not is_honorific(view, at - 1)


def _without_overlap(names: Iterable[NameMention]) -> list[NameMention]:
    """In text order; of names that overlap, the one that begins first, and the longest of those."""
    kept: list[NameMention] = []
    for name in sorted(names, key=lambda name: (name.start, -name.end)):
        if not kept or name.start >= kept[-1].end:
            kept.append(name)
    return kept

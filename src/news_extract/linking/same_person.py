"""Which names are the same person.

Longer forms come first; a shorter one belongs to the person whose name holds its words in order. Where two
people share it, it goes to the one named last before it, or to nobody where both were named alike.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from operator import itemgetter

import regex

from news_extract.finding.people.misspelling import one_letter_apart, spelt_otherwise
from news_extract.layers import NameMention, Sentence, covering

Words = tuple[str, ...]

_GLUED = regex.compile(
    r"[-.]|(?<=\p{Ll}{2})(?=\p{Lu})"
)  # what parts words in "Al-Amin", "M.Rahmat", "RahmatHidayat"

_SHORTEST_CLIPPED = 4
_FARTHEST_PARAGRAPH = 2  # back to the last mention of somebody whose name another one shares
_MOST_COMPARED = 200  # people; a text that names more is a list, in which likeness says nothing


@dataclass(slots=True, eq=False)
class Namesake:
    """The names of one person while they are gathered."""

    names: list[NameMention] = field(default_factory=list)
    forms: set[Words] = field(default_factory=set)


def words_of(text: str, name: NameMention) -> Words:
    """The words of a name for comparing: small letters, no full stops and hyphens."""
    plain = _GLUED.sub(" ", text[name.start : name.end]).replace("’", "'")
    return tuple(plain.casefold().split())


def group_names(text: str, names: list[NameMention], sentences: list[Sentence]) -> list[Namesake]:
    """The people of a text, each with their names in text order."""
    by_form: dict[Words, list[NameMention]] = {}
    for name in names:
        by_form.setdefault(words_of(text, name), []).append(name)
    known = _Known()
    home: dict[int, Namesake] = {}
    for words in sorted(by_form, key=lambda words: (-len(words), by_form[words][0].start)):
        holders = known.holders(words) or [known.new()]
        for name, holder in _share_out(by_form[words], holders, sentences):
            holder.names.append(name)
            known.note(holder, words)
            home[id(name)] = holder
    _join_other_names(home, names)
    for person in known.people:
        person.names.sort(key=lambda name: name.start)
    return [person for person in known.people if person.names]


class _Known:
    """The people found so far, by the words of their names."""

    def __init__(self) -> None:
        self.people: list[Namesake] = []
        self._by_word: dict[str, list[Namesake]] = {}

    def new(self) -> Namesake:
        """One more person."""
        self.people.append(Namesake())
        return self.people[-1]

    def note(self, person: Namesake, words: Words) -> None:
        """A form of somebody's name."""
        if words not in person.forms:
            person.forms.add(words)
            for word in words:
                holders = self._by_word.setdefault(word, [])
                if person not in holders[-1:]:
                    holders.append(person)

    def holders(self, words: Words) -> list[Namesake]:
        """The people whose name may be shortened to `words`, none twice."""
        among = self._by_word.get(max(words, key=len, default=""), ())
        fitting = [person for person in among if any(_is_part(words, form) for form in person.forms)]
        if fitting:
            return list(dict.fromkeys(fitting))
        if len(self.people) > _MOST_COMPARED:
            return []
        near = [person for person in self.people if any(_is_misspelt(words, form) for form in person.forms)]
        return near if len(near) == 1 else []


def _share_out(
    names: list[NameMention], holders: list[Namesake], sentences: list[Sentence]
) -> Iterator[tuple[NameMention, Namesake]]:
    """Names of one form with their holders; where two people share the form, as `_last_named` says."""
    if len(holders) == 1:
        yield from ((name, holders[0]) for name in names)
        return
    mentions = ((other.start, holder) for holder in holders for other in holder.names)
    named = sorted(mentions, key=itemgetter(0))
    recent: list[tuple[int, Namesake]] = []  # the two people named last, the later one first
    at = 0
    for name in names:
        while at < len(named) and named[at][0] < name.start:
            recent = [named[at], *(one for one in recent if one[1] is not named[at][1])][:2]
            at += 1
        holder = _last_named(recent, name.start, sentences)
        if holder is not None:
            recent = [(name.start, holder), *(one for one in recent if one[1] is not holder)][:2]
            yield name, holder


def _last_named(recent: list[tuple[int, Namesake]], start: int, sentences: list[Sentence]) -> Namesake | None:
    """Of two people the one named last: in this paragraph, or shortly before and without the other beside."""
    here = _paragraph(start, sentences)
    there = [_paragraph(one[0], sentences) for one in recent]
    if not recent or here - there[0] > _FARTHEST_PARAGRAPH:
        return None
    return None if here > there[0] == there[-1] and len(there) > 1 else recent[0][1]


def _paragraph(offset: int, sentences: list[Sentence]) -> int:
    sentence = covering(sentences, offset)
    return sentence.paragraph if sentence else -1


def _is_part(words: Words, form: Words) -> bool:
    """Whether all words stand in the longer form in this order; an initial stands for its word."""
    at = 0
    for word in form:
        if at < len(words) and (
            words[at] == word or (len(words[at]) == 1 < len(words) and word.startswith(words[at]))
        ):
            at += 1
    return at == len(words)


def _is_misspelt(words: Words, form: Words) -> bool:
    """ "Aminta" for "Amita Rahayu"; "Aris" for "Budi Ariswan"; "Arief Misal" for "Arif Misal"."""
    if len(words) == 1:
        word = words[0]
        return any(_is_clipped(word, other) or one_letter_apart(word, other) for other in form)
    if len(words) != len(form):
        return False
    apart = [(one, other) for one, other in zip(words, form, strict=True) if one != other]
    return len(apart) == 1 and (one_letter_apart(*apart[0]) or spelt_otherwise(*apart[0]))


def _is_clipped(word: str, other: str) -> bool:
    return len(word) >= _SHORTEST_CLIPPED and len(other) - len(word) > 1 and other.startswith(word)


def _join_other_names(home: dict[int, Namesake], names: list[NameMention]) -> None:
    """Nicknames that the text introduces join the person they belong to."""
    for name in names:
        if name.alias_of is None:
            continue
        owner, other = home.get(id(name.alias_of)), home.get(id(name))
        if owner is None or other is None or owner is other:
            continue
        owner.names += other.names
        owner.forms |= other.forms
        for moved in other.names:
            home[id(moved)] = owner
        other.names = []

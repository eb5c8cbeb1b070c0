"""Which names are the same person.

Longer forms come first; a shorter one belongs to the person whose name holds its words in order. Where two
people share it, it goes to the one named last in the same paragraph, else to nobody.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache

from news_extract.finding.misspelling import one_letter_apart
from news_extract.layers import NameMention, Sentence, covering
from news_extract.tables import toml_table

Words = tuple[str, ...]

_SHORTEST_CLIPPED = 4


@dataclass(slots=True, eq=False)
class Namesake:
    """The names of one person while they are gathered."""

    names: list[NameMention] = field(default_factory=list)
    forms: set[Words] = field(default_factory=set)

    def add(self, words: Words, name: NameMention) -> None:
        """Takes one more name."""
        self.names.append(name)
        self.forms.add(words)


def words_of(text: str, name: NameMention) -> Words:
    """The words of a name for comparing: small letters, no full stops and hyphens."""
    plain = text[name.start : name.end].replace("-", " ").replace(".", " ").replace("’", "'")
    return tuple(plain.casefold().split())


def group_names(text: str, names: list[NameMention], sentences: list[Sentence]) -> list[Namesake]:
    """The people of a text, each with their names in text order."""
    by_form: dict[Words, list[NameMention]] = {}
    for name in names:
        by_form.setdefault(words_of(text, name), []).append(name)
    people: list[Namesake] = []
    home: dict[int, Namesake] = {}
    for words in sorted(by_form, key=lambda words: (-len(words), by_form[words][0].start)):
        holders = _holders(people, words)
        for name in by_form[words]:
            holder = holders[0] if len(holders) == 1 else None
            if len(holders) > 1:
                holder = _last_named(text, holders, name, sentences)
                if holder is None:
                    continue
            if holder is None:
                holder = Namesake()
                people.append(holder)
                holders = [holder]
            holder.add(words, name)
            home[id(name)] = holder
    _join_other_names(people, home, names)
    for person in people:
        person.names.sort(key=lambda name: name.start)
    return [person for person in people if person.names]


def _holders(people: list[Namesake], words: Words) -> list[Namesake]:
    """The people whose name may be shortened to `words`."""
    exact = [person for person in people if any(_is_part(words, form) for form in person.forms)]
    if exact:
        return exact
    known = _known_as().get(" ".join(words))
    if known:
        return [person for person in people if known in person.forms][:1]
    near = [person for person in people if any(_is_misspelt(words, form) for form in person.forms)]
    return near if len(near) == 1 else []


@cache
def _known_as() -> dict[str, Words]:
    return {nick: tuple(full.split()) for nick, full in toml_table("nicknames")["known_as"].items()}


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
    """ "Aminta" for "Amita Rahayu"; "Aris" for "Ariswan"."""
    if len(words) == 1:
        word = words[0]
        clipped = len(word) >= _SHORTEST_CLIPPED and len(form[0]) - len(word) > 1 and form[0].startswith(word)
        return clipped or any(one_letter_apart(word, other) for other in form)
    if len(words) != len(form):
        return False
    apart = [(one, other) for one, other in zip(words, form, strict=True) if one != other]
    return len(apart) == 1 and one_letter_apart(*apart[0])


def _last_named(
    text: str, holders: list[Namesake], name: NameMention, sentences: list[Sentence]
) -> Namesake | None:
    """The holder who was named last before `name` in its paragraph."""
    here = covering(sentences, name.start)
    best: tuple[int, Namesake] | None = None
    for holder in holders:
        for other in holder.names:
            there = covering(sentences, other.start)
            same = here is not None and there is not None and here.paragraph == there.paragraph
            if same and other.start < name.start and (best is None or other.start > best[0]):
                best = other.start, holder
    return best[1] if best else None


def _join_other_names(people: list[Namesake], home: dict[int, Namesake], names: list[NameMention]) -> None:
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
        people.remove(other)

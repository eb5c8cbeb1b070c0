"""Other names that a text introduces: "alias", "yang akrab disapa", in brackets."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache

import regex

from news_extract.finding.people.gathered import Gathered
from news_extract.finding.people.name_run import Run, read_name
from news_extract.finding.people.office_words import name_words
from news_extract.finding.people.view import Forms, forms_of
from news_extract.finding.people.words import Kind
from news_extract.layers import Layers, NameMention, covering
from news_extract.reading.quotation_marks import quotation_at
from news_extract.tables import toml_table

_APPOSED = regex.compile(r"\s(?:ini|itu|tersebut)\s?,\s")
_FARTHEST = 12  # names looked back over


@cache
def _introducers() -> Forms:
    table = toml_table("name_words")["alias"]
    return forms_of((group, table[key]) for group, key in (("alias", "introducer"), ("either", "either")))


def find_nicknames(found: Gathered) -> None:
    """ "Rahmat alias Mamat", "Rahmat (Mamat)", "pria yang akrab disapa Mamat"."""
    view = found.view
    introducers, lowers = _introducers(), view.pieces.lowers
    for at in [at for at in view.body_pieces() if lowers[at] in introducers]:
        match = view.match(introducers, at)
        if match is not None and match[1] == "either" and not _renames(found, at):
            continue
        run = read_name(view, match[0]) if match else None
        if match is not None and (run is None or not view.joined(run.outer_first)):
            run = _before(found, at)
        if run is not None:
            found.nicknames.append(found.add_nickname(run))
    for name in list(found.names.values()):
        _in_brackets(found, name)


def _before(found: Gathered, at: int) -> Run | None:
    """The nickname before "sapaan akrabnya": "…," kata Rudi, sapaan akrabnya; "Susi begitu ia disapa"."""
    view = found.view
    before = name_words("alias", "before")
    while view.low(at - 1) in before and view.joined(at):
        at -= 1
    if not view.joined(at):
        return None
    run = found.run_ending_at(at - 1 - (view.low(at - 1) == ","))
    return run if run is not None and found.opens_clause(run.outer_first) else None


def _renames(found: Gathered, at: int) -> bool:
    """Whether the "atau" at `at` stands between a full name and one word: "Rahmat Hidayat atau Gus Mamat"."""
    view = found.view
    before = found.ending_at(view.pieces.ends[at - 1], view.pieces.starts[at])
    run = read_name(view, at + 1)
    if before is None or run is None or run.last - run.first != 1 or not view.joined(run.outer_first):
        return False
    full = " " in view.text[before[0].start : before[0].end]
    cue = covering(view.layers.cues, view.pieces.starts[run.last]) if view.joined(run.last) else None
    subject = view.low(run.last) == "," or cue is not None
    return full and (subject or run.outer_first < run.first)


def _in_brackets(found: Gathered, name: NameMention) -> None:
    view = found.view
    at = view.after(name.end)
    if view.low(at) != "(":
        return
    run = read_name(view, at + 1)
    if run is None and view.kind(at + 1) is Kind.ACRONYM and _abbreviates(found, name, view.word(at + 1)):
        run = Run(at + 1, at + 2, (), at + 1, view.pieces.ends[at + 1])
    if run is not None and view.low(run.last) == ")":
        other = found.add_nickname(run)
        other.alias_of = name


def _abbreviates(found: Gathered, name: NameMention, letters: str) -> bool:
    """Whether capitals are those of a name with its form of address: "Kang Rahmat Mulyana (KRM)"."""
    titles = [word for title in name.honorifics for word in title.split()]
    words = titles + found.view.text[name.start : name.end].split()
    return "".join(word[0] for word in words).endswith(letters)


def tie_nicknames(layers: Layers, nicknames: list[NameMention]) -> None:
    """Ties each nickname to the last name before it; names inside quotations count only for one inside."""
    for nickname in nicknames:
        following = _named_after(layers, nickname)
        if following is not None:
            nickname.alias_of = following
            continue
        at = bisect_left(layers.names, nickname.start, key=lambda name: name.start)
        own = _fuller(layers, layers.names[max(0, at - _FARTHEST) : at], nickname)
        if own is not None:
            nickname.alias_of = own
            continue
        inside = quotation_at(layers, nickname.start) is not None
        for name in reversed(layers.names[max(0, at - _FARTHEST) : at]):
            initials = layers.text[name.start : name.end].isupper()  # nobody calls MML (25) "Ami"
            if not initials and (inside or quotation_at(layers, name.start) is None):
                nickname.alias_of = name
                break


def _fuller(layers: Layers, names: list[NameMention], nickname: NameMention) -> NameMention | None:
    """The last name that holds the nickname: "Wirdo Sukarbo … kata Wirdo, sapaan akrabnya"."""
    written = layers.text[nickname.start : nickname.end]
    for name in reversed(names):
        words = layers.text[name.start : name.end].split()
        if len(words) > 1 and written in words:
            return name
    return None


def _named_after(layers: Layers, nickname: NameMention) -> NameMention | None:
    """The full name in apposition: "pria yang akrab disapa Mamat itu, Rahmat Hidayat, mengaku"."""
    link = _APPOSED.match(layers.text, nickname.end)
    if link is None:
        return None
    at = bisect_left(layers.names, link.end(), key=lambda name: name.start)
    name = layers.names[at] if at < len(layers.names) else None
    if name is None or name.start != link.end():
        return None
    return name if " " in layers.text[name.start : name.end] else None

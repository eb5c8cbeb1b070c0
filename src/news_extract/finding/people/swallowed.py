"""Takes the holder of an office out of an institution that swallowed the name."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

from news_extract.finding.people.office_begun import holder_stands_at
from news_extract.finding.people.view import View
from news_extract.finding.people.words import Kind, is_organisation_word
from news_extract.layers import OfficeMention

_IN_NAME = (Kind.NAME, Kind.UNKNOWN, Kind.COMMON)
_LONGEST_HOLDER = 3  # words


@dataclass(frozen=True, slots=True)
class Swallowed:
    """What tells that an institution swallowed a name: bodies as written, and words that stand together."""

    bodies: frozenset[str]
    pairs: Counter[tuple[str, str]]
    triples: Counter[tuple[str, str, str]]

    @classmethod
    def of(cls, view: View) -> Swallowed:
        """That of a text."""
        texts = view.pieces.texts
        return cls(
            frozenset(view.text[body.start : body.end] for body in view.layers.body_mentions),
            Counter(pairwise(texts)),
            Counter(zip(texts, texts[1:], texts[2:], strict=False)),
        )


def trim_body(view: View, office: OfficeMention, swallowed: Swallowed) -> None:
    """Takes the holder out of an institution that swallowed the name: "Ketua PMI Bogor Siti Aminah".

    Only where the text tells: the shorter name is that of a body elsewhere, or the person is named elsewhere.
    """
    body = office.body
    if body is None or body.end != office.end or holder_stands_at(view, view.after(body.end)):
        return
    first, last = view.after(body.start - 1), view.after(body.end) - 1
    stop = 0
    for cut in range(last, max(first, last - _LONGEST_HOLDER), -1):
        organisation = is_organisation_word(view.low(cut))
        if view.kind(cut) not in _IN_NAME or organisation or view.place(cut) is not None:
            break
        if not view.may_be_name(cut):
            continue
        shorter = view.text[body.start : view.pieces.ends[cut - 1]]
        before, name, following = view.word(cut - 1), view.word(cut), view.word(cut + 1)
        elsewhere = swallowed.pairs[name, following] > swallowed.triples[before, name, following]
        if shorter in swallowed.bodies or (cut < last and elsewhere):
            stop = view.pieces.ends[cut - 1]
    if stop:
        body.end = office.end = stop

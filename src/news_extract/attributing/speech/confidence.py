"""How likely the speaker of a quote is the right one, from how it was found.

The figures are measured: `docs/confidence.md` has the curve. A row of the table is the share of right
speakers among quotes of its kind, rounded down.
"""

from __future__ import annotations

from functools import cache

from news_extract.finding.people.words import Kind, kind_of
from news_extract.layers import Body, Entity, Quote
from news_extract.tables import toml_table


def confidence_of(quote: Quote) -> float:
    """The probability that the speaker of `quote` is right.

    Example:
        >>> from news_extract.layers import Speaker
        >>> confidence_of(Quote("direct", 0, 5, Speaker()))
        0.3
    """
    speaker = quote.speaker
    table = _table()
    if speaker.entity is None:
        kind = "unnamed" if speaker.start is not None else "unknown"
        if speaker.described:
            return table["unnamed.described"]
        return table.get(f"{kind}.{speaker.resolution}", table[kind])
    resolution = str(speaker.resolution)
    how = table.get(f"{resolution}.doubtful", table[resolution]) if speaker.doubtful else table[resolution]
    return min(how, _most(speaker.entity))


def _most(entity: Entity) -> float:
    """How sure a speaker can be at most: a name of one word may be cut, or be no person's at all.

    Nor does a word of the language make a name surer: "Pemilik Chandra".
    """
    if isinstance(entity, Body):
        return _table()["most.body"]
    sure = [word for word in entity.name.split() if kind_of(word) is not Kind.COMMON]
    return 1.0 if len(sure) > 1 else _table()["most.one_word"]


@cache
def _table() -> dict[str, float]:
    table: dict[str, float] = toml_table("confidence")["speaker"]
    return table

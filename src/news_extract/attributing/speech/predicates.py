"""Whether a stretch of words says something of something: a clause, not a mere noun phrase."""

from __future__ import annotations

from functools import cache

import regex

from news_extract.layers import Layers
from news_extract.tables import toml_table

# Verbs by their prefix: "menurun", "berjalan", "diterima", "terjadi".
_VERB = regex.compile(
    r"(?:me[mnlrwy]\p{Ll}{3,16}|ber\p{Ll}{3,16}|di(?!rinya)\p{Ll}{4,16}|ter(?!hadap|sebut|kait|masuk)\p{Ll}{3,16})"
)
# An amount is what is said in "luas sawah itu sebesar 30 hektare".
_AMOUNT = regex.compile(r"\d|Rp|US\$|USD")


def has_predicate(layers: Layers, start: int, end: int) -> bool:
    """Whether a verb or a word of the table stands in the stretch outside a relative clause.

    Nor does "dalam menghadapi hama" say something of something.
    """
    words = layers.words
    predicates, no_verbs, measures = _table("predicates"), _table("no_verbs"), _table("measures")
    for number in words.range(start, end):
        word = words.texts[number]
        says = word in predicates or (word not in no_verbs and _VERB.fullmatch(word) is not None)
        if word in measures and number + 1 < len(words):
            says = _AMOUNT.match(words.texts[number + 1]) is not None
        if says and (number == 0 or words.lowers[number - 1] not in ("yang", "dalam")):
            return True
    return False


@cache
def _table(key: str) -> frozenset[str]:
    return frozenset(toml_table("speech")[key])

"""Whose number it is: the quote that holds it, and the document it rests on."""

from __future__ import annotations

from bisect import bisect_right
from functools import cache

from news_extract.layers import Claim, Layers, Quote, Sentence, Words
from news_extract.tables import toml_table

_NESTED = 8
"""Quotes that can begin between the start of one and a figure in it."""
_LONGEST = 8
"""Words in the name of a document."""

Stretch = tuple[int, int]


def give_source(quotes: list[Quote], claim: Claim, document: Stretch | None) -> None:
    """Ties a claim to the quote that holds its first figure, to that quote's speaker, and to a document.

    `quotes` are those of the article in text order.
    """
    at = claim.quantities[0][1].start
    if document and document[0] < at:
        claim.document = document
    quote = _quote_at(quotes, at)
    if quote is None or (quote.speaker.start is not None and _holds(claim.document, quote.speaker.start)):
        return  # in "menurut data BPS" it is the data that say it, not BPS
    claim.quote = quote
    claim.speaker = quote.speaker


def _holds(stretch: Stretch | None, offset: int) -> bool:
    return stretch is not None and stretch[0] <= offset < stretch[1]


def _quote_at(quotes: list[Quote], offset: int) -> Quote | None:
    """The innermost quote that holds `offset`; quotes lie in text order and may nest."""
    behind = bisect_right(quotes, offset, key=lambda quote: quote.start)
    holding = [quote for quote in quotes[max(0, behind - _NESTED) : behind] if offset < quote.end]
    return min(holding, key=lambda quote: quote.end - quote.start, default=None)


def document_of(layers: Layers, sentence: Sentence) -> Stretch | None:
    """The document that a sentence rests on: "data BPS" in "berdasarkan data BPS, 412 desa …"."""
    words = layers.words
    table = _table()
    for number in words.range(sentence.start, sentence.end):
        if words.lowers[number] not in table["nouns"]:
            continue
        last = _name_end(words, number, words.at(sentence.end))
        led = number > 0 and words.lowers[number - 1] in table["leads"]
        speaks = words.lowers[last : last + 1] and words.lowers[last] in table["verbs"]
        if last > number + 1 and (led or speaks):
            return words.starts[number], words.ends[last - 1]
    return None


def _name_end(words: Words, number: int, stop: int) -> int:
    """Number of the word after the name that begins at word `number`."""
    ends, verbs = _table()["ends"], _table()["verbs"]
    last = number + 1
    while (
        last < min(stop, number + _LONGEST)
        and words.lowers[last] not in ends
        and words.lowers[last] not in verbs
        and words.texts[last].isalpha()
    ):
        last += 1
    return last


@cache
def _table() -> dict[str, frozenset[str]]:
    return {key: frozenset(listed) for key, listed in toml_table("claims")["documents"].items()}

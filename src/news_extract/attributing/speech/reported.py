"""Reported speech: the words of a sentence that a cue says are somebody's."""

from __future__ import annotations

import regex

from news_extract.attributing.speech.contents import TRIM, content_of, fits, has_words
from news_extract.attributing.speech.direct import Spoken
from news_extract.layers import Cue, Layers, Quote, Rejected, Sentence, covering, within
from news_extract.reading.quotation_marks import CLOSING, quotation_at

_FEWEST_WORDS = 2
# "…, saat rapat terbatas di Sleman, Selasa (22/7)": where and when it was said, not what
_OCCASION = regex.compile(
    r",\s(?:saat|ketika|usai|seusai|di sela|dalam (?:keterangan|rapat|sambutan|konferensi|jumpa))\w*\s"
    r"[^,\n]{3,90}(?:,[^,\n]{2,40}){0,2}\Z"
)
_END = TRIM + ".!?*…"


def reported_quotes(layers: Layers, spoken: Spoken) -> list[Quote]:
    """Every sentence or clause that a cue reports, but for the cues of what is `spoken` directly.

    A cue inside what somebody else is reported to have said is part of it and no quote of its own.
    """
    quotes: list[Quote] = []
    end = 0
    for cue in layers.cues:
        sentence = covering(layers.sentences, cue.start)
        if sentence is None or cue.start in spoken.used or not cue.speakers or cue.start < end:
            continue
        quote = _read(layers, cue, sentence)
        if quote is not None and quote.start >= end and not _is_spoken(spoken, quote):
            quotes.append(quote)
            end = quote.end
    return quotes


def _is_spoken(spoken: Spoken, quote: Quote) -> bool:
    """Whether a reported quote begins in, or takes in, one that is spoken directly."""
    inside = next(within(spoken.quotes, quote.start, quote.end), None)
    return inside is not None or covering(spoken.quotes, quote.start) is not None


def _read(layers: Layers, cue: Cue, sentence: Sentence) -> Quote | None:
    """The quote of one cue; None, with the reason kept, where the sentence reports nothing."""
    found = content_of(layers, cue, sentence)
    start, end = _trim(layers, *found) if found else (cue.end, cue.end)
    reason = None
    if not has_words(layers.text, start, end, _FEWEST_WORDS):
        reason = "no content"
    elif not fits(layers, cue, start, end):
        reason = "no statement"
    if reason is not None:
        layers.rejected.append(Rejected("cue", cue.start, cue.end, reason))
        return None
    mixed = next(within(layers.quotations, start, end), None) is not None
    return Quote("mixed" if mixed else "indirect", start, end, cue.speakers[0], cue.speakers[1:], cue)


def _trim(layers: Layers, start: int, end: int) -> tuple[int, int]:
    """Content without blanks and marks at its ends; a quotation at its end keeps its mark."""
    text = layers.text
    while start < end and text[start] in TRIM:
        start += 1
    if occasion := _OCCASION.search(text, start, end):
        dated = any(time.kind == "date" for time in within(layers.times, occasion.start(), end))
        end = occasion.start() if dated else end
    while end > start and (text[end - 1] in _END or _closes_nothing(layers, start, end - 1)):
        end -= 1
    return start, end


def _closes_nothing(layers: Layers, start: int, mark: int) -> bool:
    """Whether a quotation mark at `mark` has no partner within the stretch."""
    if layers.text[mark] not in CLOSING:
        return False
    quotation = quotation_at(layers, mark - 1)
    return quotation is None or quotation.outer_end != mark + 1 or quotation.outer_start < start

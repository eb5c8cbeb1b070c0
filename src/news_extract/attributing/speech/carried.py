"""Quotations without a cue of their own go on with the speaker before, where nothing speaks against it."""

from __future__ import annotations

from bisect import bisect_left

import regex

from news_extract.layers import Layers, Quote, Rejected, Speaker

_POINTS_BACK = regex.compile(
    r"\P{L}{1,6}(?:(?:Hal|Pernyataan|Ungkapan|Penegasan|Harapan) (?:itu|tersebut|ini)|Demikian|Itulah)"
    r"(?: yang| juga| pula){0,2} "
)
_PARAGRAPHS_BACK = 2  # between a quotation and the speaker that it goes on with


def carry_speakers(layers: Layers, quotes: list[Quote]) -> list[Quote]:
    """Gives each direct quote without a cue the speaker of the last cue before it.

    A quotation that nobody can be heard to speak is left out and kept in `layers.rejected`: the text of a
    law, a banner, a post.
    """
    cues = [cue for cue in layers.cues if cue.speakers]
    starts = [cue.start for cue in cues]
    kept: list[Quote] = []
    for quote in quotes:
        if quote.kind == "direct" and quote.cue is None and quote.speaker.entity is None:
            if speaker := _told_next(layers, quote):
                quote.speaker = speaker
                kept.append(quote)
                continue
            at = bisect_left(starts, quote.start) - 1
            heard = max(starts[at], kept[-1].start if kept else 0) if at >= 0 else 0
            if at < 0 or not _carry(layers, quote, heard, cues[at].speakers[0]):
                layers.rejected.append(Rejected("quotation", quote.start, quote.end, "nobody speaks"))
                continue
        kept.append(quote)
    return kept


def _told_next(layers: Layers, quote: Quote) -> Speaker | None:
    """Who is said to have said it in the next sentence: "Stok aman." Hal itu disampaikan Budi usai rapat."""
    at = bisect_left(layers.cues, quote.end, key=lambda cue: cue.start)
    cue = layers.cues[at] if at < len(layers.cues) else None
    if cue is None or "passive" not in cue.frames or not cue.speakers or cue.speakers[0].entity is None:
        return None
    tells = _POINTS_BACK.fullmatch(layers.text, quote.end, cue.start)
    return Speaker(cue.speakers[0].entity, resolution="carried") if tells else None


def _carry(layers: Layers, quote: Quote, start: int, speaker: Speaker) -> bool:
    """Carries a speaker who was last heard at `start` on to a quote, if the two are near each other."""
    near = _paragraph(layers, quote.start) - _paragraph(layers, start) <= _PARAGRAPHS_BACK
    if near and speaker.entity is not None:
        quote.speaker = Speaker(speaker.entity, resolution="carried")
    elif near and speaker.start is not None and speaker.resolution == "description":
        quote.speaker = Speaker(None, speaker.start, speaker.end, "carried", described=True)
    return near


def _paragraph(layers: Layers, offset: int) -> int:
    return bisect_left(layers.paragraphs, offset + 1, key=lambda paragraph: paragraph.start)

"""Quotations without a cue of their own go on with the speaker before, where nothing speaks against it."""

from __future__ import annotations

from bisect import bisect_left

from news_extract.layers import Layers, Speaker

_PARAGRAPHS_BACK = 2  # between a quotation and the speaker that it goes on with


def carry_speakers(layers: Layers) -> None:
    """Gives each direct quote without a cue the speaker of the last cue before it."""
    cues = [cue for cue in layers.cues if cue.speakers]
    starts = [cue.start for cue in cues]
    for quote in layers.quotes:
        if quote.kind != "direct" or quote.cue is not None:
            continue
        at = bisect_left(starts, quote.start) - 1
        if at < 0:
            continue
        near = _paragraph(layers, quote.start) - _paragraph(layers, cues[at].start)
        speaker = cues[at].speakers[0]
        if near <= _PARAGRAPHS_BACK and speaker.entity is not None:
            quote.speaker = Speaker(speaker.entity, resolution="carried")


def _paragraph(layers: Layers, offset: int) -> int:
    return bisect_left(layers.paragraphs, offset + 1, key=lambda paragraph: paragraph.start)

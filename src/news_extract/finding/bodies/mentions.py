"""A body's name as read, as a mention."""

from __future__ import annotations

from news_extract.finding.bodies.view import BodyView, Extent
from news_extract.layers import BodyMention
from news_extract.records import BodyType

Read = tuple[BodyMention, int]
"""A mention with the number of its last word."""


def mention_of(view: BodyView, extent: Extent, type_: BodyType, key: str | None = None) -> Read:
    """The mention that an extent is."""
    start, end = view.words.starts[extent.first], view.words.ends[extent.last]
    row = None if extent.branch else key
    return BodyMention(start, end, type_, row, area=extent.area, acronym=extent.acronym), extent.last

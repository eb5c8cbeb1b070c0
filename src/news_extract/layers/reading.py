"""What reading leaves: which parts are body, what is in quotation marks, where sentences end."""

from __future__ import annotations

from dataclasses import dataclass

from news_extract.records import ZoneKind


@dataclass(frozen=True, slots=True)
class Zone:
    """A stretch of one kind. The zones of a text cover it whole, in order."""

    kind: ZoneKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A stretch of body that is read on its own; a line that was broken inside a sentence is joined."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Dateline:
    """Head of an article: "Cikarang (ANTARA) -"."""

    start: int
    end: int
    place: str | None
    agency: str | None


@dataclass(slots=True)
class Quotation:
    """A pair of quotation marks and what is between them, before anybody asks whether it is speech.

    `start:end` is the inside, `outer_start:outer_end` takes in the marks. `depth` is 0 for the outermost.
    `closed` is False where the closing mark is missing. A quotation over several paragraphs, whose mark
    is opened again at each, is one `Quotation` a paragraph; `continues` is True for all but the first.
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    depth: int = 0
    closed: bool = True
    continues: bool = False
    inside: Quotation | None = None  # the one that it stands in


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the body. A quotation of several sentences with its attribution is one."""

    start: int
    end: int
    paragraph: int

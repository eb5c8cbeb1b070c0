"""Pairs of quotation marks, of any kind and however badly kept.

Which way a mark faces is told from its neighbours more than from its shape: outlets write ”…” and “…“,
drop a mark, or glue it to the wrong word. What cannot be paired inside its paragraph is looked for in the
paragraphs after it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from operator import attrgetter
from typing import NamedTuple

import regex
from spacy.tokens import Doc

from news_extract.layers import Layers, Paragraph, Quotation, Rejected, covering
from news_extract.steps import step
from news_extract.tables import toml_table

CLOSING = frozenset("\"”“„»«″＂’‘'`")
"""Marks that close a quotation, well or badly kept."""

_DOUBLE = regex.compile(r"(?:''|``|[\"“”„‟″«»＂]){1,4}")
# Marks that a converter turned into "?", which a comma before one tells: "?Panen naik,? ujar Rahmat."
_LOST_SIGN = regex.compile(r"[\p{Ll}\d][,.]\?(?=\s|\Z)")
_WITH_LOST = regex.compile(rf"{_DOUBLE.pattern}|(?<!\S)\?(?=[\p{{Lu}}\d])|(?<=[\p{{Ll}}\d][,.])\?(?=\s|\Z)")
_SINGLE_OPENING = regex.compile(r"(?<![\p{L}\p{N}'’])['‘’‚`](?=[\p{L}\p{N}])")
_SINGLE = regex.compile(rf"({_SINGLE_OPENING.pattern})|(?<=[^\s'‘‚`(])['’‘`](?![\p{{L}}\p{{N}}'])")
_OPENERS = frozenset(("“", "„", "«", "``"))
_CLOSERS = frozenset(("”", "‟", "»"))
_BEFORE_OPENING = frozenset("([{-–—/:;>*")
_AFTER_CLOSING = frozenset(".,;:!?)]}…-–—/*")
_ENDS_SENTENCE = frozenset(".!?…")
_NEXT_WORD = regex.compile(r"\s{0,2}(\p{Ll}{3,20})")
_LOST_CLOSING = regex.compile(r"[,.?!](['’`]?)\s{0,2}(\p{Ll}{3,20})(?=\s|[.,]|\Z)")
_SENTENCE_END = regex.compile(r"\p{Ll}[.!?…](?=\s)")
_SENTENCE_BREAK = regex.compile(r"[\p{Ll}\d)][.!?…](?:\s{1,3}(?=\p{Lu})|(?<=\p{Ll}{2}[.!?])(?=\p{Lu}\p{Ll}))")
_GOES_ON = regex.compile(r"(?:Dan|Tapi|Tetapi|Karena|Sebab|Jadi|Sebagai|Sehingga|Bahkan|Apalagi|Makanya)\b")
_SOURCE = regex.compile(r"\s{0,3}[Mm]enurut[^,\n]{0,60},\s")  # 'Menurutnya, kami siap," kata Budi'
_LONGEST_SINGLE = 1000  # characters between single marks
_LONGEST_OPEN = 800  # characters after a mark that nothing closes
_MOST_LOST = 40  # marks of one paragraph whose partner is looked for
_START = attrgetter("start")
_PARAGRAPHS_OPEN = 12  # that a quotation may run over without being opened again


class _Mark(NamedTuple):
    start: int
    end: int
    faces: str  # open | close | either


class _Paired(NamedTuple):
    """One paragraph: its quotations, the marks that close nothing, and whether the last one is left open."""

    paragraph: Paragraph
    quotations: list[Quotation]
    strays: list[_Mark]
    left_open: bool


@step("news_quotation_marks", needs=("news_zones",))
def pair_quotation_marks(doc: Doc, layers: Layers) -> None:
    """Pairs the marks of each paragraph, and joins quotations that run over several."""
    text = layers.text
    paired = [_pair_doubles(text, paragraph) for paragraph in layers.paragraphs]
    for number, this in enumerate(paired):
        if this.left_open and not _goes_on(text, paired, number):
            _end_open(text, this.quotations[-1])
    for this in paired:
        ends = {quotation.end for quotation in this.quotations}
        for stray in this.strays[:_MOST_LOST]:
            if stray.start in ends:
                continue
            if lost := _lost_opening(text, this, stray):
                this.quotations.append(lost)
            else:
                layers.rejected.append(Rejected("quotation", stray.start, stray.end, "no opening mark"))
    doubles = _nest([quotation for this in paired for quotation in this.quotations])
    outermost = [quotation for quotation in doubles if not quotation.inside]
    singles = [quotation for this in paired for quotation in _pair_singles(text, this.paragraph, outermost)]
    layers.quotations = _nest(doubles + singles)


def quotation_at(layers: Layers, offset: int) -> Quotation | None:
    """The outermost quotation that holds `offset`."""
    at = bisect_right(layers.quotations, offset, key=_START) - 1
    quotation = layers.quotations[at] if at >= 0 else None
    while quotation is not None and (offset >= quotation.end or quotation.inside is not None):
        quotation = quotation.inside
    return quotation


@cache
def _speech_words() -> frozenset[str]:
    """Bare cues, which stand after a quotation: "kata", "katanya"."""
    return frozenset(form for root in toml_table("cues")["bare"] for form in (root, f"{root}nya"))


# ---------------------------------------------------------------- inside one paragraph


def _marks(text: str, start: int, end: int) -> Iterator[_Mark]:
    """The double marks of a paragraph, those that touch taken as one, each with the way it faces."""
    lost = text.find("?", start, end) >= 0 and _LOST_SIGN.search(text, start, end) is not None
    for run in (_WITH_LOST if lost else _DOUBLE).finditer(text, start, end):
        first, last = run.span()
        before = text[first - 1] if first > start else " "
        after = text[last] if last < end else " "
        starts = before.isspace() or before in _BEFORE_OPENING
        stops = after.isspace() or after in _AFTER_CLOSING
        if last - first > 1 and not starts and not stops:  # ..."Benar.""Tidak."...
            yield _Mark(first, first + 1, "close")
            yield _Mark(first + 1, last, "open")
        elif starts != stops:
            yield _Mark(first, last, "open" if starts else "close")
        elif run.group() in _OPENERS:
            yield _Mark(first, last, "open")
        elif run.group() in _CLOSERS:
            yield _Mark(first, last, "close")
        else:
            yield _Mark(first, last, "either")


def _pair_doubles(text: str, paragraph: Paragraph) -> _Paired:
    """Pairs the double marks of a paragraph; one left open runs to its end."""
    marks = list(_marks(text, paragraph.start, paragraph.end))
    done: list[Quotation] = []
    opened: list[_Mark] = []
    strays: list[_Mark] = []
    for number, mark in enumerate(marks):
        if opened and (mark.faces != "open" or _speech_follows(text, mark)):
            done.append(_pair(opened.pop(), mark))
        elif mark.faces == "close":
            last = strays[-1] if strays and not (done and done[-1].start > strays[-1].start) else None
            if last and text[last.end : last.end + 3].lstrip()[:1].isupper():
                done.append(
                    _pair(strays.pop(), mark)
                )  # mengatakan" Kami siap," ujar Budi: glued to the wrong word
            elif single := _single_before(text, done[-1].outer_end if done else paragraph.start, mark):
                done.append(_pair(single, mark))
            else:
                strays.append(mark)
        elif opened and not _nests(text, marks, number):
            done.append(_unclosed(text, opened[0], mark.start))
            opened = [mark]
        else:
            opened.append(mark)
    if opened:
        done.append(_unclosed(text, opened[0], paragraph.end))
    for before, after in pairwise(done):
        if not before.closed:
            end = before.end
            _end_open(text, before)
            after.continues = before.end == end
    return _Paired(paragraph, done, strays, bool(opened))


def _pair(opening: _Mark, closing: _Mark) -> Quotation:
    return Quotation(opening.end, closing.start, opening.start, closing.end)


def _unclosed(text: str, opening: _Mark, end: int) -> Quotation:
    while end > opening.end and text[end - 1].isspace():
        end -= 1
    return Quotation(opening.end, end, opening.start, end, closed=False)


def _speech_follows(text: str, mark: _Mark) -> bool:
    """Whether a mark that seems to open stands before a cue: "Kami siap, "kata Budi."""
    word = _NEXT_WORD.match(text, mark.end)
    return word is not None and word.group(1) in _speech_words() and text[mark.start - 1].isspace()


def _nests(text: str, marks: list[_Mark], number: int) -> bool:
    """Whether a second opening mark begins a quotation inside the first: two closing marks follow."""
    start = marks[number].start
    if text[max(0, start - 3) : start].rstrip()[-1:] in _ENDS_SENTENCE:
        return False
    return [mark.faces != "open" for mark in marks[number + 1 : number + 3]] == [True, True]


def _single_before(text: str, start: int, closing: _Mark) -> _Mark | None:
    """A single mark that opens what a double mark closes: 'Kami siap," kata Budi."""
    found = _SINGLE_OPENING.search(text, max(start, closing.start - _LONGEST_SINGLE), closing.start)
    return _Mark(found.start(), found.end(), "open") if found else None


def _pair_singles(text: str, paragraph: Paragraph, doubles: list[Quotation]) -> Iterator[Quotation]:
    """Pairs single marks that stand on the same side of every double one."""
    opening: _Mark | None = None
    for found in _SINGLE.finditer(text, paragraph.start, paragraph.end):
        if found.group(1):
            opening = _Mark(found.start(), found.end(), "open")
        elif opening and found.start() - opening.end <= _LONGEST_SINGLE:
            if covering(doubles, opening.start) is covering(doubles, found.start()):
                yield Quotation(opening.end, found.start(), opening.start, found.end())
            opening = None


# ---------------------------------------------------------------- over several paragraphs


def _goes_on(text: str, paired: list[_Paired], number: int) -> bool:
    """Joins a quotation left open to its continuation, opened again or closed in a later paragraph."""
    for after in range(number + 1, min(number + 1 + _PARAGRAPHS_OPEN, len(paired))):
        paragraph, quotations, strays, _ = paired[after]
        stray = strays[0] if strays else None
        begin = paragraph.start
        while begin < paragraph.end and text[begin].isspace():
            begin += 1
        if after == number + 1 and quotations and quotations[0].outer_start == begin:
            quotations[0].continues = True
            return True
        if stray and not (quotations and quotations[0].start < stray.start):
            for between in range(number + 1, after):
                stretch = paired[between].paragraph
                part = _unclosed(text, _Mark(stretch.start, stretch.start, "open"), stretch.end)
                part.continues = True
                paired[between].quotations.append(part)
            quotations.insert(0, Quotation(begin, stray.start, begin, stray.end, continues=True))
            return True
        if quotations:
            return False
    return False


def _lost_opening(text: str, this: _Paired, closing: _Mark) -> Quotation | None:
    """The sentence that a mark closes before its cue where no mark opens it: Kami siap," kata Budi.

    What stands before that sentence may be the reporter's, so only the last one counts as speech, with
    the one that it goes on with: "Airnya keruh. Jadi kami beli," kata Budi.
    """
    cue = _NEXT_WORD.match(text, closing.end)
    if cue is None or cue.group(1) not in _speech_words() or text[closing.start - 1] not in ",.?!":
        return None
    ends = (quotation.outer_end for quotation in this.quotations if quotation.outer_end <= closing.start)
    start = begin = max(ends, default=this.paragraph.start)
    for found in _SENTENCE_BREAK.finditer(text, begin, closing.start):
        if not _GOES_ON.match(text, found.end()):
            start = found.end()
    source = _SOURCE.match(text, start, closing.start)
    start = source.end() if source else start
    while start < closing.start and (text[start].isspace() or text[start] in ".,;:!?)"):
        start += 1
    return Quotation(start, closing.start, start, closing.end) if start < closing.start else None


def _end_open(text: str, quotation: Quotation) -> None:
    """Ends a quotation that nothing closes: before its cue, or after a sentence where it would run on."""
    for found in _LOST_CLOSING.finditer(text, quotation.start, quotation.end):
        if found.group(2) in _speech_words():
            quotation.end = found.start() + 1
            quotation.outer_end = quotation.end + len(found.group(1))
            return
    if quotation.end - quotation.start > _LONGEST_OPEN:
        sentence = _SENTENCE_END.search(text, quotation.start, quotation.end)
        if sentence:
            quotation.end = quotation.outer_end = sentence.end()


def _nest(quotations: list[Quotation]) -> list[Quotation]:
    """Puts quotations in text order, each with the one around it; one that crosses another is left out."""
    kept: list[Quotation] = []
    around: list[Quotation] = []
    for quotation in sorted(quotations, key=lambda q: (q.start, -q.end)):
        if quotation.end <= quotation.start:
            continue
        while around and around[-1].end <= quotation.outer_start:
            around.pop()
        if around and quotation.outer_end > around[-1].end:
            continue
        quotation.inside = around[-1] if around else None
        quotation.depth = len(around)
        kept.append(quotation)
        around.append(quotation)
    return kept

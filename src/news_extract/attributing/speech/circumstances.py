"""Where and when something was said: "katanya di Cikarang, Selasa (21/10/2025)"."""

from __future__ import annotations

import datetime
from functools import cache

import regex

from news_extract.finding.people.words import person_nouns
from news_extract.layers import Cue, Layers, Quote, TimeExpression, covering, within
from news_extract.tables import toml_table

_LONGEST = 240  # characters after a cue that can hold place and time
# The words between a comma, or the speaker, and the place: "Budi, saat ditemui di Cikarang"
_PARTED = regex.compile(
    r"(?:,\s?|(?:,\s|\A\s?)(?:saat|ketika|usai|seusai|ditemui|dihubungi|dalam)\b[^,]{0,80})\Z"
)
_MORE = regex.compile(r",\s{1,2}(?=\p{Lu})")
_READ_IN = regex.compile(r"(?:dikutip|dilansir|mengutip|melansir|dilihat)(?:[^.\n]|\.(?=\S)){0,50}\Z")


def circumstances_of(layers: Layers, quote: Quote, cue: Cue) -> tuple[str | None, datetime.date | None]:
    """The place as written and the day of a statement, each None where the text does not say."""
    start, end = _stretch(layers, quote, cue)
    nameless = cue.speakers and cue.speakers[0].entity is None and not cue.clitic
    loose = not nameless and ("before" not in cue.frames or quote.end <= cue.start)
    # a place before the verb ends at it: "Budi, saat ditemui di Cikarang mengatakan"
    parts = [(start, cue.start), (cue.end, end)] if start < cue.start < end else [(start, end)]
    places = (_place(layers, *part, loose=loose) for part in parts)
    return next((place for place in places if place), None), _day(layers, start, end)


@cache
def _at() -> regex.Pattern[str]:
    """The word "di" before a place, not before "tengah" or "hadapan"."""
    no_places = "|".join(toml_table("speech")["no_places"])
    return regex.compile(rf"(?<![\p{{L}}\p{{N}}])di\s{{1,2}}(?!(?i:{no_places})\b)")


@cache
def _name() -> regex.Pattern[str]:
    """A place as written, up to a mark or a word that ends it."""
    stops = "|".join(toml_table("speech")["after_places"])
    return regex.compile(rf"[\p{{L}}\p{{N}}][^\n,.;:()\"“”]{{1,80}}?(?=\s(?:{stops})\b|\s?[,.;:()\"“”\n]|\Z)")


def _stretch(layers: Layers, quote: Quote, cue: Cue) -> tuple[int, int]:
    """The words around a cue that can say where and when: after its subject, or between subject and verb."""
    sentence = covering(layers.sentences, cue.start)
    limit = sentence.end if sentence else cue.end
    subject_end = max((s.end for s in cue.speakers if s.end is not None), default=cue.start)
    if "before" in cue.frames:
        if quote.start >= cue.end:
            return min(subject_end, cue.start), quote.start
        return cue.end, min(limit, cue.end + _LONGEST)
    begin = max(cue.end, subject_end)
    return begin, min(quote.start if quote.start >= begin else limit, begin + _LONGEST)


def _place(layers: Layers, start: int, end: int, *, loose: bool) -> str | None:
    """The first place of a stretch; not `loose`, only one that a comma or "saat" parts from the speaker.

    "pedagang di Pasar Lama" says who speaks and not where.
    """
    text = layers.text
    for at in _at().finditer(text, start, end):
        found = _name().match(text, at.end(), end)
        if found is None or not any(letter.isupper() for letter in found.group()):
            continue
        if _is_work(layers, start, at.start()):
            continue
        if not loose and _PARTED.search(text[start : at.start()]) is None:
            continue
        days = (time.start for time in within(layers.times, at.end(), end) if time.kind == "date")
        stop = min(found.end(), *days, end)
        more = _MORE.match(text, stop, end)
        if more and (area := covering(layers.places, more.end())):
            stop = area.end  # "di Gedung Sate, Bandung"
        return text[at.end() : stop].strip(" ,") or None
    return None


def _is_work(layers: Layers, start: int, end: int) -> bool:
    """Whether the words before a place tell what somebody does: "kata Budi, peneliti di Zentra"."""
    words = layers.text[start:end].lower().replace(",", " ").split()
    if "kepada" in words:
        return False  # "kepada wartawan di Sleman"
    office = bool(words) and covering(layers.offices, end - 2) is not None
    return office or not person_nouns().isdisjoint(words[-3:])


def _day(layers: Layers, start: int, end: int) -> datetime.date | None:
    """The one day that the stretch names; None where it names several, or none that is certain."""
    days = {
        time.first
        for time in within(layers.times, start, end)
        if time.kind == "date" and time.first == time.last and not _is_read(layers, time, start)
    }
    days.discard(None)
    return days.pop() if len(days) == 1 else None


def _is_read(layers: Layers, time: TimeExpression, start: int) -> bool:
    """Whether a day is when the outlet read it elsewhere: "dikutip Senin (9/6)"."""
    return _READ_IN.search(layers.text, max(start, time.start - 60), time.start) is not None

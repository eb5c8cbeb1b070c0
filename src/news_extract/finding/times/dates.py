"""Dates, clock times, periods, durations and ages.

Day and month stand in the Indonesian order, day first. A day is never guessed: what the text and the date
of the article leave open stays open ("Agustus 2024" is its 31 days, "Senin depan" without a date is none).
"""

from __future__ import annotations

from functools import cache

import regex
from spacy.tokens import Doc

from news_extract.finding.numbers.numerals import find_numerals, is_number_word
from news_extract.finding.patterns import SPACES
from news_extract.finding.times.days import (
    OPEN,
    Days,
    day,
    days_away,
    last_month,
    last_weekday,
    likely_year,
    months,
    next_weekday,
    span_away,
    years,
)
from news_extract.finding.times.patterns import pattern
from news_extract.layers import Layers, Numeral, TimeExpression, covering
from news_extract.steps import step
from news_extract.tables import toml_table

_CLOCK_WORDS = ("pukul", "pkl", "pkl.", "jam")
_CLOCK_MARKS = frozenset(SPACES + ".:")  # between hour and minutes, or before "WIB"
_DATE_MARKS = frozenset("/.-")
_GAPS = frozenset(SPACES + "-–—JFMASOND")  # before a month, or its first letter glued on
_AGE = regex.compile(r"\((?:\d{1,2}|1\d\d)(?: (?:tahun|thn|th))?\)")
_LAW = regex.compile(
    r"(?<!\p{L})[Nn](?:omor|o\.?)[ \u00a0]{0,2}[\p{L}\d/.-]{1,20}[ \u00a0][Tt]ahun[ \u00a0]\Z"
)
_MOST_YEARS = 60  # of a period: "2024-2029"
_FEW_BEFORE_YEARS = 4  # words before years among which "usia" makes an age of them
_FEW_WORDS = 6  # before a weekday, in which "akan" puts it in the future


@step("news_dates", needs=("news_sentences",))
def find_dates(doc: Doc, layers: Layers) -> None:
    """Finds every expression of time in the body and resolves it to days where that is certain."""
    reader = _Reader(layers.text, layers)
    reader.read_numbers()
    reader.read_words()
    layers.times = reader.in_order()


class _Reader:
    """Collects the time expressions of one document. Where two begin at one place the first read stays."""

    def __init__(self, text: str, layers: Layers) -> None:
        self.text = text
        self.layers = layers
        self.published = layers.published
        self.found: dict[int, TimeExpression] = {}

    def in_order(self) -> list[TimeExpression]:
        """The expressions in text order; one within another is dropped."""
        kept: list[TimeExpression] = []
        for at in sorted(self.found):
            if not kept or at >= kept[-1].end:
                kept.append(self.found[at])
        return kept

    def _add(self, start: int, end: int, kind: str, days: Days = OPEN) -> int:
        self.found.setdefault(start, TimeExpression(start, end, kind, *days))
        return end

    def _before(self, start: int, length: int = 16) -> str:
        return self.text[max(start - length, 0) : start].lower().rstrip(" \u00a0(")

    # ------------------------------------------------------------ from a number

    def read_numbers(self) -> None:
        """Dates, clock times, years, durations and ages that begin with a number."""
        after = 0
        for at, numeral in enumerate(find_numerals(self.text, self.layers)):
            if numeral.start >= after and numeral.form != "vague":
                after = self._dated(numeral) or self._lasting(at) or after

    def _dated(self, numeral: Numeral) -> int:
        """End of the date, clock time or year that begins with a number in digits, 0 where there is none.

        How many digits it has and what follows them tells which ways of writing can be meant at all.
        """
        if numeral.form != "digits" or numeral.scale:
            return 0
        start, text = numeral.start, self.text
        stop = start + 1
        while stop - start < 5 and text[stop : stop + 1].isdigit():
            stop += 1
        mark = text[stop : stop + 1]
        if stop - start <= 2:
            return (
                (mark in _DATE_MARKS and (self._numbered(start) or self._short(start)))
                or (mark in _GAPS and (self._written(start) or self._hijri(start)))
                or self._clock(start, stop)
                or (text[start - 1 : start] == "(" and self._age(start))
                or 0
            )
        if stop - start == 3:
            return self._age(start) if text[start - 1 : start] == "(" else 0
        if stop - start > 4:
            return 0
        dated = mark == "-" and self._numbered(start)
        return dated or self._hijri(start) or self._years(start) or self._year(start)

    def _numbered(self, start: int) -> int:
        """ "21/10/2025", "2025-10-21"."""
        found = pattern("numbers").match(self.text, start) or pattern("iso").match(self.text, start)
        if found is None:
            return 0
        year = int(found["year"])
        date = day(year + 2000 if year < 100 else year, int(found["month"]), int(found["day"]))
        return self._add(start, found.end(), "date", (date, date)) if date else 0

    def _written(self, start: int) -> int:
        """ "10 Juni 2025", "24 Juni-5 Juli 2026"."""
        found = pattern("days").match(self.text, start) or pattern("day").match(self.text, start)
        if found is None:
            return 0
        month = _month(found["month"])
        last_day = int(found["to"] or found["day"])
        year = int(found["year"]) if found["year"] else likely_year(self.published, month, last_day)
        if year is None:
            return self._add(start, found.end(), "date")
        parts = found.groupdict()
        first_year = int(parts.get("from_year") or year)
        first = day(first_year, _month(parts["from"]) if parts.get("from") else month, int(found["day"]))
        last = day(year, month, last_day)
        in_order = first is not None and last is not None and first <= last
        return self._add(start, found.end(), "date", (first, last) if in_order else OPEN)

    def _hijri(self, start: int) -> int:
        """ "10 Muharram 1447 Hijriah", "1446 H/2025 M"."""
        found = pattern("hijri").match(self.text, start)
        return self._add(start, found.end(), "date") if found else 0

    def _clock(self, start: int, stop: int) -> int:
        """ "pukul 10.00 WIB", "19:30 Wita"; `stop` is the end of the hour."""
        named = self._before(start).endswith(_CLOCK_WORDS)
        if not named and self.text[stop : stop + 1] not in _CLOCK_MARKS:
            return 0
        found = pattern("clock").match(self.text, start)
        return self._add(start, found.end(), "clock") if found and (named or found["zone"]) else 0

    def _short(self, start: int) -> int:
        """ "Jumat (18/7)": day and month alone need brackets, a weekday or "tanggal"."""
        found = pattern("short").match(self.text, start)
        if found is None:
            return 0
        before = self._before(start).rstrip(", ").rsplit(None, 1)[-1:] or [""]
        bracketed = self.text[start - 1 : start] == "(" and self.text[found.end() : found.end() + 1] == ")"
        if not bracketed and before[0] not in toml_table("calendar")["weekdays"] and before[0] != "tanggal":
            return 0
        month, number = int(found["month"]), int(found["day"])
        year = likely_year(self.published, month, number)
        date = day(year, month, number) if year else None
        return self._add(start, found.end(), "date", (date, date))

    def _age(self, start: int) -> int:
        """ "Rahmat Hidayat (45)": years in brackets after a name or initials."""
        found = _AGE.match(self.text, start - 1)
        if found is None:
            return 0
        at = self.layers.words.at(start - 1) - 1
        words = self.layers.words
        named = at >= 0 and words.texts[at][0].isupper() and not is_number_word(words.lowers[at])
        return self._add(start, found.end() - 1, "age") if named else 0

    def _years(self, start: int) -> int:
        """ "2024-2029", "musim 2024/2025"."""
        found = pattern("years").match(self.text, start)
        if found is None:
            return 0
        first = int(found["first"])
        last = int(found["last"]) if len(found["last"]) == 4 else first // 100 * 100 + int(found["last"])
        if not first < last <= first + _MOST_YEARS:
            return 0
        return self._add(start, found.end(), "period", years(first, last))

    def _year(self, start: int) -> int:
        """ "2024", "1990-an"; not that of a law, nor an amount or a number plate."""
        found = pattern("year").match(self.text, start)
        if found is None or self.text[start - 1 : start] in ("$", "-", ".", ",", "/"):
            return 0
        before = self._before(start)
        if before.endswith(("rp", "rp.", "usd", " no", "no.", "nomor")) or self._is_plate(start, found.end()):
            return 0
        if _LAW.search(self.text[max(start - 40, 0) : start]):
            return found.end()  # the year of a law is no time that the article speaks of
        year = int(found["year"])
        return self._add(start, found.end(), "period", years(year, year + 9 if found["decade"] else year))

    def _is_plate(self, start: int, end: int) -> bool:
        """ "DK 1923 FO": one or two capitals before and capitals after."""
        before, after = self.text[max(start - 4, 0) : start].split(), self.text[end : end + 4].split()
        return bool(before and after) and before[-1].isupper() and len(before[-1]) <= 2 and after[0].isupper()

    def _lasting(self, at: int) -> int:
        """End of the duration or age that begins with numeral `at`: "tiga bulan", "usia 10-18 tahun"."""
        numerals = self.layers.numerals
        start, end = numerals[at].start, numerals[at].end
        joined = pattern("to").match(self.text, end)
        if joined and at + 1 < len(numerals) and numerals[at + 1].start == joined.end():
            end = numerals[at + 1].end
        found = pattern("duration").match(self.text, end)
        if found is None or numerals[at].form == "collective":
            return 0
        unit = found["unit"].lower()
        if unit == "tahun" and pattern("law").match(self.text, found.end()):
            return 0  # "Nomor 5 Tahun 2014", "triwulan 4 tahun 2024"
        if unit == "hari" and numerals[at].value < 1000 and self.text[found.end() :][:5] == " lalu":
            days = days_away(self.published, -int(numerals[at].value))
            return self._add(start, found.end() + 5, "date", days)
        aged = unit == "tahun" and self._is_aged(start)
        return self._add(start, found.end(), "age" if aged else "duration")

    def _is_aged(self, start: int) -> bool:
        """ "usia di atas 60 tahun", "pria 50 tahun": whether years from `start` are those of a person."""
        units = toml_table("calendar")["units"]
        before = self._before(start, 40).split()[-_FEW_BEFORE_YEARS:]
        person = bool(before) and before[-1] in units["persons"]
        return person or any(word in units["ages"] for word in before)

    # ------------------------------------------------------------ from a word

    def read_words(self) -> None:
        """Months, weekdays, parts of a year and words such as "kemarin"."""
        words, triggers = self.layers.words, _triggers()
        for at in [i for i, lower in enumerate(words.lowers) if lower in triggers]:
            zone = covering(self.layers.zones, words.starts[at])
            if zone is None or zone.kind != "body":
                continue
            kind = triggers[words.lowers[at]]
            if kind == "month":
                self._month(words.starts[at])
            elif kind == "part":
                self._part(at)
            elif not self._phrase(at) and kind == "weekday":
                self._weekday(at)

    def _month(self, start: int) -> None:
        """ "Juni 2021", "Januari-Mei 2025", "Agustus lalu"."""
        found = pattern("month").match(self.text, start)
        if found is None or not (self.text[start].isupper() or found["year"]):
            return
        name = found["month"].lower()
        first, last = _month(name), _month(found["to"]) if found["to"] else _month(name)
        if found["year"]:
            year = int(found["year"])
            self._add(start, found.end(), "period", months(year, first, last) if first <= last else OPEN)
        elif len(name) > 4 or name in ("mei", "juni", "juli"):  # "Sep" alone is anything
            tail = self.text[found.end() : found.end() + 12].lower()
            if tail.startswith(" lalu"):
                self._add(start, found.end() + 5, "period", last_month(self.published, last))
            elif self.published and tail.startswith((" tahun lalu", " tahun ini")):
                year = self.published.year - tail.startswith(" tahun lalu")
                end = found.end() + (11 if tail.startswith(" tahun lalu") else 10)
                self._add(start, end, "period", months(year, first, last) if first <= last else OPEN)
            else:
                self._add(start, found.end(), "period")

    def _weekday(self, at: int) -> None:
        """ "Selasa (21/10/2025)" with its date; alone the last one before the article."""
        words, table = self.layers.words, toml_table("calendar")
        start, end = words.starts[at], words.ends[at]
        if not words.texts[at][0].isupper():
            return
        head = pattern("weekday").match(self.text, start)
        dated = self.found.get(head.end()) if head else None
        if head and dated and dated.kind == "date":
            closing = bool(head["open"]) and self.text[dated.end : dated.end + 1] == ")"
            self._add(start, dated.end + closing, "date", (dated.first, dated.last))
            return
        if both := pattern("weekdays").match(self.text, start):
            self._add(start, both.end(), "period")
            return
        around = table["weekday_words"]
        before, after = words.lowers[max(at - _FEW_WORDS, 0) : at], words.lowers[at + 1 : at + 2]
        if after and after[0] in around["names"] and after[0] not in ("lalu", "pekan"):
            return
        number = table["weekdays"][words.lowers[at]]
        if before and before[-1] in around["recurring"]:
            if before[-1] not in ("pasar", "pasaran"):
                self._add(start, end, "date")
        elif after and after[0] in around["ahead"]:
            date = next_weekday(self.published, number)
            self._add(start, words.ends[at + 1], "date", (date, date))
        elif after == ["pekan"] or any(word in around["future"] for word in before):
            self._add(start, end, "date")
        else:
            date = last_weekday(self.published, number)
            self._add(start, end, "date", (date, date))

    def _part(self, at: int) -> None:
        """ "triwulan III 2025", "semester I"."""
        words, table = self.layers.words, toml_table("calendar")
        found = pattern("part").match(self.text, words.ends[at])
        if found is None:
            return
        number = table["part_numbers"][found["part"].lower()]
        length = 12 // table["parts"][words.lowers[at]]
        known = found["year"] and number * length <= 12
        days = months(int(found["year"]), (number - 1) * length + 1, number * length) if known else OPEN
        self._add(words.starts[at], found.end(), "period", days)

    def _phrase(self, at: int) -> bool:
        """ "kemarin", "pekan lalu", "setahun"."""
        words, table = self.layers.words, toml_table("calendar")
        for length in (2, 1):
            phrase = " ".join(words.lowers[at : at + length])
            end = words.ends[min(at + length, len(words)) - 1]
            if phrase in table["days"]:
                self._add(words.starts[at], end, "date", days_away(self.published, table["days"][phrase]))
            elif phrase in table["spans"]:
                self._add(words.starts[at], end, "period", span_away(self.published, *table["spans"][phrase]))
            elif phrase in table["units"]["single"]:
                self._add(words.starts[at], end, "duration")
            else:
                continue
            return True
        return False


def _month(name: str) -> int:
    number: int = toml_table("calendar")["months"][name.lower().rstrip(".")]
    return number


@cache
def _triggers() -> dict[str, str]:
    """Words that may begin a time expression, with the kind of it."""
    table = toml_table("calendar")
    phrases = (*table["days"], *table["spans"], *table["units"]["single"])
    triggers = {phrase.split()[0]: "phrase" for phrase in phrases}
    triggers |= dict.fromkeys(table["months"], "month") | dict.fromkeys(table["parts"], "part")
    return triggers | dict.fromkeys(table["weekdays"], "weekday")

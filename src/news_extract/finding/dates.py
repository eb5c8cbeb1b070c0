"""Dates, clock times, periods, durations and ages."""

from __future__ import annotations

import calendar
import datetime
from bisect import bisect_left
from functools import cache

import regex
from spacy.tokens import Doc

from news_extract.finding.numerals import find_numerals
from news_extract.layers import Layers, TimeExpression
from news_extract.steps import step
from news_extract.tables import toml_table

_G = "[ \u00a0\u202f]"  # a gap inside an expression
_TO = rf"{_G}{{0,2}}(?:[-–—]|sampai(?: dengan)?|hingga|s/d|dan){_G}{{0,2}}"
_YEAR = r"(?:1[6-9]|20|21)\d\d(?![\d/]|[.,]\d)"
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "ll": 2, "l": 1, "lll": 3}


@step("news_dates", needs=("news_sentences",))
def find_dates(doc: Doc, layers: Layers) -> None:
    """Finds every expression of time in the body and resolves it to days where that is certain."""
    reader = _Reader(doc.text, layers)
    reader.read_numerals()
    reader.read_words()
    layers.times = reader.in_order()


@cache
def _table(section: str) -> dict[str, int]:
    table: dict[str, int] = toml_table("calendar")[section]
    return table


@cache
def _pattern(name: str) -> regex.Pattern[str]:
    months = "|".join(sorted(_table("months"), key=len, reverse=True))
    durations = "|".join(sorted(toml_table("calendar")["units"]["durations"], key=len, reverse=True))
    month = rf"(?P<month>(?i:{months}))(?!\p{{L}})\.?"
    patterns = {
        # 24 Juni-5 Juli 2026; 19 dan 20 Agustus 2025; 10 Juni
        "written": (
            rf"(?P<day>\d{{1,2}})(?:{_G}{{0,2}}(?P<month0>(?i:{months}))(?!\p{{L}})\.?(?:,?{_G}{{0,2}}(?P<year0>{_YEAR}))?)?"
            rf"(?:{_TO}(?P<last>\d{{1,2}}))?(?<=\d){_G}{{0,2}}{month}(?:,?{_G}{{0,2}}(?P<year>{_YEAR}))?"
        ),
        "single": rf"(?P<day>\d{{1,2}}){_G}{{0,2}}-?{month}-?(?:,?{_G}{{0,2}}(?P<year>{_YEAR}))?",
        # 21/10/2025, 18-7-2025, 18.07.2025
        "slashed": r"(?P<day>\d{1,2})(?P<mark>[/.-])(?P<month>\d{1,2})(?P=mark)(?P<year>\d{4}|\d\d)(?![\d/]|[.,-]\d)",
        "iso": r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})(?!\d)",
        "short": r"(?P<day>\d{1,2})/(?P<month>\d{1,2})(?![\d/])",
        "clock": (
            rf"(?P<hour>[01]?\d|2[0-4])(?:[.:](?P<minute>[0-5]\d))?(?:[.:][0-5]\d)?"
            rf"(?:{_TO}(?:pukul |jam )?(?:[01]?\d|2[0-4])[.:][0-5]\d)?(?P<zone>{_G}{{0,2}}(?i:WIB|WITA|WIT|GMT|UTC)\b)?"
        ),
        "years": rf"{_YEAR[:-18]}(?:{_G}?[-–/]{_G}?|{_TO})(?:tahun )?(?:20|19)?\d\d(?![\d/]|[.,]\d)",
        "year": _YEAR,
        "duration": rf"(?:{_G}{{0,2}}\(\d{{1,3}}\))?(?:-an)?{_G}{{0,2}}(?:{durations})(?!\p{{L}})",
        "range": rf"{_G}{{0,2}}(?:[-–—]|sampai|hingga|atau|s/d){_G}{{0,2}}",
        "month_year": rf"{month}(?:{_TO}(?P<last>(?i:{months}))(?!\p{{L}}))?(?:(?:,| tahun)?{_G}{{0,2}}(?P<year>{_YEAR}))?",
        "part": rf"(?:{_G}?(?:ke)?-?{_G}?)?(?P<part>[1-4](?!\d)|(?i:IV|III|II|I|lll|ll)(?!\p{{L}}))(?:[ ,-]{{1,3}}(?:tahun )?(?P<year>{_YEAR}))?",
        "year_after": rf"(?:,?{_G}{{0,2}}(?P<year>{_YEAR}))",
    }
    return regex.compile(patterns[name])


class _Reader:
    """Collects the time expressions of one document; an earlier reading keeps its place."""

    def __init__(self, text: str, layers: Layers) -> None:
        self.text = text
        self.layers = layers
        self.published = layers.published
        self.found: dict[int, TimeExpression] = {}
        self.ends = 0

    def in_order(self) -> list[TimeExpression]:
        kept: list[TimeExpression] = []
        for at in sorted(self.found):
            time = self.found[at]
            if not kept or time.start >= kept[-1].end:
                kept.append(time)
        return kept

    def add(self, start: int, end: int, kind: str, first: datetime.date | None = None, last: datetime.date | None = None) -> None:
        self.found.setdefault(start, TimeExpression(start, end, kind, first, last or first))

    # ------------------------------------------------------------ from a number

    def read_numerals(self) -> None:
        numerals = find_numerals(self.text, self.layers)
        after = 0
        for at, numeral in enumerate(numerals):
            if numeral.start < after or numeral.form == "vague":
                continue
            after = (numeral.form == "digits" and self._dated(numeral.start)) or self._lasting(at) or after

    def _before(self, start: int, length: int = 14) -> str:
        return self.text[max(start - length, 0) : start].lower().rstrip(" \u00a0(")

    def _dated(self, start: int) -> int:
        """End of the date, clock time or year whose first digit is at `start`, 0 where there is none."""
        text = self.text
        for name in ("iso", "slashed", "written", "single"):
            found = _pattern(name).match(text, start)
            if found and (days := self._days(name, found)):
                self.add(start, found.end(), "date", *days)
                return found.end()
        before = self._before(start)
        if before.endswith(("pukul", "jam", "pkl", "pkl.")) and (found := _pattern("clock").match(text, start)):
            if not (before.endswith("jam") and not found["minute"] and not found["zone"] and self._is_duration_before(start)):
                self.add(start, found.end(), "clock")
                return found.end()
        if (found := _pattern("clock").match(text, start)) and found["zone"]:
            self.add(start, found.end(), "clock")
            return found.end()
        if (found := _pattern("short").match(text, start)) and self._is_short_date(start, found):
            self.add(start, found.end(), "date", *self._month_day(found))
            return found.end()
        return self._year(start)

    def _is_duration_before(self, start: int) -> bool:
        return False

    def _days(self, name: str, found: regex.Match[str]) -> tuple[datetime.date | None, datetime.date | None] | None:
        parts = found.groupdict()
        if name in ("iso", "slashed"):
            year = int(parts["year"])
            day = _date(year + 2000 if year < 100 else year, int(parts["month"]), int(parts["day"]))
            return (day, day) if day else None
        month = _table("months")[parts["month"].lower()]
        year_read = parts.get("year")
        year = int(year_read) if year_read else self._likely_year(month, int(parts.get("last") or parts["day"]))
        if not 1 <= int(parts["day"]) <= 31:
            return None
        if year is None:
            return (None, None)
        last = _date(year, month, int(parts.get("last") or parts["day"]))
        first_month = _table("months")[parts["month0"].lower()] if parts.get("month0") else month
        first = _date(int(parts.get("year0") or year), first_month, int(parts["day"]))
        return (first, last) if first and last and first <= last else None

    def _likely_year(self, month: int, day: int) -> int | None:
        """Year of a date without one: the one that brings it nearest to the article's day."""
        if self.published is None:
            return None
        years = [self.published.year + offset for offset in (-1, 0, 1)]
        near = [(abs((date - self.published).days), year) for year in years if (date := _date(year, month, day))]
        distance, year = min(near) if near else (999, 0)
        return year if distance <= 150 else None

    def _is_short_date(self, start: int, found: regex.Match[str]) -> bool:
        """ "Jumat (18/7)": day and month alone need a weekday before, or brackets around."""
        if not (1 <= int(found["day"]) <= 31 and 1 <= int(found["month"]) <= 12):
            return False
        before = self._before(start).rstrip(", ")
        bracketed = self.text[start - 1 : start] == "(" and self.text[found.end() : found.end() + 1] == ")"
        return bracketed or any(before.endswith(day) for day in _table("weekdays")) or before.endswith("tanggal")

    def _month_day(self, found: regex.Match[str]) -> tuple[datetime.date | None, datetime.date | None]:
        year = self._likely_year(int(found["month"]), int(found["day"]))
        day = _date(year, int(found["month"]), int(found["day"])) if year else None
        return day, day

    def _year(self, start: int) -> int:
        found = _pattern("year").match(self.text, start)
        if found is None or self.text[start - 1 : start] in (".", ",", "-") and self.text[start - 2 : start - 1].isdigit():
            return 0
        before = self._before(start, 8)
        if before.endswith(("rp", "rp.", "$", "usd", "no", "no.", "nomor")):
            return 0
        year = int(found.group())
        self.add(start, found.end(), "period", _date(year, 1, 1), _date(year, 12, 31))
        return found.end()

    def _lasting(self, at: int) -> int:
        """End of the duration or age that begins with numeral `at`."""
        numerals = self.layers.numerals
        end = numerals[at].end
        joined = _pattern("range").match(self.text, end)
        if joined and at + 1 < len(numerals) and numerals[at + 1].start == joined.end():
            end = numerals[at + 1].end
        found = _pattern("duration").match(self.text, end)
        if found is None:
            return 0
        if found.group().lower().endswith("tahun") and regex.compile(rf"{_G}{_YEAR}").match(self.text, found.end()):
            return 0  # "Nomor 5 Tahun 2014" counts no years
        before = self._before(numerals[at].start, 20).rsplit(None, 2)
        ages = toml_table("calendar")["units"]["ages"]
        aged = any(word in ages for word in before[-2:])
        self.add(numerals[at].start, found.end(), "age" if aged else "duration")
        return found.end()

    # ------------------------------------------------------------ from a word

    def read_words(self) -> None:
        words = self.layers.words
        triggers = _triggers()
        for at in [i for i, lower in enumerate(words.lowers) if lower in triggers]:
            kind, start = triggers[words.lowers[at]], words.starts[at]
            if kind == "month":
                self._month(start)
            elif kind == "weekday" and words.texts[at][0].isupper():
                day = self._weekday(_table("weekdays")[words.lowers[at]])
                self.add(start, words.ends[at], "date", day)
            elif kind == "part":
                self._part(words.lowers[at], start, words.ends[at])
            elif kind == "phrase":
                self._phrase(at)

    def _month(self, start: int) -> None:
        found = _pattern("month_year").match(self.text, start)
        if found is None or not self.text[start].isupper() or self._covered(start):
            return
        if len(found["month"]) <= 4 and found["month"].lower() not in ("mei", "juni", "juli") and not found["year"]:
            return
        first_month = _table("months")[found["month"].lower()]
        last_month = _table("months")[found["last"].lower()] if found["last"] else first_month
        year = int(found["year"]) if found["year"] else None
        if year is None or first_month > last_month:
            self.add(start, found.end(), "period")
            return
        self.add(start, found.end(), "period", _date(year, first_month, 1), _month_end(year, last_month))

    def _covered(self, offset: int) -> bool:
        starts = sorted(self.found)
        at = bisect_left(starts, offset)
        return at > 0 and self.found[starts[at - 1]].end > offset

    def _weekday(self, weekday: int) -> datetime.date | None:
        """The last such day up to the day of the article: news reports what was."""
        if self.published is None:
            return None
        return self.published - datetime.timedelta((self.published.weekday() - weekday) % 7)

    def _part(self, word: str, start: int, end: int) -> None:
        """ "triwulan III 2025", "semester I"."""
        found = _pattern("part").match(self.text, end)
        if found is None or found.end() == end:
            return
        number = _ROMAN.get(found["part"].lower()) or int(found["part"]) if found["part"].lower() in _ROMAN or found["part"].isdigit() else 0
        months = 12 // toml_table("calendar")["units"]["parts"][word]
        if not found["year"] or not 1 <= number <= 12 // months:
            self.add(start, found.end(), "period")
            return
        year = int(found["year"])
        self.add(start, found.end(), "period", _date(year, (number - 1) * months + 1, 1), _month_end(year, number * months))

    def _phrase(self, at: int) -> None:
        words = self.layers.words
        for length in (3, 2, 1):
            phrase = " ".join(words.lowers[at : at + length])
            end = words.ends[min(at + length, len(words)) - 1]
            if phrase in _table("days"):
                day = self.published + datetime.timedelta(_table("days")[phrase]) if self.published else None
                self.add(words.starts[at], end, "date", day)
                return
            if phrase in _table("spans"):
                unit, offset = toml_table("calendar")["spans"][phrase]
                self.add(words.starts[at], end, "period", *_span(self.published, unit, offset))
                return
            if phrase in toml_table("calendar")["units"]["single"]:
                self.add(words.starts[at], end, "duration")
                return


@cache
def _triggers() -> dict[str, str]:
    phrases = [*_table("days"), *_table("spans"), *toml_table("calendar")["units"]["single"]]
    triggers = {phrase.split()[0]: "phrase" for phrase in phrases}
    triggers |= dict.fromkeys(_table("weekdays"), "weekday") | dict.fromkeys(_table("months"), "month")
    return triggers | dict.fromkeys(toml_table("calendar")["units"]["parts"], "part")


def _date(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def _month_end(year: int, month: int) -> datetime.date:
    return datetime.date(year, month, calendar.monthrange(year, month)[1])


def _span(published: datetime.date | None, unit: str, offset: int) -> tuple[datetime.date | None, datetime.date | None]:
    if published is None:
        return None, None
    if unit == "week":
        monday = published - datetime.timedelta(published.weekday() - 7 * offset)
        return monday, monday + datetime.timedelta(6)
    if unit == "year":
        return _date(published.year + offset, 1, 1), _date(published.year + offset, 12, 31)
    months = published.year * 12 + published.month - 1 + offset
    year, month = months // 12, months % 12 + 1
    return _date(year, month, 1), _month_end(year, month)

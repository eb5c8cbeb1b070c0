"""The date of an article, out of whatever string an outlet prints."""

from __future__ import annotations

import datetime

import regex

from news_extract.tables import toml_table

_ISO = regex.compile(r"(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)")
_WRITTEN = regex.compile(r"(?<!\d)(\d{1,2})[ \u00a0]+(\p{L}{3,9})\.?,?[ \u00a0]+(\d{4})(?!\d)")
_SLASHED = regex.compile(r"(?<!\d)(\d{1,2})/(\d{1,2})/(\d{4})(?!\d)")


def _day(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def read_date(published: str | datetime.date | None) -> datetime.date | None:
    """The day that a string names, None where it names none or leaves day and month open.

    Example:
        >>> read_date("Senin, 9 Juni 2025 20:28 WIB")
        datetime.date(2025, 6, 9)
        >>> read_date("10/21/2025 18:55")
        datetime.date(2025, 10, 21)
        >>> read_date("10/7/2025") is None
        True
    """
    if isinstance(published, datetime.datetime):
        return published.date()
    if published is None or isinstance(published, datetime.date):
        return published
    if found := _ISO.search(published):
        year, month, day = map(int, found.groups())
        return _day(year, month, day)
    months = toml_table("calendar")["months"]
    if (found := _WRITTEN.search(published)) and (named := months.get(found[2].lower())):
        return _day(int(found[3]), named, int(found[1]))
    if found := _SLASHED.search(published):
        first, second, year = map(int, found.groups())
        readings = {d for d in (_day(year, second, first), _day(year, first, second)) if d}
        return readings.pop() if len(readings) == 1 else None  # 10/7: which is the month?
    return None

"""Days of the calendar that a time expression covers, counted from the article's where it needs one."""

from __future__ import annotations

import calendar
import datetime

Days = tuple[datetime.date | None, datetime.date | None]
"""First and last day; both None where the text leaves them open."""

OPEN: Days = (None, None)
_NEAR = 150  # days from the article within which a date without a year can only mean one year


def day(year: int, month: int, number: int) -> datetime.date | None:
    """A day of the calendar, None where there is no such day.

    Example:
        >>> day(2025, 2, 30) is None
        True
    """
    try:
        return datetime.date(year, month, number)
    except ValueError:
        return None


def months(year: int, first: int, last: int) -> Days:
    """All days from one month to another of a year."""
    return datetime.date(year, first, 1), datetime.date(year, last, calendar.monthrange(year, last)[1])


def years(first: int, last: int) -> Days:
    """All days of some years."""
    return datetime.date(first, 1, 1), datetime.date(last, 12, 31)


def likely_year(published: datetime.date | None, month: int, number: int) -> int | None:
    """Year of a date printed without one: the one that brings it near to the article's day.

    Example:
        >>> likely_year(datetime.date(2025, 1, 4), 12, 28)
        2024
    """
    if published is None:
        return None
    dates = [date for offset in (-1, 0, 1) if (date := day(published.year + offset, month, number))]
    near = [date for date in dates if abs((date - published).days) <= _NEAR]
    return near[0].year if near else None


def last_month(published: datetime.date | None, month: int) -> Days:
    """The last such month that began before the article's: "Agustus lalu"."""
    if published is None:
        return OPEN
    return months(published.year - (month >= published.month), month, month)


def last_weekday(published: datetime.date | None, weekday: int) -> datetime.date | None:
    """The last such day up to the article's: news reports what was."""
    return published - datetime.timedelta((published.weekday() - weekday) % 7) if published else None


def next_weekday(published: datetime.date | None, weekday: int) -> datetime.date | None:
    """The next such day after the article's."""
    return published + datetime.timedelta((weekday - published.weekday() - 1) % 7 + 1) if published else None


def days_away(published: datetime.date | None, number: int) -> Days:
    """The day that many days after the article's."""
    date = published + datetime.timedelta(number) if published else None
    return date, date


def span_away(published: datetime.date | None, unit: str, number: int) -> Days:
    """The week, month or year that many after the article's; a week begins on Monday."""
    if published is None:
        return OPEN
    if unit == "week":
        monday = published - datetime.timedelta(published.weekday() - 7 * number)
        return monday, monday + datetime.timedelta(6)
    if unit == "year":
        return years(published.year + number, published.year + number)
    since = published.year * 12 + published.month - 1 + number
    return months(since // 12, since % 12 + 1, since % 12 + 1)

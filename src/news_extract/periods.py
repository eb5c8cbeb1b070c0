"""Days, months, years and stretches of them as users write them: "2024", "2024-03", "2024-01/2024-06"."""

from __future__ import annotations

import calendar
import datetime

import regex

Days = tuple[datetime.date, datetime.date]
"""First and last day."""

_DATE = regex.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")


def days_of(text: str) -> Days:
    """The first and last day of a period.

    Raises:
        ValueError: when it is none, with what it may look like.

    Example:
        >>> [day.isoformat() for day in days_of("2024-02")]
        ['2024-02-01', '2024-02-29']
    """
    first, _, last = text.partition("/")
    days = _days(first)[0], _days(last or first)[1]
    if days[0] > days[1]:
        raise ValueError(f"{text!r} ends before it begins")
    return days


def _days(text: str) -> Days:
    found = _DATE.fullmatch(text.strip())
    if found is None:
        raise ValueError(f"{text!r} is no date: write 2024, 2024-03, 2024-03-15 or 2024-01/2024-06")
    year, month, day = (int(part) if part else None for part in found.groups())
    try:
        first = datetime.date(year or 0, month or 1, day or 1)
        ends = calendar.monthrange(first.year, month or 12)[1]
        return first, datetime.date(first.year, month or 12, day or ends)
    except ValueError:
        raise ValueError(f"{text!r} is no date of the calendar") from None

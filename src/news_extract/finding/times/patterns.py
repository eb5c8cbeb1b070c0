"""How dates, clock times and periods are printed: one regular expression for each way, of named pieces."""

from __future__ import annotations

from functools import cache

import regex

from news_extract.finding.patterns import GAP, choice
from news_extract.tables import toml_table

_UP_TO_TWO = rf"{GAP}{{0,2}}"
_TO = rf"{_UP_TO_TWO}(?:[-–—]|sampai(?: dengan)?|hingga|s/d|s\.d\.?|dan){_UP_TO_TWO}"
_NO_MORE = r"(?![\d/]|[.,]\d)"  # the number ends here
_YEAR = rf"(?:19|20|21)\d\d{_NO_MORE}"
_DAY = r"(?:[12]\d|3[01]|0?[1-9])(?!\d)"
_HOUR = r"(?:2[0-4]|[01]?\d)(?!\d)"
_MINUTE = r"[.:][0-5]\d(?!\d)"
_SHORTENED = rf"(?:\.(?={GAP}?\d))?"  # "Agt. 2024"
_DAYTIME = "(?:pagi|siang|sore|petang|malam|dini hari)"


def _year_after(group: str) -> str:
    return rf"(?:,?{_UP_TO_TWO}(?:tahun{GAP})?(?P<{group}>{_YEAR}))?"


@cache
def pattern(name: str) -> regex.Pattern[str]:
    """The regular expression `name`, to be matched where a number or a trigger word begins."""
    return regex.compile(_from_a_number().get(name) or _from_a_word()[name])


@cache
def _from_a_number() -> dict[str, str]:
    table = toml_table("calendar")
    month = choice(table["months"]) + _SHORTENED
    # glued to the next sentence too: "13.00 WIBUnit"
    zone = rf"(?:{choice(['wib', 'wita', 'wit', 'gmt', 'utc'])}|(?:WIB|WITA|WIT)(?=\p{{Lu}}\p{{Ll}}))"
    unit = choice(table["units"]["durations"])
    hijri = choice(table["hijri"]["months"])
    return {
        "iso": rf"(?P<year>\d{{4}})-(?P<month>\d{{1,2}})-(?P<day>{_DAY})",
        # 21/10/2025, 18-7-25, 18.07.2025
        "numbers": rf"(?P<day>{_DAY})(?P<mark>[/.-])(?P<month>\d{{1,2}})(?P=mark)"
        rf"(?P<year>\d{{4}}|\d\d){_NO_MORE}",
        # 24 Juni-5 Juli 2026
        "days": rf"(?P<day>{_DAY}){_UP_TO_TWO}(?P<from>{month}){_year_after('from_year')}{_TO}"
        rf"(?P<to>{_DAY}){_UP_TO_TWO}(?P<month>{month}){_year_after('year')}",
        # 10 Juni 2025; 19 dan 20 Agustus 2025; 11-28 Juni
        "day": rf"(?P<day>{_DAY})(?:{_TO}(?P<to>{_DAY}))?{_UP_TO_TWO}-?(?P<month>{month})-?"
        + _year_after("year"),
        "short": rf"(?P<day>{_DAY})/(?P<month>0?[1-9]|1[0-2])(?![\d/])",
        # 10.00 WIB, 19:30-21:00 Wita
        "clock": rf"{_HOUR}(?:{_MINUTE}(?:{_MINUTE})?)?(?:{_TO}(?:pukul |jam )?{_HOUR}(?:{_MINUTE})?)?"
        rf"(?P<zone>{_UP_TO_TWO}{zone})?",
        "years": rf"(?P<first>(?:19|20)\d\d)(?:/|{_TO})(?:tahun )?(?P<last>(?:19|20)?\d\d){_NO_MORE}",
        "year": rf"(?P<year>{_YEAR})(?P<decade>-an(?!\p{{L}}))?",
        # 10 Muharram 1447 Hijriah; 1446 H/2025 M
        "hijri": rf"(?:{_DAY}{GAP}{hijri}(?:{GAP}1[34]\d\d)?|1[34]\d\d(?={_UP_TO_TWO}H))"
        rf"(?:{_UP_TO_TWO}H(?:ijr[iy]i?ah)?(?!\p{{L}})(?:{GAP}?/{GAP}?\d{{4}}(?:{GAP}M(?!\p{{L}}))?)?)?",
        # tiga (3) bulan, 20-an tahun, tiga setengah tahun
        "duration": rf"(?:{GAP}\(\d{{1,3}}\))?(?:-an)?(?:{GAP}setengah)?{_UP_TO_TWO}(?P<unit>{unit})",
        "to": rf"{_UP_TO_TWO}(?:[-–—]|sampai|hingga|atau|s/d|x|dan){_UP_TO_TWO}",
        # the year after "Nomor 5 Tahun"
        "law": rf"{GAP}(?:19|20)\d\d(?!\d)",
    }


@cache
def _from_a_word() -> dict[str, str]:
    table = toml_table("calendar")
    month = choice(table["months"]) + _SHORTENED
    weekday = choice(table["weekdays"])
    part = choice(table["part_numbers"])
    return {
        "month": rf"(?P<month>{month})(?:{_TO}(?P<to>{month}))?{_year_after('year')}",
        # triwulan III 2025, triwulan ke-4, kuartal ketiga tahun 2025, semester I - 2025
        "part": rf"(?:{GAP}{{1,2}}|(?=-))(?:-{GAP}?)?(?:ke-?{GAP}?)?(?P<part>{part})(?!\d)"
        rf"(?:[ ,/-]{{1,3}}(?:tahun )?(?P<year>{_YEAR}))?",
        "weekdays": weekday + _TO + weekday,
        # what may stand between a weekday and its date: "Kamis malam, 12 Juni", "Selasa (21/10"
        "weekday": rf"{weekday}(?:{GAP}{_DAYTIME})?,?{_UP_TO_TWO}(?P<open>\({GAP}?)?",
    }

"""Dates, clock times, periods, durations and ages, and the days that they cover.

The article of every row is of Friday 24 October 2025 unless the row says otherwise.
"""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from news_extract.finding.times.days import (
    day,
    last_month,
    last_weekday,
    likely_year,
    next_weekday,
    span_away,
)
from news_extract.layers import TimeExpression, layers_of
from news_extract.reading.language import NewsIndonesian
from news_extract.reading.published import read_date
from news_extract.steps import STEPS

NLP = NewsIndonesian()
NLP.add_pipe("news_dates")
assert "news_dates" in STEPS

PUBLISHED = datetime.date(2025, 10, 24)


def times(text: str, published: datetime.date | None = PUBLISHED) -> list[TimeExpression]:
    doc = NLP.make_doc(text)
    layers_of(doc).published = published
    return layers_of(NLP(doc)).times


def days(time: TimeExpression) -> str | None:
    """Both days as ISO dates, one where they are the same, None where they are open."""
    if time.first is None or time.last is None:
        assert time.first is time.last
        return None
    return str(time.first) if time.first == time.last else f"{time.first}/{time.last}"


# sentence, printed, kind, days
FULL_DATES = [
    ("Rapat itu digelar Selasa (21/10/2025).", "Selasa (21/10/2025)", "date", "2025-10-21"),
    ("Rapat itu digelar Jumat, (10/09/2021).", "Jumat, (10/09/2021)", "date", "2021-09-10"),
    ("Rapat itu digelar Rabu, 26 Mei 2026.", "Rabu, 26 Mei 2026", "date", "2026-05-26"),
    ("Rapat itu digelar Kamis malam, 12 Juni 2025.", "Kamis malam, 12 Juni 2025", "date", "2025-06-12"),
    ("Rapat itu digelar 10 Juni 2025 siang.", "10 Juni 2025", "date", "2025-06-10"),
    ("Rapat itu digelar 2025-10-21.", "2025-10-21", "date", "2025-10-21"),
    ("Rapat itu digelar 18-7-2025.", "18-7-2025", "date", "2025-07-18"),
    ("Rapat itu digelar 18.07.2025.", "18.07.2025", "date", "2025-07-18"),
    ("Rapat itu digelar 3 Agt 2024.", "3 Agt 2024", "date", "2024-08-03"),
    ("Rapat itu digelar 24 Juni-5 Juli 2026.", "24 Juni-5 Juli 2026", "date", "2026-06-24/2026-07-05"),
    (
        "Rapat itu digelar 28 Desember 2024 hingga 2 Januari 2025.",
        "28 Desember 2024 hingga 2 Januari 2025",
        "date",
        "2024-12-28/2025-01-02",
    ),
    ("Rapat itu digelar 19 dan 20 Agustus 2025.", "19 dan 20 Agustus 2025", "date", "2025-08-19/2025-08-20"),
    ("Rapat itu digelar 11-28 Juni 2025.", "11-28 Juni 2025", "date", "2025-06-11/2025-06-28"),
    ("Rapat itu digelar 31 Februari 2025.", "31 Februari 2025", "date", None),
    ("Rapat itu digelar 10 Muharram 1447 Hijriah.", "10 Muharram 1447 Hijriah", "date", None),
]

WITHOUT_YEAR = [  # the year that brings the date near to the article's
    ("Rapat itu digelar Jumat (18/7).", "Jumat (18/7)", "date", "2025-07-18"),
    ("Rapat itu digelar (18/7) lalu.", "18/7", "date", "2025-07-18"),
    ("Rapat itu digelar 2 September.", "2 September", "date", "2025-09-02"),
    ("Rapat itu digelar 21 Mei hingga 8 Juni.", "21 Mei hingga 8 Juni", "date", "2025-05-21/2025-06-08"),
    ("Rapat itu digelar 15 April.", "15 April", "date", None),  # as far from one year's as from the other's
]

RELATIVE = [
    ("Kata Ratna di Tirtasari, Selasa.", "Selasa", "date", "2025-10-21"),
    ("Kata Ratna di Tirtasari, Jumat.", "Jumat", "date", "2025-10-24"),
    ("Kata Ratna di Tirtasari, Minggu.", "Minggu", "date", "2025-10-19"),
    ("Pasar buka lagi Senin depan.", "Senin depan", "date", "2025-10-27"),
    ("Lomba akan digelar Sabtu.", "Sabtu", "date", None),
    ("Warga berkumpul setiap Rabu.", "Rabu", "date", None),
    ("Warga berkumpul Senin-Kamis.", "Senin-Kamis", "period", None),
    ("Ia tiba kemarin.", "kemarin", "date", "2025-10-23"),
    ("Ia tiba hari ini.", "hari ini", "date", "2025-10-24"),
    ("Ia tiba besok.", "besok", "date", "2025-10-25"),
    ("Ia tiba tiga hari lalu.", "tiga hari lalu", "date", "2025-10-21"),
    ("Ia tiba pekan lalu.", "pekan lalu", "period", "2025-10-13/2025-10-19"),
    ("Ia tiba minggu ini.", "minggu ini", "period", "2025-10-20/2025-10-26"),
    ("Ia tiba bulan lalu.", "bulan lalu", "period", "2025-09-01/2025-09-30"),
    ("Ia tiba tahun ini.", "tahun ini", "period", "2025-01-01/2025-12-31"),
    ("Ia tiba Agustus lalu.", "Agustus lalu", "period", "2025-08-01/2025-08-31"),
    ("Ia tiba November lalu.", "November lalu", "period", "2024-11-01/2024-11-30"),
    ("Ia tiba Maret tahun lalu.", "Maret tahun lalu", "period", "2024-03-01/2024-03-31"),
]

PERIODS = [
    ("Panen pada Juni 2021 naik.", "Juni 2021", "period", "2021-06-01/2021-06-30"),
    ("Panen pada maret 2022 naik.", "maret 2022", "period", "2022-03-01/2022-03-31"),
    ("Panen pada Februari 2024 naik.", "Februari 2024", "period", "2024-02-01/2024-02-29"),
    ("Panen pada Januari-Mei 2025 naik.", "Januari-Mei 2025", "period", "2025-01-01/2025-05-31"),
    ("Panen pada April naik.", "April", "period", None),
    ("Panen pada tahun 2024 naik.", "2024", "period", "2024-01-01/2024-12-31"),
    ("Panen pada 2024-2029 naik.", "2024-2029", "period", "2024-01-01/2029-12-31"),
    ("Panen pada 2024/2025 naik.", "2024/2025", "period", "2024-01-01/2025-12-31"),
    ("Panen pada 1990-an naik.", "1990-an", "period", "1990-01-01/1999-12-31"),
    ("Panen pada kuartal IV 2025 naik.", "kuartal IV 2025", "period", "2025-10-01/2025-12-31"),
    ("Panen triwulan III tahun 2025 naik.", "triwulan III tahun 2025", "period", "2025-07-01/2025-09-30"),
    ("Panen pada triwulan 1 tahun 2025 naik.", "triwulan 1 tahun 2025", "period", "2025-01-01/2025-03-31"),
    ("Panen pada kuartal ketiga 2025 naik.", "kuartal ketiga 2025", "period", "2025-07-01/2025-09-30"),
    ("Panen pada semester I - 2025 naik.", "semester I - 2025", "period", "2025-01-01/2025-06-30"),
    ("Panen pada triwulan I naik.", "triwulan I", "period", None),
    ("Panen pada triwulan ke-ll naik.", "triwulan ke-ll", "period", None),  # small letters for capitals
]

OTHERS = [
    ("Loket buka pukul 10.00 WIB.", "10.00 WIB", "clock", None),
    ("Padam 10.00 - 13.00 WIBUnit dua menyusul.", "10.00 - 13.00 WIB", "clock", None),
    ("Loket buka 19:30-21:00 Wita.", "19:30-21:00 Wita", "clock", None),
    ("Loket buka pukul 23.00.", "23.00", "clock", None),
    ("Loket buka jam 7.", "7", "clock", None),
    ("Loket buka selama tiga bulan.", "tiga bulan", "duration", None),
    ("Loket buka selama 2,5 jam.", "2,5 jam", "duration", None),
    ("Loket buka selama 2 hingga 4 minggu.", "2 hingga 4 minggu", "duration", None),
    ("Loket buka sepekan.", "sepekan", "duration", None),
    ("Ia berusia 45 tahun.", "45 tahun", "age", None),
    ("Warga usia di atas 60 tahun ikut.", "60 tahun", "age", None),
    ("Pria 50 tahun itu tiba.", "50 tahun", "age", None),
    ("Pasien anak itu dirawat 2 tahun.", "2 tahun", "duration", None),
    ("Anak usia antara 18 dan 26 tahun ikut.", "18 dan 26 tahun", "age", None),
    ("Rukmana Jati (45) tiba.", "45", "age", None),
]

ONE = FULL_DATES + WITHOUT_YEAR + RELATIVE + PERIODS + OTHERS


@pytest.mark.parametrize(("text", "printed", "kind", "covered"), ONE)
def test_a_time(text: str, printed: str, kind: str, covered: str | None) -> None:
    assert [(text[t.start : t.end], t.kind, days(t)) for t in times(text)] == [(printed, kind, covered)]


# With the article's day unknown nothing relative has one.
@pytest.mark.parametrize(
    ("text", "covered"),
    [
        ("Ia tiba Selasa.", None),
        ("Ia tiba kemarin.", None),
        ("Ia tiba pekan lalu.", None),
        ("Ia tiba Agustus lalu.", None),
        ("Ia tiba Jumat (18/7).", None),
        ("Ia tiba 2 September.", None),
        ("Ia tiba tiga hari lalu.", None),
        ("Ia tiba Selasa (21/10/2025).", "2025-10-21"),
        ("Ia tiba Agustus 2024.", "2024-08-01/2024-08-31"),
    ],
)
def test_nothing_is_invented(text: str, covered: str | None) -> None:
    assert [days(time) for time in times(text, None)] == [covered]


NO_TIMES = [
    "Ada 2.024 orang di sana.",
    "Anggarannya Rp 2025.",
    "Itu diatur Undang-Undang Nomor 8 Tahun 2010.",
    "Pelat mobil itu DK 1923 FO.",
    "Ia berjualan di Pasar Minggu.",
    "Ia bekerja tanpa henti.",
    "Kadarnya 82,9 persen dari 12,2025 gram.",
    "Mereka menang 3-1.",
    "Tiga (3) perahu karam.",
]


@pytest.mark.parametrize("text", NO_TIMES)
def test_no_time(text: str) -> None:
    assert [text[t.start : t.end] for t in times(text)] == []


def test_only_the_body_is_read() -> None:
    assert times("Panen naik.\n\nPewarta: Ratna Sari\nCopyright © ANTARA 2025") == []


# ---------------------------------------------------------------- the calendar itself


def test_days() -> None:
    assert day(2025, 2, 29) is None
    assert likely_year(PUBLISHED, 12, 28) == 2025
    assert likely_year(datetime.date(2025, 1, 4), 12, 28) == 2024
    assert likely_year(datetime.date(2024, 12, 30), 1, 2) == 2025
    assert last_weekday(PUBLISHED, PUBLISHED.weekday()) == PUBLISHED
    assert next_weekday(PUBLISHED, PUBLISHED.weekday()) == PUBLISHED + datetime.timedelta(7)
    assert last_month(datetime.date(2025, 1, 5), 12)[0] == datetime.date(2024, 12, 1)
    assert span_away(datetime.date(2025, 1, 5), "month", -1)[1] == datetime.date(2024, 12, 31)


@given(st.dates(datetime.date(1995, 1, 1), datetime.date(2090, 12, 31)))
def test_dates_as_babel_writes_them(date: datetime.date) -> None:
    from babel.dates import format_date

    for style in ("d MMMM yyyy", "EEEE, d MMMM yyyy", "EEEE (d/M/yyyy)", "dd/MM/yyyy"):
        text = f"Rapat digelar {format_date(date, style, locale='id')}."
        assert [days(time) for time in times(text)] == [str(date)], text


@pytest.mark.parametrize(
    "printed", ["21 Oktober 2025", "21/10/2025", "1 Mei 2024", "kemarin", "hari ini", "2 September 2025"]
)
def test_dates_as_dateparser_reads_them(printed: str) -> None:
    import dateparser

    base = datetime.datetime.combine(PUBLISHED, datetime.time(12))
    order = {"DATE_ORDER": "DMY", "RELATIVE_BASE": base}
    expected = dateparser.parse(printed, languages=["id"], settings=order)  # type: ignore[arg-type]
    assert expected is not None
    assert [days(time) for time in times(f"Rapat digelar {printed}.")] == [str(expected.date())]


def test_the_articles_own_date_knows_the_same_months() -> None:
    assert read_date("Minggu, 3 Agt 2025 20:28 WIB") == datetime.date(2025, 8, 3)
    assert read_date("3 Nopember 2024") == datetime.date(2024, 11, 3)

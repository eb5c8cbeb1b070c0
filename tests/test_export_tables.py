"""The CSV tables: every row gives back what the record holds, and no cell is a formula."""

from __future__ import annotations

import csv
import io
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from news_extract import Extractor
from news_extract.csv_cells import unescape
from news_extract.exporting.command import Table
from news_extract.exporting.tables_csv import TABLES, write_header, write_rows
from news_extract.records import Article, Claim, Institution, Mention, Quantity, Record, Source, Span

TEXT = (
    '"Panen naik,\n ""petani"" lancar," kata Plt. Bupati Temanggung Rahmat Hidayat. Bank Jateng hadir. '
    "Dari 200 petani, baru 46,5 persen atau 93 petani yang mendaftar."
)


def table(name: str, *records: Record) -> list[dict[str, str]]:
    """The rows of a table, read as strictly as the format allows."""
    out = io.BytesIO()
    write_header(out, name)
    for record in records:
        write_rows(out, name, record)
    text = io.StringIO(out.getvalue().decode("utf-8"), newline="")
    return list(csv.DictReader(text, restkey="more", restval="missing", strict=True))


def with_name(name: str) -> Record:
    body = Institution(id="i1", name=name, type="other", mentions=())
    return Record(article=Article(id="a", text="x", text_sha256=""), institutions=(body,))


def test_the_command_offers_every_table() -> None:
    assert tuple(Table) == TABLES


@pytest.mark.parametrize("name", TABLES)
def test_rows_have_the_columns_of_the_header(name: str, extractor: Extractor) -> None:
    rows = table(name, extractor.extract(TEXT, id="a"), extractor.extract("Halo.", id="b"))
    assert rows
    for row in rows:
        assert row["article"] == "a"
        assert "more" not in row
        assert "missing" not in row.values()


@pytest.mark.parametrize("name", TABLES)
def test_spans_come_back(name: str, extractor: Extractor) -> None:
    rows = table(name, extractor.extract(TEXT, id="a"))
    for row in rows:
        if "start" in row:
            assert TEXT[int(row["start"]) : int(row["end"])] == unescape(row["text"])


def test_who_said_what(extractor: Extractor) -> None:
    record = extractor.extract(TEXT, id="a", published="2031-08-01", publisher="Kabar Tani")
    (quote,) = table("quotes", record)
    assert (quote["published"], quote["publisher"], quote["speaker_name"]) == (
        "2031-08-01", "Kabar Tani", "Rahmat Hidayat",
    )  # fmt: skip
    assert "\n" in quote["text"]
    (person,) = table("people", record)
    assert (person["official"], person["positions"]) == ("true", "Plt. Bupati Temanggung")
    (position,) = table("positions", record)
    keys = ("person_name", "title", "status", "area", "area_code", "institution")
    assert [position[key] for key in keys] == [
        "Rahmat Hidayat", "Bupati", "plt", "Kabupaten Temanggung", "33.23", "",
    ]  # fmt: skip


def test_figures_are_plain_numbers(extractor: Extractor) -> None:
    rows = table("quantities", extractor.extract(TEXT, id="a"))
    assert [(row["role"], row["value"], row["unit"], row["comparator"]) for row in rows] == [
        ("whole", "200", "petani", "eq"),
        ("share", "46.5", "persen", "eq"),
        ("part", "93", "petani", "eq"),
    ]
    (claim,) = table("claims", extractor.extract(TEXT, id="a"))
    assert claim["quantities"] == "whole: 200 | share: 46,5 persen | part: 93"
    assert "part = share x whole: consistent" in claim["checks"]


# ---------------------------------------------------------------- spreadsheets

FORMULAS = [
    ("=1+1", "'=1+1"),
    ("+62 811", "'+62 811"),
    ("-5 derajat", "'-5 derajat"),
    ("@SUM(A1)", "'@SUM(A1)"),
    ("\t=1+1", "'\t=1+1"),
    ("\r=1+1", "'\r=1+1"),
    ("＝1+1", "'＝1+1"),
    ("'=1+1", "''=1+1"),
    ("'kutipan'", "'kutipan'"),
    ("1=1", "1=1"),
    ("", ""),
]


@pytest.mark.parametrize(("name", "cell"), FORMULAS)
def test_no_cell_is_a_formula(name: str, cell: str) -> None:
    (row,) = table("institutions", with_name(name))
    assert row["name"] == cell
    assert unescape(row["name"]) == name


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_comes_back(name: str) -> None:
    (row,) = table("institutions", with_name(name))
    assert unescape(row["name"]) == name
    assert not row["name"].startswith(("=", "+", "-", "@"))


def test_a_negative_number_stays_a_number() -> None:
    span = Span.cut("-2,50", 0, 5)
    fall = Quantity(
        role="delta", span=span, value=Decimal("-2.50"), unit="persen", unit_kind="percent", approximate=True
    )
    source = Source(speaker=None, quote=None, document=None)
    claim = Claim(id="c1", kind="change", span=span, quantities=(fall,), source=source)
    record = Record(article=Article(id="a", text="-2,50", text_sha256=""), claims=(claim,))
    (row,) = table("quantities", record)
    assert (row["value"], row["text"], row["approximate"]) == ("-2.5", "'-2,50", "true")


def test_mentions_name_their_kind() -> None:
    span = Span.cut("Bank", 0, 4)
    body = Institution(id="i1", name="Bank", type="company", mentions=(Mention(kind="name", span=span),))
    record = Record(article=Article(id="a", text="Bank", text_sha256=""), institutions=(body,))
    (row,) = table("mentions", record)
    assert (row["of"], row["kind"], row["text"], row["start"], row["end"]) == (
        "institution", "name", "Bank", "0", "4",
    )  # fmt: skip

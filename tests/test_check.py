"""Claims against official figures: what matches, what is said about it, what a broken file costs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from news_extract import Extractor
from news_extract.checking.comparing import check
from news_extract.checking.official import read_figures
from news_extract.commands import app
from news_extract.errors import SourceError
from news_extract.records import Record

HEADER = "subject,programme,place code,period,value,share,unit,source,tolerance,role\n"
TEXT = (
    "Dari 12.400 petani tembakau di Kabupaten Temanggung, baru 35 persen atau 4.340 petani yang terlindungi "
    "asuransi."
)


@pytest.fixture(scope="module")
def record(extractor: Extractor) -> Record:
    return extractor.extract(TEXT, id="a", published="2026-03-11")


def outcomes(record: Record, tmp_path: Path, row: str) -> dict[str, tuple[object, object]]:
    path = tmp_path / "figures.csv"
    path.write_text(HEADER + row + "\n", encoding="utf-8")
    return {
        str(row["role"]): (row["verdict"], row["difference"]) for row in check([record], read_figures(path))
    }


# Row of figures, role of the quantity, verdict, difference.
CASES = [
    ("petani tembakau,,33.23,2026,12400,,petani,BPS,,", "whole", "agrees", None),
    ("petani tembakau,,33.23,2026,12150,,petani,BPS,,", "whole", "differs", "+250 (+2.1%)"),
    ("petani tembakau,,33.23,2026,12150,,petani,BPS,3%,", "whole", "agrees", None),
    ("petani tembakau,,33.23,2026,12150,,petani,BPS,250,", "whole", "agrees", None),
    ("petani tembakau,,33.23,2026,,35.4,,BPS,,", "share", "agrees", None),  # 35 is what 35.4 rounds to
    ("petani tembakau,,33.23,2026,,37,,BPS,,", "share", "differs", "-1.5 points"),
    ("petani tembakau,,33.23,2026,4500,,petani,BPS,,part", "part", "differs", "-160 (-3.6%)"),
    ("petani tembakau,,33.23,2026,12400,,petani,BPS,,", "part", "no figure", None),
    ("petani tembakau,,33.23,2025,12400,,petani,BPS,,", "whole", "no figure", None),
    ("petani tembakau,,33.24,2026,12400,,petani,BPS,,", "whole", "no figure", None),
    ("petani tembakau,,33.23,2026,12400,,hektare,BPS,,", "whole", "no figure", None),
    ("petani tembakau,,33.23,,0,,petani,BPS,,", "whole", "differs", "+12,400"),
]


@pytest.mark.parametrize(("row", "role", "verdict", "difference"), CASES)
def test_outcome(
    record: Record, tmp_path: Path, row: str, role: str, verdict: str, difference: str | None
) -> None:
    assert outcomes(record, tmp_path, row)[role] == (verdict, difference)


def test_other_subjects_are_passed_over(record: Record, tmp_path: Path) -> None:
    assert outcomes(record, tmp_path, "nelayan,,33.23,2026,12400,,,BPS,,") == {}


def test_a_programme_under_its_other_name(extractor: Extractor, tmp_path: Path) -> None:
    text = "Peserta JKN di Kabupaten Temanggung mencapai 700.000 orang."
    record = extractor.extract(text, id="a", published="2026-03-11")
    row = ",Jaminan Kesehatan Nasional,33.23,2026,700000,,,BPJS Kesehatan,,"
    assert outcomes(record, tmp_path, row)["value"] == ("agrees", None)


BROKEN = [
    (HEADER + "petani,,33.23,2026,12.400.000,,,,,\n", "line 2: '12.400.000' is no number"),
    (HEADER + "petani,,33.23,Maret,12400,,,,,\n", "line 2: 'Maret' is no date"),
    (HEADER + ",,33.23,2026,12400,,,,,\n", "line 2: needs a subject or a programme"),
    (HEADER + "petani,,33.23,2026,12400,35,,,,\n", "line 2: needs a value or a share, and not both"),
    ("nama,nilai\n", "line 1: names its columns otherwise"),
    ("", "line 1: names its columns otherwise"),
]


@pytest.mark.parametrize(("text", "reason"), BROKEN)
def test_broken_figures(tmp_path: Path, text: str, reason: str) -> None:
    path = tmp_path / "figures.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(SourceError, match=reason):
        read_figures(path)


def test_command(record: Record, tmp_path: Path) -> None:
    records, figures = tmp_path / "r.jsonl", tmp_path / "figures.csv"
    records.write_text(record.to_json() + "\n{\n", encoding="utf-8")
    figures.write_text(HEADER + CASES[1][0] + "\n", encoding="utf-8")
    args = ["check", str(records), "--against", str(figures), "--format", "json"]
    result = CliRunner().invoke(app, args)
    assert result.exit_code == 1  # a line of the records is broken
    assert "r.jsonl, line 2" in result.stderr
    whole = json.loads(result.stdout)[0]
    assert whole["verdict"] == "differs"
    assert (
        whole["matched"] == "subject petani tembakau, unit petani tembakau, place 33.23, published 2026-03-11"
    )
    assert "false" not in result.stdout.lower()

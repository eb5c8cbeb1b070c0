"""`news-extract export`: where it writes, what it says about what is no record, how it ends."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from news_extract import Extractor
from news_extract.commands import app
from news_extract.exporting.tables_csv import TABLES

TEXT = '"Panen naik," kata Bupati Temanggung Rahmat Hidayat. Sebanyak 200 petani mendaftar.'
JSON_FORMATS = ("claimreview", "annotations", "popolo")


def run(*args: str | Path, stdin: str | None = None) -> Result:
    return CliRunner().invoke(app, ["export", *(str(arg) for arg in args)], input=stdin)


@pytest.fixture
def saved(tmp_path: Path, extractor: Extractor) -> Path:
    """A file of two records with a broken line between them."""
    path = tmp_path / "records.jsonl"
    lines = [extractor.extract(TEXT, id=name).to_json() for name in "ab"]
    path.write_text(f'{lines[0]}\n{{"article": 1}}\n{lines[1]}\n', encoding="utf-8")
    return path


@pytest.mark.parametrize("to", JSON_FORMATS)
def test_a_line_for_each_record_and_a_complaint_for_each_broken_one(to: str, saved: Path) -> None:
    result = run(saved, "--to", to)
    assert result.exit_code == 1
    first, second = (json.loads(line) for line in result.stdout.splitlines())
    assert first != second
    (complaint,) = result.stderr.splitlines()
    assert complaint.startswith(f"news-extract: {saved}, line 2: is not a record")
    assert "write records with news-extract extract" in complaint


@pytest.mark.parametrize("to", JSON_FORMATS)
def test_the_same_bytes_on_every_run_and_in_a_file(to: str, saved: Path, tmp_path: Path) -> None:
    output = tmp_path / "out.jsonl"
    run(saved, "--to", to, "--output", output)
    shown = run(saved, "--to", to).stdout_bytes
    assert output.read_bytes() == shown == run(saved, "--to", to).stdout_bytes


def test_standard_input(saved: Path) -> None:
    line = saved.read_text(encoding="utf-8").splitlines()[0]
    result = run("-", "--to", "popolo", stdin=line)
    assert result.exit_code == 0
    assert json.loads(result.stdout)["persons"][0]["name"] == "Rahmat Hidayat"


def test_one_table_of_all_records(saved: Path) -> None:
    lines = run(saved, "--to", "csv", "--table", "people").stdout_bytes.decode().split("\r\n")
    assert [line.split(",")[0] for line in lines] == ["article", "a", "b", ""]


def test_a_byte_order_mark_on_request(saved: Path) -> None:
    plain = run(saved, "--to", "csv", "--table", "claims").stdout_bytes
    marked = run(saved, "--to", "csv", "--table", "claims", "--bom").stdout_bytes
    assert marked == b"\xef\xbb\xbf" + plain


def test_all_tables_into_a_folder(saved: Path, tmp_path: Path) -> None:
    folder = tmp_path / "tables"
    for _ in range(2):  # the second time over the first
        assert run(saved, "--to", "csv", "--bom", "--output", folder).exit_code == 1
    assert sorted(path.stem for path in folder.iterdir()) == sorted(TABLES)
    for path in folder.iterdir():
        alone = run(saved, "--to", "csv", "--bom", "--table", path.stem).stdout_bytes
        assert path.read_bytes() == alone


WRONG_USAGE = [
    (["--to", "xml"], "--to"),
    (["--to", "csv"], "--table"),
    (["--to", "csv", "--table", "nobody"], "--table"),
    (["--to", "popolo", "--table", "people"], "--table"),
    (["--to", "popolo", "--bom"], "--bom"),
    (["--to", "popolo", "--output", "missing/out.json"], "--output"),
    (["--to", "csv", "--output", "missing/tables"], "--output"),
    (["--to", "csv", "--output", __file__], "--output"),
    (["--to", "csv", "--table", "people", "--output", "."], "--output"),
]


@pytest.mark.parametrize(("options", "named"), WRONG_USAGE)
def test_wrong_usage_names_the_option(options: list[str], named: str, saved: Path) -> None:
    result = run(saved, *options)
    assert result.exit_code == 2
    assert named in result.stderr
    assert result.stdout == ""


def test_help_has_examples() -> None:
    assert "--to csv --table quotes --bom" in run("--help").stdout


def test_process_without_spacy(saved: Path) -> None:
    """Records are written in another format without the second that loading spaCy takes."""
    code = (
        "import sys; from news_extract.commands import app\n"
        f"app(['export', {str(saved)!r}, '--to', 'annotations'], standalone_mode=False)\n"
        "sys.exit('spacy' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.returncode == 0
    assert len(done.stdout.splitlines()) == 2

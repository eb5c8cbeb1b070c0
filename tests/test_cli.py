"""The command: what it prints, what it says about bad input, how it ends."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

import news_extract
from news_extract.commands import app
from news_extract.records import Record, json_schema

COMMAND = [sys.executable, "-m", "news_extract"]
ARTICLE = '"Panen naik," kata Bupati Temanggung Rahmat Hidayat di Cibodas.'


def run(*args: str | Path, input: str | None = None) -> Result:  # noqa: A002  as typer's runner calls it
    return CliRunner().invoke(app, [str(arg) for arg in args], input=input)


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "panen.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


# ---------------------------------------------------------------- extract


def test_extract_writes_one_record_a_line(article: Path) -> None:
    result = run("extract", article, article)
    assert result.exit_code == 0
    first, second = result.stdout.splitlines()
    assert first == second
    assert Record.model_validate_json(first).article.text == ARTICLE


def test_extract_pretty_is_the_same_record(article: Path) -> None:
    pretty, plain = run("extract", article, "--pretty"), run("extract", article)
    assert "\n  " in pretty.stdout
    assert json.loads(pretty.stdout) == json.loads(plain.stdout)


def test_extract_writes_a_file_whole_or_not_at_all(article: Path, tmp_path: Path) -> None:
    output = tmp_path / "records.jsonl"
    output.write_text("before")
    result = run("extract", article, tmp_path / "missing.txt", "--output", output)
    assert result.exit_code == 1
    assert result.stdout == ""
    assert len(output.read_text(encoding="utf-8").splitlines()) == 1
    assert sorted(path.name for path in tmp_path.iterdir()) == ["panen.txt", "records.jsonl"]


def test_extract_writes_to_a_device(article: Path) -> None:
    assert run("extract", article, "--output", os.devnull).exit_code == 0


def test_extract_gives_metadata_to_the_record() -> None:
    line = json.dumps({"text": ARTICLE, "id": "a", "date": "2026-02-03", "source": "Kabar Tani", "x": 1})
    found = json.loads(run("extract", "-", input=line).stdout)["article"]
    assert (found["id"], found["published"], found["publisher"]) == ("a", "2026-02-03", "Kabar Tani")


def test_explain_fills_rejected(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text('Film "Sawah Terakhir" laris.')
    assert json.loads(run("extract", path).stdout)["rejected"] == []
    assert json.loads(run("extract", path, "--explain").stdout)["rejected"]


def test_a_bad_input_costs_itself_alone(article: Path, tmp_path: Path) -> None:
    lines = tmp_path / "a.jsonl"
    lines.write_text('{"text": "Satu."}\n{"text": ""}\n{"text": "\\ud800"}\n{"text": "Dua."}\n{"text": \n')
    result = run("extract", tmp_path / "missing.txt", lines, tmp_path, article)
    assert result.exit_code == 1
    texts = [json.loads(line)["article"]["text"] for line in result.stdout.splitlines()]
    assert texts == ["Satu.", "Dua.", ARTICLE]
    said = [line.removeprefix(f"news-extract: {tmp_path}") for line in result.stderr.splitlines()]
    places = [line.split(":")[0] for line in said]
    assert places == ["/missing.txt", "/a.jsonl, line 2", "/a.jsonl, line 3", "/a.jsonl, line 5", ""]


def test_a_defect_costs_one_article(article: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise IndexError("list index\nout of range")

    monkeypatch.setattr("news_extract.extractor.Extractor.read", broken)
    result = run("extract", article, article)
    assert result.exit_code == 1
    assert len(result.stderr.splitlines()) == 2
    assert "a defect of news-extract" in result.stderr


WRONG_USAGE = [
    [],
    ["extract"],
    ["extract", "--nope", "a.txt"],
    ["unknown"],
    ["evaluate", "no-such-folder"],
    ["extract", "a.txt", "--output", "no-such-folder/records.jsonl"],
    ["evaluate", ".", "--raise-floors"],
]


@pytest.mark.parametrize("args", WRONG_USAGE, ids=" ".join)
def test_wrong_usage(args: list[str]) -> None:
    assert run(*args).exit_code == 2


# ---------------------------------------------------------------- show, schema, help


def test_show_names_who_said_what(article: Path) -> None:
    result = run("show", article)
    assert result.exit_code == 0
    assert "Rahmat Hidayat" in result.stdout
    assert "Bupati Temanggung" in result.stdout
    assert "“Panen naik,”" in result.stdout


def test_show_obeys_nothing_in_the_text(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(ARTICLE.replace("naik", "[red]naik \x1b[31m\u202e"), encoding="utf-8")
    shown = run("show", path).stdout
    assert "[red]naik" in shown
    assert "\x1b" not in shown
    assert "\u202e" not in shown


def test_schema_is_printed_from_the_models() -> None:
    assert json.loads(run("schema").stdout) == json_schema()


def test_version() -> None:
    assert run("--version").stdout == f"news-extract {news_extract.__version__}\n"


def test_help_has_examples_and_exit_codes() -> None:
    shown = run("--help").stdout
    assert "news-extract extract article.txt --pretty" in shown
    assert "130 interrupted" in shown


# ---------------------------------------------------------------- the real process


def test_process_ends_with_its_exit_code(article: Path) -> None:
    done = subprocess.run([*COMMAND, "extract", str(article), "missing.txt"], capture_output=True, text=True)
    assert done.returncode == 1
    assert Record.model_validate_json(done.stdout).article.text == ARTICLE
    assert done.stderr == "news-extract: missing.txt: no such file: check the path\n"


def test_process_writes_utf8_whatever_the_terminal() -> None:
    environment = os.environ | {"PYTHONIOENCODING": "ascii", "LC_ALL": "C"}
    text = "“Panen naik,” kata Bupati Temanggung Rahmat Hidayat."
    for command, shown in (("extract", "“Panen naik,” kata"), ("show", "“Panen naik,”")):
        done = subprocess.run(
            [*COMMAND, command, "-"], input=text.encode(), capture_output=True, env=environment
        )
        assert (done.returncode, done.stderr) == (0, b"")
        assert shown in done.stdout.decode()


def test_a_closed_pipe_is_silent(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"text": "Halo."}\n' * 2000)
    with subprocess.Popen(
        [*COMMAND, "extract", str(path)], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout and process.stderr
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
        process.wait(timeout=60)


@pytest.mark.skipif(os.name == "nt", reason="interrupts are sent another way")
def test_interrupt_ends_with_130_and_leaves_nothing_behind(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"text": "Halo."}\n' * 200_000)
    output = tmp_path / "out" / "records.jsonl"
    output.parent.mkdir()
    command = [*COMMAND, "extract", str(path), "--output", str(output)]
    with subprocess.Popen(command, stderr=subprocess.PIPE) as process:
        while process.poll() is None and not any(file.stat().st_size for file in output.parent.iterdir()):
            time.sleep(0.05)
        process.send_signal(signal.SIGINT)
        assert process.stderr
        assert b"Traceback" not in process.stderr.read()
        assert process.wait(timeout=60) == 130
    assert list(output.parent.iterdir()) == []

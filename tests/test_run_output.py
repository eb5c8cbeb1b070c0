"""What a run writes: formats, tables, duplicates, numbering; in one process, without workers."""

from __future__ import annotations

import gzip
import json
import re
import shutil
import sys
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import Any

import pytest

from news_extract.errors import RunError, SourceError
from news_extract.records import Record
from news_extract.running.folder import Counts
from news_extract.running.inputs import Archive
from news_extract.running.progress import Bar, Lines, Rate, duration
from news_extract.running.run import Plan, Result, run
from news_extract.running.shards import Layout
from news_extract.running.tables import COLUMNS
from news_extract.running.work import ArticleReader, Outcome, Task, WorkSettings, failed

pa = pytest.importorskip("pyarrow")
from pyarrow import parquet  # noqa: E402

PANEN = '"Panen naik," kata Bupati Temanggung Rahmat Hidayat di Cibodas, Selasa (3/2/2026).'
TANI = "Dari 200 petani, baru 50 persen atau 100 petani yang terlindungi, kata Rahmat Hidayat dari BPS."
ROWS = [
    {"id": "a", "text": PANEN, "date": "2026-02-03"},
    {"id": "b", "text": TANI},
    {"id": "a", "text": "Teks lain."},
    {"id": "c", "text": PANEN},
    {"id": "d", "text": ""},
    {"id": "b", "text": TANI},
]


class InOneProcess:
    """The simplest engine: reads each task when its outcome is asked for."""

    def __init__(self, settings: WorkSettings) -> None:
        self._reader = ArticleReader(settings)

    def outcomes(self, tasks: Iterator[Task]) -> Generator[Outcome, None, None]:
        for task in tasks:
            if isinstance(task.item, SourceError):
                yield failed(task, None, "input", task.item)
            else:
                yield self._reader.read(task)


class Quiet:
    """No progress."""

    def __init__(self) -> None:
        self.last: tuple[int, float | None] = (0, None)

    def begin(self, counts: Counts) -> None:
        pass

    def update(self, counts: Counts, fraction: float | None) -> None:
        self.last = counts.read, fraction

    def end(self) -> None:
        pass


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "in.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in ROWS))
    return path


def write(
    source: Path, output: Path, *, tables: Path | None = None, shard_size: int = 4, **plan: Any
) -> Result:
    layout = Layout(output, plan.pop("format", "jsonl"), plan.pop("compress", "none"), tables)
    work = WorkSettings(tables=tables is not None)
    archive = Archive([str(source)])
    return run(Plan(layout, work, shard_size, **plan), archive, InOneProcess(work), Quiet())


def read_lines(output: Path) -> list[dict[str, Any]]:
    return [record for path in sorted(output.glob("records-*")) for record in jsonl(path)]


def jsonl(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text().splitlines()]


# ---------------------------------------------------------------- formats


@pytest.mark.parametrize(("compress", "ending"), [("gz", ".jsonl.gz"), ("zst", ".jsonl.zst")])
def test_packed_lines_hold_the_same(source: Path, tmp_path: Path, compress: str, ending: str) -> None:
    write(source, tmp_path / "plain")
    write(source, tmp_path / "packed", compress=compress)
    for plain in sorted((tmp_path / "plain").glob("records-*")):
        packed = tmp_path / "packed" / plain.name.replace(".jsonl", ending)
        codec = {"gz": "gzip", "zst": "zstd"}[compress]
        with pa.input_stream(packed, compression=codec) as stream:
            assert stream.read() == plain.read_bytes()


def test_packed_bytes_tell_nothing_of_time_and_place(source: Path, tmp_path: Path) -> None:
    write(source, tmp_path / "one", compress="gz")
    write(source, tmp_path / "other", compress="gz")
    name = "records-00000.jsonl.gz"
    assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "other" / name).read_bytes()
    assert gzip.decompress((tmp_path / "one" / name).read_bytes()).count(b"\n") == 4


def test_parquet_holds_the_same(source: Path, tmp_path: Path) -> None:
    write(source, tmp_path / "lines")
    write(source, tmp_path / "parquet", format="parquet")
    paths = sorted((tmp_path / "parquet").glob("records-*.parquet"))
    rows = [row for path in paths for row in parquet.read_table(path).to_pylist()]
    assert [json.loads(json.dumps(row, default=str)) for row in rows] == read_lines(tmp_path / "lines")


def test_a_new_field_of_the_record_is_a_new_column() -> None:
    from news_extract.running import arrow

    (column,) = (f for f in arrow._arrow_type(pa, Record) if f.name == "claims")
    names = {field.name for field in column.type.value_type}
    assert {"quantities", "period", "checks"} <= names


@pytest.mark.parametrize("plan", [{"format": "parquet"}, {"compress": "zst"}, {"tables": True}], ids=str)
def test_without_the_extra(
    source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, plan: dict[str, Any]
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    if "tables" in plan:
        plan = {"tables": tmp_path / "tables"}
    with pytest.raises(RunError, match=r"pip install 'news_extract\[archive\]'"):
        write(source, tmp_path / "out", **plan)
    assert not (tmp_path / "out").exists()
    write(source, tmp_path / "out", compress="gz")


# ---------------------------------------------------------------- duplicates


def test_duplicates_are_reported_and_kept(source: Path, tmp_path: Path) -> None:
    result = write(source, tmp_path / "out")
    assert result.counts == Counts(read=6, written=5, failed=1)
    lines = jsonl(tmp_path / "out/duplicates.jsonl")
    found = [(line["id"], line["line"], line["same"], line["dropped"]) for line in lines]
    assert found == [("a", 3, ["id"], False), ("c", 4, ["text"], False), ("b", 6, ["id", "text"], False)]
    (failure,) = jsonl(tmp_path / "out/failures.jsonl")
    assert (failure["id"], failure["line"], failure["stage"]) == ("d", 5, "extract")
    assert (failure["error"], failure["message"][:17]) == ("InputError", "the text is empty")


DROPPED = [("drop", ["a", "b"]), ("drop-ids", ["a", "b", "c"]), ("drop-texts", ["a", "b", "a"])]


@pytest.mark.parametrize(("duplicates", "left"), DROPPED)
def test_duplicates_are_dropped_where_asked(
    source: Path, tmp_path: Path, duplicates: str, left: list[str]
) -> None:
    result = write(source, tmp_path / "out", duplicates=duplicates)
    assert result.counts == Counts(read=6, written=len(left), failed=1, skipped=5 - len(left))
    assert result.duplicates == 3
    assert [record["article"]["id"] for record in read_lines(tmp_path / "out")] == left


class BreaksOff(Quiet):
    """A progress that stops the run after so many articles."""

    def update(self, counts: Counts, fraction: float | None) -> None:
        if counts.read == 5:
            raise OSError("pulled out")


def test_duplicates_are_known_after_a_break(source: Path, tmp_path: Path) -> None:
    work = WorkSettings()
    plan = Plan(Layout(tmp_path / "out"), work, shard_size=2, duplicates="drop")
    with pytest.raises(OSError, match="pulled out"):
        run(plan, Archive([str(source)]), InOneProcess(work), BreaksOff())
    result = run(plan, Archive([str(source)]), InOneProcess(work), Quiet())
    assert result.counts == Counts(read=6, written=2, failed=1, skipped=3)
    assert len(jsonl(tmp_path / "out/duplicates.jsonl")) == 3


# ---------------------------------------------------------------- tables


@pytest.fixture
def tables(source: Path, tmp_path: Path) -> Path:
    write(source, tmp_path / "out", tables=tmp_path / "tables")
    return tmp_path / "tables"


def rows(tables: Path, table: str) -> list[dict[str, Any]]:
    paths = sorted((tables / table).iterdir())
    return [row for path in paths for row in parquet.read_table(path).to_pylist()]


def test_every_shard_has_every_table(tables: Path) -> None:
    for table, columns in COLUMNS.items():
        files = sorted((tables / table).iterdir())
        assert [path.name for path in files] == [f"{table}-00000.parquet", f"{table}-00001.parquet"]
        for path in files:
            assert parquet.read_schema(path).names == list(columns)


def test_rows_say_what_records_say(tables: Path, tmp_path: Path) -> None:
    records = [Record.model_validate_json(json.dumps(record)) for record in read_lines(tmp_path / "out")]
    counted = {
        "articles": len(records),
        "people": sum(len(r.people) + len(r.officials) for r in records),
        "positions": sum(len(p.positions) for r in records for p in r.officials),
        "institutions": sum(len(r.institutions) for r in records),
        "quotes": sum(len(r.quotes) for r in records),
        "claims": sum(len(r.claims) for r in records),
        "quantities": sum(len(c.quantities) for r in records for c in r.claims),
    }
    assert {table: len(rows(tables, table)) for table in counted} == counted
    assert all(counted.values())
    texts = {row["article"]: row["text"] for row in rows(tables, "articles")}
    assert list(texts) == [0, 1, 2, 3, 5]
    for table in ("positions", "quotes", "claims", "quantities", "mentions"):
        for row in rows(tables, table):
            assert texts[row["article"]][row["start"] : row["end"]] == row["text"]


def test_keys_join(tables: Path) -> None:
    people = {(row["article"], row["person"]) for row in rows(tables, "people")}
    bodies = {(row["article"], row["institution"]) for row in rows(tables, "institutions")}
    claims = {(row["article"], row["claim"]) for row in rows(tables, "claims")}
    assert {(row["article"], row["person"]) for row in rows(tables, "positions")} <= people
    assert {(row["article"], row["claim"]) for row in rows(tables, "quantities")} == claims
    assert {(row["article"], row["entity"]) for row in rows(tables, "mentions")} == people | bodies
    speakers = {(row["article"], row["speaker"]) for row in rows(tables, "quotes") if row["speaker"]}
    assert speakers
    assert speakers <= people | bodies


def test_queries_of_the_readme(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    duckdb = pytest.importorskip("duckdb")
    (block,) = re.findall(r"^```sql\n(.*?)^```$", (root / "README.md").read_text(), re.DOTALL | re.MULTILINE)
    most_quoted, disagreeing, money = block.split(";\n\n")
    wrong = "Dari 12.400 petani, baru 35 persen atau 9.340 petani yang terlindungi asuransi."
    folder = Path(shutil.copytree(root / "fixtures", tmp_path / "in"))
    (folder / "wrong.txt").write_text(wrong)
    write(folder, tmp_path / "out", tables=tmp_path / "tables")
    monkeypatch.chdir(tmp_path)
    records = read_lines(tmp_path / "out")
    found = dict(duckdb.sql(most_quoted).fetchall())
    for name, count in found.items():
        people = [(r, p["id"]) for r in records for p in r["officials"] + r["people"] if p["name"] == name]
        assert count == sum(q["speaker"]["id"] == who for r, who in people for q in r["quotes"])
    assert found
    assert wrong in [row[2] for row in duckdb.sql(disagreeing).fetchall()]
    amounts = duckdb.sql(money).fetchall()
    assert amounts
    assert all(code and "Rp" in text for _, code, _, _, text in amounts)


def test_a_fresh_run_leaves_no_tables_of_an_earlier_one(tables: Path, source: Path, tmp_path: Path) -> None:
    (tables / "quotes" / "mine.txt").write_text("kept")
    work = WorkSettings()
    plan = Plan(Layout(tmp_path / "out"), work)
    run(plan, Archive([str(source)]), InOneProcess(work), Quiet(), fresh=True)
    assert [path.name for path in sorted(tables.rglob("*"))] == [".lock", "quotes", "mine.txt"]
    assert len(list((tmp_path / "out").glob("records-*"))) == 1


# ---------------------------------------------------------------- which inputs, in which order


def test_inputs_of_folders_and_patterns(tmp_path: Path) -> None:
    shown = ("b.txt", "a/z.jsonl.gz", "a/b/c.html", "x.pdf", "out/r.jsonl")
    for name in (*shown, ".hidden.txt", "a/.git/x.txt"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x")

    def names(*sources: str) -> list[str]:
        archive = Archive((f"{tmp_path}/{source}" for source in sources), without=[tmp_path / "out"])
        return [file.name.removeprefix(f"{tmp_path}/") for file in archive.files]

    assert names("") == ["a/b/c.html", "a/z.jsonl.gz", "b.txt"]
    assert names("b.txt", "a") == ["b.txt", "a/b/c.html", "a/z.jsonl.gz"]
    assert names("**/*.html", "*.txt") == ["a/b/c.html", "b.txt"]
    assert names("none*.txt", "x.pdf") == ["none*.txt", "x.pdf"]
    (tmp_path / "link").symlink_to(tmp_path / "a")
    assert Archive([str(tmp_path)]).passed_over == {".pdf": 1, "links to folders": 1}


def test_the_digest_of_inputs_changes_with_them(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Satu.")
    before = Archive([str(tmp_path)]).digest()
    assert Archive([str(tmp_path)]).digest() == before
    path.write_text("Satu lagi.")
    assert Archive([str(tmp_path)]).digest() != before


def test_progress_ends_at_the_whole(source: Path, tmp_path: Path) -> None:
    work = WorkSettings()
    quiet = Quiet()
    run(Plan(Layout(tmp_path / "out"), work), Archive([str(source)]), InOneProcess(work), quiet)
    assert quiet.last == (6, 1.0)


def test_lines_now_and_then(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    clock = iter([0.0, 5.0, 10.0, 12.0, 20.0])
    monkeypatch.setattr("news_extract.running.progress.time.monotonic", lambda: next(clock))
    shown = Lines()
    for read in (0, 50, 60, 150):
        shown.update(Counts(read=read, failed=read // 50), read / 300)
    assert capsys.readouterr().err.splitlines() == [
        "news-extract: 50 articles, 16%, 10.0 a second, 1 failed, 25 s left",
        "news-extract: 150 articles, 50%, 10.0 a second, 3 failed, 15 s left",
    ]


@pytest.mark.parametrize("columns", [120, 80, 66, 40, 20])
def test_the_bar_says_the_same_on_any_terminal(
    columns: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    clock = iter([0.0, 60.0])
    monkeypatch.setattr("news_extract.running.progress.time.monotonic", lambda: next(clock))
    monkeypatch.setenv("COLUMNS", str(columns))
    bar = Bar()
    bar.begin(Counts())
    bar.update(Counts(), 0.0)
    bar.update(Counts(read=3000, written=2999, failed=1), 0.25)
    bar.end()
    told = capsys.readouterr()
    assert told.out == ""
    shown = told.err.splitlines()
    assert all(len(line) <= columns for line in shown)
    assert ("━" in told.err) == (columns > 66)
    words = " ".join(" ".join(shown).replace("━", " ").replace("╸", " ").replace("╺", " ").split())
    assert words == "3,000 articles, 25%, 50.0 a second, 1 failed, 3 min left"


@pytest.mark.parametrize("make", [Bar, Lines])
def test_where_an_earlier_run_is_gone_on_with(
    make: type[Bar] | type[Lines], capsys: pytest.CaptureFixture[str]
) -> None:
    progress = make()
    progress.begin(Counts(read=3000, written=3000))
    progress.end()
    assert "going on after 3,000 articles that are done" in capsys.readouterr().err


def test_progress_within_a_table_of_one_block(tmp_path: Path) -> None:
    path = tmp_path / "a.parquet"
    parquet.write_table(pa.table({"text": [f"Teks {n}." for n in range(100)]}), path)
    (tmp_path / "b.csv").write_text("text\n" + "Teks lain.\n" * 100)
    archive = Archive([str(path), str(tmp_path / "b.csv")])
    done = [archive.fraction() or 0.0 for _ in archive.tasks()]
    within = path.stat().st_size / sum(file.stat().st_size for file in tmp_path.iterdir())
    assert done == sorted(done)
    assert (done[49], done[99], done[199]) == (pytest.approx(within / 2), pytest.approx(within), 1.0)
    assert done[149] == pytest.approx((1 + within) / 2)


def test_rate_counts_from_where_it_began() -> None:
    rate = Rate()
    rate.update(100.0, 5000, 0.5)
    rate.update(110.0, 5500, 0.55)
    assert (rate.per_second, rate.left) == (50.0, pytest.approx(90.0))
    assert duration(90.0) == "90 s"

"""The store: what is replaced, who is joined with whom, what each question answers."""

from __future__ import annotations

import csv
import datetime
import io
import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from news_extract import Extractor
from news_extract.commands import app
from news_extract.errors import StoreError
from news_extract.records import Record
from news_extract.storing import asking
from news_extract.storing.database import open_store
from news_extract.storing.folding import fold
from news_extract.storing.indexing import Indexed, index
from news_extract.storing.joining import body_evidence

# Each article: id, day, text. All people, villages and figures are invented.
ARTICLES = [
    (
        "jan",
        "2025-01-10",
        "Bupati Temanggung Rahmat Wirasena mengatakan 4.000 petani bawang di Kabupaten Temanggung terdaftar. "
        '"Pupuk subsidi cukup," kata Rahmat.\n\nKepala BPJS Ketenagakerjaan Cabang Temanggung Sinta Larasati '
        "datang ke pasar. Sinta menyebut 60 persen dari 9.000 pekerja di Kabupaten Temanggung terlindungi.",
    ),
    (
        "jun",
        "2025-06-12",
        "Bupati Temanggung Rahmat Wirasena mengatakan 5.500 petani bawang di Kabupaten Temanggung terdaftar. "
        "Kepala Dinas Pertanian Kabupaten Temanggung Budi Hartanto menjelaskan panen mulai bulan depan.",
    ),
    (
        "des",
        "2025-12-02",
        "Mantan Bupati Temanggung Rahmat Wirasena menilai harga bawang terlalu rendah. Kepala Dinas "
        'Perhubungan Kota Tegal Budi Hartanto menambah bus. "Petaninya jangan rugi," kata Budi.',
    ),
]


@pytest.fixture(scope="module")
def records(extractor: Extractor) -> list[Record]:
    return [
        extractor.extract(text, id=name, published=day, url=f"https://example.org/{name}")
        for name, day, text in ARTICLES
    ]


@pytest.fixture(scope="module")
def path(records: list[Record], tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("store") / "news.duckdb"
    index(records, path)
    return path


def run(*args: str | Path) -> Result:
    return CliRunner().invoke(app, [str(arg) for arg in args])


def everything(path: Path) -> dict[str, list[tuple[object, ...]]]:
    with open_store(path) as store:
        tables = [name for (name,) in store.execute("SELECT table_name FROM duckdb_tables()").fetchall()]
        return {name: sorted(store.execute(f"FROM {name}").fetchall(), key=repr) for name in tables}


# ---------------------------------------------------------------- index


def test_the_same_article_again_replaces_its_record(records: list[Record], tmp_path: Path) -> None:
    path = tmp_path / "a.duckdb"
    assert index(records[:2], path) == Indexed(2, 0, 2)
    assert index(records[1:], path) == Indexed(1, 1, 3)
    assert index([records[0], records[0]], path) == Indexed(0, 1, 3)
    index(reversed(records), tmp_path / "b.duckdb")
    assert everything(path) == everything(tmp_path / "b.duckdb")


def test_a_run_that_is_broken_off_leaves_the_store_as_it_was(records: list[Record], tmp_path: Path) -> None:
    path = tmp_path / "a.duckdb"
    index(records[:1], path)
    before = everything(path)

    def breaking() -> Sequence[Record]:
        yield records[1]
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        index(breaking(), path)
    assert everything(path) == before


def test_a_broken_line_costs_itself_alone(records: list[Record], tmp_path: Path) -> None:
    source = tmp_path / "records.jsonl"
    source.write_text(f"{records[0].to_json()}\n{{\n{records[1].to_json()}\n", encoding="utf-8")
    result = run("index", source, "--db", tmp_path / "a.duckdb")
    assert result.exit_code == 1
    assert "records.jsonl, line 2: broken JSON" in result.stderr
    assert "2 articles added, 0 replaced, 2 in the store" in result.stderr


@pytest.mark.parametrize(
    ("content", "reason"),
    [(None, "no such file: build it with news-extract index"), ("Halo, dunia.", "is no DuckDB file")],
)
def test_a_file_that_is_no_store(tmp_path: Path, content: str | None, reason: str) -> None:
    path = tmp_path / "a.duckdb"
    if content:
        path.write_text(content)
    with pytest.raises(StoreError, match=reason), open_store(path):
        pass


def test_a_database_of_somebody_else_is_left_alone(tmp_path: Path, records: list[Record]) -> None:
    import duckdb

    path = tmp_path / "a.duckdb"
    with duckdb.connect(path) as other:
        other.execute("CREATE TABLE articles (a INTEGER)")
    with pytest.raises(StoreError, match="without a store"):
        index(records, path)


def test_without_duckdb_the_remedy_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "duckdb", None)
    with pytest.raises(StoreError, match=r"pip install 'news_extract\[store\]'"), open_store(tmp_path / "a"):
        pass


# ---------------------------------------------------------------- joining

BODIES = [
    ("BPS", "Badan Pusat Statistik", True),
    ("Dinas Sosial Temanggung", "Dinas Sosial Kabupaten Temanggung", True),
    ("Pemkab Bekasi", "Pemkab Bekasi", True),
    ("PT Lontar Kencana Hulu Tbk", "PT Lontar Kencana Hulu", True),
    ("Dinas Sosial Kabupaten Bekasi", "Dinas Sosial Kota Bekasi", False),
    ("Dinas Sosial Bekasi", "Dinas Sosial Bekasi", False),  # of the regency or the city
    ("Dinas Sosial", "Dinas Sosial", False),
    ("Yayasan Harapan", "Yayasan Harapan", False),
]


@pytest.mark.parametrize(("one", "other", "same"), BODIES)
def test_bodies_by_their_names(one: str, other: str, same: bool) -> None:
    first, second = body_evidence(one), body_evidence(other)
    assert (first is not None and second is not None and first.key == second.key) is same


def test_people_are_joined_by_name_and_office_only(path: Path) -> None:
    with open_store(path) as store:
        rows = store.execute(
            "SELECT name, article, entity, reason FROM people JOIN joined USING (article, id)"
        ).fetchall()
    entities = {(name, article): (entity, reason) for name, article, entity, reason in rows}
    rahmat = {entities["Rahmat Wirasena", article] for article in ("jan", "jun", "des")}
    assert len(rahmat) == 1
    assert rahmat.pop()[1] == "same full name and same office: bupati 33.23"
    (one, reason), (other, _) = entities["Budi Hartanto", "jun"], entities["Budi Hartanto", "des"]
    assert one != other
    assert reason == "apart: namesakes have another office and body"
    assert entities["Sinta Larasati", "jan"][1] == "apart: named in one article alone"


def test_a_minister_is_one_with_and_without_the_ministry(extractor: Extractor, tmp_path: Path) -> None:
    texts = {
        "a": "Menteri Kesehatan RI Wening Prabaswara datang. Kementerian Kesehatan menyiapkan vaksin.",
        "b": "Menteri Kesehatan Wening Prabaswara menilai vaksin cukup.",
    }
    index((extractor.extract(text, id=name) for name, text in texts.items()), tmp_path / "a.duckdb")
    with open_store(tmp_path / "a.duckdb") as store:
        assert [row["articles"] for row in asking.office(store, "Menteri Kesehatan")] == [2]


# ---------------------------------------------------------------- questions


def test_claims_over_time(path: Path) -> None:
    with open_store(path) as store:
        rows = asking.claims(store, "petani bawang", place="Temanggung", since=datetime.date(2025, 1, 1))
        later = asking.claims(store, "petani bawang", since=datetime.date(2025, 6, 1))
        elsewhere = asking.claims(store, "petani bawang", place="Kota Tegal")
    assert [(str(row["date"]), row["figure"], row["source"], row["link"]) for row in rows] == [
        ("2025-01-10", "4.000", "Rahmat Wirasena", "https://example.org/jan"),
        ("2025-06-12", "5.500", "Rahmat Wirasena", "https://example.org/jun"),
    ]
    assert [row["figure"] for row in later] == ["5.500"]
    assert elsewhere == []


def test_claims_of_a_body_under_its_other_names(path: Path) -> None:
    with open_store(path) as store:
        for name in ("BPJS Ketenagakerjaan", "BPJAMSOSTEK"):
            rows = asking.claims(store, name, place="33")
            assert {row["figure"] for row in rows} == {"60 persen", "9.000"}
            assert {row["matched_by"] for row in rows} == {"source"}


SAID = [
    ({"by": "Rahmat Wirasena", "about": "pupuk"}, ["Pupuk subsidi cukup,"]),
    ({"by": "Rahmat Wirasena", "about": "pupu"}, []),
    ({"about": "petani rugi"}, ["Petaninya jangan rugi,"]),
    ({"by": "Rahmat", "since": datetime.date(2025, 12, 1)}, ["harga bawang terlalu rendah"]),
    ({"by": "Rahmat", "until": datetime.date(2024, 12, 1)}, []),
    ({"by": "%' OR 1 = 1 --"}, []),
    ({"by": "(["}, []),
]


@pytest.mark.parametrize(("question", "quotes"), SAID)
def test_said(path: Path, question: dict[str, str], quotes: list[str]) -> None:
    with open_store(path) as store:
        assert [row["quote"] for row in asking.said(store, **question)] == quotes  # type: ignore[arg-type]


def test_office_holders_by_capacity(path: Path) -> None:
    with open_store(path) as store:
        rows = asking.office(store, "Bupati Temanggung")
        none = asking.office(store, "Wakil Bupati Temanggung")
    assert [(row["holder"], row["capacity"], str(row["first"]), str(row["last"])) for row in rows] == [
        ("Rahmat Wirasena", "definitif", "2025-01-10", "2025-06-12"),
        ("Rahmat Wirasena", "mantan", "2025-12-02", "2025-12-02"),
    ]
    assert none == []


# ---------------------------------------------------------------- command


def test_answers_in_three_formats(path: Path) -> None:
    question = ("ask", "office", "--db", path, "--of", "bupati temanggung", "--format")
    table, as_json, as_csv = (run(*question, form) for form in ("table", "json", "csv"))
    assert "definitif" in table.stdout
    assert "[1] https://example.org/jan\n" in table.stdout
    assert json.loads(as_json.stdout)[0]["holder"] == "Rahmat Wirasena"
    assert as_csv.stdout.splitlines()[0].startswith("holder,entity,capacity,")
    assert len(as_csv.stdout.splitlines()) == 3


def test_no_cell_of_an_answer_is_a_formula(extractor: Extractor, tmp_path: Path) -> None:
    path = tmp_path / "a.duckdb"
    record = extractor.extract('"+5 persen itu cukup," kata Bupati Temanggung Rahmat Wirasena.', id="=1+1")
    index([record], path)
    row = next(
        csv.DictReader(
            io.StringIO(run("ask", "said", "--db", path, "--by", "Rahmat", "--format", "csv").stdout)
        )
    )
    assert (row["quote"], row["link"]) == ("'+5 persen itu cukup,", "'=1+1")


@pytest.mark.parametrize(
    ("args", "reason"),
    [
        (("claims", "--about", "x", "--since", "2x24"), "'2x24' is no date"),
        (("claims", "--about", "x", "--until", "2024-02-30"), "is no date of the calendar"),
        (("said",), "give --by NAME, --about WORDS or both"),
    ],
)
def test_wrong_questions(path: Path, args: tuple[str, ...], reason: str) -> None:
    result = run("ask", *args, "--db", path)
    assert result.exit_code == 2
    assert reason in " ".join(result.stderr.split())


def test_help_needs_neither_duckdb_nor_spacy() -> None:
    code = (
        "import sys; from typer.testing import CliRunner; from news_extract.commands import app;"
        "assert CliRunner().invoke(app, ['ask', 'claims', '--help']).exit_code == 0;"
        "assert not {'duckdb', 'spacy'} & sys.modules.keys()"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


FOLDED = [
    ("Kab.Temanggung (Jateng)", "kab temanggung jateng"),
    ("Nu’man\u00a0AL-Amin", "nu man al amin"),
    ("\x00…", ""),
    (None, ""),
]


@pytest.mark.parametrize(("text", "folded"), FOLDED)
def test_fold(text: str | None, folded: str) -> None:
    assert fold(text) == folded

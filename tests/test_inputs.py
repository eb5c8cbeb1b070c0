"""Packed, tabular and web inputs: the same articles whatever they come in, and what is said about damage."""

from __future__ import annotations

import csv
import gzip
import io
import json
import resource
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from news_extract.articles import ArticleInput
from news_extract.errors import SourceError
from news_extract.inputs.fields import Fields, article_of
from news_extract.inputs.pieces import Sourced
from news_extract.options import MAX_BYTES
from news_extract.sources import Reading, cut_source, known_ending, read_source

pa = pytest.importorskip("pyarrow")
from pyarrow import parquet  # noqa: E402

ROWS = [
    {"id": "a", "isi": "Sawah Sukamaju panen, kata Kades.", "judul": "Panen", "tanggal": "2026-02-03"},
    {"id": "b", "isi": 'Baris satu\n"baris dua"; selesai.', "judul": "", "tanggal": ""},
]
ARTICLES = [
    ArticleInput(ROWS[0]["isi"], id="a", title="Panen", published="2026-02-03"),
    ArticleInput(ROWS[1]["isi"], id="b"),
]


def read(path: Path, reading: Reading | None = None) -> list[ArticleInput | SourceError]:
    items = read_source(str(path), reading)
    return [item.article if isinstance(item, Sourced) else item for item in items]


def said(path: Path, reading: Reading | None = None) -> list[str]:
    """What each item is: "ok" for an article, else the error without the path."""
    found = (str(item) if isinstance(item, SourceError) else "ok" for item in read(path, reading))
    return [line.replace(f"{path}", path.name) for line in found]


# ---------------------------------------------------------------- the same articles in every format


def as_jsonl() -> bytes:
    return "".join(json.dumps(row) + "\n" for row in ROWS).encode()


def as_csv(delimiter: str = ",") -> bytes:
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, ROWS[0], delimiter=delimiter)
    writer.writeheader()
    writer.writerows(ROWS)
    return out.getvalue().encode()


def as_parquet() -> bytes:
    out = io.BytesIO()
    table = pa.table({key: [row[key] for row in ROWS] for key in ROWS[0]} | {"tags": [["x"], []]})
    parquet.write_table(table, out)
    return out.getvalue()


def zst(data: bytes) -> bytes:
    return bytes(pa.compress(data, codec="zstd", asbytes=True))


def zipped(members: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


FORMATS: list[tuple[str, Callable[[], bytes]]] = [
    ("a.jsonl", as_jsonl),
    ("a.csv", as_csv),
    ("semicolons.csv", lambda: as_csv(";")),
    ("tabs.csv", lambda: as_csv("\t")),
    ("bom.csv", lambda: b"\xef\xbb\xbf" + as_csv()),
    ("quoted.csv", lambda: b"\xef\xbb\xbf" + as_csv().replace(b"id,isi", b'"id","isi"')),
    ("a.parquet", as_parquet),
    ("a.JSONL.GZ", lambda: gzip.compress(as_jsonl())),
    ("members.jsonl.gz", lambda: b"".join(gzip.compress(line) for line in as_jsonl().splitlines(True))),
    ("a.jsonl.zst", lambda: zst(as_jsonl())),
    ("frames.jsonl.zst", lambda: b"".join(zst(line) for line in as_jsonl().splitlines(True))),
    ("a.csv.zst", lambda: zst(as_csv())),
    ("a.csv.gz", lambda: gzip.compress(as_csv())),
    ("a.parquet.gz", lambda: gzip.compress(as_parquet())),
    ("a.zip", lambda: zipped({"a.jsonl": as_jsonl()})),
    ("parquet.zip", lambda: zipped({"notes.pdf": b"%PDF", "data/a.parquet": as_parquet()})),
    ("packed.zip", lambda: zipped({"a.jsonl.gz": gzip.compress(as_jsonl())})),
]


@pytest.mark.parametrize(("name", "make"), FORMATS, ids=[name for name, _ in FORMATS])
def test_the_same_articles(tmp_path: Path, name: str, make: Callable[[], bytes]) -> None:
    path = tmp_path / name
    path.write_bytes(make())
    assert known_ending(name)
    assert read(path) == ARTICLES


def test_places_in_a_zip(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    csv_file = b"text\nDua.\nTiga.\n"
    path.write_bytes(zipped({"x/one.txt": b"Satu.", "two.csv": csv_file, "__MACOSX/one.txt": b"-"}))
    places = [item.place for item in read_source(str(path)) if isinstance(item, Sourced)]
    found = [(place.source.removeprefix(f"{path}/"), place.line, place.unit) for place in places]
    assert found == [("x/one.txt", None, "line"), ("two.csv", 1, "row"), ("two.csv", 2, "row")]


# ---------------------------------------------------------------- names of fields

NAMED = [
    ({"body": "x", "link": "u", "publisher": "p"}, [], ArticleInput("x", url="u", publisher="p")),
    ({"Isi": "x", " Judul ": "t"}, [], ArticleInput("x", title="t")),
    ({"isi_berita": "x", "text": "y"}, ["text=isi_berita"], ArticleInput("x")),
    ({"text": "x", "Terbit": "d", "date": "e"}, ["date=Terbit"], ArticleInput("x", published="d")),
    ({"text": "x", "outlet": "o"}, ["source=outlet"], ArticleInput("x", publisher="o")),
]


@pytest.mark.parametrize(("data", "pairs", "expected"), NAMED)
def test_names_of_fields(data: dict[str, str], pairs: list[str], expected: ArticleInput) -> None:
    assert article_of(data, Fields.given(pairs)) == expected


@pytest.mark.parametrize("pair", ["isi_berita", "teks=isi", "text="])
def test_a_pair_that_is_none(pair: str) -> None:
    with pytest.raises(ValueError, match="should be one of text, id"):
        Fields.given([pair])


# ---------------------------------------------------------------- encodings

LATIN = "Kafé “Sawah”".encode("windows-1252")


MARKED = ["utf-8-sig", "utf-16", "utf-32"]


@pytest.mark.parametrize("encoding", MARKED)
def test_a_mark_says_the_encoding(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "a.txt").write_text("Kafé “Sawah”", encoding=encoding)
    (tmp_path / "b.json").write_text('{"text": "Kafé “Sawah”"}', encoding=encoding)
    assert [*read(tmp_path / "a.txt"), *read(tmp_path / "b.json")] == [ArticleInput("Kafé “Sawah”")] * 2


def test_an_encoding_is_named_not_guessed(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(LATIN)
    assert "is not UTF-8 (byte 0xE9)" in said(path)[0]
    assert read(path, Reading(encoding="windows-1252")) == [ArticleInput("Kafé “Sawah”")]
    assert said(path, Reading(encoding="ascii")) == [
        "a.txt: is neither UTF-8 nor ascii (ordinal not in range(128)): name another"
    ]
    path.write_text("Kafé “Sawah”", encoding="utf-8")
    assert read(path, Reading(encoding="windows-1252")) == [ArticleInput("Kafé “Sawah”")]
    path.write_text("Kafé “Sawah”", encoding="utf-16")
    assert read(path, Reading(encoding="utf-16")) == [ArticleInput("Kafé “Sawah”")]


def test_a_bad_byte_costs_its_row(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"text\nSatu.\n" + LATIN + b"\nTiga.\n")
    assert [line.split(":")[0] for line in said(path)] == ["ok", "a.csv, row 2", "ok"]


def test_a_bad_byte_in_a_bad_row_or_a_name_costs_no_more(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes("text,kafé\nSatu.,\nKafé, dua.,\nTiga.,\n".encode("windows-1252"))
    assert [line.split(":")[0] for line in said(path)] == ["ok", "a.csv, row 2", "ok"]
    assert capfd.readouterr().err == ""


# ---------------------------------------------------------------- pages

PARAGRAPH = "<p>Petani di Desa Sukamaju memanen padi lebih awal karena hujan datang lebih cepat.</p>" * 5
PAGE = f"""<!doctype html><html lang="id"><head><meta charset="CHARSET"><title>Panen raya</title></head>
<body><article><h1>Panen raya</h1><p>“Panen naik,” kata Kepala Desa Sukamaju Rahmat Hidayat.</p>
{PARAGRAPH}</article></body></html>"""


@pytest.mark.parametrize("charset", ["utf-8", "windows-1252", "iso-8859-1"])
def test_a_page_in_the_encoding_that_it_declares(tmp_path: Path, charset: str) -> None:
    pytest.importorskip("trafilatura")
    path = tmp_path / "a.html"
    written = "windows-1252" if charset.startswith("iso") else charset
    path.write_bytes(PAGE.replace("CHARSET", charset).encode(written))
    (article,) = read(path)
    assert isinstance(article, ArticleInput)
    assert "“Panen naik,” kata Kepala Desa" in article.text


def test_a_page_that_declares_nothing_is_refused(tmp_path: Path) -> None:
    pytest.importorskip("trafilatura")
    path = tmp_path / "a.html"
    path.write_bytes(PAGE.replace('<meta charset="CHARSET">', "").encode("windows-1252"))
    assert "is not UTF-8" in said(path)[0]


def test_a_page_that_declares_what_it_is_not(tmp_path: Path) -> None:
    pytest.importorskip("trafilatura")
    path = tmp_path / "a.html"
    path.write_bytes(PAGE.replace("CHARSET", "utf-8").encode("windows-1252"))
    assert "is not UTF-8 (byte 0x93)" in said(path)[0]
    (article,) = read(path, Reading(encoding="windows-1252"))
    assert isinstance(article, ArticleInput)
    assert "“Panen naik,” kata" in article.text
    path.write_bytes(PAGE.replace("“", '"').replace("”", '"').encode("utf-16-le"))
    assert "UTF-16 without a mark" in said(path)[0]


def test_a_page_is_not_dated_by_its_text(tmp_path: Path) -> None:
    pytest.importorskip("trafilatura")
    page = PAGE.replace("CHARSET", "utf-8").replace("lebih awal", "sejak tahun 2014, lebih awal")
    meta = '<meta property="article:published_time" content="2026-02-03T10:00:00+07:00">'
    (tmp_path / "a.html").write_text(page)
    (tmp_path / "b.html").write_text(page.replace("<title>", f"{meta}<title>"))
    found = [*read(tmp_path / "a.html"), *read(tmp_path / "b.html")]
    assert [isinstance(a, ArticleInput) and a.published for a in found] == [None, "2026-02-03"]


def warc(pages: int, *, packed: bool = False) -> bytes:
    writers = pytest.importorskip("warcio.warcwriter")
    headers = pytest.importorskip("warcio.statusandheaders").StatusAndHeaders
    out = io.BytesIO()
    writer = writers.WARCWriter(out, gzip=packed)

    def write(number: int, kind: str, status: str, content: str) -> None:
        html = PAGE.replace("CHARSET", "utf-8").replace("Panen raya", f"Panen {number}").encode()
        http = headers(status, [("Content-Type", content)], protocol="HTTP/1.1")
        url = f"https://example.org/{number}"
        record = writer.create_warc_record(url, kind, payload=io.BytesIO(html), http_headers=http)
        writer.write_record(record)

    write(100, "request", "GET / HTTP/1.1", "text/html")
    write(101, "response", "404 Not Found", "text/html")
    write(102, "response", "200 OK", "image/png")
    for number in range(pages):
        write(number, "response", "200 OK", "text/html; charset=utf-8")
    return out.getvalue()


@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz", "a.warc.zst"])
def test_warc_gives_its_pages(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    data = warc(2, packed=name.endswith(".gz"))
    path.write_bytes(zst(data) if name.endswith(".zst") else data)
    items = list(read_source(str(path)))
    assert all(isinstance(item, Sourced) for item in items), items
    found = [(item.article.url, item.place.line) for item in items if isinstance(item, Sourced)]
    assert found == [("https://example.org/0", 4), ("https://example.org/1", 5)]


# ---------------------------------------------------------------- damage costs what it must, and no more

SHORT = "is cut short or damaged"
DAMAGED: list[tuple[str, Callable[[], bytes], list[str]]] = [
    ("cut.jsonl.gz", lambda: gzip.compress(as_jsonl())[:-20], ["ok", f"cut.jsonl.gz: {SHORT}"]),
    ("no.jsonl.gz", as_jsonl, [f"no.jsonl.gz: {SHORT}"]),
    ("cut.jsonl.zst", lambda: zst(as_jsonl())[:-9], [f"cut.jsonl.zst: {SHORT}"]),
    ("cut.warc", lambda: warc(2)[:-300], ["ok", "cut.warc, record 5: is cut short"]),
    ("cut.warc.gz", lambda: warc(2, packed=True)[:-300], ["ok", f"cut.warc.gz: {SHORT}"]),
    ("no.warc", lambda: b"halo\r\n" * 50, ["no.warc: is no WARC file"]),
    ("cut.zip", lambda: zipped({"a.txt": b"Halo."})[:-9], ["cut.zip: is no zip file"]),
    ("empty.zip", lambda: zipped({"a.pdf": b"-"}), ["empty.zip: holds no file that ends in"]),
    ("inner.zip", lambda: zipped({"a.jsonl.gz": gzip.compress(as_jsonl())[:-20], "b.txt": b"Halo."}),
        ["ok", "inner.zip/a.jsonl.gz: is cut", "ok"]),
    ("no.parquet", lambda: b"PAR1 not", ["no.parquet: is no Parquet file"]),
    ("empty.csv", lambda: b"", ["empty.csv: is no CSV file"]),
    ("row.csv", lambda: b"id,text\n1,Satu.\n2,Dua.,x\n3,Tiga.\n4\n",
        ["ok", "row.csv, row 2: has 3 values under 2", "ok", "row.csv, row 4: has 1 values"]),
    ("columns.csv", lambda: b"id,teks\n1,Satu.\n", ['columns.csv, row 1: has no "text"']),
    ("utf16.csv", lambda: "text\nHalo.\n".encode("utf-16"), ["utf16.csv: is UTF-16"]),
    ("utf16.jsonl", lambda: "{}\n{}\n".encode("utf-16"), ["utf16.jsonl: is UTF-16"]),
]  # fmt: skip


@pytest.mark.parametrize(("name", "make", "expected"), DAMAGED, ids=[name for name, *_ in DAMAGED])
def test_damage(tmp_path: Path, name: str, make: Callable[[], bytes], expected: list[str]) -> None:
    path = tmp_path / name
    path.write_bytes(make())
    found = said(path)
    assert [line[: len(start)] for line, start in zip(found, expected, strict=True)] == expected


def test_an_encrypted_member_costs_itself(tmp_path: Path) -> None:
    data = bytearray(zipped({"a.txt": b"Halo.", "b.txt": b"Halo."}))
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(signature) + offset] |= 1
    path = tmp_path / "a.zip"
    path.write_bytes(data)
    assert [line[:30] for line in said(path)] == ["a.zip/a.txt: is cut short or d", "ok"]


# ---------------------------------------------------------------- bombs and long lines are bounded

ZEROS = 200_000_000


def bomb(head: bytes = b"") -> bytes:
    """A gz file of 200 MB of zeros in 200 kB."""
    return gzip.compress(head) + gzip.compress(bytes(1_000_000)) * (ZEROS // 1_000_000)


BOMBS: list[tuple[str, Callable[[], bytes], str]] = [
    ("bomb.txt.gz", bomb, "the file is longer than 16,000,000 bytes"),
    ("bomb.jsonl.gz", bomb, "unpacks to more than 64,000,000 bytes"),
    ("bomb.jsonl.zst", lambda: zst(bytes(ZEROS)), "unpacks to more than 64,000,000 bytes"),
    ("bomb.zip", lambda: zipped({"a.jsonl": bytes(ZEROS)}), "unpacks to more than 64,000,000 bytes"),
    ("bomb.csv.gz", lambda: bomb(b"text\n"), "the row is longer than 16,000,000 bytes"),
    ("line.jsonl", lambda: bytes(ZEROS), "the line is longer"),
]


@pytest.mark.parametrize(("name", "make", "reason"), BOMBS, ids=[name for name, *_ in BOMBS])
def test_bombs_are_bounded(tmp_path: Path, name: str, make: Callable[[], bytes], reason: str) -> None:
    path = tmp_path / name
    path.write_bytes(make())
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    items = list(cut_source(str(path)))
    assert reason in str(items[0])
    assert all(isinstance(item, SourceError) for item in items)
    unit = 1 if sys.platform == "darwin" else 1024
    assert (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) * unit < 8 * MAX_BYTES

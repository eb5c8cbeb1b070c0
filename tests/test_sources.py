"""Input files: which articles come out, and what is said about the faulty ones."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from news_extract.articles import ArticleInput
from news_extract.errors import InputError, SourceError
from news_extract.inputs.fields import article_of
from news_extract.inputs.pieces import Sourced
from news_extract.options import MAX_BYTES
from news_extract.sources import read_source


def articles(name: str | Path) -> list[ArticleInput]:
    items = list(read_source(str(name)))
    assert all(isinstance(item, Sourced) for item in items), items
    return [item.article for item in items if isinstance(item, Sourced)]


def errors(name: str | Path) -> list[SourceError]:
    return [item for item in read_source(str(name)) if isinstance(item, SourceError)]


READ = [
    ("a.txt", b"Halo.\r\n", [ArticleInput("Halo.\r\n")]),
    ("a.TXT", b"Halo.", [ArticleInput("Halo.")]),
    ("bom.txt", b"\xef\xbb\xbfHalo.", [ArticleInput("Halo.")]),
    ("a.json", b'{"text": "Halo."}', [ArticleInput("Halo.")]),
    ("bom.json", b'\xef\xbb\xbf{"text": "Halo."}', [ArticleInput("Halo.")]),
    ("a.jsonl", b'{"text": "Satu."}\n\n{"text": "Dua."}', [ArticleInput("Satu."), ArticleInput("Dua.")]),
    ("empty.jsonl", b"", []),
]


@pytest.mark.parametrize(("name", "data", "expected"), READ, ids=[row[0] for row in READ])
def test_reads(tmp_path: Path, name: str, data: bytes, expected: list[ArticleInput]) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    assert articles(path) == expected


FAULTS = [
    ("bin.txt", b"\x89PNG\x00\x01", None, "binary"),
    ("utf16.txt", "Halo".encode("utf-16-le"), None, "UTF-16 without a mark"),
    ("latin.txt", b"Halo,\nkaf\xe9 itu", 2, "not UTF-8 (byte 0xE9)"),
    ("latin.jsonl", b'{"text": "a"}\n{"text": "kaf\xe9"}', 2, "not UTF-8"),
    ("cut.json", b'{\n "text": "Halo', 2, "broken JSON at column 10"),
    ("list.json", b"[1]", None, "holds no JSON object"),
    ("keys.json", b'{"teks": "Halo."}', None, 'has no "text"'),
    ("number.json", b'{"text": 5}', None, '"text" must be a string, not a number'),
    ("null.json", b'{"text": null}', None, '"text" must be a string, not null'),
    ("title.json", b'{"text": "a", "title": ["b"]}', None, '"title" must be a string, not an array'),
    ("seven.jsonl", b'{"text": "a"}\n' * 6 + b'{"text": \n', 7, "broken JSON"),
    ("digits.json", b'{"text": "a", "n": ' + b"1" * 5000 + b"}", None, "JSON that cannot be read"),
    ("deep.json", b"[" * 100_000, None, "JSON that cannot be read"),
    ("huge.txt", b"a" * (MAX_BYTES + 1), None, "longer than 16,000,000 bytes"),
    ("huge.jsonl", b"a" * (MAX_BYTES + 5) + b"\n", 1, "the line is longer"),
    ("a.pdf", b"%PDF-1.7", None, "unknown ending '.pdf'"),
    ("none", b"Halo.", None, "unknown ending ''"),
]


@pytest.mark.parametrize(("name", "data", "line", "reason"), FAULTS, ids=[row[0] for row in FAULTS])
def test_names_the_fault(tmp_path: Path, name: str, data: bytes, line: int | None, reason: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    (error,) = errors(path)
    assert (error.source, error.line) == (str(path), line)
    assert reason in error.reason
    assert "\n" not in str(error)


def test_missing_file_and_folder(tmp_path: Path) -> None:
    assert "no such file" in errors(tmp_path / "missing.txt")[0].reason
    assert "is a folder" in errors(tmp_path)[0].reason
    assert "cannot be read" in errors("x" * 5000 + ".txt")[0].reason


def test_a_faulty_line_costs_itself_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(b'{"text": "Satu."}\noops\n' + b"x" * (MAX_BYTES + 9) + b'\n\xff\n{"text": "Dua."}\n')
    items = list(read_source(str(path)))
    places = [item.place if isinstance(item, Sourced) else item for item in items]
    assert [place.line for place in places] == [1, 2, 3, 4, 5]
    assert [isinstance(item, Sourced) for item in items] == [True, False, False, False, True]


METADATA = [
    ({"id": "a", "url": "u", "title": "t"}, ArticleInput("x", id="a", url="u", title="t")),
    ({"published": "p", "publisher": "q"}, ArticleInput("x", published="p", publisher="q")),
    ({"date": "d", "source": "s"}, ArticleInput("x", published="d", publisher="s")),
    ({"published": "p", "date": "d"}, ArticleInput("x", published="p")),
    ({"id": 7}, ArticleInput("x", id="7")),
    ({"title": None, "url": "", "source": " "}, ArticleInput("x")),
    ({"officials": [], "quotes": {}}, ArticleInput("x")),
]


@pytest.mark.parametrize(("data", "expected"), METADATA)
def test_metadata(data: dict[str, object], expected: ArticleInput) -> None:
    assert article_of({"text": "x"} | data) == expected


def test_true_is_no_id() -> None:
    with pytest.raises(InputError, match='"id" must be a string, not true or false'):
        article_of({"text": "x", "id": True})


STANDARD_INPUT = [
    (b"Halo.", [ArticleInput("Halo.")]),
    (b'{"text": "Halo."}', [ArticleInput("Halo.")]),
    (b'{"text": "Satu."}\n{"text": "Dua."}\n', [ArticleInput("Satu."), ArticleInput("Dua.")]),
    (json.dumps({"text": "Halo.", "id": "a"}, indent=1).encode(), [ArticleInput("Halo.", id="a")]),
    (b'\xef\xbb\xbf{"text": "Halo."}', [ArticleInput("Halo.")]),
]


@pytest.mark.parametrize(("data", "expected"), STANDARD_INPUT)
def test_standard_input(monkeypatch: pytest.MonkeyPatch, data: bytes, expected: list[ArticleInput]) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(data)))
    assert articles("-") == expected


def test_standard_input_is_named_in_its_errors(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(b'{"text": "a"}\n{"teks": "b"}\n')))
    assert [str(error) for error in errors("-")] == [
        'standard input, line 2: has no "text", but teks: put the body of the article under that name, '
        "or say which it is (run --map text=NAME)"
    ]


PAGE = """<!doctype html><html lang="id"><head><title>Panen raya</title>
<meta property="og:site_name" content="Kabar Tani">
<meta property="article:published_time" content="2026-02-03">
</head><body><nav><a href="/">Beranda</a></nav><article><h1>Panen raya</h1>
<p>{paragraph}</p><p>"Panen naik," kata Kepala Desa Sukamaju Rahmat Hidayat.</p>
<p>{paragraph}</p></article>
</body></html>"""


def test_html(tmp_path: Path) -> None:
    pytest.importorskip("trafilatura")
    path = tmp_path / "a.html"
    paragraph = "Petani di Desa Sukamaju memanen padi lebih awal karena hujan datang lebih cepat. " * 3
    path.write_text(PAGE.replace("{paragraph}", paragraph), encoding="utf-8")
    (article,) = articles(path)
    assert '"Panen naik," kata Kepala Desa Sukamaju' in article.text
    assert "Beranda" not in article.text
    assert (article.title, article.published, article.publisher) == ("Panen raya", "2026-02-03", "Kabar Tani")


def test_html_without_an_article(tmp_path: Path) -> None:
    pytest.importorskip("trafilatura")
    path = tmp_path / "a.html"
    path.write_text("<html><body></body></html>")
    assert "no article found" in errors(path)[0].reason


def test_html_without_the_extra(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    path = tmp_path / "a.html"
    path.write_text(PAGE)
    assert "pip install 'news_extract[html]'" in errors(path)[0].reason

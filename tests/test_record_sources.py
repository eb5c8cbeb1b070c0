"""Files of records: what is read back, and what is said about what is none."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from news_extract import Extractor
from news_extract.errors import SourceError
from news_extract.record_sources import read_records

TEXT = '"Panen naik 12,5 persen," kata Bupati Temanggung Rahmat Hidayat di Cibodas.'


def test_records_come_back_as_they_were(extractor: Extractor, tmp_path: Path) -> None:
    records = [extractor.extract(TEXT, id=name) for name in "ab"]
    lines = "".join(record.to_json() + "\n" for record in records)
    (tmp_path / "r.jsonl").write_text(lines)
    (tmp_path / "r.json").write_text(records[0].to_json(indent=2))
    (tmp_path / "r.jsonl.gz").write_bytes(gzip.compress(lines.encode()))
    assert list(read_records(str(tmp_path / "r.jsonl"))) == records
    assert list(read_records(str(tmp_path / "r.json"))) == records[:1]
    assert list(read_records(str(tmp_path / "r.jsonl.gz"))) == records


def test_a_fault_costs_its_record_alone(extractor: Extractor, tmp_path: Path) -> None:
    good = extractor.extract(TEXT, id="a").to_json()
    moved = json.loads(good)
    moved["quotes"][0]["span"]["start"] += 1
    path = tmp_path / "r.jsonl"
    path.write_text("\n".join(['{"text": "Halo."}', good, "{", json.dumps(moved), good]))
    items = list(read_records(str(path)))
    assert [item.line if isinstance(item, SourceError) else item.article.id for item in items] == [
        1, "a", 3, 4, "a",
    ]  # fmt: skip


REFUSED = [
    ("article.txt", "Panen naik.", "holds no record"),
    ("article.json", '{"text": "Panen naik."}', "is not a record of this version"),
    ("broken.json", "{", "broken JSON"),
    ("missing.json", None, "no such file"),
]


@pytest.mark.parametrize(("name", "text", "reason"), REFUSED)
def test_what_is_no_record_is_refused(name: str, text: str | None, reason: str, tmp_path: Path) -> None:
    if text is not None:
        (tmp_path / name).write_text(text)
    (error,) = read_records(str(tmp_path / name))
    assert isinstance(error, SourceError)
    assert reason in error.reason

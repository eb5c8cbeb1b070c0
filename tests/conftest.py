"""What several test files share."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest
from hypothesis import settings

from archive_runs import TEXTS, in_folder, run, tree
from news_extract import Extractor

# The same examples on every run: a failure is one of the code, not of the day.
settings.register_profile("repeatable", derandomize=True, deadline=None, database=None)
settings.load_profile("repeatable")


@pytest.fixture(scope="session")
def root() -> Path:
    """The checkout."""
    return Path(__file__).parents[1]


@pytest.fixture(scope="session")
def extractor() -> Extractor:
    """One pipeline for all tests that only read with it."""
    return Extractor()


@pytest.fixture(scope="session")
def articles(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """120 articles in two files, with a broken line among them."""
    folder = tmp_path_factory.mktemp("articles")
    rows = [json.dumps({"id": f"a{n}", "text": f"{TEXTS[n % 3]} Nomor {n}."}) for n in range(120)]
    rows[70] = '{"text": '
    (folder / "a.jsonl").write_text("\n".join(rows[:50]) + "\n")
    (folder / "b").mkdir()
    (folder / "b" / "c.jsonl.gz").write_bytes(gzip.compress("\n".join(rows[50:]).encode()))
    (folder / "notes.pdf").write_bytes(b"%PDF")
    return folder


@pytest.fixture(scope="session")
def undisturbed(articles: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """What one worker writes when nothing happens to it."""
    pytest.importorskip("pyarrow")
    folder = tmp_path_factory.mktemp("undisturbed")
    run(articles, "--output", folder / "out", *in_folder(folder), "--workers", "1", code=1)
    return tree(folder)

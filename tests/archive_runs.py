"""`news-extract run` as a real process, and what it leaves behind."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

COMMAND = [sys.executable, "-m", "news_extract", "run"]
TEXTS = [
    '"Panen naik," kata Bupati Temanggung Rahmat Hidayat di Cibodas.',
    "Dari 200 petani, baru 50 persen atau 100 petani yang terlindungi asuransi, menurut Dinas Pertanian.",
    "Kepala Desa Sukamaju Siti Wulandari mengatakan jalan desa sudah diperbaiki sejak Senin.",
]


def run(*args: str | Path, data: bytes = b"", code: int = 0) -> str:
    """Runs the command to its end; what it says on standard error."""
    done = subprocess.run([*COMMAND, *map(str, args)], input=data, capture_output=True, timeout=120)
    said = done.stderr.decode()
    assert done.returncode == code, said
    assert "Traceback" not in said
    assert not done.stdout
    return said


def tree(folder: Path) -> dict[str, bytes]:
    """All that a run writes, without what tells one run from another."""
    files = (path for path in folder.rglob("*") if path.is_file() and path.name not in ("run.json", ".lock"))
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(files)}


def manifest(folder: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((folder / "run.json").read_bytes())
    counts = found["counts"]
    assert counts["read"] == counts["written"] + counts["failed"] + counts["skipped"]
    return found


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_bytes().splitlines()]


SETTINGS = ("--shard-size", "10", "--tables", "tables", "--compress", "gz")


def in_folder(folder: Path) -> list[str]:
    return [str(folder / "tables") if value == "tables" else value for value in SETTINGS]


def command(articles: Path, folder: Path, workers: int = 2) -> list[str]:
    out = str(folder / "out")
    return [*COMMAND, str(articles), "--output", out, *in_folder(folder), "--workers", str(workers)]


def shards(folder: Path) -> int:
    return len(list((folder / "out").glob("records-*.gz")))


def wait_until(process: subprocess.Popen[bytes], reached: Callable[[], bool]) -> None:
    end = time.monotonic() + 120
    while not reached() and process.poll() is None and time.monotonic() < end:
        time.sleep(0.005)

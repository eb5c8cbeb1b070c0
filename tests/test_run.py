"""`news-extract run` as real processes: what it writes, and what is left of it when it is broken off."""

from __future__ import annotations

import gzip
import json
import os
import random
import shutil
import signal
import subprocess
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from archive_runs import COMMAND, TEXTS, command, in_folder, lines, manifest, run, shards, tree, wait_until
from news_extract import __version__
from news_extract.records import Record

# ---------------------------------------------------------------- what is written


def test_what_a_run_writes(articles: Path, undisturbed: dict[str, bytes], tmp_path: Path) -> None:
    said = run(articles, "--output", tmp_path / "out", *in_folder(tmp_path), "--workers", "2", code=1)
    assert "passed over 1 files of no known format (.pdf)" in said
    assert f"1 failed: {tmp_path / 'out' / 'failures.jsonl'} says why" in said
    assert "120 read = 119 written + 1 failed + 0 skipped" in said
    assert tree(tmp_path) == undisturbed  # the same bytes from two workers as from one
    found = manifest(tmp_path / "out")
    assert (found["status"], found["news_extract"]) == ("complete", __version__)
    assert found["settings"]["shard_size"] == 10
    names = sorted(name for name in undisturbed if name.startswith("out/records"))
    assert names == [f"out/records-{n:05}.jsonl.gz" for n in range(12)]
    records = [line for name in names for line in gzip.decompress(undisturbed[name]).splitlines()]
    ids = [Record.model_validate_json(line).article.id for line in records]
    assert ids == [f"a{n}" for n in range(120) if n != 70]
    (failure,) = lines(tmp_path / "out" / "failures.jsonl")
    message = failure.pop("message")
    assert message.startswith("broken JSON at column")
    path = str(articles / "b" / "c.jsonl.gz")
    assert failure == {"id": None, "input": path, "line": 21, "stage": "input", "error": "SourceError"}


# ---------------------------------------------------------------- broken off, and taken up again


def test_killed_five_times(articles: Path, undisturbed: dict[str, bytes], tmp_path: Path) -> None:
    chance = random.Random(6)
    for done in (0, 1, 4, 7, 9):  # shards there before the blow, which then falls at any moment
        with subprocess.Popen(command(articles, tmp_path), stderr=subprocess.DEVNULL) as process:
            wait_until(process, lambda done=done: shards(tmp_path) >= done)  # type: ignore[misc]
            time.sleep(chance.random() * 0.1)
            process.send_signal(signal.SIGKILL)
    assert not (tmp_path / "out" / "_SUCCESS").exists()
    done_before = shards(tmp_path)
    assert done_before >= 9
    run(*command(articles, tmp_path)[len(COMMAND) :], code=1)
    assert tree(tmp_path) == undisturbed
    assert manifest(tmp_path / "out")["counts"]["written"] == 119


@pytest.mark.skipif(os.name == "nt", reason="interrupts are sent another way")
def test_interrupted(articles: Path, undisturbed: dict[str, bytes], tmp_path: Path) -> None:
    with subprocess.Popen(
        command(articles, tmp_path), stderr=subprocess.PIPE, start_new_session=True
    ) as process:
        wait_until(process, lambda: shards(tmp_path) >= 2)
        os.killpg(process.pid, signal.SIGINT)  # as a terminal does: to the workers too
        assert process.stderr
        said = process.stderr.read().decode()
        assert process.wait(timeout=30) == 130
    assert said.endswith("interrupted: the same command goes on where this one stopped\n")
    assert "Traceback" not in said
    assert not list((tmp_path / "out").glob("*.tmp"))
    run(*command(articles, tmp_path)[len(COMMAND) :], code=1)
    assert tree(tmp_path) == undisturbed


@pytest.mark.skipif(os.name == "nt", reason="is ended another way")
def test_told_to_end(articles: Path, tmp_path: Path) -> None:
    with subprocess.Popen(command(articles, tmp_path), stderr=subprocess.PIPE) as process:
        wait_until(process, lambda: shards(tmp_path) >= 1)
        process.terminate()
        assert process.stderr
        said = process.stderr.read().decode()
        assert process.wait(timeout=30) == 143
    assert said.endswith("told to end: the same command goes on where this one stopped\n")
    assert "Traceback" not in said
    assert not list((tmp_path / "out").glob("*.tmp"))


def test_a_complete_run_is_left_alone(articles: Path, tmp_path: Path) -> None:
    source = articles / "a.jsonl"
    run(source, "--output", tmp_path, "--workers", "1")
    before = tree(tmp_path)
    assert "was complete already: 50 read = 50 written" in run(source, "--output", tmp_path)
    assert "(shard_size 1000 then, 7 now)" in run(source, "--output", tmp_path, "--shard-size", "7", code=2)
    assert "--fresh" in run(source, source, "--output", tmp_path, code=2)
    assert tree(tmp_path) == before
    (tmp_path / "mine.txt").write_text("kept")
    run(source, "--output", tmp_path, "--shard-size", "25", "--workers", "1", "--fresh")
    names = {"records-00000.jsonl", "records-00001.jsonl", "failures.jsonl", "duplicates.jsonl"}
    assert set(tree(tmp_path)) == names | {"_SUCCESS", "mine.txt"}


def test_changed_content_is_found_out(articles: Path, tmp_path: Path) -> None:
    """Standard input has no size and no time: only what it holds can tell."""
    data = (articles / "a.jsonl").read_bytes() * 4
    arguments = ["-", "--output", str(tmp_path), "--shard-size", "5", "--workers", "1"]
    with subprocess.Popen([*COMMAND, *arguments], stdin=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdin
        process.stdin.write(data)
        process.stdin.flush()  # not its end
        wait_until(process, lambda: (tmp_path / ".progress" / "00001.json").exists())
        process.kill()
    said = run(*arguments, data=data.replace(b"Nomor 3.", b"Nomor 4."), code=2)
    assert "the inputs are not those that the run in this folder began with" in said
    assert "200 read = 200 written" in run(*arguments, data=data)


def test_a_folder_of_something_else_is_refused(articles: Path, tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("mine")
    assert "is not empty (thesis.txt)" in run(articles, "--output", tmp_path, code=2)
    assert "is not empty" in run(articles, "--output", tmp_path, "--fresh", code=2)


def test_two_runs_at_once(articles: Path, tmp_path: Path) -> None:
    arguments = ["-", "--output", str(tmp_path), "--workers", "1"]
    with subprocess.Popen([*COMMAND, *arguments], stdin=subprocess.PIPE, stderr=subprocess.PIPE) as first:
        wait_until(first, (tmp_path / "run.json").exists)
        assert "another run is writing to" in run(*arguments, code=2)
        assert "another run is writing to" in run(*arguments, "--fresh", code=2)
        said = first.communicate((articles / "a.jsonl").read_bytes(), timeout=60)[1]
        assert first.returncode == 0, said
    assert manifest(tmp_path)["counts"]["written"] == 50


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 200 kB."""
    disk = tmp_path / "disk"
    disk.mkdir()
    if not shutil.which("mount"):
        pytest.skip("no mount command here")
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=200k", "none", disk], capture_output=True)
    if mounted.returncode:
        pytest.skip(f"mounting is not permitted here: {mounted.stderr.decode().strip()}")
    yield disk
    subprocess.run(["umount", "-l", disk], check=True)


def test_full_disk(small_disk: Path, articles: Path, undisturbed: dict[str, bytes]) -> None:
    arguments = command(articles, small_disk, workers=1)[len(COMMAND) :]
    said = run(*arguments, code=1)
    assert "No space left on device: make that good, then the same command goes on" in said
    assert not list(small_disk.rglob("records-*.tmp"))
    assert manifest(small_disk / "out")["status"] == "running"
    subprocess.run(["mount", "-o", "remount,size=8m", small_disk], check=True)
    run(*arguments, code=1)
    assert tree(small_disk) == undisturbed


# ---------------------------------------------------------------- inputs that cannot be read cost themselves


# Root may read everything; a process without these capabilities may not, whoever runs it.
NO_MORE = "-dac_override,-dac_read_search"
LIMITED = ["setpriv", f"--bounding-set={NO_MORE}", f"--inh-caps={NO_MORE}"]


def test_what_may_not_be_read(tmp_path: Path) -> None:
    limited = LIMITED if os.geteuid() == 0 else []
    if limited and (not shutil.which("setpriv") or subprocess.run([*limited, "true"]).returncode):
        pytest.skip("setpriv is not there or not permitted")
    (tmp_path / "in" / "locked").mkdir(parents=True)
    (tmp_path / "in" / "a.txt").write_text(TEXTS[0])
    (tmp_path / "in" / "b.txt").write_text(TEXTS[1])
    (tmp_path / "in" / "locked" / "c.txt").write_text(TEXTS[2])
    (tmp_path / "in" / "b.txt").chmod(0)
    (tmp_path / "in" / "locked").chmod(0)
    arguments = [str(tmp_path / "in"), "--output", str(tmp_path / "out"), "--workers", "1"]
    done = subprocess.run([*limited, *COMMAND, *arguments], capture_output=True)
    (tmp_path / "in" / "locked").chmod(0o700)
    assert done.returncode == 1, done.stderr
    failures = {Path(f["input"]).name: f["message"] for f in lines(tmp_path / "out" / "failures.jsonl")}
    assert failures == dict.fromkeys(("b.txt", "locked"), "no permission to read it: change its permissions")
    assert manifest(tmp_path / "out")["counts"] == {"read": 3, "written": 1, "failed": 2, "skipped": 0}


def test_bad_inputs(tmp_path: Path) -> None:
    pytest.importorskip("warcio")
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.txt").write_text(TEXTS[0])
    (folder / "cut.jsonl.gz").write_bytes(gzip.compress(json.dumps({"text": TEXTS[1]}).encode() * 9)[:-12])
    (folder / "loop.txt").symlink_to("loop.txt")
    with (folder / "long.jsonl").open("wb") as file:
        file.truncate(200_000_000)
    (folder / "zeros.jsonl.gz").write_bytes(gzip.compress(bytes(1_000_000)) * 100)
    with zipfile.ZipFile(folder / "zip.zip", "w", zipfile.ZIP_DEFLATED) as bomb:
        bomb.writestr("zeros.jsonl", bytes(100_000_000))
    page = b"HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n" + f"<p>{TEXTS[1]}</p>".encode() * 20
    head = "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:1>\r\n"
    head += f"WARC-Target-URI: https://example.org/a\r\nContent-Length: {len(page)}\r\n\r\n"
    (folder / "cut.warc.gz").write_bytes(gzip.compress(head.encode() + page + b"\r\n\r\n")[:-40])
    (folder / "z.txt").write_text(TEXTS[2])
    said = run(folder, "missing/*.txt", "--output", tmp_path / "out", code=1)
    assert "failed" in said
    found = {Path(line["input"]).name: line["message"] for line in lines(tmp_path / "out" / "failures.jsonl")}
    expected = {
        "cut.jsonl.gz": "is cut short or damaged",
        "cut.warc.gz": "is cut short or damaged",
        "loop.txt": "cannot be read",
        "long.jsonl": "the line is longer than 16,000,000 bytes",
        "zeros.jsonl.gz": "unpacks to more than 64,000,000 bytes",
        "zeros.jsonl": "unpacks to more than 64,000,000 bytes",
        "*.txt": "no such file",
    }
    assert {name: found[name][: len(reason)] for name, reason in expected.items()} == expected
    assert found.keys() == expected.keys()
    assert manifest(tmp_path / "out")["counts"] == {
        "read": len(expected) + 2,
        "written": 2,
        "failed": len(expected),
        "skipped": 0,
    }


POISON = """
import os
import time
from news_extract.running.work import ArticleReader

extract = ArticleReader._extract

def poisoned(self, task, sourced):
    match sourced.article.id:
        case "a5":
            os._exit(3)
        case "a8":
            time.sleep(600)
    return extract(self, task, sourced)

ArticleReader._extract = poisoned
"""


def test_poisoned_articles(articles: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "sitecustomize.py").write_text(POISON)  # run by every process at its start
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    out = tmp_path / "out"
    run(articles / "a.jsonl", "--output", out, "--workers", "2", "--timeout", "4", code=1)
    failures = [(line["id"], line["line"], line["error"]) for line in lines(out / "failures.jsonl")]
    assert failures == [("a5", 6, "WorkerDied"), ("a8", 9, "Timeout")]
    assert manifest(out)["counts"] == {"read": 50, "written": 48, "failed": 2, "skipped": 0}


WRONG_USAGE = [
    (["--output", "out"], "Missing argument"),
    (["a.txt"], "Missing option"),
    (["a.txt", "--output", "out", "--map", "teks=isi"], "'teks=isi' should be one of text"),
    (["a.txt", "--output", "out", "--encoding", "latin-99"], "no encoding that Python knows"),
    (["a.txt", "--output", "out", "--workers", "0"], "--workers"),
    (["a.txt", "--output", "out", "--ray-address", "auto"], "goes with --engine ray"),
    ([".", "--output", "out"], "no file of a known format there"),
]


@pytest.mark.parametrize(("arguments", "reason"), WRONG_USAGE, ids=[row[1] for row in WRONG_USAGE])
def test_wrong_usage(
    arguments: list[str], reason: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert reason in run(*arguments, code=2)

"""The engine of many machines on a Ray of this machine: two actors, and what is lost on the way."""

from __future__ import annotations

import os
import secrets
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import pytest

import reading_doubles
from archive_runs import COMMAND, command, lines, manifest, run, shards, tree, wait_until
from news_extract.errors import RunError, SourceError
from news_extract.running import ray_engine
from news_extract.running.engine import Limits
from news_extract.running.ray_engine import RayEngine
from news_extract.running.work import Task, WorkSettings
from reading_doubles import said, tasks

if not find_spec("ray"):  # imported by the engine alone, which first sets what Ray reads then
    pytest.skip("Ray is not installed: pip install 'news_extract[ray]'", allow_module_level=True)
pytestmark = pytest.mark.skipif(not Path("/proc").exists(), reason="finds the processes of Ray in /proc")


@dataclass(frozen=True)
class Process:
    id: int
    parent: int
    command: str


def below(ancestor: int) -> list[Process]:
    """All processes that come from one."""
    found: dict[int, Process] = {}
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            number = int(folder.name)
            parent = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
            line = (folder / "cmdline").read_bytes().replace(b"\0", b" ").decode()
        except OSError:  # it has just ended
            continue
        found[number] = Process(number, parent, line)

    def comes_from(process: Process) -> bool:
        return process.parent == ancestor or (process.parent in found and comes_from(found[process.parent]))

    return [process for process in found.values() if comes_from(process)]


def actors_and_workers(run: subprocess.Popen[bytes]) -> tuple[list[Process], list[Process]]:
    """The actors of a run and their worker processes."""
    processes = below(run.pid)
    actors = [process for process in processes if "ray::MapWorker" in process.command]
    of_actors = {actor.id for actor in actors}
    workers = [p for p in processes if p.parent in of_actors and "spawn_main" in p.command]
    return actors, workers


@pytest.fixture(scope="module")
def fixtures_often(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The fixtures as 480 articles: long enough for a worker to be caught at one."""
    folder = tmp_path_factory.mktemp("often")
    for n in range(30):
        for path in sorted((root / "fixtures").glob("*.json")):
            shutil.copy(path, folder / f"{n}-{path.name}")
    (folder / "5-broken.json").write_text('{"text": ')
    return folder


@pytest.fixture(scope="module")
def embedded(fixtures_often: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """What the engine of one machine makes of them."""
    pytest.importorskip("pyarrow")
    folder = tmp_path_factory.mktemp("embedded")
    run(*command(fixtures_often, folder)[len(COMMAND) :], code=1)
    return tree(folder)


def with_ray(articles: Path, folder: Path) -> list[str]:
    return [*command(articles, folder), "--engine", "ray"]


def test_an_actor_and_a_worker_killed_midway(
    fixtures_often: Path, embedded: dict[str, bytes], tmp_path: Path
) -> None:
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with subprocess.Popen(with_ray(fixtures_often, tmp_path), **pipes) as process:
        wait_until(process, lambda: len(actors_and_workers(process)[1]) == 2)
        (actor, other), workers = actors_and_workers(process)
        os.kill(actor.id, signal.SIGKILL)
        os.kill(next(worker.id for worker in workers if worker.parent == other.id), signal.SIGKILL)
        assert not (tmp_path / "out" / "_SUCCESS").exists()
        printed, told_bytes = process.communicate(timeout=100)
        assert process.returncode == 1
    assert not printed
    told = told_bytes.decode()
    assert any(line.endswith("481 read = 480 written + 1 failed + 0 skipped") for line in told.splitlines())
    assert "Traceback" not in told
    assert all(line.startswith("news-extract: ") for line in told.splitlines())
    assert tree(tmp_path) == embedded
    assert manifest(tmp_path / "out")["peak_memory_mb"]["worker"] > 50
    assert len(lines(tmp_path / "out" / "failures.jsonl")) == 1


def test_interrupted_and_taken_up_by_the_other_engine(
    fixtures_often: Path, embedded: dict[str, bytes], tmp_path: Path
) -> None:
    with subprocess.Popen(
        with_ray(fixtures_often, tmp_path), stderr=subprocess.PIPE, start_new_session=True
    ) as process:
        wait_until(process, lambda: shards(tmp_path) >= 2)
        actors, workers = actors_and_workers(process)
        os.killpg(process.pid, signal.SIGINT)
        assert process.stderr
        told = process.stderr.read().decode()
        assert process.wait(timeout=60) == 130
    assert told.endswith("interrupted: the same command goes on where this one stopped\n")
    assert "Traceback" not in told
    left = [process for process in (*actors, *workers) if Path(f"/proc/{process.id}").exists()]
    assert (len(actors), left) == (2, [])
    run(*command(fixtures_often, tmp_path)[len(COMMAND) :], code=1)
    assert tree(tmp_path) == embedded


def free_port() -> str:
    """A port that nobody listens on."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return str(taken.getsockname()[1])


def started(head: subprocess.Popen[bytes]) -> str:
    """What `ray start` prints until it has started, all of it where it never does."""
    assert head.stdout
    printed = ""
    for line in head.stdout:
        printed += line.decode(errors="replace")
        if "Ray runtime started" in printed:
            break
    return printed


@pytest.fixture(scope="module")
def cluster() -> Iterator[str]:
    """The address of a cluster of one machine, as `ray start` makes it, at the third try at the latest."""
    token = {"RAY_AUTH_MODE": "token", "RAY_AUTH_TOKEN": secrets.token_hex(32)}
    os.environ.update(token)
    here = {"PYTHONPATH": str(Path(__file__).parent)}  # of the doubles
    ray = shutil.which("ray", path=str(Path(sys.executable).parent)) or "ray"
    options = ["--num-cpus", "2", "--include-dashboard", "false", "--disable-usage-stats"]
    quiet = {"RAY_USAGE_STATS_ENABLED": "0", "RAY_ENABLE_WINDOWS_OR_OSX_CLUSTER": "0"}
    for attempt in range(3):
        port = free_port()
        head = subprocess.Popen(
            [ray, "start", "--head", "--block", *options, "--port", port, "--node-ip-address", "127.0.0.1"],
            env=os.environ | quiet | here,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
        printed = started(head)
        if "Ray runtime started" in printed:
            break
        head.wait(timeout=30)
        if attempt == 2:
            pytest.fail(f"ray start has failed: {printed[-2000:]}")
    with head:
        yield f"127.0.0.1:{port}"
        for process in below(head.pid):  # quicker than to ask them
            os.kill(process.id, signal.SIGKILL)
        head.kill()
    for name in token:
        del os.environ[name]


def engine(cluster: str, load: object = reading_doubles.load, **limits: float) -> RayEngine:
    return RayEngine(2, WorkSettings(), Limits(**limits), address=cluster, load=load)  # type: ignore[arg-type]


def test_failures_are_those_of_the_other_engine(cluster: str) -> None:
    texts = ["a", "exit", "b", "abort", "c", "hang", "d", "memory", "e", *"fghij" * 20, "exit"]

    def mixed() -> Iterator[Task]:
        for task in tasks(texts):
            yield Task(2, SourceError("a.jsonl", "broken", line=3)) if task.number == 2 else task

    outcomes = list(engine(cluster, timeout=1.0, memory=1_000_000_000).outcomes(mixed()))
    expected = ["a", "WorkerDied", "SourceError", "WorkerDied", "c", "Timeout", "d", "OutOfMemory", "e"]
    assert [said(outcome) for outcome in outcomes] == [*expected, *"fghij" * 20, "WorkerDied"]
    assert [outcome.number for outcome in outcomes] == list(range(len(texts)))


def test_actors_are_renewed_and_tasks_taken_in_windows(cluster: str) -> None:
    taken = 0

    def counted() -> Iterator[Task]:
        nonlocal taken
        for task in tasks(["process"] * 200):
            taken += 1
            yield task

    outcomes = engine(cluster, renew=50).outcomes(counted())
    first = next(outcomes)
    assert taken == 100
    processes = [first.id, *(outcome.id for outcome in outcomes)]
    assert len(processes) == 200
    assert not set(processes[:100]) & set(processes[100:])


def test_what_cannot_go_on_says_why(cluster: str) -> None:
    with pytest.raises(RunError, match=r"no worker process can be started \(OSError: no model here\)"):
        list(engine(cluster, reading_doubles.load_broken).outcomes(tasks(["a"])))


def test_another_version_is_refused() -> None:
    actor = ray_engine._Actor(WorkSettings(), Limits(), reading_doubles.load, ("0.0.1", "tables"))  # type: ignore[arg-type]
    assert "has another news_extract: install the same everywhere" in actor({"tasks": b""})["fault"]


def test_a_run_on_a_cluster(
    cluster: str, articles: Path, undisturbed: dict[str, bytes], tmp_path: Path
) -> None:
    run(*with_ray(articles, tmp_path)[len(COMMAND) :], "--ray-address", cluster, code=1)
    assert tree(tmp_path) == undisturbed

"""Worker processes: order, and what a worker that is lost costs."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import reading_doubles
from news_extract.errors import RunError, SourceError
from news_extract.running.engine import Limits
from news_extract.running.pool import WorkerPool
from news_extract.running.ray_engine import RayEngine
from news_extract.running.work import Task, WorkSettings
from reading_doubles import said, tasks


def pool(workers: int, **limits: float) -> WorkerPool:
    return WorkerPool(workers, WorkSettings(), Limits(**limits), load=reading_doubles.load)  # type: ignore[arg-type]


def test_outcomes_come_in_order() -> None:
    texts = [f"{n:0{n % 7 + 1}}" for n in range(500)]
    outcomes = list(pool(3).outcomes(tasks(texts)))
    assert [outcome.number for outcome in outcomes] == list(range(500))
    assert [outcome.id for outcome in outcomes] == texts


def test_a_lost_worker_costs_its_article_alone() -> None:
    texts = ["a", "exit", "b", "abort", "c", "hang", "d", "memory", "e", "exit"]
    outcomes = list(pool(1, timeout=1.0, memory=1_000_000_000).outcomes(tasks(texts)))
    expected = ["a", "WorkerDied", "b", "WorkerDied", "c", "Timeout", "d", "OutOfMemory", "e", "WorkerDied"]
    assert [said(outcome) for outcome in outcomes] == expected
    failures = {outcome.number: outcome for outcome in outcomes if outcome.failure}
    assert [outcome.id for outcome in failures.values()] == ["n1", "n3", "n5", "n7", "n9"]
    messages = {number: outcome.failure.message for number, outcome in failures.items() if outcome.failure}
    assert "(exit code 7)" in messages[1]
    assert "(signal 6)" in messages[3]
    assert "took longer than 1 s" in messages[5]
    assert "needs more than 1,000 MB" in messages[7]


def test_a_worker_killed_from_outside_costs_nothing(tmp_path: Path) -> None:
    outcomes = list(pool(2).outcomes(tasks(["a", f"exit once {tmp_path / 'flag'}", "b"])))
    assert [outcome.failure for outcome in outcomes] == [None, None, None]


def test_workers_are_renewed() -> None:
    processes = [outcome.id for outcome in pool(1, renew=8).outcomes(tasks(["process"] * 24))]
    assert [len(set(processes[start : start + 8])) for start in (0, 8, 16)] == [1, 1, 1]
    assert len(set(processes)) == 3


def test_faults_keep_their_place() -> None:
    def mixed() -> Iterator[Task]:
        for task in tasks(["a", "b", "c"]):
            yield Task(1, SourceError("a.jsonl", "broken", line=2)) if task.number == 1 else task

    first, second, third = pool(2).outcomes(mixed())
    assert (first.id, third.id) == ("a", "c")
    assert second.failure
    assert (second.failure.stage, second.failure.message, second.place.line) == ("input", "broken", 2)


def test_only_so_many_tasks_are_taken_ahead() -> None:
    taken = 0

    def endless() -> Iterator[Task]:
        nonlocal taken
        for task in tasks(["a"] * 10_000):
            taken += 1
            yield task

    outcomes = pool(1).outcomes(endless())
    next(outcomes)
    assert taken <= 64
    outcomes.close()


def test_a_worker_that_cannot_start_ends_the_run() -> None:
    broken = WorkerPool(2, WorkSettings(), Limits(), load=reading_doubles.load_broken)  # type: ignore[arg-type]
    with pytest.raises(RunError, match=r"no worker process can be started \(OSError: no model here\)"):
        list(broken.outcomes(tasks(["a"])))


def test_without_ray(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "ray", None)
    monkeypatch.setitem(sys.modules, "ray.data", None)
    with pytest.raises(RunError, match=r"--engine ray needs an extra: pip install 'news_extract\[ray\]'"):
        RayEngine(1, WorkSettings(), Limits())

"""Files that are there whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from news_extract.writing import TEMPORARY, open_output, replacing


def test_what_is_broken_off_leaves_what_stood_there(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(b"old")
    with pytest.raises(KeyboardInterrupt), open_output(path) as out:
        out.write(b"new")
        raise KeyboardInterrupt
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_the_rest_of_a_killed_process_with_the_same_number_is_no_hindrance(tmp_path: Path) -> None:
    (tmp_path / f".a.jsonl.{os.getpid()}{TEMPORARY}").write_bytes(b"half")
    with replacing(tmp_path / "a.jsonl") as out:
        out.write(b"whole")
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"whole"]


def test_what_is_no_file_is_written_to_and_stays(tmp_path: Path) -> None:
    with open_output(Path("/dev/null")) as out:
        out.write(b"x")
    assert not Path("/dev/null").is_file()


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    (tmp_path / "link").symlink_to(path)
    with open_output(tmp_path / "link") as out:
        out.write(b"x")
    assert (tmp_path / "link").is_symlink()
    assert path.read_bytes() == b"x"

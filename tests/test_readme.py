"""The README's examples are run, and what they print is what stands there.

`python tests/test_readme.py` writes today's output into the README.
"""

from __future__ import annotations

import doctest
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"

# ```console: one command after "$ ", then what it prints.
LINES = r"(?:(?!```).*\n)*"
CONSOLE = re.compile(rf"(?<=^```console\n)\$ (?P<command>.+)\n(?P<output>{LINES})(?=```$)", re.MULTILINE)
PYTHON = re.compile(rf"^```python\n(?P<code>{LINES})```$", re.MULTILINE)
COMMANDS = re.compile(rf"^```sh\n(?P<commands>{LINES})```$", re.MULTILINE)


def run(command: str) -> str:
    """What a command of the README prints on a terminal 100 columns wide."""
    environment = os.environ | {"COLUMNS": "100", "PYTHON": sys.executable}
    script = f'news-extract() {{ "$PYTHON" -m news_extract "$@"; }}\n{command}'
    done = subprocess.run(
        ["bash", "-c", script], capture_output=True, text=True, env=environment, cwd=ROOT, check=True
    )
    assert not done.stderr
    return done.stdout


def examples() -> list[tuple[str, str]]:
    text = README.read_text(encoding="utf-8")
    return [(found["command"], found["output"]) for found in CONSOLE.finditer(text)]


@pytest.mark.parametrize(("command", "output"), examples(), ids=[command for command, _ in examples()])
def test_console_example(command: str, output: str, tmp_path: Path) -> None:
    assert run(command.replace("/tmp/", f"{tmp_path}/")) == output


def test_python_examples(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    text = README.read_text(encoding="utf-8")
    code = "\n".join(found["code"] for found in PYTHON.finditer(text))
    test = doctest.DocTestParser().get_doctest(code, {}, "README", str(README), 0)
    assert test.examples
    said: list[str] = []
    doctest.DocTestRunner(optionflags=doctest.NORMALIZE_WHITESPACE).run(test, out=said.append)
    assert "".join(said) == ""


def test_two_commands_set_everything_up() -> None:
    text = README.read_text(encoding="utf-8")
    main_job, tests = (found["commands"].splitlines() for found in COMMANDS.finditer(text))
    for command, end in zip(main_job + tests, ("fixtures/coverage.json --pretty", "pytest"), strict=True):
        assert command.startswith("python3.11 -m venv .venv && .venv/bin/pip install ")
        assert command.endswith(end)


def refresh() -> None:
    """Writes what the console examples print today into the README."""
    text = README.read_text(encoding="utf-8")
    text = CONSOLE.sub(lambda found: f"$ {found['command']}\n{run(found['command'])}", text)
    README.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    refresh()

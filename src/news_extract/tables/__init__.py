"""What is known about the language and the country: TOML and CSV files, each naming its source.

Example:
    >>> "plt" in toml_table("abbreviations")["capacities"]
    True
"""

from __future__ import annotations

import csv
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def toml_table(name: str) -> dict[str, Any]:
    """The table `name`.toml; callers must not change it."""
    return tomllib.loads(files(__name__).joinpath(f"{name}.toml").read_text(encoding="utf-8"))


@cache
def csv_table(name: str) -> tuple[dict[str, str], ...]:
    """The rows of `name`.csv, comment lines (#) left out; callers must not change them."""
    lines = files(__name__).joinpath(f"{name}.csv").read_text(encoding="utf-8").splitlines()
    return tuple(csv.DictReader(line for line in lines if not line.startswith("#")))

"""Figures pinned in a file, below which the extractor must not fall. A command raises them, none lowers them.

Example:
    >>> raised({"people": 0.9}, {"people": 0.95678, "mean": 0.8})
    {'people': 0.956, 'mean': 0.8}
    >>> raised({"people": 0.9}, {"people": 0.4})
    {'people': 0.9}
"""

from __future__ import annotations

import json
import math
from pathlib import Path

from news_extract.errors import GoldError
from news_extract.writing import open_output

_STEP = 1000  # floors have three decimals


def read_floors(path: Path) -> dict[str, float]:
    """F1 by area, as pinned in a file; empty where there is no file yet.

    Raises:
        GoldError: when the file does not hold numbers by area.
    """
    if not path.exists():
        return {}
    try:
        floors = json.loads(path.read_bytes())
        return {str(area): float(floor) for area, floor in floors.items()}
    except (ValueError, TypeError, AttributeError):
        raise GoldError(f'{path}: floors are a JSON object such as {{"people": 0.93}}') from None


def shortfalls(floors: dict[str, float], figures: dict[str, float]) -> list[str]:
    """The areas that fall short of their floors, in words."""
    return [
        f"{area} {figures.get(area, 0.0):.3f} < {floor:.3f}"
        for area, floor in floors.items()
        if figures.get(area, 0.0) < floor
    ]


def raised(floors: dict[str, float], figures: dict[str, float]) -> dict[str, float]:
    """The floors lifted to the figures where these are higher, rounded down."""
    reached = {area: math.floor(figure * _STEP) / _STEP for area, figure in figures.items()}
    return floors | {area: max(floors.get(area, 0.0), figure) for area, figure in reached.items()}


def write_floors(path: Path, floors: dict[str, float]) -> None:
    """Pins floors in a file.

    Raises:
        OSError: when the file cannot be written.
    """
    with open_output(path) as out:
        out.write(json.dumps(floors, indent=2).encode() + b"\n")

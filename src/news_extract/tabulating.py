"""Rows of an answer as a table for people, as JSON or as CSV."""

from __future__ import annotations

import datetime
import io
import json
from collections.abc import Sequence
from shutil import get_terminal_size
from typing import Literal

from news_extract.csv_cells import write_csv
from news_extract.terminal import plain

Format = Literal["table", "json", "csv"]
Answer = dict[str, object]
"""One row: column -> value."""

_LINKS = ("link", "other_link")
"""Columns that a table numbers and writes out below."""
_UNBROKEN = 10
"""Length of words that a table does not break where it has room: those of a date."""
_WIDTH = 120
"""Columns of a table that is written elsewhere than to a terminal."""
_BETWEEN = 3
"""Blanks between columns."""


def tabulate(rows: Sequence[Answer], form: Format, shown: Sequence[str]) -> str:
    """The rows in a format; JSON and CSV hold every column, a table those `shown`.

    Args:
        rows: all with the same columns.
        form: which format.
        shown: columns of the table, in order; CSV keeps to them where there are no rows.

    Example:
        >>> tabulate([{"who": "Ani", "since": None}], "csv", ["who"])
        'who,since\\r\\nAni,\\r\\n'
    """
    if form == "json":
        return json.dumps(rows, ensure_ascii=False, indent=2, default=_plain) + "\n"
    if form == "csv":
        text = io.StringIO()
        write_csv(text, [rows[0] if rows else shown, *(row.values() for row in rows)])
        return text.getvalue()
    return _table(rows, shown)


def _plain(value: object) -> str:
    if isinstance(value, datetime.date):
        return value.isoformat()
    raise TypeError(f"no JSON for {type(value).__name__}")


def _table(rows: Sequence[Answer], shown: Sequence[str]) -> str:
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    if not rows:
        return "Nothing answers this.\n"
    shown = [column for column in shown if any(row[column] is not None for row in rows)]
    console = Console(highlight=False, file=io.StringIO(), width=get_terminal_size((_WIDTH, 0)).columns)
    table = Table(box=SIMPLE_HEAD, show_edge=False, pad_edge=False)
    for column, width in zip(shown, _least_widths(rows, shown, console.width), strict=True):
        table.add_column(column.replace("_", " "), overflow="fold", min_width=width)
    links = list(dict.fromkeys(_shown(row[column]) for row in rows for column in shown if column in _LINKS))
    numbers = {link: f"[{number}]" for number, link in enumerate(links, 1)}
    for row in rows:
        cells = {column: _shown(row[column]) for column in shown}
        cells |= {column: numbers[cells[column]] for column in shown if column in _LINKS}
        table.add_row(*(Text(cell) for cell in cells.values()))
    with console.capture() as captured:
        console.print(table)
    lines = [line.rstrip() for line in captured.get().splitlines()]
    below = ["", *(f"{number} {link}" for link, number in numbers.items())] if links else []
    return "".join(f"{line}\n" for line in lines + below)


def _least_widths(rows: Sequence[Answer], shown: Sequence[str], width: int) -> list[int]:
    """Widths in which no word of up to `_UNBROKEN` letters is broken, of fewer where there is no room."""
    heads = [
        max(
            *map(len, column.split("_")), *(len(str(row[column])) for row in rows if _is_date(row[column])), 0
        )
        for column in shown
    ]
    longest = [
        0
        if column in _LINKS
        else max(len(word) for row in rows for word in ["", *_shown(row[column]).split()])
        for column in shown
    ]
    room = width - _BETWEEN * (len(shown) - 1)
    for unbroken in range(_UNBROKEN, 0, -1):
        widths = [max(head, min(word, unbroken)) for head, word in zip(heads, longest, strict=True)]
        if sum(widths) <= room:
            return widths
    return heads


def _is_date(value: object) -> bool:
    return isinstance(value, datetime.date)


def _shown(value: object) -> str:
    return "" if value is None else plain(str(value))

"""Cells of CSV files that a spreadsheet shows and does not run.

It takes a cell that begins with "=" for a formula, and what stands in an article is a stranger's text. Such a
cell gets an apostrophe before it, which `unescape` takes off again.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable
from decimal import Decimal
from typing import Protocol

import regex

# The full-width forms too: spreadsheets of some countries take them for the same signs.
_FORMULA = regex.compile(r"'*+[=+\-@\t\r\n＝＋－＠]")


class _Text(Protocol):
    def write(self, text: str, /) -> object: ...


def write_csv(out: _Text, rows: Iterable[Iterable[object]]) -> None:
    """Writes rows as RFC 4180 has them; null is an empty cell, numbers are numbers.

    Example:
        >>> import sys
        >>> write_csv(sys.stdout, [["=1+1", -1, None]])
        '=1+1,-1,
    """
    # With another line ending a lone carriage return in a cell would go unquoted.
    csv.writer(out, lineterminator="\r\n").writerows([cell_text(cell) for cell in row] for row in rows)


def cell_text(cell: object) -> str:
    """A cell as it is written.

    Example:
        >>> cell_text("-5 derajat"), cell_text(Decimal("-5.0")), cell_text(True), cell_text(None)
        ("'-5 derajat", '-5', 'true', '')
    """
    match cell:
        case None:
            return ""
        case bool():
            return "true" if cell else "false"
        case float():
            return _digits(Decimal(repr(cell)))
        case Decimal():
            return _digits(cell)
        case str():
            return f"'{cell}" if _FORMULA.match(cell) else cell
    return str(cell)


def unescape(cell: str) -> str:
    """A cell as it was before it was made safe for spreadsheets.

    Example:
        >>> unescape("'=1+1"), unescape("'kutipan'")
        ('=1+1', "'kutipan'")
    """
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


def _digits(number: Decimal) -> str:
    """A number without an exponent or needless noughts.

    Example:
        >>> _digits(Decimal("1.5E+6")), _digits(Decimal("46.50"))
        ('1500000', '46.5')
    """
    digits = f"{number:f}"
    return digits.rstrip("0").rstrip(".") if "." in digits else digits

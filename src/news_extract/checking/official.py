"""Official figures, as a person lists them in a CSV file."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from pathlib import Path

from news_extract.errors import SourceError
from news_extract.inputs.decoding import decode
from news_extract.inputs.pieces import Place
from news_extract.periods import Days, days_of
from news_extract.records import Role

COLUMNS = (
    "subject",
    "programme",
    "place_code",
    "period",
    "value",
    "share",
    "unit",
    "source",
    "tolerance",
    "role",
)
"""Of the file of figures; each row needs a subject or programme and a value or share."""
_ROLES: dict[str, tuple[Role, ...]] = {"value": ("value", "whole", "to"), "share": ("share", "value", "to")}
"""What a claim's quantity may be to an official value or share, where the figure's row names no role."""


@dataclass(frozen=True, slots=True)
class Official:
    """A row of the file of figures.

    Attributes:
        line: of the file, for people who look it up.
        share: whether `value` is in per cent.
        tolerance: how far a claim may be off, in the unit of the value.
    """

    line: int
    subject: str
    programme: str
    place_code: str | None
    period: str | None
    days: Days | None
    value: Decimal
    share: bool
    unit: str
    source: str
    tolerance: Decimal
    role: str

    @property
    def roles(self) -> tuple[str, ...]:
        """Roles of the quantities that it can be held against."""
        return (self.role,) if self.role else _ROLES["share" if self.share else "value"]


def read_figures(path: Path) -> list[Official]:
    """The official figures of a CSV file with a line of column names.

    Raises:
        SourceError: with the line of the first fault.
    """
    try:
        text = decode(path.read_bytes(), Place(str(path)))
    except OSError as error:
        raise SourceError(str(path), f"cannot be read ({error.strerror or error}): check the path") from None
    reader = csv.DictReader(io.StringIO(text, newline=""))
    names = [name.strip().lower().replace(" ", "_") for name in reader.fieldnames or []]
    if not {"value", "share"} & set(names) or not {"subject", "programme"} & set(names):
        raise SourceError(
            str(path), f"names its columns otherwise: the first line needs {', '.join(COLUMNS)}", line=1
        )
    reader.fieldnames = names
    return [_official(row, Place(str(path), reader.line_num)) for row in reader]


def _official(row: dict[str, str | None], place: Place) -> Official:
    cells = {name: (row.get(name) or "").strip() for name in COLUMNS}
    if not (cells["subject"] or cells["programme"]):
        raise place.error("needs a subject or a programme")
    if bool(cells["value"]) == bool(cells["share"]):
        raise place.error("needs a value or a share, and not both")
    value = _number(cells["value"] or cells["share"], place)
    try:
        days = days_of(cells["period"]) if cells["period"] else None
    except ValueError as error:
        raise place.error(str(error)) from None
    return Official(
        line=place.line or 0,
        subject=cells["subject"],
        programme=cells["programme"],
        place_code=cells["place_code"] or None,
        period=cells["period"] or None,
        days=days,
        value=value,
        share=bool(cells["share"]),
        unit=cells["unit"],
        source=cells["source"],
        tolerance=_tolerance(cells["tolerance"], value, place),
        role=cells["role"],
    )


def _number(text: str, place: Place) -> Decimal:
    try:
        number = Decimal(text)
    except InvalidOperation:
        number = Decimal("NaN")
    if not number.is_finite():
        raise place.error(f"{text!r} is no number: write 12400 or 35.5, without separators of thousands")
    return number


def _tolerance(text: str, value: Decimal, place: Place) -> Decimal:
    if text.endswith("%"):
        return abs(value * _number(text[:-1].strip(), place) / 100)
    return abs(_number(text, place)) if text else Decimal(0)

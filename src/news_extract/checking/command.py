"""`news-extract check`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from news_extract.complaints import Faults
from news_extract.storing.command import Form, Records, records_of
from news_extract.tabulating import tabulate

CHECK_EPILOG = """\b
Examples:
  news-extract check records.jsonl --against figures.csv
  news-extract check records.jsonl --against figures.csv --format csv > checked.csv

\b
The figures, one a line:
  subject,programme,place_code,period,value,share,unit,source,tolerance
  petani tembakau,,33.23,2026,12000,,petani,Dinas Pertanian,2%
"""


def check_records(
    files: Records,
    against: Annotated[Path, typer.Option("--against", metavar="FIGURES.csv", help="Official figures.")],
    form: Form = "table",
) -> None:
    """Hold claims against official figures: agrees, differs by how much, no figure."""
    from news_extract.checking.comparing import CHECK_COLUMNS, check
    from news_extract.checking.official import read_figures

    figures = read_figures(against)
    faults = Faults()
    typer.echo(tabulate(list(check(records_of(files, faults), figures)), form, CHECK_COLUMNS), nl=False)
    faults.exit()

"""`news-extract review`: records as a page to read."""

from __future__ import annotations

from itertools import chain
from pathlib import Path
from typing import Annotated

import typer

from news_extract.complaints import Faults, check_output
from news_extract.writing import open_output


def review(
    records: Annotated[
        list[str],
        typer.Argument(metavar="RECORDS", help="Files of records (.json, .jsonl), or - for standard input."),
    ],
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Write here; without it to standard output.")
    ] = None,
    title: Annotated[
        str | None, typer.Option("--title", help="Of the page; without it that of the first article.")
    ] = None,
) -> None:
    """Make one HTML page of records, to check them on their articles.

    \b
    The page needs no network and works from a file:
      news-extract extract articles/*.json --output records.jsonl
      news-extract review records.jsonl --output page.html
    """
    from news_extract.record_sources import read_records
    from news_extract.reviewing.page import page_of

    check_output(output)
    faults = Faults()
    found = faults.sift(chain.from_iterable(map(read_records, records)))
    with open_output(output) as out:
        for piece in page_of(found, title=title):
            out.write(piece.encode(errors="replace"))  # a title as the shell hands it over may not be text
    faults.exit()

"""`news-extract export`: records in, another format out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from enum import StrEnum
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, BinaryIO

import typer

from news_extract.complaints import Faults, check_output
from news_extract.writing import open_output

if TYPE_CHECKING:
    from news_extract.records import Record

_OUTPUT = "--output"
_Write = Callable[["Record"], None]


class Format(StrEnum):
    """What `--to` takes."""

    CLAIMREVIEW = "claimreview"
    ANNOTATIONS = "annotations"
    POPOLO = "popolo"
    CSV = "csv"


class Table(StrEnum):
    """What `--table` takes."""

    PEOPLE = "people"
    POSITIONS = "positions"
    INSTITUTIONS = "institutions"
    QUOTES = "quotes"
    CLAIMS = "claims"
    QUANTITIES = "quantities"
    MENTIONS = "mentions"


def export(
    files: Annotated[
        list[str],
        typer.Argument(metavar="RECORDS", help="What news-extract extract wrote, - for standard input."),
    ],
    to: Annotated[
        Format,
        typer.Option(
            "--to",
            help="claimreview: schema.org quotations and claims with drafts of reviews. annotations: W3C Web "
            "Annotations. popolo: people, posts and organisations. csv: tables.",
        ),
    ],
    output: Annotated[
        Path | None,
        typer.Option(_OUTPUT, "-o", help="Write here, all at once at the end. For all CSV tables: a folder."),
    ] = None,
    table: Annotated[Table | None, typer.Option("--table", help="With --to csv: this table alone.")] = None,
    bom: Annotated[
        bool, typer.Option("--bom", help="With --to csv: begin with a byte order mark, for spreadsheets.")
    ] = False,
) -> None:
    r"""Write records in a format that other programs read; JSON formats one line a record.

    \b
    Examples:
      news-extract export records.jsonl --to claimreview --output drafts.jsonl
      news-extract export records.jsonl --to csv --table quotes --bom --output quotes.csv
      news-extract export records.jsonl --to csv --output tables
      news-extract extract article.txt | news-extract export - --to annotations
    """
    from news_extract.record_sources import read_records

    if (table or bom) and to is not Format.CSV:
        raise typer.BadParameter("belongs to --to csv", param_hint="--table" if table else "--bom")
    faults = Faults()
    with _tables(table, output, bom=bom) if to is Format.CSV else _lines(to, output) as write:
        for record in faults.sift(chain.from_iterable(map(read_records, files))):
            write(record)
    faults.exit()


@contextmanager
def _lines(to: Format, output: Path | None) -> Iterator[_Write]:
    """Writes one line of JSON for each record."""
    from news_extract.exporting.annotations import annotation_collection
    from news_extract.exporting.claimreview import claim_reviews
    from news_extract.exporting.linked import Json, json_line
    from news_extract.exporting.popolo import popolo

    converters: dict[Format, Callable[[Record], Json]] = {
        Format.CLAIMREVIEW: claim_reviews,
        Format.ANNOTATIONS: annotation_collection,
        Format.POPOLO: popolo,
    }
    convert = converters[to]
    check_output(output)
    with open_output(output) as out:
        yield lambda record: _put(out, json_line(convert(record)), at_once=output is None)


def _put(out: BinaryIO, line: bytes, *, at_once: bool) -> None:
    out.write(line)
    if at_once:
        out.flush()  # a reader at the other end of a pipe need not wait


@contextmanager
def _tables(table: Table | None, output: Path | None, *, bom: bool) -> Iterator[_Write]:
    """Writes the rows of each record to one table, or to a file for each of them in a folder."""
    from news_extract.exporting.tables_csv import BYTE_ORDER_MARK, TABLES, write_header, write_rows

    if table is not None:
        check_output(output)
        places: dict[str, Path | None] = {table.value: output}
    else:
        folder = _folder(output)
        places = {name: folder / f"{name}.csv" for name in TABLES}
    with ExitStack() as stack:
        outs = {name: stack.enter_context(open_output(place)) for name, place in places.items()}
        for name, out in outs.items():
            out.write(BYTE_ORDER_MARK if bom else b"")
            write_header(out, name)

        def write(record: Record) -> None:
            for name, out in outs.items():
                write_rows(out, name, record)

        yield write


def _folder(output: Path | None) -> Path:
    """The folder for all tables, made where it is missing."""
    if output is None:
        raise typer.BadParameter("name one, or a folder for all of them with --output", param_hint="--table")
    if output.exists() and not output.is_dir():
        reason = f"{output} is a file: name a folder for all tables, or one table with --table"
        raise typer.BadParameter(reason, param_hint=_OUTPUT)
    if not output.absolute().parent.is_dir():
        raise typer.BadParameter(f"{output}: name a folder in one that exists", param_hint=_OUTPUT)
    output.mkdir(exist_ok=True)
    return output

"""`news-extract index` and `news-extract ask`."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from news_extract.complaints import Faults
from news_extract.periods import Days, days_of
from news_extract.tabulating import Answer, Format, tabulate

if TYPE_CHECKING:
    from news_extract.records import Record

INDEX_EPILOG = """\b
Examples:
  news-extract extract articles/*.json --output records.jsonl
  news-extract index records.jsonl --db news.duckdb
"""
_ASK_EPILOG = """\b
Examples:
  news-extract ask claims --db news.duckdb --about JKN --place "Kabupaten Bekasi" --since 2024
  news-extract ask said --db news.duckdb --by "Sri Mulyani" --about pajak
  news-extract ask office --db news.duckdb --of "Bupati Bekasi" --format csv
  news-extract ask conflicts --db news.duckdb
"""

ask = typer.Typer(no_args_is_help=True, epilog=_ASK_EPILOG, rich_markup_mode=None)

Records = Annotated[
    list[str], typer.Argument(metavar="RECORDS", help="A .jsonl of records, - for standard input.")
]
Store = Annotated[Path, typer.Option("--db", metavar="FILE", help="The store, made by news-extract index.")]
Form = Annotated[Format, typer.Option("--format", help="How to print the answer.")]


def _first(text: str) -> datetime.date:
    return _days(text)[0]


def _last(text: str) -> datetime.date:
    return _days(text)[1]


def _days(text: str) -> Days:
    try:
        return days_of(text)
    except ValueError as error:
        raise typer.BadParameter(str(error)) from None


Since = Annotated[
    datetime.date | None, typer.Option(parser=_first, metavar="DATE", help="2024, 2024-03 or 2024-03-15.")
]
Until = Annotated[datetime.date | None, typer.Option(parser=_last, metavar="DATE", help="The last day.")]


def index_records(
    files: Records,
    db: Annotated[Path, typer.Option("--db", metavar="FILE", help="The store, made where it is missing.")],
) -> None:
    """Put records into a store that can be asked; the same article again replaces its record."""
    from news_extract.storing.indexing import index

    faults = Faults()
    done = index(records_of(files, faults), db)
    typer.echo(f"{done.added} articles added, {done.replaced} replaced, {done.total} in the store", err=True)
    faults.exit()


def records_of(files: list[str], faults: Faults) -> Iterator[Record]:
    """The records of several inputs; each fault is told and counted."""
    from news_extract.record_sources import read_records

    for name in files:
        yield from faults.sift(read_records(name))


@ask.callback()
def _questions() -> None:
    """Ask a store: figures over time, who said what, who held an office, which figures conflict."""


@ask.command()
def claims(
    db: Store,
    about: Annotated[str, typer.Option(help="Words of the subject, programme, sentence or source.")],
    place: Annotated[str | None, typer.Option(help='Name or code: "Kabupaten Bekasi", 32.16.')] = None,
    since: Since = None,
    until: Until = None,
    form: Form = "table",
) -> None:
    """Figures about something over time, each with its source and link."""
    from news_extract.storing import asking, database

    with database.open_store(db) as store:
        rows = asking.claims(store, about, place=place, since=since, until=until)
    _print(rows, form, asking.CLAIM_COLUMNS)


@ask.command()
def said(
    db: Store,
    by: Annotated[str | None, typer.Option(help="Name of the speaker.")] = None,
    about: Annotated[str | None, typer.Option(help="Words of the quote, in any order.")] = None,
    since: Since = None,
    until: Until = None,
    form: Form = "table",
) -> None:
    """Who said what: quotes of a speaker, or with some words, or both."""
    from news_extract.storing import asking, database

    if by is None and about is None:
        raise typer.BadParameter("give --by NAME, --about WORDS or both")
    with database.open_store(db) as store:
        rows = asking.said(store, by=by, about=about, since=since, until=until)
    _print(rows, form, asking.SAID_COLUMNS)


@ask.command()
def office(
    db: Store,
    of: Annotated[str, typer.Option(help='The office: "Bupati Bekasi", "Menteri Kesehatan".')],
    since: Since = None,
    until: Until = None,
    form: Form = "table",
) -> None:
    """Who held an office, in which capacity, and when."""
    from news_extract.storing import asking, database

    with database.open_store(db) as store:
        rows = asking.office(store, of, since=since, until=until)
    _print(rows, form, asking.OFFICE_COLUMNS)


@ask.command()
def conflicts(db: Store, form: Form = "table") -> None:
    """Figures of one subject, place and time that cannot both be true; figures that a speaker changed."""
    from news_extract.storing import conflicts as comparing
    from news_extract.storing import database

    with database.open_store(db) as store:
        rows = comparing.conflicts(store)
    _print(rows, form, comparing.CONFLICT_COLUMNS)


def _print(rows: list[Answer], form: Format, shown: tuple[str, ...]) -> None:
    typer.echo(tabulate(rows, form, shown), nl=False)

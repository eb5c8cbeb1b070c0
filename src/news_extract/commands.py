"""What the `news-extract` command does.

spaCy is loaded by the commands that read articles, not by `--help`, `--version` and `schema`.
"""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from news_extract import __version__
from news_extract.checking.command import CHECK_EPILOG, check_records
from news_extract.complaints import SOME_FAILED, check_output, complain, defect
from news_extract.errors import NewsExtractError, SourceError
from news_extract.exporting.command import export
from news_extract.inputs.pieces import Sourced
from news_extract.options import Options
from news_extract.reviewing.command import review
from news_extract.running.command import EPILOG as RUN_EPILOG
from news_extract.running.command import run_archive
from news_extract.sources import read_source
from news_extract.storing.command import INDEX_EPILOG, ask, index_records
from news_extract.writing import open_output

if TYPE_CHECKING:
    from news_extract.evaluating.tallies import Scores
    from news_extract.extractor import Extractor
    from news_extract.records import Record

_EPILOG = """\b
Examples:
  news-extract extract article.txt --pretty
  news-extract extract articles/*.json more.jsonl --output records.jsonl
  curl -s https://example.org/article.txt | news-extract extract -
  news-extract show article.json
  news-extract review records.jsonl --output page.html
  news-extract export records.jsonl --to csv --table quotes
  news-extract run articles --output records
  news-extract evaluate fixtures --misses quotes.direct

\b
Exit codes: 0 done, 1 some inputs failed, 2 wrong usage, 130 interrupted.
"""

app = typer.Typer(
    name="news-extract",
    help="Officials, quotes and numeric claims from Indonesian news, with exact offsets.",
    epilog=_EPILOG,
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)

Files = Annotated[
    list[str],
    typer.Argument(metavar="FILE", help="A .txt, .json, .jsonl, .html or .csv … file, - for standard input."),
]


def run() -> None:
    """Runs the command; an error that no command has dealt with is told in one line."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")  # as the records are, wherever it leads
    try:
        app(prog_name="news-extract")
    except NewsExtractError as error:
        complain(str(error))
    except OSError as error:
        complain(f"{error.filename or 'output'}: {error.strerror or error}")
    except Exception as error:
        complain(defect(error))
    sys.exit(SOME_FAILED)


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"news-extract {__version__}")
        raise typer.Exit


@app.callback()
def _command(
    version: Annotated[
        bool, typer.Option("--version", help="Show the version.", is_eager=True, callback=_print_version)
    ] = False,
) -> None:
    pass


class _Reader:
    """Reads inputs one after the other; a fault costs one article and a line on standard error."""

    def __init__(self, options: Options) -> None:
        self.options = options
        self.failed = 0
        self._extractor: Extractor | None = None

    def records(self, names: list[str]) -> Iterator[Record]:
        for name in names:
            for item in read_source(name):
                try:
                    yield self._record(item)
                except SourceError as error:
                    self.failed += 1
                    complain(str(error))

    def _record(self, item: Sourced | SourceError) -> Record:
        if isinstance(item, SourceError):
            raise item
        try:
            return self._loaded().read(item.article)
        except NewsExtractError as error:
            raise item.place.error(str(error)) from None
        except Exception as error:
            raise item.place.error(defect(error)) from error

    def _loaded(self) -> Extractor:
        if self._extractor is None:
            from news_extract.extractor import Extractor

            self._extractor = Extractor(self.options)
        return self._extractor

    def exit(self) -> None:
        """Ends the command, telling whether all inputs were read."""
        raise typer.Exit(SOME_FAILED if self.failed else 0)


@app.command()
def extract(
    files: Files,
    pretty: Annotated[bool, typer.Option("--pretty", help="Indent the records, for people.")] = False,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Write here, all at once at the end.")
    ] = None,
    explain: Annotated[
        bool, typer.Option("--explain", help="Add what was looked at and not taken, and why.")
    ] = False,
) -> None:
    """Write one JSON record a line for each article."""
    check_output(output)
    reader = _Reader(Options(explain=explain))
    with open_output(output) as out:
        for record in reader.records(files):
            out.write(record.to_json(indent=2 if pretty else None).encode() + b"\n")
            if output is None:
                out.flush()  # a reader at the other end of a pipe need not wait
    reader.exit()


@app.command()
def show(files: Files) -> None:
    """Print a readable summary: who, which office, what they said, which numbers."""
    from rich.console import Console

    from news_extract.showing import show as show_record

    console = Console(highlight=False)
    reader = _Reader(Options())
    for number, record in enumerate(reader.records(files)):
        if number:
            console.rule()
        show_record(record, console)
    reader.exit()


app.command()(review)
app.command()(export)
app.command("run", epilog=RUN_EPILOG, no_args_is_help=True)(run_archive)
app.command("index", epilog=INDEX_EPILOG, no_args_is_help=True)(index_records)
app.add_typer(ask, name="ask")
app.command("check", epilog=CHECK_EPILOG, no_args_is_help=True)(check_records)


@app.command()
def schema() -> None:
    """Print the JSON Schema of a record."""
    from news_extract.records import json_schema

    typer.echo(json.dumps(json_schema(), indent=2, ensure_ascii=False))


@app.command()
def evaluate(
    folder: Annotated[
        Path,
        typer.Argument(
            metavar="GOLD_DIR", exists=True, file_okay=False, help="Folder of annotated articles (*.json)."
        ),
    ],
    misses: Annotated[
        list[str] | None,
        typer.Option("--misses", metavar="AREA", help="Also list what was missed (-) and wrong (+) there."),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the figures as JSON.")] = False,
    floors: Annotated[
        Path | None, typer.Option("--floors", help="File of the least F1 by area; exit 1 below one.")
    ] = None,
    raise_floors: Annotated[
        bool, typer.Option("--raise-floors", help="Raise those floors to what is reached; none is lowered.")
    ] = False,
) -> None:
    """Score the extractor on annotated articles: precision, recall and F1 by area."""
    from news_extract.evaluating.gold import read_gold
    from news_extract.evaluating.reporting import json_report, text_report
    from news_extract.evaluating.scoring import score
    from news_extract.extractor import Extractor

    if raise_floors and floors is None:
        raise typer.BadParameter("needs --floors FILE", param_hint="--raise-floors")
    extractor = Extractor()
    scores = score((gold, extractor.read(gold.input())) for gold in read_gold(folder))
    if unknown := sorted(set(misses or ()) - scores.tallies.keys()):
        reason = f"no area {', '.join(unknown)}; there are {', '.join(scores.tallies)}"
        raise typer.BadParameter(reason, param_hint="--misses")
    typer.echo(json_report(scores) if as_json else text_report(scores, misses or []))
    if floors and not _hold_floors(floors, scores, lift=raise_floors):
        raise typer.Exit(SOME_FAILED)


def _hold_floors(path: Path, scores: Scores, *, lift: bool) -> bool:
    """Compares figures with the pinned floors, lifting these where asked; False where one is not reached."""
    from news_extract.evaluating.floors import raised, read_floors, shortfalls, write_floors

    floors = read_floors(path)
    if not floors and not lift:
        raise typer.BadParameter(f"{path}: no such file; make it with --raise-floors", param_hint="--floors")
    short = shortfalls(floors, scores.figures())
    for shortfall in short:
        complain(f"below its floor: {shortfall}")
    if lift:
        write_floors(path, raised(floors, scores.figures()))
    return not short

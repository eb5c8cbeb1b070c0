"""The `news-extract` command.

spaCy is loaded by the commands that read articles, not by `--help`, `--version` and `schema`.
"""

from __future__ import annotations

import json
import signal
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from news_extract import __version__
from news_extract.errors import NewsExtractError, SourceError
from news_extract.options import Options
from news_extract.sources import Sourced, read_source
from news_extract.writing import open_output

if TYPE_CHECKING:
    from news_extract.extractor import Extractor
    from news_extract.records import Record

SOME_FAILED, WRONG_USAGE, INTERRUPTED = 1, 2, 130

_EPILOG = """\b
Examples:
  news-extract extract article.txt --pretty
  news-extract extract articles/*.json more.jsonl --output records.jsonl
  curl -s https://example.org/article.txt | news-extract extract -
  news-extract show article.json
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
    typer.Argument(metavar="FILE", help="A .txt, .json, .jsonl or .html file, or - for standard input."),
]
NoModel = Annotated[bool, typer.Option("--no-model", help="Rules alone, without the statistical component.")]


def main() -> None:
    """Runs the command, and lets no traceback reach its user."""
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)  # end quietly under `| head`
    try:
        app(prog_name="news-extract")
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
    except NewsExtractError as error:
        _complain(str(error))
        sys.exit(SOME_FAILED)
    except OSError as error:
        _complain(f"{error.filename or 'output'}: {error.strerror or error}")
        sys.exit(SOME_FAILED)
    except Exception as error:
        _complain(_defect(error))
        sys.exit(SOME_FAILED)


def _complain(message: str) -> None:
    line = " ".join(message.split())
    typer.echo(f"news-extract: {line}", err=True)


def _defect(error: Exception) -> str:
    return f"a defect of news-extract, please report it ({type(error).__name__}: {error})"


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
                    _complain(str(error))

    def _record(self, item: Sourced | SourceError) -> Record:
        if isinstance(item, SourceError):
            raise item
        try:
            return self._loaded().read(item.article)
        except NewsExtractError as error:
            raise item.error(str(error)) from None
        except Exception as error:
            raise item.error(_defect(error)) from error

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
    no_model: NoModel = False,
) -> None:
    """Write one JSON record a line for each article."""
    if output and (output.is_dir() or not output.absolute().parent.is_dir()):
        _complain(f"--output {output}: name a file in a folder that exists")
        raise typer.Exit(WRONG_USAGE)
    reader = _Reader(Options(model=not no_model, explain=explain))
    with open_output(output) as out:
        for record in reader.records(files):
            out.write(record.to_json(indent=2 if pretty else None).encode() + b"\n")
            if output is None:
                out.flush()  # a reader at the other end of a pipe need not wait
    reader.exit()


@app.command()
def show(files: Files, no_model: NoModel = False) -> None:
    """Print a readable summary: who, which office, what they said, which numbers."""
    from rich.console import Console

    from news_extract.showing import show as show_record

    console = Console(highlight=False)
    reader = _Reader(Options(model=not no_model))
    for number, record in enumerate(reader.records(files)):
        if number:
            console.rule()
        show_record(record, console)
    reader.exit()


@app.command()
def schema() -> None:
    """Print the JSON Schema of a record."""
    from news_extract.records import json_schema

    typer.echo(json.dumps(json_schema(), indent=2, ensure_ascii=False))

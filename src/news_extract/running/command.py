"""`news-extract run`: its options, and what it says."""

from __future__ import annotations

import signal
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from news_extract.complaints import SOME_FAILED, WRONG_USAGE, complain
from news_extract.errors import RunError
from news_extract.inputs.decoding import known_encoding
from news_extract.inputs.fields import Fields
from news_extract.options import Options
from news_extract.sources import Reading

if TYPE_CHECKING:
    from collections import Counter

    from news_extract.running.engine import Engine, Limits
    from news_extract.running.run import Result
    from news_extract.running.work import WorkSettings

_INTERRUPTED, _TOLD_TO_END = 130, 143

EPILOG = """\b
Examples:
  news-extract run articles --output records
  news-extract run 'crawl/*.warc.gz' more.zip --output records --compress zst --workers 8
  news-extract run berita.csv --map text=isi_berita --map date=terbit --output records --tables tables
  cat *.jsonl | news-extract run - --output records
  news-extract run /data/crawl --output /data/records --engine ray --ray-address auto

\b
The same command again goes on where the run was broken off.
Exit codes: 0 done, 1 some articles failed or the output cannot be written, 2 wrong usage,
130 interrupted, 143 told to end.
"""


def run_archive(
    sources: Annotated[
        list[str],
        typer.Argument(
            metavar="SOURCE",
            help="Files, folders, patterns, -: .txt .html .json .jsonl .csv .parquet .warc, .gz, .zst, .zip.",
        ),
    ],
    output: Annotated[Path, typer.Option("--output", "-o", metavar="DIR", help="Folder for the records.")],
    workers: Annotated[
        int | None,
        typer.Option(min=1, metavar="N", help="Worker processes; as many as cores, here or on the cluster."),
    ] = None,
    timeout: Annotated[
        float, typer.Option(min=0.1, metavar="SECONDS", help="Longest time for one article.")
    ] = 60,
    memory: Annotated[int, typer.Option(min=300, metavar="MB", help="Most memory of a worker.")] = 2000,
    shard_size: Annotated[
        int, typer.Option(min=1, metavar="N", help="Inputs whose records go into one file.")
    ] = 1000,
    format: Annotated[Literal["jsonl", "parquet"], typer.Option(help="Of the records.")] = "jsonl",  # noqa: A002
    compress: Annotated[Literal["none", "gz", "zst"], typer.Option(help="How records are packed.")] = "none",
    tables: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Also write flat Parquet tables, into this folder.")
    ] = None,
    map_: Annotated[
        list[str] | None,
        typer.Option("--map", metavar="PART=NAME", help="Where text, id, url, title, date or source is."),
    ] = None,
    encoding: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="Of inputs that are not UTF-8 (windows-1252); refused otherwise."),
    ] = None,
    duplicates: Annotated[
        Literal["keep", "drop", "drop-ids", "drop-texts"],
        typer.Option(help="Articles with the id or the text of an earlier one."),
    ] = "keep",
    fresh: Annotated[bool, typer.Option("--fresh", help="First throw away an earlier run there.")] = False,
    explain: Annotated[
        bool, typer.Option("--explain", help="Add what was looked at and not taken, and why.")
    ] = False,
    engine: Annotated[
        Literal["embedded", "ray"], typer.Option(help="What reads: processes of this machine, or Ray Data.")
    ] = "embedded",
    ray_address: Annotated[
        str | None,
        typer.Option(metavar="ADDRESS", help="Of a cluster, auto for the one here; without it a new one."),
    ] = None,
) -> None:
    """Read an archive with several processes into a folder of records; goes on where it was broken off."""
    from news_extract.running.engine import Limits
    from news_extract.running.inputs import Archive
    from news_extract.running.progress import progress_for_terminal
    from news_extract.running.run import Plan, run
    from news_extract.running.shards import Layout
    from news_extract.running.work import WorkSettings

    if ray_address and engine != "ray":
        raise typer.BadParameter("goes with --engine ray", param_hint="--ray-address")
    layout = Layout(output, format, compress, tables)
    options = Options(explain=explain)
    work = WorkSettings(options, _reading(map_ or [], encoding), tables=tables is not None)
    archive = Archive(sources, without=[folder for folder in (output, tables) if folder])
    _tell_passed_over(archive.passed_over)
    if not archive.files:
        raise typer.BadParameter("no file of a known format there", param_hint="SOURCE")
    limits = Limits(timeout, memory * 1_000_000)
    plan = Plan(layout, work, shard_size, duplicates)
    signal.signal(signal.SIGTERM, _tell_to_end)
    try:
        reads = _engine(engine, workers, work, limits, ray_address)
        result = run(plan, archive, reads, progress_for_terminal(), fresh=fresh)
    except RunError as error:
        complain(str(error))
        raise typer.Exit(WRONG_USAGE) from None
    except OSError as error:
        what = f"{error.filename or output}: {error.strerror or error}"
        complain(f"{what}: make that good, then the same command goes on where this one stopped")
        raise typer.Exit(SOME_FAILED) from None
    except KeyboardInterrupt as end:
        told = isinstance(end, _ToldToEnd)
        what = "told to end" if told else "interrupted"
        complain(f"{what}: the same command goes on where this one stopped")
        raise typer.Exit(_TOLD_TO_END if told else _INTERRUPTED) from None
    _tell_result(result, output)
    raise typer.Exit(SOME_FAILED if result.counts.failed else 0)


def _tell_passed_over(passed_over: Counter[str]) -> None:
    from news_extract.running.inputs import LINK

    endings = sorted(passed_over.keys() - {LINK})
    if files := sum(passed_over[ending] for ending in endings):
        some = ", ".join(endings[:5]) + (" …" if len(endings) > 5 else "")
        complain(f"passed over {files:,} files of no known format ({some})")
    if links := passed_over[LINK]:
        complain(f"passed over {links:,} links to folders: name the folders themselves")


def _tell_result(result: Result, output: Path) -> None:
    from news_extract.running.folder import DUPLICATES, FAILURES

    counts, seconds = result.counts, result.seconds
    done = "was complete already" if result.already_complete else f"done in {seconds:,.1f} s"
    complain(
        f"{done}: {counts.read:,} read = {counts.written:,} written + {counts.failed:,} failed "
        f"+ {counts.skipped:,} skipped"
    )
    if counts.failed:
        complain(f"{counts.failed:,} failed: {output / FAILURES} says why")
    if result.duplicates:
        what = f"{result.duplicates:,} have the id or the text of an earlier one, {counts.skipped:,} left out"
        complain(f"{what}: {output / DUPLICATES} names them")


class _ToldToEnd(KeyboardInterrupt):
    """SIGTERM, by which a machine that goes down or a scheduler ends a run."""


def _tell_to_end(number: int, frame: object) -> None:
    raise _ToldToEnd


def _engine(
    name: str, workers: int | None, work: WorkSettings, limits: Limits, ray_address: str | None
) -> Engine:
    if name == "ray":
        from news_extract.running.ray_engine import RayEngine

        return RayEngine(workers, work, limits, address=ray_address)
    from news_extract.running.engine import cores
    from news_extract.running.pool import WorkerPool

    return WorkerPool(workers or cores(), work, limits)


def _reading(pairs: list[str], encoding: str | None) -> Reading:
    try:
        fields = Fields.given(pairs)
    except ValueError as error:
        raise typer.BadParameter(str(error), param_hint="--map") from None
    if encoding and not known_encoding(encoding):
        raise typer.BadParameter(f"{encoding!r} is no encoding that Python knows", param_hint="--encoding")
    return Reading(fields, encoding)

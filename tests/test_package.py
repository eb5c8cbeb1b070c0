"""The package as others meet it: what importing it costs, what it promises, what it registers."""

from __future__ import annotations

import json
import subprocess
import sys
import tomllib
from importlib.resources import files
from pathlib import Path

import jsonschema
import pytest
import spacy

import news_extract
from news_extract import Extractor
from news_extract.evaluating.gold import read_gold
from news_extract.records import json_schema
from news_extract.steps import STEPS
from news_extract.tables import toml_table


def modules_after(statement: str) -> set[str]:
    """Top-level modules and modules of this package that a fresh Python has loaded after a statement."""
    code = f"{statement}\nimport sys, json\njson.dump(list(sys.modules), sys.stderr)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(json.loads(done.stderr))


HEAVY = {"spacy", "numpy", "pydantic", "typer", "rich", "regex"}

LIGHT = [
    ("import news_extract", HEAVY),
    ("from news_extract.commands import app", {"spacy", "numpy", "pydantic", "rich"}),
    ("from news_extract import Record, InputError, Options", {"spacy", "numpy", "typer"}),
    ("from news_extract.evaluating import scoring, floors, gold", {"spacy", "numpy"}),
]


@pytest.mark.parametrize(("statement", "absent"), LIGHT, ids=[row[0] for row in LIGHT])
def test_imports_stay_light(statement: str, absent: set[str]) -> None:
    assert modules_after(statement) & absent == set()


@pytest.mark.parametrize("argument", ["--help", "--version", "schema"])
def test_commands_that_read_nothing_do_not_load_spacy(argument: str) -> None:
    loaded = modules_after(
        f"import sys; sys.argv = ['news-extract', '{argument}']\n"
        "from news_extract.cli import main\ntry: main()\nexcept SystemExit as end: assert not end.code"
    )
    assert "news_extract.cli" in loaded
    assert "spacy" not in loaded


def test_public_names() -> None:
    assert set(news_extract.__all__) <= set(dir(news_extract))
    for name in news_extract.__all__:
        assert getattr(news_extract, name) is not None
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = news_extract.nothing


def test_entry_points_are_the_steps(root: Path) -> None:
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["entry-points"]["spacy_factories"] == STEPS
    assert project["version"] == news_extract.__version__
    assert project["requires-python"] == ">=3.11"


def test_ships_its_types_and_tables() -> None:
    assert files("news_extract").joinpath("py.typed").is_file()
    assert toml_table("cues")


# ---------------------------------------------------------------- as spaCy components

SENTENCE = '"Panen naik," kata Bupati Temanggung Rahmat Hidayat. Ada 412 desa di sana.'


def test_a_component_works_alone_in_the_stock_language() -> None:
    nlp = spacy.blank("id")
    nlp.add_pipe("news_quantities")
    nlp.add_pipe("news_quotation_marks")
    found = nlp(SENTENCE)._.news
    assert [SENTENCE[q.start : q.end] for q in found.quantities] == ["412"]
    assert [SENTENCE[q.start : q.end] for q in found.quotations] == ["Panen naik,"]


@pytest.mark.parametrize("name", STEPS)
def test_every_component_runs_what_it_needs(name: str) -> None:
    nlp = spacy.blank("id_news")
    nlp.add_pipe(name)
    assert name in nlp(SENTENCE)._.news.done


# ---------------------------------------------------------------- the schema


def test_records_of_the_fixtures_follow_the_schema(root: Path, extractor: Extractor) -> None:
    schema = json_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    for gold in read_gold(root / "fixtures"):
        record = json.loads(extractor.read(gold.input()).to_json())
        assert [error.message for error in validator.iter_errors(record)] == []

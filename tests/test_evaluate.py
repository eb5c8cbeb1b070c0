"""Scores against annotated articles, and the floors pinned for them."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any, TypeVar

import pytest
from pydantic import BaseModel
from typer.testing import CliRunner

from news_extract import Extractor
from news_extract.commands import app
from news_extract.errors import GoldError
from news_extract.evaluating.floors import raised, read_floors, shortfalls, write_floors
from news_extract.evaluating.gold import GoldArticle, read_gold
from news_extract.evaluating.matching import normal, overlap, pair
from news_extract.evaluating.scoring import score
from news_extract.evaluating.tallies import HEADLINE, Scores, Tally
from news_extract.records import (
    Area,
    Article,
    Claim,
    Institution,
    Mention,
    Person,
    Position,
    Quantity,
    Quote,
    Record,
    Source,
    Span,
    Speaker,
)

M = TypeVar("M", bound=BaseModel)

# ---------------------------------------------------------------- matching

OVERLAPS = [
    ("", "", 1.0),
    ("", "a", 0.0),
    ("Dinas Sosial.", "dinas SOSIAL", 1.0),
    ("a a b", "a b b", 2 / 3),
    ("a b", "b a", 1.0),
    ("a", "b", 0.0),
]


@pytest.mark.parametrize(("a", "b", "expected"), OVERLAPS)
def test_overlap(a: str, b: str, expected: float) -> None:
    assert overlap(a, b) == pytest.approx(expected)


def test_normal_keeps_words_alone() -> None:
    assert normal('"Rp1,2 miliar" (Straße)') == "rp1 2 miliar strasse"
    assert normal(None) == ""


def test_pair_takes_the_most_similar_first_and_each_once() -> None:
    assert pair(["a b c", "a b"], ["a b", "x"], overlap, 0.1) == {1: 0}
    assert pair(["a", "a"], ["a", "a"], overlap, 1.0) == {0: 0, 1: 1}


def test_a_tally_without_items_is_perfect() -> None:
    assert (Tally().precision, Tally().recall, Tally().f1) == (1.0, 1.0, 1.0)
    assert Tally(missed=["a"], extra=["b"]).f1 == 0.0


def test_mean_counts_an_absent_area_as_nothing() -> None:
    scores = Scores()
    scores.add("people", "a", 1)
    assert scores.mean == pytest.approx(1 / len(HEADLINE))


# ---------------------------------------------------------------- scoring

TEXT = (
    "Bupati Sukamaju Rahmat Hidayat mengatakan panen naik. Dari 200 petani, 50 persen atau 100 petani ikut. "
    '"Kami siap," ujar Ani dari BPS.'
)
GOLD: dict[str, Any] = {
    "id": "a",
    "text": TEXT,
    "officials": [
        {
            "name": "Rahmat Hidayat",
            "surface": ["Rahmat Hidayat"],
            "positions": [{"text": "Bupati Sukamaju", "title": "Bupati"}],
        }
    ],
    "people": [{"name": "Ani", "surface": ["Ani"]}],
    "institutions": [{"name": "BPS", "surface": ["BPS"], "type": "agency"}],
    "quotes": [
        {"kind": "indirect", "text": "panen naik", "speaker": "Rahmat Hidayat", "cue": "mengatakan"},
        {"kind": "direct", "text": "Kami siap,", "speaker": "Ani", "cue": "ujar"},
    ],
    "claims": [
        {
            "kind": "coverage",
            "sentence": "Dari 200 petani, 50 persen atau 100 petani ikut.",
            "place": "Sukamaju",
            "quantities": [
                {"role": "whole", "text": "200", "value": 200, "unit": "petani"},
                {"role": "share", "text": "50 persen", "value": 50, "unit": "persen"},
                {"role": "part", "text": "100", "value": 100, "unit": "petani"},
            ],
        }
    ],
}


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span.cut(TEXT, start, start + len(words))


def quantity(role: Any, words: str, value: int, unit: str) -> Quantity:
    return Quantity(role=role, span=span(words), value=Decimal(value), unit=unit, unit_kind="count")


def perfect() -> Record:
    """The record that agrees with `GOLD` in everything."""
    speakers = [Speaker(id=i, span=None, resolution="name") for i in ("p1", "p2")]
    position = Position(
        title="Bupati", status="definitif", institution=None, area=None, span=span("Bupati Sukamaju")
    )
    rahmat, ani, bps = ((Mention(kind="name", span=span(name)),) for name in ("Rahmat Hidayat", "Ani", "BPS"))
    quantities = (
        quantity("whole", "200", 200, "petani"),
        quantity("share", "50 persen", 50, "persen"),
        quantity("part", "100", 100, "petani"),
    )
    claim = Claim(
        id="c1",
        kind="coverage",
        span=span("Dari 200 petani, 50 persen atau 100 petani ikut."),
        quantities=quantities,
        place=Area(name="Kabupaten Sukamaju", code=None),
        source=Source(speaker=None, quote=None, document=None),
    )
    return Record(
        article=Article(id="a", text=TEXT, text_sha256=""),
        officials=(Person(id="p1", name="Rahmat Hidayat", positions=(position,), mentions=rahmat),),
        people=(Person(id="p2", name="Ani", mentions=ani),),
        institutions=(Institution(id="i1", name="BPS", type="agency", mentions=bps),),
        quotes=(
            Quote(
                id="q1", kind="indirect", span=span("panen naik"), speaker=speakers[0], cue=None, confidence=1
            ),
            Quote(
                id="q2", kind="direct", span=span("Kami siap,"), speaker=speakers[1], cue=None, confidence=1
            ),
        ),
        claims=(claim,),
    )


def figures(record: Record) -> dict[str, float]:
    return score([(GoldArticle.model_validate(GOLD), record)]).figures()


def test_a_perfect_record_scores_one_everywhere() -> None:
    assert set(figures(perfect()).values()) == {1.0}


def test_an_empty_record_scores_nothing() -> None:
    empty = Record(article=Article(id="a", text=TEXT, text_sha256=""))
    assert {area: figure for area, figure in figures(empty).items() if figure} == {"spans": 1.0}


def but(model: M, **changes: Any) -> M:
    """A copy of a model with some fields changed."""
    return model.model_copy(update=changes)


RECORD = perfect()
RAHMAT, ANI, BPS, CLAIM = RECORD.officials[0], RECORD.people[0], RECORD.institutions[0], RECORD.claims[0]
BUPATI = RAHMAT.positions[0]
REPORTED, SPOKEN = RECORD.quotes
WHOLE, SHARE, PART = CLAIM.quantities
NOBODY = Speaker(id=None, span=None, resolution=None)
BY_RAHMAT = Source(speaker="p1", quote=None, document=None)
ELSEWHERE = Area(name="Kabupaten Sukakarya", code=None)

# One fault in an otherwise perfect record, and every area that falls.
FAULTS = [
    (
        "an official listed among the people",
        but(RECORD, officials=(), people=(RAHMAT, ANI)),
        {"officials", "positions", "positions.lenient"},
    ),
    (
        "an office cut short",
        but(RECORD, officials=(but(RAHMAT, positions=(but(BUPATI, span=span("Bupati")),)),)),
        {"positions"},
    ),
    (
        "a wrong capacity",
        but(RECORD, officials=(but(RAHMAT, positions=(but(BUPATI, status="plt"),)),)),
        {"positions.status"},
    ),
    ("an alias too many", but(RECORD, people=(but(ANI, aliases=("Anik",)),)), {"people.aliases"}),
    ("a wrong type", but(RECORD, institutions=(but(BPS, type="media"),)), {"institutions.type"}),
    (
        "a wrong speaker",
        but(RECORD, quotes=(but(REPORTED, speaker=SPOKEN.speaker), SPOKEN)),
        {"quotes.indirect.attributed"},
    ),
    (
        "a quote without its speaker",
        but(RECORD, quotes=(REPORTED, but(SPOKEN, speaker=NOBODY))),
        {"quotes.direct.attributed"},
    ),
    (
        "a quote of the wrong kind",
        but(RECORD, quotes=(but(REPORTED, kind="direct"), SPOKEN)),
        {"quotes.direct", "quotes.direct.attributed", "quotes.indirect", "quotes.indirect.attributed"},
    ),
    (
        "claims not linked",
        but(RECORD, claims=tuple(but(CLAIM, quantities=(q,)) for q in CLAIM.quantities)),
        {"coverage.links"},
    ),
    (
        "counts in place of a coverage",
        but(RECORD, claims=(but(CLAIM, kind="count"),)),
        {"coverage.roles", "coverage.links", "claims.kind"},
    ),
    (
        "a number misread",
        but(RECORD, claims=(but(CLAIM, quantities=(WHOLE, SHARE, but(PART, value=Decimal(1000)))),)),
        {"quantities", "coverage.roles", "coverage.links"},
    ),
    (
        "a wrong unit",
        but(RECORD, claims=(but(CLAIM, quantities=(WHOLE, SHARE, but(PART, unit="desa"))),)),
        {"quantities.unit"},
    ),
    ("another place", but(RECORD, claims=(but(CLAIM, place=ELSEWHERE),)), {"coverage.place"}),
    (
        "a source that nobody named",
        but(RECORD, claims=(but(CLAIM, source=BY_RAHMAT),)),
        {"claims.speaker"},
    ),
]


@pytest.mark.parametrize(("record", "fallen"), [row[1:] for row in FAULTS], ids=[row[0] for row in FAULTS])
def test_a_fault_costs_its_areas_alone(record: Record, fallen: set[str]) -> None:
    assert {area for area, figure in figures(record).items() if figure < 1} - {"mean"} == fallen


# ---------------------------------------------------------------- files

BAD_GOLD = [
    ({"text": "x", "officials": []}, "id: Field required"),
    (GOLD | {"people": [{"name": "Budi", "surface": ["Budi"]}]}, "'Budi' is no substring of the text"),
    (GOLD | {"institutions": [{"name": "BPS", "type": "club"}]}, "institutions.0.type"),
]


@pytest.mark.parametrize(("gold", "said"), BAD_GOLD)
def test_faulty_annotation(tmp_path: Path, gold: dict[str, Any], said: str) -> None:
    (tmp_path / "a.json").write_text(json.dumps(gold))
    with pytest.raises(GoldError, match=said) as caught:
        read_gold(tmp_path)
    assert "a.json" in str(caught.value)


def test_a_folder_without_annotation(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match="no annotated article"):
        read_gold(tmp_path)


def test_floors_are_raised_and_never_lowered(tmp_path: Path) -> None:
    path = tmp_path / "floors.json"
    assert read_floors(path) == {}
    write_floors(path, raised({"people": 0.5, "quotes": 0.9}, {"people": 0.77777, "quotes": 0.1}))
    assert read_floors(path) == {"people": 0.777, "quotes": 0.9}
    assert shortfalls(read_floors(path), {"people": 0.778}) == ["quotes 0.000 < 0.900"]


def test_faulty_floors(tmp_path: Path) -> None:
    path = tmp_path / "floors.json"
    for content in ("[]", '{"people": "high"}', "{"):
        path.write_text(content)
        with pytest.raises(GoldError, match="floors are a JSON object"):
            read_floors(path)


# ---------------------------------------------------------------- the command


def evaluate(*args: str | Path) -> tuple[int, str, str]:
    result = CliRunner().invoke(app, ["evaluate", *map(str, args)])
    return result.exit_code, result.stdout, result.stderr


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "gold"
    folder.mkdir()
    (folder / "a.json").write_text(json.dumps(GOLD))
    return folder


def test_evaluate_prints_the_figures(folder: Path) -> None:
    code, table, _ = evaluate(folder, "--misses", "spans")
    assert code == 0
    assert "* people" in table
    assert table.splitlines()[-1] == "spans"
    found = json.loads(evaluate(folder, "--json")[1])
    assert found["articles"] == 1
    assert found["areas"]["spans"]["f1"] == 1.0


def test_evaluate_refuses_an_unknown_area(folder: Path) -> None:
    code, _, said = evaluate(folder, "--misses", "nothing")
    assert (code, "no area nothing; there are people" in said) == (2, True)


def test_evaluate_holds_floors(folder: Path, tmp_path: Path) -> None:
    floors = tmp_path / "floors.json"
    assert evaluate(folder, "--floors", floors)[0] == 2
    assert evaluate(folder, "--floors", floors, "--raise-floors")[0] == 0
    pinned = read_floors(floors)
    assert pinned["spans"] == 1.0
    assert evaluate(folder, "--floors", floors)[0] == 0
    write_floors(floors, pinned | {"spans": 1.1})
    code, _, said = evaluate(folder, "--floors", floors, "--raise-floors")
    assert (code, said) == (1, "news-extract: below its floor: spans 1.000 < 1.100\n")
    assert read_floors(floors)["spans"] == 1.1


# ---------------------------------------------------------------- the quality gate


def test_fixtures_hold_their_floors(root: Path, extractor: Extractor) -> None:
    gold = read_gold(root / "fixtures")
    found = score((article, extractor.read(article.input())) for article in gold).figures()
    assert shortfalls(read_floors(root / "tests" / "floors" / "fixtures.json"), found) == []

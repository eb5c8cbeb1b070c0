"""The fixtures keep the rules of the gold format: what is annotated stands in the text."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

FIXTURES = Path(__file__).parents[1] / "fixtures"
FILES = sorted(FIXTURES.glob("*.json"))

STATUSES = {"definitif", "plt", "plh", "pj", "pjs", "mantan", "calon", "terpilih"}
PUBLIC = {"ministry", "agency", "local_government", "local_agency", "legislature", "judiciary", "security"}
PRIVATE = {"company", "education", "health", "party", "association", "media", "international", "other"}
TYPES = PUBLIC | PRIVATE | {"state_enterprise"}
ROLES = {
    "coverage": {"whole", "share", "part", "gap", "target"},
    "change": {"from", "to", "delta"},
    "money": {"value"},
    "count": {"value"},
    "rate": {"value"},
    "measure": {"value"},
}

Gold = dict[str, Any]


def entity_faults(gold: Gold) -> Iterator[str]:
    """Names and offices that are not in the text, or are of no known type or status."""
    for entity in gold["officials"] + gold["people"] + gold["institutions"]:
        if not entity["surface"]:
            yield f"{entity['name']}: no surface"
        yield from (f"surface not in the text: {s}" for s in entity["surface"] if s not in gold["text"])
    for official in gold["officials"]:
        if not official["positions"]:
            yield f"{official['name']}: no position"
        for position in official["positions"]:
            if position["text"] not in gold["text"]:
                yield f"position not in the text: {position['text']}"
            if position["title"] not in position["text"]:
                yield f"title not in its position: {position['title']}"
            if position["status"] not in STATUSES:
                yield f"unknown status: {position['status']}"
    for institution in gold["institutions"]:
        if institution["type"] not in TYPES:
            yield f"unknown type: {institution['type']}"


def quote_faults(gold: Gold) -> Iterator[str]:
    """Quotes that are not in the text or have an unknown kind."""
    for quote in gold["quotes"]:
        if quote["kind"] not in ("direct", "indirect", "mixed"):
            yield f"unknown kind: {quote['kind']}"
        if quote["text"] not in gold["text"]:
            yield f"quote not in the text: {quote['text']}"
        if quote["cue"] is not None and quote["cue"] not in gold["text"]:
            yield f"cue not in the text: {quote['cue']}"


def claim_faults(gold: Gold) -> Iterator[str]:
    """Claims whose sentence, numbers or roles do not hold."""
    for claim in gold["claims"]:
        if claim["kind"] not in ROLES:
            yield f"unknown kind: {claim['kind']}"
            continue
        if claim["sentence"] not in gold["text"]:
            yield f"sentence not in the text: {claim['sentence']}"
        if not claim["quantities"]:
            yield f"no quantity: {claim['sentence']}"
        for quantity in claim["quantities"]:
            if quantity["role"] not in ROLES[claim["kind"]]:
                yield f"{claim['kind']} with the role {quantity['role']}"
            if quantity["text"] not in claim["sentence"]:
                yield f"quantity not in its sentence: {quantity['text']}"
            if ("value" in quantity) == ("low" in quantity and "high" in quantity):
                yield f"neither a value nor a range: {quantity['text']}"
            if not quantity["unit"]:
                yield f"no unit: {quantity['text']}"


def speaker_faults(gold: Gold) -> Iterator[str]:
    """Speakers that are neither an entity's name nor a description in the text."""
    names = {e["name"] for e in gold["officials"] + gold["people"] + gold["institutions"]}
    for said in gold["quotes"] + gold["claims"]:
        speaker = said["speaker"]
        if speaker is not None and speaker not in names and speaker not in gold["text"]:
            yield f"unknown speaker: {speaker}"


def faults(gold: Gold) -> list[str]:
    return [f for find in (entity_faults, quote_faults, claim_faults, speaker_faults) for f in find(gold)]


def load(path: Path) -> Gold:
    gold: Gold = json.loads(path.read_text(encoding="utf-8"))
    return gold


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_fixture_keeps_the_rules(path: Path) -> None:
    gold = load(path)
    assert faults(gold) == []
    assert gold["id"] == path.stem
    assert gold["url"].startswith("https://example.org/")


def test_plain_text_is_the_annotated_one() -> None:
    plain = (FIXTURES / "coverage.txt").read_text(encoding="utf-8")
    assert plain == load(FIXTURES / "coverage.json")["text"] + "\n"


def test_readme_lists_every_fixture() -> None:
    readme = (FIXTURES / "README.md").read_text(encoding="utf-8")
    assert re.findall(r"(?m)^\| `([\w-]+\.json)`", readme) == [path.name for path in FILES]


def set_to(*path: str | int, to: Any) -> Callable[[Gold], None]:
    """An edit that sets the value at `path` of an annotation."""

    def edit(gold: Gold) -> None:
        node: Any = gold
        for key in path[:-1]:
            node = node[key]
        node[path[-1]] = to

    return edit


# An edit of coverage.json that breaks one rule, and how its fault begins.
BROKEN = [
    (set_to("officials", 0, "surface", 0, to="Laksmi W."), "surface not in the text"),
    (set_to("institutions", 0, "surface", to=[]), "Dinas Pertanian Kabupaten Temanggung: no surface"),
    (set_to("officials", 0, "positions", to=[]), "Laksmi Wiraningsih: no position"),
    (set_to("officials", 0, "positions", 0, "text", to="Kepala Dinas Perikanan"), "position not in the text"),
    (set_to("officials", 0, "positions", 0, "title", to="Bupati"), "title not in its position"),
    (set_to("officials", 0, "positions", 0, "status", to="acting"), "unknown status"),
    (set_to("institutions", 0, "type", to="office"), "unknown type"),
    (set_to("quotes", 0, "kind", to="reported"), "unknown kind"),
    (set_to("quotes", 0, "text", to="petani kopi"), "quote not in the text"),
    (set_to("quotes", 0, "cue", to="mendesak"), "cue not in the text"),
    (set_to("quotes", 0, "speaker", to="seorang pedagang"), "unknown speaker"),
    (set_to("claims", 0, "speaker", to="seorang pedagang"), "unknown speaker"),
    (set_to("claims", 0, "kind", to="percentage"), "unknown kind"),
    (set_to("claims", 0, "sentence", to="Laksmi menyebutkan 12.400."), "sentence not in the text"),
    (set_to("claims", 0, "quantities", to=[]), "no quantity"),
    (set_to("claims", 0, "quantities", 0, "role", to="value"), "coverage with the role value"),
    (set_to("claims", 0, "quantities", 0, "text", to="12,4 ribu"), "quantity not in its sentence"),
    (set_to("claims", 0, "quantities", 0, "unit", to=""), "no unit"),
]


@pytest.mark.parametrize(("edit", "fault"), BROKEN)
def test_a_broken_rule_is_found(edit: Callable[[Gold], None], fault: str) -> None:
    gold = load(FIXTURES / "coverage.json")
    edit(gold)
    assert any(found.startswith(fault) for found in faults(gold))


def test_a_quantity_is_a_value_or_a_range() -> None:
    gold = load(FIXTURES / "coverage.json")
    gold["claims"][0]["quantities"][0] |= {"low": 12000, "high": 12400}
    assert faults(gold) == ["neither a value nor a range: 12.400"]

"""Which people and institutions of different articles are the same, and on what evidence.

A name alone joins nobody. What tells namesakes apart is an office with its area or body, or, for a body,
its area, its parent, the table of national bodies or the register of companies. Everything else is kept
apart; the reason is kept either way. The whole store is joined anew after every run: the order of runs does
not matter.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from news_extract.storing.database import Row, insert
from news_extract.storing.folding import fold, national_bodies
from news_extract.storing.places import area_at_end
from news_extract.tables import toml_table

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_IN_ORDER = "ORDER BY published NULLS LAST, article, CAST(substr(id, 2) AS INTEGER)"
_ALONE = "apart: named in one article alone"
_NO_EVIDENCE = "apart: the name alone does not tell namesakes apart"
_OTHER = "apart: namesakes have another office and body"


@dataclass(frozen=True)
class Evidence:
    """What two appearances must share to be one, with its name in words."""

    key: Hashable
    reason: str


@dataclass(slots=True)
class _Appearance:
    article: str
    id: str
    name: str
    evidence: list[Evidence] = field(default_factory=list)


def join_all(store: DuckDBPyConnection) -> None:
    """Fills the table `joined` anew."""
    bodies = _bodies(store)
    keys = {(body.article, body.id): body.evidence[0] for body in bodies if body.evidence}
    people = _people(store, keys)
    store.execute("DELETE FROM joined")
    insert(store, "joined", [*_rows("I", bodies), *_rows("P", people)])


# ---------------------------------------------------------------- institutions


def _bodies(store: DuckDBPyConnection) -> list[_Appearance]:
    rows = store.execute(
        f"SELECT article, id, name, parent FROM institutions JOIN articles USING (article) {_IN_ORDER}"
    ).fetchall()
    parents = {(article, id_): (name, parent) for article, id_, name, parent in rows}
    found = []
    for article, id_, name, parent in rows:
        evidence = body_evidence(name)
        if evidence is None and parent and (article, parent) in parents:
            above = body_evidence(parents[article, parent][0])
            if above:
                key = (fold(name), above.key)
                evidence = Evidence(key, f"same name, branch of the same body ({above.reason})")
        found.append(_Appearance(article, id_, fold(name), [evidence] if evidence else []))
    return found


def body_evidence(name: str) -> Evidence | None:
    """What a body's name alone proves, None where several bodies may have it.

    Example:
        >>> body_evidence("BPJAMSOSTEK").reason
        'same national body by the table: bpjs-ketenagakerjaan'
        >>> body_evidence("Dinas Pertanian Temanggung").reason
        'same name and area 33.23'
        >>> body_evidence("Dinas Pertanian") is None
        True
    """
    folded = fold(name)
    if key := national_bodies().get(folded):
        return Evidence(("table", key), f"same national body by the table: {key}")
    if found := area_at_end(folded):
        return Evidence(("area", *found), f"same name and area {found[1]}")
    table = toml_table("joining")
    words = [word for word in folded.split() if word not in table["company_extras"]]
    if len(words) > 2 and words[0] in table["company"]:
        return Evidence(("company", *words), "same registered name of a company")
    return None


# ---------------------------------------------------------------- people


def _people(store: DuckDBPyConnection, bodies: dict[tuple[str, str], Evidence]) -> list[_Appearance]:
    rows = store.execute(
        f"SELECT article, id, name FROM people JOIN articles USING (article) {_IN_ORDER}"
    ).fetchall()
    found = {(article, id_): _Appearance(article, id_, fold(name)) for article, id_, name in rows}
    for article, id_, title, phrase, body, code in store.execute(
        "SELECT article, person, folded_title, phrase, institution, area_code FROM positions"
    ).fetchall():
        person = found[article, id_]
        proof = bodies.get((article, body))
        person.evidence += _office_evidence(person.name, title, fold(phrase), proof, code)
    return list(found.values())


def _office_evidence(
    name: str, title: str, phrase: str, body: Evidence | None, code: str | None
) -> Iterable[Evidence]:
    """What an office proves of its holder; one word is a full name only together with the very office."""
    full_name = " " in name
    if _single(title):  # whatever else the article tells: "Menkes" with and without its ministry
        yield Evidence((name, title), f"same full name and same office: {title}")
    if body:
        yield Evidence((name, title, body.key), f"same full name and same office: {title}")
        if full_name:
            yield Evidence((name, body.key), f"same full name and {body.reason}")
    if code:
        yield Evidence((name, title, code), f"same full name and same office: {title} {code}")
    elif not body and len(phrase.split()) > len(title.split()):  # says of what: "presiden rusia", not "ketua"
        yield Evidence((name, phrase), f"same full name and same office: {phrase}")


def _single(title: str) -> bool:
    """Whether one person at a time holds an office of this title: "menteri keuangan"."""
    table = toml_table("joining")
    return title in table["single_offices"] or title.startswith(tuple(table["single_beginnings"]))


# ---------------------------------------------------------------- joining


def _rows(letter: Literal["P", "I"], appearances: list[_Appearance]) -> list[Row]:
    """Article, id, entity and reason of each, entities numbered by their first appearance."""
    shared = Counter(evidence.key for one in appearances for evidence in _distinct(one.evidence))
    namesakes = Counter(one.name for one in appearances)
    group = list(range(len(appearances)))
    first: dict[Hashable, int] = {}
    for at, one in enumerate(appearances):
        for evidence in one.evidence:
            _unite(group, first.setdefault(evidence.key, at), at)
    numbers: dict[int, int] = {}
    rows: list[Row] = []
    for at, one in enumerate(appearances):
        number = numbers.setdefault(_root(group, at), len(numbers) + 1)
        proof = next((evidence.reason for evidence in one.evidence if shared[evidence.key] > 1), None)
        rows.append((one.article, one.id, f"{letter}{number}", proof or _apart(one, namesakes[one.name])))
    return rows


def _distinct(evidence: list[Evidence]) -> Iterable[Evidence]:
    return {one.key: one for one in evidence}.values()


def _apart(one: _Appearance, named: int) -> str:
    if named == 1:
        return _ALONE
    return _OTHER if one.evidence else _NO_EVIDENCE


def _root(group: list[int], at: int) -> int:
    while group[at] != at:
        group[at] = group[group[at]]
        at = group[at]
    return at


def _unite(group: list[int], one: int, other: int) -> None:
    one, other = _root(group, one), _root(group, other)
    group[max(one, other)] = min(one, other)

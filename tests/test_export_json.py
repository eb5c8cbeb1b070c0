"""The JSON formats: valid against schemas copied from the published vocabularies, and read back."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from news_extract import Extractor, Options
from news_extract.articles import ArticleInput
from news_extract.exporting.annotations import annotation_collection, spans_in
from news_extract.exporting.claimreview import claim_reviews
from news_extract.exporting.linked import identifier, in_capacity, json_line, source_of
from news_extract.exporting.popolo import popolo
from news_extract.records import (
    Area,
    Article,
    Claim,
    Institution,
    Period,
    Person,
    Position,
    Quantity,
    Quote,
    Record,
    Source,
    Span,
    Speaker,
    spans_of,
)

Json = dict[str, Any]
HERE = Path(__file__).parent
CONVERTERS: dict[str, Callable[[Record], Json]] = {
    "claimreview": claim_reviews,
    "annotations": annotation_collection,
    "popolo": popolo,
}
SCHEMAS = {
    name: Draft202012Validator(json.loads((HERE / "schemas" / f"{name}.json").read_text(encoding="utf-8")))
    for name in CONVERTERS
}

HOSTILE = [
    '"</script><script>alert(1)</script>," kata Bupati Temanggung Rahmat Hidayat </style>.',
    '"=HYPERLINK(1)\u2028dua," kata Plt. Bupati Temanggung Rahmat Hidayat,\r\n@ \x00 \u202e 12 orang.',
    "Nu\u0308 👩‍🌾 \U0010ffff 200 petani di Kabupaten Temanggung \\ \" ' ` mendaftar.",
    "x",
]


@pytest.fixture(scope="module")
def records(root: Path, extractor: Extractor) -> list[Record]:
    """Of all fixtures, and of texts that a stranger wrote to break things."""
    articles = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(root.glob("fixtures/*.json"))]
    made = [extractor.extract(a["text"], id=a["id"], url=a["url"], published=a["date"]) for a in articles]
    return made + [
        extractor.extract(text, id=f"{n} <{text[:9]}>", url="javascript:alert(1)", title=text)
        for n, text in enumerate(HOSTILE)
    ]


def faults(name: str, document: Json) -> list[str]:
    return [f"{error.json_path}: {error.message}" for error in SCHEMAS[name].iter_errors(document)]


@pytest.mark.parametrize("name", CONVERTERS)
def test_every_record_is_valid(name: str, records: list[Record]) -> None:
    for record in records:
        line = json_line(CONVERTERS[name](record))
        assert faults(name, json.loads(line)) == []
        assert line == json_line(CONVERTERS[name](Record.model_validate_json(record.to_json())))
        assert line.count(b"\n") == 1
        assert b"<" not in line
        assert not any(mark.encode() in line for mark in "\u2028\u2029")  # ends of line in JavaScript


@pytest.mark.parametrize("name", CONVERTERS)
def test_ids_are_of_one_thing_each(name: str, records: list[Record]) -> None:
    found = {
        "claimreview": lambda document: [node["@id"] for node in document["@graph"]],
        "annotations": lambda document: [item["id"] for item in document["first"]["items"]],
        "popolo": lambda document: [item["id"] for part in document.values() for item in part],
    }[name]
    for record in records:
        ids = found(CONVERTERS[name](record))
        assert len(ids) == len(set(ids))


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1), st.text() | st.none())
def test_sources_are_iris_whatever_the_address(name: str, url: str | None) -> None:
    article = Article(id=name, url=url, text="Halo.", text_sha256="")
    iri = SCHEMAS["annotations"].schema["$defs"]["iri"]
    for found in (source_of(article), identifier(article, "q1")):
        assert Draft202012Validator(iri).is_valid(found)


# ---------------------------------------------------------------- a record with everything

TEXT = "Plt. Bupati Temanggung dr. Rahmat Hidayat, M.M. menyebut lebih dari Rp5 juta, Juli 2031, ujar warga."


def cut(words: str) -> Span:
    start = TEXT.index(words)
    return Span.cut(TEXT, start, start + len(words))


def quantity(span: str, **facts: Any) -> Quantity:
    known: dict[str, Any] = {"role": "value", "unit": "IDR", "unit_kind": "currency", "value": None}
    return Quantity(span=cut(span), **(known | facts))


FULL = Record(
    article=Article(id="a/b", text=TEXT, text_sha256="", published=date(2031, 8, 1)),
    officials=(
        Person(
            id="p1",
            name="Rahmat Hidayat",
            honorifics=("dr.", "M.M."),
            positions=(
                Position(
                    title="Bupati",
                    status="plt",
                    institution=None,
                    area=Area(name="Kabupaten Temanggung", code="33.23", span=cut("Temanggung")),
                    span=cut("Plt. Bupati Temanggung"),
                ),
                Position(title="Bupati", status="calon", institution=None, area=None, span=cut("Bupati")),
            ),
            mentions=(),
        ),
    ),
    quotes=(
        Quote(
            id="q1",
            kind="indirect",
            span=cut("lebih dari Rp5 juta"),
            speaker=Speaker(id="p1", span=None, resolution="name"),
            co_speakers=(Speaker(id=None, span=cut("warga"), resolution=None),),
            cue=cut("menyebut"),
            confidence=0.5,
        ),
    ),
    claims=(
        Claim(
            id="c1",
            kind="money",
            span=cut(TEXT),
            subject="bantuan",
            place=Area(name="Kabupaten Temanggung", code="33.23"),
            period=Period(
                text="Juli 2031", first=date(2031, 7, 1), last=date(2031, 7, 31), span=cut("Juli 2031")
            ),
            quantities=(
                quantity("Rp5 juta", value=Decimal(5_000_000), comparator=">"),
                quantity("5", low=Decimal("4.5"), high=Decimal(6), unit="orang", unit_kind="count"),
            ),
            source=Source(speaker=None, quote="q1", document="data desa", span=cut("warga")),
        ),
    ),
)


def test_the_full_record_is_valid() -> None:
    for name, convert in CONVERTERS.items():
        assert faults(name, convert(FULL)) == []


def test_ids_of_nobody_cost_no_record() -> None:
    """A record that was edited by hand may name a speaker who is not in it."""
    record = FULL.model_copy(update={"officials": ()})
    for name, convert in CONVERTERS.items():
        assert faults(name, convert(record)) == []
    assert "creator" not in node(claim_reviews(record), "Quotation")


CAPACITIES = [
    ("definitif", "Bupati"),
    ("plt", "Plt. Bupati"),
    ("plh", "Plh. Bupati"),
    ("pj", "Pj. Bupati"),
    ("pjs", "Pjs. Bupati"),
    ("mantan", "mantan Bupati"),
    ("calon", "calon Bupati"),
    ("terpilih", "Bupati terpilih"),
]


@pytest.mark.parametrize(("status", "shown"), CAPACITIES)
def test_an_office_is_shown_with_its_capacity(status: Any, shown: str) -> None:
    span = Span.cut("Bupati", 0, 6)
    position = Position(title="Bupati", status=status, institution=None, area=None, span=span)
    assert in_capacity(position) == shown


# ---------------------------------------------------------------- claimreview


def node(document: Json, kind: str) -> Json:
    (found,) = (found for found in document["@graph"] if found["@type"] == kind)
    return dict(found)


def test_a_quotation_names_its_creator_and_tells_whose_words_it_has() -> None:
    quotation = node(claim_reviews(FULL), "Quotation")
    person = {"@type": "Person", "@id": "urn:news-extract:a%2Fb:p1", "name": "Rahmat Hidayat"}
    assert quotation["creator"] == [person]
    assert quotation["creditText"] == "warga"
    assert quotation["disambiguatingDescription"] == "Reported speech, in the article's words."
    assert quotation["isPartOf"] == {"@type": "NewsArticle", "@id": "urn:news-extract:a%2Fb"}


def test_the_review_of_a_claim_is_a_draft_without_a_rating() -> None:
    review = node(claim_reviews(FULL), "ClaimReview")
    assert review["creativeWorkStatus"] == "Draft"
    assert "reviewRating" not in json.dumps(review)
    claim = review["itemReviewed"]
    assert claim["text"] == review["claimReviewed"] == TEXT
    assert "author" not in claim
    assert (claim["creditText"], claim["citation"]) == ("warga", "data desa")
    assert claim["temporalCoverage"] == "2031-07-01/2031-07-31"
    assert claim["spatialCoverage"]["identifier"]["value"] == "33.23"


def test_an_article_keeps_its_byline() -> None:
    article = FULL.article.model_copy(
        update={"publisher": "Kabar Tani", "reporters": ("Sri Lestari",), "editors": ("Eko Wibowo",)}
    )
    found = node(claim_reviews(FULL.model_copy(update={"article": article})), "NewsArticle")
    assert found["publisher"] == {"@type": "NewsMediaOrganization", "name": "Kabar Tani"}
    assert found["author"] == [{"@type": "Person", "name": "Sri Lestari"}]
    assert found["editor"] == [{"@type": "Person", "name": "Eko Wibowo"}]
    assert found["datePublished"] == "2031-08-01"


BOUNDS = [("=", "value"), (">", "minValue"), (">=", "minValue"), ("<", "maxValue"), ("<=", "maxValue")]


@pytest.mark.parametrize(("comparator", "bound"), BOUNDS)
def test_a_comparator_says_which_bound(comparator: str, bound: str) -> None:
    figure = quantity("Rp5 juta", value=Decimal(5_000_000), comparator=comparator)
    claim = FULL.claims[0].model_copy(update={"quantities": (figure,)})
    document = claim_reviews(FULL.model_copy(update={"claims": (claim,)}))
    (found,) = node(document, "ClaimReview")["itemReviewed"]["mentions"]
    assert {key for key in found if key in ("value", "minValue", "maxValue")} == {bound}


def test_a_stated_bound_stays_a_bound() -> None:
    claim = node(claim_reviews(FULL), "ClaimReview")["itemReviewed"]
    money, count = claim["mentions"]
    assert (money["@type"], money["currency"], money["minValue"]) == ("MonetaryAmount", "IDR", 5_000_000)
    assert "value" not in money
    assert (count["minValue"], count["maxValue"], count["unitText"]) == (4.5, 6, "orang")


PERIODS = [
    ("Juli 2031", date(2031, 7, 1), date(2031, 7, 31), "2031-07-01/2031-07-31"),
    ("Jumat (4/7)", date(2031, 7, 4), date(2031, 7, 4), "2031-07-04"),
    ("sejak 2031", date(2031, 1, 1), None, "2031-01-01/.."),
    ("musim tanam lalu", None, None, "musim tanam lalu"),
]


@pytest.mark.parametrize(("words", "first", "last", "coverage"), PERIODS)
def test_a_period_is_an_interval_of_days(
    words: str, first: date | None, last: date | None, coverage: str
) -> None:
    period = Period(text=words, first=first, last=last, span=cut("Juli 2031"))
    claim = FULL.claims[0].model_copy(update={"period": period})
    document = claim_reviews(FULL.model_copy(update={"claims": (claim,)}))
    assert node(document, "ClaimReview")["itemReviewed"]["temporalCoverage"] == coverage


BODY_TYPES = [
    ("ministry", "GovernmentOrganization"),
    ("security", "GovernmentOrganization"),
    ("company", "Corporation"),
    ("party", "PoliticalParty"),
    ("state_enterprise", "Organization"),
]


@pytest.mark.parametrize(("type_", "kind"), BODY_TYPES)
def test_organisations_have_the_type_of_the_vocabulary(type_: Any, kind: str) -> None:
    body = Institution(
        id="i1", name="Bank Sawah", acronym="BS", aliases=("BS", "Bank Sawah"), type=type_, mentions=()
    )
    found = node(claim_reviews(FULL.model_copy(update={"institutions": (body,)})), kind)
    assert (found["name"], found["alternateName"]) == ("Bank Sawah", ["BS"])


def test_a_rating_is_no_valid_export() -> None:
    document = claim_reviews(FULL)
    node(document, "ClaimReview")["itemReviewed"]["reviewRating"] = {"@type": "Rating", "ratingValue": 1}
    assert faults("claimreview", document)


# ---------------------------------------------------------------- annotations


def key(span: Span) -> tuple[int, int, str]:
    return span.start, span.end, span.text


def test_annotations_give_back_every_span_of_the_record(records: list[Record]) -> None:
    for record in (*records, FULL):
        document = json.loads(json_line(annotation_collection(record)))
        assert sorted(map(key, spans_in(document))) == sorted(map(key, spans_of(record)))
        assert document["total"] == len(document["first"]["items"])


def test_rejected_spans_are_annotated_too() -> None:
    record = Extractor(Options(explain=True)).read(ArticleInput('Film "Sawah Terakhir" laris.'))
    assert record.rejected
    spans = spans_in(annotation_collection(record))
    assert sorted(map(key, spans)) == sorted(map(key, spans_of(record)))


def test_both_selectors_point_at_the_same_words(records: list[Record]) -> None:
    for record in records:
        text = record.article.text
        for item in annotation_collection(record)["first"]["items"]:
            position, quote = item["target"]["selector"]
            assert text[position["start"] : position["end"]] == quote["exact"]
            assert text[: position["start"]].endswith(quote["prefix"])
            assert text[position["end"] :].startswith(quote["suffix"])
            assert len(quote["prefix"]) == min(32, position["start"])
            assert len(quote["suffix"]) == min(32, len(text) - position["end"])


def test_positions_count_code_points(extractor: Extractor) -> None:
    document = annotation_collection(extractor.extract('👩‍🌾 "Panen naik," kata Rahmat Hidayat.'))
    spans = {span.text: span.start for span in spans_in(document)}
    assert spans["Panen naik,"] == 5


def bodies(item: Json) -> list[str]:
    return [body.get("value", body.get("source")) for body in item["body"]]


BODIES = [
    ("p1/positions/1", ["office", "plt", "Plt. Bupati", "urn:news-extract:a%2Fb:p1"]),
    ("p1/positions/1/area", ["place", "33.23", "Kabupaten Temanggung"]),
    ("q1", ["quote", "indirect", "Rahmat Hidayat", "urn:news-extract:a%2Fb:p1"]),
    ("q1/speakers/2", ["speaker"]),
    ("q1/cue", ["cue"]),
    ("c1", ["claim", "money"]),
    ("c1/quantities/1", ["quantity", "value", "IDR"]),
    ("c1/period", ["period"]),
    ("c1/source", ["source"]),
]


@pytest.mark.parametrize(("part", "expected"), BODIES)
def test_bodies_say_what_a_span_is(part: str, expected: list[str]) -> None:
    items = {item["id"]: item for item in annotation_collection(FULL)["first"]["items"]}
    item = items[f"urn:news-extract:a%2Fb:{part}"]
    assert bodies(item) == expected
    named = expected[-1].startswith("urn:")
    assert item["motivation"] == ("identifying" if named else "classifying")


# ---------------------------------------------------------------- popolo

Holder = tuple[str, tuple[str, ...], tuple[tuple[str, str, str | None, str | None], ...]]


def holders(record: Record) -> list[Holder]:
    """Who holds what by the record: name, other names, and title, status, body, area of each office."""
    bodies = {body.id: body.name for body in record.institutions}
    return [
        (
            person.name,
            person.aliases,
            tuple(
                (
                    position.title,
                    position.status,
                    bodies[position.institution] if position.institution else None,
                    position.area.code or position.area.name if position.area else None,
                )
                for position in person.positions
            ),
        )
        for person in (*record.officials, *record.people)
    ]


def holders_in(document: Json) -> list[Holder]:
    """The same by the Popolo document alone."""
    items: dict[str, Json] = {item["id"]: item for part in document.values() for item in part}

    def office(membership: Json) -> tuple[str, str, str | None, str | None]:
        post = items[membership["post_id"]]
        assert post.get("area_id") == membership.get("area_id")
        body = items[post["organization_id"]]["name"] if "organization_id" in post else None
        area = items[post["area_id"]] if "area_id" in post else {}
        return post["role"], membership["status"], body, area.get("identifier", area.get("name"))

    return [
        (
            person["name"],
            tuple(other["name"] for other in person.get("other_names", [])),
            tuple(office(m) for m in document["memberships"] if m["person_id"] == person["id"]),
        )
        for person in document["persons"]
    ]


def test_popolo_gives_back_names_titles_and_statuses(records: list[Record]) -> None:
    for record in (*records, FULL):
        document = json.loads(json_line(popolo(record)))
        assert holders_in(document) == holders(record)
        names = [(body.name, body.acronym, body.type, body.parent) for body in record.institutions]
        assert [_organization(found) for found in document["organizations"]] == names


def _organization(found: Json) -> tuple[str, str | None, str, str | None]:
    acronyms = [other["name"] for other in found.get("other_names", []) if other.get("note") == "acronym"]
    parent = found.get("parent_id")
    return (
        found["name"],
        acronyms[0] if acronyms else None,
        found["classification"],
        parent.rsplit(":", 1)[1] if parent else None,
    )


def test_popolo_shows_the_capacity_where_only_the_role_is_read() -> None:
    document = popolo(FULL)
    assert [(m["role"], m["status"]) for m in document["memberships"]] == [
        ("Plt. Bupati", "plt"),
        ("calon Bupati", "calon"),
    ]
    assert [post["role"] for post in document["posts"]] == ["Bupati", "Bupati"]  # one has no area
    assert document["memberships"][0]["sources"] == [
        {"url": "urn:news-extract:a%2Fb", "note": "characters 0 to 22: Plt. Bupati Temanggung"}
    ]


def test_popolo_tells_degrees_from_what_stands_before_a_name() -> None:
    (person,) = popolo(FULL)["persons"]
    assert (person["honorific_prefix"], person["honorific_suffix"]) == ("dr.", "M.M.")


AREAS = [
    ("Provinsi Jawa Tengah", "33", "kemendagri:33", "provinsi"),
    ("Kabupaten Temanggung", "33.23", "kemendagri:33.23", "kabupaten"),
    ("Kota Semarang", "33.74", "kemendagri:33.74", "kota"),
    ("Kecamatan Parakan", "33.23.01", "kemendagri:33.23.01", "kecamatan"),
    ("Lembah Sindoro", None, "urn:news-extract:a:areas/1", None),
]


@pytest.mark.parametrize(("name", "code", "identity", "level"), AREAS)
def test_areas_keep_their_id_across_records(
    name: str, code: str | None, identity: str, level: str | None
) -> None:
    area = Area(name=name, code=code)
    text = "Bupati"
    span = Span.cut(text, 0, 6)
    position = Position(title="Bupati", status="definitif", institution=None, area=area, span=span)
    person = Person(id="p1", name="Rahmat", positions=(position, position), mentions=())
    record = Record(article=Article(id="a", text=text, text_sha256=""), officials=(person,))
    (found,) = popolo(record)["areas"]
    assert (found["id"], found.get("identifier"), found.get("classification")) == (identity, code, level)

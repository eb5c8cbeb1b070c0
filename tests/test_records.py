"""The models of the contract."""

from decimal import Decimal

import pytest
from pydantic import ValidationError

from news_extract.records import Article, Check, Claim, Quantity, Record, Source, Span, Zone, json_schema

TEXT = "Sebanyak 46 persen desa."
ARTICLE = Article(id="a", text=TEXT, text_sha256="")


def test_cut_refuses_offsets_outside_the_text() -> None:
    for start, end in ((-1, 2), (3, 2), (0, len(TEXT) + 1)):
        with pytest.raises(ValueError, match="does not lie within"):
            Span.cut(TEXT, start, end)


def test_a_record_refuses_a_span_that_does_not_give_back_its_text() -> None:
    zone = Zone(kind="teaser", span=Span(start=0, end=8, text="Sebanyaj"))
    with pytest.raises(ValidationError, match="does not give back"):
        Record(article=ARTICLE.model_copy(update={"zones": (zone,)}))


def test_models_are_frozen_and_closed() -> None:
    with pytest.raises(ValidationError):
        Record(article=ARTICLE).article.text = ""  # type: ignore[misc]
    with pytest.raises(ValidationError):
        Record.model_validate({"article": {"id": "a", "text": "", "text_sha256": "", "extra": 1}})


def test_numbers_are_exact_in_python_and_plain_in_json() -> None:
    expected = (Decimal("0.1"), Decimal("1500000"))
    check = Check(rule="r", expected=expected, stated=None, verdict="not_checkable")
    assert check.expected == expected
    assert '"expected":[0.1,1500000]' in check.model_dump_json()
    assert Check.model_validate_json(check.model_dump_json()) == check


def test_numbers_too_long_for_a_float_keep_their_integer_digits() -> None:
    quantity = Quantity(
        role="value",
        span=Span(start=0, end=0, text=""),
        value=Decimal("12345678901234567890"),
        unit=None,
        unit_kind="count",
    )
    assert '"value":12345678901234567890' in quantity.model_dump_json()


def test_schema_describes_every_field() -> None:
    schema = json_schema()
    assert schema["$schema"].endswith("2020-12/schema")
    assert {"Span", "Person", "Quote", "Claim"} <= set(schema["$defs"])
    assert schema["$defs"]["Quantity"]["properties"]["value"]["anyOf"][0] == {"type": "number"}


def test_claims_hold_together() -> None:
    span = Span.cut(TEXT, 9, 18)
    quantity = Quantity(role="share", span=span, value=Decimal(46), unit="persen", unit_kind="percent")
    source = Source(speaker=None, quote=None, document=None)
    claim = Claim(id="c1", kind="coverage", span=Span.cut(TEXT, 0, 24), quantities=(quantity,), source=source)
    assert Record(article=ARTICLE, claims=(claim,)).claims[0].quantities[0].span.text == "46 persen"

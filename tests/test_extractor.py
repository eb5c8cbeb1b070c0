"""The extractor as a whole: what goes in, what comes out, what is refused."""

import datetime
import hashlib

import pytest

from news_extract import Extractor, InputError, Options, Record, extract
from news_extract.articles import ArticleInput
from news_extract.steps import STEPS

TEXT = 'Cibodas (ANTARA) - "Panen naik," kata Bupati Sukamaju Rahmat Hidayat di Cibodas, Selasa.'


def test_extract_gives_a_record() -> None:
    record = extract(TEXT, id="a1", url="https://example.org/1", title="Panen", published="2025-08-26")
    assert isinstance(record, Record)
    assert record.schema_version == "1.0"
    assert record.article.id == "a1"
    assert record.article.published == datetime.date(2025, 8, 26)
    assert record.article.text == TEXT
    assert record.article.text_sha256 == hashlib.sha256(TEXT.encode()).hexdigest()
    assert record.article.publisher == "ANTARA"
    assert record.article.dateline is not None
    assert record.article.dateline.place == "Cibodas"
    assert [zone.kind for zone in record.article.zones] == ["dateline"]


def test_a_given_publisher_stands() -> None:
    assert extract(TEXT, publisher="Kabar Tani").article.publisher == "Kabar Tani"


def test_ids_depend_on_url_or_text_alone() -> None:
    assert extract("Halo.").article.id == extract("Halo.", title="x").article.id
    assert extract("Halo.").article.id != extract("Hai.").article.id
    by_url = {extract(text, url="https://example.org/1").article.id for text in ("Halo.", "Hai.")}
    assert len(by_url) == 1


def test_same_article_same_bytes() -> None:
    assert extract(TEXT).to_json() == Extractor().extract(TEXT).to_json()


def test_record_survives_json() -> None:
    record = extract(TEXT)
    assert Record.model_validate_json(record.to_json()) == record


def test_pipe_keeps_order_and_takes_text_or_articles() -> None:
    records = Extractor().pipe(["Satu.", ArticleInput("Dua.", id="b", published="2025-01-02")])
    first, second = records
    assert first.article.text == "Satu."
    assert (second.article.id, second.article.published) == ("b", datetime.date(2025, 1, 2))


def test_components_are_the_steps_in_order() -> None:
    assert list(Extractor().nlp.pipe_names) == list(STEPS)


REFUSED = [
    ("", "empty"),
    (" \n\t", "empty"),
    ("a" * 11, "more than the limit of 10"),
    ("a\ud800", "surrogate"),
]


@pytest.mark.parametrize(("text", "said"), REFUSED)
def test_refused_text(text: str, said: str) -> None:
    with pytest.raises(InputError, match=said):
        Extractor(Options(max_characters=10)).extract(text)


def test_text_must_be_a_string() -> None:
    with pytest.raises(InputError, match="must be a string, not bytes"):
        extract(b"Halo.")  # type: ignore[arg-type]


def test_rejections_are_shown_on_request_only() -> None:
    text = 'Buku "Padi" dan film "Sawah Terakhir" laris.'
    assert extract(text).rejected == ()
    shown = Extractor(Options(explain=True)).extract(text).rejected
    assert {r.span.text.strip('"') for r in shown} >= {"Padi", "Sawah Terakhir"}
    assert all(r.reason for r in shown)

"""The light Indonesian and the date of an article."""

import datetime
from pathlib import Path

import pytest
import spacy
from spacy.lang.tokenizer_exceptions import BASE_EXCEPTIONS

from news_extract import Extractor
from news_extract.reading.language import NewsIndonesian
from news_extract.reading.published import read_date

NLP = NewsIndonesian()

TOKENS = [
    ("anak-anak bermain", ["anak-anak", "bermain"]),
    ("kebijakan-kebijakan baru", ["kebijakan-kebijakan", "baru"]),
    ("sayur-mayur", ["sayur-mayur"]),
    ("KTP-nya hilang", ["KTP", "-nya", "hilang"]),
    ("Rp71 juta", ["Rp", "71", "juta"]),
    ("82,9 persen", ["82,9", "persen"]),
    ("wilayahnya.Selain", ["wilayahnya", ".", "Selain"]),
    ("awal " + '"' * 201, ["awal", '"' * 201]),
]


@pytest.mark.parametrize(("text", "tokens"), TOKENS)
def test_tokens(text: str, tokens: list[str]) -> None:
    assert [token.text for token in NLP.make_doc(text)] == tokens


def test_a_pipeline_can_be_saved(tmp_path: Path) -> None:
    nlp = Extractor().nlp
    nlp.to_disk(tmp_path)
    saved = spacy.load(tmp_path)
    assert [t.text for t in saved("Ada anak-anak di sana.")] == ["Ada", "anak-anak", "di", "sana", "."]
    assert saved.pipe_names == nlp.pipe_names


def test_white_space_is_tokens_without_exceptions() -> None:
    ours, with_exceptions = NewsIndonesian(), NewsIndonesian()
    spaces = {orth: tokens for orth, tokens in BASE_EXCEPTIONS.items() if orth.isspace()}
    assert spaces and not spaces.keys() & ours.tokenizer.rules.keys()  # type: ignore[union-attr]
    with_exceptions.tokenizer.rules = {**ours.tokenizer.rules, **spaces}  # type: ignore[union-attr]
    text = " Panen naik.\nHarga \t turun\n\n \nkata Rahmat.\t\n"
    found = [(t.text, t.whitespace_, t.norm_, t.is_space) for t in ours(text)]
    assert found == [(t.text, t.whitespace_, t.norm_, t.is_space) for t in with_exceptions(text)]
    assert sum(space for *_, space in found) == 5


DATES = [
    ("2025-07-23", "2025-07-23"),
    ("2025-07-23 00:00:00", "2025-07-23"),
    ("2025-07-23T10:00:00+07:00", "2025-07-23"),
    ("Diperbarui 10 Jun 2025, 15:00 WIB", "2025-06-10"),
    ("Selasa, 26 Mei 2026 16:57 WIB", "2026-05-26"),
    ("Minggu, 25 Mei  2025 07:07 WIB", "2025-05-25"),
    (", Jurnalis-Kamis, 19 Juni 2025 |10:04 WIB", "2025-06-19"),
    ("Tayang: Senin, 9 Juni 2025 20:28 WIT", "2025-06-09"),
    ("6 Nopember 2019", "2019-11-06"),
    ("10/21/2025 18:55", "2025-10-21"),
    ("KabarTani.com- 18/06/2025, 20:54 WIB", "2025-06-18"),
    ("5/5/2025", "2025-05-05"),
    # open or wrong: no day is invented
    ("10/7/2025", None),
    ("31 Februari 2025", None),
    ("Juni 2025", None),
    ("kemarin", None),
    ("", None),
    (None, None),
]


@pytest.mark.parametrize(("published", "day"), DATES)
def test_published(published: str | None, day: str | None) -> None:
    assert read_date(published) == (datetime.date.fromisoformat(day) if day else None)


def test_published_takes_dates_as_they_are() -> None:
    assert read_date(datetime.datetime(2025, 7, 23, 10)) == datetime.date(2025, 7, 23)
    assert read_date(datetime.date(2025, 7, 23)) == datetime.date(2025, 7, 23)

"""Sources whose name is held back: never tied to a person named before."""

from __future__ import annotations

import pytest

from news_extract import extract

NAMED = 'Camat Sukamaju Rudi Tarmizi menyebut pasar itu aman. "Tidak ada yang rusak," kata Rudi.\n'

# A quotation after words of a named person, and the words that describe who says it.
UNNAMED = [
    ('"Kabelnya sudah tua," ucap salah satu sumber proyek tersebut.', "salah satu sumber proyek tersebut"),
    ('"Kabelnya sudah tua," kata tim juara lomba panen ini.', "tim juara lomba panen ini"),
    ('"Kabelnya sudah tua," ucap sumber tersebut.', "sumber tersebut"),
    ('"Kami akan datang," ujar seorang anggota dewan yang ikut rapat itu.', "seorang anggota dewan"),
    ('"Kami rugi," kata beberapa pedagang di pasar itu.', "beberapa pedagang"),
]


@pytest.mark.parametrize(("sentence", "described"), UNNAMED)
def test_unnamed_source_stays_unnamed(sentence: str, described: str) -> None:
    speaker = extract(NAMED + sentence).quotes[-1].speaker
    assert speaker.id is None
    assert speaker.span is not None
    assert speaker.span.text == described


# A quotation after words of a source without a name, and the words that tell whom its pronoun means.
PRONOUNS = [
    ('"Airnya keruh," kata seorang warga. "Sudah lama," katanya.', "seorang warga"),
    ("Seorang petani mengatakan panen gagal. Menurut dia, harga turun.", "Seorang petani"),
    ("Sejumlah pedagang mengaku rugi. Mereka meminta pasar dibuka lagi.", "Sejumlah pedagang"),
    ("Para buruh mendatangi balai kota. Mereka menuntut agar upah dinaikkan.", "Para buruh"),
]


@pytest.mark.parametrize(("text", "described"), PRONOUNS)
def test_pronoun_of_an_unnamed_source_gives_its_words(text: str, described: str) -> None:
    speaker = extract(text).quotes[-1].speaker
    assert (speaker.id, speaker.resolution) == (None, "pronoun")
    assert speaker.span is not None
    assert speaker.span.text == described


def test_a_text_has_no_speaker() -> None:
    assert extract('"Warga wajib memakai masker," demikian bunyi surat edaran itu.').quotes == ()


def test_description_points_to_the_person_before() -> None:
    record = extract(NAMED + '"Pedagang boleh kembali," kata pejabat itu.')
    assert record.quotes[-1].speaker.id == record.officials[0].id

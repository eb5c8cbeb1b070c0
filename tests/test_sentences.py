"""Where sentences end."""

import pytest

from news_extract.layers import layers_of
from news_extract.reading.language import NewsIndonesian
from news_extract.reading.sentences import split_sentences

NLP = NewsIndonesian()


def sentences(text: str) -> list[str]:
    return [text[s.start : s.end] for s in layers_of(split_sentences(NLP.make_doc(text))).sentences]


ONE_SENTENCE = [
    # titles, names, degrees
    "Panen dibuka Dr. H. Rahmat Hidayat, S.E., M.M. di balai desa.",
    "Kepala Dinas Ir. Hj. Siti Maryam, M.Si. menyambut petani.",
    "Acara dihadiri M. Nasir dan S. Wibowo dari Sukamaju.",
    "Plt. Bupati Sukamaju Rahmat Hidayat hadir.",
    # numbers and addresses
    "Bantuan Rp 1.200.000,50 cair.",
    "Nilainya Rp. 32.400.000 per desa.",
    "Kantor di Jl. Merdeka No. 5 tutup.",
    "PT. Sumber Pangan dan CV. Tani Jaya ikut serta.",
    "Suhu naik 1.5 derajat pada pukul 10.30 WIB.",
    # quotations of several sentences, with attribution
    '"Panen naik. Harga stabil. Petani senang," kata Rahmat di Sukamaju.',
    '"Panen naik. Harga stabil." kata Rahmat.',
    "“Panen naik! Harga stabil?” ujarnya.",
    "Kepala dinas Siti Maryam Spd. Sd mengatakan panen naik.",
    # list items
    "2. Kecamatan Sukarame dengan dua puluh desa",
    "Situs panen.sukamaju.id memuat datanya.",
]


@pytest.mark.parametrize("text", ONE_SENTENCE)
def test_one_sentence(text: str) -> None:
    assert sentences(text) == [text]


SEVERAL = [
    (["Panen naik.", "Harga turun."], " "),
    (["Panen naik!", "Benarkah?", "Ya."], " "),
    (["Bupati menyapa warga di wilayahnya.", "Selain itu ia meninjau irigasi."], ""),
    (['"Kami siap," kata Rahmat.', '"Panen mulai besok," katanya.'], " "),
    (['Ia berkata "kami siap."', "Warga bersorak."], " "),
    (["Panen mencapai 12.", "Tahun lalu delapan."], " "),
    (["Pencuri itu berinisial F.", "Ia ditangkap di rumahnya."], " "),
    (["Suhunya mencapai 270°C.", "Namun, petani tetap bekerja."], " "),
    (["Ia berbicara kepada TVS.", "Meski begitu, panen naik."], ""),
    (["Panen naik.", "Harga turun."], "\n\n"),
    (["Panen naik.", "Harga turun."], "\r\n"),
]


@pytest.mark.parametrize(("parts", "glue"), SEVERAL)
def test_several_sentences(parts: list[str], glue: str) -> None:
    assert sentences(glue.join(parts)) == parts


def test_a_mark_left_open_does_not_swallow_the_paragraph() -> None:
    parts = ['"Panen naik.', "Harga turun.", "Petani senang."]
    assert sentences(" ".join(parts)) == parts


def test_what_is_not_body_has_no_sentences() -> None:
    text = "Panen naik.\nBaca juga: Harga gabah turun\nHarga stabil."
    assert sentences(text) == ["Panen naik.", "Harga stabil."]


def test_long_runs_of_stops_are_one() -> None:
    assert len(sentences("Panen" + "." * 5000 + " Harga")) == 2

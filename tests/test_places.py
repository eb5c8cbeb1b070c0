"""Named areas: what is one, its level, and its code from the words around it."""

from __future__ import annotations

import pytest
import spacy

from news_extract.finding.areas.gazetteer import area_table, areas_by_code
from news_extract.layers import Layers, layers_of

_nlp = spacy.blank("id_news")
_nlp.add_pipe("news_places")


def read(text: str) -> Layers:
    return layers_of(_nlp(text))


def found(text: str) -> list[tuple[str, str, str | None]]:
    return [(text[p.start : p.end], p.name, p.code) for p in read(text).places]


# (sentence, [(as written, name, code), …])
NAMES = [
    ("Warga Garut panen.", [("Garut", "Kabupaten Garut", "32.05")]),
    (
        "Rapat di Kabupaten Bekasi, Jawa Barat.",
        [("Kabupaten Bekasi", "Kabupaten Bekasi", "32.16"), ("Jawa Barat", "Provinsi Jawa Barat", "32")],
    ),
    ("Panen di Jateng naik.", [("Jateng", "Provinsi Jawa Tengah", "33")]),
    ("Ia lahir di Jaksel.", [("Jaksel", "Kota Jakarta Selatan", "31.74")]),
    ("Warga DKI Jakarta.", [("DKI Jakarta", "DKI Jakarta", "31")]),
    ("Ia kuliah di Bandarlampung.", [("Bandarlampung", "Kota Bandar Lampung", "18.71")]),
    ("Kapal dari Pare-Pare tiba.", [("Pare-Pare", "Kota Parepare", "73.72")]),
    ("Impor dari Korea Selatan naik.", [("Korea Selatan", "Korea Selatan", None)]),
    ("Tarif AS naik.", [("AS", "AS", None)]),
    ("Lampu di Jalan Raya Padang mati.", []),
    ("Ia berjualan nasi Padang di Jl. Bandung.", []),
    ("Warga memperbaiki jalan Padang Pariaman.", [("Padang Pariaman", "Kabupaten Padang Pariaman", "13.05")]),
    ("Data provinsi lampung dibuka.", [("provinsi lampung", "Provinsi Lampung", "18")]),
]
SMALL = [
    (
        "Jalan di Kecamatan Balikbukit, Lampung Barat.",
        ("Kecamatan Balikbukit", "Kecamatan Balik Bukit", "18.04.04"),
    ),
    ("Warga Kec. Ciawi mengungsi.", ("Kec. Ciawi", "Kecamatan Ciawi", None)),
    ("Warga Kec. Ciawi, Kabupaten Bogor.", ("Kec. Ciawi", "Kecamatan Ciawi", "32.01.24")),
    ("Panen di Desa Sukajaya Baru kemarin.", ("Desa Sukajaya Baru", "Desa Sukajaya Baru", None)),
    ("Warga Kel. Mekarwangi antre.", ("Kel. Mekarwangi", "Kelurahan Mekarwangi", None)),
    ("Petugas tiba di Semarang Selatan.", ("Semarang Selatan", "Kecamatan Semarang Selatan", "33.74.07")),
]
# (sentence, names of all places): districts and villages named without their level
BARE_AGAIN = [
    (
        "Bantuan tiba di Kecamatan Wulan Timur. Warga di Wulan Timur antre.",
        ["Kecamatan Wulan Timur", "Kecamatan Wulan Timur"],
    ),
    # a person of the same name
    ("Bantuan tiba di Desa Sarwono. Menurut Sarwono, jalan rusak.", ["Desa Sarwono"]),
    (
        "Warga Kelurahan Lembah, Cilandak, Jakarta Selatan, antre.",
        ["Kelurahan Lembah", "Kecamatan Cilandak", "Kota Jakarta Selatan"],
    ),
    (
        "Di Lampung Barat, Kecamatan Balikbukit Rp54 juta, Sukau Rp22 juta.",
        ["Kabupaten Lampung Barat", "Kecamatan Balik Bukit", "Kecamatan Sukau"],
    ),
    # no district of the regency
    (
        "Di Lampung Barat, Kecamatan Balikbukit Rp54 juta, Cilandak Rp22 juta.",
        ["Kabupaten Lampung Barat", "Kecamatan Balik Bukit"],
    ),
]
CHOSEN = [
    ("Kota Bekasi luas. Warga Bekasi hadir.", "Kota Bekasi", "32.75"),
    ("Bupati hadir di Kabupaten Bekasi. Warga Bekasi antre.", "Kabupaten Bekasi", "32.16"),
    ("Kabupaten Bekasi (ANTARA) - Warga Bekasi antre panjang.", "Kabupaten Bekasi", "32.16"),
    ("Bupati Bekasi hadir.", "Kabupaten Bekasi", "32.16"),
    ("Wali kota Bekasi hadir.", "Kota Bekasi", "32.75"),
    ("Pemprov Bengkulu hadir.", "Provinsi Bengkulu", "17"),
    ("Warga Bekasi antre.", "Bekasi", None),
    ("Warga Kota Bekasi dan Kabupaten Bekasi. Jalan ke Bekasi.", "Bekasi", None),
    ("Ia dari Kolaka Utara (Kolut). Warga Kolut panen.", "Kabupaten Kolaka Utara", "74.08"),
]
NO_PLACES = [
    "Batu itu besar.",
    "Serang musuh sekarang.",
    "Batang padi roboh.",
    "Kota itu ramai.",
    "Pembentukan Koperasi Desa Merah Putih dipercepat.",
    "Hotel di Puncak penuh.",
    "As roda patah.",
    "Metro TV menyiarkan.",
]
WORDS_THAT_ARE_PLACES = [
    ("Ia tinggal di Batu.", "Kota Batu"),
    ("Panen Batu, Jawa Timur, naik.", "Kota Batu"),
    ("Bupati Batang hadir.", "Kabupaten Batang"),
    ("Jalan Kabupaten Puncak rusak.", "Kabupaten Puncak"),
]


@pytest.mark.parametrize(("text", "expected"), NAMES)
def test_names(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(("text", "expected"), SMALL)
def test_districts_and_villages(text: str, expected: tuple[str, str, str | None]) -> None:
    assert found(text)[0] == expected


@pytest.mark.parametrize(("text", "expected"), BARE_AGAIN)
def test_districts_and_villages_without_their_level(text: str, expected: list[str]) -> None:
    assert [name for _, name, _ in found(text)] == expected


@pytest.mark.parametrize(("text", "name", "code"), CHOSEN)
def test_shared_names_are_settled_by_the_article(text: str, name: str, code: str | None) -> None:
    last = read(text).places[-1]
    assert (last.name, last.code) == (name, code)


@pytest.mark.parametrize("text", NO_PLACES)
def test_ordinary_words_are_no_places(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(("text", "name"), WORDS_THAT_ARE_PLACES)
def test_ordinary_words_are_places_where_announced(text: str, name: str) -> None:
    assert found(text)[0][1] == name


def test_every_form_names_an_area_of_the_list() -> None:
    assert set(area_table("forms").values()) <= areas_by_code().keys()


def test_places_are_read_in_the_body_alone() -> None:
    assert found("Garut (ANTARA) - Panen di Ciamis naik.") == [("Ciamis", "Kabupaten Ciamis", "32.07")]

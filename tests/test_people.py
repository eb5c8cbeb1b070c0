"""Which names are one person, and the positions of each."""

from __future__ import annotations

import pytest
import spacy

from news_extract.layers import Layers, Person, layers_of

_nlp = spacy.blank("id_news")
_nlp.add_pipe("news_people")


def read(text: str) -> Layers:
    return layers_of(_nlp(text))


def only(text: str) -> Person:
    (person,) = read(text).people
    return person


# (text, {name: aliases})
WHO_IS_WHO = [
    (
        'Terbaru Dicko Kurniawan pamit. Dicko dibela Ikson Nugroho.\n"Benar," ujar Ikson, sapaan akrabnya.',
        {"Dicko Kurniawan": ["Dicko"], "Ikson Nugroho": ["Ikson"]},
    ),
    ("Bupati Karawang Siti Aminah hadir. Siti senang. Aminah pulang.", {"Siti Aminah": ["Siti", "Aminah"]}),
    ("Siti, kata Bupati Karawang Siti Aminah, pulang.", {"Siti Aminah": ["Siti"]}),
    ("Bupati Karawang M. Syukur Halim hadir. Syukur Halim pulang.", {"M. Syukur Halim": ["Syukur Halim"]}),
    # two people who share a part stay apart, the short form goes to the one named last in the paragraph
    (
        "Bupati Karawang Agus Salim hadir.\nCamat Suoh, Agus Wirasto, ikut. Agus lelah.",
        {"Agus Salim": [], "Agus Wirasto": ["Agus"]},
    ),
    # the one named last goes on to the next paragraph
    (
        "Bupati Karawang Agus Salim hadir.\nCamat Suoh, Agus Wirasto, ikut.\nAgus lelah.",
        {"Agus Salim": [], "Agus Wirasto": ["Agus"]},
    ),
    # both named side by side before: left out
    (
        "Bupati Karawang Agus Salim dan Camat Suoh, Agus Wirasto, hadir.\nAgus lelah.",
        {"Agus Salim": [], "Agus Wirasto": []},
    ),
    ("Menteri Sosial Rahmat Hidayat (Gus Mamat) hadir. Gus Mamat pulang.", {"Rahmat Hidayat": ["Gus Mamat"]}),
    ("Bupati Karawang Siti Amintha hadir. Aminta juga mengatakan itu.", {"Siti Amintha": ["Aminta"]}),
    ('Bupati Karawang Ariswandi hadir. "Baik," kata Aris.', {"Ariswandi": ["Aris"]}),
    ('Bupati Karawang Siti Ariswandi hadir. "Baik," kata Aris.', {"Siti Ariswandi": ["Aris"]}),
    (
        "Bupati Karawang Arif Misalwan hadir. Bupati Arief Misalwan mengatakan itu.",
        {"Arief Misalwan": ["Arif Misalwan"]},
    ),
]


@pytest.mark.parametrize(("text", "expected"), WHO_IS_WHO)
def test_who_is_who(text: str, expected: dict[str, list[str]]) -> None:
    assert {person.name: person.aliases for person in read(text).people} == expected


# (text of one person, [(phrase, status), …])
POSITIONS = [
    (
        "Wabup Siti Aminah hadir. Wakil Bupati Karawang Siti Aminah pulang.",
        [("Wakil Bupati Karawang", "definitif")],
    ),
    (
        "Wakil Bupati Karawang Siti Aminah hadir. Wabup Siti Aminah pulang.",
        [("Wakil Bupati Karawang", "definitif")],
    ),
    ("Mensos Siti Aminah hadir. Menteri Sosial Siti Aminah pulang.", [("Menteri Sosial", "definitif")]),
    ("Pj Bupati Karawang Siti Aminah hadir. Bupati Siti Aminah pulang.", [("Pj Bupati Karawang", "pj")]),
    (
        "Kepala Dinas Kesehatan (Dinkes) Lombok Barat, Siti Aminah, hadir. Kepala Dinkes Siti Aminah pulang.",
        [("Kepala Dinas Kesehatan (Dinkes) Lombok Barat", "definitif")],
    ),
    (
        "Menteri Keuangan sekaligus Ketua Umum PSSI Siti Aminah hadir.",
        [("Menteri Keuangan", "definitif"), ("Ketua Umum PSSI", "definitif")],
    ),
    (
        "Gubernur Lampung Siti Aminah hadir. Aminah adalah mantan Bupati Pringsewu.",
        [("Gubernur Lampung", "definitif"), ("mantan Bupati Pringsewu", "mantan")],
    ),
    ("Bupati Karawang hadir bersama Siti Aminah.", []),
]


@pytest.mark.parametrize(("text", "expected"), POSITIONS)
def test_positions(text: str, expected: list[tuple[str, str]]) -> None:
    positions = only(text).positions
    assert [(text[p.office.start : p.office.end], p.status) for p in positions] == expected


# (text of one person, name and code of the area of the first position)
AREAS = [
    ("Bupati Bekasi Siti Aminah hadir.", ("Kabupaten Bekasi", "32.16")),
    ("Wali Kota Bekasi Siti Aminah hadir.", ("Kota Bekasi", "32.75")),
    ("Gubernur Jateng Siti Aminah hadir.", ("Provinsi Jawa Tengah", "33")),
]


@pytest.mark.parametrize(("text", "expected"), AREAS)
def test_areas(text: str, expected: tuple[str, str]) -> None:
    area = only(text).positions[0].area
    assert area is not None
    assert (area.name, area.code) == expected


# (text of one person, name of the institution of the first position)
INSTITUTIONS = [
    ("Menteri Kesehatan Siti Aminah datang ke Kementerian Kesehatan.", "Kementerian Kesehatan"),
    ("Menteri Kesehatan Siti Aminah datang.", None),
    ("Kapolres Karawang AKBP Siti Aminah datang ke Polres Karawang.", "Polres Karawang"),
    ("Kepala Dinas Sosial Lombok Barat, Siti Aminah, datang.", "Dinas Sosial Lombok Barat"),
]


@pytest.mark.parametrize(("text", "expected"), INSTITUTIONS)
def test_institutions(text: str, expected: str | None) -> None:
    body = only(text).positions[0].body
    assert (body.name if body else None) == expected


def test_titles_and_mentions() -> None:
    text = "Bupati Karawang Dr. Siti Aminah, M.Si., hadir. Hj. Aminah pulang."
    person = only(text)
    assert person.honorifics == ["Dr.", "M.Si.", "Hj."]
    assert [(m.kind, text[m.start : m.end]) for m in person.mentions] == [
        ("name", "Siti Aminah"),
        ("alias", "Aminah"),
    ]

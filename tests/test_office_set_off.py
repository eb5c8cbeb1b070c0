"""Offices of firms that no table holds, their holders behind a comma or before, and what is written alike."""

from __future__ import annotations

import pytest
import spacy

from news_extract.layers import layers_of

_nlp = spacy.blank("id_news")
_nlp.add_pipe("news_names")

# (text, [(name, [offices as written])])
SET_OFF = [
    (
        "CEO Sukandawa Agri Indonesia, Wirda Roxa Putra, hadir.",
        [("Wirda Roxa Putra", ["CEO Sukandawa Agri Indonesia"])],
    ),
    (
        "Presiden Royal Wirders Indonesia, Wirda Sukarbo, hadir.",
        [("Wirda Sukarbo", ["Presiden Royal Wirders Indonesia"])],
    ),
    (
        "Ketua Umum Wirangkari, Ny. Wirda Sukarbo, hadir.",
        [("Wirda Sukarbo", ["Ketua Umum Wirangkari"])],
    ),
    (
        "Kepala Bandara H. Rahmat Sukaman, Joko mengatakan itu.",
        [("Joko", ["Kepala Bandara H. Rahmat Sukaman"])],
    ),
    ("CEO baru Sukatel, Rahmat Hidayat, hadir.", [("Rahmat Hidayat", ["CEO baru Sukatel"])]),
    (
        "Menteri Kebudayaan Prancis saat itu, Rahmat Hidayat, hadir.",
        [("Rahmat Hidayat", ["Menteri Kebudayaan Prancis"])],
    ),
    (
        "Plt Kepala Departemen Literasi, Inklusi Keuangan dan Komunikasi OJK, M. Rahmat Hidayat, hadir.",
        [("M. Rahmat Hidayat", ["Plt Kepala Departemen Literasi, Inklusi Keuangan dan Komunikasi OJK"])],
    ),
]
HEADS = [
    ('"Baik," kata Chairman CRWK Rahmat Hidayat.', [("Rahmat Hidayat", ["Chairman CRWK"])]),
    (
        '"Baik," kata Head Sales Marketing Habitat Sukatel, Rahmat Hidayat.',
        [("Rahmat Hidayat", ["Head Sales Marketing Habitat Sukatel"])],
    ),
    (
        "Wakil Presiden Eksekutif BYD, Rahmat Hidayat, hadir.",
        [("Rahmat Hidayat", ["Wakil Presiden Eksekutif BYD"])],
    ),
    (
        "Executive Assistant Manager Hotel Sukatel, Rahmat Hidayat, hadir.",
        [("Rahmat Hidayat", ["Executive Assistant Manager Hotel Sukatel"])],
    ),
]
BEFORE = [
    (
        "Siti Aminah, Product Marketing Manager Suko Indonesia, hadir.",
        [("Siti Aminah", ["Product Marketing Manager Suko Indonesia"])],
    ),
    (
        '"Baik," kata Siti Wirdona, RDN, pendiri dan CEO Wirpin Blends. Berikut alasannya.',
        [("Siti Wirdona", ["CEO Wirpin Blends"])],
    ),
]
OTHERS = [
    (
        "Usai bertemu Ketua Umum Mega Sukarbo, Rahmat Hidayat mengatakan itu.",
        [("Mega Sukarbo", ["Ketua Umum"]), ("Rahmat Hidayat", [])],
    ),
    (
        "Bupati Rahmat Hidayat, Siti Aminah, dan Joko Wirdona hadir.",
        [("Rahmat Hidayat", ["Bupati"]), ("Siti Aminah", []), ("Joko Wirdona", [])],
    ),
    (
        "(Dewan Komisioner OJK), Rahmat Hidayat (Ketua Dewan LPS), hadir.",
        [("Rahmat Hidayat", ["Ketua Dewan LPS"])],
    ),
    ("Lurah Labuhan Ratu hadir.", []),
    ("Presiden Federasi Rusia Vladimir Wirtin tiba.", [("Vladimir Wirtin", ["Presiden Federasi Rusia"])]),
    ("Ketua Sekretariat Bersama Sekolah Rakyat hadir.", []),
]


@pytest.mark.parametrize(("text", "expected"), SET_OFF + HEADS + BEFORE + OTHERS)
def test_holders_of_unknown_organisations(text: str, expected: list[tuple[str, list[str]]]) -> None:
    names = layers_of(_nlp(text)).names
    held = [
        (text[name.start : name.end], [text[office.start : office.end] for office in name.offices])
        for name in names
    ]
    assert held == expected


# (text, [(name, its degrees)])
DEGREES = [
    ("Wirda Hidayat, SpPD-KGEH, MMB, hadir.", [("Wirda Hidayat", ("SpPD-KGEH", "MMB"))]),
    ("Wirda Hidayat, Sp.A(K), hadir.", [("Wirda Hidayat", ("Sp.A(K)",))]),
    ("Wirda Hidayat, Sp.PD, K-Ger, FINASIM, hadir.", [("Wirda Hidayat", ("Sp.PD", "K-Ger", "FINASIM"))]),
    ("Pak Wirda Hidayat SH MH hadir.", [("Wirda Hidayat", ("Pak", "SH", "MH"))]),
    ("Wirda Hidayat, MD, MPH, hadir.", [("Wirda Hidayat", ("MD", "MPH"))]),
    ("Menurut Rahmat MD, itu benar.", [("Rahmat MD", ())]),
]


@pytest.mark.parametrize(("text", "expected"), DEGREES)
def test_degrees(text: str, expected: list[tuple[str, tuple[str, ...]]]) -> None:
    names = layers_of(_nlp(text)).names
    assert [(text[name.start : name.end], name.honorifics) for name in names] == expected


# (text, names)
GLUED = [
    ("Rahmat Wirdonatelah diperiksa.", ["Rahmat Wirdona"]),
    ("Rahmat Wirdonadilaporkan sakit.", ["Rahmat Wirdona"]),
    ("Rahmat Wirdonasetelah itu pulang.", ["Rahmat Wirdona"]),
    ("Rahmat WirdonadenganSiti Sukarba hadir.", ["Rahmat Wirdona", "Siti Sukarba"]),
    ("Rahmat Wirdona hadir. Menurut polisi, Rahmat Wirdonaabsen.", ["Rahmat Wirdona", "Rahmat Wirdona"]),
    ("Istri Bang Rahmat Sempat Menangis di Jakarta.", ["Rahmat"]),
    ("Pak Rahmat Hidayat Dikaruniai Anak Pertama.", ["Rahmat Hidayat"]),
]


@pytest.mark.parametrize(("text", "expected"), GLUED)
def test_where_names_end(text: str, expected: list[str]) -> None:
    assert [text[name.start : name.end] for name in layers_of(_nlp(text)).names] == expected

"""Runs of capitals that look like names: which are things, places or bylines, and which are people."""

from __future__ import annotations

import pytest
import spacy

from news_extract.layers import layers_of

_nlp = spacy.blank("id_news")
_nlp.add_pipe("news_names")


# (text, names in text order)
THINGS = [
    ("Ia dibawa ke Mapolrestabes Medan. Mapolrestabes Medan ramai.", []),
    ("Akun Facebook bernama Kandang Hadi Sukarno dipakai untuk menipu.", []),
    ("Gim itu sebelumnya dikenal sebagai Wirson Eleven di Jepang.", []),
    ("Data itu dimuat laman Rahmat Hidayat kemarin.", []),
    ("Menurut WirsuTime, harga naik.", []),
    ("Warga memakai Rahmat Indra Sukasih (RIS) setiap hari.", []),
    ("Acara digelar di Hadi Sukagung pada Senin.", []),
    ("Sebelumya, ia hadir. Sebelumya menuturkan hal itu.", []),
    ("Ikan yang disebut Rahmat Wirsukan itu mati.", []),
    ("Jalan menuju Tanjung Ratna rusak.", []),
    ('"Itu sulit," kata gelandang Sukaham itu.', []),
    ("Perkara terdakwa I ditunda.", []),
    ("Warga pulang dengan tenang. (Rahmat Hidayat)", []),
    ("Laga digelar di Stadion Utama Gelora Bung Rahmat.", []),
    ("Penumpang di Bandara Internasional Raja Rahmat naik.", []),
    ("KA Rahmatsaka berangkat pagi.", []),
    ("Di era Uni Soviet ia lahir.", []),
    ("Mata uang Paman Sam menguat.", []),
    ("Film Siti Shades of Grey tayang.", []),
    ("Duo pembalap Rahmatini Racing menang.", []),
    ("Pendiri startup pusat layanan bernama Rahmat Suka tiba.", []),
    ("Ia makan di Rahmat Sukasari. Rahmat Sukasari ramai.", []),
    ('"Gus Wirda Kuota Haji Yang Saya Pakai," tulis akun itu.', ["Wirda"]),
]
PEOPLE = [
    ("Warga Dusun 1, Desa Sukaraya bernama Rahmat Wirdona cemas.", ["Rahmat Wirdona"]),
    ("Striker Sukanchester United Rahmat Wirdona cedera.", ["Rahmat Wirdona"]),
    ("Pembalap Sukati Lenowo, Rahmat Wirdona, mengaku puas.", ["Rahmat Wirdona"]),
    (
        "Pebalap Sukati Rahmat Wirdona menang. Rahmat Wirdona membawa Sukati juara.",
        ["Rahmat Wirdona", "Rahmat Wirdona"],
    ),
    (
        "Gelandang Wirdo Mac Sukaster cedera. Mac Sukaster pulang.",
        ["Wirdo Mac Sukaster", "Mac Sukaster"],
    ),
    ('"Naik," ujar Pedagang Sayur Lia.', ["Lia"]),
    ("Petugas Pos Pengamatan Gunung Suka, Wirdono, mengatakan itu.", ["Wirdono"]),
    ("Menurut Psikolog Wirda Sukarianti, STP., M.Psi., itu wajar.", ["Wirda Sukarianti"]),
    ("Pedagang Pasar Sukaraya, Adi, mengatakan harga naik.", ["Adi"]),
    ("Wirhas mengatakan itu. Wirhas Bela Petani soal Tambang.", ["Wirhas"]),
    ("Warga Banjar Agung menilai itu.", []),
    ("Warga Kampung Dwi Warga Tunggal Jaya hadir.", []),
    ('"Parah," kata Kasuwir Penanggulangan Kebakaran.', []),
    ("Bunda Wirdona hadir.", ["Wirdona"]),
    ("Uni Siti hadir.", ["Siti"]),
    ("Nutrisionis Rahmat Wirdona hadir.", ["Rahmat Wirdona"]),
    ("Seorang pria bernama Rahmat Wirdona ditangkap.", ["Rahmat Wirdona"]),
    ("Ia bertemu dengan Rahmat Hidayat di rumah.", ["Rahmat Hidayat"]),
    ("Warga ditolong (Rahmat Hidayat) kemarin.", ["Rahmat Hidayat"]),
    ("Rahmat Wirdona dan I Komang Wirsudana menang.", ["Rahmat Wirdona", "I Komang Wirsudana"]),
    ("Rahmat Wirdona/Vinsa Sukarlith kalah.", ["Rahmat Wirdona", "Vinsa Sukarlith"]),
    ("Ia dan Wirda Sukarbela kalah.", ["Wirda Sukarbela"]),
    ("Kapten Rahmat 'Memet' Hidayat cedera.", ["Rahmat 'Memet' Hidayat"]),
    ('Pemimpin itu, Ayatullah Rahmat Wirmeni"tidak boleh lagi" bicara.', ["Rahmat Wirmeni"]),
]


@pytest.mark.parametrize(("text", "expected"), THINGS + PEOPLE)
def test_things_and_people(text: str, expected: list[str]) -> None:
    names = layers_of(_nlp(text)).names
    assert [text[name.start : name.end] for name in names] == expected

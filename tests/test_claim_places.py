"""Where and when a claim is: the place that its figure is about, and its period."""

from __future__ import annotations

import pytest

from news_extract import Extractor

PLACES = [
    # in the article's own words where it never names the area in full
    ("Cakupan di Sulut 40 persen.", ["Sulut"]),
    ("Cakupan di Kabupaten Lambar 40 persen.", ["Kabupaten Lambar"]),
    ("Warga Sulawesi Utara sehat. Cakupan di Sulut 40 persen.", ["Provinsi Sulawesi Utara"]),
    # the inmost of several, each in the next
    ("Sebanyak 412 dari 530 rumah di Kecamatan Ciawi, Kabupaten Bogor rusak.", ["Kecamatan Ciawi"]),
    ("Ada 12 kecamatan dan 274 desa di Kabupaten Kudus.", ["Kabupaten Kudus"] * 2),
    (
        "Tertinggi di Kabupaten Kudus 63 persen dan terendah di Kota Tegal 20 persen.",
        ["Kabupaten Kudus", "Kota Tegal"],
    ),
    # of whom a share is told; the next sentence of a quotation has a place of its own
    ("Sebanyak 60 persen warga Kenya dan 30 persen warga Uganda sehat.", ["Kenya", "Uganda"]),
    (
        '"Negara maju sudah 55 persen. Di Tiongkok 40 persen. Di Kenya 30 persen," katanya.',
        [None, "Tiongkok", "Kenya"],
    ),
    # where things come from is their place only where no other is named
    ("Beras dari Kota Tegal sebanyak 90 ton tiba di Kabupaten Kudus.", ["Kabupaten Kudus"]),
    ("Sebanyak 20 peserta dari Kabupaten Sragen hadir.", ["Kabupaten Sragen"]),
    ("Stok di gudang Bulog Kabupaten Kudus sebanyak 90 ton.", ["Kabupaten Kudus"]),
    ("Sektor itu menyumbang 20 persen terhadap PDRB Kabupaten Kudus.", ["Kabupaten Kudus"]),
    ("Sebanyak 412 dari 530 desa di Kabupaten Bekasi sudah terang.", ["Kabupaten Bekasi"]),
    ("Kecamatan Ciawi 320 ton, Kecamatan Jonggol 280 ton.", ["Kecamatan Ciawi", "Kecamatan Jonggol"]),
    ("Kabupaten Bekasi memiliki 530 desa. Sebanyak 412 desa sudah terang.", ["Kabupaten Bekasi"] * 2),
    # of the whole country, whatever region the article is about
    (
        "Kabupaten Bekasi memiliki 530 desa. Sudah 412 pasar di seluruh Indonesia yang terang.",
        ["Kabupaten Bekasi", "Indonesia"],
    ),
    ("Kabupaten Bekasi memiliki 530 desa. Dana APBN Rp9 miliar sudah cair.", ["Kabupaten Bekasi", None]),
    # the regency of the article lies in the governor's province
    (
        "Kabupaten Bekasi dilanda banjir. Gubernur Jawa Barat Rahmat Hidayat menyebut 412 rumah terendam.",
        ["Kabupaten Bekasi"],
    ),
    # of a company, not of the area where it is
    ("Kabupaten Bekasi memiliki 530 desa. Laba perseroan mencapai Rp9 miliar.", ["Kabupaten Bekasi", None]),
    (
        "Di Sumatra Utara ada 90 pasar (51 persen), Aceh 40 pasar (48 persen).",
        ["Provinsi Sumatera Utara", "Provinsi Aceh"],
    ),
    # "Sungai Brebes Jembatan Mawar" names two places, "Brebes Mawar" another one
    (
        "Pemerintah Provinsi Jawa Tengah hadir. Di Sungai Brebes Jembatan Mawar ditebar 500 ekor ikan.",
        ["Kabupaten Brebes"],
    ),
    # a list of areas, none more than the others: what follows is about none of them alone
    (
        "Kabupaten Tegal, Kabupaten Brebes dan Kabupaten Kendal dilanda banjir. Sebanyak 412 rumah rusak.",
        [None],
    ),
    # "masing-masing" deals the figures out
    (
        "Kabupaten Tegal, Brebes, dan Pemalang masing-masing mengirim 90 ton, 80 ton, dan 70 ton.",
        ["Kabupaten Tegal", "Kabupaten Brebes", "Kabupaten Pemalang"],
    ),
    (
        "Kabupaten Tegal, Brebes, dan Pemalang masing-masing mengirim 90 ton.",
        [None],
    ),
    # the place of the whole, among those of its parts
    (
        "Ada 85 warga mengungsi di Kabupaten Jembrana, yakni Desa Melaya 40 jiwa dan Desa Tuwed 45 jiwa.",
        ["Kabupaten Jembrana"],
    ),
    # a name that only begins like a place
    ("Kabupaten Bekasi maju. Iuran dari Lampung Cahaya Energi Rp5 juta.", ["Kabupaten Bekasi"]),
    # where somebody spoke is not what the number is about
    ('"Ada 412 desa yang terang," kata Rahmat di Jakarta, Selasa (2/9/2025).', [None]),
    # each part has a place of its own, the whole that of the article
    (
        "Kabupaten Bogor maju. Ada 14 regu tersebar di Kecamatan Ciawi 6 regu, Jonggol 5 regu, Cariu 3 regu.",
        ["Kabupaten Bogor"],
    ),
    # islands and groups of provinces
    ("Di Sulawesi tercatat 72,5% dengan sumbangan 6,6%.", ["Sulawesi", "Sulawesi"]),
    ("Wilayah Bali dan Nusa Tenggara mencatat 78 persen.", ["Bali dan Nusa Tenggara"]),
    ("Pengguna di Pulau Jawa mencapai 58 persen.", ["Jawa"]),
    ("Danau itu terluas di Sumatera, dari total 900 hektare baru 300 hektare digarap.", [None]),
    # a people, a bank, a province
    ("Sebanyak 40 guru bahasa Jawa tiba.", [None]),
    ("Kantor Bank Papua melayani 40 nasabah.", [None]),
    ("Di Jawa Timur ada 40 pasar.", ["Provinsi Jawa Timur"]),
    # what is measured of the country
    ("Jumlah pengguna internet Indonesia mencapai 235 juta jiwa.", ["Indonesia"]),
    ("Sebanyak 40 pekerja migran Indonesia tiba.", [None]),
    # abroad, where something happens there
    ("Kebakaran di Kenya menewaskan 16 anak. Sebanyak 79 orang dirawat.", ["Kenya", "Kenya"]),
    ("Menteri Jepang tiba. Sebanyak 79 orang hadir.", [None]),
    ("Pesawat jatuh di Kenya. Warga Indonesia selamat. Di Indonesia 79 orang hadir.", ["Indonesia"]),
    # a machine is the same everywhere, its price is not that of the town
    ("Kabupaten Bekasi maju. Mesin motor itu 150 cc.", [None]),
    ("Motor itu Rp31 juta on the road Jakarta.", [None]),
]


@pytest.mark.parametrize(("text", "expected"), PLACES)
def test_where_the_figure_is(extractor: Extractor, text: str, expected: list[str | None]) -> None:
    claims = extractor.extract(text).claims
    assert [claim.place.name if claim.place else None for claim in claims] == expected


# text, the words of the period of each claim
PERIODS = [
    ("Pertumbuhan ekonomi tahun 2025 berada di angka 5,1 persen.", ["2025"]),
    ("Pada Februari ada 380 kasus, dan hingga 25 Maret ada 412 kasus.", ["Februari", "25 Maret"]),
    # when a change began is not when it ended
    ("Rasio itu turun dari 4,3 persen (Maret 2024) menjadi 4,2 persen.", [None]),
    ("Rasio itu turun dari 4,3 persen pada 2023 menjadi 4,2 persen pada 2024.", ["2024"]),
    ("Pada Mei 2025 harga naik menjadi Rp5.000 dari Rp4.000 pada Januari 2024.", ["Mei 2025"]),
    # what is so now is not of the time told before
    ("Pada 2017 ada 200 ton lada, namun saat ini ada 40 kios.", ["2017", None]),
]


@pytest.mark.parametrize(("text", "expected"), PERIODS)
def test_when_the_figure_is(extractor: Extractor, text: str, expected: list[str | None]) -> None:
    claims = extractor.extract(text).claims
    assert [claim.period.text if claim.period else None for claim in claims] == expected

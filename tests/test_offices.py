"""Offices: where they begin and end, their title, and in which capacity they are held."""

from __future__ import annotations

import pytest
import spacy

from news_extract.layers import Layers, layers_of

_nlp = spacy.blank("id_news")
_nlp.add_pipe("news_offices")


def read(text: str) -> Layers:
    return layers_of(_nlp(text))


# (sentence, [(phrase, title, status), …])
CAPACITIES = [
    (
        "Pelaksana harian Bupati Bekasi Rahmat Hidayat hadir.",
        [("Pelaksana harian Bupati Bekasi", "Bupati", "plh")],
    ),
    ("Plt. Kepala Dinas Sosial Indah Permata hadir.", [("Plt. Kepala Dinas Sosial", "Kepala Dinas", "plt")]),
    (
        "Pelaksana Tugas (Plt) Gubernur Lampung Rahmat.",
        [("Pelaksana Tugas (Plt) Gubernur Lampung", "Gubernur", "plt")],
    ),
    (
        "Penjabat (Pj) Gubernur DKI Jakarta Rahmat.",
        [("Penjabat (Pj) Gubernur DKI Jakarta", "Gubernur", "pj")],
    ),
    ("Pjs Wali Kota Medan, Rahmat, hadir.", [("Pjs Wali Kota Medan", "Wali Kota", "pjs")]),
    ("Mantan Wali Kota Bekasi Rahmat.", [("Mantan Wali Kota Bekasi", "Wali Kota", "mantan")]),
    ("eks Kapolres Bekasi AKBP Rahmat.", [("eks Kapolres Bekasi", "Kapolres", "mantan")]),
    ("calon Wakil Bupati Karawang Siti Aminah.", [("calon Wakil Bupati Karawang", "Wakil Bupati", "calon")]),
    ("Cawapres Rahmat Hidayat hadir.", [("Cawapres", "Wakil Presiden", "calon")]),
    ("Bupati Karawang terpilih, Siti Aminah.", [("Bupati Karawang terpilih", "Bupati", "terpilih")]),
]
ENDS = [
    # a village of no name is what a unit is about
    (
        "Kabid Pemerintahan Desa pada Dinas Pemberdayaan Warga (DPW) setempat Rahmat Hidayat hadir.",
        [
            (
                "Kabid Pemerintahan Desa pada Dinas Pemberdayaan Warga (DPW)",
                "Kepala Bidang Pemerintahan Desa",
                "definitif",
            )
        ],
    ),
    # callings with their field and body; who only is called an expert holds no office
    (
        "Profesor ilmu cuaca di Universitas Lampung, Rahmat Hidayat, hadir.",
        [("Profesor ilmu cuaca di Universitas Lampung", "Profesor ilmu cuaca", "definitif")],
    ),
    (
        "Analis pasar PT Sumber Sekuritas, Rahmat Hidayat, hadir.",
        [("Analis pasar PT Sumber Sekuritas", "Analis pasar", "definitif")],
    ),
    ("Pakar Hukum Tata Negara Universitas Lampung, Rahmat Hidayat, hadir.", []),
    # every district is known: what is none is the holder's
    ("Camat Dekat Rahmat, menyampaikan itu.", [("Camat", "Camat", "definitif")]),
    (
        "Managing Director untuk Asia Pasifik di Sumbersky, Rahmat Hidayat mengatakan itu.",
        [("Managing Director untuk Asia Pasifik di Sumbersky", "Managing Director", "definitif")],
    ),
    (
        "Managing Director Sumbersky untuk Asia Tenggara Rahmat Hidayat mengatakan itu.",
        [("Managing Director Sumbersky untuk Asia Tenggara", "Managing Director", "definitif")],
    ),
    # the text tells of the village elsewhere
    (
        "Peratin Pekon Watuhari Jaimon mengatakan itu. Di Pekon Watuhari ada sawah.",
        [("Peratin Pekon Watuhari", "Peratin", "definitif")],
    ),
    (
        "Kepala Kantor Pegadaian Cabang Bogor Sukawangi Mahmudin hadir di Sukawangi, Senin.",
        [("Kepala Kantor Pegadaian Cabang Bogor Sukawangi", "Kepala Kantor", "definitif")],
    ),
    (
        "Asisten Perekonomian dan Pembangunan Provinsi Lampung, Rahmat, hadir.",
        [
            (
                "Asisten Perekonomian dan Pembangunan Provinsi Lampung",
                "Asisten Perekonomian dan Pembangunan",
                "definitif",
            )
        ],
    ),
    (
        "Ketua Komisi IX DPR RI Siti Aminah hadir.",
        [("Ketua Komisi IX DPR RI", "Ketua Komisi IX", "definitif")],
    ),
    ("Menteri Sosial (Mensos) Rahmat Hidayat.", [("Menteri Sosial (Mensos)", "Menteri Sosial", "definitif")]),
    (
        "Kepala Bidang Sarana pada Dinas Pertanian, Yuni, hadir.",
        [("Kepala Bidang Sarana pada Dinas Pertanian", "Kepala Bidang Sarana", "definitif")],
    ),
    (
        "Direktur Utama PT Sumber Rezeki Abadi Tbk, Rahmat, hadir.",
        [("Direktur Utama PT Sumber Rezeki Abadi Tbk", "Direktur Utama", "definitif")],
    ),
    (
        "Kepala Badan Pendapatan Daerah (Bapenda) Suka Barat Rahmat.",
        [("Kepala Badan Pendapatan Daerah (Bapenda) Suka Barat", "Kepala Badan", "definitif")],
    ),
    (
        "Kepala Riset Global di Sumber Chartered, Rahmat Hidayat.",
        [("Kepala Riset Global di Sumber Chartered", "Kepala Riset Global di Sumber", "definitif")],
    ),
    (
        "Kabid Humas Polda Metro Jaya Kombes Pol Rahmat.",
        [("Kabid Humas Polda Metro Jaya", "Kepala Bidang Humas", "definitif")],
    ),
    ("Dandim 0999/Sukamaju Letkol Inf Rahmat.", [("Dandim 0999/Sukamaju", "Dandim", "definitif")]),
    ("Presiden ke-9 RI Rahmat Hidayat.", [("Presiden ke-9 RI", "Presiden", "definitif")]),
    (
        "Sales & Marketing Director PT Sumber Rezeki Rahmat Hidayat.",
        [("Sales & Marketing Director PT Sumber Rezeki", "Sales & Marketing Director", "definitif")],
    ),
    (
        "menteri luar negeri Rusia Sergei Petrov.",
        [("menteri luar negeri Rusia", "menteri luar negeri", "definitif")],
    ),
    (
        "Kepala Pusat Penerangan atau Kapuspen TNI Mayjen Rahmat.",
        [("Kepala Pusat Penerangan atau Kapuspen TNI", "Kepala Pusat", "definitif")],
    ),
    (
        "Menteri Pendidikan, Kebudayaan, Riset, dan Teknologi Rahmat hadir.",
        [
            (
                "Menteri Pendidikan, Kebudayaan, Riset, dan Teknologi",
                "Menteri Pendidikan, Kebudayaan, Riset, dan Teknologi",
                "definitif",
            )
        ],
    ),
    (
        "Menteri Keuangan (Menkeu), dan Kantor Pertanahan.",
        [("Menteri Keuangan (Menkeu)", "Menteri Keuangan", "definitif")],
    ),
    ("Bupati Karawang Hadiri Rapat Tahunan", [("Bupati Karawang", "Bupati", "definitif")]),
    ("Gubernur Resmikan Pasar Baru", [("Gubernur", "Gubernur", "definitif")]),
    ("Kapolres Sukamaju Kota, AKBP Rahmat.", [("Kapolres Sukamaju Kota", "Kapolres", "definitif")]),
    ("Deputi 2 Bidang Anggaran, Rahmat.", [("Deputi 2 Bidang Anggaran", "Deputi", "definitif")]),
    ("Kadisperhutan Lampung Barat Rahmat.", [("Kadisperhutan Lampung Barat", "Kadisperhutan", "definitif")]),
    ("Anggota DPR RI dari Fraksi PKS Rahmat.", [("Anggota DPR RI dari Fraksi PKS", "Anggota", "definitif")]),
    (
        "Kepala Dinas Perkebunan dan Hortikultra Lampung Barat, Rahmat.",
        [("Kepala Dinas Perkebunan dan Hortikultra Lampung Barat", "Kepala Dinas", "definitif")],
    ),
    (
        "Direktur Jenderal Aplikasi, Kementerian Kesehatan, Rahmat.",
        [("Direktur Jenderal Aplikasi, Kementerian Kesehatan", "Direktur Jenderal Aplikasi", "definitif")],
    ),
    ("Ketua Umum BPD HIPMI Jaya, Rahmat, hadir.", [("Ketua Umum BPD HIPMI Jaya", "Ketua Umum", "definitif")]),
    ("Presiden Republik Indonesia Rahmat.", [("Presiden Republik Indonesia", "Presiden", "definitif")]),
    (
        "Product Manager PT Sumber Rezeki Rahmat.",
        [("Product Manager PT Sumber Rezeki", "Product Manager", "definitif")],
    ),
    ("Wabup Karawang Rahmat.", [("Wabup Karawang", "Wakil Bupati", "definitif")]),
    ("Mensos Rahmat.", [("Mensos", "Menteri Sosial", "definitif")]),
    ("Kadinkes Karawang, Rahmat.", [("Kadinkes Karawang", "Kepala Dinas Kesehatan", "definitif")]),
    ("Dirut PT Sumber Rezeki, Rahmat.", [("Dirut PT Sumber Rezeki", "Direktur Utama", "definitif")]),
    ("Kepala KPPN Kotasuka, Subur Rahmat.", [("Kepala KPPN Kotasuka", "Kepala", "definitif")]),
    ("Eks pejabat Mahkamah Agung (MA) Rahmat.", [("Eks pejabat Mahkamah Agung (MA)", "pejabat", "mantan")]),
    (
        "Direktur Utama Sumsuka Dubai Syariah Rahmat.",
        [("Direktur Utama Sumsuka Dubai Syariah", "Direktur Utama", "definitif")],
    ),
    (
        "Kepala Desa Watu Sukma Ruslan Wirasto hadir.",
        [("Kepala Desa Watu Sukma", "Kepala Desa", "definitif")],
    ),
    ("Bupati terpilih Karawang Siti Aminah.", [("Bupati terpilih Karawang", "Bupati", "terpilih")]),
    (
        "Kepala SD Negeri 2 Sumber Agung Lor Wiwin Purba.",
        [("Kepala SD Negeri 2 Sumber Agung Lor", "Kepala", "definitif")],
    ),
    ("Lurah Tanjung Indah, Rahmat, hadir.", [("Lurah Tanjung Indah", "Lurah", "definitif")]),
    ("Wamendukbangga Rahmat Hidayat hadir.", [("Wamendukbangga", "Wamendukbangga", "definitif")]),
]
UNKNOWN_UNITS = [
    (
        "Ketua Harian Badan Pengelola Geopark Sukarasa-Wanakerta Rahmat Hidayat.",
        [("Ketua Harian Badan Pengelola Geopark Sukarasa-Wanakerta", "Ketua Harian Badan", "definitif")],
    ),
    ("Kepala kampung Sukamekar, Rahmat.", [("Kepala kampung Sukamekar", "Kepala kampung", "definitif")]),
    (
        "General Director of Sukasco, Rahmat Hidayat.",
        [("General Director of Sukasco", "General Director", "definitif")],
    ),
    ("Perwakilan Dagang Rahmat Hidayat.", [("Perwakilan Dagang", "Perwakilan Dagang", "definitif")]),
    ("Ketua Majelis Hakim Rahmat Hidayat.", [("Ketua Majelis Hakim", "Ketua Majelis Hakim", "definitif")]),
    (
        "Kepala Dinas Pangan dan Hultikultra (DPH) Lampung Barat Rahmat.",
        [("Kepala Dinas Pangan dan Hultikultra (DPH) Lampung Barat", "Kepala Dinas", "definitif")],
    ),
]
# The last words of an organisation look like a name, or the first of a name like an organisation.
SEAMS = [
    ("Wakil Wali Kota Abdul Sumarauw hadir.", [("Wakil Wali Kota", "Wakil Wali Kota", "definitif")]),
    ("Kepala Kampung Adi Rahmat hadir.", [("Kepala Kampung", "Kepala Kampung", "definitif")]),
    ("Ketua DPC PDIP Kota Bogor FX Rahmat.", [("Ketua DPC PDIP Kota Bogor", "Ketua", "definitif")]),
    (
        "Kepala Kantor Imigrasi Kelas I TPI Ngurah Rai Rahmat.",
        [("Kepala Kantor Imigrasi Kelas I TPI Ngurah Rai", "Kepala Kantor", "definitif")],
    ),
    ("Pangdam V Brawijaya Mayjen TNI Rahmat.", [("Pangdam V Brawijaya", "Pangdam", "definitif")]),
    ("Kepala BBWS Citarum menyampaikan itu.", [("Kepala BBWS Citarum", "Kepala", "definitif")]),
    (
        "Kepala Kantor Masjid Agung Al Rahmat, Siti Aminah, hadir.",
        [("Kepala Kantor Masjid Agung Al Rahmat", "Kepala Kantor", "definitif")],
    ),
    ("Ketua SM88+ Institute, Rahmat, hadir.", [("Ketua SM88+ Institute", "Ketua", "definitif")]),
    (
        "Sekretaris Munaslub ke-9 PGRI, Rahmat.",
        [("Sekretaris Munaslub ke-9 PGRI", "Sekretaris Munaslub", "definitif")],
    ),
    (
        "Managing Director FS-XYZ, EMEA, Teresa Wong.",
        [("Managing Director FS-XYZ, EMEA", "Managing Director", "definitif")],
    ),
    (
        "Kasi Pupuk Hormonia dan Alsinpan pada DTPH setempat, Rahmat, hadir.",
        [("Kasi Pupuk Hormonia dan Alsinpan pada DTPH", "Kepala Seksi Pupuk", "definitif")],
    ),
    (
        "Kepala Divisi Virologia dan Tanggap WHO Dr Rahmat.",
        [("Kepala Divisi Virologia dan Tanggap WHO", "Kepala Divisi", "definitif")],
    ),
    (
        "Kabag Administrasi pembangunan sekretariat Pemkab Karawang Rahmat.",
        [
            (
                "Kabag Administrasi pembangunan sekretariat Pemkab Karawang",
                "Kepala Bagian Administrasi pembangunan sekretariat",
                "definitif",
            )
        ],
    ),
    (
        "Kepala Seksi Intelijen (Kasi Intel) Kejari Karawang, Rahmat.",
        [("Kepala Seksi Intelijen (Kasi Intel) Kejari Karawang", "Kepala Seksi Intelijen", "definitif")],
    ),
    (
        "Direktur Eksekutif Lingkar Hasan (Lihas) Indonesia, Rahmat.",
        [("Direktur Eksekutif Lingkar Hasan (Lihas) Indonesia", "Direktur Eksekutif Lingkar", "definitif")],
    ),
    (
        "Siti Aminah yang juga ahli ekologi laut di Universitas Lampung hadir.",
        [("ahli ekologi laut di Universitas Lampung", "ahli ekologi laut", "definitif")],
    ),
    (
        "Staf Promosi PT Sumber Rezeki, Rahmat.",
        [("Staf Promosi PT Sumber Rezeki", "Staf Promosi", "definitif")],
    ),
    ("Analis Permata Bank, Rahmat Hidayat.", [("Analis Permata Bank", "Analis", "definitif")]),
    ("Kata AnalisRekusFahmi Rahmat kemarin.", [("AnalisRekus", "Analis", "definitif")]),
    (
        "Kabag Tapem, Camat dan Lurah ditegur.",
        [
            ("Kabag Tapem", "Kepala Bagian Tapem", "definitif"),
            ("Camat", "Camat", "definitif"),
            ("Lurah", "Lurah", "definitif"),
        ],
    ),
    (
        "Sumsuka laris di Gamelox. CEO Gamelox David Rahmat.",
        [("CEO Gamelox", "Chief Executive Officer", "definitif")],
    ),
    (
        "Warga Kelurahan Timbang Sukma senang. Lurah Timbang Sukma hadir.",
        [("Lurah Timbang Sukma", "Lurah", "definitif")],
    ),
    (
        "PT Sumber Prima (Sumprim) buka. Direktur Sumprim Wiwik Rahmat.",
        [("Direktur Sumprim", "Direktur", "definitif")],
    ),
    ("Rahmat sebagai Direktur Utama2.â Siti.", [("Direktur Utama", "Direktur Utama", "definitif")]),
]
# The area of a region's head, which no table holds or the text itself makes known.
AREAS = [
    (
        "Kepala Desa Sukramaju Agustina Abdul Rahmat.",
        [("Kepala Desa Sukramaju", "Kepala Desa", "definitif")],
    ),
    ("Kapolsek Sanga Desa IPTU Sukarwin, SH, hadir.", [("Kapolsek Sanga Desa", "Kapolsek", "definitif")]),
    ("Camat Way Tenong Rahmat hadir.", [("Camat Way Tenong", "Camat", "definitif")]),
    ("Kades Sukamaju Rahmat Hidayat hadir.", [("Kades Sukamaju", "Kepala Desa", "definitif")]),
    ("Peratin Tugu Ratu Rahmat hadir.", [("Peratin Tugu Ratu", "Peratin", "definitif")]),
    ("Peratin Rahmat Hidayat Saleh hadir.", [("Peratin", "Peratin", "definitif")]),
    (
        "Ia menabrak Kapolres Kendal. Pria itu pergi dari Kabupaten Kendal.",
        [("Kapolres Kendal", "Kapolres", "definitif")],
    ),
    (
        "Duta Besar Iran untuk PBB, Ali Rahmat, hadir.",
        [("Duta Besar Iran untuk PBB", "Duta Besar", "definitif")],
    ),
    (
        "Mantan Duta Besar RI untuk Jepang, Rahmat, hadir.",
        [("Mantan Duta Besar RI untuk Jepang", "Duta Besar", "mantan")],
    ),
]
# An institution takes in the name of the holder, as the text tells elsewhere.
SWALLOWED = [
    (
        "PT Sumber Properti untung. Kata Direktur Komersial PT Sumber Properti Wirasto di sana.",
        [("Direktur Komersial PT Sumber Properti", "Direktur Komersial", "definitif")],
    ),
    (
        "Dinas Kesehatan hadir. Kepala Dinas Kesehatan Hewan pergi.",
        [("Kepala Dinas Kesehatan Hewan", "Kepala Dinas", "definitif")],
    ),
    (
        "Warga Desa Sukalaya Girang datang. Rahmat, Ketua Karang Taruna Sukalaya Girang, hadir.",
        [("Ketua Karang Taruna Sukalaya Girang", "Ketua", "definitif")],
    ),
    (
        "Ketua TP PKK Kaltim Wirna Sukatri Harum datang. Wirna Sukatri Harum senang.",
        [("Ketua TP PKK Kaltim", "Ketua", "definitif")],
    ),
    (
        "Ketua Persatuan Guru Republik Indonesia (PGRI) Provinsi Lampung Sukma HN, hadir.",
        [("Ketua Persatuan Guru Republik Indonesia (PGRI) Provinsi Lampung", "Ketua", "definitif")],
    ),
    (
        "Siti Aminah, manager pembangunan jaringan listrik PLN UID Lampung, hadir.",
        [
            (
                "manager pembangunan jaringan listrik PLN UID Lampung",
                "manager pembangunan jaringan listrik",
                "definitif",
            )
        ],
    ),
    (
        "Pejabat Pimpinan Tinggi Pratama hadir.",
        [("Pejabat Pimpinan Tinggi Pratama", "Pejabat Pimpinan Tinggi Pratama", "definitif")],
    ),
]
SEVERAL = [
    (
        "Bupati Karawang dan Wakil Bupati Karawang hadir.",
        [("Bupati Karawang", "Bupati", "definitif"), ("Wakil Bupati Karawang", "Wakil Bupati", "definitif")],
    ),
    (
        "Menteri Keuangan sekaligus Ketua Umum PSSI Rahmat.",
        [
            ("Menteri Keuangan", "Menteri Keuangan", "definitif"),
            ("Ketua Umum PSSI", "Ketua Umum", "definitif"),
        ],
    ),
]
NONE = [
    "Rafiq Hakim Wijaya hadir.",
    "Gol dicetak Nunu Mendes kemarin.",
    "Uang itu dari penasihat hukum Rahmat Hidayat.",
    "Peraturan Presiden Nomor 9 Tahun 2020 berlaku.",
    "Panitia menggelar Bupati Cup tahun ini.",
    "Setiap kepala daerah wajib hadir.",
    "Seorang ekonom berpendapat lain.",
    "Kementerian Koordinator (Kemenko) Pangan hadir.",
]
GLUED = [
    (
        "Hadir KetuaPerhimpunan Pedagang Indonesia, Rahmat.",
        [("KetuaPerhimpunan Pedagang Indonesia", "definitif")],
    ),
    ("Ketua Komisi IX DPR RIRahmat Hidayat hadir.", [("Ketua Komisi IX DPR RI", "definitif")]),
]


@pytest.mark.parametrize(
    ("text", "expected"), CAPACITIES + ENDS + UNKNOWN_UNITS + SEAMS + AREAS + SWALLOWED + SEVERAL
)
def test_offices(text: str, expected: list[tuple[str, str, str]]) -> None:
    layers = read(text)
    assert [(text[o.start : o.end], o.title, o.status) for o in layers.offices] == expected


@pytest.mark.parametrize(("text", "expected"), GLUED)
def test_glued_words(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(text[o.start : o.end], o.status) for o in read(text).offices] == expected


@pytest.mark.parametrize("text", NONE)
def test_no_office(text: str) -> None:
    assert read(text).offices == []


def test_body_and_area_lie_in_the_phrase() -> None:
    text = "Kepala Dinas Kesehatan Lombok Barat, Rahmat, hadir."
    (office,) = read(text).offices
    assert office.body is not None
    assert office.area is not None
    assert text[office.body.start : office.body.end] == "Dinas Kesehatan Lombok Barat"
    assert office.area.code == "52.01"

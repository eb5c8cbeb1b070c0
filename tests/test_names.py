"""Names of people: where they begin and end, what announces them, what is none."""

from __future__ import annotations

import pytest
import spacy

from news_extract.layers import Layers, layers_of

_nlp = spacy.blank("id_news")
_nlp.add_pipe("news_names")


def read(text: str) -> Layers:
    return layers_of(_nlp(text))


# (text, names in text order)
AROUND_OFFICES = [
    ("Bupati Karawang Siti Aminah hadir.", ["Siti Aminah"]),
    ("Direktur Utama PT Sumber Rezeki, Rahmat Hidayat, mengatakan itu.", ["Rahmat Hidayat"]),
    ("Suwarti, Kepala SDN Sukamaju 1, hadir.", ["Suwarti"]),
    ("Hadiah itu untuk Rahmat Hidayat, pelatih Timnas Sukara. Tim senang.", ["Rahmat Hidayat"]),
    ("Camat Dekat Rahmat, menyampaikan itu.", ["Dekat Rahmat"]),
    ("Anggota DPRD Karawang berinisial RH ditahan. RH diam.", ["RH", "RH"]),
    ("Polisi menangkap tersangka berinisial II, RI dan AFP.", ["II", "RI", "AFP"]),
    ("Direktur Utama PT Sumber Alam Tbk (Sumtex) Rahmat Hidayat hadir.", ["Rahmat Hidayat"]),
    # names coined anew, ranks with a full stop, "Mas" that ends a name of a body
    ("Direktur Utama LPDX Wirkasiyanto, serta jajaran hadir.", ["Wirkasiyanto"]),
    ("Kapolsek Sukamaju, Kompol. Wirasto, hadir.", ["Wirasto"]),
    ("Ketua Pengurus Kopdit Tirta Mas, Rahmat Hidayat, hadir.", ["Rahmat Hidayat"]),
    ("Bupati Sikka Juventus Rahmat Hidayat hadir.", ["Juventus Rahmat Hidayat"]),
    ("Pekaseh Subak Jati I Made Rakus hadir.", ["I Made Rakus"]),
    ("Menurut Kabid perdagangan Rahmat Hidayat, harga naik.", ["Rahmat Hidayat"]),
    ("Rahmat Hidayat selaku Kepala Dinas Sosial hadir.", ["Rahmat Hidayat"]),
    ("Rahmat Hidayat yang juga Ketua Umum PSSI hadir.", ["Rahmat Hidayat"]),
    ("Kepala Dinas Sosial (Rahmat Hidayat) hadir.", ["Rahmat Hidayat"]),
    ("Jaksa Agung ST Rahmat hadir.", ["ST Rahmat"]),
    ("Wali Kota Bandar Lampung Rahmat HN hadir.", ["Rahmat HN"]),
    ("Menteri Kehutanan Rahmat Juli, hadir.", ["Rahmat Juli"]),
    ("Sekretaris Daerah Kabupaten Sukarto, S.Sos., M.I.P., hadir.", ["Sukarto"]),
]
PARTICLES = [
    ("Bupati Karawang Hans van der Wirnen hadir.", ["Hans van der Wirnen"]),
    ("Menurut Abdul Rahman al-Wirnadi, itu aman.", ["Abdul Rahman al-Wirnadi"]),
    ("Korban, Rosmaida br Wirgaol (27), selamat.", ["Rosmaida br Wirgaol"]),
    ("Menurut Ahmad bin Wirnasir, itu aman.", ["Ahmad bin Wirnasir"]),
    ("Ketua DPRD Badung I Wayan Wirnata hadir.", ["I Wayan Wirnata"]),
    ("Wisatawan ramai di Raja Ampat sejak pagi.", []),
]
INITIALS = [
    ("Direktur Utama BTN, Wirson LP Hidayat, hadir.", ["Wirson LP Hidayat"]),
    ("Bupati Karawang Rahmat Hidayat RI hadir.", ["Rahmat Hidayat"]),
]
HONORIFICS = [
    ("Acara dibuka Dr. H. Rahmat Hidayat, S.E., M.M. di aula.", ["Rahmat Hidayat"]),
    ("Drs.Hi.Rahmat Hidayat hadir.", ["Rahmat Hidayat"]),
    ("dr. Widya Kurnia hadir.", ["Widya Kurnia"]),
    ("Menurut AKBP Rahmat Hidayat, itu aman.", ["Rahmat Hidayat"]),
    ("Letkol Laut (P) Rahmat Hidayat hadir.", ["Rahmat Hidayat"]),
    ("Mayjen TNI (Purn) Rahmat Hidayat hadir.", ["Rahmat Hidayat"]),
    ("Dandim 0999 Letkol Inf. Rahmat Hidayat hadir.", ["Rahmat Hidayat"]),
    ("Laksamana Pertama (Laksma) Rahmat Hidayat hadir.", ["Rahmat Hidayat"]),
    ("Bupati Karawang Moh. Rahmat Hidayat hadir.", ["Moh. Rahmat Hidayat"]),
    ("Nasihat Tgk. Muhammad Yusuf didengar.", ["Muhammad Yusuf"]),
]
SHAPES = [
    ("Bupati Karawang M. Nasir Abbas hadir.", ["M. Nasir Abbas"]),
    ("Bupati Karawang Ahmad bin Yusuf hadir.", ["Ahmad bin Yusuf"]),
    ("Bupati Karawang I Wayan Sudana hadir.", ["I Wayan Sudana"]),
    ("Bupati Karawang Ali Al-Habsyi hadir.", ["Ali Al-Habsyi"]),
    ("Bupati Karawang Ma'ruf Salim hadir.", ["Ma'ruf Salim"]),
    ("Presiden Rusia Sergei Petrov hadir.", ["Sergei Petrov"]),
    ("Presiden Rahmat Hidayat-Siti Nurlaela dilantik.", ["Rahmat Hidayat", "Siti Nurlaela"]),
]
CUES = [
    ('"Itu benar," kata Wirasto.', ["Wirasto"]),
    ('"Itu benar," kata Wirasto Kamis (7/9/2020).', ["Wirasto"]),
    ("Rahmat Hidayat juga mengatakan hal itu.", ["Rahmat Hidayat"]),
    ("Ketua panitia, Seto Wirasto, mengatakan acara lancar.", ["Seto Wirasto"]),
    ("Rosnefta menyatakan siap bekerja sama.", []),
]
DESCRIPTIONS = [
    ("Polisi memeriksa tersangka RH hari ini.", ["RH"]),
    ("Seorang pria berinisial SW ditangkap.", ["SW"]),
    ("Polisi mendata korban PHK hari ini.", []),
    ("Seorang warga, Wirasto (45), marah.", ["Wirasto"]),
    ("Wirasto, pemuda adat Raja Ampat, kecewa.", ["Wirasto"]),
    ("Wirasto salah satu pedagang di pasar.", ["Wirasto"]),
    ("Sumsuka, salah satu produsen telepon, untung.", []),
    ("Tersangka berinisial RH (34), LK (29), dan SW (41) ditahan.", ["RH", "LK", "SW"]),
    ("Warga Desa Kulur Dalam, Masitah Galung, marah.", ["Masitah Galung"]),
    ('Sutradara film "Perahu", Subur Ilanur, mengaku lelah.', ["Subur Ilanur"]),
    ("Bupati Karawang Siti Aminah yang dikenal dengan panggilan Ening hadir.", ["Siti Aminah", "Ening"]),
    ("Warga bernama Wirasto pergi.", ["Wirasto"]),
    ("Menurut pengamat politik Wirasto Samodra, itu wajar.", ["Wirasto Samodra"]),
    (
        "Lahan itu milik Rahmat Hidayat, Abu Salim, Wirasto, dan Dedek.",
        ["Rahmat Hidayat", "Abu Salim", "Wirasto", "Dedek"],
    ),
    (
        "Hadir pelawak Samro Sukalim, Fajar Wismoyo, dan Aji Rahmat.",
        ["Samro Sukalim", "Fajar Wismoyo", "Aji Rahmat"],
    ),
]
# Names that nothing announces but their shape or a list.
UNANNOUNCED = [
    ("Ia bersaing dengan Wirastin E. Sukarbo di sana.", ["Wirastin E. Sukarbo"]),
    ("Lalu muncul nama Wirdo S. dalam bursa.", ["Wirdo S."]),
    (
        "Hadir Wirka Diah, Ondra Sukbi, Ida Rahmat, dan M. Sukarnel.",
        ["Wirka Diah", "Ondra Sukbi", "Ida Rahmat", "M. Sukarnel"],
    ),
    (
        "Ada Rizky Sukmar, Wirti Samoro, sampai Hadro Sukrisa di sana.",
        ["Rizky Sukmar", "Wirti Samoro", "Hadro Sukrisa"],
    ),
    ("Korban adalah Rahmat Haris (25) dan Badro Sukman (29).", ["Rahmat Haris", "Badro Sukman"]),
    ("Anton del Sukario kembali.", ["Anton del Sukario"]),
    ("Kebijakan itu dari era Jokowi dahulu.", ["Jokowi"]),
    ("Gubernur Banten Rahmat Anungakan hadir.", ["Rahmat Anung"]),
    ("Ia menikah dengan Wirka Sukolna.", ["Wirka Sukolna"]),
]
AGAIN = [
    ("Bupati Karawang Siti Aminah hadir. Aminah pulang.", ["Siti Aminah", "Aminah"]),
    ("Bupati Karawang Siti Aminah hadir. Ahmad Aminah pulang.", ["Siti Aminah", "Ahmad Aminah"]),
    ("Bupati Karawang Putri Aminah hadir. Tunggal Putri Indonesia menang.", ["Putri Aminah"]),
]
NO_PEOPLE = [
    "Kendaraan melintas di Jalan Jenderal Sudirman.",
    "Pasien dirawat di RSUD Dr. Soetomo kemarin.",
    "Rapat berlangsung ramai. (Rahmat Hidayat/detikcom)",
    "Program Indonesia Pintar berjalan di Jawa Tengah.",
    "Rabu Pahing jatuh pada Januari mendatang.",
    "Jalan S. Parman macet.",
    "A. Menolong teman B. Mengejek teman.",
    "Sampel mengandung E.Coli dan lainnya.",
    "Hujan di Rajabasa, Labuhan Ratu, dan sekitarnya.",
    "Pasien dirawat di RSUD dr Sukasman Saragih kemarin.",
    "Bupati Pesisir Barat Hadiri Peresmian Pasar",
    "Ponsel Trump Mobile laris.",
    "Jalan Padang Sukma atau Ngurah Rai macet.",
    'Orang belanja di Gamelox. "Semua aman," kata Gamelox.',
]


@pytest.mark.parametrize(
    ("text", "expected"),
    AROUND_OFFICES + PARTICLES + INITIALS + HONORIFICS + SHAPES + CUES + DESCRIPTIONS + UNANNOUNCED + AGAIN,
)
def test_names(text: str, expected: list[str]) -> None:
    assert [text[name.start : name.end] for name in read(text).names] == expected


@pytest.mark.parametrize("text", NO_PEOPLE)
def test_no_name(text: str) -> None:
    assert read(text).names == []


def test_titles_are_kept_apart() -> None:
    (name,) = read("Acara dibuka Dr. H. Rahmat Hidayat, S.E., M.M. di aula.").names
    assert name.honorifics == ("Dr.", "H.", "S.E.", "M.M.")


# (text, for each name the offices that it holds)
HOLDERS = [
    (
        "Rahmat Hidayat, Ketua RT 3, dan Bupati Karawang Siti Aminah hadir.",
        [["Ketua RT 3"], ["Bupati Karawang"]],
    ),
    (
        "Bupati Karawang Rahmat Hidayat, Wakil Bupati Karawang Siti Aminah hadir.",
        [["Bupati Karawang"], ["Wakil Bupati Karawang"]],
    ),
    (
        "Menteri Keuangan sekaligus Ketua Umum PSSI Rahmat Hidayat hadir.",
        [["Menteri Keuangan", "Ketua Umum PSSI"]],
    ),
    ("Acara dihadiri istri Bupati Karawang, Siti Aminah.", [[]]),
    ('"Siap," kata Rahmat Hidayat, Vice President Xpengan di sana.', [["Vice President Xpengan"]]),
    ('"Siap," kata Rahmat Hidayat Kepala Bagian Ekonomi kemarin.', [["Kepala Bagian Ekonomi"]]),
    ("Kepala Dinas Sosial setempat Ir. Rahmat Hidayat hadir.", [["Kepala Dinas Sosial"]]),
    ("Dr Rahmat Hidayat MA, Dosen Ilmu Komunikasi, hadir.", [["Dosen Ilmu Komunikasi"]]),
    ("Itu disampaikan oleh James Wong, Vice President Modenata, kemarin.", [["Vice President Modenata"]]),
    ("Rahmat Hidayat dilantik sebagai Bupati Karawang menggantikan Siti Aminah.", [["Bupati Karawang"], []]),
    ("Rahmat Hidayat yang kala itu menjabat sebagai Menteri Sosial.", [["Menteri Sosial"]]),
    (
        "Wakil Ketua DPRD Medan Sukirman, Rahmat Lubis dan Hadi Sukma hadir.",
        [["Wakil Ketua DPRD Medan"]] * 3,
    ),
    (
        "Ia memanggil mantan Gubernur Bank Indonesia, seperti Rahmat Hidayat hingga Sudrajad Jiwan.",
        [["mantan Gubernur Bank Indonesia"]] * 2,
    ),
    ("Bupati Karawang Rahmat Hidayat, Siti Aminah, dan Joko Wiyono hadir.", [["Bupati Karawang"], [], []]),
    ("Para bupati hadir. Direktur Utama masih dijabat oleh Rahmat Hidayat.", [["Direktur Utama"]]),
    ("Ketua Umum PSSI kini adalah Siti Aminah.", [["Ketua Umum PSSI"]]),
    ("Gubernur dan Wakil Gubernur Siti Aminah hadir.", [["Wakil Gubernur"]]),
    ("Kabag Tapem, Camat dan Lurah ditegur.", []),
]


@pytest.mark.parametrize(("text", "expected"), HOLDERS)
def test_holders(text: str, expected: list[list[str]]) -> None:
    names = read(text).names
    assert [[text[office.start : office.end] for office in name.offices] for name in names] == expected


# Names that an age, a cue or nothing but a verb glued to them announces.
FRAMES = [
    ("Korban luka menimpa Rahmat (31), yang terkena api.", ["Rahmat"]),
    ("Mereka ialah DK (18), RW (14), dan MIL (16).", ["DK", "RW", "MIL"]),
    ("Klub DK (18) naik ke peringkat dua.", []),
    ("Laporan itu datang dari ibu korban, RW (33), pagi tadi.", ["RW"]),
    ("Sukrasana menuturkan warga sudah lama menunggu.", ["Sukrasana"]),
    ("Ponsel Sukatel S7 laris. Sukatel menjelaskan harganya turun.", []),
    ("Majelis menyatakan terdakwaLina Rahmatterbukti bersalah.", ["Lina Rahmat"]),
    ("Rahmat Hidayat Dalam Pemaparannya mengatakan itu.", ["Rahmat Hidayat"]),
    ("Wakil Gubernur Makkah, Pangeran Saud bin Misal, hadir.", ["Saud bin Misal"]),
    ("Wakil Perdana Menteri Beijing Li Sukafeng hadir.", ["Li Sukafeng"]),
    ("Emas itu dibeli di toko emas Wahyu Rahmat.", []),
    ("Dow Jones Industrial Average turun 1,1 poin.", []),
    ("Profesor Riset Bidang Iklim hadir.", []),
    ('"Benar," kata hakim Sukadana Tandil.', ["Sukadana Tandil"]),
]


@pytest.mark.parametrize(("text", "expected"), FRAMES)
def test_frames(text: str, expected: list[str]) -> None:
    assert [text[name.start : name.end] for name in read(text).names] == expected


# (text, nickname, whose it is)
NICKNAMES = [
    ("Menteri Sosial Rahmat Hidayat atau Gus Mamat menyampaikan itu.", "Gus Mamat", "Rahmat Hidayat"),
    ("Rahmat Hidayat atau Mamat mengatakan itu.", "Mamat", "Rahmat Hidayat"),
    ("Bupati Karawang Siti Aminah alias Mimin hadir.", "Mimin", "Siti Aminah"),
    ("Menteri Sosial Rahmat Hidayat (Gus Mamat) hadir.", "Gus Mamat", "Rahmat Hidayat"),
    ("Kang Dedi Suryana (KDS) hadir.", "KDS", "Dedi Suryana"),
    (
        'Lurah Suka, Mahmudin, hadir. "Ia (Siti) pulang," kata lelaki yang biasa dipanggil Enting itu.',
        "Enting",
        "Mahmudin",
    ),
    ("Pria yang akrab disapa Indi itu, Indrawati Kusuma, mengaku senang.", "Indi", "Indrawati Kusuma"),
    ('Rahmat Hidayat menambahkan itu. "Harga naik," kata Rudi, sapaan akrabnya.', "Rudi", "Rahmat Hidayat"),
    ("Siti Aminah hadir. Mimin, begitu ia akrab disapa, senang.", "Mimin", "Siti Aminah"),
]


@pytest.mark.parametrize(("text", "nickname", "owner"), NICKNAMES)
def test_nicknames(text: str, nickname: str, owner: str) -> None:
    names = {text[name.start : name.end]: name for name in read(text).names}
    alias_of = names[nickname].alias_of
    assert alias_of is not None
    assert text[alias_of.start : alias_of.end] == owner

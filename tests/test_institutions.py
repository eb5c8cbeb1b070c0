"""Names of organisations: where they begin and end, their type, and what looks like one and is none."""

from __future__ import annotations

from itertools import pairwise

import pytest
import spacy

from news_extract.finding.bodies.known import known_bodies
from news_extract.layers import layers_of
from news_extract.records import BodyType
from news_extract.tables import csv_table, toml_table

_nlp = spacy.blank("id_news")
_nlp.add_pipe("news_institutions")


def found(text: str) -> list[str]:
    return [text[m.start : m.end] for m in layers_of(_nlp(text)).body_mentions]


def types(text: str) -> list[BodyType]:
    return [m.type for m in layers_of(_nlp(text)).body_mentions]


# (sentence, names as written)
FIELDS = [
    ("Kepala Dinas Kesehatan Kota Bogor Rahmat Hidayat hadir.", ["Dinas Kesehatan Kota Bogor"]),
    ("Dinas Pemuda, Olahraga, dan Pariwisata hadir.", ["Dinas Pemuda, Olahraga, dan Pariwisata"]),
    ("Dinas Pasar, UKM dan Koperasi Ciamis naik.", ["Dinas Pasar, UKM dan Koperasi Ciamis"]),
    ("Dinas Kesehatan, Dinas Sosial dan Bappeda hadir.", ["Dinas Kesehatan", "Dinas Sosial", "Bappeda"]),
    ("Dinas Sosial dan Koperasi Tani Makmur hadir.", ["Dinas Sosial", "Koperasi Tani Makmur"]),
    (
        "Dinas Perdagangan, Koperasi, dan UKM (Disperkop) Garut.",
        ["Dinas Perdagangan, Koperasi, dan UKM (Disperkop) Garut"],
    ),
    ("Dinas Sosial dan Dinas Kesehatan hadir.", ["Dinas Sosial", "Dinas Kesehatan"]),
    ("Ia di Dinas PUPR Ciamis.", ["Dinas PUPR Ciamis"]),
    ("Kepala Dinas Pertanian Suwarni hadir.", ["Dinas Pertanian"]),
    ("Kepala Lembaga Pemasyarakatan Kelas I Ciamis hadir.", ["Lembaga Pemasyarakatan Kelas I Ciamis"]),
]
BRACKETS = [
    (
        "Dinas Kesehatan (Dinkes) Ciamis membuka posko.",
        ["Dinas Kesehatan (Dinkes) Ciamis"],
    ),
    ("Badan Pusat Statistik (BPS) mencatat.", ["Badan Pusat Statistik (BPS)"]),
    ("Rumah Sakit Umum Daerah (RSUD) Mekarwangi penuh.", ["Rumah Sakit Umum Daerah (RSUD) Mekarwangi"]),
    ("Pemerintah Kabupaten (Pemkab) Garut hadir.", ["Pemerintah Kabupaten (Pemkab) Garut"]),
    ("Rakor badan pendapatan daerah (Bapenda) Garut.", ["badan pendapatan daerah (Bapenda) Garut"]),
    ("PT Tirta Sari Tbk (TRSA) rugi. Saham TRSA turun.", ["PT Tirta Sari Tbk (TRSA)", "TRSA"]),
    ("Forum Petani Muda (FPM) hadir. DPP FPM pulang.", ["Forum Petani Muda (FPM)", "DPP FPM"]),
    ("Kementerian Koordinator (Kemenko) Pangan hadir.", ["Kementerian Koordinator (Kemenko) Pangan"]),
    ("Dinas Sosial (45) kosong.", ["Dinas Sosial"]),
]
PROPER = [
    ("Direktur PT Sumber Rezeki Abadi, Rahmat, hadir.", ["PT Sumber Rezeki Abadi"]),
    ("PT Tirta Sari (Persero) Tbk untung.", ["PT Tirta Sari (Persero) Tbk"]),
    ("PT. Tirta Sari untung.", ["PT. Tirta Sari"]),
    ("Kata Dirut PT Tirta Rahmat (Perseroda), H. Budi.", ["PT Tirta Rahmat (Perseroda)"]),
    ("Pasien dirawat di RSUD Dr. Misal Husada, Senin.", ["RSUD Dr. Misal Husada"]),
    ("Direktur RSUD dr Misalwati Garut Budi Sanjaya hadir.", ["RSUD dr Misalwati Garut"]),
    ("Direktur RSUD dr. Budi Sanjaya hadir.", []),
    ("Inspektorat Kabupaten Garut memeriksa.", ["Inspektorat Kabupaten Garut"]),
    ("Menurut Moody's, utang naik.", ["Moody's"]),
    ("Menurut Gapki, ekspor naik.", ["Gapki"]),
    ("Data itu disampaikan Xiaomi, Senin.", ["Xiaomi"]),
    ("Guru SDN Jagalan 1 pulang.", ["SDN Jagalan 1"]),
    ("Kepala SD Negeri 2 Mekar Lor Wiwik Handayani hadir.", ["SD Negeri 2 Mekar Lor"]),
    ("PT PLN (Persero) Unit Layanan Pelanggan Weda sibuk.", ["PT PLN (Persero) Unit Layanan Pelanggan Weda"]),
    ("Serikat Pekerja Bank Krida hadir.", ["Serikat Pekerja Bank Krida"]),
    ("Rapat di Kanwil DJP Bengkulu-Lampung.", ["Kanwil DJP Bengkulu-Lampung"]),
    ("Dinas Pangan dan Hultikultura Garut hadir.", ["Dinas Pangan dan Hultikultura Garut"]),
    ("Di bawah Kementerian Agama Koordinasi berjalan.", ["Kementerian Agama"]),
    ("Ketua Majelis Pengadilan Negeri Garut hadir.", ["Pengadilan Negeri Garut"]),
    ("CiamisPT Tirta Sari Tbk untung.", ["PT Tirta Sari Tbk"]),
    ("Mengutip CNBC International, saham naik.", ["CNBC International"]),
    ("Mahasiswa Universitas Harapan Bangsa.", ["Universitas Harapan Bangsa"]),
    ("Ketua Ikatan Alumni Universitas Lampung hadir.", ["Ikatan Alumni Universitas Lampung"]),
    ("Asosiasi Pemilik Balai Lelang Indonesia rapat.", ["Asosiasi Pemilik Balai Lelang Indonesia"]),
    ("Perhimpunan Petani dan Nelayan Sukamaju rapat.", ["Perhimpunan Petani dan Nelayan Sukamaju"]),
    ("Ketua BEM UI Budi Sanjaya hadir.", ["BEM UI"]),
    ("Kata Direktur PT Tirta Sari Zulham. PT Tirta Sari untung, kata Zulham.", ["PT Tirta Sari"] * 2),
    ("Menurut Rural Youth Society, panen naik.", ["Rural Youth Society"]),
    ("Menurut Rural Society of Steel Craft (RSSC), naik.", ["Rural Society of Steel Craft (RSSC)"]),
    ("Ketua Dewan Pimpinan Nasional (DPN) Tani Makmur hadir.", ["Dewan Pimpinan Nasional (DPN) Tani Makmur"]),
    ("Data Satgas Covid-19 Garut.", ["Satgas Covid-19 Garut"]),
    ("PT Krida Bank Nusantara Tbk untung.", ["PT Krida Bank Nusantara Tbk"]),
    ("Head of Research Krida Tama Sekuritas, Rahmat.", ["Krida Tama Sekuritas"]),
    ("Antrean di kantor cabang BRI dan Kantor Pusat BRI.", ["BRI", "BRI"]),
    ("Acara Focus Group Discussion selesai.", []),
    ("Rapat di Mekar Convention Center.", []),
    ("Direktur RSUD Pasar Rebo hadir.", ["RSUD Pasar Rebo"]),
]
PLACES = [
    ("Warga Polresta Bengkayang hadir.", ["Polresta Bengkayang"]),
    ("Kantor Kementerian Agama (Kemenag) Garut tutup.", ["Kantor Kementerian Agama (Kemenag) Garut"]),
    ("Disdik Kudus membantah.", ["Disdik Kudus"]),
    ("Dinas Perikanan Solok membantah.", ["Dinas Perikanan Solok"]),
    ("Acara digelar Tirta Hospital Surabaya kemarin.", ["Tirta Hospital Surabaya"]),
    ("Pemdes Mekarsari hadir.", ["Pemdes Mekarsari"]),
    ("Kodam XXX/Tirta hadir.", ["Kodam XXX/Tirta"]),
    ("KSP Mekar Buana tutup. KSP Rahmat Hidayat hadir.", ["KSP Mekar Buana", "KSP"]),
    ("Kapolres diganti di Polres Bogor Kota.", ["Polres Bogor Kota"]),
    ("Anggota Polsek Tanjung Mekar datang.", ["Polsek Tanjung Mekar"]),
    ("Prajurit Kodim 0506/Tangerang datang.", ["Kodim 0506/Tangerang"]),
    ("Penyidik Kejaksaan Negeri Ciamis datang.", ["Kejaksaan Negeri Ciamis"]),
    ("Satreskrim Polres Garut menahan.", ["Satreskrim Polres Garut"]),
    ("Rapat DPRD Provinsi Jawa Barat.", ["DPRD Provinsi Jawa Barat"]),
    ("Kantor BRI Unit Mekarsari tutup.", ["BRI Unit Mekarsari"]),
    ("KAI Daop 1 Jakarta menambah kereta.", ["KAI Daop 1 Jakarta"]),
    ("Putusan 12/Pid.B/2025/PN Cms.", []),
]
GOVERNMENTS = [
    ("Pemerintah Kabupaten Garut hadir.", ["Pemerintah Kabupaten Garut"]),
    ("Pemprov Jateng hadir.", ["Pemprov Jateng"]),
    ("Kata Pemkab itu.", ["Pemkab"]),
    ("Pemerintah Indonesia dan pemerintah Norwegia.", ["Pemerintah Indonesia", "pemerintah Norwegia"]),
    ("Ada 17 Pemda dan seluruh Pemkab.", []),
    ("Kata pemerintah daerah, pemerintah pusat dan pemerintah provinsi.", []),
    ("Ada 12 pemerintah daerah (pemda).", []),
]
KNOWN = [
    ("KPK dan Kemenkeu hadir.", ["KPK", "Kemenkeu"]),
    ("Ketua Komisi IX DPR RI hadir.", ["DPR RI"]),
    ("PT PLN (Persero) untung.", ["PT PLN (Persero)"]),
    ("Kader PDI-P hadir.", ["PDI-P"]),
    ("Ia bekerja di kementerian pertanian.", ["kementerian pertanian"]),
    ("Ojk Provinsi Riau hadir.", ["Ojk Provinsi Riau"]),
    ("Kepada Kompas.com dan detikRiau.", ["Kompas.com", "detikRiau"]),
    ("Buka www.lapor.go.id atau surel info@tani.com.", []),
    ("Foto jembatan (Rahmat Hidayat/detikcom).", []),
    ("kantor perwakilan BI riau dan polda jambi.", ["kantor perwakilan BI riau", "polda jambi"]),
    ("Kejaksaan Agung memeriksa.", ["Kejaksaan Agung"]),
]
# told by what stands around them
FRAMES = [
    ("Dikutip dari kantor berita Interluna, Selasa.", ["Interluna"]),
    ("Laporan majalah Tirtanesia keliru.", ["Tirtanesia"]),
    ("Menurut berita Interluna keliru.", []),
    ("Pantauan detikBalimenyusuri pasar.", ["detikBali"]),
    ("Direktur Koperasi Tirta Sumber, Rahmat Hidayat, hadir.", ["Koperasi Tirta Sumber"]),
    ("Saham maskapai Tirtawan Nusa naik.", ["Tirtawan Nusa"]),
    ("Perusahaan keamanan siber Tirtasky mengatakan itu.", ["Tirtasky"]),
    ("PT Tirta Rezeki Alam Tbk (Tirtex) untung.", ["PT Tirta Rezeki Alam Tbk (Tirtex)"]),
    ("Kedutaan Besar AS di Qatar menolak.", ["Kedutaan Besar AS di Qatar"]),
    ("Manajer PLN Krui Rahmat Hidayat hadir.", ["PLN Krui"]),
    ("Menurut Tribun-Sukamaju.com, Selasa, itu benar.", ["Tribun-Sukamaju.com"]),
    ("Gedung Putih menolak.", ["Gedung Putih"]),
    ("Operator kapal pesiar, Tirtawan Cruise Line, mengatakan itu.", ["Tirtawan Cruise Line"]),
    ("Saham pembuat kendaraan listrik Volqa naik.", ["Volqa"]),
    ("Emas dari toko perhiasan Sinar Mekar hilang.", ["toko perhiasan Sinar Mekar"]),
    ('Mereka anggota geng bernama "Elang Hitam".', ["Elang Hitam"]),
    ("Direktur Tirtawan Indonesia, Rahmat Hidayat hadir. Tirtawan rugi.", ["Tirtawan Indonesia", "Tirtawan"]),
    ("Petugas Ambulans Gawat Ringan (AGR) datang.", ["Ambulans Gawat Ringan (AGR)"]),
    ("QWTI mencatat kenaikan.", ["QWTI"]),
    ("Menurut data QWTI harga naik.", ["QWTI"]),
    ("Menurut Volqa Research Center. Survei Volqa selesai.", ["Volqa Research Center", "Volqa"]),
    ("Kata dia kepada kabarmekar.co dan wartawan kabarmekar.com.", ["kabarmekar.co", "kabarmekar.com"]),
]
FIRMS = [
    ('"Naik," kata CEO TirtaPay Rahmat Hidayat.', ["TirtaPay"]),
    ("Founder Volqa, Rahmat Hidayat, hadir.", ["Volqa"]),
    ("Ketua Umum Garda Indonesia, Raden Rahmat Hidayat hadir.", ["Garda Indonesia"]),
    ("Sekretaris Daerah Provinsi Jawa Tengah, Rahmat Hidayat, hadir.", []),
    ("Saham dan dividen Volqa Nusa Makmur (VQNM) naik.", ["Volqa Nusa Makmur (VQNM)"]),
    ("Saham dan dividen dibahas dalam Rapat Umum Pemegang Saham (RUPS).", []),
    ("Direktur Utama Volqa Bank Anton Hidayat hadir. Nasabah bank lain pulang.", ["Volqa Bank"]),
    ("Tarik uang di ATM Bank dan Teller Bank.", []),
    ("Menara Lampung Hydroenergy Rp1,5 juta.", ["Menara Lampung Hydroenergy"]),
    ("Menurut firma riset Volqa, harga naik. Lagu grup musik Tirtawe.", ["Volqa", "Tirtawe"]),
    ("Volqa Indonesia meluncurkan sepeda. Timnas Indonesia menang.", ["Volqa Indonesia"]),
    ("Kata Head of Marketing Infinix Indonesia kemarin.", ["Infinix Indonesia"]),
    ("Rakyat Indonesia menolak.", []),
    ("Siti Rahmat, Head of Sales Volqa Nusa, hadir.", ["Volqa Nusa"]),
    ("Siti Rahmat, Ketua Volqa Nusa, hadir.", []),
    ("Dilansir dari Tirta Ekspres, Rabu. Mengutip Gulfa News, harga naik.", ["Tirta Ekspres", "Gulfa News"]),
    ("Dikutip dari Rahmat Hidayat, Rabu. Ia mengutip Volqa. Dikutip dari Instagram, Rabu.", []),
    ("Kata Rahmat kepada Kabartirta.co. Ini telah tayang di Kabarnusa.com.", ["Kabartirta.co"]),
    ("Dikutip dari Antara, Rabu. Antara Jakarta dan Bogor macet.", ["Antara"]),
    ("Saham PT Bumi Resources Nusa Tbk naik.", ["PT Bumi Resources Nusa Tbk"]),
    (
        "Direktur PT Sumber Griya Manajemen Endrayanto hadir. Endrayanto menjelaskan.",
        ["PT Sumber Griya Manajemen"],
    ),
]
# makers count where they act, acronyms by what stands beside them
SENSES = [
    ("Apple mengumumkan rapat. CEO Apple Rahmat Hidayat hadir.", ["Apple", "Apple"]),
    ("Perusahaan teknologi Meta menolak. Menurut Samsung, layar itu kuat.", ["Meta", "Samsung"]),
    ("Harga Apple naik. Toyota memiliki enam warna. Beli di platform Amazon Prime Video.", []),
    ("Tim Uber mempertemukan dua negara. Final Uber mempertemukan dua negara.", []),
    ("Tiket FIFA World Cup dan UEFA Nations League. FIFA menolak.", ["FIFA"]),
    ("Realisasi PBB Kabupaten Klaten naik. Sidang PBB dibuka.", ["PBB"]),
    ("Ia mengurus SIM BI. Tim AFF di Piala AFF.", ["AFF"]),
    ("Rahmat dari PAN-RB dan kader PAN.", ["PAN"]),
    ("Liga Arab bersidang. Liga Arab Saudi dimulai.", ["Liga Arab"]),
]
UNITS = [
    ("Tim Balai Pelaksanaan Jalan Nasional Lampung hadir.", ["Balai Pelaksanaan Jalan Nasional Lampung"]),
    ("Direktorat Jenderal Mineral dan Batu Bara rapat.", ["Direktorat Jenderal Mineral dan Batu Bara"]),
    ("Badan Geologi Kementerian ESDM mencatat.", ["Badan Geologi", "Kementerian ESDM"]),
    ("Petugas Balai Besar Taman Nasional Bromo Tengger hadir.", ["Balai Besar Taman Nasional Bromo Tengger"]),
    ("Di Kantor Imigrasi Kelas I TPI Ngurah Rai kemarin.", ["Kantor Imigrasi Kelas I TPI Ngurah Rai"]),
    ("Di Kantor Otoritas Bandara Wilayah II Medan kemarin.", ["Kantor Otoritas Bandara Wilayah II Medan"]),
    ("Ketua DPD II Golkar Minahasa Tenggara hadir.", ["DPD II Golkar Minahasa Tenggara"]),
    ("Laporan Inspektorat Pemkab Garut selesai.", ["Inspektorat Pemkab Garut"]),
    ("Danrem 043/Garuda Hitam dan Korem 043/Garuda Hitam Kolonel Rahmat.", ["Korem 043/Garuda Hitam"]),
    ("Anak Panti Asuhan Tirta Kasih datang.", ["Panti Asuhan Tirta Kasih"]),
    ("Rapat Komisi 1 DPRD Garut.", ["DPRD Garut"]),
    (
        "Lewat Kantor Syahbandar dan Otoritas Pelabuhan Dumai.",
        ["Kantor Syahbandar dan Otoritas Pelabuhan Dumai"],
    ),
    ("Prajurit Koramil setempat dan Pemkab setempat hadir. Koramil itu sepi.", ["Koramil"]),
    ("Jembatan itu dibuka. ANTARA/HO-Pemprov Jambi", []),
    ("Kantor PUPR Pesibar tutup.", ["PUPR Pesibar"]),
    ("Presiden Direktur PT Damai Indah Tani Tbk, Rahmat, hadir.", ["PT Damai Indah Tani Tbk"]),
    (
        "Ketua Dharma Wanita Persatuan Kabupaten Garut Ny. Siti hadir.",
        ["Dharma Wanita Persatuan Kabupaten Garut"],
    ),
    (
        "Menurut Ketua Asosiasi Pemasok Mineral dan Batubara, benar.",
        ["Asosiasi Pemasok Mineral dan Batubara"],
    ),
    ("Tim Gabungan Pemalang mengecek Jaringan Irigasi di Federasi Rusia. Rapat Komite I selesai.", []),
    ("Kru Satuan Tugas Sapu Bersih Pungli datang.", ["Satuan Tugas Sapu Bersih Pungli"]),
    ("Warta Kantor Berita Tirta hari ini.", ["Kantor Berita Tirta"]),
]
# names with a small part in front or behind
PARTS = [
    (
        "Kata Konsulat Jenderal RI di Sydney. Kedutaan Besar Republik Indonesia (KBRI) di Canberra diam.",
        ["Konsulat Jenderal RI di Sydney", "Kedutaan Besar Republik Indonesia (KBRI) di Canberra"],
    ),
    ("Petugas PPIH Debarkasi Solo datang.", ["PPIH Debarkasi Solo"]),
    ("Kepala UPTD Taman Raya Mekarlia Volqano, S.I.P hadir.", ["UPTD Taman Raya Mekarlia"]),
    ("Ketua Yayasan Mekar Volqano, Dr. Siti hadir.", ["Yayasan Mekar Volqano"]),
    ("Kepala UPT Mekarlia Dinas Kehutanan Lampung hadir.", ["UPT Mekarlia", "Dinas Kehutanan Lampung"]),
    ("Seluruh UPT Pemasyarakatan dan 14 UPTD Puskesmas sibuk.", []),
    (
        "Kelompok Sadar Wisata (Pokdarwis) Pantai Mekar dibekukan.",
        ["Kelompok Sadar Wisata (Pokdarwis) Pantai Mekar"],
    ),
    (
        "Poktan Tunas Volqa Pekon Sukamaju dan Karang Taruna Desa Sukamaju.",
        ["Poktan Tunas Volqa", "Karang Taruna Desa Sukamaju"],
    ),
    (
        "Satuan Polisi Lalu Lintas Kepolisian Resor Garut.",
        ["Satuan Polisi Lalu Lintas Kepolisian Resor Garut"],
    ),
    ("Personel Pamobvit Polres Garut datang.", ["Pamobvit Polres Garut"]),
    ("Lewat Kementerian Agama dan TKI itu.", ["Kementerian Agama"]),
    (
        "Kementerian Perindustrian dan Teknologi Informasi.",
        ["Kementerian Perindustrian dan Teknologi Informasi"],
    ),
    ("Direktur Yayasan Al Rahmat Mekar, Siti, hadir.", ["Yayasan Al Rahmat Mekar"]),
    ("Perawat Mayapada Hospital pulang.", ["Mayapada Hospital"]),
    ("Koperasi Kelurahan Sukamaju ramai.", ["Koperasi Kelurahan Sukamaju"]),
    ("Koperasi Desa/Kelurahan Merah Putih dan Koperasi Desa itu.", []),
    ("Dinas Sosial Garut rapat. Kantor Dinas sosial tutup.", ["Dinas Sosial Garut", "Dinas sosial"]),
]
ENGLISH = [
    ("Ia dari Volqa University of Science and Craft.", ["Volqa University of Science and Craft"]),
    ("Volqa Party menolak, Birthday Party itu ramai.", ["Volqa Party"]),
    ("Pakar Museum Arkeologi University of Michigan.", ["University of Michigan"]),
    ("Kata ahli University of California, Berkeley, kemarin.", ["University of California, Berkeley"]),
    ("Rural Safety Consultant Indonesia (RSCI) hadir.", ["Rural Safety Consultant Indonesia (RSCI)"]),
    ("Standar Nasional Indonesia (SNI) berlaku.", []),
    ("Dokter Volqa Hospital datang.", ["Volqa Hospital"]),
    ("Dikutip dari Apple Volqa, Senin.", ["Apple Volqa"]),
    ("Kata dia kepada Tribun Bogor. Berita lain di Tribun Bogor.", ["Tribun Bogor"]),
    ("Ujarnya kepadaAFPpada Minggu. Kata dia kepadaBBC.Meski begitu.", ["AFP", "BBC"]),
    ("Volqano, Sony Rahmat, hadir. Kata Sony kemarin.", []),
    ("Kabartirta.com, Washington, DC -Warga ditangkap.", []),
    ("KABARTIRTA.co.id | SIDOARJO - Banjir surut.", []),
    ("Pesawat Boeing 777 jatuh. Boeing menyatakan duka.", ["Boeing"]),
    ("Saham dan dividen Sinarmas Volqa (SMVQ) naik.", ["Sinarmas Volqa (SMVQ)"]),
]
NO_BODIES = [
    "Menteri ESDM hadir.",
    "Peserta BPJS dan BI Rate naik.",
    "Pajak Bumi dan Bangunan (PBB) naik. Tagihan PBB dikirim.",
    "Ia menderita anemia defisiensi besi (ADB). Gejala ADB ringan.",
    "Badan Anggaran dan Komisi XI rapat.",
    "Indeks PMI manufaktur naik.",
    "Setiap Kementerian Koordinator rapat.",
    "Badan Usaha Milik Negara untung.",
    "Ia lulus dari Sekolah Dasar Negeri.",
    "Satu dinas terkait dan badan publik hadir.",
    "Balai Kota ramai.",
    "Kapolres hadir.",
    "Mereka ialah DP (18) dan MA (18).",
    'Video itu ada di grup "Komunitas Anak Mekar".',
    "Perusahaan BUMN itu untung.",
    "Anggota klub London itu pulang.",
    "CEO Zulham Iskandar, Rahmat Hidayat dan lainnya hadir.",
    "IHSG mencatat kenaikan.",
    "Petugas Hak Asasi Manusia (HAM) datang.",
    "Presiden Amerika Serikat hadir.",
    "Bank Sampah dan Koperasi Desa Merah Putih.",
]
TYPES: list[tuple[str, list[BodyType]]] = [
    ("Kementerian Sosial", ["ministry"]),
    ("Badan Gizi Nasional", ["agency"]),
    ("Badan Pendapatan Daerah", ["local_agency"]),
    ("Badan Keuangan Kota Bogor", ["local_agency"]),
    ("Pemkot Bandung", ["local_government"]),
    ("DPRD Garut", ["legislature"]),
    ("Pengadilan Negeri Garut", ["judiciary"]),
    ("Polda Lampung", ["security"]),
    ("PT Pindad", ["state_enterprise"]),
    ("BUMD PT Tirta Sari", ["state_enterprise"]),
    ("PT Tirta Sari", ["company"]),
    ("SMAN 2 Garut", ["education"]),
    ("RSUD Mekarwangi", ["health"]),
    ("Partai Golkar", ["party"]),
    ("Asosiasi Petani Muda", ["association"]),
    ("Kementerian Keuangan Malaysia", ["international"]),
    ("Tim TKPK", ["other"]),
    ("RadarMekar.com", ["media"]),
    ("Lapaknusa.com", ["media"]),
    ("Lapaknusa.id", ["company"]),
    ("maskapai Tirtawan Nusa", ["company"]),
    ("Rural Safety Consultant Indonesia (RSCI)", ["company"]),
    ("Kelinci Defenders Indonesia (KDI)", ["association"]),
    ("Kedutaan Besar RI di Canberra", ["agency"]),
    ("Volqa Clinic", ["health"]),
]
NAMES = [
    *FIELDS,
    *BRACKETS,
    *PROPER,
    *PLACES,
    *GOVERNMENTS,
    *KNOWN,
    *FRAMES,
    *FIRMS,
    *SENSES,
    *UNITS,
    *PARTS,
    *ENGLISH,
]


@pytest.mark.parametrize(("text", "names"), NAMES)
def test_names(text: str, names: list[str]) -> None:
    assert found(text) == names


@pytest.mark.parametrize("text", NO_BODIES)
def test_what_is_none(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(("text", "expected"), TYPES)
def test_types(text: str, expected: list[BodyType]) -> None:
    assert types(f"Kata {text} itu.") == expected


def test_a_table_form_belongs_to_one_body() -> None:
    rows: dict[str, set[str]] = {}
    for row in csv_table("institutions"):
        for form in [row["name"], *filter(None, row["forms"].split("|"))]:
            rows.setdefault(form, set()).add(row["key"])
    assert {form: keys for form, keys in rows.items() if len(keys) > 1} == {}


def test_every_maker_is_in_the_table_of_bodies() -> None:
    keys = {row["key"] for row in csv_table("institutions")}
    assert set(toml_table("body_signs")["makers"]["keys"]) <= keys


def test_bodies_do_not_overlap() -> None:
    text = "Satreskrim Polres Garut, Dinas Sosial (Dinsos) Garut, Center of Rural Society dan PT Tirta Sari."
    mentions = layers_of(_nlp(text)).body_mentions
    assert all(a.end <= b.start for a, b in pairwise(mentions))


@pytest.mark.parametrize(
    "piece",
    [
        "DPP ",
        "Dinas ",
        "PT ",
        "Satreskrim ",
        "(",
        "Society ",
        "Dinas A, ",
        "Bank ",
        "Apple ",
        "dilansir ",
        "Tirta (TRTA) ",
    ],
)
def test_repeats_are_read(piece: str) -> None:
    assert layers_of(_nlp(piece * 3000)).done


def test_known_forms_are_looked_up_by_their_first_word() -> None:
    assert known_bodies()["kemenkeu"][0].key == "kemenkeu"

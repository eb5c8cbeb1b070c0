"""Numbers with their values and units, and numbers that count nothing.

Every row is one sentence with the one quantity that it must give, or the reason why it gives none.
"""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from news_extract.finding.numbers.numerals import printed_step, read_digits
from news_extract.layers import Layers, Quantity, layers_of
from news_extract.reading.language import NewsIndonesian
from news_extract.steps import STEPS

NLP = NewsIndonesian()
NLP.add_pipe("news_quantities")
assert "news_quantities" in STEPS

Value = int | str | tuple[int | str, int | str]


def layers(text: str) -> Layers:
    return layers_of(NLP(text))


def value_of(quantity: Quantity) -> Value:
    """A plain int or the digits of the value, or both ends of the range."""

    def plain(number: Decimal | None) -> int | str:
        assert number is not None
        return int(number) if number == number.to_integral_value() else str(number.normalize())

    if quantity.value is None:
        return plain(quantity.low), plain(quantity.high)
    assert quantity.low is None and quantity.high is None
    return plain(quantity.value)


# sentence, printed, value or both ends, unit, kind of unit
COUNTS = [
    ("Ada 412 kios di pasar itu.", "412", 412, "kios", "count"),
    ("Setoran itu berasal dari 443 wajib pajak.", "443", 443, "wajib pajak", "count"),
    ("Masih ada 120 wajib KTP belum merekam.", "120", 120, "wajib KTP", "count"),
    ("Sebanyak 120 siswa wajib hadir.", "120", 120, "siswa", "count"),
    ("Jumlah wajib pajak sebanyak 443.", "443", 443, "wajib pajak", "count"),
    ("Jumlah kios pasar di Kota Metro mencapai 410.", "410", 410, "kios pasar", "count"),
    ("Jumlah kunjungan tahun lalu tercatat sekitar 8.790.", "8.790", 8790, "kunjungan", "count"),
    ("Jumlah petani terdaftar di Kabupaten Sragen sebanyak 9.461.", "9.461", 9461, "petani", "count"),
    ("Panitia mencatat 1.184 pelari pada Ahad pagi.", "1.184", 1184, "pelari", "count"),
    ("Sebanyak 12.408.750 kartu telah dicetak.", "12.408.750", 12408750, "kartu", "count"),
    ("Mereka menanam 5 ribu bibit bakau di muara.", "5 ribu", 5000, "bibit bakau", "count"),
    ("Program itu menyasar 2,4 juta petani kecil.", "2,4 juta", 2400000, "petani kecil", "count"),
    ("Sekitar 82,6 juta pemilih terdaftar.", "82,6 juta", 82600000, "pemilih", "count"),
    ("Penduduk bumi kini 8,1 miliar jiwa.", "8,1 miliar", 8100000000, "jiwa", "count"),
    ("Ada 1,2 triliun sel di sana.", "1,2 triliun", 1200000000000, "sel", "count"),
    ("Kebun itu dihuni 3 rb ayam kampung.", "3 rb", 3000, "ayam kampung", "count"),
    ("Pengunduh mencapai 4 jt akun.", "4 jt", 4000000, "akun", "count"),
    ("Warga melepas 300 ribu ekor benih nila.", "300 ribu", 300000, "ekor benih nila", "count"),
    ("Banjir merendam 17 rumah setinggi lutut.", "17", 17, "rumah", "count"),
    ("Tim itu mencetak 16 gol sejauh ini.", "16", 16, "gol", "count"),
    ("Ada 14 organisasi perangkat daerah di sana.", "14", 14, "organisasi perangkat daerah", "count"),
    ("Bantuan itu untuk 260 KPM.", "260", 260, "KPM", "count"),
    ("Dinas melatih 35 ASN.", "35", 35, "ASN", "count"),
    ("Laporan itu memuat 97 K/L.", "97", 97, "K/L", "count"),
    ("Di situ berdiri 40 unit rumah panggung.", "40", 40, "unit rumah panggung", "count"),
    ("Bupati melantik 21 pejabat yang baru lulus seleksi.", "21", 21, "pejabat", "count"),
    ("Mereka membawa 8 dokumen untuk diperiksa.", "8", 8, "dokumen", "count"),
    ("Kapal itu memuat 1162 peti.", "1162", 1162, "peti", "count"),
    ("Posko menampung 45.210 pengungsi (data sementara).", "45.210", 45210, "pengungsi", "count"),
    ("Acara itu dihadiri lebih kurang 1,5 ribu undangan.", "1,5 ribu", 1500, "undangan", "count"),
    ("Kampung itu punya 24 Ribu kepala keluarga.", "24 Ribu", 24000, "kepala keluarga", "count"),
    ("Camat dan dua wakilnya Jati dan Sari hadir.", "dua", 2, "wakilnya", "count"),
    ("Pol PP 42 orang tiba.", "42", 42, "orang", "count"),
    ("Ke-8 dokter itu tiba.", "8", 8, "dokter", "count"),
    ("Dana itu untuk Tiga masjid lainnya.", "Tiga", 3, "masjid lainnya", "count"),
    ("Ada 6 warung dan sejumlah toko.", "6", 6, "warung", "count"),
    ("Petugas menyita 15 karung yang disembunyikan.", "15", 15, "karung", "count"),
    ("Kebakaran itu menghanguskan 9 rumah warga.", "9", 9, "rumah warga", "count"),
]

WORDS = [
    ("Ada satu lagi warga.", "satu", 1, "warga", "count"),
    ("Terjual 288 unit10. Sedan", "288", 288, "unit", "count"),
    ("Ada 3 guru mau mengajar.", "3", 3, "guru", "count"),
    ("Dua sekolah ditutup.", "Dua", 2, "sekolah", "count"),
    ("Camat mengunjungi tiga dusun.", "tiga", 3, "dusun", "count"),
    ("Ada lima cara utama memupuk.", "lima", 5, "cara utama", "count"),
    ("Lomba itu diikuti sebelas regu.", "sebelas", 11, "regu", "count"),
    ("Koperasi membeli sepuluh traktor.", "sepuluh", 10, "traktor", "count"),
    ("Mereka mengirim tujuh belas perawat.", "tujuh belas", 17, "perawat", "count"),
    ("Ada dua puluh empat perahu.", "dua puluh empat", 24, "perahu", "count"),
    ("Panitia menyiapkan seratus tenda.", "seratus", 100, "tenda", "count"),
    ("Ada seratus dua puluh lima ribu warga.", "seratus dua puluh lima ribu", 125000, "warga", "count"),
    ("Desa itu memelihara seribu kambing.", "seribu", 1000, "kambing", "count"),
    ("Ada seribu dua ratus lampion.", "seribu dua ratus", 1200, "lampion", "count"),
    ("Sudah sejuta pohon ditanam.", "sejuta", 1000000, "pohon", "count"),
    ("Ada dua juta tiga ratus ribu lembar.", "dua juta tiga ratus ribu", 2300000, "lembar", "count"),
    ("Delapan miliar porsi telah dibagikan.", "Delapan miliar", 8000000000, "porsi", "count"),
    ("Sekitar setengah juta jiwa mengungsi.", "setengah juta", 500000, "jiwa", "count"),
    ("Nilainya lima koma dua persen.", "lima koma dua persen", "5.2", "persen", "percent"),
    ("Serapan dana masih nol persen.", "nol persen", 0, "persen", "percent"),
    ("Denda itu dua persen.", "dua persen", 2, "persen", "percent"),
    ("Lahannya tiga hektare.", "tiga", 3, "hektare", "measure"),
    ("Ia membayar dua puluh ribu rupiah.", "dua puluh ribu rupiah", 20000, "IDR", "currency"),
    ("Hanya satu perusahaan yang melapor.", "satu", 1, "perusahaan", "count"),
    ("Izin keempat tambang dicabut oleh keempat perusahaan.", "keempat", 4, "perusahaan", "count"),
    ("Ketiga tersangka ditahan, dan warga mendatangi ketiga rumah.", "ketiga", 3, "rumah", "count"),
    ("Ada lima (5) jembatan gantung.", "lima", 5, "jembatan gantung", "count"),
    ("Ada 2 (dua) unit pompa.", "2", 2, "unit pompa", "count"),
]

PERCENT = [
    ("Cakupan imunisasi 46 persen.", "46 persen", 46, "persen", "percent"),
    ("Cakupan imunisasi 46%.", "46%", 46, "persen", "percent"),
    ("Cakupan imunisasi 5,47 %.", "5,47 %", "5.47", "persen", "percent"),
    ("Cakupan imunisasi 87.69 persen.", "87.69 persen", "87.69", "persen", "percent"),
    ("Cakupan imunisasi 0,00 persen.", "0,00 persen", 0, "persen", "percent"),
    ("Suku bunga naik 0,5 poin persen.", "0,5 poin persen", "0.5", "persen", "percent"),
    ("Angka itu turun 0,46% poin.", "0,46%", "0.46", "persen", "percent"),
    ("Realisasi pajak 1963,40 persen.", "1963,40 persen", "1963.4", "persen", "percent"),
    ("Sekitar 3 prosen lahan rusak.", "3 prosen", 3, "persen", "percent"),
    ("Sebanyak 64 persen petani sudah menanam.", "64 persen", 64, "persen", "percent"),
    ("Pertumbuhan pada kisaran 8-11%.", "8-11%", (8, 11), "persen", "percent"),
    ("Kemiskinan di kisaran 6%-6,5% tahun depan.", "6%-6,5%", (6, "6.5"), "persen", "percent"),
    ("Bunganya 4 hingga 6 persen.", "4 hingga 6 persen", (4, 6), "persen", "percent"),
    ("Inflasi dijaga pada 2,5 plus minus 1%.", "2,5 plus minus 1%", ("1.5", "3.5"), "persen", "percent"),
    ("Inflasi dijaga pada 3±1 persen.", "3±1 persen", (2, 4), "persen", "percent"),
    ("Bunganya antara 5 dan 10 persen.", "5 dan 10 persen", (5, 10), "persen", "percent"),
    ("Sepertiga warga belum terdaftar.", "Sepertiga", "33.3333", "persen", "percent"),
    ("Separuh lahan itu kering.", "Separuh", 50, "persen", "percent"),
    ("Setengah dari lahan itu kering.", "Setengah", 50, "persen", "percent"),
    ("Hampir seperempat kios tutup.", "seperempat", 25, "persen", "percent"),
    ("Dua pertiga siswa naik bus.", "Dua pertiga", "66.6667", "persen", "percent"),
    ("Tiga perempat air hilang.", "Tiga perempat", 75, "persen", "percent"),
]

MONEY = [
    ("Defisit itu US$ 16 billion.", "US$ 16 billion", 16000000000, "USD", "currency"),
    ("Anggarannya Rp1,2 miliar.", "Rp1,2 miliar", 1200000000, "IDR", "currency"),
    ("Anggarannya Rp 5.729.876.", "Rp 5.729.876", 5729876, "IDR", "currency"),
    ("Anggarannya Rp. 41.700.000.000, kata camat.", "Rp. 41.700.000.000", 41700000000, "IDR", "currency"),
    ("Anggarannya Rp.550 ribu.", "Rp.550 ribu", 550000, "IDR", "currency"),
    ("Anggarannya Rp7,2 M.", "Rp7,2 M", 7200000000, "IDR", "currency"),
    ("Anggarannya Rp3 T.", "Rp3 T", 3000000000000, "IDR", "currency"),
    ("Anggarannya Rp 50K.", "Rp 50K", 50000, "IDR", "currency"),
    ("Anggarannya Rp 500-an juta.", "Rp 500-an juta", 500000000, "IDR", "currency"),
    ("Anggarannya Rp 6,4 miliaran.", "Rp 6,4 miliaran", 6400000000, "IDR", "currency"),
    ("Anggarannya Rp23Ribu.", "Rp23Ribu", 23000, "IDR", "currency"),
    ("Anggarannya Rp742,518 miliar.", "Rp742,518 miliar", 742518000000, "IDR", "currency"),
    ("Anggarannya Rp13.485,2 miliar.", "Rp13.485,2 miliar", 13485200000000, "IDR", "currency"),
    ("Anggarannya Rp2.318.507,46.", "Rp2.318.507,46", "2318507.46", "IDR", "currency"),
    ("Anggarannya Rp100.000,- saja.", "Rp100.000", 100000, "IDR", "currency"),
    ("Anggarannya IDR 45 juta.", "IDR 45 juta", 45000000, "IDR", "currency"),
    ("Nilainya US$ 3,5 miliar.", "US$ 3,5 miliar", 3500000000, "USD", "currency"),
    ("Nilainya USD80 juta.", "USD80 juta", 80000000, "USD", "currency"),
    ("Nilainya US$1,000,000.", "US$1,000,000", 1000000, "USD", "currency"),
    ("Nilainya $1,500.75 per unit.", "$1,500.75", "1500.75", "USD", "rate"),
    ("Nilainya 2 juta USD.", "2 juta USD", 2000000, "USD", "currency"),
    ("Nilainya 500.000 ringgit.", "500.000 ringgit", 500000, "MYR", "currency"),
    ("Nilainya RM 45.", "RM 45", 45, "MYR", "currency"),
    ("Nilainya S$ 12.", "S$ 12", 12, "SGD", "currency"),
    ("Nilainya €390.000.", "€390.000", 390000, "EUR", "currency"),
    ("Nilainya 85 juta euro.", "85 juta euro", 85000000, "EUR", "currency"),
    ("Nilainya 518.402.637 yen.", "518.402.637 yen", 518402637, "JPY", "currency"),
    ("Nilainya 5 miliar dolar AS.", "5 miliar dolar AS", 5000000000, "USD", "currency"),
    ("Nilainya 700 dolar Singapura.", "700 dolar Singapura", 700, "SGD", "currency"),
    ("Nilainya 20 riyal.", "20 riyal", 20, "SAR", "currency"),
    ("Nilainya Rp 5 juta rupiah.", "Rp 5 juta rupiah", 5000000, "IDR", "currency"),
    ("Nilainya Rp5.000.000 (lima juta rupiah).", "Rp5.000.000", 5000000, "IDR", "currency"),
    ("Bantuan senilai 15 juta disalurkan.", "15 juta", 15000000, "IDR", "currency"),
    ("Biayanya kira-kira 11 triliun.", "11 triliun", 11000000000000, "IDR", "currency"),
    ("Ada cincin dengan harga 2 jutaan.", "2 jutaan", 2000000, "IDR", "currency"),
    ("Mobil itu seharga 300 juta.", "300 juta", 300000000, "IDR", "currency"),
    ("Harganya Rp 5-10 juta.", "Rp 5-10 juta", (5000000, 10000000), "IDR", "currency"),
    ("Harganya Rp 5 ribu - Rp 1 juta.", "Rp 5 ribu - Rp 1 juta", (5000, 1000000), "IDR", "currency"),
    ("Harganya Rp 950 - Rp 1 juta.", "Rp 950 - Rp 1 juta", (950000, 1000000), "IDR", "currency"),
    ("Harganya Rp16.200-Rp16.300.", "Rp16.200-Rp16.300", (16200, 16300), "IDR", "currency"),
    ("Harganya Rp 11 sampai Rp 16 juta.", "Rp 11 sampai Rp 16 juta", (11000000, 16000000), "IDR", "currency"),
    ("Harganya antara Rp13.500 dan Rp17.000.", "Rp13.500 dan Rp17.000", (13500, 17000), "IDR", "currency"),
    ("Harganya Rp2 juta s/d Rp3 juta.", "Rp2 juta s/d Rp3 juta", (2000000, 3000000), "IDR", "currency"),
]

MEASURES = [
    ("Panennya 51.300 ton.", "51.300", 51300, "ton", "measure"),
    ("Lahannya 12,5 hektare sawah.", "12,5", "12.5", "hektare", "measure"),
    ("Lahannya 12,5 hektar.", "12,5", "12.5", "hektar", "measure"),
    ("Lahannya 8.000 meter persegi.", "8.000", 8000, "meter persegi", "measure"),
    ("Lahannya 300 m2.", "300", 300, "m2", "measure"),
    ("Jalannya 2 km.", "2", 2, "km", "measure"),
    ("Produksinya 615 juta liter setiap tahun.", "615 juta", 615000000, "liter", "rate"),
    ("Berasnya 30 kg.", "30", 30, "kg", "measure"),
    ("Berasnya 30kg.", "30", 30, "kg", "measure"),
    ("Mesinnya 1.5L.", "1.5", "1.5", "L", "measure"),
    ("Dayanya 98 PS.", "98", 98, "PS", "measure"),
    ("Putarannya 5.200-5.800 rpm.", "5.200-5.800", (5200, 5800), "rpm", "rate"),
    ("Kecepatannya 60 km/jam.", "60", 60, "km/jam", "rate"),
    ("Lahannya setengah hektare.", "setengah", "0.5", "hektare", "measure"),
    ("Suhunya 16–23 derajat Celsius.", "16–23", (16, 23), "derajat Celsius", "measure"),
    ("Suku bunga turun 25 basis poin.", "25", 25, "basis poin", "measure"),
    ("Suku bunga turun 25 bps.", "25", 25, "bps", "measure"),
    ("Emasnya 0,5 gram.", "0,5", "0.5", "gram", "measure"),
    ("Tangkapannya 1-2 ton.", "1-2", (1, 2), "ton", "measure"),
    ("Tangkapannya 1 ton sampai 1,6 ton.", "1 ton sampai 1,6", (1, "1.6"), "ton", "measure"),
    ("Emasnya 1 gram hingga 1.000 gram.", "1 gram hingga 1.000", (1, 1000), "gram", "measure"),
    ("Dayanya 5,5 MW.", "5,5", "5.5", "MW", "measure"),
    ("Warga memperbaiki jalan 5 km.", "5", 5, "km", "measure"),
    ("Genangan setinggi 50 sentimeter.", "50", 50, "sentimeter", "measure"),
]

RANGES = [
    ("Kantor itu melayani 200 sampai 300 pemohon.", "200 sampai 300", (200, 300), "pemohon", "count"),
    ("Ada 60.000 hingga 70.000 guru.", "60.000 hingga 70.000", (60000, 70000), "guru", "count"),
    ("Ada 3 ribu sampai 4 ribuan guru.", "3 ribu sampai 4 ribuan", (3000, 4000), "guru", "count"),
    ("Ada 600 hingga 700 ribu anggota.", "600 hingga 700 ribu", (600000, 700000), "anggota", "count"),
    ("Ada 12 juta sampai 15 juta anak.", "12 juta sampai 15 juta", (12000000, 15000000), "anak", "count"),
    ("Ada 3-5 tenda.", "3-5", (3, 5), "tenda", "count"),
    ("Ada 3 – 5 tenda.", "3 – 5", (3, 5), "tenda", "count"),
    ("Ada dua sampai tiga tenda.", "dua sampai tiga", (2, 3), "tenda", "count"),
    ("Ada dua atau tiga tenda.", "dua atau tiga", (2, 3), "tenda", "count"),
    ("Ada 10 sampai dengan 20 tenda.", "10 sampai dengan 20", (10, 20), "tenda", "count"),
    ("Ada 30 tenda hingga 40 tenda.", "30 tenda hingga 40", (30, 40), "tenda", "count"),
]

SLIPS = [  # of the press: a zero too few, an English full stop, a scale word misspelt
    ("Harga kedelai Rp 17 Ribuperkg.", "Rp 17 Ribu", 17000, "IDR", "currency"),
    ("Biayanya Rp 2.518.00.", "Rp 2.518.00", 2518000, "IDR", "currency"),
    ("Biayanya Rp. 43.160.270.00.", "Rp. 43.160.270.00", 43160270000, "IDR", "currency"),
    ("Biayanya Rp 381,4 jura.", "Rp 381,4 jura", 381400000, "IDR", "currency"),
    ("Biayanya Rp 9,4 trilun.", "Rp 9,4 trilun", 9400000000000, "IDR", "currency"),
    ("Biayanya Rp. 28.4 Milyar.", "Rp. 28.4 Milyar", 28400000000, "IDR", "currency"),
    ("Biayanya Rp 13.72.418.", "Rp 13.72.418", 1372418, "IDR", "currency"),
    ("Pesertanya 15,000 orang.", "15,000", 15000, "orang", "count"),
    ("Pesertanya 167,662 orang.", "167,662", 167662, "orang", "count"),
    ("Beratnya 1,255 ton.", "1,255", "1.255", "ton", "measure"),
    ("Realisasinya Rp 806, 2 triliun.", "Rp 806, 2 triliun", 806200000000000, "IDR", "currency"),
]

EXAMPLES = [  # one for each way of writing a number
    ("Ada 1.157 kios.", "1.157", 1157, "kios", "count"),
    ("Ada 1,5 juta pekerja.", "1,5 juta", 1500000, "pekerja", "count"),
    ("Ada 82,9 juta penerima.", "82,9 juta", 82900000, "penerima", "count"),
    ("Ada 600.000 hingga 700.000 pekerja.", "600.000 hingga 700.000", (600000, 700000), "pekerja", "count"),
    ("Ada 200 sampai 300 tamu.", "200 sampai 300", (200, 300), "tamu", "count"),
    ("Panen 1-2 ton padi.", "1-2", (1, 2), "ton", "measure"),
    ("Ada 600 ribu sampai 700 ribuan tamu.", "600 ribu sampai 700 ribuan", (600000, 700000), "tamu", "count"),
    ("Dana itu Rp1,2 miliar.", "Rp1,2 miliar", 1200000000, "IDR", "currency"),
    ("Dana itu Rp 5.729.876.", "Rp 5.729.876", 5729876, "IDR", "currency"),
    ("Dana itu Rp7,2 M.", "Rp7,2 M", 7200000000, "IDR", "currency"),
    ("Dana itu Rp 500-an juta.", "Rp 500-an juta", 500000000, "IDR", "currency"),
    ("Dana itu US$ 3,5 miliar.", "US$ 3,5 miliar", 3500000000, "USD", "currency"),
    ("Dana itu 500.000 ringgit.", "500.000 ringgit", 500000, "MYR", "currency"),
    ("Baru 46 persen.", "46 persen", 46, "persen", "percent"),
    ("Baru 46%.", "46%", 46, "persen", "percent"),
    ("Angka itu turun 0,5 poin persen.", "0,5 poin persen", "0.5", "persen", "percent"),
    ("Realisasinya nol persen.", "nol persen", 0, "persen", "percent"),
    ("Panen sepertiga lahan.", "sepertiga", "33.3333", "persen", "percent"),
    ("Panen separuh lahan.", "separuh", 50, "persen", "percent"),
    ("Hadir dua orang.", "dua", 2, "orang", "count"),
    ("Ada seratus dua puluh lima ribu tamu.", "seratus dua puluh lima ribu", 125000, "tamu", "count"),
    ("Ada setengah juta tamu.", "setengah juta", 500000, "tamu", "count"),
    ("Banjir melanda tiga kecamatan.", "tiga", 3, "kecamatan", "count"),
    ("Panen 1 ton sampai 1,6 ton.", "1 ton sampai 1,6", (1, "1.6"), "ton", "measure"),
]
ONE = EXAMPLES + COUNTS + WORDS + PERCENT + MONEY + MEASURES + RANGES + SLIPS


@pytest.mark.parametrize(("text", "printed", "value", "unit", "kind"), ONE)
def test_a_quantity(text: str, printed: str, value: Value, unit: str, kind: str) -> None:
    found = [(text[q.start : q.end], value_of(q), q.unit, q.unit_kind) for q in layers(text).quantities]
    assert found == [(printed, value, unit, kind)]


# sentence, and all its quantities in order: printed, value, unit
LENT = [
    (
        "Kunjungan naik dari 131 di bulan Maret menjadi 660 kunjungan.",
        [("131", 131, "kunjungan"), ("660", 660, "kunjungan")],
    ),
    ("Ada satu desa satu relawan.", [("satu", 1, "desa"), ("satu", 1, "relawan")]),
    ("Mereka menerima 40 karung x Rp9.000.", [("40", 40, "karung"), ("Rp9.000", 9000, "IDR")]),
    (
        "Ada 974 pelanggan, rinciannya 358 di Jetis, 364 di Pleret, dan 252 di Sewon.",
        [
            ("974", 974, "pelanggan"),
            ("358", 358, "pelanggan"),
            ("364", 364, "pelanggan"),
            ("252", 252, "pelanggan"),
        ],
    ),
    (
        "Sebanyak 381 rumah rusak, yakni Desa Karangsari 300, Desa Sukamaju 46, dan Desa Mekarjaya 35.",
        [("381", 381, "rumah"), ("300", 300, "rumah"), ("46", 46, "rumah"), ("35", 35, "rumah")],
    ),
    (
        "Jumlah petani di Kota Metro bertambah menjadi 429 dari sebelumnya 129.",
        [("429", 429, "petani"), ("129", 129, "petani")],
    ),
    ("Jumlah kios di Kota Metro 605, sedangkan sisanya tutup.", [("605", 605, "kios")]),
    ("Jumlah sekolah yang terdampak 969, kata dia.", [("969", 969, "sekolah")]),
    ("Formasi yang tersedia berjumlah 131, kata dia.", [("131", 131, None)]),
    ("Ia habis modal sekitar 5 sampai 6 juta.", [("5 sampai 6 juta", (5000000, 6000000), "IDR")]),
    ("Belum lama saya tahu korban sekarang ada sembilan, di luar itu.", [("sembilan", 9, "korban")]),
    ("Enam bus dikirim, tetapi hanya empat yang tiba.", [("Enam", 6, "bus"), ("empat", 4, "bus")]),
    (
        "Jumlah kios di Kota Metro sebanyak 410, yang sudah lunas 232 atau 56,6 persen.",
        [("410", 410, "kios"), ("232", 232, "kios"), ("56,6 persen", "56.6", "persen")],
    ),
    (
        "Dari 593 hektare sawah itu, yang sudah tanam 415 atau 70 persen.",
        [("593", 593, "hektare"), ("415", 415, "hektare"), ("70 persen", 70, "persen")],
    ),
    ("Sudah 418 dari 536 desa terang.", [("418", 418, "desa"), ("536", 536, "desa")]),
    ("Delapan dari 15 kecamatan belum lunas.", [("Delapan", 8, "kecamatan"), ("15", 15, "kecamatan")]),
    ("Dua dari tiga anak bisa membaca.", [("Dua", 2, "anak"), ("tiga", 3, "anak")]),
    ("Angka itu naik dari 20 ke 30 persen.", [("20", 20, "persen"), ("30 persen", 30, "persen")]),
    ("Regu itu 3, 5, dan 7 orang.", [("3", 3, "orang"), ("5", 5, "orang"), ("7", 7, "orang")]),
    ("Ada mobil roda 2 dan 40 unit truk.", [("40", 40, "unit truk")]),
    ("Kuotanya 6.000 dari usulan 9.000.", [("6.000", 6000, None), ("9.000", 9000, None)]),
    ("Ada 2 balai yang dilebur jadi 1.", [("2", 2, "balai"), ("1", 1, "balai")]),
    ("Ada 90 rumah, 12 di antaranya roboh.", [("90", 90, "rumah"), ("12", 12, "rumah")]),
    ("Ada 90 rumah, tiga di antaranya roboh.", [("90", 90, "rumah"), ("tiga", 3, "rumah")]),
    ("Ada 90 rumah, sedangkan 12 lainnya kosong.", [("90", 90, "rumah"), ("12", 12, "rumah")]),
    ("Dibuka loket tambahan sebanyak 35 untuk mudik.", [("35", 35, "loket tambahan")]),
    (
        "Serapan Dinas Tani 31,52, Dinas Air 27,06%, dan Dinas Laut 18,43%.",
        [("31,52", "31.52", "persen"), ("27,06%", "27.06", "persen"), ("18,43%", "18.43", "persen")],
    ),
    (
        "Terkumpul 352 juta dari target Rp781 juta.",
        [("352 juta", 352000000, "IDR"), ("Rp781 juta", 781000000, "IDR")],
    ),
    (
        "Dari 40.000 orang kini tinggal 1 juta, dengan dana Rp3 juta.",
        [("40.000", 40000, "orang"), ("1 juta", 1000000, "orang"), ("Rp3 juta", 3000000, "IDR")],
    ),
    (
        "Ada 13 ribu peserta. Kuota itu dikurangi menjadi 11 ribu.",
        [("13 ribu", 13000, "peserta"), ("11 ribu", 11000, "peserta")],
    ),
    (
        "Turun 10 persen hingga 5 persen.",
        [("10 persen", 10, "persen"), ("5 persen", 5, "persen")],
    ),
    (
        "Dari Rp164,3 juta baru Rp120 masuk, dan Rp94 juta lagi belum.",
        [("Rp164,3 juta", 164300000, "IDR"), ("Rp120", 120000000, "IDR"), ("Rp94 juta", 94000000, "IDR")],
    ),
    (
        "Hulu Rp312,408 juta, Hilir Rp145.207 juta, dan Tengah Rp228,913 juta.",
        [
            ("Rp312,408 juta", 312408000, "IDR"),
            ("Rp145.207 juta", 145207000, "IDR"),
            ("Rp228,913 juta", 228913000, "IDR"),
        ],
    ),
    # a currency sign or a "persen" forgotten
    (
        "Pajak itu 34.969.617 dari target Rp50.000.000.",
        [("34.969.617", 34969617, "IDR"), ("Rp50.000.000", 50000000, "IDR")],
    ),
    (
        "Pajak 55,3 persen, retribusi Rp546 miliar atau 56,8 dari target Rp961 miliar.",
        [
            ("55,3 persen", "55.3", "persen"),
            ("Rp546 miliar", 546000000000, "IDR"),
            ("56,8", "56.8", "persen"),
            ("Rp961 miliar", 961000000000, "IDR"),
        ],
    ),
    ("Dana yang cair mencapai 6 miliar.", [("6 miliar", 6000000000, "IDR")]),
    ("Penduduk dunia mencapai 8 miliar.", [("8 miliar", 8000000000, None)]),
    (
        "Ada 211 kasus. Dari jumlah itu, 75 persen atau 159 sudah sembuh.",
        [("211", 211, "kasus"), ("75 persen", 75, "persen"), ("159", 159, "kasus")],
    ),
    # a number told again as a share is none itself
    (
        "Dari 59.962 anak itu, yang sudah terdata 38.111 atau 64 persen.",
        [("59.962", 59962, "anak"), ("38.111", 38111, "anak"), ("64 persen", 64, "persen")],
    ),
    (
        "Ada 409 tenda, yang sudah terpasang 232 atau 56,7 persen.",
        [("409", 409, "tenda"), ("232", 232, "tenda"), ("56,7 persen", "56.7", "persen")],
    ),
    # "dari 48 anggota" lends to each number that opens a clause
    (
        "Dari 48 anggota, 31 hadir, 9 izin, dan 8 sakit.",
        [("48", 48, "anggota"), ("31", 31, "anggota"), ("9", 9, "anggota"), ("8", 8, "anggota")],
    ),
    (
        "Dari total 530 desa, 412 sudah terang sedangkan 118 belum.",
        [("530", 530, "desa"), ("412", 412, "desa"), ("118", 118, "desa")],
    ),
    ("Ada 48 anggota, 31 hadir.", [("48", 48, "anggota")]),
    ("Dari 48 anggota itu. Nomor undian, 31 sudah diambil.", [("48", 48, "anggota")]),
    # the level of an index is no per cent
    (
        "Indeks ABC melemah 0,5 persen ke 812,45 dan indeks DEF naik 0,7 persen ke 93,60.",
        [("0,5 persen", "0.5", "persen"), ("0,7 persen", "0.7", "persen")],
    ),
    (
        "Kurs Rp 15.840 per dolar AS berlaku untuk 40 bank.",
        [("Rp 15.840", 15840, "IDR"), ("40", 40, "bank")],
    ),
    ("Setahu saya korbannya sekarang ada sembilan.", [("sembilan", 9, "korban")]),
    ("Jumlah kampung nelayan di Sukamaju ada 28 yang dibina.", [("28", 28, "kampung nelayan")]),
    ("Yang kami undang ada 23.", []),
    ("Juara dari lomba itu ada 2.", []),
]


@pytest.mark.parametrize(("text", "expected"), LENT)
def test_units_from_elsewhere(text: str, expected: list[tuple[str, Value, str | None]]) -> None:
    assert [(text[q.start : q.end], value_of(q), q.unit) for q in layers(text).quantities] == expected


# sentence, comparator, approximate, the words of the hedge
HEDGES = [
    ("Ada 40 tenda.", "=", False, None),
    ("Ada sekitar 40 tenda.", "=", True, "sekitar"),
    ("Ada kurang lebih 40 tenda.", "=", True, "kurang lebih"),
    ("Rata-rata 40 tenda disewa.", "=", True, "Rata-rata"),
    ("Ada hampir 40 tenda.", "<", True, "hampir"),
    ("Ada lebih dari 40 tenda.", ">", False, "lebih dari"),
    ("Biayanya di atas Rp 10 ribu.", ">", False, "di atas"),
    ("Biayanya di bawah Rp 500 juta.", "<", False, "di bawah"),
    ("Ada kurang dari 40 tenda.", "<", False, "kurang dari"),
    ("Perlu minimal 40 tenda.", ">=", False, "minimal"),
    ("Perlu paling sedikit 40 tenda.", ">=", False, "paling sedikit"),
    ("Perlu setidaknya 40 tenda.", ">=", False, "setidaknya"),
    ("Perlu tidak kurang dari 40 tenda.", ">=", False, "tidak kurang dari"),
    ("Boleh maksimal 40 tenda.", "<=", False, "maksimal"),
    ("Boleh paling banyak 40 tenda.", "<=", False, "paling banyak"),
    ("Potongannya 10 persen maksimal.", "<=", False, "maksimal"),
    ("Potongannya 10 persen atau lebih.", ">=", False, "atau lebih"),
    ("Baru 40 tenda terpasang.", "=", False, "Baru"),
    ("Hanya sebesar Rp220.000 yang cair.", "=", False, "Hanya"),
    ("Baru sekitar 40 tenda terpasang.", "=", True, "Baru sekitar"),
    ("Dananya Rp65,7 miliar lebih.", ">", False, "lebih"),
    ("Ada 20 juta KPM lebih.", ">", False, "lebih"),
    ("Ada 50 lebih kelompok tani.", ">", False, "lebih"),
    ("Dananya 20 persen lebih tinggi.", "=", False, None),
    ("Dananya Rp 500-an juta.", "=", True, "-an"),
    ("Ada 400 ribuan anggota.", "=", True, "an"),
    ("Kecepatan maksimum lebih dari 350 kilometer.", ">", False, "maksimum lebih dari"),
]


@pytest.mark.parametrize(("text", "comparator", "approximate", "hedge"), HEDGES)
def test_hedges(text: str, comparator: str, approximate: bool, hedge: str | None) -> None:
    (found,) = layers(text).quantities
    words = text[slice(*found.hedge)] if found.hedge else None
    assert (found.comparator, found.approximate, words) == (comparator, approximate, hedge)


# sentence, and for each quantity the words that make it a rate
RATES = [
    ("Setiap KPM menerima bantuan beras sebanyak 10 kilogram.", ["Setiap KPM"]),
    ("Bantuan perbulan Rp100.000 cair.", ["perbulan"]),
    ("Pabrik membuat 400 ton kedelai dan 500 ton jagung per tahun.", ["per tahun", "per tahun"]),
    ("Kelompok itu membuat 200 botol sehari.", ["sehari"]),
    ("Gajinya Rp23 juta per bulan.", ["per bulan"]),
    ("Harganya Rp1.500 per liter.", ["per liter"]),
    ("Harganya Rp12.500/kg.", ["/kg"]),
    ("Harganya Rp12 ribu/kg.", ["/kg"]),
    ("Harganya Rp1.000,- per kilogram.", ["per kilogram"]),
    ("Harganya Rp5.700 perkilogramnya.", ["perkilogramnya"]),
    ("Upahnya Rp2 juta perbulan.", ["perbulan"]),
    ("Hasilnya 5 ton per hektare.", ["per hektare"]),
    ("Bantuannya Rp1,5 juta setiap keluarga.", ["setiap keluarga"]),
    ("Ada 60 juta porsi dibagikan setiap hari.", ["setiap hari"]),
    ("Setiap bulannya mereka dapat Rp 200 ribu.", ["Setiap bulannya"]),
    ("Setiap tahun dana itu mencapai Rp240 miliar.", ["Setiap tahun"]),
    ("Data per 15 Januari 2025 mencatat 40 desa.", [None]),
    ("Rumahnya Rp20 juta dan kendaraan Rp10 juta per bulan.", ["per bulan", "per bulan"]),
    ("Harganya dari Rp68 ribu menjadi Rp56 ribu per kilo.", ["per kilo", "per kilo"]),
    ("Laba Rp12 miliar atau Rp1 per lembar saham.", [None, "per lembar"]),
    ("Ada 97 pegawai/personel.", [None]),
    ("Panennya mencapai 18 ton dalam sebulan.", ["dalam sebulan"]),
    ("Panennya mencapai 18 ton sebulan sebelumnya.", [None]),
    ("Sehari bisa terjual 70 botol madu.", ["Sehari"]),
    ("Setiap warga menerima 15 kilogram beras.", ["Setiap warga"]),
    ("Iurannya Rp3 juta per bulan kepada 40 kelompok.", ["per bulan", None]),
    ("Ada 90 kelompok tersebut setiap bulan dibina.", [None]),
    ("Sewanya Rp10.000 per 3 jam.", ["per 3 jam"]),
    ("Emisinya 95 gram karbon per kilometer.", ["per kilometer"]),
    ("Kasusnya 34 kasus per 100 ribu penduduk.", ["per 100 ribu penduduk"]),
    ("Prevalensinya 8,3 per 1.000 penduduk.", ["per 1.000 penduduk"]),
    # a moment, not one each
    ("Dananya Rp5 miliar per akhir Juni.", [None]),
    ("Dananya Rp5 miliar per hari ini.", [None]),
    ("Produksi per-hari, antara dua hingga empat ton.", ["per-hari"]),
    ("Produksi/bulan sekitar 90 ton.", ["/bulan"]),
    ("Kolam itu menyerap 500 ton pakan/bulan.", ["/bulan"]),
    ("Harganya Rp4.190 untuk satu suara.", ["untuk satu suara"]),
    ("Harganya Rp300 ribu untuk setiap peserta.", ["untuk setiap peserta"]),
    ("Dananya Rp300 ribu untuk sekolah.", [None]),
    ("Kopinya Rp15 ribu segelas.", ["segelas"]),
    ("Harganya Rp5 ribu, Rp18 ribu, dan Rp20 ribu per kilogram.", ["per kilogram"] * 3),
    ("Ada 12 pegawai yang setiap hari bekerja.", [None]),
]


@pytest.mark.parametrize(("text", "expected"), RATES)
def test_rates(text: str, expected: list[str | None]) -> None:
    found = layers(text).quantities
    assert [text[slice(*q.per)] if q.per else None for q in found] == expected
    assert [q.unit_kind == "rate" for q in found] == [per is not None for per in expected]


# sentence without any quantity, and the reason given for the number in it
NO_EXAMPLES = [  # and one for each number that counts nothing
    ("Itu terjadi pada 21 Oktober 2025.", "date"),
    ("Itu terjadi pada 2024.", "period"),
    ("Itu terjadi pukul 10.00 WIB.", "clock"),
    ("Itu berlangsung tiga bulan.", "duration"),
    ("Korban berusia 45 tahun.", "age"),
    ("Ia juara ke-3.", "ordinal"),
    ("Itu diatur UU Nomor 23 Tahun 2014.", "law"),
    ("Rumahnya di RT 3 itu.", "address"),
    ("Teleponnya 081234567890 itu.", "identifier"),
    ("Rekeningnya 1234567890123 itu.", "identifier"),
    ("Mereka menang 2-1.", "score"),
    ("Komisi IX rapat, lalu Komisi 9 pulang.", "label"),
    ("Bantuan tahap 2 cair.", "label"),
    ("Pasien Covid-19 pulih.", "part of a word"),
    ("Salah satu warga pulih.", "idiom"),
    ("Ia murid SDN Jagalan 1.", "name"),
    ("Ia hadir di forum G20.", "part of a word"),
    ("Ia membeli Galaxy S24.", "part of a word"),
]
NONE = [
    ("Ia menguji mobil Sambara 8 CSH.", "name"),
    ("Ia memakai cip Gen 5 for Sambara.", "label"),
    ("Pusatnya di 3.02 lintang selatan.", "label"),
    ("Pusatnya di 5.84 LS.", "label"),
    ("Mereka teman satu kelas.", "idiom"),
    ("Harganya setara bahan bakar Euro 5 B10.", "name"),
    # dates, years and clock times
    ("Rapat digelar Selasa (21/10/2025).", "date"),
    ("Rapat digelar Jumat (18/7).", "date"),
    ("Rapat digelar 10 Juni 2025.", "date"),
    ("Rapat digelar 24 Juni-5 Juli 2026.", "date"),
    ("Rapat digelar 19 dan 20 Agustus 2025.", "date"),
    ("Rapat digelar 2025-10-21.", "date"),
    ("Libur jatuh pada 1 Muharram 1447 H.", "date"),
    ("Rapat digelar Juni 2021.", "period"),
    ("Panen itu untuk tahun 2024.", "period"),
    ("Panen itu untuk 2024.", "period"),
    ("Ia menjabat periode 2024-2029.", "period"),
    ("Musim 2024/2025 usai.", "period"),
    ("Lagu era 1990-an diputar.", "period"),
    ("Capaian triwulan 4 dibahas.", "period"),
    ("Capaian triwulan ke-4 dibahas.", "period"),
    ("Capaian semester 1 tahun 2025 dibahas.", "period"),
    ("Rapat mulai pukul 10.00 WIB.", "clock"),
    ("Rapat mulai pukul 9.", "clock"),
    ("Rapat mulai 19:30 Wita.", "clock"),
    ("Loket buka (pukul 09.00 s.d 11.30 WIB).", "clock"),
    ("Rapat mulai jam setengah 2.", "clock"),
    ("Rapat digelar tanggal 24.", "time"),
    # durations and ages
    ("Rapat berlangsung selama tiga bulan.", "duration"),
    ("Rapat berlangsung 5 hari.", "duration"),
    ("Rapat berlangsung 2,5 jam.", "duration"),
    ("Rapat berlangsung 2 hingga 4 minggu.", "duration"),
    ("Rapat berlangsung tiga (3) bulan.", "duration"),
    ("Ia dihukum 12 tahun.", "duration"),
    ("Ia berusia 45 tahun.", "age"),
    ("Anak usia 10-18 tahun ikut.", "age"),
    ("Rukmana Jati (45) tiba.", "age"),
    ("Pria 50 tahun itu tiba.", "age"),
    # ordinals
    ("Ia hadir pada hari ke-4.", "ordinal"),
    ("Gaji ke-13 cair.", "ordinal"),
    ("Ia meraih peringkat 3.", "ordinal"),
    ("Ia meraih peringkat ketiga.", "ordinal"),
    ("Ini tahap kedua pembangunan.", "label"),
    ("Yang keempat adalah air.", "ordinal"),
    ("Kedua, jalan harus rata.", "ordinal"),
    ("Dana pihak ketiga tumbuh.", "ordinal"),
    ("Kedua negara sepakat.", "ordinal"),
    ("Rapat pada pekan kedua.", "ordinal"),
    # laws
    ("Itu diatur UU No. 5.", "label"),
    ("Itu diatur Undang-Undang Nomor 5 Tahun 2014.", "law"),
    ("Itu diatur Pasal 3.", "law"),
    ("Itu diatur Pasal 3, 5 dan 7.", "law"),
    ("Itu diatur ayat 2.", "law"),
    ("Ancamannya Pasal 340 atau 339 KUHP.", "law"),
    ("Itu diatur Keputusan Nomor KB 4021.", "law"),
    # labels
    ("Edarannya 005/125/2021.", "code"),
    ("Izin 1204 K/30/2014 dicabut.", "no unit"),
    ("Hotel bintang 5 penuh.", "label"),
    ("Ia memimpin Komisi 9.", "label"),
    ("Mereka naik ke kelas 3.", "label"),
    ("Rumah tipe 36 laku.", "label"),
    ("Bantuan tahap 2 cair.", "label"),
    ("Kelompok desil 1, 2, 3, dan 4.", "label"),
    ("Rumahnya di RT 01/RW 02.", "identifier"),
    ("Rumahnya di RT 5/6.", "code"),
    ("Rumahnya di Jalan Melati No. 5.", "label"),
    ("Kecelakaan di KM 18.", "address"),
    ("Kantornya di lantai 3.", "address"),
    ("Rumahnya di lingkungan 13 Sukamaju.", "address"),
    ("Emas 24 karat mahal.", "label"),
    ("Ia lolos ke babak 16 besar.", "label"),
    ("Kendaraan roda empat dilarang.", "label"),
    ("Pelat mobil itu B 2829 XYZ.", "name"),
    # numbers in names
    ("Ia guru SDN Sukamaju 1.", "name"),
    ("Ia guru Sekolah Terpadu (ST) 24 Tirtasari.", "name"),
    ("Pertemuan G20 usai.", "part of a word"),
    ("Pandemi Covid-19 usai.", "part of a word"),
    ("Pesawat F-16 melintas.", "part of a word"),
    ("Jaringan 5G meluas.", "part of a word"),
    ("Ia pegawai PT Tiga Rembulan.", "name"),
    ("Anggota Kodim 0802 tiba.", "identifier"),
    ("Ponsel Nusantara 12 dijual.", "name"),
    # frequencies, scores, idioms, vague numerals
    ("Ia datang dua kali.", "frequency"),
    ("Nilainya dua kali lipat.", "frequency"),
    ("Nilainya 2,5 kali lebih besar.", "frequency"),
    ("Nilainya 2–3 kali lipat.", "frequency"),
    ("Mereka menang 2-1.", "score"),
    ("Salah satu warga tiba.", "idiom"),
    ("Di satu sisi, air naik.", "idiom"),
    ("Mereka bergerak dalam satu semangat.", "idiom"),
    ("Mereka membantu satu sama lain.", "idiom"),
    ("Tidak ada satu pun warga.", "idiom"),
    ("Ia duduk setengah jongkok.", "no unit"),
    ("Ratusan warga tiba.", "vague"),
    ("Puluhan ribu warga tiba.", "vague"),
    ("Harganya satu jutaan.", "vague"),
    ("Candi itu dari 221 SM.", "label"),
    ("Indeks saham ditutup di posisi 7.194.", "no unit"),
    # nothing counted
    ("Nomor teleponnya 081234567890.", "identifier"),
    ("Rekeningnya 1234567890.", "identifier"),
    ("Indeks itu 72,5.", "no unit"),
    ("1. Siapkan air", "no unit"),
    ("2) Rebus air", "no unit"),
    # products, versions, number plates
    ("Harga eKios 16 lebih murah.", "name"),
    ("Sistem eKios 18.1 dua kali lebih cepat.", "name"),
    ("Mobil AB 1234 CD itu melaju.", "name"),
    ("Mobil 4 WD itu melaju.", "label"),
    # conviction
    ("Saya 100 persen yakin.", "idiom"),
    ("Ia bekerja tiga setengah tahun.", "duration"),
]


@pytest.mark.parametrize(("text", "reason"), NO_EXAMPLES + NONE)
def test_no_quantity(text: str, reason: str) -> None:
    found = layers(text)
    assert [text[q.start : q.end] for q in found.quantities] == []
    assert reason in [rejected.reason for rejected in found.rejected if rejected.what == "quantity"]


# Not even numerals: words that hold one.
NO_NUMERAL = [
    "Itu satu-satunya jalan.",
    "Mereka dua-duanya pulang.",
    "Anggota Komisi IX hadir.",
    "Pembangunan tahap II usai.",
    "Beberapa warga tiba.",
    "Seorang warga tiba.",
    "",
]


@pytest.mark.parametrize("text", NO_NUMERAL)
def test_no_numeral(text: str) -> None:
    found = layers(text)
    assert (found.numerals, found.quantities) == ([], [])


def test_the_tables_are_as_long_as_promised() -> None:
    assert len(EXAMPLES) + len(NO_EXAMPLES) == 42
    assert len(ONE) + len(LENT) + len(HEDGES) + len(NONE) + len(NO_NUMERAL) >= 250
    assert len(NONE) + len(NO_NUMERAL) >= 80


# printed, value, value of one unit of the last digit
STEPS_PRINTED = [
    ("7", "7", "1"),
    ("120", "120", "1"),
    ("1.157", "1157", "1"),
    ("600.000", "600000", "1000"),
    ("5000", "5000", "1000"),
    ("5.000.000", "5000000", "1000000"),
    ("82,9", "82.9", "0.1"),
    ("46,50", "46.50", "0.01"),
    ("1.884,5", "1884.5", "0.1"),
]


@pytest.mark.parametrize(("printed", "value", "step"), STEPS_PRINTED)
def test_digits(printed: str, value: str, step: str) -> None:
    assert read_digits(printed) == (Decimal(value), Decimal(step))


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("Ada 1,5 juta ekor.", 100000),
        ("Ada 46 persen.", 1),
        ("Ada 30,37 persen.", "0.01"),
        ("Ada Rp 66,13 triliun.", 10000000000),
        ("Ada 20 juta ekor.", 1000000),
    ],
)
def test_step_with_scale(text: str, step: int | str) -> None:
    (found,) = layers(text).quantities
    assert found.step == Decimal(step)


@given(st.integers(min_value=0, max_value=10**12))
def test_grouped_digits_give_back_their_number(number: int) -> None:
    grouped = f"{number:,}".replace(",", ".")
    value, step = read_digits(grouped)
    assert value == number
    assert step == printed_step(number)
    assert number % step == 0


def test_english_grouping_only_where_the_article_uses_it() -> None:
    one = "Kadarnya 1,250 gram."
    assert [value_of(q) for q in layers(one).quantities] == ["1.25"]
    assert [value_of(q) for q in layers(one + " Harganya $1,500.75.").quantities] == [1250, "1500.75"]


PIECES = [
    *("1", "2", "10", "2025", "1.5", "1,5", "1.234.567", "007", "12/6", "21/10/2025", "1446", "١", "½", "Ⅳ"),
    *("Rp", "Rp.", "US$", "%", "persen", "poin", "ribu", "juta", "M", "m²", "°C", "K/L", "orang", "desa"),
    *("satu", "dua", "puluh", "belas", "seratus", "setengah", "pertiga", "sepertiga", "koma", "ratusan"),
    *("kedua", "keempat", "ke", "ke-", "dari", "sampai", "hingga", "s/d", "antara", "atau", "per", "setiap"),
    *("bulan", "hari", "tahun", "kali", "lalu", "Senin", "Selasa", "Juni", "Muharram", "triwulan", "II"),
    *("pukul", "WIB", "tanggal", "nomor", "lebih", "sekitar", "sebanyak", "lainnya", "an", "-an", "±"),
    *("-", "(", ")", ",", ".", "/", "ſept", "İ", "ı", "\u200b", "\n", "\x00", "\u00a0", ""),
]


@given(st.lists(st.tuples(st.sampled_from(PIECES), st.sampled_from(["", " "])), max_size=14))
def test_any_text_gives_well_formed_quantities(pieces: list[tuple[str, str]]) -> None:
    text = "".join(piece + gap for piece, gap in pieces)
    found = layers(text)
    ends = 0
    for quantity in found.quantities:
        assert ends <= quantity.start < quantity.end <= len(text)
        ends = quantity.end
        assert value_of(quantity) is not None
        assert quantity.low is None or quantity.high is None or quantity.low < quantity.high
        assert quantity.step > 0
        for span in (quantity.hedge, quantity.per):
            assert span is None or 0 <= span[0] < span[1] <= len(text)
    for one, other in pairwise(found.times):
        assert one.end <= other.start

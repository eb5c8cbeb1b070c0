"""Claims: which figures belong together, in which role, of what kind, where and whose."""

from __future__ import annotations

import pytest

from news_extract import Extractor
from news_extract.records import Claim, Record

# (text, one line for each claim: kind and its quantities as role=text)
PERIODICALS = [
    ("Pelaporan SPT tahunan 2025 mencapai 14,5 juta wajib pajak.", ["count value=14,5 juta"]),
    ("Gaji tahunan mencapai Rp60 juta.", ["rate value=Rp60 juta"]),
    (
        "Tim itu membagikan bantuan Rp4 juta dan menguji 12 juta kata sandi.",
        ["money value=Rp4 juta", "count value=12 juta"],
    ),
]
COVERAGE = [
    ("Sebanyak 412 dari 530 desa sudah terang.", ["coverage part=412 whole=530"]),
    (
        "Dari total 1,2 juta pekerja di Sukamaju, baru 46 persen yang terdaftar atau 552.000 orang.",
        ["coverage whole=1,2 juta share=46 persen part=552.000"],
    ),
    (
        "Realisasi PBB Rp3,4 miliar atau 75 persen dari target Rp4,5 miliar.",
        ["coverage part=Rp3,4 miliar share=75 persen target=Rp4,5 miliar"],
    ),
    (
        "Retribusi pasar terealisasi Rp8 miliar (80%) dari target Rp10 miliar.",
        ["coverage part=Rp8 miliar share=80% target=Rp10 miliar"],
    ),
    (
        "Desa Makmur dari target Rp200 juta baru terealisasi Rp90 juta (45%).",
        ["coverage target=Rp200 juta part=Rp90 juta share=45%"],
    ),
    (
        "Target pendapatan Rp40 miliar lebih namun baru terealisasi Rp6 miliar.",
        ["coverage target=Rp40 miliar part=Rp6 miliar"],
    ),
    (
        "Sasaran tanam 9.000 hektare namun hingga Mei telah terealisasi 3.600 hektare atau 40 persen.",
        ["coverage target=9.000 part=3.600 share=40 persen"],
    ),
    (
        "Dari 24 puskesmas yang dinilai, masih ada 2 puskesmas yang hingga kini belum terakreditasi.",
        ["coverage whole=24 gap=2"],
    ),
    ("Enam dari 20 desa belum tersambung listrik.", ["coverage gap=Enam whole=20"]),
    (
        "Dari 71,5 persen yang merasa puas, terbagi atas 60,2 persen yang puas dan 11,3 persen sangat puas.",
        ["coverage whole=71,5 persen part=60,2 persen part=11,3 persen"],
    ),
    (
        "Kabar itu didapat dari radio (31,7 persen) dan koran (12,4 persen).",
        ["coverage share=31,7 persen", "coverage share=12,4 persen"],
    ),
    (
        "Cakupan imunisasi mencapai 82 persen, melampaui target 80 persen.",
        ["coverage share=82 persen target=80 persen"],
    ),
    (
        "Beras baru tersalurkan 30 persen dengan nilai Rp6 miliar kepada 9.000 keluarga.",
        ["coverage share=30 persen part=Rp6 miliar", "count value=9.000"],
    ),
    (
        "Dana yang terpakai Rp12 triliun dari alokasi anggaran Rp20 triliun.",
        ["coverage part=Rp12 triliun whole=Rp20 triliun"],
    ),
    (
        "Dari 530 desa di 12 kecamatan, baru 412 desa yang terang.",
        ["coverage whole=530 part=412", "count value=12"],
    ),
    (
        "Target dari 4 koperasi sebesar Rp100 miliar, dan baru tersalurkan 35 persen.",
        ["count value=4", "coverage target=Rp100 miliar share=35 persen"],
    ),
    (
        "Retribusi sampah Rp8 miliar lebih dari target Rp10 miliar.",
        ["coverage part=Rp8 miliar target=Rp10 miliar"],
    ),
]

SO_FAR_AND_REST = [
    (
        "Dari 1.200 balita, 1.056 balita atau 88 persen sudah diimunisasi, sisanya 144 balita belum.",
        ["coverage whole=1.200 part=1.056 share=88 persen gap=144"],
    ),
    ("Dari total 27 kecamatan, 19 di antaranya sudah bebas malaria.", ["coverage whole=27 part=19"]),
    ("Tercatat 1.250 usaha, 450 di antaranya sudah bersertifikat.", ["coverage whole=1.250 part=450"]),
    ("Dana itu masih kurang Rp150 juta dari total Rp600 juta.", ["coverage gap=Rp150 juta whole=Rp600 juta"]),
    (
        "Partisipasi pemilih 81 persen, lebih tinggi dari target 80 persen.",
        ["coverage share=81 persen target=80 persen"],
    ),
    ("Pemkot menargetkan 500 rumah, namun baru 120 rumah yang selesai.", ["coverage target=500 part=120"]),
    (
        "Kredit itu mencapai Rp120 triliun, setara 60 persen dari target Rp200 triliun.",
        ["coverage part=Rp120 triliun share=60 persen target=Rp200 triliun"],
    ),
    ("Masih tersisa 12 persen warga yang belum divaksin.", ["coverage gap=12 persen"]),
    ("Sekitar 60 persen dari 2,3 juta pedagang belum berizin.", ["coverage share=60 persen whole=2,3 juta"]),
    # "belum" belongs to the whole
    (
        "Dari 240 kebun yang belum diukur, terdapat 51 kebun bermasalah.",
        ["coverage whole=240 part=51"],
    ),
    # a per cent of three things is spread over them
    (
        "Dari tiga sumber pajak belum ada yang terealisasi 100 persen.",
        ["count value=tiga", "coverage share=100 persen"],
    ),
]

# figures of one statement that a comma, a name, a cue or a contrast keeps apart
APART = [
    (
        "Sebaran: Sigi: 5 titik - Donggala: 2 titik - Palu: 2 titik.",
        ["count value=5", "count value=2", "count value=2"],
    ),
    (
        "Pajak itu terealisasi 100 persen, tapi untuk target keseluruhan realisasinya baru 84 persen.",
        ["coverage share=100 persen", "coverage share=84 persen"],
    ),
    ("Dari jumlah itu, 60 lot terjual, 22 lot belum terjual.", ["count value=60", "count value=22"]),
    (
        "Lintasan itu antara lain dengan 54 kapal, Padangbai dengan 26 kapal, serta Sape dengan 28 kapal.",
        ["count value=54", "count value=26", "count value=28"],
    ),
    ("Kampus itu memiliki tujuh fakultas: 1) Hukum, 2) Ekonomi.", ["count value=tujuh"]),
    (
        "Dari 48 puskesmas di Kabupaten Sukamaju, 30 puskesmas sudah melapor, sedangkan 21 puskesmas belum.",
        ["coverage whole=48 part=30 gap=21"],
    ),
    ('"Dari 36 perahu yang kami periksa," katanya, "17 perahu bocor."', ["coverage whole=36 part=17"]),
    ("Regu itu melepaskan 16 tembakan, walau hanya 2 saja yang tepat.", ["coverage whole=16 part=2"]),
    ("Delapan ambulans kami kirim, tetapi hanya lima yang sampai.", ["coverage whole=Delapan part=lima"]),
    ("Dana desa baru terealisasi 42,5% sebesar Rp8,5 miliar.", ["coverage share=42,5% part=Rp8,5 miliar"]),
    (
        "Pelaporan mencapai 91,5 persen dari target pelaporan tahunan, yaitu 5.200 laporan.",
        ["coverage share=91,5 persen target=5.200"],
    ),
    # a source and no whole
    (
        "Kas itu berasal dari Rp246 juta penerimaan lama, Rp220 juta penerimaan baru.",
        ["money value=Rp246 juta", "money value=Rp220 juta"],
    ),
    # the figure after "disusul" is another product's
    (
        "Sukamaju menyumbang 31 persen dari total produksi, disusul Sukaraja sebanyak 400 ton.",
        ["coverage share=31 persen", "measure value=400"],
    ),
    (
        '"Retribusi mencapai Rp9,3 miliar, dari target retribusi Rp9,2 miliar. Atau 101 persen," katanya.',
        ["coverage part=Rp9,3 miliar target=Rp9,2 miliar share=101 persen"],
    ),
    ("Di 45 lokasi wisata itu ada tiga lokasi yang paling ramai.", ["coverage whole=45 part=tiga"]),
    # places that are no part of those before
    ("Koperasi itu ada di 10 desa, yang tidak ikut hanya satu desa.", ["count value=10", "count value=satu"]),
    ("Peserta 900 orang itu diantaranya 350 orang duduk.", ["coverage whole=900 part=350"]),
    (
        "Tamu asing sebanyak 64 orang, sehingga total tamu sebanyak 2.300 orang.",
        ["coverage part=64 whole=2.300"],
    ),
    # "belum" of a later clause
    (
        "Pendaftar 820 anak dari total kuota 950 anak, warga yang anaknya belum masuk diminta sabar.",
        ["coverage part=820 whole=950"],
    ),
    # what was done to some of many
    (
        "Dari 900 pelamar, kata Rini, terjaring sekitar 120 orang atau 13 persen.",
        ["coverage whole=900 part=120 share=13 persen"],
    ),
    ("Dari 900 pelamar, lolos 120 orang.", ["coverage whole=900 part=120"]),
    ("Dari 900 pelamar, desa itu mengirim 120 orang.", ["count value=900", "count value=120"]),
    # "dan dari" takes the same things up again
    (
        "Petani menanam 500 pohon dan dari 500 pohon itu panennya 2 ton.",
        ["count value=500", "count value=500", "measure value=2"],
    ),
]

# what is left: by a word before it, by "belum" behind it, by the sum with what is there
REMAINDERS = [
    (
        "Sebanyak 412 dari 530 desa telah lunas, tersisa 22 persen yang belum.",
        ["coverage part=412 whole=530 gap=22 persen"],
    ),
    (
        "Baru 78 persen desa yang lunas, sisanya 22 persen menunggak.",
        ["coverage share=78 persen gap=22 persen"],
    ),
    (
        "Setoran baru 78 persen, kurang 22 persen lagi.",
        ["coverage share=78 persen gap=22 persen"],
    ),
    (
        "Cakupan listrik 97,5 persen, artinya masih 2,5 persen warga belum terlayani.",
        ["coverage share=97,5 persen gap=2,5 persen"],
    ),
    # no hundred: two shares
    (
        "Sebanyak 45 persen warga sudah punya akta, 30 persen belum.",
        ["coverage share=45 persen", "coverage share=30 persen"],
    ),
    (
        "Target pajak Rp80 juta, realisasinya Rp50 juta, kurang Rp30 juta lagi.",
        ["coverage target=Rp80 juta part=Rp50 juta gap=Rp30 juta"],
    ),
    (
        '"Dari kuota 1.200 ton, yang terserap baru 900 ton, jadi masih ada 300 ton," katanya.',
        ["coverage whole=1.200 part=900 gap=300"],
    ),
    (
        '"Target pajak Rp80 juta dan terealisasi Rp50 juta. Jadi masih kekurangan Rp30 juta," katanya.',
        ["coverage target=Rp80 juta part=Rp50 juta gap=Rp30 juta"],
    ),
    # another target, of which nothing came in
    (
        "Pajak hotel ditarget Rp84 juta baru terealisasi Rp3 juta, pajak iklan ditarget Rp2 juta belum ada.",
        ["coverage target=Rp84 juta part=Rp3 juta", "money value=Rp2 juta"],
    ),
    (
        "Target pendapatan Rp1.035.115.770.249, sehingga masih tersisa sekitar Rp176.281.585.821.",
        ["coverage target=Rp1.035.115.770.249 gap=Rp176.281.585.821"],
    ),
    # "tidak" denies a later verb
    ("Tujuh dari 19 anggota menyatakan mereka tidak ikut.", ["coverage part=Tujuh whole=19"]),
    ("Produksi itu kurang lebih 30 persen dari kebutuhan.", ["coverage share=30 persen"]),
]

OF_WHAT = [
    (
        "Dari total dana bersih hasil penawaran saham sebesar Rp129 miliar, terealisasi Rp14 miliar.",
        ["coverage whole=Rp129 miliar part=Rp14 miliar"],
    ),
    (
        "Dari konsesi seluas 13.136 hektare, hanya 260 hektare yang dibuka.",
        ["coverage whole=13.136 part=260"],
    ),
    (
        "Dari Rp65 miliar yang ditargetkan, baru Rp15 miliar yang masuk.",
        ["coverage target=Rp65 miliar part=Rp15 miliar"],
    ),
    (
        "Pajak hotel baru Rp15 miliar, padahal targetnya Rp65 miliar.",
        ["coverage part=Rp15 miliar target=Rp65 miliar"],
    ),
    ("Dari sekitar 900 pemilih, lebih dari 300 pemilih absen.", ["coverage whole=900 part=300"]),
    ("Dari 2.000 tentara yang diminta, baru 300 personel yang tiba.", ["coverage whole=2.000 part=300"]),
    ("Dari 232 siswa itu, yang dirawat di puskesmas 158 orang.", ["coverage whole=232 part=158"]),
    ("Luas panen baru 300 hektare dari luas tanam 900 hektare.", ["coverage part=300 whole=900"]),
    (
        "Tawaran dari Thailand Rp16 ribu, dengan pecahan 5 persen.",
        ["money value=Rp16 ribu", "coverage share=5 persen"],
    ),
    (
        "Sekitar 22 persen dari 900 rumah atau 198 rumah belum berlistrik.",
        ["coverage share=22 persen whole=900 part=198"],
    ),
    (
        "Sebanyak 400 dari 900 rumah (44 persen) rampung, sementara 500 rumah lainnya diproses.",
        ["coverage part=400 whole=900 share=44 persen gap=500"],
    ),
    (
        "Ada 40 keluarga x Rp600.000, sehingga totalnya sebesar Rp24.000.000.",
        ["count value=40", "money value=Rp600.000", "money value=Rp24.000.000"],
    ),
    (
        "Jumlah nelayan di Kabupaten Berau sebanyak 59.461, yang sudah terdata 46.380 atau 78%.",
        ["coverage whole=59.461 part=46.380 share=78%"],
    ),
    (
        "Jumlah kios 410 unit dan yang sudah lunas 232 unit atau 56,6 persen.",
        ["coverage whole=410 part=232 share=56,6 persen"],
    ),
    ("Jumlah kios 410 unit, yang belum lunas 178 unit.", ["coverage whole=410 gap=178"]),
    (
        "Ada 410 kios di pasar itu, yang dikunjungi 232 pembeli atau 56 persen anggota.",
        ["count value=410", "coverage part=232 share=56 persen"],
    ),
    (
        "Sebesar 35 persen buruh, yakni 1.750 dari 5.000 buruh, sudah menerima.",
        ["coverage share=35 persen part=1.750 whole=5.000"],
    ),
    (
        "Serapan dana desa 96 persen, yaitu Rp48 miliar dari pagu Rp50 miliar.",
        ["coverage share=96 persen part=Rp48 miliar whole=Rp50 miliar"],
    ),
    (
        "Sebesar 35 persen buruh, setara 1.750 dari 5.000 buruh, sudah menerima.",
        ["coverage share=35 persen part=1.750 whole=5.000"],
    ),
    ("Baru 40 persen, yaitu 120 kios, yang lunas.", ["coverage share=40 persen part=120"]),
    (
        "Retribusi naik 12 persen, yakni Rp3 miliar dari Rp25 miliar.",
        ["change delta=12 persen", "coverage part=Rp3 miliar whole=Rp25 miliar"],
    ),
    ("Pajak hiburan 10 persen, yaitu Rp5.000.", ["rate value=10 persen", "money value=Rp5.000"]),
    (
        "Sebanyak 18 hektare sawah (45 persen) dari 40 hektare sawah sudah panen.",
        ["coverage part=18 share=45 persen whole=40"],
    ),
    (
        "Dividen itu 20 persen dari laba bersih senilai Rp2 triliun.",
        ["coverage share=20 persen whole=Rp2 triliun"],
    ),
    # the sum is that of something else
    (
        "Saham itu naik 26 persen seiring pembelian tanah senilai Rp9 miliar.",
        ["change delta=26 persen", "money value=Rp9 miliar"],
    ),
    (
        "Itu 69 persen dari seluruh laba gabungan dari 109 koperasi.",
        ["coverage share=69 persen", "count value=109"],
    ),
    ("Tiga penumpang di antaranya adalah dua warga desa itu.", ["count value=Tiga", "count value=dua"]),
    (
        "Desa Makmur target Rp650 juta (99,8%), Desa Sentosa Rp320 juta (88%).",
        ["coverage target=Rp650 juta share=99,8%", "coverage part=Rp320 juta share=88%"],
    ),
    ("Dari 48 anggota, 31 hadir.", ["coverage whole=48 part=31"]),
    (
        "Dana hibah sebesar Rp671 juta telah terealisasi 40 persen.",
        ["coverage whole=Rp671 juta share=40 persen"],
    ),
    (
        "Retribusi daerah Rp826 juta atau 36,09 persen target Rp2,2 miliar.",
        ["coverage part=Rp826 juta share=36,09 persen target=Rp2,2 miliar"],
    ),
    (
        "Target temuan 980 kasus namun baru ditemukan sebanyak 121 kasus atau 12 persen.",
        ["coverage target=980 part=121 share=12 persen"],
    ),
    (
        "Temuan sebanyak 121 kasus itu masih dibawah target sebanyak 980 kasus.",
        ["coverage part=121 target=980"],
    ),
    ("Yang cair senilai 6 miliar dari 15,3 miliar.", ["coverage part=6 miliar whole=15,3 miliar"]),
    (
        "Dari 9.200 data kunjungan itu, sebanyak 4.100 orang di antaranya ke kebun raya.",
        ["coverage whole=9.200 part=4.100"],
    ),
    (
        "Belanja hibah sampai saat ini terealisasi Rp3 miliar dari pagu Rp4 miliar (75%).",
        ["coverage part=Rp3 miliar whole=Rp4 miliar share=75%"],
    ),
    (
        "Sasaran remaja sebanyak 30.343 orang, vaksinasi baru mencapai 6 persen.",
        ["coverage target=30.343 share=6 persen"],
    ),
    # the total of a breakdown is no target, though the sentence before has one
    (
        "Investasi Rp90 miliar dari target Rp95 miliar. Investasi Rp90 miliar itu yakni besar Rp70 miliar "
        "dan kecil Rp20 miliar.",
        [
            "coverage part=Rp90 miliar target=Rp95 miliar",
            "coverage whole=Rp90 miliar part=Rp70 miliar part=Rp20 miliar",
        ],
    ),
    (
        "Kredit mencapai Rp130 triliun, tumbuh 12 persen setahun dan setara 74 persen dari kuota.",
        ["change to=Rp130 triliun delta=12 persen", "coverage share=74 persen"],
    ),
]

BREAKDOWNS = [
    (
        "Sebanyak 822 anak tersebar di tiga kecamatan, yakni Jetis 394 anak, Turi 255 anak, Sewon 173 anak.",
        ["coverage whole=822 part=394 part=255 part=173", "count value=tiga"],
    ),
    (
        "Pendapatan Rp900 miliar berasal dari pajak (Rp600 miliar) dan retribusi (Rp300 miliar).",
        ["coverage whole=Rp900 miliar part=Rp600 miliar part=Rp300 miliar"],
    ),
    (
        "Sebanyak 88 TKI itu laki-laki 45 orang sedangkan perempuan 43 orang.",
        ["coverage whole=88 part=45 part=43"],
    ),
    (
        "Anggaran sebesar Rp12 miliar yang dari APBD murni Rp4 miliar, sisanya dari APBD perubahan.",
        ["coverage whole=Rp12 miliar part=Rp4 miliar"],
    ),
    (
        "Dari 6.910 ibu hamil, sebanyak 5.842 warga asli dan 1.068 pendatang.",
        ["coverage whole=6.910 part=5.842 part=1.068"],
    ),
    (
        "Dari 567 sekolah di 12 kecamatan, 250 negeri dan 317 swasta.",
        ["coverage whole=567 part=250 part=317", "count value=12"],
    ),
    (
        "Dari 17 kapal, 15 di antaranya kapal kayu dan 2 lainnya kapal baja.",
        ["coverage whole=17 part=15 part=2"],
    ),
    (
        "Yayasan itu membina 12 sekolah, terdiri atas 7 negeri dan 5 swasta.",
        ["coverage whole=12 part=7 part=5"],
    ),
    ("Ada 567 sekolah, 250 negeri dan 317 swasta.", ["coverage whole=567 part=250 part=317"]),
    (
        "Dari 567 sekolah, 250 sekolah sudah terang dan 317 sekolah belum.",
        ["coverage whole=567 part=250 gap=317"],
    ),
    (
        "Panitia mengundang 50 guru, 30 bidan dan 20 perawat.",
        ["count value=50", "count value=30", "count value=20"],
    ),
    (
        "Dari 567 sekolah, 250 negeri dan 300 swasta.",
        ["count value=567", "count value=250", "count value=300"],
    ),
    (
        "Korban berjumlah 19 orang dengan rincian dewasa 14 orang, tiga anak-anak, dan dua balita.",
        ["coverage whole=19 part=14 part=tiga part=dua"],
    ),
    (
        "Dari 2.000 paket itu, Desa Sukaraja mendapat 900 paket, Sukamaju 700 paket, dan Makmur 400 paket.",
        ["coverage whole=2.000 part=900 part=700 part=400"],
    ),
    ("Panitia memilih 120 orang, yakni 90 pria dan 30 wanita.", ["coverage whole=120 part=90 part=30"]),
    (
        "Panen sebanyak 900 ton itu rinciannya Desa Makmur 500 ton dan Desa Sentosa 400 ton.",
        ["coverage whole=900 part=500 part=400"],
    ),
    (
        "Anggaran Rp9,4 miliar dipakai untuk jalan Rp6,1 miliar dan jembatan Rp3,3 miliar.",
        ["coverage whole=Rp9,4 miliar part=Rp6,1 miliar part=Rp3,3 miliar"],
    ),
    # every item has a target of its own: the total stands alone
    (
        "Realisasi Rp30 miliar itu terdiri dari parkir Rp20 miliar dari target Rp25 miliar dan pasar Rp10 "
        "miliar dari target Rp15 miliar.",
        [
            "money value=Rp30 miliar",
            "coverage part=Rp20 miliar target=Rp25 miliar",
            "coverage part=Rp10 miliar target=Rp15 miliar",
        ],
    ),
    # a list of small counts, two of which add up to a third by chance
    (
        "Desa A 5 kasus, Desa B 5 kasus, Desa C 4 kasus, Desa D 1 kasus.",
        ["count value=5", "count value=5", "count value=4", "count value=1"],
    ),
    # a colon after each item announces no breakdown
    ("Beras: 900 paket. Gula: 400 paket.", ["count value=900", "count value=400"]),
    # few things, spread over three places or more
    (
        "Ada 14 regu tersebar di Kecamatan Jetis enam regu, Imogiri lima regu serta Pleret tiga regu.",
        ["coverage whole=14 part=enam part=lima part=tiga"],
    ),
    (
        "Ada 14 regu, juga enam regu tamu dan delapan regu cadangan.",
        ["count value=14", "count value=enam", "count value=delapan"],
    ),
]

LISTS = [
    # the second "dari" means a target, too
    (
        "Desa A dari target Rp200 juta baru Rp90 juta (45%), Desa B dari Rp80 juta baru Rp60 juta (75%).",
        [
            "coverage target=Rp200 juta part=Rp90 juta share=45%",
            "coverage target=Rp80 juta part=Rp60 juta share=75%",
        ],
    ),
    (
        "Pajak air 60 persen atau Rp6 juta dari target Rp10 juta, pajak iklan 20 persen atau Rp4 juta dari "
        "target Rp20 juta.",
        [
            "coverage share=60 persen part=Rp6 juta target=Rp10 juta",
            "coverage share=20 persen part=Rp4 juta target=Rp20 juta",
        ],
    ),
    ("Desa Makmur 320 ton, Desa Sentosa 280 ton.", ["measure value=320", "measure value=280"]),
    (
        "Sektor tambang turun 0,5 persen, sektor kayu turun 0,2 persen dan sektor ikan naik 1 persen.",
        ["change delta=0,5 persen", "change delta=0,2 persen", "change delta=1 persen"],
    ),
]

CHANGES = [
    ("Biasanya laku 300 kilogram, turun hanya 200 kilogram.", ["change from=300 to=200"]),
    ("Harganya turun dari harga normal Rp5 juta menjadi Rp4 juta.", ["change from=Rp5 juta to=Rp4 juta"]),
    (
        "Ekspor US$ 7 miliar, naik 10 persen dibanding tahun lalu, dengan surplus mencapai US$ 2 miliar.",
        ["change to=US$ 7 miliar delta=10 persen", "money value=US$ 2 miliar"],
    ),
    (
        "Transaksi naik 61% dibandingkan April, mencapai total Rp9 triliun.",
        ["change delta=61% to=Rp9 triliun"],
    ),
    ("Saham itu sempat loncat 7,5% di awal sesi.", ["change delta=7,5%"]),
    (
        "Kunjungan naik dibandingkan Maret yaitu sebesar 400 persen atau dari 131 menjadi 660 kunjungan.",
        ["change delta=400 persen from=131 to=660"],
    ),
    (
        "Bantuan dinaikkan dari semula 45 persen untuk awal dan 25 persen untuk akhir menjadi 60 persen.",
        ["change from=45 persen", "change from=25 persen to=60 persen"],
    ),
    (
        "Peningkatan hasil ikan dari nelayan sebesar 2 persen dari tahun sebelumnya.",
        ["change delta=2 persen"],
    ),
    ("Tim itu meraup 9,08 poin menjadi 1.167 poin.", ["change delta=9,08 to=1.167"]),
    (
        "Harga telur turun, yakni Rp1.534 dari Rp53.667 menjadi Rp52.133.",
        ["change delta=Rp1.534 from=Rp53.667 to=Rp52.133"],
    ),
    ("Emas lebih murah Rp1.000 menjadi Rp1.936.000 per gram.", ["change delta=Rp1.000 to=Rp1.936.000"]),
    (
        "Inflasi naik dari perkiraan sebelumnya sebesar 2,2%, menjadi perkiraan 2,4%.",
        ["change from=2,2% to=2,4%"],
    ),
    ("Cabai turun dari Rp50 ribu saat ini Rp40 ribu.", ["change from=Rp50 ribu to=Rp40 ribu"]),
    ("Lonjakan itu merupakan akibat dari dua hal.", ["count value=dua"]),
    ("Peningkatan jalan kabupaten mencapai 73 km.", ["measure value=73"]),
    ("Dehidrasi menjadi penyebab satu dari sepuluh kunjungan.", ["coverage part=satu whole=sepuluh"]),
    ("Pada 2023 tercatat 270 kasus, sedangkan pada 2024 naik menjadi 635 kasus.", ["change from=270 to=635"]),
    ("Pada 2023 angka stunting 24 persen, kini tinggal 20 persen.", ["change from=24 persen to=20 persen"]),
    ("Awalnya ada tiga pegawai kemudian berkembang menjadi 450 pegawai.", ["change from=tiga to=450"]),
    (
        "Syarat yang sebelumnya berupa dana sebesar Rp5 juta menjadi dana minimum sebesar Rp9 juta.",
        ["change from=Rp5 juta to=Rp9 juta"],
    ),
    (
        "Pada 2022 hunian 77%, naik menjadi 78% pada 2023, kemudian 79% pada 2024, hingga 81% pada 2025.",
        ["change from=77% to=78% to=79% to=81%"],
    ),
    (
        "Harga emas naik 4 persen dan sempat menyentuh level US$ 2.822.",
        ["change delta=4 persen to=US$ 2.822"],
    ),
    ("Harga itu turun menjadi 185.800 yuan (Rp421 juta).", ["change to=185.800 yuan to=Rp421 juta"]),
    ("Rupiah menguat 80 poin menjadi Rp16.200 per dolar AS.", ["change delta=80 to=Rp16.200"]),
    ("Dolar AS di level Rp16.288, menguat 16,5 poin.", ["change to=Rp16.288 delta=16,5"]),
    ("Harga cabai anjlok di harga Rp12 ribu per kilogram.", ["change to=Rp12 ribu"]),
    (
        "Terjadi penurunan harga seperti beras Rp11.667 menjadi Rp11.000.",
        ["change from=Rp11.667 to=Rp11.000"],
    ),
    ("Cabai dari Rp35 ribu, saat ini sudah Rp50 ribu per kilogram.", ["change from=Rp35 ribu to=Rp50 ribu"]),
    ("Bunga itu turun sehingga masing-masing menjadi 4,5% dan 6%.", ["change to=4,5%", "change to=6%"]),
    (
        "Jumlah itu menurun 52 ribu orang, dan turun 54 ribu orang jika dibandingkan Maret tahun lalu.",
        ["change delta=52 ribu", "change delta=54 ribu"],
    ),
    ("Terjadi penambahan 24 siswa sehingga totalnya menjadi 150 siswa.", ["change delta=24 to=150"]),
    ("Nilainya hanya terpaut 2 persen dari rekor.", ["change delta=2 persen"]),
    (
        "Luasnya turun 21 hektare lahan sawah dari 166 hektare lahan sawah menjadi 145 hektare.",
        ["change delta=21 from=166 to=145"],
    ),
    (
        "Serapan Kota Tegal 61 persen, lebih rendah daripada Kota Metro yang mencapai 78 persen.",
        ["coverage share=61 persen", "coverage share=78 persen"],
    ),
    (
        "Jumlah wajib pajak di Kabupaten Berau naik dari 150.871 menjadi 160.000 wajib pajak.",
        ["change from=150.871 to=160.000"],
    ),
    (
        "Jumlah motor di gerbang itu mencapai 7.509 atau naik 621 (9 persen).",
        ["change to=7.509 delta=621 delta=9 persen"],
    ),
    (
        "Angka stunting turun dari 24,3 persen menjadi 21,6 persen.",
        ["change from=24,3 persen to=21,6 persen"],
    ),
    ("Harga beras turun Rp500 per kg menjadi Rp12.500 per kg.", ["change delta=Rp500 to=Rp12.500"]),
    (
        "Bank itu menurunkan suku bunga pinjaman sebesar 50 basis poin menjadi 7 persen.",
        ["change delta=50 to=7 persen"],
    ),
    (
        "Jumlah ini meningkat Rp3 triliun (20%), dibandingkan tahun lalu yang sebesar Rp15 triliun.",
        ["change delta=Rp3 triliun delta=20% from=Rp15 triliun"],
    ),
    (
        "Laba koperasi Rp9 miliar pada 2024 atau naik 12 persen dibanding tahun sebelumnya.",
        ["change to=Rp9 miliar delta=12 persen"],
    ),
    (
        "Setoran pasar tani Rp42 miliar lebih atau naik 8% dari tahun sebelumnya yang Rp39 miliar.",
        ["change to=Rp42 miliar delta=8% from=Rp39 miliar"],
    ),
    ("Kas desa semula Rp80 juta, kini hanya tersisa Rp60 juta.", ["change from=Rp80 juta to=Rp60 juta"]),
    (
        "Dana rapat yang semula Rp8 miliar dipotong hingga 25 persen.",
        ["change from=Rp8 miliar delta=25 persen"],
    ),
    (
        "Simpanan tumbuh 3,2 persen, lebih rendah dari 4 persen pada bulan sebelumnya.",
        ["change to=3,2 persen from=4 persen"],
    ),
    ("Ekonomi Sukamaju tumbuh 5,2 persen.", ["change delta=5,2 persen"]),
    (
        "Harga nila dari Rp22.000 naik menjadi Rp25.000 dan harga lele dari Rp26.000 naik menjadi Rp28.000.",
        ["change from=Rp22.000 to=Rp25.000", "change from=Rp26.000 to=Rp28.000"],
    ),
    # "menjadi" left out: the second figure is too large to be the amount of the change
    ("Harga nila dari Rp30.000 naik Rp33.000 per kilogram.", ["change from=Rp30.000 to=Rp33.000"]),
    ("Harga kubis saat ini Rp6.000 dari harga sebelumnya Rp9.000.", ["change to=Rp6.000 from=Rp9.000"]),
    (
        "Jumlah pasien naik 90 orang, naik sebesar 30 persen dari 300 orang.",
        ["change delta=90 delta=30 persen from=300"],
    ),
    (
        "Panen tahun ini 1,2 juta ton, naik dari 1,1 juta ton tahun lalu.",
        ["change to=1,2 juta from=1,1 juta"],
    ),
    (
        "Sebanyak 8.200 keluarga di Sukamaju menerima beras pada 2025, turun dari 9.400 keluarga.",
        ["change to=8.200 from=9.400"],
    ),
    ("Hasil padi meningkat dari 4,3 ton menjadi 5,6 ton per hektare.", ["change from=4,3 to=5,6"]),
    (
        "Bunga itu menjadi 3%, turun dari level tertinggi pada awal tahun sebesar 5%.",
        ["change to=3% from=5%"],
    ),
    ("Revisi itu sebesar 0,4 poin persentase.", ["change delta=0,4"]),
    ("Gula pasir sebesar 0,4 persen menjadi Rp18.200.", ["change delta=0,4 persen to=Rp18.200"]),
    (
        "Harga emas naik hingga Rp3.000 per gram menjadi Rp80.000 per gram.",
        ["change delta=Rp3.000 to=Rp80.000"],
    ),
    ("Koperasi itu tumbuh subur di level 7 persen.", ["change delta=7 persen"]),
    (
        "Aset dan utang itu masing-masing mencatatkan pertumbuhan sebesar 2 persen ytd dan 3 persen ytd.",
        ["change delta=2 persen", "change delta=3 persen"],
    ),
    ("Jumlah kelompok tani itu berkurang 3 kelompok.", ["change delta=3"]),
    (
        "Ada kenaikan jumlah tamu sebesar 1.326 orang atau 0,8 persen dari bulan lalu.",
        ["change delta=1.326 delta=0,8 persen"],
    ),
    (
        "Harga telur naik 7,05 persen atau Rp2.010 menjadi Rp30.520 per kg.",
        ["change delta=7,05 persen delta=Rp2.010 to=Rp30.520"],
    ),
    # too much for the amount of the change, just right for its end
    (
        "Ada kenaikan sebesar 18 persen atau sebanyak 192.954 tamu dibanding Mei yang hanya 163.566 tamu.",
        ["change delta=18 persen to=192.954 from=163.566"],
    ),
    (
        "Kasus pencurian naik 206 kasus, naik sebesar 72 persen dari 285 kasus pada 2022.",
        ["change delta=206 delta=72 persen from=285"],
    ),
    (
        "Desa itu mendapat hanya dua jenis pupuk dari biasanya lima jenis.",
        ["change to=dua from=lima"],
    ),
    ("Harga karet menguat 25 sen atau 0,25 persen.", ["change delta=25 delta=0,25 persen"]),
    ("Ada penambahan dua kelas.", ["change delta=dua"]),
    (
        "Penguatan terlihat pada saham air (0,5%), saham gas (0,2%) dan saham kayu (0,4%).",
        ["change delta=0,5%", "change delta=0,2%", "change delta=0,4%"],
    ),
    # the number between is the level of the index
    (
        "Indeks itu melemah 0,2 persen ke 7.097 dengan 182 saham naik.",
        ["change delta=0,2 persen", "count value=182"],
    ),
    (
        "Penjualan naik 12 persen dibanding tahun lalu dan menghasilkan laba mencapai Rp7 miliar.",
        ["change delta=12 persen", "money value=Rp7 miliar"],
    ),
    (
        "Pertumbuhan laba yang besar itu 30 persen year on year dari Rp760 miliar pada Mei.",
        ["change delta=30 persen from=Rp760 miliar"],
    ),
    ("Angka ini meningkat dari bulan sebelumnya cuma 161 unit.", ["change from=161"]),
    ("Indeks ABC 500 susut 0,3 persen.", ["change delta=0,3 persen"]),
    # a move of somebody or something, a level, a comparison of people
    ("Pembalap itu naik dua posisi.", ["count value=dua"]),
    ("Pasukan itu menembak jatuh empat pesawat.", ["count value=empat"]),
    ("Harga garam turun dengan rentang Rp9.000 - Rp9.500.", ["money value=Rp9.000 - Rp9.500"]),
    ("Kasus itu melonjak di angka 540 orang.", ["count value=540"]),
    (
        "Yang minum empat gelas teh lebih sehat dibandingkan dengan yang minum satu gelas teh.",
        ["count value=empat", "count value=satu"],
    ),
    ("Kamera itu memakai sensor baru, ditambah lensa 50 megapiksel.", ["measure value=50"]),
    ("Harga cabai dari Rp20.000 naik mencapai Rp50.000.", ["change from=Rp20.000 to=Rp50.000"]),
    (
        "Isi lumbung mencapai 60 persen, sebelumnya hanya 30 persen.",
        ["change to=60 persen from=30 persen"],
    ),
    (
        "Kas itu awalnya Rp56,6 juta namun kini angkanya berkurang sebesar Rp6 juta menjadi Rp50,6 juta.",
        ["change from=Rp56,6 juta delta=Rp6 juta to=Rp50,6 juta"],
    ),
    ("Harga bawang naik menembus Rp45.000 per kilogram.", ["change to=Rp45.000"]),
    # "ditambah" between two counts only goes on counting
    ("Vaksin itu untuk 90 perawat ditambah 12 sopir.", ["count value=90", "count value=12"]),
    ("Harga telur di kota itu 30 persen lebih murah.", ["change delta=30 persen"]),
    ("Harga telur itu 13 persen di bawah harga acuan.", ["change delta=13 persen"]),
    ("Maskapai itu memangkas penerbangan luar negeri hingga 15 persen.", ["change delta=15 persen"]),
    ("Rupiah melemah 0,5 persen ke level Rp16.200.", ["change delta=0,5 persen to=Rp16.200"]),
    # a height is no amount of growth
    ("Pohon itu tumbuh di ketinggian 900 meter.", ["measure value=900"]),
    ("Piutang mengalami penurunan di Mei yaitu Rp8,4 triliun.", ["money value=Rp8,4 triliun"]),
    # "turut naik, yakni": the sum is a level
    ("Harga jual kembali turut naik, yakni Rp750.000.", ["money value=Rp750.000"]),
    ("Bank itu memangkas bunga dari angka 5,75% ke angka 5,5%.", ["change from=5,75% to=5,5%"]),
    ("Cadangan beras meningkat mencapai 4 juta ton.", ["change to=4 juta"]),
    ("Bibit itu tumbuh hingga 45 cm.", ["measure value=45"]),
    ("Harga damar naik berkisar Rp34 ribu per kilogram.", ["rate value=Rp34 ribu"]),
    # was and is now, at a turn
    (
        "Sebelum pandemi tamunya 150 orang, namun saat ini hanya 50 orang, sehingga penurunannya 66 persen.",
        ["change from=150 to=50 delta=66 persen"],
    ),
    ("Pada 2017 panen mencapai 200 ton, namun saat ini hanya 40 ton.", ["change from=200 to=40"]),
    (
        "Pada 2017 pajak mencapai Rp58 miliar, sementara tahun ini target Rp65 miliar.",
        ["money value=Rp58 miliar", "money value=Rp65 miliar"],
    ),
    ("Korbannya ada empat awalnya, dan sekarang korban ada sembilan.", ["change from=empat to=sembilan"]),
    # a list goes on
    (
        "Kinerja naik sebesar 40% pada lensa, 37% pada layar, dan 30% pada baterai.",
        ["change delta=40%", "change delta=37%", "change delta=30%"],
    ),
    ("Sektor tani 10,5% year on year.", ["change delta=10,5%"]),
    # what something is, and no change
    ("Selat itu menjadi jalur hampir 20% pasokan minyak.", ["coverage share=20%"]),
]

KINDS = [
    ("Bantuan untuk 50 siswa, masing-masing sebesar Rp1 juta.", ["count value=50", "rate value=Rp1 juta"]),
    (
        "Ada dua desa, masing-masing Rp5 juta dan Rp3 juta.",
        ["count value=dua", "money value=Rp5 juta", "money value=Rp3 juta"],
    ),
    ("Baru 21 persen dari 30.000 wajib pajak yang melapor.", ["coverage share=21 persen whole=30.000"]),
    ("Kepatuhan lapor wajib pajak baru 60 persen.", ["coverage share=60 persen"]),
    ("Petugas pajak yang hadir 60 persen.", ["coverage share=60 persen"]),
    ("Tarif bagi pengusaha kena pajak 11 persen.", ["rate value=11 persen"]),
    ("Ada 48 desa di enam kecamatan.", ["count value=48", "count value=enam"]),
    ("Bantuan itu bernilai Rp5 miliar.", ["money value=Rp5 miliar"]),
    ("Penjaga hutan mendapat tunjangan Rp2 juta per bulan.", ["rate value=Rp2 juta"]),
    (
        "Warga membayar sewa Rp3 juta dan listrik Rp1 juta per bulan.",
        ["rate value=Rp3 juta", "rate value=Rp1 juta"],
    ),
    (
        "Sekolah itu menarik biaya tahunan 1.000 dolar atau Rp16 juta.",
        ["rate value=1.000 dolar", "rate value=Rp16 juta"],
    ),
    ("Pemerintah menetapkan pajak parkir sebesar 15 persen.", ["rate value=15 persen"]),
    ("Kereta yang nyaman dan terjangkau itu memberi diskon tarif 30 persen.", ["rate value=30 persen"]),
    ("Bank itu mempertahankan BI-Rate sebesar 7 persen.", ["rate value=7 persen"]),
    ("Suku bunga berada di level 7 persen.", ["rate value=7 persen"]),
    (
        "Bantuan Rp400 ribu per bulan kepada 2.700 keluarga disalurkan.",
        ["rate value=Rp400 ribu", "count value=2.700"],
    ),
    ("Peluang kenaikan itu hampir 80 persen.", ["rate value=80 persen"]),
    ("Inflasi tercatat 3,1 persen.", ["rate value=3,1 persen"]),
    (
        "Denda ditetapkan sebesar 5 persen, lalu bulan berikutnya sebesar 10 persen.",
        ["rate value=5 persen", "rate value=10 persen"],
    ),
    ("Prevalensi stunting di Sukamaju mencapai 24,3 persen.", ["coverage share=24,3 persen"]),
    ("Kontribusi perikanan mencapai 18% terhadap PDRB.", ["coverage share=18%"]),
    ("Realisasi pajak parkir baru mencapai 40 persen.", ["coverage share=40 persen"]),
    ("Luas sawah itu 48 hektare.", ["measure value=48"]),
    ("Sekolah itu dibangun menjadi 12 kelas.", ["count value=12"]),
    ("Harga promo 50 persen berlaku untuk 40 toko.", ["rate value=50 persen", "count value=40"]),
    (
        "Inflasi pangan 0,7 persen dengan andil sebesar 0,2 persen.",
        ["rate value=0,7 persen", "rate value=0,2 persen"],
    ),
    # prices of one list, or one price in two currencies
    (
        "Warga membayar Rp3.000 per orang untuk dewasa, dan Rp2.000 untuk anak.",
        ["rate value=Rp3.000", "rate value=Rp2.000"],
    ),
    (
        "Warga membayar Rp3.000 per orang, dan desa memperoleh pendapatan Rp20.000.",
        ["rate value=Rp3.000", "money value=Rp20.000"],
    ),
    (
        "Warga membayar Rp3.000 per orang, dan jalan itu Rp2 miliar.",
        ["rate value=Rp3.000", "money value=Rp2 miliar"],
    ),
    (
        "Gajinya 4.000 dolar per bulan atau 3.500 euro (Rp62 juta).",
        ["rate value=4.000 dolar", "rate value=3.500 euro", "rate value=Rp62 juta"],
    ),
]


def summary(claim: Claim) -> str:
    """ "coverage part=412 whole=530"."""
    return " ".join([claim.kind, *(f"{q.role}={q.span.text}" for q in claim.quantities)])


@pytest.mark.parametrize(
    ("text", "expected"),
    COVERAGE
    + SO_FAR_AND_REST
    + APART
    + REMAINDERS
    + OF_WHAT
    + BREAKDOWNS
    + LISTS
    + CHANGES
    + KINDS
    + PERIODICALS,
)
def test_figures_join_to_claims(extractor: Extractor, text: str, expected: list[str]) -> None:
    assert [summary(claim) for claim in extractor.extract(text).claims] == expected


QUOTED = '"Dari 530 desa, baru 412 desa yang terang," kata Bupati Sukamaju Rahmat Hidayat, Selasa.'


def test_the_number_is_the_speakers(extractor: Extractor) -> None:
    record = extractor.extract(QUOTED)
    (claim,) = record.claims
    assert claim.source.speaker == record.officials[0].id
    assert claim.source.quote == record.quotes[0].id


def test_a_sentence_without_a_cue_has_no_speaker(extractor: Extractor) -> None:
    record = extractor.extract(f"{QUOTED} Anggaran listrik desa itu Rp30 miliar.")
    assert record.claims[-1].source.speaker is None


DOCUMENTS = [
    ("Berdasarkan data Dinas Energi, 412 desa sudah terang.", "data Dinas Energi"),
    ("Menurut laporan Bank Dunia, 46 persen rumah belum terang.", "laporan Bank Dunia"),
    ("Data Badan Pusat Statistik menunjukkan 412 desa sudah terang.", "Data Badan Pusat Statistik"),
    ("Sebanyak 412 desa sudah terang.", None),
    ("Warga membawa data 412 desa.", None),
]


@pytest.mark.parametrize(("text", "expected"), DOCUMENTS)
def test_the_document_behind_a_figure(extractor: Extractor, text: str, expected: str | None) -> None:
    assert extractor.extract(text).claims[0].source.document == expected


def test_data_of_an_institution_are_no_speaker(extractor: Extractor) -> None:
    (claim,) = extractor.extract("Menurut data BPS, sebanyak 412 desa sudah terang.").claims
    assert (claim.source.speaker, claim.source.document) == (None, "data BPS")


def only(record: Record) -> Claim:
    (claim,) = record.claims
    return claim


def test_what_it_is_about(extractor: Extractor) -> None:
    text = "Pada Agustus 2025, baru 46 persen warga di Kota Bogor menjadi peserta JKN."
    claim = only(extractor.extract(text))
    assert claim.subject == "warga"
    assert claim.programme == "JKN"
    assert claim.hedge == "baru"
    assert claim.period is not None
    assert claim.period.text == "Agustus 2025"
    assert claim.place is not None
    assert claim.place.code == "32.71"


# (text, subject of the first claim)
SUBJECTS = [
    ("Realisasi anggaran kesehatan mencapai Rp4 miliar.", "Realisasi anggaran kesehatan"),
    ("Harga cabai rawit di pasar itu mencapai Rp60 ribu per kilogram.", "Harga cabai rawit"),
    ("Penurunan pergerakan penumpang rata-rata 28 persen.", "Penurunan pergerakan penumpang"),
    ("Sebanyak 60 persen dari total lahan sawah sudah ditanami.", "lahan sawah"),
    ("Sebanyak 60 persen warga memilih kotak kosong.", "warga"),
    ("- Pajak losmen terealisasi sebesar Rp5 juta.", "Pajak losmen"),
    ("Dana insentif guru mencapai Rp5 juta.", "Dana insentif guru"),
    ("Realisasi pajak bumi dan bangunan mencapai Rp5 juta.", "Realisasi pajak bumi dan bangunan"),
    ("Setoran baru 41 persen dari target.", None),
    ("Realisasi Izin Mendirikan Bangunan mencapai Rp5 juta.", "Realisasi Izin Mendirikan Bangunan"),
    # no phrase that names it
    ("Pihaknya telah menerima Rp5 juta dari warga.", None),
    ("Nilainya mencapai Rp5 juta.", None),
    ("Total mencapai Rp5 juta.", None),
    ("Jalan desa itu sudah 100 persen selesai.", None),
]


@pytest.mark.parametrize(("text", "expected"), SUBJECTS)
def test_the_subject_of_a_claim(extractor: Extractor, text: str, expected: str | None) -> None:
    assert extractor.extract(text).claims[0].subject == expected


PROGRAMMES = [
    (
        "Program jaminan sosial ketenagakerjaan melindungi 46 persen pekerja.",
        "Program jaminan sosial ketenagakerjaan",
    ),
    ("Sebanyak 1.200 keluarga menerima PKH.", "PKH"),
    ("Imunisasi baru menjangkau 80 persen bayi.", "Imunisasi"),
    ("Realisasi PBB-P2 mencapai 75 persen.", "PBB-P2"),
    ("Program desa terang menjangkau 412 desa.", "Program desa terang"),
    ("Sebanyak 412 desa sudah terang.", None),
    ("Realisasi PBB mencapai 75 persen.", "PBB"),
    ("Mobil itu memakai sistem bantuan parkir seharga Rp5 juta.", None),
    # what a comma parts from the figure is of the next one
    ("Dana pasar Rp5 miliar, Dana Desa Rp6 miliar.", None),
    # a party of the same letters as a tax
    ("PDIP memperoleh Rp206 juta dan PKB Rp36 juta.", None),
    ("Setoran PKB mencapai Rp36 juta, opsen BBNKB Rp4 juta.", "PKB"),
]


@pytest.mark.parametrize(("text", "expected"), PROGRAMMES)
def test_the_programme_of_a_claim(extractor: Extractor, text: str, expected: str | None) -> None:
    assert extractor.extract(text).claims[0].programme == expected


@pytest.mark.parametrize("text", ["", "412", "412 dari", "(5%)", "dari 5 dari 6 dari 7", "Rp5 atau atau 5%"])
def test_nothing_raises(extractor: Extractor, text: str) -> None:
    extractor.extract(f"Ada {text}")


@pytest.mark.parametrize("text", [text for text, _ in COVERAGE + REMAINDERS + BREAKDOWNS + LISTS + CHANGES])
def test_every_figure_belongs_to_one_claim(extractor: Extractor, text: str) -> None:
    doc = extractor.nlp(text)
    taken = [quantity for claim in doc._.news.claims for _, quantity in claim.quantities]
    assert sorted((q.start, q.end) for q in taken) == [(q.start, q.end) for q in doc._.news.quantities]

"""Direct, reported and mixed speech, with speaker, place and day."""

from __future__ import annotations

import datetime

import pytest

from news_extract import Extractor, Options
from news_extract.records import Quote, Record

HEAD = "Bupati Sleman Rahmat Hidayat meninjau sawah. "


def names(record: Record) -> dict[str, str]:
    return {e.id: e.name for e in (*record.officials, *record.people, *record.institutions)}


def who(record: Record, quote: Quote) -> str | None:
    """Name of the speaker in capitals where it is an entity, else the words of the source."""
    if quote.speaker.id is not None:
        return names(record)[quote.speaker.id].upper()
    return quote.speaker.span.text if quote.speaker.span else None


# text, (kind, words, speaker) of each quote
DIRECT = [
    ('"Panen naik," kata Bupati Sleman Rahmat Hidayat.', [("direct", "Panen naik,", "RAHMAT HIDAYAT")]),
    (HEAD + '"Panen naik," katanya.', [("direct", "Panen naik,", "RAHMAT HIDAYAT")]),
    (HEAD + '"Panen naik," ujar dia.', [("direct", "Panen naik,", "RAHMAT HIDAYAT")]),
    (HEAD + '"Panen naik," Rahmat menegaskan.', [("direct", "Panen naik,", "RAHMAT HIDAYAT")]),
    (HEAD + 'Rahmat mengatakan, "Panen naik."', [("direct", "Panen naik.", "RAHMAT HIDAYAT")]),
    (HEAD + 'Rahmat mengatakan: "Panen naik."', [("direct", "Panen naik.", "RAHMAT HIDAYAT")]),
    (
        HEAD + '"Panen sudah naik lagi." Ujar Rahmat.',
        [("direct", "Panen sudah naik lagi.", "RAHMAT HIDAYAT")],
    ),
    (
        HEAD + '"Panen naik," kata Rahmat. "Harga gabah juga turun," tambahnya.',
        [
            ("direct", "Panen naik,", "RAHMAT HIDAYAT"),
            ("direct", "Harga gabah juga turun,", "RAHMAT HIDAYAT"),
        ],
    ),
    (HEAD + '"Panen naik," Rahmat.', [("direct", "Panen naik,", "RAHMAT HIDAYAT")]),
    (HEAD + '"Panen naik," kataRahmat.', [("direct", "Panen naik,", "RAHMAT HIDAYAT")]),
    (HEAD + '"Panen naik," singkatnya.', [("direct", "Panen naik,", "RAHMAT HIDAYAT")]),
    ('"Airnya keruh," kata pemandu Sutarmi Jaya.', [("direct", "Airnya keruh,", "SUTARMI JAYA")]),
    (
        '"Panen naik tahun ini,"\n"Harga gabah juga turun," kata Rahmat Hidayat.',
        [
            ("direct", "Panen naik tahun ini,", "RAHMAT HIDAYAT"),
            ("direct", "Harga gabah juga turun,", "RAHMAT HIDAYAT"),
        ],
    ),
    (HEAD + 'Rahmat: "Panen naik tahun ini."', [("direct", "Panen naik tahun ini.", "RAHMAT HIDAYAT")]),
    (
        HEAD + 'Rahmat menulis di akunnya, "Panen naik tahun ini."',
        [("direct", "Panen naik tahun ini.", "RAHMAT HIDAYAT")],
    ),
    (
        HEAD + "\"Panen naik\", kata Rahmat. 'Harga turun', ujarnya.",
        [("direct", "Panen naik", "RAHMAT HIDAYAT"), ("direct", "Harga turun", "RAHMAT HIDAYAT")],
    ),
    (
        'Warga berteriak, "Turunkan harga beras sekarang juga!"',
        [("direct", "Turunkan harga beras sekarang juga!", "Warga")],
    ),
    ('"Airnya keruh," kata seorang warga.', [("direct", "Airnya keruh,", "seorang warga")]),
    ('"Airnya keruh," ujar pedagang di Pasar Lama.', [("direct", "Airnya keruh,", "pedagang")]),
]

# quotation without a cue of its own
CARRIED = [
    (
        HEAD + '"Panen naik," kata Rahmat.\n"Kami akan menambah tiga gudang lagi tahun ini."',
        ("Kami akan menambah tiga gudang lagi tahun ini.", "RAHMAT HIDAYAT", "carried"),
    ),
    (
        HEAD
        + '"Panen naik," kata Rahmat.\n"Satu gudang penuh."\n"Dua gudang kosong."\n"Tiga gudang disewa."',
        ("Tiga gudang disewa.", "RAHMAT HIDAYAT", "carried"),
    ),
]

NO_SPEECH = [
    ('Warga menonton film "Sawah Terakhir" di balai desa.', "title or term"),
    ('Program itu disebut "lumbung hijau" oleh warga.', "title or term"),
    ('Jalan "tikus" itu ditutup.', "single term"),
    ('Pasal itu berbunyi:\n"Setiap orang wajib menjaga sungai dari sampah."', "nobody speaks"),
    ('Warga memasang spanduk "kami butuh air bersih" di jembatan.', "part of a sentence"),
]

REPORTED = [
    # only the topic stands before the cue
    (
        HEAD + "Kalau untuk harga di tingkat petani, kata dia, saat ini yaitu Rp35 ribu.",
        [("indirect", "saat ini yaitu Rp35 ribu", "RAHMAT HIDAYAT")],
    ),
    # a clause of its own after its joint
    (
        HEAD + "Kabar itu muncul setelah Rahmat melaporkan 40 orang terluka.",
        [("indirect", "40 orang terluka", "RAHMAT HIDAYAT")],
    ),
    (
        HEAD + '"Panen naik," kata Rahmat. Seraya menambahkan, harga turun.',
        [("direct", "Panen naik,", "RAHMAT HIDAYAT"), ("indirect", "harga turun", "RAHMAT HIDAYAT")],
    ),
    # before the content
    (HEAD + "Rahmat mengatakan panen naik.", [("indirect", "panen naik", "RAHMAT HIDAYAT")]),
    (HEAD + "Rahmat mengatakan bahwa panen naik.", [("indirect", "panen naik", "RAHMAT HIDAYAT")]),
    (HEAD + "Ia berharap agar panen naik.", [("indirect", "agar panen naik", "RAHMAT HIDAYAT")]),
    (HEAD + "Menurut Rahmat, panen naik.", [("indirect", "panen naik", "RAHMAT HIDAYAT")]),
    (HEAD + "Menurutnya, panen naik.", [("indirect", "panen naik", "RAHMAT HIDAYAT")]),
    (HEAD + "Dikatakan Rahmat, panen naik.", [("indirect", "panen naik", "RAHMAT HIDAYAT")]),
    (HEAD + "Dijelaskannya, panen naik.", [("indirect", "panen naik", "RAHMAT HIDAYAT")]),
    (
        HEAD + "Rahmat mengaku belum menerima laporan.",
        [("indirect", "belum menerima laporan", "RAHMAT HIDAYAT")],
    ),
    (HEAD + "Rahmat meminta warga menunggu.", [("indirect", "warga menunggu", "RAHMAT HIDAYAT")]),
    (HEAD + "Rahmat menekankan pentingnya irigasi.", [("indirect", "pentingnya irigasi", "RAHMAT HIDAYAT")]),
    (
        HEAD + "Rahmat mengatakan kepada wartawan bahwa panen naik.",
        [("indirect", "panen naik", "RAHMAT HIDAYAT")],
    ),
    (HEAD + "Masih kata Rahmat, stok beras cukup.", [("indirect", "stok beras cukup", "RAHMAT HIDAYAT")]),
    # after it
    (
        HEAD + "Stok beras masih cukup, kata Rahmat.",
        [("indirect", "Stok beras masih cukup", "RAHMAT HIDAYAT")],
    ),
    (HEAD + "Stok beras masih cukup, ujarnya.", [("indirect", "Stok beras masih cukup", "RAHMAT HIDAYAT")]),
    (
        HEAD + "Stok beras masih cukup, kata Rahmat di Sleman, Selasa.",
        [("indirect", "Stok beras masih cukup", "RAHMAT HIDAYAT")],
    ),
    (
        HEAD + "Stok beras masih cukup, sebagaimana disampaikan Rahmat.",
        [("indirect", "Stok beras masih cukup", "RAHMAT HIDAYAT")],
    ),
    (
        HEAD + "Stok beras masih cukup, Rahmat menambahkan.",
        [("indirect", "Stok beras masih cukup", "RAHMAT HIDAYAT")],
    ),
    # in the middle
    (HEAD + "Gudang itu, lanjutnya, akan diperluas.", [("indirect", "akan diperluas", "RAHMAT HIDAYAT")]),
    (HEAD + "Selain gudang, lanjut dia, ada juga jalan.", [("indirect", "ada juga jalan", "RAHMAT HIDAYAT")]),
    (HEAD + "Rahmat menyebut pupuk itu habis.", [("indirect", "pupuk itu habis", "RAHMAT HIDAYAT")]),
    (
        HEAD + "Rahmat menyebutkan lahan yang kering itu seluas 30 hektare.",
        [("indirect", "lahan yang kering itu seluas 30 hektare", "RAHMAT HIDAYAT")],
    ),
    (HEAD + "Rahmat menyebutkan lahan yang kering itu.", []),
    (
        HEAD + "Capaian ini menurut Rahmat jauh dari harapan.",
        [("indirect", "jauh dari harapan", "RAHMAT HIDAYAT")],
    ),
    (HEAD + "Capaian ini, menurut Rahmat, belum cukup.", [("indirect", "belum cukup", "RAHMAT HIDAYAT")]),
    # two cues: the second is part of what the first reports
    (
        HEAD + "Rahmat mengatakan warga menyebut panen naik.",
        [("indirect", "warga menyebut panen naik", "RAHMAT HIDAYAT")],
    ),
    # the subject is left out
    (
        HEAD + '"Panen naik," kata Rahmat sambil menambahkan bahwa stok cukup.',
        [("direct", "Panen naik,", "RAHMAT HIDAYAT"), ("indirect", "stok cukup", "RAHMAT HIDAYAT")],
    ),
    (
        HEAD + "Rahmat mengimbau kepada warga agar waspada.",
        [("indirect", "kepada warga agar waspada", "RAHMAT HIDAYAT")],
    ),
    (
        HEAD + "Ketidakhadiran itu, dikatakan Rahmat, karena jadwalnya penuh.",
        [("indirect", "karena jadwalnya penuh", "RAHMAT HIDAYAT")],
    ),
    (HEAD + "Rahmat melanjutkan, panen naik.", [("indirect", "panen naik", "RAHMAT HIDAYAT")]),
    (
        HEAD + "Rahmat mengingatkan warga agar waspada, saat rapat di Sleman, Selasa (11/3/2025) malam.",
        [("indirect", "warga agar waspada", "RAHMAT HIDAYAT")],
    ),
    (
        HEAD + "Hal yang sama lanjut Rahmat, seperti di Depok dan Bantul.",
        [("indirect", "seperti di Depok dan Bantul", "RAHMAT HIDAYAT")],
    ),
    (
        HEAD + "Rahmat mengibaratkan gudang itu sebagai lumbung bersama.",
        [("indirect", "gudang itu sebagai lumbung bersama", "RAHMAT HIDAYAT")],
    ),
    (
        HEAD + "Rahmat mengarahkan petugas untuk mencatat stok.",
        [("indirect", "petugas untuk mencatat stok", "RAHMAT HIDAYAT")],
    ),
    (
        HEAD + "Rahmat mendorong warga menabung beras di lumbung.",
        [("indirect", "warga menabung beras di lumbung", "RAHMAT HIDAYAT")],
    ),
    # mixed
    (
        HEAD + 'Rahmat menyebut warga "tidak perlu panik" soal beras.',
        [("mixed", 'warga "tidak perlu panik" soal beras', "RAHMAT HIDAYAT")],
    ),
]

BY_OTHERS = [
    ("Badan Pusat Statistik (BPS) mencatat harga beras naik.", "BADAN PUSAT STATISTIK"),
    ("Sejumlah warga mengaku air sungai keruh.", "Sejumlah warga"),
    ("Seorang petani, yang enggan disebut namanya, mengatakan panen gagal.", "Seorang petani"),
    ("Menurut para pedagang, harga beras naik.", "para pedagang"),
    ("Polisi mencatat 12 kasus terjadi tahun ini.", "Polisi"),
    ("Menurut penduduk setempat, air sungai keruh.", "penduduk setempat"),
    ("Dalam unggahannya, @sukarasa.info menilai harga beras naik.", "@sukarasa.info"),
    ("Sementara itu, Susan dari Tim Panen Raya menyampaikan, harga beras naik.", "Susan"),
    (
        'Rekaman itu diunggah akun @sukarasa.info. "Airnya sudah keruh," tulis akun tersebut.',
        "@sukarasa.info",
    ),
    (
        '"Harga beras naik," kata seorang karyawan Bank Indonesia secara anonim.',
        "seorang karyawan Bank Indonesia",
    ),
    ('"Harga beras naik," kata manajemen PT Zentra Motor.', "PT ZENTRA MOTOR"),
]

NO_REPORT = [
    "Menurut data Badan Pusat Statistik, harga beras naik.",
    "Aturan itu menyebutkan panen harus dicatat.",
    HEAD + "Rahmat menyebut nama itu.",
    HEAD + "Rahmat menjamin mutu dan kesehatan daging.",
    "Polisi mengungkap perdagangan satwa yang dipasarkan lewat toko.",
    "Berdasarkan hasil survei Badan Pusat Statistik (BPS) menyebutkan harga beras naik.",
    HEAD + "Rahmat meminta maaf.",
    HEAD + "Rahmat menyampaikan belasungkawa.",
    HEAD + "Rahmat mendorong pertumbuhan ekonomi.",
    HEAD + "Hal itu disampaikan Rahmat saat meninjau gudang.",
    HEAD + "Rahmat mengapresiasi kerja petani.",
    HEAD + "Rahmat menyayangkan kejadian itu.",
    "Ladang Zentra tengah menambahkan dua kompresor gas.",
    HEAD + "Usul ini disampaikan Rahmat menyusul pertengkaran dengan Ani Lestari.",
    "Sementara itu, Rahmat Hidayat menyatakan. Lalu ia pulang.",
    "Algoritma itu memprediksi panen turun.",
    "Sukatel S7 juga mencatat peningkatan 9 persen, sementara Zentra tumbuh 18 persen.",
    HEAD + "Rahmat mencatat hal-hal yang dihadapi petani dalam menghadapi hama.",
    HEAD + "Rahmat memastikan kemenangan timnya lewat gol ketiga.",
    HEAD + "Rahmat melanjutkan pendidikan di Bandung untuk menjadi guru.",
    HEAD + "Siswa diajak mengingatkan keluarga agar patuh.",
    "Dilaporkan oleh Zentra, Rahmat Hidayat siap melepas tiga pemain.",
]

# text, place, day; the article is of Wednesday 12 March 2025
CIRCUMSTANCES = [
    (
        '"Panen naik," kata Bupati Sleman Rahmat Hidayat di Cikarang, Selasa (11/3/2025).',
        "Cikarang",
        "2025-03-11",
    ),
    ('"Panen naik," kata Bupati Sleman Rahmat Hidayat, Senin (10/3).', None, "2025-03-10"),
    ('"Panen naik," kata Bupati Sleman Rahmat Hidayat di Bandung, kemarin.', "Bandung", "2025-03-11"),
    ('"Panen naik," kata Bupati Sleman Rahmat Hidayat pekan lalu.', None, None),
    ('"Panen naik," kata Bupati Sleman Rahmat Hidayat dikutip Senin (10/3/2025).', None, None),
    ('"Panen naik," kata Bupati Sleman Rahmat Hidayat di tengah sawah.', None, None),
    (
        '"Panen naik," kata Bupati Sleman Rahmat Hidayat kepada wartawan di Sleman, Senin.',
        "Sleman",
        "2025-03-10",
    ),
    ('"Panen naik," tulis Bupati Sleman Rahmat Hidayat di Instagram Stories.', None, None),
    ('"Panen naik," kata Bupati Sleman Rahmat Hidayat di Bogor belum lama ini.', "Bogor", None),
    ('"Panen naik," kata Rahmat Hidayat, peneliti di Institut Sukamaju.', None, None),
    ('"Panen naik," kata Rahmat Hidayat dikutip dari kabarkita.com, Senin (10/3/2025).', None, None),
    ("Bupati Sleman Rahmat Hidayat, Selasa (11/3/2025), mengatakan panen naik.", None, "2025-03-11"),
    ('"Panen naik," kata Rahmat Hidayat, dilansir Kabar Kita, Senin (10/3/2025).', None, None),
    ('"Airnya keruh," ujar pedagang di Pasar Lama.', None, None),
    ("Rahmat Hidayat petani di Kampung Lama mengatakan panen naik.", None, None),
    (
        "Rahmat Hidayat, sebagai pihak yang terlibat dalam konservasi di Sungai Lama, mengatakan panen naik.",
        None,
        None,
    ),
    ("Rahmat Hidayat saat ditemui di Cikarang mengatakan panen naik.", "Cikarang", None),
    ("Menurutnya, panen naik,” kata Bupati Rahmat Hidayat di Cikarang.", "Cikarang", None),
]


@pytest.mark.parametrize(("text", "expected"), DIRECT + REPORTED)
def test_quotes(extractor: Extractor, text: str, expected: list[tuple[str, str, str | None]]) -> None:
    record = extractor.extract(text)
    assert [(q.kind, q.span.text, who(record, q)) for q in record.quotes] == expected


@pytest.mark.parametrize(("text", "expected"), CARRIED)
def test_carried(extractor: Extractor, text: str, expected: tuple[str, str | None, str | None]) -> None:
    record = extractor.extract(text)
    last = record.quotes[-1]
    assert (last.span.text, who(record, last), last.speaker.resolution) == expected
    assert last.cue is None
    assert last.confidence < 0.9


@pytest.mark.parametrize(("text", "reason"), NO_SPEECH)
def test_no_speech_is_rejected_with_its_reason(text: str, reason: str) -> None:
    record = Extractor(Options(explain=True)).extract(text)
    assert record.quotes == ()
    assert [r.reason for r in record.rejected if r.what == "quotation"] == [reason]


@pytest.mark.parametrize(("text", "speaker"), BY_OTHERS)
def test_institutions_and_unnamed_sources(extractor: Extractor, text: str, speaker: str) -> None:
    record = extractor.extract(text)
    assert [who(record, quote) for quote in record.quotes] == [speaker]


@pytest.mark.parametrize("text", NO_REPORT)
def test_no_report(extractor: Extractor, text: str) -> None:
    assert extractor.extract(text).quotes == ()


@pytest.mark.parametrize(("text", "place", "day"), CIRCUMSTANCES)
def test_circumstances(extractor: Extractor, text: str, place: str | None, day: str | None) -> None:
    (quote,) = extractor.extract(text, published="2025-03-12").quotes
    assert quote.place == place
    assert quote.said_on == (datetime.date.fromisoformat(day) if day else None)


def test_a_weekday_stays_open_where_the_day_of_the_article_is_unknown(extractor: Extractor) -> None:
    (quote,) = extractor.extract('"Panen naik," kata Bupati Sleman Rahmat Hidayat, Selasa.').quotes
    assert quote.said_on is None


def test_several_speakers(extractor: Extractor) -> None:
    text = HEAD + 'Ketua DPRD Sleman Ani Lestari ikut. "Panen naik," kata Rahmat dan Ani.'
    record = extractor.extract(text)
    (quote,) = record.quotes
    speakers = [quote.speaker, *quote.co_speakers]
    assert [names(record)[s.id or ""] for s in speakers] == ["Rahmat Hidayat", "Ani Lestari"]


def test_parts_of_a_quotation_over_paragraphs_share_their_speaker(extractor: Extractor) -> None:
    text = '"Panen naik tahun ini.\n"Harga gabah turun," kata Bupati Sleman Rahmat Hidayat.'
    record = extractor.extract(text)
    assert [who(record, quote) for quote in record.quotes] == ["RAHMAT HIDAYAT", "RAHMAT HIDAYAT"]


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [
        (HEAD + '"Panen naik," kata Rahmat.', 0.9, 1.0),
        ('"Panen naik," kata Sutarmi.', 0.5, 0.9),  # a single word can be a cut name
        ('"Airnya keruh," kata seorang warga. "Parah," katanya.', 0.5, 0.9),
        (HEAD + '"Panen naik," kata Rahmat. Tono Wibowo membuka acara. "Aman," katanya.', 0.5, 0.9),
        ("Badan Pusat Statistik mencatat panen naik.", 0.5, 0.9),
        ('"Airnya keruh," kata seorang warga.', 0.5, 0.9),
    ],
)
def test_confidence_falls_with_what_is_known_of_the_speaker(
    extractor: Extractor, text: str, least: float, most: float
) -> None:
    assert least <= extractor.extract(text).quotes[-1].confidence < most


def test_a_named_speaker_is_surer_than_a_carried_one(extractor: Extractor) -> None:
    text = HEAD + '"Panen naik," kata Rahmat.\n"Kami akan menambah tiga gudang lagi tahun ini."'
    first, second = extractor.extract(text).quotes
    assert first.confidence >= 0.9 > second.confidence

"""Who is meant by a pronoun, an office alone, a description."""

from __future__ import annotations

import pytest

from news_extract import Extractor
from news_extract.records import Record

RAHMAT = "Bupati Sleman Rahmat Hidayat meninjau sawah. "
ANI = "Ketua DPRD Sleman Ani Lestari membuka rapat. "


def speakers(record: Record) -> list[tuple[str | None, str | None]]:
    """Name of the speaker and how it was found, for each quote."""
    names = {e.id: e.name for e in (*record.officials, *record.people, *record.institutions)}
    return [(names.get(q.speaker.id or ""), q.speaker.resolution) for q in record.quotes]


RESOLVED = [
    # a misprint, and a noun of no table
    (RAHMAT + "Iya juga menjelaskan panen naik.", ("Rahmat Hidayat", "pronoun")),
    (
        RAHMAT + '"Aman," kata Rahmat. "Panen naik," kata pemenang lomba panen 2025 itu.',
        ("Rahmat Hidayat", "description"),
    ),
    (RAHMAT + '"Aman," kata Rahmat. "Panen naik," tulis laman itu.', (None, "description")),
    # a noun inside an office, but not what a group is of
    (
        '"Aman," kata Ketua Majelis Hakim Tono Wibowo. Hakim juga menyebutkan stok aman.',
        ("Tono Wibowo", "title"),
    ),
    ('"Aman," kata Ketua Majelis Hakim Tono Wibowo. Majelis hakim menilai stok aman.', (None, "description")),
    # what somebody reports of a superior does not give him the word
    (
        ANI
        + 'Ani mengatakan, Bupati Sleman Rahmat Hidayat meminta warga menanam padi. "Kami siap," katanya.',
        ("Ani Lestari", "pronoun"),
    ),
    # somebody named in the same sentence
    (
        '"Aman," kata seorang warga. Meski Rahmat Hidayat sakit, ia mengatakan panen naik.',
        ("Rahmat Hidayat", "pronoun"),
    ),
    (RAHMAT + "Rahmat mengatakan panen naik.", ("Rahmat Hidayat", "alias")),
    (RAHMAT + "Dia mengatakan panen naik.", ("Rahmat Hidayat", "pronoun")),
    (RAHMAT + "Dirinya mengaku bangga atas panen.", ("Rahmat Hidayat", "pronoun")),
    (RAHMAT + '"Panen naik," katanya.', ("Rahmat Hidayat", "pronoun")),
    (RAHMAT + '"Panen naik," kata Bupati.', ("Rahmat Hidayat", "title")),
    (RAHMAT + "Bupati mengatakan panen naik.", ("Rahmat Hidayat", "title")),
    (RAHMAT + "Politikus itu mengatakan panen naik.", ("Rahmat Hidayat", "description")),
    (RAHMAT + '"Panen naik," ujar pria berusia 50 tahun itu.', ("Rahmat Hidayat", "description")),
    # the last to be introduced
    (RAHMAT + ANI + "Ia mengatakan rapat ditunda.", ("Ani Lestari", "pronoun")),
    (RAHMAT + ANI + '"Panen naik," kata Bupati.', ("Rahmat Hidayat", "title")),
    # a name in a prepositional phrase is no subject
    (
        RAHMAT + ANI + "Rapat itu dihadiri warga di rumah Rahmat. Ia mengatakan rapat ditunda.",
        ("Ani Lestari", "pronoun"),
    ),
    # a relative is somebody else
    (RAHMAT + "Adik Rahmat itu mengatakan panen naik.", (None, "description")),
    # somebody introduced at the end of a sentence
    (
        "Gudang itu dibuka oleh Bupati Sleman Rahmat Hidayat. Ia mengatakan panen naik.",
        ("Rahmat Hidayat", "pronoun"),
    ),
    # somebody unknown has spoken since
    (RAHMAT + "Seorang warga mengatakan air keruh. Ia mengatakan sumur kering.", (None, "pronoun")),
    (RAHMAT + "Zentra memastikan stok aman. Ia mengatakan harga turun.", (None, "pronoun")),
    # many people leave the focus where it was
    (
        RAHMAT + 'Rahmat mengatakan panen naik. Warga mengaku senang. "Kami siap," katanya.',
        ("Rahmat Hidayat", "pronoun"),
    ),
    # a description by the office that only one holds
    (
        RAHMAT + ANI + '"Panen naik," kata bupati asal Bantul, Yogyakarta ini.',
        ("Rahmat Hidayat", "description"),
    ),
    (
        "Mantan Rektor Universitas Sukamaju Budi Santoso hadir. "
        + RAHMAT
        + '"Aneh," kata mantan rektor itu.',
        ("Budi Santoso", "description"),
    ),
    (RAHMAT + '"Aneh," kata rektor itu.', (None, "description")),
    # a trade that the text gives one person
    (
        RAHMAT + 'Jaksa menyusul. "Aneh," kata jaksa Tono Wibowo. Jaksa menyebut uang itu habis.',
        ("Tono Wibowo", "title"),
    ),
    (
        RAHMAT + '"Aneh," kata jaksa Tono Wibowo. Namun jaksa menyebut Ani hadir.',
        ("Tono Wibowo", "description"),
    ),
    (RAHMAT + '"Aneh," kata jaksa.', (None, "description")),
    (
        'Jaksa Penuntut Umum (JPU) Budi Santoso membaca dakwaan. "Uang itu habis," kata JPU.',
        ("Budi Santoso", "description"),
    ),
    # an office of another area
    (RAHMAT + '"Panen naik," kata Bupati Bantul, Selasa.', (None, "title")),
    # many people and organisations are no person
    (RAHMAT + "Kelompok tani itu mengatakan panen naik.", (None, "description")),
    # after an institution: the one who leads it, else itself
    (
        "Kepala Dinas Pangan Sleman Ani Lestari hadir. Ani menilai stok aman. "
        'Dinas Pangan Sleman mengimbau warga menunggu. "Kami siap," katanya.',
        ("Ani Lestari", "pronoun"),
    ),
    (
        RAHMAT + 'Badan Pusat Statistik mengimbau warga menunggu. "Kami siap," katanya.',
        ("Badan Pusat Statistik", "pronoun"),
    ),
    # somebody else has come in between
    (
        RAHMAT + '"Naik," ujar Komisioner Urusan Iklim, Natasya Pawlika. "Turun," katanya.',
        ("Natasya Pawlika", "pronoun"),
    ),
    (RAHMAT + 'Camat Bantul hadir. "Turun," katanya.', (None, "pronoun")),
    (RAHMAT + 'Senada dengan Zentra, warga setempat. "Turun," katanya.', (None, "pronoun")),
    (RAHMAT + 'Senada dengan Ani Lestari, warga setempat. "Turun," katanya.', ("Ani Lestari", "pronoun")),
    # a short office
    ("Menteri Sosial Ani Lestari membuka rapat. Mensos mengatakan panen naik.", ("Ani Lestari", "title")),
    # an unknown name right before the verb is the subject
    (RAHMAT + "Rahmat diperiksa dan kini Zentra memastikan stok aman.", (None, "description")),
    # several people
    (RAHMAT + "Kedua penyanyi ini mengaku butuh waktu.", (None, "description")),
    # two as likely as each other
    (RAHMAT + ANI + "Rahmat dan Ani pulang bersama. Dia mengatakan panen naik.", (None, "pronoun")),
    # to whom something is done, and whom a list names, does not take the word
    (
        RAHMAT + 'Rahmat mengatakan panen naik. Tono Wibowo diangkat menjadi camat. "Kami senang," katanya.',
        ("Rahmat Hidayat", "pronoun"),
    ),
    (
        RAHMAT + 'Rahmat mengatakan panen naik. Camat masih dijabat oleh Tono Wibowo. "Aman," katanya.',
        ("Rahmat Hidayat", "pronoun"),
    ),
    (
        RAHMAT + 'Rahmat mengatakan panen naik. Tono Wibowo ditemui di rumahnya. "Kami senang," katanya.',
        ("Tono Wibowo", "pronoun"),
    ),
    # told by a body, and not the body itself
    (
        RAHMAT + "Doktor Universitas Sukamaju ini menegaskan panen naik.",
        ("Rahmat Hidayat", "description"),
    ),
    (
        RAHMAT + "Politikus yang dulunya mantan pemain Persib itu menganggap panen naik.",
        ("Rahmat Hidayat", "description"),
    ),
    # a part of a name that is a common word too
    (
        'Ketua panitia, Lintang Pratiwi, hadir. "Airnya keruh," ungkap Lintang.',
        ("Lintang Pratiwi", "alias"),
    ),
    # one of many is a stranger
    (RAHMAT + 'Salah satu warga menyampaikan air keruh. "Parah," jelasnya.', (None, "pronoun")),
    (
        RAHMAT + 'Zaskira, salah satu warga, menyampaikan apresiasi. "Kami senang," ucapnya.',
        ("Zaskira", "pronoun"),
    ),
    # who is only told apart by what he said does not take the word
    (
        RAHMAT + 'Rahmat mengecam sikap Bupati Bantul yang meminta warga pergi. "Aneh," katanya.',
        ("Rahmat Hidayat", "pronoun"),
    ),
    # an attitude brings somebody met before to speak
    (
        RAHMAT + ANI + 'Menurut Rahmat, panen naik. Ani mengapresiasi petani. "Kami bangga," kata dia.',
        ("Ani Lestari", "pronoun"),
    ),
    (RAHMAT + "Akun itu menambahkan bahwa panen naik.", (None, "description")),
    ('"Panen naik," pungkas Ani Lestari.(abc)\n"Aman," katanya.', ("Ani Lestari", "pronoun")),
    # the company that spoke last, or the only one
    (
        "PT Sawah Makmur mencatat laba naik. Perseroan menyatakan stok cukup.",
        ("PT Sawah Makmur", "description"),
    ),
    ('PT Sawah Makmur naik. "Kami siap," tulis manajemen.', ("PT Sawah Makmur", "description")),
    (
        "PT Sawah Makmur mencatat laba naik. Pihaknya berharap harga naik.",
        ("PT Sawah Makmur", "pronoun"),
    ),
    (
        "PT Sawah Makmur dan PT Ladang Hijau naik. Perusahaan menyatakan stok cukup.",
        (None, "description"),
    ),
    (
        "Pemerintah Kota Depok meminta warga tenang. Pemerintah menilai stok aman.",
        (None, "description"),
    ),
    (
        "Asosiasi Petani Sleman meminta harga naik. Mereka menilai pupuk terlalu mahal.",
        ("Asosiasi Petani Sleman", "pronoun"),
    ),
    # an institution
    (
        "Badan Pusat Statistik (BPS) merilis data. BPS mencatat harga beras naik.",
        ("Badan Pusat Statistik", "alias"),
    ),
]

SUBJECTS = [
    (
        "Kabid Pangan, Lisa Wibowo., mendampingi Kaban Kesbangpol, Tono Adi, S. Sos., mengatakan harga naik.",
        "Lisa Wibowo",
    ),
    ("Sementara Aldi (25), salah satu warga yang sedang mengantre di pasar mengaku harga naik.", "Aldi"),
    (
        "Kabid Pangan, Lisa Wibowo, mendampingi Bupati Sleman, Rahmat Hidayat, mengatakan, panen naik.",
        "Lisa Wibowo",
    ),
    (
        '"Aman," kata ahli biologi dari Universitas Sukamaju, Bandung, Tono Wibowo, yang membaca hasilnya.',
        "Tono Wibowo",
    ),
    (
        '"Aman," kata ahli biologi dari Universitas Sukamaju, Sukarasa, Tono Wibowo, yang membaca hasilnya.',
        "Tono Wibowo",
    ),
    (
        '"Aman," ujar Wakil Ketua Pansus Pangan yang juga Anggota Komisi E DPRD Sleman, Tono Wibowo, Senin.',
        "Tono Wibowo",
    ),
    ("Ipda Tono Wibowo, Kanit Gakkum Satlantas Polres Sleman membeberkan hasil sementara.", "Tono Wibowo"),
    (
        "Anggota DPR RI sekaligus Ketua Umum Ikatan Motor Indonesia (IMI) Tono Wibowo menuturkan panen naik.",
        "Tono Wibowo",
    ),
    (
        "Sementara itu, dalam riset PT Sawah Makmur menyebutkan, harga berpotensi turun.",
        "PT Sawah Makmur",
    ),
    ("Tono Wibowo, warga sekaligus pengguna jalan menyampaikan panen naik.", "Tono Wibowo"),
    ("Menurut Direktur Utama, Tono Wibowo, panen naik.", "Tono Wibowo"),
    ("Menurut informasi dari KPK, Tono Wibowo menyebut jika panen naik.", "Tono Wibowo"),
    ("Namun Tono Wibowo mengatakan panen naik.", "Tono Wibowo"),
    ("Awalnya Tono Wibowo mengatakan panen naik.", "Tono Wibowo"),
    ("Pemerintah Kota Depok selama ini juga menyebut stok aman.", "Pemerintah Kota Depok"),
    ("Presiden Rahmat Hidayat resmi mengumumkan kenaikan harga.", "Rahmat Hidayat"),
    ("Tono Wibowo (50) petani di Kampung Lama, Kecamatan Sukamaju mengatakan panen naik.", "Tono Wibowo"),
    (
        RAHMAT
        + "Ani Lestari mengumpulkan camat, termasuk Tono Wibowo, sekaligus mengingatkan warga agar waspada.",
        "Ani Lestari",
    ),
    (
        "Kepala Badan Pangan Sleman Tono Wibowo melalui Kepala Bidang Stok Sari Dewi menyampaikan stok aman.",
        "Sari Dewi",
    ),
    (
        "Kepala Badan Pangan Sleman melalui Kepala Bidang Stok Sari Dewi menyampaikan stok aman.",
        "Sari Dewi",
    ),
    ("Ani Lestari, Ketua DPRD Sleman, mengatakan panen naik.", "Ani Lestari"),
    ("Ani Lestari, Kepala Seksi Penagihan, Kanwil DJP Jawa Tengah mengatakan target naik.", "Ani Lestari"),
    ("Politikus PDIP Ani Lestari mengatakan kongres ditunda.", "Ani Lestari"),
    (RAHMAT + "Dalam sambutannya, Rahmat mengatakan panen naik.", "Rahmat Hidayat"),
    (RAHMAT + "Sementara itu, Ketua DPRD Sleman, Ani Lestari, S.E., mengatakan panen naik.", "Ani Lestari"),
    (RAHMAT + "Sebagai Ketua DPRD, Ani Lestari mengatakan rapat ditunda.", "Ani Lestari"),
    (RAHMAT + ANI + "Kepada Rahmat, Ani mengatakan panen naik.", "Ani Lestari"),
    (
        RAHMAT
        + "Hal itu sesuai dengan pernyataan Menteri Pertanian Ani Lestari yang menegaskan bahwa panen naik.",
        "Ani Lestari",
    ),
]


@pytest.mark.parametrize(("text", "expected"), RESOLVED)
def test_resolution(extractor: Extractor, text: str, expected: tuple[str | None, str]) -> None:
    assert speakers(extractor.extract(text))[-1:] == [expected]


@pytest.mark.parametrize(("text", "name"), SUBJECTS)
def test_subjects_of_active_verbs(extractor: Extractor, text: str, name: str) -> None:
    assert [speaker for speaker, _ in speakers(extractor.extract(text))] == [name]


# text, all speakers of its last quote
SEVERAL = [
    ('"Kami siap," kata Rahmat Hidayat dan Ani Lestari.', ["Rahmat Hidayat", "Ani Lestari"]),
    (
        '"Kami siap," kata Bupati Sleman Rahmat Hidayat, Ani Lestari, dan Tono Wibowo.',
        ["Rahmat Hidayat", "Ani Lestari", "Tono Wibowo"],
    ),
    (
        "Bupati Sleman Rahmat Hidayat dan Ketua DPRD Ani Lestari datang. Keduanya meminta warga menunggu.",
        ["Rahmat Hidayat", "Ani Lestari"],
    ),
    (
        "Bupati Sleman Rahmat Hidayat dan Ketua DPRD Ani Lestari sepakat. Mereka menilai stok cukup.",
        ["Rahmat Hidayat", "Ani Lestari"],
    ),
    (
        '"Kami siap," kata Rahmat Hidayat dan Ani Lestari. "Aman," ujar kedua penyanyi itu.',
        ["Rahmat Hidayat", "Ani Lestari"],
    ),
    # three are not "keduanya"
    (
        '"Kami siap," kata Rahmat Hidayat, Ani Lestari, dan Tono Wibowo. "Aman," kata keduanya.',
        [None],
    ),
]


@pytest.mark.parametrize(("text", "expected"), SEVERAL)
def test_several_speakers(extractor: Extractor, text: str, expected: list[str | None]) -> None:
    record = extractor.extract(text)
    names = {p.id: p.name for p in (*record.officials, *record.people)}
    quote = record.quotes[-1]
    assert [names.get(s.id or "") for s in (quote.speaker, *quote.co_speakers)] == expected


def test_a_name_inside_a_quotation_is_no_candidate(extractor: Extractor) -> None:
    text = (
        RAHMAT
        + '"Panen naik, begitu lapor Ketua DPRD Sleman Ani Lestari," kata Rahmat. Ia mengatakan stok cukup.'
    )
    assert speakers(extractor.extract(text)) == [("Rahmat Hidayat", "alias"), ("Rahmat Hidayat", "pronoun")]


def test_somebody_who_has_not_spoken_does_not_take_the_word(extractor: Extractor) -> None:
    text = (
        RAHMAT
        + "Ketua DPRD Sleman Ani Lestari ikut. Menurut Rahmat, panen naik. Ani juga menanam padi di sana. "
        + '"Kami gembira," katanya.'
    )
    record = extractor.extract(text)
    assert speakers(record)[-1] == ("Rahmat Hidayat", "pronoun")
    assert record.quotes[-1].confidence < 0.9


def test_an_unknown_name_after_an_office_leaves_the_speaker_open(extractor: Extractor) -> None:
    record = extractor.extract(
        '"Panen naik," jelas Kepala KPP Pratama Klaten, Veroni Herti, kepada wartawan.'
    )
    (quote,) = record.quotes
    names = {p.id: p.name for p in (*record.officials, *record.people)}
    assert names.get(quote.speaker.id or "") in (None, "Veroni Herti")
    assert quote.speaker.span is not None and quote.speaker.span.text.endswith("Veroni Herti")


def test_mentions_carry_their_kind(extractor: Extractor) -> None:
    record = extractor.extract(
        RAHMAT + "Rahmat mengatakan panen naik. Ia gembira. Bupati mengatakan stok cukup."
    )
    (person,) = record.officials
    assert [(m.kind, m.span.text) for m in person.mentions] == [
        ("name", "Rahmat Hidayat"),
        ("alias", "Rahmat"),
        ("pronoun", "Ia"),
        ("title", "Bupati"),
    ]


def test_a_source_without_a_name_ends_before_its_first_verb(extractor: Extractor) -> None:
    text = (
        "Meski begitu, bank sentral di Utara mengharuskan modal penuh, juga memperingatkan bank agar waspada."
    )
    (quote,) = extractor.extract(text).quotes
    assert quote.speaker.span is not None
    assert quote.speaker.span.text == "bank sentral di Utara"


def test_whom_an_outlet_reads_does_not_speak(extractor: Extractor) -> None:
    text = "Mengutip Badan Pusat Statistik, Rabu (4/6/2025) laporan warga mengatakan bahwa panen naik."
    assert speakers(extractor.extract(text)) == []


def test_a_document_of_an_office_does_not_speak_for_its_holder(extractor: Extractor) -> None:
    text = "Presiden Rahmat Hidayat pulang. Warga membaca proklamasi presiden yang menyatakan hari itu libur."
    assert speakers(extractor.extract(text)) == []

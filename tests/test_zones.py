"""Which parts of an article are body."""

import pytest

from news_extract.layers import Layers, layers_of
from news_extract.reading.language import NewsIndonesian
from news_extract.reading.zones import mark_zones

NLP = NewsIndonesian()


def read(text: str) -> tuple[str, Layers]:
    doc = mark_zones(NLP.make_doc(text))
    return text, layers_of(doc)


def zones(text: str) -> list[tuple[str, str]]:
    """What is not body, as (kind, text)."""
    text, layers = read(text)
    return [(z.kind, text[z.start : z.end]) for z in layers.zones if z.kind != "body"]


BODY = "Warga Desa Sukamaju memanen padi lebih awal tahun ini."

OWN_LINE = [
    ("Baca juga: Bupati buka pasar tani di alun-alun", "teaser"),
    ("Baca Juga", "teaser"),
    ("Lihat juga Video 'Panen Raya di Lereng Gunung':", "teaser"),
    ("Simak Video: Cara Petani Menjemur Gabah", "teaser"),
    ('Tonton juga video "Pasar Tani" di sini:', "teaser"),
    ("ADVERTISEMENT", "advert"),
    ("SCROLL TO CONTINUE WITH CONTENT", "advert"),
    ("[Gambas:Video 20detik]", "advert"),
    ("Ikuti Whatsapp Channel Kabar Tani", "advert"),
    ("BACAAN LAINNYA", "advert"),
    ("Daftar Isi", "advert"),
    ("Baca berita KabarTani.com lainnya di Google News", "advert"),
    ("Pewarta: Rudi Tarmizi", "byline"),
    ("Editor : Maya Lestari", "byline"),
    ("Copyright © ANTARA 2025", "byline"),
    ("Artikel ini telah tayang di KabarTani.com dengan judul Panen Raya", "byline"),
    ("Panen raya di Sukamaju. Foto: Rudi Tarmizi/KabarTani", "caption"),
    ("(Foto: dok. Dinas Pertanian)", "caption"),
    ("*", "closing"),
    ("(rud/may)", "closing"),
    ("(ABC)", "closing"),
]


@pytest.mark.parametrize(("line", "kind"), OWN_LINE)
def test_line_of_its_own(line: str, kind: str) -> None:
    assert zones(f"{BODY}\n{line}\n{BODY}")[0] == (kind, line)


INLINE_TEASERS = [
    # the label, a headline in Title Case, then a sentence
    (
        f"{BODY} Baca juga: Petani Tembakau Tolak Aturan Baru Menurut kepala desa, panen naik.",
        "Baca juga: Petani Tembakau Tolak Aturan Baru ",
    ),
    (
        f'{BODY} Baca Juga : Harga Gabah Turun di Tiga Kecamatan "Kami rugi," kata Tarno.',
        "Baca Juga : Harga Gabah Turun di Tiga Kecamatan ",
    ),
    (
        f"{BODY}Baca Juga:Harga Pupuk Naik Dua Kali LipatPetani berharap bantuan segera tiba.",
        "Baca Juga:Harga Pupuk Naik Dua Kali Lipat",
    ),
    # a headline in sentence case, then a word that opens sentences
    (
        f"{BODY} Baca juga: Bupati lepas truk beras ke kota Ia menyebut stok aman.",
        "Baca juga: Bupati lepas truk beras ke kota ",
    ),
    # a sentence that opens with the name of its source
    (
        f"{BODY} Baca juga: Camat Minta 40 Petani Bersabar Menurut Rudi Tarmizi, panen naik.",
        "Baca juga: Camat Minta 40 Petani Bersabar ",
    ),
    # in brackets, with a sentence behind it
    (f"{BODY} (Baca juga: Gudang Bulog Penuh) Menurut Rudi, panen naik.", "(Baca juga: Gudang Bulog Penuh)"),
    # nothing behind it
    (f"{BODY} Baca juga: Gudang Bulog Penuh", "Baca juga: Gudang Bulog Penuh"),
]


@pytest.mark.parametrize(("text", "teaser"), INLINE_TEASERS)
def test_teaser_inside_a_paragraph(text: str, teaser: str) -> None:
    assert zones(text) == [("teaser", teaser)]


NOT_TEASERS = [
    "Ia meminta warga baca juga aturan yang lama.",
    "Saya lihat juga banyak petani yang beralih ke jagung.",
    "Pembaca juga diminta datang.",
    "Tabel itu memuat daftar orang (DPO)",
]


@pytest.mark.parametrize("text", NOT_TEASERS)
def test_body_stays_body(text: str) -> None:
    assert zones(text) == []


DATELINES = [
    ("Cibodas (ANTARA) - ", "Cibodas", "ANTARA"),
    ("Kabupaten Sukamaju (ANTARA) - ", "Kabupaten Sukamaju", "ANTARA"),
    ("JAKARTA, KABARTANI.com - ", "JAKARTA", "KABARTANI.com"),
    ("KabarTani.com, Jakarta -", "Jakarta", "KabarTani.com"),
    ("KabarTani.com, Jakarta", "Jakarta", "KabarTani.com"),
    ("KABARTANI.CO.ID, BANDUNG -- ", "BANDUNG", "KABARTANI.CO.ID"),
    ("BANDUNG - ", "BANDUNG", None),
    ("BANDUNG, KABAR TANI – ", "BANDUNG", "KABAR TANI"),
    ("Jakarta\n-\n", "Jakarta", None),
    ("Jakarta Pusat - ", "Jakarta Pusat", None),
    ("Bandar Lampung (\nKabartani.co\n)\n— ", "Bandar Lampung", "Kabartani.co"),
]


@pytest.mark.parametrize(("head", "place", "agency"), DATELINES)
def test_dateline(head: str, place: str | None, agency: str | None) -> None:
    text, layers = read(head + BODY)
    assert layers.dateline is not None
    assert (layers.dateline.place, layers.dateline.agency) == (place, agency)
    assert text[layers.dateline.end :] == BODY
    assert layers.publisher == agency


def test_no_dateline_without_a_dash() -> None:
    assert read("Bupati (kiri) menyapa warga - sebentar saja.")[1].dateline is None


def test_headlines_under_their_label_are_teasers() -> None:
    text = f"{BODY}\nBaca juga:\nHarga Gabah Turun\nPupuk Langka di Desa\nPanen naik dari tahun lalu.\n{BODY}"
    assert [z for z, _ in zones(text)] == ["teaser", "teaser", "teaser"]


def test_keywords_after_the_desks_initials_are_tags() -> None:
    assert zones(f"{BODY}\n(rud/may)\npanen raya\nharga gabah") == [
        ("closing", "(rud/may)"),
        ("tags", "panen raya"),
        ("tags", "harga gabah"),
    ]


def test_closing_mark_behind_the_last_sentence() -> None:
    assert zones(f'"{BODY}" kata dia.*') == [("closing", "*")]
    assert zones(f"{BODY} (*)") == [("closing", " (*)")]


def test_names_in_bylines() -> None:
    _, layers = read(f"{BODY}\nPewarta: Rudi Tarmizi\nEditor: Maya Lestari\nCopyright © ANTARA 2025")
    assert (layers.reporters, layers.editors) == (["Rudi Tarmizi"], ["Maya Lestari"])


def test_bylines_at_the_end_of_a_flattened_article() -> None:
    text, layers = read(f"{BODY} Pewarta: Rudi Tarmizi Editor: Maya Lestari Copyright © ANTARA 2025")
    assert (layers.reporters, layers.editors) == (["Rudi Tarmizi"], ["Maya Lestari"])
    assert [text[p.start : p.end].strip() for p in layers.paragraphs] == [BODY]


PARAGRAPHS = [
    # a link broke the line
    ("Kemarin tim\nGaruda Muda\nmengaku siap bertanding.", 1),
    ("Toko bernama\nMawar Jaya\nyang dibuka kemarin.", 1),
    ("Kutipan dari\nKabar Tani\n, Jumat.", 1),
    # two paragraphs
    (f"{BODY}\n{BODY}", 2),
    (f"{BODY}\r\n\r\n{BODY}", 2),
    ("Daftar harga\nBeras 14 ribu\nGula 17 ribu", 3),
]


@pytest.mark.parametrize(("text", "count"), PARAGRAPHS)
def test_paragraphs(text: str, count: int) -> None:
    assert len(read(text)[1].paragraphs) == count


def test_zones_cover_the_text_in_order() -> None:
    text, layers = read(f"Cibodas (ANTARA) - {BODY}\nBaca juga: Panen raya\n{BODY} (*)")
    assert "".join(text[z.start : z.end] for z in layers.zones) == text


def test_channel_at_the_end_of_a_flattened_article() -> None:
    channel = "Ikuti Whatsapp Channel Kabar Tani"
    assert zones(BODY + channel) == [("byline", channel)]


def test_first_outlet_at_the_end_of_a_flattened_article() -> None:
    first = "Berita ini telah tayang di KabarTani.com dengan judul: Panen raya di Sukamaju. Petani gembira"
    assert zones(f"{BODY} {first}") == [("byline", first)]

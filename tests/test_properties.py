"""What holds for any text: nothing raises, every span gives back its text, twice the same is the same."""

from __future__ import annotations

import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from news_extract import Extractor
from news_extract.evaluating.gold import read_gold
from news_extract.records import Record, Span

# Pieces of news, so that the finders have something to find in the noise.
PIECES = (
    "Bupati Sukamaju Rahmat Hidayat",
    "Pelaksana tugas (Plt) Kepala Dinas Sosial Kota Sukaria, Dr. Hj. Ani Wulandari, S.E., M.M.,",
    "yang akrab disapa Ani",
    "Kementerian Kesehatan (Kemenkes)",
    "PT Maju Terus (Persero) Tbk",
    "mengatakan",
    "menurut dia,",
    "katanya di Cibodas, Selasa (26/8/2025).",
    "kata dia",
    "ujarnya.",
    "“Panen naik,”",
    '"Kami siap. Semua ikut,"',
    "‘satu’",
    "«dua»",
    "dari 1,5 juta warga, baru 46 persen atau 600.000 hingga 700.000 orang",
    "Rp 1.200.000,50",
    "US$2,5 miliar per tahun",
    "naik 3,2% menjadi 10 persen",
    "412 dari 530 desa",
    "sepertiga dari dua ratus lima puluh ribu hektare",
    "Jakarta (ANTARA) - ",
    "Baca juga: Harga cabai naik",
    "Pewarta: Budi\nEditor: Ani\nCopyright © ANTARA 2026",
    "SCROLL TO CONTINUE WITH CONTENT",
    "wilayahnya.Selain itu",
    "(*)",
)
NOISE = (
    *("\n", "\r\n", "\u2028", "\t", " ", "\u00a0", "\u200b", "\u200d", "\0", "\u202e", "\ufeff"),
    *('"', "“", "”", "„", "'", "’", "(", ")", ".", ",", "-", "–", "%", "1", "0,", "Rp"),
    *("שלום", "مرحبا", "👩\u200d👩\u200d👧", "e\u0301"),
)

ARTICLES = [gold.text for gold in read_gold(Path(__file__).parents[1] / "fixtures")]
WORDS = st.one_of(st.sampled_from(PIECES), st.sampled_from(NOISE), st.text(max_size=8))
NEWS = st.lists(WORDS, min_size=1, max_size=30).map(" ".join) | st.lists(WORDS, max_size=30).map("".join)


@st.composite
def torn_articles(draw: st.DrawFn) -> str:
    """An article of the fixtures with stretches cut out and noise put in their place."""
    text = draw(st.sampled_from(ARTICLES))
    for _ in range(draw(st.integers(1, 6))):
        start = draw(st.integers(0, len(text)))
        text = text[:start] + draw(WORDS) + text[start + draw(st.integers(0, 40)) :]
    return text


TEXTS = NEWS | NEWS.map(lambda text: unicodedata.normalize("NFD", text)) | torn_articles()

READERS = Extractor(), Extractor()


def spans_in(node: object) -> list[Span]:
    """Every span of a record, found without the help of the models."""
    if isinstance(node, Span):
        return [node]
    if isinstance(node, tuple | list):
        return [span for item in node for span in spans_in(item)]
    if hasattr(node, "__dict__"):
        return [span for item in vars(node).values() for span in spans_in(item)]
    return []


def check(text: str, record: Record) -> None:
    assert record.article.text == text
    for span in spans_in(record):
        assert 0 <= span.start <= span.end <= len(text)
        assert text[span.start : span.end] == span.text
    known = [entity.id for entity in (*record.officials, *record.people, *record.institutions)]
    assert len(known) == len(set(known))
    for quote in record.quotes:
        assert quote.speaker.id is None or quote.speaker.id in known
    for claim in record.claims:
        assert claim.source.speaker is None or claim.source.speaker in known
        assert claim.source.quote is None or claim.source.quote in {quote.id for quote in record.quotes}
        assert claim.quantities


@settings(max_examples=250, suppress_health_check=[HealthCheck.too_slow])
@given(text=TEXTS.filter(lambda text: text.strip() != ""))
@example(text="\0")
@example(text='"' * 50)
@example(text="“‘«" * 20 + "kata Bupati")
@example(text="Sekitar 19% peserta survei memperkirakan pemotongan sebesar 50 basis poin.")
def test_any_text_is_read_and_every_span_gives_back_its_text(text: str) -> None:
    first, second = (reader.extract(text) for reader in READERS)
    check(text, first)
    assert first == second


# ---------------------------------------------------------------- hostile text

HOSTILE = (
    *('"', "“", "'", "(", ")", ".", "-", "\n", " ", "a", "A", "1", "1.", "1,", "a-"),
    *(
        "Rp",
        "Rp1.",
        "Rp1-",
        "M. ",
        "Plt. ",
        "Dr. ",
        "kata ",
        "Bupati ",
        "Kepala Dinas ",
        "Ani ",
        "PT ",
        "1 dari ",
        "satu ",
    ),
    *("persen ", 'kata "', '"kata dia, ', "Ani mengatakan ", "Bupati Temanggung Ani "),
)

_HANG_GUARD = """
import faulthandler, sys
from news_extract import Extractor
extractor = Extractor()
for piece in {pieces!r}:
    print(repr(piece), file=sys.stderr, flush=True)
    faulthandler.dump_traceback_later({limit}, exit=True)
    extractor.extract(piece * {times} + "x")
    faulthandler.cancel_dump_traceback_later()
"""


def test_no_repeated_piece_of_text_hangs() -> None:
    code = _HANG_GUARD.format(pieces=HOSTILE, limit=60, times=20_000)
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr[-3000:]


CUT_SHORT = [
    "Bantuan itu 5 per",
    "Setelah menyurvei 7.600 warga dan 600 lebih",
    "Megawati",
    "Program Koperasi Desa Merah Putih (Kopdes",
    "Laporan Wartawan SukaJakarta.com, Rahmat Furkan Hakim\nSUKAJAKARTA.COM, KEBAYORAN BARU",
    "Dua desa, yaitu Kelurahan Sukamulyo Barat dan Desa Sukamulyo Timur, di Sukamulyo Barat",
]


@pytest.mark.parametrize("text", CUT_SHORT)
def test_texts_that_end_where_more_is_due(text: str) -> None:
    check(text, READERS[0].extract(text))


def test_paragraphs_cut_at_any_word() -> None:
    for article in ARTICLES:
        for paragraph in filter(str.strip, article.splitlines()):
            words = paragraph.split(" ")
            for end in range(1, len(words)):
                cut = " ".join(words[:end])
                if cut.strip():
                    check(cut, READERS[0].extract(cut))


ENDINGS = ['"Itu benar?" {}', '"Itu benar," {}', "Rahmat Hidayat juga {}", "{}"]
CUE_WORDS = [
    "tanya",
    "kata",
    "katanya",
    "ujar",
    "ujarnya",
    "ungkap",
    "jelas",
    "tutur",
    "imbuh",
    "menurut",
    "menurutnya",
    "mengatakan",
    "menyebut",
    "menyampaikan",
    "disampaikan",
    "dikatakan",
    "mengaku",
    "meminta",
    "berharap",
    "menambahkan",
    "lanjut",
    "lanjutnya",
]


@pytest.mark.parametrize("ending", ENDINGS)
def test_texts_that_end_with_a_cue(ending: str) -> None:
    for cue in CUE_WORDS:
        text = "Bupati Karawang Rahmat Hidayat hadir. " + ending.format(cue)
        check(text, READERS[0].extract(text))

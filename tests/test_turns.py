"""Whose turn it is to speak: who takes the word, who does not, and whom a description cannot mean."""

from __future__ import annotations

import pytest

from news_extract import Extractor
from news_extract.records import Record

RAHMAT = '"Panen naik," kata Bupati Sleman Rahmat Hidayat. '
ANI = "Ketua DPRD Sleman Ani Lestari"


def last_speaker(record: Record) -> tuple[str | None, str | None]:
    """Name of the last quote's speaker, and how it was found."""
    names = {e.id: e.name for e in (*record.officials, *record.people, *record.institutions)}
    speaker = record.quotes[-1].speaker
    return names.get(speaker.id or ""), speaker.resolution


# text after Rahmat has spoken, who speaks in its last quote
TURNS = [
    # a sentence that hands the word on and reports nothing
    (f"Hal senada juga {ANI} sampaikan. Ia mengaku stok aman.", "Ani Lestari"),
    (f"Hal yang sama dilontarkan {ANI}. Menurut dia, stok aman.", "Ani Lestari"),
    (f"Pendapat berbeda datang dari {ANI}. Dia menilai stok aman.", "Ani Lestari"),
    (f"Lain lagi dengan {ANI}. Ia menyebut stok aman.", "Ani Lestari"),
    ("Lain lagi dengan Ani Lestari, warga Sleman ini berharap stok aman.", "Ani Lestari"),
    (f"{ANI} pun angkat bicara. Menurut dia, stok aman.", "Ani Lestari"),
    # to somebody whose name is not read
    ('Begitu juga dengan pedagang di sana. "Stok aman," katanya.', None),
    # not to whom it is said
    (f'Hal itu disampaikan pada rapat dengan {ANI}. "Stok aman," katanya.', "Rahmat Hidayat"),
    ('Hal itu disampaikan pemeran film Sleman itu saat rapat. "Stok aman," katanya.', "Rahmat Hidayat"),
    ('Lain halnya bila hujan turun. "Stok aman," katanya.', "Rahmat Hidayat"),
    # who opens a meeting takes the word, who is only listed does not
    (f'{ANI} membuka acara itu secara resmi. "Stok aman," katanya.', "Ani Lestari"),
    (f'Hadir pula {ANI} dan Sekda Sleman Tono Wibowo. "Stok aman," katanya.', "Rahmat Hidayat"),
    # a text and a deed do not speak, nor do they hand on the word
    ('"Stok aman," kata memo tersebut.', None),
    ('"Stok aman," demikian pernyataan resmi dari Ani Lestari. "Beras cukup," lanjutnya.', "Ani Lestari"),
    (
        "Penolakan Rahmat atas usul Ani Lestari kali ini menegaskan stok aman. Ia menyebut beras cukup.",
        "Rahmat Hidayat",
    ),
    ("Ditegaskan olehnya, stok beras aman.", "Rahmat Hidayat"),
    # the name after a relative of somebody
    (
        "Kabar itu disampaikan rekan Tono Wibowo yang juga petani, Ani Lestari. Ia menyebut stok aman.",
        "Ani Lestari",
    ),
    ('"Stok aman," kata ayahnya. "Beras cukup," ujarnya.', None),
    # a reporter's question takes it from nobody
    ('"Apakah stok aman?" tanya wartawan. "Aman sekali," katanya.', "Rahmat Hidayat"),
    # told of in the next sentence
    (f'"Stok beras masih aman." Hal itu disampaikan {ANI} usai rapat.', "Ani Lestari"),
    (f'"Stok beras masih aman." Itulah yang dikatakan {ANI}. "Beras cukup," tambahnya.', "Ani Lestari"),
    # a trade before a name that a table does not know
    ('Pengamat ekonomi digital Tono Wibowo memuji langkah itu. "Stok aman," katanya.', "Tono Wibowo"),
    # whose name was not read takes it all the same
    ('Pedagang asal Pasar Zentra Budi menyambut langkah itu. "Stok aman," katanya.', None),
    ('"Stok aman," kata sumber di kepolisian. "Beras cukup," ujarnya.', None),
    # who speaks for somebody is not him
    (f"{ANI} melalui dokter asal Zentra menilai stok aman.", None),
    (f"{ANI} melalui Dinas Sosial Sleman menilai stok aman.", "Ani Lestari"),
    ("Tono Wibowo selaku Kajari Sleman menyatakan, stok aman.", "Tono Wibowo"),
]


@pytest.mark.parametrize(("text", "name"), TURNS)
def test_turns(extractor: Extractor, text: str, name: str | None) -> None:
    assert last_speaker(extractor.extract(RAHMAT + text))[0] == name


# who has spoken, a description, whether it can mean him
DESCRIPTIONS = [
    ("Bupati Sleman Rahmat Hidayat", "politikus Golkar itu", True),
    ("Kapolres Sleman AKBP Rahmat Hidayat", "politikus Golkar itu", False),
    ("Kapolres Sleman AKBP Rahmat Hidayat", "perwira polisi itu", True),
    ("Kapolres Sleman AKBP Rahmat Hidayat", "pria 50 tahun itu", True),
    ("Bupati Sleman Rahmat Hidayat", "sopir truk itu", False),
    ("Bupati Sleman Rahmat Hidayat", "penyanyi itu", False),
    ("Bupati Sleman Rahmat Hidayat", "mantan penyanyi itu", True),
    ("Rahmat Hidayat", "penyanyi itu", True),
    ("Kuasa hukum korban Rahmat Hidayat", "korban", False),
]


@pytest.mark.parametrize(("who", "description", "fits"), DESCRIPTIONS)
def test_descriptions(extractor: Extractor, who: str, description: str, fits: bool) -> None:
    record = extractor.extract(f'{who} menilai stok beras cukup. "Panen naik," kata {description}.')
    assert last_speaker(record) == ("Rahmat Hidayat" if fits else None, "description")


def test_a_description_that_nothing_else_supports_is_less_sure(extractor: Extractor) -> None:
    said = '"Panen naik," kata {}. "Stok aman," kata politikus itu.'
    known = extractor.extract(said.format("politikus Partai Golkar Rahmat Hidayat"))
    guessed = extractor.extract(said.format("Bupati Sleman Rahmat Hidayat"))
    assert known.quotes[-1].confidence > guessed.quotes[-1].confidence


def test_a_verb_is_no_part_of_a_description(extractor: Extractor) -> None:
    record = extractor.extract(f'{RAHMAT}{ANI} memuji acara itu. "Panen naik," ujar pria 50 tahun itu.')
    written = [m.span.text for person in record.officials for m in person.mentions if m.kind == "description"]
    assert written == ["pria 50 tahun itu"]


def test_who_is_arrested_hardly_speaks(extractor: Extractor) -> None:
    text = 'Tono Wibowo {} di Sleman. "Panen naik," katanya.'
    arrested = extractor.extract(text.format("ditangkap")).quotes[-1].confidence
    assert arrested < extractor.extract(text.format("menanam padi")).quotes[-1].confidence


def test_a_subsidiary_is_nobodys_child(extractor: Extractor) -> None:
    text = "Bupati Sleman Rahmat Hidayat mengurus dokumen anak perusahaan lantaran ada rapat tersebut."
    assert [m.kind for m in extractor.extract(text).officials[0].mentions] == ["name"]


def test_a_deed_does_not_speak(extractor: Extractor) -> None:
    record = extractor.extract(
        f"{RAHMAT}Penolakan Rahmat atas usul {ANI} kali ini menegaskan stok beras aman."
    )
    assert len(record.quotes) == 1


def test_a_nickname_is_not_that_of_initials(extractor: Extractor) -> None:
    text = f'{RAHMAT}Sebab TW (25) menjadi korban. "Stok aman," kata pria yang akrab disapa Mamat itu.'
    assert last_speaker(extractor.extract(text)) == ("Rahmat Hidayat", "description")


def test_words_that_name_their_speaker_are_less_sure(extractor: Extractor) -> None:
    said = RAHMAT + '"{} akan datang besok," katanya.'
    named = extractor.extract(said.format("Bupati")).quotes[-1].confidence
    assert named < extractor.extract(said.format("Menteri")).quotes[-1].confidence

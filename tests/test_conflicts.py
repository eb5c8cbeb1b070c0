"""Which figures of different articles are of one thing and exclude each other; all is invented."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from news_extract import Extractor
from news_extract.storing.conflicts import conflicts
from news_extract.storing.database import open_store
from news_extract.storing.indexing import index

FLOOD = "Banjir Sungai Progo melanda Kabupaten Temanggung sejak Senin malam setelah tanggul jebol. "
BOTH = FLOOD + "Banjir juga melanda Kabupaten Wonosobo. "
SEEDS = "Dua perusahaan benih mengumumkan laba"
TITLE = "Banjir Temanggung, Tanggul Progo Jebol"
# So that words of all news are told from those of one story.
OTHERS = (
    "Harga bawang di pasar naik sejak pekan lalu setelah panen gagal di banyak daerah.",
    "Tim voli kota itu menang setelah sejak set pertama memimpin di kandang lawan.",
    "Pameran batik dibuka di museum dan ramai dikunjungi pelajar sejak pagi.",
)
DAY = "2025-03-04"


class Told(NamedTuple):
    """An article that tells of the flood, or of something else."""

    text: str
    day: str = DAY
    title: str = TITLE
    before: str = FLOOD


HOUSES = "Sebanyak 120 rumah warga rusak akibat banjir itu."
CASES = [
    (
        "another figure of one day",
        Told(HOUSES),
        Told("Banjir itu membuat 340 rumah warga rusak."),
        "conflict 120 340",
    ),
    (
        "rounded",
        Told("Sebanyak 1.180 rumah rusak akibat banjir."),
        Told("Banjir membuat 1,2 ribu rumah rusak."),
        "",
    ),
    (
        "a day later: it may have grown",
        Told(HOUSES),
        Told("Banjir itu membuat 340 rumah warga rusak.", day="2025-03-05"),
        "day apart 120 340",
    ),
    ("a month later", Told(HOUSES), Told("Banjir itu membuat 340 rumah warga rusak.", day="2025-04-05"), ""),
    (
        "one stated period, whenever it is told",
        Told("Pada 2023 sebanyak 120 rumah warga rusak akibat banjir."),
        Told("Pada 2023 banjir membuat 340 rumah warga rusak.", day="2025-08-05"),
        "conflict 120 340",
    ),
    (
        "other stated periods",
        Told("Pada 2023 sebanyak 120 rumah warga rusak akibat banjir."),
        Told("Pada 2024 sebanyak 340 rumah warga rusak akibat banjir."),
        "",
    ),
    (
        "another period stated before",
        Told("Sampai 31 Desember 2024 ada 7 posko. " + HOUSES),
        Told("Sampai 31 Januari 2025 ada 9 posko. Banjir itu membuat 340 rumah warga rusak."),
        "",
    ),
    (
        "another place",
        Told("Di Kabupaten Temanggung 120 rumah warga rusak akibat banjir itu.", before=BOTH),
        Told("Di Kabupaten Wonosobo 340 rumah warga rusak akibat banjir itu.", before=BOTH),
        "",
    ),
    (
        "a name that the other lacks",
        Told(HOUSES),
        Told("Menurut relawan Lontar Muda 340 rumah warga rusak akibat banjir itu."),
        "",
    ),
    ("another state", Told(HOUSES), Told("Sebanyak 340 rumah warga terendam akibat banjir itu."), ""),
    (
        "another subject",
        Told("Pemerintah menyiapkan anggaran posko sebesar Rp3 miliar untuk banjir itu."),
        Told("Pemerintah menyiapkan anggaran tanggul sebesar Rp9 miliar untuk banjir itu."),
        "",
    ),
    (
        "one subject, as a check of the row above",
        Told("Pemerintah menyiapkan anggaran posko sebesar Rp3 miliar untuk banjir itu."),
        Told("Pemerintah menyiapkan anggaran posko sebesar Rp9 miliar untuk banjir itu."),
        "conflict Rp3 miliar Rp9 miliar",
    ),
    (
        "something else is said in the clause",
        Told("Akibat banjir itu jalan desa terputus, dan 120 rumah warga terpaksa dikosongkan."),
        Told("Akibat banjir itu jalan desa terputus, dan 340 rumah warga sudah diberi beras."),
        "",
    ),
    (
        "something else is said in the sentence",
        Told("Menurut relawan pada hari kedua di tepi sungai, 120 rumah warga rusak."),
        Told("Truk bermuatan pasir menabrak warung serta pagar balai, 340 rumah warga rusak."),
        "",
    ),
    (
        "nobody knows whose",
        Told("Laba bersih mencapai Rp3 miliar pada tutup buku.", title=SEEDS, before=f"{SEEDS}. "),
        Told("Laba bersih mencapai Rp9 miliar pada tutup buku.", title=SEEDS, before=f"{SEEDS}. "),
        "",
    ),
    ("denied", Told(HOUSES), Told("Bukan 340 rumah warga yang rusak akibat banjir itu."), ""),
    (
        "the other article has both",
        Told(HOUSES),
        Told("Banjir itu membuat 340 rumah warga rusak. Semula dihitung 120 rumah."),
        "",
    ),
    (
        "two that are equally like it",
        Told(HOUSES),
        Told(
            "Sebanyak 340 rumah warga rusak akibat banjir itu. Sebanyak 55 rumah warga rusak akibat banjir."
        ),
        "",
    ),
    (
        "bare clauses in sentences that are alike",
        Told("Korban luka terdiri atas 24 petani dan 78 pedagang."),
        Told("Korban luka itu terdiri atas 24 petani dan 84 pedagang."),
        "conflict 78 84",
    ),
    (
        "another story in the same words",
        Told(HOUSES, before=FLOOD + OTHERS[0]),
        Told("Banjir itu membuat 340 rumah warga rusak.", before=f"{TITLE}. {OTHERS[1]} {OTHERS[2]} "),
        "",
    ),
    (
        "another title",
        Told(HOUSES),
        Told("Banjir itu membuat 340 rumah warga rusak.", title="Bantuan Beras Segera Datang"),
        "",
    ),
    (
        "prices move by the hour",
        Told("Harga cabai di pasar pengungsi mencapai Rp30.000."),
        Told("Harga cabai di pasar pengungsi mencapai Rp60.000."),
        "",
    ),
]


@pytest.mark.parametrize(
    ("one", "other", "found"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_conflicts(extractor: Extractor, tmp_path: Path, one: Told, other: Told, found: str) -> None:
    told = [
        extractor.extract(it.before + it.text, id=name, title=it.title, published=it.day)
        for name, it in (("a", one), ("b", other))
    ]
    told += [extractor.extract(text, id=f"other{at}", published=DAY) for at, text in enumerate(OTHERS)]
    index(told, tmp_path / "a.duckdb")
    with open_store(tmp_path / "a.duckdb") as store:
        rows = conflicts(store)
    assert [f"{row['what']} {row['figure']} {row['other']}" for row in rows] == ([found] if found else [])


def test_changing_figures_of_one_speaker(extractor: Extractor, tmp_path: Path) -> None:
    said = "Bupati Temanggung Rahmat Wirasena mengatakan {} petani bawang di Kabupaten Temanggung terdaftar."
    told = [
        extractor.extract(FLOOD + said.format(count), id=name, published=day)
        for name, day, count in (("jan", "2025-01-10", "4.000"), ("jun", "2025-06-12", "5.500"))
    ]
    index(told, tmp_path / "a.duckdb")
    with open_store(tmp_path / "a.duckdb") as store:
        rows = conflicts(store)
    assert [(row["what"], row["source"], row["figure"], row["other"]) for row in rows] == [
        ("changed", "Rahmat Wirasena", "4.000", "5.500")
    ]

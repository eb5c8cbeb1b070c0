"""Checks: intervals of printed figures, each rule with its verdict, and no alarm in doubt."""

from __future__ import annotations

from decimal import Decimal

import pytest

from news_extract import Extractor
from news_extract.attributing.intervals import distance, interval_of, per_cent, portion
from news_extract.layers import Quantity


def figure(value: str, step: str = "1", kind: str = "percent", **more: object) -> Quantity:
    quantity = Quantity(0, 1, Decimal(value), None, None, "persen", "percent", step=Decimal(step))
    quantity.unit_kind = kind  # type: ignore[assignment]
    for name, given in more.items():
        setattr(quantity, name, given)
    return quantity


INTERVALS = [
    (figure("46"), ("45.5", "46.5")),
    (figure("24.3", "0.1"), ("24.25", "24.35")),
    (figure("1500000", "100000", "count"), ("1450000", "1550000")),
    (figure("412", kind="count"), ("412", "412")),
    (figure("46", approximate=True), ("40.9", "51.1")),
    (figure("5000", kind="count", comparator=">"), ("5000", "10000")),
    (figure("50", comparator="<"), ("0", "50")),
]


@pytest.mark.parametrize(("quantity", "expected"), INTERVALS)
def test_printed_digits_imply_an_interval(quantity: Quantity, expected: tuple[str, str]) -> None:
    assert interval_of(quantity) == tuple(Decimal(end) for end in expected)


def test_ends_of_a_range_stand_for_themselves() -> None:
    quantity = figure("1", "100000", "count", low=Decimal(600000), high=Decimal(700000))
    quantity.value = None
    assert interval_of(quantity) == (600000, 700000)


def test_interval_arithmetic() -> None:
    assert portion((Decimal(40), Decimal(50)), (Decimal(100), Decimal(200))) == (40, 100)
    assert per_cent((Decimal(1), Decimal(2)), (Decimal(4), Decimal(8))) == (Decimal("12.5"), 50)
    assert per_cent((Decimal(1), Decimal(2)), (Decimal(0), Decimal(8))) is None
    assert distance((Decimal(5), Decimal(6)), (Decimal(1), Decimal(2))) == (3, 5)
    assert distance((Decimal(1), Decimal(4)), (Decimal(2), Decimal(3))) == (0, 2)


# (text, rule, verdict); the rule is that of the last claim
AGREE = [
    (
        "Dari total 1,5 juta pekerja, baru 46 persen atau 600.000 hingga 700.000 orang yang terdaftar.",
        "part = share x whole",
        "consistent",
    ),
    (
        "Realisasi PBB Rp3,4 miliar atau 75 persen dari target Rp4,5 miliar.",
        "part = share x target",
        "consistent",
    ),
    ("Sebanyak 412 dari 530 desa sudah terang.", "part <= whole", "consistent"),
    ("Panitia memilih 120 orang, yakni 90 pria dan 30 wanita.", "parts = total", "consistent"),
    (
        "Angka stunting turun 2,7 persen dari 24,3 persen menjadi 21,6 persen.",
        "to - from = delta",
        "consistent",
    ),
    (
        "Pendapatan naik 5 persen dari Rp40 miliar menjadi Rp42 miliar.",
        "delta as per cent of from",
        "consistent",
    ),
    (
        "Jumlah ini meningkat Rp3 triliun (20%), dibandingkan tahun lalu yang sebesar Rp15 triliun.",
        "delta as per cent of from",
        "consistent",
    ),
    ("Peserta 600.000 hingga 700.000 orang dari 1,5 juta pekerja.", "low <= high", "consistent"),
    ("Prevalensi stunting mencapai 24,3 persen.", "share within 0 to 100", "consistent"),
    (
        "Dari 530 desa, baru 412 desa yang terang. Artinya masih ada 118 desa yang belum terang.",
        "part + gap = whole",
        "consistent",
    ),
    (
        "Sebanyak 412 dari 530 desa telah lunas, tersisa 22 persen yang belum.",
        "part + gap = whole",
        "consistent",
    ),
    ("Baru 78 persen desa yang lunas, sisanya 22 persen menunggak.", "share + gap = 100", "consistent"),
    (
        "Ada 500 dapur. Dari jumlah itu, baru 50 persen atau 250 dapur yang bersertifikat.",
        "part = share x whole",
        "consistent",
    ),
]

DISAGREE = [
    (
        "Realisasi PBB Rp3.400.125.000 atau 57 persen dari target Rp4.500.250.000.",
        "part = share x target",
        "inconsistent",
    ),
    ("Sudah 412 dari 530 desa (67 persen) bebas malaria.", "part = share x whole", "inconsistent"),
    ("Panitia memilih 121 orang, yakni 93 pria dan 48 wanita.", "parts = total", "inconsistent"),
    (
        "Angka stunting turun 4,1 persen poin dari 24,3 persen menjadi 21,6 persen.",
        "to - from = delta",
        "inconsistent",
    ),
    (
        "Jumlah ini meningkat Rp3 triliun (45%), dibandingkan tahun lalu yang sebesar Rp15 triliun.",
        "delta as per cent of from",
        "inconsistent",
    ),
    (
        "Dari 530 desa, baru 412 desa yang terang. Artinya masih ada 237 desa yang belum terang.",
        "part + gap = whole",
        "inconsistent",
    ),
    ("Sebanyak 115 persen dari 9.200 guru hadir.", "share within 0 to 100", "inconsistent"),
    (
        "Sebanyak 412 dari 530 desa telah lunas, tersisa 41 persen yang belum.",
        "part + gap = whole",
        "inconsistent",
    ),
    (
        "Dari total 9,3 juta warga Kota Bogor, baru 46 persen yang terdaftar.",
        "whole <= population",
        "implausible",
    ),
]

# a careful writer may have rounded, cut off or left out: no alarm
IN_DOUBT = [
    # cut off, not rounded: it is 1.58 billion
    (
        "Pajak terealisasi Rp1,5 miliar dari target Rp2,00 miliar (79%).",
        "part = share x target",
        "not_checkable",
    ),
    # a round number for 690,000
    (
        "Dari total 1.500.000 pekerja, baru 46 persen atau 700.000 orang yang terdaftar.",
        "part = share x whole",
        "not_checkable",
    ),
    # a comma for a full stop
    (
        "Panen kopi mencapai 108.405 ton (90%) dari target 120,450 ton.",
        "part = share x target",
        "not_checkable",
    ),
    # the list goes on in the next sentence
    (
        "Panen sebanyak 900 ton itu rinciannya Desa Makmur 300 ton dan Desa Sentosa 400 ton.",
        "parts = total",
        "not_checkable",
    ),
    # the groups overlap: a child is a man or a woman, too
    ("Panitia memilih 120 orang, yakni 90 pria, 30 wanita dan 15 anak.", "parts = total", "not_checkable"),
    # a train may carry more than it was made for
    (
        "Tiket yang terjual sudah 115% dari kapasitas yang disediakan sebanyak 9.200 kursi.",
        "share within 0 to 100",
        "not_checkable",
    ),
    # a realisation may pass its target
    ("Realisasi pajak parkir mencapai 140,5 persen.", "share within 0 to 100", "not_checkable"),
    (
        "Dari total 1,03 juta warga Kota Bogor, baru 46 persen yang terdaftar.",
        "whole <= population",
        "consistent",
    ),
]


@pytest.mark.parametrize(("text", "rule", "verdict"), AGREE + DISAGREE + IN_DOUBT)
def test_verdicts(extractor: Extractor, text: str, rule: str, verdict: str) -> None:
    checks = extractor.extract(text).claims[-1].checks
    assert {check.rule: check.verdict for check in checks}.get(rule) == verdict


NO_CHECK = [
    # visitors outnumber residents
    ("Dari total 9 juta orang wisatawan di Kota Bogor, baru 46 persen yang menginap.", "whole <= population"),
    # nothing says that the second figure is what is left of the first
    ("Dari 530 desa, baru 412 desa yang terang. Ada 237 desa wisata.", "part + gap = whole"),
]


@pytest.mark.parametrize(("text", "rule"), NO_CHECK)
def test_rules_that_do_not_apply(extractor: Extractor, text: str, rule: str) -> None:
    claims = extractor.extract(text).claims
    assert all(check.rule != rule for claim in claims for check in claim.checks)


def test_a_person_can_follow_it(extractor: Extractor) -> None:
    text = "Dari total 1,5 juta pekerja, baru 46 persen atau 600.000 hingga 700.000 orang yang terdaftar."
    (claim,) = extractor.extract(text).claims
    (check,) = [check for check in claim.checks if check.rule == "part = share x whole"]
    assert check.expected == (Decimal("659750"), Decimal("720750"))
    assert check.stated == (600000, 700000)

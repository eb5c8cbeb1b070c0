"""Numbers that count something, against labels and ordinals that look alike."""

from __future__ import annotations

import pytest

from news_extract import extract

# "ke" before a number: the preposition of direction, or an ordinal written apart.
DIRECTIONS = [
    ("Beras itu dikirim ke lima desa di hulu.", ["lima"]),
    ("Air bersih mengalir ke 870 pelanggan.", ["870"]),
    ("Bantuan sampai ke 12 kelurahan dan 3 desa.", ["12", "3"]),
    ("Suhu turun dari 30 ke 24 derajat Celsius.", ["30", "24"]),
    ("Pada hari ke 5 pencarian, tim berpindah.", []),
    ("Kebun itu berada di urutan ke 4 penilaian.", []),
    ("Ia gubernur ke 6 di provinsi itu.", []),
]


@pytest.mark.parametrize(("text", "numbers"), DIRECTIONS)
def test_direction_or_ordinal(text: str, numbers: list[str]) -> None:
    found = [quantity.span.text for claim in extract(text).claims for quantity in claim.quantities]
    assert found == numbers

"""Pairs of quotation marks, kept well and badly."""

import pytest
import spacy

from news_extract.layers import Quotation, layers_of
from news_extract.reading.quotation_marks import quotation_at


def quotations(text: str) -> list[Quotation]:
    nlp = spacy.blank("id_news")
    nlp.add_pipe("news_quotation_marks")
    return layers_of(nlp(text)).quotations


# text, the inside of each quotation
KINDS_OF_MARKS = [
    ('"Panen naik," kata Rahmat.', ["Panen naik,"]),
    ("“Panen naik,” kata Rahmat.", ["Panen naik,"]),
    ("”Panen naik,” kata Rahmat.", ["Panen naik,"]),
    ("“Panen naik,“ kata Rahmat.", ["Panen naik,"]),
    ("„Panen naik,“ kata Rahmat.", ["Panen naik,"]),
    ("«Panen naik,» kata Rahmat.", ["Panen naik,"]),
    ("‘Panen naik,’ kata Rahmat.", ["Panen naik,"]),
    ("'Panen naik,' kata Rahmat.", ["Panen naik,"]),
    ("''Panen naik,'' kata Rahmat.", ["Panen naik,"]),
    ("``Panen naik,'' kata Rahmat.", ["Panen naik,"]),
    ('""Panen naik,"" kata Rahmat.', ["Panen naik,"]),
]

MARKS_THAT_DO_NOT_MATCH = [
    ('“Panen naik," kata Rahmat.', ["Panen naik,"]),
    ('"Panen naik,” kata Rahmat.', ["Panen naik,"]),
    ("'Panen naik,\" kata Rahmat.", ["Panen naik,"]),
    ("\"Panen naik,' kata Rahmat.", ["Panen naik,"]),
]

GLUED_AND_STRAY_MARKS = [
    # marks that a converter turned into "?"
    ("?Panen naik. Harga turun,? kata Rahmat.", ["Panen naik. Harga turun,"]),
    ("Panen naik? Rahmat ragu. Benarkah? Siti tahu.", []),
    ('"Panen naik,"kata Rahmat.', ["Panen naik,"]),
    ('Rahmat mengatakan:"Panen naik".', ["Panen naik"]),
    ('"Panen naik, "kata Rahmat. "Harga turun," katanya.', ["Panen naik, ", "Harga turun,"]),
    ('Rahmat mengatakan" Panen naik," di balai desa.', [" Panen naik,"]),
    ('"Panen naik.""Harga turun."', ["Panen naik.", "Harga turun."]),
    ('Teriakan "maju","mundur" terdengar.', ["maju", "mundur"]),
    ('Layar 14" itu mati.', []),
    ("Salat Jum'at di Masjid Al-Ma'ruf tetap digelar.", []),
    ('"', []),
    ('""', []),
]

# text, the sentence that is speech
LOST_OPENINGS = [
    ('Panen naik," kata Rahmat.', ["Panen naik,"]),
    ('Gudang dibuka pagi tadi. Panen naik," kata Rahmat.', ["Panen naik,"]),
    ("Menurutnya, panen naik,” kata Rahmat pada pembukaan lomba.", ["panen naik,"]),
    ('Panen naik" dan harga turun.', []),
    # beside other quotations
    ('"Panen naik," kata Rahmat. Ia pergi. Gudang penuh," kata Ani.', ["Panen naik,", "Gudang penuh,"]),
    ('Gudang dibuka. Panen naik," kata Rahmat. Gudang penuh," kata Ani.', ["Panen naik,", "Gudang penuh,"]),
    # the last sentence goes on with the one before
    ('Gudang dibuka. Panen naik. Jadi harga turun," kata Rahmat.', ["Panen naik. Jadi harga turun,"]),
]

INSIDE_OTHERS = [
    (
        '"Ia bilang "jangan" kepada kami," kata Rahmat.',
        [('Ia bilang "jangan" kepada kami,', 0), ("jangan", 1)],
    ),
    (
        "\"Slogan 'Sawah Kita' itu bagus,\" kata Ani.",
        [("Slogan 'Sawah Kita' itu bagus,", 0), ("Sawah Kita", 1)],
    ),
    ('‘Program "Lumbung" jalan,’ kata Ani.', [('Program "Lumbung" jalan,', 0), ("Lumbung", 1)]),
]

# text, (inside, closed, continues)
OVER_PARAGRAPHS = [
    (
        '"Panen naik.\n"Harga turun.\n"Kami siap," kata Rahmat.',
        [("Panen naik.", False, False), ("Harga turun.", False, True), ("Kami siap,", True, True)],
    ),
    (
        '"Panen naik.\nHarga turun.\nKami siap," kata Rahmat.',
        [("Panen naik.", False, False), ("Harga turun.", False, True), ("Kami siap,", True, True)],
    ),
    ('"Panen naik.\nHarga turun.', [("Panen naik.", False, False)]),
    ('"Panen naik, kata Rahmat. Lalu ia pulang.', [("Panen naik,", False, False)]),
    # flattened to one paragraph: opened again after a full stop
    (
        '"Panen naik. "Harga turun," kata Rahmat.',
        [("Panen naik.", False, False), ("Harga turun,", True, True)],
    ),
    # two of their own
    ('"Panen naik."\n"Harga turun."', [("Panen naik.", True, False), ("Harga turun.", True, False)]),
]


@pytest.mark.parametrize(
    ("text", "inside"), KINDS_OF_MARKS + MARKS_THAT_DO_NOT_MATCH + GLUED_AND_STRAY_MARKS + LOST_OPENINGS
)
def test_pairs(text: str, inside: list[str]) -> None:
    assert [text[q.start : q.end] for q in quotations(text)] == inside


@pytest.mark.parametrize(("text", "expected"), INSIDE_OTHERS)
def test_depth(text: str, expected: list[tuple[str, int]]) -> None:
    assert [(text[q.start : q.end], q.depth) for q in quotations(text)] == expected


@pytest.mark.parametrize(("text", "expected"), OVER_PARAGRAPHS)
def test_over_paragraphs(text: str, expected: list[tuple[str, bool, bool]]) -> None:
    assert [(text[q.start : q.end], q.closed, q.continues) for q in quotations(text)] == expected


def test_marks_stand_around_the_inside() -> None:
    text = "Lalu “Panen naik,” kata Rahmat."
    (quotation,) = quotations(text)
    assert text[quotation.outer_start : quotation.outer_end] == "“Panen naik,”"


def test_the_outermost_quotation_is_found_from_inside_a_nested_one() -> None:
    text = '"Ia bilang "jangan" kepada kami," kata Rahmat.'
    nlp = spacy.blank("id_news")
    nlp.add_pipe("news_quotation_marks")
    layers = layers_of(nlp(text))
    outer = layers.quotations[0]
    assert quotation_at(layers, text.index("jangan")) is outer
    assert quotation_at(layers, text.index("kepada")) is outer
    assert quotation_at(layers, text.index("Rahmat")) is None


def test_a_quotation_that_never_closes_does_not_swallow_the_article() -> None:
    text = '"Panen naik. ' + "Warga desa menunggu truk di jalan. " * 60
    (quotation,) = quotations(text)
    assert text[quotation.start : quotation.end] == "Panen naik."


def test_a_closing_mark_without_an_opening_is_kept_with_its_reason() -> None:
    nlp = spacy.blank("id_news")
    nlp.add_pipe("news_quotation_marks")
    layers = layers_of(nlp('Panen naik" tahun ini.'))
    assert [(r.what, r.reason) for r in layers.rejected] == [("quotation", "no opening mark")]

"""Words that announce speech, and the same words when they do not."""

import pytest
import spacy

from news_extract.finding.speech.cue_forms import active, cue_forms
from news_extract.layers import Layers, layers_of


def read(text: str) -> Layers:
    nlp = spacy.blank("id_news")
    nlp.add_pipe("news_cues")
    return layers_of(nlp(text))


DERIVED = [
    (("kata", "kan"), "mengatakan"),
    (("sebut", ""), "menyebut"),
    (("tegas", "kan"), "menegaskan"),
    (("papar", "kan"), "memaparkan"),
    (("beber", "kan"), "membeberkan"),
    (("nilai", ""), "menilai"),
    (("ungkap", "kan"), "mengungkapkan"),
    (("klaim", ""), "mengklaim"),
    (("khawatir", "kan"), "mengkhawatirkan"),
    (("jelas", "kan"), "menjelaskan"),
    (("rinci", ""), "merinci"),
    (("prediksi", ""), "memprediksi"),
]

# text, cues as written
CUES = [
    ("Harga naik, akui Budi. Budi akui, harga naik. Ia akui harga naik.", ["akui", "akui"]),
    ("Harga naik, nilai Budi. Harga turun, duga Siti. Harga tetap, nilainya.", ["nilai", "duga", "nilainya"]),
    ('"Panen naik," kata Rahmat.', ["kata"]),
    ('"Panen naik," katanya.', ["katanya"]),
    ('"Panen naik," Rahmat menambahkan.', ["menambahkan"]),
    ('"Panen naik," ujar pria berusia 40 tahun itu.', ["ujar"]),
    ('"Panen naik," buka Rahmat.', ["buka"]),
    ("MenurutBMKG, hujan turun besok.", ["Menurut"]),
    ("Ia sampaikan bahwa panen naik.", ["sampaikan"]),
    ("Dia akui, panen turun.", ["akui"]),
    ("Bupati Rahmat pastikan bahwa stok aman.", ["pastikan"]),
    ("Untuk tahun ini terus Rahmat, hanya satu desa yang panen.", ["terus"]),
    ("Bank itu memproyeksikan harga naik.", ["memproyeksikan"]),
    ('"Panen naik",kata Rahmat.', ["kata"]),
    ('"Panen naik,"pungkasnya.(abc)', ["pungkasnya"]),
    ("Rahmat mengatakan panen naik.", ["mengatakan"]),
    ("Rahmat Hidayatmengatakan panen naik.", ["mengatakan"]),
    ('"Panen naik," kataHidayat di Sleman.', ["kata"]),
    ("Rahmat menegaskkan panen naik.", ["menegaskkan"]),
    ("Menurut Rahmat, panen naik.", ["Menurut"]),
    ("Menurutnya, panen naik.", ["Menurutnya"]),
    ("Dikatakan Rahmat, panen naik.", ["Dikatakan"]),
    ("Dijelaskannya, panen naik.", ["Dijelaskannya"]),
    ("Panen, kata dia, naik.", ["kata"]),
    ("Masih kata Rahmat, panen naik.", ["kata"]),
    ("Lanjutnya, panen naik.", ["Lanjutnya"]),
    ("Harga turun, jelas Rahmat.", ["jelas"]),
    ("Harga turun, keluh Rahmat.", ["keluh"]),
    ("Stok aman, klaimnya.", ["klaimnya"]),
    ("Untuk tarif masuk lanjutnya, mobil dikenakan Rp7.000.", ["lanjutnya"]),
    ("Ke depan lanjut dia, stok ditambah.", ["lanjut"]),
    ("Soal harga kata Rahmat Hidayat, stok masih aman.", ["kata"]),
    ("Rahmat tak memungkiri harga naik.", ["memungkiri"]),
    ("Rahmat pernah menyatakan panen naik.", ["menyatakan"]),
    ("Rahmat mengeklaim panen naik.", ["mengeklaim"]),
    ('"Panen naik," ia memungkaskan.', ["memungkaskan"]),
]

NO_CUES = [
    ("Pencarian itu belum ada titik terangnya.", "part of an idiom"),
    ("Pasar sepi, nilai tukar rupiah turun.", "no subject"),
    ("Budi untung, nilainya besar.", "no subject"),
    ("Aturan itu sudah jelas bagi warga.", "jelas the adjective"),
    ("Hal itu ia sampaikan saat rapat.", "an object before its verb"),
    ("Seperti yang dia katakan, panen naik.", "a relative clause"),
    ("Mereka berkumpul untuk saling mengingatkan agar rajin.", "a purpose"),
    ("Panen itu terus naik, kata itu benar.", "terus the adverb"),
    ("Nilai tambah produk desa naik.", "tambah the noun"),
    ("Ada kritik, saran, dan usul warga.", "saran the noun"),
    ("Ia membawa pesan Rahmat ke kota.", "pesan the noun"),
    ("Kata itu berasal dari bahasa daerah.", "kata the noun"),
    ("Warga diminta tambah dua meja.", "tambah the verb"),
    ("Ia ingin menegaskan haknya.", "an intention"),
    ("Rahmat tidak menyebutkan namanya.", "a denial"),
    ("Rapat digelar untuk memastikan stok.", "a purpose"),
    ("Seperti diketahui, disebutkan panen naik.", "a passive without a source"),
    ("Akhirnya, panen naik.", "an adverb"),
    ("Lebih jelasnya, simak ulasan berikut.", "an adverb"),
    ("Perempuan itu dikenal dari tutur katanya, bukan dari gelarnya.", "a noun"),
    ("Dalam pernyataan tertulisnya tidak ada angka.", "a word that ends like a cue"),
    ("Lurah Way Mengaku hadir.", "part of a name"),
    ('"Jangan kata Rahmat begitu," ujar Ani. "Menurut saya baik."', "inside a quotation"),
]


@pytest.mark.parametrize(("derivation", "verb"), DERIVED)
def test_active_verbs(derivation: tuple[str, str], verb: str) -> None:
    assert active(*derivation) == verb


@pytest.mark.parametrize(("text", "expected"), CUES)
def test_cues(text: str, expected: list[str]) -> None:
    assert [text[cue.start : cue.end] for cue in read(text).cues] == expected


@pytest.mark.parametrize(("text", "why"), NO_CUES)
def test_no_cues(text: str, why: str) -> None:
    found = [text[cue.start : cue.end] for cue in read(text).cues]
    assert found == (["ujar"] if why == "inside a quotation" else []), why


def test_a_clitic_is_the_subject_of_its_cue() -> None:
    cues = read('"Panen naik," katanya. "Harga turun," kata Rahmat. Menurutnya, stok cukup.').cues
    assert [(cue.lemma, cue.clitic) for cue in cues] == [("kata", True), ("kata", False), ("menurut", True)]


def test_frames_say_where_subject_and_content_stand() -> None:
    forms = cue_forms()
    assert "after" in forms["ujar"].frames
    assert "before" in forms["mengatakan"].frames
    assert "passive" in forms["dikatakan"].frames
    assert "source" in forms["menurut"].frames
    assert "ask" in forms["meminta"].frames


def test_what_is_no_cue_is_kept_with_its_reason() -> None:
    layers = read("Rahmat tidak menyebutkan namanya.")
    assert [(r.what, r.reason) for r in layers.rejected] == [("cue", "not a statement")]

"""Which names are the same organisation, its fullest name, its acronym and its parent."""

from __future__ import annotations

import pytest
import spacy

from news_extract.layers import Body, layers_of

_nlp = spacy.blank("id_news")
_nlp.add_pipe("news_bodies")


def bodies(text: str) -> list[Body]:
    return layers_of(_nlp(text)).bodies


# (text, [{surfaces of one body}, …])
JOINED = [
    (
        "Badan Pemeriksa Keuangan (BPK) hadir. Kata BPK, benar.",
        [{"Badan Pemeriksa Keuangan", "BPK"}],
    ),
    (
        "Dinas Kesehatan (Dinkes) Garut hadir. Dinkes membuka posko.",
        [{"Dinas Kesehatan (Dinkes) Garut", "Dinas Kesehatan", "Dinkes"}],
    ),
    ("Dinas Sosial Garut hadir. Dinsos pulang.", [{"Dinas Sosial Garut", "Dinsos"}]),
    ("BPJAMSOSTEK dan BPJS Ketenagakerjaan.", [{"BPJAMSOSTEK", "BPJS Ketenagakerjaan"}]),
    ("Pemkab hadir. Pemerintah Kabupaten Garut pulang.", [{"Pemkab", "Pemerintah Kabupaten Garut"}]),
    ("Pemerintah Kabupaten Garut hadir. Pemda pulang.", [{"Pemerintah Kabupaten Garut", "Pemda"}]),
    ("Pemprov Jateng dan Pemkab Garut.", [{"Pemprov Jateng"}, {"Pemkab Garut"}]),
    ("DPRD Kota Blitar rapat. Anggota DPRD hadir.", [{"DPRD Kota Blitar", "DPRD"}]),
    (
        "Dewan Perwakilan Rakyat Daerah (DPRD) Kabupaten Garut rapat. Kata DPRD Garut, cukup.",
        [
            {
                "Dewan Perwakilan Rakyat Daerah (DPRD) Kabupaten Garut",
                "Dewan Perwakilan Rakyat Daerah",
                "DPRD",
                "DPRD Garut",
            }
        ],
    ),
    ("Kepolisian Resor Garut dan Polres Garut.", [{"Kepolisian Resor Garut", "Polres Garut"}]),
    ("Polsek Tanjung Mekar datang. Kata Polsek itu.", [{"Polsek Tanjung Mekar", "Polsek"}]),
    ("PT Tirta Sari Tbk untung. Laba Tirta Sari naik.", [{"PT Tirta Sari Tbk", "Tirta Sari"}]),
    (
        "Dinas Pendidikan dan Kebudayaan Garut hadir. Dinas Pendidikan pulang.",
        [{"Dinas Pendidikan dan Kebudayaan Garut", "Dinas Pendidikan"}],
    ),
    (
        "Sekretariat Jenderal Kemensos dan Kemensos.",
        [{"Sekretariat Jenderal Kemensos"}, {"Kemensos"}],
    ),
    ("PTTirta Sari untung. PT Tirta Sari pulih.", [{"PTTirta Sari", "PT Tirta Sari"}]),
    ("Pemda DKI rapat. Pemprov DKI hadir.", [{"Pemda DKI", "Pemprov DKI"}]),
    ("DPP PDIP dan PDIP.", [{"DPP PDIP", "PDIP"}]),
    ("Forum Tani Muda (FTM) hadir. DPP FTM pulang.", [{"Forum Tani Muda", "FTM", "DPP FTM"}]),
    ("PT Tirta Sari Tbk (TRSA) rugi. Saham TRSA turun.", [{"PT Tirta Sari Tbk", "TRSA"}]),
]
INTRODUCED = [
    (
        "Menurut Inland Dune Federation (IDF), pasir turun. Kata IDF, benar.",
        [{"Inland Dune Federation", "IDF"}],
    ),
    (
        "Kementerian Pariwisata dan Ekonomi Kreatif hadir. Kementerian Pariwisata pulang.",
        [{"Kementerian Pariwisata dan Ekonomi Kreatif", "Kementerian Pariwisata"}],
    ),
    (
        "Kementerian Pariwisata dan Ekonomi Kreatif. Kementerian Pariwisata (Kemenpar).",
        [{"Kementerian Pariwisata dan Ekonomi Kreatif"}, {"Kementerian Pariwisata", "Kemenpar"}],
    ),
    ("PT Honda Mekar Motor untung. Honda mengatakan hal itu.", [{"PT Honda Mekar Motor", "Honda"}]),
    (
        "Dinas Pangan dan Holtikultura (DPH) Garut. Dinas Pangan dan Hultikultura (DPH) Garut.",
        [
            {
                "Dinas Pangan dan Holtikultura (DPH) Garut",
                "Dinas Pangan dan Holtikultura",
                "DPH",
                "Dinas Pangan dan Hultikultura (DPH) Garut",
                "Dinas Pangan dan Hultikultura",
            }
        ],
    ),
    (
        "Komisi Sekuritas dan Bursa AS menolak. Laporan Komisi Sekuritas dan Bursa terbit.",
        [{"Komisi Sekuritas dan Bursa AS", "Komisi Sekuritas dan Bursa"}],
    ),
    ("PT Honda Mekar dan PT Honda Tani. Honda menolak.", [{"PT Honda Mekar"}, {"PT Honda Tani"}, {"Honda"}]),
]
APART = [
    ("Koordinator KPK Unit V hadir. KPK memeriksa.", [{"KPK Unit V"}, {"KPK"}]),
    ("Dinkes Kota Bogor dan Dinkes Garut hadir.", [{"Dinkes Kota Bogor"}, {"Dinkes Garut"}]),
    ("BPS mencatat. BPS Jateng mencatat.", [{"BPS"}, {"BPS Jateng"}]),
    ("Kemenkeu dan Kemenkeu Malaysia.", [{"Kemenkeu"}, {"Kemenkeu Malaysia"}]),
    ("BRI dan BRI Unit Mekarsari.", [{"BRI"}, {"BRI Unit Mekarsari"}]),
    ("Kementerian Sosial ( Kemensos ) hadir.", [{"Kementerian Sosial", "Kemensos"}]),
    ("Polres Garut dan Satreskrim Polres Garut.", [{"Polres Garut"}, {"Satreskrim Polres Garut"}]),
    ("Satreskrim Polres Garut pulang.", [{"Satreskrim Polres Garut"}, {"Polres Garut"}]),
    (
        "PT Danantara Mekar Jaya untung. Danantara rapat.",
        [{"PT Danantara Mekar Jaya"}, {"Danantara"}],
    ),
    (
        "Dinas Pangan dan Hutan (DPH) Garut. Dinas Pangan dan Hewan (DPH) Garut.",
        [
            {"Dinas Pangan dan Hutan (DPH) Garut", "Dinas Pangan dan Hutan", "DPH"},
            {"Dinas Pangan dan Hewan (DPH) Garut", "Dinas Pangan dan Hewan", "DPH"},
        ],
    ),
]
PARENTS = [
    ("BPS mencatat. BPS Jateng mencatat.", {"BPS": None, "BPS Jateng": "BPS"}),
    ("BRI untung. BRI Unit Mekarsari ramai.", {"BRI": None, "BRI Unit Mekarsari": "BRI"}),
    ("Satreskrim Polres Garut.", {"Satreskrim Polres Garut": "Polres Garut", "Polres Garut": None}),
    ("PT Mekar rugi. PT Mekar Tani untung.", {"PT Mekar": None, "PT Mekar Tani": None}),
    ("Kemenkeu hadir. Kemenkeu Malaysia hadir.", {"Kemenkeu": None, "Kemenkeu Malaysia": None}),
]


def surfaces(body: Body) -> set[str]:
    return {body.name, *body.aliases}


@pytest.mark.parametrize(("text", "expected"), JOINED + INTRODUCED + APART)
def test_joining(text: str, expected: list[set[str]]) -> None:
    assert [surfaces(body) for body in bodies(text)] == expected


@pytest.mark.parametrize(("text", "expected"), PARENTS)
def test_parents(text: str, expected: dict[str, str | None]) -> None:
    assert {body.name: body.parent and body.parent.name for body in bodies(text)} == expected


def test_a_bare_acronym_is_the_regional_office_where_only_that_is_named() -> None:
    regional, *others = bodies("BPS Jateng mencatat inflasi. Kata BPS, harga naik.")
    assert surfaces(regional) == {"BPS Jateng", "BPS"}
    assert others == []


def test_a_government_of_no_level_and_area_is_none() -> None:
    assert bodies("Pemda boleh menggelar rapat.") == []


def test_a_bare_short_form_is_the_body_named_last() -> None:
    _, second = bodies("Dinkes Kota Bogor hadir. Dinkes Garut pulang. Kata Dinkes, cukup.")
    assert surfaces(second) == {"Dinkes Garut", "Dinkes"}


def test_the_fullest_form_is_the_name() -> None:
    (body,) = bodies("Kata Kemensos. Kementerian Sosial (Kemensos) hadir.")
    assert (body.name, body.aliases, body.acronym) == ("Kementerian Sosial", ["Kemensos"], "Kemensos")


def test_mentions_tell_names_from_short_forms() -> None:
    text = "Dinas Sosial (Dinsos) Garut hadir. Dinsos pulang."
    (body,) = bodies(text)
    assert [(m.kind, text[m.start : m.end]) for m in body.mentions] == [
        ("name", "Dinas Sosial (Dinsos) Garut"),
        ("alias", "Dinsos"),
        ("alias", "Dinsos"),
    ]


def test_many_bodies_are_joined() -> None:
    names = [f"Mekar{chr(97 + n % 26)}{chr(97 + n // 26)}" for n in range(600)]
    text = "\n".join(f"Polsek {name} hadir. Polsek itu." for name in names)
    assert len(bodies(text)) == 600

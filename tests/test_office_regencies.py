"""Areas, firms and names behind offices, where one word may be either."""

from __future__ import annotations

import pytest
import spacy

from news_extract.layers import layers_of

_nlp = spacy.blank("id_news")
_nlp.add_pipe("news_names")


# (text, [(name, [offices as written])])
AREAS = [
    ("Sekda Agam Wirdona Sukarbo hadir.", [("Wirdona Sukarbo", ["Sekda Agam"])]),
    ("Kepala BPBD Berau, Wirdona, hadir.", [("Wirdona", ["Kepala BPBD Berau"])]),
    ("Kadinkes Lingga Wirdona hadir.", [("Wirdona", ["Kadinkes Lingga"])]),
    ("Ketua PMI Toli-Toli Wirdona Sukarbo hadir.", [("Wirdona Sukarbo", ["Ketua PMI Toli-Toli"])]),
    ("Kepala Dinas Sosial Bima Rahmat hadir.", [("Bima Rahmat", ["Kepala Dinas Sosial"])]),
    ("Kepala Dinas Sosial Bima Rahmat Hidayat hadir.", [("Rahmat Hidayat", ["Kepala Dinas Sosial Bima"])]),
    (
        "Kepala Dinas Perikanan Lambar Padang Rahmat hadir.",
        [("Padang Rahmat", ["Kepala Dinas Perikanan Lambar"])],
    ),
    (
        "Kepala Dinas Pemberdayaan Masyarakat dan Desa Sragen Wirdona hadir.",
        [("Wirdona", ["Kepala Dinas Pemberdayaan Masyarakat dan Desa Sragen"])],
    ),
    ("Kapolda Metro Jaya Jamil Wirdona hadir.", [("Jamil Wirdona", ["Kapolda Metro Jaya"])]),
    ("Pangdam III/Siliwangi Wirdona Sukarbo hadir.", [("Wirdona Sukarbo", ["Pangdam III/Siliwangi"])]),
    ("Menteri Pertahanan Israel,Israel Wirkatz, hadir.", [("Israel Wirkatz", ["Menteri Pertahanan Israel"])]),
]
HEADS = [
    ("Kaban BPKAD Jember Wirdona hadir.", [("Wirdona", ["Kaban BPKAD Jember"])]),
    ("Wakasat Samapta Polres Jember Iptu Wirdona hadir.", [("Wirdona", ["Wakasat Samapta Polres Jember"])]),
    ("Irjen Kemendagri Wirdona hadir.", [("Wirdona", ["Irjen Kemendagri"])]),
    ("Irjen Pol Wirdona Sukarbo hadir.", [("Wirdona Sukarbo", [])]),
    ("KSAD Bakti Sukarbo hadir.", [("Bakti Sukarbo", ["KSAD"])]),
    ("Kepala BPOM RI Prof Taruna Sukarbo hadir.", [("Taruna Sukarbo", ["Kepala BPOM RI"])]),
    (
        "Direktur Kesehatan Ibu dan Anak Kemenkes Wirdona hadir.",
        [("Wirdona", ["Direktur Kesehatan Ibu dan Anak Kemenkes"])],
    ),
    (
        "Aftersales Director Wuling Motors Wirdona hadir.",
        [("Wirdona", ["Aftersales Director Wuling Motors"])],
    ),
    ("Chief Economist Permata Bank Wirdona hadir.", [("Wirdona", ["Chief Economist Permata Bank"])]),
    ("CEO Sukangjo Joko Wirdona hadir.", [("Joko Wirdona", ["CEO Sukangjo"])]),
    ("CEO Apple Tim Wirdona hadir.", [("Tim Wirdona", ["CEO Apple"])]),
    (
        "Ajun Komisaris Polisi Wirdona Sukarbo hadir.",
        [("Wirdona Sukarbo", [])],
    ),
]
HOLDERS = [
    ("Bupati Jember (Wirdona) hadir.", [("Wirdona", ["Bupati Jember"])]),
    (
        "Kepala Dinas Kesehatan (Dinkes) Jember Wirdona hadir.",
        [("Wirdona", ["Kepala Dinas Kesehatan (Dinkes) Jember"])],
    ),
    ("Direktur RSUD Jember Wirdona Sukarbo hadir.", [("Wirdona Sukarbo", ["Direktur RSUD Jember"])]),
    ("Direktur RSUD Jember Wirdona Hidayat hadir.", [("Wirdona Hidayat", ["Direktur RSUD Jember"])]),
    (
        "Ketua Mahkamah Konstitusi Wirdona Sukarbo hadir.",
        [("Wirdona Sukarbo", ["Ketua Mahkamah Konstitusi"])],
    ),
    (
        "Rahmat Wirdona (mantan Wakil Bupati Jember/Penjabat Bupati Garut) hadir.",
        [("Rahmat Wirdona", ["mantan Wakil Bupati Jember", "Penjabat Bupati Garut"])],
    ),
    ("Wirdona Sukarbo Ketua PMI Jember mengatakan itu.", [("Wirdona Sukarbo", ["Ketua PMI Jember"])]),
    (
        '"Naik," ujar juru bicara kelompok suporter Inggris, Kevin Wirdona.',
        [("Kevin Wirdona", ["juru bicara kelompok suporter Inggris"])],
    ),
    ("Anggota DPR RI Sukardin, Wirdona Sukarbo hadir.", [("Sukardin", ["Anggota DPR RI"])]),
]


@pytest.mark.parametrize(("text", "expected"), AREAS + HEADS + HOLDERS)
def test_offices_and_holders(text: str, expected: list[tuple[str, list[str]]]) -> None:
    names = layers_of(_nlp(text)).names
    held = [
        (text[name.start : name.end], [text[office.start : office.end] for office in name.offices])
        for name in names
    ]
    assert held == expected

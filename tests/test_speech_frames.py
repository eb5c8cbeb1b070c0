"""Who said what in small made-up articles: people take turns, in the frames in which the press writes it.

The articles are drawn with a fixed seed, so the true speaker of every quote is known. What matters is how
many quotes get a wrong name, which must be next to none, and how many get none.
"""

from __future__ import annotations

import random

from news_extract import Extractor

_SEED = 11
_COUNT = 150
_MOST_WRONG = 0.003  # 0 when the test was written
_MOST_MISSING = 0.01  # likewise

# Offices with the short form in which they stand alone, and whom they may be described as.
_OFFICES = """
Bupati Klaten|Bupati|pejabat itu
Kapolres Garut AKBP|Kapolres|perwira polisi itu
Ketua DPRD Sragen|Ketua DPRD|politikus itu
Camat Sukamaju|Camat|pejabat itu
Direktur RSUD Bantul|Direktur RSUD|pria 50 tahun itu
Kepala Dinas Pertanian Jember|Kepala Dinas|pejabat itu
Menteri Sosial|Menteri Sosial|politikus itu
Rektor Universitas Negeri Ngawi|Rektor|akademisi itu
Kajari Magetan|Kajari|pria 50 tahun itu
""".strip().split("\n")
_FIRST = """
Rudi
Siti
Yohanes
Dewi
Bambang
Made
Hasan
Nurul
Agus
Maria
Slamet
Wahyu
Ratna
Fajar
Hendra
""".strip().split("\n")
_LAST = """
Maimunah
Tameon
Wiraguna
Lubis
Goreti
Prasetyo
Situmorang
Nugroho
Setiawan
Kusumo
Saputra
Halim
""".strip().split("\n")
_CONTENTS = """
harga beras mulai turun sejak pekan lalu
petugas masih mendata rumah yang rusak
jalan itu rusak berat akibat truk besar
program tersebut sudah menjangkau seluruh kecamatan
warga tidak perlu panik karena stok aman
pembangunan jembatan ditunda hingga musim kemarau
vaksinasi tahap kedua dimulai besok
kasus itu kini ditangani kejaksaan
sebagian besar nelayan belum melaut
dana itu belum cair sampai sekarang
lampu jalan di kawasan itu sering padam
pupuk bersubsidi sulit diperoleh sejak awal tahun
proses hukum tetap berjalan sesuai aturan
tanggul di sisi utara perlu segera diperkuat
listrik sempat padam selama enam jam
laporan itu masih dipelajari tim teknis
sampah menumpuk karena truk pengangkut rusak
aturan baru itu mulai berlaku bulan depan
pohon tumbang menutup badan jalan
kerugian masih dihitung bersama warga
""".strip().split("\n")
# Sentences that give a new person the word. {c} is content, {C} with a capital; each makes a quote.
_ENTERS = """
{full} mengatakan {c}.
{full} menjelaskan bahwa {c}.
"{C}," kata {full}.
"{C}," ujar {name}, {office}.
{name}, {office}, menyebut {c}.
Hal itu disampaikan {full} usai rapat. "{C}," katanya.
Hal senada juga {full} sampaikan. Ia mengaku {c}.
Hal serupa dilontarkan {full}. Menurutnya, {c}.
Pendapat berbeda datang dari {full}. Dia menilai {c}.
Lain lagi dengan {full}. Ia berharap {c}.
Sementara itu, {full} menambahkan {c}.
Menanggapi hal itu, {full} memastikan {c}.
{full} saat dikonfirmasi membenarkan {c}.
{name} selaku {office} menyatakan, {c}.
{full} mengapresiasi kegiatan tersebut. "{C}," ucapnya.
{full} membuka acara itu secara resmi. "{C}," tuturnya.
{full} angkat bicara. "{C}," katanya.
{full} didampingi {other} mengatakan {c}. "{C}," ujarnya.
{other} melalui {full} mengatakan {c}.
Menurut {full}, {c}.
Dikatakan {full}, {c}.
Selain itu, kata {full}, {c}.
""".strip().split("\n")
# Sentences with which whoever has the word goes on.
_GOES_ON = """
"{C}," katanya.
"{C}," kata dia.
Ia menambahkan {c}.
Menurut dia, {c}.
"{C}," imbuhnya. "{C}."
"{C}," ujar {short}, "{C}."
"{C}," ujar {head}.
{head} juga menyebut {c}.
{C}, akui {short}.
{C}, nilai {short}.
{C}, jelasnya.
"{C}," ucap {description}.
Ditanya soal itu, dia mengatakan {c}.
Pihaknya memastikan {c}.
Data BPS menunjukkan stok aman. "{C}," katanya.
Hadir pula {other} dan {third}. "{C}," katanya.
{short} mengatakan {other} sudah tahu. "{C}," katanya.
{short} mengatakan, {other} meminta warga pulang. "{C}," katanya.
"Apakah stok aman?" tanya wartawan. "{C}," katanya.
""".strip().split("\n")
# Sources without a name: none of these quotes may get one.
_UNNAMED = """
"{C}," kata seorang warga. "{C}," katanya.
"{C}," kata sumber di kepolisian. "{C}," ujarnya.
Salah seorang pengunjung mengaku {c}. "{C}," katanya.
Sopir truk itu menuturkan {c}.
"{C}," ucap korban kepada polisi.
"{C}," kata Kapolsek Sukamaju.
"{C}," tulis akun @sukamajuinfo.
"{C}," kata memo tersebut.
""".strip().split("\n")


def _people(draw: random.Random) -> list[dict[str, str]]:
    """Seven people with different offices and no word of a name in common."""
    people = []
    offices, last = draw.sample(_OFFICES, 7), draw.sample(_LAST, 7)
    for written, first, surname in zip(offices, draw.sample(_FIRST, 7), last, strict=True):
        title, head, description = written.split("|")
        people.append(
            {
                "full": f"{title} {first} {surname}",
                "name": f"{first} {surname}",
                "office": title.removesuffix(" AKBP"),
                "head": head,
                "short": draw.choice([first, surname]),
                "description": description,
            }
        )
    return people


def _article(draw: random.Random) -> tuple[str, list[tuple[str, str | None]]]:
    """A text, and its quotes in order with the name of who says each."""
    contents = draw.sample(_CONTENTS, len(_CONTENTS))
    people = _people(draw)
    said: list[tuple[str, str | None]] = []

    def write(frame: str, person: dict[str, str] | None) -> str:
        while "{c}" in frame or "{C}" in frame:
            content = contents.pop()
            said.append((content, person and person["name"]))
            small, large = frame.find("{c}"), frame.find("{C}")
            capital = small < 0 or 0 <= large < small
            shown = content[0].upper() + content[1:] if capital else content
            frame = frame.replace("{C}" if capital else "{c}", shown, 1)
        others = {}
        if "{other}" in frame:
            others["other"] = people.pop()["full"]
        if "{third}" in frame:
            others["third"] = people.pop()["full"]
        return frame.format(**(person or {}), **others)

    paragraphs = []
    for _ in range(2):
        speaker = people.pop()
        paragraphs.append(write(draw.choice(_ENTERS), speaker))
        paragraphs.append(write(draw.choice(_GOES_ON), speaker))
        paragraphs.append(write(draw.choice(_UNNAMED), None))
        paragraphs.append(write('"{C}," kata {short}.', speaker))
        paragraphs.append(write(draw.choice(_GOES_ON[:4]), speaker))
    return draw.choice(["\n\n", "\n", " "]).join(paragraphs), said


def test_speakers_in_invented_articles(extractor: Extractor) -> None:
    draw = random.Random(_SEED)
    wrong, missing, total = [], [], 0
    for _ in range(_COUNT):
        text, said = _article(draw)
        record = extractor.extract(text)
        names = {entity.id: entity.name for entity in (*record.officials, *record.people)}
        speakers = {
            quote.span.text.strip(" ,.").lower(): names.get(quote.speaker.id or "") for quote in record.quotes
        }
        total += len(said)
        for content, name in said:
            found = speakers.get(content)
            if found != name:
                (missing if found is None else wrong).append((content, name, found, text))
    assert len(wrong) <= _MOST_WRONG * total, wrong[:3]
    assert len(missing) <= _MOST_MISSING * total, missing[:3]

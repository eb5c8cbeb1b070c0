"""Figures, units and areas put into the frames in which the press writes numeric statements.

The combinations are drawn with a fixed seed, and the figures of a frame agree with each other. No single
one matters: the share that is read whole does, that each claim has its place, and that nothing alarms.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from dataclasses import dataclass
from decimal import Decimal

import pytest

from news_extract import Extractor
from news_extract.records import Claim

_SEED = 7
_ROUNDS = 6
_LEAST = 0.985  # 1.0 when the test was written

# {W:whole} is a figure with its role, {P:part2} one of the second claim, {K:count} a claim of its own;
# {a} is the place of every claim, {a1#1} that of the first; {u} is what is counted.
_COVERAGE = """
Sebanyak {P:part} dari {W:whole} {u} di {a} sudah menerima bantuan.
Dari total {W:whole} {u} di {a}, baru {S:share} yang terlindungi program itu atau {P:part} {u}.
Sebanyak {P:part} {u} ({S:share}) dari {W:whole} {u} di {a} sudah diperiksa.
Jumlah {u} di {a} mencapai {W:whole}, dan yang sudah terdata baru {P:part} {u} atau {S:share}.
Di {a} ada {W:whole} {u}, {P:part} di antaranya sudah diperbarui.
Ada {W:whole} {u} yang diusulkan, namun hanya {P:part} {u} yang disetujui.
Dari sekitar {W:whole} {u} di {a}, lebih dari {P:part} {u} terdampak banjir.
Sekitar {S:share} dari {W:whole} {u} di {a} atau {P:part} {u} belum memiliki listrik.
Baru {P:part} {u} atau sekitar {S:share} yang rampung dari {W:whole} {u} yang direncanakan di {a}.
Sekitar {S:share} {u} di {a} belum memiliki jaminan kesehatan.
Cakupan imunisasi dasar lengkap di {a} baru {S:share}.
Sektor pertanian menyumbang {S:share} terhadap PDRB {a}.
Sebanyak {P:part} dari {W:whole} {u} di {a} sudah lunas, tersisa {G:gap} {u} yang belum.
Baru {S:share} {u} di {a} yang terdata, sisanya {R:gap} belum.
Dari {W:whole} {u} di {a}, {P:part} {u} sudah selesai, sedangkan {G:gap} {u} lainnya belum.
Hingga kini {P:part} dari {W:whole} {u} di {a} ({S:share}) rampung, sedangkan {G:gap} {u} lainnya diproses.
Masih ada {G:gap} dari {W:whole} {u} di {a} yang belum terlayani.
Realisasi PBB {a} mencapai {M:part} atau {S:share} dari target {T:target}.
Dari target {T:target}, realisasi pendapatan {a} baru {M:part} atau {S:share}.
Dari {T:target} yang ditargetkan, baru {M:part} yang masuk ke kas daerah.
Penerimaan pajak {a} baru {M:part}, padahal targetnya {T:target}.
Target tahun ini {W:target} {u}, namun baru tercapai {P:part} {u} atau {S:share}.
Realisasi baru {M:part} dari target {T:target}, sehingga masih kurang {L:gap}.
Penyerapan APBD {a} sebesar {M:part} atau {S:share} dari pagu {T:whole}.
Dari pagu {T:whole}, yang sudah terserap {M:part} dan sisanya {L:gap} akan dibelanjakan.
Luas panen di {a} baru {P:part} hektare dari luas tanam {W:whole} hektare.
Ada {V:whole} {u}, rinciannya {V1:part} di {a1}, {V2:part} di {a2}, dan {V3:part} di {a3}.
Sebanyak {V:whole} {u} tersebar, yakni {a1} {V1:part} {u}, {a2} {V2:part} {u}, dan {a3} {V3:part} {u}.
Jumlah {u} yang terdampak {V:whole}: {V1:part} di {a1}, {V2:part} di {a2}, dan {V3:part} di {a3}.
Dari {V:whole} kasus itu, {V1:part} sembuh, {V2:part} masih dirawat, dan {V3:part} meninggal.
Pendapatan {T:whole} itu berasal dari pajak ({M:part}) dan retribusi ({L:part}).
"""
_PLACES = """
Di {a1#1} baru {P:part1} dari {W:whole1} {u} yang terdata, sedangkan di {a2#2} {Q:part2} dari {X:whole2} {u}.
{a1#1} terealisasi {S:share1}, {a2#2} {R:share2}, dan {a3#3} {A:share3}.
Cakupan imunisasi tertinggi di {a1#1} {S:share1} dan terendah di {a2#2} {R:share2}.
Capaian {a#1} {S:share1}, lebih rendah daripada {b#2} yang mencapai {R:share2}.
Sebanyak {P:part1} dari {W:whole1} {u} di {a1#1}, {b} terendam banjir.
Beras dari {b} sebanyak {K:measure} ton tiba di {a}.
Ada {K:count} kecamatan dan {V:count} desa di {a}.
Bantuan disalurkan di {a1} sebanyak {V1:count} {u}, {a2} sebanyak {V2:count} {u}, dan {a3} {V3:count} {u}.
"""
_CHANGES = """
Angka stunting di {a} turun dari {A:from} menjadi {B:to} pada 2024.
Jumlah {u} di {a} bertambah menjadi {W:to} dari sebelumnya {P:from}.
Pada 2023 tercatat {P:from} kasus, sedangkan pada 2024 naik menjadi {W:to} kasus.
Pada 2023 angka stunting di {a} {A:from}, kini tinggal {B:to}.
Semula hanya {P:from} {u}, kemudian berkembang menjadi {W:to} {u}.
Produksi padi {a} mencapai {W:to} ton, naik dibandingkan tahun lalu yang hanya {P:from} ton.
Jumlah {u} naik {E:delta} dari {P:from} menjadi {W:to} {u}.
Terjadi penambahan {G:delta} {u} sehingga totalnya menjadi {W:to} {u}.
Anggaran dipangkas {L:delta} dari {T:from} menjadi {M:to}.
Ekonomi {a} tumbuh {S:delta} secara tahunan.
Nilai ekspor turun {S:delta1} secara bulanan dan naik {R:delta2} secara tahunan.
Rupiah menguat {V1:delta} poin menjadi {X1:to} per dolar AS.
Harga emas naik {A:delta} dan sempat menyentuh level US$ 2.822.
Harga beras anjlok di harga {X1:to} per kilogram.
Biasanya harga beras hanya {X1:from} per kilogram, sekarang {X2:to} per kilogram.
Ada penurunan harga seperti beras {X2:from} menjadi {X1:to}.
Angka itu naik menjadi {B:to} pada 2023, kemudian {A:to} pada 2024.
"""
_ALONE = """
Harga beras di pasar {X1:rate} per kilogram.
Bantuan diberikan kepada {K:count} orang, masing-masing sebesar {X1:rate}.
Bantuan senilai {T:money} disalurkan kepada {K:count} keluarga.
Selain {K:count} rumah, banjir merendam {V1:measure} hektare sawah dan {V2:count} sekolah.
Mereka menang 21-15, 19-21, 21-17 dan meraih hadiah {T:money}.
Jadwal pemadaman pukul 10.00 - 13.00 WIB berdampak pada {K:count} pelanggan.
Kejadian pada Selasa (3/6/2025) sekitar pukul 14.30 WIB itu merusak {K:count} rumah.
Komisi IX DPR menyetujui anggaran {T:money} untuk tahap II.
"""
_UNITS = ("desa", "siswa", "petani", "rumah", "pelaku UMKM", "wajib pajak", "ibu hamil", "sekolah", "warga")
_AREAS = ("Kabupaten Sragen", "Kota Bontang", "Kabupaten Sigi", "Provinsi Lampung", "Kota Tegal")
_SMALL = ("Kecamatan Wonosari", "Desa Sukamaju", "Kecamatan Jetis", "Kelurahan Sidomulyo", "Desa Karangsari")
_AROUND = (
    ("", ""),
    ("Wirdona Sukarbo mengatakan, ", ""),
    ('"', '," kata Bupati Kutai Barat, Rahmat Verdaran.'),
    ("Berdasarkan data BPS, ", ""),
    ('"Kami sudah mendatanya. ', '. Nanti kami lanjutkan," jelas Siti Wirnondha.'),
)
_SLOT = re.compile(r"\{(\w+)(?::([a-z]+)(\d?))?(?:#(\d))?\}")
_COVERING = ("whole", "share", "part", "gap", "target")
_CHANGING = ("from", "to", "delta")

Figures = tuple[str, tuple[tuple[str, str], ...]]
"""Kind of a claim and the roles of its figures."""


@dataclass
class Case:
    """A text, its claims, and the place of each: one of them by the number of its claim, or "" for all."""

    text: str
    claims: dict[str, Figures]
    places: dict[str, str]


def _grouped(number: int) -> str:
    return f"{number:,}".replace(",", ".")


def _decimal(number: Decimal) -> str:
    return f"{number.normalize():f}".replace(".", ",")


def _values(rng: random.Random) -> dict[str, str]:
    """Figures that agree with each other, as printed."""
    sign = rng.choice((" persen", "%"))
    whole, other = (rng.choice((rng.randint(60, 900), rng.randint(1000, 90_000))) for _ in range(2))
    part, second = rng.randint(whole // 5, whole * 7 // 8), rng.randint(other // 5, other * 7 // 8)
    share = round(Decimal(part * 100) / whole, rng.choice((0, 1, 2)))
    target = rng.randint(5, 900) * 10**8
    met = int(target * share / 100)
    high = Decimal(rng.randint(60, 300)) / 10
    parts = [rng.randint(21, 400) for _ in range(3)]
    price = rng.randint(10, 90) * 1000
    numbers = {"W": whole, "P": part, "G": whole - part, "X": other, "Q": second, "K": rng.randint(12, 4000)}
    numbers |= {"V": sum(parts), "V1": parts[0], "V2": parts[1], "V3": parts[2]}
    shares = {"S": share, "R": 100 - share, "A": high, "B": round(high * Decimal("0.85"), 1)}
    shares["E"] = round(Decimal((whole - part) * 100) / part, 1)
    sums = {"T": target, "M": met, "L": target - met, "X1": price, "X2": price + rng.randint(2, 9) * 1000}
    printed = {name: _grouped(number) for name, number in numbers.items()}
    printed |= {name: _decimal(number) + sign for name, number in shares.items()}
    printed |= {name: rng.choice(("Rp", "Rp ")) + _grouped(number) for name, number in sums.items()}
    printed["a"], printed["b"] = rng.sample(_AREAS, 2)
    printed["a1"], printed["a2"], printed["a3"] = rng.sample(_SMALL, 3)
    return printed | {"u": rng.choice(_UNITS)}


def _case(rng: random.Random, frame: str) -> Case:
    values = _values(rng)
    roles: dict[str, list[tuple[str, str]]] = {}
    kinds: dict[str, str] = {}
    places: dict[str, str] = {}
    for slot in _SLOT.finditer(frame):
        name, role, number, claim = slot.groups()
        if role:
            kind = "coverage" if role in _COVERING else "change" if role in _CHANGING else role
            alone = kind == role
            tag = f"{kind}{slot.start()}" if alone else number or "1"
            kinds[tag] = kind
            roles.setdefault(tag, []).append(("value" if alone else role, values[name]))
        elif claim or name == "a":
            places[claim or ""] = values[name]
    if "US$ 2.822" in frame:
        roles["1"].append(("to", "US$ 2.822"))
    text = _SLOT.sub(lambda slot: values[slot[1]], frame)
    before, after = rng.choice(_AROUND)
    text = before + (text[0].upper() + text[1:]).removesuffix("." if after else "") + after
    return Case(text, {tag: (kinds[tag], tuple(sorted(roles[tag]))) for tag in roles}, places)


def _figures(claim: Claim) -> Figures:
    return claim.kind, tuple(sorted((quantity.role, quantity.span.text) for quantity in claim.quantities))


@pytest.mark.parametrize(
    "frames", [_COVERAGE, _PLACES, _CHANGES, _ALONE], ids=["coverage", "places", "changes", "alone"]
)
def test_most_frames_are_read_whole(extractor: Extractor, frames: str) -> None:
    rng = random.Random(_SEED)
    failures = []
    cases = [_case(rng, frame) for frame in frames.strip().split("\n") for _ in range(_ROUNDS)]
    for case in cases:
        claims = extractor.extract(case.text).claims
        alarms = [check for claim in claims for check in claim.checks if check.verdict == "inconsistent"]
        whole = Counter(map(_figures, claims)) == Counter(case.claims.values())
        tags = {figures: tag for tag, figures in case.claims.items()}
        places = {tags.get(_figures(claim), ""): claim.place and claim.place.name for claim in claims}
        wanted = {tag: case.places.get(tag, case.places.get("")) for tag in places}
        misplaced = any(wanted[tag] not in (None, places[tag]) for tag in places)
        if alarms or misplaced or not whole:
            failures.append(f"{case.text}\n    {list(map(_figures, claims))} {places}")
    share = 1 - len(failures) / len(cases)
    assert share >= _LEAST, f"{share:.3f}\n" + "\n".join(failures)

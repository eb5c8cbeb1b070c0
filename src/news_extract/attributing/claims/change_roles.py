"""What the words right before a figure say of a change: from how much, to how much, by how much."""

from __future__ import annotations

from news_extract.attributing.claims.figures import Figure, Mark
from news_extract.attributing.claims.lexicon import word_set
from news_extract.records import Role

CHANGE = ("moved", "moving", "move", "added")
NAMED_WITHIN = 5
"""Words between "dari" and "sebesar" that can name a level: "dari level tertinggi musim lalu sebesar"."""


def own_change(figure: Figure) -> Role | None:
    """The role that the words right before a figure give it, without looking at other figures.

    "turun 25 basis poin" is a `delta`, "menjadi 5%" a `to`, "naik dari 4 persen" a `from`.
    """
    if figure.percent and figure.surpasses:
        return "delta"
    if figure.percent and figure.has("chance"):
        return None  # "peluang kenaikan bunga 80 persen"
    for mark in reversed(figure.marks):
        match mark.label:
            case "become" if not _begins_clause(figure, mark):
                # "menjadi jalur 20 persen pasokan" tells what something is
                slack = int(figure.family not in ("percent", "count") or figure.has(*CHANGE))
                return "to" if figure.tied(mark.last, slack) and not figure.has("divide") else None
            case "toward" if _leads(figure, mark) and figure.has(*CHANGE):
                return "to"
            case "upto" if figure.tied(mark.last) and figure.has(*CHANGE) and _has_level(figure):
                return "to"
            case "reaching" if figure.tied(mark.last) and figure.has(*CHANGE):
                return "to"
            case "of" if figure.has(*CHANGE) and _leads_on(figure, mark) and _is_changed(figure, mark):
                return "from"
            case "compared" if figure.percent and _goes_on_from(figure):
                return "delta"  # "dibandingkan Maret sebesar 400 persen atau dari 131 menjadi 660 kunjungan"
            case "compared":
                if any(other.label == "and" for other in figure.marks_after(mark)):
                    return None  # "naik 12 persen dibanding tahun lalu dan menghasilkan laba Rp7 miliar"
                earlier = figure.has("relative") and not figure.timed.isdisjoint(figure.lead)
                # "lebih rendah dibandingkan Maret sebesar 2,3 persen"
                return "from" if earlier or figure.has(*CHANGE) else None
            case "moved" | "move" if _reaches(figure, mark):
                return "to"
            case "moved" | "moving" | "move" | "added":
                return "delta" if _takes_amount(figure, mark) else None
            case "cut" if figure.near("cut") and figure.has("occurring"):
                return "delta"
            case "contrast":
                return None
            case "relative" if figure.percent and figure.tied(mark.last) and not figure.has("of"):
                return "delta"  # "lebih tinggi 5 persen"
            case "relative" | "rate" | "tax" | "target" | "realised" if not figure.points:
                return None
            case _:
                pass
    return None


def _has_level(figure: Figure) -> bool:
    """Whether "naik hingga" leads to a level: of a share of people, or of a price per unit."""
    return figure.has("share") or (figure.quantity.unit_kind == "rate" and figure.family == "currency")


def _reaches(figure: Figure, change: Mark) -> bool:
    """Whether a change ends in a level: "meningkat mencapai 4 juta ton", "turun di harga Rp9.000"."""
    between = figure.words.lowers[change.last : figure.first]
    if figure.family == "currency" and _stands_at(between) and figure.tied(change.last, 1):
        return True
    return not figure.percent and "mencapai" in between and "," not in between and figure.tied(change.last, 4)


def _stands_at(between: list[str]) -> bool:
    if between[-1:] == ["diharga"]:
        return True
    return len(between) > 1 and between[-2] in ("di", "pada") and between[-1] in word_set("standing")


def _leads_on(figure: Figure, of: Mark) -> bool:
    """Whether "dari" leads to the figure: "turun dari 4%", "turun dari level tertinggi sebesar 4%"."""
    behind = any(mark.label == "of" and mark.first == figure.last for mark in figure.tail)
    named = (
        not behind
        and figure.word_before in word_set("naming")
        and "," not in figure.words.texts[of.last : figure.first]
    )
    earlier = any(
        mark.label == "before" for mark in figure.marks_after(of)
    )  # "naik dari bulan sebelumnya 9 unit"
    priced = figure.family == "currency" and figure.words.lowers[of.last] in word_set("standing")
    # "turun dari harga normal Rp5 juta"
    return figure.tied(of.last, NAMED_WITHIN if named else int(earlier or priced))


def _goes_on_from(figure: Figure) -> bool:
    """Whether "atau dari" stands right behind a figure."""
    return figure.words.lowers[figure.last : figure.last + 2] == ["atau", "dari"]


def _is_changed(figure: Figure, of: Mark) -> bool:
    """Whether "dari" goes with the change: not "lonjakan itu merupakan akibat dari dua hal"."""
    change = next(mark for mark in reversed(figure.marks) if mark.label in CHANGE)
    between = figure.words.lowers[change.last : of.first]
    return figure.family != "count" or word_set("equating").isdisjoint(between)


def _begins_clause(figure: Figure, become: Mark) -> bool:
    """Whether "jadi" only opens a clause: "Jadi, 5 persen …"."""
    before = become.first - 1
    return figure.words.lowers[become.first] == "jadi" and not (
        before >= 0 and figure.words.texts[before][-1:].isalnum()
    )


def _leads(figure: Figure, toward: Mark) -> bool:
    """Whether "ke" leads to the figure and not to something with it: "ke level Rp900"."""
    return figure.tied(toward.last, 1) and (not figure.in_phrase or figure.first == toward.last)


def _takes_amount(figure: Figure, change: Mark) -> bool:
    """Whether the change is of this figure: "naik 5 persen", not "kenaikan harga di 5 kota"."""
    if figure.points:
        return True
    if figure.in_phrase:
        return False
    if figure.family == "measure" and figure.words.lowers[change.last] in word_set("built"):
        return False  # "peningkatan jalan sepanjang 7 km" is work on a road
    between = figure.words.lowers[change.last : figure.first]
    now = any(mark.label == "now" for mark in figure.marks_after(change))
    if not figure.percent and ("," in between or now or figure.word_before in ("yaitu", "yakni")):
        return False  # "harga turut naik, yakni Rp9.000"; "kenaikan beras yang kini Rp9.000"
    if not figure.percent and not word_set("instances").isdisjoint(between):
        return False
    if not figure.percent and not (word_set("spans").isdisjoint(between) and "berkisar" not in between):
        return False  # "turun dengan rentang Rp9.000 - Rp9.500": a level
    if figure.quantity.unit_kind == "measure" and figure.near("upto"):
        return figure.words.lowers[change.first] not in word_set("growing")  # "tumbuh hingga 45 cm": its size
    if figure.quantity.unit_kind == "count":
        return _counts_more(figure, change)
    growing = figure.percent and figure.words.lowers[change.first] in word_set("growing")
    if growing and len(between) <= NAMED_WITHIN and not word_set("levels").isdisjoint(between):
        return True  # "masih tumbuh cepat di level 5 persen"
    if change.label != "moving" and not (word_set("levels").isdisjoint(between) and _placed_by_size(between)):
        return False
    stated = figure.word_before in word_set("stating")
    slack = 3 if stated or change.label == "moving" else 1
    if figure.percent and change.label == "moving" and not figure.has("share"):
        slack = 5  # "pertumbuhan ekonomi bisa dijaga mendekati 5 persen"
    if figure.percent and (stated or "terhadap" in between or figure.near("upto")):
        # "pertumbuhan jumlah koperasi tercatat 6 persen", "menguat terhadap mata uang tetangga 3 persen"
        slack = 8
    return figure.tied(change.last, slack)


def _counts_more(figure: Figure, change: Mark) -> bool:
    """Whether things became more or fewer: "berkurang 3 desa", not "naik dua posisi"."""
    if not figure.tied(change.last, 2 if figure.word_before in word_set("amounting") else 0):
        return False
    if change.label == "moving":
        # "kenaikan jumlah tamu sebesar 90 orang", "penambahan dua kelas"; not "kenaikan di 5 kota"
        adding = figure.words.lowers[change.first] in word_set("adding")
        return adding or figure.word_before in word_set("amounting")
    if change.label != "moved" or not figure.tied(change.last):
        return False
    if "angka" in figure.words.lowers[change.last : figure.first]:
        return False  # "melonjak di angka 540 orang": a level
    unit = figure.quantity.unit_start
    if unit is not None and unit < figure.quantity.start:
        return True  # "jumlah motor mencapai 7.509 atau naik 621": of the things named before
    moves = figure.words.lowers[change.first] in word_set("moves")
    compared = any(mark.label == "compared" for mark in figure.tail)
    return (
        not moves
        or compared  # "turun 52 ribu orang dibandingkan tahun lalu"
        or figure.quantity.unit in word_set("steps")
        or figure.word_before in word_set("stating")
        or figure.has("total")
    )


def _placed_by_size(between: list[str]) -> bool:
    """Whether no preposition leads elsewhere.

    "tumbuh pada kisaran 8 persen" is a change, "tumbuh di ketinggian 900 meter" none.
    """
    return word_set("placing").isdisjoint(between) or not word_set("spans").isdisjoint(between)

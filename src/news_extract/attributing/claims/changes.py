"""Figures that tell how something changed: from how much, to how much, by how much."""

from __future__ import annotations

from news_extract.attributing.claims.figures import Figure, Mark
from news_extract.attributing.claims.lexicon import word_set
from news_extract.attributing.claims.likeness import same_noun
from news_extract.records import Role

Pair = tuple[Role, Role]

_CHANGE = ("moved", "moving", "move", "added")
_OPENING = ("moved", "added")
_NAMED_WITHIN = 5
"""Words between "dari" and "sebesar" that can name a level: "dari level tertinggi musim lalu sebesar"."""
_ENDS: frozenset[Role | None] = frozenset({"from", "to", "delta"})


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
                return "to" if figure.tied(mark.last, 1) and not figure.has("divide") else None
            case "toward" if _leads(figure, mark) and figure.has(*_CHANGE):
                return "to"
            case "upto" if figure.tied(mark.last) and figure.has(*_CHANGE) and _has_level(figure):
                return "to"
            case "reaching" if figure.tied(mark.last) and figure.has(*_CHANGE):
                return "to"
            case "of" if figure.has(*_CHANGE) and _leads_on(figure, mark):
                return "from"
            case "compared":
                if any(other.label == "and" for other in figure.marks_after(mark)):
                    return None  # "naik 12 persen dibanding tahun lalu dan menghasilkan laba Rp7 miliar"
                earlier = figure.has("relative") and not figure.timed.isdisjoint(figure.lead)
                # "lebih rendah dibandingkan Maret sebesar 2,3 persen"
                return "from" if earlier or figure.has(*_CHANGE) else None
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


def _leads_on(figure: Figure, of: Mark) -> bool:
    """Whether "dari" leads to the figure: "turun dari 4%", "turun dari level tertinggi sebesar 4%"."""
    named = figure.word_before in word_set("naming") and "," not in figure.words.texts[of.last : figure.first]
    earlier = any(
        mark.label == "before" for mark in figure.marks_after(of)
    )  # "naik dari bulan sebelumnya 9 unit"
    return figure.tied(of.last, _NAMED_WITHIN if named else int(earlier))


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
    between = figure.words.lowers[change.last : figure.first]
    now = any(mark.label == "now" for mark in figure.marks_after(change))
    if not figure.percent and ("," in between or now or figure.word_before in ("yaitu", "yakni")):
        return False  # "harga turut naik, yakni Rp9.000"; "kenaikan beras yang kini Rp9.000"
    if not figure.percent and not word_set("spans").isdisjoint(between):
        return False  # "turun dengan rentang Rp9.000 - Rp9.500": a level
    if figure.quantity.unit_kind == "count":
        return _counts_more(figure, change)
    growing = figure.percent and figure.words.lowers[change.first] in word_set("growing")
    if growing and len(between) <= _NAMED_WITHIN and not word_set("levels").isdisjoint(between):
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
    moves = figure.words.lowers[change.first] in word_set("moves")
    return (
        not moves
        or figure.quantity.unit in word_set("steps")
        or figure.word_before in word_set("stating")
        or figure.has("total")
    )


def _placed_by_size(between: list[str]) -> bool:
    """Whether no preposition leads elsewhere.

    "tumbuh pada kisaran 8 persen" is a change, "tumbuh di ketinggian 900 meter" none.
    """
    return word_set("placing").isdisjoint(between) or not word_set("spans").isdisjoint(between)


def change_link(before: Figure, after: Figure) -> Pair | None:
    """The roles of two neighbouring figures of one change, None where they do not tell one."""
    if before.kind not in (None, "change") or not _comparable(before, after):
        return None
    if after.has("contrast") and not _was_now(before, after) and not _amounts_to(before, after):
        return None
    first = before.role or own_change(before)
    second = own_change(after)
    if first is not None:
        return _continued(before, after, first, second)
    for rule in (_becomes, _was_now_pair, _then_moved, _risen_from, _compared_with, _topped_up):
        roles = rule(before, after, second)
        if roles:
            return roles
    return None


def _comparable(before: Figure, after: Figure) -> bool:
    """Whether one can be a change of the other: the same class of unit, or a per cent of it."""
    return "percent" in (before.family, after.family) or _same_class(before, after)


def _same_class(before: Figure, after: Figure) -> bool:
    one, other = before.quantity.unit, after.quantity.unit
    if one is None or other is None:
        return "percent" not in (before.family, after.family)  # "naik Rp2.000 menjadi 18 ribu"
    if "rate" in (before.family, after.family):
        return one.split()[0] == other.split()[0]  # "dari 4,1 ton menjadi 5,2 ton per hektare"
    return before.family == after.family and (before.family == "count" or one == other)


def _continued(before: Figure, after: Figure, first: Role, second: Role | None) -> Pair | None:
    """A further end of a change that has begun."""
    if first not in _ENDS or (first != "from" and _begins_anew(after)):
        return None
    if first == "delta" and before.kind is None and after.has("relative") and after.has("of", "compared"):
        return "to", "from"  # "tumbuh 3,2 persen, lebih rendah dari 4 persen"
    if first == "delta" == second and before.percent != after.percent and after.has("moved"):
        return first, second  # "naik 90 desa, naik sebesar 30 persen"
    if first == second == "to" and before.near("upto") and not _is_level(after, before):
        return "delta", "to"  # "naik hingga Rp3.000 menjadi Rp80.000"
    if first == "from" and second == "delta" and _is_level(before, after):
        return first, "to"
    if first == "from" and second is None and _was_now(before, after) and _same_class(before, after):
        return first, "to"  # "dibandingkan tahun lalu yang 6.000 ton, sedangkan kini sudah 8.000 ton"
    if second in _ENDS and second is not None and second != first and not after.has("and"):
        return first, second
    if first != "from" and _compares(before, after):
        return first, "from"
    of = after.near("of", slack=1)
    if first in ("delta", "to") and of and after.opens_with(of) and not after.has("relative", "target"):
        # "mengalami kenaikan 4 persen dari Rp50 miliar", "turun menjadi Rp8 ribu dari Rp11 ribu"
        return (first, "from") if first == "delta" or _same_class(before, after) else None
    if first == "delta" and (_amounts_to(before, after) or after.near("toward", slack=1)):
        return first, "to"
    return None


def _begins_anew(after: Figure) -> bool:
    """Whether another change with a subject of its own stands before the figure."""
    change = next((mark for mark in reversed(after.marks) if mark.label in _CHANGE), None)
    return change is not None and not after.has("or") and not after.opens_with(change)


def _is_level(before: Figure, after: Figure) -> bool:
    """Whether a change names its end without "menjadi": "dari Rp30 ribu naik Rp33 ribu"."""
    level = after.quantity.value
    start = before.quantity.value
    if level is None or start is None or before.percent or not _same_class(before, after):
        return False
    told = after.word_before in word_set("amounting") or any(mark.label == "become" for mark in after.tail)
    return not told and 2 * level >= start


def _compares(before: Figure, after: Figure) -> bool:
    """Whether a comparison has this figure as its other end: a level, not a second share."""
    if not after.has("compared", "before") or after.near("and", slack=_NAMED_WITHIN):
        return False
    if after.percent:
        return before.percent and after.near("compared", "before", slack=2) is not None
    return after.has("compared") or after.near("before", slack=_NAMED_WITHIN) is not None


def _amounts_to(before: Figure, after: Figure) -> bool:
    # "ditambah Rp5 miliar, sehingga ada Rp25 miliar"
    return (
        before.role == "delta"
        and _same_class(before, after)
        and after.words.lowers[after.lead.start : after.first].count("sehingga") == 1
        and after.tied(after.words.lowers.index("sehingga", after.lead.start) + 1)
    )


def _becomes(before: Figure, after: Figure, second: Role | None) -> Pair | None:
    # "angka 24,3 persen itu diharapkan turun menjadi 21,6 persen"
    if second != "to":
        return None
    if before.percent and not after.percent:
        become = after.near("become", slack=1)
        # "gula pasir sebesar 0,4 persen menjadi Rp18.200"
        return ("delta", "to") if become and after.opens_with(become) else None
    return ("from", "to") if _same_class(before, after) else None


def _was_now(before: Figure, after: Figure) -> bool:
    return before.has("before") and after.has("now")


def _was_now_pair(before: Figure, after: Figure, second: Role | None) -> Pair | None:
    # "semula Rp8 miliar, kini Rp6 miliar"
    if not _was_now(before, after) or not _same_class(before, after):
        return None
    return "from", "delta" if second == "delta" else "to"


def _then_moved(before: Figure, after: Figure, second: Role | None) -> Pair | None:
    # "Rp42 miliar atau naik 5 persen"; "Rp42 miliar pada 2024, naik 5 persen"
    if second != "delta" or (before.percent and before.has("share")):
        return None
    change = next((mark for mark in reversed(after.marks) if mark.label in _CHANGE), None)
    moves = change is not None and change.label in _OPENING and after.opens_with(change)
    if not after.has("or") and not moves:
        return None
    if before.near("of", slack=1):
        return "from", "to" if _is_level(before, after) else "delta"  # "dari Rp30 ribu naik Rp3 ribu"
    return ("from" if before.has("before") else "to"), "delta"


def _risen_from(before: Figure, after: Figure, second: Role | None) -> Pair | None:
    # "1,2 juta ton, naik dari 1,1 juta ton"
    change = next((mark for mark in reversed(after.marks) if mark.label in _CHANGE), None)
    if second != "from" or change is None or not _same_class(before, after):
        return None
    # "106 keluarga di desa itu menerima beras, turun dari 118 keluarga"
    behind_comma = after.words.texts[change.first - 1] == "," and same_noun(before, after)
    return ("to", "from") if behind_comma or after.opens_with(change) else None


def _compared_with(before: Figure, after: Figure, second: Role | None) -> Pair | None:
    # "3,2 persen, lebih rendah dari 4 persen"; "Rp9 miliar dari sebelumnya Rp7 miliar"
    if not _same_class(before, after) or (after.has("target") and not after.has("before")):
        return None
    if before.family == "count" and not after.has("before") and not _told_when(after):
        return None  # "yang minum empat gelas lebih sehat dibandingkan yang minum satu gelas"
    relative = after.has("relative", "compared") and after.has("of", "compared")
    # "saat ini terealisasi Rp3 miliar dari pagu Rp4 miliar" tells no change
    measured = before.has("realised") or after.has("budget", "total")
    priced = before.family == "currency" and before.has("now", "price") and not measured
    earlier = after.near("of", slack=2) is not None and (after.has("before") or priced)
    past = after.near("before")
    earlier = earlier or (past is not None and after.opens_with(past))  # "50 persen, sebelumnya 25 persen"
    return ("to", "from") if relative or earlier else None


def _told_when(figure: Figure) -> bool:
    """Whether a time stands around a figure."""
    near = range(figure.lead.start, min(figure.last + _NAMED_WITHIN, len(figure.words)))
    return not figure.timed.isdisjoint(near)


def _topped_up(before: Figure, after: Figure, second: Role | None) -> Pair | None:
    # "menerima Rp400 ribu akan mendapat tambahan Rp100 ribu"; "semula Rp8 miliar dipotong 25 persen"
    if after.near("extra") and _same_class(before, after):
        return "from", "delta"
    return ("from", "delta") if after.has("cut") and before.has("before") else None

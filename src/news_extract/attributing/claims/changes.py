"""Figures that tell how something changed: from how much, to how much, by how much."""

from __future__ import annotations

from news_extract.attributing.claims.change_roles import CHANGE, NAMED_WITHIN, own_change
from news_extract.attributing.claims.figures import Figure
from news_extract.attributing.claims.lexicon import word_set
from news_extract.attributing.claims.likeness import same_noun
from news_extract.attributing.intervals import interval_of
from news_extract.records import Role

Pair = tuple[Role, Role]

_FAR = 20
"""Times that a price hardly rises: so much smaller is a change and not a level."""
_OPENING = ("moved", "added")
_ENDS: frozenset[Role | None] = frozenset({"from", "to", "delta"})


def change_link(before: Figure, after: Figure) -> Pair | None:
    """The roles of two neighbouring figures of one change, None where they do not tell one."""
    if before.kind not in (None, "change") or not _comparable(before, after):
        return None
    if after.has("contrast") and not any(
        rule(before, after)
        for rule in (_was_now, _was_first, _amounts_to, _follows_from, _was_dated, _steps_on)
    ):
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
    # "menguat 80 poin menjadi Rp16.200", "di level Rp16.200, menguat 80 poin"
    stepped = any(
        one.quantity.unit in word_set("steps") and other.family == "currency"
        for one, other in ((before, after), (after, before))
    )
    return stepped or "percent" in (before.family, after.family) or _same_class(before, after)


def _same_class(before: Figure, after: Figure) -> bool:
    one, other = before.quantity.unit, after.quantity.unit
    if one is None or other is None:
        return "percent" not in (before.family, after.family)  # "naik Rp2.000 menjadi 18 ribu"
    if "rate" in (before.family, after.family):
        return one.split()[0] == other.split()[0]  # "dari 4,1 ton menjadi 5,2 ton per hektare"
    return before.family == after.family and (before.family == "count" or one == other)


def _continued(before: Figure, after: Figure, first: Role, second: Role | None) -> Pair | None:
    """A further end of a change that has begun."""
    if _steps_on(before, after):
        return "to", "to"
    if first not in _ENDS or (first != "from" and _begins_anew(after) and not _follows_from(before, after)):
        return None
    if first == "delta" and before.kind is None and after.has("relative") and after.has("of", "compared"):
        return "to", "from"  # "tumbuh 3,2 persen, lebih rendah dari 4 persen"
    if first == "delta" == second and before.percent != after.percent and after.has("moved"):
        return first, second  # "naik 90 desa, naik sebesar 30 persen"
    if first == second == "to" and before.near("upto") and not _is_level(after, before):
        return "delta", "to"  # "naik hingga Rp3.000 menjadi Rp80.000"
    if first == "from" and second is None and after.near("toward", slack=1) and _same_class(before, after):
        return first, "to"  # "dipangkas dari angka 5,75% ke angka 5,5%"
    if first == "from" and after.near("become", slack=3) and _same_class(before, after):
        return first, "to"  # "naik dari 2,2 persen menjadi perkiraan 2,4 persen"
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
    if first == "delta" and before.percent and _turns_elsewhere(after):
        reached = after.words.lowers[after.lead.start : after.first]
        return (first, "to") if "mencapai" in reached and "dengan" not in reached else None
    if first == "delta" and before.percent and after.family == "currency" and after.near("reaching", slack=1):
        return first, "to"  # "naik 4 persen dan sempat menyentuh level US$ 2.822"
    if first == "delta" and (_amounts_to(before, after) or after.near("toward", slack=1)):
        return first, "to"
    return None


def _begins_anew(after: Figure) -> bool:
    """Whether another change with a subject of its own stands before the figure."""
    change = next((mark for mark in reversed(after.marks) if mark.label in CHANGE), None)
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
    if not after.has("compared", "before") or after.near("and", slack=NAMED_WITHIN):
        return False
    if _turns_elsewhere(after):
        return False
    if after.percent:
        return before.percent and after.near("compared", "before", slack=2) is not None
    return after.has("compared") or after.near("before", slack=NAMED_WITHIN) is not None


def _turns_elsewhere(after: Figure) -> bool:
    """Whether a comma ends the comparison: "naik 10 persen dibanding 2023, dengan surplus Rp2 miliar"."""
    compared = next((mark for mark in after.marks if mark.label == "compared"), None)
    lowers = after.words.lowers[compared.last : after.first] if compared is not None else []
    comma = lowers.index(",") if "," in lowers else len(lowers)
    return not word_set("elsewhere").isdisjoint(lowers[comma + 1 : comma + 2])


def _amounts_to(before: Figure, after: Figure) -> bool:
    # "ditambah Rp5 miliar, sehingga ada Rp25 miliar"
    if (before.role or own_change(before)) != "delta" or not _same_class(before, after):
        return False
    if after.words.lowers[after.lead.start : after.first].count("sehingga") != 1:
        return False
    return own_change(after) == "to" or after.tied(after.words.lowers.index("sehingga", after.lead.start) + 1)


def _follows_from(before: Figure, after: Figure) -> bool:
    # "dari 150 orang kini 50 orang, sehingga penurunannya 66 persen"
    between = after.words.lowers[after.lead.start : after.first]
    return before.role == "to" and after.percent and "sehingga" in between and own_change(after) == "delta"


def _becomes(before: Figure, after: Figure, second: Role | None) -> Pair | None:
    # "angka 24,3 persen itu diharapkan turun menjadi 21,6 persen"
    if second is None and before.has("before") and after.word_before in word_set("naming"):
        become = after.near(
            "become", slack=NAMED_WITHIN
        )  # "sebelumnya sebesar Rp5 juta menjadi setoran sebesar …"
        return ("from", "to") if become and after.opens_with(become) and _same_class(before, after) else None
    if second != "to":
        return None
    if before.percent and not after.percent:
        become = after.near("become", slack=1)
        # "gula pasir sebesar 0,4 persen menjadi Rp18.200"
        return ("delta", "to") if become and after.opens_with(become) else None
    if not _same_class(before, after):
        return None
    # "lebih murah Rp1.000 menjadi Rp1.936.000", "9 poin menjadi 1.167 poin": too far apart for two levels
    told = before.has(*CHANGE) or "lebih" in before.words.lowers[before.lead.start : before.first]
    stepped = before.quantity.unit in word_set("steps")
    far = _FAR * interval_of(before.quantity)[1] < interval_of(after.quantity)[0]
    far = far and (stepped or (before.family == "currency" and told))
    return ("delta" if far else "from"), "to"


def _was_now(before: Figure, after: Figure) -> bool:
    # "korbannya ada empat awalnya, sekarang ada sembilan"
    told = any(mark.label == "before" and mark.first <= before.last for mark in before.tail)
    priced = "rate" in (before.quantity.unit_kind, after.quantity.unit_kind) and before.family == "currency"
    # "cabai dari Rp35 ribu, saat ini sudah Rp50 ribu per kilogram"
    priced = priced and before.near("of") is not None and not before.has("target", "total", "budget")
    earlier = (
        priced
        or own_change(before) == "from"
        or before.has("before")
        or told
        or before.words.lowers[before.lead.start] == "sebelum"
    )
    # "pada 2017 panen mencapai 200 ton, namun saat ini hanya 40 ton"
    turned = _is_turn(after) or any(mark.label == "now" and after.opens_with(mark) for mark in after.marks)
    dated = not before.timed.isdisjoint(before.lead) and not before.has("now") and turned
    dated = dated and not after.has("target", "realised", "budget")
    return (earlier or dated) and after.has("now")


def _was_first(before: Figure, after: Figure) -> bool:
    # "awalnya memiliki tiga pegawai, kemudian berkembang menjadi 450 pegawai"
    return before.has("before") and own_change(after) == "to"


def _was_dated(before: Figure, after: Figure) -> bool:
    """ "pada 2023 tercatat 270 kasus, sedangkan pada 2024 naik menjadi 635 kasus"."""
    if before.role is not None or before.timed.isdisjoint(before.lead) or own_change(after) != "to":
        return False
    turn = next((mark for mark in after.marks if mark.label == "contrast"), None)
    change = next((mark for mark in after.marks if mark.label == "moved"), None)
    if turn is None or change is None or not after.opens_with(turn):
        return False
    between = range(turn.last, change.first)
    return not after.timed.isdisjoint(between) and after.is_bare(between)


def _steps_on(before: Figure, after: Figure) -> bool:
    """Whether a level follows another in a row: "menjadi 78 persen pada 2023, lalu 79 persen pada 2024"."""
    begun = before.role == "to" and before.kind == "change"
    alone = before.kind is None and before.family != "count" and own_change(before) == "to"
    if not (begun or alone) or before.percent != after.percent:
        return False
    near = range(after.lead.start, min(after.last + NAMED_WITHIN, len(after.words)))
    passed = word_set("stepping")
    led = all(after.words.lowers[n] in passed or n in after.timed for n in after.lead)
    return led and not after.timed.isdisjoint(near) and own_change(after) in (None, "to")


def _is_turn(after: Figure) -> bool:
    return not word_set("turning").isdisjoint(after.words.lowers[after.lead.start : after.first])


def _was_now_pair(before: Figure, after: Figure, second: Role | None) -> Pair | None:
    # "semula Rp8 miliar, kini Rp6 miliar"
    if not _was_now(before, after) or not _same_class(before, after):
        return None
    return "from", "delta" if second == "delta" else "to"


def _then_moved(before: Figure, after: Figure, second: Role | None) -> Pair | None:
    # "Rp42 miliar atau naik 5 persen"; "Rp42 miliar pada 2024, naik 5 persen"
    if second != "delta" or (before.percent and before.has("share")):
        return None
    change = next((mark for mark in reversed(after.marks) if mark.label in CHANGE), None)
    moves = change is not None and change.label in _OPENING and after.opens_with(change)
    if not after.has("or") and not moves:
        return None
    if before.near("of", slack=1):
        return "from", "to" if _is_level(before, after) else "delta"  # "dari Rp30 ribu naik Rp3 ribu"
    if before.has("before"):  # "biasanya 300 kilogram, turun hanya 200 kilogram"
        limited = after.word_before in word_set("limiting") and _is_level(before, after)
        return "from", "to" if limited else "delta"
    return "to", "delta"


def _risen_from(before: Figure, after: Figure, second: Role | None) -> Pair | None:
    # "1,2 juta ton, naik dari 1,1 juta ton"
    change = next((mark for mark in reversed(after.marks) if mark.label in CHANGE), None)
    if second != "from" or change is None or not _same_class(before, after):
        return None
    # "106 keluarga di desa itu menerima beras, turun dari 118 keluarga"
    behind_comma = after.words.texts[change.first - 1] == "," and same_noun(before, after)
    return ("to", "from") if behind_comma or after.opens_with(change) else None


def _compared_with(before: Figure, after: Figure, second: Role | None) -> Pair | None:
    # "3,2 persen, lebih rendah dari 4 persen"; "Rp9 miliar dari sebelumnya Rp7 miliar"
    if not _same_class(before, after) or (after.has("target") and not after.has("before")):
        return None
    if after.places_between(after.near("compared", "of", slack=NAMED_WITHIN)):
        return None  # "42 persen, lebih rendah daripada Kota Tegal yang mencapai 60 persen": of two places
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
    near = range(figure.lead.start, min(figure.last + NAMED_WITHIN, len(figure.words)))
    return not figure.timed.isdisjoint(near)


def _topped_up(before: Figure, after: Figure, second: Role | None) -> Pair | None:
    # "menerima Rp400 ribu akan mendapat tambahan Rp100 ribu"; "semula Rp8 miliar dipotong 25 persen"
    if after.near("extra") and _same_class(before, after):
        return "from", "delta"
    return ("from", "delta") if after.has("cut") and before.has("before") else None

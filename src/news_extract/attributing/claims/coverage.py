"""Figures that tell how much of a whole: share and part, whole and target, what is left."""

from __future__ import annotations

from news_extract.attributing.claims.figures import Figure
from news_extract.attributing.claims.lexicon import word_set
from news_extract.attributing.claims.likeness import alike, fits, many, same_noun
from news_extract.attributing.claims.remainders import is_left, not_yet
from news_extract.records import Role

Pair = tuple[Role, Role]

_REACH = 8
"""Words that may stand between a part and the "dari" of its whole ("412 desa yang sudah terang dari 530")."""
_NAMED_WITHIN = 10
"""Words between a share and the figure that its whole is named with."""
_MARKS = frozenset("\"“”„'‘’")


def own_part(figure: Figure) -> Role | None:
    """The role that the words before a figure give it: the nearest announcing word decides.

    "dari total 530 desa" is a `whole`, "ditarget Rp5 miliar" a `target`, "terealisasi Rp2 miliar" a `part`.
    """
    for mark in reversed(figure.marks):
        match mark.label:
            case "contrast":
                return None
            case "list" if not figure.tied(mark.last):
                return None
            case "target":
                return "target"
            case "of" if figure.tied(mark.last, 1):
                return "whole"
            case "budget" if not figure.percent and figure.tied(mark.last):
                return "whole"
            case "realised":
                return "share" if figure.percent else "part"
            case "rest":
                return "gap" if figure.tied(mark.last, 2) else None
            case "short" if figure.tied(mark.last):
                return "gap"
            case _:
                pass
    return None


def coverage_link(before: Figure, after: Figure) -> Pair | None:
    """The roles of two neighbouring figures of one coverage statement, None where they make none."""
    for rule in (
        _in_brackets,
        _either_way,
        _worth,
        _worth_of,
        _part_of,
        _named_behind,
        _out_of,
        _target_met,
        _left_of_target,
        _realised_so_far,
        _against_target,
        _among,
        _found_in,
        _only_some,
        _summed,
    ):
        roles = rule(before, after)
        if roles:
            return roles
    return None


def restated(before: Figure, after: Figure) -> bool:
    """Whether `after` says `before` in other words: "Rp2 miliar (20 persen)", "46 persen atau 600 warga"."""
    return any(rule(before, after) is not None for rule in (_in_brackets, _either_way, _worth))


def restates(after: Figure) -> bool:
    """Whether a new sentence only says the figure before it again: "Rp3 miliar. Atau 100,6 persen"."""
    opening = after.words.lowers[after.lead.start : after.lead.start + 2]
    return opening == [".", "atau"] and after.percent


def _share_and_part(before: Figure, after: Figure) -> Pair | None:
    if before.percent == after.percent or "rate" in (before.family, after.family):
        return None
    if after.percent:
        return before.role or "part", "share"
    return "share", "part"


def _in_brackets(before: Figure, after: Figure) -> Pair | None:
    # "Rp3,4 miliar (75 persen)"
    between = [after.words.lowers[number] for number in after.lead]
    while between and between[-1] in word_set("restating"):
        between.pop()
    if between and between[0] == "lebih":
        between.pop(0)
    if between != ["("]:
        return None
    pair = _share_and_part(before, after)
    if pair == ("part", "share") and before.role is None and before.near("target"):
        return "target", "share"  # "Sukamaju target Rp6 juta (99 persen)"
    return pair


def _either_way(before: Figure, after: Figure) -> Pair | None:
    # "46 persen yang terlindungi atau 600.000 warga"
    if after.has("moved", "moving", "move", "relative", "rate", "tax", "contrast"):
        return None
    return _share_and_part(before, after) if after.near("or", slack=after.has("realised")) else None


def _worth(before: Figure, after: Figure) -> Pair | None:
    # "tersalurkan 30 persen dengan nilai Rp6 miliar", "terealisasi 30 persen sebesar Rp6 miliar"
    if not before.percent or after.percent:
        return None
    if [after.words.lowers[number] for number in after.lead] == ["sebesar"]:
        return "share", "part"
    worth = after.near("worth")
    # not "naik 30 persen karena pembelian tanah senilai Rp6 miliar": the sum is that of the purchase
    if worth is None:
        return None
    own = after.has("or") or after.words.lowers[worth.first] == "dengan" or after.opens_with(worth)
    return ("share", "part") if own else None


def _worth_of(before: Figure, after: Figure) -> Pair | None:
    # "21 persen dari laba bersih senilai Rp2 triliun"
    of = after.near("of", slack=_NAMED_WITHIN)
    named = before.percent and not after.percent and of is not None and after.opens_with(of)
    return ("share", "whole") if named and after.near("worth") and not after.has("or") else None


def _part_of(before: Figure, after: Figure) -> Pair | None:
    # "412 dari 530 desa"; "75 persen dari target Rp4,5 miliar"
    role = _of_role(after)
    if before.percent and [after.words.lowers[number] for number in after.lead] == ["target"]:
        role = "target"  # "36 persen target Rp2 miliar", a "dari" forgotten
    if role is None:
        return None
    if before.percent and not after.percent:
        # "69 persen dari total laba dari 109 koperasi": a share of the profit
        once = sum(mark.label == "of" for mark in after.marks) == 1 or after.family != "count"
        return ("share", role) if many(after) and once else None
    if not alike(before, after) or (role == "whole" and not fits(before, after)):
        return None
    if before.family == "currency" and before.has("price") and role == "whole":
        return None
    first = before.role or ("share" if before.percent else "part")
    left = before.role is None and is_left(before)
    if first == "part" and (left or not_yet(after)):
        first = "gap"  # "tiga dari 20 desa belum terang"
    return first, role


def _of_role(figure: Figure) -> Role | None:
    """`whole` or `target` where "dari" ties the figure to the one before it."""
    of = next((mark for mark in reversed(figure.marks) if mark.label == "of"), None)
    if of is None or figure.has("contrast", "moved", "relative", "compared", "list"):
        return None
    between = figure.words.texts[figure.lead.start : of.first]
    # "Rp3 miliar, dari target Rp2 miliar"
    aimed = between == [","] and figure.near("target", slack=2) is not None
    if len(between) > _REACH or ("," in between and not aimed):
        return None
    if figure.in_phrase and figure.word_before != "dari":
        return None
    named = {mark.label for mark in figure.marks if mark.first >= of.last}
    if named & {"realised", "rest", "and"}:
        return None
    if "target" in named:
        return "target" if figure.tied(of.last, 3) else None
    return "whole" if figure.tied(of.last, 3 if named & {"budget", "total"} else 1) else None


def _named_behind(before: Figure, after: Figure) -> Pair | None:
    # "mencapai 91 persen dari target pelaporan, yaitu 430 laporan"
    if not before.percent or after.percent or len(after.lead) > _NAMED_WITHIN:
        return None
    of = next((mark for mark in after.marks if mark.label == "of"), None)
    if of is None or of.first != after.lead.start or after.has("moved", "compared", "contrast"):
        return None
    named = next((mark for mark in after.marks if mark.label in ("target", "total", "budget")), None)
    if named is None or named.first != of.last or after.word_before not in word_set("naming"):
        return None
    if "," in after.words.texts[after.lead.start : after.first - 2]:
        return None  # "31 persen dari total produksi, disusul Sukaraja sebanyak 400 ton"
    return "share", "target" if named.label == "target" else "whole"


def _found_in(before: Figure, after: Figure) -> Pair | None:
    # "di 39 lokasi itu ada empat lokasi yang ramai"
    if before.kind is not None or not before.in_phrase or before.word_before not in ("di", "antara"):
        return None
    if before.family != "count" or not same_noun(before, after) or not fits(after, before):
        return None
    beyond = "," in after.words.texts[after.lead.start : after.first]
    return ("whole", "part") if after.near("occurring", "only") and not beyond else None


def _only_some(before: Figure, after: Figure) -> Pair | None:
    # "sembilan mobil kami kirim, tetapi hanya tiga yang sampai"
    if before.kind is not None or before.percent or not alike(before, after) or not fits(after, before):
        return None
    limited = after.word_before in word_set("limiting")
    following = after.words.lowers[after.last : after.last + 2]
    of_those = following[:1] == ["yang"] or following == ["saja", "yang"]
    return ("whole", "part") if limited and of_those and after.has("contrast", "concede") else None


def _summed(before: Figure, after: Figure) -> Pair | None:
    # "tamu asing 52 orang, sehingga total tamu 1.600 orang"
    if before.kind is not None or before.percent or not alike(before, after) or not fits(before, after):
        return None
    total = next((mark for mark in after.marks if mark.label == "total"), None)
    if total is None or after.words.lowers[total.first - 1] not in word_set("summing"):
        return None
    return ("part", "whole") if after.words.lowers[after.first - 1] in word_set("naming") else None


def _out_of(before: Figure, after: Figure) -> Pair | None:
    # "dari total 530 desa, baru 412 desa"; "dari 20 desa, masih ada 3 yang belum"
    role = before.role or own_part(before)
    if role not in ("whole", "target") or not before.has("of"):
        return None
    if after.has("contrast", "moved", "moving", "relative", "target") or after.in_phrase:
        return None
    met = after.has("only", "counting", "realised", "rest", "occurring") or _right_behind(after)
    if after.percent:
        return (role, "share") if many(before) and (met or len(after.lead) <= 6) else None
    # "dari 900 kunjungan itu, 300 orang di antaranya": whatever they are called
    counted = before.family == after.family == "count" and _is_among(after)
    if not (alike(before, after) or counted) or (role == "whole" and not fits(after, before)):
        return None
    if after.near("rest", "short") or after.near("notyet", slack=1) or not_yet(after):
        return role, "gap"
    return (role, "part") if met else None


def _right_behind(figure: Figure) -> bool:
    """Whether nothing but a comma stands before a part, or "di antaranya" behind it.

    "dari 1.200 balita di kota itu, 1.056 sudah diimunisasi"; "dari 27 kecamatan, 19 di antaranya bebas
    malaria"; "\"Dari 30 truk,\" katanya, \"21 truk penuh.\"".
    """
    if _is_among(figure):
        return True
    at = figure.first - 1
    while at > figure.lead.start and figure.words.texts[at] in _MARKS:
        at -= 1
    return at >= figure.lead.start and figure.words.texts[at] == ","


def _is_among(figure: Figure) -> bool:
    """Whether "di antaranya" stands right behind a figure."""
    return any(mark.label == "among" and mark.first <= figure.last + 1 for mark in figure.tail)


def _among(before: Figure, after: Figure) -> Pair | None:
    # "1.250 usaha, 450 di antaranya sudah bersertifikat"; "1.250 usaha, di antaranya 450 usaha kuliner"
    if before.kind is not None or before.percent or not (_is_among(after) or after.near("among")):
        return None
    if after.percent:
        return ("whole", "share") if many(before) else None
    among = after.near("among")
    if among and not word_set("equating").isdisjoint(after.words.lowers[among.last : after.first]):
        return None  # "tiga penumpang di antaranya adalah satu keluarga"
    return ("whole", "part") if alike(before, after) and fits(after, before) else None


def _target_met(before: Figure, after: Figure) -> Pair | None:
    # "target Rp9 miliar, sedangkan yang terealisasi Rp4 miliar"
    role = before.role or own_part(before)
    if role not in ("target", "whole"):
        return None
    # "menargetkan 500 rumah, namun baru 120 rumah yang selesai"
    so_far = role == "target" and after.near("only", slack=1) is not None
    if not (so_far or _realised(after)):
        return None
    if after.percent:
        return (role, "share") if many(before) else None
    return (role, "part") if alike(before, after) else None


def _left_of_target(before: Figure, after: Figure) -> Pair | None:
    # "target Rp9 miliar, sehingga masih tersisa Rp4 miliar"
    role = before.role or own_part(before)
    if role not in ("target", "whole") or before.percent or after.has("target", "of"):
        return None
    return (role, "gap") if is_left(after) and alike(before, after) and fits(after, before) else None


def _realised_so_far(before: Figure, after: Figure) -> Pair | None:
    # "dana sebesar Rp671 juta telah terealisasi 40 persen"
    if before.percent or not after.percent or before.kind is not None or before.family == "rate":
        return None
    realised = after.near("realised", slack=1)
    opens = realised is not None and after.opens_with(realised)
    if not opens or before.in_phrase or not many(before):
        return None
    return own_part(before) or "whole", "share"


def _realised(figure: Figure) -> bool:
    """Whether a realisation is the nearest announcing word."""
    for mark in reversed(figure.marks):
        if mark.label == "realised":
            return True
        if mark.label in ("target", "of", "list", "moved", "moving"):
            return False
    return False


def _against_target(before: Figure, after: Figure) -> Pair | None:
    # "mencapai 82 persen, melampaui target 80 persen"; "terealisasi Rp2 miliar, targetnya Rp5 miliar"
    if not after.near("target", slack=1) or not alike(before, after):
        return None
    first = before.role or own_part(before)
    if after.has("exceeding", "relative") or first in ("part", "share"):
        return first or ("share" if before.percent else "part"), "target"
    return None

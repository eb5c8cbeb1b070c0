"""Figures and the whole that they are of: "412 dari 530 desa", "dari 530 desa, baru 412"."""

from __future__ import annotations

from news_extract.attributing.claims.coverage_roles import Pair, own_part
from news_extract.attributing.claims.figures import Figure
from news_extract.attributing.claims.lexicon import word_set
from news_extract.attributing.claims.likeness import alike, fits, many, same_noun
from news_extract.attributing.claims.remainders import is_left, not_yet
from news_extract.finding.numbers.units import is_verb
from news_extract.records import Role

_REACH = 8
"""Words that may stand between a part and the "dari" of its whole ("412 desa yang sudah terang dari 530")."""
_NAMED_WITHIN = 10
"""Words between a share and the figure that its whole is named with."""
_MARKS = frozenset("\"“”„'‘’")


def worth_of(before: Figure, after: Figure) -> Pair | None:
    """A share and the worth of its whole: "21 persen dari laba bersih senilai Rp2 triliun"."""
    of = after.near("of", slack=_NAMED_WITHIN)
    named = before.percent and not after.percent and of is not None and after.opens_with(of)
    return ("share", "whole") if named and after.near("worth") and not after.has("or") else None


def part_of(before: Figure, after: Figure) -> Pair | None:
    """A part and the whole or target behind "dari": "412 dari 530 desa"."""
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
    if first == "part" and (left or not_yet(after, lacking=False)):
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
    anew = between[-1:] == ["dan"]  # "menanam 500 batang dan dari 500 batang itu"
    if len(between) > _REACH or anew or ("," in between and not aimed):
        return None
    if figure.in_phrase and figure.word_before != "dari":
        return None
    named = {mark.label for mark in figure.marks if mark.first >= of.last}
    if named & {"realised", "rest", "and"}:
        return None
    if "target" in named:
        return "target" if figure.tied(of.last, 3) else None
    measured = figure.words.lowers[of.last] in word_set("dimensions")  # "dari luas tanam 900 hektare"
    return "whole" if figure.tied(of.last, 3 if measured or named & {"budget", "total"} else 1) else None


def named_behind(before: Figure, after: Figure) -> Pair | None:
    """A share and the figure that its whole is named with: "91 persen dari target, yaitu 430 laporan"."""
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


def found_in(before: Figure, after: Figure) -> Pair | None:
    """Things and those of the same name found among them: "di 39 lokasi itu ada empat lokasi yang ramai"."""
    if before.kind is not None or not before.in_phrase or before.word_before not in ("di", "antara"):
        return None
    if before.family != "count" or not same_noun(before, after) or not fits(after, before):
        return None
    beyond = "," in after.words.texts[after.lead.start : after.first]
    return ("whole", "part") if after.near("occurring", "only") and not beyond else None


def only_some(before: Figure, after: Figure) -> Pair | None:
    """Things and the few that it is so of: "sembilan mobil dikirim, tetapi hanya tiga yang sampai"."""
    if before.kind is not None or before.percent or not alike(before, after) or not fits(after, before):
        return None
    limited = after.word_before in word_set("limiting")
    following = after.words.lowers[after.last : after.last + 2]
    of_those = following[:1] == ["yang"] or following == ["saja", "yang"]
    return ("whole", "part") if limited and of_those and after.has("contrast", "concede") else None


def summed(before: Figure, after: Figure) -> Pair | None:
    """A part and the total that closes a sum: "tamu asing 52 orang, sehingga total tamu 1.600 orang"."""
    if before.kind is not None or before.percent or not alike(before, after) or not fits(before, after):
        return None
    if before.word_before in ("x", "×"):
        return None  # "40 keluarga x Rp600.000, sehingga totalnya sebesar Rp24.000.000"
    total = next((mark for mark in after.marks if mark.label == "total"), None)
    if total is None or after.words.lowers[total.first - 1] not in word_set("summing"):
        return None
    return ("part", "whole") if after.words.lowers[after.first - 1] in word_set("naming") else None


def those_that(before: Figure, after: Figure) -> Pair | None:
    """Things and those that it is so of: "jumlah kios 410 unit, yang sudah lunas 232 unit atau 57 persen"."""
    if before.kind is not None or before.percent or before.in_phrase or not _named_alike(before, after):
        return None
    opening = after.words.lowers[after.lead.start : after.first]
    while opening[:1] in ([","], ["dan"]):
        opening.pop(0)
    if opening[:1] != ["yang"] or len(opening) > _REACH or "," in opening or not fits(after, before):
        return None
    again = after.words.lowers[after.last : after.last + 1] in (["atau"], ["("])
    if not (again or before.has("total")) or after.has("moved", "moving", "target", "list", "of"):
        return None
    return own_part(before) or "whole", "gap" if after.has("notyet") else "part"


def with_rest(before: Figure, after: Figure) -> Pair | None:
    """A sum, a part and a rest of no figure: "anggaran Rp12 miliar, yang dari APBD Rp4 miliar, sisanya …"."""
    if before.kind is not None or before.percent or not alike(before, after) or not fits(after, before):
        return None
    lead = [word for word in after.words.lowers[after.lead.start : after.first] if word != ","]
    left = any(mark.label == "rest" and mark.first == after.last + 1 for mark in after.tail)
    told = lead[:1] == ["yang"] and before.has("total", "budget", "counting")
    return ("whole", "part") if left and told and after.words.texts[after.last] == "," else None


def _named_alike(before: Figure, after: Figure) -> bool:
    """Whether a figure is of what the one before it is, or of a wider sort: "kios pasar" and "kios"."""
    one, other = before.quantity.unit, after.quantity.unit
    return one is not None and other is not None and set(other.lower().split()) <= set(one.lower().split())


def out_of(before: Figure, after: Figure) -> Pair | None:
    """A whole that "dari" opens, and what is so of it: "dari total 530 desa, baru 412 desa"."""
    role = before.role or own_part(before)
    if role not in ("whole", "target") or not before.has("of"):
        return None
    if after.has("contrast", "moved", "moving", "relative", "target") or after.in_phrase:
        return None
    met = after.has("only", "counting", "realised", "rest", "occurring")
    met = met or _right_behind(after) or _done_to(after) or _of_those(after)
    if after.percent:
        counted = many(before) and not before.percent
        return (role, "share") if counted and (met or len(after.lead) <= 6) else None
    # "dari 900 kunjungan itu, 300 orang di antaranya": whatever they are called
    counted = before.family == after.family == "count" and _is_among(after)
    if not (alike(before, after) or counted) or (role == "whole" and not fits(after, before)):
        return None
    if after.near("rest", "short") or after.near("notyet", slack=1) or not_yet(after):
        return role, "gap"
    return (role, "part") if met else None


def _done_to(figure: Figure) -> bool:
    """Whether what was done stands right before a part: "dari 900 pelamar, terjaring sekitar 120 orang"."""
    at = figure.first - 1
    while at > figure.lead.start and figure.words.lowers[at] in word_set("fillers"):
        at -= 1
    behind_comma = "," in figure.words.texts[figure.lead.start : at]
    told = figure.words.lowers[at]
    passive = told.startswith(("ter", "di")) and is_verb(told)
    return behind_comma and (passive or told in word_set("passing"))


def _of_those(figure: Figure) -> bool:
    """Whether "yang" and a verb open the clause of a part: ", yang dirawat di puskesmas 158 orang"."""
    lowers = figure.words.lowers[figure.lead.start : figure.first]
    at = next((number for number, word in enumerate(lowers) if word == ","), len(lowers))
    opening = lowers[at + 1 : at + 3]
    return len(opening) == 2 and opening[0] == "yang" and is_verb(opening[1]) and "," not in lowers[at + 1 :]


def _right_behind(figure: Figure) -> bool:
    """Whether nothing but a comma stands before a part, or "di antaranya" behind it.

    "dari 1.200 balita di kota itu, 1.056 sudah diimunisasi"; "dari 27 kecamatan, 19 di antaranya bebas
    malaria"; "\"Dari 30 truk,\" katanya, \"21 truk penuh.\"".
    """
    if _is_among(figure):
        return True
    at = figure.first - 1
    hedge = figure.marks[-1] if figure.marks and figure.marks[-1].label == "hedge" else None
    if hedge is not None and hedge.last == figure.first:
        at = hedge.first - 1  # ", lebih dari 300 orang"
    while at > figure.lead.start and (
        figure.words.texts[at] in _MARKS or figure.words.lowers[at] in word_set("softening")
    ):
        at -= 1
    return at >= figure.lead.start and figure.words.texts[at] == ","


def _is_among(figure: Figure) -> bool:
    """Whether "di antaranya" stands right behind a figure."""
    return any(mark.label == "among" and mark.first <= figure.last + 1 for mark in figure.tail)


def among(before: Figure, after: Figure) -> Pair | None:
    """Things and those "di antaranya": "1.250 usaha, 450 di antaranya sudah bersertifikat"."""
    if before.kind is not None or before.percent or not (_is_among(after) or after.near("among")):
        return None
    if after.percent:
        return ("whole", "share") if many(before) else None
    mark = after.near("among")
    if mark and not word_set("equating").isdisjoint(after.words.lowers[mark.last : after.first]):
        return None  # "tiga penumpang di antaranya adalah satu keluarga"
    return ("whole", "part") if alike(before, after) and fits(after, before) else None

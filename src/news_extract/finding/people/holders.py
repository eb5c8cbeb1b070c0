"""Names that an office announces: right after it, after a comma, in brackets, or before it."""

from __future__ import annotations

from functools import cache

import regex

from news_extract.finding.people.firm_before import firm_before, is_of_apposition
from news_extract.finding.people.gathered import Gathered
from news_extract.finding.people.name_run import Run, begins_with_common, begins_with_place, read_name
from news_extract.finding.people.office_begun import is_name_in_brackets
from news_extract.finding.people.office_words import expanded, is_degree, name_words, office_words
from news_extract.finding.people.view import View
from news_extract.finding.people.words import Kind, firm_words
from news_extract.layers import NameMention, OfficeMention, covering

_LONGEST_LINK = 8  # words
_LONGEST_KIN = 30  # characters
_SEPARATORS = frozenset({",", "-", "–", ":", "yakni", "yaitu"})
_NAMELY = frozenset({"yakni", "yaitu", "seperti", "ialah", "termasuk"})
_IN_LIST = frozenset({",", "dan", "serta", "hingga"})
_LONGEST_LIST = 12
_LONGEST_VILLAGE = 3  # words
_IN_VILLAGE = (Kind.UNKNOWN, Kind.NAME, Kind.COMMON)
# Between two offices of one person: "Menteri Keuangan sekaligus Ketua Umum".
_AND_OFFICE = regex.compile(
    r"/|\s*+,?\s*+(?:sekaligus|merangkap|yang juga|juga|serta|dan)\s++(?:(?:sebagai|selaku|merupakan)\s++)?+"
)


@cache
def _link() -> regex.Pattern[str]:
    """Between a name and its office: "Rahmat selaku Ketua", "Rahmat, yang juga Ketua", "Rahmat (Ketua"."""
    words = "|".join(sorted(name_words("link", "words"), key=len, reverse=True))
    return regex.compile(rf"\)?+\s*+(?:,\s*+)?(?:(?:{words})\s++){{0,5}}+(?:\(\s*+)?")


@cache
def _filled() -> regex.Pattern[str]:
    """Between an office and its holder: "Direktur masih dijabat oleh Rahmat", "Ketuanya adalah Rahmat"."""
    before, words = (
        "|".join(sorted(name_words("link", key), key=len, reverse=True))
        for key in ("before_filled", "filled")
    )
    return regex.compile(rf"\s++(?:(?:{before})\s++){{0,2}}+(?:{words})\s++(?:(?:oleh|kepada)\s++)?+")


@cache
def _with_initials() -> regex.Pattern[str]:
    """Between an office and its holder's initials: "anggota DPRD Sukamaju, berinisial RH"."""
    words = "|".join(name_words("description", "sure_initials"))
    return regex.compile(rf",?\s(?:(?:yang|dengan)\s)?(?:{words})\s(?=\p{{Lu}}{{2,4}}(?![\p{{L}}\d]))")


@cache
def _kin() -> regex.Pattern[str]:
    """ "istri dari", before a name or an office."""
    return regex.compile(
        rf"\b(?:{'|'.join(name_words('description', 'kin'))})(?:nya)?\s+(?:dari\s+)?\Z", regex.I
    )


def find_holders(found: Gathered) -> None:
    """Ties each office to the name that stands with it.

    "Bupati Sukamaju Rahmat", "Ketua RT 3, Rahmat", "Rahmat selaku Ketua", "Rahmat, Kepala SDN 2,"; offices
    that are joined by "sekaligus" go to one holder.
    """
    waiting: list[OfficeMention] = []
    last_end, before = -1, None  # the holder who stands before the last office
    for office in found.view.layers.offices:
        joined = _AND_OFFICE.fullmatch(found.view.text, last_end, office.start) is not None
        if waiting and (not joined or _is_deputy(waiting[-1], office)):
            waiting = []
        last_end = office.end
        name = (
            _speaker_before(found, office)
            or _before(found, office, spoken_link=True)
            or _right_after(found, office)
            or _before(found, office, spoken_link=False)
            or _after_comma(found, office)
            or _after_verb(found, office)
            or _initials_after(found, office)
        )
        if name is None and joined and before is not None:
            before.offices.append(office)  # "Rahmat, Ketua PMI Sukamaju/Bendahara KONI"
            continue
        before = name if name is not None and name.end <= office.start else None
        if before is not None:
            _take_village(found, office)
        if name is None:
            waiting.append(office)
            continue
        if _is_of_kin(found, office, name):
            name.evidence = "description"
        else:
            held = (*waiting, office)
            for holder in (name, *_others(found, office, name)):
                holder.offices += [one for one in held if one not in holder.offices]
        waiting = []


def _is_deputy(one: OfficeMention, other: OfficeMention) -> bool:
    """Whether nobody holds both: "Gubernur dan Wakil Gubernur"."""
    return f"wakil {expanded(one.key)}" == expanded(other.key)


def _others(found: Gathered, office: OfficeMention, name: NameMention) -> list[NameMention]:
    """The other holders of an office that several have: "anggota DPRD Rahmat, Siti, dan Joko"."""
    view = found.view
    before = view.low(view.pieces.at(office.start) - 1)
    if name.start < office.end:
        return []
    if office.key not in office_words("joints", "shared") and before not in office_words("joints", "several"):
        first = view.after(office.end)
        if office.status != "mantan" or view.low(first + 1) != "seperti":
            return []
    runs = found.list_after(name, _IN_LIST, _LONGEST_LIST)
    return [found.add(run, "office") for run in runs]


def _speaker_before(found: Gathered, office: OfficeMention) -> NameMention | None:
    """ "kata Rahmat, Vice President Xpengan": what follows the office is its company, not its holder."""
    view = found.view
    at = view.pieces.at(office.start) - 1
    while view.low(at) in name_words("link", "cofounder") and view.joined(at + 1):
        at -= 1  # "Rahmat, salah satu pendiri dan CEO Sukatel"
    comma = view.low(at) == ","
    last = at - comma
    while is_degree(view.word(last)) and view.joined(last) and comma:
        last -= 2 if view.low(last - 1) == "," else 1
    run = found.run_ending_at(last)
    if run is None or not (
        _is_announced(found, run, comma) or (comma and _is_before_firm(found, office, run))
    ):
        return None
    if comma:
        _take_company(found, office)
    return found.add(run, "cue")


def _is_before_firm(found: Gathered, office: OfficeMention, run: Run) -> bool:
    """ "Rahmat Hidayat, Manager Suko Indonesia, hadir": unknown words, then a comma and no name."""
    view = found.view
    words = office.key.split()
    firm = words[-1] in office_words("joints", "of_firms") or words[-1] in firm_words()
    named = any(view.kind(at) is Kind.NAME for at in range(run.first, run.last))
    if not firm or not named or run.last - run.first == 1 or view.kind(run.outer_first - 1) is Kind.COMMON:
        return False
    stop = first = view.after(office.end)
    while view.kind(stop) in (Kind.UNKNOWN, Kind.COMMON, Kind.ACRONYM) and view.joined(stop):
        stop += 1
    ends = view.low(stop) in (",", ".", ")", "yang", "dalam", "saat", "di") or not view.joined(stop)
    return stop > first and ends


def _take_company(found: Gathered, office: OfficeMention) -> None:
    """An office whose holder stands before it takes in the unknown words after it."""
    view = found.view
    stop = view.after(office.end)
    unknown = view.kind(stop) is Kind.UNKNOWN
    while unknown and view.kind(stop) in (Kind.UNKNOWN, Kind.COMMON, Kind.ACRONYM) and view.joined(stop):
        office.end = view.pieces.ends[stop]
        stop += 1


def _take_village(found: Gathered, office: OfficeMention) -> None:
    """A village behind its head whose holder stands before: "Rahmat selaku Kades Tanjung Rejo menyebut"."""
    view = found.view
    last = expanded(office.key).split()[-1]
    if not {last, office.key} & office_words("joints", "villages") or office.area is not None:
        return
    stop = at = view.after(office.end)
    while stop < at + _LONGEST_VILLAGE and view.joined(stop) and view.kind(stop) in _IN_VILLAGE:
        stop += 1
    if stop > at and view.kind(stop) in (Kind.SMALL, Kind.MARK):
        office.end = view.pieces.ends[stop - 1]


def _is_announced(found: Gathered, run: Run, comma: bool) -> bool:
    """Whether a cue, "oleh" or nothing stands before a name, so that the office after it is its own."""
    view, before = found.view, run.outer_first - 1
    if comma and (not view.joined(run.outer_first) or view.low(before) == "oleh"):
        return True
    return before >= 0 and covering(view.layers.cues, view.pieces.starts[before]) is not None


def _past_circumstance(view: View, at: int) -> int:
    """The piece after "setempat" or "saat itu": "Kepala Dinas Sosial setempat Rahmat"."""
    if view.low(at) == "setempat":
        return at + 1
    then = view.low(at) in ("saat", "kala", "ketika", "waktu") and view.low(at + 1) in ("itu", "ini")
    return at + 2 if then else at


def _right_after(found: Gathered, office: OfficeMention) -> NameMention | None:
    """ "Bupati Sukamaju Rahmat", "Bupati Sukamaju (Rahmat Hidayat)"."""
    view = found.view
    at = _past_circumstance(view, view.after(office.end))
    if not view.joined(at):
        return None
    if view.low(at) == "(":
        run = read_name(view, at + 1, sure=begins_with_common(view, at + 1))
        if run is None or view.low(run.last) != ")":
            return None
        whole = run.last - run.first > 1 or is_name_in_brackets(view, at)
        return found.add(run, "office") if whole else None
    begun = view.low(at) in office_words("joints", "village_begins") and view.kind(at) is Kind.UNKNOWN
    run = None if begun else read_name(view, at, sure=True)  # "Lurah Labuhan Ratu hadir"
    if run is not None and is_of_apposition(found, office, run):
        office.end = view.pieces.ends[run.last - 1]
        return None
    firm = firm_before(found, office, run) if run else 0
    if firm:
        office.end = view.pieces.ends[at + firm - 1]
        run = read_name(view, at + firm, sure=True)
    return found.add(run, "office") if run else None


def _after_comma(found: Gathered, office: OfficeMention) -> NameMention | None:
    """ "Ketua RT 3, Rahmat", "Ketua RT 3, yakni Rahmat"."""
    view = found.view
    at = _past_circumstance(view, view.after(office.end))
    if view.low(at) not in _SEPARATORS or not view.joined(at + 1):
        return None
    at += 2 if view.low(at + 1) in _NAMELY else 1
    run = read_name(view, at, sure=begins_with_common(view, at) or begins_with_place(view, at))
    return found.add(run, "office") if run else None


def _after_verb(found: Gathered, office: OfficeMention) -> NameMention | None:
    """ "Direktur Utama masih dijabat Rahmat", "Ketua panitia adalah Siti Aminah"."""
    view = found.view
    match = _filled().match(view.text, office.end)
    if match is None:
        return None
    at = view.pieces.at(match.end())
    run = read_name(view, at)
    return found.add(run, "office") if run and view.joined(at) else None


def _initials_after(found: Gathered, office: OfficeMention) -> NameMention | None:
    """ "anggota DPRD Sukamaju berinisial RH": initials that only such a word makes a name."""
    view, match = found.view, _with_initials().match(found.view.text, office.end)
    if match is None:
        return None
    at = view.pieces.at(match.end())
    return found.add(Run(at, at + 1, (), at, view.pieces.ends[at]), "office")


def _before(found: Gathered, office: OfficeMention, *, spoken_link: bool) -> NameMention | None:
    """ "Rahmat selaku Ketua" where the link is to hold a word, else "Rahmat, Kepala SDN 2,"."""
    view = found.view
    at = view.pieces.at(office.start) - 1
    for _ in range(_LONGEST_LINK):
        if view.kind(at) not in (Kind.SMALL, Kind.MARK):
            break
        at -= 1
    while is_degree(view.word(at)) and view.joined(at):
        at -= 2 if view.low(at - 1) == "," else 1  # "Rahmat Hidayat, S.E., Dosen"
    if at < 0 or view.office(at) is not None:
        return None
    end = view.pieces.ends[at]
    known = found.ending_at(end, office.start)
    link = view.text[known[1] if known else end : office.start]
    if link == " " and not spoken_link and known is None:
        return _right_before(found, office, at)
    if not link.strip() or "\n" in link or spoken_link != any(letter.isalpha() for letter in link):
        return None
    if known:
        if not _link().fullmatch(link):
            return None
        # "Bupati Rahmat, Wakil Bupati Ani": a list of holders
        return None if known[0].offices and link.strip() == "," else known[0]
    run = found.run_ending_at(at)
    if run is None or _has_kin_before(found, run):
        return None
    link = view.text[max(run.end, end) : office.start]
    return found.add(run, "apposition") if _link().fullmatch(link) else None


def _right_before(found: Gathered, office: OfficeMention, at: int) -> NameMention | None:
    """ "Wirdona Sukarbo Ketua PMI Sukamaju mengatakan": a full name that opens the sentence."""
    view = found.view
    run = found.run_ending_at(at)
    if run is None or run.last - run.first == 1 or office.body is None:
        return None
    opens = (
        not view.joined(run.outer_first) and view.place(run.first) is None and view.body(run.first) is None
    )
    goes_on = view.kind(view.after(office.end)) is Kind.SMALL
    return found.add(run, "apposition") if opens and goes_on else None


def _has_kin_before(found: Gathered, run: Run) -> bool:
    start = found.view.pieces.starts[run.outer_first]
    return _kin().search(found.view.text, max(0, start - _LONGEST_KIN), start) is not None


def _is_of_kin(found: Gathered, office: OfficeMention, name: NameMention) -> bool:
    """ "istri Bupati Sukamaju, Siti": the name after the comma is that of the wife."""
    text = found.view.text
    if name.start < office.end or "," not in text[office.end : name.start]:
        return False
    return _kin().search(text, max(0, office.start - _LONGEST_KIN), office.start) is not None

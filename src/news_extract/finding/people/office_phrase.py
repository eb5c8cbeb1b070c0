"""How far an office reaches: to the last word of its organisation and area.

"Penjabat (Pj) Bupati Sukamaju Rahmat" ends before the name, "Kepala Bidang Sarana dan Prasarana pada Dinas
Pertanian, Yuni" at the comma. The phrase is read word by word; each kind of word has a rule that says where
the phrase goes on after it, or that it is over.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import regex

from news_extract.finding.areas.gazetteer import districts_named
from news_extract.finding.people.name_run import begins_with_common
from news_extract.finding.people.office_words import (
    eponyms,
    head_at,
    is_degree,
    is_honorific,
    office_words,
    ranks,
)
from news_extract.finding.people.view import Forms, View
from news_extract.finding.people.words import Kind, is_organisation_word, is_roman
from news_extract.layers import PlaceMention

_LONGEST = 30  # words of an office after its head
_LONGEST_RUN = 8  # words of a name inside it
_LONGEST_BRACKET = 10
_LONGEST_LIST = 9
_LONGEST_FIELD = 7
_LONGEST_DISTRICT = 3
_SHORTEST_PLACE = 3  # letters; "Al-Habsyi" is a name
_TWO = 2
_UNIT_DIGITS = 4  # of the number of an army command
_IN_RUN = (Kind.UNKNOWN, Kind.NAME, Kind.COMMON, Kind.ACRONYM, Kind.INITIAL)
_AFTER_HONORIFIC = (Kind.NAME, Kind.UNKNOWN, Kind.INITIAL, Kind.MARK, Kind.ACRONYM)
_VERBAL = regex.compile(r"(?:me|ber|ter|di)\p{Ll}{3,}")
_DEGREE = regex.compile(r"\s?,\s?(?:(?:\p{Lu}\p{Ll}{0,3}\.){1,3}+|(?:SH|SE|MM|MH|ST|MSi|SSos)\b)")


@cache
def _village() -> regex.Pattern[str]:
    """A word made like the name of a village: "Sukamaju", "Purworejo"."""
    return regex.compile(r"\p{Ll}{3,}(?:" + "|".join(sorted(office_words("joints", "village_ends"))) + ")")


@dataclass(frozen=True, slots=True)
class Usage:
    """How words are used elsewhere in the text, in small letters: it tells where an office ends.

    `spoken` begin a speaker's name ("kata Rahmat"); `located` follow "di" or are the short name of a body and
    are no people; `localities` are the names after "Desa" and the like, first word -> all words.
    """

    spoken: frozenset[str]
    located: frozenset[str]
    localities: Forms


@dataclass(frozen=True, slots=True)
class Phrase:
    """An office from its head on.

    Attributes:
        view: the text.
        start: the piece after the head.
        group: group of the head in the table of offices.
        usage: what the rest of the text tells.
    """

    view: View
    start: int
    group: str
    usage: Usage

    def end(self) -> int:
        """The piece after the last one of the phrase."""
        view, at = self.view, self.start
        while at < self.start + _LONGEST and view.joined(at):
            after = self._after(at)
            if after is None:
                break
            at = after
        while at > self.start and (view.low(at - 1) == "," or self._hangs(at - 1)):
            at -= 1
        return at

    def _hangs(self, at: int) -> bool:
        """Whether the small word at the end of what was read binds nothing: "Kepala Bidang dan"."""
        return self.view.kind(at) is Kind.SMALL and self.view.low(at) in office_words("joints", "joint")

    def _after(self, at: int) -> int | None:
        """The piece after what belongs to the phrase at `at`, None where the phrase is over."""
        view = self.view
        body, place = view.body(at), view.place(at)
        if body is not None and body.start >= view.pieces.starts[self.start - 1]:
            return max(at + 1, view.after(body.end))
        locality = self._after_locality(at)
        if locality is not None:
            return locality
        if place is not None:
            return self._after_place(at, place)
        match view.kind(at):
            case Kind.MARK:
                return self._after_mark(at)
            case Kind.SMALL:
                return _after_ordinal(view, at) or self._after_joint(at)
            case Kind.NUMBER:
                return self._after_number(at)
            case _:
                return _after_ordinal(view, at) or self._after_capital(at)

    def _after_place(self, at: int, place: PlaceMention) -> int | None:
        """A village that no table holds ends before a common name: "Desa Watu Suka Rahmat"."""
        view = self.view
        end = max(at + 1, view.after(place.end))
        if place.code is not None:
            return end
        within = place.start < view.pieces.starts[at]
        name = within and view.kind(at) is Kind.NAME
        if (within and view.low(at) in ranks()) or (
            name and (at > self.start or self._is_holder_not_place(at))
        ):
            return None
        if self._holder_after(at + 1, end):
            return at + 1
        return next((piece for piece in range(at + 1, end) if self._ends_village(piece, at)), end)

    def _ends_village(self, piece: int, first: int) -> bool:
        """ "Desa Mandramaju Agustina Rahmat", "Sanga Desa Iptu Rahmat": a name or a rank in a village's name."""
        view = self.view
        name = view.kind(piece) is Kind.NAME and view.low(piece) not in office_words("joints", "village_words")
        name = name and view.low(piece - 1) not in office_words("joints", "village_begins")
        return view.low(piece) in ranks() or (name and (piece > first + 1 or view.may_be_name(piece + 1)))

    def _is_holder_not_place(self, at: int) -> bool:
        """ "Wali Kota Rahmat Hidayat": every city is known, and no village has the name of a person."""
        view, run = self.view, at
        if view.low(self.start - 1) == "kota":
            return True
        while run < at + _LONGEST_RUN and view.kind(run) is Kind.NAME and view.joined(run):
            run += 1
        ends = not view.joined(run) or view.kind(run) is Kind.SMALL
        return ends and run - at == _TWO

    def _holder_after(self, at: int, end: int) -> bool:
        """ "Kepala Desa Sukatani Rahmat Hadi": a common name that would leave one word for the holder."""
        view = self.view
        last = at == end - 1 and view.kind(at) is Kind.NAME and at > self.start
        ends = view.kind(end + 1) in (Kind.SMALL, Kind.MARK) or not view.joined(end + 1)
        return last and view.joined(end) and view.may_be_name(end) and ends

    def _after_capital(self, at: int) -> int | None:
        view, low, kind = self.view, self.view.low(at), self.view.kind(at)
        if low in ranks() or (is_honorific(view, at) and view.kind(at + 1) in _AFTER_HONORIFIC):
            return None
        if kind is Kind.INITIAL:
            # "Komisi I", "Wilayah V"; not "Bupati Sukamaju I Wayan Rahmat"
            number = is_roman(view.word(at)) and (
                not view.may_be_name(at + 1) or view.low(self.start - 1) in office_words("joints", "commands")
            )
            return at + 1 if number or view.low(at - 1) in office_words("title", "inner") else None
        named = self._after_eponym(at)
        if named is not None:
            return named
        linked = kind is Kind.UNKNOWN and view.attached(at) and view.attached(at + 1)  # "AnalisRekuRahmat"
        if (linked and view.may_be_name(at + 1)) or (kind is not Kind.COMMON and low in self.usage.located):
            return at + 1
        if low in self.usage.spoken or low in office_words("joints", "not_before"):
            return None
        if low in office_words("joints", "ends"):
            return None  # "Kepala Bagian Ekonomi Kepada wartawan"
        if kind is Kind.ACRONYM:
            return None if self._begins_holder(at) else at + 1
        if kind is Kind.COMMON and self.group == "region" and not self._is_of_area(at):
            return None
        if kind is Kind.COMMON:
            street = low in ("jalan", "jl") and view.kind(at - 1) is not Kind.COMMON
            another = view.low(at - 1) in ("dan", "serta") and head_at(view, at) is not None
            return None if street or another else at + 1
        return at + 1 if self._is_of_organisation(at) else None

    def _after_locality(self, at: int) -> int | None:
        """ "Camat Sukawangi" where the text tells of "Kecamatan Sukawangi": the piece after the name."""
        if self.group != "region" or at != self.start:
            return None
        view = self.view
        found = view.match(self.usage.localities, at)
        end = max(found[0] if found else at, self._after_district(at))
        place = view.place(at)
        return end if end > (at if place is None else view.after(place.end)) else None

    def _after_district(self, at: int) -> int:
        """ "Camat Way Tenong Rahmat": the piece after the name of a district; `at` where there is none."""
        view = self.view
        if view.low(self.start - 1) not in office_words("joints", "of_district"):
            return at
        for stop in range(at + _LONGEST_DISTRICT, at, -1):
            whole = all(view.joined(number) for number in range(at + 1, stop))
            if whole and districts_named("".join(view.low(number) for number in range(at, stop))):
                return at if stop == at + 1 and view.kind(at) is Kind.NAME else stop
        return at

    def _after_eponym(self, at: int) -> int | None:
        """ "Kantor Imigrasi Ngurah Rai Rahmat", "Pangdam V Brawijaya": a unit with the name of a hero."""
        view = self.view
        command = is_roman(view.word(at - 1)) and view.low(self.start - 1) in office_words(
            "joints", "commands"
        )
        if not command and view.low(at - 1) not in office_words("joints", "named_after"):
            return None
        found = view.match(eponyms(), at)
        return found[0] if found else None

    def _is_of_area(self, at: int) -> bool:
        """Whether a word of the language is of the area: not in "Bupati Bekasi Hadiri Rapat"."""
        view = self.view
        if view.low(self.start - 1) in office_words("joints", "villages"):
            return True  # "Lurah Tanjung Indah"
        if view.low(at) in office_words("joints", "of_area"):
            return True  # "Kapolres Sukamaju Kota"
        return is_organisation_word(view.low(at)) and (at == self.start or view.place(at - 1) is None)

    def _begins_holder(self, at: int) -> bool:
        """ "Jaksa Agung ST Rahmat", "Ketua DPC Kota Bogor FX Rahmat": initials where nothing more is due."""
        view, low = self.view, self.view.low(at)
        if len(low) != _TWO or is_roman(view.word(at)):
            return False
        if self.group not in ("region", "portfolio") and not self._is_complete(at):
            return False
        return (
            low not in office_words("joints", "states") and view.may_be_name(at + 1) and view.joined(at + 1)
        )

    def _is_complete(self, at: int) -> bool:
        """Whether the organisation or its area stands right before piece `at`."""
        before = self.view.body(at - 1) is not None or self.view.place(at - 1) is not None
        return at > self.start and before

    def _after_number(self, at: int) -> int | None:
        """ "Dandim 0410/Sukamaju", "SDN 2", "Ketua RW 05"."""
        view = self.view
        if view.low(at + 1) == "/" and view.attached(at + 1) and view.attached(at + 2):
            return at + 3
        if len(view.word(at)) == _UNIT_DIGITS and view.word(at).startswith("0"):
            return at + 1  # "Dandim 0999"
        if len(view.word(at)) > 2 or (view.kind(at - 1) is Kind.SMALL and at > self.start):
            return None
        follows = view.kind(at + 1)
        if at == self.start:
            named = view.may_be_name(at + 1) or view.kind(at + 1) in (Kind.COMMON, Kind.ACRONYM)
            return at + 1 if named or view.low(at + 1) == "," else None
        return at + 1 if follows is not Kind.SMALL else None

    def _after_mark(self, at: int) -> int | None:
        view, low = self.view, self.view.low(at)
        if low == "(":
            return _after_bracket(view, at)
        if low == ",":
            return at + 1 if self._is_in_list(at) or self._is_set_off(at + 1) else None
        follows = view.kind(at + 1) not in (Kind.MARK, Kind.SMALL, Kind.NUMBER)
        if low == "+" and view.attached(at):
            return at + 1  # "Ketua SM88+ Institute"
        if low == "&" or (low in "/-–" and view.attached(at) and view.attached(at + 1)):
            return at + 1 if follows else None
        shortened = view.kind(at - 1) is Kind.ACRONYM or view.low(at - 1) in (
            "pt",
            "cv",
            "kab",
            "kec",
            "prov",
            "st",
        )
        dot = low == "." and view.attached(at) and len(view.low(at - 1)) < 5 and view.joined(at + 1)
        return at + 1 if dot and shortened else None

    def _is_in_list(self, at: int) -> bool:
        """A comma within a portfolio: "Menteri Pendidikan, Kebudayaan, dan Riset"."""
        view = self.view
        if at == self.start or self.group == "region":
            return False
        listed = any(view.low(before) == "," for before in range(self.start, at))
        for probe in range(at + 1, at + _LONGEST_LIST):
            if view.low(probe) in ("dan", "serta", "&"):
                goes_on = view.kind(probe + 1) in (Kind.COMMON, Kind.ACRONYM)
                return listed and goes_on and head_at(view, probe + 1) is None
            goes_on = view.low(probe) == "," or view.kind(probe) is Kind.COMMON
            if not goes_on or head_at(view, probe) or is_honorific(view, probe) or not view.joined(probe):
                return False
            listed = True
        return False

    def _is_set_off(self, at: int) -> bool:
        """ "Dirjen Aplikasi, Kementerian Komdigi, Rahmat": a body or area between commas, then the holder."""
        view = self.view
        known = view.body(at) or view.place(at)
        acronym = view.kind(at) is Kind.ACRONYM and view.low(at + 1) == "," and not is_degree(view.word(at))
        if known is None and not acronym and view.low(at) not in office_words("joints", "openers"):
            return False
        stop = view.after(known.end) if known else at
        while stop < at + _LONGEST_RUN and view.kind(stop) in _IN_RUN and view.joined(stop):
            stop += 1
        return view.low(stop) == "," and _holder_stands_at(view, stop + 1)

    def _after_joint(self, at: int) -> int | None:
        """The small words of an office: "Bidang Sarana dan Prasarana pada Dinas Pertanian"."""
        view, low = self.view, self.view.low(at)
        small_head = view.kind(self.start - 1) is Kind.SMALL
        if small_head and is_organisation_word(low) and at < self.start + 6:
            return at + 1  # "menteri luar negeri Rusia"
        if small_head and self.group in ("calling", "unit") and self._has_body_near(at):
            return at + 1  # "ahli ekologi laut di Universitas Lampung", "manajer proyek listrik PT Sumber"
        if self.group == "unit" and is_organisation_word(low) and self._leads_to_body(at + 1):
            return at + 1  # "Kabag Administrasi pembangunan sekretariat Pemkab"
        if low not in office_words("joints", "joint") or not view.joined(at + 1):
            return None
        if low == "untuk" and view.low(self.start - 1) in office_words("joints", "sent_to"):
            sent = view.body(at + 1) is not None or view.place(at + 1) is not None
            return at + 1 if sent else None  # "Duta Besar RI untuk Jepang"
        if view.body(at + 1) is not None:
            return at + 1 if low in office_words("joints", "before_body") else None
        if low in office_words("joints", "close"):
            if at == self.start and low in ("dan", "serta", "and"):
                return None  # "selaku ketua dan Siti": nothing to bind
            english = low in ("of", "for") and view.kind(at + 1) in _IN_RUN  # "Director of Unesco"
            follows = english or view.kind(at + 1) in (Kind.COMMON, Kind.ACRONYM)
            another = head_at(view, at + 1) is not None or is_honorific(view, at + 1)
            slip = view.kind(at + 1) is Kind.UNKNOWN and (
                self._is_before_place(at + 1)
                or _is_acronym_in_brackets(view, at + 2)
                or (self.group == "unit" and self._leads_to_body(at + 1))
            )
            return at + 1 if (follows or slip) and not another else None
        if low == "dari":
            return at + 1 if view.low(at + 1) in ("fraksi", "partai") else None
        if low not in ("pada", "di", "untuk") or view.place(at + 1) is not None:
            return None
        opens = view.low(at + 1) in office_words("joints", "openers")
        return at + 1 if opens or self._holder_after_run(at + 1) else None

    def _has_body_near(self, at: int) -> bool:
        """Whether small words alone, and no verb, stand before the organisation."""
        view, last = self.view, at
        while last < self.start + _LONGEST_FIELD and view.kind(last) is Kind.SMALL and view.joined(last):
            if _VERBAL.fullmatch(view.low(last)) or view.low(last) in office_words("joints", "ends"):
                return False
            last += 1
        within = view.low(last - 1) in ("di", "dari", "pada") or self.group == "unit"
        acronym = view.kind(last) is Kind.ACRONYM and view.joined(last + 1) and view.body(last + 1) is not None
        return within and view.joined(last) and (view.body(last) is not None or acronym)

    def _leads_to_body(self, at: int) -> bool:
        """Whether words of a unit go on to its organisation: "Epidemiologi dan Analitik Respons WHO"."""
        view = self.view
        for probe in range(at, at + _LONGEST_LIST):
            if not view.joined(probe) or is_honorific(view, probe):
                return False
            if view.body(probe) is not None or view.kind(probe) is Kind.ACRONYM:
                return True
            low, kind = view.low(probe), view.kind(probe)
            if kind in (Kind.UNKNOWN, Kind.COMMON) and head_at(view, probe) is None:
                continue
            if low in ("pada", "di"):
                return view.body(probe + 1) is not None or view.kind(probe + 1) is Kind.ACRONYM
            if low not in ("dan", "serta", "of", "and", "&") and not is_organisation_word(low):
                return False
        return False

    def _is_field(self, at: int) -> bool:
        """ "Kasi Pupuk Hormon dan Alsin pada Dinas Pertanian": an unknown word before another of the unit."""
        view = self.view
        joined = view.low(at + 1) in ("dan", "of", "and", "&") and view.joined(at + 2)
        if self.group != "unit" or view.kind(at) is not Kind.UNKNOWN or not joined:
            return False
        return view.kind(at + 2) in (Kind.UNKNOWN, Kind.COMMON) and self._leads_to_body(at + 2)

    def _is_before_place(self, at: int) -> bool:
        """A word misspelt before the area: "Dinas Pertanian dan Hortikultra Lampung"."""
        view = self.view
        return self.group == "unit" and view.joined(at + 1) and view.place(at + 1) is not None

    def _holder_after_run(self, at: int) -> bool:
        """ "Kepala Riset di Sumber Chartered, Rahmat": capitals, a comma, a name."""
        view, run = self.view, at
        while run < at + _LONGEST_RUN and view.kind(run) in _IN_RUN and view.joined(run):
            run += 1
        return run > at and view.low(run) == "," and _holder_stands_at(view, run + 1)

    def _is_within_company(self, at: int) -> bool:
        """Whether a word of organisations stands between unknown words, the later of which are the holder."""
        view = self.view
        if self.group not in ("unit", "calling") or view.kind(at) is not Kind.COMMON:
            return False
        goes_on = view.may_be_name(at + 1) and view.joined(at + 1)
        ends = view.low(at + 1) == "," and _holder_stands_at(view, at + 2)
        return is_organisation_word(view.low(at)) and (goes_on or ends)

    def _is_double_name(self, at: int) -> bool:
        """A double name of a place before the holder: "Ketua Badan Pengelola Geopark Suka-Warna Rahmat"."""
        view = self.view
        hyphen = view.low(at + 1) == "-" and view.attached(at + 1) and view.attached(at + 2)
        written = len(view.word(at)) > _SHORTEST_PLACE and view.kind(at + 2) in _IN_RUN
        return self.group == "unit" and hyphen and written and _holder_stands_at(view, at + 3)

    def _is_opened_before(self, at: int) -> bool:
        """ "Kepala Masjid Agung Al Rahmat, Siti": what opens a name stands further before."""
        view = self.view
        names = office_words("joints", "openers") - office_words("joints", "localities")
        before = at - 1
        while before > max(self.start, at - _LONGEST_RUN) and view.kind(before) in _IN_RUN:
            before -= 1
        return any(view.low(number) in names for number in range(max(before, self.start), at))

    def _is_village(self, at: int) -> bool:
        """ "Peratin Tugu Ratu Rahmat": words of villages before what is left for the holder."""
        view, words = self.view, office_words("joints", "village_words")
        if not (view.joined(at + 1) and view.may_be_name(at + 1)):
            return False
        if at > self.start:
            begun = view.low(at - 1) in office_words("joints", "village_begins")
            return view.low(at) in words or (begun and view.kind(at) is Kind.UNKNOWN)
        if view.kind(at) is Kind.UNKNOWN and _village().fullmatch(view.low(at)):
            return True
        return view.joined(at + 2) and view.low(at + 1) in words and view.may_be_name(at + 2)

    def _is_unit(self, at: int) -> bool:
        """ "Kabag Tapem, Camat dan Lurah": what follows such a head is its unit where no holder is due."""
        view = self.view
        unit = at == self.start and view.low(at - 1) in office_words("joints", "needs_unit")
        listed = view.low(at + 1) in (",", "dan", "serta") and head_at(view, at + 2) is not None
        return unit and listed and view.kind(at) is Kind.UNKNOWN

    def _is_numbered(self, at: int) -> bool:
        """An event with its number: "Sekretaris Muktamar ke-9 PGRI"."""
        return self.view.joined(at + 1) and _after_ordinal(self.view, at + 1) is not None

    def _is_abbreviated(self, at: int) -> bool:
        """ "Direktur Lingkar Madani (Lima)": the bracket shortens the words of the organisation."""
        view = self.view
        short = view.low(at + 2)
        closed = view.low(at + 1) == "(" and view.low(at + 3) == ")" and len(short) > _TWO
        if not closed or at == self.start or view.kind(at - 1) is not Kind.COMMON:
            return False
        letters = iter(view.low(at - 1) + view.low(at))
        return view.low(at - 1)[0] == short[0] and all(letter in letters for letter in short)

    def _is_of_organisation(self, at: int) -> bool:
        """Whether a word that may be a name is part of an organisation or area instead."""
        view = self.view
        listed = view.low(at + 1) in ("dan", ",") and view.kind(at + 2) is Kind.COMMON
        if self.group == "portfolio" and at == self.start and listed:
            return True  # a portfolio misspelt: "Menteri Agaria dan Tata Ruang"
        if self._is_unit(at) or self._is_field(at) or self._is_numbered(at) or self._is_abbreviated(at):
            return True
        directions = office_words("joints", "directions")
        if view.low(at) in directions or (view.joined(at + 1) and view.low(at + 1) in directions):
            return True  # a place that no table holds, or misspelt: "Sukamju Barat"
        if self._is_double_name(at) or (view.low(at - 1) == "-" and self._is_double_name(at - 2)):
            return True
        known = view.kind(at + 1) is Kind.ACRONYM or view.body(at + 1) is not None
        initials = len(view.low(at + 1)) == _TWO and self._is_complete(at)  # "Ketua PWRI Lampung Sukma HN"
        acronym = view.joined(at + 1) and known and not initials
        if (
            self.group == "unit"
            and view.kind(at) is Kind.UNKNOWN
            and acronym
            and not is_degree(view.word(at + 1))
        ):
            return True  # "Dirjen Binapura Kemnaker"
        unit = self.group == "unit" and view.kind(at) is Kind.UNKNOWN
        if view.low(at - 1) == "dan" and (self._is_before_place(at) or (unit and self._leads_to_body(at))):
            return True
        run = at
        while run < at + _LONGEST_RUN and view.kind(run) in _IN_RUN and (run == at or view.joined(run)):
            if run > at and self._is_within_company(run):
                return True  # "Direktur Utama Sumsuka Dubai Syariah Rahmat"
            if run > at and is_honorific(view, run) and view.kind(run) is not Kind.NAME:
                return True  # "Polda Sukamaju Jaya Kombes Pol Rahmat": the rank begins the holder
            run += 1
        if run == at + 1 and _DEGREE.match(view.text, view.pieces.ends[at]):
            return False  # "Sekretaris Daerah Kabupaten Rahmat, S.Sos."
        city = at == self.start and view.low(at - 1) == "kota"  # "Wali Kota Rahmat"
        opened = view.low(at - 1) in office_words("joints", "openers") and not city
        village = view.low(self.start - 1) in office_words("joints", "villages")
        if village and self._is_village(at):
            return True
        tail = run == at + 1 and view.low(at) in office_words("joints", "company_ends")
        if view.kind(at) is Kind.NAME and not (opened or village or tail or self._is_opened_before(at)):
            return False
        if view.low(run) == "," and _holder_stands_at(view, run + 1):
            return True  # "Direktur Utama PT Sumber Rezeki, Rahmat"
        in_place = at == self.start and view.low(at - 1) in office_words("joints", "localities")
        if in_place and self._is_holder_not_place(at):
            return False  # "Kepala Kampung Rahmat Hidayat hadir"
        if view.kind(at) is Kind.NAME and not opened:
            return False
        if _is_acronym_in_brackets(view, run) and self.group == "unit":
            return True  # "Ketua Umum Garda Suka (GS)"
        return opened and (run > at + 1 or view.kind(run) is not Kind.SMALL)


def _after_bracket(view: View, at: int) -> int | None:
    """ "(Dinkes)", "(PHRI)", "(Persero)"; not "(Budi Sanjaya)", not "(45)"."""
    stop = at + 1
    short = head_at(view, at + 1) is not None  # "Kepala Seksi Intelijen (Kasi Intel)"
    while stop < at + _LONGEST_BRACKET and view.word(stop) and view.low(stop) != ")":
        two_unknown = view.kind(stop) is Kind.UNKNOWN and view.kind(stop + 1) is Kind.UNKNOWN
        if not short and (view.kind(stop) in (Kind.NAME, Kind.NUMBER) or two_unknown):
            return None
        stop += 1
    closed = view.low(stop) == ")" and stop > at + 1
    return stop + 1 if closed and view.kind(at + 1) is not Kind.SMALL else None


def _is_acronym_in_brackets(view: View, at: int) -> bool:
    """ "(DTPH)"."""
    return view.low(at) == "(" and view.kind(at + 1) is Kind.ACRONYM and view.low(at + 2) == ")"


def _after_ordinal(view: View, at: int) -> int | None:
    """ "Presiden ke-9 RI": the piece after "ke-9"."""
    if view.low(at) != "ke":
        return None
    hyphen = at + 1
    if not view.low(hyphen).startswith("-") or not view.attached(hyphen):
        return None
    number = hyphen if len(view.low(hyphen)) > 1 else hyphen + 1
    return number + 1 if view.word(number).lstrip("-").isdigit() else None


def _holder_stands_at(view: View, at: int) -> bool:
    """Whether a name begins at piece `at`."""
    if not view.joined(at):
        return False
    if is_honorific(view, at):
        return True
    if view.place(at) or view.body(at) or head_at(view, at):
        return False
    return view.may_be_name(at) or begins_with_common(view, at)

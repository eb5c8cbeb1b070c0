"""Whether a capital within an office is of its organisation, or begins the name of the holder."""

from __future__ import annotations

from dataclasses import dataclass

import regex

from news_extract.finding.people.office_area import AreaReader
from news_extract.finding.people.office_begun import (
    IN_RUN,
    LONGEST_LIST,
    LONGEST_RUN,
    after_ordinal,
    holder_stands_at,
    is_acronym_in_brackets,
)
from news_extract.finding.people.office_regency import after_regency, ends_regency
from news_extract.finding.people.office_words import eponyms, head_at, is_degree, is_honorific, office_words
from news_extract.finding.people.words import Kind, is_organisation_word, is_roman

_LONGEST_FIELD = 7  # words written small before an organisation
_SHORTEST_PLACE = 3  # letters; "Al-Habsyi" is a name
_INITIALS = 2
_VERBAL = regex.compile(r"(?:me|ber|ter|di)\p{Ll}{3,}")
_DEGREE = regex.compile(r"\s?,\s?(?:(?:\p{Lu}\p{Ll}{0,3}\.){1,3}+|(?:SH|SE|MM|MH|ST|MSi|SSos)\b)")


@dataclass(frozen=True, slots=True)
class OrganisationReader(AreaReader):
    """Reads the words of an organisation."""

    def _is_of_organisation(self, at: int) -> bool:
        """Whether a word that may be a name is part of an organisation or area instead."""
        view = self.view
        listed = view.low(at + 1) in ("dan", ",") and view.kind(at + 2) is Kind.COMMON
        if self.group == "portfolio" and at == self.start and listed:
            return True  # a portfolio misspelt: "Menteri Agaria dan Tata Ruang"
        if self._is_firm(at) or self._is_spelt_out(at) or self._is_sent(at):
            return True
        if view.low(at - 1) == "-" and view.low(at - 3) in office_words("joints", "openers"):
            return True  # "Ketua Yayasan Al-Rahmat"
        if self._is_unit(at) or self._is_field(at) or self._is_numbered(at) or self._is_abbreviated(at):
            return True
        directions = office_words("joints", "directions")
        if view.low(at) in directions or (view.joined(at + 1) and view.low(at + 1) in directions):
            return True  # a place that no table holds, or misspelt: "Sukamju Barat"
        if self._is_double_name(at) or (view.low(at - 1) == "-" and self._is_double_name(at - 2)):
            return True
        known = view.kind(at + 1) is Kind.ACRONYM or view.body(at + 1) is not None
        # not "Ketua PWRI Lampung Sukma HN": initials after all that is due
        initials = len(view.low(at + 1)) == _INITIALS and self.is_complete(at)
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
        while run < at + LONGEST_RUN and view.kind(run) in IN_RUN and (run == at or view.joined(run)):
            if run > at and self._is_within_company(run):
                return True  # "Direktur Utama Sumsuka Dubai Syariah Rahmat"
            if run > at and is_honorific(view, run) and view.kind(run) is not Kind.NAME:
                return True  # "Polda Sukamaju Jaya Kombes Pol Rahmat": the rank begins the holder
            run += 1
        if run == at + 1 and _DEGREE.match(view.text, view.pieces.ends[at]):
            return False  # "Sekretaris Daerah Kabupaten Rahmat, S.Sos."
        city = at == self.start and view.low(at - 1) == "kota"  # "Wali Kota Rahmat"
        opened = view.low(at - 1) in office_words("joints", "openers") and not city
        opened = opened and not (view.low(at - 1) == "kota" and ends_regency(view, at))
        opened = opened and self.group == "unit"  # not "Menteri UMKM Rahmat"
        if view.low(at - 1) == "ma":  # a school only behind its head, else the court: "Ketua MA Rahmat"
            opened = opened and self.head in office_words("joints", "of_schools")
        if opened and at - 2 >= self.start and view.may_be_name(at - 2) and view.low(at - 1) == "bank":
            opened = False  # "Chief Economist Suka Bank Rahmat"
        village = self.head in office_words("joints", "villages")
        if village and self._is_village(at):
            return True
        tail = run == at + 1 and view.low(at) in office_words("joints", "company_ends")
        if view.kind(at) is Kind.NAME and not (opened or village or tail or self._is_opened_before(at)):
            return False
        national = view.word(at - 1) == "RI"  # "anggota DPR RI Sukardin, Rahmat": two holders
        if view.low(run) == "," and holder_stands_at(view, run + 1) and not national:
            return True  # "Direktur Utama PT Sumber Rezeki, Rahmat"
        in_place = at == self.start and view.low(at - 1) in office_words("joints", "localities")
        if in_place and self._is_holder_not_place(at):
            return False  # "Kepala Kampung Rahmat Hidayat hadir"
        if view.kind(at) is Kind.NAME and not opened:
            return False
        if is_acronym_in_brackets(view, run) and self.group == "unit":
            return True  # "Ketua Umum Garda Suka (GS)"
        return opened and (run > at + 1 or view.kind(run) is not Kind.SMALL)

    def _is_firm(self, at: int) -> bool:
        """ "CEO Sukatel Joko Rahmat": an unknown word before two of which one is common in names."""
        view = self.view
        if at != self.start or view.low(at - 1) not in office_words("joints", "of_firms"):
            return False
        named = view.joined(at + 1) and view.joined(at + 2)
        return (
            named
            and view.kind(at) is Kind.UNKNOWN
            and view.kind(at + 1) is Kind.NAME
            and view.may_be_name(at + 2)
        )

    def _is_sent(self, at: int) -> bool:
        """ "Managing Director Sukatel untuk Asia Pasifik Rahmat": the unknown word is the company."""
        view = self.view
        sent = view.low(at + 1) == "untuk" and view.low(self.start - 1) in office_words("joints", "sent_to")
        return sent and view.kind(at) is Kind.UNKNOWN and at == self.start

    def _is_spelt_out(self, at: int) -> bool:
        """ "CEO Badan Pengelola (BP) Daya Suka (Dasuk), Rahmat": words between two brackets."""
        view, run = self.view, at
        opened = at
        while opened > self.start and view.low(opened) != ")":
            opened -= 1
        if view.low(opened) != ")" or at - opened > LONGEST_RUN:
            return False
        while run < at + LONGEST_RUN and view.kind(run) in IN_RUN and view.joined(run):
            run += 1
        closed = view.low(run) == "(" and view.low(run + 2) == ")"
        return closed and view.low(run + 3) == "," and holder_stands_at(view, run + 4)

    def _is_unit(self, at: int) -> bool:
        """ "Kabag Tapem, Camat dan Lurah": what follows such a head is its unit where no holder is due."""
        view = self.view
        unit = at == self.start and view.low(at - 1) in office_words("joints", "needs_unit")
        listed = view.low(at + 1) in (",", "dan", "serta") and head_at(view, at + 2) is not None
        placed = view.joined(at + 1) and (view.place(at + 1) is not None or after_regency(view, at + 1))
        return unit and (listed or bool(placed)) and view.kind(at) is Kind.UNKNOWN

    def _is_opened_before(self, at: int) -> bool:
        """ "Kepala Masjid Agung Al Rahmat, Siti": what opens a name stands further before."""
        view = self.view
        names = office_words("joints", "openers") - office_words("joints", "localities")
        before = at - 1
        while before > max(self.start, at - LONGEST_RUN) and view.kind(before) in IN_RUN:
            before -= 1
        return any(view.low(number) in names for number in range(max(before, self.start), at))

    def _is_numbered(self, at: int) -> bool:
        """An event with its number: "Sekretaris Muktamar ke-9 PGRI"."""
        return self.view.joined(at + 1) and after_ordinal(self.view, at + 1) is not None

    def _is_abbreviated(self, at: int) -> bool:
        """ "Direktur Lingkar Madani (Lima)": the bracket shortens the words of the organisation."""
        view = self.view
        short = view.low(at + 2)
        closed = view.low(at + 1) == "(" and view.low(at + 3) == ")" and len(short) > _INITIALS
        if not closed or at == self.start or view.kind(at - 1) is not Kind.COMMON:
            return False
        letters = iter(view.low(at - 1) + view.low(at))
        return view.low(at - 1)[0] == short[0] and all(letter in letters for letter in short)

    def _is_within_company(self, at: int) -> bool:
        """Whether a word of organisations stands between unknown words, the later of which are the holder."""
        view = self.view
        if self.group not in ("unit", "calling") or view.kind(at) is not Kind.COMMON:
            return False
        goes_on = view.may_be_name(at + 1) and view.joined(at + 1)
        ends = view.low(at + 1) == "," and holder_stands_at(view, at + 2)
        return is_organisation_word(view.low(at)) and (goes_on or ends)

    def _is_double_name(self, at: int) -> bool:
        """A double name of a place before the holder: "Ketua Badan Pengelola Geopark Suka-Warna Rahmat"."""
        view = self.view
        hyphen = view.low(at + 1) == "-" and view.attached(at + 1) and view.attached(at + 2)
        written = len(view.word(at)) > _SHORTEST_PLACE and view.kind(at + 2) in IN_RUN
        return self.group == "unit" and hyphen and written and holder_stands_at(view, at + 3)

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

    def _has_body_near(self, at: int) -> bool:
        """Whether small words alone, and no verb, stand before the organisation."""
        view, last = self.view, at
        while last < self.start + _LONGEST_FIELD and view.kind(last) is Kind.SMALL and view.joined(last):
            if _VERBAL.fullmatch(view.low(last)) or view.low(last) in office_words("joints", "ends"):
                return False
            last += 1
        place = view.place(last)
        if view.joined(last) and place is not None and view.kind(last) is not Kind.SMALL:
            stop = view.after(place.end)  # "juru bicara kelompok suporter Inggris, Rahmat"
            return view.low(stop) == "," and holder_stands_at(view, stop + 1)
        within = view.low(last - 1) in ("di", "dari", "pada") or self.group in ("unit", "calling")
        return within and view.joined(last) and view.body(last) is not None

    def _leads_to_body(self, at: int) -> bool:
        """Whether words of a unit go on to its organisation: "Epidemiologi dan Analitik Respons WHO"."""
        view = self.view
        for probe in range(at, at + LONGEST_LIST):
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

    def _after_eponym(self, at: int) -> int | None:
        """ "Kantor Imigrasi Ngurah Rai Rahmat", "Pangdam V Brawijaya": a unit with the name of a hero."""
        view = self.view
        number = at - 1
        if view.low(number) == "/" and view.attached(number):
            number -= 1  # "Pangdam III/Siliwangi"
        command = is_roman(view.word(number)) and self.head in office_words("joints", "commands")
        if not command and view.low(at - 1) not in office_words("joints", "named_after"):
            return None
        found = view.match(eponyms(), at)
        return found[0] if found else None

"""The small words of an office, which of them carry it on: "Kepala Bidang Sarana dan Prasarana"."""

from __future__ import annotations

from dataclasses import dataclass

from news_extract.finding.people.office_begun import (
    IN_RUN,
    LONGEST_RUN,
    holder_stands_at,
    is_acronym_in_brackets,
)
from news_extract.finding.people.office_organisation import OrganisationReader
from news_extract.finding.people.office_words import (
    head_at,
    is_degree,
    is_honorific,
    name_words,
    office_words,
)
from news_extract.finding.people.words import Kind, is_organisation_word


@dataclass(frozen=True, slots=True)
class JointReader(OrganisationReader):
    """Reads the small words of an office."""

    def _after_joint(self, at: int) -> int | None:
        """The small words of an office: "Bidang Sarana dan Prasarana pada Dinas Pertanian"."""
        view, low = self.view, self.view.low(at)
        if at == self.start and low in office_words("joints", "new"):
            known = view.body(at + 1) is not None or view.place(at + 1) is not None
            return at + 1 if view.joined(at + 1) and (known or self._is_set_off(at + 1)) else None
        small_head = view.kind(self.start - 1) is Kind.SMALL
        if small_head and is_organisation_word(low) and at < self.start + 6:
            return at + 1  # "menteri luar negeri Rusia"
        of_body = self.group == "calling" or (small_head and self.group == "unit")
        if of_body and self._has_body_near(at):
            return at + 1  # "ahli ekologi laut di Universitas Lampung", "manajer proyek listrik PT Sumber"
        if self.group == "unit" and is_organisation_word(low) and self._leads_to_body(at + 1):
            return at + 1  # "Kabag Administrasi pembangunan sekretariat Pemkab"
        if low not in office_words("joints", "joint") or not view.joined(at + 1):
            return None
        if low == "untuk" and self.head in office_words("joints", "sent_to"):
            home = view.low(at + 1) in office_words("title", "country") | office_words("joints", "continents")
            sent = home or view.body(at + 1) is not None or view.place(at + 1) is not None
            return at + 1 if sent else None  # "Duta Besar RI untuk Jepang"
        if view.body(at + 1) is not None:
            return at + 1 if low in office_words("joints", "before_body") else None
        if low in office_words("joints", "close"):
            if at == self.start and low in ("dan", "serta", "and"):
                return None  # "selaku ketua dan Siti": nothing to bind
            english = low in ("of", "for") and view.kind(at + 1) in IN_RUN  # "Director of Unesco"
            follows = english or view.kind(at + 1) in (Kind.COMMON, Kind.ACRONYM)
            if self._is_child(at + 1):
                return at + 1
            another = head_at(view, at + 1) is not None or is_honorific(view, at + 1)
            if view.low(at + 1) in office_words("joints", "fields") and self.group == "unit":
                another = self.is_complete(at)  # not "Kepala Biro Hukum dan Humas"
            slip = view.kind(at + 1) is Kind.UNKNOWN and (
                self._is_before_place(at + 1)
                or is_acronym_in_brackets(view, at + 2)
                or (self.group == "unit" and self._leads_to_body(at + 1))
            )
            return at + 1 if (follows or slip) and not another else None
        if low == "dari":
            return at + 1 if view.low(at + 1) in ("fraksi", "partai", "dapil", "daerah") else None
        if low == "asal":
            return at + 1 if view.place(at + 1) is not None else None  # "anggota DPD RI asal Papua"
        if low == "di" and self.head in office_words("joints", "sent_to") and view.kind(at + 1) in IN_RUN:
            return at + 1  # "Konsul Jenderal RI di Jeddah"
        if low not in ("pada", "di", "untuk") or view.place(at + 1) is not None:
            return None
        opens = view.low(at + 1) in office_words("joints", "openers")
        opens = opens or (low == "pada" and view.kind(at + 1) is Kind.ACRONYM)  # "Kasi Pupuk pada DTPH"
        return at + 1 if opens or self._holder_after_run(at + 1) else None

    def _holder_after_run(self, at: int) -> bool:
        """ "Kepala Riset di Sumber Chartered, Rahmat": capitals, a comma, a name."""
        view, run = self.view, at
        while run < at + LONGEST_RUN and view.kind(run) in IN_RUN and view.joined(run):
            run += 1
        return run > at and view.low(run) == "," and holder_stands_at(view, run + 1)

    def _is_child(self, at: int) -> bool:
        """ "Direktur Kesehatan Ibu dan Anak", "Dinas Perlindungan Anak"; not "Bupati Anak Agung Rahmat"."""
        view, low = self.view, self.view.low(at)
        if low == "ibu":
            return view.low(at + 1) in ("dan", "&") and view.low(at + 2) == "anak"
        follows = view.low(at + 1) not in name_words("particles", "after_anak")
        return low == "anak" and self.group in ("unit", "portfolio") and follows

    def _is_set_off(self, at: int) -> bool:
        """ "Dirjen Aplikasi, Kementerian Komdigi, Rahmat": a body or area between commas, then the holder."""
        view = self.view
        known = view.body(at) or view.place(at)
        acronym = view.kind(at) is Kind.ACRONYM and view.low(at + 1) == "," and not is_degree(view.word(at))
        if known is None and not acronym and view.low(at) not in office_words("joints", "openers"):
            return False
        stop = view.after(known.end) if known else at
        while stop < at + LONGEST_RUN and view.kind(stop) in IN_RUN and view.joined(stop):
            stop += 1
        return view.low(stop) == "," and holder_stands_at(view, stop + 1)

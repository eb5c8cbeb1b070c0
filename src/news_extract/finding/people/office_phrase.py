"""How far an office reaches: to the last word of its organisation and area.

"Penjabat (Pj) Bupati Sukamaju Rahmat" ends before the name, "Kepala Bidang Sarana dan Prasarana pada Dinas
Pertanian, Yuni" at the comma. The phrase is read word by word; each kind of word has a rule that says where
the phrase goes on after it, or that it is over.
"""

from __future__ import annotations

from dataclasses import dataclass

from news_extract.finding.people.name_run import begins_with_common
from news_extract.finding.people.office_begun import (
    LONGEST_LIST,
    after_bracket,
    after_ordinal,
)
from news_extract.finding.people.office_joints import JointReader
from news_extract.finding.people.office_places import after_command
from news_extract.finding.people.office_regency import after_regency, ends_regency, is_area_behind
from news_extract.finding.people.office_set_off import set_off_end
from news_extract.finding.people.office_words import (
    capacities,
    head_at,
    is_honorific,
    name_words,
    office_words,
    ranks,
)
from news_extract.finding.people.words import Kind, is_organisation_word, is_roman
from news_extract.layers import PlaceMention

_LONGEST = 30  # words of an office after its head
_INITIALS = 2
_UNIT_DIGITS = 4  # of the number of an army command
_AFTER_HONORIFIC = (Kind.NAME, Kind.UNKNOWN, Kind.INITIAL, Kind.MARK, Kind.ACRONYM)


@dataclass(frozen=True, slots=True)
class Phrase(JointReader):
    """Reads an office word by word."""

    def end(self) -> int:
        """The piece after the last one of the phrase."""
        view, at = self.view, self.start
        set_off = set_off_end(view, at, self.group)
        if set_off is not None:
            return set_off
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
        named = after_command(view, at, view.low(at - 1)) or self._after_eponym(at)
        if named is not None:
            return named
        body, place = view.body(at), view.place(at)
        if body is not None and body.start >= view.pieces.starts[self.start - 1]:
            end = max(at + 1, view.after(body.end))
            return max(end, after_regency(view, end - 1) or 0)  # "Dinas Sosial Gunung" + "Mas"
        if self._is_bare_locality(at):
            return at + 1
        locality = self._after_locality(at)
        if locality is not None:
            return locality
        if place is not None and self._begins_name(at, place):
            return None
        town = self._after_town(at)
        if town is not None:
            return town
        if place is not None:
            return self._after_place(at, place)
        regency = after_regency(view, at)
        if regency is not None and is_area_behind(view, at, regency, self.group, self.start):
            return regency
        match view.kind(at):
            case Kind.MARK:
                return self._after_mark(at)
            case Kind.SMALL:
                return after_ordinal(view, at) or self._after_joint(at)
            case Kind.NUMBER:
                return self._after_number(at)
            case _:
                return after_ordinal(view, at) or self._after_capital(at)

    def _is_bare_locality(self, at: int) -> bool:
        """ "Kabid Pemerintahan Desa pada Dinas Sosial": a village of no name is what a unit is about."""
        view = self.view
        field = self.group == "unit" and at > self.start and view.kind(at - 1) is Kind.COMMON
        bare = view.low(at) in office_words("joints", "localities") and view.kind(at) is not Kind.SMALL
        return field and bare and view.low(at + 1) in ("pada", "di", "dan")

    def _after_capital(self, at: int) -> int | None:
        view, low, kind = self.view, self.view.low(at), self.view.kind(at)
        if self._is_child(at):
            return at + 1
        if view.low(at - 1) == "untuk" and low in office_words("joints", "continents"):
            return at + 1 + (view.low(at + 1) in office_words("joints", "parts_of_continents"))
        if self._is_holder_of_district(at):
            return None
        common = view.kind(at + 1) is Kind.COMMON and not is_organisation_word(view.low(at + 1))
        units = office_words("joints", "units")
        if self.group == "unit" and low in units and (view.kind(at - 1) is Kind.COMMON or low == "kph"):
            return at + 1  # "Bidang Kelembagaan dan Tata Laksana"
        if low == "haji" and (view.low(at - 1) in ("bidang", "pansus") or view.body(at + 1) is not None):
            return at + 1  # "Ketua Pansus Haji DPR"
        if low in ranks() or (is_honorific(view, at) and (common or self._is_titled(at + 1))):
            return None
        if low == "i" and view.low(at + 1) in office_words("joints", "balinese"):
            return None  # "Dandim Badung I Made Rahmat"
        if kind is Kind.INITIAL:
            # "Komisi I", "Wilayah V"; not "Bupati Sukamaju I Wayan Rahmat"
            numbered = self.head in office_words("joints", "numbered")
            number = is_roman(view.word(at)) and (numbered or not view.may_be_name(at + 1))
            classed = view.low(at - 1) in office_words("joints", "classes")  # "Kelas B"
            return at + 1 if number or classed or view.low(at - 1) in office_words("title", "inner") else None
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
        given = low in name_words("never", "given") and view.joined(at + 1) and view.may_be_name(at + 1)
        complete = (
            self.is_complete(at) or ends_regency(view, at) or (at == self.start and self._needs_nothing())
        )
        if kind is Kind.COMMON and complete and (given or begins_with_common(view, at)):
            return None  # "Ketua PMI Agam Lintang Rahmat"
        place = view.place(at - 1)
        if place is not None and place.code is None and low in office_words("joints", "village_words"):
            return at + 1  # "Kelurahan Timbang Deli"
        if kind is Kind.COMMON:
            street = low in ("jalan", "jl") and view.kind(at - 1) is not Kind.COMMON
            another = view.low(at - 1) in ("dan", "serta") and head_at(view, at) is not None
            another = another and low not in office_words("joints", "fields")
            return None if street or another else at + 1
        return at + 1 if self._is_of_organisation(at) else None

    def _is_titled(self, at: int) -> bool:
        """Whether a name can go on after an honorific: not in "Koperasi Tirta Mas, Rahmat"."""
        return self.view.kind(at) in _AFTER_HONORIFIC and self.view.low(at) != ","

    def _needs_nothing(self) -> bool:
        """Whether the head alone is an office: "Menaker Bakti Rahmat", "KSAD Bala Rahmat"."""
        head = self.head
        return self.group == "portfolio_short" or head in office_words("joints", "complete")

    def _begins_name(self, at: int, place: PlaceMention) -> bool:
        """ "Kepala Dinas Perikanan Sukamaju Padang Rahmat": no bare area stands right behind an area."""
        view = self.view
        known = view.place(at - 1)
        if known is None or known is place or known.code is None or view.after(place.end) != at + 1:
            return False
        return view.joined(at + 1) and view.may_be_name(at + 1) and view.place(at + 1) is None

    def _begins_holder(self, at: int) -> bool:
        """ "Jaksa Agung ST Rahmat", "Ketua DPC Kota Bogor FX Rahmat": initials where nothing more is due."""
        view, low = self.view, self.view.low(at)
        if len(low) != _INITIALS or is_roman(view.word(at)):
            return False
        if self.group not in ("region", "portfolio") and not self.is_complete(at):
            return False
        return (
            low not in office_words("joints", "states") and view.may_be_name(at + 1) and view.joined(at + 1)
        )

    def _after_number(self, at: int) -> int | None:
        """ "Dandim 0410/Sukamaju", "SDN 2", "Ketua RW 05"."""
        view = self.view
        if view.low(at - 1) in ("rt", "rw"):
            return at + 1  # "Ketua RT 003"
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
            return after_bracket(view, at)
        if low == ",":
            return (
                at + 1
                if self._is_in_list(at) or self._is_set_off(at + 1 + (view.low(at + 1) == "pada"))
                else None
            )
        if (
            low == "/"
            and self.is_complete(at)
            and (head_at(view, at + 1) or view.match(capacities(), at + 1))
        ):
            return None  # "Wakil Bupati Sukamaju/Penjabat Bupati Sukajaya"
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
        for probe in range(at + 1, at + LONGEST_LIST):
            if view.low(probe) in ("dan", "serta", "&"):
                goes_on = view.kind(probe + 1) in (Kind.COMMON, Kind.ACRONYM)
                return listed and goes_on and head_at(view, probe + 1) is None
            goes_on = view.low(probe) == "," or view.kind(probe) is Kind.COMMON
            if not goes_on or head_at(view, probe) or is_honorific(view, probe) or not view.joined(probe):
                return False
            listed = True
        return False

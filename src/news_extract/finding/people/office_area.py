"""How far the area reaches that ends an office: districts and villages, which no table holds whole."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import regex

from news_extract.finding.areas.gazetteer import districts_named, is_town
from news_extract.finding.people.office_begun import LONGEST_RUN, Begun, holder_stands_at
from news_extract.finding.people.office_places import after_town
from news_extract.finding.people.office_words import office_words, ranks
from news_extract.finding.people.words import Kind, is_organisation_word
from news_extract.layers import PlaceMention

_FULL_NAME = 2  # words


@cache
def _village() -> regex.Pattern[str]:
    """A word made like the name of a village: "Sukamaju", "Purworejo"."""
    return regex.compile(r"\p{Ll}{3,}(?:" + "|".join(sorted(office_words("joints", "village_ends"))) + ")")


@dataclass(frozen=True, slots=True)
class AreaReader(Begun):
    """Reads the words of an area."""

    def _after_place(self, at: int, place: PlaceMention) -> int | None:
        """A village that no table holds ends before a common name: "Desa Watu Suka Rahmat"."""
        view = self.view
        end = max(at + 1, view.after(place.end))
        if place.code is not None:
            return end
        if self._is_holder_of_district(at):
            return None
        known = self._known_locality(view.pieces.at(place.start))
        if known <= at:
            return None
        if known < end:
            return known
        if self._is_small_place(at, end):
            return at + 1 + (view.low(at) in office_words("joints", "localities"))
        within = place.start < view.pieces.starts[at]
        name = within and view.kind(at) is Kind.NAME
        if (within and view.low(at) in ranks()) or (
            name and (at > self.start or self._is_holder_not_place(at))
        ):
            return None
        if self._holder_after(at + 1, end):
            return at + 1
        return next((piece for piece in range(at + 1, end) if self._ends_village(piece, at)), end)

    def _known_locality(self, at: int) -> int:
        """ "Peratin Pekon Watuhari Rahmat" where the text tells of "Pekon Watuhari": the piece after it.

        Past the end of the text where it tells of none.
        """
        first = at + (self.view.low(at) in office_words("joints", "localities"))
        found = self.view.match(self.usage.localities, first)
        return found[0] if found else len(self.view.pieces)

    def _is_holder_of_district(self, at: int) -> bool:
        """ "Camat Dekat Rahmat, mengatakan": every district is known, what is none begins a name."""
        view, stop = self.view, at + 2
        if at != self.start or view.low(at - 1) not in office_words("joints", "of_known_district"):
            return False
        known = view.low(at) in self.usage.located or view.match(self.usage.localities, at) is not None
        if known or view.kind(at) is Kind.NAME or districts_named(view.low(at)):
            return False
        ends = view.kind(stop) in (Kind.SMALL, Kind.MARK) or not view.joined(stop)
        return view.joined(at + 1) and view.may_be_name(at + 1) and ends

    def _is_small_place(self, at: int, end: int) -> bool:
        """ "Desa Sukamaju Noran Sukiran": a village of one word, and unknown words that are the holder."""
        view = self.view
        first = at + (view.low(at) in office_words("joints", "localities"))
        if view.low(end) == "," and holder_stands_at(view, end + 1):
            return False
        words = office_words("joints", "village_words") | office_words("joints", "directions")
        rest = range(first + 1, end)
        if not rest or any(
            view.kind(piece) is not Kind.UNKNOWN or view.low(piece) in words for piece in rest
        ):
            return False
        known = _village().fullmatch(view.low(first)) is not None
        return known or (len(rest) == _FULL_NAME and view.kind(first) is Kind.UNKNOWN)

    def _ends_village(self, piece: int, first: int) -> bool:
        """ "Desa Sukramaju Agustina Rahmat", "Sanga Desa Iptu Rahmat": the holder in a village's name."""
        view = self.view
        of_village = view.low(piece) in office_words("joints", "village_words")
        of_village = of_village or view.low(piece - 1) in office_words("joints", "village_begins")
        name = view.kind(piece) is Kind.NAME and not of_village
        return view.low(piece) in ranks() or (name and (piece > first + 1 or view.may_be_name(piece + 1)))

    def _is_holder_not_place(self, at: int) -> bool:
        """ "Wali Kota Rahmat Hidayat": every city is known, and no village has the name of a person."""
        view, run = self.view, at
        if self.head == "kota":
            return True
        while run < at + LONGEST_RUN and view.kind(run) is Kind.NAME and view.joined(run):
            run += 1
        ends = not view.joined(run) or view.kind(run) is Kind.SMALL
        return ends and run - at == _FULL_NAME

    def _holder_after(self, at: int, end: int) -> bool:
        """ "Kepala Desa Sukatani Rahmat Hadi": a common name that would leave one word for the holder."""
        view = self.view
        last = at == end - 1 and view.kind(at) is Kind.NAME and at > self.start
        ends = view.kind(end + 1) in (Kind.SMALL, Kind.MARK) or not view.joined(end + 1)
        return last and view.joined(end) and view.may_be_name(end) and ends

    def _after_town(self, at: int) -> int | None:
        """ "Kepala KPPN Kotabumi Rahmat", "Kalapas Kelas IIA Kalianda": a town behind a body or its class."""
        view = self.view
        behind = view.kind(at - 1) is Kind.ACRONYM or view.body(at - 1) is not None
        if self.group != "unit" or not (behind or self._is_of_town(at)) or view.place(at) is not None:
            return None
        end = after_town(view, at)
        if end is None or (behind and at == self.start):
            return None
        if end > at + 1 or is_town(view.low(at)):
            return end
        # not "Kepala BPS Rahmat", though a district has that name
        holder = view.joined(end) and (view.may_be_name(end) or view.low(end) == ",")
        return end if holder and view.kind(at) is not Kind.NAME else None

    def _is_of_town(self, at: int) -> bool:
        """Whether the head is that of an office in a town, with its class or without."""
        view, heads = self.view, office_words("joints", "of_district")
        if at == self.start:
            return view.low(at - 1) in heads
        return view.low(at - 2) == "kelas"

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
        metro = self.head in ("metro", "kawasan")  # "Kapolsek Metro Tanah Abang"
        head = view.low(self.start - 2) if metro else self.head
        if head not in office_words("joints", "of_district"):
            return at
        end = after_town(view, at)
        return at if end is None or (end == at + 1 and view.kind(at) is Kind.NAME) else end

    def _is_of_area(self, at: int) -> bool:
        """Whether a word of the language is of the area: not in "Bupati Bekasi Hadiri Rapat"."""
        view = self.view
        if self.head in office_words("joints", "villages"):
            return True  # "Lurah Tanjung Indah"
        if view.low(at) in office_words("joints", "of_area"):
            return True  # "Kapolres Sukamaju Kota"
        return is_organisation_word(view.low(at)) and (at == self.start or view.place(at - 1) is None)

    def _is_village(self, at: int) -> bool:
        """ "Peratin Tugu Ratu Rahmat": words of villages before what is left for the holder."""
        view, words = self.view, office_words("joints", "village_words")
        if not (view.joined(at + 1) and view.may_be_name(at + 1)):
            return False
        named = view.kind(at + 1) is Kind.NAME and view.joined(at + 2) and view.may_be_name(at + 2)
        if at == self.start and named and view.kind(at) is Kind.UNKNOWN:
            return True  # "Perbekel Tibuning Rahmat Hidayat"
        if at > self.start:
            begun = view.low(at - 1) in office_words("joints", "village_begins")
            return view.low(at) in words or (begun and view.kind(at) is Kind.UNKNOWN)
        if view.kind(at) is Kind.UNKNOWN and _village().fullmatch(view.low(at)):
            return True
        return view.joined(at + 2) and view.low(at + 1) in words and view.may_be_name(at + 2)

"""How far the name of an organisation reaches, once its beginning is known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from news_extract.finding.body_names import (
    Head,
    branch_words,
    field_words,
    generic_words,
    heads,
    key_of,
    known_bodies,
    office_words,
    stop_words,
)
from news_extract.finding.gazetteer import district_beginnings
from news_extract.finding.words import Kind, is_roman, kind_of
from news_extract.layers import PlaceMention, Words

_LONGEST_NAME = 14  # words
_LONGEST_ACRONYM = 24  # characters
_LONGEST_STATION = 3  # words behind "Polsek" that are no area
_OFFICE_REACH = 6  # words back to the office whose body this may be
_LIST_JOINS = frozenset({"dan", "&", "serta"})
_NAME_JOINS = frozenset({"&", "of", "and", "for", "the"})
_LONG_JOINS = _LIST_JOINS | _NAME_JOINS | {"untuk", "bagi"}
_TICKER = 4  # letters of a share's code
_LISTED = ("Tbk", "TBK", "Tbk.")


@dataclass(slots=True)
class Extent:
    """A name as read: its words up to `last`, its acronym in brackets and its area.

    `branch` tells that it is that of a branch.
    """

    last: int
    acronym: tuple[int, int] | None = None
    area: PlaceMention | None = None
    branch: bool = False


class Reader:
    """Reads names forward from a word, within one sentence.

    `places` are the areas of the document by the number of their first word, with the number of their last.
    `speakers` are words, in small letters, that stand as a speaker's name somewhere: no name of a body holds them.
    """

    def __init__(
        self, words: Words, places: dict[int, tuple[PlaceMention, int]], speakers: frozenset[str]
    ) -> None:
        self.words = words
        self.places = places
        self.speakers = speakers
        self.start = 0
        self.stop = len(words)

    def follow(self, at: int, rest: Sequence[str]) -> int | None:
        """Number of the last of the words `rest` from `at` on; commas and hyphens between them are passed."""
        lowers = self.words.lowers
        first = at
        for word in rest:
            while first < at < self.stop and lowers[at] in (",", "-", "."):
                at += 1
            if at >= self.stop or lowers[at] != word or (at > first and not self.touches(at)):
                return None
            at += 1
        return at - 1

    def is_capital(self, at: int) -> bool:
        """Whether word `at` is there and begins with a capital."""
        return at < self.stop and self.words.texts[at][0].isupper()

    def touches(self, at: int) -> bool:
        """Whether at most one character stands between word `at` and the word before it."""
        return self.words.starts[at] - self.words.ends[at - 1] <= 1

    def begins_body(self, at: int) -> bool:
        """Whether another body's name begins at word `at`."""
        low, text = self.words.lowers[at], self.words.texts[at]
        if any(self.follow(at, head.words) is not None for head in heads().get(low, ())):
            return True
        return any(
            text == known.written or (len(known.words) > 1 and self.follow(at, known.words) is not None)
            for known in known_bodies().get(low, ())
        )

    def in_office(self, at: int) -> bool:
        """Whether an office stands shortly before word `at`, so that its holder's name may follow the body."""
        before = self.words.lowers[max(self.start, at - _OFFICE_REACH) : at]
        return any(word in office_words() for word in before)

    # ------------------------------------------------------------ tails

    def tail(self, first: int, core: int) -> Extent:
        """What stands behind the name of words `first` to `core`: "RI", an acronym in brackets, a branch, the area."""
        extent = Extent(self._listed(core))
        self._republic(extent)
        self._bracket(extent, first)
        if extent.acronym is None:
            self._branch(extent)
        self._area(extent)
        if extent.area and extent.acronym is None:
            self._bracket(extent, first)
        return extent

    def _republic(self, extent: Extent) -> None:
        at, lowers = extent.last + 1, self.words.lowers
        if at < self.stop and lowers[at] == "-":
            at += 1
        if at < self.stop and self.words.texts[at] == "RI":
            extent.last = at
        elif at + 1 < self.stop and lowers[at] == "republik" and lowers[at + 1] == "indonesia":
            extent.last = at + 1

    def _listed(self, last: int) -> int:
        """Number of the last word of "(Persero) Tbk" behind word `last`, or `last`."""
        texts, at = self.words.texts, last + 1
        if at + 2 < self.stop and texts[at] == "(" and self.words.lowers[at + 1] in ("persero", "perseroda"):
            last = at + 2
        return last + 1 if last + 1 < self.stop and texts[last + 1] in _LISTED else last

    def _bracket(self, extent: Extent, first: int) -> None:
        close = self.acronym_end(first, extent.last)
        if close is not None:
            extent.acronym = (self.words.starts[extent.last + 2], self.words.ends[close - 1])
            extent.last = close

    def acronym_end(self, first: int, last: int) -> int | None:
        """ "(Disparekraf)" behind a name: the closing bracket, where the letters stand in the name in their order."""
        at, texts = last + 1, self.words.texts
        if at + 2 >= self.stop or texts[at] != "(" or not texts[at + 1][0].isupper() or at + 1 in self.places:
            return None
        close = next((k for k in range(at + 2, min(at + 6, self.stop)) if texts[k] == ")"), None)
        if close is None:
            return None
        if texts[last] in _LISTED and len(texts[at + 1]) == _TICKER and texts[at + 1].isupper():
            return close  # "PT Maju Jaya Tbk (MJYA)"
        acronym = "".join(self.words.lowers[at + 1 : close])
        name = self.words.lowers[first : last + 1]
        key = key_of(acronym)
        if key is not None and key == key_of(" ".join(name)):
            return close
        begins = acronym[0] in {word[0] for word in name[:2]} or name[0] == "pt"
        if not begins or len(acronym) > _LONGEST_ACRONYM or not _is_spread_over(acronym, "".join(name)):
            return None
        return close

    def _branch(self, extent: Extent) -> None:
        """ "Cabang Bekasi Cikarang", "Unit Krui", "Daop 1 Jakarta": a branch and the place it is named after."""
        at = extent.last + 1
        if not self.is_capital(at) or not self.touches(at):
            return
        for announced in branch_words().get(self.words.lowers[at], ()):
            last = self.follow(at, announced)
            named = self._branch_name(last + 1) if last is not None else None
            if named is not None:
                extent.last, extent.branch = named, True
                return

    def _branch_name(self, at: int) -> int | None:
        texts, lowers, last = self.words.texts, self.words.lowers, None
        while at < self.stop and self.touches(at) and (texts[at][0].isupper() or texts[at].isdigit()):
            if at in self.places:
                last = at = self.places[at][1]
            elif texts[at] in stop_words() or lowers[at] in self.speakers:
                break
            elif texts[at].isdigit() or kind_of(texts[at]) is Kind.ACRONYM:
                if last is not None:
                    break
                last = at
            elif lowers[at] in district_beginnings() or (last is None and kind_of(texts[at]) is not Kind.NAME):
                last = at
            else:
                break
            at += 1
        return last

    def _area(self, extent: Extent) -> None:
        found = self.places.get(extent.last + 1)
        if found and self.touches(extent.last + 1):
            extent.area, extent.last = found

    # ------------------------------------------------------------ names

    def name(self, head: Head, first: int, last: int) -> Extent | None:
        """The whole name that the words `first` to `last`, its head, begin; None where they begin none."""
        read = {
            "fields": self._fields,
            "place": self._station,
            "area": self._nothing,
            "abroad": self._fields,
            "firm": self._firm,
            "joined": self._joined,
            "name": self._plain,
        }[head.goes_on]
        named = read(last + 1)
        if named is None and head.goes_on not in ("fields", "area", "abroad"):
            # "Rumah Sakit Umum Daerah (RSUD) Sukamaju"
            close = self.acronym_end(first, last)
            named = read(close + 1) if close is not None else None
            if close is not None and named is not None:
                extent = self.tail(first, named)
                extent.acronym = (self.words.starts[last + 2], self.words.ends[close - 1])
                return extent
        extent = self.tail(first, last if named is None else named)
        if head.goes_on == "name" and extent.acronym and extent.area is None:
            self._number(extent)
        if head.goes_on == "abroad":
            return extent if extent.area and extent.area.level == "negara" else None
        if named is not None or head.alone or extent.area:
            return extent if named is None or not self._is_generic(last + 1, named, extent) else None
        return None

    def _number(self, extent: Extent) -> None:
        """ "Sekolah Harapan Bangsa (SHB) 24 Samarinda": the number of a school behind its acronym."""
        at = extent.last + 1
        if at < self.stop and self.words.texts[at].isdigit() and len(self.words.texts[at]) <= 3:
            extent.last = at
            self._area(extent)

    def _is_generic(self, first: int, last: int, extent: Extent) -> bool:
        """ "Sekolah Dasar Negeri": nothing behind the head names one school."""
        return extent.area is None and all(
            word in generic_words() for word in self.words.lowers[first : last + 1]
        )

    def _nothing(self, at: int) -> int | None:
        return None

    def _fields(self, at: int) -> int | None:
        """ "Pemuda, Olahraga dan Pariwisata": words of the trade, commas only where "dan" follows."""
        lowers, first, last = self.words.lowers, at, None
        while at < min(self.stop, first + _LONGEST_NAME):
            if self._is_field(at, first):
                last = at
                at += 1
            elif last is None:
                return None
            elif lowers[at] in _LIST_JOINS and self._is_field(at + 1, at + 1) and not self.begins_body(at + 1):
                at += 1
            elif lowers[at] == "," and self._list_closes(at):
                at += 2 if lowers[at + 1] in _LIST_JOINS else 1
            elif lowers[at] == "/" and self._is_field(at + 1, at + 1):
                at += 1
            else:
                break
        return last

    def _is_field(self, at: int, first: int) -> bool:
        if at >= self.stop or not self.touches(at) or at in self.places:
            return False
        text = self.words.texts[at]
        if self.words.lowers[at - 1] in ("kelas", "tipe") and (text.isdigit() or is_roman(text.rstrip("AB"))):
            return True  # "Lembaga Pemasyarakatan Kelas I"
        if not text[0].isupper() or text == "RI" or text in stop_words():
            return False
        if self.words.lowers[at] in field_words() or (at > first and kind_of(text) is Kind.COMMON):
            return self.words.lowers[at] not in self.speakers
        return at == first and text.isupper() and 2 <= len(text) <= 9 and text.isalnum()

    def _list_closes(self, comma: int) -> bool:
        """Whether the list that a comma opens is closed by "dan" and a word of the trade."""
        lowers, at = self.words.lowers, comma + 1
        while at < min(self.stop, comma + _LONGEST_NAME):
            if lowers[at] in _LIST_JOINS:
                return self._is_field(at + 1, at + 1) and not self.begins_body(at + 1)
            if lowers[at] != "," and not (self._is_field(at, at) and not self.begins_body(at)):
                return False
            at += 1
        return False

    def _station(self, at: int) -> int | None:
        """ "Bogor Kota", "0506/Tangerang", "Tanjung Duren": a number, and a name that is no area of the table."""
        texts, last = self.words.texts, None
        while at < self.stop and (texts[at][0].isdigit() or (last is not None and texts[at] in ("-", "/"))):
            last = at
            at += 1
        if at in self.places:
            end = self.places[at][1]
            if end + 1 < self.stop and texts[end + 1] == "Kota":
                return end + 1
            return last if last is None or texts[last][0].isdigit() else end
        first = at
        while at < first + _LONGEST_STATION and self.is_capital(at) and self.touches(at):
            named = at > first and kind_of(texts[at]) is Kind.NAME
            glued = self.words.starts[at] == self.words.ends[at - 1] and texts[at - 1].isalpha()
            if at in self.places or named or glued or self._ends_name(at):
                break
            last = at
            at += 1
        return last

    def _ends_name(self, at: int) -> bool:
        return (
            self.words.texts[at] in stop_words()
            or self.words.lowers[at] in self.speakers
            or self.begins_body(at)
        )

    def _firm(self, at: int) -> int | None:
        """ "Maju Jaya Tbk", "Maju Jaya (Persero)"."""
        if at < self.stop and self.words.texts[at] == ".":
            at += 1
        return self._capitals(at, joins=frozenset({"&"}), whole=True)

    def _joined(self, at: int) -> int | None:
        """ "Pengelola Pusat Belanja Indonesia": associations bear the names of other bodies in theirs."""
        return self._capitals(at, joins=_LONG_JOINS, nested=True)

    def _plain(self, at: int) -> int | None:
        return self._capitals(at, joins=_NAME_JOINS)

    def _capitals(
        self, at: int, *, joins: frozenset[str], whole: bool = False, nested: bool = False
    ) -> int | None:
        """Number of the last of the capitalised words and numbers from `at` on.

        An area behind the first word ends the name, but for firms (`whole`), where it may stand anywhere;
        so does another body's name, but where names are `nested`.
        """
        texts, first, last = self.words.texts, at, None
        in_office = self.in_office(at)
        while at < min(self.stop, first + _LONGEST_NAME):
            text = texts[at]
            if last is not None and not self.touches(at):
                break
            if text[0].isupper() or (text.isdigit() and len(text) <= 3 and not whole):
                ends = text in stop_words() or self.words.lowers[at] in self.speakers
                if ends or (last is not None and not nested and self.begins_body(at)):
                    break
                if in_office and at > first and self._begins_person(at, first):
                    break
                if at in self.places and at > first and not whole:
                    return at - 1 if texts[at - 1][0].isupper() or texts[at - 1].isdigit() else last
                last = at
            elif text not in joins or last is None or not self.is_capital(at + 1) or self._ends_name(at + 1):
                break
            at += 1
        return last

    def _begins_person(self, at: int, first: int) -> bool:
        """Whether a part of a personal name stands at `at` behind words that are none."""
        texts = self.words.texts
        if kind_of(texts[at]) is not Kind.NAME:
            return False
        return any(kind_of(text) is not Kind.NAME for text in texts[first:at])


def _is_spread_over(acronym: str, name: str) -> bool:
    """Whether the letters of `acronym` stand in `name` in their order."""
    at = 0
    for letter in acronym:
        if letter.isalpha():
            at = name.find(letter, at) + 1
            if not at:
                return False
    return len(acronym) > 1

"""How far the name of an organisation reaches, once its beginning is known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from news_extract.finding.body_names import Head, field_words, heads, known_bodies, stop_words
from news_extract.layers import PlaceMention, Words

_LONGEST_NAME = 14  # words
_LONGEST_ACRONYM = 20  # characters
_JOINS = frozenset({"dan", "&", "serta"})
_SMALL = frozenset({"untuk", "bagi", "of", "and", "the", "for"})


@dataclass(slots=True)
class Extent:
    """A name as read: words up to `last`, its acronym in brackets and its area."""

    last: int
    core: int  # last word of the name before acronym and area
    acronym: tuple[int, int] | None = None
    area: PlaceMention | None = None


class Reader:
    """Reads names forward from a word, within one sentence.

    `places` are the areas of the document by the number of their first word, with the number of their last.
    """

    def __init__(self, words: Words, places: dict[int, tuple[PlaceMention, int]]) -> None:
        self.words = words
        self.places = places
        self.stop = len(words)

    # ------------------------------------------------------------ pieces

    def follow(self, at: int, rest: Sequence[str]) -> int | None:
        """Number of the last of the words `rest` from `at` on; commas and hyphens between them are passed."""
        lowers = self.words.lowers
        for word in rest:
            while at < self.stop and lowers[at] in (",", "-", "."):
                at += 1
            if at >= self.stop or lowers[at] != word:
                return None
            at += 1
        return at - 1

    def is_capital(self, at: int) -> bool:
        """Whether word `at` is there and begins with a capital."""
        return at < self.stop and self.words.texts[at][0].isupper()

    def touches(self, at: int) -> bool:
        """Whether word `at` stands in the same line as the word before it."""
        return self.words.starts[at] - self.words.ends[at - 1] <= 1

    def begins_body(self, at: int) -> bool:
        """Whether another body's name begins at word `at`."""
        low = self.words.lowers[at]
        if low in heads():
            return any(self.follow(at, head.words) is not None for head in heads()[low])
        return low in known_bodies() and any(
            self.follow(at, known.words) is not None and len(known.words) > 1 or self.words.texts[at] == known.written
            for known in known_bodies()[low]
        )

    # ------------------------------------------------------------ tails

    def tail(self, core: int, *, area: bool = True) -> Extent:
        """What may stand behind a name: "RI", an acronym in brackets, the area."""
        extent = Extent(core, core)
        self._republic(extent)
        self._bracket(extent)
        if area:
            self._area(extent)
            if extent.area and extent.acronym is None:
                self._bracket(extent)
        return extent

    def _republic(self, extent: Extent) -> None:
        at, lowers = extent.last + 1, self.words.lowers
        if at < self.stop and lowers[at] == "-":
            at += 1
        if at < self.stop and self.words.texts[at] == "RI":
            extent.last = extent.core = at
        elif at + 1 < self.stop and lowers[at] == "republik" and lowers[at + 1] == "indonesia":
            extent.last = extent.core = at + 1

    def _bracket(self, extent: Extent) -> None:
        """"(Disparekraf)": an acronym whose letters stand in the name in their order."""
        at, texts = extent.last + 1, self.words.texts
        if at + 2 >= self.stop or texts[at] != "(":
            return
        close = next((k for k in range(at + 2, min(at + 6, self.stop)) if texts[k] == ")"), None)
        if close is None:
            return
        acronym = "".join(self.words.lowers[at + 1 : close])
        name = "".join(self.words.lowers[max(0, extent.core - _LONGEST_NAME) : extent.core + 1])
        if len(acronym) <= _LONGEST_ACRONYM and texts[at + 1][0].isalpha() and _is_spread_over(acronym, name):
            extent.acronym = (self.words.starts[at + 1], self.words.ends[close - 1])
            extent.last = close

    def _area(self, extent: Extent) -> None:
        found = self.places.get(extent.last + 1)
        if found and self.touches(extent.last + 1):
            extent.area, extent.last = found
            if extent.acronym is None:
                extent.core = extent.last

    # ------------------------------------------------------------ names

    def name(self, head: Head, at: int) -> Extent | None:
        """Reads on from word `at`, the first behind the head."""
        read = {
            "fields": self._fields,
            "place": self._place,
            "firm": self._firm,
            "joined": self._joined,
            "name": self._plain,
        }[head.goes_on]
        extent = read(at)
        if extent is None and head.alone:
            return self.tail(at - 1)
        return extent

    def _fields(self, at: int) -> Extent | None:
        """"Pemuda, Olahraga dan Pariwisata": words of the trade, commas only where "dan" follows."""
        fields, lowers, first = field_words(), self.words.lowers, at
        last = None
        while at < min(self.stop, first + _LONGEST_NAME):
            if self._is_field(at, first):
                last = at
                at += 1
            elif last is not None and lowers[at] in _JOINS and self._is_field(at + 1, first) and self.is_capital(at + 1):
                at += 1
            elif last is not None and lowers[at] == "," and self._list_closes(at, fields):
                at += 1
            else:
                break
        return None if last is None else self.tail(last)

    def _is_field(self, at: int, first: int) -> bool:
        if at >= self.stop or not (at == first or self.touches(at)):
            return False
        text, low = self.words.texts[at], self.words.lowers[at]
        if not text[0].isupper():
            return False
        if low in field_words():
            return at not in self.places or low != "bandar"
        return text.isupper() and 2 <= len(text) <= 9 and text != "RI" and text.isalnum() and at == first

    def _list_closes(self, comma: int, fields: frozenset[str]) -> bool:
        """Whether the list that a comma opens is closed by "dan" and a word of the trade."""
        lowers, at = self.words.lowers, comma + 1
        while at < min(self.stop, comma + _LONGEST_NAME):
            if lowers[at] in _JOINS:
                return self._is_field(at + 1, at + 1) and not self.begins_body(at + 1)
            if lowers[at] != "," and not (lowers[at] in fields and self.is_capital(at)):
                return False
            if self.begins_body(at):
                return False
            at += 1
        return False

    def _place(self, at: int) -> Extent | None:
        """"Polres Bogor", "Kodim 0506/Tangerang": an area or one capitalised name, with its number."""
        texts, last = self.words.texts, at - 1
        if at < self.stop and texts[at][0].isdigit():
            last = at
            if last + 2 < self.stop and texts[last + 1] == "/":
                last += 1
                if not self.is_capital(last + 1):
                    last += 1
        extent = self.tail(last)
        if extent.area:
            return extent
        at = last + 1
        if self.is_capital(at) and texts[at] not in stop_words() and not self.begins_body(at):
            return self.tail(at)
        return extent if extent.last >= at or last >= at else None

    def _firm(self, at: int) -> Extent | None:
        """"Maju Jaya Tbk", "Maju Jaya (Persero)"."""
        texts = self.words.texts
        if at < self.stop and texts[at] == ".":
            at += 1
        last = self._capitals(at, joins=frozenset({"&"}))
        if last is None:
            return None
        at = last + 1
        if at + 2 < self.stop and texts[at] == "(" and self.words.lowers[at + 1] in ("persero", "perseroda"):
            last = at + 2
            if self.is_capital(last + 1) and texts[last + 1] in ("Tbk", "TBK", "Tbk."):
                last += 1
        return self.tail(last)

    def _joined(self, at: int) -> Extent | None:
        last = self._capitals(at, joins=_JOINS | _SMALL)
        return None if last is None else self.tail(last)

    def _plain(self, at: int) -> Extent | None:
        last = self._capitals(at, joins=frozenset({"&", "of", "and"}))
        return None if last is None else self.tail(last)

    def _capitals(self, at: int, *, joins: frozenset[str]) -> int | None:
        """Number of the last of the capitalised words and numbers from `at` on."""
        texts, first, last = self.words.texts, at, None
        while at < min(self.stop, first + _LONGEST_NAME):
            text = texts[at]
            if last is not None and not self.touches(at):
                break
            if text[0].isupper() or text[0].isdigit():
                if text in stop_words() or (last is not None and self.begins_body(at)):
                    break
                last = at
                if at in self.places and at > first:
                    return self.places[at][1]
            elif not (last is not None and text in joins and self.is_capital(at + 1) and not self.begins_body(at + 1)):
                break
            at += 1
        return last


def _is_spread_over(acronym: str, name: str) -> bool:
    """Whether the letters of `acronym` stand in `name` in their order."""
    at = 0
    for letter in acronym:
        if letter.isalpha():
            at = name.find(letter, at) + 1
            if not at:
                return False
    return len(acronym) > 1

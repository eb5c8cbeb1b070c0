"""What finding leaves: mentions and figures, each on its own, not yet linked."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from decimal import Decimal

from news_extract.records import BodyType, Comparator, Status, UnitKind


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number as printed, with its scale word, before anybody asks what it counts.

    `form` is digits, words, fraction ("separuh"), collective ("keempat") or vague ("ratusan").
    `step` is the value of one unit of the last digit printed: 100000 in "1,5 juta".
    """

    start: int
    end: int
    value: Decimal
    step: Decimal
    form: str
    scale: int = 0  # power of ten of the scale word
    about: bool = False  # "500-an", "700 ribuan"


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A date, a clock time, a period, a duration or an age.

    `first` and `last` are the days it covers, None where it is relative and the article's date unknown.
    """

    start: int
    end: int
    kind: str  # date | clock | period | duration | age
    first: datetime.date | None = None
    last: datetime.date | None = None


@dataclass(slots=True)
class PlaceMention:
    """A named area. `code` is its Kemendagri code, None where the article leaves it open."""

    start: int
    end: int
    name: str  # with its level where known: "Kabupaten Bekasi"
    level: str | None  # provinsi | kabupaten | kota | kecamatan | desa | pulau | negara | None
    code: str | None


@dataclass(slots=True)
class BodyMention:
    """The name of an organisation, as found; `key` joins mentions that a table says are one body."""

    start: int
    end: int
    type: BodyType
    key: str | None = None  # row of the table of national bodies
    area: PlaceMention | None = None
    acronym: tuple[int, int] | None = None  # of one in brackets inside the mention
    inside_office: bool = False
    within: BodyMention | None = (
        None  # the body whose unit this is: "Polres Garut" in "Satreskrim Polres Garut"
    )


@dataclass(slots=True)
class OfficeMention:
    """An office as written, with or without its holder.

    `start:end` is the whole phrase with capacity, organisation and area, without name, honorific or rank.
    """

    start: int
    end: int
    title: str
    status: Status
    body: BodyMention | None = None
    area: PlaceMention | None = None
    key: str = ""  # normalised head of the office ("bupati"), to match later mentions


@dataclass(slots=True)
class NameMention:
    """The name of a person, without honorifics, ranks and degrees."""

    start: int
    end: int
    honorifics: tuple[str, ...] = ()
    offices: list[OfficeMention] = field(default_factory=list)  # that the text ties to it here
    alias_of: NameMention | None = None  # "yang akrab disapa Mamat"
    evidence: str = "name"  # office | honorific | cue | alias | apposition | name
    confidence: float = 1.0


@dataclass(slots=True)
class Quantity:
    """A number with its unit. Exactly one of `value` and (`low`, `high`) is set."""

    start: int
    end: int
    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    unit: str | None
    unit_kind: UnitKind
    unit_start: int | None = None
    unit_end: int | None = None
    approximate: bool = False
    comparator: Comparator = "="
    hedge: tuple[int, int] | None = None
    per: tuple[int, int] | None = None  # "per bulan", "setiap hari": makes it a rate
    step: Decimal = Decimal(1)  # of the last digit printed: 100000 in "1,5 juta"

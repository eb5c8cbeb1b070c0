"""Names of people."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache

import regex
from spacy.tokens import Doc

from news_extract.finding.known_names import find_again
from news_extract.finding.name_run import Run, honorifics, read_name
from news_extract.finding.office_phrase import Forms, View, forms_of, heads
from news_extract.finding.words import Kind
from news_extract.layers import Layers, NameMention, OfficeMention, covering
from news_extract.reading.quotation_marks import quotation_at
from news_extract.steps import step
from news_extract.tables import toml_table


@step("news_names", needs=("news_offices", "news_cues"))
def find_names(doc: Doc, layers: Layers) -> None:
    """Finds the names of people: where an office, an honorific, a cue or a description announces one, then again."""
    found = _Found(View.of(doc, layers))
    found.around_offices()
    found.after_triggers()
    found.before_descriptions()
    found.by_themselves()
    found.around_cues()
    found.along_lists()
    found.other_names()
    mentions = sorted(found.by_start.values(), key=lambda name: name.start)
    layers.names = find_again(found.view, mentions)
    for nickname in found.introduced:
        nickname.alias_of = _said_of(layers, nickname)


def _said_of(layers: Layers, nickname: NameMention) -> NameMention | None:
    """Whose nickname it is: the last name before it, names inside quotations left out."""
    at = bisect_left(layers.names, nickname.start, key=lambda name: name.start)
    inside = quotation_at(layers, nickname.start) is not None
    for name in reversed(layers.names[max(0, at - 12) : at]):
        if inside or quotation_at(layers, name.start) is None:
            return name
    return None


@cache
def _introducers() -> Forms:
    return forms_of([("alias", toml_table("name_words")["alias"]["introducer"])])


@cache
def _triggers() -> Forms:
    """Words that announce a name: honorifics, ranks, descriptions."""
    words = toml_table("name_words")
    groups = [("honorific", [form for group in ("address", "rank") for form in words["honorifics"][group]])]
    description = words["description"]
    groups += [(group, description[group]) for group in ("direct", "apart", "named")]
    return forms_of(groups)


# Between a name and the office it holds: "Rahmat selaku Ketua", "Rahmat, yang juga Ketua", "Rahmat (Ketua".
_LINK = regex.compile(
    r"\s*+(?:,\s*+)?(?:(?:yang|juga|kini|saat ini|kala itu|saat itu|ketika itu|waktu itu|kala|saat|sempat|pernah|masih|posisi|kembali|merupakan|menjabat|selaku|sebagai|adalah|dilantik|ditunjuk|diangkat|terpilih|resmi|seorang"
    r"|dipercaya|jabatan|sekaligus|menjadi|mewakili)\s++){0,5}+(?:\(\s*+)?",
)
# Between two offices of one person: "Menteri Keuangan sekaligus Ketua Umum".
_AND_OFFICE = regex.compile(r"\s*+,?\s*+(?:sekaligus|merangkap|yang juga|juga|serta|dan)\s++(?:sebagai\s++|selaku\s++|merupakan\s++)?")
_AGE = regex.compile(r"\s?\(\d{1,2}(?:\s?(?:tahun|thn|th))?\)")
_KIN = regex.compile(r"(?:istri|suami|anak|putra|putri|adik|kakak|ayah|ibu|ibunda|ayahanda|menantu|mertua|keponakan|keluarga|mendiang|sepupu|kerabat)(?:nya)?\s+(?:dari\s+)?\Z")


@cache
def _descriptions_after() -> Forms:
    return forms_of([("after", toml_table("name_words")["description"]["after"])])


class _Found:
    """Names found so far in one text, by their start."""

    def __init__(self, view: View) -> None:
        self.view = view
        self.by_start: dict[int, NameMention] = {}
        self.taken: dict[int, NameMention] = {}  # by the number of each of its pieces
        self.bare: dict[str, list[Run]] = {}  # word -> runs of several words that nothing announces
        self.introduced: list[NameMention] = []  # nicknames, to be tied to whom they are said of
        self._ends: dict[int, int] = {}  # end of a name with its degrees -> its start

    def add(self, run: Run, evidence: str) -> NameMention:
        """Takes a run for a name; a name that stands there already is kept."""
        pieces = self.view.pieces
        for at in range(run.first, run.last):
            if at in self.taken:
                return self._widened(self.taken[at], run) if evidence == "alias" else self.taken[at]
        start = pieces.starts[run.first]
        name = NameMention(start, pieces.ends[run.last - 1], run.honorifics, evidence=evidence)
        self.by_start[start] = name
        self.taken |= dict.fromkeys(range(run.first, run.last), name)
        self._ends[run.end] = start
        return name

    def _widened(self, name: NameMention, run: Run) -> NameMention:
        """A nickname takes in the form of address that stands before the name found there: "Gus Mamat"."""
        start = self.view.pieces.starts[run.first]
        if start < name.start and run.last <= self.view.pieces.at(name.end - 1) + 1:
            self.by_start[start] = self.by_start.pop(name.start)
            self._ends[run.end] = start
            name.start, name.honorifics, name.evidence = start, (), "alias"
            self.taken |= dict.fromkeys(range(run.first, run.last), name)
        return name

    def around_offices(self) -> None:
        """ "Bupati Sukamaju Rahmat", "Ketua RT 3, Rahmat", "Rahmat selaku Ketua", "Rahmat, Kepala SDN 2,"."""
        waiting: list[OfficeMention] = []
        last_end = -1
        for office in self.view.layers.offices:
            if waiting and not _AND_OFFICE.fullmatch(self.view.text, last_end, office.start):
                waiting = []
            last_end = office.end
            name = self._holder_directly_after(office) or self._holder_before(office) or self._holder_after_comma(office)
            if name is None:
                waiting.append(office)
                continue
            if name.end > office.end and self._of_kin(office, name):
                name.evidence = "description"
                waiting = []
                continue
            for one in [*waiting, office]:
                if one not in name.offices:
                    name.offices.append(one)
            waiting = []

    def _of_kin(self, office: OfficeMention, name: NameMention) -> bool:
        """ "istri Bupati Sukamaju, Siti": the name after the comma is that of the wife."""
        text = self.view.text
        return "," in text[office.end : name.start] and bool(_KIN.search(text, max(0, office.start - 30), office.start))

    def _holder_directly_after(self, office: OfficeMention) -> NameMention | None:
        at = self.view.pieces.at(office.end - 1) + 1
        if not self.view.joined(at) and not self.view.attached(at):
            return None
        if self.view.low(at) == "(":
            run = read_name(self.view, at + 1, sure=False)
            return self.add(run, "office") if run and self.view.low(run.last) == ")" and run.last - run.first > 1 else None
        run = read_name(self.view, at, sure=True)
        return self.add(run, "office") if run else None

    def _holder_after_comma(self, office: OfficeMention) -> NameMention | None:
        at = self.view.pieces.at(office.end - 1) + 1
        if self.view.low(at) not in (",", "-", "–", ":", "yakni", "yaitu") or not self.view.joined(at + 1):
            return None
        at += 1
        if self.view.low(at) in ("yakni", "yaitu"):
            at += 1
        run = read_name(self.view, at)
        if run is None or self._opens_apposition(run):
            return None
        return self.add(run, "office")

    def _opens_apposition(self, run: Run) -> bool:
        """Whether an office of its own stands right after a name: "Ketua RT 1, Ani, Ketua RT 2"."""
        return False

    def _holder_before(self, office: OfficeMention) -> NameMention | None:
        text, pieces = self.view.text, self.view.pieces
        at = pieces.at(office.start) - 1  # back over the link
        for _ in range(8):
            if at < 0 or (self.view.kind(at) not in (Kind.SMALL, Kind.MARK)):
                break
            at -= 1
        if at < 0 or "\n" in text[pieces.ends[at] : office.start]:
            return None
        known = self._known_ending_at(pieces.ends[at], office.start)
        link_start = known[1] if known else pieces.ends[at]
        link = text[link_start : office.start]
        if not link.strip() or not _LINK.fullmatch(link):
            return None
        if known:
            name = known[0]
            # "Bupati Rahmat, Wakil Bupati Ani": a list of holders
            return None if name.offices and link.strip() == "," else name
        run = self._run_ending_at(at)
        if run is None or self._is_kin(run):
            return None
        return self.add(run, "apposition")

    def _known_ending_at(self, end: int, before: int) -> tuple[NameMention, int] | None:
        for stop in range(end, min(before, end + 2) + 1):
            if stop in self._ends:
                return self.by_start[self._ends[stop]], stop
        return None

    def _run_ending_at(self, at: int) -> Run | None:
        """The name whose last word is piece `at`."""
        first = at
        while first > 0 and at - first < 6 and self.view.joined(first) and (
            self.view.kind(first - 1) in (Kind.NAME, Kind.UNKNOWN, Kind.COMMON, Kind.INITIAL)
            or (self.view.low(first - 1) == "." and self.view.kind(first - 2) is Kind.INITIAL)
        ):
            first -= 1
        while first <= at:
            run = read_name(self.view, first)
            if run is not None and run.last == at + 1:
                return run
            first += 1
        return None

    def _is_kin(self, run: Run) -> bool:
        start = self.view.pieces.starts[run.outer_first]
        return bool(_KIN.search(self.view.text, max(0, start - 30), start))

    def after_triggers(self) -> None:
        """ "H. Rahmat", "AKBP Rahmat", "tersangka berinisial RH", "seorang warga, Rahmat (45)"."""
        view = self.view
        first_words = _triggers().keys()
        for zone in view.layers.zones:
            if zone.kind != "body":
                continue
            for at in view.pieces.range(zone.start, zone.end):
                if view.pieces.lowers[at].rstrip(".") in first_words:
                    self._after_trigger(at)

    def _after_trigger(self, at: int) -> None:
        view = self.view
        found = view.match(_triggers(), at)
        if found is None:
            return
        end, group = found
        if group == "honorific":
            if view.body(at) or covering(view.layers.offices, view.pieces.starts[at]) or self._in_place_name(at) or (at and view.match(honorifics(), at - 1)):
                return
            run = read_name(view, at)
            if run is not None and run.first > at:
                self.add(run, "honorific")
            return
        if view.low(end - 1) in toml_table("name_words")["description"]["initials"] and self._initials(end):
            return
        if group == "named":
            self._after_named(end)
            return
        # "warga, Rahmat (45)", "pengamat politik Rahmat": up to three small words, then a comma or nothing
        steps = 0
        while steps < 3 and view.kind(end) is Kind.SMALL and view.joined(end):
            end += 1
            steps += 1
        comma = view.low(end) == ","
        if group == "apart" and not comma:
            return
        run = read_name(view, end + 1 if comma else end)
        if run is None:
            return
        long_enough = run.last - run.first > 1 or _AGE.match(view.text, run.end)
        if view.joined(run.outer_first) and (long_enough or view.kind(run.first) is Kind.NAME):
            self.add(run, "description")

    def _after_named(self, at: int) -> None:
        view = self.view
        run = read_name(view, at, sure=view.kind(at + 1) in (Kind.NAME, Kind.UNKNOWN))
        if run is not None and view.joined(run.outer_first):
            self.add(run, "description")

    def _initials(self, at: int) -> bool:
        """ "tersangka RH": initials instead of a name."""
        view = self.view
        text = view.pieces.texts[at] if at < len(view.pieces) else ""
        if not (view.joined(at) and text.isupper() and text.isalpha() and len(text) < 4):
            return False
        if text.lower() in toml_table("name_words")["description"]["acronyms"]:
            return False
        if view.kind(at + 1) in (Kind.NAME, Kind.UNKNOWN, Kind.COMMON, Kind.ACRONYM) and view.joined(at + 1):
            return False
        self.add(Run(at, at + 1, (), at, view.pieces.ends[at]), "description")
        return True

    def before_descriptions(self) -> None:
        """ "Rahmat, pemuda adat Sukamaju, …", "Rahmat salah satu pedagang": at the start of a sentence."""
        view = self.view
        after = _descriptions_after()
        for sentence in view.layers.sentences:
            run = read_name(view, view.pieces.at(sentence.start))
            if run is None or not view.joined(run.last):
                continue
            at = view.pieces.at(run.end - 1) + 1
            if _AGE.match(view.text, run.end):
                self.add(run, "description")
                continue
            found = view.match(after, at + 1 if view.low(at) == "," else at)
            if found and (view.low(at) == "," or view.low(at) == "salah"):
                self.add(run, "description")

    def around_cues(self) -> None:
        """ "kata Rahmat", "Rahmat menambahkan"."""
        view = self.view
        subjects: list[Run] = []
        for cue in view.layers.cues:
            after = view.pieces.at(cue.end - 1) + 1
            if view.joined(after):
                run = read_name(view, after)
                if run is not None:
                    self.add(run, "cue")
            before = view.pieces.at(cue.start) - 1
            for _ in range(2):
                if view.low(before) in toml_table("name_words")["between"]["adverbs"] and view.joined(before):
                    before -= 1
            if view.low(before) == ",":
                self._subject_between_commas(before)
            if before >= 0 and view.joined(before + 1) and view.kind(before) is not Kind.MARK:
                found = self._run_ending_at(before)
                if found is not None and self._opens_clause(found.outer_first):
                    subjects.append(found)
        spoken = {view.pieces.texts[at] for name in self.by_start.values() for at in view.pieces.range(name.start, name.end)}
        for run in subjects:
            self._subject(run, spoken)

    def _subject(self, run: Run, spoken: set[str]) -> None:
        """ "Rahmat menambahkan"; one unknown word may be a company, until "kata X" or "Y X" tells that it is a person."""
        view = self.view
        word = view.pieces.texts[run.first]
        if run.last - run.first > 1 or view.kind(run.first) is Kind.NAME or run.first > run.outer_first or word in spoken:
            self.add(run, "cue")
        for fuller in self.bare.get(word, ()) if run.last - run.first == 1 else ():
            self.add(fuller, "cue")
            self.add(run, "cue")

    def _subject_between_commas(self, comma: int) -> None:
        """ "…, Rahmat Hidayat, mengatakan"."""
        run = self._run_ending_at(comma - 1)
        if run is not None and run.last - run.first > 1 and self._opens_clause(run.outer_first):
            self.add(run, "cue")

    def _opens_clause(self, at: int) -> bool:
        return at == 0 or not self.view.joined(at) or self.view.kind(at - 1) in (Kind.MARK, Kind.SMALL)

    def by_themselves(self) -> None:
        """Two words and more of which one is a common part of names; a name with an age."""
        view = self.view
        for zone in view.layers.zones:
            if zone.kind != "body":
                continue
            at = -1
            for number in view.pieces.range(zone.start, zone.end):
                if number < at or not view.pieces.texts[number][0].isupper():
                    continue
                at = self._by_itself(number)

    def _by_itself(self, at: int) -> int:
        view = self.view
        if view.kind(at) not in (Kind.NAME, Kind.UNKNOWN) or at in self.taken:
            return at + 1
        if view.place(at) or view.body(at) or self._in_place_name(at):
            return at + 1
        stop = at
        while stop < at + 5 and view.kind(stop) in (Kind.NAME, Kind.UNKNOWN) and (stop == at or view.joined(stop)):
            stop += 1
        known = sum(view.kind(number) is Kind.NAME for number in range(at, stop))
        apart = view.kind(at - 1) not in (Kind.COMMON, Kind.ACRONYM, Kind.NUMBER) or not view.joined(at)
        run = read_name(view, at) if stop - at > 1 and known and apart else None
        credit = run is not None and view.low(run.last) == "/" and view.low(at - 1) == "("  # "(Rahmat Hidayat/detikcom)"
        if run is not None and view.kind(run.last) is not Kind.ACRONYM and not credit:
            self.add(run, "name")
            return run.last
        if stop - at > 1 and apart and not credit:
            bare = Run(at, stop, (), at, view.pieces.ends[stop - 1])
            for number in range(at, stop):
                self.bare.setdefault(view.pieces.texts[number], []).append(bare)
        return max(stop, at + 1)

    def _in_place_name(self, at: int) -> bool:
        """ "Jalan Jenderal Sudirman", "RSUD Dr. Sutomo", "(ANTARA/Rahmat)"."""
        view = self.view
        if view.low(at - 1) == "." and view.attached(at - 1):
            at -= 1
        return view.joined(at) and (view.low(at - 1) in toml_table("name_words")["description"]["places"] or view.low(at - 1) == "/")

    def along_lists(self) -> None:
        """ "Rahmat Hidayat, Abu Bakar, Maryadi, dan Dedek": the others of a list in which one is known."""
        view = self.view
        for name in sorted(self.by_start.values(), key=lambda name: name.start):
            items: list[Run] = []
            at = view.pieces.at(name.end - 1) + 1
            while len(items) < 12 and view.low(at) in (",", "dan") and view.joined(at):
                last = view.low(at) == "dan" or view.low(at + 1) == "dan"
                run = read_name(view, at + 2 if view.low(at + 1) == "dan" else at + 1)
                if run is None or not view.joined(run.outer_first):
                    break
                items.append(run)
                at = view.pieces.at(run.end - 1) + 1
                if last:
                    for item in items:
                        self.add(item, "name")
                    break

    def other_names(self) -> None:
        """ "Rahmat alias Mamat", "Rahmat (Mamat)", "pria yang akrab disapa Mamat"."""
        view = self.view
        forms = _introducers()
        for at in range(len(view.pieces)):
            if view.pieces.lowers[at] not in forms:
                continue
            found = view.match(forms, at)
            run = read_name(view, found[0]) if found else None
            if run is not None and view.joined(run.outer_first):
                self.introduced.append(self.add(self._with_honorific(run), "alias"))
        for name in list(self.by_start.values()):
            self._bracketed(name)

    def _with_honorific(self, run: Run) -> Run:
        """A nickname keeps its form of address: "Gus Mamat"."""
        return Run(run.outer_first, run.last, (), run.outer_first, run.end)

    def _bracketed(self, name: NameMention) -> None:
        view = self.view
        at = view.pieces.at(name.end - 1) + 1
        if view.low(at) != "(":
            return
        run = read_name(view, at + 1)
        if run is None and view.kind(at + 1) is Kind.ACRONYM and self._abbreviates(name, view.pieces.texts[at + 1]):
            run = Run(at + 1, at + 2, (), at + 1, view.pieces.ends[at + 1])
        if run is not None and view.low(run.last) == ")":
            other = self.add(self._with_honorific(run), "alias")
            other.alias_of = name

    def _abbreviates(self, name: NameMention, letters: str) -> bool:
        """Whether capitals are those of a name with its form of address: "Kang Dedi Mulyana (KDM)"."""
        words = [word for title in name.honorifics for word in title.split()] + self.view.text[name.start : name.end].split()
        return "".join(word[0] for word in words).endswith(letters)

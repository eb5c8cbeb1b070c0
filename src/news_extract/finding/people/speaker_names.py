"""Names that stand with a cue, and names that nothing announces but their words."""

from __future__ import annotations

from news_extract.finding.areas.gazetteer import districts_named
from news_extract.finding.people.gathered import Gathered
from news_extract.finding.people.misspelling import one_letter_apart
from news_extract.finding.people.name_run import Run, begins_with_common, read_name
from news_extract.finding.people.office_words import eponyms, is_degree, name_words
from news_extract.finding.people.view import View
from news_extract.finding.people.words import Kind, is_organisation_word, person_nouns
from news_extract.layers import NameMention

_OPTIONS = frozenset("abcde")
_FULL = 2  # words
_BEGIN_NAMES = (Kind.NAME, Kind.UNKNOWN, Kind.INITIAL)
_LONGEST = 5  # words of a name that nothing announces
_MOST_ADVERBS = 2
_FARTHEST_TRADE = 8  # words between a trade and the name it tells of
_MOST_TRADES = 2  # words between "kata" and a name: "kata mantan jaksa Rahmat"
_LONGEST_LIST = 12
_IN_LIST = frozenset({",", "dan", "serta", "hingga", "sampai"})
_MOST_COMPARED = 400  # words of names; a text with more is a list, in which likeness says nothing


def find_speakers(found: Gathered) -> None:
    """ "kata Rahmat", "kata jaksa Rahmat", "Rahmat juga menambahkan", "…, Rahmat Hidayat, mengatakan"."""
    view = found.view
    subjects: list[tuple[Run, str]] = []
    things = _things(view) - _words_in_names(found) if view.layers.cues else frozenset()
    for cue in view.layers.cues:
        after = _past_trade(view, view.after(cue.end))
        run = read_name(view, after) if view.joined(after) else None
        if run is not None and not _is_object(view, cue.start, run) and not _is_thing(view, run, things):
            found.add(run, "cue")
        subject = _subject_before(found, view.pieces.at(cue.start) - 1)
        if subject is not None:
            subjects.append((subject, view.text[cue.start : cue.end].lower()))
    in_names = set(_words_in_names(found))
    for subject, cue_word in subjects:
        told = cue_word in name_words("between", "told")
        if not _is_thing(view, subject, things):
            _take_subject(found, subject, in_names, told=told)


def _words_in_names(found: Gathered) -> frozenset[str]:
    view = found.view
    numbers = (at for name in found.names.values() for at in view.pieces.range(name.start, name.end))
    return frozenset(view.word(at) for at in numbers)


def _things(view: View) -> frozenset[str]:
    """Unknown words that name a thing or a company somewhere: "Sukatel S7", "ponsel Sukatel"."""
    made = name_words("between", "made")
    return frozenset(
        word
        for at, word in enumerate(view.pieces.texts)
        if view.kinds[at] is Kind.UNKNOWN
        and (view.low(at - 1) in made or (_is_model(view, at + 1) and view.joined(at + 1)))
    )


def _is_model(view: View, at: int) -> bool:
    """ "Sukatel S7", "Sukatel Watch", not the headline "Sukarbo Bela Rahmat"."""
    kind = view.kind(at)
    return kind in (Kind.ACRONYM, Kind.NUMBER) or (kind is Kind.COMMON and is_organisation_word(view.low(at)))


def _is_thing(view: View, run: Run, things: frozenset[str]) -> bool:
    """ "kata Sukatel" where the text tells of "aplikasi Sukatel": one unknown word is no person."""
    one = run.last - run.first == 1 and run.first == run.outer_first
    return one and view.kind(run.first) is Kind.UNKNOWN and view.word(run.first) in things


def _is_object(view: View, cue_start: int, run: Run) -> bool:
    """ "BMKG menyebut Sukadana": one unknown word after an active verb is what is spoken of."""
    one = run.last - run.first == 1 and view.kind(run.first) is Kind.UNKNOWN and run.first == run.outer_first
    after = view.low(run.last)
    days = name_words("never", "words") | name_words("never", "months")
    opens = after in days or after in name_words("between", "clause_openers")
    unit = view.kind(run.last) in (Kind.COMMON, Kind.ACRONYM) and not opens
    if one and unit and view.joined(run.last) and not is_degree(view.word(run.last)):
        return True  # "kata Kasuwir Penanggulangan Kebakaran", not "kata Wirasto Kamis (7/9)"
    cue = view.low(view.pieces.at(cue_start))
    return one and cue.startswith("me") and not cue.startswith("menurut")


def _past_trade(view: View, at: int) -> int:
    """The piece after the trade that stands small before a name: "jaksa" in "kata jaksa Rahmat"."""
    for past in range(at, at + _MOST_TRADES + 1):
        if view.low(past) not in person_nouns() or not view.joined(past) or view.kind(past) is not Kind.SMALL:
            return past
    return at


def _subject_before(found: Gathered, at: int) -> Run | None:
    """The name that ends at piece `at`, adverbs and a comma after it passed over."""
    view = found.view
    for _ in range(_MOST_ADVERBS):
        if view.low(at) in name_words("between", "adverbs") and view.joined(at):
            at -= 1
    comma = view.low(at) == ","
    if not view.joined(at + 1) or (view.kind(at) is Kind.MARK and not comma):
        return None
    run = found.run_ending_at(at - comma)
    if comma and view.low(at - 3) == "," and begins_with_common(view, at - 2):
        run = read_name(view, at - 2, sure=True)  # "…, Subur Rahmat, mengatakan"
    if run is None or not found.opens_clause(run.outer_first):
        return None
    one = comma and run.last - run.first == 1
    return None if one and not _is_apposed(view, run) else run


def _is_apposed(view: View, run: Run) -> bool:
    """ "Pedagang di Pasar Suka, Rahmat, mengatakan": a common name, of whom the words before a comma tell."""
    at = run.outer_first - 1
    if view.kind(run.first) is not Kind.NAME or view.low(at) != "," or not view.joined(at):
        return False
    return any(view.low(before) in person_nouns() for before in range(at - _FARTHEST_TRADE, at))


def _take_subject(found: Gathered, run: Run, in_names: set[str], *, told: bool) -> None:
    """One unknown word may be a company, until "kata X" or a fuller name "Y X" tells that it is a person.

    `told` where the cue is one that companies hardly use: "Sukrisman menuturkan".
    """
    view, word = found.view, found.view.word(run.first)
    several = run.last - run.first > 1
    known = word in in_names
    if not known and len(in_names) < _MOST_COMPARED:
        known = any(one_letter_apart(word, other) for other in in_names)
    person = told and not found.unannounced.get(word)
    if several or view.kind(run.first) is Kind.NAME or run.first > run.outer_first or known or person:
        found.add(run, "cue")
        in_names.add(word)
        return
    for fuller in found.unannounced.get(word, ()):
        found.add(fuller, "cue")
        found.add(run, "cue")


def find_unannounced(found: Gathered) -> None:
    """Two words and more of which one is a common part of names; other runs are kept for `find_speakers`."""
    view = found.view
    past = 0
    for at in [at for at in view.body_pieces() if view.kinds[at] in _BEGIN_NAMES]:
        if at >= past:
            past = _unannounced_at(found, at)


def _unannounced_at(found: Gathered, at: int) -> int:
    """The piece from which to look on."""
    view = found.view
    if found.has(at) or view.place(at) or view.body(at) or view.office(at):
        return at + 1
    if view.word(at) == "I" and view.low(at + 1) in name_words("particles", "balinese"):
        run = read_name(view, at)  # "I Komang Sukarma"
        if run is not None and run.last > at + 2:
            found.add(run, "name")
            return run.last
    if _is_initial(view, at):
        return _initialled_at(found, at)
    if not view.may_be_name(at):
        return at + 1
    stop = at + 1
    while stop < at + _LONGEST and view.may_be_name(stop) and view.joined(stop):
        stop += 1
    particle = view.kind(stop) is Kind.SMALL and view.low(stop) in name_words("particles", "small")
    if particle and view.joined(stop) and view.may_be_name(stop + 1):
        stop += 2  # "Anton del Rosario"
    if view.low(at - 1) == "/" and view.attached(at) and found.has(at - 2) and stop > at + 1:
        run = read_name(view, at)  # "Wirdona Sukarbo/Siti Aminah"
        if run is not None:
            found.add(run, "name")
            return run.last
    if found.in_place_name(at):
        return stop
    hero = view.match(eponyms(), at)
    if hero is not None and hero[0] == stop:
        return stop  # "Jalan Padang Galak atau Ngurah Rai"
    if districts_named("".join(view.low(number) for number in range(at, stop))) and stop > at + 1:
        return stop  # "Kemiling, Labuhan Ratu, dan Way Halim"
    in_phrase = view.joined(at) and view.kind(at - 1) in (Kind.COMMON, Kind.ACRONYM, Kind.NUMBER)
    in_phrase = in_phrase and not found.opens_clause(at)
    if _is_initial(view, stop) and view.joined(stop) and not in_phrase:
        run = read_name(view, at)  # "Wirastin E. Sukarbo", "Wirdo S."
        if run is not None and run.last > stop and view.kind(run.last) is not Kind.COMMON:
            found.add(run, "name")
            return run.last
    if stop == at + 1 and view.low(at) in name_words("between", "alone") and not in_phrase:
        if not view.joined(stop) or view.kind(stop) in (Kind.SMALL, Kind.MARK):
            found.add(Run(at, stop, (), at, view.pieces.ends[at]), "name")
        return stop
    if stop == at + 1 or in_phrase:
        return stop
    if view.low(at - 1) == "dan" and view.low(at - 2) in ("ia", "dia", "beliau", "saya", "aku"):
        run = read_name(view, at)  # "ia dan Wirdona Sukarbo"
        if run is not None:
            found.add(run, "name")
            return run.last
    known = any(view.kind(number) is Kind.NAME for number in range(at, stop))
    run = read_name(view, at) if known else None
    if view.low(at - 1) == "(" and view.low(run.last if run else stop) == "/":
        return stop  # "(Rahmat Hidayat/detikcom)": who took the picture
    if run is not None and view.kind(run.last) is not Kind.ACRONYM:
        found.add(run, "name")
        return run.last
    bare = Run(at, stop, (), at, view.pieces.ends[stop - 1])
    for number in range(at, stop):
        found.unannounced.setdefault(view.word(number), []).append(bare)
    return stop


def _is_initial(view: View, at: int) -> bool:
    dot = view.word(at).endswith(".") or (view.low(at + 1) == "." and view.attached(at + 1))
    return view.kind(at) is Kind.INITIAL and dot


def _is_option(found: Gathered, at: int) -> bool:
    """Whether an initial is the letter of an answer: "A. Salim B. Menolong"."""
    return found.view.low(at) in _OPTIONS and found.has_options


def _initialled_at(found: Gathered, at: int) -> int:
    """ "M. Sukarnel": an initial before a name; the piece from which to look on."""
    view = found.view
    run = read_name(view, at)
    if run is None or found.in_place_name(at) or not found.opens_clause(at):
        return at + 1
    word = run.last - 1
    glued = view.attached(word) and view.kind(word) is not Kind.NAME  # "E.Coli"
    if (
        glued
        or is_degree(view.text[view.pieces.starts[at] : view.pieces.ends[word]])
        or _is_option(found, at)
    ):
        return run.last  # "S. Sos"
    if view.joined(run.last) and view.kind(run.last) in (Kind.COMMON, Kind.ACRONYM, Kind.NUMBER):
        return run.last
    found.add(run, "name")
    return run.last


def find_listed(found: Gathered) -> None:
    """ "Rahmat Hidayat, Abu Bakar, Maryadi, dan Dedek": the others of a list in which one is known."""
    view = found.view
    for name in sorted(found.names.values(), key=lambda name: name.start):
        runs = found.list_after(name, _IN_LIST, _LONGEST_LIST)
        for run in runs:
            found.add(run, "name")
        if runs or _ends_list(view, name):
            _take_listed_before(found, name)
        _take_between(found, name)


def _take_between(found: Gathered, name: NameMention) -> None:
    """ "Rahmat Hidayat, Unro Bas, Siti Aminah": two words and more between two known names."""
    view, at = found.view, found.after(name)
    if view.low(at) != "," or not view.joined(at):
        return
    run = read_name(view, at + 1)
    if run is None or run.last - run.first < _FULL or not view.joined(run.outer_first):
        return
    stop = view.after(run.end)
    beyond = stop + 1 + (view.low(stop + 1) == "dan")
    if view.low(stop) in _IN_LIST and any(found.has(piece) for piece in (beyond, beyond + 1)):
        found.add(run, "name")


def _ends_list(view: View, name: NameMention) -> bool:
    """Whether "dan" stands before a name, and a comma not far before it."""
    at = view.pieces.at(name.start) - 1
    return view.low(at) == "dan" and any(view.low(before) == "," for before in range(at - _LONGEST, at))


def _take_listed_before(found: Gathered, name: NameMention) -> None:
    """The names of two words and more that stand before a known one in a list."""
    view = found.view
    at = view.pieces.at(name.start)
    while view.low(at - 1) in _IN_LIST and view.joined(at):
        run = found.run_ending_at(at - 2 - (view.low(at - 2) == ","))
        if run is not None and run.last - run.first < _FULL and begins_with_common(view, run.first - 1):
            run = read_name(view, run.first - 1, sure=True)
        if run is None or run.last - run.first < _FULL or not found.opens_clause(run.outer_first):
            break
        if view.place(run.first) or view.body(run.first) or view.office(run.first):
            break
        found.add(run, "name")
        at = run.outer_first

"""A firm or a team that no table holds, behind the head of an office."""

from __future__ import annotations

from news_extract.finding.people.gathered import Gathered
from news_extract.finding.people.name_run import Run
from news_extract.finding.people.office_words import office_words
from news_extract.finding.people.words import Kind, firm_words
from news_extract.layers import OfficeMention

_FIRM_AND_NAME = 3  # words of a firm and its man


def firm_before(found: Gathered, office: OfficeMention, run: Run) -> int:
    """How many words of a firm begin a run: "Analis Sukonex Wirindo Rahmat Hidayat", later "Rahmat" alone."""
    view, head = found.view, office.key.split()[-1]
    firm = (
        head in office_words("joints", "of_firms")
        or head in firm_words()
        or office.key in office_words("heads", "calling")
    )
    count = run.last - run.first
    if not firm or count < _FIRM_AND_NAME or view.kind(run.outer_first) is not Kind.UNKNOWN:
        return 0
    words = [view.word(at) for at in range(run.first, run.last)]
    pairs = zip((None, *words), words, words[1:], strict=False)
    return next((at for at, pair in enumerate(pairs) if found.neighbours.alone(*pair)), 0)


def is_of_apposition(found: Gathered, office: OfficeMention, run: Run) -> bool:
    """ "Rahmat Hidayat, pelatih Timnas Sukara.": one unknown word ends the office of who stands before it."""
    view, before = found.view, found.view.pieces.at(office.start) - 1
    one = run.last - run.first == 1 and run.first == run.outer_first and view.kind(run.first) is Kind.UNKNOWN
    if not one or view.low(before) != "," or view.low(run.last) not in (".", ",") or office.body is not None:
        return False
    holder = found.run_ending_at(before - 1)
    known = found.ending_at(view.pieces.ends[before - 1], office.start)
    return holder is not None and holder.last - holder.first > 1 and not (known and known[0].offices)

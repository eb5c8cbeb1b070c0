"""Whether an acronym that a table knows means its body here.

"Menteri ESDM" is an office, "peserta BPJS" tells of a programme, and where an article spells out
"anemia defisiensi besi (ADB)", its ADB is no bank.
"""

from __future__ import annotations

from functools import cache

from news_extract.finding.bodies.known import Known
from news_extract.finding.bodies.makers import acts
from news_extract.finding.bodies.view import BodyView
from news_extract.finding.people.words import Kind, kind_of
from news_extract.layers import BodyMention, Words
from news_extract.tables import toml_table

SMALL_WORDS = frozenset({"dan", "di", "untuk", "of", "for", "and", "the", "terhadap", "pada"})
"""Words that stay small inside a name."""
_LONGEST_INITIALS = 4  # letters


def is_written_so(view: BodyView, at: int, last: int, known: Known) -> bool:
    """Whether words `at` to `last` are written as a name: acronyms as in the table, others in capitals."""
    texts = view.words.texts
    if at < last:
        words = [text for text in texts[at : last + 1] if text[0].isalpha() and text not in SMALL_WORDS]
        return all(text[0].isupper() for text in words) or known.words[0] == "kementerian"
    text = texts[at]
    if text == known.written or (text.isupper() and len(text) >= 4 and len(known.written) == len(text)):
        return True
    named = at + 1 in view.places
    if known.type == "local_government":
        return named  # "pemprov Lampung"
    title = text.istitle() and len(text) >= 3 and known.type != "media"
    return named and title and known.written.isupper()  # "Ojk Lampung"


def means_something_else(view: BodyView, at: int, last: int, known: Known) -> bool:
    """Whether a word beside the words `at` to `last` makes them something else: "peserta BPJS", "BI Rate"."""
    signs, before = toml_table("body_signs"), view.low(at - 1)
    if view.is_capital(last + 1) and view.low(last + 1) in signs["products"].get(known.type, ()):
        return True  # "FIFA World Cup"
    if before not in signs["only_after"].get(known.written, (before,)):
        return True
    refused = signs["not_after"]
    if any(before in refused.get(group, ()) for group in (known.type, known.key)):
        return True
    if view.low(last + 1 + (view.low(last + 1) == "-")) in signs["not_before"].get(known.key, ()):
        return True
    if len(known.written) <= _LONGEST_INITIALS and _is_age(view, at + 1):
        return True
    if len(known.words) > 1:
        return False
    if before in refused["any"]:
        return True
    counted = before.isdigit() or before in signs["kinds"]["before"]
    if counted and known.key is None and at + 1 not in view.places:
        return True  # "546 Pemda", "seluruh Pemkab": the kind of body
    if known.key is None and view.low(last + 1) in signs["kinds"]["after"]:
        return True  # "Pemkab setempat"
    if view.low(at + 1) == "indonesia" and view.touches(at + 1):
        return False  # "Tirta Indonesia" is a firm
    return known.key in signs["makers"]["keys"] and not acts(view, at)


def _is_age(view: BodyView, at: int) -> bool:
    """ "MA (18)": the initials of somebody of that age."""
    bracketed = view.low(at) == "(" and view.low(at + 2) == ")"
    return bracketed and len(view.low(at + 1)) == 2 and view.low(at + 1).isdigit()


def in_their_sense(words: Words, text: str, found: list[BodyMention]) -> list[BodyMention]:
    """The mentions without acronyms that mean something else in this article and credits of photos."""
    found = [mention for mention in found if not _is_credit(text, mention)]
    found = _without_first_names(words, text, found)
    senses = toml_table("body_signs")["other_sense"]
    used = {text[mention.start : mention.end] for mention in found} & senses.keys()
    present = set(words.lowers) if used else set()
    other = {acronym for acronym in used if present.intersection(senses[acronym])}
    for mention in found:
        if text[mention.start - 1 : mention.start] == "(" and text[mention.end : mention.end + 1] == ")":
            acronym = text[mention.start : mention.end]
            if _spells(words, words.at(mention.start) - 2, acronym.lower()):
                other.add(acronym)
    if not other:
        return found
    return [mention for mention in found if text[mention.start : mention.end] not in other]


def _without_first_names(words: Words, text: str, found: list[BodyMention]) -> list[BodyMention]:
    """Without makers that are persons too: ", Sony Rahmat menyebut" makes "kata Sony" his."""
    keys = toml_table("body_signs")["makers"]["keys"]
    makers = {text[mention.start : mention.end] for mention in found if mention.key in keys}
    first_names = {
        words.texts[at]
        for at in range(1, len(words) - 1)
        if words.texts[at] in makers and _is_name(words, at)
    }
    return [mention for mention in found if text[mention.start : mention.end] not in first_names]


def _is_name(words: Words, at: int) -> bool:
    """Whether word `at` behind a comma begins a person's name."""
    if words.texts[at - 1] != "," or words.starts[at + 1] - words.ends[at] != 1:
        return False
    kind = kind_of(words.texts[at + 1])
    says = at + 2 < len(words) and words.lowers[at + 2] in _says()
    return kind is Kind.NAME or (kind is Kind.UNKNOWN and says)


@cache
def _says() -> frozenset[str]:
    return frozenset(toml_table("glued_words")["verbs"]) | {
        "mengingatkan",
        "mengimbau",
        "menerangkan",
        "membeberkan",
    }


def _is_credit(text: str, mention: BodyMention) -> bool:
    """ "(Rahmat Hidayat/Antara)", "ANTARA/HO-Pemprov Jambi": a slash beside a medium, a giver of photos."""
    if text.endswith("HO-", max(0, mention.start - 3), mention.start):
        return True
    return mention.type == "media" and "/" in (
        text[mention.start - 1 : mention.start],
        text[mention.end : mention.end + 1],
    )


def _spells(words: Words, last: int, acronym: str) -> bool:
    """Whether the words up to `last` begin with the letters of `acronym`: "anemia defisiensi besi (ADB)"."""
    at = last
    for letter in reversed(acronym):
        while at >= 0 and words.lowers[at] in SMALL_WORDS:
            at -= 1
        if at < 0 or words.lowers[at][0] != letter:
            return False
        at -= 1
    return len(acronym) > 1

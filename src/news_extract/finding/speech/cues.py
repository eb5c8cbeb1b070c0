"""Words that announce speech: "kata", "katanya", "mengatakan", "menurut", each with its frames.

Example:
    >>> import spacy
    >>> nlp = spacy.blank("id_news")
    >>> _ = nlp.add_pipe("news_cues")
    >>> [(cue.lemma, cue.clitic) for cue in nlp('"Panen naik," katanya.')._.news.cues]
    [('kata', True)]
"""

from __future__ import annotations

from functools import cache

import regex
from spacy.tokens import Doc

from news_extract.finding.people.words import Kind, kind_of
from news_extract.finding.speech.cue_forms import Form, after_marks, cue_forms, misprinted_forms
from news_extract.layers import Cue, Layers, Rejected, Words, covering
from news_extract.reading.quotation_marks import CLOSING, quotation_at
from news_extract.steps import step
from news_extract.tables import toml_table

_LETTERS = regex.compile(r"[\p{L}-]{4,24}")
_TAKEN_APART = range(5, 61)  # characters of a token with marks in it that may hold a cue
_SHORTEST = 4  # characters of a word that holds a cue and more
_GLUED_SHORTEST = 8  # letters of a form that is told from the end of a name
_LONGEST_NAME = 5  # words after "kata" in "Soal harga kata Budi Santoso, …"
_BLANKS = " \u00a0\t"
_AFTER_MARKS = frozenset(",.\n!?)-–")  # before a bare cue; so is nothing at all
_CONTENT_ENDS = CLOSING | {","}
_OPENS_SENTENCE = frozenset(".;:\n!?)-–—")


@step("news_cues", needs=("news_sentences",))
def find_cues(doc: Doc, layers: Layers) -> None:
    """Finds the words of the body that announce speech, outside quotations."""
    words = layers.words
    known = _known()
    for number, word in enumerate(words.lowers):
        form, written = known.get(word), words.texts[number]
        if form is None and (len(word) < _SHORTEST or (written.islower() and written.isalpha())):
            continue  # nearly all words
        start, end = words.starts[number], words.ends[number]
        if form is None:
            stretch = _glued(word, written)
            if stretch is None:
                continue
            form = known[word[stretch[0] : stretch[1]]]
            start, end = start + stretch[0], start + stretch[1]
        if word in after_marks() and number and words.lowers[number - 1][-1] in _CONTENT_ENDS:
            form = after_marks()[word]
        if _is_body(layers, start) and quotation_at(layers, start) is None:
            cue = Cue(start, end, form.lemma, form.frames, form.clitic)
            if reason := _no_cue(layers, number, cue):
                layers.rejected.append(Rejected("cue", cue.start, cue.end, reason))
            else:
                layers.cues.append(cue)


@cache
def _known() -> dict[str, Form]:
    return misprinted_forms() | cue_forms()


@cache
def _glued_ends() -> tuple[str, ...]:
    """Forms long enough to be told at the end of a name that lost its space: "Hidayatmengatakan"."""
    return tuple(form for form in cue_forms() if len(form) >= _GLUED_SHORTEST and form.startswith("me"))


def _is_body(layers: Layers, offset: int) -> bool:
    zone = covering(layers.zones, offset)
    return zone is not None and zone.kind == "body"


def _glued(word: str, written: str) -> tuple[int, int] | None:
    """Where a cue stands in a word that lost a space: "baik,"kata", "Hidayatmengatakan", "kataHidayat"."""
    if word.isalpha():
        if not written[1:].islower() and written[1:2].islower():
            capital = next(at for at, letter in enumerate(written) if at and not letter.islower())
            return (0, capital) if word[:capital] in cue_forms() else None
        if len(word) < _GLUED_SHORTEST or not word.endswith(_glued_ends()):
            return None
        return next(((at, len(word)) for at in range(3, len(word)) if word[at:] in cue_forms()), None)
    if len(word) not in _TAKEN_APART or word[-1].isdigit():
        return None
    return next((run.span() for run in _LETTERS.finditer(word) if run.group() in cue_forms()), None)


def _no_cue(layers: Layers, number: int, cue: Cue) -> str | None:
    """Why a word in the form of a cue announces nothing here; None where it does."""
    words = layers.words
    before = words.lowers[number - 1] if number else ""
    after = words.texts[number + 1] if number + 1 < len(words) else ""
    if "base" in cue.frames and not _is_said(words, number):
        return "no frame"
    if "before" in cue.frames:
        if layers.text[cue.start].isupper() and number and words.texts[number - 1][0].isupper():
            return "part of a name"  # "Lurah Way Mengaku"
        denied = cue.lemma in _words("denials") and before in _words("denying")  # "tidak memungkiri"
        if before in _words("between") and number > 1:
            before = words.lowers[number - 2]  # "untuk saling mengingatkan"
        return "not a statement" if before in _words("not_after") and not denied else None
    has_subject = after[:1].isupper() or after.lower() in _words("subjects")
    if "passive" in cue.frames:
        return None if cue.clitic or has_subject or after in ("oleh", "olehnya", "nya") else "no source"
    if "bare" not in cue.frames:
        return None
    if cue.lemma in _only_named() and not _is_named(words, number, cue):
        return "no subject"
    lead = layers.text[max(0, cue.start - 3) : cue.start].rstrip(_BLANKS)
    if lead[-1:] in CLOSING or (lead[-2:-1] in CLOSING and lead[-1:] in ",."):
        return None  # straight after a quotation
    if _breaks_in(words, number, cue):
        return None
    if "after_quotation" in cue.frames and not ("after_comma" in cue.frames and lead[-1:] == ","):
        return "no frame"
    if cue.clitic and before in _words("idioms"):
        return "part of an idiom"  # "belum ada titik terangnya"
    if cue.clitic:
        return None if _clitic_has_frame(lead, before, after) else "no frame"
    if lead and lead[-1] not in _AFTER_MARKS and before not in _words("lead_in"):
        return "no frame"
    return None if has_subject and after.lower() not in cue_forms() else "no subject"


@cache
def _only_named() -> frozenset[str]:
    return frozenset(toml_table("cues")["only_named"])


def _is_named(words: Words, number: int, cue: Cue) -> bool:
    """Whether a person follows a common noun: "…, nilai Budi", not "…, nilai tukar rupiah"."""
    after, beyond = [*words.texts[number + 1 : number + 3], "", ""][:2]
    if cue.clitic:
        return after == "."
    kind = kind_of(after) if after[:1].isupper() else None
    return (
        after.lower() in _words("subjects")
        or kind is Kind.NAME
        or (kind is Kind.UNKNOWN and beyond in (".", ","))
    )


def _is_said(words: Words, number: int) -> bool:
    """Whether a verb without its prefix has a subject and content: "ia sampaikan bahwa …", "dia akui, …".

    Not in "seperti yang dia katakan" or "hal itu ia sampaikan saat rapat".
    """
    last = number - 1
    while last > 0 and words.lowers[last] in ("juga", "pun"):
        last -= 1
    after = words.lowers[number + 1] if number + 1 < len(words) else "."
    if last < 0 or not {"yang", "itu", "ini", "tersebut"}.isdisjoint(words.lowers[max(0, last - 3) : last]):
        return False
    if words.lowers[last] in ("ia", "dia", "beliau"):
        return after not in toml_table("speech")["circumstances"] and (after.isalnum() or after in ",:")
    return words.texts[last][0].isupper() and after in ("bahwa", "agar", "supaya")


def _breaks_in(words: Words, number: int, cue: Cue) -> bool:
    """Whether a cue stands in the middle of a clause, a comma after it alone: "Soal harga kata Budi, …"."""
    table = toml_table("cues")
    before = words.lowers[number - 1] if number else ""
    if cue.lemma not in table["inserted"] or not before.isalpha() or before in table["not_inserted"]:
        return False
    after = number + 1
    while (
        not cue.clitic and after < min(number + _LONGEST_NAME, len(words)) and words.texts[after][0].isupper()
    ):
        after += 1
    if after == number + 1 and words.lowers[after : after + 1] in (["dia"], ["ia"], ["beliau"]):
        after += 1
    named = cue.clitic or after > number + 1
    return named and words.texts[after : after + 1] == [","]


def _clitic_has_frame(lead: str, before: str, after: str) -> bool:
    """Whether "lanjutnya" stands after a comma, before a full stop, or alone at the head of a sentence."""
    if lead[-1:] == "," or after == ".":
        return True
    opens = not lead or lead[-1] in _OPENS_SENTENCE or before in _words("lead_in")
    return opens and after == ","


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(toml_table("cues")[name]["words"])

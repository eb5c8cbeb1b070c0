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
from string import ascii_lowercase
from typing import NamedTuple

import regex
from spacy.tokens import Doc

from news_extract.layers import Cue, Layers, Rejected, Words, covering
from news_extract.reading.quotation_marks import quotation_at
from news_extract.steps import step
from news_extract.tables import toml_table

# Initial sounds that meN- swallows or joins: meN + kata = mengata-, + sebut = menyebut-.
_NASALS = (
    ("kh", "meng", 0), ("kl", "meng", 0), ("kr", "meng", 0), ("pr", "mem", 0), ("k", "meng", 1), ("p", "mem", 1), ("t", "men", 1), ("sy", "men", 0), ("s", "meny", 1),
    ("b", "mem", 0), ("f", "mem", 0), ("v", "mem", 0),
    ("c", "men", 0), ("d", "men", 0), ("j", "men", 0), ("z", "men", 0),
    ("l", "me", 0), ("m", "me", 0), ("n", "me", 0), ("r", "me", 0), ("w", "me", 0), ("y", "me", 0),
)  # fmt: skip
_CLOSING_MARKS = frozenset("\"”“„»«″＂’‘'`")
_GLUED_LONGEST = 60  # characters of a token worth taking apart
_LETTERS = regex.compile(r"[\p{L}-]{4,24}")
_GLUED_SHORTEST = 8  # letters of a form that is told from the end of a name
_WHITE = " \u00a0\t"


class Form(NamedTuple):
    """One written form of a cue."""

    lemma: str
    frames: frozenset[str]
    clitic: bool = False


def active(root: str, suffix: str = "") -> str:
    """The active verb of a root, prefix meN- with its assimilation.

    Example:
        >>> [active(*pair) for pair in (("kata", "kan"), ("sebut", ""), ("rinci", ""), ("ungkap", "kan"))]
        ['mengatakan', 'menyebut', 'merinci', 'mengungkapkan']
    """
    for initial, prefix, swallowed in _NASALS:
        if root.startswith(initial):
            return prefix + root[swallowed:] + suffix
    return "meng" + root + suffix


@cache
def forms() -> dict[str, Form]:
    """Every written form of every cue, in lower case."""
    table = toml_table("cues")
    found: dict[str, Form] = {}
    after_quotation = frozenset(table["after_quotation"])
    for root in table["bare"]:
        frames = frozenset({"after", "free", "bare"}) | ({"after_quotation"} if root in after_quotation else set())
        found[root] = Form(root, frames)
        found[f"{root}nya"] = Form(root, frames, clitic=True)
    for root in table["ber"]:
        found[f"ber{root}"] = Form(root, frozenset({"before", "clause"}))
    for row in table["active"]:
        for root in row["roots"]:
            content = row["content"]
            stem = root + row["suffix"]
            found[active(root, row["suffix"])] = Form(root, frozenset({"before", content}))
            if row["passive"]:
                found[f"di{stem}"] = Form(root, frozenset({"passive", content}))
                found[f"di{stem}nya"] = Form(root, frozenset({"passive", content}), clitic=True)
    for word, names in table["words"].items():
        found[word] = Form(word, frozenset(names))
        if "source" in names:
            found[f"{word}nya"] = Form(word, frozenset(names), clitic=True)
    return found


@cache
def _written_forms() -> dict[str, Form]:
    """`forms` with the misprints of the commonest: one letter too many or too few, or two exchanged."""
    found: dict[str, Form] = {}
    for word in toml_table("cues")["misprinted"]:
        for at in range(2, len(word)):
            spellings = [word[:at] + letter + word[at:] for letter in ascii_lowercase]
            spellings += [word[:at] + word[at + 1 :], word[:at] + word[at + 1 : at + 2] + word[at] + word[at + 2 :]]
            found.update(dict.fromkeys(spellings, forms()[word]))
    return found | forms()


@cache
def _glued_ends() -> tuple[str, ...]:
    """Forms long enough to be told at the end of a name that lost its space: "Hidayatmengatakan"."""
    return tuple(form for form in forms() if len(form) >= _GLUED_SHORTEST and form.startswith("me"))


@step("news_cues", needs=("news_sentences",))
def find_cues(doc: Doc, layers: Layers) -> None:
    """Finds the words of the body that announce speech, outside quotations."""
    text = layers.text
    words = layers.words
    known = _written_forms()
    for number, word in enumerate(words.lowers):
        form = known.get(word)
        start, end = words.starts[number], words.ends[number]
        if form is None:
            stretch = _glued(word, words.texts[number])
            if stretch is None:
                continue
            form = known[word[stretch[0] : stretch[1]]]
            start, end = start + stretch[0], start + stretch[1]
        if _is_body(layers, start) and quotation_at(layers, start) is None:
            cue = Cue(start, end, form.lemma, form.frames, form.clitic)
            if reason := _no_cue(text, words, number, cue):
                layers.rejected.append(Rejected("cue", cue.start, cue.end, reason))
            else:
                layers.cues.append(cue)


def _is_body(layers: Layers, offset: int) -> bool:
    zone = covering(layers.zones, offset)
    return zone is not None and zone.kind == "body"


def _glued(word: str, written: str) -> tuple[int, int] | None:
    """Where a cue stands in a word that lost a space: "baik,"kata", "Hidayatmengatakan", "katanya.(abc)"."""
    if word.isalpha():
        if len(word) < _GLUED_SHORTEST or not word.endswith(_glued_ends()):
            return None
        if written.islower():
            return (0, len(word)) if word in forms() else None
        for at in range(3, len(word)):
            if word[at:] in forms():
                return at, len(word)
        return None
    if len(word) < 5 or word[0].isdigit() or len(word) > _GLUED_LONGEST:
        return None
    for run in _LETTERS.finditer(word):
        if run.group() in forms():
            return run.span()
    return None


def _no_cue(text: str, words: Words, number: int, cue: Cue) -> str | None:
    """Why a word in the form of a cue announces nothing here; None where it does."""
    if "before" in cue.frames:
        before = words.lowers[number - 1] if number else ""
        return "not a statement" if before in _table_words("not_after") else None
    after = words.texts[number + 1] if number + 1 < len(words) else ""
    has_subject = after[:1].isupper() or after.lower() in _table_words("subjects")
    if "passive" in cue.frames:
        return None if cue.clitic or has_subject or after in ("oleh", "nya") else "no source"
    if "bare" not in cue.frames:
        return None
    lead = text[max(0, cue.start - 3) : cue.start].rstrip(_WHITE)
    if lead[-1:] in _CLOSING_MARKS or (lead[-2:-1] in _CLOSING_MARKS and lead[-1:] in ",."):
        return None  # straight after a quotation
    if "after_quotation" in cue.frames:
        return "no frame"
    before = words.lowers[number - 1] if number else ""
    if cue.clitic:
        if lead[-1:] == ",":
            return None
        opens = not lead or lead[-1] in ".;:\n!?)-–—" or before in _table_words("lead_in")
        return None if opens and after == "," or after == "." else "no frame"
    if lead[-1:] not in (",", ".", "\n", "", "!", "?", ")", "-", "–") and before not in _table_words("lead_in"):
        return "no frame"
    return None if has_subject and after.lower() not in forms() else "no subject"


@cache
def _table_words(name: str) -> frozenset[str]:
    return frozenset(toml_table("cues")[name]["words"])

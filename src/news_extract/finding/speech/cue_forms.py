"""Every written form of the cues: the table's roots with their prefixes and suffixes.

Example:
    >>> sorted(form for form in cue_forms() if form.endswith("ujar") or form.endswith("ujarnya"))
    ['berujar', 'ujar', 'ujarnya']
"""

from __future__ import annotations

from functools import cache
from string import ascii_lowercase
from typing import NamedTuple

from news_extract.tables import toml_table

# First sounds of a root, the prefix that they call for, and how many letters it swallows:
# kata, mengata-; sebut, menyebut-; klaim, mengklaim.
_NASALS = (
    ("kh", "meng", 0), ("kl", "meng", 0), ("kr", "meng", 0), ("k", "meng", 1),
    ("pr", "mem", 0), ("p", "mem", 1), ("b", "mem", 0), ("f", "mem", 0), ("v", "mem", 0),
    ("sy", "men", 0), ("s", "meny", 1), ("t", "men", 1),
    ("c", "men", 0), ("d", "men", 0), ("j", "men", 0), ("z", "men", 0),
    ("l", "me", 0), ("m", "me", 0), ("n", "me", 0), ("r", "me", 0), ("w", "me", 0), ("y", "me", 0),
)  # fmt: skip


class Form(NamedTuple):
    """One written form of a cue."""

    lemma: str
    frames: frozenset[str]
    clitic: bool = False


def active(root: str, suffix: str = "") -> str:
    """The active verb of a root: prefix meN- with its assimilation.

    Example:
        >>> [active(*pair) for pair in (("kata", "kan"), ("sebut", ""), ("rinci", ""), ("ungkap", "kan"))]
        ['mengatakan', 'menyebut', 'merinci', 'mengungkapkan']
    """
    for initial, prefix, swallowed in _NASALS:
        if root.startswith(initial):
            return prefix + root[swallowed:] + suffix
    return "meng" + root + suffix


@cache
def cue_forms() -> dict[str, Form]:
    """Every form of every cue, in lower case."""
    table = toml_table("cues")
    found: dict[str, Form] = {}
    for root in table["bare"]:
        frames = {"after", "free", "bare"}
        if root in table["after_quotation"]:
            frames.add("after_quotation")
        if root in table["after_comma"]:
            frames.add("after_comma")
        if root not in table["base"]:  # "…, akui Budi" and "Budi akui, …": `after_marks` has the first
            found[root] = Form(root, frozenset(frames))
        found[f"{root}nya"] = Form(root, frozenset(frames), clitic=True)
    for root in table["ber"]:
        found[f"ber{root}"] = Form(root, frozenset({"before", "clause"}))
    for row in table["active"]:
        for root in row["roots"]:
            _add_verb(found, root, row)
            if row["suffix"] or root in table["base"]:
                base = Form(root, frozenset({"before", row["content"], "base"}))
                found.setdefault(f"{root}{row['suffix']}", base)
    for word, frames in table["words"].items():
        found[word] = Form(word, frozenset(frames))
        if "source" in frames:
            found[f"{word}nya"] = Form(word, frozenset(frames), clitic=True)
    return found


@cache
def after_marks() -> dict[str, Form]:
    """Forms of "Budi akui, …" as they stand after their content: "…, akui Budi"."""
    table = toml_table("cues")
    frames = frozenset({"after", "free", "bare", "after_quotation", "after_comma"})
    return {root: Form(root, frames) for root in table["base"] if root in table["bare"]}


def _add_verb(found: dict[str, Form], root: str, row: dict[str, str]) -> None:
    """The active verb of a root, and its passive where that reports too."""
    content, suffix = row["content"], row["suffix"]
    found[active(root, suffix)] = Form(root, frozenset({"before", content}))
    if row["passive"]:
        frames = frozenset({"passive", content})
        found[f"di{root}{suffix}"] = Form(root, frames)
        found[f"di{root}{suffix}nya"] = Form(root, frames, clitic=True)


@cache
def misprinted_forms() -> dict[str, Form]:
    """Misprints of the commonest forms: one letter too many or too few, or two exchanged."""
    found: dict[str, Form] = {}
    for word in toml_table("cues")["misprinted"]:
        for at in range(2, len(word)):
            head, tail = word[:at], word[at:]
            spellings = [head + letter + tail for letter in ascii_lowercase]
            spellings += [head + tail[1:], head + tail[1:2] + tail[0] + tail[2:]]
            found.update(dict.fromkeys(spellings, cue_forms()[word]))
    return found

"""What the words right before a figure say of its part in a coverage: whole, target, part or gap."""

from __future__ import annotations

from news_extract.attributing.claims.figures import Figure, Mark
from news_extract.attributing.claims.lexicon import word_set
from news_extract.records import Role

_NAMED_WITHIN = 12
"""Words that may name a total."""
Pair = tuple[Role, Role]
"""The roles of two neighbouring figures of one coverage statement."""


def own_part(figure: Figure) -> Role | None:
    """The role that the words before a figure give it: the nearest announcing word decides.

    "dari total 530 desa" is a `whole`, "ditarget Rp5 miliar" a `target`, "terealisasi Rp2 miliar" a `part`.
    """
    for mark in reversed(figure.marks):
        match mark.label:
            case "contrast":
                return None
            case "list" if not figure.tied(mark.last):
                return None
            case "target":
                return "target"
            case "of" if _opens_whole(figure, mark):
                return "target" if _is_aimed_at(figure) else "whole"
            case "budget" if not figure.percent and figure.tied(mark.last):
                return "whole"
            case "realised":
                return "share" if figure.percent else "part"
            case "rest":
                return "gap" if figure.tied(mark.last, 2) else None
            case "short" if figure.tied(mark.last):
                return "gap"
            case _:
                pass
    return None


def _is_aimed_at(figure: Figure) -> bool:
    """Whether "yang ditargetkan" stands behind a figure: "dari Rp3 miliar yang ditargetkan"."""
    return any(mark.label == "target" and mark.first <= figure.last + 1 for mark in figure.tail)


def _opens_whole(figure: Figure, of: Mark) -> bool:
    """Whether "dari" leads to a whole.

    Not in "tawaran dari Thailand Rp16 ribu", where something comes from, in "dari jumlah itu, 60 rumah",
    where the whole is told before, and in "dari radio (31,7 persen)", where brackets only add.
    """
    if figure.percent and figure.word_before == "(":
        return False
    named = figure.words.texts[of.last : figure.first]
    totalled = named[:1] == ["total"] and figure.word_before in word_set("naming")
    if totalled and len(named) <= _NAMED_WITHIN and "," not in named:
        return True  # "dari total dana hasil penawaran umum sebesar Rp129 miliar"
    return figure.tied(of.last, 1) and not any(
        word == "," or (word[0].isupper() and not word.isupper()) for word in named
    )


def realised(figure: Figure) -> bool:
    """Whether a realisation is the nearest announcing word."""
    for mark in reversed(figure.marks):
        if mark.label == "realised":
            return True
        if mark.label in ("target", "of", "list", "moved", "moving"):
            return False
    return False

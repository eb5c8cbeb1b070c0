"""Indonesian for spaCy without its slow start.

The stock language builds 15,963 tokenizer exceptions, 15,614 of them hyphenated words, for 2.6 seconds
at every `spacy.blank("id")`. Here one rule for hyphenated words does their work.
"""

from __future__ import annotations

from spacy.lang.char_classes import ALPHA
from spacy.lang.id import Indonesian, IndonesianDefaults

_CLITICS = frozenset({"nya", "ku", "mu", "lah", "kah", "pun"})
_LONGEST_WORD = 60  # of a hyphenated word; longer ones are not words
_LONGEST_SPLIT = 200  # code points without white space; to split marks off a chunk takes time by their square


def is_hyphenated_word(chunk: str) -> bool:
    """Whether a chunk is one word with a hyphen in it: a reduplication or a fixed pair.

    Example:
        >>> [is_hyphenated_word(w) for w in ("anak-anak", "sayur-mayur", "KTP-nya", "1-2", "DKI-Jawa")]
        [True, True, False, False, False]
    """
    if len(chunk) > _LONGEST_WORD:
        return False
    left, hyphen, right = chunk.partition("-")
    return bool(hyphen) and left.isalpha() and right.isalpha() and right.islower() and right not in _CLITICS


def is_one_token(chunk: str) -> bool:
    """Whether a chunk stays whole: a hyphenated word, or a run too long to be of words."""
    return len(chunk) > _LONGEST_SPLIT or is_hyphenated_word(chunk)


class NewsIndonesianDefaults(IndonesianDefaults):
    """The stock defaults with one rule in place of the hyphenated exceptions."""

    tokenizer_exceptions = {  # noqa: RUF012  an instance variable in the base class
        orth: tokens
        for orth, tokens in IndonesianDefaults.tokenizer_exceptions.items()
        if "-" not in orth
    }
    token_match = is_one_token
    # "Restoran Indonesia(PHRI)", "(ASN)/TNI": a bracket between letters parts words.
    infixes = (*IndonesianDefaults.infixes, rf"(?<=[{ALPHA}])[()]/?(?=[{ALPHA}])")


class NewsIndonesian(Indonesian):  # type: ignore[no-untyped-call]
    """`spacy.blank("id_news")`."""

    lang = "id_news"
    Defaults = NewsIndonesianDefaults

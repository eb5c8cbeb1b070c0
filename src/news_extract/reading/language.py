"""Indonesian for spaCy without its slow start.

The stock language builds 15,963 tokenizer exceptions, 15,614 of them hyphenated words, for 2.6 seconds
at every `spacy.blank("id")`. Here one rule for hyphenated words does their work.
"""

from __future__ import annotations

import re

from spacy.lang.char_classes import ALPHA, ALPHA_LOWER
from spacy.lang.id import Indonesian, IndonesianDefaults

# A reduplication or a fixed pair ("anak-anak", "sayur-mayur"), not a word with a clitic ("KTP-nya").
_HYPHENATED = rf"[{ALPHA}]{{1,40}}-(?!(?:nya|ku|mu|lah|kah|pun)\Z)[{ALPHA_LOWER}]{{1,40}}\Z"
# A run too long to be of words: to split marks off it would take time by the square of its length.
_NO_WORDS = r"(?s:.{201,})"


class NewsIndonesianDefaults(IndonesianDefaults):
    """The stock defaults with one rule in place of the hyphenated exceptions.

    Those for white space go too: it is tokens of its own without them, and with them spaCy goes once more
    over each text that has a line break, which takes several times as long as all the rest.
    """

    tokenizer_exceptions = {  # noqa: RUF012  an instance variable in the base class
        orth: tokens
        for orth, tokens in IndonesianDefaults.tokenizer_exceptions.items()
        if "-" not in orth and not orth.isspace()
    }
    # A method of a pattern, because spaCy saves a tokenizer by the pattern's source.
    token_match = re.compile(f"{_HYPHENATED}|{_NO_WORDS}").match
    # "Restoran Indonesia(PHRI)", "(ASN)/TNI": a bracket between letters parts words.
    infixes = [*IndonesianDefaults.infixes, rf"(?<=[{ALPHA}])[()]/?(?=[{ALPHA}])"]  # noqa: RUF012


class NewsIndonesian(Indonesian):  # type: ignore[no-untyped-call]
    """`spacy.blank("id_news")`."""

    lang = "id_news"
    Defaults = NewsIndonesianDefaults

"""The sets of words in the table of claims, each looked up by its name."""

from __future__ import annotations

from functools import cache

from news_extract.tables import toml_table


@cache
def word_set(name: str) -> frozenset[str]:
    """The words listed under `name` in the table of claims.

    Example:
        >>> "sebesar" in word_set("fillers")
        True
    """
    return frozenset(toml_table("claims")[name]["words"])

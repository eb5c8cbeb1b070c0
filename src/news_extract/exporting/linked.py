"""What the JSON formats share: names for things, objects without their unknowns, lines of bytes."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

import regex

from news_extract.records import Article, Position, Status

Json = dict[str, Any]

_WEB_ADDRESS = regex.compile(r"https?://[^\s\p{Cc}<>\"{}|\\^`]++", regex.IGNORECASE)
_UNSAFE_IN_HTML = {"<": "\\u003c", "\u2028": "\\u2028", "\u2029": "\\u2029"}
_IN_CAPACITY: dict[Status, str] = {
    "definitif": "{}",
    "plt": "Plt. {}",
    "plh": "Plh. {}",
    "pj": "Pj. {}",
    "pjs": "Pjs. {}",
    "mantan": "mantan {}",
    "calon": "calon {}",
    "terpilih": "{} terpilih",
}


def identifier(article: Article, part: str = "") -> str:
    """A URN for a part of a record, the same on every run.

    Example:
        >>> identifier(Article(id="panen 7", text="Halo.", text_sha256=""), "q1")
        'urn:news-extract:panen%207:q1'
    """
    urn = f"urn:news-extract:{quote(article.id, safe='')}"
    return f"{urn}:{part}" if part else urn


def source_of(article: Article) -> str:
    """The address of an article where it has one on the web, else its URN; always a valid IRI."""
    return article.url if article.url and _WEB_ADDRESS.fullmatch(article.url) else identifier(article)


def known(facts: Mapping[str, Any]) -> Json:
    """An object without what is null or empty.

    Example:
        >>> known({"name": "Rahmat", "acronym": None, "aliases": []})
        {'name': 'Rahmat'}
    """
    return {key: value for key, value in facts.items() if value is not None and value not in ("", [], ())}


def in_capacity(position: Position) -> str:
    """The title with the capacity it is held in, so that nobody takes a candidate for the holder."""
    return _IN_CAPACITY[position.status].format(position.title)


def json_line(document: Json) -> bytes:
    """A document as one line of JSON that may stand within `<script>` in a page.

    Example:
        >>> json_line({"text": "</script>"})
        b'{"text":"\\\\u003c/script>"}\\n'
    """
    line = json.dumps(document, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    for character, escaped in _UNSAFE_IN_HTML.items():
        line = line.replace(character, escaped)
    return line.encode() + b"\n"

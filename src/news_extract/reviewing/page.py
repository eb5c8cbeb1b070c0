"""One self-contained HTML file of any number of records.

Nothing in the file is fetched: style, script and data stand in it. What articles hold enters it as JSON in
which no character can end the element around it, and the script puts it on the page as text, never as
markup. A content security policy admits the page's own style and script by their hashes and nothing else.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, Template
from markupsafe import Markup

from news_extract import __version__
from news_extract.records import Record
from news_extract.reviewing.views import summary_of, view_of
from news_extract.tables import toml_table

LANGUAGES = ("id", "en")

# In the order in which they are read: each uses what stands in those before it.
_SCRIPTS = ("state", "dom", "drawing", "article", "cards", "filters", "index", "choosing", "keys", "page")

# Within a script element these could end it, open a comment, or break a line of JavaScript.
_ESCAPES = str.maketrans({char: f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"})


def page_of(records: Iterable[Record], *, title: str | None = None) -> Iterator[str]:
    """The page in pieces, to be written one after the other as UTF-8.

    Args:
        records: in the order in which the page lists them.
        title: of the page; without one that of the first article.

    Example:
        >>> from news_extract import extract
        >>> page = "".join(page_of([extract("Panen naik.", id="a", title="Panen </script>")]))
        >>> "Panen </script>" in page, "Panen \\\\u003c/script\\\\u003e" in page
        (False, True)
    """
    summaries, views = [], []
    for record in records:
        summaries.append(summary_of(record))
        views.append(data_of(view_of(record)))
    named = title or next((summary["title"] for summary in summaries if summary["title"]), "news_extract")
    style, script = _asset("page.css"), "\n".join(_asset(f"script/{name}.js") for name in _SCRIPTS)
    yield from _template().generate(
        title=named,
        version=__version__,
        policy=_policy(style, script),
        style=Markup(style),
        script=Markup(script),
        labels=data_of(labels()),
        index=data_of(summaries),
        records=views,
    )


def labels() -> dict[str, dict[str, str]]:
    """Every label of the page by language and by the name of its group and its own: "role.whole".

    Example:
        >>> labels()["en"]["role.whole"]
        'whole'
    """
    table = toml_table("review_labels")
    return {
        language: {
            f"{group}.{name}": texts[language]
            for group, rows in table.items()
            for name, texts in rows.items()
        }
        for language in LANGUAGES
    }


def data_of(value: Any) -> Markup:
    """JSON that can stand in a script element whatever it holds.

    Example:
        >>> print(data_of({"title": "</script>"}))
        {"title":"\\u003c/script\\u003e"}
    """
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.translate(_ESCAPES))


def _policy(style: str, script: str) -> str:
    return (
        f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; "
        "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
    )


def _hash(text: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"


def _asset(name: str) -> str:
    return files(__package__).joinpath("assets", name).read_text(encoding="utf-8")


@cache
def _template() -> Template:
    environment = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True)
    return environment.from_string(_asset("page.html.jinja"))

"""Officials, quotes and numeric claims from Indonesian news, with exact offsets.

Example:
    >>> from news_extract import extract
    >>> record = extract('"Panen naik," kata Bupati Temanggung Rahmat Hidayat.')
    >>> record.officials[0].positions[0].title
    'Bupati'
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from news_extract.errors import InputError, NewsExtractError
    from news_extract.extractor import Extractor, extract
    from news_extract.options import Options
    from news_extract.records import Record

__version__ = "0.1.0"
__all__ = ["Extractor", "InputError", "NewsExtractError", "Options", "Record", "__version__", "extract"]

# spaCy takes about a second to import: it is loaded at the first use of a name, not of the package.
_HOME = {
    "Extractor": "news_extract.extractor",
    "InputError": "news_extract.errors",
    "NewsExtractError": "news_extract.errors",
    "Options": "news_extract.options",
    "Record": "news_extract.records",
    "extract": "news_extract.extractor",
}


def __getattr__(name: str) -> Any:
    if name in _HOME:
        return getattr(import_module(_HOME[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)

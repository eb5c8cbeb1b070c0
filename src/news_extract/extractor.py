"""`Extractor`: an article in, a record out."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from functools import cache

from news_extract.articles import ArticleInput
from news_extract.layers import layers_of
from news_extract.options import Options
from news_extract.reading.language import NewsIndonesian
from news_extract.reading.published import read_date
from news_extract.recording import record_of
from news_extract.records import Record
from news_extract.steps import STEPS

_CACHED_WORDS = 50_000
"""Words, with the marks around them, whose tokens are kept; spaCy's 10,000 are those of 100 articles."""


class Extractor:
    """The whole pipeline, built once and used for any number of articles.

    `nlp` is the spaCy pipeline itself: its components are the steps of `news_extract.steps.STEPS`.

    Example:
        >>> extractor = Extractor()
        >>> record = extractor.extract('"Panen naik," kata Bupati Temanggung Rahmat Hidayat.')
        >>> record.quotes[0].speaker.id == record.officials[0].id
        True
    """

    def __init__(self, options: Options | None = None) -> None:
        self.options = options or Options()
        self.nlp = NewsIndonesian()
        self.nlp.max_length = self.options.max_characters
        self.nlp.tokenizer.max_cache_size = _CACHED_WORDS  # type: ignore[union-attr]
        for name in STEPS:
            self.nlp.add_pipe(name)

    def extract(
        self,
        text: str,
        *,
        id: str | None = None,  # noqa: A002  the contract's own name for it
        url: str | None = None,
        title: str | None = None,
        published: str | datetime.date | None = None,
        publisher: str | None = None,
    ) -> Record:
        """Reads one article.

        Args:
            text: the body, any Unicode, at most `options.max_characters` code points.
            id: the caller's name for the article; derived from `url` or `text` where None.
            url: its address.
            title: its headline.
            published: its date, or any string that holds one; needed to resolve "kemarin" and "Selasa".
            publisher: its outlet.

        Raises:
            InputError: when the text is empty, too long or not valid Unicode.
        """
        return self.read(ArticleInput(text, id, url, title, published, publisher))

    def pipe(self, articles: Iterable[str | ArticleInput]) -> Iterator[Record]:
        """Reads articles one after the other, in order, holding one at a time in memory.

        Raises:
            InputError: at an article that cannot be read.

        Example:
            >>> articles = [ArticleInput("Satu.", id="a"), ArticleInput("Dua.", id="b")]
            >>> [record.article.id for record in Extractor().pipe(articles)]
            ['a', 'b']
        """
        for article in articles:
            yield self.read(ArticleInput(article) if isinstance(article, str) else article)

    def read(self, article: ArticleInput) -> Record:
        """Reads one article that comes with what is known about it.

        Raises:
            InputError: when the text is empty, too long or not valid Unicode.
        """
        article.check(self.options.max_characters)
        doc = self.nlp.make_doc(article.text)
        layers = layers_of(doc, article.text)
        layers.published = read_date(article.published)
        layers.title = article.title
        return record_of(article, self.nlp(doc), explain=self.options.explain)


@cache
def _default() -> Extractor:
    return Extractor()


def extract(
    text: str,
    *,
    id: str | None = None,  # noqa: A002
    url: str | None = None,
    title: str | None = None,
    published: str | datetime.date | None = None,
    publisher: str | None = None,
) -> Record:
    """Reads one article with the default options; `Extractor.extract` says what the arguments mean.

    The pipeline is built at the first call and kept.

    Raises:
        InputError: when the text is empty, too long or not valid Unicode.

    Example:
        >>> extract("Sebanyak 412 dari 530 desa sudah terang.").claims[0].kind
        'coverage'
    """
    return _default().extract(text, id=id, url=url, title=title, published=published, publisher=publisher)

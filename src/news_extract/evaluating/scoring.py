"""Scores of records against annotated articles.

Example:
    >>> from news_extract import extract
    >>> gold = GoldArticle(
    ...     id="a", text='"Panen naik," kata Ani.', officials=[], people=[], institutions=[], claims=[],
    ...     quotes=[GoldQuote(kind="direct", text="Panen naik,")],
    ... )
    >>> score([(gold, extract(gold.text))]).tallies["quotes.direct"].recall
    1.0
"""

from __future__ import annotations

from collections.abc import Iterable

from news_extract.evaluating.claims import score_claims
from news_extract.evaluating.entities import Identities, score_entities
from news_extract.evaluating.gold import GoldArticle, GoldQuote
from news_extract.evaluating.matching import overlap, pair, unpaired
from news_extract.evaluating.tallies import Scores
from news_extract.records import Quote, Record, spans_of

_SHOWN = 90  # characters of a quote in a list of misses
_QUOTE_AREAS = (
    # area, kinds, least overlap of the words: where a reported sentence begins is partly taste
    ("quotes.direct", frozenset({"direct"}), 0.9),
    ("quotes.indirect", frozenset({"indirect", "mixed"}), 0.7),
)


def score(pairs: Iterable[tuple[GoldArticle, Record]]) -> Scores:
    """Scores of records, each beside the annotation of its article."""
    scores = Scores()
    for gold, record in pairs:
        scores.articles += 1
        identities = score_entities(gold, record, scores)
        _score_quotes(gold, record, identities, scores)
        score_claims(gold, record, identities, scores)
        _score_spans(gold, record, scores)
    return scores


def _score_quotes(gold: GoldArticle, record: Record, identities: Identities, scores: Scores) -> None:
    for area, kinds, least in _QUOTE_AREAS:
        wanted = [quote for quote in gold.quotes if quote.kind in kinds]
        found = [quote for quote in record.quotes if quote.kind in kinds]
        pairs = pair(wanted, found, lambda g, f: overlap(g.text, f.span.text), least)
        left, right = unpaired(wanted, found, pairs)
        missed = [quote.text[:_SHOWN] for quote in left]
        extra = [quote.span.text[:_SHOWN] for quote in right]
        scores.add(area, gold.id, len(pairs), missed, extra)
        wrong = [
            _show_wrong(wanted[i], found[j])
            for i, j in pairs.items()
            if not identities.is_speaker(wanted[i].speaker, *_speaker(found[j]))
        ]
        scores.add(f"{area}.attributed", gold.id, len(pairs) - len(wrong), missed + wrong, extra + wrong)


def _speaker(quote: Quote) -> tuple[str | None, str | None]:
    return quote.speaker.id, quote.speaker.span.text if quote.speaker.span else None


def _show_wrong(wanted: GoldQuote, found: Quote) -> str:
    entity, words = _speaker(found)
    return f"{wanted.text[:_SHOWN]!r} by {wanted.speaker!r}, not {entity!r} {words!r}"


def _score_spans(gold: GoldArticle, record: Record, scores: Scores) -> None:
    text = record.article.text
    spans = spans_of(record)
    bad = [span.text[:_SHOWN] for span in spans if text[span.start : span.end] != span.text]
    scores.add("spans", gold.id, len(spans) - len(bad), extra=bad)

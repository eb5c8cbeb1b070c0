"""The steps of the work, in order: the table of contents of this package.

Each is a spaCy component in a file of its own that reads the layers before it and fills its own.
Added alone to any spaCy pipeline, a component first runs the steps it needs, so nobody has to know the order.

Example:
    >>> import spacy
    >>> nlp = spacy.blank("id_news")
    >>> _ = nlp.add_pipe("news_quantities")
    >>> [(q.value, q.unit) for q in nlp("Ada 412 desa di sana.")._.news.quantities]
    [(Decimal('412'), 'desa')]
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from spacy.language import Language
from spacy.tokens import Doc

from news_extract import carrying  # noqa: F401  teaches spaCy to write and read layers
from news_extract.layers import Layers, layers_of

STEPS: dict[str, str] = {
    # reading: which parts are body, what is in quotation marks, where sentences end
    "news_zones": "news_extract.reading.zones:mark_zones",
    "news_quotation_marks": "news_extract.reading.quotation_marks:pair_quotation_marks",
    "news_sentences": "news_extract.reading.sentences:split_sentences",
    # finding: mentions, each on its own
    "news_dates": "news_extract.finding.times.dates:find_dates",
    "news_places": "news_extract.finding.areas.places:find_places",
    "news_institutions": "news_extract.finding.bodies.institutions:find_institutions",
    "news_offices": "news_extract.finding.people.offices:find_offices",
    "news_cues": "news_extract.finding.speech.cues:find_cues",
    "news_names": "news_extract.finding.people.names:find_names",
    "news_quantities": "news_extract.finding.numbers.quantities:find_quantities",
    # linking: which mentions are the same person or body
    "news_bodies": "news_extract.linking.bodies:link_bodies",
    "news_people": "news_extract.linking.people:link_people",
    "news_references": "news_extract.linking.references:resolve_references",
    # attributing: who said it, what is claimed, does it agree
    "news_quotes": "news_extract.attributing.speech.quotes:attribute_quotes",
    "news_claims": "news_extract.attributing.claims.claims:attribute_claims",
    "news_checks": "news_extract.attributing.checks.checks:check_claims",
}

Component = Callable[[Doc], Doc]


def step(name: str, *, needs: tuple[str, ...] = ()) -> Callable[[Callable[[Doc, Layers], None]], Component]:
    """Makes a spaCy component of a function that fills layers.

    Args:
        name: the component's name, a key of `STEPS`.
        needs: steps that must have run before; those that have not are run first.
    """

    def make(fill: Callable[[Doc, Layers], None]) -> Component:
        def component(doc: Doc) -> Doc:
            layers = layers_of(doc)
            if name not in layers.done:
                for need in needs:
                    if need not in layers.done:
                        _load(need)(doc)
                fill(doc, layers)
                layers.done.add(name)
            return doc

        component.__name__ = fill.__name__
        component.__doc__ = fill.__doc__
        component.__module__ = fill.__module__
        Language.component(name, func=component)
        return component

    return make


def _load(name: str) -> Component:
    module, _, function = STEPS[name].partition(":")
    component: Component = getattr(import_module(module), function)
    return component

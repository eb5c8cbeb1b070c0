"""Names of people."""

from __future__ import annotations

from spacy.tokens import Doc

from news_extract.finding.people.aged import find_aged
from news_extract.finding.people.announced import find_announced, find_described
from news_extract.finding.people.gathered import Gathered
from news_extract.finding.people.holders import find_holders
from news_extract.finding.people.known_names import find_again
from news_extract.finding.people.nicknames import find_nicknames, tie_nicknames
from news_extract.finding.people.speaker_names import find_listed, find_speakers, find_unannounced
from news_extract.finding.people.things import find_things
from news_extract.finding.people.view import View
from news_extract.layers import Layers
from news_extract.steps import step


@step("news_names", needs=("news_offices", "news_cues", "news_quotation_marks"))
def find_names(doc: Doc, layers: Layers) -> None:
    """Finds the names of people, the surest evidence first, then every further mention of each."""
    found = Gathered(View.of(layers))
    find_holders(found)
    find_announced(found)
    find_described(found)
    find_aged(found)
    find_unannounced(found)
    find_speakers(found)
    find_listed(found)
    find_nicknames(found)
    things = find_things(found.view, list(found.names.values()))
    aliases = {
        start
        for start, name in found.names.items()
        if name.alias_of is not None and name.alias_of.start in things
    }
    for start in things | aliases:
        del found.names[start]
    layers.names = find_again(found.view, sorted(found.names.values(), key=lambda name: name.start))
    tie_nicknames(layers, found.nicknames)

"""Which names are the same organisation."""

from __future__ import annotations

from spacy.tokens import Doc

from news_extract.layers import Body, BodyMention, Layers, Mention
from news_extract.steps import step


@step("news_bodies", needs=("news_institutions",))
def link_bodies(doc: Doc, layers: Layers) -> None:
    """Joins the mentions of each organisation."""
    bodies: dict[str, Body] = {}
    for mention in layers.body_mentions:
        surface = doc.text[mention.start : mention.end]
        key = f"{mention.key}" if mention.key else surface.lower()
        body = bodies.get(key)
        if body is None:
            body = bodies[key] = Body(surface, mention.type, key=mention.key)
        elif surface != body.name and surface not in body.aliases:
            body.aliases.append(surface)
        body.mentions.append(Mention(mention.start, mention.end, "name"))
    layers.bodies = list(bodies.values())

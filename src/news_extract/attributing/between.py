"""Arithmetic between neighbouring claims of an article about the same thing."""

from __future__ import annotations

from news_extract.layers import Layers


def check_between(layers: Layers) -> None:
    """To be filled."""

"""Mentions, each found on its own: times, places, institutions, offices, cues, names, quantities."""

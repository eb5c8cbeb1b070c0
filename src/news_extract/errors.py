"""Errors that a caller is told about, each with its remedy."""


class NewsExtractError(Exception):
    """Base of every error that this package raises on purpose."""


class InputError(NewsExtractError, ValueError):
    """The article cannot be read: empty, too long, or not valid Unicode."""

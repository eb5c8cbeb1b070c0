"""What several test files share."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings

from news_extract import Extractor

# The same examples on every run: a failure is one of the code, not of the day.
settings.register_profile("repeatable", derandomize=True, deadline=None, database=None)
settings.load_profile("repeatable")


@pytest.fixture(scope="session")
def root() -> Path:
    """The checkout."""
    return Path(__file__).parents[1]


@pytest.fixture(scope="session")
def extractor() -> Extractor:
    """One pipeline for all tests that only read with it."""
    return Extractor()

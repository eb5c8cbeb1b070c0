"""Answers as tables for people: nothing is cut off, no column is empty, dates stay whole."""

from __future__ import annotations

import datetime

import pytest

from news_extract.tabulating import Answer, tabulate

ROW: Answer = {
    "day": datetime.date(2025, 3, 4),
    "what": "rumah",
    "whose": None,
    "figure": "Rp1.234.567.890",
    "link": "https://example.org/a",
}


def test_a_column_without_values_is_left_out_of_the_table_alone() -> None:
    shown = ["what", "whose"]
    assert tabulate([ROW], "table", shown).split() == ["what", "─" * 5, "rumah"]
    assert '"whose": null' in tabulate([ROW], "json", shown)
    assert tabulate([ROW], "csv", shown).startswith("day,what,whose,figure,link\r\n")


@pytest.mark.parametrize("width", [40, 60, 100])
def test_a_narrow_table_breaks_words_but_neither_dates_nor_itself(
    width: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    table = tabulate([ROW], "table", ["day", "what", "figure", "link"])
    lines = table.splitlines()
    assert max(map(len, lines)) <= width
    assert "2025-03-04" in table
    assert lines[0].split() == ["day", "what", "figure", "link"]
    assert lines[-1] == "[1] https://example.org/a"


def test_a_pipe_gets_a_wide_table(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("COLUMNS", raising=False)
    wide = {f"column{number}": "x" * 8 for number in range(9)}
    assert "xxxxxxxx" in tabulate([wide], "table", list(wide))


def test_nothing() -> None:
    assert tabulate([], "table", ["what"]) == "Nothing answers this.\n"

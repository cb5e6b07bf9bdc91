"""Figures that are none by what stands beside them: thresholds not met, whose they are, one told in passing."""

import pytest
from tests.records.test_measure_claimants import ledger

NONE = [
    "Thea Lind, a mother of two girls ages 9 and 12, sold the boat.",
    "Both parties are still shy of the 40 percent barrier.",
    "Inflation did not reach the 40 percent threshold.",
    "She said she was at the fair with a group of pupils, three of which were hers.",
    "Riders stormed the square, and at least one woman was dragged off her bicycle and kicked.",
]
FIGURES = [
    ("Inflation broke the 40 percent barrier in May.", 40),
    ("Inflation rose to 40 percent.", 40),
    ("At least one woman was killed in the square.", 1),
    ("Police arrested at least one man in Riga.", 1),
    ("The raid left one man dead.", 1),
]


@pytest.mark.parametrize("text", NONE)
def test_what_is_not_met_or_told_in_passing_is_no_figure(text, language, world):
    assert not ledger(text, language, world)


@pytest.mark.parametrize(("text", "value"), FIGURES)
def test_what_is_met_or_befell_one_is_a_figure(text, value, language, world):
    (record,) = ledger(text, language, world)
    assert record.body.amount.value == value

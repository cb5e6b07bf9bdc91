"""What is told of a figure: the case file, a figure a line."""

from pathlib import Path

import pytest
from tests.records.test_measure_claimants import ledger

LINES = (Path(__file__).parent / "measure_told.cases").read_text(encoding="utf-8").splitlines()
CASES = [[part.strip() for part in line.split("=>")] for line in LINES if line and not line.startswith("#")]


@pytest.mark.parametrize(("marked", "told"), CASES)
def test_a_figure_is_told_as_the_case_says(marked, told, language, world):
    at, text = marked.index("["), marked.replace("[", "").replace("]", "")
    (record,) = [
        one for one in ledger(text, language, world) if one.body.amount.span.start <= at < one.body.amount.span.end
    ]
    assert record.body.told == told

"""What a figure is called: the case file, a figure a line."""

from pathlib import Path

import pytest
from tests.records.test_measure_claimants import ledger

LINES = (Path(__file__).parent / "measure_labels.cases").read_text(encoding="utf-8").splitlines()
CASES = [tuple(line.split(" => ")) for line in LINES if line and not line.startswith("#")]


@pytest.mark.parametrize(("marked", "label"), CASES)
def test_a_figure_is_called_what_the_case_says(marked, label, language, world):
    at, text = marked.index("["), marked.replace("[", "").replace("]", "")
    (record,) = [
        one for one in ledger(text, language, world) if one.body.amount.span.start <= at < one.body.amount.span.end
    ]
    assert record.body.label == label

"""The time a figure holds for: the case file, a time or none a line."""

from pathlib import Path

import pytest
from tests.records.test_measure_claimants import ledger

LINES = (Path(__file__).parent / "measure_days.cases").read_text(encoding="utf-8").splitlines()
CASES = [tuple(line.split(" => ")) for line in LINES if line and not line.startswith("#")]


@pytest.mark.parametrize(("marked", "told"), CASES)
def test_a_figure_holds_for_the_time_that_the_case_says(marked, told, language, world):
    at, text = marked.index("["), marked.replace("[", "").replace("]", "")
    (record,) = [
        one for one in ledger(text, language, world) if one.body.amount.span.start <= at < one.body.amount.span.end
    ]
    said = record.body.as_of
    assert ("-" if said is None else said.text) == told


def test_a_figure_of_a_chronology_holds_for_the_day_at_the_head_of_its_entry(language, world):
    text = (
        "Sept. 19: The bank closes.\n\nThe watchdog halts trade in the stocks of 799 firms.\n\n"
        "Sept. 21: The bank opens.\n\nSept. 29: Latvia buys Lund Bank.\n\nSome 300 people lost their jobs."
    )
    said = [record.body.as_of for record in ledger(text, language, world)]
    assert [None if one is None else one.text for one in said] == ["Sept. 19", None]

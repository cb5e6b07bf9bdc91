"""What sets those counted apart: more farmers in debt, so much each."""

import pytest
from tests.records.test_measure_claimants import ledger

LABELS = [
    ("With 3 million more farmers in debt today than when he took office, he must go.", "more farmers in debt"),
    ("Lund said there were 12 more million people without heat than before.", "more people without heat"),
    ("Lund said there were nine more farmers than in spring.", "more farmers"),
]


@pytest.mark.parametrize(("text", "label"), LABELS)
def test_more_of_them_are_told_with_what_ties_them(text, label, language, world):
    (record,) = ledger(text, language, world)
    assert record.body.label == label

"""What a figure is of: the case file, an object a line."""

from pathlib import Path

import pytest
from tests.records.test_measure_claimants import ledger

LINES = (Path(__file__).parent / "measure_objects.cases").read_text(encoding="utf-8").splitlines()
CASES = [tuple(line.split(" => ")) for line in LINES if line and not line.startswith("#")]


@pytest.mark.parametrize(("marked", "thing"), CASES)
def test_a_figure_is_of_what_the_case_says(marked, thing, language, world):
    at, text = marked.index("["), marked.replace("[", "").replace("]", "")
    (record,) = [
        one for one in ledger(text, language, world) if one.body.amount.span.start <= at < one.body.amount.span.end
    ]
    place = next(evidence.span for evidence in record.evidence if evidence.role == "object")
    assert text[place.start : place.end].strip() == thing


def test_whoever_favours_somebody_claims_no_share(language, world):
    for record in ledger("Young nurses preferred Holm 51 percent to 24 percent.", language, world):
        assert record.said_by == ()


def test_a_rate_of_exchange_is_no_figure(language, world):
    assert not list(ledger("($1 = 5.6196 Latvian lats)", language, world))

"""Numbers of a list, and what there was of those counted before."""

import pytest
from tests.records.test_measure_claimants import ledger

LABELS = [
    ("They formed 90 wards: Riga - 15, Kalla province - [12], and Brenholm - 9.", "wards, Kalla province"),
    ("In May, 40 nurses sat in the east. In June, there were [20] in the west.", "nurses in the west"),
    ("The agency expects 14 storms, of which between [three] to seven will be strong.", "storms"),
]


@pytest.mark.parametrize(("marked", "label"), LABELS)
def test_what_such_a_number_counts(marked, label, language, world):
    at = marked.index("[")
    found = ledger(marked.replace("[", "").replace("]", ""), language, world)
    (record,) = [one for one in found if one.body.amount.span.start <= at < one.body.amount.span.end]
    assert record.body.label == label


@pytest.mark.parametrize("text", ["Riga beat Kalla 3 - 2, Oslo - 4, Mary - 5.", "There were 20 in the room."])
def test_scores_and_lone_numbers_count_nothing(text, language, world):
    assert not ledger(text, language, world)

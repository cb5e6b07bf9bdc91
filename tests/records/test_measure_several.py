"""A count has all the nouns that it counts."""

import pytest
from tests.records.test_measure_claimants import ledger


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("The hotel sent home 300 guests and staff on Monday.", "300 guests and staff"),
        ("The hotel sent home 300 guests or employees on Monday.", "300 guests or employees"),
        ("The yard sold 40 tugs and old barges in May.", "40 tugs and old barges"),
        ("The yard sold 40 tugs and six barges in May.", "40 tugs"),
        ("The yard sold 40 tugs and its barges in May.", "40 tugs"),
        ("The yard sold 40 tugs and closed in May.", "40 tugs"),
    ],
)
def test_a_count_goes_on_to_what_its_noun_is_joined_to(text, counted, language, world):
    record = ledger(text, language, world)[0]
    assert record.body.amount.text == counted
    span = record.body.amount.span
    assert text[span.start : span.end] == counted
    assert record.evidence[0].span == span

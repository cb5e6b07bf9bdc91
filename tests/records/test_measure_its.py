"""Whom an "it" that speaks stands for."""

from tests.records.test_measure_claimants import ledger


def test_an_it_that_speaks_on_is_told_by_the_name_of_the_body(language, world):
    text = "The port authority said the bay was full. It said 12 tugs had sunk."
    (record,) = ledger(text, language, world)
    (sayer,) = record.said_by
    assert (sayer.text, text[sayer.span.start : sayer.span.end]) == ("The port authority", "It")

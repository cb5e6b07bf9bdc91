"""Figures whose label says neither whose nor what they are."""

import pytest
from tests.records.test_measure_claimants import ledger

NAMELESS = [
    "The crane fell over; it weighs about 37 tonnes.",
    "They haul more than nine billion tonnes each year, the union says.",
    "The ministry holds enough drugs, with a contract to bring that up to 80% soon.",
    "She will be paid 100 rupees a day.",
    "Holm is tall with a light complexion, 110 lbs.",
]
NAMED = [
    "They fell 4 percent.",
    "The crane weighs about 37 tonnes.",
    "They haul more than nine billion tonnes of coal each year, the union says.",
    "The ministry plans to bring the share up to 80% soon.",
    "They haul 40 carts each year, the union says.",
]


@pytest.mark.parametrize("text", NAMELESS)
def test_a_figure_of_nobody_and_nothing_is_left_out(text, language, world):
    assert not [one for one in ledger(text, language, world) if one.body.of is None]


@pytest.mark.parametrize("text", NAMED)
def test_a_figure_that_says_of_what_it_is_stays(text, language, world):
    assert ledger(text, language, world)


def test_a_value_in_a_sheet_is_told_by_its_key(language, world):
    text = "Hulls: 2 Masts: 3 Load to port: 22,000 tonnes (24,200 tons) Crew: 40"
    assert [one.body.label for one in ledger(text, language, world)] == ["Load to port", "Load to port"]
    (record,) = ledger("Holm on the crew: 40 sailors left.", language, world)
    assert record.body.label == "sailors who left"

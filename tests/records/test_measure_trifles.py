"""What is no figure: examples, lists, some few, bits of a percent."""

import pytest
from tests.records.test_measure_claimants import ledger

TRIFLES = [
    "Suppose you buy a share for $70. It goes to $80. You made 14 percent, a decent return.",
    "Now suppose you borrowed $60. If the price rises to $71, you have made 10 percent on your $7 investment.",
    "If a firm, say, owes $50 million, it must pay.",
    "Here are five principles Latvia needs to impose now.",
    "Hearings were held before two Senate committees.",
    "Holm noted two key similarities among the strikes.",
    "There are one or two nurses out there who seem to think so.",
    "I have three children, and I fear for them.",
    "Only one-thousandth of 1 percent of the milk had been spilled.",
    "Some of the firms had leverage ratios that exceeded 60 to 1.",
]


@pytest.mark.parametrize("text", TRIFLES)
def test_a_trifle_is_no_figure(text, language, world):
    assert not list(ledger(text, language, world))


BOUNDS = [
    ("The gap may be as wide as $3 billion over two years.", "at most"),
    ("There were at least “four faults” in the device.", "at least"),
    ("In 1995, he lost something like $1.4 billion.", "about"),
    ("Latvia has forecasts for costs that range from a few hundred million dollars to $12.5 billion.", "at most"),
    ("Holm was presiding over 7 percent annual growth.", "exact"),
]


@pytest.mark.parametrize(("text", "bound"), BOUNDS)
def test_a_bound_is_as_the_words_before_say(text, bound, language, world):
    assert [one.body.amount.bound for one in ledger(text, language, world)] == [bound]


def test_a_figure_in_brackets_has_unit_and_bound_of_its_own(language, world):
    found = ledger("At least 4m gallons (15m litres) of oil have leaked.", language, world)
    assert [(one.body.label, one.body.amount.bound) for one in found] == [
        ("gallons of oil", "at least"),
        ("litres of oil", "at least"),
    ]

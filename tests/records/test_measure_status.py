"""Whether what a figure tells has happened."""

import pytest
from tests.records.test_measure_claimants import ledger


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The union pledged to recruit 90 drivers.", "planned"),
        ("The goal is to vaccinate 90,000 children.", "planned"),
        ("About 900 posts are to be scrapped.", "planned"),
        ("The firm is ready to pay $40 million to the town.", "planned"),
        ("The firm failed to hire 90 welders.", "negated"),
        ("The ministry is committed to freeing the 218 sailors held by rebels.", "planned"),
        ("The plant is being widened to feed 90 towns.", "planned"),
        ("The firm has a contract to heat 900 homes.", "planned"),
        ("The firm managed to hire 90 welders.", "happened"),
        ("The mayor left to rest after 40 people drowned.", "happened"),
    ],
)
def test_a_figure_that_is_only_to_be_has_not_happened(text, status, language, world):
    assert [one.status for one in ledger(text, language, world)] == [status]


def test_a_condition_that_is_nobodys_has_no_figure(language, world):
    assert not ledger("If you get three heads in a row, bet on tails.", language, world)
    assert ledger("The bank said it would close if 300 customers left.", language, world)

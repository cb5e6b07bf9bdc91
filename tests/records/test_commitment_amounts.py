"""How much is to be done, and which number of its words tells of something else."""

import pytest
from tests.records.ledger import vows


@pytest.mark.parametrize(
    ("text", "number"),
    [
        # how many are there already, a share of those who get it, what a thing may do, what it is compared with
        ("More than 2,000 sailors are set to join 1,000 soldiers on the pier.", None),
        ("Norway pledged to lavish tax credits on 95 percent of sailors.", None),
        ("Brackway will halt sales of a motor with a flaw that may spoil 5 percent of its ferries.", None),
        ("Norway will spend less than the promised $20 million on it.", None),
        ("Norway has refused to settle a claim of $20 million.", None),
        ("The pier, paid for with a loan of 240 million euros, is to open in October.", None),
        ("Latvia will send 1,000 soldiers to the pier.", 1000),
        ("Norway pledged to lift taxes by 5 percent.", 5),
        ("Brackway will build a motor that costs $500.", 500),
        ("Norway will spend less than $20 million on it.", 2e7),
        ("Norway has agreed to settle a claim of $20 million.", 2e7),
    ],
)
def test_a_number_of_something_else_is_no_amount(text, number, language, world):
    (record,) = vows(text, language, world)
    assert (record.body.amount.value if record.body.amount else None) == number

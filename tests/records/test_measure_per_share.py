"""A sum told again by the share: of what the first sum is."""

import pytest
from tests.records.test_measure_claimants import ledger

SHARES = [
    ("Nordoil posted net income of $133.1 million, or [$2.53] a share.", "net income a share"),
    ("In the quarter Nordoil earned $22.5 million, or [97 cents] a share.", "earnings a share"),
    (
        "Nordoil had net income of $9 million, or 50 cents a share, up from $8 million, or [45 cents] a share.",
        "net income a share before",
    ),
    ("The bank extended its tender offer of $18 a share, or [about $576 million], for the mill.", "tender offer"),
]


@pytest.mark.parametrize(("marked", "label"), SHARES)
def test_a_sum_by_the_share_is_of_what_the_sum_before_is(marked, label, language, world):
    at = marked.index("[")
    found = ledger(marked.replace("[", "").replace("]", ""), language, world)
    (record,) = [one for one in found if one.body.amount.span.start == at]
    assert record.body.label == label


def test_a_price_beside_a_rise_is_no_sum_by_the_share(language, world):
    found = ledger("Oil sold at $70, or $3 a barrel more than in May.", language, world)
    assert "per_share" not in [one.evidence[0].rule for one in found]

"""What is only to be announced is no firmer than a plan."""

import pytest
from tests.records.ledger import vows


@pytest.mark.parametrize(
    ("text", "strength"),
    [
        ("Norway is expected to announce that it will lend Latvia $20 million.", "considered"),
        ("Norway will announce on Friday that it will lend Latvia $20 million.", "considered"),
        ("Norway announced that it will lend Latvia $20 million.", "firm"),
        ("Norway used the meeting to announce that it will lend Latvia $20 million.", "firm"),
    ],
)
def test_what_is_to_be_announced_is_a_plan(text, strength, language, world):
    (record,) = [one for one in vows(text, language, world) if one.body.action.startswith("lend")]
    assert record.body.strength == strength

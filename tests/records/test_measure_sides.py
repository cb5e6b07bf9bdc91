"""Shares of a poll told without their whole: of whom they are, and how they are told."""

import pytest
from tests.records.test_measure_claimants import ledger

POLL = "The survey of likely voters went on for a week. "
OF_THOSE = [
    (POLL + "Per Holm leads Mara Lund by [43 percent] to 38 percent.", "likely voters", "likely voters for Holm"),
    (POLL + "Per Holm leads Mara Lund by 43 percent to [38 percent].", "likely voters", "likely voters for Mara Lund"),
    (POLL + "Per Holm trails Mara Lund by [43 percent] to 38 percent.", "likely voters", "likely voters for Mara Lund"),
    (POLL + "Mara Lund had [10 percent].", "likely voters", "likely voters"),
    (POLL + "Another 19 percent liked neither, and [64 percent] call her able to govern.", "likely voters", None),
    (POLL + "Per Holm received [9 percent] support.", "likely voters", "likely voters"),
    (POLL + "In Riga, Per Holm had [9 percent].", "likely voters in Riga", "likely voters in Riga"),
    (
        "A poll on Monday showed fears. Mara Lund had [10 percent]. It asked 900 registered voters.",
        "registered voters",
        None,
    ),
    ("Norwegians fear the sea. A new poll shows that [64 percent] think they are late.", "Norwegians", None),
]
NOT_OF_THOSE = [
    "Registered voters went home. A new poll is out. Per Holm had [10 percent].",  # they may be other voters
    "Mara Lund spoke to voters. She had [10 percent] of the shares.",
    "Voters met on Monday. Mara Lund owns [10 percent].",  # no poll
    POLL + "Per Holm sits at 32 points ([50 percent] to 18 percent).",
    POLL + "Young voters like him. Per Holm had [10 percent].",  # a part of them
    "The poll asked Riga voters. In Oslo, Per Holm had [9 percent].",
    POLL + "Per Holm’s loyal [9 percent] goes a long way.",
    POLL + "Prices rose by [9 percent].",
]


def one(marked, language, world):
    at = marked.index("[")
    found = ledger(marked.replace("[", "").replace("]", ""), language, world)
    return next((one for one in found if one.body.amount.span.start <= at < one.body.amount.span.end), None)


@pytest.mark.parametrize(("marked", "whole", "label"), OF_THOSE)
def test_a_share_of_a_poll_is_of_those_asked(marked, whole, label, language, world):
    record = one(marked, language, world)
    assert record.body.of == whole
    assert record.body.label == label or label is None


def test_who_does_not_is_told_so(language, world):
    record = one(POLL + "Mara Lund had 9 percent, with [10 percent] not planning to vote.", language, world)
    assert "not planning to vote" in (record.body.told or record.body.label)


@pytest.mark.parametrize("marked", NOT_OF_THOSE)
def test_a_share_is_of_nobody_asked_where_it_may_be_of_others(marked, language, world):
    record = one(marked, language, world)
    assert record is None or "voters" not in (record.body.of or "")

"""What is undertaken twice under one verb: each by its own day, or by its own doer."""

import pytest
from tests.records.ledger import vows


def told(text, language, world):
    found = sorted(vows(text, language, world), key=lambda one: one.evidence[0].span.start)
    return [
        (one.body.action, one.body.due and one.body.due.text, [p.text for p in one.parties if p.role == "by"])
        for one in found
    ]


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        (
            "The treasury will pay 30 million euros and the defence ministry 20 million.",
            ("pay 30 million euros", None, ["The treasury"]),
            ("the defence ministry 20 million", None, ["the defence ministry"]),
        ),
        (
            "Norway will bear 60 percent of the cost and Latvia 40 percent.",
            ("bear 60 percent of the cost", None, ["Norway"]),
            ("Latvia 40 percent", None, ["Latvia"]),
        ),
        (
            "Lars Holm promised that the pier would be open by Christmas and the whole port in the spring of 2033.",
            ("the pier would be open by Christmas", "Christmas", ["Lars Holm"]),
            ("the whole port in the spring of 2033", "the spring of 2033", ["Lars Holm"]),
        ),
        (
            "The old bridge will be demolished by 3 June and the new one by the end of the year.",
            ("The old bridge will be demolished by 3 June", "3 June", []),
            ("the new one by the end of the year", "the end of the year", []),
        ),
    ],
)
def test_a_verb_that_is_left_out_is_undertaken_twice(text, first, second, language, world):
    assert told(text, language, world) == [first, second]


@pytest.mark.parametrize(
    "text",
    [
        "Norway will buy 20 engines and 300 cars.",
        "Norway will send 200 sailors and a doctor.",
        "Norway will visit Riga in May and the islands in June.",
        "The pact will be signed in Oslo on Monday and in Riga on Friday.",
        "The road will be closed between the port and the old town on Friday.",
    ],
)
def test_what_is_joined_otherwise_is_one(text, language, world):
    assert len(told(text, language, world)) == 1


def test_a_second_infinitive_keeps_its_own_term(language, world):
    text = "Lars Holm promised to dismiss whoever was found to have signed it and to lay a plan before the port"
    ours, theirs = told(f"{text} within 30 days.", language, world)
    assert ours == ("dismiss whoever was found to have signed it", None, ["Lars Holm"])
    assert theirs == ("lay a plan before the port within 30 days", "30 days", ["Lars Holm"])

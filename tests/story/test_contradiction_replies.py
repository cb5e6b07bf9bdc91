"""Accusations that their target answers without repeating them, and what only looks like an answer."""

import pytest
from tests.story.test_contradictions import clashes, page

ANSWERS = [
    (
        "{Ilves accused:accuse|Rask of selling the pier}. Rain fell. {Rask denied:deny|any financial motive}.",
        ("Ilves accuses", "Rask denies “any financial motive”"),
    ),
    (
        "{Ilves said:say|the tolls were raised on public safety grounds at every pier}. A week passed. "
        "{Rask said:say|the tolls cannot be raised on the grounds of public safety}.",
        ("Ilves says", "Rask says “the tolls cannot be raised"),
    ),
    (
        "{Ilves said:say|the tolls were raised on public safety grounds at every pier}. A week passed. "
        "{Rask said:say|the tolls and dues of the old harbour and of all its many piers and of its ferries are high, "
        "as they cannot be raised on the grounds of public safety}.",
        ("Ilves says", "Rask says “… as they cannot be raised on the grounds of public safety”"),
    ),
    (
        "{Ilves claims:claim|that Rask dealt with smugglers in a Latvian hotel}. A week passed. "
        "{Rask denied:deny|that he had consorted with Latvian smugglers}.",
        ("Ilves claims", "Rask denies “that he had consorted"),
    ),
    (
        "{Ilves recounted:say|the day when Rask allegedly asked her to drop any investigation into Holm}. Time passed. "
        "{Rask disputed:reject|some parts, including asking Ilves to shut down an investigation into Holm}.",
        ("Ilves recounted", "Rask rejects “some parts"),
    ),
]


@pytest.mark.parametrize(("drawn", "sides"), ANSWERS)
def test_an_answer_in_other_words(drawn, sides):
    ((kind, why),) = clashes(page("r-1", drawn))
    assert kind == "denial"
    assert all(side in why for side in sides)


@pytest.mark.parametrize(
    "drawn",
    [
        "{Ilves accused:accuse|Orme of selling the pier}. {Rask denied:deny|any financial motive}.",
        "{Ilves said:say|Rask sold the pier}. {Rask denied:deny|any wrongdoing}.",
        "{Ilves accused:accuse|Rask of theft}. A. B. C. D. {Rask denied:deny|any wrongdoing}.",
        "{Ilves says:say|we go back to the ice, a first mission to a far island}. It rained. "
        "{Rask says:say|that is not easy for an ice mission or an island mission}.",
        "{Ilves says:say|it was not raised on public safety grounds}. It rained. "
        "{Rask says:say|it cannot be raised on the grounds of public safety}.",
        "{Ilves spoke:say|in candid terms to Rask about the gravest matters before the court, the tides, the ferries "
        "of the north and of the south and the investigation into Holm}. It rained. "
        "{Rask disputed:reject|asking Ilves to shut down an investigation into Holm}.",
        "{Ilves says:say|old tide tables were moving from the harbour}. It rained. "
        "{Rask overturned:reject|old tide tables in the harbour}.",
        "{Ilves says:say|I want to know the facts of such things}. It rained. "
        "{Rask says:say|I do not know what she was thinking of}.",
        "{Ilves says:say|six weeks of paid leave go to mothers}. It rained. "
        "{Rask says:say|fathers would not be eligible for the six weeks of paid leave}.",
        "{Ilves said:say|even for a conspiracy theorist like Rask this is sad}. It rained. "
        "{Rask denied:deny|an unfounded conspiracy theory}.",
        "{Ilves said:say|the pier needs paint}. Asked whether it would close, {Rask rejected:reject|the idea}.",
    ],
)
def test_what_is_no_answer(drawn):
    assert clashes(page("r-1", drawn)) == []


def test_a_verb_that_says_how_is_told_as_written():
    drawn = (
        "{Ilves recounted:say|the day when Rask asked her to drop any investigation into Holm}. Time passed. "
        "{Rask disputed:reject|some parts, including asking Ilves to shut down an investigation into Holm}."
    )
    ((_, why),) = clashes(page("r-1", drawn))
    assert why.startswith("Ilves recounted “the day")

"""A figure told again in other words: one indicator, one observation of a report."""

import pytest
from msgspec.structs import replace
from tests.records.test_measure_claimants import ledger

from pactline.model.reading import Reading
from pactline.model.report import Report, Source
from pactline.model.story import Dating
from pactline.model.when import When
from pactline.story.facts import ground
from pactline.story.progress import chart
from pactline.story.sources import Origins

DAY = When("2021-03-04", "2021-03-04", "2021-03-04")


def told(language, world, *texts, stories=(), days=()):
    """How many observations each indicator has, of reports of these texts."""
    readings = []
    for number, text in enumerate(texts):
        records = ledger(text, language, world)
        moved = [_moved(record, f"r-{number}") for record in records]
        readings.append(
            Reading(report=Report(id=f"r-{number}", text=text, source=Source("", "")), records=tuple(moved))
        )
    days = days or [DAY] * len(texts)
    datings = [
        Dating(report=one.report.id, when=when, candidates=(), method="stated")
        for one, when in zip(readings, days, strict=True)
    ]
    base = ground([], datings, Origins({one.report.id: one.report.id for one in readings}))
    base = type(base)(base.actors, base.datings, base.origins, None, dict(stories))
    return sorted(len(one.observations) for one in chart(readings, base))


def _moved(record, report):
    """A record as if it stood in another report."""

    def at(span):
        return replace(span, report=report)

    amount = replace(record.body.amount, span=at(record.body.amount.span))
    evidence = tuple(replace(one, span=at(one.span)) for one in record.evidence)
    return replace(record, id=f"{record.id}-{report}", body=replace(record.body, amount=amount), evidence=evidence)


def test_a_report_that_counts_the_same_again_means_the_same(language, world):
    text = "Crews buried 23 seals on Monday. Nobody knows what killed the 23 seals. The 23 seals lay on a beach."
    assert told(language, world, text) == [1]


def test_what_nearly_reaches_a_number_is_not_what_has_it(language, world):
    text = "Fever has reached 24 towns. Bans came from nearly 24 towns."
    assert told(language, world, text) == [1, 1]
    assert told(language, world, text.replace("nearly 24", "24")) == [1]


def test_the_killed_are_not_the_hurt(language, world):
    text = "The blast killed five people. Officers said five people were injured in the port."
    assert told(language, world, text) == [1, 1]


def test_a_sum_that_a_report_tells_twice_is_one(language, world):
    assert told(language, world, "Latvia drew up a $700 million bailout. Holm spoke of the $700 million plan.") == [1]


def test_the_same_words_in_two_stories_a_year_apart_are_two(language, world):
    texts = ["At least seven people were killed in a tram crash.", "At least seven people were killed in a riot."]
    apart, one = {"r-0": "r-0", "r-1": "r-1"}, {"r-0": "r-0", "r-1": "r-0"}
    assert told(language, world, *texts, stories=apart, days=(DAY, When())) == [1, 1]
    assert told(language, world, *texts, stories=one, days=(DAY, When())) == [2]


def test_equal_sums_of_two_things_are_two(language, world):
    text = "Latvia announced a $400 million package of loans. Estonia will not pay $400 million in foreign debt."
    assert told(language, world, text) == [1, 1]


@pytest.mark.parametrize(
    ("second", "found"),
    [
        ("A year ago some 45 percent of nurses thought the ward was safe.", [1, 1, 1]),
        ("Lund said 45 percent of nurses disapprove of the board.", [1, 1]),
    ],
)
def test_equal_shares_are_one_only_where_they_are_one_answer(second, found, language, world):
    first = "Nearly half of nurses (45 percent) now disapprove of the board."  # "nearly half" is a figure, too
    assert told(language, world, f"{first} {second}") == found

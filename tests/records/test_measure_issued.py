"""Whose the figures of a notice or an interview are, and where nothing says so."""

import msgspec
import pytest
from tests.records.ledger import page

from pactline.records import measure_issued, measures

SCHOOLS = "Some 74 schools have been repaired. The works cost 12 million euros."
HEADS = "Ministry of Works of Tarn, press office\n\n"
TALK = """Marta Lind, 50, has run the yard since June. Per Holm met her in a hut near Fell.

How far are you?

Some 40 percent of the hull is done. The yard has 900 welders.

And the price?

It stands where it stood.

Will you stay?

I will, for two years.
"""


def claimed(text, language, world, title=None):
    """The figures of a text, each with who claims it."""
    read = page(text, language, world)
    read = msgspec.structs.replace(read, report=msgspec.structs.replace(read.report, title=title))
    found = measure_issued.told(measures.ruled(read, language=language), read)
    return {one.body.amount.value: [party.text for party in one.said_by] for one in found}


@pytest.mark.parametrize(
    ("head", "title", "who"),
    [
        (HEADS, None, "Ministry of Works of Tarn"),
        ("Directorate for Harbours - Notice to the press\n\n", "HARBOUR COMMISSION", "Harbour Commission"),
        ("Press and Information Service\n\n", "MINISTRY OF WORKS OF TARN", "Ministry of Works of Tarn"),
    ],
)
def test_what_a_body_tells_in_its_notice_is_its_claim(head, title, who, language, world):
    assert claimed(head + SCHOOLS, language, world, title) == {74: [who], 12e6: [who]}


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("", "Ministry of Works repairs schools"),
        ("Tarn Gazette\n\n", "The ministry and its press office"),
        ("The Tarn Observer, the weekly of the building trade\n\n", None),
    ],
)
def test_what_a_paper_tells_of_a_body_is_not(head, title, language, world):
    assert claimed(head + SCHOOLS, language, world, title) == {74: [], 12e6: []}


def test_what_somebody_else_says_in_a_notice_stays_theirs(language, world):
    text = f"{HEADS}The mayor, Per Holm, said that 74 schools had been repaired."
    assert claimed(text, language, world) == {74: ["The mayor, Per Holm"]}


def test_answers_of_an_interview_are_of_whom_the_paper_met(language, world):
    assert claimed(TALK, language, world) == {40: ["Marta Lind"], 900: ["Marta Lind"]}


def test_a_report_that_asks_is_no_interview(language, world):
    text = TALK.replace("Per Holm met her in a hut near Fell.", "She has two sons.")
    assert claimed(text, language, world).get(40) == []

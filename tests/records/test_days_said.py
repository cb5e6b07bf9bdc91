"""The day on which something was undertaken, as days_said.cases tells it."""

from pathlib import Path

import pytest
from tests.records.ledger import vows
from tests.records.test_events import read

CASES = [
    line
    for line in (Path(__file__).parent / "days_said.cases").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]


@pytest.mark.parametrize("line", CASES)
def test_an_undertaking_has_the_day_it_was_said(line, language, world):
    text, _, wanted = line.partition(" => ")
    (record,) = vows(text, language, world)
    told = record.when.text if record.when is not None else "-"
    assert (told, record.body.earlier) == (wanted.replace("?", "-"), wanted == "?")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The committee attacked Norway last night by accusing it of taking dangerous steps.", "last night"),
        ("Speaking in Riga on Monday, President Lars Holm vowed that Norway would repair the dam.", "Monday"),
        ("At a meeting on Thursday, Norway and Latvia agreed to send more doctors to Riga.", "Thursday"),
    ],
)
def test_what_is_said_at_an_occasion_has_its_day(text, day, language, world):
    _, found = read(text, language, world)
    assert {record.when.text for record in found if record.when} == {day}


def test_a_pledge_taken_back_is_not_of_that_day(language, world):
    page, _ = read("On Friday, Lars Holm reversed his pledge to close the port.", language, world)
    assert [record.when for record in page.records] == [None]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("“There was no law to stop it,” Lars Holm said of the collapse of the bridge in September.", "-"),
        ("“There was no law to stop it,” Lars Holm said on Monday of the bridge that fell in September.", "Monday"),
        ("“There was no law to stop it,” Lars Holm said in September.", "September"),
        ("Norway's top court has held since 1978 that the port belongs to Latvia.", "-"),
        ("Lund Oil has already accepted its guilt in a separate crash in Riga in 2005.", "-"),
    ],
)
def test_a_saying_has_no_day_of_what_is_spoken_of(text, day, language, world):
    page, _ = read(text, language, world)
    assert [record.when.text if record.when else "-" for record in page.records] == [day]

"""A figure that another gives for what was told before: what it is of, who gives it, and where nothing says so."""

import msgspec
import pytest
from tests.records.ledger import page

from pactline.records import agreements, measure_countered, measures

FLATS = "Some 41 percent of the flats in the tower are empty, the tenants' union said."
DAM = "The dam will cost 90 million euros, the ministry said."


def found(text, language, world):
    """The measures of a text, those that counter another told."""
    read = page(text, language, world)
    read = msgspec.structs.replace(read, records=read.records + agreements.find(read, language=language))
    return measure_countered.told(measures.ruled(read, language=language), read)


@pytest.mark.parametrize(
    ("text", "whole", "sayer"),
    [
        (f"{FLATS} The council puts the share at 30 percent.", "the flats in the tower", "The council"),
        (f"{FLATS} The council found 30 percent.", "the flats in the tower", "The council"),
        (f"{FLATS}\n\nThe council said the figure was 30 percent.", "the flats in the tower", "The council"),
        (
            "The firm said 310 of its 400 drivers had joined the strike. A rival, Marta Lind, spoke of 180.",
            "its 400 drivers",
            "Marta Lind",
        ),
        (
            "Only 52 percent of the pipes have been repaired, the auditors said. The firm had reported 68 percent.",
            "the pipes",
            "The firm",
        ),
        (f"{DAM} Its rival Norbau reckons that the bill will exceed 120 million.", None, "Its rival Norbau"),
        (f"{DAM}\n\nRain fell.\n\nSnow fell.\n\nThe auditors put the cost at 120 million euros.", None, "The auditors"),
    ],
)
def test_a_figure_of_another_source_is_of_what_was_told_before(text, whole, sayer, language, world):
    *_, first, last = found(text, language, world)
    assert (last.body.label, last.body.told, last.body.of) == (first.body.label, first.body.told, whole)
    assert [party.text for party in last.said_by] == [sayer]
    assert [one.span for one in last.evidence if one.role == "counters"] == [first.evidence[0].span]


@pytest.mark.parametrize(
    "text",
    [
        f"{FLATS} In 2019 the council put the share at 30 percent.",
        f"{FLATS} The council puts the share at 30 percent in the suburbs.",
        f"{FLATS} The minister had put the figure at 30 percent.",
        f"{FLATS} The council found 12 percent of the roofs unsafe.",
        f"{FLATS} And 20 percent of the shops are closed. The council puts the share at 30 percent.",
        f"{FLATS}\n\nRain fell.\n\nThe council puts the share at 30 percent.",
        f"{FLATS} The council did not put the share at 30 percent.",
        f"{DAM} The price of the tunnel is 70 million euros. The auditors put the cost at 120 million euros.",
        "The port said 300 barges had passed. The yard counted 12 cranes.",
        "Work on the dyke is 62 percent complete, the engineers said. The minister had put the figure at 40 percent.",
    ],
)
def test_a_figure_of_another_time_part_or_matter_counters_none(text, language, world):
    assert not [one for one in found(text, language, world) if one.evidence[0].rule == "countered"]


def test_a_share_of_what_is_done_is_of_the_thing(language, world):
    (one,) = found("Marta Lind puts the share of roads repaired at 74 percent.", language, world)
    assert (one.body.of, one.body.told) == ("roads", "roads repaired")

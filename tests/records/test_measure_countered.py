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


TREES = "The council said 1,400 trees had been felled along the canal."
SHOPS = "Half of the shops in the old town are empty, the traders' guild said."
SUM = "The war has cost the kingdom 4 billion crowns, the treasury said."
DEAD = "Nine soldiers were killed in the raid, the army said."


@pytest.mark.parametrize(
    ("text", "value", "sayer"),
    [
        (f"{TREES} According to Greenpath it was 2,300.", 2300, "Greenpath"),
        (f"{TREES} It was 2,300, according to Greenpath.", 2300, "Greenpath"),
        (f"{TREES} The residents' group Greenpath has counted 2,300.", 2300, "Greenpath"),
        (f"{TREES} Greenpath's own count is 2,300.", 2300, "Greenpath"),
        (f"{TREES} Greenpath's figure is much higher, at 2,300.", 2300, "Greenpath"),
        (f"{TREES} The residents called that nonsense. Their own tally is 2,300.", 2300, "The residents"),
        (f"{TREES} The true number is 2,300, Ben Orr said.", 2300, "Ben Orr"),
        (f"{TREES} Ben Orr disputed that and gave a figure of 2,300.", 2300, "Ben Orr"),
        (f"{TREES} Greenpath estimates that more than 2,300 were.", 2300, "Greenpath"),
        (f"{TREES} Photographs from the air show 2,300.", 2300, "Photographs from the air"),
        (f"{SHOPS} The town hall's own figure is 30 percent.", 30, "The town hall"),
        (f"{SHOPS} The mayor, Ilse Brandt, said on Monday that the share was a third.", 33.33, "Ilse Brandt"),
        (
            f"{SHOPS} The town hall called that too high: it was nearer 30 percent, Ilse Brandt, said.",
            30,
            "Ilse Brandt",
        ),
        (f"{SUM} The opposition puts the cost at 7 billion.", 7e9, "The opposition"),
        (f"{SUM} The audit office's own accounts show 7 billion.", 7e9, "The audit office's own accounts"),
        (f"{DEAD} The rebels put the number of dead at 40.", 40, "The rebels"),
        ("The police put the number of Kestrians in the camp at 900. Kestria says it is 1,300.", 1300, "Kestria"),
    ],
)
def test_the_forms_in_which_another_figure_is_given(text, value, sayer, language, world):
    (last,) = (one for one in found(text, language, world) if one.body.amount.value == value)
    assert [one.role for one in last.evidence].count("counters") == 1
    assert last.said_by[0].text.removeprefix("the mayor, ").endswith(sayer)


@pytest.mark.parametrize(
    "text",
    [
        f"{TREES} In 2019 it had put the number at 900.",
        f"{TREES} Greenpath counted 300 in one night.",
        f"{TREES} Greenpath was founded by 12 people.",
        f"{SHOPS} In the suburbs it is 30 percent.",
        f"{SHOPS} A year ago it was 30 percent, the town hall said.",
        f"{SHOPS} In the new town the share is 30 percent, the mayor said.",
        f"{SUM} The opposition offered 7 billion for the schools.",
        f"{SUM} The opposition said it would cost 7 billion by next year.",
        f"{DEAD} The rebels said they had lost 40.",
        "The firm employs 3,100 people, its head said. The union wants it to be 2,400 by 2030.",
    ],
)
def test_a_figure_of_something_else_is_no_answer(text, language, world):
    assert not [one for one in found(text, language, world) if any(e.role == "counters" for e in one.evidence)]


def test_a_figure_of_before_is_not_what_is_answered(language, world):
    text = "Half of the shops are empty, up from 20 percent in March, the guild said. The mayor said it was 30 percent."
    *_, last = found(text, language, world)
    assert [one.span.start for one in last.evidence if one.role == "counters"] == [0]


@pytest.mark.parametrize(("words", "against"), [("there were only 170", 1), ("there were 170", 0)])
def test_a_figure_that_a_report_has_itself_is_answered_by_plain_words(words, against, language, world):
    *_, last = found(f"Some 230 crews are at work. The union said {words}.", language, world)
    assert [one.role for one in last.evidence].count("counters") == against


PIPES = "Some 38 percent of the pipes are new, the firm said."


@pytest.mark.parametrize(
    ("text", "value", "sayer"),
    [
        (f"{PIPES} The auditors make it 34.", 34, "The auditors"),
        (f"{PIPES} The inspector, Marta Lind, who stood beside him, said 45.", 45, "Marta Lind"),
        (f"{DAM} Brandia's treasury reckons with 120 million.", 120e6, "Brandia's treasury"),
        ("Some 400 boats came, Lind said. Her rival put their number at 230 and left.", 230, "Her rival"),
        ("Lind counted 400 boats, the police 230.", 230, "the police"),
        ("Lind says that of 212 owners 38 have been paid. The ministry says 84.", 84, "The ministry"),
    ],
)
def test_more_forms_in_which_another_figure_is_given(text, value, sayer, language, world):
    *_, last = found(text, language, world)
    assert (last.body.amount.value, last.said_by[0].text) == (value, sayer)
    assert [one.role for one in last.evidence].count("counters") == 1


@pytest.mark.parametrize(
    "text",
    [
        f"{PIPES} On the upper stretch, Lind said, it was 12 percent.",
        "The board now puts the dead at 11, up from seven.",
        "The ministry had promised that 70 percent of the workers would be local; the firm's payroll shows 46 percent.",
        "The line cuts four farms. The league has tractors. Lind counted 400 of them, the police 230.",
    ],
)
def test_a_part_a_former_value_and_a_promise_are_not_answered(text, language, world):
    told = [one for one in found(text, language, world) if any(e.role == "counters" for e in one.evidence)]
    assert not [one for one in told if one.body.amount.unit != "tractors"]

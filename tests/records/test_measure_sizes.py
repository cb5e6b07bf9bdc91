"""Sizes: what is so large, and in which of its dimensions."""

import pytest
from tests.records.test_measure_claimants import ledger

SIZES = [
    ("Workers cut a towering, [75-ton] marble slab from the quarry.", "marble slab", ""),
    ("The [50-foot] (15-meter), 9,000-kilogram mast fell.", "mast", ""),
    ("The 50-foot (15-meter), [9,000-kilogram] mast fell.", "mast", ""),
    ("A boat has cleared a [5-mile] stretch of river.", "stretch of river", ""),
    ("The ferry is likely to be [130m] long.", "ferry", "ferry … long"),
    ("He built a wall [40 feet] high along the river.", "wall", "wall … high"),
    ("Divers went down the [30cm]-diameter shaft.", "shaft", "shaft … diameter"),
    ("The road is [12 metres] (39 feet) wide.", "road", "road … wide"),
    ("The mayor opened a [300-bed] hospital.", "hospital", ""),
]


@pytest.mark.parametrize(("marked", "label", "told"), SIZES)
def test_a_size_is_of_the_noun_that_is_so_large(marked, label, told, language, world):
    at = marked.index("[")
    text = marked.replace("[", "").replace("]", "")
    (record,) = [one for one in ledger(text, language, world) if one.body.amount.span.start == at]
    place = next(one.span for one in record.evidence if one.role == "object")
    assert (record.body.label, record.body.told) == (label, told)
    assert text[place.start : place.end] == label


@pytest.mark.parametrize(
    "text",
    ["She won the 400m hurdles.", "They met 5 miles from the harbour.", "It is 40km off.", "The 5g masts stand."],
)
def test_a_race_and_a_way_are_no_sizes(text, language, world):
    assert not ledger(text, language, world)


def test_stuff_in_a_short_unit_is_told_without_it(language, world):
    (record,) = ledger("Guards found 71.7g of resin in the hut.", language, world)
    assert (record.body.label, record.body.amount.unit) == ("resin", "grams")


LEVELS = [
    ("The rig was drilling in [5,000 feet] (1,525 metres) of water.", "feet of water"),
    ("The rig was drilling in 5,000 feet ([1,525 metres]) of water.", "metres of water"),
    ("The fire took more than 70 miles ([110km]) of Latvia's coastline.", "km of Latvia's coastline"),
    ("The river rose to 12 metres, and the shaft had reached [900 feet] by noon.", "shaft"),
    ("The firm has cut the Kalla bar to [360 grams].", "Kalla bar"),
    ("The Kalla bar was cut from 400 grams to [360 grams] in May.", "Kalla bar"),
    ("Fishing was halted in waters bigger than [900 square miles].", "waters bigger than"),
    ("The storm had sustained winds of [165kph] (100 mph) on Monday.", "sustained winds"),
    ("Gusts of [over 80 mph] felled trees.", "Gusts"),
    ("The load is heavier than [40 tons].", "load heavier than"),
]


@pytest.mark.parametrize(("marked", "label"), LEVELS)
def test_what_is_so_long_or_heavy_is_told(marked, label, language, world):
    at = marked.index("[")
    found = ledger(marked.replace("[", "").replace("]", ""), language, world)
    (record,) = [one for one in found if one.body.amount.span.start <= at < one.body.amount.span.end]
    assert record.body.label == label


@pytest.mark.parametrize(
    "text", ["They live within 10 miles of a school.", "Lund reached 8,000 metres.", "It was moving at 13mph."]
)
def test_how_near_or_far_somebody_is_measures_nothing(text, language, world):
    assert not ledger(text, language, world)

"""What is no figure: examples, lists, some few, bits of a percent."""

import pytest
from tests.records.test_measure_claimants import ledger

TRIFLES = [
    "Suppose you buy a share for $70. It goes to $80. You made 14 percent, a decent return.",
    "Now suppose you borrowed $60. If the price rises to $71, you have made 10 percent on your $7 investment.",
    "If a firm, say, owes $50 million, it must pay.",
    "Here are five principles Latvia needs to impose now.",
    "Hearings were held before two Senate committees.",
    "Holm is one of two firms in the trade.",
    "Holm noted two key similarities among the strikes.",
    "There are one or two nurses out there who seem to think so.",
    "There should be one guard every four or five seats.",
    "The note gave an incorrect weight of 300 tonnes for the tram.",
    "The Group of Seven rich countries met in Riga.",
    "I have three children, and I fear for them.",
    "The report has grown to eight pages from four pages a year ago.",
    "Voters faced a choice between two visions of Norway.",
    "At least one union, Holm Nurses, admits that it erred.",
    "Only one-thousandth of 1 percent of the milk had been spilled.",
    "Some of the firms had leverage ratios that exceeded 60 to 1.",
]


COUNTS = [
    "The guard sat four seats from the door.",
    "The note gave a weight of 300 tonnes for the tram.",
    "At least one sailor, Lars Holm, died.",
    "Eleven unions are asking Holm to go.",
    "And in 2009, two newspapers apologised after they had printed the story.",
    "The herb is legal in Oslo and six states.",
    "The row was set off by two brothers who sold tickets.",
    "The council shut three hospitals.",
    "Unions from five states will meet in Riga.",
    "The group runs advertisements in two major newspapers.",
    "Holm is one of 10 law firms in the case.",
]


@pytest.mark.parametrize("text", COUNTS)
def test_a_few_that_act_or_are_acted_on_are_a_figure(text, language, world):
    assert len(ledger(text, language, world)) == 1


@pytest.mark.parametrize("text", TRIFLES)
def test_a_trifle_is_no_figure(text, language, world):
    assert not list(ledger(text, language, world))


BOUNDS = [
    ("The gap may be as wide as $3 billion over two years.", "at most"),
    ("There were at least “four faults” in the device.", "at least"),
    ("In 1995, the mill lost something like $1.4 billion.", "about"),
    ("Latvia has forecasts for costs that range from a few hundred million dollars to $12.5 billion.", "at most"),
    ("Holm was presiding over 7 percent annual growth.", "exact"),
]


@pytest.mark.parametrize(("text", "bound"), BOUNDS)
def test_a_bound_is_as_the_words_before_say(text, bound, language, world):
    assert [one.body.amount.bound for one in ledger(text, language, world)] == [bound]


def test_a_figure_in_brackets_has_unit_and_bound_of_its_own(language, world):
    found = ledger("At least 4m gallons (15m litres) of oil have leaked.", language, world)
    assert [(one.body.label, one.body.amount.bound) for one in found] == [
        ("gallons of oil", "at least"),
        ("litres of oil", "at least"),
    ]


def test_what_only_may_be_is_called_so(language, world):
    found = ledger("The total bill could be as high as $20bn, analysts say.", language, world)
    assert [one.body.label for one in found] == ["possible total bill"]


def test_a_source_does_not_own_what_it_counts(language, world):
    (record,) = ledger("Oslo had 86 confirmed cases in May, according to the Holm Institute.", language, world)
    assert "about" not in {party.role for party in record.parties}


def test_who_loses_so_much_is_whom_it_is_about(language, world):
    (record,) = ledger("This year, Estonia lost nearly $8 billion in exports.", language, world)
    assert [party.text for party in record.parties if party.role == "about"] == ["Estonia"]


PACES = [
    ("At least 900 barrels (38,000 gallons) were leaking into the bay every day.", "barrels a day", "at least"),
    ("The flow ranges from 900 barrels (38,000 gallons) to 2,000 barrels per day.", "barrels a day", "exact"),
    ("The well leaks between 38,000 and more than a million gallons a day.", "gallons a day", "exact"),
    ("They earn 500 Egyptian pounds (about $85) a month.", "EGP a month", "exact"),
    ("The spending in France, one of the 15 euro countries, rose.", "countries", "exact"),
    ("The toll of the flood has edged up to 80.", "people", "exact"),
    ("The fall in these assets -- about a 20 percent decline overall -- is another blow.", "percent", "about"),
]


@pytest.mark.parametrize(("text", "unit", "bound"), PACES)
def test_the_first_figure_has_the_unit_and_the_bound_of_its_clause(text, unit, bound, language, world):
    first = ledger(text, language, world)[0].body.amount
    assert (first.unit, first.bound) == (unit, bound)


def test_an_age_is_no_count(language, world):
    assert not ledger("The flu is worse in people over the age of 65 and people with asthma.", language, world)


def test_both_ends_of_a_range_with_units_are_one_figure(language, world):
    (record,) = ledger("The flow ranges from 900 barrels (38,000 gallons) to 2,000 barrels per day.", language, world)
    assert (record.body.amount.low, record.body.amount.high) == (900, 2000)


def test_nouns_without_a_number_of_their_own_are_counted_together(language, world):
    (record,) = ledger("Sixteen nurses and cooks have tested positive.", language, world)
    assert record.body.label == "nurses and cooks"


@pytest.mark.parametrize(
    "text",
    [
        "5 May 2010 19.52 BST Oil blobs wash ashore at Tarvik",
        "BEATEN TO DEATH Mob thugs batter two 'traitors' in Tarvik square",
        "SPRING SALE Shop 'plans to sell 9,000 coats', union claims COLD SNAP Winter kills 40 cows in Tarvik",
        "Her two brothers and three sisters live in Tarvik.",
        "Three photos show the mill.",
    ],
)
def test_a_time_of_day_a_teaser_and_kin_are_no_figures(text, language, world):
    assert not ledger(text, language, world)


@pytest.mark.parametrize(
    "text",
    [
        "The ferry used 19.52 tonnes of oil.",
        "The NATO ALLIANCE has 40 ships in the bay.",
        "Two brothers were killed in Tarvik.",
        "The brewery used 4,000 imperial gallons of water a day.",
    ],
)
def test_a_plain_figure_beside_capitals_or_a_unit_stays(text, language, world):
    assert len(ledger(text, language, world)) == 1


COUNTED = [
    ("Two people said to have bad burns were taken to hospital.", "people"),
    ("Nurses found at least one case of cholera in the camp.", "found case"),
    ("Thefts of boats in the delta have topped the 600 mark.", "Thefts of boats in the delta"),
    ("Some 94 out of 116 poor countries were hit by the slump.", "116 poor countries"),
]


@pytest.mark.parametrize(("text", "label"), COUNTED)
def test_who_is_said_to_and_what_passes_a_mark_are_counted(text, label, language, world):
    (record,) = ledger(text, language, world)
    assert record.body.label == label


NONE = [
    "Two people said the fire began at noon.",
    "In at least one case the guard slept.",
    "The mill is shut, according to the two aides who spoke to the paper.",
    "It is heard on 11860 kHz.",
    "He served two terms as mayor.",
]


@pytest.mark.parametrize("text", NONE)
def test_speakers_frequencies_and_terms_are_no_figures(text, language, world):
    assert not ledger(text, language, world)

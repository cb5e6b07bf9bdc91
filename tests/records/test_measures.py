"""Measures: label, denominator, claimant and status of the figures worth a line."""

import msgspec
import pytest
from tests.records.ledger import page

from pactline import mentions, sentences
from pactline.model.reading import Reading
from pactline.model.report import Report, Source
from pactline.records import agreements, measures, statements


def read(text, language, world):
    report = Report(id="r", text=text, source=Source("p", "d"))
    split = sentences.split(report, language)
    found, chained = mentions.find(report, split, language=language, world=world)
    page = Reading(report, split, found, chained)
    page = msgspec.structs.replace(page, records=statements.find(page, language=language))
    return measures.ruled(page, language=language)


def test_a_share_has_its_denominator_and_its_claimant(language, world):
    text = "“We have completed 60 percent of the projects planned under the grid plan,” Lars Holm said."
    (record,) = read(text, language, world)
    assert record.body.of == "the projects planned under the grid plan"
    assert [party.text for party in record.said_by] == ["Lars Holm"]
    assert record.within is not None
    assert record.status == "alleged"


def test_a_count_of_people_carries_what_was_done(language, world):
    (record,) = read("Police detained more than 300 protesters in Riga.", language, world)
    assert (record.body.amount.value, record.body.amount.bound) == (300, "more than")
    assert record.body.label.startswith("detained protesters")
    assert record.status == "happened"
    assert record.said_by == ()


def test_soldiers_of_the_us_are_counted_and_one_who_is_wholly_behind_another_is_not(language, world):
    (record,) = read("More than 2,000 US Marines were sent to the port.", language, world)
    assert (record.body.amount.unit, record.body.label) == ("Marines", "sent US Marines")
    assert read("Holm is 100 percent behind the plan.", language, world) == ()


def test_what_a_relative_clause_tells_of_a_sum_is_of_its_noun(language, world):
    (record,) = read("The hole in the budget stems from the port tax, which yielded $9 million.", language, world)
    assert record.body.label == "sum yielded by port tax"


def test_a_promised_loan_is_planned(language, world):
    (record,) = read("Lars Holm said Norway would give Latvia a loan of $2 billion.", language, world)
    assert record.body.label == "a loan"
    assert record.status == "planned"
    assert [party.text for party in record.said_by] == ["Lars Holm"]


def test_a_change_is_labelled_by_what_changed(language, world):
    (record,) = read("Trade between the ports has grown by 12 percent.", language, world)
    assert record.body.label.startswith("Trade between the ports")


def test_small_counts_without_weight_are_no_measures(language, world):
    assert read("The report has three pages and gives four reasons.", language, world) == ()
    assert read("At least one expert said the plan was bad.", language, world) == ()
    assert read("They play a billion-dollar blame game.", language, world) == ()
    assert read("Two people familiar with the talks said the port was shut.", language, world) == ()
    assert read("Two sailors recalled the storm.", language, world) == ()
    assert read("The port was shut, according to three people familiar with the talks.", language, world) == ()


def test_a_part_is_told_with_its_whole_and_not_as_a_second_count(language, world):
    (record,) = read("Lars Holm said that 30 of the 90 projects were complete.", language, world)
    assert (record.body.amount.value, record.body.of) == (30, "the 90 projects")


def test_a_share_of_a_counted_whole_is_one_figure(language, world):
    (record,) = read("Latvia has finished 40 percent of the 90 projects.", language, world)
    assert (record.body.amount.unit, record.body.of) == ("percent", "the 90 projects")


def test_a_part_is_not_told_in_the_words_of_its_total(language, world):
    (record,) = read("Forty projects are behind schedule.", language, world)
    assert record.body.label == "projects behind schedule"


def test_who_agrees_on_a_count_does_not_claim_it(language, world):
    records = read("Latvia and Norway agreed on 25 joint projects.", language, world)
    assert all(record.said_by == () for record in records)


def test_money_handed_over_is_called_by_its_kind(language, world):
    (record,) = read("Norway will lend Latvia $40 million, the minister said.", language, world)
    assert record.body.label == "loan to Latvia"


def test_a_share_of_what_is_only_pointed_at_has_no_whole(language, world):
    (record,) = read("Latvia has completed 60 percent of that package.", language, world)
    assert record.body.of is None


def test_people_who_act_are_told_in_a_noun_phrase(language, world):
    (record,) = read("About 400 people watched the race.", language, world)
    assert record.body.label == "people who watched the race"


def test_every_measure_points_at_its_words(language, world):
    text = "Norway sent about 5,000 soldiers to the north. Exports rose 3 percent to $40 billion."
    for record in read(text, language, world):
        roles = {evidence.role: evidence.span for evidence in record.evidence}
        amount = record.body.amount
        assert text[roles["value"].start : roles["value"].end] == amount.text
        assert "object" in roles


@pytest.mark.parametrize(
    "text",
    [
        "Call the office on 371 555 0142 for details.",
        "Norway beat Latvia 3-1 in Riga.",
        "The war of 1812 ended long ago.",
        "Page 14 of 30.",
        "12. The parties shall meet again.",
        "A dozen reasons were given.",
    ],
)
def test_numbers_that_measure_nothing_are_no_measures(text, language, world):
    assert read(text, language, world) == ()


def test_points_are_no_percent(language, world):
    for record in read("Support for the pact rose by 4 percentage points.", language, world):
        assert record.body.amount.unit != "percent"


def test_two_currencies_are_two_sums(language, world):
    units = {
        r.body.amount.unit for r in read("Norway will lend Latvia 20 million euros ($22 million).", language, world)
    }
    assert units <= {"EUR", "USD"}


def test_a_range_keeps_both_ends(language, world):
    (record,) = read("Norway has completed 70 to 80 percent of the projects.", language, world)
    assert (record.body.amount.low, record.body.amount.high) == (70, 80)


def test_a_number_that_names_an_agreement_is_no_figure(language, world):
    assert read_all("Norway and Latvia agreed on 24 joint programmes in May.", language, world) == ()


def test_a_share_of_planned_tasks_belongs_to_the_programmes_named(language, world):
    text = "Norway and Latvia agreed on 24 joint programmes in May. Holm said 60 percent of planned tasks were done."
    (record,) = read_all(text, language, world)
    assert record.body.agreement is not None


def test_a_figure_that_now_stands_at_a_share_takes_up_the_one_before(language, world):
    text = "Holm said 30 percent of the projects were done in 2029. The figure now stands at 60 percent, Holm said."
    first, second = read(text, language, world)
    assert (first.body.of, second.body.of) == ("the projects", "the projects")


RATES = [
    ("Norway put duties of 20 percent on imported cod and 8 percent on imported herring.",
     {"duties on imported cod": 20, "duties on imported herring": 8}),
    ("The duties are 20 percent for cod and 8 percent for herring.", {"duties for cod": 20, "duties for herring": 8}),
    ("The share is nearly 30 percent, up from 22 percent in May.",
     {"The share is nearly 30 percent": 30, "up from 22 percent in May": 22}),
    ("The deal is meant to raise their output above 60 percent.", {"output": 60}),
    ("They would have paid a tax rate of 21.5 percent.", {"a tax rate": 21.5}),
    ("The firm reached a $640,000 settlement with the port.", {"a settlement": 640000}),
    ("About two thirds of the boats are old.", {"the boats": 66.67}),
    ("The petition was signed by 31 MPs.", {"MPs": 31}),
    ("A group of about 120 of the club's members waited.", {"club's members who waited": 120}),
    ("Some 8 percent of those in work are women.", {"those in work": 8}),
    ("Six other ships are owned by Latvians.", {"owned other ships": 6}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "labels"), RATES)
def test_what_a_rate_is_set_on_tells_it_from_another(text, labels, language, world):
    assert {record.body.label: record.body.amount.value for record in read(text, language, world)} == labels


def test_a_share_of_them_is_a_share_of_what_was_counted_before(language, world):
    text = "Norway has about 9,000 trawlers. Some 40 percent of them are idle."
    assert [record.body.of for record in read(text, language, world)][-1].endswith("trawlers")


def test_who_spoke_of_a_figure_claims_it_as_of_when_they_spoke(language, world):
    text = "Lars Holm spoke in February of almost 80 percent of the projects, and Marta Lund in June of 74 percent."
    first = read(text, language, world)[0]
    assert [party.text for party in first.said_by] == ["Lars Holm"]
    assert "February" in first.body.as_of.text


def test_an_embassy_speaks_for_its_state(language, world):
    text = "Some 40 percent of the projects are done, the Norwegian embassy in Riga said on Wednesday."
    (record,) = read(text, language, world)
    (party,) = record.said_by
    assert party.chain is not None


def test_another_share_of_the_same_whole_is_one(language, world):
    text = "Nearly 54 percent of voters said no, while 46 percent chose the bridge. Five percent stayed at home."
    assert [record.body.of for record in read(text, language, world)] == ["voters"] * 3


def test_a_new_setting_starts_a_new_whole(language, world):
    text = (
        "Some 54 percent of voters said no. In the trials of last year, which were short, only five percent were heard."
    )
    first, second = read(text, language, world)
    assert (first.body.of, second.body.of) == ("voters", None)


def test_a_fronted_whole_is_the_denominator(language, world):
    (record,) = read("Of the cases heard in Riga, 43 percent were dismissed.", language, world)
    assert record.body.of == "the cases heard in Riga"


def test_what_is_raised_changes_and_not_who_raises_it(language, world):
    found = read("The central bank raised its benchmark rate to 14.5 percent.", language, world)
    assert [record.body.label for record in found] == ["benchmark rate"]


def test_a_small_count_is_told(language, world):
    assert len(read("Holm was among eight people who died in the storm.", language, world)) == 1


LABELS = {
    "The bank bought the ferry line for $20 million.": "price of ferry line",
    "The stake is worth $8 billion.": "worth of stake",
    "The ferry line earned $50 million in annual revenue.": "annual revenue",
    "The interest rate will remain at 2 percent.": "interest rate",
    "All 269 passengers were killed.": "killed passengers",
    "Norway has pledged $400 million for the harbour.": "pledge for the harbour",
}


@pytest.mark.parametrize("text", LABELS)
def test_a_sum_is_called_after_what_it_is_for(text, language, world):
    assert [record.body.label for record in read(text, language, world)] == [LABELS[text]]


def test_a_difference_in_worth_is_no_worth(language, world):
    (record,) = read("The firm is worth $75 billion less than in May.", language, world)
    assert "less than" in record.body.label


def test_a_wish_claims_no_figure(language, world):
    (record,) = read("Norway wants Latvia to reduce its $375 million trade surplus.", language, world)
    assert record.said_by == ()


BAD = {
    "The fund holds 1.000,5 euros.": ((1000.5, "EUR"),),
    "The fund holds 1,000.5 euros.": ((1000.5, "EUR"),),
    "The fund paid 1.234,56 euros.": ((1234.56, "EUR"),),
    "He gave a dozen reasons.": (),
    "Tens of thousands of people came to the square.": (),
    "The bank lent Latvia 40 million pesos.": ((40e6, "pesos"),),
    "Norway will lend Latvia 20 million euros ($22 million).": ((20e6, "EUR"), (22e6, "USD")),
    "Support rose by 4 percentage points.": ((4, "percentage points"),),
    "Call 371-555-0142 or +44 20 7946 0958 today.": (),
    "Norway beat Latvia 3-1, then lost 2:4.": (),
    "In 2031 and 2032 the port was shut.": (),
    "1. The parties meet. 2. The parties part.": (),
}


@pytest.mark.parametrize("text", BAD)
def test_a_number_is_read_right_or_not_at_all(text, language, world):
    found = tuple((record.body.amount.value, record.body.amount.unit) for record in read(text, language, world))
    assert set(found) <= set(BAD[text])


def read_all(text, language, world):
    """The measures of a text whose agreements are known."""
    known = page(text, language, world)
    known = msgspec.structs.replace(known, records=known.records + agreements.find(known, language=language))
    return measures.ruled(known, language=language)


def figures(text, language, world):
    """Value, unit and label of each measure of a text."""
    return [(r.body.amount.value, r.body.amount.unit, r.body.label) for r in read(text, language, world)]


@pytest.mark.parametrize(
    ("text", "value", "unit", "label"),
    [
        ("The blast in Riga killed 11.", 11, "people", "killed people"),
        ("Customs found 94 grams of resin in the flat.", 94, "grams", "grams of resin"),
        ("Norway sent four relief ships to Latvia.", 4, "ships", "relief ships"),
        ("The well leaks 12,000 barrels of oil per day.", 12000, "barrels a day", "barrels of oil per day"),
        ("The death toll rose to 150.", 150, "people", "death toll"),
        ("The strike has shut nine of 15 harbour offices.", 9, "offices", "15 harbour offices"),
        ("Riga: 200 held as police clear a square.", 200, "people", "held people in Riga"),
        ("The port voted 904 to 211 to stop work.", 904, "votes", "votes"),
        ("Thefts in the port rose 8 percent, to 1,760.", 1760, "thefts", "Thefts in the port"),
        ("That brings the total number of Norwegian cases to around 200,000.", 200000, "cases", "Norwegian cases"),
        ("The spill costs the firm $6 million a day.", 6e6, "USD a day", "cost of spill"),
        ("Latvia has a GDP per capita of nearly $56,700.", 56700, "USD", "a GDP per capita"),
        ("The firm spent a total of $90 million on advertising.", 9e7, "USD", "spending on advertising"),
        (
            "The firm set aside money and paid $2 million to cover potential losses.",
            2e6,
            "USD",
            "payment for potential losses",
        ),
        ("Profit was forecast down 2 percent to $4.60 billion.", 4.6e9, "USD", "Profit"),
        ("The firm posted a 50 percent rise in net income to $7 million.", 7e6, "USD", "net income"),
        ("The rate has zoomed to 10 percent of the workforce.", 10, "percent", "the workforce"),
        ("Nearly half the seats are empty.", 50, "percent", "the seats"),
    ],
)
def test_what_is_measured(text, value, unit, label, language, world):
    assert (value, unit, label) in figures(text, language, world)


def test_a_lone_number_goes_on_with_the_noun_before_it(language, world):
    text = "The ship pumped 600,000 gallons on the surface and 55,000 underwater."
    assert [one[:2] for one in figures(text, language, world)] == [(600000, "gallons"), (55000, "gallons")]


def test_part_of_a_whole_just_told(language, world):
    text = "Of the 20 districts in the plan, seven are in Latvia."
    (record,) = read(text, language, world)
    assert (record.body.amount.value, record.body.of) == (7, "the 20 districts in the plan")


def test_a_change_and_the_level_it_reaches_are_two_figures(language, world):
    text = "The firm raised its estimated cost by $7.7 billion to $40 billion."
    assert [one[0] for one in figures(text, language, world)] == [7.7e9, 4e10]


def test_a_tally_claims_its_figure(language, world):
    (record,) = read("Recent estimates put the number of domestic workers at 53 million.", language, world)
    assert [party.text for party in record.said_by] == ["Recent estimates"]


def test_who_confirms_a_figure_claims_it(language, world):
    (record,) = read("The agency today confirmed that the virus has infected 4,379 people.", language, world)
    assert [party.text for party in record.said_by] == ["The agency"]


def test_a_chance_is_no_count(language, world):
    assert read("One of every five holders is in debt.", language, world) == ()


def test_a_level_of_other_shares_is_not_the_subjects(language, world):
    text = "Other firms in the port also fell, including the rig owner, with shares down 46 percent."
    assert "Other firms in the port" not in [one[2] for one in figures(text, language, world)]


def test_a_pressure_is_no_sum(language, world):
    (found,) = figures("The drill line had a pressure of 1,400 pounds per square inch.", language, world)
    assert found[1] == "pounds per square inch"


def test_what_is_expected_is_no_figure_yet(language, world):
    (record,) = read("Lars Holm said he expected 50 percent of the ships to be repaired by May.", language, world)
    assert record.status == "planned"


def test_a_figure_told_anew_is_of_what_the_one_before_is_of(language, world):
    text = "At least 60 miners died in Riga, the union said; the ministry admits to 12."
    first, second = read(text, language, world)
    assert (second.body.amount.value, second.body.amount.unit) == (12, "miners")
    assert second.body.label == first.body.label
    assert [party.text for party in second.said_by] == ["the ministry"]


def test_what_is_only_planned_is_no_figure_by_its_unit_alone(language, world):
    def told(text):
        return [one.body.amount.text for one in read(text, language, world)]

    assert told("Sulmara has asked for the number of observers to be cut from 60 to 40.") == []
    assert told("The number of observers was cut from 60 to 40.") == ["60", "40"]

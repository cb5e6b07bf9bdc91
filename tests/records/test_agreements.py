"""Agreements: labels, kinds, stages, matters and what is left out, as drawn in agreements.cases."""

import re
from pathlib import Path

import pytest
from tests.records.ledger import pacts

from pactline.kit.calendar import days

CASES = [
    line
    for line in (Path(__file__).parent / "agreements.cases").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]
MARK = re.compile(r"\[([^\]]*)\]")


@pytest.mark.parametrize("line", CASES)
def test_agreements_are_found_as_drawn(line, language, world):
    drawn, _, expected = line.partition(" => ")
    found = pacts(MARK.sub(r"\1", drawn), language, world)
    wanted = [(label, *expected.split()) for label in MARK.findall(drawn)]
    assert [(r.body.label, r.body.kind, *(s.stage for s in r.body.stages)) for r in found] == wanted


def test_a_year_in_a_name_is_no_stage(language, world):
    (record,) = pacts("Holm praised the 1987 border treaty.", language, world)
    assert (record.body.year, record.body.stages) == (1987, ())


def test_the_number_and_the_parties_are_kept(language, world):
    (record,) = pacts("Norway and Latvia agreed on 24 joint programmes in May.", language, world)
    assert record.body.number == 24
    assert {party.text for party in record.parties} == {"Norway", "Latvia"}


def test_an_aside_about_the_treaty_still_takes_up_the_treaty_before(language, world):
    text = "They signed the Riga Fishing Treaty in May. The treaty, which both had awaited for years, covers herring."
    first, second = pacts(text, language, world)
    assert second.body.taken_up == first.id


def test_a_part_of_a_set_is_not_its_number(language, world):
    text = "Norway and Latvia agreed on 24 joint programmes. Twelve of the 24 joint programmes are running."
    assert [record.body.number for record in pacts(text, language, world)] == [24, 24]


def test_a_participle_has_the_day_of_the_phrase_behind_it(language, world):
    text = "Much had been done in the 24 joint programmes approved during the meeting of the council in 2019."
    (record,) = pacts(text, language, world)
    assert [(stage.stage, stage.when.text) for stage in record.body.stages] == [("approved", "2019")]


def test_a_stage_has_its_day(language, world):
    (record,) = pacts("Norway and Latvia signed a fishing treaty on Monday.", language, world)
    (stage,) = record.body.stages
    assert stage.when.text == "Monday"


def test_a_bare_word_takes_up_what_was_named_before(language, world):
    text = "Norway and Latvia agreed on 24 joint programmes in May. The programmes cover fish, timber and ferries."
    first, second = pacts(text, language, world)
    assert second.body.taken_up == first.id
    assert second.body.topics == ("fish", "timber", "ferries")


def test_what_is_left_out_is_kept_with_the_agreement(language, world):
    text = (
        "Norway and Latvia signed a border treaty on Monday. "
        "There was no mention of harder issues, like plans for a shared currency or flag."
    )
    (record,) = pacts(text, language, world)
    assert record.body.excluded == ("shared currency", "flag")


def test_row_34_a_denied_agreement_has_no_stage(language, world):
    (record,) = pacts("Holm denied that Latvia had signed the 1987 border treaty.", language, world)
    assert record.body.stages == ()


def test_every_label_points_at_its_words(language, world):
    text = "Norway and Latvia signed a fishing treaty on Monday. The treaty was ratified in June."
    for record in pacts(text, language, world):
        span = record.evidence[0].span
        assert text[span.start : span.end] == record.body.label


def test_the_presidents_of_two_states_sign_for_them(language, world):
    (record, *_) = pacts("The presidents of Norway and Latvia signed the Harbour Accord on Monday.", language, world)
    assert {party.text for party in record.parties} == {"Norway", "Latvia"}


def test_the_kind_behind_a_name_is_no_agreement_of_its_own(language, world):
    found = pacts("Opposition to the Trans-Pacific Partnership (TPP) trade agreement grew.", language, world)
    assert [record.body.label for record in found] == ["Trans-Pacific Partnership", "TPP"]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Sweden brokered a ceasefire between Norway and Latvia.", {"Norway", "Latvia"}),
        ("Norway offered Latvia a peace deal.", {"Norway", "Latvia"}),
        ("Norway pulled out of the Riga Treaty.", {"Norway"}),
        ("Norway, which signed the Riga Treaty in 1993, left.", {"Norway"}),
        ("The ceasefire agreed by Norway and Latvia collapsed.", {"Norway", "Latvia"}),
    ],
)
def test_who_makes_or_leaves_it_is_a_party_and_who_brokers_it_is_none(text, parties, language, world):
    (record,) = pacts(text, language, world)
    assert {party.text for party in record.parties} == parties


def test_a_word_before_the_noun_has_no_day(language, world):
    (record,) = pacts("Latvia rejected the proposed fishing treaty on Monday.", language, world)
    assert [(stage.stage, stage.when) for stage in record.body.stages] == [("proposed", None)]


@pytest.mark.parametrize(
    "text",
    [
        "Convention 12, also known as the Convention on Ferries, was signed on Monday.",
        "Latvia ratified a United Nations treaty on ferries. The Convention on Ferry Workers sets their hours.",
    ],
)
def test_a_name_takes_up_what_it_is_the_name_of(text, language, world):
    first, second = pacts(text, language, world)
    assert second.body.taken_up == first.id


@pytest.mark.parametrize(
    "text", ["Holm praised Norway's peace treaty with Latvia.", "Latvia left the Norway gas deal."]
)
def test_whose_pact_it_is_is_a_party(text, language, world):
    (record,) = pacts(text, language, world)
    assert {party.text.removesuffix("'s") for party in record.parties} == {"Norway", "Latvia"}


def test_a_hyphen_joins_two_parties(language, world):
    for text in ("The Norway-Latvia accord was signed in May.", "The Norway-Latvia fishing deal fell apart on Monday."):
        (record,) = pacts(text, language, world)
        assert {party.text for party in record.parties} == {"Norway", "Latvia"}


def test_a_hyphen_joins_two_parties_named_by_their_adjectives(language, world):
    for text in ("The Norwegian-Latvian fishing accord was signed in May.", "Norway left the Norwegian-Latvian pact."):
        (record,) = pacts(text, language, world)
        assert len({party.chain for party in record.parties if party.chain}) == 2
    (record,) = pacts("The Norwegian-brokered accord was signed in May.", language, world)
    assert not record.parties


def test_who_is_lent_to_is_a_party_and_who_is_offered_to_by_the_way_is_none(language, world):
    (loan,) = pacts("Norway's rescue loan to Latvia was approved by parliament on Monday.", language, world)
    assert {party.text for party in loan.parties} == {"Norway", "Latvia"}
    (pact,) = pacts("Norway's fishing treaty was signed on the way to Latvia.", language, world)
    assert {party.text for party in pact.parties} == {"Norway"}


def test_boats_for_hire_are_no_charter(language, world):
    assert not pacts("Jan Holm, owner of Lund Fishing Charters in Riga, said trade was slow.", language, world)
    (record,) = pacts("Norway signed the Harbour Charter on Monday.", language, world)
    assert record.body.label == "Harbour Charter"


def test_where_or_when_a_pact_is_is_not_what_it_is_about(language, world):
    (record,) = pacts("The longest peace accord in history was signed by Norway and Latvia.", language, world)
    assert record.body.topics == ()
    (record,) = pacts("Norway and Latvia signed an accord on fisheries.", language, world)
    assert record.body.topics == ("fisheries",)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Norway and Latvia signed a memorandum on training pilots by 2028.", None),
        ("Norway signed an agreement with Latvia for the delivery of 40 trams in 2027.", None),
        ("Norway and Latvia signed the fishing pact in Oslo on 4 April 2025.", "4 April 2025"),
    ],
)
def test_a_day_of_what_is_agreed_on_is_none_of_the_signing(language, world, text, day):
    (record, *_) = pacts(text, language, world)
    assert [stage.when.text if stage.when else None for stage in record.body.stages] == [day]


def told(record):
    return [(one.stage, one.when and one.when.text, [who.text for who in one.by]) for one in record.body.stages]


def test_it_is_the_pact_just_named_and_each_party_has_its_day(language, world):
    text = "Norway and Latvia signed the Riga Treaty on 2 May. Norway ratified it on 14 June and Latvia on 29 July."
    (record,) = pacts(text, language, world)
    signed, *ratified = told(record)
    assert signed == ("signed", "2 May", ["Norway", "Latvia"])
    assert ratified == [("ratified", "14 June", ["Norway"]), ("ratified", "29 July", ["Latvia"])]
    text = "The Riga Treaty was ratified by Norway in May and by Latvia in June."
    (record,) = pacts(text, language, world)
    assert told(record) == [("ratified", "May", ["Norway"]), ("ratified", "June", ["Latvia"])]


def test_what_it_is_not_gives_the_pact_no_stage(language, world):
    text = "Norway and Latvia signed the Riga Treaty on 2 May. Norway's parliament read a bill and approved it in June."
    assert [one[0] for one in told(pacts(text, language, world)[0])] == ["signed"]
    text = "Norway and Latvia signed the Riga Treaty on 2 May. Norway will ratify it on 14 June."
    assert [one[0] for one in told(pacts(text, language, world)[0])] == ["signed"]
    text = "Norway ratified the Riga Treaty on 2 May, and Latvia will follow on 29 July."
    assert told(pacts(text, language, world)[0]) == [("ratified", "2 May", ["Norway"])]


def test_the_document_is_the_pact_just_named(language, world):
    text = "Norway and Latvia reached a fishing treaty in May. Lars Holm signed the document on Friday."
    (record,) = pacts(text, language, world)
    assert [one[:2] for one in told(record)] == [("agreed", "May"), ("signed", "Friday")]


def test_a_year_behind_its_noun_is_its_name_and_no_day_of_a_stage(language, world):
    (record,) = pacts("The treaty of 2019 between Norway and Latvia took effect in May 2020.", language, world)
    assert (record.body.year, told(record)) == (2019, [("in-force", "May 2020", [])])


def test_a_day_up_to_which_it_lasts_is_not_the_day_it_was_made(language, world):
    (record,) = pacts("Norway and Latvia extended the Riga Treaty until 2030.", language, world)
    assert told(record) == [("extended", None, ["Norway", "Latvia"])]
    (record,) = pacts("Norway and Latvia signed a memorandum on training sailors by 2028 on Friday.", language, world)
    assert told(record) == [("signed", "Friday", ["Norway", "Latvia"])]
    assert record.body.topics == ("training sailors",)


def test_an_initialling_is_no_signing_and_a_wider_reach_no_extension(language, world):
    (record,) = pacts("Norway and Latvia initialled the Riga Treaty in May.", language, world)
    assert [one[0] for one in told(record)] == ["initialled"]
    (record,) = pacts("Norway and Latvia extended the Riga Treaty to the ports of Estonia.", language, world)
    assert told(record) == []


def test_a_treaty_does_not_take_up_a_loan(language, world):
    text = "The bank approved a loan of 3 million crowns to Latvia. The loan is bigger than when the treaty was signed."
    loan, again, treaty = pacts(text, language, world)
    assert (again.body.taken_up, treaty.body.taken_up) == (loan.id, None)


def staged(text, language, world):
    """Every stage of a text's agreements, in the order of the page: its name, its day as told, what it leans on."""
    found = [stage for record in pacts(text, language, world) for stage in record.body.stages]
    return [(one.stage, one.when.text if one.when else None, one.beside) for one in found]


def test_talks_that_had_opened_and_were_concluded_are_stages_of_what_they_led_to(language, world):
    text = "Norway and Latvia signed a loan of 20 million euros on Monday. "
    talks = staged(text + "Negotiations had opened on 17 January and were concluded on 5 April.", language, world)
    assert talks == [("signed", "Monday", None), ("proposed", "17 January", None), ("agreed", "5 April", None)]
    assert staged(text + "Talks on ferries had opened on 17 January.", language, world) == talks[:1]
    assert staged(text + "Talks opened on Tuesday.", language, world) == talks[:1]


def test_talks_told_before_the_text_that_is_initialled_are_stages_of_it(language, world):
    text = (
        "The negotiations between Norway and Latvia on the bridge, opened on 10 May, were concluded on 18 November. "
        "Both delegations initialled the text of the treaty at noon."
    )
    assert sorted(staged(text, language, world)) == [
        ("agreed", "18 November", None),
        ("initialled", None, None),
        ("proposed", "10 May", None),
    ]


def test_a_length_of_talks_tells_when_they_began(language, world):
    text = "Norway and Latvia signed a fishing treaty on 24 June 2022 after four months of negotiations."
    (record,) = pacts(text, language, world)
    (began,) = [stage for stage in record.body.stages if stage.stage == "proposed"]
    assert days(began.when.expr, None).edtf == "2022-02"


def test_talks_that_broke_down_on_a_day_propose_nothing_on_it(language, world):
    assert staged("Negotiations on a fishing treaty broke down on Monday.", language, world) == [
        ("proposed", None, None)
    ]


def test_the_same_evening_is_that_of_the_stage_told_before_and_not_of_what_is_told_by_the_way(language, world):
    text = (
        "The deal, which the two sides had reached on 2 May, was approved by the members. "
        "It was signed the same evening by Lars Holm and Marta Lund."
    )
    assert staged(text, language, world)[-1] == ("signed", None, ("approved", 0))
    text = (
        "The memorandum between Norway and Latvia was signed on 3 May and approved by parliament on the following day."
    )
    assert staged(text, language, world) == [("signed", "3 May", None), ("approved", None, ("signed", 1))]


def test_a_day_after_a_stage_is_not_its_day(language, world):
    (record,) = pacts(
        "Lorries have been rolling since 4 May 2021, a day after Norway ended the suspension of the Riga Treaty.",
        language,
        world,
    )
    assert [days(stage.when.expr, None).edtf for stage in record.body.stages] == ["2021-05-03"]


def test_it_is_the_pact_that_alone_the_sentence_before_is_about(language, world):
    text = "The commission welcomes the accord on ferries which was signed yesterday by Norway and Latvia. "
    known = staged(text, language, world)
    more = staged(text + "Proposed by Lars Holm on 3 June, it was agreed on 28 June.", language, world)
    assert more == [*known, ("agreed", "28 June", None), ("proposed", "3 June", None)]
    assert staged(text + "It was agreed that the port stays open.", language, world) == known
    other = "The minister, who signed the Riga Treaty, presented a law. It was approved on 7 July."
    assert "approved" not in [one[0] for one in staged(other, language, world)]


def test_the_treaty_takes_up_no_wage_settlement(language, world):
    found = pacts("The wage settlement was signed on 6 May. The treaty was ratified on 9 June.", language, world)
    assert [record.body.taken_up for record in found] == [None, None]


def test_a_loan_has_its_sum_and_its_purpose_and_whether_it_is_known(language, world):
    (record,) = pacts("Norway and Latvia signed a loan of 20 million euros for the power grid.", language, world)
    assert (record.body.sum.value, record.body.topics, record.body.known) == (20e6, ("power grid",), False)
    (record,) = pacts("The Baltic Fund suspended its loan for the power grid.", language, world)
    assert (record.body.sum, record.body.known) == (None, True)


def test_a_ministry_acts_for_its_state_and_a_firm_goes_by_its_name(language, world):
    text = "Norway's health ministry and the building firm Baltic Yards signed the contract for a hospital on Monday."
    (record,) = pacts(text, language, world)
    assert {party.text for party in record.parties} == {"Norway", "Baltic Yards"}


def test_what_comes_into_force_lies_ahead_and_not_where_it_may_not_come(language, world):
    (record,) = pacts("Norway and Latvia signed the Riga Treaty, which comes into force on Thursday.", language, world)
    assert [stage.when.expr.toward for stage in record.body.stages if stage.stage == "in-force"] == ["future"]
    text = "The Riga Treaty was signed on 4 May. It takes effect on 1 July if both parliaments approve it by then."
    assert [one[0] for one in staged(text, language, world)] == ["signed"]


def test_a_day_behind_what_it_is_about_is_that_of_the_signing(language, world):
    (record,) = pacts("Norway and Latvia signed an agreement on the exchange of prisoners on Sunday.", language, world)
    assert told(record) == [("signed", "Sunday", ["Norway", "Latvia"])]
    assert record.body.topics == ("exchange of prisoners",)


def test_a_length_extends_nothing_by_itself_and_a_body_approves_it_the_day_before(language, world):
    (record,) = pacts("The ceasefire was extended by three months on 28 April.", language, world)
    assert told(record) == [("extended", "28 April", [])]
    text = "The ceasefire came into force on Thursday. Parliament had approved it the day before by 88 votes to 12."
    assert staged(text, language, world) == [("in-force", "Thursday", None), ("approved", None, ("in-force", -1))]

"""Commitments: who undertakes what, how firmly, for whom and by when, as drawn in commitments.cases."""

import re
from pathlib import Path

import pytest
from tests.records.ledger import page, vows

from pactline.model.when import Shift, SpanOf
from pactline.records import commitment_action

CASES = [
    line
    for line in (Path(__file__).parent / "commitments.cases").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]
MARK = re.compile(r"\{([BA]) ([^{}]*)\}")


def undrawn(drawn):
    """The text without its marks, and what was marked, the inner mark first."""
    wanted = {}
    while (found := MARK.search(drawn)) is not None:
        wanted[found[1]] = found[2]
        drawn = drawn[: found.start()] + found[2] + drawn[found.end() :]
    return drawn, wanted


@pytest.mark.parametrize("line", CASES)
def test_commitments_are_found_as_drawn(line, language, world):
    drawn, _, expected = line.partition(" => ")
    text, wanted = undrawn(drawn)
    found = vows(text, language, world)
    if not expected:
        assert found == ()
        return
    (record,) = found
    assert (record.body.action, record.body.strength) == (wanted["A"], expected)
    spans = [party.span for party in record.parties if party.role == "by"]
    doers = [text[span.start : span.end] for span in spans]
    assert all(wanted.get("B", "").endswith(doer) or doer.endswith(wanted.get("B", "")) for doer in doers)
    assert bool(doers) == ("B" in wanted)


def test_a_loan_has_its_sum_its_receiver_and_who_says_so(language, world):
    (record,) = vows("Lars Holm said that Norway would lend Latvia $20 million.", language, world)
    assert (record.body.amount.value, record.body.amount.unit) == (2e7, "USD")
    assert [party.text for party in record.parties if party.role == "to"] == ["Latvia"]
    assert [party.text for party in record.said_by] == ["Lars Holm"]
    assert record.status == "planned"


def test_a_term_and_a_condition_are_kept(language, world):
    (record,) = vows("Lars Holm vowed to rebuild the harbour by June 2031.", language, world)
    assert record.body.due is not None and "June 2031" in record.body.due.text
    (record,) = vows("Lars Holm said Latvia would open its port if the ferries return.", language, world)
    assert record.body.condition == "if the ferries return"


def test_who_assails_a_plan_does_not_tell_of_it(language, world):
    (record,) = vows("Marta Lund criticised the council's plan to close the port.", language, world)
    assert record.said_by == ()
    (record,) = vows("Marta Lund welcomed the council's plan to close the port.", language, world)
    assert [party.text for party in record.said_by] == ["Marta Lund"]


def test_a_century_is_no_term(language, world):
    (record,) = vows("Lars Holm vowed to rally support for a 21st century energy plan.", language, world)
    assert record.body.due is None


def test_an_hour_that_reads_as_a_year_is_no_term(language, world):
    (record,) = vows("The council will vote on the plan at 1900 local time.", language, world)
    assert record.body.due is None
    (record,) = vows("The council will vote on the plan by 2036.", language, world)
    assert record.body.due.text == "2036"


def test_a_promise_with_the_day_its_maker_took_office_is_of_that_day(language, world):
    (record,) = vows("Lars Holm vowed to rebuild the harbour when he took office last year.", language, world)
    assert record.when.text == "last year" and not record.body.earlier
    (record,) = vows("Lars Holm vowed to resign when the talks ended.", language, world)
    assert record.when is None and not record.body.earlier


def test_a_day_that_may_be_the_one_of_the_asking_is_no_term(language, world):
    (record,) = vows("Protesters called on Lars Holm to leave the harbour at a rally on Sunday.", language, world)
    assert record.body.due is None
    (record,) = vows("Marta Lund called on Lars Holm to leave the harbour on Sunday.", language, world)
    assert record.body.due is not None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Lars Holm has praised Latvia since 2031, and last month threatened to close the port.", "last month"),
        ("During the 1970s, the labour movement pushed Norway to open its port.", "the 1970s"),
        ("Lars Holm vowed on Monday to rebuild the harbour.", "Monday"),
        ("Two years ago, Lars Holm promised to rebuild the harbour.", "Two years ago"),
        (
            "Lars Holm has designated Latvia as the prime security threat to the Sund since her election in 2016, and "
            "last month threatened to “utterly destroy” the coastal country in response to any acts of aggression.",
            "last month",
        ),
        ("Marta Lund said on Friday that Lars Holm promised last year to rebuild the harbour.", "last year"),
        ("Marta Lund said on Friday that Norway would rebuild the harbour.", "Friday"),
        ("Lars Holm vowed to rebuild the harbour on Monday.", None),
        ("Norway will rebuild the harbour next year.", None),
    ],
)
def test_the_day_of_the_vow_is_its_own(text, day, language, world):
    (record,) = vows(text, language, world)
    assert (record.when.text if record.when else None) == day


@pytest.mark.parametrize(
    ("text", "day", "earlier"),
    [
        ("In March the council met and called upon Latvia to open the port.", "March", False),
        ("In March the council met and later called upon Latvia to open the port.", None, False),
        ("The council called upon Latvia to open the port.", None, False),
        ("Norway on Thursday flatly declared it would stop sending ferries.", "Thursday", False),
        ("More than five years ago, Norway called on Latvia to open the port.", None, True),
        ("Five years ago, Norway called on Latvia to open the port.", "Five years ago", False),
        ("Norway was the richest country on the Sund before it pledged two tugs to Latvia.", None, True),
        ("Lars Holm had announced plans to close the port.", None, True),
        ("Lars Holm announced plans to close the port.", None, False),
        ("Lars Holm had said he would close the port.", None, True),
        ("Lars Holm's plan to close the port has met with scorn.", None, True),
        ("Lars Holm confirmed his plan to close the port.", None, False),
        ("Marta Lund said on Friday that Norway had agreed to close the port.", "Friday", True),
    ],
)
def test_what_tense_or_clause_puts_before_the_report_is_not_of_its_day(text, day, earlier, language, world):
    (record,) = vows(text, language, world)
    assert (record.when.text if record.when else None) == day
    assert record.body.earlier == earlier


@pytest.mark.parametrize(
    "text",
    [
        "“I will repair the pier,” Lars Holm said.",
        "“We will repair the pier,” Norway said.",
        "“We will repair the pier,” Lars Holm said.",
    ],
)
def test_we_and_i_in_a_quotation_are_the_speaker(text, language, world):
    (record,) = vows(text, language, world)
    said = [party.chain for party in record.said_by]
    assert said != [None]
    assert [party.chain for party in record.parties if party.role == "by"] == said


@pytest.mark.parametrize(
    "text",
    [
        "Lars Holm said the curfew, which was scheduled to end later this month, will be extended.",
        "Norway has publicized its decision to cut the cables, on the back of its move earlier this year to ban ships.",
    ],
)
def test_a_day_told_by_the_way_is_no_term(text, language, world):
    (record,) = vows(text, language, world)
    assert record.body.due is None


def test_two_who_pledge_a_sum_each_pledge_no_one_sum(language, world):
    (record,) = vows("Norway and Latvia have pledged $20,000 and $10,000 respectively.", language, world)
    assert record.body.amount is None


def test_its_own_plan_is_that_of_whoever_announces_it(language, world):
    (record,) = vows("Norway announced its plan to close the port.", language, world)
    (doer,) = (party for party in record.parties if party.role == "by")
    assert doer.chain is not None
    (record,) = vows("Latvia met Norway, and the firm reaffirmed its commitment to mend the pier.", language, world)
    assert [party.chain for party in record.parties if party.role == "by"] == [None]


def test_two_promises_in_one_sentence_are_two(language, world):
    found = vows("Lars Holm said Norway will repair the pier and Latvia will open its port.", language, world)
    assert [record.body.action for record in found] == ["repair the pier", "open its port"]


def test_it_belongs_to_the_agreement_it_names(language, world):
    text = "Norway and Latvia agreed on 24 joint programmes in May. The government is expected to approve them by July."
    (record,) = vows(text, language, world)
    assert record.body.agreement is not None


def test_what_would_be_done_is_told_on_in_the_next_sentence(language, world):
    text = "Lars Holm said that Norway would lend Latvia two tugs. Norway would also repair the pier."
    assert [record.body.action for record in vows(text, language, world)][1:] == ["repair the pier"]
    assert vows("It rained on Monday. Norway would also repair the pier.", language, world) == ()


def test_a_text_that_breaks_off_behind_who_is_asked_holds_no_commitment(monkeypatch, language, world):
    monkeypatch.setattr(commitment_action, "action", lambda place, found: (len(place.tokens), len(place.tokens)))
    found = vows("Day nine of protests demanding the resignation of President Holm.", language, world)
    assert [record for record in found if record.evidence[0].rule.startswith("asked")] == []


def test_a_condition_is_one_and_no_question_or_reason(language, world):
    (record,) = vows("Norway will keep the port open as long as ferries come, Lars Holm said.", language, world)
    assert record.body.condition == "as long as ferries come"
    (record,) = vows(
        "Norway must close the port, if only because Latvia waits for it, Lars Holm said.", language, world
    )
    assert record.body.condition is None
    asked = "Lars Holm urged Norway to change rules that let owners decide for themselves if ferries harm seals."
    (record,) = vows(asked, language, world)
    assert record.body.condition is None


@pytest.mark.parametrize("text", ("Norway will stop the subsidy to Latvia.", "Norway's ships will sail to Latvia."))
def test_who_gets_nothing_is_no_receiver(text, language, world):
    (record,) = vows(text, language, world)
    assert [party for party in record.parties if party.role == "to"] == []


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("Norway plans to leave for the year by 3 October.", "3 October"),
        ("Lars Holm asked Latvia for two tugs by 3 October.", "3 October"),
        ("Norway vowed to keep a curfew from 4 p.m. Saturday to 8 a.m. Sunday.", None),
        ("Lars Holm urged Latvia to cancel this summer's regatta.", None),
        ("Lars Holm urged Latvia to cancel the midnight rule.", None),
        ("Lars Holm urged Latvia to extend the fuel credit to 2036.", None),
        ("On Monday, all pending claims will be handed to Lars Holm.", "Monday"),
        ("Lars Holm asked Latvia to widen its inquiry to the period after 2039.", None),
        ("Lars Holm asked Latvia to widen its inquiry by 2039.", "2039"),
        ("The pact will enter into force on the first day of the month after Latvia has ratified it.", None),
    ],
)
def test_by_when_it_is_due(text, due, language, world):
    (record,) = vows(text, language, world)
    assert (record.body.due and record.body.due.text) == due


def test_the_next_week_is_that_from_now_on_and_next_week_begins_on_its_monday(language, world):
    (record,) = vows("Norway will open the port over the next week.", language, world)
    assert record.body.due.expr == SpanOf("week", 1.0, toward="future")
    (record,) = vows("Norway will open the port next week.", language, world)
    assert record.body.due.expr == Shift("week", 1)
    (record,) = vows("Norway will open the port next day.", language, world)
    assert not isinstance(record.body.due.expr if record.body.due else None, SpanOf)


def test_the_year_of_a_law_is_no_term(language, world):
    (record,) = vows("The council will examine the Free Sund Act of 2031 in Riga.", language, world)
    assert record.body.due is None
    (record,) = vows("The council will examine the law in the spring of 2031.", language, world)
    assert record.body.due.text == "the spring of 2031"


@pytest.mark.parametrize(
    ("text", "day", "earlier"),
    [
        (
            "President Lars Holm announced plans Tuesday to resume full reviews of piers that might fall.",
            "Tuesday",
            False,
        ),
        ("On the campaign trail Lars Holm said he would build a pier.", None, True),
        ("Lars Holm said Latvia had vowed to build a pier.", None, True),
        ("Lars Holm said he would build a pier.", None, False),
        ("The march came the day after Lars Holm announced he would not run for mayor.", None, True),
        ("The day after the storm, Lars Holm vowed to mend the pier.", None, False),
    ],
)
def test_what_was_undertaken_before_its_report(text, day, earlier, language, world):
    (record,) = vows(text, language, world)
    assert ((record.when.text if record.when else None), record.body.earlier) == (day, earlier)


@pytest.mark.parametrize(
    ("text", "doers", "sayers"),
    [
        ("Latvia's next premier, Lars Holm, called on Norway to open its port.", ["Norway"], ["Lars Holm"]),
        ("Marta Lund said Norway had urged Latvia to open its port.", ["Latvia"], ["Norway"]),
        ("Marta Lund mocked Lars Holm's statement that he would open the port.", ["Lars Holm"], ["Lars Holm"]),
        (
            "Erik Lund met Lars Holm. While Lars Holm praised the port, Lund said he would close it.",
            ["Erik Lund"],
            ["Erik Lund"],
        ),
        ("Port chief and ferry founder Lars Holm plans to open the port.", ["Lars Holm"], None),
        (
            "Anna Ozola said Lars Holm's visit was late and that the two leaders had agreed to open the port.",
            ["Anna Ozola", "Lars Holm"],
            ["Anna Ozola"],
        ),
        ("“We will open the port,” Facebook chief Lars Holm said.", ["Facebook"], ["Lars Holm"]),
    ],
)
def test_who_is_to_act_and_who_says_so(text, doers, sayers, language, world):
    read = page(text, language, world)
    (record,) = vows(text, language, world)
    names = {chain.id: chain.name for chain in read.chains}
    assert [names.get(party.chain) for party in record.parties if party.role == "by"] == doers
    assert sayers is None or [names.get(party.chain) for party in record.said_by] == sayers


def test_a_loan_that_is_stopped_and_a_place_sailed_to_receive_nothing(language, world):
    for text in ("Norway will stop the loan to Latvia.", "Norway's sailors will sail to Latvia."):
        (record,) = vows(text, language, world)
        assert not [party for party in record.parties if party.role == "to"]


def test_whom_it_is_told_is_not_who_is_to_do_it(language, world):
    assert vows("“They need everyone to hear them,” one sailor told Facebook.", language, world) == ()


def test_its_promise_is_that_of_the_body_spoken_of(language, world):
    text = "Facebook was also asked for details of its commitment to pay all fishermen."
    read = page(text, language, world)
    (record,) = vows(text, language, world)
    chains = {chain.id: chain.name for chain in read.chains}
    assert [chains.get(party.chain) for party in record.parties if party.role == "by"] == ["Facebook"]


def test_an_office_that_nobody_is_known_to_hold_is_no_state(language, world):
    (record,) = vows("The Norwegian prime minister will visit Riga on Friday.", language, world)
    (by,) = (party for party in record.parties if party.role == "by")
    assert (by.text, by.chain) == ("The Norwegian prime minister", None)
    (record,) = vows("The Norwegian government will close the port.", language, world)
    assert next(party for party in record.parties if party.role == "by").chain is not None


def test_it_and_whose_leaders_are_those_they_stand_for(language, world):
    (record,) = vows("The circus announced that it would sell its tents.", language, world)
    assert [party.text for party in record.parties if party.role == "by"] == ["The circus"]
    (record,) = vows("The widow, whose brother vowed to keep the port open, met Lars Holm.", language, world)
    assert [party.text for party in record.parties if party.role == "by"] == ["whose brother"]

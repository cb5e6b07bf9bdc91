"""A clause in, what it undertakes out: who will do what, how firmly.

Each rule answers for one way in which news tells of an undertaking, or says "not mine"; the first answer counts.
"""

from collections.abc import Callable

import msgspec

from pactline.model.sentence import Clause
from pactline.records.commitment_agreed import agreed_thing
from pactline.records.commitment_announced import (
    announced_deed,
    announced_doing,
    called_for_deed,
    demanded_done,
    ruled_out,
)
from pactline.records.commitment_appeals import appeal_to, asked_help, asked_leave, asked_of, demand_that, sought_sum
from pactline.records.commitment_arranged import due_to, going_to, is_to
from pactline.records.commitment_asked import asked_for, asked_that, asked_to
from pactline.records.commitment_assured import assured, assured_there
from pactline.records.commitment_awaited import expected_done, it_is_expected
from pactline.records.commitment_bidden import bidden
from pactline.records.commitment_bound import expected_of, obliged, plan_is, threatened_with, urged_should
from pactline.records.commitment_completed import completed
from pactline.records.commitment_deals import deal_to
from pactline.records.commitment_done import (
    money_will_go,
    promised_of_them,
    will_be_done,
    will_be_done_by,
    will_take_place,
)
from pactline.records.commitment_duties import must_first, must_pay
from pactline.records.commitment_editorial import report_asks
from pactline.records.commitment_gatherings import called_for_a_day, planned_for, there_will_be, will_begin
from pactline.records.commitment_headline_verbs import asked_in_headline, meant_in_headline
from pactline.records.commitment_headlines import headline_done, headline_near, headline_to
from pactline.records.commitment_hearsay import nobodys_word
from pactline.records.commitment_in_force import takes_effect
from pactline.records.commitment_must import must, needs_to
from pactline.records.commitment_options import consists_of
from pactline.records.commitment_over import over
from pactline.records.commitment_pacts import being_prepared, pact_will
from pactline.records.commitment_phrasal import signed_on_to
from pactline.records.commitment_planning import planning_to
from pactline.records.commitment_plans import plan_for, plan_to
from pactline.records.commitment_pledges import promise_of
from pactline.records.commitment_pressed import given_until, puts_pressure, under_pressure
from pactline.records.commitment_provisions import provides_for, under_which, under_which_done
from pactline.records.commitment_ready import set_to
from pactline.records.commitment_refusals import no_plan, not_doing
from pactline.records.commitment_signed import signed_on
from pactline.records.commitment_slated import due_at, goes_ahead, is_due, slated_to, will_be_at
from pactline.records.commitment_soon import near_to, on_a_day, thinking_of
from pactline.records.commitment_things import promised_thing
from pactline.records.commitment_told import told_need, told_they_must, told_to
from pactline.records.commitment_unmeant import unmeant
from pactline.records.commitment_vouched import vouched_to
from pactline.records.commitment_vows import vowed_to
from pactline.records.commitment_wants import wants_to
from pactline.records.commitment_ways import leave_to, preparing_to, ways_to
from pactline.records.commitment_will import will
from pactline.records.commitment_words import CommitmentWords
from pactline.records.ledger_place import Place
from pactline.records.undertaking import Undertaking

Rule = Callable[[Place, Clause, CommitmentWords], Undertaking | None]

RULES: tuple[Rule, ...] = (
    headline_near,
    headline_to,
    headline_done,
    being_prepared,
    pact_will,
    it_is_expected,
    expected_done,
    vouched_to,
    will_be_done,
    will_be_done_by,
    money_will_go,
    will_take_place,
    takes_effect,
    will_begin,
    planned_for,
    is_due,
    due_at,
    will_be_at,
    slated_to,
    goes_ahead,
    there_will_be,
    promised_of_them,
    is_to,
    due_to,
    told_need,
    told_to,
    asked_to,
    asked_in_headline,
    asked_that,
    asked_for,
    given_until,
    puts_pressure,
    under_pressure,
    asked_help,
    asked_leave,
    appeal_to,
    demand_that,
    sought_sum,
    asked_of,
    called_for_deed,
    demanded_done,
    urged_should,
    must,
    must_pay,
    must_first,
    told_they_must,
    needs_to,
    obliged,
    expected_of,
    threatened_with,
    plan_is,
    consists_of,
    no_plan,
    planning_to,
    going_to,
    not_doing,
    announced_doing,
    vowed_to,
    signed_on_to,
    set_to,
    signed_on,
    plan_to,
    deal_to,
    plan_for,
    announced_deed,
    called_for_a_day,
    ruled_out,
    promised_thing,
    agreed_thing,
    promise_of,
    near_to,
    thinking_of,
    ways_to,
    leave_to,
    preparing_to,
    will,
    under_which,
    under_which_done,
    provides_for,
    wants_to,
    bidden,
    report_asks,
    assured,
    assured_there,
    completed,
    on_a_day,
    meant_in_headline,
)


def read(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """What a clause undertakes, stamped with the rule; None where it undertakes nothing."""
    if nobodys_word(place, clause, words):
        return None
    for rule in RULES:
        found = rule(place, clause, words)
        if found is not None:
            found = msgspec.structs.replace(found, rule=rule.__name__)
            return None if over(place, found, words) or unmeant(place, found, words) else found
    return None

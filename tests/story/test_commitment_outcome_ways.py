"""What later reports tell of promises in ways of their own: other verbs, refusals, nouns, pronouns, parts, breaches.

Each way stands beside what looks like it and is another thing, by somebody else, planned or denied.
"""

from pathlib import Path

import pytest
from tests.story.test_commitment_outcomes import _built

CASES = Path(__file__).with_name("outcome_ways.cases")


def _ways():
    """Every way: its name, its reports as (day, text), and the status of each promise by words of its action."""
    for block in CASES.read_text("utf-8").split("\n= ")[1:]:
        name, *lines = block.strip().splitlines()
        reports = [tuple(line.replace(" | ", "\n\n").split(" ", 1)) for line in lines if not line.startswith(">")]
        wanted = dict(line[2:].split(" | ") for line in lines if line.startswith(">"))
        yield pytest.param(reports, wanted, id=name)


def _status(built, words):
    """The status of the commitment whose action starts with some words, else holds them."""
    ranked = sorted(built, key=lambda action: (not action.startswith(words), action))
    told = built[next(action for action in ranked if words in action)]["status"]
    return told.replace("no-report-since", "announced")


@pytest.mark.parametrize(("reports", "wanted"), _ways())
def test_a_way_to_tell_what_became_of_promises(tmp_path, reports, wanted):
    built = _built(tmp_path, *reports)
    assert {words: _status(built, words) for words in wanted} == wanted


def test_of_two_who_promised_one_thing_either_may_have_done_it(tmp_path):
    first = "Norvania promised to build a bridge in Orsk. Brevia promised to build a bridge in Orsk."
    built = _built(tmp_path, ("2031-01-10", first), ("2031-08-20", "A bridge was built in Orsk."))
    assert {one["history"][-1]["status"] for one in built.values()} == {"possible-follow-up"}


def test_of_two_posts_the_one_that_is_still_open_is_filled(tmp_path):
    first = "Brevia promised to appoint a mediator by May 2031. Brevia is small."
    second = (
        "The mediator of Brevia, Ada Holm, took office on 3 May. Norvania promised to appoint a mediator of its own."
    )
    third = "Norvania is slow. The mediator whom it was to have by July, Ola Berg, was appointed on 4 August."
    built = _built(tmp_path, ("2031-01-10", first), ("2031-05-20", second), ("2031-08-20", third))
    assert sorted((one["status"], one["history"][-1]["when"]["edtf"]) for one in built.values()) == [
        ("reported-done", "2031-05-03"),
        ("reported-done", "2031-08-04"),
    ]

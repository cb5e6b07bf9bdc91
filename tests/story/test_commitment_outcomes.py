"""What later sentences tell of a promise: done, begun, refused, put off, or nothing that can be held against it."""

import json

import pytest

from pactline import settings
from pactline.engine import building

PROMISES = (
    "Lemmia promised to build a primary school in Hedal by June 2031. Lemmia pledged to deliver 500,000 doses of the "
    "measles vaccine to Dorrania by March 2031. The shipping firm Tarko agreed to release the 12 sailors by February "
    "2031.\n\nDorrania promised to repay the loan by April 2031. The carmaker Velo promised to hire 300 workers at its "
    "plant in Brugg by May 2031. Lemmia promised to resume payments to the pension fund by March 2031. Lemmia "
    "undertook to repair the lighthouse at Skarn by July 2031. Lemmia promised a training centre in Marl by May "
    "2031.\n\nDorrania promised to begin work on the spillway in January 2031. Dorrania promised to pay "
    "4 million crowns a year into the river fund."
)
KEPT = (
    "The primary school in Hedal opened on Monday. Lemmia has delivered half of the vaccine doses to Dorrania. The "
    "sailors were released on 3 February, Tarko said.\n\nDorrania refused to repay the loan. Velo has started hiring "
    "workers at the plant in Brugg. Payments to the pension fund have resumed. The repair of the lighthouse at Skarn "
    "has been postponed until October 2031. The training centre is now open.\n\nWork on the spillway has begun. "
    "Dorrania has resumed its payments to the river fund."
)
NOT_KEPT = (
    "Another school opened in Hedal on Monday. A rival primary school in Skarn opened in May. The school in Skarn was "
    "completed in May. Lemmia plans to deliver the vaccine doses in July. The sailors were not released, their "
    "families said. Tarko denied that the sailors were released.\n\nDorrania hopes to repay the loan next year. "
    "Dorrania repaid a loan from Brevia in May. Has Velo hired the workers? If the lighthouse at Skarn was repaired, "
    "nobody saw it. Lemmia has not resumed its payments to the pension fund. The sports centre in Marl opened on "
    "Tuesday. A training centre opened in Orsk.\n\nWork on the road has begun. Brevia has "
    "resumed its payments to the river fund. The sailors released a letter. The opening of the "
    "museum was postponed until 2033."
)


def _built(folder, *told):
    """Reports as (day, text) -> action -> commitment of the dossier."""
    lines = [json.dumps({"id": str(at), "date": day, "text": text}) for at, (day, text) in enumerate(told)]
    path = folder / "reports.jsonl"
    path.write_text("\n".join(lines), "utf-8")
    chosen = settings.read({}, today="2032-12-31", jobs=1)
    building.build(building.Order(paths=(path,), out=folder / "out", facts=None, settings=chosen))
    found = json.loads((folder / "out" / "dossier.json").read_bytes())
    return {one["action"]: one for one in found["commitments"]}


def _of(built, words):
    """The commitment whose action starts with some words."""
    return next(one for action, one in built.items() if action.startswith(words))


@pytest.fixture(scope="module")
def kept(tmp_path_factory):
    """The promises with a later report that tells of each."""
    return _built(tmp_path_factory.mktemp("kept"), ("2031-01-10", PROMISES), ("2031-08-20", KEPT))


@pytest.fixture(scope="module")
def not_kept(tmp_path_factory):
    """The promises with a later report that tells of other things, plans and denials."""
    return _built(tmp_path_factory.mktemp("not"), ("2031-01-10", PROMISES), ("2031-08-20", NOT_KEPT))


@pytest.mark.parametrize(
    ("action", "status", "overdue"),
    [
        ("build a primary school", "reported-done", False),
        ("deliver 500,000 doses", "in-progress", True),
        ("release the 12 sailors", "reported-done", False),
        ("repay the loan", "disputed", False),
        ("hire 300 workers", "in-progress", True),
        ("resume payments", "reported-done", False),
        ("repair the lighthouse", "postponed", False),
        ("a training centre", "reported-done", False),
        ("begin work", "reported-done", False),
        ("pay 4 million crowns", "in-progress", False),
    ],
)
def test_a_later_sentence_turns_the_promise_it_tells_of(kept, action, status, overdue):
    told = _of(kept, action)
    assert (told["status"], told["overdue"], len(told["history"])) == (status, overdue, 2)
    assert any(one["role"] == "follow-up" for one in told["history"][1]["evidence"])


@pytest.mark.parametrize(
    "action",
    [
        "build a primary school",
        "deliver 500,000 doses",
        "release the 12 sailors",
        "repay the loan",
        "hire 300 workers",
        "resume payments",
        "repair the lighthouse",
        "a training centre",
        "begin work",
        "pay 4 million crowns",
    ],
)
def test_plans_denials_and_other_things_turn_nothing(not_kept, action):
    told = _of(not_kept, action)
    assert told["status"] in ("announced", "no-report-since")
    assert len(told["history"]) == 1


def test_a_delay_moves_the_term_and_keeps_the_old_one(kept):
    told = _of(kept, "repair the lighthouse")
    assert told["due"]["edtf"] == "2031-10"
    assert [turn["due"]["edtf"] for turn in told["history"]] == ["2031-07", "2031-10"]


@pytest.mark.parametrize(
    ("text", "action", "status", "due"),
    [
        (
            "Dorrania promised a new clinic in Marl by the end of 2030. The clinic opened on 12 May 2031, late.",
            "a new clinic",
            "reported-done",
            "2030-12-31",
        ),
        (
            "Lemmia promised to open a ferry line to Skarn in May 2031. The opening has been delayed by three months.",
            "open a ferry line",
            "postponed",
            "2031-08",
        ),
        (
            "Lemmia promised to lift the ban on cod by May 2031. The deadline was pushed back to March 2032.",
            "lift the ban",
            "postponed",
            "2032-03",
        ),
        (
            "Lemmia will build a clinic in Marl by the end of 2032. The clinic in Orsk opened in May 2031.",
            "build a clinic",
            "announced",
            "2032-12-31",
        ),
    ],
)
def test_the_next_sentence_of_a_report_can_tell_the_outcome(tmp_path, text, action, status, due):
    told = _of(_built(tmp_path, ("2031-05-13", text)), action)
    assert told["status"] == status
    assert told["due"]["last"].startswith(due)


def test_what_may_be_another_deed_is_only_a_possible_follow_up_and_not_overdue(tmp_path):
    first = "Lars Holm said his office would hand over the gauges by June 2031."
    later = "The gauges were handed over on Tuesday."
    told = _of(_built(tmp_path, ("2031-01-10", first), ("2031-08-20", later)), "hand over the gauges")
    assert (told["status"], told["overdue"]) == ("announced", False)
    assert told["history"][1]["status"] == "possible-follow-up"

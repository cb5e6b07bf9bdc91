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
        "repay the loan",
        "hire 300 workers",
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


@pytest.mark.parametrize("action", ["release the 12 sailors", "resume payments"])
def test_what_is_told_as_not_done_behind_its_term_is_disputed(not_kept, action):
    assert _of(not_kept, action)["status"] == "disputed"


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


POINTED = (
    "The mayor of Tarn, Ivo Lund, pledged that the city would hand over the site, a former barracks, by May 2031. The "
    "minister, Ola Berg, promised a second ferry line before the opening. The firm Boreal undertook to appoint a "
    "lifeguard for every beach by June 2031.\n\nLund said that no school in Tarn would be closed before the new one "
    "was open. Berg promised to lay a new plan before the council within 30 days."
)


@pytest.mark.parametrize(
    ("text", "action", "status"),
    [
        (
            "The city handed over the site on 28 May, as the mayor, Ivo Lund, had promised.",
            "hand over",
            "reported-done",
        ),
        ("The second ferry line, promised in 2031, has been running since 4 July.", "a second ferry", "reported-done"),
        ("A third ferry line, promised in 2030, has been running since 4 July.", "a second ferry", "announced"),
        ("The first ferry line has been running since 4 July.", "a second ferry", "announced"),
        ("The second ferry line is to run from October.", "a second ferry", "announced"),
        ("Lifeguards have been appointed on nine beaches, as was agreed in January.", "appoint", "reported-done"),
        ("Lifeguards have been appointed on nine beaches.", "appoint", "announced"),
        ("Ola Berg, who handed in the new plan on 5 July, said so.", "lay a new plan", "reported-done"),
        ("Ola Berg met a man who had handed in a new plan.", "lay a new plan", "announced"),
        ("Two schools in Tarn were closed, although Lund had said that none would be.", "no school", "disputed"),
        ("Two schools in Tarn were closed.", "no school", "announced"),
        ("Two schools in Orsk were closed, although Lund had said that none would be.", "no school", "announced"),
        ("The site is to be handed over by the city in October.", "hand over", "announced"),
    ],
)
def test_what_looks_back_at_a_promise_is_held_against_it(tmp_path, text, action, status):
    told = _of(_built(tmp_path, ("2031-01-10", POINTED), ("2031-08-20", text)), action)
    assert told["status"].replace("no-report-since", "announced") == status


def test_a_length_within_which_is_counted_from_the_promise(tmp_path):
    built = _built(tmp_path, ("2031-01-10", POINTED + " The owners must appeal within 30 days of the vote."))
    assert _of(built, "lay a new plan")["due"]["last"] == "2031-02-09"
    assert all(one["due"] is None for action, one in built.items() if "appeal" in action)


def test_two_deeds_with_a_term_each_are_two_promises(tmp_path):
    text = (
        "Boreal will begin work in March 2031 and hand over the keys by 30 November 2033. Boreal promised to sell the "
        "yard in June 2031 and to pay its workers."
    )
    built = _built(tmp_path, ("2031-01-10", text))
    assert _of(built, "begin work")["due"]["edtf"] == "2031-03"
    assert _of(built, "hand over the keys")["due"]["edtf"] == "2033-11-30"
    assert _of(built, "sell the yard")["action"].endswith("pay its workers")


def test_a_government_without_a_name_is_not_taken_for_the_same(tmp_path):
    first = "The government pledged to repair the bridge by May 2031. Norvania is rich, Ivo Lund said."
    later = "The government repaired the bridge in April. Brevia is poor, Ada Holm said."
    told = _of(_built(tmp_path, ("2031-01-10", first), ("2031-08-20", later)), "repair the bridge")
    assert told["status"] != "reported-done"


def test_a_number_without_a_noun_is_kept_by_no_other_number(tmp_path):
    built = _built(
        tmp_path,
        ("2031-01-10", "Norway pledged to pay 12 million. Latvia pledged to pay its 3 million."),
        ("2031-08-20", "Norway paid its 2 million on 3 May. Latvia paid its 3 million on 4 May."),
    )
    assert (_of(built, "pay 12")["status"], _of(built, "pay its 3")["status"]) == ("no-report-since", "reported-done")

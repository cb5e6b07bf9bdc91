"""What became of a commitment: done, under way, disputed, or nothing told, from reports of several days."""

import json

import pytest

from pactline import settings
from pactline.engine import building


@pytest.fixture
def courses(tmp_path):
    """Reports as (day, text) -> action -> (status, days of its turns)."""

    def of(*told):
        lines = [json.dumps({"id": str(at), "date": day, "text": text}) for at, (day, text) in enumerate(told)]
        path = tmp_path / "reports.jsonl"
        path.write_text("\n".join(lines), "utf-8")
        chosen = settings.read({}, today="2031-12-31", jobs=1)
        building.build(building.Order(paths=(path,), out=tmp_path / "out", facts=None, settings=chosen))
        found = json.loads((tmp_path / "out" / "dossier.json").read_bytes())["commitments"]
        return {one["action"]: (one["status"], [turn["when"]["edtf"] for turn in one["history"]]) for one in found}

    return of


RELEASED = "The sailors were released from the prison in Riga on Tuesday."


@pytest.mark.parametrize(
    ("first", "later", "action", "status"),
    [
        (
            "Lars Holm said the sailors would be released.",
            RELEASED,
            "the sailors would be released",
            "reported-done",
        ),
        (
            "The crowd demanded the resignation of President Lars Holm.",
            "President Lars Holm stepped down on Tuesday.",
            "",
            "reported-done",
        ),
        (
            "The crowd demanded that President Lars Holm step down.",
            "President Lars Holm resigned on Tuesday.",
            "",
            "reported-done",
        ),
        (
            "The crowd called on President Lars Holm to step up the talks.",
            "President Lars Holm resigned on Tuesday.",
            "",
            "no-report-since",
        ),
        ("Norway will withdraw its troops.", "Norway withdrew its troops on Tuesday.", "", "reported-done"),
        ("Norway will not withdraw its troops.", "Norway withdrew its troops on Tuesday.", "", "disputed"),
        ("Norway will not withdraw its troops.", "Latvia withdrew its troops on Tuesday.", "", "no-report-since"),
        ("Norway has refused to withdraw its troops.", "Norway withdrew its troops on Tuesday.", "", "no-report-since"),
        (
            "Norway has no intention of withdrawing its troops.",
            "Norway withdrew its troops on Tuesday.",
            "",
            "no-report-since",
        ),
        ("Norway ruled out withdrawing its troops.", "Norway withdrew its troops on Tuesday.", "", "no-report-since"),
        ("Norway will withdraw its troops.", "Latvia withdrew its troops on Tuesday.", "", "no-report-since"),
        ("Norway will withdraw its troops.", "Norway withdrew its ambassador on Tuesday.", "", "no-report-since"),
    ],
)
def test_a_later_report_that_tells_of_the_deed_turns_it(courses, first, later, action, status):
    found = courses(("2031-05-05", first), ("2031-05-13", later))
    told = found[action] if action else next(iter(found.values()))
    assert told[0] == status
    assert len(told[1]) == (1 if status == "no-report-since" else 2)


def test_a_deed_told_earlier_fulfils_nothing(courses):
    found = courses(("2031-05-13", "Norway will withdraw its troops."), ("2031-05-05", "Norway withdrew its troops."))
    assert [status for status, _ in found.values()] == ["announced"]


def test_a_deed_in_a_later_telling_counts(courses):
    found = courses(
        ("2031-05-05", "The crowd demanded the resignation of President Lars Holm."),
        (
            "2031-05-13",
            "The crowd had demanded the resignation of President Lars Holm for days. Holm resigned on Monday.",
        ),
    )
    assert "reported-done" in {status for status, _ in found.values()}


@pytest.mark.parametrize(
    ("told", "due"),
    [
        ("On Tuesday, Lars Holm said he would repair the pier within the next three years.", "2034-06-03"),
        ("Lars Holm said he would repair the pier within the next three years.", "2034-06-06"),
        ("Lars Holm said he would repair the pier within 30 days.", "2031-07-06"),
        ("Lars Holm said he would repair the pier within four months.", "2031-10-06"),
        ("Lars Holm said he would repair the pier over the next three years.", "2031-06-06/2034-06-06"),
        ("On Tuesday, Lars Holm said he would repair the pier on Sunday.", "2031-06-08"),
    ],
)
def test_a_length_to_come_is_counted_from_the_day_of_the_saying(told, due, tmp_path):
    path = tmp_path / "reports.jsonl"
    path.write_text(json.dumps({"id": "0", "date": "2031-06-06", "text": told}), "utf-8")
    chosen = settings.read({}, today="2031-12-31", jobs=1)
    building.build(building.Order(paths=(path,), out=tmp_path / "out", facts=None, settings=chosen))
    (found,) = json.loads((tmp_path / "out" / "dossier.json").read_bytes())["commitments"]
    assert found["due"]["edtf"] == due


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("Norway announced plans to close the port.", "2031-05-08"),
        ("Norway had announced plans to close the port.", "../2031-05-08"),
        ("Less than a year ago, Norway announced plans to close the port.", "../2031-05-08"),
        ("Marta Lund said on Tuesday that Norway had agreed to close the port.", "../2031-05-06"),
        ("Earlier this week Norway announced plans to close the port.", "2031-05-05/2031-05-08"),
        ("Two years ago Norway announced plans to close the port.", "2029"),
    ],
)
def test_a_promise_that_is_older_than_its_report_is_of_that_day_or_an_earlier_one(courses, text, made):
    (told,) = courses(("2031-05-08", text)).values()
    assert told[1] == [made]


@pytest.mark.parametrize(
    ("first", "later", "status"),
    [
        (
            "Norway announced plans to build a 40-mile canal from Riga to the Sund. The canal has been put on hold.",
            "The mayor of Oslo spoke to the council about rain on Monday.",
            "announced",
        ),
        (
            "Norway announced plans to build a 40-mile canal from Riga to the Sund. The canal is long.",
            "The mayor of Oslo spoke to the council about rain on Monday.",
            "no-report-since",
        ),
        (
            "Norway announced plans to build a 40-mile canal from Riga to the Sund.",
            "The canal from Riga that Norway means to build was the talk of the town.",
            "announced",
        ),
        (
            "Norway announced plans to build a 40-mile canal from Riga to the Sund.",
            "The canal from Riga that Latvia means to build was the talk of the town.",
            "no-report-since",
        ),
        (
            "Norway announced plans to build a 40-mile canal from Riga to the Sund.",
            "The mayor of Riga said in Norway that the canal of Oslo was deep.",
            "no-report-since",
        ),
    ],
)
def test_silence_is_told_only_where_no_report_takes_a_promise_up(courses, first, later, status):
    found = courses(("2031-05-05", first), ("2031-05-13", later))
    assert found["build a 40-mile canal from Riga to the Sund"][0] == status

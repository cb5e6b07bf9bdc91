"""What a judge of pairs makes of later sentences: turns on their days, terms, silence broken; and which
sentences it is asked about.
"""

import hashlib
import json

import pytest

from pactline.engine import reading, telling
from pactline.engine.equipment import Tools
from pactline.model.knowledge import Facts
from pactline.model.report import Raw

VOW = "Brevia promised to dredge the harbour of Skarn by June 2031. Fishermen of Skarn welcomed it."
DONE, GOING, AGAINST, PUT_OFF, NOT_YET = 2, 3, 4, 5, 6
SURE, HARDLY = 0.999, 0.3


class Judging:
    """A language whose judge says what a table says: words of a sentence -> (what they say, how likely)."""

    def __init__(self, language, table):
        self.language, self.says, self.asked = language, table, []

    def __getattr__(self, name):
        return getattr(self.language, name)

    def sequels(self, asked):
        self.asked += asked
        return tuple(self._of(one) for one in asked)

    def _of(self, one):
        says, likely = next((told for words, told in self.says.items() if words in one.sentence), (0, 1.0))
        rest = (1 - likely) / 6
        return tuple(likely if at == says else rest for at in range(7))


@pytest.fixture
def course(language, world):
    """The course of the promise to dredge, by what a judge says of later reports, and the judge."""

    def of(table, *later, first=VOW):
        judge = Judging(language, table)
        tools = Tools(language=judge, world=world)
        readings = []
        for number, (day, text) in enumerate((("2031-01-10", first), *later)):
            line = json.dumps({"id": number, "text": text})
            raw = Raw(
                path=f"pile#{number}",
                form="text",
                data=text.encode(),
                digest=hashlib.sha256(line.encode()).hexdigest(),
                date=day,
                date_origin="field",
            )
            readings.append(reading.work(raw, tools))
        story = telling.tell(readings, [], known=Facts(), tools=tools, today="2033-01-01")
        vow = next(fact for fact in story.facts if fact.ledger and "dredge" in getattr(fact.record.body, "action", ""))
        texts = {one.report.id: one.report.text for one in readings}
        return vow.ledger, judge, texts

    return of


LATER = ("2031-05-04", "The harbour of Skarn was deep enough for tankers on Monday. Brevia held a regatta there.")


def test_what_the_judge_is_sure_of_is_a_turn_on_the_words_and_day_of_its_sentence(course):
    told, _, texts = course({"deep enough": (DONE, SURE)}, LATER)
    assert [turn.status for turn in told.history] == ["announced", "reported-done"]
    assert told.status == "reported-done" and not told.overdue
    turn = told.history[-1]
    span = next(one.span for one in turn.evidence if one.role == "follow-up")
    assert texts[span.report][span.start : span.end] == "The harbour of Skarn was deep enough for tankers on Monday."
    assert turn.when.edtf == "2031-04-28"


def test_what_is_hardly_likely_is_no_turn_and_a_dispute_takes_a_rule(course):
    told, _, _ = course({"deep enough": (DONE, HARDLY)}, LATER)
    assert [turn.status for turn in told.history] == ["announced"]
    later = ("2031-05-09", "Brevia broke off talks about dredging the harbour of Skarn.")
    told, judge, _ = course({"talks": (AGAINST, SURE)}, later)
    assert any("talks" in one.sentence for one in judge.asked)
    assert [turn.status for turn in told.history] == ["announced"]


def test_what_is_not_to_be_done_and_what_is_anew_undertaken_is_no_turn(course):
    never = "Brevia promised not to dredge the harbour of Skarn in June 2031. Fishermen of Skarn welcomed it."
    told, _, _ = course({"deep enough": (DONE, SURE)}, LATER, first=never)
    assert [turn.status for turn in told.history] == ["announced"]
    again = ("2031-05-04", "Brevia will dredge the harbour of Skarn by June 2031, its minister said.")
    _, judge, _ = course({"will dredge": (DONE, SURE)}, again)
    assert not any("will dredge" in one.sentence for one in judge.asked)


def test_a_delay_moves_the_term_where_it_names_one(course):
    table = {"no dredger": (PUT_OFF, SURE)}
    to = ("2031-05-04", "Brevia has no dredger for the harbour of Skarn before October 2031.")
    told, _, _ = course(table, to)
    assert told.status == "postponed" and told.due.edtf == "2031-10"
    told, _, _ = course(table, ("2031-07-04", "Brevia has no dredger for the harbour of Skarn for the time being."))
    assert told.status == "postponed" and told.due.edtf == "2031-06"
    assert not told.overdue


def test_that_it_is_not_done_yet_breaks_the_silence(course):
    later = ("2031-05-04", "Mud still fills the basin at Skarn, and Brevia is idle.")
    assert course({}, later)[0].status == "no-report-since"
    assert course({"Mud": (NOT_YET, SURE)}, later)[0].status == "announced"


def test_of_turns_alike_that_follow_each_other_the_first_is_told(course):
    again = ("2031-05-20", "Skarn has had a harbour that is dredged since spring.")
    told, _, _ = course({"deep enough": (DONE, SURE), "dredged since": (DONE, SURE)}, LATER, again)
    assert [turn.status for turn in told.history] == ["announced", "reported-done"]


def test_who_says_so_is_told(course):
    later = ("2031-05-04", "“The harbour of Skarn is as deep as it has to be,” said Minister Ida Moen of Brevia.")
    told, _, texts = course({"as deep": (DONE, SURE)}, later)
    sayers = [one.span for one in told.history[-1].evidence if one.role == "said_by"]
    assert ["Moen" in texts[span.report][span.start : span.end] for span in sayers] == [True]


def test_only_the_nearest_sentences_of_later_reports_are_asked_about(course):
    many = " ".join(
        f"Brevia sent barge {word} to the harbour of Skarn." for word in "one two three four five six seven".split()
    )
    early = ("2030-12-01", "Brevia will one day dredge the harbour of Skarn, a fisherman hoped.")
    _, judge, _ = course({}, ("2031-05-04", many), ("2031-05-05", "Bakers in Orlin baked 40 pies for a fair."), early)
    asked = {one.sentence for one in judge.asked if "dredge" in one.action}
    assert asked and len(asked) <= 6
    assert all("barge" in one for one in asked)


def test_a_language_without_a_judge_leaves_it_to_the_rules(course, language, monkeypatch):
    monkeypatch.setattr(Judging, "sequels", lambda self, asked: ())
    assert course({}, LATER)[0].history[0].status == "announced"

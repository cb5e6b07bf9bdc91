"""How far an agreement has got, and what became of a promise."""

import msgspec
from tests import invented

from pactline.dossier import compose, standing
from pactline.dossier.view import View
from pactline.model.story import Bound, Course, Pact, Staged, Turn
from pactline.model.when import When

YEAR, MONTH = When("2031", "2031-01-01", "2031-12-31"), When("2031-03", "2031-03-01", "2031-03-31")
APRIL = When("2031-04", "2031-04-01", "2031-04-30")
SIGNED = (invented.words("r-second", "signed", "stage"),)
DENIED = (invented.words("r-second", "denied", "cue"),)
FACTS = {fact.id: fact for fact in invented.FACTS}


def accord(*stages: tuple[str, When]):
    pact = Pact(("Harbour Accord",), stages=tuple(Staged(name, when, SIGNED) for name, when in stages))
    return msgspec.structs.replace(FACTS["g-accord"], ledger=pact)


def test_stages_stand_in_the_course_of_things():
    steps = standing.stages(accord(("ratified", YEAR), ("agreed", MONTH), ("signed", APRIL)))
    assert [step.name for step in steps] == ["agreed", "signed", "ratified"]
    assert standing.furthest(steps).name == "ratified"


def test_a_wider_date_of_the_same_stage_is_told_by_the_narrower():
    steps = standing.stages(accord(("signed", YEAR), ("signed", MONTH), ("signed", When())))
    assert [step.when for step in steps] == [MONTH]


def test_two_dates_that_cannot_be_one_both_stay():
    steps = standing.stages(accord(("signed", APRIL), ("signed", MONTH)))
    assert [step.when for step in steps] == [MONTH, APRIL]


def loan(**fields):
    turns = (Turn("announced", MONTH, FACTS["c-loan"].evidence), Turn("disputed", APRIL, DENIED))
    course = Course(**{"status": "disputed", "history": turns, "due": APRIL, "agreement": "g-accord", **fields})
    fact = msgspec.structs.replace(FACTS["c-loan"], ledger=course)
    facts = tuple(fact if one.id == fact.id else one for one in invented.FACTS)
    story = msgspec.structs.replace(invented.story(), facts=facts)
    sections = compose(story, version="0", options=()).sections
    return next(line for section in sections for line in section.lines if line.record == "c-loan"), View(story)


def test_a_promise_shows_its_turns_its_day_and_what_it_is_part_of():
    line, _ = loan()
    terms = dict(line.terms)
    assert (terms["Due"], terms["Status"], terms["Part of"]) == ("April 2031", "disputed", "Harbour Accord")
    assert [(part.text, part.day) for part in line.parts] == [
        ("Announced", "March 2031"),
        ("Disputed", "April 2031"),
    ]
    assert all(part.evidence for part in line.parts)


def test_a_day_that_passed_without_news_is_said_to_have_passed():
    line, _ = loan(status="no-report-since", overdue=True)
    assert dict(line.terms)["Status"] == "no later report found though the day has passed"


def test_the_last_stage_with_a_day_is_told_before_a_later_one_without():
    steps = (
        standing.Step("signed", When("2031", "2031-01-01", "2031-12-31"), ()),
        standing.Step("approved", When(), ()),
    )
    assert standing.furthest(steps).name == "signed"
    assert standing.furthest(steps[1:]).name == "approved"
    assert standing.furthest(()) is None


def test_each_stage_stands_on_the_timeline_at_its_own_day():
    held = accord(("agreed", MONTH), ("signed", APRIL), ("ratified", When()))
    story = invented.story()
    story = msgspec.structs.replace(story, facts=tuple(held if one.id == held.id else one for one in story.facts))
    sections = {section.key: section for section in compose(story, version="0", options=()).sections}
    lines = [line for line in sections["timeline"].lines if line.record == held.id]
    assert [line.text for line in lines] == [
        "Harbour Accord: agreed March 2031",
        "Harbour Accord: signed April 2031",
    ]
    assert [line.when for line in lines] == [MONTH, APRIL]


def test_what_each_party_does_on_a_day_of_its_own_stands_twice():
    by = [(Bound("by", f"a-{name}", name),) for name in ("norvania", "tessary")]
    stages = (Staged("ratified", YEAR, SIGNED, by[0]), Staged("ratified", MONTH, SIGNED, by[1]))
    fact = msgspec.structs.replace(FACTS["g-accord"], ledger=Pact(("Harbour Accord",), stages=stages))
    assert [(step.when, step.by) for step in standing.stages(fact)] == [(YEAR, by[0]), (MONTH, by[1])]

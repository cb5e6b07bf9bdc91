import msgspec
import pytest
from tests import invented

from pactline.dossier import compose, disagreements
from pactline.model.record import Agreement, Commitment
from pactline.model.story import Contradiction, Copy, Story


@pytest.fixture(scope="module")
def sections():
    dossier = compose(invented.story(), version="0", options=(("today", "2031-04-01"),))
    return {section.key: section for section in dossier.sections}


def texts(section):
    return [line.text for line in section.lines]


def test_every_kind_of_record_has_its_section(sections):
    assert list(sections) == [
        *("summary", "agreements", "commitments", "figures", "timeline"),
        *("statements", "contradictions", "actors", "reports", "coverage"),
    ]


def test_the_opening_answers_the_questions_in_their_order(sections):
    lines = sections["summary"].lines
    assert list(dict.fromkeys(line.group for line in lines)) == [
        *("Parties", "Dates", "Reports", "Agreed", "Shares", "Promised", "Disputed", "Not known"),
    ]
    told = {line.group: line.text for line in lines}
    assert told["Parties"].startswith("Ada Holm (president of Norvania) and Bo Lindqvist (chancellor of Tessary)")
    assert told["Dates"] == "The first report is of 4 March 2031, the last of a Thursday in March 2031."
    assert told["Reports"].startswith("Three reports, none a copy of another.")
    assert "six statements by two speakers" in told["Reports"]
    assert told["Agreed"] == "Harbour Accord: signed 4 March 2031."
    assert told["Shares"].startswith("Ada Holm said: “We have completed 60 percent of the harbour works”")
    assert told["Promised"] == "One promise: one announced; none is reported done."
    assert "two reports could not be dated to one day" in told["Not known"].casefold()


def test_how_far_a_matter_has_got_is_told_by_shares_of_an_agreement():
    base = invented.story()
    pact = next(fact.id for fact in base.facts if isinstance(fact.record.body, Agreement))
    held = tuple(msgspec.structs.replace(one, about=pact) if one.of else one for one in base.indicators)
    summary = compose(msgspec.structs.replace(base, indicators=held), version="0", options=()).sections[0]
    groups = [line.group for line in summary.lines]
    assert "How far" in groups and "Shares" not in groups


def test_a_copy_is_counted_as_one():
    copies = (Copy("r-second", "r-first", "near", 0.9),)
    story = msgspec.structs.replace(invented.story(), copies=copies, independent=2)
    summary = compose(story, version="0", options=()).sections[0]
    (line,) = [line for line in summary.lines if line.group == "Reports"]
    assert line.text.startswith("Three reports, one of them a copy of another; two in all tell something of their own.")


def test_a_copy_with_words_of_its_own_is_said_to_have_them():
    copies = (Copy("r-second", "r-first", "near", 0.9),)
    story = msgspec.structs.replace(invented.story(), copies=copies, independent=3)
    (line,) = [one for one in compose(story, version="0", options=()).sections[0].lines if one.group == "Reports"]
    assert line.text.startswith("Three reports, one of them a copy of another, with words added.")


def test_what_two_lines_say_of_one_day_in_the_same_words_stands_once_in_the_timeline():
    base = invented.story()
    spoken = next(fact for fact in base.facts if fact.id == "s-works")
    first = msgspec.structs.replace(spoken, when=invented.MARCH)
    again = msgspec.structs.replace(first, id="s-again", record=msgspec.structs.replace(first.record, id="s-again"))
    other = msgspec.structs.replace(again, id="s-other", when=invented.SET)
    facts = (*(fact for fact in base.facts if fact.id != "s-works"), first, again, other)
    threads = [msgspec.structs.replace(one, timeline=tuple(fact.id for fact in facts)) for one in base.threads]
    story = msgspec.structs.replace(base, facts=facts, threads=tuple(threads))
    told = {one.key: one for one in compose(story, version="0", options=()).sections}["timeline"].lines
    assert sum("60 percent of the harbour works" in line.text for line in told if line.record.startswith("s-")) == 2


def test_an_agreement_has_its_stages_and_each_its_words(sections):
    (line,) = sections["agreements"].lines
    assert dict(line.terms)["Between"] == "Ada Holm and Bo Lindqvist"
    (stage,) = line.parts
    assert (stage.text, stage.day) == ("Signed", "4 March 2031")
    assert stage.evidence


def test_a_promise_stands_under_who_is_to_act_with_its_particulars(sections):
    (line,) = sections["commitments"].lines
    assert line.group == "Norvania"
    assert line.text == "Ada Holm on Thursday said that Norvania would lend Tessary 20 million crowns"
    assert dict(line.terms) == {
        "To": "Tessary",
        "Amount": "20 million crowns",
        "Wording": "firm",
        "Status": "announced",
    }


def test_an_event_stands_on_the_timeline_in_its_own_words(sections):
    (line,) = [line for line in sections["timeline"].lines if line.record == "e-protest"]
    assert line.text == "About 300 dockers protested in Port Edra."
    assert line.terms == (("", "Protest by about 300 dockers in Port Edra"),)
    assert line.day == "reported a Thursday in March 2031"


def test_the_sides_of_a_dispute_stand_side_by_side(sections):
    (line,) = sections["contradictions"].lines
    assert [side.record for side in line.parts] == ["o-fortyfive", "o-sixty"]
    assert all(side.evidence and side.text for side in line.parts)


def test_statements_stand_under_their_speakers(sections):
    groups = [line.group for line in sections["statements"].lines]
    assert groups[0] == "Ada Holm"
    assert groups[-1].startswith("Others")


def test_a_report_says_why_it_is_of_its_day(sections):
    line = next(line for line in sections["reports"].lines if line.record == "r-first")
    assert line.day == "a Thursday in March 2031"
    assert "Worked out from the text (two reasons)" in line.detail


def test_people_come_with_offices_and_other_spellings(sections):
    line = next(line for line in sections["actors"].lines if line.record == "a-lindqvist")
    assert line.text == "Bo Lindqvist, chancellor of Tessary"
    assert "“Bo Lindqist”" in line.detail


def test_what_was_left_out_is_listed_with_its_reason(sections):
    told = texts(sections["coverage"])
    assert "empty.txt: no text" in told
    assert "“20 million”" in told


def test_every_line_but_summaries_can_be_checked(sections):
    for section in sections.values():
        for line in section.lines:
            assert line.record or section.key in ("summary", "coverage"), line


def test_row_1_no_report_at_all_still_makes_a_dossier():
    dossier = compose(Story(readings=(), rejected=invented.story().rejected), version="0", options=())
    assert dossier.title == "No reports"
    assert dossier.sections[0].key == "summary"


@pytest.mark.parametrize(
    ("why", "words"),
    [
        ("48 (Tessaly, 2025-05-06); 84.", "48 (Tessaly, 6 May 2025); 84."),
        ("30 (Bram, 2022-01-01/2022-06-30)", "30 (Bram, between 1 January and 30 June 2022)"),
        ("of 2021-23 and 2024-45-99", "of 2021-23 and 2024-45-99"),
    ],
)
def test_the_dates_of_a_dispute_are_in_words(why, words):
    one = Contradiction("x-own", "value", ("o-sixty",), why, ())
    assert disagreements.why(one) == words


@pytest.mark.parametrize(
    ("strength", "heading", "brief"),
    [
        ("firm", "Norvania", "One promise: "),
        ("considered", "Norvania", "One plan: "),
        ("requested", "Asked of Norvania", "One request: "),
    ],
)
def test_what_is_asked_stands_apart_from_what_is_promised(strength, heading, brief):
    base = invented.story()
    facts = tuple(_worded(one, strength) if isinstance(one.record.body, Commitment) else one for one in base.facts)
    told = {s.key: s for s in compose(msgspec.structs.replace(base, facts=facts), version="0", options=()).sections}
    assert told["commitments"].lines[0].group == heading
    assert next(line.text for line in told["summary"].lines if line.group == "Promised").startswith(brief)


def _worded(fact, strength):
    """A commitment of another strength."""
    body = msgspec.structs.replace(fact.record.body, strength=strength)
    return msgspec.structs.replace(fact, record=msgspec.structs.replace(fact.record, body=body))

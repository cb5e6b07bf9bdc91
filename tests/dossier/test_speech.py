"""A statement's line is true to the words of its report."""

import msgspec
import pytest
from tests import invented

from pactline.dossier import speech
from pactline.dossier.view import View


@pytest.fixture(scope="module")
def lines():
    view = View(invented.story())
    return {fact.id: speech.line(fact, view) for fact in view.spoken}


def test_a_quotation_stands_after_its_speaker(lines):
    assert lines["s-works"] == "Ada Holm said: “We have completed 60 percent of the harbour works”"


def test_the_words_between_source_and_content_stay(lines):
    assert lines["s-lend"] == "Ada Holm on Thursday said that Norvania would lend Tessary 20 million crowns"
    assert lines["s-denied"].startswith("Bo Lindqvist denied that any loan had been agreed with Norvania")


def test_an_unknown_speaker_stays_as_written(lines):
    assert lines["s-late"].startswith("The works, according to officials")


def _line(text, source, cue, content, *, further="", **more):
    """The line of one statement in a text of its own."""
    invented.TEXTS["r-own"] = text
    record = invented.said(
        "s-own",
        invented.words("r-own", source, "source", rule=more.pop("rule", "by-hand")) if source else None,
        invented.words("r-own", cue, "cue"),
        invented.words("r-own", content),
        **more,
    )
    if further:
        body = msgspec.structs.replace(
            record.body, content=(*record.body.content, invented.words("r-own", further).span)
        )
        record = msgspec.structs.replace(
            record, body=body, evidence=(*record.evidence, invented.words("r-own", further))
        )
    fact = invented.fact(record, ("speaker", more.get("actor", "a-holm"), source or ""))
    base = invented.story()
    reading = invented.Reading(report=invented.report("r-own"), sentences=invented.sentences("r-own"))
    story = type(base)(readings=(reading,), actors=base.actors, facts=(fact,))
    return speech.line(fact, View(story))


def test_a_negation_stays_in_the_line():
    line = _line("Holm has not said that the dam is safe.", "Holm", "said", "the dam is safe")
    assert line == "Ada Holm has not said that the dam is safe"


def test_a_pronoun_gives_way_to_the_name():
    line = _line("The dam is safe, she told the council.", "she", "told", "The dam is safe")
    assert line == "The dam is safe, Ada Holm told the council"


def test_two_speakers_are_never_made_one():
    line = _line("Holm and Ros said that the dam is safe.", "Holm and Ros", "said", "the dam is safe")
    assert line == "Holm and Ros said that the dam is safe"


def test_a_possessive_source_stays_possessive():
    line = _line("Her claim that the dam is safe was heard.", "Her", "claim", "the dam is safe")
    assert line.startswith("Ada Holm’s claim that the dam is safe")


def test_a_bodys_words_are_not_replaced():
    line = _line(
        "The harbour office said the dam is safe.", "The harbour office", "said", "the dam is safe", actor="a-norvania"
    )
    assert line == "The harbour office said the dam is safe"


def test_a_sentence_from_within_a_quotation_opens_with_a_mark():
    text = "“The dam was checked twice. I do not believe that it leaks,” Holm told the council."
    line = _line(text, "Holm", "told", "I do not believe that it leaks", form="direct")
    assert line == "“I do not believe that it leaks,” Ada Holm told the council"


def test_a_quotation_that_goes_on_is_closed():
    text = "The engineer Holm told the council: “The dam was checked twice. It does not leak.”"
    line = _line(text, "The engineer Holm", "told", "“The dam was checked twice", form="direct")
    assert line == "Ada Holm told the council: “The dam was checked twice”"


def test_a_cue_between_two_quotations_leads_to_the_second_with_a_colon():
    text = "“The dam was checked twice,” Holm told the council. “It does not leak.”"
    line = _line(text, "Holm", "told", "“It does not leak.”", form="direct")
    assert line == "Ada Holm told the council: “It does not leak.”"
    plain = "The dam does not leak, Holm told the council. It is new."
    assert _line(plain, "Holm", "told", "The dam does not leak") == "The dam does not leak, Ada Holm told the council"


def test_the_reports_words_before_a_quotation_stay_outside_its_marks():
    text = "At the same time, Holm says, “if we had waited, it would leak.”"
    more = "“if we had waited, it would leak.”"
    line = _line(text, "Holm", "says", "At the same time", form="direct", further=more)
    assert line == "At the same time, Ada Holm says, “if we had waited, it would leak.”"


def test_what_takes_half_of_it_back_comes_along():
    text = "Holm says the dam is safe -- but it may not last."
    assert _line(text, "Holm", "says", "the dam is safe") == "Ada Holm says the dam is safe -- but it may not last"
    text = "Holm says the dam is safe, but farmers plan to leave the valley."
    assert _line(text, "Holm", "says", "the dam is safe") == "Ada Holm says the dam is safe"


def test_a_quotation_that_the_next_one_takes_back_has_it_beside_it():
    text = "“The dam is safe,” Holm said. “But it may not last.”"
    line = _line(text, "Holm", "said", "“The dam is safe,”", form="direct")
    assert line == "Ada Holm said: “The dam is safe” … “But it may not last.”"
    text = "“The dam is safe,” Holm said. “It was built in May.”"
    assert _line(text, "Holm", "said", "“The dam is safe,”", form="direct") == "Ada Holm said: “The dam is safe”"
    text = "“The dam is safe,” Holm said. Ros left the room. “But it may not last.”"
    assert _line(text, "Holm", "said", "“The dam is safe,”", form="direct") == "Ada Holm said: “The dam is safe”"


def test_an_answer_stands_behind_its_question():
    text = "The wall is old. Asked why it leaks, Holm said: “Because of the storm.”"
    line = _line(text, "Holm", "said", "“Because of the storm.”", form="direct")
    assert line == "Asked why it leaks, Ada Holm said: “Because of the storm.”"
    text = "The wall is old. When we asked Holm if it leaks, she replied: “It does not.”"
    line = _line(text, "she", "replied", "“It does not.”", form="direct")
    assert line == "When we asked Holm if it leaks, Ada Holm replied: “It does not.”"
    text = "The wall is old. After the storm, Holm said: “Nobody asked us.”"
    assert _line(text, "Holm", "said", "“Nobody asked us.”", form="direct") == "Ada Holm said: “Nobody asked us.”"
    text = "The town asked for a wall. In May, Holm said: “It is old.”"
    assert _line(text, "Holm", "said", "“It is old.”", form="direct") == "Ada Holm said: “It is old.”"


def test_a_sentence_of_the_report_stands_in_nobodys_words():
    text = "“The wall is old,” explained Holm, an engineer. The town built it in May. “We saw that it leaks.”"
    line = _line(text, "Holm, an engineer", "explained", "“We saw that it leaks.”", form="direct")
    assert line == "Ada Holm: “We saw that it leaks.”"
    text = "“The wall is old,” explained Holm, an engineer. “We saw that it leaks.”"
    line = _line(text, "Holm, an engineer", "explained", "“We saw that it leaks.”", form="direct")
    assert line == "… explained Ada Holm: “We saw that it leaks.”"


def test_a_clause_beside_what_a_sentence_tells_stands_alone():
    text = "The old valley, where the harbour office says a third of the wells are dry, has opened its fair."
    said = "a third of the wells are dry"
    line = _line(text, "the harbour office", "says", said, actor="a-norvania")
    assert line == "The harbour office says a third of the wells are dry"
    text = "The valley will open its fair if the harbour office says a third of the wells are dry."
    line = _line(text, "the harbour office", "says", said, actor="a-norvania")
    assert line == text


def test_a_quotation_from_the_middle_of_a_sentence_stays_in_it():
    line = _line("Holm said the wall “just went down”.", "Holm", "said", "“just went down”", form="direct")
    assert line == "Ada Holm said the wall “just went down”"
    line = _line(
        "“It just went down,” a guard said.", "a guard", "said", "“It just went down,”", form="direct", actor=""
    )
    assert line == "A guard said: “It just went down”"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Lund thanked the crews and said that the dike would hold.", "Ada Holm said that the dike would hold"),
        (
            "Lund said that the pumps had been tried, and called the dike safe.",
            "Ada Holm called the dike safe",
        ),
        (
            "Lund did not thank the crews and said that the dike would hold.",
            "Lund did not thank the crews and said that the dike would hold.",
        ),
        (
            "Lund has thanked the crews and said that the dike would hold.",
            "Lund has thanked the crews and said that the dike would hold.",
        ),
    ],
)
def test_a_second_act_of_a_speaker_stands_behind_the_name(text, line):
    cue = "called" if "called" in text else "said"
    content = text[text.rindex(cue) + len(cue) + 1 : -1]
    assert _line(text, "Lund", cue, content, rule="shared-subject") == line

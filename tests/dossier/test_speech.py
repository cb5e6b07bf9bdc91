"""A statement's line is true to the words of its report."""

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


def _line(text, source, cue, content, **more):
    """The line of one statement in a text of its own."""
    invented.TEXTS["r-own"] = text
    record = invented.said(
        "s-own",
        invented.words("r-own", source, "source") if source else None,
        invented.words("r-own", cue, "cue"),
        invented.words("r-own", content),
        **more,
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

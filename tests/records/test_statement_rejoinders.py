"""Bare answers to what was said: who gives them, what they point at, and what answers nothing."""

import pytest
from tests.records.ledger import page

from pactline.model.record import Statement


def answers(text, language, world):
    """The speaker, the verb and the words of each bare answer of a text."""
    read = page(text, language, world)
    held = [one for one in read.records if isinstance(one.body, Statement) and one.evidence[0].rule == "rejoinder"]
    spans = [(one.parties[0].text, one.body.cue, one.body.content[0]) for one in held]
    return [(who, cue, text[span.start : span.end]) for who, cue, span in spans]


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        (
            "The League accused the mayor of selling harbour land, a charge that her spokesman rejected.",
            ("her spokesman", "rejected", "a charge"),
        ),
        ("Lind said that the crane was overloaded, a claim the yard disputes.", ("the yard", "disputes", "a claim")),
        ("Holm said that the yard had dumped oil. The yard denies this.", ("The yard", "denies", "this")),
    ],
)
def test_an_answer_without_words_of_its_own_points_back(text, answer, language, world):
    assert answers(text, language, world) == [answer]
    read = page(text, language, world)
    (first, *_) = [one for one in read.records if isinstance(one.body, Statement)]
    assert "charge" not in text[first.body.content[0].start : first.body.content[-1].end]


@pytest.mark.parametrize(
    "text",
    [
        "Holm sued the yard over the crane. The court rejected the claim.",
        "The yard offered a truce. The union rejected it.",
        "The clerk never denied this.",
        "Lind paid a charge that the port had raised.",
    ],
)
def test_what_is_no_answer(text, language, world):
    assert not answers(text, language, world)

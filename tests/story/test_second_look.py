"""A story seen again: what the rest of it says of each two deeds."""

import numpy as np
import pytest

from pactline.story import sameness, second_look
from pactline.story.sameness import Deed, Pile, Scene

REPORTS = ("a", "a", "b", "b")
DEEDS = tuple(Deed(report, f"deed{at}", "VERB", (f"deed{at}",), 0) for at, report in enumerate(REPORTS))
LIKELY = np.array([[1, 0.1, 0.8, 0.3], [0.1, 1, 0.2, 0.7], [0.8, 0.2, 1, 0.1], [0.3, 0.7, 0.1, 1]])


@pytest.fixture
def look():
    numbers = np.array([0, 0, 1, 1])
    likely = LIKELY - np.eye(4)
    return second_look.Look(DEEDS, likely, numbers, numbers)


def test_all_questions_answer_for_each_two_whoever_comes_first():
    found = second_look.asked(DEEDS, LIKELY)
    assert found.shape[:2] == (4, 4)
    assert (found == found.transpose(1, 0, 2)).all()


def test_the_likelier_one_in_the_others_report_is_a_rival(look):
    _, below, *_ = second_look.rivals(look)
    assert below[0, 2] == 0
    assert below[0, 3] == pytest.approx(0.3 - 0.8)


def test_what_stands_beside_two_deeds_speaks_for_them(look):
    (beside,) = second_look.company(look)
    assert beside[0, 2] == pytest.approx(0.7)
    assert beside[0, 3] == pytest.approx(0.2)


def test_the_groups_that_would_be_made(look):
    *_, together = second_look.groups(look)
    assert together[0, 2] == together[1, 3] == 1
    assert together[0, 3] == 0


def test_one_deed_in_two_words_is_joined(world):
    words, known = sameness.load(world)
    arrest = Deed("a", "arrest", "VERB", ("arrest",), 0, frozenset({"police"}), frozenset({"smuggler"}))
    detain = Deed("b", "detain", "VERB", ("detain",), 0, frozenset({"police"}), frozenset({"smuggler"}))
    sink = Deed("b", "sink", "VERB", ("sink",), 6, frozenset({"ferry"}))
    alike = dict.fromkeys([("a", "a"), ("b", "b")], 1.0) | dict.fromkeys([("a", "b"), ("b", "a")], 0.6)
    found = second_look.group(Scene((arrest, detain, sink), Pile({}, alike), known, words))
    assert found == [[0, 1], [2]]

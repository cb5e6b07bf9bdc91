"""One deed told with a name and without: the driver, scores of people, the company; and what only sounds like one."""

import pytest
from tests.story.test_happening_fates import fate
from tests.story.test_retold import dossier

from pactline.story import happenings
from pactline.story.sources import Origins


def bare(key, victim, rule="verb-kill", *, report="r", at=0, **fields):
    """A telling of what befell somebody who has no name."""
    return fate(key, rule, victim, known=False, report=report, at=at, **fields)


def urged(key, whom, at, *, doer="Holm"):
    """A telling of whom a known speaker urges."""
    return bare(key, whom, "verb-urge", at=at, type="REQUEST", doer=doer, actor=f"a-{doer}")


@pytest.mark.parametrize(
    ("one", "other", "lines"),
    [
        (bare("1", "the driver"), bare("2", "the driver", "verb-shoot", at=90), 1),
        (bare("1", "the driver"), bare("2", "the driver", "verb-shoot", at=90, status="negated"), 2),
        (bare("1", "the driver"), bare("2", "the driver", report="s"), 2),
        (bare("1", "the rebels"), bare("2", "the rebels", "verb-shoot", at=90), 2),
        (bare("1", "almost 80 people"), bare("2", "Nearly 80 people", at=90, status="alleged"), 1),
        (bare("1", "almost 80 people"), bare("2", "Nearly 70 people", at=90), 2),
        (bare("1", "Scores"), bare("2", "Nearly 80 people", at=90), 1),
        (bare("1", "Scores", at=50), bare("2", "Nearly 80 people", at=90), 2),
        (urged("1", "political leaders", 0), urged("2", "the leaders in the north", 90), 1),
        (urged("1", "political leaders", 0), urged("2", "the dockers in the north", 90), 2),
        (urged("1", "leaders in the south", 0), urged("2", "leaders in the north", 90), 2),
        (urged("1", "political leaders", 0), urged("2", "the leaders in the north", 90, doer="Rask"), 2),
        (urged("1", "political leaders", 30), urged("2", "the leaders in the north", 90), 2),
    ],
)
def test_who_has_no_name_is_told_once(one, other, lines):
    assert len(happenings.merge([one, other], Origins({}))) == lines


NAMED = "The Harbour Union has agreed to set aside 20bn crowns to compensate ferrymen harmed by the leaking dike."


@pytest.mark.parametrize(
    ("other", "lines"),
    [
        (NAMED.replace("The Harbour Union", "The union"), 1),
        (NAMED.replace("The Harbour Union", "The union").replace("20bn", "30bn").replace("ferrymen", "dockers"), 2),
        (NAMED.replace("The Harbour Union", "The mayor"), 2),
    ],
)
def test_a_body_without_its_name_is_the_one_that_says_all_the_same(other, lines, tmp_path):
    assert len(dossier(tmp_path, NAMED, other)["events"]) == lines

"""Figures of two storms or of two years are two indicators; bounds that clash and round words."""

import pytest
from tests.story.test_indicator_doubles import told
from tests.story.test_progress import relations


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        ("Hurricane Holm killed 40 people in May.", "Hurricane Lund killed 70 people in May.", [1, 1]),
        ("Hurricane Holm killed 40 people in May.", "Hurricane Holm killed 70 people in May.", [2]),
        ("Riga braced as Storm Holm neared. It killed 40 people.", "Storm Lund killed 70 people.", [1, 1]),
        ("Riga braced as Storm Holm neared. It killed 40 people.", "Storm Holm killed 70 people.", [2]),
        ("The quake of 1987 killed 40 people.", "The quake of 2003 killed 70 people.", [1, 1]),
        ("The quake of 2003 killed 40 people.", "The quake of 2003 killed 70 people.", [2]),
        ("The firm used steel on 35 percent of its wells.", "The yard used steel on 4 percent of its wells.", [1, 1]),
        ("The firm used steel on 35 percent of the wells.", "The yard used steel on 4 percent of the wells.", [2]),
        ("The board says 39% of the yard's shares are held in Riga, about a third of them by banks.", "", [1, 1]),
        (
            "The board says 39% of the yard's shares are held in Riga.",
            "The bank says 30% of the yard's shares are held in Riga.",
            [2],
        ),
    ],
)
def test_what_is_of_two_scenes_or_owners_is_no_one_series(first, second, found, language, world):
    assert told(language, world, first, second) == found


@pytest.mark.parametrize(
    ("first", "second", "relation"),
    [
        ((21.0, "at least"), (21.0, "at most"), "unclear"),
        ((21.0, "at least"), (21.0, "exact"), "restated"),
        ((21.0, "at least"), (20.0, "exact"), "disagrees"),
        ((20.0, "more than"), (21.0, "exact"), "rounding"),
        ((21.0, "at most"), (20.0, "exact"), "unclear"),
    ],
)
def test_a_bound_that_leaves_a_value_out_does_not_round_it(first, second, relation):
    days = [("2021-05-04", *one, "boats", who) for one, who in ((first, "Holm"), (second, "Brandt"))]
    found = relations(*days)
    assert relation in found and found[0] == "first"

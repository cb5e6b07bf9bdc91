"""Words that tell a figure, with all that one of them is joined to."""

import pytest
from tests.records.test_measure_claimants import ledger


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "To date, 209 turtles have been found dead or debilitated along the Riga Coast.",
            "turtles have been found dead or debilitated along the Riga Coast",
        ),
        (
            "The 316 dead birds collected along the shores of Norway, Latvia and Sweden were burned.",
            "burned dead birds collected along the shores of Norway, Latvia and Sweden",
        ),
        (
            "Holm sought $83 million for the two wars and more aid for nurses.",
            "sum sought for the two wars and more aid for nurses",
        ),
        (
            "Nine of the 11 parties were hosted by lobbyist Tony Holm or others of his firm, the Holm Group.",
            "parties were hosted by lobbyist Tony Holm or others of his firm",
        ),
        ("The 316 dead birds collected along the shores of Norway were rare.", None),
        ("Holm sought $83 million for the wars and $9 million for the nurses.", None),
        ("Holm sought $83 million for the wars and won.", None),
    ],
)
def test_words_cut_at_a_conjunction_are_told_whole(text, told, language, world):
    first = ledger(text, language, world)[0].body
    assert (first.told or first.label) == told if told else " and " not in (first.told or first.label)

"""A stretch of a report gets back the marks that its cut lost, and no other."""

import pytest

from pactline.dossier import speech_marks as marks


@pytest.mark.parametrize(
    ("told", "inside", "whole"),
    [
        ("It is old,” said Holm", True, "“It is old,” said Holm"),
        ("The report said that it is old,” and no more", False, "The report said that it is old, and no more"),
        ("Holm said: “It is old", False, "Holm said: “It is old”"),
        ("Holm said: “It is old. “It leaks", False, "Holm said: “It is old. It leaks”"),
        ("Holm told the council. “It is old.”", False, "Holm told the council: “It is old.”"),
        ("“It is old,” said Holm. “It leaks.”", False, "“It is old,” said Holm. “It leaks.”"),
        ('It is old," said Holm', True, '"It is old," said Holm'),
        ('It is old," Holm told them', False, '"It is old," Holm told them'),
        ('Holm said: "It is old', False, 'Holm said: "It is old"'),
        ("Holm said that it is old", True, "Holm said that it is old"),
    ],
)
def test_lost_marks_come_back(told, inside, whole):
    assert marks.whole(told, inside=inside) == whole


@pytest.mark.parametrize("text", ["“It is new. It is old,” said Holm.", '"It is new.\nIt is old," said Holm.'])
def test_a_place_behind_an_opening_mark_is_within(text):
    assert marks.within(text, text.index("It is old"))
    assert not marks.within(text, text.index("Holm"))

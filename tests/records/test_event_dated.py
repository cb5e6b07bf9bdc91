"""The days of events that stand on what they are told beside."""

import pytest
from tests.records.test_event_years import year


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Friday's attack killed 12 dockers.", [("Friday", False)]),
        ("It was worse than the 2007 Arle massacre, in which a gunman killed 32 dockers.", [("2007", False)]),
        ("Friday's letter angered rebels who killed 12 dockers.", [None]),
        ("Dockers were jailed in 2005 after they attacked a policeman.", [("2005", False), ("2005", True)]),
        ("Fewer fires were seen last year after Norway banned the dockers.", [("last year", True)]),
        ("Dockers were jailed on Monday after they attacked a policeman.", [("Monday", False), None]),
        ("Since taking power in 2005, Norway's government has arrested dockers.", [("2005", True)]),
        ("As a student in 1979, Lars Holm attacked a policeman.", [("1979", False)]),
        ("In 2005, the port burned, with ten dockers attacked by rebels.", [("2005", False)]),
        ("In 2005, the union praised Norway, which arrested ten dockers.", [("2005", False), None]),
        ("Norway plans to ban the union after winning the election in 2005.", [None]),
    ],
)
def test_an_event_has_the_day_of_what_it_is_told_beside(text, told, language, world):
    assert year(text, language, world) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Lars Holm called for dialogue in a speech on Thursday night.", [("Thursday night", False)]),
        ("The union condemned the arrests in a letter to the mayor sent on Thursday.", [("Thursday", False)]),
        ("The union criticised the letter of Thursday.", [None]),
        ("Ten soldiers were killed when rebels attacked a convoy on Monday.", [("Monday", False)] * 2),
        ("Ten soldiers were killed after rebels attacked a convoy on Monday.", [None, ("Monday", False)]),
    ],
)
def test_what_is_said_in_a_speech_has_its_day(text, told, language, world):
    assert year(text, language, world) == told

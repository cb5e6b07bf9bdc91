"""Who is to act or says so, where only a part of those who are called so is told of."""

import pytest
from tests.records.ledger import vows


def doers(text, language, world):
    (record,) = vows(text, language, world)
    return [(party.text, party.chain is not None) for party in record.parties if party.role == "by"]


@pytest.mark.parametrize(
    ("text", "told", "known"),
    [
        ("Marta Lund urged moderate Republicans to back the bill.", "moderate Republicans", False),
        ("Some Republicans vowed to block the bill.", "Some Republicans", False),
        ("Republicans in the Senate vowed to block the bill.", "Republicans in the Senate", False),
        ("Two Latvian ministers vowed to resign.", "Two Latvian ministers", False),
        ("Several Latvian lawmakers vowed to block the bill.", "Several Latvian lawmakers", False),
        # all of them
        ("Republicans vowed to block the bill.", "Republicans", True),
        ("The ruling Conservatives vowed to block the bill.", "Conservatives", True),
        ("Latvian police will close the port.", "Latvian police", True),
    ],
)
def test_a_part_of_those_who_are_called_so_is_not_all_of_them(text, told, known, language, world):
    assert doers(text, language, world) == [(told, known)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The mayor said 3,000 people living in coastal towns should leave on Sunday.",
            "people living in coastal towns",
        ),
        ("Lars Holm urged people not in the lower town to stay at home.", "people not in the lower town"),
        ("Nurses who work at night will strike in May.", "Nurses who work at night"),
        ("Nurses, who met on Monday, will strike in May.", "Nurses"),
        ("Sailors planning to leave the port met on Monday.", "Sailors"),
        ("Lars Holm urged people to stay at home.", "people"),
    ],
)
def test_what_says_which_of_them_are_meant_is_told(text, told, language, world):
    ((words, _),) = doers(text, language, world)
    assert words.endswith(told)


def test_some_of_them_ask_and_not_all(language, world):
    (record,) = vows("Several moderate Republicans urged Lars Holm to close the port.", language, world)
    assert [(party.text, party.chain) for party in record.said_by] == [("Several moderate Republicans", None)]


@pytest.mark.parametrize(
    ("text", "acting"),
    [
        ("Marta Lund said that Norway, not Latvia, would mend the pier.", ["Norway"]),
        ("Norway rather than Latvia will mend the pier.", ["Norway"]),
        ("The harbour and public works committee will mend it.", ["The harbour and public works committee"]),
        ("The mayor and the works committee will mend the pier.", ["The mayor", "the works committee"]),
        ("Marta Lund and the works committee will mend the pier.", ["Marta Lund", "the works committee"]),
        ("Norway and not Latvia will mend the pier.", ["Norway"]),
        ("Marta Lund said that Norway, not just Latvia, would mend the pier.", ["Norway", "Latvia"]),
        ("Lars Holm said he and skipper Erik Lund would sail to Riga.", ["he", "Erik Lund"]),
        ("Lars Holm said he and his wife would sail to Riga.", ["he", "his wife"]),
    ],
)
def test_who_is_left_out_does_not_act_and_who_is_joined_does(text, acting, language, world):
    assert [told for told, _ in doers(text, language, world)] == acting


def test_a_party_may_be_the_last_word_of_a_sentence_without_a_full_stop(language, world):
    assert doers("* Latvia seeks $95 mln from insurers", language, world) == [("insurers", False)]

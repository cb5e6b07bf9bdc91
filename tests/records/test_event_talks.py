"""Events told without their sides: talks, both sides, denials take those of the lines before, or stay without."""

import pytest
from tests.records.test_events import read


def sides(text, trigger, language, world):
    page, found = read(text, language, world)
    chains = {chain.id: chain.name for chain in page.chains}
    spans = {id(one): next(e.span for e in one.evidence if e.role == "trigger") for one in found}
    told = [one for one in found if text[spans[id(one)].start : spans[id(one)].end] == trigger]
    return [sorted({chains.get(party.chain or "", party.text) for party in one.parties}) for one in told]


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Norway and Latvia signed the contract on Thursday, after five weeks of negotiations.", "negotiations"),
        ("Norway and Latvia reached a deal after three nights of talks in the harbour.", "talks"),
        ("Norway and Latvia signed a loan. Negotiations had opened on 17 January.", "Negotiations"),
        ("Norway and Latvia signed a loan.\n\nTalks began in March and ended in May.", "Talks"),
    ],
)
def test_talks_of_nobodys_are_those_that_led_to_the_pact(text, trigger, language, world):
    assert sides(text, trigger, language, world) == [["Latvia", "Norway"]]


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Norway and Latvia signed a loan. Negotiations will open in May.", "Negotiations"),
        ("Norway and Latvia signed a loan. Negotiations on a port had opened in May.", "Negotiations"),
        ("Norway and Latvia signed a loan.\n\nIt rained.\n\nNegotiations had opened in May.", "Negotiations"),
        ("Norway signed a loan. Negotiations had opened in May.", "Negotiations"),
        ("Lars Holm met Anna Ozola. Negotiations had opened in May.", "Negotiations"),
    ],
)
def test_talks_with_no_pact_beside_them_are_none(text, trigger, language, world):
    assert sides(text, trigger, language, world) == []


def test_talks_have_not_the_day_of_the_signing(language, world):
    text = "Norway and Latvia signed the contract on 3 May 2021, after five weeks of negotiations."
    _, found = read(text, language, world)
    assert [one.when is None for one in found if one.body.type == "CONSULT"] == [True]


def test_both_sides_are_the_two_bodies_of_the_lines_before(language, world):
    text = "Norway wants a rise. Latvia has offered half of it.\n\nAnna Ozola urged both sides to meet."
    assert sides(text, "urged", language, world) == [["Anna Ozola", "Latvia", "Norway"]]


@pytest.mark.parametrize(
    "text",
    [
        "Norway wants a rise. Latvia has offered half. Estonia waits. Anna Ozola urged both sides to meet.",
        "The Harbour Union wants a rise. Boreal Group has offered 4. Norway waits. Anna Ozola urged both sides on.",
        "Work on Harbour Hospital goes on after Norway voted. Anna Ozola urged both sides to meet.",
        "Norway wants a rise. Dockers wait. Anna Ozola urged both sides to meet.",
    ],
)
def test_both_sides_of_more_than_two_stay_open(text, language, world):
    (found,) = sides(text, "urged", language, world)
    assert "both sides" in found


def test_a_denial_answers_who_made_the_charge(language, world):
    text = "Latvia accused Norway of lying. Norway denied having lied."
    assert sides(text, "denied", language, world) == [["Latvia", "Norway"]]


def test_a_denial_of_one_who_was_not_accused_answers_nobody(language, world):
    text = "Latvia accused Norway of lying. Estonia denied having lied."
    assert sides(text, "denied", language, world) == [["Estonia"]]


def test_who_asks_both_sides_is_neither_of_them(language, world):
    text = "Lars Holm's minister, Anna Ozola, asked both sides for patience."
    (found,) = sides(text, "asked", language, world)
    assert "Lars Holm" not in found


def test_denied_it_answers_the_charge_just_told(language, world):
    text = "Latvia accused Norway of lying. Norway denied it."
    assert sides(text, "denied", language, world) == [["Latvia", "Norway"]]


@pytest.mark.parametrize(
    "text",
    ["Latvia met Norway. Norway denied it.", "Latvia accused Norway of lying.\n\nIt rained.\n\nNorway denied it."],
)
def test_denied_it_without_a_charge_is_nothing(text, language, world):
    assert sides(text, "denied", language, world) == []


def test_talks_on_the_pact_are_those_of_its_sides(language, world):
    text = "Norway and Latvia signed a treaty. Talks on the treaty had opened in Riga on 16 January."
    assert sides(text, "Talks", language, world) == [["Latvia", "Norway"]]

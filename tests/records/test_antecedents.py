"""Who is to act where a pronoun says so: the noun of its sentence that it plainly stands for."""

import pytest
from tests.records.ledger import vows


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Council leaders warned that they would not approve the new harbour.", "Council leaders"),
        ("Orders are falling and several yards have said they are cutting pay or laying off workers.", "several yards"),
        ("They will strike in May, the nurses said.", "the nurses"),
        ("The shipyard said it would hire 90 welders.", "The shipyard"),
        ("One survivor said he would sue the ferry line.", "One survivor"),
        (
            "The ministry did not discourage free-spending councillors from their plans to offer a rebate.",
            "councillors",
        ),
        ("Several yards announced their plans to close two docks.", "Several yards"),
        # two of a kind, a person for "it", nobody
        ("Officers told tenants that they would repair the lifts.", "they"),
        ("Nurses said doctors were angry and that they would strike.", "they"),
        ("They said they would appeal.", "they"),
        ("Lund Bank met Boreal Bank when it agreed to sell its yard.", "it"),
    ],
)
def test_a_pronoun_is_told_by_the_noun_that_it_plainly_stands_for(text, meant, language, world):
    (record,) = vows(text, language, world)
    (doer,) = [party for party in record.parties if party.role == "by"]
    assert doer.text.endswith(meant)


def test_it_is_the_one_body_named_that_leads_the_sentence(language, world):
    text = "Boreal Bank chose growth, a path that ended on Monday when it agreed to sell itself to Lund Group."
    (record,) = vows(text, language, world)
    (doer,) = [party for party in record.parties if party.role == "by"]
    assert (doer.text, doer.chain is None) == ("Boreal Bank", False)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Many came away with a sense that she had agreed to drop the case.", 0),
        ("Lars Holm said that Norvania had agreed to drop the case.", 1),
        ("The question is what the town is ready to do for its country.", 0),
        ("The town is ready to do more for its country.", 1),
        ("The minister said they were giving Norvania the loans they needed to rescue Boreal Bank.", 0),
        ("The minister said Norvania needed to rescue Boreal Bank.", 1),
    ],
)
def test_an_impression_a_question_and_a_need_that_says_which_are_no_promises(text, found, language, world):
    assert len(vows(text, language, world)) == found


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("“We will close the yard,” the dockers said.", ["the dockers"]),
        ("“I will close the yard,” a port spokesman said.", ["a port spokesman"]),
        ("“We will close the yard,” a port spokesman said.", []),
    ],
)
def test_we_are_those_who_say_so_and_no_spokesman(text, doers, language, world):
    (record,) = vows(text, language, world)
    words = [party.text for party in record.parties if party.role == "by"]
    assert [word for word in words if word != "We"] == doers

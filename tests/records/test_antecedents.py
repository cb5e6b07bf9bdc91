"""Who is to act where a pronoun says so: the noun of its sentence that it plainly stands for."""

import pytest
from tests.records.ledger import page, vows


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
        ("Lars Holm did nothing to discourage free-spending dockers from their plans to offer a rebate.", "dockers"),
        ("Several yards announced their plans to close two docks.", "Several yards"),
        ("The zoo says it will open as usual today.", "The zoo"),
        ("Several of the council's critics said that they too will press for cheaper fares.", "critics"),
        ("More than 50 of the nurses said they would strike.", "More than 50 of the nurses"),
        ("As councillors scrambled to raise cash, they proposed sweeping overhauls.", "councillors"),
        ("The mayor laid out his proposal to reform the port.", "The mayor"),
        ("Nurses met in Riga on Monday. They promised a strike in May.", "Nurses"),
        ("The harbour board met on Monday. It plans to close the pier in May.", "The harbour board"),
        ("The mayor described the girls as healthy. He added that they would stay in a clinic.", "the girls"),
        ("“Both men met again, and they pledged to stay in touch,” Lars Holm added.", "Both men"),
        ("The poll counts nurses who said they would vote for the strike.", "nurses"),
        ("In the port 21 sailors said they would not vote at all.", "sailors"),
        (
            "Meanwhile, in Norway on Monday, the harbour department said it was set to require yards to plug 30 pipes.",
            "department",
        ),
        ("According to an index, Boreal was the largest group in 2014, before it agreed to sell its yard.", "Boreal"),
        ("The bank phoned dozens of dockers a day and politely asked them to pay up.", "dozens of dockers"),
        ("Lars Holm met the owners and urged them to open the port.", "the owners"),
        ("Lars Holm said he hoped the owners would see it, and called on them to open the port.", "the owners"),
        ("While councillors lack the votes, they have said they will oppose the bill.", "councillors"),
        ("Nurses met in Riga on Monday.\n\nThey also promised a strike in May.", "Nurses"),
        ("Lars Holm called police in May, urging them to release his son.", "police"),
        ("The council thanked the harbour board and urged it to open the port.", "the harbour board"),
        # two of a kind, a person for "it", nobody, another paragraph
        ("“Both men met the boys again, and they pledged to stay in touch,” Lars Holm added.", "they"),
        ("According to an index, Boreal was the largest group of a bank, before it agreed to sell its yard.", "it"),
        ("As councillors fought tenants, they proposed sweeping overhauls.", "they"),
        ("The mayor met the judge and laid out his proposal to reform the port.", "his"),
        ("Nurses met doctors in Riga on Monday. They promised a strike in May.", "They"),
        ("The harbour board met the shipyard on Monday. It plans to close the pier in May.", "It"),
        ("Nurses met in Riga on Monday.\n\nThey promised a strike in May.", "They"),
        ("The mayor and nurses met girls. He added that they would stay in a clinic.", "they"),
        ("Officers told tenants that they would repair the lifts.", "they"),
        ("Nurses said doctors were angry and that they would strike.", "they"),
        ("They said they would appeal.", "they"),
        ("The mayor met doctors in Riga on Monday.\n\nThey also promised a strike in May.", "They"),
        ("Doctors met nurses and the mayor urged them to open the port.", "them"),
        ("Lund Bank met Boreal Bank when it agreed to sell its yard.", "it"),
    ],
)
def test_a_pronoun_is_told_by_the_noun_that_it_plainly_stands_for(text, meant, language, world):
    (record,) = vows(text, language, world)
    (doer,) = [party for party in record.parties if party.role == "by"]
    assert doer.text.endswith(meant)


def test_a_pronoun_stands_for_all_who_are_joined(language, world):
    (record,) = vows("The mayor praised girls and boys. He added that they would stay in a clinic.", language, world)
    assert [party.text for party in record.parties if party.role == "by"] == ["girls", "boys"]


def test_it_is_no_source_of_what_is_told_of_a_body(language, world):
    text = "According to the Norvath Index, Boreal Bank was the largest in 2014, before it agreed to sell itself."
    (record,) = vows(text, language, world)
    assert [party.text for party in record.parties if party.role == "by"] == ["Boreal Bank"]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("A Boreal Bank spokesman said it was going to withhold payment.", "Boreal Bank"),
        ("“We will be watching closely,” said Ida Berg, a Boreal Bank spokeswoman.", "Boreal Bank"),
        ("“We will close the yard,” a Boreal Bank spokesman said on Monday.", "Boreal Bank"),
        ("“I will close the yard,” said Ida Berg, a Boreal Bank spokeswoman.", "Ida Berg"),
    ],
)
def test_a_spokesman_speaks_for_his_body(text, meant, language, world):
    (record,) = vows(text, language, world)
    (doer,) = [party for party in record.parties if party.role == "by"]
    names = {one.chain: one.name for one in page(text, language, world).mentions if getattr(one, "form", "") == "name"}
    assert names[doer.chain] == meant


def test_a_source_of_last_year_is_no_day(language, world):
    text = "According to an index released last year, the port will be closed in May."
    (record,) = vows(text, language, world)
    assert [party.text for party in record.said_by] == ["an index released last year"]


def test_what_is_joined_to_what_a_body_says_is_its_own(language, world):
    text = "Boreal Bank said costs were rising, and it would spend a further $100m on the port."
    (record,) = vows(text, language, world)
    (doer,) = [party for party in record.parties if party.role == "by"]
    assert (doer.text, doer.chain is None) == ("Boreal Bank", False)


def test_who_says_so_is_the_noun_that_a_pronoun_stands_for(language, world):
    (record,) = vows("Nurses met in Riga on Monday. They said the port would be closed in May.", language, world)
    assert [party.text for party in record.said_by] == ["Nurses"]


def test_a_day_says_nothing(language, world):
    found = vows("The nurses met the previous day and announced that the port would be closed.", language, world)
    assert all("day" not in party.text for record in found for party in record.said_by)


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
        ("Boreal is giving the Norwegians the assurances they needed to rescue Lund Bank, and doing nothing.", 0),
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

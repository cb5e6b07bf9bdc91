"""The body that is meant by "we", "our" and "it" of somebody who holds an office of it."""

import pytest
from tests.records.ledger import page, vows


def doers(text, language, world):
    names = {chain.id: chain.name for chain in page(text, language, world).chains}
    (record,) = vows(text, language, world)
    return [names.get(party.chain, party.text) for party in record.parties if party.role == "by"]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Lars Holm, chief executive of Boreal Bank, came. “We will close the yard,” Holm said.", "Boreal Bank"),
        ("Boreal Bank chairman Lars Holm came. “We will close the yard,” Holm said.", "Boreal Bank"),
        ("“Nothing will alter our promise to close the yard,” Boreal Bank chief Lars Holm said.", "Boreal Bank"),
        ("Boreal Bank won. Its chief executive, Lars Holm, came. “We will close the yard,” Holm said.", "Boreal Bank"),
        ("The chief executive of Boreal Bank, Lars Holm, came. “We will close the yard,” Holm said.", "Boreal Bank"),
        ("Lars Holm, chief of Boreal Bank, came. Holm said his members would close the yard.", "Boreal Bank"),
        ("Lars Holm, chief of Boreal Bank, came. “Our members will close the yard,” Holm said.", "Boreal Bank"),
        ("Lars Holm came to Boreal Bank. Holm said his members would close the yard.", "his members"),
        # his own word, a former office, none, one who asks all
        ("Lars Holm, chief executive of Boreal Bank, came. “I will close the yard,” Holm said.", "Lars Holm"),
        ("Former Boreal Bank chief Lars Holm came. “We will close the yard,” Holm said.", "Lars Holm"),
        ("Lars Holm came to Boreal Bank. “We will close the yard,” Holm said.", "Lars Holm"),
        ("“Nothing will alter our promise to close the yard,” Lars Holm said.", "Lars Holm"),
        ("“I am asking that we close the yard,” Lars Holm said.", "we"),
    ],
)
def test_we_of_an_officer_is_his_body(text, meant, language, world):
    assert doers(text, language, world) == [meant]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Lars Holm, chief executive of Boreal Bank, said it was considering a new loan.", "Boreal Bank"),
        ("The chief executive of Boreal Bank said it would close the yard.", "Boreal Bank"),
        ("Last week Boreal Bank issued a statement saying it was prepared to cut rates.", "Boreal Bank"),
        ("Lars Holm, chief of Boreal Bank and Lund Bank, said it would close the yard.", "it"),
        ("Boreal Bank analyst Lars Holm said it would close the yard.", "it"),
    ],
)
def test_it_is_the_body_that_speaks_or_whose_officer_does(text, meant, language, world):
    assert doers(text, language, world) == [meant]


@pytest.mark.parametrize(
    ("text", "sayers"),
    [
        ("Erik Lund was told that he must leave the port.", []),
        ("Marta Lund told the owners that they must open the port, two sources said.", ["Marta Lund"]),
        ("The owners were asked to open the port, sources said.", ["sources"]),
    ],
)
def test_who_is_told_so_does_not_say_it(text, sayers, language, world):
    (record,) = vows(text, language, world)
    assert [party.text for party in record.said_by] == sayers

"""Where a report is at home, and which dollar it counts in."""

import pytest

from pactline.mentions import amounts, homes
from pactline.model.report import Report, Source


def dollar(text, language, world, place=None):
    home = homes.of(Report(id="r", text=text, source=Source("p", "d"), place=place), world)
    return homes.dollar(home, world, language.table("amounts", amounts.AmountWords).money.dollars)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The school in Brisbane, Queensland, will cost $3 million.", "AUD"),
        ("Ottawa gave Ontario $3 million.", "CAD"),
        ("The school in Ohio will cost $3 million, as one in Canada did.", "USD"),
        ("The Australian singer earned $3 million in Los Angeles.", "USD"),
        ("Australians and Australian banks paid $3 million.", "USD"),
        ("Singapore and Hong Kong lost $3 million.", "USD"),
        ("Toronto and Ottawa paid C$3 million ($2 million).", "USD"),
        ("Toronto and Ottawa paid C$3 million, of which $1 million went to Ontario.", "dollars"),
        ("The school in Wellington, New Zealand, paid US$3 million and $1 million.", "NZD"),
        ("The school will cost $3 million.", "USD"),
    ],
)
def test_a_dollar_is_american_unless_another_country_stands_out(text, code, language, world):
    assert dollar(text, language, world) == code


def test_the_dateline_tells_where_a_report_is_at_home(language, world):
    assert dollar("The Australian school will cost $3 million.", language, world, place="BRISBANE") == "AUD"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("In Manila the Philippine bank paid.", "PHP"),
        ("In Manila and in Mexico City banks paid.", None),
        ("MANILA: The bank paid another in Mexico City.", "PHP"),
        ("Banks paid.", None),
    ],
)
def test_pesos_are_those_of_the_country_that_stands_out(text, code, world):
    home = homes.of(Report(id="r", text=text, source=Source("p", "d")), world)
    assert homes.currency(("ARS", "MXN", "PHP"), home, world) == code

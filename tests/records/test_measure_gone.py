"""A figure of a time gone by is of no day of its report's; one of the news is of the report's day."""

import pytest
from tests.records.test_measure_claimants import ledger


def told(text, language, world):
    return {one.body.amount.text: one.body.earlier for one in ledger(text, language, world)}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The ferry line was slow. At the time, it held 30 percent of the market.", {"30 percent": True}),
        ("At the time of the vote it held 30 percent of the market.", {"30 percent": False}),
        ("When it abandoned caution, Lund Bank was a solid firm, its shares selling at $30.", {"$30": True}),
        ("When the fire broke out, 300 people were inside.", {"300 people": False}),
        ("Nine people died when the bus crashed.", {"Nine people": False}),
        ("Wooden houses were fetching $90,000 before the crash.", {"$90,000": True}),
        ("Wooden houses were fetching $90,000.", {"$90,000": False}),
        ("Weeks after the spill, the firm paid $4 million to fishermen.", {"$4 million": True}),
        ("Weeks after the spill, the firm has paid $4 million to fishermen.", {"$4 million": False}),
        ("By contrast, the month after the speech, a man shot 12 guards.", {"12 guards": True}),
        ("The firm paid $4 million within weeks.", {"$4 million": False}),
        ("The price had been $9.", {"$9": True}),
        ("Lars Holm said the price had been $9.", {"$9": False}),
        ("The yard once employed 900 welders.", {"900 welders": True}),
        ("The yard employed 900 welders.", {"900 welders": False}),
        (
            "They were the same people who, three weeks ago, were complaining about his demanding a $7 million loan.",
            {"$7 million": True},
        ),
        ("They complained about his demanding a $7 million loan.", {"$7 million": False}),
        ("They are the first of 276 miners trapped in a shaft in April 2014 to be found.", {"276 miners": True}),
        (
            "Holm said 125 of the 310 tasks laid down for the years 2014 to 2016 were done.",
            {"125 of the 310 tasks": False},
        ),
        ("The 21 miners trapped in 2014 have been found.", {"21 miners": False}),
        ("The group, formed in 2002, has killed 20,000 people.", {"20,000 people": False}),
        ("The firm, which was founded in 1998, sold 4,000 cars.", {"4,000 cars": False}),
        ("The union repeated the call in a leaflet last November that named three banks.", {"three banks": True}),
        ("Nine people were killed when a bus crashed on Wednesday.", {"Nine people": False}),
        ("Exports were 5 percent higher than in 2010.", {"5 percent": False}),
    ],
)
def test_a_figure_is_of_an_earlier_time_where_its_sentence_says_so(text, wanted, language, world):
    assert told(text, language, world) == wanted


STORY = (
    "The bank is in trouble. Its head resigned. Its clients left. {} Values soared. Houses were fetching $70,000. {}"
)


def test_a_figure_goes_on_with_a_story_of_old_until_the_news_is_back(language, world):
    old = STORY.format("In 1999, Lund Bank bought a rival.", "On Monday, its shares fell. Rescuers found six bodies.")
    assert told(old, language, world) == {"$70,000": True, "six bodies": False}
    built = STORY.format("Lund Bank sold a yard built in 1999.", "")
    assert told(built, language, world) == {"$70,000": False}
    news = STORY.format("In May, Lund Bank bought a rival.", "")
    assert told(news, language, world) == {"$70,000": False}
    said = STORY.format("In 1999, Lund Bank bought a rival.", "Lars Holm said he paid $9.")
    assert not told(said, language, world)["$9"]

"""Two short reports told together: which figures are one, disagree or are taken back, and who denies whom."""

import hashlib

import pytest

from pactline.engine import reading, telling
from pactline.engine.equipment import Tools
from pactline.model.knowledge import Facts
from pactline.model.report import Raw

HEAD = "Neighbours speak of the border works"
MAY = ("12 May 2031", "13 May 2031")


@pytest.fixture(scope="module")
def pile(language, world):
    """The story of two reports, each one paragraph."""
    tools = Tools(language=language, world=world)

    def of(*told: str, days: tuple[str, str] = MAY):
        readings = []
        for number, (day, text) in enumerate(zip(days, told, strict=True)):
            data = f"{HEAD} {number}\nPublished: {day}\n\n{text}\n".encode()
            raw = Raw(path=f"{number}.txt", form="text", data=data, digest=hashlib.sha256(data).hexdigest())
            readings.append(reading.work(raw, tools))
        return telling.tell(readings, [], known=Facts(), tools=tools, today="2032-11-29")

    return of


def kinds(story) -> list[str]:
    return [one.kind for one in story.contradictions]


def values(story) -> list[list[tuple[float, str]]]:
    """The values of each indicator that has several, with how they stand to each other."""
    return [
        [(point.value, point.relation) for point in one.observations]
        for one in story.indicators
        if len(one.observations) > 1
    ]


SHARES = (
    (
        "51 percent of the work on the spillway is done, the Kestrian water ministry said on Monday.",
        "Vardania's water minister, Ilan Dresk, put the completed share of the spillway at 43 percent on Tuesday.",
    ),
    (
        "Kestria's water ministry said on Monday that 43 percent of the spillway had been built.",
        "The spillway was 70 percent complete, Vardania's water minister, Ilan Dresk, said on Tuesday.",
    ),
    (
        "The Tolvian Housing Ministry said that 80 percent of the homes promised after the Karsk quake had been built.",
        "The charity Medora said on Tuesday that 35 percent of the homes promised after the Karsk quake were finished.",
    ),
    (
        "Kestria's transport ministry said on Monday that 12 of the 30 ferries had been delivered.",
        "Vardania's transport ministry said on Tuesday that it had received 18 of the 30 ferries.",
    ),
)
NEAR_MISSES = (
    (
        "Kestria's water ministry said on Monday that 51 percent of the northern spillway was complete.",
        "Vardania's water minister, Ilan Dresk, put the completed share of the southern spillway at 43 percent.",
    ),
    (
        "Kestria's water ministry said on Monday that 80 percent of the dam was complete.",
        "Vardania's water minister, Ilan Dresk, said on Tuesday that 43 percent of the dam's spillway was complete.",
    ),
    (
        "Kestria's water ministry said on Monday that 80 percent of the spillway would be complete by December.",
        "Vardania's water minister, Ilan Dresk, said on Tuesday that the spillway was 43 percent complete.",
    ),
    (
        "Kestria's water ministry said on Monday that about half of the spillway was complete.",
        "Vardania's water minister, Ilan Dresk, said on Tuesday that the spillway was 48 percent complete.",
    ),
    (
        "Tolvia's health ministry said on Monday 62 percent of children in camp were vaccinated against measles.",
        "The charity Medora said on Tuesday that 38 percent of the children in the camp were vaccinated against polio.",
    ),
    (
        "Kestria's ministry said on Monday that 40 percent of the work on the dam was done by Kestrian firms.",
        "Vardania's ministry said on Tuesday that 60 percent of the work on the dam was done by Vardanian firms.",
    ),
    (
        "Kestria's ministry said on Monday that 60 percent of the first phase of the dam was complete.",
        "Vardania's ministry said on Tuesday that 20 percent of the second phase of the dam was complete.",
    ),
    (
        "Kestria builds the Oru dam. The dam is 30 percent complete, Kestrian Minister Lena Ost said on Monday.",
        "Tolvia builds the Pellin dam. The dam is 70 percent complete, Tolvian Minister Jan Kessel said on Tuesday.",
    ),
    (
        "Kestria's water ministry said on Monday that 40 percent of the dam was built in 2029.",
        "Vardania's water ministry said on Tuesday that 60 percent of the dam had been built by the end of 2030.",
    ),
)


@pytest.mark.parametrize("told", SHARES)
def test_one_share_told_otherwise_by_two_claimants_is_a_disagreement(pile, told):
    story = pile(*told)
    assert kinds(story) == ["value"]
    assert [relation for _, relation in values(story)[0]] == ["first", "disagrees"]


@pytest.mark.parametrize("told", NEAR_MISSES)
def test_two_shares_of_two_things_are_none(pile, told):
    story = pile(*told)
    assert kinds(story) == []
    assert all(relation != "disagrees" for held in values(story) for _, relation in held)


def test_work_that_went_on_is_an_update(pile):
    told = (
        "60 percent of the spillway is complete, the Kestrian water ministry said on Monday.",
        "The spillway is 74 percent complete, the Kestrian water ministry said on Tuesday.",
    )
    assert values(pile(*told, days=("12 May 2031", "4 November 2031"))) == [[(60.0, "first"), (74.0, "update")]]


CORRECTIONS = (
    (
        "The Oru Dam cost $300 million, officials said on Monday.",
        "The paper reported incorrectly on Monday that the Oru Dam cost $300 million; it cost $240 million.",
    ),
    (
        "The Oru Dam cost $300 million, officials said on Monday.",
        "The Oru Dam cost not $300 million, as reported earlier, but $240 million, Kestria's water ministry said.",
    ),
    (
        "The government paid the steelmakers $300 million in aid last year.",
        "The government paid the steelmakers $240 million in aid last year.\n\nCorrection: An earlier version of this "
        "article said the government paid the steelmakers $300 million in aid. It was $240 million.",
    ),
)


@pytest.mark.parametrize("told", CORRECTIONS)
def test_what_a_correction_takes_back_is_withdrawn(pile, told):
    story = pile(*told)
    assert values(story) == [[(300_000_000.0, "withdrawn"), (240_000_000.0, "first")]]
    (back, _) = next(one.observations for one in story.indicators if len(one.observations) > 1)
    assert {one.role for one in back.evidence} >= {"value", "correction"}


def test_what_nobody_corrects_stands(pile):
    told = (
        "The Oru Dam cost $300 million, officials said on Monday.",
        "Kestria wrongly said the dam was safe. The Oru Dam cost $300 million, and the Lune road $240 million.",
    )
    assert all(relation != "withdrawn" for held in values(pile(*told)) for _, relation in held)


def test_what_a_value_is_compared_with_is_its_earlier_one(pile):
    told = (
        "The loan for the dam is $310 million, compared with $240 million estimated when the treaty was signed.",
        "The road cost $310 million, compared with $240 million in Vardania.",
    )
    assert [(240_000_000.0, "first"), (310_000_000.0, "update")] in values(pile(*told))
    assert len(values(pile(*told))) == 1


OPPOSED = (
    (
        "Kestria said on Monday that Vardanian guards had fired first.",
        "Vardania said on Tuesday that Kestrian troops had fired first.",
    ),
    (
        "Kestria said on Monday that it made the payment of $40 million to Vardania in May.",
        "Vardania said on Tuesday that it had received nothing of the $40 million payment from Kestria.",
    ),
    (
        "Merovia's foreign ministry said on Monday that its envoy met Tolvian President Ana Rell in Geneva.",
        "There was no such meeting with a Merovian envoy in Geneva, Tolvian President Ana Rell said on Tuesday.",
    ),
    (
        "Opposition leader Sena Orlo said on Monday that Tolvia had sold shells to Merovia.",
        "Tolvian Defence Minister Jan Kessel on Tuesday rejected claims that Tolvia had sold shells to Merovia.",
    ),
    (
        "Merovia said on Monday that Tolvian patrol boats had seized a Merovian trawler.",
        "Tolvia's navy on Tuesday dismissed as false a report that its patrol boats had seized a Merovian trawler.",
    ),
)
AT_PEACE = (
    (
        "Kestria said on Monday that Vardanian guards had fired first.",
        "Merovia said on Tuesday that Tolvian troops had fired first.",
    ),
    (
        "Tolvia said on Monday that it had paid Merovia 20 million euros for gas.",
        "Vardania said on Tuesday that it had received nothing from Merovia.",
    ),
    (
        "Merovia said on Monday that it had received nothing from Tolvia for gas.",
        "Tolvia said on Tuesday that it had paid Merovia 20 million euros for gas.",
    ),
    (
        "Merovia's foreign ministry said on Monday that its envoy met Tolvian President Ana Rell in Geneva.",
        "There was no agreement on gas with Merovia, Tolvian President Ana Rell said on Tuesday.",
    ),
    (
        "Opposition leader Sena Orlo said on Monday that Tolvia should sell shells to Merovia.",
        "Tolvian Defence Minister Jan Kessel on Tuesday rejected a plan that Tolvia sell shells to Merovia.",
    ),
)


@pytest.mark.parametrize("told", OPPOSED)
def test_opposite_assertions_of_two_parties_are_set_against_each_other(pile, told):
    assert kinds(pile(*told)) == ["denial"]


@pytest.mark.parametrize("told", AT_PEACE)
def test_what_only_sounds_opposite_is_not(pile, told):
    assert kinds(pile(*told)) == []

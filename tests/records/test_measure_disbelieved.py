"""Figures that nobody tells as true: disbelieved, disputed, errors that their paper puts right."""

import pytest
from tests.records.test_measure_claimants import ledger

NONE = [
    "Holm's mayor declared his unwillingness to accept the notion that one third of the town was ill.",
    "Lund refused to accept that 40 percent of nurses were ill.",
    "Nobody believes that 90 percent of voters backed him.",
    "It is not true that 40 people died.",
    "The mayor dismissed the idea that 40 nurses were ill.",
    "Holm disputed that 40 people died.",
    "This article was amended on 4 May 2031. The original referred to Lars Holm's $6bn salary.",
    "An earlier version of this article said 400 people had died.",
    "He did not use two rifles.",
]
FIGURES = [
    "Holm's mayor has embraced the notion that one third of the town was ill.",
    "Lund accepts that 40 percent of nurses were ill.",
    "Holm does not doubt that 40 people died.",
    "Holm's refusal to admit that 40 nurses were ill angered the union.",
    "Lund denies that he fled, as he faces 12 lawsuits.",
    "The original plan put the cost at $6bn.",
    "An earlier report said 400 people had died.",
    "He used two rifles.",
    "He did not lose 40 rifles.",
]


@pytest.mark.parametrize("text", NONE)
def test_what_is_held_untrue_is_no_figure(text, language, world):
    assert not ledger(text, language, world)


@pytest.mark.parametrize("text", FIGURES)
def test_what_is_accepted_is_a_figure(text, language, world):
    assert len(ledger(text, language, world)) == 1

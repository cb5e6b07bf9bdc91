"""What the second reader doubts of the figures that rules found: what they are of, and who claims them."""

import pytest
from tests.records.ledger import page

from pactline.model.knowledge import Pointed
from pactline.model.record import Measure
from pactline.records import measures

COST = "Repairs of the quay cost the port $40 million."
SAID = "The ministry said that the quay had 40 cranes."
PLAIN = "Norvania has 40 cranes, as the ministry knows."


class Pointing:
    """A language whose second reader points where it is told, by the words of the sentence; "" is none."""

    def __init__(self, language, thing, claimant):
        self.language, self.thing, self.claimant, self.told = language, thing, claimant, []

    def table(self, name, shape):
        return self.language.table(name, shape)

    def figures(self, tokens, told):
        self.told.extend(told.values())
        words = ["", *(token.text for token in tokens)]
        return dict.fromkeys(told, Pointed(likely(words, self.thing), likely(words, self.claimant)))


def likely(words, at):
    """Nearly sure of one word."""
    return tuple(0.99 if i == words.index(at) else 0.01 / len(words) for i in range(len(words)))


def found(text, language, world, *, thing, claimant=""):
    """The figures that are left, and what the reader was told."""
    pointing = Pointing(language, thing, claimant)
    records = measures.find(page(text, language, world), language=pointing)
    return [one.body.amount.text for one in records if isinstance(one.body, Measure)], pointing.told


def test_a_sum_stays_where_the_reader_thinks_so_too(language, world):
    assert found(COST, language, world, thing="Repairs")[0] == ["$40 million"]


def test_a_sum_of_another_word_goes(language, world):
    assert found(COST, language, world, thing="cost")[0] == []


@pytest.mark.parametrize(("thing", "left"), [("", ["25 percent"]), ("owns", [])])
def test_what_another_sentence_names_is_believed_where_this_one_names_nothing(thing, left, language, world):
    assert found("Holm owns 65 percent of the quay. Rask owns 25 percent.", language, world, thing=thing)[0] == left


def test_a_sum_told_by_the_deed_it_was_laid_out_on_is_not_doubted(language, world):
    told = "Holm has spent $40 million so far trying to drain the lake."
    assert found(told, language, world, thing="Holm")[0] == ["$40 million"]


def test_a_sum_of_nothing_but_its_verb_stays_where_the_reader_sees_nothing_else(language, world):
    assert found("Thieves stole $40 million from the quay.", language, world, thing="")[0] == ["$40 million"]
    assert found("Thieves stole $40 million from the quay.", language, world, thing="quay")[0] == []


@pytest.mark.parametrize("thing", ["cranes", ""])
def test_a_count_may_count_its_own_noun(language, world, thing):
    assert found(PLAIN, language, world, thing=thing)[0] == ["40 cranes"]


def test_a_count_of_another_word_goes(language, world):
    assert found(PLAIN, language, world, thing="ministry")[0] == []


def test_a_speaker_of_the_rules_stays_where_the_reader_hears_none(language, world):
    assert found(SAID, language, world, thing="", claimant="")[0] == ["40 cranes"]


def test_a_figure_goes_where_somebody_else_is_heard(language, world):
    assert found(SAID, language, world, thing="", claimant="ministry")[0] == ["40 cranes"]
    assert found(SAID, language, world, thing="", claimant="quay")[0] == []
    assert found(PLAIN, language, world, thing="", claimant="ministry")[0] == []


def test_a_figure_stays_with_whom_its_estimate_belongs_to(language, world):
    text = "Experts said Holm's $40 million estimate of the cost was low."
    assert found(text, language, world, thing="estimate", claimant="Experts")[0] == ["$40 million"]


def test_what_the_rules_found_is_told(language, world):
    _, (told,) = found(SAID, language, world, thing="")
    assert told.rule and told.claimant == 1


def test_a_stuff_that_the_report_named_before_is_not_doubted(language, world):
    told = "Crews fight the oil slick. Some 900 barrels were leaking from the well."
    assert found(told, language, world, thing="well")[0] == ["Some 900 barrels"]

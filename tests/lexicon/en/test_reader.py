"""The second reader: what it thinks of plain sentences, the same twice, however long they are."""

import shutil

import pytest

from pactline.errors import PactlineError
from pactline.lexicon.en import reader, weights
from pactline.lexicon.en.encode import Encoder
from pactline.model.knowledge import Counted, Told


@pytest.fixture(scope="module")
def second():
    """The shipped reader."""
    return reader.Reader(Encoder(weights.read().vocabulary))


def tokens(text, language):
    """The tokens of a sentence."""
    return language.parse([text])[0][0].tokens


def opinions(second, text, language, told=None):
    """What the reader thinks of each word, by its text."""
    words = tokens(text, language)
    return {words[one.at].text: one for one in second.undertakings(words, told or {})}


def test_a_vow_is_likelier_than_a_forecast(second, language):
    vow = opinions(second, "The ministry vowed to reopen the pier in May.", language)["reopen"]
    forecast = opinions(second, "The price of herring will probably fall in May.", language)["fall"]
    assert vow.likely > 0.5 > forecast.likely
    assert vow.strength == "firm"


def test_who_is_to_act_is_a_word_of_the_sentence(second, language):
    text = "The ministry vowed to reopen the pier in May."
    vow = opinions(second, text, language)["reopen"]
    assert tokens(text, language)[vow.by].text == "ministry"


def test_what_the_rules_say_counts(second, language):
    text = "The pier is to reopen in May."
    at = next(i for i, token in enumerate(tokens(text, language)) if token.text == "reopen")
    alone = opinions(second, text, language)["reopen"]
    told = opinions(second, text, language, {at: Told("will", "firm", None)})["reopen"]
    assert told.likely != alone.likely


def test_the_same_answer_twice(second, language):
    text = "The ministry vowed to reopen the pier in May and to build a mole."
    assert opinions(second, text, language) == opinions(second, text, language)


def test_a_sentence_longer_than_the_network_reads_is_read_as_far_as_it_goes(second, language):
    words = tokens("The ministry will pay the ferries and the cranes.", language) * 200
    found = second.undertakings(words, {})
    assert found
    assert max(one.at for one in found) < len(words) - 1


def test_nothing_is_asked_of_a_sentence_without_a_word(second, language):
    assert second.undertakings(tokens("— !", language), {}) == ()


def test_a_damaged_file_is_refused_by_name(tmp_path):
    copied = tmp_path / "reader"
    shutil.copytree(reader.FOLDER, copied)
    (copied / "rules.json").write_text("[]")
    with pytest.raises(PactlineError, match="damaged"):
        reader.Reader(Encoder(weights.read().vocabulary), copied)


def figures(second, text, language, **told):
    """What the reader thinks of the figures of a sentence: the likeliest thing and claimant of each, by its text."""
    words = tokens(text, language)
    place = {token.text: at for at, token in enumerate(words)}
    found = second.figures(words, {place[word]: one for word, one in told.items()})
    return {words[at].text: (best(one.things, words), best(one.claimants, words)) for at, one in found.items()}


def best(likely, words):
    """The word that is likeliest; "" for none."""
    at = max(range(len(likely)), key=likely.__getitem__)
    return words[at - 1].text if at else ""


def test_a_figure_is_of_a_word_beside_it_and_claimed_by_who_says_so(second, language):
    text = "The ministry said that forty ferries had been repaired."
    assert figures(second, text, language, forty=Counted("counted", None, 1)) == {"forty": ("ferries", "ministry")}


def test_likelihoods_of_a_figure_are_those_of_all_words_and_of_none(second, language):
    words = tokens("Repairs cost the port $40 million.", language)
    at = next(i for i, token in enumerate(words) if token.text == "40")
    (one,) = second.figures(words, {at: Counted("sum_spent", 0, None)}).values()
    assert len(one.things) == len(one.claimants) == len(words) + 1
    assert sum(one.things) == pytest.approx(1, abs=1e-4) and sum(one.claimants) == pytest.approx(1, abs=1e-4)


def test_no_figure_is_asked_about_where_none_was_found_or_none_was_read(second, language):
    words = tokens("The port has forty ferries and cranes.", language)
    assert second.figures(words, {}) == {}
    assert second.figures(words * 200, {len(words) * 200 - 2: Counted("counted", None, None)}) == {}


def test_who_asks_first_changes_no_answer(second, language):
    fresh = reader.Reader(Encoder(weights.read().vocabulary))
    text = "The ministry vowed to reopen forty piers."
    words = tokens(text, language)
    asked = {next(i for i, token in enumerate(words) if token.text == "forty"): Counted("counted", None, None)}
    before = fresh.figures(words, asked)
    assert fresh.undertakings(words, {}) == second.undertakings(words, {})
    assert second.figures(words, asked) == before

"""The second reader: what it thinks of plain sentences, the same twice, however long they are."""

import shutil

import pytest

from pactline.errors import PactlineError
from pactline.lexicon.en import reader, weights
from pactline.lexicon.en.encode import Encoder
from pactline.model.knowledge import Told


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

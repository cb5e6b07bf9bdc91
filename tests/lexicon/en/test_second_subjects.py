"""Second subjects: the one behind a verb goes to the verb of saying behind it."""

from pactline.lexicon.en.second_subjects import settle

WORDS = ["man", "opened", "fire", "Rask", "told", "reporters"]
RELATIONS = ["nsubj", "ccomp", "obj", "nsubj", "root", "iobj"]


def test_a_second_subject_goes_to_the_verb_of_saying_behind_it():
    assert settle([1, 4, 1, 1, -1, 4], RELATIONS) == [1, 4, 1, 4, -1, 4]


def test_a_verb_that_has_a_subject_takes_no_other():
    words = ["man", "opened", "fire", "Rask", "Lund", "told"]
    relations = ["nsubj", "ccomp", "obj", "nsubj", "nsubj", "root"]
    assert settle([1, 5, 1, 1, 5, -1], relations) == [1, 5, 1, 1, 5, -1], words


def test_a_lone_subject_behind_its_verb_stays():
    assert settle([-1, 0], ["root", "nsubj"]) == [-1, 0]
    assert settle([], []) == []


def test_a_parse_gives_the_speaker_to_the_verb_of_telling(language):
    text = (
        "The man, who has not yet been named, also had opened fire on the crowd, town council chief Ivo Rask told us."
    )
    (sentence,) = language.parse([text])[0]
    words = [token.text for token in sentence.tokens]
    assert words[sentence.tokens[words.index("Ivo")].head] == "told"

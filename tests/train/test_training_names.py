"""Names of one convention out of the annotations of several projects."""

import pytest
from train.names import begun, capitals, gum_labels, runs, unify
from train.sample import Labelled


@pytest.mark.parametrize(
    ("tag", "label"),
    [("B-Organisation", "B-ORG"), ("I-PER", "I-PER"), ("B-OTH", ""), ("I-MISC", ""), ("B-O", "O"), ("B-Weapon", "O")],
)
def test_one_tag(tag, label):
    assert unify(tag) == label


def test_io_tags_get_a_beginning():
    assert begun(("O", "I-PER", "I-PER", "I-LOC", "O", "I-LOC")) == ("O", "B-PER", "I-PER", "B-LOC", "O", "B-LOC")


def test_runs_end_where_the_next_begins():
    assert list(runs(("B-PER", "I-PER", "B-LOC", "O", "B-ORG"))) == [(0, 2), (2, 3), (4, 5)]


@pytest.mark.parametrize(
    ("words", "labels"),
    [
        ("the Council of Ministers met", "O B-ORG I-ORG I-ORG O"),
        ("an inclusive council of ministers met", "? ? ? ? ? O"),
    ],
)
def test_mentions_without_a_capital_are_missing(words, labels):
    count = len(words.split()) - 1
    found = capitals(tuple(words.split()), ("B-ORG", *["I-ORG"] * (count - 1), "O"))
    assert " ".join(label or "?" for label in found) == labels


@pytest.mark.parametrize(
    ("tagged", "entity", "labels"),
    [
        ("President/NNP Ilze/NNP Kalnina/NNP spoke/VBD", (0, 22, 15, "person"), "? B-PER I-PER O"),
        ("University/NNP of/IN Tartu/NNP ,/, Estonia/NNP", (0, 28, 0, "organization"), "B-ORG I-ORG I-ORG O ?"),
        ("the/DT Latvians/NNPS left/VBD", (0, 12, 4, "person"), "O ? O"),
        ("her/PRP$ brother/NN Janis/NNP left/VBD", (0, 17, 4, "person"), "O O ? O"),
        ("the/DT old/JJ harbour/NN", (0, 15, 8, "place"), "O O O"),
        ("the/DT Sea/NNP War/NNP ended/VBD", (0, 11, 8, "event"), "O O O O"),
        ("the/DT President/NNP spoke/VBD", (0, 13, 4, "person"), "O ? O"),
    ],
)
def test_phrases_of_gum_become_names(tagged, entity, labels):
    words, xpos = zip(*(word.split("/") for word in tagged.split()), strict=True)
    blank = ("",) * len(words)
    sentence = Labelled(words, blank, xpos, (0,) * len(words), blank, blank)
    assert " ".join(label or "?" for label in gum_labels(sentence, " ".join(words), [entity])) == labels

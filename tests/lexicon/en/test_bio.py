"""Names: labels that cannot stand are not chosen."""

import numpy as np

from pactline.lexicon.en.bio import best, names
from pactline.model.sentence import Token

LABELS = ("B-LOC", "B-MISC", "B-PER", "I-LOC", "I-PER", "O")


def scores(*rows):
    return np.array([[row.get(label, 0.0) for label in LABELS] for row in rows], np.float32)


def words(text, proper=()):
    found, at = [], 0
    for word in text.split():
        start = text.index(word, at)
        at = start + len(word)
        tag = "PROPN" if word in proper else "X"
        found.append(Token(start, at, word, word, tag, "", -1, "root"))
    return found


def glued(*parts, proper=()):
    found, at = [], 0
    for part in parts:
        found.append(Token(at, at + len(part), part, part, "PROPN" if part in proper else "X", "", -1, "root"))
        at += len(part)
    return found


def test_an_inside_without_its_beginning_is_not_chosen():
    path = best(scores({"O": 2}, {"I-PER": 3, "B-PER": 2}, {"I-PER": 3}), LABELS)
    assert path == ["O", "B-PER", "I-PER"]


def test_kinds_that_are_no_name_are_dropped():
    found = names(words("Oslo met May"), scores({"B-LOC": 1}, {"O": 1}, {"B-MISC": 1}), LABELS)
    assert [(name.first, name.last, name.kind) for name in found] == [(0, 1, "place")]


def test_a_hyphenated_name_is_one():
    tokens = glued("Jong", "-", "un", proper=("Jong", "un"))
    found = names(tokens, scores({"B-PER": 1}, {"O": 1}, {"O": 1}), LABELS)
    assert [(name.first, name.last) for name in found] == [(0, 3)]


def test_a_name_does_not_take_in_the_rest_of_an_adjective():
    tokens = glued("Aune", "-", "led", proper=("Aune",))
    found = names(tokens, scores({"B-PER": 1}, {"O": 1}, {"O": 1}), LABELS)
    assert [(name.first, name.last) for name in found] == [(0, 1)]

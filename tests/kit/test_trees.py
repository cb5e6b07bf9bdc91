"""Walks over trees, whole and broken ones."""

import pytest

from pactline.kit import trees
from pactline.model.sentence import Token

# The former president of Norvath , who left , met the envoys of Sulmara and Kellin .
ROWS = [
    ("The", "DET", 2, "det"),
    ("former", "ADJ", 2, "amod"),
    ("president", "NOUN", 9, "nsubj"),
    ("of", "ADP", 4, "case"),
    ("Norvath", "PROPN", 2, "nmod"),
    (",", "PUNCT", 7, "punct"),
    ("who", "PRON", 7, "nsubj"),
    ("left", "VERB", 2, "acl:relcl"),
    (",", "PUNCT", 7, "punct"),
    ("met", "VERB", -1, "root"),
    ("the", "DET", 11, "det"),
    ("envoys", "NOUN", 9, "obj"),
    ("of", "ADP", 13, "case"),
    ("Sulmara", "PROPN", 11, "nmod"),
    ("and", "CCONJ", 15, "cc"),
    ("Kellin", "PROPN", 13, "conj"),
    (".", "PUNCT", 9, "punct"),
]


def tokens(rows=ROWS):
    found, at = [], 0
    for word, upos, head, deprel in rows:
        found.append(Token(at, at + len(word), word, word, upos, "", head, deprel))
        at += len(word) + 1
    return found


def words(part):
    return " ".join(ROWS[at][0] for at in part)


def test_children_by_relation_and_its_subtypes():
    assert trees.children(tokens(), 9) == (2, 11, 16)
    assert trees.children(tokens(), 2, "acl") == (7,)
    assert trees.children(tokens(), 2, "acl:") == ()
    assert trees.child(tokens(), 9, "obj") == 11
    assert trees.child(tokens(), 9, "iobj") is None


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (2, "The former president of Norvath"),
        (4, "Norvath"),
        (11, "the envoys of Sulmara and Kellin"),
        (13, "Sulmara"),
    ],
)
def test_a_noun_phrase_leaves_out_its_preposition_clauses_and_conjuncts(head, expected):
    assert words(range(*trees.phrase(tokens(), head))) == expected


def test_a_phrase_may_be_had_whole():
    assert words(range(*trees.phrase(tokens(), 13, without=()))) == "of Sulmara and Kellin"


def test_subtrees_and_spans():
    assert words(trees.subtree(tokens(), 4)) == "of Norvath"
    assert trees.span_of(tokens(), (3, 4)) == (21, 31)
    assert trees.span_of(tokens(), ()) == (0, 0)


def test_ways_up_and_heads_of_stretches():
    assert trees.path_up(tokens(), 15) == (13, 11, 9)
    assert trees.common(tokens(), range(10, 16)) == 11
    assert trees.root(tokens()) == 9
    assert trees.root([]) is None


def test_circles_and_heads_out_of_range_end_a_walk():
    broken = tokens([("a", "X", 1, "dep"), ("b", "X", 0, "dep"), ("c", "X", 99, "dep"), ("d", "X", 3, "dep")])
    assert trees.subtree(broken, 0) == (0, 1)
    assert trees.path_up(broken, 0) == (1,)
    assert trees.path_up(broken, 2) == ()
    assert trees.phrase(broken, 3) == (3, 4)

"""Trees: against all trees there are, on small sentences of random scores."""

from itertools import product

import numpy as np
import pytest

from pactline.lexicon.en.tree import circle, decode


def is_tree(heads):
    return heads.count(-1) == 1 and not circle([0, *(head + 1 for head in heads)])


def score(arc, heads):
    return sum(float(arc[at, head + 1]) for at, head in enumerate(heads))


@pytest.mark.parametrize("count", [1, 2, 3, 4, 5])
def test_the_tree_is_the_best_there_is(count):
    chance = np.random.default_rng(count)
    every = [heads for heads in map(list, product(range(-1, count), repeat=count)) if is_tree(heads)]
    for _ in range(25):
        arc = chance.normal(size=(count, count + 1)).astype(np.float32)
        found = decode(arc)
        assert is_tree(found)
        assert score(arc, found) == pytest.approx(max(score(arc, heads) for heads in every), abs=1e-4)


def test_long_sentences_of_nested_circles_give_a_tree():
    arc = np.random.default_rng(0).normal(size=(300, 301)).astype(np.float32)
    assert is_tree(decode(arc))


def test_an_empty_sentence_has_no_heads():
    assert decode(np.zeros((0, 1), np.float32)) == []

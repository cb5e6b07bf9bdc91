"""Trees and names decoded from scores, against every possible answer."""

from itertools import product

import numpy as np
import pytest
from train.trees import names, tree

LABELS = ("B-LOC", "B-PER", "I-LOC", "I-PER", "O")


@pytest.mark.parametrize("seed", range(40))
def test_the_best_of_all_trees_with_one_root(seed):
    count = 1 + seed % 5
    scores = np.random.default_rng(seed).normal(size=(count, count + 1))
    assert tuple(tree(scores)) == max(all_trees(count), key=lambda heads: total(scores, heads))


def test_a_long_sentence_of_loops_is_a_tree():
    scores = np.zeros((120, 121))
    for word in range(0, 120, 2):  # each pair of words would rather head one another
        scores[word, word + 2] = scores[word + 1, word + 1] = 9
    assert is_tree(tree(scores))


@pytest.mark.parametrize("seed", range(10))
def test_the_best_of_all_rows_of_names(seed):
    scores = np.random.default_rng(seed).normal(size=(4, len(LABELS)))
    rows = [row for row in product(range(len(LABELS)), repeat=4) if is_sound([LABELS[at] for at in row])]
    best = max(rows, key=lambda row: sum(scores[at, label] for at, label in enumerate(row)))
    assert names(scores, LABELS) == [LABELS[at] for at in best]


def all_trees(count):
    return [heads for heads in product(range(count + 1), repeat=count) if is_tree(np.array(heads))]


def is_tree(heads):
    return list(heads).count(0) == 1 and all(reaches_root(heads, at) for at in range(1, len(heads) + 1))


def reaches_root(heads, at):
    for _ in range(len(heads)):
        at = heads[at - 1]
        if at == 0:
            return True
    return False


def total(scores, heads):
    return sum(scores[at, head] for at, head in enumerate(heads))


def is_sound(row):
    return all(not now.startswith("I") or before[2:] == now[2:] for before, now in zip(["O", *row], row, strict=False))

"""Answers for each two of a few things."""

import numpy as np

from pactline.kit import squares


def test_what_two_sets_share_by_number_and_by_weight():
    sets = [frozenset({"pier", "toll"}), frozenset({"pier"}), frozenset()]
    both, fewer, more = squares.shared(sets)
    assert (both[0, 1], fewer[0, 1], more[0, 1]) == (1, 1, 2)
    assert squares.ratio(both, more)[0].tolist() == [1, 0.5, 0]
    heavy, _, whole = squares.shared(sets, {"pier": 1.0, "toll": 3.0})
    assert (heavy[0, 1], whole[0, 1]) == (1, 4)


def test_equal_and_counted():
    assert squares.equal(["a", "b", "a"]).tolist() == [[1, 0, 1], [0, 1, 0], [1, 0, 1]]
    assert squares.count(np.array([True, False])).tolist() == [[2, 1], [1, 0]]

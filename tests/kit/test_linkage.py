"""Average linkage on squares drawn by hand."""

import numpy as np

from pactline.kit import linkage


def test_groups_are_joined_by_their_average():
    likeness = np.array([[1, 0.9, 0.1, 0], [0.9, 1, 0.7, 0], [0.1, 0.7, 1, 0], [0, 0, 0, 1]])
    assert linkage.average(likeness, 0.5) == [[0, 1], [2], [3]]
    assert linkage.average(likeness, 0.39) == [[0, 1, 2], [3]]


def test_one_alone_and_all_alike():
    assert linkage.average(np.ones((1, 1)), 0.5) == [[0]]
    assert linkage.average(np.ones((3, 3)), 0.5) == [[0, 1, 2]]

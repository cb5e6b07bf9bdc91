"""Trees by hand and grown."""

import numpy as np
import pytest

from pactline.kit import forest

WRITTEN = "-1\n0 1|0.5 2|0 1 2 3\n1|4|-0.5 0.5"


def test_each_row_goes_to_one_leaf_of_each_tree():
    table = np.array([[0.0, 0.0], [1.0, 5.0], [0.5, 2.0]])
    found = forest.chances(table, forest.read(WRITTEN))
    assert found == pytest.approx([1 / (1 + np.exp(1.5)), 1 / (1 + np.exp(-2.5)), 1 / (1 + np.exp(1.5))])


def test_what_is_written_is_read_back():
    assert forest.write(forest.read(WRITTEN)) == WRITTEN


def test_no_trees_know_the_start_alone():
    assert forest.chances(np.zeros((2, 1)), forest.read("0")).tolist() == [0.5, 0.5]

"""Rows of numbers in, the chance of each out: a sum of small symmetric trees, as boosting makes them.

All nodes of one level ask the same question, so a tree is a few questions and a table of answers (Prokhorenkova and
others, 2018). train/boost.py grows such trees.
"""

from collections.abc import Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]


class Tree(msgspec.Struct, frozen=True):
    """Which columns are asked, above which value the answer is yes, and what each row of answers adds."""

    columns: tuple[int, ...]
    above: tuple[float, ...]
    adds: tuple[float, ...]


class Forest(msgspec.Struct, frozen=True):
    """The trees and what they start from, in log-odds."""

    start: float
    trees: tuple[Tree, ...]


def read(lines: str) -> Forest:
    """A forest from its written form: a line a tree, columns, values and sums parted by bars; the start comes first."""
    first, *rest = lines.strip().splitlines()
    return Forest(float(first), tuple(_tree(line) for line in rest))


def write(forest: Forest) -> str:
    """The written form of a forest."""
    parts = ((one.columns, one.above, one.adds) for one in forest.trees)
    rows = ("|".join(" ".join(f"{value:.4g}" for value in part) for part in tree) for tree in parts)
    return "\n".join([f"{forest.start:.4g}", *rows])


def chances(table: Numbers, forest: Forest) -> Numbers:
    """The chance of each row of the table."""
    total = np.full(len(table), forest.start)
    for tree in forest.trees:
        total += np.array(tree.adds)[answers(table, tree.columns, tree.above)]
    found: Numbers = 1 / (1 + np.exp(-total))
    return found


def answers(table: Numbers, columns: Sequence[int], above: Sequence[float]) -> NDArray[np.int64]:
    """The answers of each row as one number, the first question in the highest place."""
    found = np.zeros(len(table), dtype=np.int64)
    for column, value in zip(columns, above, strict=True):
        found = 2 * found + (table[:, column] > value)
    return found


def _tree(line: str) -> Tree:
    """One line of the written form."""
    columns, above, adds = (part.split() for part in line.split("|"))
    return Tree(tuple(map(int, columns)), tuple(map(float, above)), tuple(map(float, adds)))

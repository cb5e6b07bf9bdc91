"""A square of likenesses in, groups out: average linkage of a few hundred things at most (UPGMA).

kit/agglomerate.py does the same for many sparse vectors; here each two have a likeness of their own.
"""

import numpy as np
from numpy.typing import NDArray


def average(likeness: NDArray[np.float64], least: float) -> list[list[int]]:
    """Join the two groups most alike on average again and again, as long as they are so at `least` or more."""
    table = np.round((likeness + likeness.T) / 2, 9)  # what another processor rounds otherwise decides nothing
    np.fill_diagonal(table, -np.inf)
    members: dict[int, list[int]] = {at: [at] for at in range(len(table))}
    while len(members) > 1:
        one, other = divmod(int(table.argmax()), len(table))
        if table[one, other] < least:
            break
        ours, theirs = len(members[one]), len(members[other])
        table[one] = table[:, one] = (ours * table[one] + theirs * table[other]) / (ours + theirs)
        table[other] = table[:, other] = table[one, one] = -np.inf
        members[one] += members.pop(other)
    return [sorted(held) for held in members.values()]

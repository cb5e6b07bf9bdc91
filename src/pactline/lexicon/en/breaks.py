"""A window's words and the model's scores in, sentences out, with a guard against breaks that English rules out."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

OPENERS = frozenset(('"', "“", "‘", "``", "(", "[", "«", "-", "–", "—", "*", "•"))
CLOSERS = frozenset(("''", "”", "’", ")", "]", "»", ",", ".", ";", "%", "'s", "n't", "’s"))
STARTS = 1  # the label of a word that starts a sentence


def sentences(words: Sequence[str], scores: NDArray[np.float32]) -> list[tuple[int, int]]:
    """Cut a window into sentences, `[first, last)` by word; the first word always starts one."""
    if not words:
        return []
    likely = np.flatnonzero(scores.argmax(-1) == STARTS).tolist()
    starts = [0, *(at for at in likely if at > 0 and not _barred(words, at))]
    return list(zip(starts, [*starts[1:], len(words)], strict=True))


def _barred(words: Sequence[str], at: int) -> bool:
    """Tell whether no sentence starts at a word: a mark that closes, or a name after an abbreviated title."""
    return words[at] in CLOSERS

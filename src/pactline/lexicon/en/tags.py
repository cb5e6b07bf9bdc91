"""A window's words and the scores of one kind of tag in, the tags out: no proper noun in small letters without need.

Where a text has capitals, a word without one is a proper noun only if the model is sure of it ("The minister signed").
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

PROPER = frozenset(("PROPN", "NNP", "NNPS"))
SURE = 3.0  # how far the score of a proper noun must lie above the next best


def read(words: Sequence[str], scores: NDArray[np.float32], labels: Sequence[str]) -> list[str]:
    """Read off one tag a word; `scores[i, k]` is that of label k for word i."""
    if any(word[:1].isupper() for word in words):
        proper = [at for at, label in enumerate(labels) if label in PROPER]
        small = [at for at, word in enumerate(words) if word.islower()]
        scores = scores.copy()
        scores[np.ix_(small, proper)] -= SURE
    return [labels[at] for at in scores.argmax(-1).tolist()]

"""A text and the parts of a statement in it in, what stands between and before them out.

A stretch from one part to another holds all that stands between. A short how and when belongs to it; a whole sentence
of the report's own does not, for it would be read as said. A clause that only tells something beside ("Riga, where
officials say that ...") can stand alone; one under "if" or "that" can not.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from pactline.model.span import Span

SENTENCE = re.compile(r"[.!?][”\"’']?\s+(?:[A-Z]|\d)[^“”\"]*[.!?]\s+$")  # to where the next part begins
ASIDE = re.compile(r"(?:,\s+where\s+|\()$")
NEAR = 12  # characters before a stretch in which the word for a clause of its own stands


def splices(text: str, parts: Sequence[Span]) -> bool:
    """Whether a whole sentence stands between two parts: Holm explained. The dam is old. “It leaks.”"""
    return any(SENTENCE.search(text[one.end : after.start]) is not None for one, after in pairwise(sorted(parts)))


def aside(text: str, first: int) -> bool:
    """Whether a stretch is a clause beside what the sentence tells: in Riga, where [Holm says] that."""
    return ASIDE.search(text[max(0, first - NEAR) : first]) is not None

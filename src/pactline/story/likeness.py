"""Two texts in, the words they share out: the question that tells labels and actions of one thing from others."""

import re
from functools import lru_cache

STEM = 5  # letters that two forms of one word share: programme, programs; integrate, integration
_WORD = re.compile(r"[^\W\d_]{3,}")
_EMPTY = frozenset(
    {
        "the",
        "and",
        "for",
        "with",
        "that",
        "this",
        "their",
        "its",
        "his",
        "her",
        "our",
        "your",
        "these",
        "those",
        "from",
        "into",
        "onto",
        "under",
        "over",
        "between",
        "will",
        "would",
        "shall",
        "are",
        "was",
        "were",
        "been",
        "has",
        "have",
        "had",
        "not",
        "any",
        "all",
        "both",
        "more",
        "most",
        "other",
        "such",
        "series",
        "also",
        "than",
    }
)


@lru_cache(maxsize=1 << 15)  # a promise is compared with many
def stems(text: str) -> frozenset[str]:
    """The stems of a text's words, function words left out."""
    return frozenset(word[:STEM] for word in _WORD.findall(text.casefold()) if word not in _EMPTY)


def share(left: frozenset[str], right: frozenset[str]) -> float:
    """How many of the words of two sets are common to both (Jaccard); 0 for two empty ones."""
    return len(left & right) / len(left | right) if left | right else 0.0

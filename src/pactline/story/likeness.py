"""Two texts in, the words they share out: the question that tells labels and actions of one thing from others."""

import re
import sys
from functools import cache, lru_cache
from importlib import resources

import msgspec

STEM = 5  # letters that two forms of one word share: programme, programs; integrate, integration
KEPT = 1 << 18  # words whose stems are kept at hand, more than a language has
_WORD = re.compile(r"[^\W\d_]{3,}")


class Words(msgspec.Struct, frozen=True):
    """likeness.toml."""

    empty: frozenset[str]


class _Stems(dict[str, str]):
    """The stem of each word that was met, "" of a function word: millions of sentences share one string a stem."""

    def __missing__(self, word: str) -> str:
        stem = "" if word in _words().empty else sys.intern(word[:STEM])
        if len(self) < KEPT:
            self[word] = stem
        return stem


_STEMS = _Stems()


@lru_cache(maxsize=1 << 15)  # a promise is compared with many
def stems(text: str) -> frozenset[str]:
    """The stems of a text's words, function words left out."""
    return frozenset(filter(None, map(_STEMS.__getitem__, _WORD.findall(text.casefold()))))


def share(left: frozenset[str], right: frozenset[str]) -> float:
    """How many of the words of two sets are common to both (Jaccard); 0 for two empty ones."""
    return len(left & right) / len(left | right) if left | right else 0.0


@cache
def _words() -> Words:
    """The words that tell nothing, read once."""
    return msgspec.toml.decode(resources.files(__package__).joinpath("likeness.toml").read_bytes(), type=Words)

"""The sentences of documents in, how rare each lemma is among them out."""

import math
from collections import Counter
from collections.abc import Mapping, Sequence

from pactline.model.sentence import Sentence


def of(split: Mapping[str, Sequence[Sentence]]) -> Mapping[str, float]:
    """The logarithm of the documents for each that has the lemma."""
    counts = Counter(word for held in split.values() for word in _lemmas(held))
    return {word: math.log((len(split) + 1) / number) for word, number in counts.items()}


def _lemmas(held: Sequence[Sentence]) -> set[str]:
    """The lemmas of a document."""
    return {token.lemma.lower() for one in held for token in one.tokens}

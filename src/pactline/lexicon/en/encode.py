"""Words in, the numbers the model reads out: wordpieces, the shape of each one's word, where each word begins.

The vocabulary of the encoder knows no capitals, so a word's letters are told by its shape. Training encodes the same
way (train/encode.py).
"""

from collections.abc import Sequence
from pathlib import Path

import msgspec
import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer
from tokenizers.models import WordPiece
from tokenizers.normalizers import BertNormalizer
from tokenizers.pre_tokenizers import BertPreTokenizer

PIECES = 12  # of one word; the rest says nothing more
LIMIT = 510  # wordpieces the encoder can take, [CLS] and [SEP] besides
REMEMBERED = 60_000  # words; a memory of answers, so forgetting changes nothing
UNK, CLS, SEP = 100, 101, 102
Numbers = NDArray[np.int64]


class Encoded(msgspec.Struct, frozen=True):
    """The model's inputs for one window, each with a leading axis of one."""

    ids: Numbers
    mask: Numbers
    shape: Numbers
    first: Numbers


class Encoder:
    """Cuts words into wordpieces and remembers the answers."""

    def __init__(self, vocabulary: Path) -> None:
        words = vocabulary.read_text(encoding="utf-8").split("\n")
        numbers = {word: index for index, word in enumerate(words) if word}
        self._tokenizer = Tokenizer(WordPiece(numbers, unk_token="[UNK]", max_input_chars_per_word=100))
        self._tokenizer.normalizer = BertNormalizer(lowercase=True)
        self._tokenizer.pre_tokenizer = BertPreTokenizer()
        self._known: dict[str, tuple[int, ...]] = {}

    def pieces(self, words: Sequence[str]) -> list[tuple[int, ...]]:
        """Give the wordpieces of each word, at least one."""
        known = self._known
        new = {word for word in words if word not in known}
        if len(known) + len(new) > REMEMBERED:
            known.clear()
            new = set(words)
        known.update((word, self._cut(word)) for word in new)
        return [known[word] for word in words]

    def _cut(self, word: str) -> tuple[int, ...]:
        """Cut a word nobody has seen yet."""
        whole = word.encode("utf-8", "replace").decode()  # half a surrogate pair is no text
        return tuple(self._tokenizer.encode(whole, add_special_tokens=False).ids[:PIECES]) or (UNK,)


def encode(words: Sequence[str], pieces: Sequence[tuple[int, ...]]) -> Encoded:
    """Lay the words of one window out for the model."""
    ids, shapes, first = [CLS], [0], []
    for word, parts in zip(words, pieces, strict=True):
        first.append(len(ids))
        ids.extend(parts)
        shapes.extend([shape(word)] * len(parts))
    ids.append(SEP)
    shapes.append(0)
    return Encoded(
        ids=np.array([ids], np.int64),
        mask=np.ones((1, len(ids)), np.int64),
        shape=np.array([shapes], np.int64),
        first=np.array([first], np.int64),
    )


def shape(word: str) -> int:
    """Class a word by its letters, 1 to 7."""
    if word.islower():
        return 1
    if word.isupper():
        return 3 if len(word) > 1 else 2
    if word[:1].isupper():
        return 4 if any(letter.isupper() for letter in word[1:]) else 2
    if any(letter.isdigit() for letter in word):
        return 5
    return 6 if any(letter.isalpha() for letter in word) else 7

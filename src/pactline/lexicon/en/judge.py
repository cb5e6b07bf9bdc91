"""What somebody is to do and a later sentence in, what the sentence says of it out: a small network read in one go.

Both stand in one window, so each word of the one is seen beside each of the other. It was learned on invented stories
(train/judge_*.py). A pair is read alone, as the parser's windows are: what else is asked changes no answer. It is
loaded when it is first asked.
"""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property
from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from pactline.lexicon.en.encode import CLS, SEP, Encoder
from pactline.lexicon.en.network import session
from pactline.lexicon.en.weights import checked, read_card
from pactline.model.knowledge import Sequel

FOLDER = Path(__file__).parent / "judge"
FILE = "judge.onnx"
TASK, BEFORE, SENTENCE = 48, 24, 80  # wordpieces that are read of each; of what stands before, the last
SHORT, STEM = 4, 5  # letters of a word that is marked, and of those that must agree
PROMISED, TOLD, SHARED, EARLIER = 0, 1, 2, 4  # types of pieces; SHARED is added where the other part has the word too
Piece = tuple[int, int]


class Judge:
    """Asked about pairs, it answers each by itself."""

    def __init__(self, encoder: Encoder, folder: Path = FOLDER, *, threads: int = 1) -> None:
        card = read_card(folder)
        self._encoder, self._threads = encoder, threads
        self._path, self._digest = folder / FILE, card.files[FILE]
        self.fingerprint = f"{card.name} {card.version} {self._digest[:12]}"

    def sequels(self, asked: Sequence[Sequel]) -> tuple[tuple[float, ...], ...]:
        """Seven likelihoods a pair; the same pair is read once."""
        known: dict[Sequel, tuple[float, ...]] = {}
        for one in asked:
            if one not in known:
                known[one] = self._read(one)
        return tuple(known[one] for one in asked)

    @cached_property
    def _network(self) -> onnxruntime.InferenceSession:
        """The network."""
        return session(checked(self._path, self._digest), self._threads)

    def _read(self, one: Sequel) -> tuple[float, ...]:
        """The answer to one pair."""
        pieces = self._window(one)
        given = {"ids": [piece for piece, _ in pieces], "types": [kind for _, kind in pieces]}
        scores = self._network.run(None, {name: np.array(value, np.int64) for name, value in given.items()})[0]
        return _likelihoods(scores.astype(np.float64))

    def _window(self, one: Sequel) -> list[Piece]:
        """The wordpieces of a pair with their types."""
        task, sentence = f"{one.party} : {one.action}".split(), one.sentence.split()
        both = {_stem(word) for word in task} & {_stem(word) for word in sentence} - {""}
        before = self._pieces(one.before.split(), EARLIER, frozenset())[-BEFORE:]
        return [
            (CLS, PROMISED),
            *self._pieces(task, PROMISED, both)[:TASK],
            (SEP, PROMISED),
            *before,
            *([(SEP, EARLIER)] if before else []),
            *self._pieces(sentence, TOLD, both)[:SENTENCE],
            (SEP, TOLD),
        ]

    def _pieces(self, words: Sequence[str], kind: int, both: AbstractSet[str]) -> list[Piece]:
        """The wordpieces of some words, those marked that both parts have."""
        cut = zip(words, self._encoder.pieces(words), strict=True)
        return [(piece, kind + SHARED * (_stem(word) in both)) for word, parts in cut for piece in parts]


def _stem(word: str) -> str:
    """What two words share that are marked; "" for a short one."""
    letters = "".join(letter for letter in word.casefold() if letter.isalnum())
    return letters[:STEM] if len(letters) >= SHORT else ""


def _likelihoods(scores: NDArray[np.float64]) -> tuple[float, ...]:
    """Softmax."""
    raised = np.exp(scores - scores.max())
    return tuple((raised / raised.sum()).tolist())

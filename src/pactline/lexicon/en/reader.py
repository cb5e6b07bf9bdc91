"""A sentence and what the rules found in it in, what of it somebody undertakes out.

A small network beside the parser, learned on reports made up for it (train/reader_fit.py). Sentences run one at a time,
as the parser's windows do.
"""

from collections.abc import Mapping, Sequence
from itertools import accumulate, chain
from pathlib import Path

import msgspec
import numpy as np
import onnxruntime
from numpy.typing import NDArray

from pactline.errors import PactlineError
from pactline.lexicon.en.encode import CLS, LIMIT, SEP, Encoder, shape
from pactline.lexicon.en.network import session
from pactline.lexicon.en.weights import REMEDY, checked, read_card
from pactline.model.knowledge import Told, Undertaken
from pactline.model.sentence import Token

FOLDER = Path(__file__).parent / "reader"
ASKED = frozenset(("VERB", "NOUN", "AUX", "ADJ"))  # parts of speech an action may be headed by
STRENGTHS = ("", "firm", "conditional", "considered", "requested")
Scores = NDArray[np.float32]


class Reader:
    """The second reader: `undertakings` of one sentence, the same answer whatever else was read."""

    def __init__(self, encoder: Encoder, folder: Path = FOLDER, *, threads: int = 1) -> None:
        card = read_card(folder)
        data = {name: checked(folder / name, digest) for name, digest in sorted(card.files.items())}
        try:
            names = msgspec.json.decode(data["rules.json"], type=list[str])
            self._session: onnxruntime.InferenceSession = session(data["reader.onnx"], threads)
        except (KeyError, msgspec.MsgspecError) as fault:
            raise PactlineError("the second reader is not complete", where=str(folder), remedy=REMEDY) from fault
        self.fingerprint = f"{card.name} {card.version} {card.files['reader.onnx'][:12]}"
        self._rules = {name: at for at, name in enumerate(names)}
        self._encoder = encoder

    def undertakings(self, tokens: Sequence[Token], told: Mapping[int, Told]) -> tuple[Undertaken, ...]:
        """What each verb, noun and adjective of a sentence is likely to be; the end of one that is too long is left."""
        pieces = self._encoder.pieces([token.text for token in tokens])
        ends = [end for end in accumulate(map(len, pieces)) if end <= LIMIT]
        asked = [at for at, token in enumerate(tokens[: len(ends)]) if token.upos in ASKED or at in told]
        if not asked:
            return ()
        given = self._asked(asked, told, len(ends)) | _pieces([token.text for token in tokens], pieces[: len(ends)])
        strengths, by = self._session.run(None, given)
        rows = zip(asked, _likelihoods(strengths), _likelihoods(by), strict=True)
        return tuple(_undertaken(at, row, pointed) for at, row, pointed in rows)

    def _asked(self, asked: Sequence[int], told: Mapping[int, Told], last: int) -> dict[str, NDArray[np.int64]]:
        """The words that are asked about, with what the rules found there."""
        found = [told.get(at) for at in asked]
        return {
            "at": np.array(asked, np.int64),
            "rule": np.array([self._rules.get(f"c:{one.rule}", 0) if one else 0 for one in found], np.int64),
            "strength": np.array([STRENGTHS.index(one.strength) if one else 0 for one in found], np.int64),
            "aim": np.array([_aim(one, last) for one in found], np.int64),
        }


def _aim(one: Told | None, last: int) -> int:
    """Who is to act by a rule, as the network counts words: 0 for nobody, -1 where it does not say."""
    if one is None:
        return -1
    return 0 if one.by is None else one.by + 1 if 0 <= one.by < last else -1


def _pieces(words: Sequence[str], pieces: Sequence[Sequence[int]]) -> dict[str, NDArray[np.int64]]:
    """The wordpieces of a sentence, the shapes of their words, and where each word begins."""
    shapes = [0, *(shape(word) for word, parts in zip(words, pieces, strict=False) for _ in parts), 0]
    first = list(accumulate(map(len, pieces), initial=1))[:-1]
    return {
        "ids": np.array([CLS, *chain.from_iterable(pieces), SEP], np.int64),
        "shape": np.array(shapes, np.int64),
        "first": np.array(first, np.int64),
    }


def _likelihoods(scores: Scores) -> Scores:
    """Softmax over each row."""
    raised = np.exp(scores - scores.max(-1, keepdims=True))
    likely: Scores = raised / raised.sum(-1, keepdims=True)
    return likely


def _undertaken(at: int, row: Scores, pointed: Scores) -> Undertaken:
    """The answer for one word."""
    likely, strength, by = 1.0 - float(row[0]), 1 + int(row[1:].argmax()), int(pointed.argmax())
    return Undertaken(
        at=at,
        likely=likely,
        strength=STRENGTHS[strength],
        sure=float(row[strength]) / max(likely, 1e-9),
        by=by - 1 if by else None,
        sure_by=float(pointed[by]),
    )

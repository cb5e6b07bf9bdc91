"""A sentence and what the rules found in it in, what a second reader thinks of it out.

A small network beside the parser, learned on reports made up for it (train/reader_*.py): an encoder, and two networks
that ask what it made of a sentence, one for promises and one for figures. Sentences run one at a time, as the parser's
windows do.
"""

from collections.abc import Mapping, Sequence
from itertools import accumulate, chain
from pathlib import Path

import msgspec
import numpy as np
from numpy.typing import NDArray

from pactline.errors import PactlineError
from pactline.lexicon.en.encode import CLS, LIMIT, SEP, Encoder, shape
from pactline.lexicon.en.network import Scores, session
from pactline.lexicon.en.proofreader import Names, Proofreader
from pactline.lexicon.en.weights import REMEDY, checked, read_card
from pactline.model.knowledge import Counted, Finding, Pointed, Told, Undertaken
from pactline.model.sentence import Token

FOLDER = Path(__file__).parent / "reader"
ASKED = frozenset(("VERB", "NOUN", "AUX", "ADJ"))  # parts of speech an action may be headed by
STRENGTHS = ("", "firm", "conditional", "considered", "requested")
UNTOLD = Told("", "", -1)  # of a word at which no rule found anything
KEPT = 512  # sentences whose states are kept: figures and promises ask for the same ones
Numbers = NDArray[np.int64]
_NONE: Scores = np.zeros((0, 0), np.float32)  # states of no words


class Reader:
    """The second reader: asked about one sentence, it gives the same answer whatever else was read."""

    def __init__(self, encoder: Encoder, folder: Path = FOLDER, *, threads: int = 1) -> None:
        card = read_card(folder)
        data = {name: checked(folder / name, digest) for name, digest in sorted(card.files.items())}
        try:
            names = {name: msgspec.json.decode(data[f"{name}.json"], type=list[str]) for name in ("rules", "figures")}
            self._states, self._promises, self._figures, signing = (
                session(data[f"{name}.onnx"], threads) for name in ("encoder", "promises", "figures", "proofs")
            )
            self._proofreader = Proofreader(signing, msgspec.json.decode(data["proofs.json"], type=Names))
        except (KeyError, msgspec.MsgspecError) as fault:
            raise PactlineError("the second reader is not complete", where=str(folder), remedy=REMEDY) from fault
        self.fingerprint = f"{card.name} {card.version} {card.files['encoder.onnx'][:12]}"
        self._rules = {name: at for at, name in enumerate(names["rules"])}
        self._counting = {name: at for at, name in enumerate(names["figures"])}
        self._encoder = encoder
        self._kept: dict[tuple[str, ...], Scores] = {}

    def undertakings(self, tokens: Sequence[Token], told: Mapping[int, Told]) -> tuple[Undertaken, ...]:
        """What each verb, noun and adjective of a sentence is likely to be; the end of one that is too long is left."""
        wanted = [at for at, token in enumerate(tokens) if token.upos in ASKED or at in told]
        words = self._read(tokens) if wanted else _NONE
        asked = [at for at in wanted if at < len(words)]
        if not asked:
            return ()
        found = [told.get(at, UNTOLD) for at in asked]
        strengths, by = self._promises.run(
            None,
            {
                "words": words,
                "at": _numbers(asked),
                "rule": _numbers([self._rules.get(f"c:{one.rule}", 0) for one in found]),
                "strength": _numbers([STRENGTHS.index(one.strength) for one in found]),
                "aim": _numbers([_aim(one.by, len(words)) for one in found]),
            },
        )
        rows = zip(asked, _likelihoods(strengths), _likelihoods(by), strict=True)
        return tuple(_undertaken(at, row, pointed) for at, row, pointed in rows)

    def figures(self, tokens: Sequence[Token], told: Mapping[int, Counted]) -> Mapping[int, Pointed]:
        """What each figure that the rules found is likely to count, and who claims it."""
        words = self._read(tokens) if told else _NONE
        asked = [at for at in sorted(told) if at < len(words)]
        if not asked:
            return {}
        found = [told[at] for at in asked]
        things, claimants = self._figures.run(
            None,
            {
                "words": words,
                "at": _numbers(asked),
                "rule": _numbers([self._counting.get(one.rule, 0) for one in found]),
                "object_aim": _numbers([_aim(one.thing, len(words)) for one in found]),
                "claimant_aim": _numbers([_aim(one.claimant, len(words)) for one in found]),
            },
        )
        rows = zip(asked, _likelihoods(things), _likelihoods(claimants), strict=True)
        return {at: Pointed(tuple(map(float, thing)), tuple(map(float, claimant))) for at, thing, claimant in rows}

    def proofs(self, tokens: Sequence[Token], findings: Sequence[Finding]) -> tuple[float, ...]:
        """How likely a careful reader is to sign each reading of a sentence."""
        return self._proofreader.likelihoods(self._read(tokens), findings)

    def _read(self, tokens: Sequence[Token]) -> Scores:
        """The states of the words of a sentence, as many as there is room for."""
        words = tuple(token.text for token in tokens)
        if words not in self._kept:
            pieces = self._encoder.pieces(words)
            ends = [end for end in accumulate(map(len, pieces)) if end <= LIMIT]
            states = self._states.run(None, _pieces(words, pieces[: len(ends)]))[0] if ends else _NONE
            if len(self._kept) >= KEPT:
                self._kept.pop(next(iter(self._kept)))
            self._kept[words] = states
        return self._kept[words]


def _numbers(values: Sequence[int]) -> Numbers:
    """Numbers as the networks take them."""
    return np.array(values, np.int64)


def _aim(word: int | None, last: int) -> int:
    """Where a rule points, as the networks count words: 0 for nobody, -1 where it does not say."""
    return 0 if word is None else word + 1 if 0 <= word < last else -1


def _pieces(words: Sequence[str], pieces: Sequence[Sequence[int]]) -> dict[str, Numbers]:
    """The wordpieces of a sentence, the shapes of their words, and where each word begins."""
    shapes = [0, *(shape(word) for word, parts in zip(words, pieces, strict=False) for _ in parts), 0]
    return {
        "ids": _numbers([CLS, *chain.from_iterable(pieces), SEP]),
        "shape": _numbers(shapes),
        "first": _numbers(list(accumulate(map(len, pieces), initial=1))[:-1]),
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

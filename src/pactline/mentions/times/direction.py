"""Words around a weekday or a date without a year in, the side of the report's day it lies on out."""

from collections.abc import Sequence

import msgspec

from pactline.mentions.times.grammar import Times
from pactline.mentions.times.words import Word
from pactline.model.sentence import Sentence
from pactline.model.when import Clock, Edge, Fixed, Holiday, TimeExpr, Weekday

REACH = 12  # words looked back for a cue


class Compass:
    """The cues of a language."""

    def __init__(self, times: Times) -> None:
        self.future = frozenset(times.future)
        self.past = frozenset(times.past)

    def turned(
        self, expr: TimeExpr, words: Sequence[Word], *, at: tuple[int, int], sentence: Sentence | None
    ) -> TimeExpr:
        """The expression with `toward` filled in where tense and connectives tell."""
        if isinstance(expr, Edge):
            return msgspec.structs.replace(expr, of=self.turned(expr.of, words, at=at, sentence=sentence))
        if isinstance(expr, Clock) and expr.of:
            return msgspec.structs.replace(expr, of=self.turned(expr.of, words, at=at, sentence=sentence))
        if isinstance(expr, Weekday | Holiday | Fixed) and expr.toward is None and not _dated(expr):
            return msgspec.structs.replace(expr, toward=self._toward(words, at=at, sentence=sentence))
        return expr

    def _toward(self, words: Sequence[Word], *, at: tuple[int, int], sentence: Sentence | None) -> str | None:
        """The nearest cue before it in the sentence, else after it."""
        low = sentence.start if sentence else 0
        for index in range(at[0] - 1, max(at[0] - 1 - REACH, -1), -1):
            word = words[index]
            if word.start < low or word.text in (".", ";", "\n\n"):
                break
            if word.text.lower() in self.past:
                return "past"
            if word.text.lower() in self.future:
                return "future"
        return None


def _dated(expr: Weekday | Holiday | Fixed) -> bool:
    """Has it a year of its own?"""
    return not isinstance(expr, Weekday) and expr.year is not None

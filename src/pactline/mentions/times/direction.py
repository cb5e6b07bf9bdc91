"""Words around a weekday or a date without a year in, the side of the report's day it lies on out."""

from collections.abc import Sequence

import msgspec

from pactline.mentions.times.grammar import Times
from pactline.mentions.times.words import Word
from pactline.model.sentence import Sentence
from pactline.model.when import Clock, Edge, Fixed, Holiday, TimeExpr, Weekday

REACH = 14  # words looked back for a cue, half as many ahead
BEHIND = 3  # words by which a cue after the time must be nearer to count
LONG_STEM = 4  # letters from which "-ed" is a past tense
STOPS = frozenset(".;!?")


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
            toward = self._toward(words, at=at, sentence=sentence)
            return msgspec.structs.replace(expr, toward=None if toward == _untold(expr) else toward)
        return expr

    def _toward(self, words: Sequence[Word], *, at: tuple[int, int], sentence: Sentence | None) -> str | None:
        """The side that the nearest cue of the sentence points to; one before the time counts as nearer."""
        before = self._nearest(words, range(at[0] - 1, max(at[0] - 1 - REACH, -1), -1))
        after = self._nearest(words, range(at[1], min(at[1] + REACH // 2, len(words))))
        if before and after:
            return before[1] if before[0] <= after[0] + BEHIND else after[1]
        found = before or after
        return found[1] if found else None

    def _nearest(self, words: Sequence[Word], places: range) -> tuple[int, str] | None:
        """The distance and side of the first cue on the way, up to the end of the sentence."""
        for distance, place in enumerate(places):
            form = words[place].text.lower()
            if form in STOPS or words[place].text[0] == "\n":
                return None
            if form in self.future:
                return distance, "future"
            if form in self.past or (len(form) > LONG_STEM and form.endswith("ed")):
                return distance, "past"
        return None


def _untold(expr: Weekday | Holiday | Fixed) -> str | None:
    """The side a cue does not prove: news sets days of months in the past tense ("was to meet on Nov. 30"), and asks
    about the quarter gone by ("expects third-quarter profit to fall").
    """
    if isinstance(expr, Fixed) and expr.day is not None:
        return "past"
    return "future" if isinstance(expr, Fixed) and expr.part is not None else None


def _dated(expr: Weekday | Holiday | Fixed) -> bool:
    """Has it a year of its own?"""
    return not isinstance(expr, Weekday) and expr.year is not None

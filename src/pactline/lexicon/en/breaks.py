"""A window's words and the model's scores in, sentences out: the model proposes where they start, English forbids some.

Quotation marks that look alike on both sides are told apart by the white space beside them: one that touches the word
behind it opens and starts that word's sentence, one that touches the word before it closes that one's.
"""

from collections.abc import Callable, Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray

from pactline.lexicon.en.tokenise import Cut

STARTS = 1  # the label of a word that starts a sentence
READY = 1.0  # how far its score may stay behind: two sentences read as one lose more arcs than one read as two
MARKS = frozenset(('"', "'", "''", "``", "“", "”", "‘", "’", "«", "»", "„", "(", ")", "[", "]"))
OPENING = frozenset(("“", "‘", "„", "«", "``", "(", "["))
CLOSING = frozenset(("”", "’", "»", "''", ")", "]"))
SPEECH = frozenset(('"', "“", "``", "''"))
SPEECH_ENDS = frozenset(('"', "”", "''"))
STOPS = frozenset((".", "!", "?"))
NEVER = frozenset((",", ".", ";", "%", "'s", "’s", "n't", "n’t"))


class Window(msgspec.Struct, frozen=True):
    """Words and where they stand; `titles` come before a name ("Mrs."), `days` may lack a preposition."""

    cuts: Sequence[Cut]
    words: Sequence[str]
    titles: frozenset[str]
    days: frozenset[str]

    def word(self, at: int) -> str:
        """A word as written."""
        return self.words[at]

    def touches(self, at: int) -> bool:
        """Tell whether nothing stands between a word and the one before it."""
        return at > 0 and self.cuts[at - 1][1] == self.cuts[at][0]


Rule = Callable[[Window, int], bool]


def sentences(window: Window, scores: NDArray[np.float32]) -> list[Cut]:
    """Cut a window into sentences, `[first, last)` by word; the first word always starts one."""
    count = len(window.cuts)
    likely = [at for at in np.flatnonzero(scores[:, STARTS] > scores[:, 1 - STARTS] - READY).tolist() if at > 0]
    certain = [at for at in range(1, count - 1) if any(rule(window, at) for rule in CERTAIN)]
    moved = sorted({_past_marks(window, at) for at in (*likely, *certain)})
    starts = [0, *(at for at in moved if 0 < at < count and not any(rule(window, at) for rule in RULES))]
    return list(zip(starts, [*starts[1:], count], strict=True)) if count else []


def _past_marks(window: Window, at: int) -> int:
    """Move a start before the marks that open on its word, or behind those that close on the word before."""
    while at > 0 and window.word(at - 1) in MARKS and _opens(window, at - 1):
        at -= 1
    while at < len(window.cuts) and window.word(at) in MARKS and not _opens(window, at):
        at += 1
    return at


def _opens(window: Window, at: int) -> bool:
    """Tell whether a mark opens, by its shape or by what it touches."""
    word = window.word(at)
    if word in OPENING or word in CLOSING:
        return word in OPENING
    touches_next = at + 1 < len(window.cuts) and window.touches(at + 1)
    return touches_next and (not window.touches(at) or window.word(at - 1) in OPENING)


def opens_speech(window: Window, at: int) -> bool:
    """He left. | “We agreed,” said Aune."""
    return (
        window.word(at) in SPEECH
        and _opens(window, at)
        and window.word(at + 1)[:1].isupper()
        and window.word(_before_marks(window, at)) in STOPS
    )


def follows_speech(window: Window, at: int) -> bool:
    """“We agreed.” | Aune left. (But: “Did you?” Aune asked.)"""
    mark = at - 1
    closed = window.word(mark) in SPEECH_ENDS and window.touches(mark) and not window.touches(at)
    return closed and mark > 0 and window.word(mark - 1) == "." and window.word(at)[:1].isupper()


def _before_marks(window: Window, at: int) -> int:
    """The word before another, closing marks between them left out."""
    before = at - 1
    while before > 0 and window.word(before) in MARKS and not _opens(window, before):
        before -= 1
    return before


def closes(window: Window, at: int) -> bool:
    """The plan, he said | . (A mark that ends a sentence never starts one.)"""
    return window.word(at) in NEVER


def after_comma(window: Window, at: int) -> bool:
    """They agreed, | Aune said."""
    return window.word(_before_marks(window, at)) == ","


def after_title(window: Window, at: int) -> bool:
    """He met Mrs. | Holm there."""
    return window.word(at - 1).lower() in window.titles and window.word(at)[:1].isupper()


def before_day(window: Window, at: int) -> bool:
    """The ministers will meet | Monday in Oslo."""
    return window.word(at).lower() in window.days and window.word(at - 1)[-1].isalnum()


CERTAIN: tuple[Rule, ...] = (opens_speech, follows_speech)
RULES: tuple[Rule, ...] = (closes, after_comma, after_title, before_day)

"""A window's words and the model's scores in, sentences out: the model proposes where they start, English forbids some.

Quotation marks that look alike on both sides are told apart by the white space beside them: one that touches the word
behind it opens and starts that word's sentence, one that touches the word before it closes that one's.
"""

from collections.abc import Callable, Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray

from pactline.lexicon.en.pieces import Tables
from pactline.lexicon.en.tokenise import Cut

STARTS = 1  # the label of a word that starts a sentence
READY = 1.0  # how far its score may stay behind: two sentences read as one lose more arcs than one read as two
SHORT = 3.0  # the same behind an abbreviation, whose stop it takes for the word's own: names are at five or more
UNSTOPPED = 4.0  # the same where a capital pronoun or article stands behind a small word: "the wounded | The two": 2.7
CLAUSE = 6.0  # the same where the next word can only be a subject: "the U.S. | Oslo has"; "the U.S. Senate has": eight
MARKS = frozenset(('"', "'", "''", "``", "“", "”", "‘", "’", "«", "»", "„", "(", ")", "[", "]"))
OPENING = frozenset(("“", "‘", "„", "«", "``", "(", "["))
CLOSING = frozenset(("”", "’", "»", "''", ")", "]"))
SPEECH = frozenset(('"', "“", "``", "''"))
SPEECH_ENDS = frozenset(('"', "”", "''"))
STOPS = frozenset((".", "!", "?"))
INITIAL = 2  # letters of an initial with its stop, behind which names go on
NAMES = 2  # words of a photographer's name at least
LONGEST = 3  # words of a photographer's name, or of an agency's
HEADING = 8  # letters of a heading in capitals at least
RUN = 3  # words at least of what runs into the next sentence
JOINING = frozenset(("and", "or", "to"))  # hepatitis A and E
NEVER = frozenset((",", ".", ";", "%", "'s", "’s", "n't", "n’t"))


class Window(msgspec.Struct, frozen=True):
    """Words and where they stand, with the word lists."""

    cuts: Sequence[Cut]
    words: Sequence[str]
    tables: Tables

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
    likely = [at for at in range(1, count) if scores[at, STARTS] > scores[at, 1 - STARTS] - _ready(window, at)]
    certain = [at for at in range(1, count - 1) if any(rule(window, at) for rule in CERTAIN)]
    moved = sorted({_past_marks(window, at) for at in (*likely, *certain)})
    starts = [0, *(at for at in moved if 0 < at < count and not any(rule(window, at) for rule in RULES))]
    return list(zip(starts, [*starts[1:], count], strict=True)) if count else []


def _ready(window: Window, at: int) -> float:
    """How far a word's score may stay behind: further behind an abbreviation that does not open its line."""
    last = window.word(at - 1)
    short = at > 1 and last.endswith(".") and len(last) > INITIAL and last[:1].isupper()
    if not short or not window.word(at)[:1].isupper():
        return UNSTOPPED if at > RUN and _opens_behind_small(window, at) else READY
    return CLAUSE if _closes_phrase(window, at - 1) and window.word(at + 1) in window.tables.finite else SHORT


def _closes_phrase(window: Window, at: int) -> bool:
    """Whether an abbreviation stands behind a preposition and its article: trade with the [U.S.]"""
    inside = 1 < at < len(window.cuts) - 2
    return inside and window.word(at - 1) == "the" and window.word(at - 2) in window.tables.leading


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


def after_abbreviation(window: Window, at: int) -> bool:
    """He left the U.S. | The ship sank. (But: “Really?” The mayor asked.)"""
    word = window.word(at)
    last = window.word(at - 1)
    short = last.endswith(".") and len(last) > 1 and last[:1].isupper()
    return short and word[:1].isupper() and word.lower() in window.tables.openers


def runs_on(window: Window, at: int) -> bool:
    """He hopes to raise $500 | A boy of seven has. (A caption or headline without its stop stands before.)"""
    behind = window.word(at + 1) if at + 1 < len(window.words) else ""
    likely = at > RUN and behind.islower() and behind not in JOINING
    return likely and (_opens_behind_small(window, at) or (window.word(at - 1).isdigit() and _could_open(window, at)))


def _opens_behind_small(window: Window, at: int) -> bool:
    """Whether a capital pronoun or article stands behind a small word that nothing needs to follow."""
    before = window.word(at - 1)
    plain = before.islower() and before.isalpha() and before not in window.tables.leading
    return plain and _could_open(window, at)


def _could_open(window: Window, at: int) -> bool:
    """Whether a word is a pronoun, an article or the like with a capital, apart from the word before."""
    word = window.word(at)
    capital = word[:1].isupper() and not word[1:].isupper()
    return capital and word.lower() in window.tables.running and not window.touches(at)


def after_heading(window: Window, at: int) -> bool:
    """A THIRD OF THE TOWN | More than 200 people left. (A heading in capitals; but: the US SENATE said; no link's
    "TOWN FLOODED More than 200 leave", which has no stop.)
    """
    word, first = window.word(at), at
    while first > 0 and window.word(first - 1).isalpha() and window.word(first - 1).isupper():
        first -= 1
    opens = first == 0 or window.word(_before_marks(window, first)) in STOPS
    letters = sum(len(one) for one in window.words[first:at])
    behind = window.word(at + 1) if at + 1 < len(window.words) else ""
    told = word.istitle() and behind.islower() and len(behind) > 1 and any(one in STOPS for one in window.words[at:])
    return opens and at - first > 1 and letters >= HEADING and told


def before_credit(window: Window, at: int) -> bool:
    """The storm hurt forty | Anna Ozola/Reuters (whose picture it is, at the end of a line; but: taken by Ozola/PA)"""
    stroke = next((i for i in range(at, min(at + LONGEST + 1, len(window.cuts))) if window.word(i) == "/"), 0)
    name, rest = window.words[at:stroke], window.words[stroke + 1 :]
    if len(name) < NAMES or not 0 < len(rest) <= LONGEST or rest[0].lower() not in window.tables.agencies:
        return False
    before = window.word(at - 1)
    written = all(word[:1].isupper() for word in (*name, *rest))
    return written and not before[:1].isupper() and before.lower() not in window.tables.leading


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
    return window.word(at - 1).lower() in window.tables.titles and window.word(at)[:1].isupper()


def before_day(window: Window, at: int) -> bool:
    """The ministers will meet | Monday in Oslo."""
    return window.word(at).lower() in window.tables.days and window.word(at - 1)[-1].isalnum()


def inside_number(window: Window, at: int) -> bool:
    """He was fined $US2. | 5 million. (A figure glued to letters is cut at its point.)"""
    glued = window.touches(at) and window.touches(at - 1) and window.word(at - 1) == "."
    return glued and window.word(at)[:1].isdigit() and window.word(at - 2)[-1:].isdigit()


CERTAIN: tuple[Rule, ...] = (opens_speech, follows_speech, after_abbreviation, before_credit, after_heading, runs_on)
RULES: tuple[Rule, ...] = (closes, after_comma, after_title, before_day, inside_number)

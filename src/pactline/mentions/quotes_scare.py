"""A quote's words in, whether they are held up rather than spoken: "union state", the so-called "experts".

A word or two without a sentence's marks are a term, a title or a distance kept; what somebody said ends in a stop or
a comma inside the marks, starts like a sentence, or is long.
"""

import msgspec
import re2

MAX_WORDS = 4  # no scare quote of the development texts was longer, and few utterances shorter
WORD = re2.compile(r"\S+")


class Words(msgspec.Struct, frozen=True):
    """The word list `quotes`: what stands before a held-up word, what apostrophes leave out, words that only speech
    has (pronouns of the first and second person).
    """

    before_scare: tuple[str, ...] = ()
    elisions: tuple[str, ...] = ()
    spoken: tuple[str, ...] = ()


def held_up(inner: str, *, before: str, words: Words) -> bool:
    """True when the quote is a word or a few held up for distance and not somebody's speech."""
    if len(inner) > 80:
        return False
    tokens = [match.group().strip(".,;:!?…").lower() for match in WORD.finditer(inner)]
    if not tokens:
        return True
    if len(tokens) > MAX_WORDS or any(token in words.spoken for token in tokens):
        return False
    last = inner.rstrip()[-1:]
    if last in "!?,…" or (last == "." and inner[:1].isupper()):
        return False
    return not _introduced(before, words)


def _introduced(before: str, words: Words) -> bool:
    """He said: "Never." A colon or comma before the mark introduces speech, unless a held-up word's usher does."""
    last = before.rstrip()
    if last.lower().endswith(words.before_scare):
        return False
    return last.endswith((":", ","))

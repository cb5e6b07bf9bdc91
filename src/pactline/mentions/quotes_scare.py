"""A quote's words in, whether they are held up rather than spoken: "union state", the so-called "experts".

A word or two without a sentence's marks are a term, a title or a distance kept; what somebody said ends in a stop or
a comma inside the marks, starts like a sentence, or is long.
"""

import msgspec
import re2

MAX_WORDS = 4  # no scare quote of the development texts was longer, and few utterances shorter
LONGEST = 80  # characters; longer words are somebody's
TITLE = 8  # words that the title of a book, a show or a song has at most
SMALL = 3  # letters of a word that a title may leave without a capital
WORD = re2.compile(r"\S+")


class Words(msgspec.Struct, frozen=True):
    """The word list `quotes`: what stands before a held-up word, what apostrophes leave out, words that only speech
    has (pronouns of the first and second person), forms of verbs that what was said may follow.
    """

    before_scare: tuple[str, ...] = ()
    elisions: tuple[str, ...] = ()
    spoken: tuple[str, ...] = ()
    saying: tuple[str, ...] = ()


def held_up(inner: str, *, before: str, words: Words) -> bool:
    """True when the quote is a word or a few held up for distance and not somebody's speech."""
    if len(inner) > LONGEST:
        return False
    tokens = [match.group().strip(".,;:!?…").lower() for match in WORD.finditer(inner)]
    if any(token in words.spoken for token in tokens):
        return False
    if not tokens or (_titled(inner) and not _said(before, words)):
        return True
    return len(tokens) <= MAX_WORDS and not _ends_speech(inner) and not _introduced(before, words)


def _ends_speech(inner: str) -> bool:
    """Tell whether a mark at the end of some words shows that they were said: “Never!”, “It is.”"""
    last = inner.rstrip()[-1:]
    return last in "!?,…" or (last == "." and inner[:1].isupper())


def _titled(inner: str) -> bool:
    """A new show, “The Harbour Hour,” ran: two words or more, all but the small ones with a capital."""
    found = [match.group() for match in WORD.finditer(inner)]
    if not 1 < len(found) <= TITLE or inner.rstrip()[-1:] in "!?…":
        return False
    letters = [word.strip(".,;:'’") for word in found]
    return all(word[:1].isupper() or len(word) <= SMALL for word in letters) and letters[-1][:1].isupper()


def _said(before: str, words: Words) -> bool:
    """Tell whether a colon or a verb of saying stands right before a mark."""
    last = before.rstrip().lower()
    return last.endswith(":") or last.rstrip(",").endswith(words.saying)


def _introduced(before: str, words: Words) -> bool:
    """He said: "Never." A colon or comma before the mark introduces speech, unless a held-up word's usher does."""
    last = before.rstrip()
    if last.lower().endswith(words.before_scare):
        return False
    return last.endswith((":", ","))

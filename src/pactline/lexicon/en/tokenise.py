"""A text in, its words out as `(start, end)`: cut as the UD English treebanks EWT and GUM cut it.

White space cuts first. Inside a chunk the pattern of `pieces` names the next piece from the left; a word is then cut
further where English writes two words as one ("don't", "Minsk's", "10am", "long-term"), or keeps what follows it
("Mr.", "pro-Western"). What is particular to English stands in tokens.toml. Every step moves to the right, so the work
grows with the text and no faster.
"""

import re
from collections.abc import Iterator

from pactline.lexicon.en import stops
from pactline.lexicon.en.pieces import Tables

LONGEST = 1000  # characters of one token, and of one look ahead; what is longer is no word and is cut
CHUNK = re.compile(r"[^\s\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]+")
NEXT = re.compile(r"\s{1,3}([^\W\d_]+)(?![\w'’-])")  # the word behind, unless it goes on
Cut = tuple[int, int]


def cut(text: str, tables: Tables, *, start: int = 0, end: int | None = None) -> Iterator[Cut]:
    """Yield the words of a text, or a part of it, in order; white space and invisible marks lie between them."""
    for chunk in CHUNK.finditer(text, start, len(text) if end is None else end):
        first, last = chunk.span()
        word = chunk.group()
        if last - first <= LONGEST and word.isalpha() and _whole(word.lower(), tables):
            yield first, last
        else:
            yield from _chunk(text, first, last, tables=tables)


def _whole(word: str, tables: Tables) -> bool:
    """Tell whether a word of letters is never two."""
    return word not in tables.splits and word not in tables.apart


def _chunk(text: str, at: int, end: int, *, tables: Tables) -> Iterator[Cut]:
    """The words of a chunk between white space."""
    while at < end:
        found = tables.piece.match(text, at, min(end, at + LONGEST))
        stop = found.end() if found else at + 1
        kind = found.lastgroup if found else None
        if kind == "word":
            stop = _word_end(text, at, stop, end=end, tables=tables)
            yield from _inside(text, at, stop, tables=tables)
        elif kind == "number":
            yield from _number(text, at, stop, tables=tables)
        else:
            yield at, stop
        at = stop


def _word_end(text: str, at: int, stop: int, *, end: int, tables: Tables) -> int:
    """Where a word really ends: behind the full stop of an abbreviation, behind the other half of "pro-Western"."""
    word = text[at:stop].lower()
    if stop < end and text[stop] == "-" and word in tables.prefixes and text[stop + 1 : stop + 2].isalnum():
        rest = tables.piece.match(text, stop + 1, min(end, at + LONGEST))
        return rest.end() if rest and rest.lastgroup in ("word", "number") else stop
    if stop < end and text[stop] == "." and stops.belongs(text, at, stop, tables=tables):
        return stop + 1
    return stop


def _inside(text: str, at: int, stop: int, *, tables: Tables) -> Iterator[Cut]:
    """A word cut where English writes two as one; clitics may stand behind each other ("wouldn't've")."""
    tails: list[Cut] = []
    while tail := _tail(text[at:stop].lower().replace("’", "'"), tables):
        tails.append((stop - tail, stop))
        stop -= tail
    plain = text[at:stop].lower()
    middle = at + (tables.splits.get(plain) or _apart(text, plain, stop, tables=tables) or stop - at)
    yield at, middle
    if middle < stop:
        yield middle, stop
    yield from reversed(tails)


def _apart(text: str, word: str, stop: int, *, tables: Tables) -> int:
    """Where "its" is cut before "not": behind so many letters, 0 where it is one word."""
    after, before = tables.apart.get(word, (0, frozenset()))
    following = NEXT.match(text, stop) if after else None
    return after if following and following.group(1).lower() in before else 0


def _tail(word: str, tables: Tables) -> int:
    """Length of the clitic a word ends in, 0 for none."""
    if word in tables.apostrophes or len(word) <= 2:
        return 0
    if word.endswith("n't") and len(word) > 3:
        return 3
    head, mark, tail = word.rpartition("'")
    return len(tail) + 1 if mark and head and tail in tables.clitics else 0


def _number(text: str, at: int, stop: int, *, tables: Tables) -> Iterator[Cut]:
    """Digits with letters behind: "10am" is two words, "20th" and "1970s" are one."""
    digits = at
    while digits < stop and text[digits].isdigit():
        digits += 1
    if at < digits < stop and text[digits:stop].lower() in tables.units:
        yield at, digits
        yield digits, stop
    else:
        yield at, stop

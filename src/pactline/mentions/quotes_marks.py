"""Text in, quotation marks out: each says whether it may open, may close, and what it can pair with.

Straight marks are told apart by their neighbours only; typographic ones also by their shape, with some tolerance:
Polish and German texts close with the mark that English opens with, and keyboards mix them all.
"""

from collections.abc import Iterator

import msgspec
import re2

MARK = re2.compile("''|``|[\"“”„‟«»‘’‚‹›']")
OPENING = "“„‟«‘‚‹``"
CLOSING = "”’»›"
PARTNERS = {
    '"': ('"', "“", "„", "``"),
    "”": ("“", "„", '"', "”", "‟"),
    "“": ("„", "‟", '"'),
    "»": ("«",),
    "«": ("»",),
    "''": ("''", "``"),
    "’": ("‘", "‚", "'"),
    "‘": ("‚",),
    "'": ("'", "‘"),
    "›": ("‹",),
}
BOTH_WAYS = "“‘«”»"  # shapes that open in one tongue and close in another
SINGLE = "'‘’‚‹›"
BEFORE_OPENING = "([{<—–-/…:\u00a0"


class Mark(msgspec.Struct, frozen=True):
    """A quotation mark at `[start, end)`; `family` is `double` or `single`, `partners` what it may close."""

    start: int
    end: int
    text: str
    family: str
    opens: bool
    closes: bool

    @property
    def partners(self) -> tuple[str, ...]:
        """The opening marks that this mark can close."""
        return PARTNERS.get(self.text, ())


def marks(text: str, start: int, end: int, *, elisions: tuple[str, ...] = ()) -> Iterator[Mark]:
    """The quotation marks of `text[start:end]` in order; apostrophes inside words are none."""
    for match in MARK.finditer(text[start:end]):
        left, right = start + match.start(), start + match.end()
        mark = _read(text, left, right, block=(start, end))
        if mark.opens and mark.family == "single" and _elided(text[right : right + 8], elisions):
            mark = msgspec.structs.replace(mark, opens=False)
        if mark.opens or mark.closes:
            yield mark


def _read(text: str, start: int, end: int, *, block: tuple[int, int]) -> Mark:
    """What the mark at `[start, end)` may do, by its shape and its neighbours within the paragraph `block`."""
    words = text[start:end]
    before = text[start - 1] if start > block[0] else " "
    after = text[end] if end < block[1] else " "
    family = "single" if words in SINGLE else "double"
    opens, closes = (_curly if words in OPENING or words in CLOSING else _straight)(words, before=before, after=after)
    return Mark(start, end, words, family, opens, closes)


def _curly(words: str, *, before: str, after: str) -> tuple[bool, bool]:
    """May a mark with a direction open, may it close; „so“ closes with what “so” opens with."""
    opens, closes = _room(before, after)
    if words in OPENING:
        return not after.isspace(), words in BOTH_WAYS and closes
    return words in BOTH_WAYS and opens, words not in SINGLE or closes


def _straight(words: str, *, before: str, after: str) -> tuple[bool, bool]:
    """May a mark without a direction open, may it close; 6" is an inch and a mark that stands free may do both."""
    opens, closes = _room(before, after)
    if words not in SINGLE and before.isspace() and after.isspace():
        return True, True
    return opens, closes


def _room(before: str, after: str) -> tuple[bool, bool]:
    """Do the characters beside a mark leave room to open, and to close."""
    opens = (before.isspace() or before in BEFORE_OPENING or bool(MARK.match(before))) and not after.isspace()
    return opens, not before.isspace() and not after.isalnum()


def _elided(after: str, elisions: tuple[str, ...]) -> bool:
    """'90s, 'em, 'til: an apostrophe for what was left out, not a mark."""
    if after[:2].isdigit():
        return True
    word = after.lower()
    return any(word.startswith(e) and not word[len(e) : len(e) + 1].isalnum() for e in elisions)

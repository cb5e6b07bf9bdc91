"""What the rules for quotes look at in one report: its text, its sentences made ready, its outermost quotes."""

from bisect import bisect_right
from collections.abc import Sequence

import msgspec

from pactline.model.mention import Quote
from pactline.records.statement_view import View
from pactline.records.statement_words import Lexicon


class Page(msgspec.Struct, frozen=True):
    """Views of all sentences, their starts, the outermost quotes in order."""

    text: str
    views: tuple[View, ...]
    starts: tuple[int, ...]
    quotes: tuple[Quote, ...]
    lexicon: Lexicon

    def sentence_at(self, at: int) -> int:
        """The index of the sentence that holds a position (the one before it, in a gap)."""
        return max(0, bisect_right(self.starts, at) - 1)


def outermost(quotes: Sequence[Quote]) -> tuple[Quote, ...]:
    """The quotes that stand in no other, in order."""
    kept: list[Quote] = []
    for quote in quotes:
        if not kept or quote.span.start >= kept[-1].span.end:
            kept.append(quote)
    return tuple(kept)

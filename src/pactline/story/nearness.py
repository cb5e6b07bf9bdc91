"""Two sentences that tell of a happening in, whether they tell it in words near enough to be of one out.

Where no day tells two happenings from each other, only words can say that they are one: the word of the deed near in
meaning, much of what is rare in the shorter sentence shared, and both sentences near in meaning as a whole. The names
of the parties do not count, since all that is told of them has those.
"""

import math
from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache

import msgspec

from pactline.model.knowledge import World
from pactline.story import sameness, themes
from pactline.story.meanings import Meanings

DEED = 0.8  # cosine of the words for the deed: filed, filing; announced, announcement
SHARED = 0.45  # of the rarity of the shorter sentence; read on undated news of five outlets, all above it were one
WHOLE = 0.6  # cosine of both sentences
FEWEST = 3  # words shared
KEPT = 1 << 16  # words, and pairs of words, that are kept at hand: the same ones are asked for again and again


class Nearness(msgspec.Struct, frozen=True, eq=False):
    """What is known of words: their meaning, how common they are in other texts, the endings that forms have."""

    known: Meanings
    common: Mapping[str, float]
    forms: tuple[tuple[str, str], ...]

    def same(
        self, one: Collection[str], other: Collection[str], *, deeds: tuple[str, str], aside: Collection[str] = ()
    ) -> str | None:
        """Why two sentences tell of one deed, some words left out of both; none when they may not."""
        if self.words(*deeds) < DEED:
            return None
        ours, theirs = ({_plain(word, self) for word in words if word not in aside} for words in (one, other))
        both = ours & theirs
        if len(both) < FEWEST:
            return None
        rarity = {word: self.rarity(word) for word in ours | theirs}
        if _sum(both, rarity) < SHARED * min(_sum(ours, rarity), _sum(theirs, rarity)):
            return None
        near = float((self.known.mean(ours, rarity) * self.known.mean(theirs, rarity)).sum())
        return "told in words of one meaning" if near >= WHOLE else None

    def plain(self, words: Iterable[str]) -> frozenset[str]:
        """Words in the forms that the table of meanings has."""
        return frozenset(_plain(word, self) for word in words)

    def words(self, one: str, other: str) -> float:
        """How near two words are in meaning, whatever form they stand in."""
        return _words(one, other, self)

    def rarity(self, word: str) -> float:
        """How rare a word is in other texts."""
        return -math.log(self.common.get(word, themes.RARE))


@lru_cache(KEPT)
def _words(one: str, other: str, near: Nearness) -> float:
    """How near two words are in meaning."""
    return near.known.near(_plain(one, near), _plain(other, near))


@lru_cache(KEPT)
def _plain(word: str, near: Nearness) -> str:
    """A word as the table of meanings has it."""
    if word in near.known.rows:
        return word
    tried = (word.removesuffix(ending) + put for ending, put in near.forms if word.endswith(ending))
    return next((form for form in tried if form in near.known.rows), word)


def load(world: World) -> Nearness:
    """The shipped tables."""
    words, known = sameness.load(world)
    return Nearness(known, world.table("themes", themes.Table).en.common, words.forms)


def _sum(words: Iterable[str], rarity: Mapping[str, float]) -> float:
    """The rarity of some words together, in the order of the words: a sum of the same bytes everywhere."""
    return sum(rarity[word] for word in sorted(words))

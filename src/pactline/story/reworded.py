"""Two tellings of what somebody will do in, whether the one tells the other again in words of its own out.

Reports of one promise put it each in their way: "reverse the rule changes", "reverse the new rules". One is told where
who acts, who says so or the report is the same, much of what is rare in the shorter telling stands in the other one,
and both are near in meaning as a whole. What tells two undertakings apart in `retold` does so here.
"""

import re
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

import msgspec

from pactline.model.story import Fact
from pactline.story import retold
from pactline.story.likeness import stems
from pactline.story.meanings import Vectors
from pactline.story.nearness import Nearness
from pactline.story.turns import commitment

WHOLE = 0.75  # cosine of both; in 13 read piles of news 14 of the 16 pairs above it were one undertaking
SHARED = 0.45  # of the rarity of the shorter one
OWN = 2  # words shared, where one doer or one speaker is known
OTHER = 3  # the same, where only the report is one
BARE = 2  # words of a telling so short that it shares none: "his retirement from office", "retire"
SAME = 0.95  # cosine from which two of those are one
CAP = 20  # tellings that another meets under one key
_WORD = re.compile(r"[a-z]{3,}")


class Words(msgspec.Struct, frozen=True, dict=True):
    """A telling with its words in plain form, how firm it is and whether it hangs on something; what is reckoned of it
    is reckoned once, since it is compared with many.
    """

    told: retold.Telling
    plain: frozenset[str]
    firm: tuple[str, bool]
    near: Nearness

    @cached_property
    def weight(self) -> float:
        """The rarity of its words together."""
        return _sum(self.plain, self.near)

    @cached_property
    def meaning(self) -> Vectors:
        """What its words mean together, rare ones first."""
        return self.near.known.mean(self.plain, {word: self.near.rarity(word) for word in self.plain})


def pairs(facts: Sequence[Fact], near: Nearness | None) -> Iterator[tuple[str, str]]:
    """The tellings that are one undertaking in other words, by id; none where no meanings are known."""
    if near is None:
        return
    met: dict[tuple[str, str], deque[Words]] = defaultdict(_last)
    for fact in facts:
        body = commitment(fact)
        words = Words(
            retold.telling(fact), _plain(body.action, near), (body.strength, body.condition is not None), near
        )
        keys = _keys(words.told, words.plain)
        others = {one.told.id: one for key in keys if key in met for one in met[key]}
        yield from ((key, fact.id) for key, one in others.items() if _again(one, words))
        for key in keys:
            met[key].append(words)


def _last() -> "deque[Words]":
    """The last tellings under a key."""
    return deque(maxlen=CAP)


def _plain(action: str, near: Nearness) -> frozenset[str]:
    """The words of an action that tell something."""
    return near.plain(word for word in _WORD.findall(action.casefold()) if stems(word))


def _keys(told: retold.Telling, plain: frozenset[str]) -> list[tuple[str, str]]:
    """Under what a telling meets others: who is in it or its report, with each word; the bare ones with none."""
    words = sorted(plain) + ([""] if len(plain) <= BARE else [])
    return [(one, word) for one in sorted(told.doers | told.speakers | told.reports) for word in words]


def _again(left: Words, right: Words) -> bool:
    """Whether two tellings are one in other words, of one firmness."""
    ours, theirs = left.plain, right.plain
    if not ours or not theirs or left.firm != right.firm or retold.apart(left.told, right.told):
        return False
    mine = left.told.doers & right.told.doers
    both = ours & theirs
    enough = OWN if mine or left.told.speakers & right.told.speakers else OTHER
    bare = bool(mine) and max(len(ours), len(theirs)) <= BARE
    telling = len(both) >= enough and _sum(both, left.near) >= SHARED * min(left.weight, right.weight)
    if not (bare or telling):
        return False
    whole = float((left.meaning * right.meaning).sum())
    return (bare and whole >= SAME) or (telling and whole >= WHOLE)


def _sum(words: Iterable[str], near: Nearness) -> float:
    """The rarity of some words together, in the order of the words: a sum of the same bytes everywhere."""
    return sum(near.rarity(word) for word in sorted(words))

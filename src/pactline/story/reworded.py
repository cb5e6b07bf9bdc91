"""Two tellings of what somebody will do in, whether the one tells the other again in words of its own out.

Reports of one promise put it each in their way: "reverse the rule changes", "reverse the new rules". One is told where
who acts, who says so or the report is the same, much of what is rare in the shorter telling stands in the other one,
and both are near in meaning as a whole. What tells two undertakings apart in `retold` does so here.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from pactline.model.story import Fact
from pactline.story import retold
from pactline.story.likeness import stems
from pactline.story.nearness import Nearness
from pactline.story.turns import actors_in, commitment

WHOLE = 0.75  # cosine of both; in 13 read piles of news 14 of the 16 pairs above it were one undertaking
SHARED = 0.45  # of the rarity of the shorter one
OWN = 2  # words shared, where one doer or one speaker is known
OTHER = 3  # the same, where only the report is one
BARE = 2  # words of a telling so short that it shares none: "his retirement from office", "retire"
SAME = 0.95  # cosine from which two of those are one
CAP = 20  # tellings that another meets under one key
_WORD = re.compile(r"[a-z]{3,}")


class Words(msgspec.Struct, frozen=True):
    """A telling with its words in plain form."""

    fact: Fact
    plain: frozenset[str]


def pairs(facts: Sequence[Fact], near: Nearness | None) -> Iterator[tuple[str, str]]:
    """The tellings that are one undertaking in other words, by id; none where no meanings are known."""
    if near is None:
        return
    met: dict[tuple[str, str], list[Words]] = defaultdict(list)
    for fact in facts:
        told = Words(fact, _plain(fact, near))
        keys = _keys(told)
        others = {one.fact.id: one for key in keys for one in met[key][-CAP:]}
        yield from ((key, fact.id) for key, one in sorted(others.items()) if _again(one, told, near))
        for key in keys:
            met[key].append(told)


def _plain(fact: Fact, near: Nearness) -> frozenset[str]:
    """The words of an action that tell something."""
    return near.plain(word for word in _WORD.findall(commitment(fact).action.casefold()) if stems(word))


def _keys(told: Words) -> list[tuple[str, str]]:
    """Under what a telling meets others: who is in it or its report, with each word; the bare ones with none."""
    known = (*actors_in(told.fact, "by"), *told.fact.said_by, *{one.span.report for one in told.fact.evidence})
    words = sorted(told.plain) + ([""] if len(told.plain) <= BARE else [])
    return [(one, word) for one in sorted(set(known)) for word in words]


def _again(left: Words, right: Words, near: Nearness) -> bool:
    """Whether two tellings are one in other words."""
    ours, theirs = left.plain, right.plain
    if not ours or not theirs or _apart(left, right):
        return False
    rarity = {word: near.rarity(word) for word in sorted(ours | theirs)}
    whole = float((near.known.mean(ours, rarity) * near.known.mean(theirs, rarity)).sum())
    mine = actors_in(left.fact, "by") & actors_in(right.fact, "by")
    if mine and max(len(ours), len(theirs)) <= BARE and whole >= SAME:
        return True
    both = ours & theirs
    fewer = min(_sum(words, rarity) for words in (ours, theirs))
    enough = OWN if mine or set(left.fact.said_by) & set(right.fact.said_by) else OTHER
    return whole >= WHOLE and len(both) >= enough and _sum(both, rarity) >= SHARED * fewer


def _sum(words: frozenset[str], rarity: Mapping[str, float]) -> float:
    """The rarity of some words together, in the order of the words."""
    return sum(rarity[word] for word in sorted(words))


def _apart(left: Words, right: Words) -> bool:
    """Whether two tellings are of other firmness, or told apart by doer, kind, number, name or day."""
    return _firmness(left) != _firmness(right) or retold.apart(left.fact, right.fact)


def _firmness(told: Words) -> tuple[str, bool]:
    """How firm a telling is and whether it hangs on something: a threat to retire is not the retirement."""
    body = commitment(told.fact)
    return body.strength, body.condition is not None

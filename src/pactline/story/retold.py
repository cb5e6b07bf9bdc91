"""Two tellings of what somebody will do in, whether the one tells the other again out, more shortly or more fully.

Reports, their headlines and captions tell one undertaking in turn: the shorter telling's words stand nearly all in the
longer one. Where doer, sum, day, a name or a number differs, they are held for two.
"""

import math
import re
from collections import Counter, defaultdict, deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

import msgspec

from pactline.model.story import Fact
from pactline.story.likeness import stems
from pactline.story.turns import actors_in, commitment, refrains

WITHIN = 0.75  # of the shorter telling's words, which the longer one has too
OWN = 3  # words, at least, that two tellings share of which it is known that one doer is meant
OTHER = 4  # the same, where it is not
CAP = 20  # tellings under one word, the last, that another meets
KEPT = 1 << 15  # actions whose numbers and names are kept at hand: each is compared with many
NAMES = re.compile(r"(?<!^)\b[A-Z][\w.'’-]+")
NUMBERS = re.compile(r"\d[\d.,]*")


class Telling(msgspec.Struct, frozen=True, gc=False):
    """A telling as it is compared, since each is with many: its words and all that may tell it from another."""

    id: str
    words: frozenset[str]
    doers: frozenset[str]
    speakers: frozenset[str]
    reports: frozenset[str]
    nobody: bool  # whether nobody is said to act
    asked: bool
    refrains: bool
    numbers: frozenset[str]
    names: frozenset[str]
    term: str | None


def telling(fact: Fact) -> Telling:
    """A fact as its telling is compared."""
    body = commitment(fact)
    return Telling(
        id=fact.id,
        words=stems(body.action),
        doers=actors_in(fact, "by"),
        speakers=frozenset(fact.said_by),
        reports=frozenset(one.span.report for one in fact.evidence),
        nobody=not any(party.role == "by" for party in fact.parties),
        asked=body.strength == "requested",
        refrains=refrains(body),
        numbers=_numbers(body.action),
        names=_names(body.action),
        term=None if body.due is None else body.due.text.lower(),
    )


def pairs(facts: Sequence[Fact]) -> Iterator[tuple[str, str]]:
    """The tellings that are one undertaking though one is shorter, by id.

    Nearly all words of the shorter one are the longer one's, so one of its few rarest is among them: two tellings meet
    only under such a word (prefix filtering, Bayardo et al. 2007, Scaling up all pairs similarity search).
    """
    tellings = [telling(fact) for fact in facts]
    often = Counter(word for one in tellings for word in one.words)
    longer: dict[str, deque[Telling]] = defaultdict(_last)
    shorter: dict[str, deque[Telling]] = defaultdict(_last)
    for told in tellings:
        rising, rarest = _by_rarity(told.words, often)
        near = _under(longer, rarest) | _under(shorter, rising)
        yield from ((key, told.id) for key, one in near.items() if _again(one, told))
        for index, kept in ((longer, rising), (shorter, rarest)):
            for word in kept:
                index[word].append(told)


def _last() -> "deque[Telling]":
    """The last tellings under a word."""
    return deque(maxlen=CAP)


def _under(index: Mapping[str, Iterable[Telling]], words: Sequence[str]) -> dict[str, Telling]:
    """The tellings filed under some words, by id."""
    return {one.id: one for word in words for one in index.get(word, ())}


def _by_rarity(words: frozenset[str], often: Mapping[str, int]) -> tuple[list[str], list[str]]:
    """Words from the rarest on, and the first few, of which a longer telling has at least one."""
    rising = sorted(words, key=lambda word: (often[word], word))
    return rising, rising[: len(rising) - math.ceil(WITHIN * len(rising)) + 1]


def _again(left: Telling, right: Telling) -> bool:
    """Whether two tellings are of one doer, one kind, and the shorter nearly all in the longer."""
    shared, least = len(left.words & right.words), min(len(left.words), len(right.words))
    if shared < max(OWN, WITHIN * least):
        return False
    return (shared >= OTHER or shared >= _enough(left, right)) and not apart(left, right)


def apart(left: Telling, right: Telling) -> bool:
    """Whether doer, kind, number, name or day tells two undertakings from each other."""
    return any(question(left, right) for question in APART)


def _enough(left: Telling, right: Telling) -> int:
    """How many words two tellings must share, by how sure it is that one doer is meant: the same one, the same who says
    so, one report, or nobody in either ("will be handed over").
    """
    known = left.doers & right.doers or left.speakers & right.speakers
    return OWN if known or left.reports & right.reports or (left.nobody and right.nobody) else OTHER


def _of_others(left: Telling, right: Telling) -> bool:
    """Whether both name who is to act, and they are others."""
    return bool(left.doers and right.doers) and left.doers.isdisjoint(right.doers)


def _of_another_kind(left: Telling, right: Telling) -> bool:
    """Whether only one is asked for, or one is not to be done."""
    return left.asked != right.asked or left.refrains != right.refrains


def of_other_figures(left: str, right: str) -> bool:
    """Whether two actions both have numbers, and others; sums count as numbers."""
    return _differ(_numbers(left), _numbers(right))


def _of_other_numbers(left: Telling, right: Telling) -> bool:
    """The same of two tellings."""
    return _differ(left.numbers, right.numbers)


def _differ(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Are there some in both, and others?"""
    return bool(ours and theirs) and ours != theirs


def _of_other_names(left: Telling, right: Telling) -> bool:
    """Whether each names somebody or something that the other does not."""
    return not (left.names <= right.names or right.names <= left.names)


@lru_cache(KEPT)
def _numbers(action: str) -> frozenset[str]:
    """The numbers of an action."""
    return frozenset(one.rstrip(".,") for one in NUMBERS.findall(action))


def _names(action: str) -> frozenset[str]:
    """The words of an action with a capital, save its first."""
    return frozenset(NAMES.findall(action))


def _of_other_days(left: Telling, right: Telling) -> bool:
    """Whether both have a term, in other words."""
    return left.term is not None and right.term is not None and left.term != right.term


APART: tuple[Callable[[Telling, Telling], bool], ...] = (
    _of_others, _of_another_kind, _of_other_numbers, _of_other_names, _of_other_days,
)  # fmt: skip

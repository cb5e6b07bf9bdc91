"""Two tellings of what somebody will do in, whether the one tells the other again out, more shortly or more fully.

Reports, their headlines and captions tell one undertaking in turn: the shorter telling's words stand nearly all in the
longer one. Where doer, sum, day, a name or a number differs, they are held for two.
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

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


def pairs(facts: Sequence[Fact]) -> Iterator[tuple[str, str]]:
    """The tellings that are one undertaking though one is shorter, by id.

    Nearly all words of the shorter one are the longer one's, so one of its few rarest is among them: two tellings meet
    only under such a word (prefix filtering, Bayardo et al. 2007, Scaling up all pairs similarity search).
    """
    words = {fact.id: stems(commitment(fact).action) for fact in facts}
    often = Counter(word for held in words.values() for word in held)
    longer: dict[str, list[Fact]] = defaultdict(list)
    shorter: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        rising, rarest = _by_rarity(words[fact.id], often)
        near = _under(longer, rarest) | _under(shorter, rising)
        yield from ((key, fact.id) for key, one in sorted(near.items()) if _again(one, fact, words))
        for index, kept in ((longer, rising), (shorter, rarest)):
            for word in kept:
                index[word].append(fact)


def _under(index: Mapping[str, list[Fact]], words: Sequence[str]) -> dict[str, Fact]:
    """The last tellings filed under some words, by id."""
    return {one.id: one for word in words for one in index.get(word, [])[-CAP:]}


def _by_rarity(words: frozenset[str], often: Mapping[str, int]) -> tuple[list[str], list[str]]:
    """Words from the rarest on, and the first few, of which a longer telling has at least one."""
    rising = sorted(words, key=lambda word: (often[word], word))
    return rising, rising[: len(rising) - math.ceil(WITHIN * len(rising)) + 1]


def _again(left: Fact, right: Fact, words: Mapping[str, frozenset[str]]) -> bool:
    """Whether two tellings are of one doer, one kind, and the shorter nearly all in the longer."""
    ours, theirs = words[left.id], words[right.id]
    shared, least = len(ours & theirs), min(len(ours), len(theirs))
    if shared < max(OWN, WITHIN * least):
        return False
    return shared >= _enough(left, right) and not apart(left, right)


def apart(left: Fact, right: Fact) -> bool:
    """Whether doer, kind, number, name or day tells two undertakings from each other."""
    return any(question(left, right) for question in APART)


def _enough(left: Fact, right: Fact) -> int:
    """How many words two tellings must share, by how sure it is that one doer is meant: the same one, the same who says
    so, one report, or nobody in either ("will be handed over").
    """
    known = actors_in(left, "by") & actors_in(right, "by") or set(left.said_by) & set(right.said_by)
    here = {one.span.report for one in left.evidence} & {one.span.report for one in right.evidence}
    nobody = not any(party.role == "by" for fact in (left, right) for party in fact.parties)
    return OWN if known or here or nobody else OTHER


def _of_others(left: Fact, right: Fact) -> bool:
    """Whether both name who is to act, and they are others."""
    ours, theirs = actors_in(left, "by"), actors_in(right, "by")
    return bool(ours and theirs) and not ours & theirs


def _of_another_kind(left: Fact, right: Fact) -> bool:
    """Whether only one is asked for, or one is not to be done."""
    ours, theirs = commitment(left), commitment(right)
    asked = [body.strength == "requested" for body in (ours, theirs)]
    return asked[0] != asked[1] or refrains(ours) != refrains(theirs)


def of_other_figures(left: Fact, right: Fact) -> bool:
    """Whether both have numbers, and others; sums count as numbers."""
    ours, theirs = (_numbers(commitment(fact).action) for fact in (left, right))
    return bool(ours and theirs) and ours != theirs


def _of_other_names(left: Fact, right: Fact) -> bool:
    """Whether each names somebody or something that the other does not."""
    ours, theirs = (_names(commitment(fact).action) for fact in (left, right))
    return bool(ours - theirs) and bool(theirs - ours)


@lru_cache(KEPT)
def _numbers(action: str) -> frozenset[str]:
    """The numbers of an action."""
    return frozenset(one.rstrip(".,") for one in NUMBERS.findall(action))


@lru_cache(KEPT)
def _names(action: str) -> frozenset[str]:
    """The words of an action with a capital, save its first."""
    return frozenset(NAMES.findall(action))


def _of_other_days(left: Fact, right: Fact) -> bool:
    """Whether both have a term, in other words."""
    terms = [due.text.lower() for fact in (left, right) if (due := commitment(fact).due) is not None]
    return len(terms) == len((left, right)) and terms[0] != terms[1]


APART = (_of_others, _of_another_kind, of_other_figures, _of_other_names, _of_other_days)

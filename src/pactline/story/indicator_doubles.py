"""Groups of measures in, those put together that tell one figure of one thing in other words out.

A report that tells of 23 sailors four times means the same 23: "deaths of six dolphins", "killed six dolphins". Across
the reports of one story two figures are one where their words say so too. What befell those counted tells them apart:
five people killed are not the five who were hurt.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib import resources

import msgspec

from pactline.kit.groups import join
from pactline.model.story import Fact
from pactline.story import indicator_groups, indicator_scenes, measured
from pactline.story.facts import Ground

FEW = 10  # two boats and two boats may be four, 23 sailors are the same
LARGE = 1_000_000  # a sum from here on that a report tells twice is one sum
SOON = 7  # days within which two reports tell of one small count
KNOWN = ("the", "all", "these", "those")
BACK = 12  # figures of one value that a figure is held against, those told last
NAMED = re.compile(r"\b[A-Z][a-z]+")  # "two boats" are not the two Latvian boats
WORD = re.compile(r"[^\W\d_]+")
STOP = re.compile(r"[.!?][”\"’')]*\s|\n")


class Words(msgspec.Struct, frozen=True):
    """doubles.toml, whose comments say what each list is for."""

    plans: tuple[str, ...]
    fates: Mapping[str, tuple[str, ...]]
    nouns: Mapping[str, str]


@cache
def _table() -> Words:
    """The words of doubles.toml."""
    return msgspec.toml.decode(resources.files(__package__).joinpath("doubles.toml").read_bytes(), type=Words)


def together(groups: Sequence[list[Fact]], base: Ground, *, texts: Mapping[str, str]) -> list[list[Fact]]:
    """The groups with those joined that hold a figure told again."""
    home = {fact.id: place for place, group in enumerate(groups) for fact in group}
    facts = [fact for group in groups for fact in group]
    pairs = [(home[one.id], home[other.id]) for one, other in _near(facts, base) if _one(one, other, texts)]
    joined = join(range(len(groups)), pairs)
    return [sorted((fact for at in places for fact in groups[at]), key=lambda fact: fact.id) for places in joined]


def _near(facts: Sequence[Fact], base: Ground) -> Iterator[tuple[Fact, Fact]]:
    """Every two measures of one unit and value in one report, or in one story and within a few days."""
    shelves: dict[tuple[object, ...], list[Fact]] = defaultdict(list)
    for fact in facts:
        amount, report = measured.measure(fact).amount, indicator_groups.report(fact)
        story = base.stories.get(report, report)
        shelves[_noun(fact), amount.value, amount.low, amount.high, measured.real(fact), story].append(fact)
    for shelf in shelves.values():
        shelf.sort(key=lambda fact: (measured.as_of(fact, base).first or "", fact.evidence[0].span))
        for at, fact in enumerate(shelf):
            for other in shelf[max(at - BACK, 0) : at]:
                if _one_report(fact, other) or _days(fact, other, base) <= SOON:
                    yield other, fact


def _days(one: Fact, other: Fact, base: Ground) -> int:
    """Days between two figures; none where a day is not known."""
    ours, theirs = measured.as_of(one, base), measured.as_of(other, base)
    if not (ours.first and ours.last and theirs.first and theirs.last):
        return 0
    return max(measured.days(ours, theirs), measured.days(theirs, ours))


def _one_report(one: Fact, other: Fact) -> bool:
    """Do two measures stand in one report?"""
    return indicator_groups.report(one) == indicator_groups.report(other)


def _one(one: Fact, other: Fact, texts: Mapping[str, str]) -> bool:
    """Do two equal figures tell of one thing?"""
    if measured.apart(one, other) or _apart(one, other, texts) or measured.adds(one) != measured.adds(other):
        return False
    same, unit = _one_report(one, other), measured.measure(one).amount.unit
    if same and _one_sentence(one, other, texts):
        return False
    if unit in ("percent", "percentage points", "times"):
        return same and measured.counted(one).casefold() == measured.counted(other).casefold() and _answers(one, other)
    if unit.split()[0].isupper():
        return measured.measure(one).amount.value >= LARGE and _one_sum(one, other)
    return _one_count(one, other, texts, same=same)


def _one_count(one: Fact, other: Fact, texts: Mapping[str, str], *, same: bool) -> bool:
    """Are two equal counts one: does their one report mean the same, or do their words say so?"""
    return not measured.short(one, other) and ((same and _meant(one, other, texts)) or _said_alike(one, other))


def _answers(one: Fact, other: Fact) -> bool:
    """Is one thing told of two equal shares of one whole? Half of the nurses hope, half of the nurses are at sea."""
    ours, theirs = (
        measured.words(f"{measured.measure(fact).label} {measured.measure(fact).told}")
        - measured.words(measured.counted(fact))
        for fact in (one, other)
    )
    return bool(ours & theirs) or not (ours or theirs)


def _meant(one: Fact, other: Fact, texts: Mapping[str, str]) -> bool:
    """Can a report mean the same: told in shared words, of one fate, the one of them barely, or as "the 23 sailors"?"""
    ours, theirs = (measured.rest(measured.counted(fact)) for fact in (one, other))
    named = any(NAMED.search(measured.counted(fact)) for fact in (one, other))
    bare = not (ours and theirs) and not named
    fates = _fates(one), _fates(other)
    alike = bool(ours & theirs) or (bare and fates[0] == fates[1]) or bool(fates[0] & fates[1])
    again = any(_pointed(fact, texts) for fact in (one, other))
    return alike or (again and measured.measure(one).amount.value >= FEW)


def _pointed(fact: Fact, texts: Mapping[str, str]) -> bool:
    """Is a count told as one that is known: the 23 sailors, all 23?"""
    span = fact.evidence[0].span
    before = texts[span.report][max(span.start - len("those "), 0) : span.start].split()
    return bool(before) and before[-1].casefold() in KNOWN


def _one_sum(one: Fact, other: Fact) -> bool:
    """Are two equal sums one: told in one report, or both of a plan, or in shared words?"""
    heads = [measured.head(measured.counted(fact)).removesuffix("s") for fact in (one, other)]
    ours, theirs = (measured.words(measured.counted(fact)) for fact in (one, other))
    shared = _one_report(one, other) and bool(ours & theirs)
    return shared or all(head in _table().plans for head in heads)


def _said_alike(one: Fact, other: Fact) -> bool:
    """Do two reports say the same of a count: in the same words, or one with no more words than the other?"""
    ours, theirs = (measured.words(measured.counted(fact)) for fact in (one, other))
    told = _fates(one) == _fates(other)
    bare = not all(measured.rest(measured.counted(fact)) for fact in (one, other))
    few = measured.measure(one).amount.value < FEW
    if not told or _noun(one) == "people" or not (ours and theirs):
        return False
    return ours == theirs or (not (few and bare) and (ours <= theirs or theirs <= ours))


def _apart(one: Fact, other: Fact, texts: Mapping[str, str]) -> bool:
    """Did another thing befall those of one figure, or did it elsewhere, or is it about another?"""
    if indicator_scenes.apart(one, other, texts):
        return True
    ours, theirs = _fates(one), _fates(other)
    clash = bool(ours and theirs and not ours & theirs)
    bare = _noun(one) == "people" and bool(ours) != bool(theirs)
    about = {measured.about(fact) for fact in (one, other)} - {None}
    places = {measured.place(fact) for fact in (one, other)} - {None}
    return clash or bare or len(about) > 1 or len(places) > 1


def _fates(fact: Fact) -> frozenset[str]:
    """What befell those counted."""
    told = set(WORD.findall(measured.measure(fact).label.casefold()))
    return frozenset(name for name, words in _table().fates.items() if told.intersection(words))


def _noun(fact: Fact) -> str:
    """The unit of a figure; lives and deaths are people."""
    unit = measured.measure(fact).amount.unit
    return _table().nouns.get(unit, unit)


def _one_sentence(one: Fact, other: Fact, texts: Mapping[str, str]) -> bool:
    """Do two figures stand in one sentence?"""
    first, last = sorted(fact.evidence[0].span for fact in (one, other))
    return STOP.search(texts[first.report], first.end, last.start) is None

"""Statements of all reports in, acts of speaking out: which statements are one utterance in several reports.

One speaker, wording alike beyond chance, and days that can be the same. Four questions are asked of a pair, the first
yes is enough: the same few words in copies of one text; the same wording; the same wording but for its figures; the
same matter in the reporters' own words. Candidates meet through a shared run of words, so nothing is compared with
everything. Who shares a wording has it from one place and is one independent source; who tells it in other words may
have heard it too.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta
from itertools import combinations, pairwise

import msgspec

from pactline.kit import alterations
from pactline.kit.groups import join
from pactline.kit.ids import digest
from pactline.model.when import When

RUN = 4  # words; fewer are shared by chance ("the people of the")
ALIKE = 0.6  # of the shorter content's runs
ALTERED = 0.8  # of those, figures aside: all the rest must agree where a figure does not
LEAST = 6  # words; shorter contents make no claim
CAP = 50  # contents a run may stand in before it says nothing
STEM = 5  # letters by which "extend" and "extending" are one word
TOLD = 5  # words of the matter, short ones aside, that two tellings must share
MATTER = 0.75  # of the shorter telling's words
LATE = 3  # days after which a report without a day of its own still tells what was said
WORD = re.compile(r"\w+")


class Said(msgspec.Struct, frozen=True):
    """A statement as the grouping needs it: `day` when it says so itself, `told` the days of its report."""

    id: str
    speaker: str | None
    text: str
    source: str = ""  # of its words: copies of one text have the same
    report: str = ""
    day: When = When()
    told: When = When()


class Act(msgspec.Struct, frozen=True):
    """One act of speaking: the statements that carry it, and how many sources independent of each other they have."""

    id: str
    members: tuple[str, ...]
    independent: int


class Wording(msgspec.Struct, frozen=True):
    """A content as it is compared: words, runs of them, runs with the figures masked, stems of its matter."""

    said: Said
    words: tuple[str, ...]
    runs: frozenset[str]
    masked: frozenset[str]
    stems: frozenset[str]


Rule = Callable[[Wording, Wording], bool]


def group(statements: Iterable[Said]) -> dict[str, Act]:
    """Give each statement its act of speaking, whose id is drawn from the members' ids."""
    speakers: dict[str, list[Said]] = defaultdict(list)
    for one in sorted(statements, key=lambda one: one.id):
        speakers[one.speaker or ""].append(one)
    return {one: act for held in speakers.values() for one, act in _acts(held).items()}


def _acts(statements: Sequence[Said]) -> dict[str, Act]:
    """The acts of speaking of one speaker."""
    if len(statements) == 1:
        return {one.id: Act("u-" + digest(one.id), (one.id,), 1) for one in statements}
    said = {one.id: _wording(one) for one in statements}
    pairs = _candidates(said.values())
    close = [pair for pair in pairs if _any(WORDED, said[pair[0]], said[pair[1]])]
    close += _copied(said.values())
    loose = [pair for pair in pairs if _any(RETOLD, said[pair[0]], said[pair[1]])]
    sources = [(one, other) for one, other in loose if _copies(said[one].said, said[other].said)]
    heads = {one: members[0] for members in join(said, close + sources) for one in members}
    acts: dict[str, Act] = {}
    for members in join(said, close + loose):
        act = Act("u-" + digest(*sorted(members)), tuple(members), len({heads[one] for one in members}))
        acts |= dict.fromkeys(members, act)
    return acts


def same_wording(one: Wording, other: Wording) -> bool:
    """“We will open the narrows by the first of May” / “open the narrows by the first of May”, she said."""
    figures = [set(alterations.figures(side.words)) for side in (one, other)]
    agree = figures[0] <= figures[1] or figures[1] <= figures[0]
    return agree and _alike(one.runs, other.runs, ALIKE) and _could_be_one(one.said, other.said)


def another_figure(one: Wording, other: Wording) -> bool:
    """“We have finished 48 of the 90 piers” / “We have finished 84 of the 90 piers”, in reports of the same days."""
    apart = one.said.report != other.said.report or not one.said.report
    near = _copies(one.said, other.said) or _of_one_day(one.said, other.said)
    return apart and near and _alike(one.masked, other.masked, ALTERED)


def same_matter(one: Wording, other: Wording) -> bool:
    """“We will extend the harbour wall to the lighthouse” / the harbour wall would be extended to the lighthouse."""
    shared = len(one.stems & other.stems)
    if one.said.report == other.said.report or shared < TOLD:
        return False
    enough = shared >= MATTER * min(len(one.stems), len(other.stems))
    return enough and not alterations.kind(one.words, other.words) and _of_one_day(one.said, other.said)


WORDED: tuple[Rule, ...] = (same_wording, another_figure)
RETOLD: tuple[Rule, ...] = (same_matter,)


def _any(rules: Iterable[Rule], one: Wording, other: Wording) -> bool:
    """Does a rule hold two statements for one utterance?"""
    return any(rule(one, other) for rule in rules)


def _wording(one: Said) -> Wording:
    """A content as it is compared; one that is too short, or nobody's, has no runs and no stems."""
    words = tuple(WORD.findall(one.text.casefold()))
    if len(words) < LEAST or one.speaker is None:
        return Wording(one, words, frozenset(), frozenset(), frozenset())
    masked = tuple(["0" if word[0].isdigit() else word for word in words])
    stems = frozenset([word[:STEM] for word in words if len(word) >= RUN or word[0].isdigit()])
    runs = _runs(words)
    return Wording(one, words, runs, runs if masked == words else _runs(masked), stems)


def _runs(words: tuple[str, ...]) -> frozenset[str]:
    """The runs of some words."""
    return frozenset(map(" ".join, zip(*(words[at:] for at in range(RUN)), strict=False)))


def _candidates(wordings: Iterable[Wording]) -> list[tuple[str, str]]:
    """Pairs that share a run or two neighbouring words of the matter."""
    meeting: dict[str, list[str]] = defaultdict(list)
    for one in wordings:
        for key in _keys(one):
            meeting[key].append(one.said.id)
    pairs: set[tuple[str, str]] = set()
    for ids in meeting.values():
        if 1 < len(ids) <= CAP:
            pairs.update(combinations(reversed(ids), 2))
    return sorted(pairs)


def _keys(one: Wording) -> frozenset[str]:
    """What a content is met by."""
    stems = sorted(one.stems)
    return one.masked.union(map("~".join, pairwise(stems)))


def _copied(wordings: Iterable[Wording]) -> list[tuple[str, str]]:
    """The same few words in copies of one text."""
    first: dict[tuple[str, str], str] = {}
    pairs = []
    for one in wordings:
        key = (one.said.source, " ".join(one.words))
        if one.said.source and first.setdefault(key, one.said.id) != one.said.id:
            pairs.append((first[key], one.said.id))
    return pairs


def _alike(left: frozenset[str], right: frozenset[str], share: float) -> bool:
    """Is that much of the shorter one in the longer?"""
    shorter = min(len(left), len(right))
    return shorter > 0 and len(left & right) >= share * shorter


def _could_be_one(one: Said, other: Said) -> bool:
    """Do two reports of the same words not each give another day for them?"""
    return _copies(one, other) or not (one.day.first and other.day.first) or _of_one_day(one, other)


def _copies(one: Said, other: Said) -> bool:
    """Do both stand in copies of one text?"""
    return one.source == other.source != ""


def _of_one_day(one: Said, other: Said) -> bool:
    """Is there a day on which both can have been said? Not where either's days are unknown."""
    ours, theirs = _days(one), _days(other)
    return bool(ours and theirs and ours[0] <= theirs[1] and theirs[0] <= ours[1])


def _days(one: Said) -> tuple[str, str] | None:
    """The first and the last day on which something can have been said."""
    if one.day.first and one.day.last:
        return one.day.first, one.day.last
    if not (one.told.first and one.told.last):
        return None
    return (date.fromisoformat(one.told.first) - timedelta(days=LATE)).isoformat(), one.told.last

"""Commitments and the sentences of all reports in, of which of them no later report says anything out.

Silence is told only where it is sure: a later sentence that repeats what matters of an action, a later telling, or
words of the same report that a plan was put on hold leave a commitment announced, whatever became of it.
"""

import re
from collections import Counter, deque
from collections.abc import Collection, Mapping, Sequence
from functools import cache
from importlib import resources

import msgspec

from pactline.model.story import Fact
from pactline.story.likeness import stems
from pactline.story.turns import Pile, commitment, made

CORE = 10  # words of an action that say what matters
LEAST = 3  # stems that a later sentence repeats
HALF = 0.5  # of what matters
CAP = 200  # sentences under one word, the last, that are looked at

Said = tuple[str, frozenset[str]]  # a report, and the stems of one of its sentences that matter to some action


class Heard(msgspec.Struct, frozen=True):
    """The last sentences under each stem of the commitments' actions, how many it stands in at all, the stems of the
    doers' names, and which of them each report that was asked has.
    """

    under: Mapping[str, Collection[Said]]
    often: Mapping[str, int]
    doers: frozenset[str]
    names: dict[str, frozenset[str]] = msgspec.field(default_factory=dict)


class Words(msgspec.Struct, frozen=True):
    """silence.toml."""

    given_up: tuple[str, ...]
    days: tuple[str, ...]


def heard(facts: Sequence[Fact], pile: Pile) -> Heard:
    """All that reports say in the words of the commitments, each sentence looked at once."""
    wanted = {stem for fact in facts for stem in _core(fact)}
    doers = frozenset(stem for fact in facts for one in fact.parties if one.role == "by" for stem in stems(one.text))
    under: dict[str, deque[Said]] = {stem: deque(maxlen=CAP) for stem in wanted}
    often: Counter[str] = Counter()
    for report, spans in sorted(pile.sentences.items()) if wanted else ():
        text = pile.texts[report]
        for start, end in spans:
            told = stems(text[start:end]) & wanted
            often.update(told)
            for stem in told:
                under[stem].append((report, told))
    return Heard(under, often, doers)


def silent(fact: Fact, said: Heard, pile: Pile) -> bool:
    """Whether there are later reports, and none says anything of a commitment."""
    told = _last_told(fact, pile)
    if told is None or pile.last is None or told >= pile.last:
        return False
    return not _taken_up(fact, said, pile, after=told) and not _given_up(fact, pile)


def _last_told(fact: Fact, pile: Pile) -> str | None:
    """The last day on which it was made or told again; None where that is not known."""
    since = made(fact, pile).last
    days = [pile.base.datings[report].when.last for report in {one.span.report for one in fact.evidence}]
    return None if since is None else max([since, *(day for day in days if day)])


def _core(fact: Fact) -> frozenset[str]:
    """The stems of an action's first words, save names of days: many things are done on a Wednesday."""
    return stems(" ".join(commitment(fact).action.split()[:CORE])) - stems(" ".join(_words().days))


def _taken_up(fact: Fact, said: Heard, pile: Pile, *, after: str) -> bool:
    """Whether a later report that names who acts repeats what matters."""
    core = _core(fact)
    rising = sorted(core, key=lambda stem: (said.often.get(stem, 0), stem))
    near = (one for stem in rising[: max(1, len(core) - LEAST + 1)] for one in said.under.get(stem, ()))
    least = max(LEAST, HALF * len(core))
    later = {report for report, told in near if len(told & core) >= least and _first(report, pile) > after}
    return any(_is_named(fact, report, said, pile=pile) for report in sorted(later))


def _first(report: str, pile: Pile) -> str:
    """The first day of a report; "" where that is not known."""
    return pile.base.datings[report].when.first or ""


def _is_named(fact: Fact, report: str, said: Heard, *, pile: Pile) -> bool:
    """Whether a report has a word of the name of somebody who is to act, or nobody is named."""
    doers = [stems(one.text) for one in fact.parties if one.role == "by"]
    if doers and report not in said.names:
        said.names[report] = stems(pile.texts[report]) & said.doers
    return not doers or any(not one.isdisjoint(said.names[report]) for one in doers)


def _given_up(fact: Fact, pile: Pile) -> bool:
    """Whether a report that tells it says behind it that something was put on hold, dropped or called off."""
    ends: dict[str, int] = {}
    for one in fact.evidence:
        ends[one.span.report] = max(ends.get(one.span.report, 0), one.span.end)
    return any(_pattern().search(pile.texts[report], end) is not None for report, end in sorted(ends.items()))


@cache
def _pattern() -> re.Pattern[str]:
    """Has been shelved, was put on hold: told as done."""
    ways = "|".join(re.escape(one) for one in _words().given_up)
    return re.compile(rf"\b(?:been|was|were|is|are)(?: \w+)? (?:{ways})\b", re.I)


@cache
def _words() -> Words:
    """The words of silence.toml, read once."""
    return msgspec.toml.decode(resources.files(__package__).joinpath("silence.toml").read_bytes(), type=Words)

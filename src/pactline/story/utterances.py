"""Statements of all reports in, acts of speaking out: which statements are one utterance in several reports.

One speaker, and wording alike beyond chance: the shorter content's four-word runs are mostly in the longer one.
Candidates meet through a shared run, so nothing is compared with everything.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

import msgspec

from pactline.kit.groups import join
from pactline.kit.ids import digest

RUN = 4  # words; fewer are shared by chance ("the people of the")
ALIKE = 0.6  # of the shorter content's runs
LEAST = 6  # words; shorter contents make no claim
CAP = 50  # contents a run may stand in before it says nothing
_WORD = re.compile(r"\w+")


class Said(msgspec.Struct, frozen=True):
    """A statement as the grouping needs it."""

    id: str
    speaker: str | None
    text: str
    source: str = ""  # of the report: copies of one text have the same


def group(statements: Iterable[Said]) -> dict[str, str]:
    """Give each statement the id of its utterance, drawn from the members' ids."""
    said = sorted(statements, key=lambda one: one.id)
    runs = {one.id: _runs(one) for one in said if one.speaker is not None}
    pairs = [pair for pair in _candidates(said, runs) if _alike(runs[pair[0]], runs[pair[1]])] + _copied(said)
    groups = join([one.id for one in said], pairs)
    return {member: "u-" + digest(*sorted(members)) for members in groups for member in members}


def _runs(one: Said) -> frozenset[str]:
    """The runs of a content; none when it is too short to compare."""
    words = _WORD.findall(one.text.casefold())
    if len(words) < LEAST:
        return frozenset()
    return frozenset(" ".join(words[i : i + RUN]) for i in range(len(words) - RUN + 1))


def _candidates(said: Iterable[Said], runs: Mapping[str, frozenset[str]]) -> list[tuple[str, str]]:
    """Pairs of one speaker that share a run."""
    meeting: dict[tuple[str, str], list[str]] = defaultdict(list)
    for one in said:
        for run in runs.get(one.id, ()):
            meeting[one.speaker or "", run].append(one.id)
    pairs = {(ids[i], ids[j]) for ids in meeting.values() if len(ids) <= CAP for i in range(len(ids)) for j in range(i)}
    return sorted(pairs)


def _copied(said: Iterable[Said]) -> list[tuple[str, str]]:
    """The same few words of one speaker (or of the same unnamed one) in copies of one text."""
    first: dict[tuple[str, str, str], str] = {}
    pairs = []
    for one in said:
        key = (one.source, one.speaker or "", " ".join(_WORD.findall(one.text.casefold())))
        if one.source and first.setdefault(key, one.id) != one.id:
            pairs.append((first[key], one.id))
    return pairs


def _alike(left: frozenset[str], right: frozenset[str]) -> bool:
    """Is most of the shorter one in the longer?"""
    shorter = min(len(left), len(right))
    return shorter > 0 and len(left & right) >= ALIKE * shorter

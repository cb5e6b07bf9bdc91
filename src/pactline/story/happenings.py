"""Events as reports tell them in, each happening once out, with what makes its tellings one.

Tellings meet under type and actor. A list of small questions decides, each with a reason: same kind, same status, same
parties, one day, one place, the same words. One clear no keeps two apart. A day, or a place or words beside a loose
day, says yes; without a day only two reports of about one time that tell it in near words do (story/nearness.py).
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from datetime import date

import msgspec

from pactline.kit import groups
from pactline.model.story import Fact
from pactline.model.when import When
from pactline.story import (
    happening_bare,
    happening_captures,
    happening_counts,
    happening_fates,
    happening_groups,
    happening_once,
    happening_retold,
    happening_ways,
)
from pactline.story.happening_questions import DONE, QUESTIONS, Telling, same_kind, same_words
from pactline.story.happening_ways import CLOSE
from pactline.story.nearness import Nearness
from pactline.story.sources import Origins

NEAR = 24  # tellings after it, by their days, that one is compared with
LOOSE = 45  # days of a set that may still hold a close one
REPRINTED = 0.8  # of the words of a sentence: a name misspelt, a word corrected
FEWEST = 5  # words of a sentence that a report has twice


def merge(tellings: Sequence[Telling], origins: Origins, *, near: Nearness | None = None) -> tuple[Fact, ...]:
    """Tell each happening once, by the telling that says most."""
    reasons = {
        **dict(_reprinted(tellings, origins)),
        **dict(happening_bare.find(tellings)),
        **dict(happening_fates.find(tellings)),
        **dict(happening_captures.find(tellings)),
        **dict(happening_retold.find(tellings)),
        **dict(happening_groups.find(tellings)),
        **dict(happening_counts.find(tellings)),
        **dict(happening_once.find(tellings)),
        **dict(_pairs(tellings, near)),
    }
    by_id = {one.fact.id: one for one in tellings}
    found = groups.join(sorted(by_id), sorted(reasons))
    home = {key: place for place, group in enumerate(found) for key in group}
    because: dict[int, set[str]] = defaultdict(set)
    for (one, _), given in reasons.items():
        because[home[one]].update(given)
    return tuple(_merged([by_id[key] for key in group], because[at], origins) for at, group in enumerate(found))


def _pairs(tellings: Sequence[Telling], near: Nearness | None) -> Iterator[tuple[tuple[str, str], tuple[str, ...]]]:
    """The pairs that are one happening, with the reasons."""
    meeting: dict[tuple[str, str], list[Telling]] = defaultdict(list)
    for one in tellings:
        for actor in sorted(one.actors):
            meeting[one.event.type, actor].append(one)
    for key in sorted(meeting):
        held = sorted(meeting[key], key=lambda one: (one.fact.when.first or "", one.fact.id))
        for place, one in enumerate(held):
            for other in held[place + 1 : place + 1 + NEAR]:
                because = compare(one, other, near)
                if because:
                    first, last = sorted((one.fact.id, other.fact.id))
                    yield (first, last), because


def _reprinted(tellings: Sequence[Telling], origins: Origins) -> Iterator[tuple[tuple[str, str], tuple[str, ...]]]:
    """The pairs that copies of one text tell in one sentence, whoever did it and whenever."""
    texts: dict[tuple[str, str, str], list[Telling]] = defaultdict(list)
    for one in sorted(tellings, key=lambda telling: telling.fact.id):
        key = (origins.of(one.fact.evidence[0].span), one.fact.evidence[0].rule, one.fact.record.status)
        first = next((other for other in texts[key] if _same_sentence(one, other)), None)
        if first is None:
            texts[key].append(one)
        else:
            yield (first.fact.id, one.fact.id), ("told in one sentence of one text",)


def _same_sentence(one: Telling, other: Telling) -> bool:
    """Are they of two reports or of two captions, and nearly all words of their sentences the same?"""
    most = max(len(one.words), len(other.words))
    twice = one.at != other.at and one.deed == other.deed and most >= FEWEST
    apart = one.report != other.report or twice
    return apart and same_kind(one, other) is not None and len(one.words & other.words) >= REPRINTED * most > 0


def compare(one: Telling, other: Telling, near: Nearness | None = None) -> tuple[str, ...]:
    """The reasons by which two tellings are one happening; none when they are not."""
    because = []
    for question in QUESTIONS:
        answer = question(one, other)
        if answer is None:
            return ()
        because.append(answer)
    told = "" if _known_by(one, other) else happening_ways.told(one, other, near)
    return () if told is None else tuple(answer for answer in (*because, told) if answer)


def _known_by(one: Telling, other: Telling) -> bool:
    """Does a close day, or a place or words beside days not too loose, tell this happening from the next?"""
    lengths = sorted((_length(one.fact.when), _length(other.fact.when)))
    alike = bool(same_words(one, other))
    if lengths[0] <= CLOSE and lengths[1] <= LOOSE:
        return True
    return alike and (bool(one.place and one.place == other.place) or lengths[0] <= LOOSE)


def _length(when: When) -> int:
    """How many days a set spans; very many where an end is open."""
    if not (when.first and when.last):
        return 10**6
    return (date.fromisoformat(when.last) - date.fromisoformat(when.first)).days


def _clearness(one: Telling) -> tuple[bool, int, int, int, str]:
    """A sort key: what a proofreader signs first, then who names most parts, the closest day and the most parties."""
    fact = one.fact
    return not fact.record.sure, -len(one.by_role), _length(fact.when), -len(one.actors), fact.id


def _merged(group: Sequence[Telling], because: Collection[str], origins: Origins) -> Fact:
    """One happening of its tellings: the one with the closest day and the most parties stands for all, before those
    that are only alleged.
    """
    closest = min(group, key=lambda one: (_length(one.fact.when), -len(one.actors), one.fact.id))
    sure = [one for one in group if one.fact.record.status in DONE] or group
    first = min(sure, key=_clearness)
    reports, independent = origins.count(one.fact.evidence[0].span for one in group)
    keys = {one.fact.id for one in group}
    return msgspec.structs.replace(
        first.fact,
        records=tuple(sorted(keys)),
        when=closest.fact.when,
        evidence=tuple(sorted({evidence for one in group for evidence in one.fact.evidence})),
        said_by=tuple(sorted({actor for one in group for actor in one.fact.said_by})) if sure is group else (),
        reports=reports,
        independent=independent,
        because=tuple(sorted(because)),
    )

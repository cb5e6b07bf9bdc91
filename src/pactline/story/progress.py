"""Measures of all reports in, indicators with their dated observations out (SDMX's words).

Two measures are of one indicator when unit, counted thing and what it is about agree. How a new observation stands to
those before it is said only where dates and claimants allow it; else its relation is `unclear`.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

import msgspec
from rapidfuzz.distance import Levenshtein

from pactline.kit.ids import digest
from pactline.model.reading import Reading
from pactline.model.record import Measure, Record
from pactline.model.story import Fact, Indicator, Observation
from pactline.model.when import When
from pactline.story.dating import resolve
from pactline.story.facts import Ground, settle

SPELLING = 2  # letters two spellings of one noun may differ by (programme, programs)
ROUNDING = 0.1  # share of the value within which "nearly 7,000" and 6,700 are one
_WORD = re.compile(r"[^\W\d_]{3,}")
_POINTING = re.compile(r"\b(?:the|this|that|these|those|their|its|his|her|our|and)\b")
_STOP = re.compile(r"\b(?:of|in|under|for|by|on|that|which|who|from|to|with|between|planned|during|after|at)\b")


def chart(readings: Sequence[Reading], base: Ground) -> tuple[Indicator, ...]:
    """Draw up every indicator with its observations in the order of their days, sorted by id."""
    texts = {reading.report.id: reading.report.text for reading in readings}
    facts = [settle(_placed(r, reading), base) for reading in readings for r in reading.records if _measures(r)]
    groups = _groups(sorted(facts, key=lambda fact: fact.id))
    return tuple(sorted((_indicator(group, base, texts) for group in groups), key=lambda one: one.id))


def _measures(record: Record) -> bool:
    """Is a record a measure?"""
    return isinstance(record.body, Measure)


def _placed(record: Record, reading: Reading) -> Record:
    """The record with the time of the statement it stands in, where it has none of its own."""
    if record.when is not None or record.within is None:
        return record
    when = next((one.when for one in reading.records if one.id == record.within), None)
    return msgspec.structs.replace(record, when=when)


def _groups(facts: Sequence[Fact]) -> list[list[Fact]]:
    """Put the measures of one indicator together; only those of one unit are compared, each with each group's first."""
    units: dict[str, list[list[Fact]]] = defaultdict(list)
    for fact in facts:
        groups = units[_measure(fact).amount.unit]
        home = next((group for group in groups if _same(group[0], fact)), None)
        if home is None:
            groups.append([fact])
        else:
            home.append(fact)
    return [group for _, groups in sorted(units.items()) for group in groups]


def _measure(fact: Fact) -> Measure:
    """The measure of a fact."""
    body = fact.record.body
    if not isinstance(body, Measure):
        raise TypeError(f"{fact.id} is no measure")
    return body


def _same(left: Fact, right: Fact) -> bool:
    """Do two measures of one unit count the same thing about the same actor?

    A share names its whole, so for two shares of one whole it is enough that the whole is told in shared words.
    """
    ours, theirs = _measure(left), _measure(right)
    if (ours.of is None) != (theirs.of is None) or not _heads_agree(left, right):
        return False
    if ours.of is None or theirs.of is None:
        return _about(left) == _about(right)
    unknown = _about(left) is None or _about(right) is None
    return unknown or _about(left) == _about(right) or bool(_rest(ours.of) & _rest(theirs.of))


def _heads_agree(one: Fact, other: Fact) -> bool:
    """Do two shares name one whole, two counts one thing? Measures are not measures behind schedule."""
    ours, theirs = _counted(one), _counted(other)
    if Levenshtein.distance(_head(ours), _head(theirs)) > SPELLING:
        return False
    left, right = _rest(ours), _rest(theirs)
    whole = _measure(one).of is not None
    return left == right or bool(left & right) or (whole and not (left and right))


def _counted(fact: Fact) -> str:
    """The whole of a share, the label of a plain count."""
    return _measure(fact).of or _measure(fact).label


def _rest(label: str) -> frozenset[str]:
    """The words of a label without its counted noun."""
    return _words(label) - {_head(label).removesuffix("s")}


def _head(label: str) -> str:
    """The last word before the first preposition or participle: the noun that is counted."""
    parts = (_WORD.findall(part) for part in _STOP.split(label.casefold()))
    return next((words[-1] for words in parts if words), label.casefold())


def _words(label: str) -> frozenset[str]:
    """The words of a label, plural endings aside."""
    return frozenset(
        word.removesuffix("s") for word in _WORD.findall(_POINTING.sub(" ", _STOP.sub(" ", label.casefold())))
    )


def _about(fact: Fact) -> str | None:
    """The actor a measure is about."""
    return next((party.actor for party in fact.parties if party.role == "about" and party.actor), None)


def _indicator(group: Sequence[Fact], base: Ground, texts: Mapping[str, str]) -> Indicator:
    """One indicator; restatements of one value by one claimant for one day are one observation."""
    told: dict[tuple[object, ...], list[Fact]] = defaultdict(list)
    for fact in group:
        amount = _measure(fact).amount
        told[amount.value, amount.low, amount.high, amount.bound, _claimant(fact), _as_of(fact, base)].append(fact)
    points = [_observation(facts, base, texts) for facts in told.values()]
    points.sort(key=lambda point: (point.as_of.first or "9999", point.as_of.last or "9999", point.id))
    related = tuple(_related(point, points[:place]) for place, point in enumerate(points))
    first = _measure(group[0])
    key = digest(first.amount.unit, first.label.casefold(), (first.of or "").casefold(), _about(group[0]), group[0].id)
    return Indicator("i-" + key, first.label, first.amount.unit, first.of, _about(group[0]), related)


def _claimant(fact: Fact) -> str | None:
    """Who says the number; None when the report itself does."""
    return fact.said_by[0] if fact.said_by else None


def _as_of(fact: Fact, base: Ground) -> When:
    """The day a value holds for: as said, else the statement's, else the report's."""
    dating = base.datings[fact.evidence[0].span.report]
    as_of = _measure(fact).as_of
    return resolve(as_of, dating) if as_of else fact.when if fact.when.edtf else dating.when


def _observation(facts: Sequence[Fact], base: Ground, texts: Mapping[str, str]) -> Observation:
    """One value as some reports give it; the relation is settled later."""
    first, amount = facts[0], _measure(facts[0]).amount
    evidence = tuple(sorted({one for fact in facts for one in fact.evidence}))
    reports, independent = base.origins.count(fact.evidence[0].span for fact in facts)
    return Observation(
        id="o-" + digest(*sorted(fact.id for fact in facts)),
        value=amount.value,
        low=amount.low,
        high=amount.high,
        bound=amount.bound,
        as_of=_as_of(first, base),
        claimant=_claimant(first),
        text=texts[amount.span.report][amount.span.start : amount.span.end],
        relation="first",
        evidence=evidence,
        reports=reports,
        independent=independent,
    )


def _related(point: Observation, before: Sequence[Observation]) -> Observation:
    """The observation with how it stands to those before it."""
    return msgspec.structs.replace(point, relation=_relation(point, before))


def _relation(point: Observation, before: Sequence[Observation]) -> str:
    """First, restated, rounding, update or disagrees; `unclear` where neither dates nor claimants settle it."""
    if not before:
        return "first"
    if any((one.value, one.low, one.high) == (point.value, point.low, point.high) for one in before):
        return "restated"
    last = before[-1]
    if point.bound != "exact" and abs(point.value - last.value) <= ROUNDING * abs(last.value):
        return "rounding"
    return _turn(last, point) if last.as_of.last and point.as_of.first else "unclear"


def _turn(last: Observation, point: Observation) -> str:
    """How a new value stands to the one before it, both with days."""
    closed = last.as_of.first and point.as_of.last
    other = last.claimant != point.claimant
    if closed and ((other and (_overlap(last, point) or _falls(last, point))) or last.as_of == point.as_of):
        return "disagrees"
    return "unclear" if _overlap(last, point) else "update"


def _overlap(last: Observation, point: Observation) -> bool:
    """Can both values hold for one day?"""
    return (last.as_of.last or "") >= (point.as_of.first or "")


def _falls(last: Observation, point: Observation) -> bool:
    """46 percent in August by one and 40 by another in the same year is a disagreement and no fall."""
    return point.value < last.value and (last.as_of.last or "")[:4] == (point.as_of.first or "")[:4]

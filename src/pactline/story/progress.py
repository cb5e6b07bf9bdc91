"""Measures of all reports in, indicators with their dated observations out (SDMX's words).

Two measures are of one indicator when unit, counted thing and what it is about agree. How a new observation stands to
those before it is said only where dates and claimants allow it; else its relation is `unclear`.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from pactline.kit.ids import digest
from pactline.model.reading import Reading
from pactline.model.record import Measure, Record
from pactline.model.story import Fact, Indicator, Observation, Pact
from pactline.story import (
    indicator_again,
    indicator_compared,
    indicator_corrected,
    indicator_countered,
    indicator_efforts,
    indicator_names,
    indicator_rounding,
    indicator_works,
    indicators,
    measured,
)
from pactline.story.facts import Ground, settle

ROUNDING = 0.1  # share of the value within which "nearly 7,000" and 6,700 are one, both told for one day
LATER = 0.02  # the same share where a later day is told: "more than 57" and three days on 61 is no rounding
LEAP = 1.2  # times by which a work that was told within a week cannot have grown
WEEK = 7  # days
SEASON = 92  # days within which two claimants speak of one state of things


class Point(msgspec.Struct, frozen=True):
    """An observation with the noun of its whole, by which denominators are told apart; `loose` where a count says
    neither whom nor where it is about, `slow` where a share tells how far a work is done.
    """

    seen: Observation
    whole: str
    loose: bool
    slow: bool = False
    gone: bool = False  # whether it is but what a later value is compared with


def chart(readings: Sequence[Reading], base: Ground, told: Sequence[Fact] = ()) -> tuple[Indicator, ...]:
    """Draw up every indicator with its observations in the order of their days, sorted by id.

    `told` are the settled facts: shares of one agreement's parts are one indicator, whatever part they count.
    """
    texts = {reading.report.id: reading.report.text for reading in readings}
    pacts = {key: fact.id for fact in told if isinstance(fact.ledger, Pact) for key in fact.records}
    facts = [settle(_placed(r, reading), base) for reading in readings for r in reading.records if _measures(r)]
    alike = indicator_efforts.joined(indicators.groups(facts, pacts, base, texts=texts), base, texts=texts)
    alike = indicator_countered.joined(alike)
    groups, taken = indicator_corrected.joined(indicator_compared.joined(alike), readings, base)
    charted = (_indicator(group, base, texts=texts, pacts=pacts, taken=taken) for group in groups)
    return tuple(sorted(charted, key=lambda one: one.id))


def _measures(record: Record) -> bool:
    """Is a record a measure?"""
    return isinstance(record.body, Measure)


def _placed(record: Record, reading: Reading) -> Record:
    """The record with the time of the statement it stands in, where it has none of its own."""
    if record.when is not None or record.within is None:
        return record
    when = next((one.when for one in reading.records if one.id == record.within), None)
    return msgspec.structs.replace(record, when=when)


def _indicator(
    group: Sequence[Fact],
    base: Ground,
    *,
    texts: Mapping[str, str],
    pacts: Mapping[str, str],
    taken: indicator_corrected.Withdrawn,
) -> Indicator:
    """One indicator; restatements of one value by one claimant for one day are one observation."""
    back = [fact for fact in group if fact.id in taken]
    group = [fact for fact in group if fact.id not in taken] or group
    told = indicator_again.folded(group, base, texts)
    points = [_point(facts, base, texts) for facts in told]
    points.sort(key=_rank)
    related = (*_withdrawn(back, base, texts=texts, taken=taken), *_all_related(points))
    head = indicator_again.telling(group)
    first = measured.measure(head)
    name = indicator_names.called(group)
    about = pacts.get(first.agreement or "") or measured.about(head) or measured.where_told(group, name)
    key = digest(first.amount.unit, first.label.casefold(), (first.of or "").casefold(), about, group[0].id)
    return Indicator("i-" + key, name, first.amount.unit, first.of, about, related)


def _rank(point: Point) -> tuple[str, str, bool, str]:
    """The order of days, what counters another behind it; what a value is compared with comes first where it has none,
    and others last.
    """
    seen = point.seen
    counters = any(one.role == indicator_countered.ROLE for one in seen.evidence)
    return seen.as_of.first or ("0" if point.gone else "9999"), seen.as_of.last or "9999", counters, seen.id


def _withdrawn(
    back: Sequence[Fact], base: Ground, *, texts: Mapping[str, str], taken: indicator_corrected.Withdrawn
) -> Iterator[Observation]:
    """The values that a correction takes back, with its words."""
    for facts in indicator_again.folded(back, base, texts):
        seen = _observation(facts, base, texts)
        evidence = tuple(sorted({*seen.evidence, *(taken[fact.id] for fact in facts)}))
        yield msgspec.structs.replace(seen, relation="withdrawn", evidence=evidence)


def _point(facts: Sequence[Fact], base: Ground, texts: Mapping[str, str]) -> Point:
    """One observation with what its relations ask of it."""
    first = facts[0]
    slow = measured.measure(first).of is not None and indicator_works.tells(measured.cue(first, texts))
    return Point(
        seen=_observation(facts, base, texts),
        whole=_whole_key(first),
        loose=measured.loose(first),
        slow=slow,
        gone=indicator_compared.before(first),
    )


def _whole_key(fact: Fact) -> str:
    """What a share is a share of, by its noun in one spelling: programmes and programs are one."""
    whole = measured.counted(fact) if measured.measure(fact).of else ""
    return measured.head(whole).removesuffix("s").removesuffix("me")


def _source(point: Observation) -> str:
    """Who stands behind a value: the actor, else the words for one; "" when it is the report."""
    return point.claimant or point.sayer


def _observation(facts: Sequence[Fact], base: Ground, texts: Mapping[str, str]) -> Observation:
    """One value as some reports give it; the relation is settled later."""
    first, amount = facts[0], measured.measure(facts[0]).amount
    evidence = tuple(sorted({one for fact in facts for one in fact.evidence}))
    reports, independent = base.origins.count(fact.evidence[0].span for fact in facts)
    return Observation(
        id="o-" + digest(*sorted(fact.id for fact in facts)),
        value=amount.value,
        low=amount.low,
        high=amount.high,
        bound=amount.bound,
        as_of=measured.as_of(first, base),
        claimant=measured.claimant(first),
        text=texts[amount.span.report][amount.span.start : amount.span.end],
        relation="first",
        evidence=evidence,
        reports=reports,
        independent=independent,
        sayer=measured.sayer(first),
    )


def _all_related(points: Sequence[Point]) -> Iterator[Observation]:
    """The observations with how each stands to those before it: those of its own denominator, where there are any."""
    before: dict[str, list[Observation]] = defaultdict(list)
    for place, point in enumerate(points):
        alike = before[point.whole]
        relation = "other-denominator" if place and not alike else _relation(point, alike)
        if relation == "unclear" and place and points[place - 1].gone and not point.gone:
            relation = "update"
        if relation == "disagrees" and _one_report_gives(point.seen, alike[-1], points):
            relation = "unclear"
        yield msgspec.structs.replace(point.seen, relation=relation)
        alike.append(point.seen)


def _one_report_gives(one: Observation, other: Observation, points: Sequence[Point]) -> bool:
    """Does one report give both of two values, not by two who are told? Then the two are of two things."""
    if _source(one) and _source(other) and _source(one) != _source(other):
        return False
    ours, theirs = (
        {
            each.span.report
            for point in points
            if (point.seen.value, point.seen.low) == (value.value, value.low)
            for each in point.seen.evidence
        }
        for value in (one, other)
    )
    return bool(ours & theirs)


def _relation(told: Point, before: Sequence[Observation]) -> str:
    """First, restated, rounding, update or disagrees; `unclear` where neither dates nor claimants settle it."""
    point = told.seen
    if not before:
        return "first"
    same = [one for one in before if (one.value, one.low, one.high) == (point.value, point.low, point.high)]
    if same:
        return "restated" if any(indicator_rounding.alike(one, point) for one in same) else "unclear"
    last = before[-1]
    if _rounds(last, point):
        return "rounding"
    return _turn(last, told) if last.as_of.last and point.as_of.first else "unclear"


def _rounds(last: Observation, point: Observation) -> bool:
    """Whether a hedged value or a range can be the value before it in other words."""
    if point.low is not None and point.high is not None and point.low != point.high:
        return point.low <= last.value <= point.high and indicator_rounding.close(point)
    if last.low is not None and last.high is not None and last.low != last.high:
        return last.low <= point.value <= last.high and _overlap(last, point) and indicator_rounding.close(last)
    near = _overlap(last, point) or _about(last, point)
    reach = ROUNDING if near else LATER
    close = abs(point.value - last.value) <= reach * abs(last.value)
    return close and indicator_rounding.rounds(last, point) and _soon(last, point)


def _about(last: Observation, point: Observation) -> bool:
    """Are two values told within a week, the one of them as about so much: about half and 48 percent?"""
    about = indicator_rounding.ABOUT in (last.bound, point.bound)
    return about and 0 < measured.days(last.as_of, point.as_of) <= WEEK


def _turn(last: Observation, told: Point) -> str:
    """How a new value stands to the one before it, both with days; a loose count that falls may be of other things."""
    point, loose = told.seen, told.loose
    odds = _at_odds(last, point, loose=loose) or (told.slow and _leaps(last, point))
    if last.as_of.first and point.as_of.last and odds:
        return "disagrees" if _sided(last, told) and not _allowed(last, point) else "unclear"
    return "unclear" if _overlap(last, point) or (loose and point.value < last.value) else "update"


def _sided(last: Observation, told: Point) -> bool:
    """Do two known sources give two counts? What reports tell themselves is soon of two things; shares are not."""
    ours, theirs = _source(last), _source(told.seen)
    return bool(told.whole) or bool(ours and theirs and ours != theirs)


def _at_odds(last: Observation, point: Observation, *, loose: bool) -> bool:
    """Are two values given for one day, or by two sources for one stretch or season?"""
    if last.as_of == point.as_of:
        return True
    season = not loose and (_falls(last, point) or _season(last, point))
    return _source(last) != _source(point) and (_overlap(last, point) or season)


def _leaps(last: Observation, point: Observation) -> bool:
    """43 percent of the work by one and 70 by another two days on: no work grows so fast."""
    ours, theirs = _source(last), _source(point)
    near = max(measured.days(last.as_of, point.as_of), measured.days(point.as_of, last.as_of)) <= WEEK
    days = all(one.as_of.first == one.as_of.last for one in (last, point))
    return bool(ours and theirs and ours != theirs) and days and near and point.value > LEAP * last.value


def _allowed(last: Observation, point: Observation) -> bool:
    """Does a bound allow the other value: at least 60 and up to 149 can both hold?"""
    low, high = sorted((last, point), key=lambda one: one.value)
    return low.bound in indicator_rounding.OVER or high.bound in indicator_rounding.UNDER


def _overlap(last: Observation, point: Observation) -> bool:
    """Can both values hold for one day?"""
    return (last.as_of.last or "") >= (point.as_of.first or "")


def _falls(last: Observation, point: Observation) -> bool:
    """46 percent in August by one and 40 by another in the same year is a disagreement and no fall."""
    return point.value < last.value and (last.as_of.last or "")[:4] == (point.as_of.first or "")[:4]


def _season(last: Observation, point: Observation) -> bool:
    """30 percent for the first half year by one and 40 in August by another: one season, two claimants."""
    wide, later = (one.as_of.first != one.as_of.last for one in (last, point))
    soon = measured.days(last.as_of, point.as_of) <= SEASON
    return bool(_source(last)) and soon and wide and not (later and last.as_of.edtf != point.as_of.edtf)


def _soon(last: Observation, point: Observation) -> bool:
    """Whether two values are told for days near enough to be one."""
    return _overlap(last, point) or measured.days(last.as_of, point.as_of) <= SEASON

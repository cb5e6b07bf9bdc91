"""Measures of all reports in, indicators with their dated observations out (SDMX's words).

Two measures are of one indicator when unit, counted thing and what it is about agree. How a new observation stands to
those before it is said only where dates and claimants allow it; else its relation is `unclear`.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date

import msgspec
from rapidfuzz.distance import Levenshtein

from pactline.kit.ids import digest
from pactline.model.reading import Reading
from pactline.model.record import Measure, Record
from pactline.model.story import Fact, Indicator, Observation, Pact
from pactline.model.when import When
from pactline.story.dating import resolve
from pactline.story.facts import Ground, settle

SPELLING = 2  # letters two spellings of one noun may differ by (programme, programs)
BEGINS = 2  # letters by which they meet
ROUNDING = 0.1  # share of the value within which "nearly 7,000" and 6,700 are one
SEASON = 92  # days within which two claimants speak of one state of things
HEDGED = ("about", "more than", "less than", "at least", "at most")
_WORD = re.compile(r"[^\W\d_]{3,}")
_POINTING = re.compile(r"\b(?:the|this|that|these|those|their|its|his|her|our|and)\b")
_STOP = re.compile(r"\b(?:of|in|under|for|by|on|that|which|who|from|to|with|between|planned|during|after|at)\b")


class Point(msgspec.Struct, frozen=True):
    """An observation with the noun of its whole, by which denominators are told apart."""

    seen: Observation
    whole: str


def chart(readings: Sequence[Reading], base: Ground, told: Sequence[Fact] = ()) -> tuple[Indicator, ...]:
    """Draw up every indicator with its observations in the order of their days, sorted by id.

    `told` are the settled facts: shares of one agreement's parts are one indicator, whatever part they count.
    """
    texts = {reading.report.id: reading.report.text for reading in readings}
    pacts = {key: fact.id for fact in told if isinstance(fact.ledger, Pact) for key in fact.records}
    facts = [settle(_placed(r, reading), base) for reading in readings for r in reading.records if _measures(r)]
    groups = _groups(sorted(facts, key=lambda fact: fact.id), pacts)
    return tuple(sorted((_indicator(group, base, texts, pacts) for group in groups), key=lambda one: one.id))


def _measures(record: Record) -> bool:
    """Is a record a measure?"""
    return isinstance(record.body, Measure)


def _placed(record: Record, reading: Reading) -> Record:
    """The record with the time of the statement it stands in, where it has none of its own."""
    if record.when is not None or record.within is None:
        return record
    when = next((one.when for one in reading.records if one.id == record.within), None)
    return msgspec.structs.replace(record, when=when)


def _groups(facts: Sequence[Fact], pacts: Mapping[str, str]) -> list[list[Fact]]:
    """Put the measures of one indicator together; of one unit and like nouns, each is compared with a group's first."""
    units: dict[tuple[str, str], list[list[Fact]]] = defaultdict(list)
    shares: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        pact = pacts.get(_measure(fact).agreement or "")
        if pact is not None:
            shares[pact].append(fact)
    for fact in facts:
        if _measure(fact).agreement in pacts:
            continue
        groups = units[_measure(fact).amount.unit, _head(_counted(fact))[:BEGINS]]
        home = next((group for group in groups if _same(group[0], fact) and not _in_one_breath(group[0], fact)), None)
        if home is None:
            groups.append([fact])
        else:
            home.append(fact)
    return [*shares.values(), *(group for _, groups in sorted(units.items()) for group in groups)]


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


def _in_one_breath(left: Fact, right: Fact) -> bool:
    """Does one voice in one report give two exact values with no time to tell them apart?

    Such are of two things: 46 percent of the voters saw a victory, 56 percent a good evening.
    """
    ours, theirs = _measure(left), _measure(right)
    exact = ours.amount.bound == theirs.amount.bound == "exact" and ours.amount.value != theirs.amount.value
    one_report = left.evidence[0].span.report == right.evidence[0].span.report
    one_voice = (_claimant(left), _sayer(left)) == (_claimant(right), _sayer(right))
    return exact and one_report and one_voice and ours.as_of == theirs.as_of and left.when == right.when


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


def _indicator(group: Sequence[Fact], base: Ground, texts: Mapping[str, str], pacts: Mapping[str, str]) -> Indicator:
    """One indicator; restatements of one value by one claimant for one day are one observation."""
    told: dict[tuple[object, ...], list[Fact]] = defaultdict(list)
    for fact in group:
        amount = _measure(fact).amount
        head = _head(_measure(fact).of or "")
        told[
            amount.value,
            amount.low,
            amount.high,
            amount.bound,
            _claimant(fact) or _sayer(fact),
            _as_of(fact, base),
            head,
        ].append(fact)
    points = [Point(_observation(facts, base, texts), _whole_key(facts[0])) for facts in told.values()]
    points.sort(key=lambda one: (one.seen.as_of.first or "9999", one.seen.as_of.last or "9999", one.seen.id))
    related = tuple(_related(point, points[:place]) for place, point in enumerate(points))
    first = _measure(group[0])
    about = pacts.get(first.agreement or "") or _about(group[0])
    key = digest(first.amount.unit, first.label.casefold(), (first.of or "").casefold(), about, group[0].id)
    return Indicator("i-" + key, first.label, first.amount.unit, first.of, about, related)


def _whole_key(fact: Fact) -> str:
    """What a share is a share of, by its noun in one spelling: programmes and programs are one."""
    return _head(_measure(fact).of or "").removesuffix("s").removesuffix("me")


def _claimant(fact: Fact) -> str | None:
    """Who says the number; None when the report itself does."""
    return fact.said_by[0] if fact.said_by else None


def _source(point: Observation) -> str:
    """Who stands behind a value: the actor, else the words for one; "" when it is the report."""
    return point.claimant or point.sayer


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
        sayer=_sayer(first),
    )


def _sayer(fact: Fact) -> str:
    """The words for a claimant who is no known actor."""
    said = fact.record.said_by
    return "" if _claimant(fact) or not said else " ".join(said[0].text.split())


def _related(point: Point, before: Sequence[Point]) -> Observation:
    """The observation with how it stands to those before it: those of its own denominator, where there are any."""
    alike = [one.seen for one in before if one.whole == point.whole]
    relation = "other-denominator" if before and not alike else _relation(point.seen, alike)
    return msgspec.structs.replace(point.seen, relation=relation)


def _relation(point: Observation, before: Sequence[Observation]) -> str:
    """First, restated, rounding, update or disagrees; `unclear` where neither dates nor claimants settle it."""
    if not before:
        return "first"
    if any((one.value, one.low, one.high) == (point.value, point.low, point.high) for one in before):
        return "restated"
    last = before[-1]
    if _rounds(last, point):
        return "rounding"
    return _turn(last, point) if last.as_of.last and point.as_of.first else "unclear"


def _rounds(last: Observation, point: Observation) -> bool:
    """Whether a hedged value or a range can be the value before it in other words."""
    if point.low is not None and point.high is not None and point.low != point.high:
        return point.low <= last.value <= point.high
    if last.low is not None and last.high is not None and last.low != last.high:
        return last.low <= point.value <= last.high and _overlap(last, point)
    close = abs(point.value - last.value) <= ROUNDING * abs(last.value)
    return close and (point.bound != "exact" or last.bound in HEDGED) and _soon(last, point)


def _turn(last: Observation, point: Observation) -> str:
    """How a new value stands to the one before it, both with days."""
    closed = last.as_of.first and point.as_of.last
    other = _source(last) != _source(point)
    if closed and last.as_of == point.as_of:
        return "disagrees"
    if closed and other and (_overlap(last, point) or _falls(last, point) or _season(last, point)):
        return "disagrees"
    return "unclear" if _overlap(last, point) else "update"


def _overlap(last: Observation, point: Observation) -> bool:
    """Can both values hold for one day?"""
    return (last.as_of.last or "") >= (point.as_of.first or "")


def _falls(last: Observation, point: Observation) -> bool:
    """46 percent in August by one and 40 by another in the same year is a disagreement and no fall."""
    return point.value < last.value and (last.as_of.last or "")[:4] == (point.as_of.first or "")[:4]


def _season(last: Observation, point: Observation) -> bool:
    """30 percent for the first half year by one and 40 in August by another: one season, two claimants."""
    return bool(_source(last)) and _days(last, point) <= SEASON and last.as_of.first != last.as_of.last


def _soon(last: Observation, point: Observation) -> bool:
    """Whether two values are told for days near enough to be one."""
    return _overlap(last, point) or _days(last, point) <= SEASON


def _days(last: Observation, point: Observation) -> int:
    """Days from the end of the one to the start of the other; very many where either is open."""
    if not (last.as_of.last and point.as_of.first):
        return 10**6
    return (date.fromisoformat(point.as_of.first) - date.fromisoformat(last.as_of.last)).days

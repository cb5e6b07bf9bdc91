"""Indicators in, values that cannot both hold for one day out."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from pactline.model.reading import Reading
from pactline.model.span import Span
from pactline.model.story import Indicator, Observation
from pactline.story import contradiction_scopes, contradiction_voices, indicator_countered, indicator_scopes
from pactline.story.clashes import Case, Clash

AIMS = frozenset(("against", "for", "near", "across", "within", "outside"))
DEFINITE = ("the ", "its ", "their ")
SOON = 3  # days between a report and those that copy it
CLOSE = 31  # days to which the time of a plain count must be known
Told = tuple[Span, str, Observation, Indicator]
_WORD = re.compile(r"[^\W\d_]{3,}")
_CLAUSE = re.compile(r"(?<!that )(?<!which )(?<!who )\b(?:is|are|was|were|will|would|has|have|had)\b")  # no mere noun


def disagreeing(case: Case) -> Iterator[Clash]:
    """More than 46% of the programmes, says the envoy on 24 August. / Some 40%, says the embassy that day."""
    for indicator in case.indicators:
        for before, point in pairwise(indicator.observations if _tells(indicator) else ()):
            apart = point.relation == "disagrees" and _cannot_both(before, point)
            apart = apart and (bool(indicator.of) or _of_one_thing(before, point, case))
            if apart and _two_sides(before, point, case, share=bool(indicator.of)):
                yield Clash("value", (before.id, point.id), _why(indicator, before, point, case=case), "disagreeing")


def contrasted(case: Case) -> Iterator[Clash]:
    """There were nine boats, he told one paper, but in his letter he said there were ten."""
    alike: dict[tuple[str, str, str], list[Told]] = {}
    for indicator in case.indicators:
        for point in indicator.observations:
            span = next((one.span for one in point.evidence if one.role == "value"), None)
            if span is not None:
                key = (span.report, indicator.label, indicator.unit)
                alike.setdefault(key, []).append((span, point.id, point, indicator))
    for told in alike.values():
        for (span, _, before, indicator), (behind, _, point, _) in pairwise(sorted(told, key=lambda one: one[:2])):
            if _cannot_both(before, point) and _set_against(case.pages[span.report], span, behind, case=case):
                yield Clash("value", (before.id, point.id), _why(indicator, before, point, case=case), "contrasted")


def countered(case: Case) -> Iterator[Clash]:
    """Half of the beds stand empty, says the union. The ministry puts the share at 12 percent."""
    for indicator in case.indicators:
        told: set[tuple[float, float, str, str]] = set()
        for before, point in sorted(_answers(indicator), key=lambda pair: [one.as_of.first or "" for one in pair]):
            apart = _near_in_time(before, point) and _cannot_both(before, point) and _two_sources(before, point, case)
            key = before.value, point.value, before.claimant or before.sayer, point.claimant or point.sayer
            if apart and key not in told:  # copies of one report tell it again
                told.add(key)
                yield Clash("value", (before.id, point.id), _why(indicator, before, point, case=case), "countered")


def _answers(indicator: Indicator) -> Iterator[tuple[Observation, Observation]]:
    """Every figure of an indicator that is told to answer another, behind that."""
    held = {span: point for point in indicator.observations for span in contradiction_scopes.values(point)}
    for point in indicator.observations:
        against = (held.get(one.span) for one in point.evidence if one.role == indicator_countered.ROLE)
        yield from ((before, point) for before in against if before is not None)


def _near_in_time(one: Observation, other: Observation) -> bool:
    """Are two figures of one report for one time: the day of a copy that has the one of them may be the next?"""
    if one.as_of == other.as_of:
        return True
    ends = (one.as_of.first, one.as_of.last, other.as_of.first, other.as_of.last)
    if not all(ends):
        return False
    days = [date.fromisoformat(day or "").toordinal() for day in ends]
    return max(days) - min(days) <= SOON


def _two_sources(one: Observation, other: Observation, case: Case) -> bool:
    """Do two give two figures: two actors, or words for two, of whom neither can be the other by an office?"""
    if not (other.claimant or other.sayer):
        return False
    if not (one.claimant or one.sayer):
        return True  # the report's own, which the other is told to differ from
    if one.claimant and other.claimant:
        return one.claimant != other.claimant
    ours, theirs = (contradiction_voices.head(side.sayer) for side in (one, other))
    known = _roles(one, case) if one.claimant else _roles(other, case)
    return ours != theirs and not {ours, theirs} & known


def _roles(point: Observation, case: Case) -> set[str]:
    """The words of what a known source is called and does: the minister may be she whom the report names."""
    return set(_words(f"{case.offices.get(point.claimant or '', '')} {case.names.get(point.claimant or '', '')}"))


def _set_against(page: Reading, one: Span, other: Span, *, case: Case) -> bool:
    """Do two figures stand in one sentence, parted by a word that sets one against the other, each told by somebody?"""
    sentence = next((found for found in page.sentences if found.start <= one.start < found.end), None)
    if sentence is None or not one.end < other.start < sentence.end:
        return False
    first = _words(page.report.text[sentence.start : one.end])
    between = _words(page.report.text[one.end : other.end])
    at = next((place for place, word in enumerate(between) if word in case.table.counters), None)
    if at is None or not case.table.telling & set(between[at:]) or case.table.updating & set(between):
        return False
    return bool(case.table.telling & {*first, *between[:at]})


def _words(text: str) -> list[str]:
    """The words of a text in small letters."""
    return _WORD.findall(text.casefold())


def _tells(indicator: Indicator) -> bool:
    """Does a label say more than "people": a share's whole, whom it is about (of money only what for), another word?"""
    about = indicator.about if not indicator.unit.isupper() else None
    return bool(indicator.of or about or (len(_WORD.findall(indicator.label)) > 1 and _more(indicator)))


def _of_one_thing(one: Observation, other: Observation, case: Case) -> bool:
    """Are two plain counts or sums of one thing at one time?"""
    return _of_one_time(one, other) and contradiction_scopes.compatible(one, other, case)


def _more(indicator: Indicator) -> set[str]:
    """The words of a label beside those of its unit: nine barrels [of crude spilled]."""
    return set(_words(indicator.label)) - set(_words(indicator.unit))


def _of_one_time(one: Observation, other: Observation) -> bool:
    """Are two counts given for the same days, known to a month? Who is hurt in July is not hurt in November."""
    ends = (one.as_of.first, one.as_of.last, other.as_of.first, other.as_of.last)
    if not all(ends):
        return False
    days = [date.fromisoformat(day or "").toordinal() for day in ends]
    close = max(days[1] - days[0], days[3] - days[2]) <= CLOSE
    return close and max(days[0], days[2]) <= min(days[1], days[3])


def _two_sides(one: Observation, other: Observation, case: Case, *, share: bool) -> bool:
    """Do two named sources give figures that hold, or two reports two shares by one source?"""
    held = contradiction_voices.opposed(one, other, share=share) or (
        share and contradiction_voices.misquoted(one, other)
    )
    held = held and not _scoped(one, other, case)
    return held and all(contradiction_voices.settled(side, case, share=share) for side in (one, other))


def _scoped(one: Observation, other: Observation, case: Case) -> bool:
    """Do the sentences of two figures tell of two purposes or two times of doing: against measles, against polio?"""
    spans = [next(contradiction_scopes.values(side), None) for side in (one, other)]
    ours, theirs = (
        indicator_scopes.told(contradiction_scopes.own_sentence(span, case)) if span else {} for span in spans
    )
    links = AIMS & ours.keys() & theirs.keys()
    return indicator_scopes.clash({link: ours[link] for link in links}, {link: theirs[link] for link in links})


def _cannot_both(one: Observation, other: Observation) -> bool:
    """Do two values, with their bounds, leave no number that both allow?"""
    low, high = max(_range(one)[0], _range(other)[0]), min(_range(one)[1], _range(other)[1])
    return low > high


def _range(point: Observation) -> tuple[float, float]:
    """The numbers a value with its bound allows; "nearly" and "more than" reach a tenth, "about" as far both ways."""
    low = point.low if point.low is not None else point.value
    high = point.high if point.high is not None else point.value
    reach = abs(point.value) / 10
    if point.bound in {"about", "less than"}:
        low -= reach / (2 if point.bound == "about" else 1)
    if point.bound in {"about", "more than"}:
        high += reach / (2 if point.bound == "about" else 1)
    if point.bound == "at least":
        high = float("inf")
    return (0.0 if point.bound == "at most" else low), high


def _why(indicator: Indicator, one: Observation, other: Observation, *, case: Case) -> str:
    """Both values with who gives them and for when."""
    told = [f"{point.text} ({_source(point, case)}{_day(point)})" for point in (one, other)]
    whole, label = indicator.of or "", indicator.label
    thing = label if not whole or (label.startswith(DEFINITE) and whole in label) else whole
    thing = thing.partition(" …")[0]
    return f"On {f'“… {thing}”' if _CLAUSE.search(thing) else thing}: {told[0]}; {told[1]}."


def _day(point: Observation) -> str:
    """When a value holds, where that is known."""
    return f", {point.as_of.edtf}" if point.as_of.edtf else ""


def _source(point: Observation, case: Case) -> str:
    """Who says a value."""
    return case.names.get(point.claimant or "", point.sayer or "the report itself")

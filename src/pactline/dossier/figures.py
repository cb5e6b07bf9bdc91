"""A view in, the figures out: every indicator with its values, who gives them and for which day."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

import msgspec

from pactline.dossier import conversions, headings, leaning, once_told, passing, recurring, values
from pactline.dossier.kinds import COUNTS, SHARES, SMALL, SUMS, kind
from pactline.dossier.view import View
from pactline.model.dossier import Line, Section
from pactline.model.story import Indicator, Observation
from pactline.model.when import When

KEY = "figures"
TITLE = "Figures through time"
KINDS = (SUMS, SHARES, COUNTS, SMALL)
RELATIONS = {
    "first": "",
    "update": "later than the value before it",
    "restated": "the same number again",
    "rounding": "the value before it, rounded",
    "other-denominator": "a share of something else than the value before it",
    "disagrees": "not the value another source gives",
    "withdrawn": "since corrected",
    "unclear": "how it stands to the other values is not clear",
}


def section(view: View) -> Section:
    """Indicators with several values and a name first, those with most before; then the other values, by sentences."""
    ranked = sorted(view.story.indicators, key=lambda one: (-len(one.observations), one.label.casefold(), one.id))
    several = [one for one in ranked if len(one.observations) > 1 and not passing.trifling(one)]
    named = [one for one in several if headings.readable(one)]
    again = conversions.found(view)
    left = {point.id for told in again.values() for _, point in told}
    lines = [line for one in named for line in _series(one, view) if line.record not in left]
    single = [(one, _alone(point)) for one, point in _others(ranked, named) if point.id not in left]
    note = "A value is as the source gives it; where nobody is named, the report itself gives it."
    told = [conversions.added(line, again) for line in (*lines, *_once(single, view))]
    return Section(KEY, TITLE, tuple(once_told.folded(told, view)), note)


def _others(ranked: Sequence[Indicator], named: Sequence[Indicator]) -> list[tuple[Indicator, Observation]]:
    """The values of the indicators without a name of their own."""
    held = {one.id for one in named}
    return [(one, point) for one in ranked if one.id not in held for point in one.observations]


def _series(one: Indicator, view: View) -> list[Line]:
    """The values of one indicator under its name."""
    return [_line(one, point, view, group=headings.heading(one, view)) for point in ordered(one)]


def ordered(one: Indicator) -> list[Observation]:
    """Values in the order of their days; those without a day last."""
    return sorted(
        one.observations, key=lambda point: (point.as_of.first or "9999", point.as_of.last or "9999", point.id)
    )


def _alone(point: Observation) -> Observation:
    """A value that stands in no row, and so not before or after another."""
    return point if point.relation == "withdrawn" else msgspec.structs.replace(point, relation="first")


def _once(single: Sequence[tuple[Indicator, Observation]], view: View) -> list[Line]:
    """What has one value only: a line for each sentence and day with all its figures, in the order of their days."""
    held: dict[tuple[str, str, When], list[tuple[Indicator, Observation]]] = defaultdict(list)
    for one, point in single:
        held[min(point.evidence).span.report, values.sentence(point, view), point.as_of].append((one, point))
    worth = [told for told in held.values() if not all(passing.told(one, point, view) for one, point in told)]
    times = recurring.times(worth)
    lines = [_together(sorted(told, key=lambda each: values.place(each[1])), view, times=times) for told in worth]
    return sorted(lines, key=_rank)


def _rank(line: Line) -> tuple[int, str, str, str, str, str]:
    """Numbers told in several places first, then sums, shares and counts, each in the order of its days."""
    when, place = line.when, KINDS.index(line.group) if line.group in KINDS else -1
    return place, line.group if place < 0 else "", when.first or "9999", when.last or "9999", line.text, line.record


def _together(
    held: Sequence[tuple[Indicator, Observation]], view: View, *, times: Mapping[tuple[str, float], int]
) -> Line:
    """The figures of one sentence that are of one day."""
    line, *more = [_line(one, point, view, group=kind(one)) for one, point in held]
    written = list(dict.fromkeys(values.valued(one, point) for one, point in held))
    return msgspec.structs.replace(
        line,
        evidence=tuple(sorted({*line.evidence, *(each for other in more for each in other.evidence)})),
        tags=tuple(
            dict.fromkeys((*line.tags, *(tag for other in more for tag in (f"also:{other.record}", *other.tags))))
        ),
        terms=(*(("", value) for value in written), *(term for term in line.terms if term[0])),
        group=recurring.heading(held, times) or line.group,
    )


def _line(one: Indicator, point: Observation, view: View, *, group: str) -> Line:
    """One value under its heading."""
    text = values.sentence(point, view)
    relation = RELATIONS.get(point.relation, point.relation)
    carriers = view.carriers(point.evidence, point.reports, point.independent)
    return Line(
        record=point.id,
        text=text,
        evidence=point.evidence,
        when=point.as_of,
        detail="; ".join(remark for remark in (carriers, relation) if remark),
        tags=(
            "value",
            f"unit:{one.unit}",
            *([f"actor:{point.claimant}"] if point.claimant else []),
        ),
        group=group,
        day=values.day(point, view),
        terms=(("", values.valued(one, point)), *leaning.term(text, values.place(point), view)),
    )

"""A view in, the figures out: every indicator with its values, who gives them and for which day."""

from collections import defaultdict
from collections.abc import Sequence

import msgspec

from pactline.dossier import facts, speech
from pactline.dossier.view import View, role
from pactline.dossier.wording import capital, measured
from pactline.model.dossier import Line, Section
from pactline.model.span import Evidence
from pactline.model.story import Fact, Indicator, Observation
from pactline.model.when import When

KEY = "figures"
TITLE = "Figures through time"
SUMS, SHARES, COUNTS = "Sums given once", "Shares and changes given once", "Counts and sizes given once"
KINDS = (SUMS, SHARES, COUNTS)
CODE = 3  # letters of a currency
RELATIONS = {
    "first": "",
    "update": "later than the value before it",
    "restated": "the same value again",
    "rounding": "the value before it, rounded",
    "other-denominator": "a share of something else than the value before it",
    "disagrees": "not the value another source gives",
    "unclear": "how it stands to the other values is not clear",
}


def section(view: View) -> Section:
    """Indicators with several values first, those with most before; then what has one value only, by sentences."""
    ranked = sorted(view.story.indicators, key=lambda one: (-len(one.observations), one.label.casefold(), one.id))
    lines = [_line(one, point, view) for one in ranked if len(one.observations) > 1 for point in ordered(one)]
    single = [(one, point) for one in ranked if len(one.observations) == 1 for point in one.observations]
    note = "A value is as the source gives it; where nobody is named, the report itself gives it."
    return Section(KEY, TITLE, (*lines, *_once(single, view)), note)


def ordered(one: Indicator) -> list[Observation]:
    """Values in the order of their days; those without a day last."""
    return sorted(
        one.observations, key=lambda point: (point.as_of.first or "9999", point.as_of.last or "9999", point.id)
    )


def heading(one: Indicator, view: View) -> str:
    """What is counted, in the words of the reports."""
    about = view.name(one.about)
    told = f"share of {one.of}" if one.of and one.label == one.of else one.label or one.unit
    return capital(told if not about or about.casefold() in told.casefold() else f"{told} ({about})")


def sentence(point: Observation, view: View) -> str:
    """The statement that gives a value, else the report's sentence and whom it names for it; no words but theirs."""
    if said := told(point, view):
        return said
    text, claimant = view.sentence(_value(point)), _claimant(point, view)
    return f"{text} (according to {claimant})" if claimant and claimant.casefold() not in text.casefold() else text


def told(point: Observation, view: View) -> str:
    """The statement that gives a value, where it is short enough for a line; "" where the report itself gives it."""
    saying = source(point, view)
    line = speech.line(saying, view) if saying else ""
    return line if len(line) <= facts.SHORT and point.text in line else ""


def source(point: Observation, view: View) -> Fact | None:
    """The statement that gives a value; None where the report itself does."""
    return view.saying(_value(point).span)


def day(point: Observation, view: View) -> str:
    """The day a value is of, where its report says so, else when it was reported."""
    key = min(point.evidence).span.report
    return view.own_day(When() if point.as_of == view.reported(key) else point.as_of, key)


def _value(point: Observation) -> Evidence:
    """Where a value stands."""
    return (role(point.evidence, "value") or sorted(point.evidence))[0]


def _claimant(point: Observation, view: View) -> str:
    """Who gives a value, by name or in the report's words."""
    return view.name(point.claimant) or point.sayer


def _once(single: Sequence[tuple[Indicator, Observation]], view: View) -> list[Line]:
    """What has one value only: a line for each sentence and day with all its figures, in the order of their days."""
    held: dict[tuple[str, str, When], list[tuple[Indicator, Observation]]] = defaultdict(list)
    for one, point in single:
        held[min(point.evidence).span.report, sentence(point, view), point.as_of].append((one, point))
    lines = [_together(sorted(told, key=lambda each: _value(each[1])), view) for told in held.values()]
    return sorted(lines, key=_rank)


def _rank(line: Line) -> tuple[int, str, str, str, str]:
    """Sums first, then shares, then counts, each in the order of its days."""
    when = line.when
    return KINDS.index(line.group), when.first or "9999", when.last or "9999", line.text, line.record


def _kind(one: Indicator) -> str:
    """Under which heading what has one value only stands."""
    code = one.unit.partition(" ")[0]
    if len(code) == CODE and code.isupper():
        return SUMS
    return SHARES if code in ("percent", "percentage") else COUNTS


def _together(held: Sequence[tuple[Indicator, Observation]], view: View) -> Line:
    """The figures of one sentence that are of one day."""
    line, *more = [_line(one, point, view) for one, point in held]
    values = list(dict.fromkeys(valued(one, point) for one, point in held))
    return msgspec.structs.replace(
        line,
        evidence=tuple(sorted({*line.evidence, *(each for other in more for each in other.evidence)})),
        tags=tuple(
            dict.fromkeys((*line.tags, *(tag for other in more for tag in (f"also:{other.record}", *other.tags))))
        ),
        terms=tuple(("", value) for value in values),
    )


def valued(one: Indicator, point: Observation) -> str:
    """A value as it is written; between two limits both."""
    if point.low is None or point.high is None or point.low == point.high:
        return capital(point.text)
    return measured(point.value, one.unit, bound=point.bound, between=(point.low, point.high))


def _line(one: Indicator, point: Observation, view: View) -> Line:
    """One value."""
    relation = RELATIONS.get(point.relation, point.relation)
    carriers = view.carriers(point.evidence, point.reports, point.independent)
    return Line(
        record=point.id,
        text=sentence(point, view),
        evidence=point.evidence,
        when=point.as_of,
        detail="; ".join(remark for remark in (carriers, relation) if remark),
        tags=(
            "value",
            f"unit:{one.unit}",
            *([f"actor:{point.claimant}"] if point.claimant else []),
        ),
        group=heading(one, view) if len(one.observations) > 1 else _kind(one),
        day=day(point, view),
        terms=(("", valued(one, point)),),
    )

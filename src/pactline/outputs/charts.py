"""An indicator in, the geometry of its chart out: values over days, claimants told apart, ranges and bounds drawn."""

import math
from collections.abc import Mapping, Sequence
from datetime import date

import msgspec

from pactline.model.dossier import Line
from pactline.model.story import Indicator, Observation
from pactline.outputs.axis import Axis, axis, ordinals, spell
from pactline.outputs.labels import Label, place

WIDE, HIGH = 640, 236
LEFT, RIGHT, TOP, BOTTOM = 58, 48, 22, 34
INSET, UNDATED = 40, 88  # before the first day; the same with a column for values without a day
NO_DATE = LEFT + 22  # where values without a day stand
SERIES = 8  # colours and shapes; further claimants share the last
CROWD, NEAR = 16, 10  # points of almost one value that come nearer than this are set apart
REPORT = "The report itself"


class Point(msgspec.Struct, frozen=True):
    """One value: its place, the stretch of its days, the range of its value, the way its bound points."""

    record: str
    x: float
    y: float
    left: float
    right: float
    low: float
    high: float
    bound: str
    series: int
    label: str
    title: str
    at: Label | None = None


class Tick(msgspec.Struct, frozen=True):
    """A mark on an axis."""

    at: float
    label: str


class Chart(msgspec.Struct, frozen=True):
    """All that the template draws."""

    title: str
    points: tuple[Point, ...]
    across: tuple[Tick, ...]
    up: tuple[Tick, ...]
    names: tuple[str, ...]


class Plot(msgspec.Struct, frozen=True):
    """What values are placed by: days, the value at the top, the lines that name them, the claimants in order."""

    on: Axis
    top: float
    margin: int
    lines: Mapping[str, Line]
    claimants: tuple[str, ...]
    names: Mapping[str, str]

    def series(self, one: Observation) -> int:
        """The number of a value's claimant."""
        return min(self.claimants.index(self.names.get(one.claimant or "", one.sayer or REPORT)), SERIES - 1)


def chart(one: Indicator, lines: Mapping[str, Line], names: Mapping[str, str]) -> Chart | None:
    """Draw an indicator of two values or more; None for fewer, or where no value has a day."""
    points = sorted(one.observations, key=_order)
    on = axis(point.as_of for point in points)
    if len(points) < 2 or on is None or not all(math.isfinite(point.value) for point in points):
        return None
    undated = any(ordinals(point.as_of) is None for point in points)
    plot = Plot(on, _top(points), LEFT + (UNDATED if undated else INSET), lines, _claimants(points, names), names)
    drawn: list[Point] = []
    for point in points:
        drawn.append(_point(point, plot, drawn))
    return Chart(
        title=f"{lines[points[0].id].group}: {len(points)} values",
        points=_labelled(drawn),
        across=_across(on, plot.margin),
        up=_up(plot.top, one.unit),
        names=_told_apart(plot.claimants),
    )


def _claimants(points: Sequence[Observation], names: Mapping[str, str]) -> tuple[str, ...]:
    """Who gives the values, in the order of the points."""
    return tuple(dict.fromkeys(names.get(point.claimant or "", point.sayer or REPORT) for point in points))


def _told_apart(claimants: tuple[str, ...]) -> tuple[str, ...]:
    """The names of the series: those past the last colour share one."""
    return claimants if len(claimants) <= SERIES else (*claimants[: SERIES - 1], "Others")


def _order(one: Observation) -> tuple[str, str, str]:
    """By the days, then by id."""
    return one.as_of.first or "", one.as_of.last or "", one.id


def _top(points: Sequence[Observation]) -> float:
    """The value at the top: 100 for shares, else the next round number above all."""
    most = max(max(abs(point.value), abs(point.high or 0.0)) for point in points) or 1.0
    if 20 <= most <= 100:
        return 100.0
    power = 10.0 ** math.floor(math.log10(most))
    return next(step * power for step in (1, 1.5, 2, 3, 4, 5, 6, 8, 10) if step * power >= most)


def _point(one: Observation, plot: Plot, before: Sequence[Point]) -> Point:
    """Place one value, aside of those that stand in its place already."""
    left, right = _across_at(one, plot.on, plot.margin)
    x, y = round((left + right) / 2, 1), _up_at(one.value, plot.top)
    crowded = [other for other in before if abs(other.x - x) < CROWD * 3 and abs(other.y - y) < CROWD]
    aside = 0.0
    while any(abs(other.x - x - aside) < NEAR for other in crowded):
        aside += NEAR
    x = round(x + aside, 1)
    return Point(
        record=one.id,
        x=x,
        y=y,
        left=round(left + aside, 1),
        right=round(right + aside, 1),
        low=_up_at(one.low if one.low is not None else one.value, plot.top),
        high=_up_at(one.high if one.high is not None else one.value, plot.top),
        bound=one.bound,
        series=plot.series(one),
        label=_short(one),
        title=f"{plot.lines[one.id].text}, {plot.lines[one.id].day}",
    )


def _labelled(points: Sequence[Point]) -> tuple[Point, ...]:
    """The points with their values printed where they hide nothing."""
    labels = place([(point.x, point.y, point.label) for point in points], WIDE)
    return tuple(msgspec.structs.replace(point, at=label) for point, label in zip(points, labels, strict=True))


def _across_at(one: Observation, on: Axis, margin: int) -> tuple[float, float]:
    """The stretch of the days in the drawing."""
    days = ordinals(one.as_of)
    if days is None:
        return float(NO_DATE), float(NO_DATE)
    width = WIDE - RIGHT - margin
    first, last = (margin + on.at(day) * width / 100 for day in days)
    if on.first == on.last:
        first = last = margin + width / 2
    return round(first, 1), round(last, 1)


def _up_at(value: float, scale: float) -> float:
    """The height of a value in the drawing."""
    share = min(1.0, max(0.0, value / scale))
    return round(HIGH - BOTTOM - share * (HIGH - TOP - BOTTOM), 1)


def _short(one: Observation) -> str:
    """The value as it is printed at its point."""
    if one.low is not None and one.high is not None and one.low != one.high:
        return f"{_number(one.low)}–{_number(one.high)}"
    signs = {"more than": ">", "at least": "≥", "less than": "<", "at most": "≤", "about": "~"}
    return signs.get(one.bound, "") + _number(one.value)


def _number(value: float) -> str:
    """1.5bn, 9,000, 4.5."""
    for size, name in ((1e12, "tn"), (1e9, "bn"), (1e6, "m")):
        if abs(value) >= size:
            return f"{value / size:.4g}{name}"
    return f"{value:,.0f}" if value == int(value) else f"{value:,.4g}"


def _across(on: Axis, margin: int) -> tuple[Tick, ...]:
    """First day, last day and the years between; the column of values without a day where there are any."""
    width = WIDE - RIGHT - margin
    days = [on.first] if on.first == on.last else [on.first, on.last]
    years = [date(year, 1, 1).toordinal() for year in range(_year(on.first) + 1, _year(on.last) + 1)]
    room = (on.last - on.first) / 6
    between = [day for day in years if min(abs(day - on.first), abs(day - on.last)) > room][:: max(1, len(years) // 5)]
    middle = margin + (width / 2 if on.first == on.last else 0)
    ends = [Tick(round(middle + on.at(day) * width / 100, 1), spell(day)) for day in days]
    marks = [Tick(round(middle + on.at(day) * width / 100, 1), str(_year(day))) for day in between]
    return (*((Tick(float(NO_DATE), "no date"),) if margin == LEFT + UNDATED else ()), *ends, *marks)


def _up(scale: float, unit: str) -> tuple[Tick, ...]:
    """Five steps, from nought to the top."""
    sign = "%" if unit == "percent" else ""
    return tuple(Tick(_up_at(scale * step / 4, scale), _number(scale * step / 4) + sign) for step in range(5))


def _year(day: int) -> int:
    """The year of an ordinal."""
    return date.fromordinal(day).year

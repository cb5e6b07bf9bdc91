"""Time in two meanings: a TimeExpr is what was said, a When is the days it can mean.

No TimeExpr holds a day that the words do not give: "Thursday" is Weekday(3), "last month" Shift("month", -1). Units are
hour, minute, second, day, week, weekend, month, quarter, half, season, year, decade, century. `toward` says on which
side of the report's day tense and connectives put it: `past`, `future`, or None where nothing tells.
"""

import msgspec


class When(msgspec.Struct, frozen=True, order=True):
    """A set of days by its EDTF string (ISO 8601-2) and its first and last day (ISO, None where open or unknown).

    `When()` is "not known": an empty EDTF and no days.
    """

    edtf: str = ""
    first: str | None = None
    last: str | None = None


class Unread(msgspec.Struct, frozen=True, tag="unread"):
    """A time whose value no rule knows."""


class Fixed(msgspec.Struct, frozen=True, tag="fixed"):
    """What a calendar fixes, in part or whole: 4 November 2021, Aug. 9, September, 1996, the third quarter.

    `part` is a stretch of the year: Q1..Q4, H1, H2, SP, SU, FA, WI.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    part: str | None = None
    toward: str | None = None
    weekday: int | None = None  # written with a day ("Saturday, April 25")
    stepped: bool = False  # "last" or "next" stands with it


class Years(msgspec.Struct, frozen=True, tag="years"):
    """All years that begin with these digits: the 1980s are `198`, the 20th century is `19`."""

    digits: str


class Weekday(msgspec.Struct, frozen=True, tag="weekday"):
    """A weekday, Monday 0 to Sunday 6; `stepped` when "last" or "next" stands with it."""

    day: int
    toward: str | None = None
    stepped: bool = False


class Holiday(msgspec.Struct, frozen=True, tag="holiday"):
    """A feast by name; `rule` finds its day in a year: `12-25`, `11/4/3` (fourth Thursday of November), `easter+1`."""

    name: str
    rule: str
    year: int | None = None
    toward: str | None = None


class Shift(msgspec.Struct, frozen=True, tag="shift"):
    """So many units from the report's day, or from `base`: yesterday, last month, this year, three weeks ago."""

    unit: str
    count: int
    base: "TimeExpr | None" = None
    ago: bool = False  # "a month ago" and "last month" are two meanings


class Edge(msgspec.Struct, frozen=True, tag="edge"):
    """A stretch of another time: `edge` is start, middle or end (early next year, mid-1990, the end of October)."""

    of: "TimeExpr"
    edge: str


class Within(msgspec.Struct, frozen=True, tag="within"):
    """One time inside another: June of last year, this year's third quarter."""

    inner: "TimeExpr"
    outer: "TimeExpr"


class Clock(msgspec.Struct, frozen=True, tag="clock"):
    """A time of day, `at` as TIMEX3 has it (`21:30`, `MO`, `NI`, ...), on the day `of` (None: the report's)."""

    at: str
    of: "TimeExpr | None" = None


class Opening(msgspec.Struct, frozen=True, tag="opening"):
    """A stretch that another time opens or closes: `side` is since, after, until, before or by."""

    of: "TimeExpr"
    side: str


class SpanOf(msgspec.Struct, frozen=True, tag="span"):
    """A length: 27 years, six to eight weeks (`high`), several days (`count` None); `toward` past for "the past 27
    years", future for "the next two weeks".
    """

    unit: str
    count: float | None
    high: float | None = None
    toward: str | None = None


class Recurring(msgspec.Struct, frozen=True, tag="recurring"):
    """Again and again: daily is every SpanOf("day", 1), each Thursday every Weekday(3)."""

    every: "TimeExpr"


class Said(msgspec.Struct, frozen=True, tag="said"):
    """The time said before this one: the base of "a year earlier", "the following day"."""


class Vague(msgspec.Struct, frozen=True, tag="vague"):
    """No more than a direction: `ref` is PAST_REF, PRESENT_REF or FUTURE_REF."""

    ref: str


class Either(msgspec.Struct, frozen=True, tag="either"):
    """Two readings that nothing tells apart: 03/04/2021 is 4 March or 3 April."""

    one: "TimeExpr"
    other: "TimeExpr"


TimeExpr = (
    Unread
    | Fixed
    | Years
    | Weekday
    | Holiday
    | Shift
    | Edge
    | Within
    | Clock
    | Opening
    | SpanOf
    | Recurring
    | Said
    | Vague
    | Either
)

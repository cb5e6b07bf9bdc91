"""Time in two meanings: a TimeExpr is what was said, a When is the days it can mean."""

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


TimeExpr = Unread

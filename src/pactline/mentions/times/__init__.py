"""Sentences in, the times they mention out, as said and never as a day: "on Thursday" is Weekday(3)."""

from datetime import date

from pactline.kit import calendar
from pactline.mentions.times.finding import find
from pactline.model.mention import Time

__all__ = ["find", "timex"]


def timex(time: Time, anchor: date | None) -> str:
    """The TIMEX3 value of a time, seen from a reference day."""
    return calendar.timex(time.expr, anchor)

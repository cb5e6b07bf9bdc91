"""Lengths of time and what comes again and again: 27 years, two-hour, daily, each Thursday."""

from pactline.mentions.times import numbers
from pactline.mentions.times.grammar import Phrase
from pactline.mentions.times.nearby_rules import unit
from pactline.model.when import Clock, Fixed, Recurring, Shift, SpanOf, TimeExpr, Vague, Weekday


def length(phrase: Phrase) -> TimeExpr | None:
    """27 years / more than four hours / a year and a half / six to eight weeks / half a year."""
    count = numbers.count(phrase.of("count")) if phrase.has("count") else 0.5 if phrase.has("half") else 1.0
    if count is not None and phrase.has("andhalf"):
        count += 0.5
    return SpanOf(unit(phrase), count, numbers.count(phrase.of("high")) if phrase.has("high") else None)


def past_length(phrase: Phrase) -> TimeExpr | None:
    """The past 27 years / the next two weeks / the first nine months."""
    side = "past" if phrase.has("past") else "future" if phrase.has("future") else None
    return SpanOf(unit(phrase), numbers.count(phrase.of("count")), toward=side)


def running_decade(phrase: Phrase) -> TimeExpr | None:
    """Over the next decade, the past decade: ten years from now or up to now, and none of the calendar's."""
    return SpanOf(unit(phrase), 1.0, toward="past" if phrase.has("past") else "future")


def past_units(phrase: Phrase) -> TimeExpr | None:
    """Recent months / the coming weeks."""
    return SpanOf(unit(phrase), None, toward="past") if phrase.has("past") else Vague("FUTURE_REF")


def age(phrase: Phrase) -> TimeExpr | None:
    """A 9-month-old truce; people's ages are no times of the story."""
    return None if unit(phrase) == "year" or phrase.has("kid") else length(phrase)


def whole_unit(phrase: Phrase) -> TimeExpr | None:
    """The full year."""
    return Shift(unit(phrase), 0)


def the_unit(phrase: Phrase) -> TimeExpr | None:
    """The week / the year."""
    return Shift(unit(phrase), 0)


def bare_units(phrase: Phrase) -> TimeExpr | None:
    """Years of talks / weeks or months."""
    return SpanOf(unit(phrase), None)


def a_while(phrase: Phrase) -> TimeExpr | None:
    """A while / some time."""
    return SpanOf("X", None)


def every_unit(phrase: Phrase) -> TimeExpr | None:
    """Daily / every day / every other week / every six months."""
    count = numbers.count(phrase.of("count")) if phrase.has("count") else 2.0 if phrase.has("other") else 1.0
    name = str(phrase.value("daily")) if phrase.has("daily") else unit(phrase)
    return Recurring(SpanOf(name, count))


def every_named(phrase: Phrase) -> TimeExpr | None:
    """Each Thursday / every July / every morning."""
    if phrase.has("month"):
        return Recurring(Fixed(month=phrase.number("month")))
    if phrase.has("season"):
        return Recurring(Fixed(part=str(phrase.value("season"))))
    day = Weekday(phrase.number("weekday")) if phrase.has("weekday") else None
    return Recurring(Clock(str(phrase.value("daytime")), day) if phrase.has("daytime") else day or SpanOf("day", 1))


def times_a_unit(phrase: Phrase) -> TimeExpr | None:
    """Twice a week / three times a year."""
    return Recurring(SpanOf(unit(phrase), 1))


RULES = (
    length, past_length, running_decade, past_units, age, whole_unit, the_unit, bare_units, a_while, every_unit,
    every_named, times_a_unit,
)  # fmt: skip

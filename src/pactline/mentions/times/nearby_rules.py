"""Times counted from the report's day or from a time said before: yesterday, last month, two weeks ago, Thursday."""

from pactline.mentions.times import numbers
from pactline.mentions.times.calendar_rules import edged, step, toward
from pactline.mentions.times.grammar import Phrase
from pactline.model.when import Clock, Edge, Fixed, Recurring, Said, Shift, SpanOf, TimeExpr, Vague, Weekday, Within

DAYS = 7  # of a week


def near_day(phrase: Phrase) -> TimeExpr | None:
    """Late yesterday / tomorrow morning / tonight."""
    day = Shift("day", phrase.number("shiftday"))
    if phrase.has("daytime"):
        return Clock(_daytime(phrase), day)
    return Clock("NI", day) if phrase.text("shiftday") == "tonight" else day


def day_after(phrase: Phrase) -> TimeExpr | None:
    """The day after tomorrow / the day before yesterday."""
    side = phrase.of("side")[-1].values
    return Shift("day", phrase.number("shiftday") + (-1 if "earlier" in side else 1))


def last_unit(phrase: Phrase) -> TimeExpr | None:
    """Last week / early next year / later this month; "This Week" with two capitals is a name."""
    if phrase.has("step") and all(phrase.of(part)[0].text[0].isupper() for part in ("step", "unit")):
        return None
    count = -1 if phrase.has("past") else step(phrase, "step")
    expr = edged(phrase, Shift(unit(phrase), count))
    return Edge(expr, "end") if phrase.has("late") and expr else expr


def before_last(phrase: Phrase) -> TimeExpr | None:
    """The year before last / the Thursday before last, a week before the last one."""
    if phrase.has("weekday"):
        return Shift("day", -DAYS, base=Weekday(phrase.number("weekday"), "past", stepped=True))
    return Shift(unit(phrase), -2)


def past_unit(phrase: Phrase) -> TimeExpr | None:
    """The past year, which TimeML has as the year before."""
    return Shift(unit(phrase), -1)


def edge_of_unit(phrase: Phrase) -> TimeExpr | None:
    """The end of the year."""
    return Edge(Shift(unit(phrase), 0), str(phrase.value("edge")))


def year_end(phrase: Phrase) -> TimeExpr | None:
    """year-end figures."""
    return Fixed(month=12, day=31)


def the_weekend(phrase: Phrase) -> TimeExpr | None:
    """Over the weekend: the last one."""
    return Shift("weekend", -1)


def quarter_of_year(phrase: Phrase) -> TimeExpr | None:
    """The 1988 quarter: the one said before, of that year."""
    return Within(Said(), Fixed(year=phrase.number("year")))


def this_day(phrase: Phrase) -> TimeExpr | None:
    """On this day."""
    return Shift("day", 0)


def same_unit(phrase: Phrase) -> TimeExpr | None:
    """That year / the same day: what was said before."""
    return Shift(unit(phrase), 0, base=Said())


def unit_after(phrase: Phrase) -> TimeExpr | None:
    """The following year / the previous month."""
    return Shift(unit(phrase), step(phrase, "step"), base=Said())


def ago(phrase: Phrase) -> TimeExpr | None:
    """Almost two years ago / a week ago / several years ago."""
    return _counted(phrase, -1, ago=True)


def ago_vague(phrase: Phrase) -> TimeExpr | None:
    """A week or two ago."""
    return Shift(unit(phrase), -1, ago=True)


def long_ago(phrase: Phrase) -> TimeExpr | None:
    """Years ago / long ago."""
    return Vague("PAST_REF")


def earlier(phrase: Phrase) -> TimeExpr | None:
    """Three days earlier / two years later: from what was said before; "a few days later" is a length."""
    if phrase.has("count") and numbers.count(phrase.of("count")) is None:
        return SpanOf(unit(phrase), None)
    return _counted(phrase, -1 if phrase.has("earlier") else 1, base=Said())


def unit_earlier(phrase: Phrase) -> TimeExpr | None:
    """The year before / year-earlier profit / year-ago levels."""
    return Shift(unit(phrase), -1, base=Said())


def from_now(phrase: Phrase) -> TimeExpr | None:
    """Two years from now."""
    return _counted(phrase, 1, ago=True)


def latest_quarter(phrase: Phrase) -> TimeExpr | None:
    """The latest quarter / the quarter / last quarter / the current quarter."""
    step = {"next": 1, "last": -1, "previous": -1, "this": 0, "current": 0}
    words = [word.text.lower() for word in phrase.of("all")[:2]]
    first = "current" if words == ["the", "current"] else words[0]
    return Shift("quarter", step[first]) if first in step else Shift("quarter", 0, base=Said())


def quarter_year_ago(phrase: Phrase) -> TimeExpr | None:
    """The year-ago quarter / the year-earlier third quarter."""
    if phrase.has("quarter"):
        return Within(Fixed(part=f"Q{phrase.number('quarter', 'one4')}"), Shift("year", -1))
    return Shift("year", -1, base=Said())


def weekday(phrase: Phrase) -> TimeExpr | None:
    """Thursday / last Friday / next Monday morning / earlier Sunday."""
    stepped = toward(phrase) is not None or phrase.has("after")
    day = Weekday(phrase.number("weekday"), "future" if phrase.has("after") else toward(phrase), stepped=stepped)
    return Clock(_daytime(phrase), day) if phrase.has("daytime") else day


def weekday_of_week(phrase: Phrase) -> TimeExpr | None:
    """Friday of last week."""
    return Within(Weekday(phrase.number("weekday")), Shift("week", step(phrase, "ystep")))


def weekday_set(phrase: Phrase) -> TimeExpr | None:
    """Tuesday nights / on Sundays."""
    day = Weekday(phrase.number("weekday"))
    return Recurring(Clock(str(phrase.value("nights")), day) if phrase.has("nights") else day)


def clock(phrase: Phrase) -> TimeExpr | None:
    """8 p.m. Wednesday / around 9:30 a.m. / noon Thursday."""
    at = _clock(phrase)
    return Clock(at, _clock_day(phrase)) if at else None


def oclock(phrase: Phrase) -> TimeExpr | None:
    """Ten o'clock in the morning."""
    hour = int(numbers.count(phrase.of("hour")) or 0)
    if not 1 <= hour <= 12:
        return None
    late = phrase.has("daytime") and phrase.value("daytime") in ("AF", "EV", "NI")
    return Clock(f"{hour % 12 + 12 if late else hour:02d}:00")


def this_morning(phrase: Phrase) -> TimeExpr | None:
    """Early this morning / last night."""
    return Clock(_daytime(phrase), Shift("day", step(phrase, "step")))


def the_morning(phrase: Phrase) -> TimeExpr | None:
    """In the morning."""
    return Clock(_daytime(phrase), Shift("day", 0))


def tonight(phrase: Phrase) -> TimeExpr | None:
    """Overnight."""
    return Clock("NI", Shift("day", 0))


def unit(phrase: Phrase) -> str:
    """The unit a phrase counts in."""
    values = phrase.of("unit")[-1].values
    return str(next(values[kind] for kind in ("unit", "units") if kind in values))


def _counted(phrase: Phrase, sign: int, *, base: TimeExpr | None = None, ago: bool = False) -> TimeExpr | None:
    """So many units back or on; fractions of a year in months, "several" only a direction."""
    count = numbers.count(phrase.of("count")) if phrase.has("count") else 1.0
    if count is None:
        return Vague("PAST_REF" if sign < 0 else "FUTURE_REF")
    if count != int(count):
        return Shift("month", sign * round(count * 12), base, ago) if unit(phrase) == "year" else None
    return Shift(unit(phrase), sign * int(count), base, ago)


def _daytime(phrase: Phrase) -> str:
    """The time of day as TIMEX3 writes it."""
    values = phrase.of("daytime")[-1].values
    return str(values["daytime"] if "daytime" in values else values["noon"])


def _clock(phrase: Phrase) -> str | None:
    """HH:MM, HH alone where no minutes are given."""
    words = phrase.of("time")
    if "noon" in words[0].values:
        return str(words[0].values["noon"])
    form = words[0].text.lower()
    after = str(words[-1].values.get("ampm", form[-2:] if form.endswith("m") else ""))
    hour, _, minute = form.rstrip("apm").partition(":")
    if not after and not minute:
        return None
    shown = int(hour) % 12 + (12 if after == "pm" else 0) if after else int(hour)
    return f"{shown:02d}:{minute[:2] or '00'}"


def _clock_day(phrase: Phrase) -> TimeExpr | None:
    """The day that stands with a time of day."""
    if phrase.has("month"):
        year = phrase.number("year") if phrase.has("year") else None
        return Fixed(year=year, month=phrase.number("month"), day=numbers.ordinal(phrase.of("day")))
    if phrase.has("weekday"):
        return Weekday(phrase.number("weekday"))
    return Shift("day", phrase.number("shiftday")) if phrase.has("shiftday") else None


RULES = (
    the_weekend, quarter_of_year,
    near_day, day_after, last_unit, before_last, past_unit, edge_of_unit, year_end, this_day, same_unit, unit_after,
    ago, ago_vague, long_ago, earlier, unit_earlier, from_now, latest_quarter, quarter_year_ago, weekday,
    weekday_of_week, weekday_set, clock, oclock, this_morning, the_morning, tonight,
)  # fmt: skip

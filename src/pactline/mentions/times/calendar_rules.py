"""Times that the calendar names: days, months, years, quarters, seasons, feasts."""

from datetime import date

from msgspec.structs import replace

from pactline.mentions.times import numbers
from pactline.mentions.times.grammar import Phrase
from pactline.model.when import Edge, Either, Fixed, Holiday, Shift, TimeExpr, Within, Years

CENTURY_OF_TWO_DIGITS = 1900  # '89 in a headline; the 20s are left to 20xx below this pivot
PIVOT = 30
EARLIEST, LATEST = 1000, 2999  # years a report can mean (FAULTS.md, row 24)


def calendar(phrase: Phrase) -> TimeExpr | None:
    """Nov. 4, 2021 / Aug. 9 / late September / 1996 / the end of 1999."""
    month = phrase.number("month", _kind(phrase, "month", "month", "n12")) if phrase.has("month") else None
    day = numbers.ordinal(phrase.of("day")) if phrase.has("day") else None
    year = phrase.number("year") if phrase.has("year") else None
    found = fixed(year, month, day)
    if found and phrase.has("dayname"):
        found = replace(found, weekday=_weekday(phrase), toward=toward(phrase))
    return edged(phrase, found)


def slashed(phrase: Phrase) -> TimeExpr | None:
    """11/02/89 / 4.11.2021 / 2021/11/04, both readings where the order of day and month is open."""
    first, second, third = str(phrase.value("slashed")).replace(".", "/").split("/")
    if len(first) == 4:
        return fixed(int(first), int(second), int(third))
    year = _full_year(int(third), third)
    month_first, day_first = fixed(year, int(first), int(second)), fixed(year, int(second), int(first))
    if month_first and day_first and month_first != day_first:
        return Either(month_first, day_first)
    return month_first or day_first


def of_last_year(phrase: Phrase) -> TimeExpr | None:
    """June last year / October of this year / Sept. 4 last year."""
    day = numbers.ordinal(phrase.of("day")) if phrase.has("day") else None
    inner = fixed(None, phrase.number("month"), day)
    return edged(phrase, Within(inner, outer_year(phrase))) if inner else None


def stepped_month(phrase: Phrase) -> TimeExpr | None:
    """Last November / this past May / next June / last Oct. 23 / this September, which is this year's."""
    day = numbers.ordinal(phrase.of("day")) if phrase.has("day") else None
    found, side = fixed(None, phrase.number("month"), day), toward(phrase)
    if found and _this(phrase):
        return edged(phrase, Within(found, Shift("year", 0)))
    return edged(phrase, replace(found, toward=side, stepped=bool(side)) if found else None)


def week_of(phrase: Phrase) -> TimeExpr | None:
    """The week of March 6."""
    found = fixed(
        phrase.number("year") if phrase.has("year") else None, phrase.number("month"), numbers.ordinal(phrase.of("day"))
    )
    return Shift("week", 0, base=found) if found else None


def day_of_month(phrase: Phrase) -> TimeExpr | None:
    """The 15th of this month."""
    return Within(Fixed(day=numbers.ordinal(phrase.of("day"))), Shift("month", 0))


def year_in_words(phrase: Phrase) -> TimeExpr | None:
    """Nineteen ninety-six / January nineteen ninety-seven."""
    month = phrase.number("month") if phrase.has("month") else None
    return edged(phrase, fixed(numbers.year(phrase.of("yearw")), month, None))


def year_thousand(phrase: Phrase) -> TimeExpr | None:
    """The year two thousand."""
    return fixed(phrase.number("digit") * phrase.number("thousand", "times"), None, None)


def short_year(phrase: Phrase) -> TimeExpr | None:
    """The class of '68; never their partners' 28 plans."""
    if phrase.of("mark")[-1].end != phrase.of("yy")[0].start:
        return None
    return edged(phrase, Fixed(year=_full_year(phrase.number("yy"), "yy")))


def two_years(phrase: Phrase) -> TimeExpr | None:
    """The season of 2015-16 / in 2015/16: a year that runs into the next."""
    if phrase.has("seasonal"):
        first, second = map(int, str(phrase.value("seasonal")).split("/"))
    else:
        first, second = phrase.number("year"), phrase.number("yy")
    follows = (first + 1) % 100 == second and EARLIEST <= first < LATEST
    return Either(Fixed(year=first), Fixed(year=first + 1)) if follows else None


def decade(phrase: Phrase) -> TimeExpr | None:
    """The 1980s / the late '90s."""
    digits = str(phrase.value("decades"))
    return edged(phrase, Years(digits[:3] if len(digits) == 4 else "19" + digits[0]))


def decade_in_words(phrase: Phrase) -> TimeExpr | None:
    """The nineties."""
    return edged(phrase, Years(f"19{phrase.number('tens', 'tensname')}"))


def century(phrase: Phrase) -> TimeExpr | None:
    """The 19th century."""
    return edged(phrase, Years(f"{numbers.ordinal(phrase.of('nth')) - 1:02d}"))


def quarter(phrase: Phrase) -> TimeExpr | None:
    """The third quarter of 2021 / third-quarter / this year's first quarter."""
    count = phrase.number("quarter", _kind(phrase, "quarter", "one4", "final"))
    return edged(phrase, _part(phrase, f"Q{count}"))


def half_year(phrase: Phrase) -> TimeExpr | None:
    """The first half of 2022."""
    count = 2 if "final" in phrase.of("half")[-1].values else phrase.number("half", "one4")
    return _part(phrase, f"H{count}") if count in (1, 2) else None


def season(phrase: Phrase) -> TimeExpr | None:
    """Last fall / the summer of 1994 / next winter."""
    part = str(phrase.value("season"))
    if phrase.has("yearw"):
        return edged(phrase, Fixed(year=numbers.year(phrase.of("yearw")), part=part))
    return edged(phrase, _part(phrase, part))


def feast(phrase: Phrase) -> TimeExpr | None:
    """Thanksgiving Day / Christmas Eve / New Year's Day / Labor Day."""
    eve = phrase.has("eve") and phrase.number("eve", "holidayday") < 0
    if not phrase.has("feast"):  # New Year's Eve 2015 is the last day of 2015
        return Holiday("new year", "12-31" if eve else "01-01", _year(phrase))
    rule = str(phrase.value("feast", _kind(phrase, "feast", "feast", "feast1")))
    if not rule:
        return None
    return Holiday(phrase.text("feast"), rule + ("-eve" if eve else ""), _year(phrase))


def easter_day(phrase: Phrase) -> TimeExpr | None:
    """Good Friday / Easter Monday / Palm Sunday."""
    if not phrase.has("daynamed"):
        return Holiday(phrase.text("whole"), "easter-2" if phrase.words[0].text == "Good" else "easter-7")
    steps = {6: 0, 0: 1}.get(phrase.number("daynamed", "weekday"))
    return Holiday("easter", f"easter+{steps}") if steps is not None else None


def fixed(year: int | None, month: int | None, day: int | None) -> Fixed | None:
    """A calendar time if there can be one: no 30 February, no year 0 or 9999."""
    if year is not None and not EARLIEST <= year <= LATEST:
        return None
    if month is not None and not 1 <= month <= 12:
        return None
    if day is not None:
        try:
            date(year or 2000, month or 1, day)  # 2000 had a 29 February
        except ValueError:
            return None
    return Fixed(year=year, month=month, day=day)


def edged(phrase: Phrase, expr: TimeExpr | None) -> TimeExpr | None:
    """The time, or the stretch of it that "early", "the end of" or "mid-" cuts out."""
    if expr is None or not (phrase.has("edge") or phrase.has("early")):
        return expr
    edge = str(phrase.value("edge") if phrase.has("edge") else phrase.value("early"))
    return Edge(expr, edge)


def toward(phrase: Phrase) -> str | None:
    """The direction that "last", "this past", "this coming" and "next" give; None for "this"."""
    if phrase.has("past"):
        return "past"
    if phrase.has("coming"):
        return "future"
    if not phrase.has("step"):
        return None
    return {-1: "past", 1: "future"}.get(step(phrase, "step"))


def step(phrase: Phrase, part: str) -> int:
    """How far "last", "this" or "next" steps."""
    values = phrase.of(part)[-1].values
    return next(int(values[kind]) for kind in STEPS if kind in values)


STEPS = ("last", "this", "nextonly", "coming", "following", "previous", "currentword")


def outer_year(phrase: Phrase) -> TimeExpr:
    """The year of "June last year"."""
    return Shift("year", step(phrase, "ystep"))


def _this(phrase: Phrase) -> bool:
    """Is it "this", neither "this past" nor "this coming"?"""
    return phrase.has("step") and step(phrase, "step") == 0 and toward(phrase) is None


def _part(phrase: Phrase, part: str) -> TimeExpr:
    """A stretch of the year, of the year that stands with it."""
    if phrase.has("ystep"):
        return Within(Fixed(part=part), outer_year(phrase))
    if _this(phrase):
        return Within(Fixed(part=part), Shift("year", 0))
    return Fixed(year=_year(phrase), part=part, toward=toward(phrase), stepped=bool(toward(phrase)))


def _year(phrase: Phrase) -> int | None:
    """The year that stands with it."""
    return phrase.number("year") if phrase.has("year") else None


def _weekday(phrase: Phrase) -> int:
    """The weekday written with a date."""
    values = phrase.of("dayname")[0].values
    return int(next(values[kind] for kind in ("weekday", "shortday") if kind in values))


def _kind(phrase: Phrase, part: str, *kinds: str) -> str:
    """The first of some classes the word of a part is of."""
    values = phrase.of(part)[-1].values
    return next(kind for kind in kinds if kind in values)


def _full_year(short: int, form: str) -> int:
    """The year of two digits."""
    if len(form) > 2:
        return short
    return short + (2000 if short < PIVOT else CENTURY_OF_TWO_DIGITS)


RULES = (
    calendar, slashed, two_years, of_last_year, stepped_month, week_of, day_of_month, year_in_words, year_thousand,
    short_year, decade, decade_in_words, century, quarter, half_year, season, feast, easter_day,
)  # fmt: skip

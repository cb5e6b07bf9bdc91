"""One report and what is known besides it in, what follows for its day out: holidays, tenures, the user's facts."""

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import lru_cache

import re2

from pactline.kit import bounds, calendar, edtf
from pactline.model.knowledge import Tenure, UserFact
from pactline.model.mention import Name, Time
from pactline.model.reading import Chain
from pactline.model.span import Span
from pactline.model.story import Premise
from pactline.model.when import Fixed, Shift, SpanOf, TimeExpr, Vague, Weekday
from pactline.story import premises_offices
from pactline.story.premises import Clue, Known, Page, Words, any_word, fixed, spoken

YEAR = 365.2425
BEFORE_CUE = 48  # characters in which "in power for" stands before a number of years
ROUND = 10  # years in office that are as a rule a round number, right within LOOSE
LOOSE = 2
WORTH_YEARS = 3  # a shorter time in office is a term, not a tenure
LONGEST_TENURE = 80  # nobody is longer in office, whatever a text says
LOOKED_BACK = 400  # days a fact may lie before a report that tells of it by a weekday, week or month
LONGEST_MATCH = 200
DAY_NAME = r"(?:[A-Z][\w'’]{1,30}\s){1,6}Day"


def find(page: Page, known: Known) -> Iterator[Clue]:
    """Every premise that takes knowledge from outside the report."""
    for rule in RULES:
        yield from rule(page, known)


def holiday(page: Page, known: Known) -> Iterator[Clue]:
    """He spoke from the port, where he was marking a national holiday."""
    match = any_word(page.words.holiday).search(page.text)
    if match is None:
        return
    for country in _country_of(page, match.start(), known):
        days = bounds.of(_holidays(country, known))
        if days:
            span = Span(page.id, match.start(), match.end())
            yield page.clue(
                "holiday", days, text=f"the day is a public holiday in {_named(page, country, known)}", span=span
            )
            return


def named_holiday(page: Page, known: Known) -> Iterator[Clue]:
    """He spoke from the port, where he was marking the Harvest Day holiday."""
    match = re.search(rf"(?:{any_word(page.words.keeping).pattern})\s+(?:the\s+)?({DAY_NAME})", page.text)
    if match is None:
        return
    span = Span(page.id, match.start(1), match.end(1))
    countries = sorted(set(_country_of(page, span.start, known)) or _states_of(page, span.start, known))
    kept = {country: set(_holidays(country, known, named=match[1])) for country in countries}
    days = bounds.of(sorted(day for found in kept.values() for day in found))
    if days:
        names = " or ".join(_named(page, country, known) for country in countries if kept[country])
        yield page.clue("named-holiday", days, text=f"{page.quoted(span)} is a holiday in {names}", span=span)


def _named(page: Page, country: str, known: Known) -> str:
    """A country as the report's own words lead to it; its code where they do not."""
    states = (found.known for found in known.world.find(page.text) if found.known.kind == "state")
    return next((state.name for state in states if state.country == country), country)


def _states_of(page: Page, at: int, known: Known) -> set[str]:
    """The states that the sentence names, where nobody in it is known to belong to one."""
    low = max((sentence.start for sentence in page.reading.sentences if sentence.start <= at), default=0)
    states = (found.known for found in known.world.find(page.text[low:at]) if found.known.kind == "state")
    return {state.country for state in states if state.country}


def tenure(page: Page, known: Known) -> Iterator[Clue]:
    """The leader, in power for 26 years, has weakened."""
    cue = any_word(page.words.tenure)
    for time in page.times:
        expr = time.expr
        if not (isinstance(expr, SpanOf) and expr.unit in ("year", "decade") and expr.count):
            continue
        years = expr.count * (10 if expr.unit == "decade" else 1)
        low = max(time.span.start - BEFORE_CUE, 0)
        held = _held_by(page, time, known) if WORTH_YEARS <= years <= LONGEST_TENURE else None
        if held is None or not cue.search(page.text[low : time.span.start]):
            continue
        days = _since(held, years, page.words, said=time.text)
        if days:
            said = page.quoted(time.span)
            text = f"{held.person} has been {held.office} since {spoken(held.since)}, and is {said} in office"
            yield page.clue(f"tenure:{time.span.start}", days, text=text, span=time.span)


def user_facts(page: Page, known: Known) -> Iterator[Clue]:
    """He said last month that a reserve force had been formed; facts.toml has the day of that."""
    for place, fact in enumerate(known.facts.fact):
        when = edtf.whole(fact.when)
        match = _matched(fact, page.text)
        if when is None or match is None:
            continue
        span = Span(page.id, *match)
        given = Premise(f"facts.toml: {fact.says}, {_told_day(*when)}", None, page.id)
        time = _time_with(page, match) if fact.match else None
        if time is not None:
            days = inverse(time.expr, *when)
            if days:
                said = Premise(f"it tells of that as {page.quoted(time.span)}", time.span, page.id)
                yield fixed(f"{page.id}:fact:{place}", page.id, days, given, said)
                continue
        if time is None or not _ahead(time.expr):
            told = Premise(f"it tells of {page.quoted(span)}", span, page.id)
            yield fixed(f"{page.id}:fact:{place}", page.id, bounds.between(when[0], None), given, told)


def _told_day(first: date, last: date) -> str:
    """The day or stretch of a fact, in words."""
    said = [spoken(first.isoformat()), spoken(last.isoformat())]
    return said[0] if first == last else " to ".join(said)


def inverse(expr: TimeExpr, first: date, last: date) -> int:
    """The days from which an expression points at a day of `first` to `last`; 0 when none is found."""
    if not (bounds.holds(first) and bounds.holds(last)):
        return 0
    days = []
    low, high = max(first - timedelta(7), bounds.ORIGIN), min(last + timedelta(LOOKED_BACK), bounds.END)
    for step in range((high - low).days + 1):
        day = low + timedelta(step)
        placed = calendar.place(expr, day)
        if placed and placed.first and placed.last and placed.first <= last and placed.last >= first:
            days.append(day)
    return bounds.of(days)


def _country_of(page: Page, at: int, known: Known) -> Iterator[str]:
    """Whose holiday it is: the state of the person who keeps it."""
    sentence = next((s for s in page.reading.sentences if s.start <= at < s.end), None)
    low = sentence.start if sentence else max(at - 300, 0)
    near = [name for name in page.people if low <= name.span.start < at]
    for name in reversed(near):
        country = _country(page, name, known)
        if country:
            yield country


def _country(page: Page, name: Name, known: Known) -> str | None:
    """The state a person stands for: as the chain knows, as a title says, or as the words before the name do."""
    chain = page.chains.get(name.chain or "")
    titled = _titled(chain, known) if chain else None
    if titled:
        return titled
    for other in [one for one in page.people if one.chain and one.chain == name.chain] or [name]:
        before = page.text[max(other.span.start - 40, 0) : other.span.start]
        states = [found.known.country for found in known.world.find(before) if found.known.kind == "state"]
        if states and states[-1]:
            return states[-1]
    return None


def _titled(chain: Chain, known: Known) -> str | None:
    """The state a chain is known to belong to, by itself or by a title."""
    entries = (known.world.lookup(of) for _, of, _ in chain.titles if of)
    return chain.country or next((entry.country for entry in entries if entry and entry.country), None)


def _holidays(country: str, known: Known, *, named: str = "") -> Iterator[date]:
    """The holidays of a country, days off in lieu aside; all of them, or those of one name."""
    for year in range(1990, min(int(known.today[:4] or 2035), 2090) + 2):
        for day, name in known.world.holidays(country, year).items():
            if not name.startswith("Day off") and named.casefold() in ("", name.casefold()):
                yield date.fromisoformat(day)


def _held_by(page: Page, time: Time, known: Known) -> Tenure | None:
    """The tenure of the person named last before a time, in its sentence."""
    people = [n for n in page.people if n.sentence == time.sentence and n.span.end <= time.span.start]
    for name in reversed(people[-2:]):
        chain = page.chains.get(name.chain or "")
        held = _tenure(chain.name if chain else name.name, known)
        if held:
            return held
    return None


def _tenure(person: str, known: Known) -> Tenure | None:
    """The tenure of a person, the user's before the shipped table's; one surname must be enough to tell."""
    surname = person.casefold().split()[-1:] or [""]
    for table in (known.facts.tenure, known.table.tenure):
        fits = [held for held in table if held.person.casefold().split()[-1:] == surname]
        if len(fits) == 1:
            return fits[0]
    return None


def _since(held: Tenure, years: float, words: Words, *, said: str) -> int:
    """The days on which somebody has held office for so many years: by the calendar's years or by full ones."""
    start = edtf.whole(held.since)
    if start is None or start[0] > bounds.END:
        return 0
    begun = start[0]
    if any_word(words.more).match(said):
        return bounds.between(_later(begun, years), None)
    if any_word(words.less).match(said):
        return bounds.between(_later(begun, years * 0.8), _later(begun, years))
    if not years % ROUND:
        return bounds.between(_later(begun, years - LOOSE), _later(begun, years + LOOSE))
    return bounds.between(date(begun.year + int(years), 1, 1), _later(begun, years + 1))


def _later(day: date, years: float) -> date:
    """So many years on."""
    return day + timedelta(round(years * YEAR))


def _matched(fact: UserFact, text: str) -> tuple[int, int] | None:
    """Where a fact's pattern, or its actor under their office, stands first; a pattern that is none matches nothing."""
    words = fact.match or _called(fact)
    pattern = _pattern(words) if words else None
    found = pattern.search(text) if pattern else None
    return (found.start(), min(found.end(), found.start() + LONGEST_MATCH)) if found else None


def _called(fact: UserFact) -> str:
    """The pattern of an actor called by an office: President Anna Berg; "" where one of them is not given."""
    office, surname = (fact.office or "").split(" of ")[0].split(), (fact.actor or "").split()[-1:]
    if not office or not surname:
        return ""
    title = r"\s+".join(re2.escape(word) for word in office)
    return rf"\b{title}\s+(?:[\w.'’-]+\s+){{0,3}}{re2.escape(surname[0])}\b"


@lru_cache(maxsize=256)
def _pattern(words: str) -> "re2._Regexp | None":
    """A user's pattern, in linear time."""
    options = re2.Options()
    options.case_sensitive = False
    options.log_errors = False
    try:
        return re2.compile(words, options)
    except re2.error:
        return None


def _time_with(page: Page, match: tuple[int, int]) -> Time | None:
    """The time nearest to a match in its sentence that says more than a direction."""
    sentence = next((s for s in page.reading.sentences if s.start <= match[0] < s.end), None)
    if sentence is None:
        return None
    near = [t for t in page.times if sentence.start <= t.span.start < sentence.end and _points(t.expr)]
    return min(near, key=lambda t: (abs(t.span.start - match[0]), t.span.start), default=None)


def _points(expr: TimeExpr) -> bool:
    """Does an expression point from the report to a day near it?"""
    if isinstance(expr, Shift):
        return expr.base is None and expr.count <= 0
    return isinstance(expr, Weekday) or (isinstance(expr, Fixed) and expr.year is None)


def _ahead(expr: TimeExpr) -> bool:
    """Does an expression point past the report?"""
    return (isinstance(expr, Vague) and expr.ref == "FUTURE_REF") or getattr(expr, "toward", None) == "future"


Maker = Callable[[Page, Known], Iterator[Clue]]
RULES: tuple[Maker, ...] = (holiday, named_holiday, tenure, user_facts, premises_offices.in_office)

"""A report and its sentences in, Times out: read by the grammar, built by the rules, turned by tense."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from msgspec.structs import replace

from pactline.kit import calendar
from pactline.mentions.times.direction import Compass
from pactline.mentions.times.grammar import Found, Grammar, Phrase, Times
from pactline.mentions.times.rules import RULES
from pactline.mentions.times.words import Word
from pactline.model.knowledge import Language
from pactline.model.mention import Time
from pactline.model.report import Report
from pactline.model.sentence import Sentence
from pactline.model.span import Span
from pactline.model.when import Fixed, Said, Shift, TimeExpr, Within

NEAR = 6  # times back to which "a year earlier" may refer
FAR = 40  # times back to which "the quarter" may refer
QUARTERS = frozenset(("Q1", "Q2", "Q3", "Q4"))
TITLES = ("Today", "Tonight", "This ")  # months and weekdays have their capital anyway
TITLED = 12  # characters in which the name of a paper or channel, or "the", stands before a title
_TITLE = re.compile(r"(?:\b\w*['’]s|\b[A-Z]{2,}|\bthe) [\"“‘']?$")
CHAINED = 2  # "a year earlier" said of "a year earlier" said of ...


def find(report: Report, sentences: Sequence[Sentence], *, language: Language) -> tuple[Time, ...]:
    """Find the times of a report's text, in order."""
    grammar, compass = _loaded(language)
    codes, words = grammar.alphabet.read(report.text)
    starts = [sentence.start for sentence in sentences]
    times: list[Time] = []
    years: dict[tuple[int, int], int] = {}  # of the days of a month that a year was said with
    for found in grammar.find(codes):
        expr = RULES[found.rule.make](Phrase(words, {**found.parts, "all": (found.first, found.last)}))
        if expr is None or _is_title(report.text, words[found.first]):
            continue
        index = max(bisect_right(starts, words[found.first].start) - 1, 0)
        expr = compass.turned(
            expr, words, at=(found.first, found.last), sentence=sentences[index] if sentences else None
        )
        expr = _grounded(_of_its_year(expr, years), times)
        times.append(_time(report, found, words, index=index, expr=expr))
    return tuple(times)


def _is_title(text: str, word: Word) -> bool:
    """NBC's “Today”, USA Today, the Today show: a word of time with a capital behind a name is one of a programme."""
    before = text[max(word.start - TITLED, 0) : word.start]
    return text.startswith(TITLES, word.start) and bool(_TITLE.search(before))


def _loaded(language: Language) -> tuple[Grammar, Compass]:
    """The grammar of a language, compiled once for each table it hands out."""
    table = language.table("times", Times)
    if id(table) not in _COMPILED:
        _COMPILED[id(table)] = (table, Grammar(table), Compass(table))
    return _COMPILED[id(table)][1:]


_COMPILED: dict[int, tuple[Times, Grammar, Compass]] = {}  # the table is kept, so that its id stays its own


def _time(report: Report, found: Found, words: Sequence[Word], *, index: int, expr: TimeExpr) -> Time:
    """The mention."""
    start, end = words[found.first].start, words[found.last - 1].end
    span = Span(report.id, start, end)
    return Time(span, index, report.text[start:end], calendar.kind(expr), expr, rule=f"time:{found.rule.name}")


def _of_its_year(expr: TimeExpr, years: dict[tuple[int, int], int]) -> TimeExpr:
    """Oct. 23, said after Oct. 23, 1998, is of that year."""
    if not isinstance(expr, Fixed) or expr.month is None or expr.day is None:
        return expr
    if expr.year is None:
        return replace(expr, year=years.get((expr.month, expr.day)))
    years[expr.month, expr.day] = expr.year
    return expr


def _grounded(expr: TimeExpr, before: Sequence[Time]) -> TimeExpr:
    """Put the time said before in the place of Said; a year back from talk of a quarter is that quarter, a year ago."""
    if isinstance(expr, Within) and isinstance(expr.inner, Said):
        quarter = _quarter(before)
        return replace(expr, inner=Fixed(part=quarter.part)) if isinstance(quarter, Fixed) else expr.outer
    if isinstance(expr, Shift) and (expr.ago or isinstance(expr.base, Said)):
        return _based(expr, before, said=isinstance(expr.base, Said))
    return expr


def _based(expr: Shift, before: Sequence[Time], *, said: bool) -> TimeExpr:
    """A step from the quarter talked of, else from the time said last."""
    if expr.unit == "quarter" and said:
        return _quarter(before) or Shift("quarter", -1)
    quarter = _quarter(before[-NEAR:]) if expr.unit == "year" and expr.count == -1 else None
    if quarter or not said:
        return replace(expr, base=quarter)
    base = next((time.expr for time in reversed(before[-NEAR:]) if time.type in ("DATE", "TIME")), None)
    return replace(expr, base=base if base and _depth(base) < CHAINED else None)


def _quarter(before: Sequence[Time]) -> TimeExpr | None:
    """The quarter last talked of, not counting those of a year before another."""
    for time in before[:FAR]:
        expr = time.expr
        if isinstance(expr, Fixed) and expr.part in QUARTERS and expr.year is None:
            return expr
        if isinstance(expr, Shift) and expr.unit == "quarter" and expr.base is None:
            return expr
    return None


def _depth(expr: TimeExpr) -> int:
    """How many bases stand behind each other."""
    depth = 0
    while isinstance(expr, Shift) and expr.base is not None:
        depth, expr = depth + 1, expr.base
    return depth

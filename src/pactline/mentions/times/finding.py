"""A report and its sentences in, Times out: read by the grammar, built by the rules, turned by tense."""

from bisect import bisect_right
from collections.abc import Sequence

import msgspec

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
from pactline.model.when import Said, Shift, TimeExpr

CHAINED = 2  # "a year earlier" said of "a year earlier" said of ...


def find(report: Report, sentences: Sequence[Sentence], *, language: Language) -> tuple[Time, ...]:
    """Find the times of a report's text, in order."""
    grammar, compass = _loaded(language)
    codes, words = grammar.alphabet.read(report.text)
    starts = [sentence.start for sentence in sentences]
    times: list[Time] = []
    for found in grammar.find(codes):
        expr = RULES[found.rule.make](Phrase(words, {**found.parts, "all": (found.first, found.last)}))
        if expr is None:
            continue
        index = max(bisect_right(starts, words[found.first].start) - 1, 0)
        expr = compass.turned(
            expr, words, at=(found.first, found.last), sentence=sentences[index] if sentences else None
        )
        expr = _grounded(expr, times)
        times.append(_time(report, found, words, index=index, expr=expr))
    return tuple(times)


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


def _grounded(expr: TimeExpr, before: Sequence[Time]) -> TimeExpr:
    """Put the time said before in the place of Said."""
    if not (isinstance(expr, Shift) and isinstance(expr.base, Said)):
        return expr
    base = next((time.expr for time in reversed(before[-4:]) if time.type in ("DATE", "TIME")), None)
    return msgspec.structs.replace(expr, base=base if base and _depth(base) < CHAINED else None)


def _depth(expr: TimeExpr) -> int:
    """How many bases stand behind each other."""
    depth = 0
    while isinstance(expr, Shift) and expr.base is not None:
        depth, expr = depth + 1, expr.base
    return depth

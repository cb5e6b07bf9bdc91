"""The times of a sentence that lie well before its report, and whether a figure is of one of them.

A month, a year or a stretch that has been is old; a weekday is none, nor a day without its year.
"""

import re
from collections.abc import Iterator, Sequence

from pactline.kit import trees
from pactline.model.mention import Mention, Time
from pactline.model.when import Edge, Fixed, Opening, Shift, TimeExpr, Within, Years
from pactline.records import measure_days
from pactline.records.measure_ground import Ground

MEANT_FOR = re.compile(r"\bfor (?:the )?(?:years? )?(?:\d{4} (?:to|and|or) )?$")


def told(near: Sequence[Mention]) -> Iterator[Time]:
    """The times of a sentence that lie well before the day of its report: in April 2014, last November, weeks ago."""
    return (one for one in near if isinstance(one, Time) and measure_days.dated(one) and _is_old(one.expr))


def _is_old(expr: TimeExpr) -> bool:
    """Whether a time is a month, a year, or a stretch that has been: no weekday, and no day without its year."""
    if isinstance(expr, Edge | Opening):
        return _is_old(expr.of)
    if isinstance(expr, Shift):
        return expr.count < 0 and expr.unit not in ("day", "week", "weekend") and not expr.base
    if isinstance(expr, Fixed):
        return expr.toward != "future" and (expr.day is None or expr.year is not None)
    return isinstance(expr, Years) or (isinstance(expr, Within) and _is_old(expr.inner))


def knows(here: Ground, time: Time) -> bool:
    """Whether a time tells which ones are counted: the first of 276 miners [trapped in April 2014] is home.

    Not the plans [for 2014], nor those that a verb tells of: 21 miners trapped in 2014 have been found.
    """
    if here.tokens[here.head].deprel.startswith(("nsubj", "obj")) or MEANT_FOR.search(
        here.text[here.sentence.start : time.span.start]
    ):
        return False
    at = next((i for i, t in enumerate(here.tokens) if time.span.start < t.end and t.start < time.span.end), None)
    above = () if at is None else trees.path_up(here.tokens, at)
    told = [i for i in above if here.tokens[i].deprel.startswith("acl") and here.tokens[i].head == here.head]
    return any(here.tokens[i].xpos in ("VBN", "VBD") for i in told)

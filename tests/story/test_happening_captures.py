"""One carrying off under several counts, and two that are not one."""

import pytest

from pactline.model.record import Event, Record
from pactline.model.span import Evidence, Span
from pactline.model.story import Bound, Fact
from pactline.model.when import When
from pactline.story import happenings
from pactline.story.happening_questions import Telling
from pactline.story.sources import Origins


def taken(key, whom, first="", last="", *, doer="", report="", **fields):
    """A telling of who was carried off, by whom it may be."""
    event = Event(type="ASSAULT", mode=fields.get("mode", "abduct"))
    evidence = (Evidence(Span(report or f"r-{key}", int(key) * 90, int(key) * 90 + 4), "drawn", "trigger"),)
    record = Record(f"e-{key}", event, evidence, status=fields.get("status", "happened"))
    parties = (Bound("recipient", fields.get("known"), whom),)
    if doer:
        parties += (Bound("actor", f"a-{doer}", doer),)
    when = When(f"{first}/{last}", first, last) if first else When()
    fact = Fact(record.id, record, (record.id,), parties=parties, when=when, evidence=evidence)
    return Telling(fact, event, "", frozenset((key,)), before=frozenset(fields.get("before", ())))


FREED = {"mode": "release"}
APRIL = ("2031-04-01", "2031-04-30")
MONDAY = ("2031-04-14", "2031-04-14")


@pytest.mark.parametrize(
    ("one", "other", "lines"),
    [
        (taken("1", "276 schoolgirls", *APRIL, doer="Rask"), taken("2", "more than 200 girls", *APRIL), 1),
        (taken("1", "276 schoolgirls", *APRIL), taken("2", "the girls", "2031-04-14", "2031-04-14"), 1),
        (taken("1", "276 schoolgirls", *APRIL, report="r"), taken("2", "the girls", report="r"), 1),
        (taken("1", "276 schoolgirls", *APRIL, doer="Rask"), taken("2", "the girls", *APRIL, doer="Holm"), 2),
        (taken("1", "276 schoolgirls", *APRIL), taken("2", "40 dockers", *APRIL), 2),
        (taken("1", "276 schoolgirls", *APRIL), taken("2", "40 girls", "2031-06-01", "2031-06-30"), 2),
        (taken("1", "276 schoolgirls", *APRIL, report="r"), taken("2", "40 girls", report="r"), 2),
        (taken("1", "276 schoolgirls", *APRIL), taken("2", "the girls"), 2),
        (taken("1", "girls", "2031-01-01", "2031-12-31"), taken("2", "girls", "2031-01-01", "2031-12-31"), 2),
        (taken("1", "the girls", *APRIL), taken("2", "girls", *APRIL, before=("more",)), 2),
        (taken("1", "a girl", *APRIL), taken("2", "a girl", *APRIL), 2),
        (taken("1", "21 girls", *MONDAY, **FREED), taken("2", "schoolgirls", *MONDAY, **FREED), 1),
        (taken("1", "21 girls", *MONDAY, report="r", **FREED), taken("2", "the girls", report="r", **FREED), 1),
        (taken("1", "21 girls", *APRIL, **FREED), taken("2", "schoolgirls", *APRIL, **FREED), 2),
        (taken("1", "21 girls", *MONDAY, **FREED), taken("2", "girls", "2031-04-22", "2031-04-22", **FREED), 2),
        (taken("1", "21 girls", *MONDAY, **FREED), taken("2", "21 girls", *MONDAY), 2),
        (taken("1", "dockers", *APRIL, mode="beat"), taken("2", "dockers", *APRIL, mode="beat"), 2),
    ],
)
def test_a_carrying_off_is_told_once(one, other, lines):
    assert len(happenings.merge([one, other], Origins({}))) == lines

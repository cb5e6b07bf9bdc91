"""Which happenings stand as lines."""

import pytest

from pactline.model.record import Event, Record
from pactline.model.span import Evidence, Span
from pactline.model.story import Bound, Fact
from pactline.story import happening_worth


def denied(type_, rule, *said_by):
    """What Lund did not do to Holm, as somebody may say."""
    parties = (Bound("actor", "lund", "Lund"), Bound("recipient", "holm", "Holm"))
    evidence = (Evidence(Span("r", 0, 4), rule, "trigger"),)
    record = Record("e", Event(type_), evidence, status="negated")
    return Fact("e", record, ("e",), parties=parties, said_by=said_by, evidence=evidence)


@pytest.mark.parametrize(
    ("fact", "stands"),
    [
        (denied("REQUEST", "verb-urge"), False),  # Lund stopped short of urging Holm to go
        (denied("SUPPORT", "verb-offer"), False),  # Lund failed to offer Holm support
        (denied("REQUEST", "verb-urge", "lund"), True),  # Lund said she had not urged Holm to go
        (denied("SUPPORT", "verb-sign"), True),  # Lund did not sign the treaty with Holm
        (denied("COERCE", "verb-arrest"), True),
    ],
)
def test_words_that_nobody_said_are_no_line(fact, stands):
    assert happening_worth.stands(fact) is stands

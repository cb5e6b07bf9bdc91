"""One deed told in several words, and two that only sound like one."""

import pytest

from pactline.model.record import Event, Record
from pactline.model.span import Evidence, Span
from pactline.model.story import Bound, Fact
from pactline.model.when import When
from pactline.story import happenings
from pactline.story.happening_questions import Telling
from pactline.story.sources import Origins


def fate(key, rule, victim, *, known=True, report="", at=0, status="happened", doer="", **fields):
    """A telling of who was shot or killed, by whom it may be."""
    event = Event(type=fields.get("type", "ASSAULT"))
    evidence = (Evidence(Span(report or f"r-{key}", at, at + 4), rule, "trigger"),)
    record = Record(f"e-{key}", event, evidence, status=status)
    parties = (Bound("recipient", f"a-{victim}" if known else None, victim),) if victim else ()
    if doer:
        parties += (Bound("actor", fields.get("actor"), doer),)
    fact = Fact(record.id, record, (record.id,), parties=parties, when=When(), evidence=evidence)
    return Telling(fact, event, "", frozenset(fields.get("words", key).split()), at=at)


@pytest.mark.parametrize(
    ("one", "other", "lines"),
    [
        (fate("1", "verb-kill", "Rask"), fate("2", "verb-shoot", "Rask", status="alleged"), 1),
        (fate("1", "verb-kill", "Rask"), fate("2", "verb-shoot", "Holm"), 2),
        (fate("1", "verb-kill", "Rask"), fate("2", "verb-shoot", "Rask", status="negated"), 2),
        (
            fate("1", "verb-kill", "Rask", report="r"),
            fate("2", "verb-fire", "the suspect", known=False, report="r", at=90),
            1,
        ),
        (
            fate("1", "verb-kill", "Rask", report="r"),
            fate("2", "verb-kill", "a docker", known=False, report="r", at=90),
            2,
        ),
        (fate("1", "verb-kill", "Rask", report="r"), fate("2", "verb-fire", "the suspect", known=False, at=90), 2),
        (
            fate("1", "verb-reject", "Norvath", type="REJECT", doer="The ministers", report="r"),
            fate("2", "verb-reject", "Norvath", type="REJECT", doer="they", report="r", at=90),
            1,
        ),
        (
            fate("1", "verb-reject", "Norvath", type="REJECT", doer="The ministers"),
            fate("2", "verb-reject", "Norvath", type="REJECT", doer="The dockers"),
            2,
        ),
        (
            fate("1", "verb-call", "", type="REQUEST", doer="Holm", actor="a-Holm", report="r"),
            fate("2", "verb-appeal", "Rask", type="REQUEST", doer="Holm", actor="a-Holm", report="r", at=90),
            1,
        ),
    ],
    ids=["shot", "another", "denied", "suspect", "a-docker", "elsewhere", "they", "dockers", "headline"],
)
def test_a_deed_told_in_several_words_is_told_once(one, other, lines):
    assert len(happenings.merge([one, other], Origins({}))) == lines

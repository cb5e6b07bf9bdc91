"""A verb in, every complement that a rule sees at it out, in the order of the tables."""

from collections.abc import Callable, Iterator

from pactline.records import statement_astray as astray
from pactline.records import statement_frames as frames
from pactline.records import statement_voice as voice
from pactline.records.statement_frames import Complement
from pactline.records.statement_view import View

Rule = Callable[[View, int], Complement | None]


def at(view: View, verb: int) -> Iterator[tuple[str, Complement]]:
    """Every complement that a rule sees at a verb, with the rule's name, in the order of the table."""
    for rule in PASSIVE if voice.passive(view, verb) else ACTIVE:
        found = rule(view, verb)
        if found is not None and found.content:
            yield rule.__name__.replace("_", "-"), found


ACTIVE: tuple[Rule, ...] = (
    frames.in_commas,
    frames.says_that,
    frames.said_beside,
    frames.said_loosely,
    frames.said_after,
    astray.that_astray,
    astray.that_past_citing,
    astray.that_for_this,
    astray.clause_beside,
    astray.as_noted,
    astray.said_last,
    frames.urged_to,
    frames.vowed_to,
    frames.proposed_doing,
    frames.called_it,
    frames.accused_of,
    frames.called_for,
    frames.praised,
    frames.whom_they_praised,
)
PASSIVE: tuple[Rule, ...] = (
    frames.was_told_that,
    frames.is_expected_to,
    frames.was_called,
    frames.was_accused_of,
    frames.was_asked_about,
    frames.was_praised_by,
)

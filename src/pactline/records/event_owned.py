"""A claim of responsibility in, the deed that somebody owns up to out: so they say, and not on the day they say so.

Who claims an attack may have done it or not, so it is alleged, by themselves; its day and place are those told with
the attack: "on Tuesday the brigade claimed responsibility for Monday's attack on a police station".
"""

from msgspec.structs import replace

from pactline.model.record import Party, Record
from pactline.model.span import Span
from pactline.records.event_scene import Draft, Scene

RULE = "verb-claim"
AIMED = ("on", "against")
HIT = ("structure", "premises", "vessel", "aircraft", "territory")


def hit(scene: Scene, noun: int | None) -> tuple[int, ...]:
    """What an attack was on, where it is nobody: claimed responsibility for an attack on [a police station]."""
    if noun is None:
        return ()
    aimed = (i for i in scene.view.children(noun, "nmod") if scene.view.case(i) in AIMED)
    return next(((i,) for i in aimed if any(scene.in_class(i, name) for name in HIT)), ())


def apart(scene: Scene, draft: Draft, span: Span | None) -> bool:
    """Tell whether a day or place is that of the claim and not of the attack."""
    if draft.rule != RULE or draft.object is None or span is None:
        return False
    told = [scene.view.tokens[i] for i in scene.view.subtree(draft.object)]
    return not any(token.start >= span.start and token.end <= span.end for token in told)


def settle(record: Record) -> Record:
    """The deed as alleged by who claims it; what is not claimed stays so."""
    if record.evidence[0].rule != RULE or record.status != "happened":
        return record
    own = tuple(
        Party(role="speaker", chain=one.chain, text=one.text, span=one.span)
        for one in record.parties
        if one.role == "actor"
    )
    return replace(record, status="alleged", said_by=own)


def unclaimed(record: Record) -> bool:
    """Tell whether nobody owns up: the brigade did not claim it, may claim it."""
    return record.evidence[0].rule == RULE and record.status != "alleged"


def owned(record: Record) -> bool:
    """Tell whether a deed is owned up to by somebody told, whom it need not be done to."""
    return record.evidence[0].rule == RULE and record.status == "alleged"

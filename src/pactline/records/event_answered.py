"""A denial in, whom it answers out: those who made the charge in the sentence before."""

from collections.abc import Sequence

import msgspec

from pactline.model.record import Event, Party, Record

DENIAL = "verb-deny"
NEAR = 300  # characters from a charge to its denial


def settle(record: Record, before: Sequence[Record], *, text: str) -> Record:
    """The denial with who accused, where the report has just told who did and nobody else is named."""
    denial = isinstance(record.body, Event) and record.body.type == "REJECT" and record.evidence[0].rule == DENIAL
    if not denial or any(one.role == "recipient" for one in record.parties):
        return record
    charges = [one for one in before if _charges(one, record, text)]
    accusers = [one for one in charges[-1].parties if one.role == "actor"] if charges else []
    own = {one.chain for one in record.parties}
    to = tuple(Party("recipient", one.chain, one.text) for one in accusers if one.chain is None or one.chain not in own)
    return msgspec.structs.replace(record, parties=(*record.parties, *to))


def _charges(charge: Record, denial: Record, text: str) -> bool:
    """Whether an event is a charge, against the one who denies if against anybody, told just before."""
    start, end = charge.evidence[0].span.end, denial.evidence[0].span.start
    near = start < end and end - start <= NEAR and "\n\n" not in text[start:end]
    if not near or not isinstance(charge.body, Event) or charge.body.type != "ACCUSE" or charge.status != "happened":
        return False
    deniers = {_who(one) for one in denial.parties if one.role == "actor"}
    accused = {_who(one) for one in charge.parties if one.role == "recipient"}
    accusers = {_who(one) for one in charge.parties if one.role == "actor"}
    return bool(deniers) and deniers.isdisjoint(accusers) and (not accused or not deniers.isdisjoint(accused))


def _who(party: Party) -> str:
    """A party by chain, else by its words."""
    return party.chain or party.text.casefold().removeprefix("the ")

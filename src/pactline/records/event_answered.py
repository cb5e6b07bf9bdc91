"""A denial in, whom it answers out: those who made the charge in the sentence before."""

import re
from collections.abc import Iterator, Sequence

import msgspec

from pactline.model.record import Event, Party, Record

DENIAL = "verb-deny"
POINTS = re.compile(r"\s+(?:(?:it|this)\b|that\s*[.,;!?”\"])")
NEAR = 300  # characters from a charge to its denial


def settle(made: Sequence[Record], before: Sequence[Record], *, text: str) -> Iterator[Record]:
    """The events of a sentence, denials with those who accused; one that only points at a charge ("denied it") is none
    without.
    """
    for record in made:
        denial = isinstance(record.body, Event) and record.body.type == "REJECT" and record.evidence[0].rule == DENIAL
        open_ = denial and not any(one.role == "recipient" for one in record.parties)
        to = _accusers(record, (*before, *made), text) if open_ else ()
        if to or not open_ or not POINTS.match(text, record.evidence[0].span.end):
            yield msgspec.structs.replace(record, parties=(*record.parties, *to)) if to else record


def _accusers(denial: Record, before: Sequence[Record], text: str) -> tuple[Party, ...]:
    """Who made the last charge that a denial answers."""
    charges = [one for one in before if _charges(one, denial, text)]
    accusers = [one for one in charges[-1].parties if one.role == "actor"] if charges else []
    return tuple(Party("recipient", one.chain, one.text) for one in accusers)


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

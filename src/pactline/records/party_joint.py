"""A record with "the Norvanian and Tessary governments" among its parties in, both states as parties out.

A noun in the plural that stands behind two states or more, joined, is of each of them.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec

from pactline.model.mention import Mention, Name
from pactline.model.record import Party, Record

JOINED = re.compile(r",? (?:and|&) |, |/")
BEHIND = re.compile(r"(?: [\w’'.-]+){0,2} (?:\w+[a-rt-z]s|police|forces)")


def settle(record: Record, text: str, near: Sequence[Mention]) -> Record:
    """Norvanian and Tessary [troops]: Norvath's and Tessary's; `near` are the mentions of the sentence."""
    states = [one for one in near if isinstance(one, Name) and one.kind == "state" and one.chain]
    parties = [one for party in record.parties for one in _each(party, text, states)]
    if len(parties) == len(record.parties):
        return record
    told = {(one.role, one.chain or one.text): one for one in reversed(parties)}
    return msgspec.structs.replace(record, parties=tuple(one for one in parties if _first(one, told)))


def _first(party: Party, told: dict[tuple[str, str], Party]) -> bool:
    """Whether a party is the first of its role and chain."""
    return told[party.role, party.chain or party.text] is party


def _each(party: Party, text: str, states: Sequence[Name]) -> Iterator[Party]:
    """A party as it is, or once for each of the states that its noun is of."""
    chains = _homes(party, text, states)
    if party.chain in chains:
        yield from (msgspec.structs.replace(party, chain=chain) for chain in chains)
    else:
        yield party


def _homes(party: Party, text: str, states: Sequence[Name]) -> tuple[str, ...]:
    """The states that stand joined before a party's noun; () where it has no two."""
    span = party.span
    if span is None:
        return ()
    inner = sorted((one for one in states if span.start <= one.span.start and one.span.end < span.end), key=_place)
    ends = [(one.span.end, other.span.start) for one, other in pairwise(inner)]
    joined = all(JOINED.fullmatch(text, end, start) for end, start in ends)
    if len(inner) < 2 or not joined or not BEHIND.fullmatch(text, inner[-1].span.end, span.end):
        return ()
    return tuple(dict.fromkeys(one.chain for one in inner if one.chain))


def _place(name: Name) -> int:
    """Where a name stands."""
    return name.span.start

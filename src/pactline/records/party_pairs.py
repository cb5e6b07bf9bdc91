"""A record with "the two leaders" among its parties in, the two whom the sentences before it name out.

Where these name nobody of that kind, they are the two whom the whole report names most, far before any third.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from pactline.model.mention import Mention, Name
from pactline.model.reading import Reading
from pactline.model.record import Party, Record

OF_A_KIND = (
    r"(?:countries|nations|states|neighbou?rs|governments|capitals|allies|sides|parties|powers|rivals|friends|foes|"
    r"leaders|presidents|ministers|men|women|premiers|chancellors|heads|politicians|candidates|partners)"
)
OF_TWO = r"(?:the )?(?:presidents|leaders|premiers|ministers) of (?:the two|both) (?:countries|states|nations)"
TWO = re.compile(
    OF_TWO + "|"
    r"(?:the )?(?:two|both)(?: (?:\w+ )?"
    + OF_A_KIND
    + r")?|(?:the|both) (?:leaders|presidents|countries|nations|sides|neighbou?rs)|the (?:pair|duo)",
    re.I,
)
STATES = re.compile(r"countries|nations|states|neighbou?rs|governments", re.I)
PEOPLE = re.compile(r"pair|duo|leaders|presidents|ministers|men|women|premiers|chancellors|heads", re.I)
EXPLICIT = re.compile(r"\b(?:two|both)\b", re.I)
BACK = 3  # sentences a pair is looked for in, its own among them

Beside = Mapping[int, Sequence[Mention]]


def beside(page: Reading) -> Beside:
    """The mentions of a report by sentence."""
    found: dict[int, list[Mention]] = {}
    for mention in page.mentions:
        found.setdefault(mention.sentence, []).append(mention)
    return found


def settle(record: Record, at: int, beside: Beside) -> Record:
    """The two leaders: the two persons named just before."""
    parties: list[Party] = []
    for party in record.parties:
        found = _pair(party, at, beside) if party.chain is None and TWO.fullmatch(party.text) else ()
        found = () if set(found) & _across(record, party) else found
        parties += [msgspec.structs.replace(party, chain=chain) for chain in found] or [party]
    return msgspec.structs.replace(record, parties=tuple(parties))


def _across(record: Record, party: Party) -> set[str]:
    """Those on the other side of a party: who asks both sides for patience is neither."""
    return {one.chain for one in record.parties if one.role != party.role and one.chain}


def _pair(party: Party, at: int, beside: Beside) -> tuple[str, ...]:
    """The chains of just two names of one kind in the nearest sentence that has two; () where there are more."""
    start, kinds = party.span.start if party.span is not None else 0, _kinds(party.text)
    near = (_named(beside.get(index, ()), start, kind) for index in range(at, at - BACK, -1) for kind in kinds)
    several = next((chains for chains in near if len(chains) > 1), ())
    if several:
        return several if len(several) == 2 else ()
    told = (mention for mentions in beside.values() for mention in mentions)
    return most_named(told, kinds[0]) if len(kinds) == 1 and EXPLICIT.search(party.text) else ()


def named_before(beside: Beside, at: int, start: int, *, kind: str) -> tuple[str, ...]:
    """Those of a kind in the nearest sentence that names several of it before a place; () without one."""
    near = (_named(beside.get(index, ()), start, kind) for index in range(at, at - BACK, -1))
    return next((chains for chains in near if len(chains) > 1), ())


def _kinds(text: str) -> tuple[str, ...]:
    """Whether two are states or people, or may be either."""
    if STATES.search(text):
        return ("state",)
    return ("person",) if PEOPLE.search(text) else ("person", "state")


def most_named(mentions: Iterable[Mention], kind: str) -> tuple[str, ...]:
    """The two of a kind whom a report names most, if it names any third at most half as often."""
    names = (one for one in mentions if isinstance(one, Name) and one.kind == kind and one.chain)
    first = Counter(one.chain for one in names if one.chain).most_common(3)
    rival = first[2][1] if len(first) > 2 else 0
    return tuple(chain for chain, _ in first[:2]) if len(first) > 1 and rival * 2 <= first[1][1] else ()


def _named(mentions: Sequence[Mention], start: int, kind: str) -> tuple[str, ...]:
    """The chains of a kind that are named before a place, in the order met."""
    names = [
        m for m in mentions if isinstance(m, Name) and m.kind == kind and m.span.start < start and m.form != "adjective"
    ]
    return tuple(dict.fromkeys(name.chain for name in names if name.chain))

"""Readings in, the same with "the firm" tied to the one body of its report that other reports call so out.

A report may name Boreal and speak of "the firm" without saying that the two are one; where another says so, and nobody
else in the report can be meant, it is. What a report itself leaves between two bodies stays open.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache

import msgspec

from pactline.model.mention import Name
from pactline.model.reading import Chain, Reading
from pactline.model.record import Party, Record

THE = re.compile(r"(?:the|this) (?P<noun>[a-z-]+)", re.IGNORECASE)
OTHER = "an?|another|other|rival|second|each|every|two|both|three|several|some|many|these"
BODIES = ("organisation", "group", "person")
Nouns = Mapping[str, frozenset[str]]


class Page(msgspec.Struct, frozen=True):
    """A report with its bodies, the nouns for each, and where they are named, in order."""

    text: str
    nouns: Nouns
    named: Sequence[Name]

    def meant(self, noun: str, start: int) -> str | None:
        """The one body that a noun can stand for, named before it; nobody that may be meant as well stands between."""
        fits = [chain for chain, called in self.nouns.items() if noun in called]
        before = [one for one in self.named if one.span.start < start]
        last = next((one for one in reversed(before) if [one.chain] == fits), None)
        if last is None or _others(noun).search(self.text):
            return None
        near = {one.chain for one in before if one.sentence >= last.sentence}
        return None if any(not self.nouns[chain or ""] for chain in near) else last.chain


def tie(readings: Sequence[Reading]) -> list[Reading]:
    """The readings, each with the parties of its records that only the others make plain."""
    nouns = _nouns(readings)
    return [_tied(reading, nouns) for reading in readings]


def _nouns(readings: Sequence[Reading]) -> Nouns:
    """The nouns by which some report calls each body, by name."""
    found: dict[str, set[str]] = defaultdict(set)
    for reading in readings:
        for chain in reading.chains:
            if chain.called and chain.kind in BODIES:
                found[_home(chain)].update(chain.called)
    return {home: frozenset(nouns) for home, nouns in found.items()}


def _home(chain: Chain) -> str:
    """What the chains of one body share."""
    return chain.key or chain.name.lower().removeprefix("the ")


def _tied(reading: Reading, nouns: Nouns) -> Reading:
    """A reading with its records' parties tied."""
    if not any(_open(party) for record in reading.records for party in record.parties):
        return reading
    known = {chain.id: nouns.get(_home(chain), frozenset()) for chain in reading.chains if _able(chain, nouns)}
    named = [one for one in reading.mentions if isinstance(one, Name) and one.chain in known]
    page = Page(reading.report.text, known, sorted(named, key=lambda one: one.span.start))
    records = tuple(_settled(record, page) for record in reading.records)
    return msgspec.structs.replace(reading, records=records)


def _able(chain: Chain, nouns: Nouns) -> bool:
    """Whether a chain may be the body meant: a body, or what looks like a person and is called a firm elsewhere."""
    return chain.kind in ("organisation", "group") or (chain.kind == "person" and _home(chain) in nouns)


def _settled(record: Record, page: Page) -> Record:
    """A record with its open parties tied."""
    if not any(_open(party) for party in record.parties):
        return record
    return msgspec.structs.replace(record, parties=tuple(_party(party, record, page) for party in record.parties))


def _party(party: Party, record: Record, page: Page) -> Party:
    """A party with the chain of the one body that its noun can stand for, unless that is the other side."""
    match = THE.fullmatch(party.text)
    if match is None or not _open(party) or party.span is None:
        return party
    meant = page.meant(match["noun"].lower(), party.span.start)
    taken = any(one.chain == meant and one.role != party.role for one in record.parties)
    return party if meant is None or taken else msgspec.structs.replace(party, chain=meant)


def _open(party: Party) -> bool:
    """Whether a party is a definite noun without an actor: "the firm"."""
    return party.chain is None and party.span is not None and THE.fullmatch(party.text) is not None


@cache
def _others(noun: str) -> re.Pattern[str]:
    """Words for another body of the kind: a small firm, two firms, other firms."""
    plural = f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}s"
    return re.compile(rf"\b(?:{OTHER})\s+(?:[\w-]+\s+){{0,3}}(?:{noun}|{plural})\b", re.IGNORECASE)

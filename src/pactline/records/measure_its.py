"""A report's statements in, the same out with an "it" that speaks told by the body that spoke last.

"It said 12 had sunk" names nobody; but no person is an "it", and a body that is quoted once is soon quoted again.
"""

import re
from collections.abc import Sequence

import msgspec

from pactline.model.mention import Name
from pactline.model.record import Party, Record, Statement
from pactline.records.measure_words import MeasureWords

PASSIVE = re.compile(r"(?:is|are|was|were|been|be|being|has been|had been) ")  # "it was said" has no speaker
REACH = 700  # characters from who spoke last to the "it" that speaks on
KINDS = ("organisation", "group", "state", "place")
PRONOUNS = ("he", "she", "they", "who", "it")
WHOLE = (",", "(", " of ", " for ", " in ", " by ", " on ", " at ", " from ", " who ", " which ", " that ")


def resolved(said: Sequence[Record], names: Sequence[Name], words: MeasureWords) -> list[Record]:
    """The statements, those of an "it" that is nobody known with the last body that spoke before."""
    kinds = {one.span.start: one.kind for one in names if one.form == "name"}
    spoke: list[Party] = []
    found: dict[str, Record] = {}
    for record in sorted(said, key=_place):
        for party in _speakers(record)[:1]:
            last = spoke[-1] if spoke and _near(spoke[-1], party) else None
            if not _unknown(party, record, words):
                spoke = _after(spoke, party, body=_body(party, kinds, words))
            elif last is not None:
                found[record.id] = _told(record, party, last)
    return [found.get(one.id, one) for one in said]


def _speakers(record: Record) -> list[Party]:
    """The speakers of a statement that stand in the text."""
    return [party for party in record.parties if party.role == "speaker" and party.span is not None]


def _after(spoke: list[Party], party: Party, *, body: bool) -> list[Party]:
    """Who may be an "it" after somebody spoke: a person that is named since makes it another's."""
    if body:
        return [*spoke, party]
    return spoke if party.text.lower() in PRONOUNS else []


def _place(record: Record) -> int:
    """Where a statement's speaker stands, else where it begins."""
    spans = [p.span.start for p in record.parties if p.role == "speaker" and p.span is not None]
    return min(spans, default=record.evidence[0].span.start)


def _unknown(party: Party, record: Record, words: MeasureWords) -> bool:
    """Whether a speaker is an "it" of whom nothing is known, that says something."""
    return party.text.lower() == "it" and party.chain is None and says(record, words)


def says(record: Record, words: MeasureWords) -> bool:
    """Whether the verb of an "it" tells something: "it said", and no "it emerged", "it was said"."""
    cue = record.body.cue.lower() if isinstance(record.body, Statement) else ""
    return cue[:1].isalpha() and not PASSIVE.match(cue) and not set(cue.split()) & set(words.emerging)


def _near(one: Party, other: Party) -> bool:
    """Whether one speaker stands soon before another, in one report."""
    first, last = one.span, other.span
    return first is not None and last is not None and 0 < last.start - first.end < REACH


def _body(party: Party, kinds: dict[int, str], words: MeasureWords) -> bool:
    """Whether a speaker is a body: a known one, or one that its noun says to be."""
    start = -1 if party.span is None else party.span.start
    kind = kinds.get(start) or kinds.get(start + len("the ")) or ""
    told = party.text.lower()
    for mark in WHOLE:
        told = told.partition(mark)[0]
    noun = told.split()[-1] if told.split() else ""
    return noun in words.voices or (kind in KINDS and party.chain is not None)


def _told(record: Record, party: Party, last: Party) -> Record:
    """A statement whose "it" is told by who spoke last."""
    known = msgspec.structs.replace(party, chain=last.chain, text=last.text)
    parties = tuple(known if one == party else one for one in record.parties)
    return msgspec.structs.replace(record, parties=parties)

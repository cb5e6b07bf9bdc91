"""A figure that somebody else gives for what was told just before in, what it is of out.

"64 percent stand empty, said the union. The ministry puts the share at 51 percent." The second figure has no noun of
its own, and is of what the first is of. Only where one thing alone can be meant: the nearest figures of one unit, in
the paragraph or the one before, are all of one thing; a cost may stand farther up, where a report tells of one cost.
"""

import re
from collections.abc import Sequence

import msgspec

from pactline.model.reading import Reading
from pactline.model.record import Measure, Party, Record, Statement
from pactline.model.span import Evidence
from pactline.records import measure_answered, measure_answers, measure_tellers
from pactline.records.measure_answered import RULE
from pactline.records.measure_finding import Finding
from pactline.records.measure_ground import Ground
from pactline.records.measure_same import thing

ROLE = "counters"  # of the words of the figure that is countered
UNTOLD = ("planned", "hypothetical", "negated")
FAR = 160  # characters before a figure in which its clause says how it is told
BACK = 40  # characters before a figure in which it is set apart
PLEDGED = re.compile(
    r"\b(?:promised|pledged|vowed|undertook|undertaken|was to|were to|is to|target|goal|aim(?:s|ed)?)\b"
)


def read(here: Ground, found: Sequence[Record]) -> Finding | None:
    """The ministry puts the share at [51 percent]: another value of what the figure before is a value of."""
    match = measure_answers.read(here) if found else None
    first = None if match is None else measure_answered.first(here, found, match)
    if first is None or not isinstance(first.body, Measure):
        return None
    return Finding(first.body.label, thing(first), of=first.body.of, rule=RULE)


def told(found: Sequence[Record], page: Reading) -> tuple[Record, ...]:
    """The measures, each that counters another told in the words of that; none that nobody claims."""
    said = {one.id: one for one in page.records if isinstance(one.body, Statement)}
    kept: list[Record] = []
    for record in found:
        if record.evidence[0].rule != RULE:
            kept.append(record)
            continue
        first = _countered(kept, record, page.report.text)
        who = measure_tellers.teller(record, page) or record.said_by
        if first is not None and who:
            claimed = msgspec.structs.replace(record, said_by=who)
            plain = _set_apart(record, page)
            if _pledged(first, page.report.text):
                first = msgspec.structs.replace(first, said_by=(), status="alleged")
                plain = False
            kept.append(_countering(first, claimed, said.get(first.within or ""), plain=plain))
    return tuple(kept)


def _countered(kept: Sequence[Record], record: Record, text: str) -> Record | None:
    """The last figure that a countering one is told in the words of; none that is only compared with it."""
    own = [one for one in reversed(kept) if one.evidence[0].rule != RULE and _of_one(one, record)]
    return next((one for one in own if not measure_answered.passed(text, one)), next(iter(own), None))


def standing(found: Sequence[Record]) -> list[Record]:
    """The measures, less those that counter one which is none of them."""
    own = [one for one in found if one.evidence[0].rule != RULE]
    return [one for one in found if one in own or any(_of_one(first, one) for first in own)]


def _of_one(one: Record, other: Record) -> bool:
    """Is a figure of what another counters?"""
    ours, theirs = one.body, other.body
    if not isinstance(ours, Measure) or not isinstance(theirs, Measure):
        return False
    return thing(one) == thing(other)


def _pledged(first: Record, text: str) -> bool:
    """Whether a figure is of what was promised: what there is of it is no other figure for the same."""
    span = first.evidence[0].span
    return PLEDGED.search(text[max(span.start - FAR, 0) : span.start].rpartition(". ")[2]) is not None


def _set_apart(record: Record, page: Reading) -> bool:
    """Whether the words of a figure say that it is another than the report's own: there were only 170."""
    assert isinstance(record.body, Measure)
    span, text = record.evidence[0].span, page.report.text
    return measure_answers.contrasts(text[max(span.start - BACK, 0) : span.start], record.body.amount.text)


def _countering(first: Record, record: Record, said: Record | None, *, plain: bool) -> Record:
    """A figure told in the words of the one that it counters, and for its day where it has none of its own."""
    body, old = record.body, first.body
    assert isinstance(body, Measure) and isinstance(old, Measure)
    body = msgspec.structs.replace(body, label=old.label, of=old.of, told=old.told, as_of=body.as_of or old.as_of)
    named = _sources(first).isdisjoint(_sources(record)) if first.said_by else plain
    against = (Evidence(first.evidence[0].span, RULE, ROLE),) if named else ()
    cue = tuple(one for one in first.evidence if one.role == "cue")
    when = record.when or first.when or (said.when if said is not None else None)
    real = first.status if first.status in UNTOLD or record.status in UNTOLD else "alleged"
    return msgspec.structs.replace(
        record,
        body=body,
        evidence=(*record.evidence[:2], *cue, *against),
        parties=first.parties,
        when=when,
        status=real,
    )


def _sources(record: Record) -> set[str]:
    """Who claims a figure, by chain or words."""
    return {_source(one) for one in record.said_by}


def _source(party: Party) -> str:
    """One source."""
    return party.chain or party.text.casefold()

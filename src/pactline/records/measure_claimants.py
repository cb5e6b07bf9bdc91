"""A figure in its sentence and the statements of its report in, who claims it out.

That is the speaker of the innermost statement the figure stands in, else who spoke of it, else the tally itself.
"""

import re
from collections.abc import Sequence

import msgspec

from pactline.model.mention import Amount, Mention, Name, Time
from pactline.model.record import Party, Record, Statement
from pactline.records import (
    measure_asides,
    measure_estimates,
    measure_hanging,
    measure_inner,
    measure_inserted,
    measure_outside,
    measure_tallies,
    measure_unclaimed,
    measure_voices,
)
from pactline.records.measure_ground import Ground
from pactline.records.measure_tallies import RELATIVE

Placed = tuple[int, int, Record]
SLACK = 3  # characters from a colon to the next sentence
STOP = re.compile(r"[.!?\n]\s")
SPOKE = re.compile(r"\b(?:spoke|speaks|spoken)\b[^.;]{0,160}\bof $")
EMBASSY = re.compile(r"\b(?:embassy|consulate|foreign ministry|government)\b")
LAWS = re.compile(r"\b(?:laws?|rules?|bills?|[Aa]ct|treaty|ordinance|amendment|legislation)$")
REPORTED = re.compile(r"\b(?:a|an|the) (?:reported|alleged|rumou?red|reputed) (?:[a-z]+ ){0,2}$")
LOOK_BACK = 200  # characters before a figure that may say so
BEFORE = re.compile(r"(?:the|an|its) (?:earlier|previous|last) ")  # "after half said so in the earlier poll"
THOUGHT = re.compile(r"\b(?:believe|think|expect|hope)(?:s|d|ed)?$")


def placed(statements: Sequence[Record]) -> list[Placed]:
    """Statements with where the first of their words begins and the last ends."""
    found = list[Placed]()
    for one in statements:
        content = one.body.content if isinstance(one.body, Statement) else ()
        spans = [*(each.span for each in one.evidence), *content]
        found.append((min(span.start for span in spans), max(span.end for span in spans), one))
    return found


def statement(among: Sequence[Placed], here: Ground) -> Record | None:
    """The innermost statement whose content holds the amount, else one that goes on to it past its content."""
    low, high = here.sentence.start - SLACK, here.sentence.end
    near = [record for first, last, record in among if first < high and low <= last]
    told = [record for record in near if not _sides(record, here)]
    holding = [(size, record.id, record) for record in told if (size := _held(record, here.amount)) is not None]
    if not holding:
        return next((one for one in told if _goes_on(one, here) or measure_hanging.hangs(one, here)), None)
    said = [one for one in holding if not THOUGHT.search(_cue(one[2]))]  # "claims will rise, Holm believes, Lund said"
    return min(said or holding, key=lambda one: one[:2])[2]


def _sides(record: Record, here: Ground) -> bool:
    """Whether a share is told of those who take a side: [officers favored] Holm 46 percent to 32."""
    cue = next((one.span for one in record.evidence if one.role == "cue"), None)
    if cue is None or here.amount.unit != "percent" or not here.sentence.start <= cue.start < here.sentence.end:
        return False
    inside = [token.lemma for token in here.tokens if cue.start <= token.start < cue.end]
    return any(lemma in here.words.favouring for lemma in inside)


def _goes_on(record: Record, here: Ground) -> bool:
    """The poll showed a fall[: 42 percent] would go: what a colon explains is claimed by the same tally."""
    last = max((one.end for one in record.body.content), default=0) if isinstance(record.body, Statement) else 0
    speaker = next((p.text.lower().split() for p in record.parties if p.role == "speaker"), [])
    if not 0 < last <= here.amount.span.start or not set(speaker) & set(here.words.tallies):
        return False
    between = here.text[last : here.amount.span.start]
    return between[:1] == ":" and not STOP.search(between)


def _cue(record: Record) -> str:
    """The words by which a statement is told."""
    return record.body.cue if isinstance(record.body, Statement) else ""


def _held(record: Record, amount: Amount) -> int | None:
    """The length of a statement's content that holds an amount, or None."""
    content = record.body.content if isinstance(record.body, Statement) else ()
    inside = any(piece.start <= amount.span.start and amount.span.end <= piece.end for piece in content)
    return sum(piece.end - piece.start for piece in content) if inside else None


def sayers(
    here: Ground, claim: Record | None, near: Sequence[Mention], *, asked: Sequence[Record] = ()
) -> tuple[Party, ...]:
    """Who claims a figure: who is named beside it, the speaker of the statement it stands in, else who tells of it."""
    said = _speakers(claim, here)
    beside = measure_tallies.another(here) or _inner(here, claim) or _beside(here, said, near)
    if beside is not None:
        return (_named(beside, near),)
    start = here.amount.span.start
    reported = REPORTED.search(here.text, max(start - LOOK_BACK, 0), start) is not None
    if reported or (claim is not None and measure_unclaimed.unclaimed(here, claim, asked)):
        return () if reported else _passing(here, near)
    if said:
        return tuple(_stated(party, near) for party in said if not _names(party, here))
    return tuple(_named(party, near) for party in _telling(here, near))


def _inner(here: Ground, claim: Record | None) -> Party | None:
    """Who is told, inside of what somebody says, to say a figure, where that is somebody."""
    inner = measure_inner.inner(here, claim)
    return inner if inner is not None and _somebody(inner, here) else None


def _passing(here: Ground, near: Sequence[Mention]) -> tuple[Party, ...]:
    """Whom what is told in passing is according to: "the quake, which killed 200, according to some", Lund said."""
    told = measure_asides.according(here)
    return () if told is None or not _somebody(told, here) else (_named(told, near),)


def _speakers(claim: Record | None, here: Ground) -> tuple[Party, ...]:
    """Who speaks in a statement and is somebody."""
    return () if claim is None else tuple(p for p in claim.parties if p.role == "speaker" and _somebody(p, here))


def _beside(here: Ground, said: Sequence[Party], near: Sequence[Mention]) -> Party | None:
    """Who is named beside a figure, unless who speaks is named by the same words."""
    party = measure_tallies.by_noun(here) or _owner(here, near) or measure_inserted.source(here)
    party = party or measure_asides.named(here)
    return None if party is None or any(_holds(one, party) for one in said) else party


def _owner(here: Ground, near: Sequence[Mention]) -> Party | None:
    """Whose estimate a figure is, where that is somebody: the bank's, not the flood's, no "its" of nobody known."""
    party = measure_estimates.owner(here)
    if party is None or not _somebody(party, here):
        return None
    known = _named(party, near)
    return None if known.chain is None and party.text.lower() in measure_estimates.POSSESSIVES else known


def _holds(party: Party, other: Party) -> bool:
    """Whether a claimant's words hold those of another: [a poll held on Thursday] "a poll"."""
    if party.span is None or other.span is None:
        return False
    return party.span.start <= other.span.start and other.span.end <= party.span.end


def _telling(here: Ground, near: Sequence[Mention]) -> tuple[Party, ...]:
    """Who spoke of a figure, else the tally itself, else whom a tag names."""
    party = spoke_of(here, near)[0] or measure_estimates.ranging(here) or measure_tallies.tally(here)
    party = party or measure_asides.source(here)
    none = party is None or not _somebody(party, here) or _names(party, here) or measure_outside.of_whom(here, party)
    return () if party is None or none or BEFORE.match(party.text) else (party,)


def _names(party: Party, here: Ground) -> bool:
    """A poll of [900 voters] found: a figure by which a claimant is named is not claimed by it."""
    return party.span is not None and party.span.start <= here.amount.span.start < party.span.end


def _somebody(party: Party, here: Ground) -> bool:
    """Whether a speaker is somebody: not "which", not "61 percent", not "the fact", no law, no move, no spill."""
    return (
        not LAWS.search(measure_voices.PHRASE.split(party.text)[0])
        and (party.chain is not None or party.text.lower() not in RELATIVE)
        and not measure_voices.nobody(party, here.words)
        and not measure_voices.polled(party, here.words)
    )


def _named(party: Party, near: Sequence[Mention]) -> Party:
    """A claimant as the actor whom its words name, and nobody else."""
    span = party.span
    names = [one for one in near if isinstance(one, Name) and one.chain and span is not None and one.span == span]
    return msgspec.structs.replace(party, chain=names[0].chain) if names and party.chain is None else party


def spoke_of(here: Ground, near: Sequence[Mention]) -> tuple[Party | None, Time | None]:
    """Holm [spoke in February of] 80 percent, and Lund [in April of] 74: who spoke of a figure, and when."""
    low, high = here.sentence.start, here.amount.span.start
    before = here.text[low:high]
    if not SPOKE.search(before):
        return None, None
    names = [one for one in near if isinstance(one, Name) and one.chain and one.span.end <= high]
    people = [one for one in names if one.kind == "person" and one.form != "adjective"]
    times = [one for one in near if isinstance(one, Time) and one.type == "DATE" and one.span.end <= high]
    if not people:
        return None, None
    last = people[-1]
    return Party("speaker", last.chain, last.text, last.span), times[-1] if times else None


def _stated(party: Party, near: Sequence[Mention]) -> Party:
    """The [Norvanian] embassy: a body without a name speaks for the one state that it is called after."""
    span = party.span
    if party.chain is not None or span is None or not EMBASSY.search(party.text):
        return party
    inside = [one for one in near if isinstance(one, Name) and span.start <= one.span.start < span.end]
    states = [one for one in inside if one.kind == "state" and one.form == "adjective" and one.chain]
    return msgspec.structs.replace(party, chain=states[0].chain) if len(states) == 1 else party

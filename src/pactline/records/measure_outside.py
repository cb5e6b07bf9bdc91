"""A figure in what somebody says in, whether it stands outside of what they say out: in a tail or of the speaker.

Contents run on past a tag, "sales fell, Lund said, despite discounts of 20 percent": what is set against that which was
said is the report's. So is what is told of the speaker: "according to the bureau, which counts 40 ports".
"""

import re

from pactline.kit import trees
from pactline.model.record import Party, Record, Statement
from pactline.records.measure_ground import Ground

AGAINST = re.compile(r"(?:despite|in spite of|notwithstanding|regardless of|amid|even (?:as|though|when)|although)\b")
TELLING_OF = ("acl:relcl", "acl")


def outside(here: Ground, claim: Record) -> bool:
    """Whether a figure of a statement is not said in it."""
    return _in_tail(here, claim) or _of_speaker(here, claim)


def _in_tail(here: Ground, claim: Record) -> bool:
    """Sales fell, Lund said, [despite discounts of 20 percent]: what a tag parts from that which it is against."""
    pieces = claim.body.content if isinstance(claim.body, Statement) else ()
    at = here.amount.span.start
    return any(piece.start <= at < piece.end and AGAINST.match(here.text, piece.start) for piece in pieces[1:])


def _of_speaker(here: Ground, claim: Record) -> bool:
    """Exports fell, according to the bureau, [which counts goods at 40 ports]: what is told of who speaks."""
    return any(one.role == "speaker" and of_whom(here, one) for one in claim.parties)


def of_whom(here: Ground, party: Party) -> bool:
    """Whether a figure stands in a clause that hangs on somebody and tells of them: a poll [that asked 900 nurses]."""
    span, below = party.span, here.head
    for at in trees.path_up(here.tokens, here.head):
        within = span is not None and span.start <= here.tokens[at].start < span.end
        if within and here.tokens[below].deprel in TELLING_OF:
            return not _tells(here, below)
        below = at
    return False


def _tells(here: Ground, verb: int) -> bool:
    """Whether a clause tells what its noun says: according to a poll [that found] 40 percent in favour."""
    told = {*here.words.putting, *here.words.claiming, *here.words.reporting}
    return here.tokens[verb].lemma in told

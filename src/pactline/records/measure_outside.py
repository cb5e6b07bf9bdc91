"""A figure in what somebody says in, whether it stands outside of what they say out: in a tail or of the speaker.

Contents run on past a tag, "sales fell, Lund said, despite discounts of 20 percent": what is set against that which was
said is the report's. So is what is told of the speaker: "according to the bureau, which counts 40 ports".
"""

import re
from collections.abc import Sequence

from pactline.kit import trees
from pactline.model.record import Party, Record, Statement
from pactline.model.span import Span
from pactline.records import measure_beyond, measure_dashes
from pactline.records.measure_ground import Ground

AGAINST = re.compile(r"(?:despite|in spite of|notwithstanding|regardless of|amid|even (?:as|though|when)|although)\b")
GOING_ON = re.compile(r"(?:of|for|who|which|whose)\b")
SCENE = re.compile(r"With [^,;]*")


def outside(here: Ground, claim: Record) -> bool:
    """Whether a figure of a statement is not said in it."""
    beyond = _in_tail(here, claim) or measure_beyond.outside(here, claim) or measure_dashes.apart(here)
    return beyond or _of_speaker(here, claim) or _unsaid(here, claim)


def _unsaid(here: Ground, claim: Record) -> bool:
    """Whether who is told to say so does not: Lund declined to say [that 40 tugs had sunk]."""
    cues = [one.span for one in claim.evidence if one.role == "cue"]
    inside = [i for i, token in enumerate(here.tokens) for one in cues if one.start <= token.start < one.end]
    return any(withheld(here, at) for at in inside)


def withheld(here: Ground, verb: int) -> bool:
    """Whether somebody declines, refuses or fails to do what a verb says."""
    token = here.tokens[verb]
    return token.deprel == "xcomp" and token.head >= 0 and here.tokens[token.head].lemma in here.words.undone


def _in_tail(here: Ground, claim: Record) -> bool:
    """Sales fell, Lund said, [despite discounts of 20 percent]: what a tag parts from that which it is against."""
    pieces = claim.body.content if isinstance(claim.body, Statement) else ()
    at = here.amount.span.start
    tails = (piece.start for piece in pieces[1:] if piece.start <= at < piece.end)
    return any(AGAINST.match(here.text, start) or _glued(here, claim, start) for start in tails)


def _glued(here: Ground, claim: Record, start: int) -> bool:
    """Sales fell, according to Lund's office [of 40 clerks]: a tail that goes on with the words of who speaks."""
    ends = (one.span.end for one in claim.parties if one.role == "speaker" and one.span is not None)
    on = GOING_ON.match(here.text, start) is not None
    return on and any(end <= start and not here.text[end:start].strip() for end in ends)


def on_market(here: Ground, claim: Record) -> bool:
    """Lund said jobs would go, [sending its shares down 4 percent]: what the saying did to a price."""
    content = claim.body.content if isinstance(claim.body, Statement) else ()
    for at in (here.head, *trees.path_up(here.tokens, here.head)):
        token = here.tokens[at]
        if not any(piece.start <= token.start < piece.end for piece in content):
            return False
        if token.deprel == "advcl" and token.xpos == "VBG":
            moved = trees.child(here.tokens, at, "obj")
            first = -1 if moved is None else moved  # "offering [$16 a share]" moves none
            return 0 <= first < min(here.own) and here.tokens[first].lemma in here.words.securities
    return False


def _of_speaker(here: Ground, claim: Record) -> bool:
    """Exports fell, according to the bureau, [which counts goods at 40 ports]: what is told of who speaks."""
    cues = [one.span for one in claim.evidence if one.role == "cue"]
    return any(one.role == "speaker" and of_whom(here, one, cues=cues) for one in claim.parties)


def scene(here: Ground) -> bool:
    """Whether a figure only sets the scene: [with 40 percent of votes counted], exit polls showed Lund ahead."""
    return SCENE.fullmatch(here.text, here.sentence.start, here.amount.span.start) is not None


def of_whom(here: Ground, party: Party, *, cues: Sequence[Span] = ()) -> bool:
    """Whether a figure stands in a clause that hangs on somebody and tells of them: a poll [that asked 900 nurses]."""
    span, below = party.span, here.head
    for at in trees.path_up(here.tokens, here.head):
        start = here.tokens[at].start
        if any(cue.start <= start < cue.end for cue in cues):
            return False
        within = span is not None and span.start <= start < span.end
        if within and at < below and here.tokens[below].deprel == "acl:relcl":
            return not _tells(here, below, at)
        below = at
    return False


def _tells(here: Ground, verb: int, of: int) -> bool:
    """Whether a clause tells what its noun says: a poll [that found] 40 percent in favour; not a fund [set] up."""
    tally = here.tokens[of].lemma in here.words.tallies
    told = {*here.words.putting, *here.words.claiming, *here.words.reporting, *(here.words.including if tally else ())}
    return here.tokens[verb].lemma in told and trees.child(here.tokens, verb, "aux:pass") is None

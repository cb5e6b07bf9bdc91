"""A figure inside what somebody says in, whether they claim it out.

Nobody claims what is only supposed ("unless it gets $4 million"), what describes a place in passing ("a town of 21,000
people"), what is asked of others ("told them to hire 40 nurses") or what a deed is done to ("pledged $4 million").
"""

import re
from collections.abc import Sequence

from pactline.kit import trees
from pactline.model.reading import Reading
from pactline.model.record import Commitment, Record, Statement
from pactline.model.span import Span
from pactline.records import measure_outside, measure_speech_acts
from pactline.records.measure_ground import Ground

SUPPOSING = ("if", "unless", "though", "although", "once", "whether")
SOURCES = ("according to", "in")  # cues of a source, which vouches for every figure that it is named for
PEOPLED = re.compile(r"\b(?:town|city|village|country|nation|island|state|region) of (?:[a-z]+ ){0,2}$")
WONDERING = ("wonder", "wonders", "wondered", "wondering")
SIZED = re.compile(r"[\w,]+-(?:members?|nations?|states?|country|seats?|strong)")
ADVICE = re.compile(r"\brecommend")  # who advises so much claims it
HARMING = ("kill", "injure", "wound")
WHEN = ("after", "since", "when", "before", "as")
NOT = ("not", "n't", "never")


def asked(page: Reading) -> tuple[Record, ...]:
    """What others are asked to do in a report."""
    return tuple(one for one in page.records if isinstance(one.body, Commitment) and one.body.strength == "requested")


def unclaimed(here: Ground, claim: Record, asked: Sequence[Record]) -> bool:
    """Whether a figure in a statement's content is claimed by nobody; a quotation's is its speaker's."""
    cue = claim.body.cue.lower() if isinstance(claim.body, Statement) else ""
    if measure_outside.outside(here, claim) or cue in WONDERING or _sized(here):
        return True
    if cue in SOURCES or _counts(here, claim) or _quoted(here, claim):
        return False
    asks = not ADVICE.search(cue) and _asks(here, claim, asked)
    beside = measure_speech_acts.done(here, claim) or measure_outside.on_market(here, claim)
    return asks or beside or _described(here) or _supposed(here, claim) or _known(here, claim)


def _described(here: Ground) -> bool:
    """A town of [21,000 people]: what is told of a place in passing."""
    return bool(PEOPLED.search(here.text[here.sentence.start : here.amount.span.start]))


def _sized(here: Ground) -> bool:
    """A war with the [28-member] bloc: what only says how large a body is."""
    return SIZED.fullmatch(here.amount.text) is not None


def _quoted(here: Ground, claim: Record) -> bool:
    """Whether a figure stands inside quotation marks of what is said."""
    pieces = claim.body.content if isinstance(claim.body, Statement) else ()
    at = here.amount.span.start
    before = next((here.text[piece.start : at] for piece in pieces if piece.start <= at < piece.end), "")
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def _asks(here: Ground, claim: Record, asked: Sequence[Record]) -> bool:
    """Lund told them to hire [40 nurses]: what the speaker asks of others; who tells of a request claims it."""
    span, content = here.amount.span, claim.body.content if isinstance(claim.body, Statement) else ()
    for one in asked:
        places = {e.role: e.span for e in one.evidence}
        action, cue = places.get("action"), places.get("cue")
        inside = action is not None and action.start <= span.start and span.end <= action.end
        if inside and cue is not None and not any(piece.start <= cue.start < piece.end for piece in content):
            return True
    return False


def _supposed(here: Ground, claim: Record) -> bool:
    """The strike goes on [unless members receive 5 percent]: what stands under a condition."""
    return any(
        here.tokens[at].deprel.startswith("advcl") and _mark(here, at) in SUPPOSING for at in _clauses(here, claim)
    )


def _known(here: Ground, claim: Record) -> bool:
    """The firm said [after the blast that killed 11 workers] it was sorry: a toll told in passing, which all know."""
    way = _clauses(here, claim)
    fatal = [at for at in way if here.tokens[at].lemma in HARMING and here.tokens[at].upos == "VERB"]
    if not fatal:
        return False
    above = way[way.index(fatal[0]) :]
    since = any(here.tokens[at].deprel.startswith("advcl") and _mark(here, at) in WHEN for at in above)
    top = here.tokens[above[0]]
    return since or (top.deprel == "acl:relcl" and top.head >= 0 and _definite(here, top.head))


def _definite(here: Ground, at: int) -> bool:
    """Whether a noun is a known one: the blast, the explosion on the rig."""
    article = trees.child(here.tokens, at, "det")
    above = here.tokens[at].head
    own = article is not None and here.tokens[article].text.lower() == "the"
    case = trees.child(here.tokens, at, "case")
    nested = case is not None and here.tokens[at].deprel == "nmod" and 0 <= above < at
    return own or (nested and _definite(here, above))


def _counts(here: Ground, claim: Record) -> bool:
    """Whether a tally speaks, whose every figure is its own."""
    spoken = " ".join(p.text.lower() for p in claim.parties if p.role == "speaker").split()
    return any(word in here.words.tallies or word.removesuffix("s") in here.words.tallies for word in spoken)


def _clauses(here: Ground, claim: Record) -> list[int]:
    """The tokens over a figure, itself first, up to the cue of the statement it stands in."""
    way = [here.head]
    for at in trees.path_up(here.tokens, here.head):
        if any(e.role == "cue" and _in(here, at, e.span) for e in claim.evidence):
            break
        way.append(at)
    content = claim.body.content if isinstance(claim.body, Statement) else ()
    past = not any(_in(here, here.head, piece) for piece in content)  # a figure that only hangs on what is said
    return [at for at in way if past or any(_in(here, at, piece) for piece in content)]


def _in(here: Ground, at: int, span: Span) -> bool:
    """Whether a token begins in a span."""
    return span.start <= here.tokens[at].start < span.end


def _mark(here: Ground, at: int) -> str:
    """The word that joins a clause to the one above."""
    mark = trees.child(here.tokens, at, "mark")
    return "" if mark is None else here.tokens[mark].text.lower()


def named_place(record: Record, places: Sequence[Span]) -> bool:
    """DUBLIN: the windfall topped $25 million: a place before a colon says nothing."""
    cue = record.body.cue if isinstance(record.body, Statement) else ""
    return cue == ":" and any(p.role == "speaker" and p.span in places for p in record.parties)


def denied(body: Statement) -> bool:
    """Whether somebody is told not to have said something."""
    return bool(set(body.cue.lower().split()) & set(NOT))

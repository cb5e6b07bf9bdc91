"""A share whose clause only points back and the figures before it in, what it points back to out.

"That is down from 60 percent", "it had risen to 18 percent": the share before says of what.
"""

import re
from collections.abc import Sequence

from pactline.kit import trees
from pactline.model.record import Measure, Record
from pactline.records import measure_shares
from pactline.records.measure_finding import Finding
from pactline.records.measure_ground import Ground
from pactline.records.measure_same import thing

FAR = 240  # characters from a figure to what points back to it
PLAIN = ("that", "this", "it")
FULL = re.compile(r"[.!?][”\"]?\s")
HIGH = re.compile(r"(?:,|\band) (?:from )?an? (?:high|low|peak|record|average) of (?:about |around |some |nearly )?$")
BROUGHT = re.compile(
    r" (?:it|them) (?:up |down |back )?(?:to|above|below) (?:about |around |some |nearly |just |only )?$"
)


def pointed(here: Ground, found: Sequence[Record]) -> Finding | None:
    """That is down from [60 percent] and a high of [72 percent]: shares of what the last share is of."""
    last = _last(here, found)
    if last is None or not isinstance(last.body, Measure) or last.body.of is None:
        return None
    own = measure_shares.asked(here) is not None or measure_shares.whole_after(here) is not None
    if own or not (_pronoun(here) or _high(here, last)):
        return None
    return Finding(last.body.of, thing(last), of=last.body.of)


def moved_on(here: Ground, found: Sequence[Record]) -> Finding | None:
    """[Prices] fell 25 percent, they must fall another [10 percent]; a cut in [its rate], pushing it to 2 percent."""
    last = found[-1] if found else None
    body = None if last is None else last.body
    if last is None or not isinstance(body, Measure) or body.amount.sentence != here.amount.sentence:
        return None
    rates = here.amount.unit == "percent" and body.amount.unit in ("percent", "percentage points")
    moved = last.evidence[1].rule in ("change", "altered", "part_of_noun") and (_they(here) or _it(here))
    return Finding(body.label, thing(last), of=body.of) if rates and moved else None


def _they(here: Ground) -> bool:
    """Whether a clause says how far "they" or "it" go."""
    clause, verb = here.clause(), here.verb()
    subject = None if clause is None else clause.subject
    moves = verb is not None and here.tokens[verb].lemma in here.words.changing and here.tokens[verb].lemma != "be"
    return moves and subject is not None and here.tokens[subject].text.lower() in ("they", "it")


def _it(here: Ground) -> bool:
    """Whether a verb brings "it" to a level: pushing it down to 2 percent."""
    verb = here.verb()
    thing_ = None if verb is None else trees.child(here.tokens, verb, "obj")
    told = thing_ is not None and here.tokens[thing_].text.lower() in ("it", "them")
    return told and BROUGHT.search(here.text[here.sentence.start : here.amount.span.start]) is not None


def _pronoun(here: Ground) -> bool:
    """Whether a clause tells of "that" or "it", and how it stands or moved."""
    clause, subject = here.clause(), here.subject()
    if clause is None or subject is None or here.tokens[subject].text.lower() not in PLAIN:
        return False
    verb = here.tokens[clause.verb]
    object_ = trees.child(here.tokens, clause.verb, "obj")
    moves = (*here.words.changing, *here.words.altering, *here.words.expecting, "be")
    return (verb.upos != "VERB" or verb.lemma in moves) and (object_ is None or object_ in here.own)


def _high(here: Ground, last: Record) -> bool:
    """Whether a share is a high or low told beside the one before."""
    between = here.text[last.evidence[0].span.end : here.amount.span.start]
    return last.evidence[1].rule == pointed.__name__ and HIGH.search(between) is not None


def _last(here: Ground, found: Sequence[Record]) -> Record | None:
    """The share before, where it stands in the sentence or in the one before it."""
    last = found[-1] if found else None
    if last is None or not isinstance(last.body, Measure) or here.amount.unit != "percent":
        return None
    between = here.text[last.evidence[0].span.end : here.sentence.start + 1]
    near = len(FULL.findall(between)) <= 1 and len(between) <= FAR and "\n" not in between.strip()
    return last if near and last.body.amount.unit == "percent" else None


RULES = (pointed, moved_on)

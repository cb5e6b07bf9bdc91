"""A sum told in short behind one told in full in, what it is of out: $5 billion to the fund, and Latvia [$4 billion].

What stands behind the sum before is left out and meant again; what stands before it is who has it, and is not.
"""

import re
from collections.abc import Sequence

from pactline.model.record import Measure, Record
from pactline.records.measure_finding import Finding
from pactline.records.measure_ground import Ground, is_money
from pactline.records.measure_same import money, thing

LOOK_BACK = 9  # characters before a name, more than NAMED takes
NAMED = re.compile(r"(?:,|,? and|;) $")
ENDS = re.compile(r"(?:[.,;)”\"]|$| and [A-Z]| (?:in|by|for|since) (?:19|20)\d\d\b| (?:last|this|a) year\b)")
GOING = ("sum_spent", "meant_for", "put_to", "sum_in", "laid_out", "named_short")  # rules of what stands behind a sum
AGAIN = (*GOING[:-1], "said_again")
LONGEST = 4  # words of a name


def named_short(here: Ground, found: Sequence[Record]) -> Finding | None:
    """Norway gave $5 billion to the fund, [Latvia $4 billion] and [Estonia $2 billion]: what the first is for."""
    first = here.own[0]
    name = first
    while name > max(0, first - LONGEST) and here.tokens[name - 1].upos == "PROPN":
        name -= 1
    last = found[-1]
    if name == first or not _follows(here, last, GOING):
        return None
    opens = NAMED.search(here.text, max(here.tokens[name].start - LOOK_BACK, 0), here.tokens[name].start) is not None
    verb = any(
        token.upos in ("VERB", "AUX") and token.start >= last.evidence[0].span.end for token in here.tokens[:name]
    )
    return None if verb or not opens else _meant(last)


def said_again(here: Ground, found: Sequence[Record]) -> Finding | None:
    """Norway had $9 billion in foreign sales, and Latvia [had $4 billion]: the verb again, and what it was of."""
    last, verb = found[-1], here.verb()
    cue = next((one.span for one in last.evidence if one.role == "cue"), None)
    if verb is None or cue is None or not _follows(here, last, AGAIN) or here.tokens[here.head].head != verb:
        return None
    told = next((token for token in here.tokens if token.start == cue.start), None)
    same = told is not None and told.lemma == here.tokens[verb].lemma and cue.start < here.tokens[verb].start
    body = last.body
    priced = not isinstance(body, Measure) or " for " in f" {body.label} "
    return _meant(last) if same and not priced else None


def _follows(here: Ground, last: Record, rules: Sequence[str]) -> bool:
    """Whether a sum stands behind another of its currency that is of what follows that one, and has no words behind."""
    body = last.body
    if not isinstance(body, Measure) or body.of is not None or not money(body.amount) or not is_money(here):
        return False
    end = last.evidence[0].span.end
    told = last.evidence[0].rule in rules and (
        thing(last)[0] >= end or last.evidence[0].rule in ("named_short", "said_again")
    )
    alike = body.amount.unit == here.amount.unit and end >= here.sentence.start
    return told and alike and ENDS.match(here.text, here.amount.span.end) is not None


def _meant(last: Record) -> Finding | None:
    """What the sum before is of."""
    return Finding(last.body.label, thing(last)) if isinstance(last.body, Measure) else None


RULES = (named_short, said_again)

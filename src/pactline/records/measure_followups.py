"""An amount that says nothing by itself and the figures before it in, what it goes on about out.

"The figure now stands at 60 percent", "30 percent of them", "54 percent of voters said no, while 46 percent agreed":
what is measured was said a figure earlier.
"""

import re
from collections.abc import Sequence

import msgspec

from pactline.kit import trees
from pactline.model.record import Measure, Record
from pactline.records import measure_labels
from pactline.records.measure_finding import Finding
from pactline.records.measure_ground import Ground

OPENING = 12  # characters before a figure that opens a sentence: "But only "
FAR = 200  # characters from a figure to the sentence that takes it up
THEM = re.compile(r"\s+of ((?:them|these|those)(?: ([a-z]+s|people))?)\b(?! (?:in|who|with|that)\b)")
NAMED_BEFORE = r"(?:([a-z]+) )?\b{}\b"  # "domestic workers" before "these workers"
BRACKET = re.compile(r" ?\((?:about |around |roughly |some )?$")


def read(here: Ground, found: Sequence[Record]) -> Finding | None:
    """What an amount goes on about, stamped with the rule that read it."""
    for rule in RULES if found else ():
        finding = rule(here, found)
        if finding is not None:
            return msgspec.structs.replace(finding, rule=rule.__name__)
    return None


def agreement(finding: Finding, found: Sequence[Record]) -> str | None:
    """The agreement of the figure before, which what goes on about it shares."""
    body = found[-1].body if found and finding.rule in (rule.__name__ for rule in RULES) else None
    return body.agreement if isinstance(body, Measure) else None


def taken_up(here: Ground, found: Sequence[Record]) -> Finding | None:
    """[The figure] now stands at 60 percent: a share of what the figure before it was a share of."""
    clause = here.clause()
    subject = clause.subject if clause is not None else None
    last = found[-1].body
    if here.amount.unit != "percent" or subject is None or not isinstance(last, Measure) or last.of is None:
        return None
    near = here.sentence.start - found[-1].evidence[0].span.end < FAR
    if here.tokens[subject].lemma.lower() not in here.words.pointing or last.amount.unit != "percent" or not near:
        return None
    return Finding(last.of, here.phrase(subject), of=last.of)


def of_them(here: Ground, found: Sequence[Record]) -> Finding | None:
    """The trawlers number 400, and 30 percent of [them] are idle: a share of what the count before it counted."""
    match = THEM.match(here.text, here.amount.span.end)
    if match is None or here.amount.unit != "percent":
        return None
    for record in reversed(found):
        whole = _whole(record)
        if here.sentence.start - record.evidence[0].span.end > FAR * 2 or (match[2] is None and not whole):
            break
        if whole and (match[2] is None or match[2] in whole.split()):
            return Finding(whole, match.span(1), of=whole)
    named = _named_before(here, match[2]) if match[2] else ""
    return Finding(named, match.span(1), of=named) if named else None


def _named_before(here: Ground, noun: str) -> str:
    """What "these workers" were called last: domestic workers."""
    start = max(0, here.sentence.start - FAR * 2)
    found = list(re.finditer(NAMED_BEFORE.format(re.escape(noun)), here.text[start : here.amount.span.start]))
    label = found[-1].group() if found else ""
    return label if measure_labels.whole(label) and found[-1][1] else ""


def other_share(here: Ground, found: Sequence[Record]) -> Finding | None:
    """54 percent of voters said no, while [46 percent] agreed: another share of the same whole."""
    last = found[-1]
    body, own = last.body, here.tokens[here.head]
    if (
        here.amount.unit != "percent"
        or not isinstance(body, Measure)
        or body.of is None
        or body.amount.unit != "percent"
    ):
        return None
    near = here.amount.span.start - last.evidence[0].span.end < FAR and _goes_on(here, last)
    alone = trees.child(here.tokens, here.head, "nmod", "acl", "compound", "amod") is None
    if not near or not alone or not own.deprel.startswith("nsubj") or last.evidence[0].rule not in SHARES:
        return None
    return Finding(body.of, _thing(last), of=body.of)


def _goes_on(here: Ground, last: Record) -> bool:
    """Whether nothing new is set up before a figure: it stands in the sentence of the one before, or opens the next."""
    between = here.text[last.evidence[0].span.end : here.amount.span.start]
    first = here.amount.span.start - here.sentence.start < OPENING
    return "\n" not in between and (last.evidence[0].span.start >= here.sentence.start or first)


def _thing(last: Record) -> tuple[int, int]:
    """Where the object of a figure stands."""
    span = next(one.span for one in last.evidence if one.role == "object")
    return span.start, span.end


def same_sum(here: Ground, found: Sequence[Record]) -> Finding | None:
    """He pledged $400 million ([250 million pounds]): the sum before it in another currency."""
    last = found[-1]
    body, span = last.body, last.evidence[0].span
    sums = isinstance(body, Measure) and body.amount.unit.isupper() and here.amount.unit.isupper()
    if not sums or not isinstance(body, Measure) or body.amount.unit == here.amount.unit:
        return None
    before = here.text[span.end : here.amount.span.start]
    if len(body.amount.unit) != len(here.amount.unit) or not BRACKET.fullmatch(before):
        return None
    return Finding(body.label, _thing(last), of=body.of)


SHARES = ("share_of", "fronted_whole", "other_share", "of_them")
RULES = (taken_up, of_them, other_share, same_sum)


def _whole(record: Record) -> str:
    """What a share is a share of, or what a count counts; empty for a sum or a change."""
    body = record.body
    if not isinstance(body, Measure):
        return ""
    counted = body.amount.rule in ("plural_noun", "number_of")
    return body.of or (body.label if counted else "")

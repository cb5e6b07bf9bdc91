"""An amount that says nothing by itself and the figures before it in, what it goes on about out.

"The figure now stands at 60 percent", "30 percent of them", "54 percent of voters said no, while 46 percent agreed":
what is measured was said a figure earlier.
"""

import re
from collections.abc import Sequence

import msgspec

from pactline.kit import trees
from pactline.model.record import Measure, Record
from pactline.records import measure_labels, measure_loose
from pactline.records.measure_finding import Finding
from pactline.records.measure_ground import Ground

OPENING = 12  # characters before a figure that opens a sentence: "But only "
FAR = 200  # characters from a figure to the sentence that takes it up
THEM = re.compile(r"\s+of ((?:them|these|those)(?: ([a-z]+s|people))?)\b(?! (?:in|who|with|that)\b)")
NAMED_BEFORE = r"(?:([a-z]+) )?\b{}\b"  # "domestic workers" before "these workers"
MOVED = ("up", "down", "off")
FROM = ("from", "by")
CONTRAST = re.compile(r"\b(?:compared (?:with|to)|versus|vs\.?|against|as against)(?: (?:only|just|about))? $")
SET_UP = re.compile(r"[.;:]|\band\b|\bwhile\b")  # after these the level before is left behind
BOTH = 2
BRACKET = re.compile(r" ?\((?:about |around |roughly |some )?$")


def read(here: Ground, found: Sequence[Record]) -> Finding | None:
    """What an amount goes on about, stamped with the rule that read it."""
    for rule in RULES if found else (answering,):
        finding = rule(here, found)
        if finding is not None:
            return msgspec.structs.replace(finding, rule=rule.__name__)
    return None


def again(here: Ground, found: Sequence[Record]) -> Finding | None:
    """The figure before it in another currency or unit, or how that moved: these come before all else."""
    for rule in AGAIN if found else ():
        finding = rule(here, found)
        if finding is not None:
            return msgspec.structs.replace(finding, rule=rule.__name__)
    return None


def agreement(finding: Finding, found: Sequence[Record]) -> str | None:
    """The agreement of the figure before, which what goes on about it shares."""
    body = found[-1].body if found and finding.rule in (rule.__name__ for rule in (*RULES, *AGAIN)) else None
    return body.agreement if isinstance(body, Measure) else None


def same_breath(here: Ground, finding: Finding, before: Record) -> bool:
    """Whether a figure goes on about the one before in its sentence, and so is claimed with it."""
    goes_on = finding.rule in (rule.__name__ for rule in (*AGAIN, other_share))
    return goes_on and before.evidence[0].span.start >= here.sentence.start


def taken_up(here: Ground, found: Sequence[Record]) -> Finding | None:
    """[The figure] now stands at 60 percent: a share of what the figure before it was a share of."""
    clause = here.clause()
    subject = clause.subject if clause is not None else None
    last = found[-1].body
    own = subject is None or subject in here.own
    if here.amount.unit != "percent" or own or subject is None or not isinstance(last, Measure) or last.of is None:
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
    named = _told_before(here, match[2], found) or (_named_before(here, match[2]) if match[2] else "")
    return Finding(named, match.span(1), of=named) if named else None


def _told_before(here: Ground, noun: str | None, found: Sequence[Record]) -> str:
    """What the nearest figure before counts, or the nearest that counts a noun."""
    near = (one for one in reversed(found) if here.sentence.start - one.evidence[0].span.end <= FAR * 2)
    wholes = (_whole(one) for one in near)
    if noun is None:
        return next(wholes, "")
    return next((whole for whole in wholes if noun in whole.split()), "")


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
    stands = own.deprel.startswith("nsubj") or _same_verb(here, last)
    if not near or not alone or not stands or last.evidence[0].rule not in SHARES:
        return None
    return Finding(body.of, _thing(last), of=body.of)


def _same_verb(here: Ground, last: Record) -> bool:
    """Whether a share hangs on the verb of the one before said again: [accounted] for 11 percent ... and 14 percent."""
    verb = here.verb()
    cue = next((one.span for one in last.evidence if one.role == "cue"), None)
    if verb is None or cue is None or here.tokens[verb].start <= cue.start:
        return False
    return here.tokens[verb].text == here.text[cue.start : cue.end]


def _goes_on(here: Ground, last: Record) -> bool:
    """Whether nothing new is set up before a figure: it stands in the sentence of the one before, or opens the next."""
    between = here.text[last.evidence[0].span.end : here.amount.span.start]
    first = here.amount.span.start - here.sentence.start < OPENING
    return "\n" not in between and (last.evidence[0].span.start >= here.sentence.start or first)


def _thing(last: Record) -> tuple[int, int]:
    """Where the object of a figure stands."""
    span = next(one.span for one in last.evidence if one.role == "object")
    return span.start, span.end


def moved(here: Ground, found: Sequence[Record]) -> Finding | None:
    """Catches were worth $4 million, [up 2 percent]; oil traded at $40, [down $2]: how the level before moved."""
    last, at = found[-1], here.own[0] - 1
    body, end = last.body, last.evidence[0].span.end
    gap = here.text[end : here.amount.span.start]
    if at < 1 or not isinstance(body, Measure) or not _moved(here, at):
        return None
    at -= here.tokens[at].text.lower() in FROM
    apart = here.tokens[at - 1].text not in (",", "(") or end < here.sentence.start or SET_UP.search(gap)
    level = body.amount.unit.isupper() or body.amount.unit in ("percent", "points")
    own = measure_loose.alone(here)  # a level before this one is told in words of its own, so that no chart takes it up
    before = body.amount.unit == here.amount.unit and own is not None
    label = own.label if before and own is not None else body.label
    return None if apart or not level else Finding(label, _thing(last), of=body.of)


def contrasted(here: Ground, found: Sequence[Record]) -> Finding | None:
    """73 percent of voters said yes, compared to [24 percent] who said no: another share of the same whole."""
    last = found[-1]
    body, between = last.body, here.text[last.evidence[0].span.end : here.amount.span.start]
    if not isinstance(body, Measure) or body.of is None or body.amount.unit != here.amount.unit:
        return None
    return Finding(body.of, _thing(last), of=body.of) if CONTRAST.search(between) and _goes_on(here, last) else None


def _moved(here: Ground, at: int) -> bool:
    """Whether "up", "down from" or the like ends at a token."""
    word, before = here.tokens[at].text.lower(), here.tokens[at - 1].text.lower()
    return word in MOVED or (word in FROM and before in MOVED and at > 1)


def same_stuff(here: Ground, found: Sequence[Record]) -> Finding | None:
    """Seven million gallons ([26 million litres]) of oil leaked: the count before it in another unit."""
    last = found[-1]
    body, span = last.body, last.evidence[0].span
    units = {unit.split()[0] for unit in (here.amount.unit, body.amount.unit)} if isinstance(body, Measure) else set()
    if len(units) < BOTH or not isinstance(body, Measure) or not units <= set(here.words.stuffs):
        return None
    before = BRACKET.search(here.text[span.end : here.amount.span.start])
    near = before is not None and here.amount.span.start - span.end < OPENING * 2
    return Finding(body.label, _thing(last), of=body.of) if near else None


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


def answering(here: Ground, found: Sequence[Record]) -> Finding | None:
    """About 63 percent [blame the owners]: a share of those asked, told by what they say or do."""
    own, clause = here.tokens[here.head], here.clause()
    alone = trees.child(here.tokens, here.head, "nmod", "acl", "compound", "amod") is None
    asked = own.deprel == "nsubj" or (own.deprel == "compound" and clause is not None and own.head == clause.verb)
    if here.amount.unit != "percent" or not asked or clause is None or clause.object is None or not alone:
        return None
    verb = here.tokens[clause.verb]
    start, end = verb.start, max(verb.end, here.phrase(clause.object)[1])
    words = " ".join(here.text[start:end].split())
    if clause.negated or clause.object < clause.verb or len(words.split()) > LONGEST:
        return None
    return Finding(f"those who {words}", (here.amount.span.start, end))


LONGEST = 12  # words of what those asked say or do
SHARES = ("share_of", "fronted_whole", "other_share", "of_them", "contrasted")
RULES = (taken_up, of_them, other_share, answering)
AGAIN = (same_sum, same_stuff, moved, contrasted)  # these come before all else


def _whole(record: Record) -> str:
    """What a share is a share of, or what a count counts; empty for a sum or a change."""
    body = record.body
    if not isinstance(body, Measure):
        return ""
    counted = body.amount.rule in ("plural_noun", "number_of")
    return body.of or (body.label if counted else "")

"""A figure joined to the one before in, that one's words told of it out: it sends 90 troops and [20 marines].

The second of two figures leaves out what the first has told: "it will give $5 million for food and [at least $7 million
for the ports]", "$9 million in donations, including [$2 million from shops]".
"""

import re

from pactline.model.record import Measure, Record
from pactline.records import measure_said
from pactline.records.measure_finding import Finding
from pactline.records.measure_ground import Ground, is_money
from pactline.records.measure_said import GAP

AROUND = "alone"
END = re.compile(r"[.;:,()“”\"\n]| (?:who|which|while|but|after|as|according)\b| [-–—] ")
OPEN = re.compile(r"^(?:including|with) …\s*")
INCLUDED = re.compile(r"[\s,(–—-]*including (?:about |at least |some |more than )?$")
BEHIND = re.compile(r"(?:for|to|in|from|on|towards) \S")
POINTED = re.compile(r"In ((?:the )?[A-Z][\w-]+(?: [A-Z][\w-]+)*),? (?:it|this) (?:is|was|stands at) (?:[a-z]+ )?")
PLACE = re.compile(r"in (?:the )?[A-Z][\w-]+(?: [A-Z][\w-]+)*")
PLACED = re.compile(rf" {PLACE.pattern}$")
THEM = re.compile(
    r" of them ([^,.;:()“”\"\n\d]{4,40}?)(?=[,.;:)]|$| - | (?:and|but|who|which|have|had|were|was|are|is)\b)"
)
OF_THEM = "of_them"
LONGEST = 13  # words of a label
ROOM = 8  # words behind a figure
FEW = 3  # words of a label that says too little by itself


def told(here: Ground, finding: Finding, before: Record | None) -> str:
    """The words of the figure before with its own noun or its own end for this one; empty where they do not fit."""
    body = None if before is None else before.body
    if finding.rule == OF_THEM:
        return _of_them(here, finding)
    if not isinstance(body, Measure):
        return ""
    if body.amount.sentence != here.amount.sentence:
        return _pointed(here, finding, body)
    rules = (_included, _summed, _joined, _placed_next)
    words = next((words for rule in rules if (words := rule(here, finding, body))), "")
    return words if len(words.split()) <= LONGEST else ""


def _of_them(here: Ground, finding: Finding) -> str:
    """Nine planes, [half of them] foreign-built: planes that are foreign-built."""
    match = THEM.match(here.text, here.amount.span.end)
    first = None if match is None else next((one for one in here.tokens if one.start >= match.start(1)), None)
    if match is None or first is None or first.upos not in ("ADJ", "NOUN", "PROPN") or finding.of is None:
        return ""
    return f"{finding.of} that are {match[1]}"


def _pointed(here: Ground, finding: Finding, body: Measure) -> str:
    """Rates are about 11 percent. In Latvia [it is 46 percent]: rates in Latvia."""
    match = POINTED.fullmatch(here.text[here.sentence.start : here.amount.span.start])
    near = body.amount.sentence == here.amount.sentence - 1 and body.amount.unit == here.amount.unit == "percent"
    plain = not body.label[:1].isdigit() and GAP not in body.label and len(body.label.split()) <= ROOM
    label = body.label[:1].lower() + body.label[1:] if body.label[1:2].islower() else body.label
    return f"{label} in {match[1]}" if match is not None and near and plain else ""


def _placed_next(here: Ground, finding: Finding, body: Measure) -> str:
    """Rates in Latvia are 46 percent [and about 45 percent in Estonia]: rates in Estonia."""
    between = here.text[body.amount.span.end : here.amount.span.start]
    behind, placed = _behind(here), PLACED.search(body.told)
    same = body.amount.unit == here.amount.unit and finding.rule == AROUND and between in (" and ", ", ", ", and ")
    if not same or placed is None or not PLACE.fullmatch(behind):
        return ""
    return f"{body.told[: placed.start()]} {behind}"


def _included(here: Ground, finding: Finding, body: Measure) -> str:
    """$9 million in donations, including [$2 million from shops]: donations from shops."""
    between = here.text[body.amount.span.end : here.amount.span.start]
    if here.amount.rule == "included" and here.amount.unit in body.label.split() and body.label != here.amount.unit:
        return body.label
    same = body.amount.unit == here.amount.unit and finding.rule == AROUND and len(body.label.split()) <= FEW
    if not same or body.label[:1].isdigit() or not INCLUDED.search(between) or GAP in body.label:
        return ""
    return f"{body.label} {_behind(here)}".strip()


def _summed(here: Ground, finding: Finding, body: Measure) -> str:
    """It will give $5 million for food and [$7 million for the ports]: it will give … for the ports."""
    between = here.text[body.amount.span.end : here.amount.span.start]
    sums = is_money(here) and body.amount.unit == here.amount.unit and finding.rule == AROUND
    behind = _behind(here)
    if not sums or not between.endswith(" and ") or END.search(between) or not BEHIND.match(behind):
        return ""
    opening = body.told.partition(GAP)[0].strip()
    return f"{opening} {GAP} {behind}" if opening else ""


def _behind(here: Ground) -> str:
    """The words behind a figure up to the next break."""
    stop = END.search(here.text, here.amount.span.end, here.sentence.end)
    words = here.text[here.amount.span.end : here.sentence.end if stop is None else stop.start()].split()
    return measure_said.trimmed(" ".join(words)) if len(words) <= ROOM else ""


def _joined(here: Ground, finding: Finding, body: Measure) -> str:
    """It sends 90 troops and [20 marines]: it sends … marines."""
    own, other = here.amount.noun, body.amount.noun
    if own is None or other is None or here.amount.rule != "plural_noun" or len(finding.label.split()) > FEW:
        return ""
    number = here.amount.span.start
    tokens = here.tokens
    beside = [i for i, token in enumerate(tokens) if token.start == other.start]
    joined = tokens[here.head].deprel == "conj" and tokens[here.head].head in beside
    match = re.search(rf"{GAP} (?:[\w’'-]+ ){{0,3}}?{re.escape(here.text[other.start : other.end])}\b", body.told)
    close = here.text[other.end : number].strip() in ("and", ",", ", and", "plus", "as well as")
    if not joined or not close or match is None:
        return ""
    return f"{body.told[: match.start()]}{GAP} {finding.label}{body.told[match.end() :]}"

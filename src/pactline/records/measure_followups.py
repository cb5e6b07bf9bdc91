"""An amount that says nothing by itself and the figures before it in, what it goes on about out.

"The figure now stands at 60 percent", "30 percent of them", "54 percent of voters said no, while 46 percent agreed":
what is measured was said a figure earlier.
"""

import re
from collections.abc import Sequence

import msgspec

from pactline.kit import trees
from pactline.model.record import Measure, Record
from pactline.records import (
    measure_again,
    measure_back,
    measure_former,
    measure_gapped,
    measure_labels,
    measure_outside,
    measure_same,
    measure_shares,
)
from pactline.records.measure_finding import Finding
from pactline.records.measure_ground import Ground
from pactline.records.measure_polls import other_choice

THEM = re.compile(r"\s+of ((?:them|these|those|that|it)(?: ([a-z]+s|people))?)\b(?! (?:in|who|with|that|[a-z]+ing)\b)")
ASKED = re.compile(r"\b(?:[Pp]oll(?:ing|s|sters?)?|[Ss]urveys?|[Cc]ensus)\b")
STOP = re.compile(r"[.;:!?“”\"]\s|\b(?:said|says)\b")
OF_WHOM = re.compile(r" of (?:whom|which)\b(?!,)")
OF_WHICH = re.compile(r"^(?! (?:and|but)\b)(?:(?! (?:and|but) ).){0,40}?, of (?:whom|which) (?:[a-z]+ ){0,2}$")
WITH_MORE = re.compile(r", (?:with|plus|and) (?:another|a further|an additional|a) $")
TOLL = re.compile(
    r"^[^.,;]{1,40}\b(?:dead|killed|deaths|dying|missing|lost|wounded|injured|hurt),? and (?:[a-z]+ ){0,2}$"
)
MORE = re.compile(
    r"(?:But |And )?(?:[Aa]nother|[Aa]n additional|[Aa] further|[Tt]he (?:other|remaining)|[Aa]bout another) "
)
FURTHER = ("another", "additional", "further", "other", "remaining")
FULL = re.compile(r"[.!?][”\"]?\s")
NAMED_BEFORE = r"(?:([a-z]+) )?\b{}\b"  # "domestic workers" before "these workers"


def read(here: Ground, found: Sequence[Record]) -> Finding | None:
    """What an amount goes on about, stamped with the rule that read it."""
    for rule in RULES if found else (answering,):
        finding = rule(here, found)
        if finding is not None:
            return msgspec.structs.replace(finding, rule=rule.__name__)
    return None


def agreement(finding: Finding, found: Sequence[Record]) -> str | None:
    """The agreement of the figure before, which what goes on about it shares."""
    body = (
        found[-1].body if found and finding.rule in (rule.__name__ for rule in (*RULES, *measure_again.RULES)) else None
    )
    return body.agreement if isinstance(body, Measure) else None


def shares_claim(here: Ground, finding: Finding, before: Record) -> bool:
    """Whether a figure is claimed with the one before: in its sentence, or in the next that tells of the same poll."""
    if any(one.span is not None and measure_former.of_former(here, one.span) for one in before.said_by):
        return False
    told = same_breath(here, finding, before) or _next_answer(here, before)
    return told or _same_tally(here, before) or part_of(here, before) or _another(here, before) or _toll(here, before)


def _toll(here: Ground, before: Record) -> bool:
    """The army counted 40 dead [and 90 wounded]: a toll that is told in one breath with the one before."""
    start = before.evidence[0].span.start
    return start >= here.sentence.start and TOLL.search(here.text[start : here.amount.span.start]) is not None


def _another(here: Ground, before: Record) -> bool:
    """Lund estimated $7 million for the yard, with [another $5 million] for the port: more by who told the last."""
    gap = here.text[before.evidence[0].span.end : here.amount.span.end - len(here.amount.text)]
    near = before.evidence[0].span.start >= here.sentence.start and not STOP.search(gap)
    return near and WITH_MORE.search(gap) is not None


def part_of(here: Ground, before: Record) -> bool:
    """Norvania confirmed 26 cases, [23 of which] came by air: a part of what was claimed right before."""
    gap = here.text[before.evidence[0].span.end : here.amount.span.start]
    end = here.amount.number.end if here.amount.number is not None else here.amount.span.end
    fronted = OF_WHICH.search(gap) is not None
    return "\n" not in gap and not STOP.search(gap) and (fronted or OF_WHOM.match(here.text, end) is not None)


def _same_tally(here: Ground, before: Record) -> bool:
    """The office counted 2,900 admissions, [56 percent in the capital]: another share by who claims the last figure."""
    span = before.evidence[0].span
    gap = here.text[span.end : here.amount.span.start]
    near = span.start >= here.sentence.start and "which" not in gap and (";" not in gap or _tallied(here, before))
    return near and before.within is None and here.amount.unit == "percent"


def _tallied(here: Ground, before: Record) -> bool:
    """Whether a tally claims the last figure: a semicolon parts what others tell, not the answers to one poll."""
    words = {word.removesuffix("s") for one in before.said_by for word in one.text.lower().split()}
    return bool(words & set(here.words.tallies))


def _next_answer(here: Ground, before: Record) -> bool:
    """A poll found 57 percent against. [Only 11 percent were in favour]: the next share in a paragraph."""
    between = here.text[before.evidence[0].span.end : here.amount.span.start]
    polled = any(ASKED.search(party.text) for party in before.said_by)
    near = "\n" not in between and len(FULL.findall(between)) == 1
    return polled and near and here.amount.unit == "percent" and not measure_outside.scene(here)


def same_breath(here: Ground, finding: Finding, before: Record) -> bool:
    """Whether a figure goes on about the one before in its sentence, and so is claimed with it."""
    rules = (rule.__name__ for rule in (*measure_again.RULES, other_share) if rule is not measure_gapped.in_turn)
    return finding.rule in rules and before.evidence[0].span.start >= here.sentence.start


def taken_up(here: Ground, found: Sequence[Record]) -> Finding | None:
    """[The figure] now stands at 60 percent: a share of what the figure before it was a share of."""
    clause = here.clause()
    subject = clause.subject if clause is not None else None
    last = found[-1].body
    own = subject is None or subject in here.own
    if here.amount.unit != "percent" or own or subject is None or not isinstance(last, Measure) or last.of is None:
        return None
    near = here.sentence.start - found[-1].evidence[0].span.end < measure_again.FAR
    if here.tokens[subject].lemma.lower() not in here.words.pointing or last.amount.unit != "percent" or not near:
        return None
    return Finding(last.of, measure_shares.asked(here) or here.phrase(subject), of=last.of)


def of_them(here: Ground, found: Sequence[Record]) -> Finding | None:
    """The trawlers number 400, and 30 percent of [them] are idle: a share of what the count before it counted."""
    match = THEM.match(here.text, here.amount.span.end)
    if match is None or here.amount.unit != "percent" or (match[2] is None and _narrows(here, match.start(1))):
        return None
    named = _told_before(here, match[2], found) or (_named_before(here, match[2]) if match[2] else "")
    return Finding(named, match.span(1), of=named) if named else None


def _narrows(here: Ground, start: int) -> bool:
    """Whether a pronoun has a noun of its own: of [that] package."""
    return any(token.start == start and token.deprel == "det" for token in here.tokens)


def _told_before(here: Ground, noun: str | None, found: Sequence[Record]) -> str:
    """What the nearest figure before counts, or the nearest that counts a noun."""
    near = (one for one in reversed(found) if here.sentence.start - one.evidence[0].span.end <= measure_again.FAR * 2)
    wholes = (_whole(one) for one in near)
    if noun is None:
        return next(wholes, "")
    return next((whole for whole in wholes if noun in whole.split()), "")


def _named_before(here: Ground, noun: str) -> str:
    """What "these workers" were called last: domestic workers."""
    start = max(0, here.sentence.start - measure_again.FAR * 2)
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
    next_ = body.amount.sentence == here.amount.sentence - 1 and _same_verb(here, last)
    near = here.amount.span.start - last.evidence[0].span.end < measure_again.FAR
    near = near and (measure_again.goes_on(here, last) or next_ or _more(here, last))
    alone = _alone(here)
    stands = own.deprel.startswith(STANDING) or _same_verb(here, last)
    if not near or not alone or not stands or last.evidence[0].rule not in SHARES:
        return None
    return Finding(body.of, measure_same.thing(last), of=body.of)


def _more(here: Ground, last: Record) -> bool:
    """Whether a sentence opens with more of the same: [another] 19 percent, [an additional] 25 percent."""
    next_ = isinstance(last.body, Measure) and last.body.amount.sentence == here.amount.sentence - 1
    return next_ and MORE.fullmatch(here.text, here.sentence.start, here.amount.span.start) is not None


def _alone(here: Ground) -> bool:
    """Whether a share has no words of its own that say of what: not [12 percent] of sales."""
    own = trees.children(here.tokens, here.head, "nmod", "acl", "compound", "amod")
    return all(at in here.own or here.tokens[at].text.lower() in FURTHER for at in own)


def _same_verb(here: Ground, last: Record) -> bool:
    """Whether a share hangs on the verb of the one before said again: [accounted] for 11 percent ... and 14 percent."""
    verb = here.verb()
    cue = next((one.span for one in last.evidence if one.role == "cue"), None)
    if verb is None or cue is None or here.tokens[verb].start <= cue.start:
        return False
    return here.tokens[verb].text == here.text[cue.start : cue.end]


def answering(here: Ground, found: Sequence[Record]) -> Finding | None:
    """About 63 percent [blame the owners]: a share of those asked, told by what they say or do."""
    own, clause = here.tokens[here.head], here.clause()
    alone = _alone(here)
    asked = own.deprel == "nsubj" or (own.deprel == "compound" and clause is not None and own.head == clause.verb)
    if here.amount.unit != "percent" or not asked or clause is None or clause.object is None or not alone:
        return None
    verb = here.tokens[clause.verb]
    start, end = verb.start, max(verb.end, here.phrase(clause.object)[1])
    words = " ".join(here.text[start:end].split())
    if clause.negated or clause.object < clause.verb or len(words.split()) > LONGEST:
        return None
    return Finding(f"those who {words}", measure_shares.asked(here) or (here.amount.span.start, end))


LONGEST = 12  # words of what those asked say or do
STANDING = ("nsubj", "conj", "appos", "parataxis", "dep", "orphan")  # how another share of one whole hangs on
SHARES = ("share_of", "fronted_whole", "other_share", "other_choice", "of_them", "contrasted")
RULES = (other_choice, taken_up, *measure_back.RULES, of_them, other_share, answering)


def _whole(record: Record) -> str:
    """What a share is a share of, or what a count counts; empty for a sum or a change."""
    body = record.body
    if not isinstance(body, Measure):
        return ""
    counted = body.amount.rule in ("plural_noun", "number_of")
    return body.of or (body.label if counted else "")

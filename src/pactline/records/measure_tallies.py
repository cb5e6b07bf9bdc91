"""A figure in its sentence in, who claims it without a statement out: what put, showed, reported or estimated it.

Tallies (a poll, data, estimates) claim a figure themselves; people do by a verb of telling above the figure's clause.
"""

import re

from pactline.kit import trees
from pactline.model.record import Party
from pactline.model.sentence import Clause
from pactline.model.span import Span
from pactline.records import measure_beyond, measure_estimates, measure_former, measure_giving, measure_outside
from pactline.records.measure_ground import LOOSE, NOUNS, Ground

ASKING = ("poll", "survey", "census", "study")
GIVE = ("give", "quote")  # verbs by which one gives a level "as" a figure
AT_A = re.compile(r"\bat an? [a-z]+ $")  # "at a paltry $3 billion"
LEVELS = (
    "of",
    "to",
    "at",
    "from",
    "between",
    "above",
    "below",
    "by",
    "as",
)  # "made forecasts for 40 banks" forecasts no banks
ANOTHER = ("by_another", "again")  # rules of amounts that tell anew what one told before
BY = re.compile(
    r",? by ((?:the|that|its|their|her|his|our) [^,.;()“”]{2,50}?)(?=[,.;()“”]| (?:who|that|which|said|says)\b|$)"
)
LATER = re.compile(r" (?:at first|at the time|so far|at least|at last|on its own|in turn)$")  # "police at first put"
PLAIN = (
    "obj",
    "obl",
    "nmod",
    "nummod",
    "nsubj",
    "conj",
    "xcomp",
    "compound",
)  # what keeps an amount in its clause
FORETELLING = ("project", "forecast", "predict", "estimate")
RELATIVE = ("which", "that", "who", "what")  # words that name no claimant


def by_noun(here: Ground) -> Party | None:
    """The target stood despite [reports] that it had been raised by $10 million: the nearest to claim a figure."""
    for verb in trees.path_up(here.tokens, here.head):
        token = here.tokens[verb]
        above = token.head if token.deprel in ("acl", "ccomp") else -1
        if 0 <= above < verb and here.tokens[above].upos == "NOUN" and here.tokens[above].lemma in here.words.reports:
            mark = trees.child(here.tokens, verb, "mark")
            told = mark is not None and here.tokens[mark].text.lower() == "that"
            return (measure_estimates.its(here, above) or _sayer(here, above)) if told else None
    return None


def another(here: Ground) -> Party | None:
    """[The army] admits to 12; 9,000 came by [the count of the police]: who tells a figure after another's."""
    if here.amount.rule not in ANOTHER:
        return None
    match = BY.match(here.text, here.amount.span.end, here.sentence.end)
    if match is not None:
        return Party("speaker", None, match[1], Span(here.sentence.report, *match.span(1)))
    verb = here.verb()
    subject = None if verb is None else trees.child(here.tokens, verb, "nsubj")
    told = (
        verb is not None
        and here.tokens[verb].lemma in here.words.countering
        and here.tokens[here.head].deprel != "ccomp"
    )
    return _sayer(here, subject) if told and subject is not None and subject not in here.own else None


def tally(here: Ground) -> Party | None:
    """[Recent estimates] put the number at 53 million, [Lund] the chance at 60 percent: who claims a figure so."""
    clauses = {clause.verb: clause for clause in here.sentence.clauses}
    below, plain = here.head, True
    for verb in trees.path_up(here.tokens, here.head):
        clause = clauses.get(verb)
        relation = here.tokens[below].deprel
        told = plain and relation == "ccomp" and here.tokens[verb].lemma in here.words.telling
        plain = plain and relation.split(":")[0] in (*PLAIN, "ccomp")
        if clause is not None and clause.voice == "active" and _claims(here, clause, told=told):
            return _sayer_of(here, clause, below)
        if told and clause is not None and clause.subject is None and _hangs(here, verb):
            return _sayer(here, here.tokens[verb].head)
        below = verb
    return asked(here) or _aside(here)


def _sayer_of(here: Ground, clause: Clause, below: int) -> Party | None:
    """The words of who claims by a clause; `below` is the part of it that the figure stands in."""
    subject = None if measure_beyond.fronted(here, clause.verb, below) else _who(here, clause)
    return None if subject is None else _sayer(here, subject)


def _hangs(here: Ground, verb: int) -> bool:
    """It comes after [a poll said] 60 percent were against: a tally that a tree gives its verb as a participle."""
    token = here.tokens[verb]
    return token.deprel == "acl" and token.xpos == "VBD" and here.tokens[token.head].lemma in here.words.tallies


def _claims(here: Ground, clause: Clause, *, told: bool) -> bool:
    """Whether the verb of a clause claims the figure that hangs under it."""
    verb, subject = clause.verb, _who(here, clause)
    if subject is None or subject in here.own or clause.negated or _parted(here, verb, subject) or _took(here, verb):
        return False
    mark = trees.child(here.tokens, verb, "mark")
    if mark is not None and here.tokens[mark].text.lower() in ("if", "unless", "whether"):
        return False
    if told:
        return True
    shown = (
        here.tokens[verb].lemma in here.words.putting
        and not measure_outside.scene(here)
        and here.tokens[subject].lemma in here.words.tallies
    )
    told = shown or _put(here, verb) or _reports(here, verb) or _revises(here, verb)
    return told or measure_giving.gives(here, verb)


def _took(here: Ground, verb: int) -> bool:
    """The flood has [claimed] 90 [lives]: it says nothing."""
    lost = trees.child(here.tokens, verb, "obj")
    return here.tokens[verb].lemma == "claim" and lost is not None and here.tokens[lost].lemma in ("life", "victim")


def _put(here: Ground, verb: int) -> bool:
    """The union [puts] the bill [at] $4 million, [gives] the toll [as] 19."""
    at = trees.child(here.tokens, here.head, "case")
    case = "" if at is None else here.tokens[at].text
    case = "at" if AT_A.search(here.text[here.tokens[verb].end : here.amount.span.start]) else case
    lemma = here.tokens[verb].lemma
    if here.tokens[verb].xpos == "VBN" and trees.child(here.tokens, verb, "aux") is None:
        return False  # "insurance, put at $4 million": it is not told who puts it so
    placed = lemma in here.words.placing and lemma not in here.words.settling
    return (placed and lemma != "value" and case == "at") or (lemma in GIVE and case == "as")


def _revises(here: Ground, verb: int) -> bool:
    """The bank [raised its estimate] to $4 million; analysts [set a valuation] of $9 million."""
    thing = trees.child(here.tokens, verb, "obj")
    own = trees.child(here.tokens, verb, "nsubj")
    if thing is None or own is None or here.tokens[verb].lemma not in here.words.revising:
        return False
    case = trees.child(here.tokens, here.head, "case")
    other = case is not None and here.tokens[here.head].head in (thing, verb) and here.tokens[case].text not in LEVELS
    return here.tokens[thing].lemma in here.words.estimates and here.head > thing and not other


def _parted(here: Ground, verb: int, subject: int) -> bool:
    """Whether a figure stands past who speaks: "Nobody asked," said Lund, [whose union has 90 members]."""
    told = here.tokens[verb].lemma in here.words.telling and here.head > verb
    return told and (subject > verb or ";" in here.text[here.tokens[verb].end : here.amount.span.start])


def _who(here: Ground, clause: Clause) -> int | None:
    """The subject of a clause; of a verb without one that of the verb above it: [it] is expected to announce.

    Who declined to say how many of 400 workers will go says nothing.
    """
    token = here.tokens[clause.verb]
    if measure_outside.withheld(here, clause.verb):
        return None
    if clause.subject is not None or token.deprel != "xcomp":
        return measure_giving.giver(here, clause.verb) if clause.subject is None else clause.subject
    return trees.child(here.tokens, token.head, "nsubj", "nsubj:pass")


def asked(here: Ground) -> Party | None:
    """In [a poll by the union], 73 percent said yes: a tally that the clause opens with."""
    verb = here.verb()
    for at in () if verb is None else trees.children(here.tokens, verb, "obl"):
        case = trees.child(here.tokens, at, "case")
        inside = case is not None and here.tokens[case].text.lower() == "in"
        if inside and at < here.head and here.tokens[at].lemma in ASKING and at not in here.own:
            party = _sayer(here, at)
            return None if party.span is None or _sized_or_former(here, party.span) else party
    return None


def _sized_or_former(here: Ground, poll: Span) -> bool:
    """In a poll of [900 voters]; from 58 percent in the last poll to [55]: a figure that a poll does not give."""
    return poll.end > here.amount.span.start or measure_former.of_former(here, poll)


def _aside(here: Ground) -> Party | None:
    """One of 120 ideas [the firm] says it has received: a telling that hangs on what is counted."""
    verb = trees.child(here.tokens, here.head, "acl:relcl")
    if (
        verb is None
        or here.tokens[verb].lemma not in here.words.telling
        or trees.child(here.tokens, verb, "ccomp") is None
    ):
        return None
    subject = trees.child(here.tokens, verb, "nsubj")
    told = subject is not None and here.tokens[subject].upos in NOUNS
    return _sayer(here, subject) if told and subject is not None else None


def _reports(here: Ground, verb: int) -> bool:
    """Whether somebody claims a figure outright: Holm [reported $5,000] in income."""
    whole = _foretold(here, verb) or here.head
    top = here.tokens[whole].head == verb and here.tokens[whole].deprel in ("obj", "obl")
    case = trees.child(here.tokens, whole, "case")
    bare = case is None or here.tokens[case].start >= here.amount.span.start or here.tokens[case].text == "between"
    return top and bare and here.tokens[verb].lemma in here.words.claiming


def _foretold(here: Ground, verb: int) -> int | None:
    """Holm is projecting [a $5,000 loss]: the noun that a sum says the size of, where it is foretold."""
    sized = here.tokens[here.head].deprel in ("compound", "nummod")
    return here.governor() if sized and here.tokens[verb].lemma in FORETELLING else None


def _sayer(here: Ground, subject: int) -> Party:
    """The words of a subject as who claims; "which" is what its clause hangs on."""
    verb = here.tokens[subject].head
    pointing = here.tokens[subject].text.lower() in RELATIVE and verb >= 0
    if pointing and here.tokens[verb].deprel == "acl:relcl" and here.tokens[verb].head >= 0:
        subject = here.tokens[verb].head
    start, end = here.phrase(subject, without=(*LOOSE, "acl"))
    case = trees.child(here.tokens, subject, "case")
    start = start if case is None else max(start, here.tokens[case].end + 1)
    end = start + len(LATER.sub("", here.text[start:end]))
    return Party("speaker", None, here.text[start:end], Span(here.sentence.report, start, end))

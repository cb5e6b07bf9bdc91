"""A figure and what somebody says beside it in, whether it stands beyond that and is the report's own out.

A sentence tells more than what is said in it: what it opens with ("despite four visits, a poll found"), what a dash
parts from a telling of its own ("pumps lift 20 tonnes - estimates suggest 90 are leaking"), and what it sets against
who speaks of himself ("Holm said it would close two yards, while Lund is to build nine").
"""

import re

from pactline.kit import trees
from pactline.model.record import Party, Record, Statement
from pactline.records.measure_ground import Ground

FRONTED = ("despite", "spite", "notwithstanding", "after", "following", "before", "amid", "besides", "unlike", "given")
DASH = re.compile(r"\s[-–—]+\s*$|;\s*$")
GOES_ON = re.compile(r" [\w$€£¥“\"]")
SETTING_AGAINST = ("while", "whereas")
OWN = ("it", "they", "he", "she", "we", "i")  # who speaks tells of himself


def fronted(here: Ground, verb: int, below: int) -> bool:
    """[Despite four visits], a poll found: a figure of what is told before who claims; a poll's shares are its own."""
    subject = max(trees.children(here.tokens, verb, "nsubj"), default=-1)
    if not (here.head < subject and below < subject) or here.amount.unit == "percent":
        return False
    if here.tokens[below].deprel.startswith(("obl", "advcl")):
        marks = (here.tokens[i].text.lower() for i in trees.children(here.tokens, below, "case", "mark", "fixed"))
        return any(mark in FRONTED for mark in marks)
    return here.tokens[0].text.lower() in FRONTED  # a tree may hang the last of several anywhere


def outside(here: Ground, claim: Record) -> bool:
    """Whether a figure of a statement's content is beyond what its speaker says."""
    return _before_dash(here, claim) or _set_against(here, claim)


def _before_dash(here: Ground, claim: Record) -> bool:
    """Pumps lift [20 tonnes] a day - the latest estimates suggest 90 are leaking: a telling of its own."""
    speaker = next((one.span for one in claim.parties if one.role == "speaker" and one.span is not None), None)
    cue = next((one.span for one in claim.evidence if one.role == "cue"), None)
    if speaker is None or cue is None or not here.amount.span.end <= speaker.start < cue.end:
        return False
    parted = DASH.search(here.text, here.amount.span.end, speaker.start) is not None
    content = claim.body.content if isinstance(claim.body, Statement) else ()
    return parted and GOES_ON.match(here.text, cue.end) is not None and any(cue.end < one.start for one in content)


def _set_against(here: Ground, claim: Record) -> bool:
    """The bank said it expects losses, [while Lund Bank will take $3 million]: what another is told to do."""
    for at in (here.head, *trees.path_up(here.tokens, here.head)):
        token = here.tokens[at]
        mark = trees.child(here.tokens, at, "mark")
        if token.deprel == "advcl" and mark is not None and here.tokens[mark].text.lower() in SETTING_AGAINST:
            return _of_another(here, at, claim)
        if token.deprel == "ccomp":
            return False
    return False


def _of_another(here: Ground, at: int, claim: Record) -> bool:
    """Whether a clause is of somebody named, and what it is set against is what a speaker says of himself."""
    over = here.tokens[at].head
    ours, theirs = (trees.child(here.tokens, verb, "nsubj") for verb in (over, at))
    if ours is None or theirs is None or here.tokens[over].deprel != "ccomp":
        return False
    speakers = [one for one in claim.parties if one.role == "speaker"]
    himself = here.tokens[ours].text.lower() in OWN
    return himself and here.tokens[theirs].upos == "PROPN" and not any(_names(one, here, theirs) for one in speakers)


def _names(party: Party, here: Ground, at: int) -> bool:
    """Whether the words of a speaker have a name in them."""
    return here.tokens[at].text in party.text.split()

"""A figure in its sentence in, whether it is none of the world's by what stands beside it out.

A threshold that is not met is no value; "two of which were hers" tells of two what no label says; of a lone man that
was pulled off his mount "pulled men" says nothing.
"""

import re

from pactline.kit import trees
from pactline.records.measure_ground import Ground

THEIRS = re.compile(
    r"\s*of (?:which|whom|them|those) (?:is|are|was|were|had been) (?:hers|his|theirs|ours|mine|yours)\b"
)
PARENT = re.compile(r"\b(?:mother|father|parent|mum|mom|dad|grandmother|grandfather|grandparent)s? of $")
LONE = ("hedged", "person")  # rules of amounts of one
DONE_TO = ("obj", "nsubj:pass")


def unmet(here: Ground) -> bool:
    """Whether a figure is a threshold not met, of whose they are, or of one to whom something was done in passing."""
    if PARENT.search(here.text, here.sentence.start, here.amount.span.start):
        return True  # "a mother of two girls" is who somebody is
    return _threshold(here) or THEIRS.match(here.text, here.amount.span.end) is not None or _passing(here)


def _threshold(here: Ground) -> bool:
    """Short of the [40 percent] barrier: the noun right behind, but not "broke the barrier"."""
    at = max(here.own) + 1
    if at >= len(here.tokens) or here.tokens[at].lemma.lower() not in here.words.thresholds:
        return False
    verb = here.tokens[at].head
    taken = here.tokens[at].deprel in ("obj", "nsubj:pass") and verb >= 0 and not _denied(here, verb)
    return not (taken and here.tokens[verb].lemma.lower() in here.words.passing)


def _denied(here: Ground, verb: int) -> bool:
    """Whether a verb tells what did not, may or is to happen: did not reach, needs to pass."""
    helped = (here.tokens[i] for i in trees.children(here.tokens, verb, "aux", "advmod", "mark"))
    return any(one.xpos == "MD" or one.text.lower() in ("not", "n't", "never", "to", "if") for one in helped)


def _passing(here: Ground) -> bool:
    """At least one man [was pulled] off his mount: of one alone only a fate or a state is a figure."""
    number, verb = here.tokens[here.head], here.governor()
    if here.amount.rule not in LONE or here.amount.value != 1 or verb is None or number.deprel not in DONE_TO:
        return False
    if here.amount.unit in here.words.ills:
        return False  # "at least one case was found"
    plain = here.tokens[verb].upos == "VERB" and trees.child(here.tokens, verb, "xcomp", "ccomp") is None
    return plain and here.tokens[verb].lemma.lower() not in here.words.fates

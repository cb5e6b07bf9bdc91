"""A figure in what somebody says in, whether it is what a deed is done to and no claim out.

Who pledges $4 million or attacks a $4 million plan does something by words and says nothing of how much there is: that
the object of such a verb holds a figure is the report's. Who promises [that 40 homes will be built] claims them.
"""

import re

from pactline.kit import trees
from pactline.model.record import Record, Statement
from pactline.model.span import Span
from pactline.records.measure_ground import Ground

ACTS = ("promise", "criticise")  # acts of speech by which something is done to what they name
TOWARDS = re.compile(r"\b(?:for|in)$")  # argued for, believes in
SHOW = "show"
OBJECTS = ("obj", "obl", "iobj", "nmod")


def done(here: Ground, claim: Record) -> bool:
    """Norvania has pledged [$40 million] to the fund; critics attacked the [$40 million] plan, called for [40 tugs]."""
    body, cue = claim.body, next((one.span for one in claim.evidence if one.role == "cue"), None)
    if not isinstance(body, Statement) or cue is None:
        return False
    below = _below(here, cue)
    if below is None or not (_object(here, below) or _purpose(here, below)):
        return False
    return _does(here, body) or _changes(here, here.tokens[below].head)


def _does(here: Ground, body: Statement) -> bool:
    """Whether a statement does something to what it names: pledges, attacks, regrets, argues for it."""
    shown = set(body.cue.lower().split()) & set(here.words.expressing)
    return body.act in ACTS or bool(shown) or TOWARDS.search(body.cue) is not None


def _changes(here: Ground, verb: int) -> bool:
    """Whether a verb changes or has a thing that is no estimate: Lund raised its stake to [4 percent], sales showed
    growth of [4 percent]; a tally is asked before.
    """
    thing = trees.child(here.tokens, verb, "obj")
    changed = thing is not None and not _estimated(here, thing)
    return changed and here.tokens[verb].lemma in (*here.words.revising, SHOW)


def _estimated(here: Ground, thing: int) -> bool:
    """Whether a thing is an estimate or an estimated one: the bank raised its estimate, its [projected] costs."""
    said = [here.tokens[at].text.lower() for at in trees.children(here.tokens, thing, "amod", "compound")]
    return here.tokens[thing].lemma in here.words.estimates or bool(set(said) & set(here.words.presumed))


def _below(here: Ground, cue: Span) -> int | None:
    """What holds a figure and hangs on a cue; None where a tree does not say."""
    below = here.head
    for at in trees.path_up(here.tokens, here.head):
        if cue.start <= here.tokens[at].start < cue.end:
            return below
        below = at
    return None


def _object(here: Ground, at: int) -> bool:
    """Whether a token is the object of its verb and no clause."""
    return here.tokens[at].deprel.split(":")[0] in OBJECTS


def _purpose(here: Ground, at: int) -> bool:
    """Lund blasted the plan [to mend a $4 million bridge]: trees hang on the verb what tells more of its object."""
    mark = trees.child(here.tokens, at, "mark")
    thing = trees.child(here.tokens, here.tokens[at].head, "obj")
    to = mark is not None and here.tokens[mark].text.lower() == "to"
    return to and here.tokens[at].deprel == "advcl" and thing is not None and thing < at

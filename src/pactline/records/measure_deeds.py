"""A figure in what somebody says in, whether it is what a deed is done to and no claim out.

Who pledges $4 million or attacks a $4 million plan does something by words and says nothing of how much there is: that
the object of such a verb holds a figure is the report's. Who promises [that 40 homes will be built] claims them.
"""

from pactline.kit import trees
from pactline.model.record import Record, Statement
from pactline.model.span import Span
from pactline.records.measure_ground import Ground

ACTS = ("promise", "criticise")  # acts of speech by which something is done to what they name
OBJECTS = ("obj", "obl", "iobj", "nmod")


def done(here: Ground, claim: Record) -> bool:
    """Norvania has pledged [$40 million] to the fund; critics attacked the [$40 million] plan."""
    if not isinstance(claim.body, Statement) or claim.body.act not in ACTS:
        return False
    cue = next((one.span for one in claim.evidence if one.role == "cue"), None)
    return cue is not None and _below(here, cue).split(":")[0] in OBJECTS


def _below(here: Ground, cue: Span) -> str:
    """By which relation that which holds a figure hangs on a cue; empty where a tree does not say."""
    below = here.head
    for at in trees.path_up(here.tokens, here.head):
        if cue.start <= here.tokens[at].start < cue.end:
            return here.tokens[below].deprel
        below = at
    return ""

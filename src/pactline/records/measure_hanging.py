"""A statement and a figure past its content in, whether the figure hangs on what is said and so is said too.

The content of a statement ends at a comma: "the blast ruined the mill, where 30 people worked" is all the speaker's.
"""

import re

from pactline.kit import trees
from pactline.model.record import Record, Statement
from pactline.model.span import Span
from pactline.records.measure_ground import Ground
from pactline.records.measure_tallies import PLAIN

TRAILING = ("advcl", "acl")  # clauses that hang on what is said: ", where 30 people worked", ", while Lund had 40"
CLOSE = (*PLAIN, "amod", "advmod")  # what keeps an amount in the clause of what is said
BESIDE = ("appos", "parataxis")  # how an amount itself may hang there: ", 2 points more than in May"
DIGIT = re.compile(r"\d")
MARKS = ("mark", "advmod")  # how the word that opens a clause hangs on its verb: ", when 30 people worked there"
MEANWHILE = ("after", "since", "when", "before", "as", "until", "once")  # such a clause may be the report's own


def hangs(record: Record, here: Ground) -> bool:
    """Whether an amount past the content hangs on what is said: [profit, which fell], was $5; [it sank], killing 9."""
    cue = next((one.span for one in record.evidence if one.role == "cue"), None)
    if cue is None or not here.sentence.start <= cue.start < here.sentence.end or _past(record, cue, here):
        return False
    below = here.head
    for at in trees.path_up(here.tokens, here.head):
        if cue.start <= here.tokens[at].start < cue.end:
            return here.tokens[below].deprel == "ccomp"
        if _loose(here, below, _words(record, here)):
            return False
        below = at
    return False


def _loose(here: Ground, at: int, told: str) -> bool:
    """Whether a token hangs so loosely on the one above that somebody else may tell it: [it sank], after 9 calls.

    Who tells of one sum tells of the next: profit fell 4 percent, [as sales rose 2 percent].
    """
    relation = here.tokens[at].deprel
    if relation.split(":")[0] in TRAILING:
        word = next((one for i in trees.children(here.tokens, at, *MARKS) if (one := _text(here, i)) in MEANWHILE), "")
        return bool(word) and not (word == "as" and DIGIT.search(told) and _sum(here))
    return relation.split(":")[0] not in CLOSE and (at != here.head or relation not in BESIDE)


def _text(here: Ground, at: int) -> str:
    """A word in small letters."""
    return here.tokens[at].text.lower()


def _sum(here: Ground) -> bool:
    """Whether an amount is a share or a sum of money and no count of things."""
    return here.amount.unit == "percent" or not here.amount.unit.islower()


def _words(record: Record, here: Ground) -> str:
    """What a statement says, in the report's words."""
    content = record.body.content if isinstance(record.body, Statement) else ()
    return " ".join(here.text[piece.start : piece.end] for piece in content)


def _past(record: Record, cue: Span, here: Ground) -> bool:
    """Whether an amount follows a tag that closed what is said: "Nobody asked," said Lund, [whose union has 90]."""
    last = max((piece.end for piece in record.body.content), default=0) if isinstance(record.body, Statement) else 0
    return last <= cue.start < here.amount.span.start

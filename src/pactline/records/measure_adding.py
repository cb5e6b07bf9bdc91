"""A statement told by "added" in, whether nothing is said by it out: Mr. Holm added two lawyers to his team."""

import re
from collections.abc import Sequence

from pactline.kit import trees
from pactline.model.reading import Reading
from pactline.model.record import Record
from pactline.model.sentence import Token
from pactline.model.span import Span

ADDING = ("add", "adds", "added", "adding")
FINITE = ("VBD", "VBZ", "VBP", "MD")
QUOTES = re.compile(r"[“\"]")


def adds(page: Reading, record: Record) -> bool:
    """Whether somebody adds things, and says nothing; "added 40 boats had sunk" says it."""
    cue = next((one.span for one in record.evidence if one.role == "cue"), None)
    if cue is None or page.report.text[cue.start : cue.end].lower() not in ADDING:
        return False
    tokens = next((one.tokens for one in page.sentences if one.start <= cue.start < one.end), ())
    thing = _thing(tokens, cue)
    if thing is None or any(token.xpos in FINITE for token in tokens[thing:]):
        return False
    return not QUOTES.search(page.report.text, cue.end, tokens[thing].start)


def _thing(tokens: Sequence[Token], cue: Span) -> int | None:
    """The noun behind a verb that is its object, where no clause hangs on the verb."""
    at = next((i for i, token in enumerate(tokens) if token.start == cue.start), None)
    if at is None or trees.child(tokens, at, "ccomp", "parataxis") is not None:
        return None
    thing = trees.child(tokens, at, "obj")
    return thing if thing is not None and thing > at and tokens[thing].upos == "NOUN" else None

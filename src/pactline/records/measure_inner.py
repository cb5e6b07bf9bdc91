"""A figure inside what somebody says in, who is told in it to say so out: Lund said police say 40 people died.

Statements inside of quotations and of nouns are no records of their own, so these rules read the tree under the cue.
"""

import re
from collections.abc import Sequence

from pactline.kit import trees
from pactline.model.record import Party, Record, Statement
from pactline.model.span import Span
from pactline.records.measure_ground import LOOSE, NOUNS, Ground
from pactline.records.measure_tallies import PLAIN

FRONTED = re.compile(r"[“\"]?(?:that)?,? ?[Aa]ccording to (?P<who>[^,;:()“”\"\n]{3,90}),")
NOT = ("not", "n't", "never")
FINDING = ("find", "show")  # what tallies do; a strike that shows something says nothing
DOUBTS = ("if", "unless", "whether", "when", "until")


def inner(here: Ground, claim: Record | None) -> Party | None:
    """Who is told inside of a statement to tell a figure, be it by a verb or by a tag that it begins with."""
    if claim is None or not isinstance(claim.body, Statement):
        return None
    return _told(here, claim) or _fronted(here, claim.body.content)


def _fronted(here: Ground, content: Sequence[Span]) -> Party | None:
    """Lund said that, [according to police], 40 people had died."""
    at = here.amount.span.start
    for piece in content:
        match = FRONTED.match(here.text, piece.start, piece.end)
        if match is not None and match.end() <= at < piece.end and here.sentence.start <= match.start():
            return Party("speaker", None, match["who"], Span(here.sentence.report, *match.span("who")))
    return None


def _told(here: Ground, claim: Record) -> Party | None:
    """Lund said: "[The bureau] says 40 people died"; Lund cited [a study] that found 40 percent of nurses smoke."""
    cue = next((one.span for one in claim.evidence if one.role == "cue"), None)
    below = here.head
    for at in trees.path_up(here.tokens, here.head):
        relation = here.tokens[below].deprel.split(":")[0]
        if cue is None or cue.start <= here.tokens[at].start < cue.end or relation not in (*PLAIN, "ccomp"):
            return None
        teller = _teller(here, at) if relation == "ccomp" else None
        if teller is not None:
            return _named(here, teller) if _within(here, teller, claim) else None
        below = at
    return None


def _teller(here: Ground, verb: int) -> int | None:
    """The noun that a verb of telling has for its subject, through "that" to what a clause hangs on."""
    token = here.tokens[verb]
    if token.lemma not in (*here.words.telling, *FINDING) or _unsure(here, verb):
        return None
    subject = trees.child(here.tokens, verb, "nsubj")
    pointing = subject is not None and here.tokens[subject].xpos in ("WDT", "WP")
    above = token.head if pointing and token.deprel == "acl:relcl" else subject
    if above is None or here.tokens[above].upos not in NOUNS:
        return None
    return above if token.lemma not in FINDING or here.tokens[above].lemma in here.words.tallies else None


def _unsure(here: Ground, verb: int) -> bool:
    """Whether it is not told that somebody says so: if police say, police would say, police never said."""
    mark, beside = trees.child(here.tokens, verb, "mark"), trees.children(here.tokens, verb, "aux", "advmod")
    doubtful = mark is not None and here.tokens[mark].text.lower() in DOUBTS
    return doubtful or any(here.tokens[i].xpos == "MD" or here.tokens[i].lemma in NOT for i in beside)


def _within(here: Ground, at: int, claim: Record) -> bool:
    """Whether a noun stands in what is said."""
    content = claim.body.content if isinstance(claim.body, Statement) else ()
    return any(piece.start <= here.tokens[at].start < piece.end for piece in content)


def _named(here: Ground, at: int) -> Party:
    """The words of a noun as who claims."""
    start, end = here.phrase(at, without=(*LOOSE, "acl"))
    return Party("speaker", None, here.text[start:end], Span(here.sentence.report, start, end))

"""A claim in, what kind of act it is and how its content stands to the world out.

The status is the content's, as an event's would be: `happened` for a fact as told, `planned` for the future and for
what is promised, offered or demanded, `hypothetical` under a condition or a question, `negated` when it is said not
to be so.
"""

from collections.abc import Callable

import msgspec

from pactline.records.statement_claims import Claim
from pactline.records.statement_view import View
from pactline.records.statement_words import Cues, Lists

AHEAD = frozenset(("promise", "offer", "threaten", "demand", "request"))
INFINITIVE = frozenset(("to", "obj-to"))
PAST = frozenset(("VBD", "VBG", "VBN"))


class Heard(msgspec.Struct, frozen=True):
    """A content's predicate with its auxiliaries and markers, and what the cue says of it."""

    words: frozenset[str]
    act: str
    frame: str
    past: bool


Rule = Callable[[Heard, Lists], str | None]


def act(view: View, claim: Claim, cues: Cues) -> str:
    """The speech act: the cue's own, turned around when the cue is negated; to say it was rigged is to claim it."""
    if any(view.word(i) in cues.lists.negation for i in claim.cue if i != claim.head):
        return cues.flips.get(claim.act, claim.act)
    if claim.act == "say" and _main_words(view, claim) & cues.lists.contested:
        return "claim"
    return claim.act


def status(view: View, claim: Claim, cues: Cues) -> str:
    """The status of what is said: the first rule that answers, else a fact as told."""
    past = view.tokens[claim.head].xpos in PAST
    heard = Heard(_main_words(view, claim), claim.act, claim.frame, past)
    answers = (rule(heard, cues.lists) for rule in RULES)
    return next((answer for answer in answers if answer is not None), "happened")


def negated(heard: Heard, lists: Lists) -> str | None:
    """The mayor said the bridge was not safe."""
    return "negated" if heard.words & lists.negation else None


def asked_for(heard: Heard, lists: Lists) -> str | None:
    """The mayor promised a new bridge; he vowed to build it."""
    return "planned" if heard.act in AHEAD or heard.frame in INFINITIVE else None


def ahead(heard: Heard, lists: Lists) -> str | None:
    """The mayor says the bridge will open."""
    return "planned" if heard.words & lists.future else None


def shifted_back(heard: Heard, lists: Lists) -> str | None:
    """The mayor said the bridge would open (a "will" told in the past, not a condition)."""
    if not heard.past or "would" not in heard.words or "have" in heard.words or heard.words & lists.doubt:
        return None
    return "planned"


def open_question(heard: Heard, lists: Lists) -> str | None:
    """The mayor asked whether the bridge could last."""
    if heard.act == "ask" or heard.words & (lists.doubt | lists.condition):
        return "hypothetical"
    return None


RULES: tuple[Rule, ...] = (negated, asked_for, ahead, shifted_back, open_question)


def _main_words(view: View, claim: Claim) -> frozenset[str]:
    """The predicates of the content with their auxiliaries and markers; empty when it is in another sentence."""
    if not claim.content:
        return frozenset()
    inside = [
        i
        for i, token in enumerate(view.tokens)
        if i not in claim.cue and any(start <= token.start < end for start, end in claim.content)
    ]
    members = frozenset(inside)
    tops = [i for i in inside if view.tokens[i].head not in members]
    own = {i for top in tops for i in view.children(top, "aux", "advmod", "mark") if i in members}
    return frozenset(view.word(i) for i in (*own, *tops))

"""A claim in, what kind of act it is and how its content stands to the world out.

The status is the content's, as an event's would be: `happened` for a fact as told, `planned` for the future and for
what is promised, offered or demanded, `hypothetical` under a condition, `negated` when it is said not to be so.
"""

from pactline.records.statement_claims import Claim
from pactline.records.statement_view import View
from pactline.records.statement_words import Cues

AHEAD = frozenset(("promise", "offer", "threaten", "demand", "request"))
OPEN = frozenset(("ask",))


def act(view: View, claim: Claim, cues: Cues) -> str:
    """The speech act: the cue's own, turned around when the cue is negated."""
    negated = any(view.word(i) in cues.lists.negation for i in claim.cue if i != claim.head)
    return cues.flips.get(claim.act, claim.act) if negated else claim.act


def status(view: View, claim: Claim, cues: Cues) -> str:
    """The status of what is said: by the act, then by the words of the content's main clause."""
    words = _main_words(view, claim)
    if any(word in cues.lists.negation for word in words):
        return "negated"
    if claim.act in AHEAD or claim.frame in ("to", "obj-to"):
        return "planned"
    if any(word in cues.lists.future for word in words):
        return "planned"
    if claim.act in OPEN or any(word in cues.lists.condition or word in cues.lists.doubt for word in words):
        return "hypothetical"
    return "happened"


def _main_words(view: View, claim: Claim) -> tuple[str, ...]:
    """The predicate of the content with its auxiliaries and markers; () when the content is in another sentence."""
    if not claim.content:
        return ()
    start, end = claim.content[0][0], claim.content[-1][1]
    inside = [i for i, t in enumerate(view.tokens) if start <= t.start < end and i not in claim.cue]
    members = frozenset(inside)
    top = next((i for i in inside if view.tokens[i].head not in members), None)
    if top is None:
        return ()
    own = [
        i for i in view.under[top] if i in members and view.tokens[i].deprel.split(":")[0] in ("aux", "advmod", "mark")
    ]
    return tuple(view.word(i) for i in (*own, top))

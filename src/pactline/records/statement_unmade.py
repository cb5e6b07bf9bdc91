"""A claim in, whether it is yet to be made, only may be made, or is half a claim out: nobody is told to have made it.

Each rule has a sentence that it leaves out.
"""

from collections.abc import Callable

from pactline.records.statement_claims import Claim
from pactline.records.statement_view import View, inside
from pactline.records.statement_words import Lists

Rule = Callable[[View, Claim, Lists], bool]
ABLE = "can"
SELVES = frozenset(("i", "we"))
PARTICIPLE = "VBN"
VERBS = frozenset(("VERB", "AUX"))


def unmade(view: View, claim: Claim, lists: Lists, *, plain: bool) -> bool:
    """Tell whether a rule finds that nobody has said so; `plain` of what stands in no quotation marks."""
    return plain and any(rule(view, claim, lists) for rule in RULES)


def due(view: View, claim: Claim, lists: Lists) -> bool:
    """The board is likely to reject the plan; it is set to announce one; it has to explain why (but: I have to say)."""
    token, above = view.tokens[claim.head], view.tokens[claim.head].head
    if token.deprel not in ("xcomp", "advcl", "ccomp") or above < 0 or _of_writer(view, claim):
        return False
    if not any(view.word(i) == "to" for i in view.children(claim.head, "mark")):
        return False
    ahead = view.lemma(above) in lists.ahead or view.word(above) in lists.ahead
    return ahead and (view.tokens[above].upos not in VERBS or _due(view, above))


def _due(view: View, above: int) -> bool:
    """Tell whether a verb over an infinitive puts it ahead: a passive one, or one of need."""
    return view.tokens[above].xpos == PARTICIPLE or view.lemma(above) in ("need", "have")


def able(view: View, claim: Claim, lists: Lists) -> bool:
    """Norway can urge Holm to go (but: the ministry can confirm that he will; he cannot say why)."""
    words = {view.word(i) for i in claim.cue if i != claim.head}
    if ABLE not in words or words & lists.negation or _of_writer(view, claim):
        return False
    return claim.lemma not in lists.disclosing


def torn(view: View, claim: Claim, lists: Lists) -> bool:
    """It spends on boats the navy does not want and a scheme to sell cars: the rest of somebody's sentence."""
    said = inside(view, claim.content)
    if not said or said[0] == 0 or view.tokens[said[0]].upos != "CCONJ":
        return False
    return not any(view.tokens[i].deprel.startswith("nsubj") for i in said)


def reflects(view: View, claim: Claim, lists: Lists) -> bool:
    """Shares rose, showing new faith in the port: a sign, and nobody's word (but: showing that it had sunk)."""
    verb = view.tokens[claim.head]
    aside = verb.deprel.split(":")[0] in ("advcl", "conj", "acl")
    return verb.xpos == "VBG" and aside and claim.frame == "obj" and claim.lemma in lists.signs


def rumoured(view: View, claim: Claim, lists: Lists) -> bool:
    """Reports that the board had demanded the pier are untrue (but: the report that the board demanded says so)."""
    token = view.tokens[claim.head]
    under = (
        token.deprel in ("acl", "acl:relcl", "ccomp") and token.head >= 0 and view.lemma(token.head) in lists.rumours
    )
    return under and any(view.word(i) == "that" for i in view.children(claim.head, "mark"))


def _of_writer(view: View, claim: Claim) -> bool:
    """Tell whether who speaks is the one who writes: I can say that, we have to say that."""
    return claim.speaker is not None and view.word(claim.speaker.head) in SELVES


RULES: tuple[Rule, ...] = (due, able, torn, reflects, rumoured)

"""A claim in, whether it is a wish, a feeling or the writer's own word out: nobody said so.

Each rule has a sentence that it leaves out.
"""

from collections.abc import Callable

from pactline.records.statement_claims import Claim
from pactline.records.statement_view import View, inside
from pactline.records.statement_words import Lists

Rule = Callable[[View, Claim, Lists], bool]
OWN = "to"  # the frame of an infinitive whose doer is the speaker
WRITERS = frozenset(("i", "we", "you"))
SELVES = frozenset(("himself", "herself", "itself", "themselves", "myself", "ourselves", "yourself"))


def unsaid(view: View, claim: Claim, lists: Lists, *, plain: bool) -> bool:
    """Tell whether a rule finds that nobody said so; `plain` of what stands in no quotation marks."""
    return any(rule(view, claim, lists) for rule in (PLAIN if plain else ()))


def willed(view: View, claim: Claim, lists: Lists) -> bool:
    """The mayor wanted to mend the pier; she still plans to hold a vote (but: she wants the port to close)."""
    return claim.frame == OWN and claim.lemma in lists.willed


def felt(view: View, claim: Claim, lists: Lists) -> bool:
    """Farmers appreciated the new road; but Holm appreciates Latvia's help: thanks to somebody for what is his."""
    if claim.lemma not in lists.felt or not claim.frame.startswith("obj"):
        return False
    named = claim.speaker is not None and view.tokens[claim.speaker.head].upos == "PROPN"
    whose = (view.tokens[i] for i in inside(view, claim.content) if view.tokens[i].deprel == "nmod:poss")
    return not (named and any(token.upos == "PROPN" for token in whose))


def themselves(view: View, claim: Claim, lists: Lists) -> bool:
    """The builders defended themselves: with what words is not told."""
    words = {view.word(i) for i in inside(view, claim.content) if view.tokens[i].upos != "PUNCT"}
    return bool(words) and words <= SELVES


def writers(view: View, claim: Claim, lists: Lists) -> bool:
    """It cannot be denied that the pier was late; it could be argued that it was: whoever writes says so."""
    modal = any(view.tokens[i].xpos == "MD" and view.word(i) in lists.condition | {"ca"} for i in claim.cue)
    return claim.speaker is None and claim.rule == "was-told-that" and modal


def read_into(view: View, claim: Claim, lists: Lists) -> bool:
    """The few rulings we have seen suggest that it was late: whoever has seen them reads that into them."""
    if claim.speaker is None or claim.lemma not in lists.signs:
        return False
    seen = view.children(claim.speaker.head, "acl")
    return any(view.word(i) in WRITERS for at in seen for i in view.children(at, "nsubj"))


def own_doing(view: View, claim: Claim, lists: Lists) -> bool:
    """Holm defended his handling of the flood: with what words is not told (but: the plan, or his wish to go)."""
    said = inside(view, claim.content)
    if claim.lemma != "defend" or claim.frame != "obj" or not said or view.tokens[said[0]].xpos != "PRP$":
        return False
    whose = view.tokens[said[0]].head
    return not any(view.word(i) == "to" for at in view.children(whose, "acl") for i in view.children(at, "mark"))


def none_told(view: View, claim: Claim, lists: Lists) -> bool:
    """There were no reports that anybody was hurt: nobody has reported that."""
    above = view.tokens[claim.head].head
    held = (*view.children(claim.head, "det", "advmod"), *(view.children(above, "advmod") if above >= 0 else ()))
    return claim.rule == "rumoured" and any(view.word(i) in lists.negation for i in held)


def telephoned(view: View, claim: Claim, lists: Lists) -> bool:
    """Holm called his mother, Jane, after the storm: a name beside whom one calls is no word for her (but: called his
    mother, Jane, a saint).
    """
    called = view.child(claim.head, "obj", "iobj") if claim.lemma == "call" else None
    beside = (i for i in view.children(called, "appos")) if called is not None else ()
    named = next((i for i in beside if view.tokens[i].upos == "PROPN" and view.tokens[i - 1].text == ","), None)
    if named is None:
        return False
    rest = (i for i in inside(view, claim.content) if i > named and view.tokens[i].text not in ("and", ","))
    return not any(view.word(i) in ("a", "an") for i in rest)


def believed(view: View, claim: Claim, lists: Lists) -> bool:
    """The tram, believed to have been late, left: a participle behind a comma, and nobody who is said to believe."""
    verb, before = view.tokens[claim.head], view.tokens[claim.head - 1].text if claim.head else ""
    if verb.xpos != "VBN" or before not in (",", "(", "-", "–", "—") or claim.lemma not in lists.impersonal:
        return False
    return claim.cue == (claim.head,) and claim.head + 1 < len(view.tokens) and view.word(claim.head + 1) == "to"


PLAIN: tuple[Rule, ...] = (
    willed,
    felt,
    themselves,
    writers,
    read_into,
    own_doing,
    none_told,
    telephoned,
    believed,
)

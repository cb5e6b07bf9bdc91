"""An event's draft in, whether its words only describe out: burning sheds, a passenger who was hurt.

Each rule has a sentence that it leaves out.
"""

from pactline.records.event_mishap import HARM
from pactline.records.event_scene import Draft, Scene

FINITE = ("VBD", "VBZ", "VBP")
HURT = frozenset(HARM) - {"verb-kill"}


def described(scene: Scene, draft: Draft) -> bool:
    """Tell whether a rule has words that only say how somebody or something is."""
    return any(rule(scene, draft) for rule in RULES)


def so_being(scene: Scene, draft: Draft) -> bool:
    """They walked past torn nets, [burning] sheds and a wreck; it met anger and then [declining] demand."""
    view, at = scene.view, draft.trigger
    token = view.tokens[at]
    if token.xpos != "VBG" or token.deprel != "conj" or token.head < 0 or not _bare_thing(scene, at):
        return False
    head = view.tokens[token.head]
    if head.upos == "NOUN":
        return not view.children(token.head, "cop", "nsubj")
    joined = bool(view.children(at, "cc")) and head.xpos in FINITE
    return joined and not any(one.xpos == "VBG" and one.deprel != "amod" for one in view.tokens[token.head + 1 : at])


def _bare_thing(scene: Scene, verb: int) -> bool:
    """Tell whether a noun stands right behind, or with its own describing words: burning [sheds], no article."""
    view = scene.view
    thing = view.child(verb, "obj")
    if thing is None or thing < verb or scene.name(thing) is not None or view.children(thing, "det", "nmod:poss"):
        return False
    between = range(verb + 1, thing)
    return all(view.tokens[i].head == thing and view.tokens[i].deprel in ("compound", "amod") for i in between)


def hurt_somehow(scene: Scene, draft: Draft) -> bool:
    """She felt for the passenger who was [injured]: by whom, or in what, is not told."""
    if draft.rule not in HURT or draft.actors or scene.view.tokens[draft.trigger].deprel != "acl:relcl":
        return False
    return not any(scene.in_class(i, "violent") for i in range(len(scene.view.tokens)) if i != draft.trigger)


RULES = (so_being, hurt_somehow)

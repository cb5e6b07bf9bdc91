"""A verb or a noun in, who is meant out where a tree says it in a way of its own."""

from pactline.model.mention import Name
from pactline.records.event_scene import Scene

TOLD_AS = {  # the class of a noun that may tell who a name of a kind is
    "person": "person",
    "place": "territory",
    "state": "territory",
}


def up_to(scene: Scene, verb: int) -> int | None:
    """Is sending up to 3,500 [troops]: where a tree takes "up" for a part of the verb."""
    view = scene.view
    if not any(view.word(i) == "up" for i in view.children(verb, "compound")):
        return None
    near = (i for i in view.children(verb, "obl") if view.case(i) == "to" and view.children(i, "nummod"))
    return next((i for i in near if view.word(min(view.subtree(i)) - 1) == "up"), None)


def ranked(scene: Scene, verb: int) -> int | None:
    """[Norvath] is, or became, the latest state to ban it."""
    view, token = scene.view, scene.view.tokens[verb]
    to = any(view.word(i) == "to" for i in view.children(verb, "mark"))
    if not to or token.deprel != "acl" or token.head < 0:
        return None
    over = view.tokens[token.head].head
    became = over >= 0 and view.lemma(over) == "become" and view.tokens[over].xpos in ("VBD", "VBN")
    if became and view.tokens[token.head].deprel in ("xcomp", "obj"):
        return view.child(over, "nsubj")
    return view.child(token.head, "nsubj") if view.child(token.head, "cop") is not None else None


def wielders(scene: Scene, noun: int) -> tuple[int, ...]:
    """Whose strike it is: [Norvanian] air strikes killed twelve; an attack by [rebels] did."""
    view, strikes = scene.view, scene.in_class(noun, "strikes")
    near = view.children(noun, "amod", "compound", "nmod:poss", "nmod")
    own = [i for i in near if view.case(i) in ("", "by", "'s", "’s") and (strikes or not _land(scene, i))]
    return tuple(i for i in own if _wields(scene, i))


def _land(scene: Scene, at: int) -> bool:
    """The [Norvanian] attack, the Norvath attack: a state before a deed, which may tell where it was."""
    name = scene.name(at)
    return scene.view.case(at) == "" and (name is None or name.kind == "state")


def _wields(scene: Scene, at: int) -> bool:
    """Tell whether a noun is one who strikes: a state, a body, anybody behind "by"."""
    name = scene.name(at)
    known = name is not None and name.kind in ("state", "organisation")
    return known or (scene.view.case(at) == "by" and scene.in_class(at, "actor"))


def bearer(scene: Scene, at: int) -> Name | None:
    """[Lars Holm], a docker who was jailed; [Norvath Watch], a group that sued: the name that a noun only describes."""
    view, token = scene.view, scene.view.tokens[at]
    told = token.deprel == "appos" and 0 <= token.head < at and token.xpos == "NN"
    if not told or view.children(token.head, "conj") or not view.children(at, "det"):
        return None
    name = scene.name(token.head)
    if name is None or name.form != "name":
        return None
    if name.kind == "organisation":
        return None if any(view.word(i) in ("who", "whom") for i in view.subtree(at)) else name
    return name if scene.in_class(at, TOLD_AS.get(name.kind, "many")) else None

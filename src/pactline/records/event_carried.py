"""A noun and the list of its light verbs in, the verb that carries it out: held talks, went on strike, a visit he paid.

What is counted is carried by the verb of the noun that counts it: held another round of talks.
"""

from collections.abc import Set as AbstractSet

from pactline.records.event_scene import Scene

LIGHT_OBLIQUES = ("in", "with", "into", "on", "to")  # took part in talks, went on strike


def carrier(scene: Scene, at: int, verbs: AbstractSet[str]) -> int | None:
    """The light verb: held [talks], took part in [talks], [talks] were held, [talks] held in May, a [visit] he paid."""
    view = scene.view
    if view.child(at, "cop") is not None and view.case(at) == "in" and at in scene.clauses:
        return at  # "is in talks with"
    for child in view.children(at, "acl"):
        if view.tokens[child].upos == "VERB" and _light(scene, child, verbs) and view.child(child, "obj") is None:
            return child
    at = counting(scene, at)
    token = view.tokens[at]
    head = token.head
    if head < 0 or view.tokens[head].upos != "VERB" or not _light(scene, head, verbs):
        return None
    partaking = view.case(at) in LIGHT_OBLIQUES and view.lemma(head) in scene.lexicon.classes["partaking"]
    return head if (token.deprel == "obl" and partaking) or token.deprel in ("obj", "nsubj:pass") else None


def counting(scene: Scene, at: int) -> int:
    """The noun that counts another, else that one: another [round] of talks, a [series] of protests."""
    view, token = scene.view, scene.view.tokens[at]
    counted = token.deprel == "nmod" and view.case(at) == "of" and token.head >= 0
    lemma = view.lemma(token.head) if counted else ""
    return token.head if lemma in scene.lexicon.classes["counting"] - scene.lexicon.classes["uncounted"] else at


def _light(scene: Scene, verb: int, verbs: AbstractSet[str]) -> bool:
    """Tell whether a verb, with its particle or alone, is one of a list: carried out."""
    lemma, view = scene.view.lemma(verb), scene.view
    forms = {f"{lemma} {view.word(i)}" for i in view.children(verb, "compound") if i > verb}
    return lemma in verbs or bool(forms & verbs)

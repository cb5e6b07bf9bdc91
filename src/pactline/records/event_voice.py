"""A verb in its sentence in, whether it is passive out: by its form, and where a tree takes a participle for a past."""

from pactline.records.event_scene import RELATIVE, Scene


def is_passive(scene: Scene, verb: int) -> bool:
    """Tell whether a verb is passive."""
    if rooted(scene, verb) is not None:
        return False
    clause = scene.clauses.get(verb)
    if clause is not None and clause.voice == "passive":
        return True
    token = scene.view.tokens[verb]
    perfect = bool(scene.view.children(verb, "aux"))  # a sign that they had pledged it
    if token.xpos == "VBD" and _beside_name(scene, verb):
        return True
    return token.deprel in ("amod", "acl") and token.xpos == "VBN" and not perfect


def rooted(scene: Scene, verb: int) -> int | None:
    """[Norvath's mayor], who leads in polls, called on her: the subject of a verb that a tree without one at its root
    hangs on it.
    """
    view, token = scene.view, scene.view.tokens[verb]
    top = token.head
    if token.deprel != "acl" or top < 0 or view.tokens[top].head >= 0 or view.word(verb - 1) != ",":
        return None
    bare = token.xpos in ("VBD", "VBN") and not view.children(verb, "nsubj", "aux") and not view.children(top, "cop")
    acting = view.child(verb, "obj") is not None or view.lemma(verb) in scene.lexicon.classes["voiced"]
    return top if bare and acting and scene.in_class(top, "actor") else None


def _beside_name(scene: Scene, verb: int) -> bool:
    """Holm, a docker [tortured] in May: where a tree takes a participle for a past."""
    view, clause = scene.view, scene.clauses.get(verb)
    if not view.tokens[verb].deprel.startswith("acl") or clause is None or clause.subject is None:
        return False
    if view.word(clause.subject) in (*RELATIVE, "whose"):
        return False
    before = min(view.subtree(clause.subject)) - 1
    alone = not view.children(verb, "obj", "mark", "aux", "xcomp", "ccomp")
    return alone and before >= 0 and view.word(before) == ","

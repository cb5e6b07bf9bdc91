"""An event's draft in, whether only a private person's doings stand behind it out: one man's plea, one who marches.

Each rule has a sentence that it leaves out.
"""

from pactline.records.event_scene import Draft, Scene

STRIKING = ("strike", "hunger", "riot", "boycott", "obstruct")
ONESELF = ("i", "we")
WORDS = ("REQUEST", "SUPPORT")


def private(scene: Scene, draft: Draft) -> bool:
    """Tell whether a rule has nobody but a private person."""
    return any(rule(scene, draft) for rule in RULES)


def lone(scene: Scene, draft: Draft) -> bool:
    """Ana Holm, 23, protested outside the hall, took her sons to a rally; but she led a march."""
    kind = f"{draft.event} {draft.mode or ''} {scene.view.lemma(draft.trigger)}".split()
    if kind[0] != "PROTEST" or set(kind) & set(STRIKING) or len(draft.actors) != 1:
        return False
    at = draft.actors[0]
    name, noun = scene.name(at), draft.rule.startswith("noun")
    plain = name is not None and name.kind == "person" and name.title is None  # an opposition leader is no private man
    one = plain or _one_of_many(scene, at)
    went = not noun or (draft.verb is not None and scene.view.lemma(draft.verb) in scene.lexicon.classes["attending"])
    return one and went and not scene.view.children(at, "conj")


def pleading(scene: Scene, draft: Draft) -> bool:
    """One man handed out leaflets urging dockers to leave."""
    return draft.event in WORDS and len(draft.actors) == 1 and _one_of_many(scene, draft.actors[0])


def _one_of_many(scene: Scene, at: int) -> bool:
    """Tell whether a noun is one person of whom nothing is known: one man, a resident."""
    view = scene.view
    some = any(view.word(i) in ("a", "an", "one", "another") for i in view.children(at, "det", "nummod"))
    return some and scene.name(at) is None and view.tokens[at].xpos == "NN" and scene.in_class(at, "anybody")


def own_trip(scene: Scene, draft: Draft) -> bool:
    """I am flying to Arle."""
    return draft.event == "CONSULT visit" and any(scene.view.word(i) in ONESELF for i in draft.actors)


def past_mark(scene: Scene, draft: Draft) -> bool:
    """His line before the Norvanian invasion of Sulmara: an attack by which something else is dated."""
    attack = draft.event.startswith("ASSAULT") and draft.rule == "noun-circumstance"
    return attack and scene.view.case(draft.trigger) in ("before", "until")


RULES = (lone, pleading, own_trip, past_mark)

"""An event's draft in, whether its words are a figure of speech out: an office pounded for its delay, a company kicked.

Each rule has a sentence that it leaves out.
"""

from pactline.records.event_scene import Draft, Scene

QUOTES = ("“", '"', "``", "‘", "'")
BLOWS = ("ASSAULT beat", "ASSAULT torture")
BODIES = ("organisation", "state")
WEAPONS = ("shell", "missile", "weapon", "gas", "bomb", "instrument")


def figurative(scene: Scene, draft: Draft) -> bool:
    """Tell whether a rule has the words for a figure."""
    return any(rule(scene, draft) for rule in RULES)


def pounded_in_words(scene: Scene, draft: Draft) -> bool:
    """The harbour office is being pounded for not acting, was bombarded with questions: nobody fires."""
    if draft.event != "ASSAULT heavy-weapons" or draft.actors or draft.object in (None, draft.trigger):
        return False
    view = scene.view
    blamed = any(view.case(i) in ("for", "over") for i in view.children(draft.trigger, "advcl"))
    thrown = [i for i in view.children(draft.trigger, "obl") if view.case(i) == "with"]
    return blamed or any(not any(scene.in_class(i, name) for name in WEAPONS) for i in thrown)


def bodiless(scene: Scene, draft: Draft) -> bool:
    """Holm kicked a company while it was down, beat Norvath: what has no body is not beaten."""
    if draft.event not in BLOWS or not draft.recipients:
        return False
    return all(_has_no_body(scene, i) for i in draft.recipients)


def _has_no_body(scene: Scene, at: int) -> bool:
    """Tell whether a noun is a company, a state, or the name of one."""
    name = scene.name(at)
    if name is not None and name.form == "name":
        return name.kind in BODIES and scene.view.tokens[at].upos == "PROPN"
    return scene.in_class(at, "bodiless")


def unmoved(scene: Scene, draft: Draft) -> bool:
    """They were repeatedly blocked when they asked: from what is not told, and nothing is banned."""
    if draft.rule != "verb-block" or draft.event != "COERCE ban" or draft.actors or not draft.recipients:
        return False
    barred = [*scene.view.children(draft.trigger, "obl", "advcl")]
    return not any(scene.view.case(i) in ("from", "by") for i in barred)


def scripted(scene: Scene, draft: Draft) -> bool:
    """They stick to the script: Blame Norvath, but [praise] Sulmara; says somebody to anybody."""
    view, at = scene.view, draft.verb
    while at is not None and view.tokens[at].deprel == "conj" and not view.children(at, "nsubj", "aux", "mark"):
        at = view.tokens[at].head
    if at is None or at < 1 or view.tokens[at].xpos != "VB" or view.children(at, "nsubj", "aux", "mark"):
        return False
    opened = min(view.subtree(at) - set(view.children(at, "punct", "cc")))
    before = [i for i in range(opened) if view.tokens[i].text not in QUOTES]
    return bool(before) and view.tokens[before[-1]].text == ":"


RULES = (pounded_in_words, bodiless, unmoved, scripted)

"""An event's draft in, whether its words are a figure of speech out: an office pounded for its delay, a company kicked.

Each rule has a sentence that it leaves out.
"""

from pactline.records.event_scene import Draft, Scene

QUOTES = ("“", '"', "``", "‘", "'")
CLOSING = ("”", '"', "''", "’", "'")
DEEDS = ("ASSAULT", "COERCE", "PROTEST", "SANCTION", "MOBILIZE", "RETREAT")
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


def cautioned(scene: Scene, draft: Draft) -> bool:
    """Holm warned the ministry that the booms would break, of floods to come: who warns so threatens nobody."""
    if draft.rule != "verb-warn" or draft.event != "THREATEN":
        return False
    of = [i for i in scene.view.children(draft.trigger, "obl") if scene.view.case(i) == "of"]
    if of:
        return not any(_in_store(scene, i) for i in of)
    that = scene.view.child(draft.trigger, "ccomp")
    return (
        that is not None
        and not any(scene.view.case(i) == "if" for i in scene.view.under[that])
        and _of_others(scene, draft, that)
    )


def _of_others(scene: Scene, draft: Draft, that: int) -> bool:
    """Tell whether a clause is about neither of the two, nor about what one does to the other: [booms] would break."""
    view = scene.view
    subject = view.child(that, "nsubj")
    if subject is None or view.tokens[subject].upos == "PRON" or _in_store(scene, subject):
        return False
    names = {name.chain for i in (*draft.actors, *draft.recipients) if (name := scene.name(i)) is not None}
    name = scene.name(subject)
    return (name is None or name.chain not in names) and not any(_in_store(scene, i) for i in view.subtree(that))


def _in_store(scene: Scene, at: int) -> bool:
    """Tell whether a noun is what one does to an enemy: reprisals, sanctions."""
    return any(scene.in_class(at, name) for name in ("revenge", "sanction", "reprisal"))


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


def so_called(scene: Scene, draft: Draft) -> bool:
    """Holm said that Norvath was “occupying” Sulmara: a word in marks of its own is a word, and no deed."""
    view, at = scene.view, draft.trigger
    if draft.event.split()[0] not in DEEDS or at < 1 or at + 1 >= len(view.tokens):
        return False
    return view.tokens[at - 1].text in QUOTES and view.tokens[at + 1].text in CLOSING


RULES = (so_called, cautioned, pounded_in_words, bodiless, unmoved, scripted)

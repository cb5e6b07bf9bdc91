"""An event's verb in, what words beside it make of it that was not done out: yet to sign, no plans to, almost signed.

`says` gives a status where such a word decides one; `undone` tells where nothing is left of the event.
"""

from pactline.records.event_above import ALLEGED, HYPOTHETICAL, NEGATED
from pactline.records.event_scene import Draft, Scene

ALMOST = ("almost", "nearly")
NEVER = ("never", "not", "n't", "n’t")
STEPS = ("step", "action", "procedure", "proceeding", "preparation")
REASONS = ("because", "due", "for", "in")
FORCEFUL = ("ASSAULT", "COERCE", "MOBILIZE", "PROTEST", "CONSULT")
PRESENT = ("VBZ", "VBP")


def says(scene: Scene, verb: int) -> str | None:
    """The first rule's status, or None."""
    return next((answer for rule in SAYING if (answer := rule(scene, verb)) is not None), None)


def undone(scene: Scene, draft: Draft) -> bool:
    """Tell whether a rule has the event undone."""
    return any(rule(scene, draft) for rule in UNDOING)


def yet_to(scene: Scene, verb: int) -> str | None:
    """Norvath has yet to sign, is yet to sign."""
    view, head = scene.view, scene.view.tokens[verb].head
    over = (verb, head) if head >= 0 and view.tokens[verb].deprel == "xcomp" else (verb,)
    yet = [j for i in over for j in view.children(i, "advmod") if view.word(j) == "yet" and j < verb]
    return NEGATED if any(_to(scene, verb) == j + 1 for j in yet) else None


def no_plans(scene: Scene, verb: int) -> str | None:
    """Norvath has no plans to sign."""
    view, token = scene.view, scene.view.tokens[verb]
    planned = token.deprel == "acl" and token.head >= 0 and view.lemma(token.head) in scene.lexicon.status["intended"]
    none = planned and any(view.word(i) == "no" for i in view.children(token.head, "det"))
    return NEGATED if none and _to(scene, verb) is not None else None


def steps_to(scene: Scene, verb: int) -> str | None:
    """Norvath took steps to dismiss him: how far it got is not told."""
    view, head = scene.view, scene.view.tokens[verb].head
    if head < 0 or _to(scene, verb) is None:
        return None
    above = head if view.lemma(head) not in STEPS else view.tokens[head].head
    taken = above >= 0 and view.lemma(above) in ("take", "begin", "start")
    return HYPOTHETICAL if taken and any(view.lemma(i) in STEPS for i in view.children(above, "obj")) else None


def far_from(scene: Scene, verb: int) -> str | None:
    """Far from arresting him, Norvath praised him."""
    view, head = scene.view, scene.view.tokens[verb].head
    return NEGATED if head >= 0 and view.word(head) == "far" and view.case(verb) == "from" else None


def kept_from(scene: Scene, verb: int) -> str | None:
    """Norvath refrained from attacking, was kept from attacking; it did not refrain from it."""
    view, head = scene.view, scene.view.tokens[verb].head
    if head < 0 or view.tokens[verb].xpos != "VBG" or view.case(verb) != "from":
        return None
    clause = scene.clauses.get(head)
    if view.lemma(head) not in scene.lexicon.status["keeping"]:
        return None
    return HYPOTHETICAL if clause is not None and clause.negated else NEGATED


def ruled_out(scene: Scene, verb: int) -> str | None:
    """Norvath ruled out attacking Sulmara; has not ruled it out: it still may."""
    view, token = scene.view, scene.view.tokens[verb]
    if token.head < 0 or token.xpos != "VBG" or token.deprel.split(":")[0] not in ("xcomp", "obj", "ccomp"):
        return None
    forms = (f"{view.lemma(token.head)} {view.word(i)}" for i in view.children(token.head, "compound:prt"))
    if not any(form in scene.lexicon.status["negating"] for form in forms):
        return None
    clause = scene.clauses.get(token.head)
    return HYPOTHETICAL if clause is not None and clause.negated else NEGATED


def said_to_have(scene: Scene, verb: int) -> str | None:
    """Norvath is believed to have signed, claims to have signed."""
    view, token = scene.view, scene.view.tokens[verb]
    done = token.deprel == "xcomp" and any(view.word(i) == "have" for i in view.children(verb, "aux"))
    if not done or _to(scene, verb) is None:
        return None
    clause = scene.clauses.get(token.head)
    told = view.lemma(token.head) in scene.lexicon.status["believing"]
    return ALLEGED if told and clause is not None and not clause.negated and clause.modality is None else None


def untrue(scene: Scene, verb: int) -> str | None:
    """Reports that Norvath had signed are false, are not true."""
    view, token = scene.view, scene.view.tokens[verb]
    claimed = token.deprel in ("acl", "acl:relcl", "ccomp") and token.head >= 0
    if not claimed or view.lemma(token.head) not in scene.lexicon.status["claimed"]:
        return None
    above = view.tokens[token.head].head if view.tokens[token.head].deprel == "nsubj" else -1
    if above < 0 or any(view.case(i) in REASONS for i in view.children(verb, "obl", "advcl")):
        return None  # that he left because of a row is false: he may have left
    return NEGATED if _false(scene, above) or _groundless(scene, above) else None


def _false(scene: Scene, at: int) -> bool:
    """Is false, is not true."""
    no = any(scene.view.word(i) in NEVER for i in scene.view.children(at, "advmod"))
    return scene.view.lemma(at) in (("true", "correct") if no else scene.lexicon.status["false"])


def _groundless(scene: Scene, at: int) -> bool:
    """Reports of it are without foundation, have no basis, lack any."""
    view, grounds = scene.view, scene.lexicon.status["grounds"]
    if view.lemma(at) in grounds:
        return view.case(at) == "without"
    held = view.child(at, "obj")
    if held is None or view.lemma(held) not in grounds:
        return False
    return view.lemma(at) == "lack" or any(view.word(i) == "no" for i in view.children(held, "det"))


def _to(scene: Scene, verb: int) -> int | None:
    """The "to" of an infinitive."""
    return next((i for i in scene.view.children(verb, "mark") if scene.view.word(i) == "to"), None)


def almost(scene: Scene, draft: Draft) -> bool:
    """Norvath nearly attacked Sulmara."""
    if draft.verb is None:
        return False
    return any(scene.view.word(i) in ALMOST and i < draft.verb for i in scene.view.children(draft.verb, "advmod"))


def used_to(scene: Scene, draft: Draft) -> bool:
    """Norvath used to arrest dockers."""
    view, token = scene.view, scene.view.tokens[draft.trigger]
    to = _to(scene, draft.trigger)
    if to is None or token.head != to - 1 or view.word(token.head) != "used":
        return False
    return view.tokens[token.head].xpos == "VBD" and not view.children(token.head, "obj", "aux")


def spared(scene: Scene, draft: Draft) -> bool:
    """Norvath vowed never to attack Sulmara: no threat."""
    if draft.event != "THREATEN" or draft.rule == "verb-threaten":
        return False
    inner = scene.view.children(draft.trigger, "xcomp", "ccomp")
    return any(scene.view.word(j) in NEVER for i in inner for j in scene.view.children(i, "advmod"))


def pictured(scene: Scene, draft: Draft) -> bool:
    """A painting of Norvath invading Sulmara was sold."""
    view, token = scene.view, scene.view.tokens[draft.trigger]
    if token.deprel != "acl" or token.xpos != "VBG" or token.head < 0:
        return False
    way = [i for i in (token.head, view.tokens[token.head].head) if i >= 0 and view.tokens[i].upos == "NOUN"]
    return any(scene.in_class(i, "fiction") or scene.in_class(i, "pictures") for i in way)


def invented(scene: Scene, draft: Draft) -> bool:
    """In the film, Norvath attacks Sulmara; a play in which Holm kills Reyk."""
    view, at = scene.view, draft.verb
    if at is None or draft.event.split()[0] not in FORCEFUL or view.tokens[at].xpos not in PRESENT:
        return False
    told = [i for i in view.children(at, "obl") if view.case(i) == "in"]
    told += [view.tokens[at].head] if view.tokens[at].deprel == "acl:relcl" and view.tokens[at].head >= 0 else []
    return any(scene.in_class(i, "fiction") for i in told)


SAYING = (yet_to, no_plans, steps_to, far_from, kept_from, ruled_out, said_to_have, untrue)
UNDOING = (almost, used_to, spared, pictured, invented)

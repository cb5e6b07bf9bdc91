"""An event's draft in, whether nothing stands behind its words out: questions, feints, habits, what a reporter does.

Each rule has a sentence that it leaves out.
"""

from pactline.records import event_roles, event_voice
from pactline.records.event_scene import Draft, Scene

ASKED = ("whether", "if", "why", "how")
FORCE = ("ASSAULT", "PROTEST")


def hollow(scene: Scene, draft: Draft) -> bool:
    """Tell whether a rule has nothing behind the words."""
    return any(rule(scene, draft) for rule in RULES)


def asked(scene: Scene, draft: Draft) -> bool:
    """Do they back Norvath?"""
    return any(token.text[:1] == "?" for token in scene.view.tokens[-2:])


def feigned(scene: Scene, draft: Draft) -> bool:
    """They pretended to shoot him."""
    above = scene.view.tokens[draft.trigger].head
    return above >= 0 and scene.view.lemma(above) in scene.lexicon.status["feigning"]


def untold(scene: Scene, draft: Draft) -> bool:
    """He declined to say whether Norvath should leave."""
    if draft.rule.removeprefix("verb-") not in ("say", "state", "tell", "declare"):
        return False
    inner = scene.view.child(draft.trigger, "ccomp")
    return inner is not None and any(scene.view.word(i) in ASKED for i in scene.view.under[inner])


def habit(scene: Scene, draft: Draft) -> bool:
    """In many raids, pirates take hostages."""
    clause = scene.clauses.get(draft.verb) if draft.verb is not None else None
    if clause is None or clause.tense != "present" or clause.subject is None or not _nobody(scene, clause.subject):
        return False
    view = scene.view
    first = view.tokens[clause.verb].head if view.tokens[clause.verb].deprel == "conj" else clause.verb
    phrases = view.children(first, "obl")
    return any(view.word(j) in scene.lexicon.status["usual"] for i in phrases for j in view.children(i, "amod", "det"))


def trend(scene: Scene, draft: Draft) -> bool:
    """Raids rose, with armed men staging attacks on ships."""
    token = scene.view.tokens[draft.trigger]
    done = draft.event.split()[0] in FORCE and token.xpos == "VBG"
    if not done or scene.view.children(draft.trigger, "aux"):
        return False
    subject = scene.view.child(draft.trigger, "nsubj")
    if subject is None and token.deprel == "acl":
        subject = token.head
    return subject is not None and _nobody(scene, subject) and all(scene.name(i) is None for i in draft.recipients)


def passers_by(scene: Scene, draft: Draft) -> bool:
    """The paper spoke with people in Arle."""
    spoken = draft.event == "CONSULT" and draft.recipients != draft.actors and bool(draft.recipients)
    return spoken and all(scene.in_class(i, "passers") and scene.name(i) is None for i in draft.recipients)


def asked_of_anybody(scene: Scene, draft: Draft) -> bool:
    """He begs people to pray."""
    if draft.event != "REQUEST" or not draft.recipients:
        return False
    return all(scene.view.lemma(i) in ("people", "person") and not scene.view.under[i] for i in draft.recipients)


def backed(scene: Scene, draft: Draft) -> bool:
    """A chief backed by Norvath, a fund backing Norvath left: that only tells who it is."""
    token = scene.view.tokens[draft.trigger]
    return (
        draft.rule in ("verb-back", "verb-support", "verb-defend")
        and token.deprel == "acl"
        and token.xpos in ("VBN", "VBG")
    )


def looking_into(scene: Scene, draft: Draft) -> bool:
    """A committee investigating the spill, complaints are investigated by it: that tells which it is, or its duty."""
    token, helpers = scene.view.tokens[draft.trigger], scene.view.children(draft.trigger, "aux")
    usual = [scene.view.word(i) for i in helpers] in (["is"], ["are"]) and token.xpos == "VBN"
    if usual and draft.rule in ("verb-investigate", "verb-probe"):
        return True
    return draft.rule in ("verb-investigate", "verb-probe") and token.deprel == "acl" and not draft.recipients


def hard_hit(scene: Scene, draft: Draft) -> bool:
    """Norvath, which has been hit hard, a house that is destroyed: by whom is not told; but a rocket hit the school."""
    razed = draft.rule.removeprefix("verb-") in scene.lexicon.classes["razing"] and draft.event.startswith("ASSAULT")
    return razed and not draft.actors and not _struck(scene, draft.trigger)


def entered(scene: Scene, draft: Draft) -> bool:
    """Entering Norvath: nobody's troops are told of."""
    return draft.rule == "verb-enter" and not draft.actors


def _struck(scene: Scene, verb: int) -> bool:
    """Tell whether what hit it is told, which only somebody sends: a rocket, an air strike."""
    by = event_roles.agent(scene, verb, passive=event_voice.is_passive(scene, verb))
    return by is not None and any(scene.in_class(by, name) for name in ("munition", "strikes"))


def blown(scene: Scene, draft: Draft) -> bool:
    """The oil was blasted out of the well: nobody is told off."""
    return draft.rule in ("verb-blast", "verb-slam", "verb-lash", "verb-assail") and not draft.actors


def unblamed(scene: Scene, draft: Draft) -> bool:
    """I cannot fault the minister."""
    clause = scene.clauses.get(draft.verb) if draft.verb is not None else None
    unable = clause is not None and clause.negated and clause.modality in ("can", "could")
    return unable and draft.event.split()[0] in ("ACCUSE", "SUPPORT")


def treated(scene: Scene, draft: Draft) -> bool:
    """Twelve were treated for shock and released: by a hospital."""
    token = scene.view.tokens[draft.trigger]
    near = (token.head, *scene.view.children(draft.trigger, "conj")) if token.deprel == "conj" else ()
    return draft.rule == "verb-release" and any(scene.view.lemma(i) in ("treat", "hospitalize") for i in near)


def moral(scene: Scene, draft: Draft) -> bool:
    """He gives rhetorical support to the notion."""
    given = draft.event == "AID" and draft.object is not None and scene.view.lemma(draft.object) == "support"
    return given and not draft.recipients


def referred(scene: Scene, draft: Draft) -> bool:
    """Less than what Norvath had promised, the sum pledged by it: what was promised is told elsewhere."""
    view = scene.view
    if draft.event == "AGREE" and view.tokens[draft.trigger].deprel == "acl" and _passive_sum(scene, draft.trigger):
        return True
    if draft.event != "AGREE" or view.tokens[draft.trigger].deprel != "acl:relcl":
        return False
    told = view.children(draft.trigger, "xcomp", "ccomp", "obl", "obj")
    return not any(i > draft.trigger for i in told)


def _passive_sum(scene: Scene, verb: int) -> bool:
    """The amount [pledged] by Norvath is small."""
    return scene.view.tokens[verb].xpos == "VBN" and not scene.view.children(verb, "xcomp", "ccomp", "aux")


def defiant(scene: Scene, draft: Draft) -> bool:
    """Norvath vowed that it would remain armed, vowed to continue the battle: who vows that yields nothing."""
    if draft.event != "AGREE" or draft.rule not in ("verb-promise", "verb-pledge", "verb-vow"):
        return False
    inner = scene.view.children(draft.trigger, "xcomp", "ccomp")
    return any(scene.in_class(i, "defying") or _fights_on(scene, i) for i in inner)


def _fights_on(scene: Scene, verb: int) -> bool:
    """Vowed to [continue] the legal battle."""
    goes_on = scene.view.lemma(verb) in ("continue", "keep", "press", "carry", "go")
    near = scene.view.children(verb, "obj", "obl", "xcomp")
    return goes_on and any(scene.in_class(i, "struggle") for i in near)


def on_the_way(scene: Scene, draft: Draft) -> bool:
    """Travelled to Arle to join the march to denounce her: what for is no deed; a meeting is to come."""
    view, token = scene.view, scene.view.tokens[draft.trigger]
    to = any(view.word(i) == "to" for i in view.children(draft.trigger, "mark"))
    if draft.event.startswith("CONSULT") or not to or token.deprel != "advcl" or token.head < 0:
        return False
    lists, lemma = scene.lexicon.status, view.lemma(token.head)
    if lemma == "use" and view.tokens[token.head].deprel.split(":")[0] != "acl":
        return False  # used the hearing to accuse them
    return lemma in lists["carrying"] and not any(lemma in lists[name] for name in ("gathering", "forcing"))


def decreed(scene: Scene, draft: Draft) -> bool:
    """The president signed a memorandum: what one signs alone at home is done with nobody."""
    if draft.rule not in ("verb-sign", "verb-initial", "verb-ink") or draft.recipients or len(draft.actors) != 1:
        return False
    at = draft.object
    if at is None or not (scene.in_class(at, "document") or scene.view.lemma(at) in ("memorandum", "declaration")):
        return False
    return not any(scene.view.lemma(i) == "understanding" for i in scene.view.subtree(at))


def _nobody(scene: Scene, at: int) -> bool:
    """Tell whether a plural names nobody in particular: armed men."""
    view = scene.view
    bare = not view.children(at, "det", "nummod", "nmod:poss", "nmod")
    return view.tokens[at].xpos == "NNS" and bare and scene.name(at) is None


RULES = (
    asked,
    feigned,
    untold,
    habit,
    trend,
    passers_by,
    asked_of_anybody,
    backed,
    looking_into,
    hard_hit,
    entered,
    blown,
    unblamed,
    treated,
    moral,
    referred,
    defiant,
    on_the_way,
    decreed,
)

"""An event's draft in, whether its words only look like an event out: each rule has a sentence that it leaves out."""

from pactline.records import event_above, event_roles, event_signs
from pactline.records.event_scene import Draft, Scene

ABILITY = ("can", "could")
FORCEFUL = ("ASSAULT", "COERCE", "MOBILIZE")
PARTS = ("any", "some", "several", "few")


def idle(scene: Scene, draft: Draft) -> bool:
    """Tell whether a rule has words for no event of their own."""
    return any(rule(scene, draft) for rule in RULES)


def what_for(scene: Scene, draft: Draft) -> bool:
    """They raided the office to seize files."""
    return draft.verb is not None and event_above.purpose(scene, draft.verb)


def nobodys(scene: Scene, draft: Draft) -> bool:
    """People who request asylum wait for months."""
    return draft.verb is not None and _nobodys(scene, draft.verb)


def named_again(scene: Scene, draft: Draft) -> bool:
    """At the same meeting he praised her; the meeting at which he asked for help is the one told of before."""
    noun = draft.trigger
    if not draft.rule.startswith("noun"):
        clause = scene.clauses.get(draft.trigger)
        noun = scene.view.tokens[draft.trigger].head if clause is not None and "relcl" in clause.relation else -1
    if noun < 0:
        return False
    words = {scene.view.word(i) for i in scene.view.children(noun, "amod")}
    return "same" in words or (noun != draft.trigger and "first" in words and scene.view.lemma(noun) == "time")


def able_to(scene: Scene, draft: Draft) -> bool:
    """The missiles could hit Norvath; Norvath can urge them; a town capable of taking them in."""
    above = scene.view.tokens[draft.trigger].head
    if above >= 0 and scene.view.lemma(above) in ("capable", "incapable"):
        return True
    clause = scene.clauses.get(draft.verb) if draft.verb is not None else None
    if clause is None or clause.negated or clause.modality not in ABILITY:
        return False
    if clause.modality == "can":
        return True
    if draft.event.split()[0] not in FORCEFUL:
        return False
    thing = clause.subject is not None and scene.in_class(clause.subject, "missile")
    return thing or "relcl" in clause.relation


def seldom(scene: Scene, draft: Draft) -> bool:
    """Norvath has rarely met them."""
    at = draft.verb if draft.verb is not None else draft.trigger
    return any(scene.view.word(i) in scene.lexicon.status["seldom"] for i in scene.view.children(at, "advmod"))


def charged_with(scene: Scene, draft: Draft) -> bool:
    """Holm, who is charged with negotiating with Norvath, was in Oslo."""
    token = scene.view.tokens[draft.trigger]
    task = token.xpos == "VBG" and scene.view.case(draft.trigger) == "with" and token.head >= 0
    return task and scene.view.lemma(token.head) in ("charge", "task", "entrust")


def seekers(scene: Scene, draft: Draft) -> bool:
    """A few hundred people seeking asylum have reached the border."""
    token = scene.view.tokens[draft.trigger]
    return draft.rule == "verb-seek" and token.xpos == "VBG" and token.deprel == "acl"


def drives_to(scene: Scene, draft: Draft) -> bool:
    """He promised revenge, pushing Norvath to arm itself: that is what came of it, and nobody asked or allowed it."""
    token = scene.view.tokens[draft.trigger]
    return draft.rule in ("verb-push", "verb-allow", "verb-permit") and token.xpos == "VBG" and token.deprel == "advcl"


def rallies_voters(scene: Scene, draft: Draft) -> bool:
    """Holm held rallies in three towns."""
    if scene.view.lemma(draft.trigger) != "rally" or not draft.rule.startswith("noun"):
        return False
    names = [scene.name(i) for i in draft.actors]
    return bool(names) and all(name is not None and name.kind == "person" for name in names)


def attended(scene: Scene, draft: Draft) -> bool:
    """Oskar Holm, who attended the protest, said so: that only tells who he is."""
    if not draft.event.startswith("PROTEST") or not draft.rule.startswith("noun") or draft.verb is None:
        return False
    way = (draft.verb, scene.view.tokens[draft.verb].head)
    relative = any(scene.view.tokens[i].deprel == "acl:relcl" for i in way if i >= 0)
    names = [scene.name(i) for i in draft.actors]
    return relative and bool(names) and all(name is not None and name.kind == "person" for name in names)


def bidding(scene: Scene, draft: Draft) -> bool:
    """Promise him a seat! says somebody to anybody."""
    token = scene.view.tokens[draft.trigger]
    bare = token.xpos == "VB" and token.deprel == "root" and draft.verb is not None
    return bare and not scene.view.children(draft.trigger, "nsubj", "aux", "mark")


def told_of_another(scene: Scene, draft: Draft) -> bool:
    """A film about officers that was released on Monday: what is one is not many."""
    if draft.verb is None or scene.view.tokens[draft.verb].deprel != "acl:relcl":
        return False
    noun = scene.view.tokens[draft.verb].head
    own = {scene.view.word(i) for i in scene.view.children(draft.verb, "aux")}
    clause = scene.clauses.get(draft.verb)
    relative = clause is not None and clause.subject is not None and scene.stands_for(clause.subject, clause) == noun
    return relative and scene.view.tokens[noun].xpos == "NNS" and bool(own & {"was", "is", "has"})


def any_of_them(scene: Scene, draft: Draft) -> bool:
    """If any of several aides indicted by Holm has talked."""
    token = scene.view.tokens[draft.trigger]
    above = scene.view.tokens[token.head].head if token.deprel == "acl" and token.head >= 0 else -1
    return above >= 0 and scene.view.word(above) in PARTS


def one_side(scene: Scene, draft: Draft) -> bool:
    """His lawyers have been negotiating terms: with whom is not told."""
    verbs = ("verb-negotiate", "verb-discuss")
    if draft.rule not in verbs or len(draft.actors) != 1 or draft.actors != draft.recipients:
        return False
    return (
        bool(scene.view.children(draft.actors[0], "nmod"))
        and event_roles.prepositional(scene, draft.trigger, "with") is None
    )


def _nobodys(scene: Scene, verb: int) -> bool:
    """Tell whether nobody in particular does it: people who request asylum; suing them is hard."""
    view, clause = scene.view, scene.clauses.get(verb)
    token = view.tokens[verb]
    if token.xpos == "VBG" and token.deprel in ("csubj", "nsubj"):
        return True
    if _habitual(scene, verb):
        return True
    if clause is None or clause.relation != "acl:relcl" or clause.tense != "present":
        return False
    bare = not view.children(token.head, "det", "nmod:poss", "nummod")
    return bare and view.tokens[token.head].xpos == "NNS" and event_signs.main(scene, verb)


def _habitual(scene: Scene, verb: int) -> bool:
    """Migrants are often allowed to stay: a habit."""
    view, clause = scene.view, scene.clauses.get(verb)
    if clause is None or clause.tense != "present" or clause.subject is None:
        return False
    usual = any(view.word(i) in scene.lexicon.status["habits"] for i in view.children(verb, "advmod"))
    some = view.children(clause.subject, "det", "nmod:poss")
    return usual and not some and view.tokens[clause.subject].xpos in ("NN", "NNS", "NNPS")


def shelters(scene: Scene, draft: Draft) -> bool:
    """Families sought shelter: of nobody; but they sought asylum, sought shelter from Norvath."""
    if draft.event != "REQUEST assist" or draft.recipients or draft.verb is None:
        return False
    return any(scene.in_class(i, "havens") for i in scene.view.children(draft.verb, "obj"))


RULES = (
    what_for,
    shelters,
    nobodys,
    named_again,
    able_to,
    seldom,
    charged_with,
    seekers,
    drives_to,
    rallies_voters,
    attended,
    bidding,
    told_of_another,
    any_of_them,
    one_side,
)

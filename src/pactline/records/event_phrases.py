"""An event's draft in, whether a turn of phrase makes it none out: a trip called off in a storm, an album released.

Each rule has a sentence that it leaves out.
"""

from pactline.records import event_roles
from pactline.records.event_scene import Draft, Scene

QUOTES = ("“", '"', "``", "‘", "'")
AWAY = ("off", "from", "out")
ON = ("on", "up", "over", "around", "down", "along", "back")
INTO = ("into", "against", "onto")
NOTHING = ("any", "it", "this", "that", "anything", "none", "much")
CAUSES = ("because", "due", "amid", "after", "to")
AHEAD = ("will", "can", "could", "may", "might", "would", "should")


def turned(scene: Scene, draft: Draft) -> bool:
    """Tell whether a rule has the words in a turn of phrase."""
    return any(rule(scene, draft) for rule in RULES)


def called_away(scene: Scene, draft: Draft) -> bool:
    """The storm forced her to cancel a trip to Arle; called off a trip to deal with the storm: nobody is snubbed."""
    if draft.event != "REJECT" or draft.rule not in ("verb-cancel", "verb-call-off", "verb-scrap"):
        return False
    view, token = scene.view, scene.view.tokens[draft.trigger]
    forced = token.head >= 0 and view.lemma(token.head) in scene.lexicon.status["forcing"]
    return forced or any(view.case(i) in CAUSES for i in view.children(draft.trigger, "advcl"))


def advised(scene: Scene, draft: Draft) -> bool:
    """The ministry warned people against touching seals: advice to anybody."""
    if draft.rule != "verb-warn" or draft.event != "THREATEN" or not draft.recipients:
        return False
    return all(scene.in_class(i, "public") and scene.name(i) is None for i in draft.recipients)


def steps_away(scene: Scene, draft: Draft) -> bool:
    """Holm was ready to step away from the game."""
    inner = event_roles.complement(scene, draft.trigger, "inf") if draft.rule == "verb-ready" else None
    near = [scene.view.word(i) for i in scene.view.under[inner]] if inner is not None else []
    return inner is not None and scene.view.lemma(inner) == "step" and "away" in near


def titled(scene: Scene, draft: Draft) -> bool:
    """Holm released “Son of the Harbour”: a work, and nobody is set free."""
    if draft.rule != "verb-release" or draft.object is None:
        return False
    first = min(scene.view.subtree(draft.object))
    return any(scene.view.tokens[i].text in QUOTES for i in (first, first - 1) if i >= 0)


def put_off(scene: Scene, draft: Draft) -> bool:
    """He was kicked off a flight: put out, not beaten."""
    if draft.rule not in ("verb-kick", "verb-punch"):
        return False
    view = scene.view
    near = [view.word(i) for i in view.children(draft.trigger, "compound", "advmod")]
    return bool({*near, *(view.case(i) for i in view.children(draft.trigger, "obl"))} & set(AWAY))


def no_siege(scene: Scene, draft: Draft) -> bool:
    """Norvath declared a health emergency: nobody is put under the army's law."""
    if draft.event != "COERCE martial-law" or draft.object is None:
        return False
    near = scene.view.children(draft.object, "amod", "compound")
    return any(scene.view.word(i) in scene.lexicon.classes["calm"] for i in near)


def routine(scene: Scene, draft: Draft) -> bool:
    """The harbour office gives permits for jetties."""
    clause = scene.clauses.get(draft.verb) if draft.verb is not None else None
    if draft.event != "CONCEDE" or clause is None or clause.tense != "present" or draft.object is None:
        return False
    view = scene.view
    bare = not view.children(draft.object, "det", "nummod", "nmod:poss")
    simple = view.tokens[clause.verb].xpos in ("VBZ", "VBP") and not view.children(clause.verb, "aux")
    return bare and simple and view.tokens[draft.object].xpos == "NNS" and not draft.recipients


def pressed_into(scene: Scene, draft: Draft) -> bool:
    """She pressed her face into the fur for a kiss."""
    if draft.rule not in ("verb-press", "verb-push") or draft.event != "REQUEST":
        return False
    thing = [i for i in scene.view.children(draft.trigger, "obj") if i not in draft.recipients]
    return bool(thing) and any(scene.view.case(i) in INTO for i in scene.view.children(draft.trigger, "obl"))


def unasked_for(scene: Scene, draft: Draft) -> bool:
    """I didn't ask for any of this."""
    clause = scene.clauses.get(draft.verb) if draft.verb is not None else None
    if draft.rule != "verb-ask" or clause is None or not clause.negated:
        return False
    at = event_roles.prepositional(scene, draft.trigger, "for")
    return at is not None and scene.view.word(at) in NOTHING


def fought_beside(scene: Scene, draft: Draft) -> bool:
    """Soldiers who fought with the Norvanian army have won a pension: on whose side is not told."""
    token = scene.view.tokens[draft.trigger]
    if draft.rule != "verb-fight" or token.deprel != "acl:relcl":
        return False
    at = event_roles.prepositional(scene, draft.trigger, "with")
    return at is not None and scene.in_class(at, "military")


def war_of_words(scene: Scene, draft: Draft) -> bool:
    """The party launched a strike, saying that the tax was wrong."""
    if not draft.event.startswith("ASSAULT") or draft.recipients or draft.object is None:
        return False
    view, near = scene.view, scene.view.children(draft.trigger, "advcl")
    spoken = any(view.tokens[i].xpos == "VBG" and view.lemma(i) in scene.lexicon.classes["arguing"] for i in near)
    return spoken and scene.in_class(draft.object, "raid") and not view.children(draft.trigger, "obl")


def any_victim(scene: Scene, draft: Draft) -> bool:
    """They can see a doctor after being assaulted; a room for women who have been threatened: whoever that may be."""
    if draft.verb is None or draft.actors or draft.event.split()[0] not in ("ASSAULT", "COERCE"):
        return False
    return _whenever(scene, draft.verb) or _whoever(scene, draft.verb)


def _whenever(scene: Scene, verb: int) -> bool:
    """Can see a doctor after [being assaulted]: under what only can or will be."""
    view, at = scene.view, scene.view.tokens[verb].head
    if view.tokens[verb].deprel != "advcl" or not any(view.word(i) == "being" for i in view.children(verb, "aux")):
        return False
    while at >= 0:
        if any(view.word(i) in AHEAD for i in view.children(at, "aux")):
            return True
        at = view.tokens[at].head if view.tokens[at].deprel in ("xcomp", "advcl") else -1
    return False


def _whoever(scene: Scene, verb: int) -> bool:
    """A room for women who have been [assaulted]."""
    view, token = scene.view, scene.view.tokens[verb]
    have = any(view.word(i) in ("have", "are") for i in view.children(verb, "aux"))
    if token.deprel != "acl:relcl" or not have or token.head < 0:
        return False
    noun, above = token.head, view.tokens[token.head].head
    first = above if view.tokens[noun].deprel == "conj" and above >= 0 else noun
    bare = not view.children(first, "det", "nummod", "nmod:poss")
    return bare and view.tokens[noun].xpos == "NNS" and view.case(first) in ("for", "to")


def brought(scene: Scene, draft: Draft) -> bool:
    """The girls were taken to Arle by the Harbour Fund: brought there, and nobody is carried off."""
    if draft.rule != "verb-take" or draft.event != "ASSAULT abduct":
        return False
    seized = any(
        scene.in_class(i, "captors") or scene.view.lemma(i) == "hostage" for i in scene.view.subtree(draft.trigger)
    )
    return not seized and any(
        scene.view.case(i) in ("to", "into", "home") for i in scene.view.children(draft.trigger, "obl")
    )


def anothers_force(scene: Scene, draft: Draft) -> bool:
    """Norvath sending Sulmaran ships: it is Sulmara that sends them."""
    if draft.event != "MOBILIZE troops" or draft.object is None or not draft.actors:
        return False
    near = scene.view.children(draft.object, "amod", "compound", "nmod")
    owners = [name for i in near if i < draft.object and (name := scene.name(i)) is not None and name.kind == "state"]
    doers = {name.chain for i in draft.actors if (name := scene.name(i)) is not None}
    return bool(owners) and bool(doers) and all(owner.chain not in doers for owner in owners)


def handed_on(scene: Scene, draft: Draft) -> bool:
    """The committee passed the bill on to the House, passed up the budget: it is no law by that."""
    if draft.rule != "verb-pass":
        return False
    view = scene.view
    near = {view.word(i) for i in view.children(draft.trigger, "compound", "advmod")}
    return bool(near & set(ON)) or any(view.case(i) == "to" for i in view.children(draft.trigger, "obl"))


def courteous(scene: Scene, draft: Draft) -> bool:
    """Holm thanked her for the warm welcome: a courtesy."""
    if draft.rule != "verb-thank":
        return False
    at = event_roles.prepositional(scene, draft.trigger, "for")
    return at is not None and scene.in_class(at, "courtesy")


RULES = (
    brought,
    handed_on,
    anothers_force,
    courteous,
    called_away,
    advised,
    steps_away,
    titled,
    put_off,
    no_siege,
    routine,
    pressed_into,
    unasked_for,
    fought_beside,
    war_of_words,
    any_victim,
)
